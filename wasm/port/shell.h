// The frozen module `_shell`: what a value looks like, the history, completion. It is written in Python, and called so
// that nothing that goes wrong in it goes further.
#ifndef MPK_SHELL_H
#define MPK_SHELL_H

#include "py/obj.h"

// How the call of a cell that is no part of the history is numbered.
#define MPK_UNCOUNTED (-1)

// Loads the module, before any program could put another in its place.
void mpk_shell_init(void);

// Says that a cell of the history starts.
void mpk_shell_begin(mp_int_t count, const char *source, size_t source_bytes);

// Shows a cell's value in a RESULT frame.
void mpk_shell_show(mp_obj_t value, mp_int_t count);

// Answers with what a value looks like.
void mpk_shell_answer(mp_obj_t value);

// Runs what waits for the end of a cell. Returns the exception that stopped it, MP_OBJ_NULL when nothing did.
mp_obj_t mpk_shell_end(void);

// Answers with the list of texts that a function returns; with `otherwise` alone, if any, when that fails.
void mpk_shell_ask(qstr function, size_t n_args, const mp_obj_t *args, const char *otherwise);

#endif
