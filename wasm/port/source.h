// Where in a source something went wrong.
#ifndef MPK_SOURCE_H
#define MPK_SOURCE_H

#include "py/obj.h"

// The most that is told of the lines around one line.
#define MPK_SOURCE_BYTES_MAX (1024)
// How much of files is read for all that is told of one error.
#define MPK_SOURCE_SCAN_BYTES (4 * 1024 * 1024)

typedef struct {
    const char *text;
    size_t bytes;
} mpk_source_t;

// The lines around a line of a file of the guest's own, two before and two after it; nothing for other names. What it
// reads is taken off `scan_bytes`.
mpk_source_t mpk_source_around(const char *file, size_t line, size_t *scan_bytes);

// The column of the last SyntaxError, in characters from 1; 0 for every other exception.
size_t mpk_syntax_column(mp_obj_t exception);

// Called as a turn starts: the last SyntaxError need not be kept.
void mpk_syntax_start_turn(void);

#endif
