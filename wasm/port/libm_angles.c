// Functions of angles in twice the precision of a double, in the way of libm.c.
#include <stdbool.h>
#include <stdint.h>
#include "dd.h"
#include "libm.h"

static const dd_t HALF_PI = { 0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54 };

// 2 / pi in binary, 32 bits in each, after 64 zeros.
static const uint32_t TWO_OVER_PI[] = {
    0, 0,
    0xa2f9836e, 0x4e441529, 0xfc2757d1, 0xf534ddc0, 0xdb629599, 0x3c439041, 0xfe5163ab, 0xdebbc561,
    0xb7246e3a, 0x424dd2e0, 0x06492eea, 0x09d1921c, 0xfe1deb1c, 0xb129a73e, 0xe88235f5, 0x2ebb4484,
    0xe99c7026, 0xb45f7e41, 0x3991d639, 0x835339f4, 0x9c845f8b, 0xbdf9283b, 0x1ff897ff, 0xde05980f,
    0xef2f118b, 0x5a0a6d1f, 0x6d367ecf, 0x27cb09b7, 0x4f463f66, 0x9e5fea2d, 0x7527bac7, 0xebe5f17b,
    0x3d0739f7, 0x8a5292ea, 0x6bfb5fb1, 0x1f8d5d08, 0x56033046, 0xfc7b6bab, 0xf0cfbc20, 0x9af4361d,
    0xa9e39161, 0x5ee61b08,
};

// x - k pi / 2 of large x, and k modulo 4 (M. Payne, R. Hanek, "Radian reduction for trigonometric functions", 1983): of
// the product with 2 / pi only the bits around the point are computed.
static dd_t reduce_large(double x, int *quadrant) {
    int exponent;
    uint64_t mantissa = (uint64_t)ldexp(frexp(x, &exponent), 53);
    exponent -= 53; // x = mantissa * 2^exponent
    int first = exponent - 2 + 64; // bits before this one stand for multiples of 4
    uint32_t window[6], product[6];
    for (int i = 0; i < 6; i++) { // from the most significant
        int at = (first + 32 * i) / 32, shift = (first + 32 * i) % 32;
        uint64_t pair = (uint64_t)TWO_OVER_PI[at] << 32 | TWO_OVER_PI[at + 1];
        window[i] = (uint32_t)(pair >> (32 - shift));
    }
    uint32_t factors[2] = { (uint32_t)mantissa, (uint32_t)(mantissa >> 32) };
    uint32_t sum[6] = { 0 };
    for (int f = 0; f < 2; f++) {
        uint64_t carry = 0;
        for (int i = 0; i + f < 6; i++) { // from the least significant
            carry += (uint64_t)factors[f] * window[5 - i] + sum[i + f];
            sum[i + f] = (uint32_t)carry;
            carry >>= 32;
        }
    }
    for (int i = 0; i < 6; i++) {
        product[i] = sum[5 - i];
    }
    // The two uppermost bits are the quadrant; the others are a fraction of it, taken from -1/2 to 1/2.
    int q = product[0] >> 30;
    bool is_upper = product[0] >> 29 & 1;
    product[0] &= 0x3fffffff;
    if (is_upper) {
        q += 1;
        uint64_t carry = 1;
        for (int i = 5; i >= 0; i--) {
            carry += (uint32_t)~product[i];
            product[i] = (uint32_t)carry;
            carry >>= 32;
        }
        product[0] &= 0x3fffffff;
    }
    dd_t fraction = { 0.0, 0.0 };
    for (int i = 5; i >= 0; i--) {
        fraction = dd_add(dd_of(scalbn(product[i], -30 - 32 * i)), fraction);
    }
    *quadrant = q & 3;
    fraction = dd_mul(fraction, HALF_PI);
    return is_upper ? dd_negated(fraction) : fraction;
}

static dd_t reduce(double x, int *quadrant) {
    if (fabs(x) < 0.78) {
        *quadrant = 0;
        return dd_of(x);
    }
    if (fabs(x) > 0x1p20) {
        dd_t r = reduce_large(fabs(x), quadrant);
        if (x < 0) {
            *quadrant = -*quadrant & 3;
            return dd_negated(r);
        }
        return r;
    }
    double k = rint(x * 0x1.45f306dc9c883p-1);
    *quadrant = (int)k & 3;
    // pi / 2 in parts of 33 bits, of which k times is exact
    double first = x - k * 0x1.921fb544p+0;
    dd_t r = dd_sum(first, -k * 0x1.0b4611a6p-34);
    r = dd_add(r, dd_of(-k * 0x1.3198a2ep-69));
    return dd_add(r, dd_of(-k * 0x1.b839a252049c1p-104));
}

// sin(r) and cos(r), |r| up to pi / 4: their series, of which only the first terms need twice the precision
static dd_t sin_small(dd_t r) {
    dd_t square = dd_mul(r, r);
    double z = square.high;
    double tail = z * (-1.0 / 39916800 + z * (1.0 / 6227020800 + z * (-1.0 / 1307674368000
        + z * (1.0 / 355687428096000 + z * (-1.0 / 121645100408832000 + z / 51090942171709440000.0)))));
    dd_t sum = dd_add(mpk_inverse_factorials[7], dd_of(tail));
    sum = dd_add(dd_mul(sum, square), dd_negated(mpk_inverse_factorials[5]));
    sum = dd_add(dd_mul(sum, square), mpk_inverse_factorials[3]);
    sum = dd_add(dd_mul(sum, square), dd_negated(mpk_inverse_factorials[1]));
    return dd_add(r, dd_mul(dd_mul(sum, square), r));
}

static dd_t cos_small(dd_t r) {
    dd_t square = dd_mul(r, r);
    double z = square.high;
    double tail = z * (1.0 / 479001600 + z * (-1.0 / 87178291200 + z * (1.0 / 20922789888000
        + z * (-1.0 / 6402373705728000 + z * (1.0 / 2432902008176640000 - z / 1124000727777607680000.0)))));
    dd_t sum = dd_add(dd_negated(mpk_inverse_factorials[8]), dd_of(tail));
    sum = dd_add(dd_mul(sum, square), mpk_inverse_factorials[6]);
    sum = dd_add(dd_mul(sum, square), dd_negated(mpk_inverse_factorials[4]));
    sum = dd_add(dd_mul(sum, square), mpk_inverse_factorials[2]);
    sum = dd_add(dd_mul(sum, square), dd_negated(mpk_inverse_factorials[0]));
    return dd_add(dd_of(1.0), dd_mul(sum, square));
}

static void sin_cos(double x, dd_t *sine, dd_t *cosine) {
    int quadrant;
    dd_t r = reduce(x, &quadrant), s = sin_small(r), c = cos_small(r);
    *sine = quadrant & 1 ? c : s;
    *cosine = quadrant & 1 ? s : c;
    if (quadrant & 2) {
        *sine = dd_negated(*sine);
    }
    if (quadrant == 1 || quadrant == 2) {
        *cosine = dd_negated(*cosine);
    }
}

double mpk_sin(double x) {
    if (!isfinite(x) || fabs(x) < 0x1p-26) {
        return sin(x);
    }
    int quadrant;
    dd_t r = reduce(x, &quadrant);
    r = quadrant & 1 ? cos_small(r) : sin_small(r);
    double result = r.high + r.low;
    return quadrant & 2 ? -result : result;
}

double mpk_cos(double x) {
    if (!isfinite(x) || fabs(x) < 0x1p-27) {
        return cos(x);
    }
    int quadrant;
    dd_t r = reduce(x, &quadrant);
    r = quadrant & 1 ? sin_small(r) : cos_small(r);
    double result = r.high + r.low;
    return quadrant == 1 || quadrant == 2 ? -result : result;
}

double mpk_tan(double x) {
    if (!isfinite(x) || fabs(x) < 0x1p-26) {
        return tan(x);
    }
    dd_t sine, cosine;
    sin_cos(x, &sine, &cosine);
    dd_t result = dd_div(sine, cosine);
    return result.high + result.low;
}

// The angle of the point (x, y), from an angle that is nearly right.
static double refine(double start, dd_t x, dd_t y) {
    dd_t sine, cosine;
    sin_cos(start, &sine, &cosine);
    dd_t above = dd_add(dd_mul(y, cosine), dd_negated(dd_mul(x, sine)));
    double below = x.high * cosine.high + y.high * sine.high;
    double step = above.high / below;
    step += (above.high - step * below + above.low) / below;
    return start + step;
}

double mpk_atan(double x) {
    if (!isfinite(x) || fabs(x) < 0x1p-26 || fabs(x) > 0x1p60) {
        return atan(x);
    }
    return refine(atan(x), dd_of(1.0), dd_of(x));
}

double mpk_atan2(double y, double x) {
    if (!isfinite(x) || !isfinite(y) || x == 0.0 || y == 0.0) {
        return atan2(y, x);
    }
    int power_x, power_y;
    frexp(x, &power_x);
    frexp(y, &power_y);
    if (power_y - power_x > 60 || (power_y - power_x < -60 && x < 0.0)) {
        return atan2(y, x);
    }
    if (power_y - power_x < -26) {
        if (power_y - power_x < -900) {
            return atan2(y, x);
        }
        // y / x less a third of its cube, which is below half of its last place
        int power = power_x;
        dd_t quotient = dd_div(dd_of(scalbn(y, -power)), dd_of(scalbn(x, -power)));
        double q = quotient.high;
        if (x > 0.0) {
            double result = quotient.high + (quotient.low - q * q * q / 3);
            return power_y - power_x > -900 && fabs(result) > 0x1p-1020 ? result : atan2(y, x);
        }
    }
    int power = power_x > power_y ? power_x : power_y;
    x = scalbn(x, -power);
    y = scalbn(y, -power);
    return refine(atan2(y, x), dd_of(x), dd_of(y));
}

static dd_t other_side(double x) {
    return dd_sqrt(dd_mul(dd_sum(1.0, -x), dd_sum(1.0, x)));
}

double mpk_asin(double x) {
    if (!(fabs(x) < 1.0) || fabs(x) < 0x1p-26) {
        return asin(x);
    }
    return refine(asin(x), other_side(x), dd_of(x));
}

double mpk_acos(double x) {
    if (!(fabs(x) < 1.0)) {
        return acos(x);
    }
    return refine(acos(x), dd_of(x), other_side(x));
}
