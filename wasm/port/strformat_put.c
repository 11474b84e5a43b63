// Lays out texts and numbers: filled up to a width, with sign and grouped digits.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "floattext.h"
#include "py/objint.h"
#include "py/runtime.h"
#include "strformat.h"
#include "strings.h"

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

void mpk_put_str(vstr_t *out, mp_obj_t value, mp_print_kind_t kind) {
    if (kind == PRINT_STR && mp_obj_is_str(value)) {
        GET_STR_DATA_LEN(value, data, len);
        vstr_add_strn(out, (const char *)data, len);
        return;
    }
    mp_print_t print = { out, (mp_print_strn_t)vstr_add_strn };
    mp_obj_print_helper(&print, value, kind);
}

// The repr with everything but ASCII escaped.
void mpk_put_ascii(vstr_t *out, mp_obj_t value) {
    vstr_t text;
    vstr_init(&text, 16);
    mpk_put_str(&text, value, PRINT_REPR);
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
