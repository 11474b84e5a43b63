// math: its elementary functions and the module. The functions of floats are the C library's or those of libm.c; which
// errors they raise is as in CPython. The gamma function, functions of integers and sums are in the files modmath_*.c.
#include "bigint.h"
#include "dd.h"
#include "libm.h"
#include "lists.h"
#include "modmath.h"
#include "py/objint.h"
#include "py/runtime.h"

NORETURN void mpk_math_domain_error(void) {
    mp_raise_ValueError(MP_ERROR_TEXT("math domain error"));
}

NORETURN void mpk_math_range_error(void) {
    mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("math range error"));
}

double mpk_real(mp_obj_t object) {
    double value;
    if (mp_obj_get_float_maybe(object, &value)) {
        return value;
    }
    mp_obj_t index = mpk_index_maybe(object);
    if (index != MP_OBJ_NULL) {
        return mpk_int_as_double(index);
    }
    mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("must be real number, not %s"), mp_obj_get_type_str(object));
}

// What is not finite though its argument is: too large where the function grows so, else a place without a value.
mp_obj_t mpk_math_checked(double x, double result, bool can_overflow) {
    if (isnan(result) && !isnan(x)) {
        mpk_math_domain_error();
    }
    if (isinf(result) && isfinite(x)) {
        if (can_overflow) {
            mpk_math_range_error();
        }
        mpk_math_domain_error();
    }
    return mp_obj_new_float(result);
}

#define FUNCTION_1(name, c_name, can_overflow) \
    static mp_obj_t math_##name(mp_obj_t x_in) { \
        double x = mpk_real(x_in); \
        return mpk_math_checked(x, c_name(x), can_overflow); \
    } \
    static MP_DEFINE_CONST_FUN_OBJ_1(math_##name##_obj, math_##name)

FUNCTION_1(acos, mpk_acos, false);
FUNCTION_1(acosh, mpk_acosh, false);
FUNCTION_1(asin, mpk_asin, false);
FUNCTION_1(asinh, mpk_asinh, false);
FUNCTION_1(atan, mpk_atan, false);
FUNCTION_1(atanh, mpk_atanh, false);
FUNCTION_1(cbrt, mpk_cbrt, false);
FUNCTION_1(cos, mpk_cos, false);
FUNCTION_1(cosh, mpk_cosh, true);
FUNCTION_1(erf, erf, false);
FUNCTION_1(erfc, erfc, false);
FUNCTION_1(exp, mpk_exp, true);
FUNCTION_1(exp2, mpk_exp2, true);
FUNCTION_1(expm1, mpk_expm1, true);
FUNCTION_1(fabs, fabs, false);
FUNCTION_1(sin, mpk_sin, false);
FUNCTION_1(sinh, mpk_sinh, true);
FUNCTION_1(sqrt, sqrt, false);
FUNCTION_1(tan, mpk_tan, false);
FUNCTION_1(tanh, mpk_tanh, false);

static double log1p_with_sign(double x) {
    return x == 0 ? x : mpk_log1p(x);
}
FUNCTION_1(log1p, log1p_with_sign, false);

// ---- two arguments

#define FUNCTION_2(name, c_name) \
    static mp_obj_t math_##name(mp_obj_t x_in, mp_obj_t y_in) { \
        double x = mpk_real(x_in); \
        return mp_obj_new_float(c_name(x, mpk_real(y_in))); \
    } \
    static MP_DEFINE_CONST_FUN_OBJ_2(math_##name##_obj, math_##name)

FUNCTION_2(atan2, mpk_atan2);
FUNCTION_2(copysign, copysign);
FUNCTION_2(nextafter, nextafter);

static mp_obj_t rest_of(mp_obj_t x_in, mp_obj_t y_in, double (*rest)(double, double)) {
    double x = mpk_real(x_in), y = mpk_real(y_in);
    double result = isinf(y) && isfinite(x) ? x : rest(x, y);
    if (isnan(result) && !isnan(x) && !isnan(y)) {
        mpk_math_domain_error();
    }
    return mp_obj_new_float(result);
}

static mp_obj_t math_fmod(mp_obj_t x, mp_obj_t y) {
    return rest_of(x, y, fmod);
}
static MP_DEFINE_CONST_FUN_OBJ_2(math_fmod_obj, math_fmod);

static mp_obj_t math_remainder(mp_obj_t x, mp_obj_t y) {
    return rest_of(x, y, remainder);
}
static MP_DEFINE_CONST_FUN_OBJ_2(math_remainder_obj, math_remainder);

static mp_obj_t math_pow(mp_obj_t x_in, mp_obj_t y_in) {
    double x = mpk_real(x_in), y = mpk_real(y_in);
    double result = mpk_pow(x, y);
    if (isfinite(x) && isfinite(y)) {
        if (isnan(result)) {
            mpk_math_domain_error();
        }
        if (isinf(result)) {
            if (x == 0) {
                mpk_math_domain_error();
            }
            mpk_math_range_error();
        }
    }
    return mp_obj_new_float(result);
}
static MP_DEFINE_CONST_FUN_OBJ_2(math_pow_obj, math_pow);

static mp_obj_t math_ldexp(mp_obj_t x_in, mp_obj_t power_in) {
    double x = mpk_real(x_in);
    mp_obj_t power = mpk_index_maybe(power_in);
    if (power == MP_OBJ_NULL) {
        mp_raise_TypeError(MP_ERROR_TEXT("Expected an int as second argument to ldexp."));
    }
    int exponent = mp_obj_is_small_int(power) ? MP_OBJ_SMALL_INT_VALUE(power) : mp_obj_int_sign(power) * 1000000;
    double result = ldexp(x, exponent);
    if (isinf(result) && isfinite(x)) {
        mpk_math_range_error();
    }
    return mp_obj_new_float(result);
}
static MP_DEFINE_CONST_FUN_OBJ_2(math_ldexp_obj, math_ldexp);

// ---- logarithms, also of integers that no float can hold

typedef double (*log_t)(double);

static double log_of(mp_obj_t x_in, log_t log_fun) {
    mp_obj_t integer = mp_obj_is_float(x_in) ? MP_OBJ_NULL : mpk_index_maybe(x_in);
    double x;
    if (integer == MP_OBJ_NULL) {
        x = mpk_real(x_in);
    } else {
        x = mpk_int_round(integer);
        if (x > 0 && isinf(x)) {
            int64_t exponent;
            double fraction = mpk_int_frexp(integer, &exponent);
            return log_fun(fraction) + log_fun(2.0) * (double)exponent;
        }
    }
    if (x <= 0) {
        mpk_math_domain_error();
    }
    return log_fun(x);
}

static mp_obj_t math_log(size_t n_args, const mp_obj_t *args) {
    double above = log_of(args[0], mpk_log);
    if (n_args == 1) {
        return mp_obj_new_float(above);
    }
    double below = log_of(args[1], mpk_log);
    if (below == 0) {
        mp_raise_msg(&mp_type_ZeroDivisionError, MP_ERROR_TEXT("float division by zero"));
    }
    return mp_obj_new_float(above / below);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(math_log_obj, 1, 2, math_log);

static mp_obj_t math_log2(mp_obj_t x) {
    return mp_obj_new_float(log_of(x, mpk_log2));
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_log2_obj, math_log2);

static mp_obj_t math_log10(mp_obj_t x) {
    return mp_obj_new_float(log_of(x, mpk_log10));
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_log10_obj, math_log10);

// ---- parts of floats, and what they are

static mp_obj_t math_frexp(mp_obj_t x) {
    int exponent = 0;
    double fraction = frexp(mpk_real(x), &exponent);
    return mpk_pair(mp_obj_new_float(fraction), mp_obj_new_int(isfinite(fraction) ? exponent : 0));
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_frexp_obj, math_frexp);

static mp_obj_t math_modf(mp_obj_t x_in) {
    double x = mpk_real(x_in), integral;
    double fraction = modf(x, &integral);
    return mpk_pair(mp_obj_new_float(copysign(fraction, x)), mp_obj_new_float(integral));
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_modf_obj, math_modf);

static mp_obj_t math_ulp(mp_obj_t x_in) {
    double x = fabs(mpk_real(x_in));
    if (!isfinite(x)) {
        return mp_obj_new_float(x);
    }
    double next = nextafter(x, INFINITY);
    return mp_obj_new_float(isinf(next) ? x - nextafter(x, -INFINITY) : next - x);
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_ulp_obj, math_ulp);

static mp_obj_t math_degrees(mp_obj_t x) {
    return mp_obj_new_float(mpk_real(x) * (180.0 / M_PI));
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_degrees_obj, math_degrees);

static mp_obj_t math_radians(mp_obj_t x) {
    return mp_obj_new_float(mpk_real(x) * (M_PI / 180.0));
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_radians_obj, math_radians);

static mp_obj_t math_isfinite(mp_obj_t x) {
    return mp_obj_new_bool(isfinite(mpk_real(x)));
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_isfinite_obj, math_isfinite);

static mp_obj_t math_isinf(mp_obj_t x) {
    return mp_obj_new_bool(isinf(mpk_real(x)));
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_isinf_obj, math_isinf);

static mp_obj_t math_isnan(mp_obj_t x) {
    return mp_obj_new_bool(isnan(mpk_real(x)));
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_isnan_obj, math_isnan);

void mpk_tolerances(size_t n_args, const mp_obj_t *args, mp_map_t *kw_args, mp_obj_t *a, mp_obj_t *b, double *rel,
    double *abs) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_a, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_b, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_rel_tol, MP_ARG_KW_ONLY | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_abs_tol, MP_ARG_KW_ONLY | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kw_args, MP_ARRAY_SIZE(allowed), allowed, values);
    *a = values[0].u_obj;
    *b = values[1].u_obj;
    *rel = values[2].u_obj == MP_OBJ_NULL ? 1e-9 : mpk_real(values[2].u_obj);
    *abs = values[3].u_obj == MP_OBJ_NULL ? 0.0 : mpk_real(values[3].u_obj);
    if (*rel < 0.0 || *abs < 0.0) {
        mp_raise_ValueError(MP_ERROR_TEXT("tolerances must be non-negative"));
    }
}

static mp_obj_t math_isclose(size_t n_args, const mp_obj_t *args, mp_map_t *kw_args) {
    mp_obj_t a_in, b_in;
    double rel, abs;
    mpk_tolerances(n_args, args, kw_args, &a_in, &b_in, &rel, &abs);
    double a = mpk_real(a_in), b = mpk_real(b_in);
    if (a == b) {
        return mp_const_true;
    }
    if (isinf(a) || isinf(b)) {
        return mp_const_false;
    }
    double difference = fabs(b - a);
    return mp_obj_new_bool(difference <= fabs(rel * b) || difference <= fabs(rel * a) || difference <= abs);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(math_isclose_obj, 2, math_isclose);

#define ENTRY(name) { MP_ROM_QSTR(MP_QSTR_##name), MP_ROM_PTR(&math_##name##_obj) }

static const mp_rom_map_elem_t math_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR_math) },
    { MP_ROM_QSTR(MP_QSTR_e), mp_const_float_e },
    { MP_ROM_QSTR(MP_QSTR_inf), mp_const_float_inf },
    { MP_ROM_QSTR(MP_QSTR_nan), mp_const_float_nan },
    { MP_ROM_QSTR(MP_QSTR_pi), mp_const_float_pi },
    { MP_ROM_QSTR(MP_QSTR_tau), mp_const_float_tau },
    ENTRY(acos), ENTRY(acosh), ENTRY(asin), ENTRY(asinh), ENTRY(atan), ENTRY(atan2), ENTRY(atanh), ENTRY(cbrt),
    ENTRY(ceil), ENTRY(comb), ENTRY(copysign), ENTRY(cos), ENTRY(cosh), ENTRY(degrees), ENTRY(dist), ENTRY(erf),
    ENTRY(erfc), ENTRY(exp), ENTRY(exp2), ENTRY(expm1), ENTRY(fabs), ENTRY(factorial), ENTRY(floor), ENTRY(fmod),
    ENTRY(frexp), ENTRY(fsum), ENTRY(gamma), ENTRY(gcd), ENTRY(hypot), ENTRY(isclose), ENTRY(isfinite), ENTRY(isinf),
    ENTRY(isnan), ENTRY(isqrt), ENTRY(lcm), ENTRY(ldexp), ENTRY(lgamma), ENTRY(log), ENTRY(log10), ENTRY(log1p),
    ENTRY(log2), ENTRY(modf), ENTRY(nextafter), ENTRY(perm), ENTRY(pow), ENTRY(prod), ENTRY(radians),
    ENTRY(remainder), ENTRY(sin), ENTRY(sinh), ENTRY(sqrt), ENTRY(sumprod), ENTRY(tan), ENTRY(tanh), ENTRY(trunc),
    ENTRY(ulp),
};
static MP_DEFINE_CONST_DICT(math_globals, math_globals_table);

const mp_obj_module_t mpk_module_math = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&math_globals,
};
MP_REGISTER_MODULE(MP_QSTR_math, mpk_module_math);
