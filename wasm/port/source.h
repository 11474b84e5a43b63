// Where in a source something went wrong.
#ifndef MPK_SOURCE_H
#define MPK_SOURCE_H

#include "py/obj.h"

// The most that is told of the lines around one line.
#define MPK_SOURCE_BYTES_MAX (1024)

typedef struct {
    const char *text;
    size_t bytes;
} mpk_source_t;

// The lines around a line of a file of the guest's own, two before and two after it; nothing for other names.
mpk_source_t mpk_source_around(const char *file, size_t line);

// The column of a SyntaxError, from 1; 0 when it is not known, and for every other exception.
size_t mpk_syntax_column(mp_obj_t exception);

#endif
