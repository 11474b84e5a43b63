// Floats to text and back, exactly rounded.
#ifndef MPK_FLOATTEXT_H
#define MPK_FLOATTEXT_H

#include <stddef.h>

// Room for what mpk_float_repr writes, with its NUL.
#define MPK_FLOAT_REPR_BYTES (32)

// The shortest text that reads back as the same float, as Python's repr() has it, but without a trailing ".0".
void mpk_float_repr(double value, char *text);

// `format` is one of e E f F g G or NUL, which is what format() does without a type; `sign` is '+', ' ' or NUL. Writes at
// most `bytes` with the NUL, and returns a length that there is no more than with room enough: the true one if it had.
int mpk_float_format(double value, char *text, size_t bytes, char format, int precision, char sign);

// The value of a decimal number: digits, at most one point, an exponent; underscores are passed over.
double mpk_float_parse(const char *text, size_t bytes);

#endif
