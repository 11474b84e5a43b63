// Whether a source is a whole cell, or may go on.
#ifndef MPK_COMPLETENESS_H
#define MPK_COMPLETENESS_H

#include <stddef.h>

// One of MPK_COMPLETENESS_*, and how many blanks the next line of an incomplete source begins with. `source` ends in
// NUL. Runs nothing, and may raise when memory is full.
int mpk_completeness(const char *source, size_t bytes, size_t *indent);

#endif
