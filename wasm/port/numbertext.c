// Numbers as text: what int(), float() and complex() read.
#include <ctype.h>
#include <string.h>

#include "characters.h"
#include "numbertext.h"
#include "py/runtime.h"
#include "py/unicode.h"

bool mpk_plain_number(const char **text, size_t *length) {
    const byte *at = (const byte *)*text, *end = at + *length;
    bool is_plain = true;
    for (const byte *p = at; p < end && is_plain; p++) {
        is_plain = *p != '_' && *p < 0x80;
    }
    if (is_plain) {
        return true;
    }
    vstr_t plain;
    vstr_init(&plain, *length + 1);
    bool after_digit = false;
    mpk_count_steps(*length / 8);
    while (at < end) {
        unichar c = utf8_get_char(at);
        at = utf8_next_char(at);
        if (c == '_') {
            if (!after_digit || at >= end || *at == '_' || !(isalnum(*at) || *at >= 0x80)) {
                return false;
            }
            continue;
        }
        int digit = c < 0x80 ? -1 : mpk_decimal(c);
        if (digit >= 0) {
            c = '0' + digit;
        } else if (c >= 0x80) {
            if (!(mpk_character(c) & MPK_SPACE)) {
                return false;
            }
            c = ' ';
        }
        vstr_add_byte(&plain, c);
        after_digit = isalnum((int)c);
    }
    *length = plain.len;
    *text = vstr_null_terminated_str(&plain);
    return true;
}

size_t mpk_max_digits = 4300;

void mpk_check_digits_of(size_t bits) {
    // log10(2) is a little more than 0.30102
    if (mpk_max_digits != 0 && (double)bits * 0.30102 > (double)mpk_max_digits + 1) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("Exceeds the limit (%d digits) for integer string "
            "conversion; use sys.set_int_max_str_digits() to increase the limit"), (int)mpk_max_digits);
    }
}

mp_obj_t mpk_digits_problem(size_t digits, bool in_source) {
    if (mpk_max_digits == 0 || digits <= mpk_max_digits) {
        return MP_OBJ_NULL;
    }
    return mp_obj_new_exception_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("Exceeds the limit (%d digits) for integer string "
        "conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit%s"), (int)mpk_max_digits, (int)digits,
        in_source ? " - Consider hexadecimal for huge integer literals to avoid decimal conversion limits." : "");
}

static mp_obj_t get_max_digits(void) {
    return mp_obj_new_int_from_uint(mpk_max_digits);
}
MP_DEFINE_CONST_FUN_OBJ_0(mpk_get_max_digits_obj, get_max_digits);

static mp_obj_t set_max_digits(mp_obj_t limit_in) {
    mp_int_t limit = mp_obj_get_int(limit_in);
    if (limit != 0 && limit < 640) {
        mp_raise_ValueError(MP_ERROR_TEXT("maxdigits must be 0 or larger than 640"));
    }
    mpk_max_digits = limit;
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_set_max_digits_obj, set_max_digits);
