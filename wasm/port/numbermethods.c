// Methods and attributes of int, float and complex.
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bigint.h"
#include "lists.h"
#include "numbermethods.h"
#include "py/objint.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "py/smallint.h"

// ---- int

static mp_obj_t int_self(mp_obj_t self) {
    return mpk_index(self);
}
static MP_DEFINE_CONST_FUN_OBJ_1(int_self_obj, int_self);

static mp_obj_t int_bit_length(mp_obj_t self) {
    return mp_obj_new_int_from_uint(mpk_int_bits(mpk_index(self)));
}
static MP_DEFINE_CONST_FUN_OBJ_1(int_bit_length_obj, int_bit_length);

static mp_obj_t int_bit_count(mp_obj_t self) {
    return mp_obj_new_int_from_uint(mpk_int_ones(mpk_index(self)));
}
static MP_DEFINE_CONST_FUN_OBJ_1(int_bit_count_obj, int_bit_count);

static mp_obj_t int_as_integer_ratio(mp_obj_t self) {
    return mpk_pair(mpk_index(self), MP_OBJ_NEW_SMALL_INT(1));
}
static MP_DEFINE_CONST_FUN_OBJ_1(int_as_integer_ratio_obj, int_as_integer_ratio);

static mp_obj_t int_is_integer(mp_obj_t self) {
    return mp_const_true;
}
static MP_DEFINE_CONST_FUN_OBJ_1(int_is_integer_obj, int_is_integer);

static mp_obj_t int_float(mp_obj_t self) {
    return mp_obj_new_float(mpk_int_as_double(mpk_index(self)));
}
static MP_DEFINE_CONST_FUN_OBJ_1(int_float_obj, int_float);

static bool is_big_endian(mp_obj_t order) {
    if (!mp_obj_is_str(order)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("byteorder must be str, not %s"),
            mp_obj_get_type_str(order));
    }
    const char *text = mp_obj_str_get_str(order);
    if (strcmp(text, "big") == 0) {
        return true;
    }
    if (strcmp(text, "little") != 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("byteorder must be either 'little' or 'big'"));
    }
    return false;
}

static mp_obj_t int_to_bytes(size_t n_args, const mp_obj_t *args, mp_map_t *kw_args) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_length, MP_ARG_OBJ, { .u_obj = MP_OBJ_NEW_SMALL_INT(1) } },
        { MP_QSTR_byteorder, MP_ARG_OBJ, { .u_obj = MP_OBJ_NEW_QSTR(MP_QSTR_big) } },
        { MP_QSTR_signed, MP_ARG_KW_ONLY | MP_ARG_OBJ, { .u_obj = mp_const_false } },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args - 1, args + 1, kw_args, MP_ARRAY_SIZE(allowed), allowed, values);
    mp_obj_t self = mpk_index(args[0]);
    bool is_big = is_big_endian(values[1].u_obj), is_signed = mp_obj_is_true(values[2].u_obj);
    mp_int_t length = mp_obj_get_int(mpk_index(values[0].u_obj));
    if (length < 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("length argument must be non-negative"));
    }
    bool is_negative = mp_obj_int_sign(self) < 0;
    if (is_negative && !is_signed) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("can't convert negative int to unsigned"));
    }
    size_t bits = mpk_int_bits(is_negative ? mp_unary_op(MP_UNARY_OP_INVERT, self) : self) + is_signed;
    if (bits > (uint64_t)length * 8 && !(length == 0 && is_signed && !is_negative && bits == 1)) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("int too big to convert"));
    }
    vstr_t vstr;
    vstr_init_len(&vstr, length);
    byte *data = (byte *)vstr.buf;
    if (mp_obj_is_small_int(self)) {
        mp_int_t rest = MP_OBJ_SMALL_INT_VALUE(self);
        for (mp_int_t i = 0; i < length; i++) {
            data[is_big ? length - 1 - i : i] = rest;
            rest >>= 8;
        }
    } else {
        mp_obj_int_to_bytes_impl(self, is_big, length, data);
    }
    return mp_obj_new_bytes_from_vstr(&vstr);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(int_to_bytes_obj, 1, int_to_bytes);

static mp_obj_t int_from_bytes(size_t n_args, const mp_obj_t *args, mp_map_t *kw_args) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_bytes, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_byteorder, MP_ARG_OBJ, { .u_obj = MP_OBJ_NEW_QSTR(MP_QSTR_big) } },
        { MP_QSTR_signed, MP_ARG_KW_ONLY | MP_ARG_OBJ, { .u_obj = mp_const_false } },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args - 1, args + 1, kw_args, MP_ARRAY_SIZE(allowed), allowed, values);
    bool is_big = is_big_endian(values[1].u_obj);
    mp_buffer_info_t buffer;
    mp_obj_t bytes = values[0].u_obj;
    if (mp_obj_is_str(bytes)) {
        mp_raise_TypeError(MP_ERROR_TEXT("cannot convert 'str' object to bytes"));
    }
    if (!mp_get_buffer(bytes, &buffer, MP_BUFFER_READ)) {
        if (mp_obj_is_int(bytes)) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("cannot convert '%s' object to bytes"),
                mp_obj_get_type_str(bytes));
        }
        bytes = mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_bytes), bytes);
        mp_get_buffer_raise(bytes, &buffer, MP_BUFFER_READ);
    }
    const byte *data = buffer.buf;
    mp_obj_t result;
    uint64_t value = 0;
    for (size_t i = 0; i < buffer.len && value <= MP_SMALL_INT_MAX; i++) {
        value = value << 8 | data[is_big ? i : buffer.len - 1 - i];
    }
    if (value <= MP_SMALL_INT_MAX) {
        result = MP_OBJ_NEW_SMALL_INT((mp_int_t)value);
    } else {
        // Adding nothing makes it a small integer if it is one.
        result = mp_binary_op(MP_BINARY_OP_ADD, mp_obj_int_from_bytes_impl(is_big, buffer.len, data),
            MP_OBJ_NEW_SMALL_INT(0));
    }
    if (mp_obj_is_true(values[2].u_obj) && buffer.len > 0 && (data[is_big ? 0 : buffer.len - 1] & 0x80)) {
        mp_obj_t modulus = mp_binary_op(MP_BINARY_OP_LSHIFT, MP_OBJ_NEW_SMALL_INT(1),
            mp_obj_new_int_from_uint(buffer.len * 8));
        result = mp_binary_op(MP_BINARY_OP_SUBTRACT, result, modulus);
    }
    if (args[0] != MP_OBJ_FROM_PTR(&mp_type_int)) {
        result = mp_call_function_1(args[0], result);
    }
    return result;
}
static MP_DEFINE_CONST_FUN_OBJ_KW(int_from_bytes_fun_obj, 1, int_from_bytes);
static MP_DEFINE_CONST_CLASSMETHOD_OBJ(int_from_bytes_obj, MP_ROM_PTR(&int_from_bytes_fun_obj));

static const mp_rom_map_elem_t int_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___ceil__), MP_ROM_PTR(&int_self_obj) },
    { MP_ROM_QSTR(MP_QSTR___float__), MP_ROM_PTR(&int_float_obj) },
    { MP_ROM_QSTR(MP_QSTR___floor__), MP_ROM_PTR(&int_self_obj) },
    { MP_ROM_QSTR(MP_QSTR___index__), MP_ROM_PTR(&int_self_obj) },
    { MP_ROM_QSTR(MP_QSTR___int__), MP_ROM_PTR(&int_self_obj) },
    { MP_ROM_QSTR(MP_QSTR___trunc__), MP_ROM_PTR(&int_self_obj) },
    { MP_ROM_QSTR(MP_QSTR_as_integer_ratio), MP_ROM_PTR(&int_as_integer_ratio_obj) },
    { MP_ROM_QSTR(MP_QSTR_bit_count), MP_ROM_PTR(&int_bit_count_obj) },
    { MP_ROM_QSTR(MP_QSTR_bit_length), MP_ROM_PTR(&int_bit_length_obj) },
    { MP_ROM_QSTR(MP_QSTR_conjugate), MP_ROM_PTR(&int_self_obj) },
    { MP_ROM_QSTR(MP_QSTR_from_bytes), MP_ROM_PTR(&int_from_bytes_obj) },
    { MP_ROM_QSTR(MP_QSTR_is_integer), MP_ROM_PTR(&int_is_integer_obj) },
    { MP_ROM_QSTR(MP_QSTR_to_bytes), MP_ROM_PTR(&int_to_bytes_obj) },
};
MP_DEFINE_CONST_DICT(mpk_int_locals, int_locals_table);

void mpk_int_attr(mp_obj_t self, qstr name, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    if (name == MP_QSTR_real || name == MP_QSTR_numerator) {
        dest[0] = mpk_index(self);
    } else if (name == MP_QSTR_imag) {
        dest[0] = MP_OBJ_NEW_SMALL_INT(0);
    } else if (name == MP_QSTR_denominator) {
        dest[0] = MP_OBJ_NEW_SMALL_INT(1);
    } else {
        dest[1] = MP_OBJ_SENTINEL;
    }
}

// ---- float

static mp_obj_t float_as_integer_ratio(mp_obj_t self) {
    double value = mp_obj_get_float(self);
    if (isnan(value)) {
        mp_raise_ValueError(MP_ERROR_TEXT("cannot convert NaN to integer ratio"));
    }
    if (isinf(value)) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("cannot convert Infinity to integer ratio"));
    }
    int power = 0;
    double fraction = frexp(value, &power);
    while (fraction != floor(fraction)) {
        fraction *= 2.0;
        power -= 1;
    }
    mp_obj_t above = mp_obj_new_int_from_float(fraction), below = MP_OBJ_NEW_SMALL_INT(1);
    if (fraction == 0.0) {
        power = 0;
    }
    if (power > 0) {
        above = mp_binary_op(MP_BINARY_OP_LSHIFT, above, MP_OBJ_NEW_SMALL_INT(power));
    } else {
        below = mp_binary_op(MP_BINARY_OP_LSHIFT, below, MP_OBJ_NEW_SMALL_INT(-power));
    }
    return mpk_pair(above, below);
}
static MP_DEFINE_CONST_FUN_OBJ_1(float_as_integer_ratio_obj, float_as_integer_ratio);

static mp_obj_t float_self(mp_obj_t self) {
    return mp_obj_new_float(mp_obj_get_float(self));
}
static MP_DEFINE_CONST_FUN_OBJ_1(float_self_obj, float_self);

static mp_obj_t float_is_integer(mp_obj_t self) {
    double value = mp_obj_get_float(self);
    return mp_obj_new_bool(isfinite(value) && value == floor(value));
}
static MP_DEFINE_CONST_FUN_OBJ_1(float_is_integer_obj, float_is_integer);

static mp_obj_t float_floor(mp_obj_t self) {
    return mp_obj_new_int_from_float(floor(mp_obj_get_float(self)));
}
static MP_DEFINE_CONST_FUN_OBJ_1(float_floor_obj, float_floor);

static mp_obj_t float_ceil(mp_obj_t self) {
    return mp_obj_new_int_from_float(ceil(mp_obj_get_float(self)));
}
static MP_DEFINE_CONST_FUN_OBJ_1(float_ceil_obj, float_ceil);

static mp_obj_t float_trunc(mp_obj_t self) {
    return mp_obj_new_int_from_float(trunc(mp_obj_get_float(self)));
}
static MP_DEFINE_CONST_FUN_OBJ_1(float_trunc_obj, float_trunc);

static mp_obj_t float_hex(mp_obj_t self) {
    double value = mp_obj_get_float(self);
    char text[40];
    if (!isfinite(value)) {
        snprintf(text, sizeof(text), "%s", isnan(value) ? "nan" : value < 0 ? "-inf" : "inf");
    } else if (value == 0) {
        snprintf(text, sizeof(text), "%s0x0.0p+0", signbit(value) ? "-" : "");
    } else {
        uint64_t bits;
        memcpy(&bits, &value, sizeof(bits));
        int exponent = bits >> 52 & 0x7ff;
        snprintf(text, sizeof(text), "%s0x%d.%013llxp%+d", signbit(value) ? "-" : "", exponent > 0,
            (unsigned long long)(bits & 0xfffffffffffffull), exponent > 0 ? exponent - 1023 : -1022);
    }
    return mp_obj_new_str(text, strlen(text));
}
static MP_DEFINE_CONST_FUN_OBJ_1(float_hex_obj, float_hex);

static bool equals_word(const char *text, size_t length, const char *word) {
    if (length != strlen(word)) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        if (tolower((unsigned char)text[i]) != word[i]) {
            return false;
        }
    }
    return true;
}

// The C library reads such numbers exactly rounded; what it takes beyond Python's grammar is refused before.
static double parse_hex(const char *text, size_t length) {
    const char *at = text, *end = text + length;
    while (at < end && isspace((unsigned char)*at)) {
        at += 1;
    }
    while (at < end && isspace((unsigned char)end[-1])) {
        end -= 1;
    }
    bool is_negative = false;
    if (at < end && (*at == '-' || *at == '+')) {
        is_negative = *at++ == '-';
    }
    double value;
    if (equals_word(at, end - at, "inf") || equals_word(at, end - at, "infinity")) {
        value = INFINITY;
    } else if (equals_word(at, end - at, "nan")) {
        value = NAN;
    } else {
        if (end - at >= 2 && at[0] == '0' && (at[1] | 0x20) == 'x') {
            at += 2;
        }
        const char *start = at;
        size_t digits = 0, points = 0;
        for (; at < end && (isxdigit((unsigned char)*at) || *at == '.'); at++) {
            digits += *at != '.';
            points += *at == '.';
        }
        bool is_valid = digits > 0 && points <= 1;
        if (at < end) {
            is_valid &= (*at | 0x20) == 'p';
            at += 1;
            if (at < end && (*at == '-' || *at == '+')) {
                at += 1;
            }
            is_valid &= at < end;
            for (; at < end; at++) {
                is_valid &= isdigit((unsigned char)*at) != 0;
            }
        }
        if (!is_valid) {
            mp_raise_ValueError(MP_ERROR_TEXT("invalid hexadecimal floating-point string"));
        }
        mpk_step(length);
        vstr_t vstr;
        vstr_init(&vstr, length + 8);
        vstr_add_str(&vstr, "0x");
        vstr_add_strn(&vstr, start, end - start);
        value = strtod(vstr_null_terminated_str(&vstr), NULL);
        if (isinf(value)) {
            mp_raise_msg(&mp_type_OverflowError,
                MP_ERROR_TEXT("hexadecimal value too large to represent as a float"));
        }
    }
    return is_negative ? -value : value;
}

static mp_obj_t float_fromhex(mp_obj_t type, mp_obj_t text_in) {
    if (!mp_obj_is_str(text_in)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("bad argument type for built-in operation"));
    }
    size_t length;
    const char *text = mp_obj_str_get_data(text_in, &length);
    mp_obj_t result = mp_obj_new_float(parse_hex(text, length));
    return type == MP_OBJ_FROM_PTR(&mp_type_float) ? result : mp_call_function_1(type, result);
}
static MP_DEFINE_CONST_FUN_OBJ_2(float_fromhex_fun_obj, float_fromhex);
static MP_DEFINE_CONST_CLASSMETHOD_OBJ(float_fromhex_obj, MP_ROM_PTR(&float_fromhex_fun_obj));

static const mp_rom_map_elem_t float_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___ceil__), MP_ROM_PTR(&float_ceil_obj) },
    { MP_ROM_QSTR(MP_QSTR___float__), MP_ROM_PTR(&float_self_obj) },
    { MP_ROM_QSTR(MP_QSTR___floor__), MP_ROM_PTR(&float_floor_obj) },
    { MP_ROM_QSTR(MP_QSTR___int__), MP_ROM_PTR(&float_trunc_obj) },
    { MP_ROM_QSTR(MP_QSTR___trunc__), MP_ROM_PTR(&float_trunc_obj) },
    { MP_ROM_QSTR(MP_QSTR_as_integer_ratio), MP_ROM_PTR(&float_as_integer_ratio_obj) },
    { MP_ROM_QSTR(MP_QSTR_conjugate), MP_ROM_PTR(&float_self_obj) },
    { MP_ROM_QSTR(MP_QSTR_fromhex), MP_ROM_PTR(&float_fromhex_obj) },
    { MP_ROM_QSTR(MP_QSTR_hex), MP_ROM_PTR(&float_hex_obj) },
    { MP_ROM_QSTR(MP_QSTR_is_integer), MP_ROM_PTR(&float_is_integer_obj) },
};
MP_DEFINE_CONST_DICT(mpk_float_locals, float_locals_table);

void mpk_float_attr(mp_obj_t self, qstr name, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    if (name == MP_QSTR_real) {
        dest[0] = mp_obj_new_float(mp_obj_get_float(self));
    } else if (name == MP_QSTR_imag) {
        dest[0] = mp_obj_new_float(0.0);
    } else {
        dest[1] = MP_OBJ_SENTINEL;
    }
}

// ---- complex

static mp_obj_t complex_conjugate(mp_obj_t self) {
    double real, imag;
    mp_obj_get_complex(self, &real, &imag);
    return mp_obj_new_complex(real, -imag);
}
static MP_DEFINE_CONST_FUN_OBJ_1(complex_conjugate_obj, complex_conjugate);

static mp_obj_t complex_self(mp_obj_t self) {
    double real, imag;
    mp_obj_get_complex(self, &real, &imag);
    return mp_obj_new_complex(real, imag);
}
static MP_DEFINE_CONST_FUN_OBJ_1(complex_self_obj, complex_self);

static const mp_rom_map_elem_t complex_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___complex__), MP_ROM_PTR(&complex_self_obj) },
    { MP_ROM_QSTR(MP_QSTR_conjugate), MP_ROM_PTR(&complex_conjugate_obj) },
};
MP_DEFINE_CONST_DICT(mpk_complex_locals, complex_locals_table);
