// Running a cell.
#ifndef MPK_CELL_H
#define MPK_CELL_H

#include "py/obj.h"

// Runs a cell in the namespace of __main__; tracebacks call it `name`. `count` is its number in the history, or
// MPK_UNCOUNTED. Returns MPK_TURN_*.
int32_t mpk_cell_run(const char *name, size_t name_bytes, const char *source, size_t source_bytes, mp_int_t count);

// Runs a cell within a cell, and returns its value, None when it has none.
mp_obj_t mpk_cell_value(qstr name, const char *source, size_t source_bytes);

// Evaluates an expression in the namespace of __main__, and answers with what its value looks like.
void mpk_cell_evaluate(const char *source, size_t source_bytes);

#endif
