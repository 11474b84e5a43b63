// Integers of any size: what C code asks of them.
#ifndef MPK_BIGINT_H
#define MPK_BIGINT_H

#include <stdbool.h>
#include <stdint.h>

#include "py/obj.h"

// The integer that an object is or that its __index__() gives; a TypeError if it is none.
mp_obj_t mpk_index(mp_obj_t object);
// The same, MP_OBJ_NULL if it is none.
mp_obj_t mpk_index_maybe(mp_obj_t object);

// The slice with None and small integers only: they are clamped, and whatever __index__() of a program's own does has
// happened when it returns.
mp_obj_t mpk_plain_slice(mp_obj_t slice);

// A bound or a step of a slice: an integer of any size.
mp_obj_t mpk_slice_bound(mp_obj_t bound);
// Where a slice of a sequence of any length begins and ends.
void mpk_slice_indices(mp_obj_t slice, mp_obj_t length, mp_obj_t *start, mp_obj_t *stop, mp_obj_t *step);

// The operand of an operation on floats: a float, an integer, or what derives from them. An object of a program's own that
// can be turned into a float is none.
bool mpk_operand_as_float(mp_obj_t object, double *value);

// How many bits the size of an integer takes.
size_t mpk_int_bits(mp_obj_t integer);
size_t mpk_int_ones(mp_obj_t integer);

// The nearest double, halves to even, as a fraction from 0.5 up to 1 and an exponent.
double mpk_int_frexp(mp_obj_t integer, int64_t *exponent);
// The nearest double; infinite if there is none.
double mpk_int_round(mp_obj_t integer);
// The nearest double; an OverflowError if there is none.
double mpk_int_as_double(mp_obj_t integer);
// The quotient of two integers, rounded once. The divisor is not 0.
double mpk_int_divide(mp_obj_t lhs, mp_obj_t rhs);
// -1, 0 or 1, as the float is less than, equal to or more than the integer; 2 for a NaN.
int mpk_float_compare_int(double value, mp_obj_t integer);

#endif
