// round(), sum(), min(), max() and iter().
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bigint.h"
#include "py/builtin.h"
#include "py/objint.h"
#include "py/objlist.h"
#include "py/objtype.h"
#include "py/runtime.h"

// ---- round

static mp_obj_t round_int(mp_obj_t value, mp_obj_t digits) {
    if (mp_obj_int_sign(digits) >= 0) {
        return value;
    }
    if (!mp_obj_is_small_int(digits)) {
        return MP_OBJ_NEW_SMALL_INT(0);
    }
    mp_obj_t unit = mp_binary_op(MP_BINARY_OP_POWER, MP_OBJ_NEW_SMALL_INT(10),
        MP_OBJ_NEW_SMALL_INT(-MP_OBJ_SMALL_INT_VALUE(digits)));
    mp_obj_t rest = mp_binary_op(MP_BINARY_OP_MODULO, value, unit);
    mp_obj_t below = mp_binary_op(MP_BINARY_OP_SUBTRACT, value, rest);
    mp_obj_t twice = mp_binary_op(MP_BINARY_OP_ADD, rest, rest);
    bool is_up = mp_obj_is_true(mp_binary_op(MP_BINARY_OP_MORE, twice, unit));
    if (!is_up && mp_obj_equal(twice, unit)) { // to the even neighbour
        mp_obj_t quotient = mp_binary_op(MP_BINARY_OP_FLOOR_DIVIDE, value, unit);
        is_up = mp_obj_is_true(mp_binary_op(MP_BINARY_OP_AND, quotient, MP_OBJ_NEW_SMALL_INT(1)));
    }
    return is_up ? mp_binary_op(MP_BINARY_OP_ADD, below, unit) : below;
}

// Through the decimal digits, which the C library rounds exactly, halves to even.
static double round_float(double value, mp_obj_t digits_in) {
    if (!isfinite(value) || value == 0.0) {
        return value;
    }
    mp_int_t digits = mp_obj_is_small_int(digits_in) ? MP_OBJ_SMALL_INT_VALUE(digits_in)
        : mp_obj_int_sign(digits_in) * 10000;
    if (digits > 323) {
        return value;
    }
    if (digits < -308) {
        return copysign(0.0, value);
    }
    char text[800];
    if (digits >= 0) {
        if (fabs(value) >= 9007199254740992.0) {
            return value; // it is whole
        }
        snprintf(text, sizeof(text), "%.*f", (int)digits, value);
        return strtod(text, NULL);
    }
    snprintf(text, sizeof(text), "%.330e", value); // all of a whole number
    int exponent = atoi(strchr(text, 'e') + 1);
    int places = exponent + digits; // digits after the first that stay
    double result;
    if (places >= 0) {
        snprintf(text, sizeof(text), "%.*e", places, value);
        result = strtod(text, NULL);
    } else if (places < -1) {
        result = 0.0;
    } else {
        const char *first = text + (text[0] == '-');
        bool is_half = first[0] == '5' && strspn(first + 2, "0") == (size_t)(strchr(first, 'e') - first - 2);
        result = 0.0;
        if (first[0] >= '5' && !is_half) {
            snprintf(text, sizeof(text), "1e%d", exponent + 1);
            result = strtod(text, NULL);
        }
    }
    if (isinf(result)) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("rounded value too large to represent"));
    }
    return copysign(result, value);
}

static mp_obj_t builtin_round(size_t n_args, const mp_obj_t *pos_args, mp_map_t *kw_args) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_number, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_ndigits, MP_ARG_OBJ, { .u_obj = mp_const_none } },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, pos_args, kw_args, MP_ARRAY_SIZE(allowed), allowed, values);
    mp_obj_t number = values[0].u_obj, digits = values[1].u_obj;
    if (mp_obj_is_obj(number) && mp_obj_is_instance_type(mp_obj_get_type(number))) {
        mp_obj_t method[3];
        mp_load_method_maybe(number, MP_QSTR___round__, method);
        if (method[0] != MP_OBJ_NULL) {
            method[2] = digits;
            return mp_call_method_n_kw(digits != mp_const_none, 0, method);
        }
    }
    mp_obj_t native = mp_obj_is_float(number) ? number
        : mp_obj_cast_to_native_base(number, MP_OBJ_FROM_PTR(&mp_type_float));
    if (native != MP_OBJ_NULL) {
        double value = mp_obj_float_get(native);
        if (digits == mp_const_none) {
            return mp_obj_new_int_from_float(rint(value));
        }
        return mp_obj_new_float(round_float(value, mpk_index(digits)));
    }
    native = mp_obj_is_int(number) || mp_obj_is_bool(number) ? mpk_index(number)
        : mp_obj_cast_to_native_base(number, MP_OBJ_FROM_PTR(&mp_type_int));
    if (native == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("type %s doesn't define __round__ method"),
            mp_obj_get_type_str(number));
    }
    return digits == mp_const_none ? native : round_int(native, mpk_index(digits));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mp_builtin_round_obj, 0, builtin_round);

// ---- sum

static mp_obj_t builtin_sum(size_t n_args, const mp_obj_t *pos_args, mp_map_t *kw_args) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_start, MP_ARG_OBJ, { .u_obj = MP_OBJ_NEW_SMALL_INT(0) } },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    if (n_args == 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("sum() takes at least 1 positional argument (0 given)"));
    }
    mp_arg_parse_all(n_args, pos_args, kw_args, MP_ARRAY_SIZE(allowed), allowed, values);
    mp_obj_t total = values[1].u_obj;
    mp_obj_iter_buf_t buffer;
    mp_obj_t iterable = mp_getiter(values[0].u_obj, &buffer);
    const char *better = NULL;
    if (mp_obj_is_str(total)) {
        better = "strings [use ''.join(seq) instead]";
    } else if (mp_obj_is_type(total, &mp_type_bytes)) {
        better = "bytes [use b''.join(seq) instead]";
    } else if (mp_obj_is_type(total, &mp_type_bytearray)) {
        better = "bytearray [use b''.join(seq) instead]";
    }
    if (better != NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("sum() can't sum %s"), better);
    }
    mp_obj_t item;
    while ((item = mp_iternext(iterable)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        if (mp_obj_is_float(total) && mp_obj_is_float(item)) {
            total = mp_obj_new_float(mp_obj_float_get(total) + mp_obj_float_get(item));
        } else {
            total = mp_binary_op(MP_BINARY_OP_ADD, total, item);
        }
    }
    return total;
}
MP_DEFINE_CONST_FUN_OBJ_KW(mp_builtin_sum_obj, 0, builtin_sum);

// ---- min and max

static mp_obj_t extreme(size_t n_args, const mp_obj_t *args, mp_map_t *kw_args, mp_binary_op_t op) {
    const char *name = op == MP_BINARY_OP_MORE ? "max" : "min";
    mp_obj_t key_fun = MP_OBJ_NULL, fallback = MP_OBJ_NULL;
    for (size_t i = 0; i < kw_args->alloc; i++) {
        if (!mp_map_slot_is_filled(kw_args, i)) {
            continue;
        }
        if (kw_args->table[i].key == MP_OBJ_NEW_QSTR(MP_QSTR_key)) {
            key_fun = kw_args->table[i].value;
        } else if (kw_args->table[i].key == MP_OBJ_NEW_QSTR(MP_QSTR_default)) {
            fallback = kw_args->table[i].value;
        } else {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'%s' is an invalid keyword argument for %s()"),
                mp_obj_str_get_str(kw_args->table[i].key), name);
        }
    }
    if (key_fun == mp_const_none) {
        key_fun = MP_OBJ_NULL;
    }
    if (n_args == 0) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s expected at least 1 argument, got 0"), name);
    }
    if (n_args > 1 && fallback != MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError,
            MP_ERROR_TEXT("Cannot specify a default for %s() with multiple positional arguments"), name);
    }
    mp_obj_iter_buf_t buffer;
    mp_obj_t iterable = n_args == 1 ? mp_getiter(args[0], &buffer) : MP_OBJ_NULL;
    mp_obj_t best = MP_OBJ_NULL, best_key = MP_OBJ_NULL;
    for (size_t i = 0;; i++) {
        mp_obj_t item;
        if (n_args > 1) {
            if (i == n_args) {
                break;
            }
            item = args[i];
        } else {
            item = mp_iternext(iterable);
            if (item == MP_OBJ_STOP_ITERATION) {
                break;
            }
        }
        mpk_step(1);
        mp_obj_t key = key_fun == MP_OBJ_NULL ? item : mp_call_function_1(key_fun, item);
        if (best == MP_OBJ_NULL || mp_obj_is_true(mp_binary_op(op, key, best_key))) {
            best = item;
            best_key = key;
        }
    }
    if (best == MP_OBJ_NULL) {
        if (fallback == MP_OBJ_NULL) {
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("%s() arg is an empty sequence"), name);
        }
        return fallback;
    }
    return best;
}

static mp_obj_t builtin_max(size_t n_args, const mp_obj_t *args, mp_map_t *kw_args) {
    return extreme(n_args, args, kw_args, MP_BINARY_OP_MORE);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mp_builtin_max_obj, 0, builtin_max);

static mp_obj_t builtin_min(size_t n_args, const mp_obj_t *args, mp_map_t *kw_args) {
    return extreme(n_args, args, kw_args, MP_BINARY_OP_LESS);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mp_builtin_min_obj, 0, builtin_min);

// ---- iter

typedef struct {
    mp_obj_base_t base;
    mp_obj_t callable; // MP_OBJ_NULL when it is over
    mp_obj_t sentinel;
} callable_iterator_t;

static mp_obj_t callable_iternext(mp_obj_t self_in) {
    callable_iterator_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->callable == MP_OBJ_NULL) {
        return MP_OBJ_STOP_ITERATION;
    }
    mp_obj_t result = MP_OBJ_NULL;
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        result = mp_call_function_0(self->callable);
        nlr_pop();
    } else {
        if (mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(((mp_obj_base_t *)nlr.ret_val)->type),
            MP_OBJ_FROM_PTR(&mp_type_StopIteration))) {
            self->callable = MP_OBJ_NULL;
            return MP_OBJ_STOP_ITERATION;
        }
        nlr_raise(MP_OBJ_FROM_PTR(nlr.ret_val));
    }
    if (mp_obj_equal(result, self->sentinel)) {
        self->callable = MP_OBJ_NULL;
        return MP_OBJ_STOP_ITERATION;
    }
    return result;
}

static MP_DEFINE_CONST_OBJ_TYPE(callable_iterator_type, MP_QSTR_callable_iterator, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    iter, callable_iternext);

static mp_obj_t builtin_iter(size_t n_args, const mp_obj_t *args) {
    if (n_args == 1) {
        return mp_getiter(args[0], NULL);
    }
    if (!mp_obj_is_callable(args[0])) {
        mp_raise_TypeError(MP_ERROR_TEXT("iter(v, w): v must be callable"));
    }
    callable_iterator_t *self = mp_obj_malloc(callable_iterator_t, &callable_iterator_type);
    self->callable = args[0];
    self->sentinel = args[1];
    return MP_OBJ_FROM_PTR(self);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mp_builtin_iter_obj, 1, 2, builtin_iter);
