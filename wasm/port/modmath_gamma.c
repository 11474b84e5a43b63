// gamma() and lgamma(), by the approximation of C. Lanczos with the coefficients of J. Maddock's Boost library.
#include "dd.h"
#include "libm.h"
#include "modmath.h"

#define LANCZOS_G (6.024680040776729583740234375)
#define LANCZOS_TERMS (13)
static const double lanczos_above[LANCZOS_TERMS] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786772,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};
static const double lanczos_below[LANCZOS_TERMS] = {
    0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0, 2637558.0, 357423.0, 32670.0,
    1925.0, 66.0, 1.0,
};

static double lanczos_sum(double x) {
    double above = 0.0, below = 0.0;
    if (x < 5.0) {
        for (int i = LANCZOS_TERMS - 1; i >= 0; i--) {
            above = above * x + lanczos_above[i];
            below = below * x + lanczos_below[i];
        }
    } else { // in 1 / x, which does not overflow
        for (int i = 0; i < LANCZOS_TERMS; i++) {
            above = above / x + lanczos_above[i];
            below = below / x + lanczos_below[i];
        }
    }
    return above / below;
}

// sin(pi x), exact also where x is large.
static double sin_pi(double x) {
    double y = fmod(fabs(x), 2.0), result = 0.0;
    switch ((int)round(2.0 * y)) {
        case 0:
            result = mpk_sin(M_PI * y);
            break;
        case 1:
            result = mpk_cos(M_PI * (y - 0.5));
            break;
        case 2:
            result = mpk_sin(M_PI * (1.0 - y));
            break;
        case 3:
            result = -mpk_cos(M_PI * (y - 1.5));
            break;
        case 4:
            result = mpk_sin(M_PI * (y - 2.0));
            break;
    }
    return copysign(1.0, x) * result;
}

static double gamma_of(double x) {
    if (x == floor(x)) {
        if (x <= 0.0) {
            mpk_math_domain_error();
        }
        if (x <= 23.0) { // factorials that a double holds exactly
            double product = 1.0;
            for (double factor = 2.0; factor < x; factor++) {
                product *= factor;
            }
            return product;
        }
    }
    double size = fabs(x);
    if (size < 1e-20) {
        return 1.0 / x;
    }
    if (size > 200.0) {
        return x < 0.0 ? 0.0 / sin_pi(x) : INFINITY;
    }
    double y = size + (LANCZOS_G - 0.5), lost; // lost: what rounding took from y
    if (size > LANCZOS_G - 0.5) {
        lost = (y - size) - (LANCZOS_G - 0.5);
    } else {
        lost = (y - (LANCZOS_G - 0.5)) - size;
    }
    lost = lost * LANCZOS_G / y;
    double result;
    if (x < 0.0) {
        result = -M_PI / sin_pi(size) / size * mpk_exp(y) / lanczos_sum(size);
        result -= lost * result;
        if (size < 140.0) {
            result /= mpk_pow(y, size - 0.5);
        } else {
            double root = mpk_pow(y, size / 2.0 - 0.25);
            result /= root;
            result /= root;
        }
    } else {
        result = lanczos_sum(size) / mpk_exp(y);
        result += lost * result;
        if (size < 140.0) {
            result *= mpk_pow(y, size - 0.5);
        } else {
            double root = mpk_pow(y, size / 2.0 - 0.25);
            result *= root;
            result *= root;
        }
    }
    return result;
}

static mp_obj_t math_gamma(mp_obj_t x_in) {
    double x = mpk_real(x_in);
    if (!isfinite(x)) {
        if (x < 0) {
            mpk_math_domain_error();
        }
        return mp_obj_new_float(x);
    }
    return mpk_math_checked(x, gamma_of(x), true);
}
MP_DEFINE_CONST_FUN_OBJ_1(math_gamma_obj, math_gamma);

static mp_obj_t math_lgamma(mp_obj_t x_in) {
    double x = mpk_real(x_in), size = fabs(x);
    if (!isfinite(x)) {
        return mp_obj_new_float(isnan(x) ? x : INFINITY);
    }
    if (x == floor(x) && x <= 2.0) {
        if (x <= 0.0) {
            mpk_math_domain_error();
        }
        return mp_obj_new_float(0.0);
    }
    if (size < 1e-20) {
        return mp_obj_new_float(-mpk_log(size));
    }
    double result = mpk_log(lanczos_sum(size)) - LANCZOS_G;
    result += (size - 0.5) * (mpk_log(size + LANCZOS_G - 0.5) - 1);
    if (x < 0.0) {
        result = 1.144729885849400174143427351353058711647 - mpk_log(fabs(sin_pi(size))) - mpk_log(size) - result;
    }
    return mpk_math_checked(x, result, true);
}
MP_DEFINE_CONST_FUN_OBJ_1(math_lgamma_obj, math_lgamma);
