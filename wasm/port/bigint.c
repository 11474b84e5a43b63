// Integers of any size: their bits, and their way to floats, which is rounded once and to the nearest.
#include <math.h>

#include "bigint.h"
#include "py/objint.h"
#include "py/objtype.h"
#include "py/runtime.h"
#include "py/smallint.h"

mp_obj_t mpk_index_maybe(mp_obj_t object) {
    if (mp_obj_is_small_int(object)) {
        return object;
    }
    if (mp_obj_is_int(object)) {
        // Some operations leave a small number in the form of a large one.
        mp_int_t value;
        if (mpz_as_int_checked(&((mp_obj_int_t *)MP_OBJ_TO_PTR(object))->mpz, &value) && MP_SMALL_INT_FITS(value)) {
            return MP_OBJ_NEW_SMALL_INT(value);
        }
        return object;
    }
    if (mp_obj_is_bool(object)) {
        return MP_OBJ_NEW_SMALL_INT(object == mp_const_true);
    }
    if (!mp_obj_is_obj(object) || mp_obj_is_type(object, &mp_type_type)) {
        return MP_OBJ_NULL;
    }
    mp_obj_t native = mp_obj_cast_to_native_base(object, MP_OBJ_FROM_PTR(&mp_type_int));
    if (native != MP_OBJ_NULL && mp_obj_is_int(native)) {
        return native;
    }
    if (!mp_obj_is_instance_type(mp_obj_get_type(object))) {
        return MP_OBJ_NULL;
    }
    mp_obj_t method[2];
    mp_load_method_maybe(object, MP_QSTR___index__, method);
    if (method[0] == MP_OBJ_NULL) {
        return MP_OBJ_NULL;
    }
    mp_obj_t result = mp_call_method_n_kw(0, 0, method);
    if (mp_obj_is_bool(result)) {
        return MP_OBJ_NEW_SMALL_INT(result == mp_const_true);
    }
    if (!mp_obj_is_int(result)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("__index__ returned non-int (type %s)"),
            mp_obj_get_type_str(result));
    }
    return result;
}

mp_obj_t mpk_index(mp_obj_t object) {
    mp_obj_t result = mpk_index_maybe(object);
    if (result == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'%s' object cannot be interpreted as an integer"),
            mp_obj_get_type_str(object));
    }
    return result;
}

mp_obj_t mpk_slice_bound(mp_obj_t bound) {
    bound = mpk_index_maybe(bound);
    if (bound == MP_OBJ_NULL) {
        mp_raise_TypeError(MP_ERROR_TEXT("slice indices must be integers or None or have an __index__ method"));
    }
    return bound;
}

static mp_obj_t clamp(mp_obj_t bound) {
    if (bound == mp_const_none || mp_obj_is_small_int(bound)) {
        return bound;
    }
    bound = mpk_slice_bound(bound);
    if (mp_obj_is_small_int(bound)) {
        return bound;
    }
    return MP_OBJ_NEW_SMALL_INT(mp_obj_int_sign(bound) < 0 ? MP_SMALL_INT_MIN : MP_SMALL_INT_MAX);
}

mp_obj_t mpk_plain_slice(mp_obj_t slice_in) {
    mp_obj_slice_t *slice = MP_OBJ_TO_PTR(slice_in);
    mp_obj_t step = clamp(slice->step), start = clamp(slice->start), stop = clamp(slice->stop);
    if (step == MP_OBJ_NEW_SMALL_INT(0)) {
        mp_raise_ValueError(MP_ERROR_TEXT("slice step cannot be zero"));
    }
    if (start == slice->start && stop == slice->stop && step == slice->step) {
        return slice_in;
    }
    return mp_obj_new_slice(start, stop, step);
}

bool mpk_operand_as_float(mp_obj_t object, double *value) {
    if (mp_obj_is_obj(object) && mp_obj_is_instance_type(mp_obj_get_type(object))) {
        mp_obj_t native = mp_obj_cast_to_native_base(object, MP_OBJ_FROM_PTR(&mp_type_float));
        if (native == MP_OBJ_NULL) {
            native = mp_obj_cast_to_native_base(object, MP_OBJ_FROM_PTR(&mp_type_int));
        }
        if (native == MP_OBJ_NULL) {
            return false;
        }
        object = native;
    }
    return mp_obj_get_float_maybe(object, value);
}

static const mpz_t *digits_of(mp_obj_t integer) {
    return &((mp_obj_int_t *)MP_OBJ_TO_PTR(integer))->mpz;
}

static uint32_t small_size(mp_obj_t integer) {
    mp_int_t value = MP_OBJ_SMALL_INT_VALUE(integer);
    return value < 0 ? -(uint32_t)value : (uint32_t)value;
}

size_t mpk_int_bits(mp_obj_t integer) {
    if (mp_obj_is_small_int(integer)) {
        uint32_t size = small_size(integer);
        return size == 0 ? 0 : 32 - __builtin_clz(size);
    }
    const mpz_t *z = digits_of(integer);
    if (z->len == 0) {
        return 0;
    }
    return (z->len - 1) * MPZ_DIG_SIZE + (32 - __builtin_clz(z->dig[z->len - 1]));
}

size_t mpk_int_ones(mp_obj_t integer) {
    if (mp_obj_is_small_int(integer)) {
        return __builtin_popcount(small_size(integer));
    }
    const mpz_t *z = digits_of(integer);
    size_t ones = 0;
    for (size_t i = 0; i < z->len; i++) {
        ones += __builtin_popcount(z->dig[i]);
    }
    return ones;
}

// The upper 64 bits of the size of a number of that many bits; the lowest of them is set if any bit below is.
static uint64_t upper_bits(const mpz_t *z, size_t bits) {
    uint64_t upper = 0;
    if (bits <= 64) {
        for (size_t i = z->len; i-- > 0;) {
            upper = upper << MPZ_DIG_SIZE | z->dig[i];
        }
        return upper << (64 - bits);
    }
    size_t low = bits - 64, place = low / MPZ_DIG_SIZE, shift = low % MPZ_DIG_SIZE;
    for (size_t i = z->len; i-- > place + 1;) {
        upper = upper << MPZ_DIG_SIZE | z->dig[i];
    }
    upper = upper << (MPZ_DIG_SIZE - shift) | z->dig[place] >> shift;
    bool is_rest = (z->dig[place] & ((1u << shift) - 1)) != 0;
    for (size_t i = 0; i < place && !is_rest; i++) {
        is_rest = z->dig[i] != 0;
    }
    return upper | is_rest;
}

// 53 bits, halves to even, of 64 of which the uppermost is set.
static double round_bits(uint64_t upper) {
    return ldexp((double)upper, -64); // the conversion rounds so
}

double mpk_int_frexp(mp_obj_t integer, int64_t *exponent) {
    int power;
    if (mp_obj_is_small_int(integer)) {
        double fraction = frexp((double)MP_OBJ_SMALL_INT_VALUE(integer), &power);
        *exponent = power;
        return fraction;
    }
    const mpz_t *z = digits_of(integer);
    size_t bits = mpk_int_bits(integer);
    if (bits == 0) {
        *exponent = 0;
        return 0.0;
    }
    double fraction = frexp(round_bits(upper_bits(z, bits)), &power);
    *exponent = (int64_t)bits + power;
    return z->neg ? -fraction : fraction;
}

double mpk_int_round(mp_obj_t integer) {
    if (mp_obj_is_small_int(integer)) {
        return (double)MP_OBJ_SMALL_INT_VALUE(integer);
    }
    int64_t exponent;
    double fraction = mpk_int_frexp(integer, &exponent);
    return exponent > 1024 ? copysign(INFINITY, fraction) : ldexp(fraction, (int)exponent);
}

double mpk_int_as_double(mp_obj_t integer) {
    double value = mpk_int_round(integer);
    if (isinf(value)) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("int too large to convert to float"));
    }
    return value;
}

double mpk_int_divide(mp_obj_t lhs, mp_obj_t rhs) {
    size_t lhs_bits = mpk_int_bits(lhs), rhs_bits = mpk_int_bits(rhs);
    if (lhs_bits <= 53 && rhs_bits <= 53) {
        return mpk_int_round(lhs) / mpk_int_round(rhs);
    }
    bool is_negative = (mp_obj_int_sign(lhs) < 0) != (mp_obj_int_sign(rhs) < 0);
    if (lhs_bits == 0) {
        return is_negative ? -0.0 : 0.0;
    }
    int64_t power = (int64_t)lhs_bits - (int64_t)rhs_bits; // the quotient lies between 2^(power - 1) and 2^(power + 1)
    if (power > 1025) {
    overflow:
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("integer division result too large for a float"));
    }
    if (power < -1080) {
        return is_negative ? -0.0 : 0.0;
    }
    // As many bits of the quotient as its float has, and two or three more, of which the last stands for all below.
    int64_t last = MAX(power - 56, -1076);
    mp_obj_t quotient = mp_unary_op(MP_UNARY_OP_ABS, lhs), divisor = mp_unary_op(MP_UNARY_OP_ABS, rhs);
    if (last < 0) {
        quotient = mp_binary_op(MP_BINARY_OP_LSHIFT, quotient, MP_OBJ_NEW_SMALL_INT(-last));
    } else {
        divisor = mp_binary_op(MP_BINARY_OP_LSHIFT, divisor, MP_OBJ_NEW_SMALL_INT(last));
    }
    mp_obj_t pair = mp_binary_op(MP_BINARY_OP_DIVMOD, quotient, divisor);
    size_t length;
    mp_obj_t *parts;
    mp_obj_tuple_get(pair, &length, &parts);
    uint64_t bits = 0;
    if (mp_obj_is_small_int(parts[0])) {
        bits = MP_OBJ_SMALL_INT_VALUE(parts[0]);
    } else {
        const mpz_t *z = digits_of(parts[0]);
        for (size_t i = z->len; i-- > 0;) {
            bits = bits << MPZ_DIG_SIZE | z->dig[i];
        }
    }
    bits |= mp_obj_is_true(parts[1]);
    double value;
    if (last == -1076) {
        // Below the normal floats the last place is that of 2^-1074: the two bits under it are rounded here.
        uint64_t kept = bits >> 2, rest = bits & 3;
        kept += rest == 3 || (rest == 2 && (kept & 1));
        value = bits >> 55 ? ldexp((double)bits, (int)last) : ldexp((double)kept, -1074);
    } else {
        value = ldexp((double)bits, (int)last);
    }
    if (isinf(value)) {
        goto overflow;
    }
    return is_negative ? -value : value;
}

int mpk_float_compare_int(double value, mp_obj_t integer) {
    if (isnan(value)) {
        return 2;
    }
    if (isinf(value)) {
        return value < 0 ? -1 : 1;
    }
    int sign = mp_obj_int_sign(integer), own = (value > 0) - (value < 0);
    if (own != sign || own == 0) {
        return own < sign ? -1 : own > sign;
    }
    int power;
    frexp(value, &power); // whole parts that differ in their bits decide
    int64_t bits = mpk_int_bits(integer);
    if (power != bits) {
        return (power < bits) == (sign > 0) ? -1 : 1;
    }
    mp_obj_t whole = mp_obj_new_int_from_float(trunc(value));
    if (mp_obj_is_true(mp_binary_op(MP_BINARY_OP_LESS, whole, integer))) {
        return -1;
    }
    if (!mp_obj_equal(whole, integer)) {
        return 1;
    }
    return value < trunc(value) ? -1 : value > trunc(value);
}
