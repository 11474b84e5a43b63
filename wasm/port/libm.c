// Powers and logarithms in twice the precision of a double (dd.h), rounded to a double at the end. What the C library
// gives is where Newton's iteration starts: one step makes 100 bits of its 50. CPython on Linux has nearly always the
// same digits, since the C library there rounds nearly always correctly.
#include <stdbool.h>
#include "dd.h"
#include "libm.h"

static const dd_t LN2 = { 0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56 };
static const dd_t INVERSE_LN2 = { 0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56 };

// 1 / n! from n = 2 on
const dd_t mpk_inverse_factorials[] = {
    { 0x1.0000000000000p-1, 0.0 }, { 0x1.5555555555555p-3, 0x1.5555555555555p-57 },
    { 0x1.5555555555555p-5, 0x1.5555555555555p-59 }, { 0x1.1111111111111p-7, 0x1.1111111111111p-63 },
    { 0x1.6c16c16c16c17p-10, -0x1.f49f49f49f49fp-65 }, { 0x1.a01a01a01a01ap-13, 0x1.a01a01a01a01ap-73 },
    { 0x1.a01a01a01a01ap-16, 0x1.a01a01a01a01ap-76 }, { 0x1.71de3a556c734p-19, -0x1.c154f8ddc6c00p-73 },
    { 0x1.27e4fb7789f5cp-22, 0x1.cbbc05b4fa99ap-76 }, { 0x1.ae64567f544e4p-26, -0x1.c062e06d1f209p-80 },
};

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
    dd_t r = dd_scaled(x, 1.0 / 256);
    double tail = r.high * (0x1.a01a01a01a01ap-16 + r.high * 0x1.71de3a556c734p-19);
    tail = r.high * (0x1.a01a01a01a01ap-13 + tail);
    dd_t m = dd_add(mpk_inverse_factorials[4], dd_of(tail));
    for (int n = 3; n >= 0; n--) {
        m = dd_add(dd_mul(m, r), mpk_inverse_factorials[n]);
    }
    m = dd_add(r, dd_mul(dd_mul(m, r), r));
    for (int i = 0; i < 8; i++) {
        m = dd_add(dd_scaled(m, 2.0), dd_mul(m, m));
    }
    return m;
}

// exp(x) as a number near 1 and a power of two
static dd_t exp_parts(dd_t x, int *power) {
    double k = rint(x.high * INVERSE_LN2.high);
    *power = (int)k;
    // k ln 2 to 150 bits: the first two parts of ln 2 have so few bits that k times them is exact
    dd_t r = dd_add(x, dd_of(-k * 0x1.62e42feep-1));
    r = dd_add(r, dd_of(-k * 0x1.a39ef35p-33));
    r = dd_add(r, dd_negated(dd_product(k, 0x1.e4f1d9cc01f98p-63)));
    dd_t m = expm1_small(r);
    return dd_add(dd_of(1.0), m);
}

double mpk_exp(double x) {
    if (!(fabs(x) < 800.0)) {
        return isnan(x) ? x : x > 0 ? INFINITY : 0.0;
    }
    if (fabs(x) < 0x1p-60) {
        return 1.0 + x;
    }
    int power;
    dd_t result = exp_parts(dd_of(x), &power);
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
    return assemble(dd_add(dd_of(1.0), expm1_small(times(LN2, x - k))), (int)k);
}

// ---- logarithms

// log(1 + f) of small f, by the series of the area hyperbolic tangent
static dd_t log1p_small(dd_t f) {
    dd_t s = dd_div(f, dd_add(dd_of(2.0), f)), square = dd_mul(s, s);
    double z = square.high;
    double tail = z * (1.0 / 15 + z * (1.0 / 17 + z * (1.0 / 19 + z / 21)));
    dd_t sum = dd_add(dd_div(dd_of(1.0), dd_of(13.0)), dd_of(tail));
    for (int n = 11; n >= 3; n -= 2) {
        sum = dd_add(dd_mul(sum, square), dd_div(dd_of(1.0), dd_of(n)));
    }
    return dd_scaled(dd_add(s, dd_mul(dd_mul(sum, square), s)), 2.0);
}

// log(x) of x from about 0.5 to 2, with its relative precision kept near 1
static dd_t log_middle(dd_t x) {
    dd_t f = dd_add(x, dd_of(-1.0));
    if (fabs(f.high) < 0x1p-5) {
        return log1p_small(f);
    }
    // y = start + log(x exp(-start)), where the latter is a tiny number
    double start = log(x.high);
    dd_t m = expm1_small(dd_of(-start / 2));
    dd_t e = dd_add(dd_of(1.0), dd_add(dd_scaled(m, 2.0), dd_mul(m, m)));
    dd_t d = dd_add(dd_mul(x, e), dd_of(-1.0));
    return dd_add(dd_of(start), dd_add(d, dd_scaled(dd_mul(d, d), -0.5)));
}

// log(x) = log_middle(fraction) + power * ln 2
static dd_t split(double x, int *power) {
    double fraction = frexp(x, power);
    if (fraction < 0x1.6a09e667f3bcdp-1) {
        fraction *= 2;
        *power -= 1;
    }
    return log_middle(dd_of(fraction));
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
    dd_t result = dd_add(dd_of(power), dd_mul(part, INVERSE_LN2));
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
