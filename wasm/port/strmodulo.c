// The operator % of str, bytes and bytearray.
#include <string.h>
#include "py/objtype.h"
#include "py/runtime.h"
#include "strformat.h"
#include "strmethods.h"

typedef struct {
    mpk_string_t pattern;
    mp_obj_t values, mapping;
    size_t n, next;
    const mp_obj_t *items;
} operands_t;

static mp_obj_t next_value(operands_t *operands) {
    if (operands->next >= operands->n) {
        mp_raise_TypeError(MP_ERROR_TEXT("not enough arguments for format string"));
    }
    return operands->items[operands->next++];
}

static mp_int_t star(operands_t *operands) {
    mp_obj_t value = next_value(operands);
    if (!mp_obj_is_int(value) && !mp_obj_is_bool(value)) {
        mp_raise_TypeError(MP_ERROR_TEXT("* wants int"));
    }
    return mp_obj_get_int(value);
}

static mp_int_t digits(const char **at, const char *end, const char *too_big) {
    mp_int_t value = 0;
    for (; *at < end && unichar_isdigit(**at); *at += 1) {
        if (value > (MP_SSIZE_MAX - 9) / 10) {
            mp_raise_ValueError(too_big);
        }
        value = value * 10 + **at - '0';
    }
    return value;
}

static bool is_integer(mp_obj_t value) {
    return mp_obj_is_int(value) || mp_obj_is_bool(value);
}

// The int for %d and its like.
static mp_obj_t int_for(char type, mp_obj_t value) {
    if (mp_obj_is_bool(value)) {
        return MP_OBJ_NEW_SMALL_INT(value == mp_const_true);
    }
    if (mp_obj_is_int(value)) {
        return value;
    }
    bool is_index = type == 'x' || type == 'X' || type == 'o';
    if (!is_index && mp_obj_is_float(value)) {
        return mp_obj_new_int_from_float(mp_obj_float_get(value));
    }
    mp_obj_t found = MP_OBJ_NULL;
    if (mp_obj_is_instance_type(mp_obj_get_type(value))) {
        mp_obj_t method[2] = { MP_OBJ_NULL }, base = MP_OBJ_NULL;
        if (!is_index) {
            mp_load_method_maybe(value, MP_QSTR___int__, method);
        }
        if (method[0] == MP_OBJ_NULL) {
            mp_load_method_maybe(value, MP_QSTR___index__, method);
        }
        if (method[0] != MP_OBJ_NULL) {
            found = mp_call_method_n_kw(0, 0, method);
        } else if ((base = mp_obj_cast_to_native_base(value, MP_OBJ_FROM_PTR(&mp_type_int))) != MP_OBJ_NULL) {
            found = base;
        } else if (!is_index && (base = mp_obj_cast_to_native_base(value, MP_OBJ_FROM_PTR(&mp_type_float))) != MP_OBJ_NULL) {
            found = mp_obj_new_int_from_float(mp_obj_float_get(base));
        }
    }
    if (found == MP_OBJ_NULL || !mp_obj_is_int(found)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%%%c format: %s is required, not %s"), type,
            is_index ? "an integer" : "a real number", mp_obj_get_type_str(value));
    }
    return found;
}

static double float_for(mp_obj_t value) {
    mp_float_t found;
    if (mp_obj_is_str_or_bytes(mpk_plain(value)) || !mp_obj_get_float_maybe(value, &found)) {
        mpk_type_error("must be real number, not %s", value);
    }
    return found;
}

static void put_char(vstr_t *out, const mpk_form_t *form, const operands_t *operands, mp_obj_t value) {
    bool is_str = operands->pattern.is_str;
    mpk_string_t text;
    if (mpk_string(value, &text) && text.is_str == is_str
        && (is_str ? utf8_charlen(text.data, text.len) : text.len) == 1) {
        mpk_put_aligned(out, form, (const char *)text.data, text.len, 1);
        return;
    }
    if (text.type == &mp_type_str || text.type == &mp_type_bytes || text.type == &mp_type_bytearray || !is_integer(value)) {
        mp_raise_TypeError(is_str ? MP_ERROR_TEXT("%c requires int or char")
            : MP_ERROR_TEXT("%c requires an integer in range(256) or a single byte"));
    }
    mp_int_t c = mp_obj_is_small_int(value) ? MP_OBJ_SMALL_INT_VALUE(value) : mp_obj_is_bool(value) ? value == mp_const_true : -1;
    if (c < 0 || c > (is_str ? 0x10ffff : 0xff)) {
        mp_raise_msg(&mp_type_OverflowError, is_str ? MP_ERROR_TEXT("%c arg not in range(0x110000)")
            : MP_ERROR_TEXT("%c arg not in range(256)"));
    }
    VSTR_FIXED(one, 4);
    if (is_str) {
        vstr_add_char(&one, c);
    } else {
        vstr_add_byte(&one, c);
    }
    mpk_put_aligned(out, form, one.buf, one.len, 1);
}

// %s of bytes: their own bytes, or what __bytes__ gives.
static void put_bytes(vstr_t *out, const mpk_form_t *form, mp_obj_t value) {
    mp_buffer_info_t buffer;
    mp_obj_t plain = mpk_plain(value);
    if (mp_obj_is_str(plain) || !mp_get_buffer(plain, &buffer, MP_BUFFER_READ)) {
        mp_obj_t method[2] = { MP_OBJ_NULL, MP_OBJ_NULL };
        if (!mp_obj_is_str(plain)) {
            mp_load_method_maybe(value, MP_QSTR___bytes__, method);
        }
        if (method[0] == MP_OBJ_NULL) {
            mpk_type_error("%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", value);
        }
        mp_get_buffer_raise(mp_call_method_n_kw(0, 0, method), &buffer, MP_BUFFER_READ);
    }
    size_t len = form->precision >= 0 ? MIN(buffer.len, (size_t)form->precision) : buffer.len;
    mpk_put_aligned(out, form, buffer.buf, len, len);
}

// One conversion, from after its %; returns where it ends.
static const char *convert(vstr_t *out, const char *at, const char *end, operands_t *operands) {
    bool is_str = operands->pattern.is_str;
    if (at < end && *at == '%') {
        vstr_add_byte(out, '%');
        return at + 1;
    }
    if (at < end && *at == '(') {
        if (operands->mapping == MP_OBJ_NULL) {
            mp_raise_TypeError(MP_ERROR_TEXT("format requires a mapping"));
        }
        const char *key = ++at;
        for (int open = 1; at < end && open > 0; at++) {
            open += *at == '(' ? 1 : *at == ')' ? -1 : 0;
            if (open > 0 && at + 1 == end) {
                mp_raise_ValueError(MP_ERROR_TEXT("incomplete format key"));
            }
        }
        if (key == end) {
            mp_raise_ValueError(MP_ERROR_TEXT("incomplete format key"));
        }
        mp_obj_t name = mpk_new_string(is_str ? &mp_type_str : &mp_type_bytes, (const byte *)key, at - 1 - key);
        // From now on it is the only value, also for the next conversion.
        operands->values = mp_obj_subscr(operands->mapping, name, MP_OBJ_SENTINEL);
        operands->next = 0;
    }
    mpk_form_t form = { .fill = ' ', .align = '>', .width = -1, .precision = -1 };
    bool left = false, zero = false;
    for (; at < end; at++) {
        if (*at == '-') {
            left = true;
        } else if (*at == '+') {
            form.sign = '+';
        } else if (*at == ' ') {
            form.sign = form.sign == '+' ? '+' : ' ';
        } else if (*at == '#') {
            form.alternate = true;
        } else if (*at == '0') {
            zero = true;
        } else {
            break;
        }
    }
    if (at < end && *at == '*') {
        form.width = star(operands);
        if (form.width < 0) {
            left = true;
            form.width = -form.width;
        }
        at += 1;
    } else {
        form.width = digits(&at, end, "width too big");
    }
    if (at < end && *at == '.') {
        at += 1;
        if (at < end && *at == '*') {
            form.precision = star(operands);
            form.precision = MAX(form.precision, 0);
            at += 1;
        } else {
            form.precision = digits(&at, end, is_str ? "precision too big" : "prec too big");
        }
    }
    if (at < end && (*at == 'h' || *at == 'l' || *at == 'L')) {
        at += 1;
    }
    if (at >= end) {
        mp_raise_ValueError(MP_ERROR_TEXT("incomplete format"));
    }
    unichar type = is_str ? utf8_get_char((const byte *)at) : (byte)*at;
    const char *place = at;
    at = is_str ? (const char *)utf8_next_char((const byte *)at) : at + 1;
    mp_obj_t value = next_value(operands);
    if (left) {
        form.align = '<';
    } else if (zero && type < 128 && strchr("diuoxXeEfFgG", type) != NULL) {
        form.align = '=';
        form.fill = '0';
    }
    switch (type) {
        case 'd':
        case 'i':
        case 'u':
        case 'o':
        case 'x':
        case 'X': {
            mp_int_t least = form.precision;
            mpk_put_int(out, &form, int_for(type, value), type == 'i' || type == 'u' ? 'd' : type, least);
            break;
        }
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
            if (form.precision < 0) {
                form.precision = 6;
            }
            mpk_put_float(out, &form, float_for(value), type);
            break;
        case 'c':
            put_char(out, &form, operands, value);
            break;
        case 'b':
            if (is_str) {
                goto unknown;
            }
            put_bytes(out, &form, value);
            break;
        case 's':
            if (!is_str) {
                put_bytes(out, &form, value);
                break;
            }
        // fall through
        case 'r':
        case 'a': {
            mp_obj_t text = mpk_convert(value, is_str ? (char)type : 'a');
            GET_STR_DATA_LEN(text, data, len);
            mpk_put_text(out, &form, (const char *)data, len);
            break;
        }
        default:
        unknown:
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("unsupported format character '%c' (0x%x) at index %d"),
                31 <= type && type <= 126 ? (int)type : '?', (int)type,
                (int)(is_str ? utf8_ptr_to_index(operands->pattern.data, (const byte *)place) : (size_t)((const byte *)place - operands->pattern.data)));
    }
    return at;
}

static bool is_mapping(mp_obj_t values) {
    const mp_obj_type_t *type = mp_obj_get_type(values);
    if (mp_obj_is_instance_type(type)) {
        mp_obj_t method[2];
        mp_load_method_maybe(values, MP_QSTR___getitem__, method);
        return method[0] != MP_OBJ_NULL;
    }
    return MP_OBJ_TYPE_HAS_SLOT(type, subscr);
}

mp_obj_t mpk_modulo(mp_obj_t pattern, mp_obj_t values) {
    mp_cstack_check();
    operands_t operands = { .values = values, .n = 1 };
    operands.items = &operands.values;
    mpk_string(pattern, &operands.pattern);
    if (!mpk_tuple(values, &operands.n, &operands.items) && !(operands.pattern.is_str ? mpk_is_str(values) : mp_obj_is_str_or_bytes(mpk_plain(values))) && is_mapping(values)) {
        operands.mapping = values;
    }
    if (operands.pattern.type == &mp_type_bytearray) { // code of the program's own could change it meanwhile
        pattern = mp_obj_new_bytes(operands.pattern.data, operands.pattern.len);
        mpk_string(pattern, &operands.pattern);
        operands.pattern.type = &mp_type_bytearray;
    }
    vstr_t out;
    vstr_init(&out, operands.pattern.len + 16);
    const char *at = (const char *)operands.pattern.data, *end = at + operands.pattern.len;
    while (at < end) {
        mpk_step(1);
        const char *found = memchr(at, '%', end - at);
        vstr_add_strn(&out, at, (found == NULL ? end : found) - at);
        if (found == NULL) {
            break;
        }
        at = convert(&out, found + 1, end, &operands);
    }
    if (operands.next < operands.n && operands.mapping == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("not all arguments converted during %s formatting"),
            operands.pattern.is_str ? "string" : "bytes");
    }
    return mpk_string_of_vstr(operands.pattern.type, &out);
}
