// Functions of math for whole numbers: rounding, divisors, factorials and what is made of them.
#include "bigint.h"
#include "dd.h"
#include "modmath.h"
#include "py/objint.h"
#include "py/objtype.h"
#include "py/runtime.h"

#define ZERO MP_OBJ_NEW_SMALL_INT(0)
#define ONE MP_OBJ_NEW_SMALL_INT(1)

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
MP_DEFINE_CONST_FUN_OBJ_1(math_floor_obj, math_floor);

static mp_obj_t math_ceil(mp_obj_t x) {
    return whole(x, MP_QSTR___ceil__, ceil);
}
MP_DEFINE_CONST_FUN_OBJ_1(math_ceil_obj, math_ceil);

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
MP_DEFINE_CONST_FUN_OBJ_1(math_trunc_obj, math_trunc);

static mp_obj_t gcd_of(mp_obj_t a, mp_obj_t b) {
    while (!mp_obj_is_small_int(a) || !mp_obj_is_small_int(b)) {
        if (!mp_obj_is_true(b)) {
            return mp_unary_op(MP_UNARY_OP_ABS, a);
        }
        mp_obj_t rest = mp_binary_op(MP_BINARY_OP_MODULO, a, b);
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
MP_DEFINE_CONST_FUN_OBJ_VAR(math_gcd_obj, 0, math_gcd);

static mp_obj_t math_lcm(size_t n_args, const mp_obj_t *args) {
    mp_obj_t result = ONE;
    for (size_t i = 0; i < n_args; i++) {
        mp_obj_t next = mpk_index(args[i]);
        if (!mp_obj_is_true(result) || !mp_obj_is_true(next)) {
            result = ZERO;
            continue;
        }
        mp_obj_t part = mp_binary_op(MP_BINARY_OP_FLOOR_DIVIDE, result, gcd_of(result, next));
        result = mp_unary_op(MP_UNARY_OP_ABS, mp_binary_op(MP_BINARY_OP_MULTIPLY, part, next));
    }
    return result;
}
MP_DEFINE_CONST_FUN_OBJ_VAR(math_lcm_obj, 0, math_lcm);

// The product of the integers from first to last, in halves, so that factors are about as large as each other.
static mp_obj_t product_of_range(mp_obj_t first, mp_uint_t count) {
    if (count == 0) {
        return ONE;
    }
    if (count < 8) {
        mp_obj_t result = first;
        for (mp_uint_t i = 1; i < count; i++) {
            mp_obj_t factor = mp_binary_op(MP_BINARY_OP_ADD, first, mp_obj_new_int_from_uint(i));
            result = mp_binary_op(MP_BINARY_OP_MULTIPLY, result, factor);
        }
        return result;
    }
    mp_uint_t half = count / 2;
    mp_obj_t left = product_of_range(first, half);
    mp_obj_t middle = mp_binary_op(MP_BINARY_OP_ADD, first, mp_obj_new_int_from_uint(half));
    return mp_binary_op(MP_BINARY_OP_MULTIPLY, left, product_of_range(middle, count - half));
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
MP_DEFINE_CONST_FUN_OBJ_1(math_factorial_obj, math_factorial);

static void check_not_negative(mp_obj_t n, mp_obj_t k) {
    if (mp_obj_int_sign(n) < 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("n must be a non-negative integer"));
    }
    if (mp_obj_int_sign(k) < 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("k must be a non-negative integer"));
    }
}

static bool is_less(mp_obj_t a, mp_obj_t b) {
    return mp_obj_is_true(mp_binary_op(MP_BINARY_OP_LESS, a, b));
}

// n * (n - 1) * ... of k factors
static mp_obj_t falling(mp_obj_t n, mp_obj_t k, const char *name) {
    if (!mp_obj_is_small_int(k)) {
        mp_raise_msg_varg(&mp_type_OverflowError, MP_ERROR_TEXT("%s must not exceed 9223372036854775807"), name);
    }
    mp_obj_t below = mp_binary_op(MP_BINARY_OP_SUBTRACT, n, k);
    return product_of_range(mp_binary_op(MP_BINARY_OP_ADD, below, ONE), MP_OBJ_SMALL_INT_VALUE(k));
}

static mp_obj_t math_perm(size_t n_args, const mp_obj_t *args) {
    if (n_args == 1 || args[1] == mp_const_none) {
        return math_factorial(args[0]);
    }
    mp_obj_t n = mpk_index(args[0]), k = mpk_index(args[1]);
    check_not_negative(n, k);
    return is_less(n, k) ? ZERO : falling(n, k, "k");
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(math_perm_obj, 1, 2, math_perm);

static mp_obj_t math_comb(mp_obj_t n_in, mp_obj_t k_in) {
    mp_obj_t n = mpk_index(n_in), k = mpk_index(k_in);
    check_not_negative(n, k);
    if (is_less(n, k)) {
        return ZERO;
    }
    mp_obj_t other = mp_binary_op(MP_BINARY_OP_SUBTRACT, n, k);
    if (is_less(other, k)) {
        k = other;
    }
    mp_obj_t product = falling(n, k, "min(n - k, k)");
    return mp_binary_op(MP_BINARY_OP_FLOOR_DIVIDE, product, product_of_range(ONE, MP_OBJ_SMALL_INT_VALUE(k)));
}
MP_DEFINE_CONST_FUN_OBJ_2(math_comb_obj, math_comb);

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
    root = mp_binary_op(shift < 0 ? MP_BINARY_OP_RSHIFT : MP_BINARY_OP_LSHIFT, root,
        mp_obj_new_int(shift < 0 ? -shift : shift));
    root = mp_binary_op(MP_BINARY_OP_ADD, root, ONE);
    for (;;) {
        mp_obj_t next = mp_binary_op(MP_BINARY_OP_ADD, root, mp_binary_op(MP_BINARY_OP_FLOOR_DIVIDE, n, root));
        next = mp_binary_op(MP_BINARY_OP_RSHIFT, next, ONE);
        if (!is_less(next, root)) {
            return root;
        }
        root = next;
    }
}
MP_DEFINE_CONST_FUN_OBJ_1(math_isqrt_obj, math_isqrt);

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
        result = mp_binary_op(MP_BINARY_OP_MULTIPLY, result, item);
    }
    return result;
}
MP_DEFINE_CONST_FUN_OBJ_KW(math_prod_obj, 1, math_prod);
