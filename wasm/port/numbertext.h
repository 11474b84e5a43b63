// Numbers as text: what int(), float() and complex() read.
#ifndef MPK_NUMBERTEXT_H
#define MPK_NUMBERTEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "py/obj.h"

// Underscores that stand between digits are left out, digits of other scripts become ASCII. False if an underscore stands
// elsewhere, or a character is in no number. Text without any of that stays where it is.
bool mpk_plain_number(const char **text, size_t *length);

// How many decimal digits int() and str() convert; 0 for any number.
extern size_t mpk_max_digits;
// Raises if an integer of so many bits, or of so many digits, has more than that.
void mpk_check_digits_of(size_t bits);
// The exception for a text of as many digits, or MP_OBJ_NULL.
mp_obj_t mpk_digits_problem(size_t digits, bool in_source);

extern const mp_obj_fun_builtin_fixed_t mpk_get_max_digits_obj;
extern const mp_obj_fun_builtin_fixed_t mpk_set_max_digits_obj;

#endif
