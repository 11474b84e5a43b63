// Functions that the C library of Linux computes in single steps of a double, so that their last digit is often not the
// nearest: to have the same digits the same steps are taken. They are those of Sun's fdlibm (K. C. Ng, 1993), whose
// polynomials the GNU C library evaluates in pairs of terms; cbrt() is that library's own.
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "libm.h"

static const double LN2_HIGH = 6.93147180369123816490e-01, LN2_LOW = 1.90821492927058770002e-10;

static uint32_t upper_word(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof(bits));
    return (uint32_t)(bits >> 32);
}

static double with_upper_word(double x, uint32_t word) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof(bits));
    bits = (bits & 0xffffffff) | (uint64_t)word << 32;
    memcpy(&x, &bits, sizeof(bits));
    return x;
}

double mpk_log10(double x) {
    if (!(x > 0.0) || !isfinite(x)) {
        return log10(x);
    }
    int k = 0;
    if (x < 0x1p-1022) {
        k = -54;
        x *= 0x1p54;
    }
    uint32_t upper = upper_word(x);
    k += (int)(upper >> 20) - 1023;
    int is_below = k < 0;
    double y = k + is_below;
    x = with_upper_word(x, (upper & 0xfffff) | (uint32_t)(1023 - is_below) << 20);
    double z = y * 3.69423907715893078616e-13 + 4.34294481903251816668e-01 * mpk_log(x);
    return z + y * 3.01029995663611771306e-01;
}

double mpk_expm1(double x) {
    double size = fabs(x);
    if (!(size < 709.0)) {
        if (isnan(x) || x > 0.0) {
            return expm1(x);
        }
        return -1.0;
    }
    if (x < -56.0 * 0.6931471805599453) {
        return -1.0;
    }
    if (size < 0x1p-54) {
        return x;
    }
    int k = 0;
    double lost = 0.0;
    uint32_t upper = upper_word(size);
    if (upper > 0x3fd62e42) { // beyond half of ln 2
        double high, low;
        if (upper < 0x3ff0a2b2) { // below one and a half of it
            k = x > 0.0 ? 1 : -1;
            high = x - k * LN2_HIGH;
            low = k * LN2_LOW;
        } else {
            k = (int)(1.44269504088896338700 * x + (x < 0.0 ? -0.5 : 0.5));
            high = x - k * LN2_HIGH;
            low = k * LN2_LOW;
        }
        x = high - low;
        lost = (high - x) - low;
    }
    double half = 0.5 * x, z = x * half, square = z * z;
    double first = 1.0 + z * -3.33333333333331316428e-02;
    double second = 1.58730158725481460165e-03 + z * -7.93650757867487942473e-05;
    double third = 4.00821782732936239552e-06 + z * -2.01099218183624371326e-07;
    double r = first + square * second + square * square * third;
    double t = 3.0 - r * half;
    double e = z * ((r - t) / (6.0 - x * t));
    if (k == 0) {
        return x - (x * e - z);
    }
    e = x * (e - lost) - lost;
    e -= z;
    if (k == -1) {
        return 0.5 * (x - e) - 0.5;
    }
    if (k == 1) {
        return x < -0.25 ? -2.0 * (e - (x + 0.5)) : 1.0 + 2.0 * (x - e);
    }
    if (k <= -2 || k > 56) {
        return scalbn(1.0 - (e - x), k) - 1.0;
    }
    if (k < 20) {
        return scalbn((1.0 - scalbn(1.0, -k)) - (e - x), k);
    }
    return scalbn((x - (e + scalbn(1.0, -k))) + 1.0, k);
}

double mpk_log1p(double x) {
    if (!(x > -1.0) || !isfinite(x)) {
        return log1p(x);
    }
    double size = fabs(x);
    if (size < 0x1p-29) {
        return size < 0x1p-54 ? x : x - x * x * 0.5;
    }
    int k = 1;
    double f = 0.0, lost = 0.0;
    uint32_t rest = 1;
    if (upper_word(x) < 0x3fda827a || (x < 0.0 && upper_word(x) <= 0xbfd2bec3)) {
        k = 0;
        f = x;
    }
    if (k != 0) {
        double u = x;
        if (upper_word(size) < 0x43400000) {
            u = 1.0 + x;
            k = (int)(upper_word(u) >> 20) - 1023;
            lost = (k > 0 ? 1.0 - (u - x) : x - (u - 1.0)) / u;
        } else {
            k = (int)(upper_word(u) >> 20) - 1023;
        }
        rest = upper_word(u) & 0xfffff;
        if (rest < 0x6a09e) {
            u = with_upper_word(u, rest | 0x3ff00000);
        } else {
            k += 1;
            u = with_upper_word(u, rest | 0x3fe00000);
            rest = (0x100000 - rest) >> 2;
        }
        f = u - 1.0;
    }
    double half_square = 0.5 * f * f;
    if (rest == 0) { // |f| < 2^-20
        if (f == 0.0) {
            return k == 0 ? 0.0 : k * LN2_HIGH + (lost + k * LN2_LOW);
        }
        double r = half_square * (1.0 - 0.66666666666666666 * f);
        return k == 0 ? f - r : k * LN2_HIGH - ((r - (k * LN2_LOW + lost)) - f);
    }
    double s = f / (2.0 + f), z = s * s, z2 = z * z, z4 = z2 * z2;
    double first = z * 6.666666666666735130e-01;
    double second = 3.999999999940941908e-01 + z * 2.857142874366239149e-01;
    double third = 2.222219843214978396e-01 + z * 1.818357216161805012e-01;
    double fourth = 1.531383769920937332e-01 + z * 1.479819860511658591e-01;
    double r = first + z2 * second + z4 * third + z4 * z2 * fourth;
    if (k == 0) {
        return f - (half_square - s * (half_square + r));
    }
    return k * LN2_HIGH - ((half_square - (s * (half_square + r) + (k * LN2_LOW + lost))) - f);
}

double mpk_sinh(double x) {
    double size = fabs(x), half = x < 0.0 ? -0.5 : 0.5;
    if (!isfinite(x) || size < 0x1p-28 || size > 709.0) {
        return sinh(x);
    }
    if (size < 22.0) {
        double t = mpk_expm1(size);
        return size < 1.0 ? half * (2.0 * t - t * t / (t + 1.0)) : half * (t + t / (t + 1.0));
    }
    return half * mpk_exp(size);
}

double mpk_cosh(double x) {
    double size = fabs(x);
    if (!isfinite(x) || size > 709.0) {
        return cosh(x);
    }
    if (upper_word(size) < 0x3fd62e43) { // below half of ln 2
        double t = mpk_expm1(size), w = 1.0 + t;
        return size < 0x1p-55 ? w : 1.0 + t * t / (w + w);
    }
    double t = mpk_exp(size);
    return size < 22.0 ? 0.5 * t + 0.5 / t : 0.5 * t;
}

double mpk_tanh(double x) {
    double size = fabs(x);
    if (!isfinite(x) || size < 0x1p-55) {
        return tanh(x);
    }
    double z = 1.0;
    if (size < 22.0) {
        if (size >= 1.0) {
            z = 1.0 - 2.0 / (mpk_expm1(2.0 * size) + 2.0);
        } else {
            double t = mpk_expm1(-2.0 * size);
            z = -t / (t + 2.0);
        }
    }
    return copysign(z, x);
}

double mpk_asinh(double x) {
    double size = fabs(x), w;
    if (!isfinite(x) || size < 0x1p-28) {
        return x;
    }
    if (size > 0x1p28) {
        w = mpk_log(size) + 6.93147180559945286227e-01;
    } else if (size > 2.0) {
        w = mpk_log(2.0 * size + 1.0 / (sqrt(x * x + 1.0) + size));
    } else {
        double t = x * x;
        w = mpk_log1p(size + t / (1.0 + sqrt(1.0 + t)));
    }
    return copysign(w, x);
}

double mpk_acosh(double x) {
    if (!(x > 1.0) || !isfinite(x)) {
        return acosh(x);
    }
    if (x > 0x1p28) {
        return mpk_log(x) + 6.93147180559945286227e-01;
    }
    if (x > 2.0) {
        double t = x * x;
        return mpk_log(2.0 * x - 1.0 / (x + sqrt(t - 1.0)));
    }
    double t = x - 1.0;
    return mpk_log1p(t + sqrt(2.0 * t + t * t));
}

double mpk_atanh(double x) {
    double size = fabs(x), t;
    if (!(size < 1.0) || size < 0x1p-28) {
        return atanh(x);
    }
    if (size < 0.5) {
        t = size + size;
        t = 0.5 * mpk_log1p(t + t * size / (1.0 - size));
    } else {
        t = 0.5 * mpk_log1p((size + size) / (1.0 - size));
    }
    return copysign(t, x);
}

double mpk_cbrt(double x) {
    static const double factors[] = {
        1.0 / 1.5874010519681994748, 1.0 / 1.2599210498948731648, 1.0, 1.2599210498948731648, 1.5874010519681994748,
    };
    if (!isfinite(x) || x == 0.0) {
        return x;
    }
    int power;
    double y = frexp(fabs(x), &power);
    double u = 0.354895765043919860 + (1.50819193781584896 - (2.11499494167371287 - (2.44693122563534430
        - (1.83469277483613086 - (0.784932344976639262 - 0.145263899385486367 * y) * y) * y) * y) * y) * y;
    double cube = u * u * u;
    double root = u * (cube + 2.0 * y) / (2.0 * cube + y) * factors[2 + power % 3];
    return copysign(ldexp(root, power / 3), x);
}
