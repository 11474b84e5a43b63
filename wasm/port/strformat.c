// format(value, spec): the format specification language of str, int, float and complex.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "characters.h"
#include "floattext.h"
#include "py/objint.h"
#include "py/objtype.h"
#include "py/runtime.h"
#include "strings.h"
#include "strformat.h"

static size_t take(const char **at, const char *end, unichar *c) {
    const char *next = (const char *)utf8_next_char((const byte *)*at);
    if (next > end) {
        next = end;
    }
    *c = utf8_get_char((const byte *)*at);
    return next - *at;
}

// A number, or -1 where there are no digits.
mp_int_t mpk_take_integer(const char **at, const char *end) {
    if (*at == end || !unichar_isdigit(**at)) {
        return -1;
    }
    mp_int_t value = 0;
    for (; *at < end && unichar_isdigit(**at); *at += 1) {
        mp_int_t digit = **at - '0';
        if (value > (MP_SSIZE_MAX - digit) / 10) {
            mp_raise_ValueError(MP_ERROR_TEXT("Too many decimal digits in format string"));
        }
        value = value * 10 + digit;
    }
    return value;
}

static bool is_align(unichar c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
}

static NORETURN void wrong_type(unichar type, mp_obj_t value) {
    const char *name = mp_obj_get_type_str(value);
    if (type > 32 && type < 128) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("Unknown format code '%c' for object of type '%s'"), (int)type, name);
    }
    mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("Unknown format code '\\x%x' for object of type '%s'"), (int)type, name);
}

static void parse(mpk_form_t *form, const char *spec, size_t len, mp_obj_t value, char default_align) {
    const char *at = spec, *end = at + len;
    memset(form, 0, sizeof(*form));
    form->fill = ' ';
    form->align = default_align;
    bool fill_given = false, align_given = true;
    unichar c = 0;
    size_t size = at < end ? take(&at, end, &c) : 0;
    if (at + size < end && is_align(at[size])) {
        form->fill = c;
        form->align = at[size];
        at += size + 1;
        fill_given = true;
    } else if (size == 1 && is_align(c)) {
        form->align = c;
        at += 1;
    } else {
        align_given = false;
    }
    if (at < end && (*at == ' ' || *at == '+' || *at == '-')) {
        form->sign = *at++;
    }
    if (at < end && *at == 'z') {
        form->no_minus_zero = true;
        at += 1;
    }
    if (at < end && *at == '#') {
        form->alternate = true;
        at += 1;
    }
    if (!fill_given && at < end && *at == '0') {
        form->fill = '0';
        if (!align_given && default_align == '>') {
            form->align = '=';
        }
        at += 1;
    }
    form->width = mpk_take_integer(&at, end);
    if (at < end && *at == ',') {
        form->group = *at++;
    }
    if (at < end && *at == '_') {
        if (form->group) {
            mp_raise_ValueError(MP_ERROR_TEXT("Cannot specify both ',' and '_'."));
        }
        form->group = *at++;
    }
    if (at < end && *at == ',' && form->group == '_') {
        mp_raise_ValueError(MP_ERROR_TEXT("Cannot specify both ',' and '_'."));
    }
    form->precision = -1;
    if (at < end && *at == '.') {
        at += 1;
        form->precision = mpk_take_integer(&at, end);
        if (form->precision < 0) {
            mp_raise_ValueError(MP_ERROR_TEXT("Format specifier missing precision"));
        }
    }
    if (at < end) {
        size = take(&at, end, &form->type);
        if (at + size < end) {
            mp_obj_t text = mpk_new_string(&mp_type_str, (const byte *)spec, len);
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("Invalid format specifier '%s' for object of type '%s'"),
                mp_obj_str_get_str(text), mp_obj_get_type_str(value));
        }
    } else if (default_align == '<') {
        form->type = 's';
    }
    if (form->group && !(form->type == 0 || (form->type < 128 && strchr("defgEG%F", form->type)))
        && !(form->group == '_' && form->type < 128 && strchr("boxX", form->type))) {
        mp_raise_msg_varg(&mp_type_ValueError, form->type > 32 && form->type < 128
            ? MP_ERROR_TEXT("Cannot specify '%c' with '%c'.") : MP_ERROR_TEXT("Cannot specify '%c' with '\\x%x'."),
            form->group, (int)form->type);
    }
}

static void put_fill(vstr_t *out, mp_int_t times, unichar fill) {
    if (times <= 0) {
        return;
    }
    mpk_count_steps(times / 64);
    if (fill < 128) {
        memset(vstr_add_len(out, times), fill, times);
        return;
    }
    for (; times > 0; times--) {
        mpk_step(1);
        vstr_add_char(out, fill);
    }
}

// Text with a number of characters, filled up to the width.
void mpk_put_aligned(vstr_t *out, const mpk_form_t *form, const char *text, size_t len, size_t n_chars) {
    mp_int_t pad = MAX(form->width - (mp_int_t)n_chars, 0);
    mp_int_t left = form->align == '<' ? 0 : form->align == '^' ? pad / 2 : pad;
    put_fill(out, left, form->fill);
    vstr_add_strn(out, text, len);
    put_fill(out, pad - left, form->fill);
}

void mpk_put_number(vstr_t *out, const mpk_form_t *form, const mpk_number_t *number) {
    char sign = number->is_negative ? '-' : form->sign == '-' ? 0 : form->sign;
    size_t group = form->group == 0 ? SIZE_MAX : number->group;
    mp_int_t others = (sign != 0) + number->n_prefix + number->n_rest;
    mp_int_t least = form->fill == '0' && form->align == '=' ? form->width - others : 0;
    // Zeros that fill up are grouped with the digits.
    mp_int_t n_digits = number->n_digits, length = n_digits;
    if (n_digits > 0 && form->group == 0) {
        length = MAX(n_digits, least);
    } else if (n_digits > 0) {
        mp_int_t size = group;
        n_digits = MAX(n_digits, (mp_int_t)((int64_t)least * size / (size + 1)) - 2);
        while (n_digits + (n_digits - 1) / size < least) {
            n_digits += 1;
        }
        length = n_digits + (n_digits - 1) / size;
    }
    mp_int_t pad = MAX(form->width - others - length, 0);
    mp_int_t before = form->align == '>' ? pad : form->align == '^' ? pad / 2 : 0;
    put_fill(out, before, form->fill);
    if (sign) {
        vstr_add_byte(out, sign);
    }
    vstr_add_strn(out, number->prefix, number->n_prefix);
    if (form->align == '=') {
        put_fill(out, pad, form->fill);
        before = pad;
    }
    mpk_count_steps(length / 32);
    char *at = vstr_add_len(out, length) + length;
    const char *digit = number->digits + number->n_digits;
    size_t in_group = 0;
    for (; length > 0; length--) {
        if (in_group == group) {
            *--at = form->group;
            in_group = 0;
        } else {
            *--at = digit > number->digits ? *--digit : '0';
            in_group += 1;
        }
    }
    vstr_add_strn(out, number->rest, number->n_rest);
    put_fill(out, pad - before, form->fill);
}

static void format_str(vstr_t *out, mp_obj_t value, mp_obj_t str, mpk_form_t *form) {
    if (form->type != 0 && form->type != 's') {
        wrong_type(form->type, value);
    }
    const char *problem = NULL;
    if (form->sign) {
        problem = form->sign == ' ' ? "Space not allowed in string format specifier" : "Sign not allowed in string format specifier";
    } else if (form->no_minus_zero) {
        problem = "Negative zero coercion (z) not allowed in string format specifier";
    } else if (form->alternate) {
        problem = "Alternate form (#) not allowed in string format specifier";
    } else if (form->align == '=') {
        problem = "'=' alignment not allowed in string format specifier";
    }
    if (problem != NULL) {
        mp_raise_msg(&mp_type_ValueError, problem);
    }
    GET_STR_DATA_LEN(str, data, len);
    mpk_put_text(out, form, (const char *)data, len);
}

void mpk_put_text(vstr_t *out, const mpk_form_t *form, const char *data, size_t len) {
    size_t n_chars = 0;
    if (form->precision >= 0 || form->width > 0) {
        const byte *at = (const byte *)data, *end = at + len;
        size_t most = form->precision >= 0 ? (size_t)form->precision : SIZE_MAX;
        for (; at < end && n_chars < most; n_chars++) {
            at = utf8_next_char(at);
        }
        len = at - (const byte *)data;
        mpk_count_steps(len / 32);
    }
    mpk_put_aligned(out, form, data, len, n_chars);
}

void mpk_put_int(vstr_t *out, const mpk_form_t *form, mp_obj_t value, char type, mp_int_t least_digits) {
    int base = type == 'b' ? 2 : type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
    char room[40], *buffer = room, prefix[2] = { '0', type };
    size_t len, bytes = sizeof(room);
    const char *text = mp_obj_int_formatted(&buffer, &bytes, &len, value, base, NULL, type == 'X' ? 'A' : 'a', '\0');
    mpk_number_t number = { .is_negative = text[0] == '-', .digits = text, .n_digits = len, .group = base == 10 ? 3 : 4 };
    if (number.is_negative) {
        number.digits += 1;
        number.n_digits -= 1;
    }
    if (form->alternate && base != 10) {
        number.prefix = prefix;
        number.n_prefix = 2;
    }
    if (least_digits > (mp_int_t)number.n_digits) { // the precision of %d
        vstr_t longer;
        vstr_init(&longer, m_size(1, 1, least_digits));
        put_fill(&longer, least_digits - number.n_digits, '0');
        vstr_add_strn(&longer, number.digits, number.n_digits);
        number.digits = longer.buf;
        number.n_digits = longer.len;
    }
    mpk_put_number(out, form, &number);
    if (buffer != room) { // also, its beginning must be known to the collector until here
        m_del(char, buffer, bytes);
    }
}

static void format_int(vstr_t *out, mp_obj_t value, mp_obj_t plain, mpk_form_t *form) {
    const char *problem = NULL;
    if (form->precision >= 0) {
        problem = "Precision not allowed in integer format specifier";
    } else if (form->no_minus_zero) {
        problem = "Negative zero coercion (z) not allowed in integer format specifier";
    } else if (form->type == 'c' && form->sign) {
        problem = "Sign not allowed with integer format specifier 'c'";
    } else if (form->type == 'c' && form->alternate) {
        problem = "Alternate form (#) not allowed with integer format specifier 'c'";
    }
    if (problem != NULL) {
        mp_raise_msg(&mp_type_ValueError, problem);
    }
    if (form->type == 'c') {
        mp_int_t c = mp_obj_is_small_int(plain) ? MP_OBJ_SMALL_INT_VALUE(plain) : -1;
        if (c < 0 || c > 0x10ffff) {
            mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("%c arg not in range(0x110000)"));
        }
        VSTR_FIXED(text, 4);
        vstr_add_char(&text, c);
        if (form->align == '=') {
            form->align = '>';
        }
        mpk_put_aligned(out, form, text.buf, text.len, 1);
        return;
    }
    mpk_put_int(out, form, plain, form->type, 0);
}

// The text of a float without sign; NUL as the type is repr(), or with a precision the most digits.
static void float_text(vstr_t *text, double value, char type, mp_int_t precision, bool alternate) {
    if (precision > INT32_MAX - 1024) {
        mp_raise_ValueError(MP_ERROR_TEXT("precision too big"));
    }
    value = fabs(value);
    size_t room = 400 + (precision > 0 ? precision : 0);
    vstr_init_len(text, room);
    mpk_count_steps(room / 32);
    int len;
    if (type == '\0' && precision >= 0 && alternate) {
        // As 'g', but the exponent comes one place earlier.
        int digits = precision < 1 ? 1 : (int)precision;
        snprintf(text->buf, room, "%.*e", digits - 1, value);
        char *mark = strchr(text->buf, 'e');
        type = mark != NULL && atoi(mark + 1) == digits - 1 ? 'e' : 'g';
        precision = type == 'e' ? digits - 1 : digits;
    }
    if (type == '\0') {
        len = mpk_float_format(value, text->buf, room, '\0', precision, '\0');
        text->len = len;
        if (alternate && isfinite(value) && memchr(text->buf, '.', len) == NULL) {
            char *mark = memchr(text->buf, 'e', len);
            size_t at = mark == NULL ? (size_t)len : (size_t)(mark - text->buf);
            vstr_ins_byte(text, at, '.');
        }
        return;
    }
    const char pattern[] = { '%', '#', '.', '*', type, '\0' }, plain[] = { '%', '.', '*', type, '\0' };
    text->len = snprintf(text->buf, room, alternate ? pattern : plain, precision < 0 ? 6 : (int)precision, value);
}

void mpk_put_float(vstr_t *out, const mpk_form_t *form, double value, char type) {
    bool is_percent = type == '%';
    if (is_percent) {
        type = 'f';
        value *= 100;
    }
    vstr_t text;
    float_text(&text, value, type, form->precision, form->alternate);
    if (is_percent) {
        vstr_add_byte(&text, '%');
    }
    mpk_number_t number = { .is_negative = signbit(value) && !isnan(value), .digits = text.buf, .group = 3 };
    while (number.n_digits < text.len && unichar_isdigit(text.buf[number.n_digits])) {
        number.n_digits += 1;
    }
    number.rest = text.buf + number.n_digits;
    number.n_rest = text.len - number.n_digits;
    if (form->no_minus_zero && number.is_negative) {
        number.is_negative = false;
        for (size_t i = 0; i < text.len && text.buf[i] != 'e' && text.buf[i] != 'E'; i++) {
            number.is_negative |= text.buf[i] != '0' && text.buf[i] != '.' && text.buf[i] != '%';
        }
    }
    mpk_put_number(out, form, &number);
    vstr_clear(&text);
}

static bool is_float_type(unichar type) {
    return type < 128 && type != 0 && strchr("eEfFgGn%", type) != NULL;
}

static void format_float(vstr_t *out, mp_obj_t value, double plain, mpk_form_t *form) {
    if (form->type != 0 && !is_float_type(form->type)) {
        wrong_type(form->type, value);
    }
    mpk_put_float(out, form, plain, form->type == 'n' ? 'g' : form->type);
}

static void format_complex(vstr_t *out, mp_obj_t value, mpk_form_t *form) {
    if (form->type != 0 && (!is_float_type(form->type) || form->type == '%')) {
        wrong_type(form->type, value);
    }
    if (form->fill == '0') {
        mp_raise_ValueError(MP_ERROR_TEXT("Zero padding is not allowed in complex format specifier"));
    }
    if (form->align == '=') {
        mp_raise_ValueError(MP_ERROR_TEXT("'=' alignment flag is not allowed in complex format specifier"));
    }
    mp_float_t real, imag;
    mp_obj_get_complex(value, &real, &imag);
    bool is_short = form->type == 0 && real == 0 && !signbit(real);
    bool in_parentheses = form->type == 0 && !is_short;
    mpk_form_t part = *form;
    part.width = 0;
    part.fill = ' ';
    part.align = '>';
    char type = form->type == 'n' || (form->type == 0 && form->precision >= 0) ? 'g' : form->type;
    vstr_t text;
    vstr_init(&text, 32);
    if (in_parentheses) {
        vstr_add_byte(&text, '(');
    }
    // Without a type the parts are texts of repr() that need not show that they are floats.
    for (int i = is_short; i < 2; i++) {
        size_t start = text.len;
        if (i == 1 && !is_short) {
            part.sign = '+';
        }
        mpk_put_float(&text, &part, i == 0 ? real : imag, type);
        if (type == 0 && text.len - start > 2 && memcmp(text.buf + text.len - 2, ".0", 2) == 0) {
            text.len -= form->alternate ? 1 : 2;
        }
    }
    vstr_add_str(&text, in_parentheses ? "j)" : "j");
    mpk_put_aligned(out, form, text.buf, text.len, text.len);
    vstr_clear(&text);
}

static void put_str(vstr_t *out, mp_obj_t value, mp_print_kind_t kind) {
    if (kind == PRINT_STR && mp_obj_is_str(value)) {
        GET_STR_DATA_LEN(value, data, len);
        vstr_add_strn(out, (const char *)data, len);
        return;
    }
    mp_print_t print = { out, (mp_print_strn_t)vstr_add_strn };
    mp_obj_print_helper(&print, value, kind);
}

void mpk_format(vstr_t *out, mp_obj_t value, const char *spec, size_t len) {
    const mp_obj_type_t *type = mp_obj_get_type(value);
    mp_obj_t plain = value;
    if (mp_obj_is_instance_type(type)) {
        mp_obj_t method[3];
        mp_load_method_maybe(value, MP_QSTR___format__, method);
        if (method[0] != MP_OBJ_NULL && method[1] != MP_OBJ_NULL) {
            method[2] = mpk_new_string(&mp_type_str, (const byte *)spec, len);
            mp_obj_t text = mp_call_method_n_kw(1, 0, method);
            mpk_string_t found;
            if (!mpk_is_str(text) || !mpk_string(text, &found)) {
                mpk_type_error("__format__ must return a str, not %s", text);
            }
            vstr_add_strn(out, (const char *)found.data, found.len);
            return;
        }
        static const mp_obj_type_t *const bases[] = { &mp_type_int, &mp_type_float, &mp_type_complex };
        plain = mpk_plain(value);
        for (size_t i = 0; plain == value && i < MP_ARRAY_SIZE(bases); i++) {
            mp_obj_t base = mp_obj_cast_to_native_base(value, MP_OBJ_FROM_PTR(bases[i]));
            plain = base == MP_OBJ_NULL ? value : base;
        }
    }
    if (len == 0) {
        put_str(out, value, PRINT_STR);
        return;
    }
    mpk_form_t form;
    if (mp_obj_is_str(plain)) {
        parse(&form, spec, len, value, '<');
        format_str(out, value, plain, &form);
    } else if (mp_obj_is_int(plain) || mp_obj_is_bool(plain)) {
        parse(&form, spec, len, value, '>');
        plain = mp_obj_is_bool(plain) ? MP_OBJ_NEW_SMALL_INT(plain == mp_const_true) : plain;
        if (form.type == 0 || (form.type < 128 && strchr("bcdoxXn", form.type))) {
            format_int(out, value, plain, &form);
        } else if (is_float_type(form.type)) {
            format_float(out, value, mp_obj_get_float(plain), &form);
        } else {
            wrong_type(form.type, value);
        }
    } else if (mp_obj_is_float(plain)) {
        parse(&form, spec, len, value, '>');
        format_float(out, value, mp_obj_get_float(plain), &form);
    } else if (mp_obj_is_type(plain, &mp_type_complex)) {
        parse(&form, spec, len, value, '>');
        format_complex(out, plain, &form);
    } else {
        mpk_type_error("unsupported format string passed to %s.__format__", value);
    }
}

mp_obj_t mpk_format_value(mp_obj_t value, mp_obj_t spec) {
    mpk_string_t text;
    if (!mpk_is_str(spec) || !mpk_string(spec, &text)) {
        mpk_type_error("format() argument 2 must be str, not %s", spec);
    }
    if (text.len == 0 && mp_obj_is_str(value)) {
        return value;
    }
    vstr_t out;
    vstr_init(&out, 16);
    mpk_format(&out, value, (const char *)text.data, text.len);
    return mpk_string_of_vstr(&mp_type_str, &out);
}

static mp_obj_t method_format(mp_obj_t value, mp_obj_t spec) {
    mpk_string_t text;
    if (!mpk_is_str(spec) || !mpk_string(spec, &text)) {
        mpk_type_error("__format__() argument must be str, not %s", spec);
    }
    return mpk_format_value(value, spec);
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_method_format_obj, method_format);

// The repr with everything but ASCII escaped.
void mpk_put_ascii(vstr_t *out, mp_obj_t value) {
    vstr_t text;
    vstr_init(&text, 16);
    put_str(&text, value, PRINT_REPR);
    const byte *at = (const byte *)vstr_null_terminated_str(&text), *end = at + text.len;
    for (; at < end; at = utf8_next_char(at)) {
        mpk_step(1);
        unichar c = utf8_get_char(at);
        if (c < 128) {
            vstr_add_byte(out, c);
        } else {
            vstr_printf(out, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", (unsigned)c);
        }
    }
    vstr_clear(&text);
}

// !s, !r or !a.
mp_obj_t mpk_convert(mp_obj_t value, char conversion) {
    if (conversion == 's' && mp_obj_is_str(value)) {
        return value;
    }
    vstr_t text;
    vstr_init(&text, 16);
    if (conversion == 'a') {
        mpk_put_ascii(&text, value);
    } else {
        put_str(&text, value, conversion == 'r' ? PRINT_REPR : PRINT_STR);
    }
    return mpk_string_of_vstr(&mp_type_str, &text);
}
