// format(value, spec): the format specification language of str, int, float and complex. Texts and numbers are laid out
// in strformat_put.c.
#include <math.h>
#include <string.h>
#include "classes.h"
#include "py/objtype.h"
#include "py/runtime.h"
#include "strformat.h"
#include "strings.h"

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

void mpk_format(vstr_t *out, mp_obj_t value, const char *spec, size_t len) {
    const mp_obj_type_t *type = mp_obj_get_type(value);
    mp_obj_t plain = value;
    if (mp_obj_is_instance_type(type)) {
        if (len == 0 && mpk_class_find_written(type, MP_QSTR___format__) == MP_OBJ_NULL) {
            mpk_put_str(out, value, PRINT_STR); // str() of the object, not of its native part
            return;
        }
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
        mpk_put_str(out, value, PRINT_STR);
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
        mpk_put_str(&text, value, conversion == 'r' ? PRINT_REPR : PRINT_STR);
    }
    return mpk_string_of_vstr(&mp_type_str, &text);
}
