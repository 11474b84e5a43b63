// Running a cell, and telling the host how it ended.
#ifndef MPK_CELL_H
#define MPK_CELL_H

#include "py/obj.h"

// Runs a cell in the namespace of __main__; tracebacks call it `name`. Returns MPK_TURN_*.
int32_t mpk_cell_run(const char *name, size_t name_bytes, const char *source, size_t source_bytes);

// Tells the host of an exception in an ERROR frame. Returns MPK_TURN_ERROR or MPK_TURN_EXIT.
int32_t mpk_report_exception(mp_obj_t exception);

#endif
