// math, whole. The functions of floats are the C library's or those of libm.c; which errors they raise is as in CPython.
#include <float.h>
#include <math.h>
#include <string.h>

#include "bigint.h"
#include "dd.h"
#include "libm.h"
#include "modmath.h"
#include "py/builtin.h"
#include "py/objint.h"
#include "py/objtype.h"
#include "py/objlist.h"
#include "py/objtuple.h"
#include "py/runtime.h"

#define M_PI (3.14159265358979323846)
#define ZERO MP_OBJ_NEW_SMALL_INT(0)
#define ONE MP_OBJ_NEW_SMALL_INT(1)

static NORETURN void domain_error(void) {
    mp_raise_ValueError(MP_ERROR_TEXT("math domain error"));
}

static NORETURN void range_error(void) {
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
static mp_obj_t checked(double x, double result, bool can_overflow) {
    if (isnan(result) && !isnan(x)) {
        domain_error();
    }
    if (isinf(result) && isfinite(x)) {
        if (can_overflow) {
            range_error();
        }
        domain_error();
    }
    return mp_obj_new_float(result);
}

#define FUNCTION_1(name, c_name, can_overflow) \
    static mp_obj_t math_##name(mp_obj_t x_in) { \
        double x = mpk_real(x_in); \
        return checked(x, c_name(x), can_overflow); \
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

// ---- the gamma function, by the approximation of C. Lanczos with the coefficients of J. Maddock's Boost (N = 13)

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
            domain_error();
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
            domain_error();
        }
        return mp_obj_new_float(x);
    }
    return checked(x, gamma_of(x), true);
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_gamma_obj, math_gamma);

static mp_obj_t math_lgamma(mp_obj_t x_in) {
    double x = mpk_real(x_in), size = fabs(x);
    if (!isfinite(x)) {
        return mp_obj_new_float(isnan(x) ? x : INFINITY);
    }
    if (x == floor(x) && x <= 2.0) {
        if (x <= 0.0) {
            domain_error();
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
    return checked(x, result, true);
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_lgamma_obj, math_lgamma);

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

static mp_obj_t math_fmod(mp_obj_t x_in, mp_obj_t y_in) {
    double x = mpk_real(x_in), y = mpk_real(y_in);
    double result = isinf(y) && isfinite(x) ? x : fmod(x, y);
    if (isnan(result) && !isnan(x) && !isnan(y)) {
        domain_error();
    }
    return mp_obj_new_float(result);
}
static MP_DEFINE_CONST_FUN_OBJ_2(math_fmod_obj, math_fmod);

static mp_obj_t math_remainder(mp_obj_t x_in, mp_obj_t y_in) {
    double x = mpk_real(x_in), y = mpk_real(y_in);
    double result = isinf(y) && isfinite(x) ? x : remainder(x, y);
    if (isnan(result) && !isnan(x) && !isnan(y)) {
        domain_error();
    }
    return mp_obj_new_float(result);
}
static MP_DEFINE_CONST_FUN_OBJ_2(math_remainder_obj, math_remainder);

static mp_obj_t math_pow(mp_obj_t x_in, mp_obj_t y_in) {
    double x = mpk_real(x_in), y = mpk_real(y_in);
    double result = mpk_pow(x, y);
    if (isfinite(x) && isfinite(y)) {
        if (isnan(result)) {
            domain_error();
        }
        if (isinf(result)) {
            if (x == 0) {
                domain_error();
            }
            range_error();
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
        range_error();
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
        domain_error();
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

// ---- whole numbers

// What a program's own class gives by a method such as __floor__; MP_OBJ_NULL if it has none.
static mp_obj_t by_method(mp_obj_t x, qstr name) {
    if (!mp_obj_is_obj(x) || !mp_obj_is_instance_type(mp_obj_get_type(x))) {
        return MP_OBJ_NULL;
    }
    mp_obj_t method[2];
    mp_load_method_maybe(x, name, method);
    return method[0] == MP_OBJ_NULL ? MP_OBJ_NULL : mp_call_method_n_kw(0, 0, method);
}

static mp_obj_t whole(mp_obj_t x, qstr name, double (*round_fun)(double)) {
    if (mp_obj_is_int(x)) {
        return x;
    }
    if (!mp_obj_is_float(x)) {
        mp_obj_t result = by_method(x, name);
        if (result != MP_OBJ_NULL) {
            return result;
        }
        mp_obj_t integer = mpk_index_maybe(x);
        if (integer != MP_OBJ_NULL) {
            return integer;
        }
    }
    return mp_obj_new_int_from_float(round_fun(mpk_real(x)));
}

static mp_obj_t math_floor(mp_obj_t x) {
    return whole(x, MP_QSTR___floor__, floor);
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_floor_obj, math_floor);

static mp_obj_t math_ceil(mp_obj_t x) {
    return whole(x, MP_QSTR___ceil__, ceil);
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_ceil_obj, math_ceil);

static mp_obj_t math_trunc(mp_obj_t x) {
    if (!mp_obj_is_float(x) && !mp_obj_is_int(x) && !mp_obj_is_bool(x)) {
        mp_obj_t result = by_method(x, MP_QSTR___trunc__);
        if (result != MP_OBJ_NULL) {
            return result;
        }
        if (mp_obj_cast_to_native_base(x, MP_OBJ_FROM_PTR(&mp_type_int)) == MP_OBJ_NULL
            && mp_obj_cast_to_native_base(x, MP_OBJ_FROM_PTR(&mp_type_float)) == MP_OBJ_NULL) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("type %s doesn't define __trunc__ method"),
                mp_obj_get_type_str(x));
        }
    }
    return whole(x, MP_QSTR___trunc__, trunc);
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_trunc_obj, math_trunc);

static mp_obj_t arithmetic(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    return mp_binary_op(op, lhs, rhs);
}

static mp_obj_t gcd_of(mp_obj_t a, mp_obj_t b) {
    while (!mp_obj_is_small_int(a) || !mp_obj_is_small_int(b)) {
        if (!mp_obj_is_true(b)) {
            return mp_unary_op(MP_UNARY_OP_ABS, a);
        }
        mp_obj_t rest = arithmetic(MP_BINARY_OP_MODULO, a, b);
        a = b;
        b = rest;
    }
    mp_int_t x = MP_OBJ_SMALL_INT_VALUE(a), y = MP_OBJ_SMALL_INT_VALUE(b);
    while (y != 0) {
        mp_int_t rest = x % y;
        x = y;
        y = rest;
    }
    return mp_obj_new_int(x < 0 ? -x : x);
}

static mp_obj_t math_gcd(size_t n_args, const mp_obj_t *args) {
    mp_obj_t result = ZERO;
    for (size_t i = 0; i < n_args; i++) {
        result = gcd_of(result, mpk_index(args[i]));
    }
    return result;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(math_gcd_obj, 0, math_gcd);

static mp_obj_t math_lcm(size_t n_args, const mp_obj_t *args) {
    mp_obj_t result = ONE;
    for (size_t i = 0; i < n_args; i++) {
        mp_obj_t next = mpk_index(args[i]);
        if (!mp_obj_is_true(result) || !mp_obj_is_true(next)) {
            result = ZERO;
            continue;
        }
        mp_obj_t part = arithmetic(MP_BINARY_OP_FLOOR_DIVIDE, result, gcd_of(result, next));
        result = mp_unary_op(MP_UNARY_OP_ABS, arithmetic(MP_BINARY_OP_MULTIPLY, part, next));
    }
    return result;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(math_lcm_obj, 0, math_lcm);

// The product of the integers from first to last, in halves, so that factors are about as large as each other.
static mp_obj_t product_of_range(mp_obj_t first, mp_uint_t count) {
    if (count == 0) {
        return ONE;
    }
    if (count < 8) {
        mp_obj_t result = first;
        for (mp_uint_t i = 1; i < count; i++) {
            mp_obj_t factor = arithmetic(MP_BINARY_OP_ADD, first, mp_obj_new_int_from_uint(i));
            result = arithmetic(MP_BINARY_OP_MULTIPLY, result, factor);
        }
        return result;
    }
    mp_uint_t half = count / 2;
    mp_obj_t left = product_of_range(first, half);
    mp_obj_t middle = arithmetic(MP_BINARY_OP_ADD, first, mp_obj_new_int_from_uint(half));
    return arithmetic(MP_BINARY_OP_MULTIPLY, left, product_of_range(middle, count - half));
}

static mp_obj_t math_factorial(mp_obj_t x_in) {
    mp_obj_t x = mpk_index(x_in);
    if (mp_obj_int_sign(x) < 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("factorial() not defined for negative values"));
    }
    if (!mp_obj_is_small_int(x)) {
        mp_raise_msg(&mp_type_OverflowError,
            MP_ERROR_TEXT("factorial() argument should not exceed 9223372036854775807"));
    }
    return product_of_range(ONE, MP_OBJ_SMALL_INT_VALUE(x));
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_factorial_obj, math_factorial);

static void check_not_negative(mp_obj_t n, mp_obj_t k) {
    if (mp_obj_int_sign(n) < 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("n must be a non-negative integer"));
    }
    if (mp_obj_int_sign(k) < 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("k must be a non-negative integer"));
    }
}

static bool is_less(mp_obj_t a, mp_obj_t b) {
    return mp_obj_is_true(arithmetic(MP_BINARY_OP_LESS, a, b));
}

// n * (n - 1) * ... of k factors
static mp_obj_t falling(mp_obj_t n, mp_obj_t k, const char *name) {
    if (!mp_obj_is_small_int(k)) {
        mp_raise_msg_varg(&mp_type_OverflowError, MP_ERROR_TEXT("%s must not exceed 9223372036854775807"), name);
    }
    mp_obj_t below = arithmetic(MP_BINARY_OP_SUBTRACT, n, k);
    return product_of_range(arithmetic(MP_BINARY_OP_ADD, below, ONE), MP_OBJ_SMALL_INT_VALUE(k));
}

static mp_obj_t math_perm(size_t n_args, const mp_obj_t *args) {
    if (n_args == 1 || args[1] == mp_const_none) {
        return math_factorial(args[0]);
    }
    mp_obj_t n = mpk_index(args[0]), k = mpk_index(args[1]);
    check_not_negative(n, k);
    return is_less(n, k) ? ZERO : falling(n, k, "k");
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(math_perm_obj, 1, 2, math_perm);

static mp_obj_t math_comb(mp_obj_t n_in, mp_obj_t k_in) {
    mp_obj_t n = mpk_index(n_in), k = mpk_index(k_in);
    check_not_negative(n, k);
    if (is_less(n, k)) {
        return ZERO;
    }
    mp_obj_t other = arithmetic(MP_BINARY_OP_SUBTRACT, n, k);
    if (is_less(other, k)) {
        k = other;
    }
    mp_obj_t product = falling(n, k, "min(n - k, k)");
    return arithmetic(MP_BINARY_OP_FLOOR_DIVIDE, product, product_of_range(ONE, MP_OBJ_SMALL_INT_VALUE(k)));
}
static MP_DEFINE_CONST_FUN_OBJ_2(math_comb_obj, math_comb);

// By Newton's iteration, which comes down on the root from above.
static mp_obj_t math_isqrt(mp_obj_t n_in) {
    mp_obj_t n = mpk_index(n_in);
    if (mp_obj_int_sign(n) < 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("isqrt() argument must be nonnegative"));
    }
    size_t bits = mpk_int_bits(n);
    if (bits <= 50) {
        return mp_obj_new_int_from_float(floor(sqrt(mpk_int_round(n))));
    }
    int64_t exponent;
    double fraction = mpk_int_frexp(n, &exponent);
    if (exponent & 1) {
        fraction *= 2;
        exponent -= 1;
    }
    // 50 bits of the root, and a little more than it
    mp_obj_t root = mp_obj_new_int_from_float(floor(ldexp(sqrt(fraction), 50)) + 2);
    int64_t shift = exponent / 2 - 50;
    root = arithmetic(shift < 0 ? MP_BINARY_OP_RSHIFT : MP_BINARY_OP_LSHIFT, root,
        mp_obj_new_int(shift < 0 ? -shift : shift));
    root = arithmetic(MP_BINARY_OP_ADD, root, ONE);
    for (;;) {
        mp_obj_t next = arithmetic(MP_BINARY_OP_ADD, root, arithmetic(MP_BINARY_OP_FLOOR_DIVIDE, n, root));
        next = arithmetic(MP_BINARY_OP_RSHIFT, next, ONE);
        if (!is_less(next, root)) {
            return root;
        }
        root = next;
    }
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_isqrt_obj, math_isqrt);

static mp_obj_t math_prod(size_t n_args, const mp_obj_t *args, mp_map_t *kw_args) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_start, MP_ARG_KW_ONLY | MP_ARG_OBJ, { .u_obj = ONE } },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, kw_args, MP_ARRAY_SIZE(allowed), allowed, values);
    mp_obj_iter_buf_t buffer;
    mp_obj_t iterable = mp_getiter(values[0].u_obj, &buffer), item, result = values[1].u_obj;
    while ((item = mp_iternext(iterable)) != MP_OBJ_STOP_ITERATION) {
        result = arithmetic(MP_BINARY_OP_MULTIPLY, result, item);
    }
    return result;
}
static MP_DEFINE_CONST_FUN_OBJ_KW(math_prod_obj, 1, math_prod);

// ---- sums

// Adds exactly: partials whose bits do not overlap (J. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast
// Robust Geometric Predicates", 1997), with the sum of what is not finite beside them.
static mp_obj_t math_fsum(mp_obj_t iterable_in) {
    size_t capacity = 32, used = 0;
    double *partials = m_new(double, capacity);
    double special = 0.0, infinities = 0.0;
    mp_obj_iter_buf_t buffer;
    mp_obj_t iterable = mp_getiter(iterable_in, &buffer), item;
    while ((item = mp_iternext(iterable)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        double x = mpk_real(item), given = x;
        size_t kept = 0;
        for (size_t i = 0; i < used; i++) {
            double y = partials[i];
            if (fabs(x) < fabs(y)) {
                double larger = y;
                y = x;
                x = larger;
            }
            double high = x + y, low = y - (high - x);
            if (low != 0.0) {
                partials[kept++] = low;
            }
            x = high;
        }
        used = kept;
        if (x != 0.0) {
            if (!isfinite(x)) {
                if (isfinite(given)) {
                    mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("intermediate overflow in fsum"));
                }
                if (isinf(given)) {
                    infinities += given;
                }
                special += given;
                used = 0;
            } else {
                if (used == capacity) {
                    partials = m_renew(double, partials, capacity, capacity * 2);
                    capacity *= 2;
                }
                partials[used++] = x;
            }
        }
    }
    if (special != 0.0) {
        if (isnan(infinities)) {
            mp_raise_ValueError(MP_ERROR_TEXT("-inf + inf in fsum"));
        }
        return mp_obj_new_float(special);
    }
    double high = 0.0, low = 0.0;
    if (used > 0) {
        high = partials[--used];
        while (used > 0 && low == 0.0) {
            double x = high, y = partials[--used];
            high = x + y;
            low = y - (high - x);
        }
        // A tie that what is left decides.
        if (used > 0 && ((low < 0.0 && partials[used - 1] < 0.0) || (low > 0.0 && partials[used - 1] > 0.0))) {
            double y = low * 2.0, x = high + y;
            if (y == x - high) {
                high = x;
            }
        }
    }
    return mp_obj_new_float(high);
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_fsum_obj, math_fsum);

// The length of a vector: squares are added in twice the precision, after a power of two took their size away.
static double length_of(size_t n, const double *values) {
    double largest = 0.0;
    bool is_nan = false;
    for (size_t i = 0; i < n; i++) {
        is_nan |= isnan(values[i]);
        largest = fmax(largest, fabs(values[i]));
    }
    if (isinf(largest)) {
        return largest;
    }
    if (is_nan || largest == 0.0 || n <= 1) {
        return is_nan ? NAN : largest;
    }
    int power;
    frexp(largest, &power);
    dd_t sum = { 0.0, 0.0 };
    for (size_t i = 0; i < n; i++) {
        double x = scalbn(values[i], -power);
        sum = dd_add(sum, dd_product(x, x));
    }
    dd_t root = dd_sqrt(sum);
    return scalbn(root.high, power);
}

static mp_obj_t math_hypot(size_t n_args, const mp_obj_t *args) {
    double *values = m_new(double, n_args + 1);
    for (size_t i = 0; i < n_args; i++) {
        values[i] = mpk_real(args[i]);
    }
    return mp_obj_new_float(length_of(n_args, values));
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(math_hypot_obj, 0, math_hypot);

static void get_items(mp_obj_t sequence, size_t *length, mp_obj_t **items) {
    if (!mp_obj_is_type(sequence, &mp_type_tuple)) {
        sequence = mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_tuple), sequence);
    }
    mp_obj_tuple_get(sequence, length, items);
}

static mp_obj_t math_dist(mp_obj_t p, mp_obj_t q) {
    size_t n, m;
    mp_obj_t *p_items, *q_items;
    get_items(p, &n, &p_items);
    get_items(q, &m, &q_items);
    if (n != m) {
        mp_raise_ValueError(MP_ERROR_TEXT("both points must have the same number of dimensions"));
    }
    double *values = m_new(double, n + 1);
    for (size_t i = 0; i < n; i++) {
        double x = mpk_real(p_items[i]);
        values[i] = fabs(x - mpk_real(q_items[i]));
    }
    return mp_obj_new_float(length_of(n, values));
}
static MP_DEFINE_CONST_FUN_OBJ_2(math_dist_obj, math_dist);

static bool is_plain_float_or_int(mp_obj_t object) {
    return mp_obj_is_float(object) || mp_obj_is_small_int(object);
}

static mp_obj_t math_sumprod(mp_obj_t p_in, mp_obj_t q_in) {
    size_t n, m;
    mp_obj_t *p, *q;
    get_items(p_in, &n, &p);
    get_items(q_in, &m, &q);
    if (n != m) {
        mp_raise_ValueError(MP_ERROR_TEXT("Inputs are not the same length"));
    }
    bool is_float = false, is_plain = true;
    for (size_t i = 0; i < n && is_plain; i++) {
        is_plain = is_plain_float_or_int(p[i]) && is_plain_float_or_int(q[i]);
        is_float |= mp_obj_is_float(p[i]) || mp_obj_is_float(q[i]);
    }
    if (is_plain && is_float) {
        dd_t sum = { 0.0, 0.0 };
        double plain_sum = 0.0;
        for (size_t i = 0; i < n; i++) {
            double x = mp_obj_get_float(p[i]), y = mp_obj_get_float(q[i]);
            sum = dd_add(sum, dd_product(x, y));
            plain_sum += x * y;
        }
        return mp_obj_new_float(isfinite(sum.high) ? sum.high : plain_sum);
    }
    mp_obj_t sum = ZERO;
    for (size_t i = 0; i < n; i++) {
        sum = arithmetic(MP_BINARY_OP_ADD, sum, arithmetic(MP_BINARY_OP_MULTIPLY, p[i], q[i]));
    }
    return sum;
}
static MP_DEFINE_CONST_FUN_OBJ_2(math_sumprod_obj, math_sumprod);

// ---- parts of floats, and what they are

static mp_obj_t pair_of(mp_obj_t first, mp_obj_t second) {
    mp_obj_t items[2] = { first, second };
    return mp_obj_new_tuple(2, items);
}

static mp_obj_t math_frexp(mp_obj_t x) {
    int exponent = 0;
    double fraction = frexp(mpk_real(x), &exponent);
    return pair_of(mp_obj_new_float(fraction), mp_obj_new_int(isfinite(fraction) ? exponent : 0));
}
static MP_DEFINE_CONST_FUN_OBJ_1(math_frexp_obj, math_frexp);

static mp_obj_t math_modf(mp_obj_t x_in) {
    double x = mpk_real(x_in), integral;
    double fraction = modf(x, &integral);
    return pair_of(mp_obj_new_float(copysign(fraction, x)), mp_obj_new_float(integral));
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
