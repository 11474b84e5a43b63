// str.format, and the operator % of str, bytes and bytearray.
#include <string.h>

#include "characters.h"
#include "py/cstack.h"
#include "py/objtype.h"
#include "py/runtime.h"
#include "py/unicode.h"
#include "strformat.h"
#include "strings.h"
#include "strmethods.h"

// ---- str.format

typedef struct {
    size_t n_args;
    const mp_obj_t *args; // NULL for format_map
    mp_map_t *kwargs;
    mp_obj_t mapping;
    size_t next; // number of the next field without one
    enum { UNKNOWN, AUTOMATIC, MANUAL } numbering;
} values_t;

static bool all_digits(const char *at, const char *end) {
    for (const char *c = at; c < end; c++) {
        if (!unichar_isdigit(*c)) {
            return false;
        }
    }
    return at < end;
}

static mp_obj_t text_of(const char *at, const char *end) {
    return mpk_new_string(&mp_type_str, (const byte *)at, end - at);
}

// The value that a field begins with: its number or name.
static mp_obj_t first_value(const char *at, const char *end, values_t *values) {
    bool is_empty = at == end;
    if (is_empty || all_digits(at, end)) {
        int numbering = is_empty ? AUTOMATIC : MANUAL;
        if (values->numbering == UNKNOWN) {
            values->numbering = numbering;
        } else if (values->numbering != numbering) {
            mp_raise_ValueError(is_empty
                ? MP_ERROR_TEXT("cannot switch from manual field specification to automatic field numbering")
                : MP_ERROR_TEXT("cannot switch from automatic field numbering to manual field specification"));
        }
        mp_int_t index = is_empty ? (mp_int_t)values->next++ : mpk_take_integer(&at, end);
        if (values->args == NULL) {
            mp_raise_ValueError(MP_ERROR_TEXT("Format string contains positional fields"));
        }
        if ((size_t)index >= values->n_args) {
            mp_raise_msg_varg(&mp_type_IndexError, MP_ERROR_TEXT("Replacement index %d out of range for positional args tuple"),
                (int)index);
        }
        return values->args[index];
    }
    mp_obj_t name = text_of(at, end);
    if (values->mapping != MP_OBJ_NULL) {
        return mp_obj_subscr(values->mapping, name, MP_OBJ_SENTINEL);
    }
    mp_map_elem_t *found = values->kwargs == NULL ? NULL : mp_map_lookup(values->kwargs, name, MP_MAP_LOOKUP);
    if (found == NULL) {
        mp_raise_type_arg(&mp_type_KeyError, name);
    }
    return found->value;
}

// The value of a field such as 0.name[1].
static mp_obj_t field_value(const char *at, const char *end, values_t *values) {
    const char *stop = at;
    while (stop < end && *stop != '.' && *stop != '[') {
        stop += 1;
    }
    mp_obj_t value = first_value(at, stop, values);
    for (at = stop; at < end;) {
        mpk_step(1);
        bool is_attribute = *at == '.';
        if (!is_attribute && *at != '[') {
            mp_raise_ValueError(MP_ERROR_TEXT("Only '.' or '[' may follow ']' in format field specifier"));
        }
        at += 1;
        stop = at;
        while (stop < end && (is_attribute ? *stop != '.' && *stop != '[' : *stop != ']')) {
            stop += 1;
        }
        if (!is_attribute && stop == end) {
            mp_raise_ValueError(MP_ERROR_TEXT("Missing ']' in format string"));
        }
        if (at == stop) {
            mp_raise_ValueError(MP_ERROR_TEXT("Empty attribute in format string"));
        }
        if (is_attribute) {
            value = mp_load_attr(value, qstr_from_strn(at, stop - at));
            at = stop;
        } else {
            const char *digits = at;
            mp_obj_t key = all_digits(at, stop) ? mp_obj_new_int(mpk_take_integer(&digits, stop)) : text_of(at, stop);
            value = mp_obj_subscr(value, key, MP_OBJ_SENTINEL);
            at = stop + 1;
        }
    }
    return value;
}

static void fill_in(vstr_t *out, const char *at, size_t len, values_t *values, int depth);

// A field, from after its brace; returns where it ends, after the closing one.
static const char *put_field(vstr_t *out, const char *at, const char *end, values_t *values, int depth) {
    const char *name = at;
    char c = 0;
    for (bool in_brackets = false; at < end; at++) {
        c = *at;
        if (in_brackets) {
            in_brackets = c != ']';
        } else if (c == '{') {
            mp_raise_ValueError(MP_ERROR_TEXT("unexpected '{' in field name"));
        } else if (c == '[') {
            in_brackets = true;
        } else if ((c == '}' || c == ':' || c == '!')) {
            break;
        }
    }
    if (at == end) {
        mp_raise_ValueError(MP_ERROR_TEXT("expected '}' before end of string"));
    }
    const char *name_end = at++, *spec = at;
    unichar conversion = 0;
    bool is_nested = false;
    if (c != '}') {
        bool has_spec = true;
        if (c == '!') {
            if (at == end) {
                mp_raise_ValueError(MP_ERROR_TEXT("end of string while looking for conversion specifier"));
            }
            conversion = utf8_get_char((const byte *)at);
            at = (const char *)utf8_next_char((const byte *)at);
            if (at < end) {
                c = *at++;
                if (c == '}') {
                    has_spec = false;
                } else if (c != ':') {
                    mp_raise_ValueError(MP_ERROR_TEXT("expected ':' after conversion specifier"));
                }
            }
            spec = at;
        }
        if (has_spec) {
            int open = 1;
            for (; at < end; at++) {
                if (*at == '{') {
                    is_nested = true;
                    open += 1;
                } else if (*at == '}' && --open == 0) {
                    break;
                }
            }
            if (at >= end) {
                mp_raise_ValueError(MP_ERROR_TEXT("unmatched '{' in format spec"));
            }
            at += 1;
        } else {
            spec = at - 1;
        }
    } else {
        spec = at - 1;
    }
    size_t spec_len = at - 1 - spec;
    mp_obj_t value = field_value(name, name_end, values);
    if (conversion != 0) {
        if (conversion != 's' && conversion != 'r' && conversion != 'a') {
            mp_raise_msg_varg(&mp_type_ValueError, conversion > 32 && conversion < 127
                ? MP_ERROR_TEXT("Unknown conversion specifier %c") : MP_ERROR_TEXT("Unknown conversion specifier \\x%x"),
                (int)conversion);
        }
        value = mpk_convert(value, conversion);
    }
    if (is_nested) {
        vstr_t expanded;
        vstr_init(&expanded, spec_len + 8);
        fill_in(&expanded, spec, spec_len, values, depth - 1);
        mpk_format(out, value, vstr_null_terminated_str(&expanded), expanded.len);
        vstr_clear(&expanded);
    } else {
        mpk_format(out, value, spec, spec_len);
    }
    return at;
}

static void fill_in(vstr_t *out, const char *at, size_t len, values_t *values, int depth) {
    if (depth == 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("Max string recursion exceeded"));
    }
    const char *end = at + len;
    mpk_step(1 + len / 16);
    while (at < end) {
        const char *start = at;
        while (at < end && *at != '{' && *at != '}') {
            at += 1;
        }
        vstr_add_strn(out, start, at - start);
        if (at == end) {
            return;
        }
        char c = *at++;
        if (at < end && *at == c) {
            vstr_add_byte(out, c);
            at += 1;
        } else if (c == '}') {
            mp_raise_ValueError(MP_ERROR_TEXT("Single '}' encountered in format string"));
        } else if (at == end) {
            mp_raise_ValueError(MP_ERROR_TEXT("Single '{' encountered in format string"));
        } else {
            at = put_field(out, at, end, values, depth);
        }
    }
}

static mp_obj_t filled_in(mp_obj_t self_in, values_t *values, const char *method) {
    mpk_string_t self = mpk_self(self_in, method);
    mp_cstack_check();
    vstr_t out;
    vstr_init(&out, self.len + 16);
    fill_in(&out, (const char *)self.data, self.len, values, 2);
    return mpk_string_of_vstr(&mp_type_str, &out);
}

mp_obj_t mp_obj_str_format(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    values_t values = { .n_args = n_args - 1, .args = args + 1, .kwargs = kwargs };
    return filled_in(args[0], &values, "format");
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_str_format_obj, 1, mp_obj_str_format);

static mp_obj_t str_format_map(mp_obj_t self, mp_obj_t mapping) {
    values_t values = { .mapping = mapping };
    return filled_in(self, &values, "format_map");
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_str_format_map_obj, str_format_map);

// ---- %

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
