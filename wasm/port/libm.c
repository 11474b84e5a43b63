// Functions in twice the precision of a double (dd.h), rounded to a double at the end. What the C library gives is where
// Newton's iteration starts: one step makes 100 bits of its 50. CPython on Linux has nearly always the same digits, since
// the C library there rounds nearly always correctly.
#include <math.h>
#include <stdbool.h>
#include <stdint.h>

#include "dd.h"
#include "libm.h"

static const dd_t LN2 = { 0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56 };
static const dd_t INVERSE_LN2 = { 0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56 };
static const dd_t HALF_PI = { 0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54 };

// 1 / n! from n = 2 on
static const dd_t FACTORIALS[] = {
    { 0x1.0000000000000p-1, 0.0 }, { 0x1.5555555555555p-3, 0x1.5555555555555p-57 },
    { 0x1.5555555555555p-5, 0x1.5555555555555p-59 }, { 0x1.1111111111111p-7, 0x1.1111111111111p-63 },
    { 0x1.6c16c16c16c17p-10, -0x1.f49f49f49f49fp-65 }, { 0x1.a01a01a01a01ap-13, 0x1.a01a01a01a01ap-73 },
    { 0x1.a01a01a01a01ap-16, 0x1.a01a01a01a01ap-76 }, { 0x1.71de3a556c734p-19, -0x1.c154f8ddc6c00p-73 },
    { 0x1.27e4fb7789f5cp-22, 0x1.cbbc05b4fa99ap-76 }, { 0x1.ae64567f544e4p-26, -0x1.c062e06d1f209p-80 },
};

static dd_t negated(dd_t a) {
    return (dd_t) { -a.high, -a.low };
}

static dd_t of(double a) {
    return (dd_t) { a, 0.0 };
}

static dd_t scaled(dd_t a, double power_of_two) {
    return (dd_t) { a.high * power_of_two, a.low * power_of_two };
}

static dd_t times(dd_t a, double b) {
    dd_t product = dd_product(a.high, b);
    return dd_fast_sum(product.high, product.low + a.low * b);
}

// ---- powers

// x * 2^power, rounded once also where the result has fewer bits than a double has.
static double assemble(dd_t x, int power) {
    double whole = x.high + x.low;
    int exponent;
    frexp(whole, &exponent);
    if (exponent + power > -1021) {
        return scalbn(whole, power);
    }
    // The place where a subnormal ends: adding a number with that place last rounds there.
    double unit = scalbn(1.5, 52 - 1074 - power);
    dd_t sum = dd_sum(unit, x.high);
    double rounded = sum.high + (sum.low + x.low);
    if (sum.low + x.low != 0.0 && fabs(sum.low + x.low) * 2 == scalbn(1.0, -1074 - power)) {
        rounded = sum.high; // a tie was rounded to even already
    }
    return scalbn(rounded - unit, power);
}

// exp(x) - 1 of |x| below 0.35
static dd_t expm1_small(dd_t x) {
    // By its power series at x / 256, then (1 + m)^2 - 1 = 2 m + m^2 eight times.
    dd_t r = scaled(x, 1.0 / 256);
    double tail = r.high * (0x1.a01a01a01a01ap-16 + r.high * 0x1.71de3a556c734p-19);
    tail = r.high * (0x1.a01a01a01a01ap-13 + tail);
    dd_t m = dd_add(FACTORIALS[4], of(tail));
    for (int n = 3; n >= 0; n--) {
        m = dd_add(dd_mul(m, r), FACTORIALS[n]);
    }
    m = dd_add(r, dd_mul(dd_mul(m, r), r));
    for (int i = 0; i < 8; i++) {
        m = dd_add(scaled(m, 2.0), dd_mul(m, m));
    }
    return m;
}

// exp(x) as a number near 1 and a power of two
static dd_t exp_parts(dd_t x, int *power) {
    double k = rint(x.high * INVERSE_LN2.high);
    *power = (int)k;
    // k ln 2 to 150 bits: the first two parts of ln 2 have so few bits that k times them is exact
    dd_t r = dd_add(x, of(-k * 0x1.62e42feep-1));
    r = dd_add(r, of(-k * 0x1.a39ef35p-33));
    r = dd_add(r, negated(dd_product(k, 0x1.e4f1d9cc01f98p-63)));
    dd_t m = expm1_small(r);
    return dd_add(of(1.0), m);
}

double mpk_exp(double x) {
    if (!(fabs(x) < 800.0)) {
        return isnan(x) ? x : x > 0 ? INFINITY : 0.0;
    }
    if (fabs(x) < 0x1p-60) {
        return 1.0 + x;
    }
    int power;
    dd_t result = exp_parts(of(x), &power);
    return assemble(result, power);
}

double mpk_exp2(double x) {
    if (!(fabs(x) < 1100.0)) {
        return isnan(x) ? x : x > 0 ? INFINITY : 0.0;
    }
    double k = rint(x);
    if (k == x) {
        return scalbn(1.0, (int)k);
    }
    return assemble(dd_add(of(1.0), expm1_small(times(LN2, x - k))), (int)k);
}

// ---- logarithms

// log(1 + f) of small f, by the series of the area hyperbolic tangent
static dd_t log1p_small(dd_t f) {
    dd_t s = dd_div(f, dd_add(of(2.0), f)), square = dd_mul(s, s);
    double z = square.high;
    double tail = z * (1.0 / 15 + z * (1.0 / 17 + z * (1.0 / 19 + z / 21)));
    dd_t sum = dd_add(dd_div(of(1.0), of(13.0)), of(tail));
    for (int n = 11; n >= 3; n -= 2) {
        sum = dd_add(dd_mul(sum, square), dd_div(of(1.0), of(n)));
    }
    return scaled(dd_add(s, dd_mul(dd_mul(sum, square), s)), 2.0);
}

// log(x) of x from about 0.5 to 2, with its relative precision kept near 1
static dd_t log_middle(dd_t x) {
    dd_t f = dd_add(x, of(-1.0));
    if (fabs(f.high) < 0x1p-5) {
        return log1p_small(f);
    }
    // y = start + log(x exp(-start)), where the latter is a tiny number
    double start = log(x.high);
    dd_t m = expm1_small(of(-start / 2));
    dd_t e = dd_add(of(1.0), dd_add(scaled(m, 2.0), dd_mul(m, m)));
    dd_t d = dd_add(dd_mul(x, e), of(-1.0));
    return dd_add(of(start), dd_add(d, scaled(dd_mul(d, d), -0.5)));
}

// log(x) = log_middle(fraction) + power * ln 2
static dd_t split(double x, int *power) {
    double fraction = frexp(x, power);
    if (fraction < 0x1.6a09e667f3bcdp-1) {
        fraction *= 2;
        *power -= 1;
    }
    return log_middle(of(fraction));
}

static dd_t with_power(dd_t log_of_fraction, int power) {
    if (power == 0) {
        return log_of_fraction;
    }
    dd_t sum = dd_product(power, 0x1.abc9e3b39803fp-56);
    sum = dd_add(dd_product(power, 0x1.62e42fefa39efp-1), sum);
    return dd_add(sum, log_of_fraction);
}

static bool has_logarithm(double x) {
    return x > 0.0 && isfinite(x);
}

double mpk_log(double x) {
    if (!has_logarithm(x) || x == 1.0) {
        return log(x);
    }
    int power;
    dd_t part = split(x, &power);
    dd_t result = with_power(part, power);
    return result.high + result.low;
}

double mpk_log2(double x) {
    if (!has_logarithm(x) || x == 1.0) {
        return log2(x);
    }
    int power;
    dd_t part = split(x, &power);
    dd_t result = dd_add(of(power), dd_mul(part, INVERSE_LN2));
    return result.high + result.low;
}

double mpk_pow(double x, double y) {
    // What is exact or has no value is the C library's.
    double size = fabs(x);
    if (!isfinite(x) || !isfinite(y) || x == 0.0 || size == 1.0 || y == 0.0 || y == 1.0) {
        return pow(x, y);
    }
    bool is_negative = false;
    if (x < 0.0) {
        if (y != floor(y)) {
            return NAN;
        }
        is_negative = fmod(y, 2.0) != 0.0;
    }
    int power;
    dd_t part = split(size, &power);
    dd_t logarithm = with_power(part, power);
    double result;
    double estimate = logarithm.high * y;
    if (estimate > 710.0) {
        result = INFINITY;
    } else if (estimate < -746.0) {
        result = 0.0;
    } else if (fabs(estimate) < 0x1p-60) {
        result = 1.0 + estimate;
    } else {
        int exponent;
        dd_t parts = exp_parts(times(logarithm, y), &exponent);
        result = assemble(parts, exponent);
    }
    return is_negative ? -result : result;
}

// ---- angles

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
        fraction = dd_add(of(scalbn(product[i], -30 - 32 * i)), fraction);
    }
    *quadrant = q & 3;
    fraction = dd_mul(fraction, HALF_PI);
    return is_upper ? negated(fraction) : fraction;
}

static dd_t reduce(double x, int *quadrant) {
    if (fabs(x) < 0.78) {
        *quadrant = 0;
        return of(x);
    }
    if (fabs(x) > 0x1p20) {
        dd_t r = reduce_large(fabs(x), quadrant);
        if (x < 0) {
            *quadrant = -*quadrant & 3;
            return negated(r);
        }
        return r;
    }
    double k = rint(x * 0x1.45f306dc9c883p-1);
    *quadrant = (int)k & 3;
    // pi / 2 in parts of 33 bits, of which k times is exact
    double first = x - k * 0x1.921fb544p+0;
    dd_t r = dd_sum(first, -k * 0x1.0b4611a6p-34);
    r = dd_add(r, of(-k * 0x1.3198a2ep-69));
    return dd_add(r, of(-k * 0x1.b839a252049c1p-104));
}

// sin(r) and cos(r), |r| up to pi / 4: their series, of which only the first terms need twice the precision
static dd_t sin_small(dd_t r) {
    dd_t square = dd_mul(r, r);
    double z = square.high;
    double tail = z * (-1.0 / 39916800 + z * (1.0 / 6227020800 + z * (-1.0 / 1307674368000
        + z * (1.0 / 355687428096000 + z * (-1.0 / 121645100408832000 + z / 51090942171709440000.0)))));
    dd_t sum = dd_add(FACTORIALS[7], of(tail));
    sum = dd_add(dd_mul(sum, square), negated(FACTORIALS[5]));
    sum = dd_add(dd_mul(sum, square), FACTORIALS[3]);
    sum = dd_add(dd_mul(sum, square), negated(FACTORIALS[1]));
    return dd_add(r, dd_mul(dd_mul(sum, square), r));
}

static dd_t cos_small(dd_t r) {
    dd_t square = dd_mul(r, r);
    double z = square.high;
    double tail = z * (1.0 / 479001600 + z * (-1.0 / 87178291200 + z * (1.0 / 20922789888000
        + z * (-1.0 / 6402373705728000 + z * (1.0 / 2432902008176640000 - z / 1124000727777607680000.0)))));
    dd_t sum = dd_add(negated(FACTORIALS[8]), of(tail));
    sum = dd_add(dd_mul(sum, square), FACTORIALS[6]);
    sum = dd_add(dd_mul(sum, square), negated(FACTORIALS[4]));
    sum = dd_add(dd_mul(sum, square), FACTORIALS[2]);
    sum = dd_add(dd_mul(sum, square), negated(FACTORIALS[0]));
    return dd_add(of(1.0), dd_mul(sum, square));
}

static void sin_cos(double x, dd_t *sine, dd_t *cosine) {
    int quadrant;
    dd_t r = reduce(x, &quadrant), s = sin_small(r), c = cos_small(r);
    *sine = quadrant & 1 ? c : s;
    *cosine = quadrant & 1 ? s : c;
    if (quadrant & 2) {
        *sine = negated(*sine);
    }
    if (quadrant == 1 || quadrant == 2) {
        *cosine = negated(*cosine);
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
    dd_t above = dd_add(dd_mul(y, cosine), negated(dd_mul(x, sine)));
    double below = x.high * cosine.high + y.high * sine.high;
    double step = above.high / below;
    step += (above.high - step * below + above.low) / below;
    return start + step;
}

double mpk_atan(double x) {
    if (!isfinite(x) || fabs(x) < 0x1p-26 || fabs(x) > 0x1p60) {
        return atan(x);
    }
    return refine(atan(x), of(1.0), of(x));
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
        dd_t quotient = dd_div(of(scalbn(y, -power)), of(scalbn(x, -power)));
        double q = quotient.high;
        if (x > 0.0) {
            double result = quotient.high + (quotient.low - q * q * q / 3);
            return power_y - power_x > -900 && fabs(result) > 0x1p-1020 ? result : atan2(y, x);
        }
    }
    int power = power_x > power_y ? power_x : power_y;
    x = scalbn(x, -power);
    y = scalbn(y, -power);
    return refine(atan2(y, x), of(x), of(y));
}

static dd_t other_side(double x) {
    return dd_sqrt(dd_mul(dd_sum(1.0, -x), dd_sum(1.0, x)));
}

double mpk_asin(double x) {
    if (!(fabs(x) < 1.0) || fabs(x) < 0x1p-26) {
        return asin(x);
    }
    return refine(asin(x), other_side(x), of(x));
}

double mpk_acos(double x) {
    if (!(fabs(x) < 1.0)) {
        return acos(x);
    }
    return refine(acos(x), of(x), other_side(x));
}
