// How values are laid out: the format specification, and what % and str.format take of it.
#ifndef MPK_STRFORMAT_H
#define MPK_STRFORMAT_H

#include "py/obj.h"

typedef struct {
    unichar fill;
    unichar type;
    mp_int_t width; // -1 if there is none, as the precision
    mp_int_t precision;
    char align;
    char sign;
    char group;
    bool alternate;
    bool no_minus_zero;
} mpk_form_t;

typedef struct {
    bool is_negative;
    const char *prefix, *digits, *rest;
    size_t n_prefix, n_digits, n_rest;
    size_t group; // how many digits are grouped where digits are
} mpk_number_t;

mp_int_t mpk_take_integer(const char **at, const char *end);
void mpk_put_aligned(vstr_t *out, const mpk_form_t *form, const char *text, size_t len, size_t n_chars);
void mpk_put_text(vstr_t *out, const mpk_form_t *form, const char *text, size_t len);
void mpk_put_number(vstr_t *out, const mpk_form_t *form, const mpk_number_t *number);
void mpk_put_int(vstr_t *out, const mpk_form_t *form, mp_obj_t value, char type, mp_int_t least_digits);
void mpk_put_float(vstr_t *out, const mpk_form_t *form, double value, char type);
void mpk_put_ascii(vstr_t *out, mp_obj_t value);
mp_obj_t mpk_convert(mp_obj_t value, char conversion);
mp_obj_t mpk_format_value(mp_obj_t value, mp_obj_t spec);

// What str() or repr() say.
void mpk_put_str(vstr_t *out, mp_obj_t value, mp_print_kind_t kind);

#endif
