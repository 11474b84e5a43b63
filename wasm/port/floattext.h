// Floats to text and back, exactly rounded.
#ifndef MPK_FLOATTEXT_H
#define MPK_FLOATTEXT_H

#include <stddef.h>

// Room for what mpk_float_repr writes, with its NUL.
#define MPK_FLOAT_REPR_BYTES (32)

// The shortest text that reads back as the same float, as Python's repr() has it, but without a trailing ".0".
void mpk_float_repr(double value, char *text);

// `format` is one of e E f F g G, `sign` '+', ' ' or NUL. Writes at most `bytes` with the NUL, and returns the length
// that there would be with room enough.
int mpk_float_format(double value, char *text, size_t bytes, char format, int precision, char sign);

// The value of a decimal number: digits, at most one point, an exponent; underscores are passed over.
double mpk_float_parse(const char *text, size_t bytes);

#endif
