#ifndef MPK_SETS_H
#define MPK_SETS_H

#include "py/obj.h"

// The set that a display of constants makes, from the set of those as they are written. `has_letters`: some of them
// are strings of one letter.
mp_obj_t mpk_set_of_constants(mp_obj_t written, bool has_letters);

#endif
