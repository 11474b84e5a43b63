// What functions that are written in Python say of themselves.
#ifndef MPK_FUNCTIONS_H
#define MPK_FUNCTIONS_H

#include "py/obj.h"

// A tuple of: names of the arguments, number of positional ones, number of keyword-only ones, whether there is *args,
// whether there is **kwargs, defaults of the last positional ones, dict of the defaults of keyword-only ones. None for
// anything else. The argument that a bound method is bound to is left out.
mp_obj_t mpk_function_signature(mp_obj_t function);

// A tuple of the name of the file and the line of the definition; None for anything else.
mp_obj_t mpk_function_place(mp_obj_t function);

#endif
