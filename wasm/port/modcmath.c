// cmath: functions of complex numbers, by the formulas of W. Kahan ("Branch Cuts for Complex Elementary Functions", 1987).
#include <float.h>
#include <math.h>

#include "complexnumbers.h"
#include "libm.h"
#include "modmath.h"
#include "py/builtin.h"
#include "py/objtuple.h"
#include "py/runtime.h"

#define LN2 (0.6931471805599453094)
#define LN10 (2.302585092994045684)
// From here on squares overflow or exp() does.
#define LARGE (DBL_MAX / 4.0)
#define LOG_LARGE (708.3964185322641)

static complex_t get(mp_obj_t object) {
    complex_t z;
    if (!mp_obj_get_complex_maybe(object, &z.real, &z.imag)) {
        z.real = mpk_real(object);
        z.imag = 0.0;
    }
    return z;
}

static mp_obj_t give(complex_t argument, complex_t result) {
    if (isfinite(argument.real) && isfinite(argument.imag)) {
        if (isinf(result.real) || isinf(result.imag)) {
            mpk_math_range_error();
        }
        if (isnan(result.real) || isnan(result.imag)) {
            mpk_math_domain_error();
        }
    }
    return mp_obj_new_complex(result.real, result.imag);
}

static bool is_finite(complex_t z) {
    return isfinite(z.real) && isfinite(z.imag);
}

static complex_t c_sqrt(complex_t z) {
    if (!is_finite(z)) {
        if (isinf(z.imag)) {
            return (complex_t) { INFINITY, z.imag };
        }
        if (isinf(z.real)) {
            return z.real > 0 ? (complex_t) { INFINITY, isnan(z.imag) ? NAN : copysign(0.0, z.imag) }
                : (complex_t) { isnan(z.imag) ? NAN : 0.0, copysign(INFINITY, z.imag) };
        }
        return (complex_t) { NAN, NAN };
    }
    if (z.real == 0.0 && z.imag == 0.0) {
        return (complex_t) { 0.0, z.imag };
    }
    double ax = fabs(z.real), ay = fabs(z.imag), s;
    if (ax < DBL_MIN && ay < DBL_MIN && (ax > 0.0 || ay > 0.0)) {
        ax = ldexp(ax, 54);
        s = ldexp(sqrt(ax + mpk_hypot(ax, ldexp(ay, 54))), -27);
    } else {
        ax /= 8.0;
        s = 2.0 * sqrt(ax + mpk_hypot(ax, ay / 8.0));
    }
    double d = ay / (2.0 * s);
    if (z.real >= 0.0) {
        return (complex_t) { s, copysign(d, z.imag) };
    }
    return (complex_t) { d, copysign(s, z.imag) };
}

static complex_t c_log(complex_t z) {
    complex_t result;
    double ax = fabs(z.real), ay = fabs(z.imag);
    result.imag = mpk_atan2(z.imag, z.real);
    if (!is_finite(z)) {
        result.real = isinf(z.real) || isinf(z.imag) ? INFINITY : NAN;
        return result;
    }
    if (ax > LARGE || ay > LARGE) {
        result.real = mpk_log(mpk_hypot(ax / 2.0, ay / 2.0)) + LN2;
    } else if (ax < DBL_MIN && ay < DBL_MIN) {
        if (ax == 0.0 && ay == 0.0) {
            mpk_math_domain_error();
        }
        result.real = mpk_log(mpk_hypot(ldexp(ax, DBL_MANT_DIG), ldexp(ay, DBL_MANT_DIG))) - DBL_MANT_DIG * LN2;
    } else {
        double h = mpk_hypot(ax, ay);
        if (0.71 <= h && h <= 1.73) {
            double am = ax > ay ? ax : ay, an = ax > ay ? ay : ax;
            result.real = mpk_log1p((am - 1) * (am + 1) + an * an) / 2.0;
        } else {
            result.real = mpk_log(h);
        }
    }
    return result;
}

static complex_t c_exp(complex_t z) {
    if (!is_finite(z)) {
        if (isinf(z.real) && isfinite(z.imag)) {
            double size = z.real > 0 ? INFINITY : 0.0;
            if (z.imag == 0.0) {
                return (complex_t) { size, z.imag };
            }
            return (complex_t) { copysign(size, mpk_cos(z.imag)), copysign(size, mpk_sin(z.imag)) };
        }
        if (isinf(z.imag) && z.real != -INFINITY && !isnan(z.real)) {
            mpk_math_domain_error();
        }
        if (z.real == -INFINITY) {
            return (complex_t) { 0.0, 0.0 };
        }
        return (complex_t) { z.real == INFINITY ? INFINITY : NAN, z.imag == 0.0 ? z.imag : NAN };
    }
    if (z.real > LOG_LARGE) {
        double size = mpk_exp(z.real - 1.0);
        return (complex_t) { size * mpk_cos(z.imag) * 2.718281828459045, size * mpk_sin(z.imag) * 2.718281828459045 };
    }
    double size = mpk_exp(z.real);
    return (complex_t) { size * mpk_cos(z.imag), size * mpk_sin(z.imag) };
}

static complex_t c_cosh(complex_t z) {
    if (isinf(z.real) && z.imag == 0.0) {
        return (complex_t) { INFINITY, z.real > 0 ? z.imag : -z.imag };
    }
    if (isinf(z.imag) && isfinite(z.real)) {
        mpk_math_domain_error();
    }
    if (fabs(z.real) > LOG_LARGE) {
        double part = z.real - copysign(1.0, z.real);
        return (complex_t) { mpk_cos(z.imag) * mpk_cosh(part) * 2.718281828459045,
                             mpk_sin(z.imag) * mpk_sinh(part) * 2.718281828459045 };
    }
    return (complex_t) { mpk_cos(z.imag) * mpk_cosh(z.real), mpk_sin(z.imag) * mpk_sinh(z.real) };
}

static complex_t c_sinh(complex_t z) {
    if (isinf(z.real) && z.imag == 0.0) {
        return z;
    }
    if (isinf(z.imag) && isfinite(z.real)) {
        mpk_math_domain_error();
    }
    if (fabs(z.real) > LOG_LARGE) {
        double part = z.real - copysign(1.0, z.real);
        return (complex_t) { mpk_cos(z.imag) * mpk_sinh(part) * 2.718281828459045,
                             mpk_sin(z.imag) * mpk_cosh(part) * 2.718281828459045 };
    }
    return (complex_t) { mpk_cos(z.imag) * mpk_sinh(z.real), mpk_sin(z.imag) * mpk_cosh(z.real) };
}

static complex_t c_tanh(complex_t z) {
    if (isinf(z.imag) && isfinite(z.real)) {
        mpk_math_domain_error();
    }
    if (fabs(z.real) > LOG_LARGE) {
        double sign = copysign(1.0, z.real);
        if (isinf(z.real)) {
            return (complex_t) { sign, isfinite(z.imag) ? copysign(0.0, 2.0 * mpk_sin(z.imag) * mpk_cos(z.imag)) : 0.0 };
        }
        return (complex_t) { sign, 4.0 * mpk_sin(z.imag) * mpk_cos(z.imag) * mpk_exp(-2.0 * fabs(z.real)) };
    }
    double tx = mpk_tanh(z.real), ty = mpk_tan(z.imag), cx = 1.0 / mpk_cosh(z.real);
    double txty = tx * ty, below = 1.0 + txty * txty;
    return (complex_t) { tx * (1.0 + ty * ty) / below, ((ty / below) * cx) * cx };
}

static complex_t c_cos(complex_t z) {
    return c_cosh((complex_t) { -z.imag, z.real });
}

// f(iz) / i
static complex_t turned(complex_t (*f)(complex_t), complex_t z) {
    complex_t r = f((complex_t) { -z.imag, z.real });
    return (complex_t) { r.imag, -r.real };
}

static complex_t c_sin(complex_t z) {
    return turned(c_sinh, z);
}

static complex_t c_tan(complex_t z) {
    return turned(c_tanh, z);
}

static complex_t c_acos(complex_t z) {
    complex_t result;
    if (fabs(z.real) > LARGE || fabs(z.imag) > LARGE) {
        result.real = mpk_atan2(fabs(z.imag), z.real);
        double size = mpk_log(mpk_hypot(z.real / 2.0, z.imag / 2.0)) + LN2 * 2.0;
        result.imag = z.real < 0.0 ? -copysign(size, z.imag) : copysign(size, -z.imag);
        return result;
    }
    complex_t s1 = c_sqrt((complex_t) { 1.0 - z.real, -z.imag });
    complex_t s2 = c_sqrt((complex_t) { 1.0 + z.real, z.imag });
    result.real = 2.0 * mpk_atan2(s1.real, s2.real);
    result.imag = mpk_asinh(s2.real * s1.imag - s2.imag * s1.real);
    return result;
}

static complex_t c_acosh(complex_t z) {
    complex_t result;
    if (fabs(z.real) > LARGE || fabs(z.imag) > LARGE) {
        result.real = mpk_log(mpk_hypot(z.real / 2.0, z.imag / 2.0)) + LN2 * 2.0;
        result.imag = mpk_atan2(z.imag, z.real);
        return result;
    }
    complex_t s1 = c_sqrt((complex_t) { z.real - 1.0, z.imag });
    complex_t s2 = c_sqrt((complex_t) { z.real + 1.0, z.imag });
    result.real = mpk_asinh(s1.real * s2.real + s1.imag * s2.imag);
    result.imag = 2.0 * mpk_atan2(s1.imag, s2.real);
    return result;
}

static complex_t c_asinh(complex_t z) {
    complex_t result;
    if (fabs(z.real) > LARGE || fabs(z.imag) > LARGE) {
        double size = mpk_log(mpk_hypot(z.real / 2.0, z.imag / 2.0)) + LN2 * 2.0;
        result.real = z.imag == 0.0 ? -copysign(size, -z.real) : copysign(size, z.real);
        result.imag = mpk_atan2(z.imag, fabs(z.real));
        return result;
    }
    complex_t s1 = c_sqrt((complex_t) { 1.0 + z.imag, -z.real });
    complex_t s2 = c_sqrt((complex_t) { 1.0 - z.imag, z.real });
    result.real = mpk_asinh(s1.real * s2.imag - s2.real * s1.imag);
    result.imag = mpk_atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag);
    return result;
}

static complex_t c_asin(complex_t z) {
    return turned(c_asinh, z);
}

static complex_t c_atanh(complex_t z) {
    if (z.real < 0.0 || (z.real == 0.0 && signbit(z.real))) {
        complex_t r = c_atanh((complex_t) { -z.real, -z.imag });
        return (complex_t) { -r.real, -r.imag };
    }
    double ay = fabs(z.imag);
    complex_t result;
    if (z.real > 1e150 || ay > 1e150) {
        double h = mpk_hypot(z.real / 2.0, z.imag / 2.0);
        result.real = z.real / 4.0 / h / h;
        result.imag = -copysign(M_PI / 2.0, -z.imag);
    } else if (z.real == 1.0 && ay < 1e-154) {
        if (ay == 0.0) {
            mpk_math_domain_error();
        }
        result.real = -mpk_log(sqrt(ay) / sqrt(mpk_hypot(ay, 2.0)));
        result.imag = copysign(mpk_atan2(2.0, -ay) / 2, z.imag);
    } else {
        result.real = mpk_log1p(4.0 * z.real / ((1 - z.real) * (1 - z.real) + ay * ay)) / 4.0;
        result.imag = -mpk_atan2(-2.0 * z.imag, (1 - z.real) * (1 + z.real) - ay * ay) / 2.0;
    }
    return result;
}

static complex_t c_atan(complex_t z) {
    return turned(c_atanh, z);
}

static complex_t c_log10(complex_t z) {
    complex_t r = c_log(z);
    return (complex_t) { r.real / LN10, r.imag / LN10 };
}

#define FUNCTION(name) \
    static mp_obj_t cmath_##name(mp_obj_t z_in) { \
        complex_t z = get(z_in); \
        return give(z, c_##name(z)); \
    } \
    static MP_DEFINE_CONST_FUN_OBJ_1(cmath_##name##_obj, cmath_##name)

FUNCTION(acos);
FUNCTION(acosh);
FUNCTION(asin);
FUNCTION(asinh);
FUNCTION(atan);
FUNCTION(atanh);
FUNCTION(cos);
FUNCTION(cosh);
FUNCTION(exp);
FUNCTION(log10);
FUNCTION(sin);
FUNCTION(sinh);
FUNCTION(sqrt);
FUNCTION(tan);
FUNCTION(tanh);

static mp_obj_t cmath_log(size_t n_args, const mp_obj_t *args) {
    complex_t z = get(args[0]), result = c_log(z);
    if (n_args > 1) {
        complex_t base = c_log(get(args[1]));
        if (base.real == 0.0 && base.imag == 0.0) {
            mp_raise_msg(&mp_type_ZeroDivisionError, MP_ERROR_TEXT("complex division by zero"));
        }
        result = mpk_complex_quotient(result, base);
    }
    return give(z, result);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(cmath_log_obj, 1, 2, cmath_log);

static mp_obj_t cmath_phase(mp_obj_t z_in) {
    complex_t z = get(z_in);
    return mp_obj_new_float(mpk_atan2(z.imag, z.real));
}
static MP_DEFINE_CONST_FUN_OBJ_1(cmath_phase_obj, cmath_phase);

static mp_obj_t cmath_polar(mp_obj_t z_in) {
    complex_t z = get(z_in);
    double size = mpk_hypot(z.real, z.imag);
    if (isinf(size) && is_finite(z)) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("math range error"));
    }
    mp_obj_t items[2] = { mp_obj_new_float(size), mp_obj_new_float(mpk_atan2(z.imag, z.real)) };
    return mp_obj_new_tuple(2, items);
}
static MP_DEFINE_CONST_FUN_OBJ_1(cmath_polar_obj, cmath_polar);

static mp_obj_t cmath_rect(mp_obj_t r_in, mp_obj_t phi_in) {
    double r = mpk_real(r_in), phi = mpk_real(phi_in);
    if (isinf(phi) && !(r == 0.0 || isnan(r))) {
        mpk_math_domain_error();
    }
    if (phi == 0.0) {
        return mp_obj_new_complex(r, r * phi);
    }
    return mp_obj_new_complex(r * mpk_cos(phi), r * mpk_sin(phi));
}
static MP_DEFINE_CONST_FUN_OBJ_2(cmath_rect_obj, cmath_rect);

static mp_obj_t cmath_isfinite(mp_obj_t z) {
    return mp_obj_new_bool(is_finite(get(z)));
}
static MP_DEFINE_CONST_FUN_OBJ_1(cmath_isfinite_obj, cmath_isfinite);

static mp_obj_t cmath_isinf(mp_obj_t z_in) {
    complex_t z = get(z_in);
    return mp_obj_new_bool(isinf(z.real) || isinf(z.imag));
}
static MP_DEFINE_CONST_FUN_OBJ_1(cmath_isinf_obj, cmath_isinf);

static mp_obj_t cmath_isnan(mp_obj_t z_in) {
    complex_t z = get(z_in);
    return mp_obj_new_bool(isnan(z.real) || isnan(z.imag));
}
static MP_DEFINE_CONST_FUN_OBJ_1(cmath_isnan_obj, cmath_isnan);

static mp_obj_t cmath_isclose(size_t n_args, const mp_obj_t *args, mp_map_t *kw_args) {
    mp_obj_t a_in, b_in;
    double rel, abs;
    mpk_tolerances(n_args, args, kw_args, &a_in, &b_in, &rel, &abs);
    complex_t a = get(a_in), b = get(b_in);
    if (a.real == b.real && a.imag == b.imag) {
        return mp_const_true;
    }
    if (isinf(a.real) || isinf(a.imag) || isinf(b.real) || isinf(b.imag)) {
        return mp_const_false;
    }
    double difference = mpk_hypot(a.real - b.real, a.imag - b.imag);
    return mp_obj_new_bool(difference <= rel * mpk_hypot(b.real, b.imag)
        || difference <= rel * mpk_hypot(a.real, a.imag) || difference <= abs);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(cmath_isclose_obj, 2, cmath_isclose);

typedef struct {
    mp_obj_base_t base;
    double real, imag;
} constant_t;

static const constant_t constant_infj = { { &mp_type_complex }, 0.0, INFINITY };
static const constant_t constant_nanj = { { &mp_type_complex }, 0.0, NAN };

#define ENTRY(name) { MP_ROM_QSTR(MP_QSTR_##name), MP_ROM_PTR(&cmath_##name##_obj) }

static const mp_rom_map_elem_t cmath_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR_cmath) },
    { MP_ROM_QSTR(MP_QSTR_e), mp_const_float_e },
    { MP_ROM_QSTR(MP_QSTR_inf), mp_const_float_inf },
    { MP_ROM_QSTR(MP_QSTR_infj), MP_ROM_PTR(&constant_infj) },
    { MP_ROM_QSTR(MP_QSTR_nan), mp_const_float_nan },
    { MP_ROM_QSTR(MP_QSTR_nanj), MP_ROM_PTR(&constant_nanj) },
    { MP_ROM_QSTR(MP_QSTR_pi), mp_const_float_pi },
    { MP_ROM_QSTR(MP_QSTR_tau), mp_const_float_tau },
    ENTRY(acos), ENTRY(acosh), ENTRY(asin), ENTRY(asinh), ENTRY(atan), ENTRY(atanh), ENTRY(cos), ENTRY(cosh),
    ENTRY(exp), ENTRY(isclose), ENTRY(isfinite), ENTRY(isinf), ENTRY(isnan), ENTRY(log), ENTRY(log10), ENTRY(phase),
    ENTRY(polar), ENTRY(rect), ENTRY(sin), ENTRY(sinh), ENTRY(sqrt), ENTRY(tan), ENTRY(tanh),
};
static MP_DEFINE_CONST_DICT(cmath_globals, cmath_globals_table);

const mp_obj_module_t mpk_module_cmath = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&cmath_globals,
};
MP_REGISTER_MODULE(MP_QSTR_cmath, mpk_module_cmath);
