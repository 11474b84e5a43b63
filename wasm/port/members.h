// What objects have, found without running code of the program's own: no property, no __getattr__, no __dir__.
#ifndef MPK_MEMBERS_H
#define MPK_MEMBERS_H

#include "py/obj.h"

// Looks a name up in a table of attributes, NULL when it is not there. The table of a program's own may have keys that are
// no names, whose __eq__ an ordinary look-up would call.
const mp_map_elem_t *mpk_find(const mp_map_t *map, qstr name);

// A list of the names.
mp_obj_t mpk_member_names(mp_obj_t object);

// What is stored under a name, MP_OBJ_NULL when there is nothing.
mp_obj_t mpk_member_static(mp_obj_t object, qstr name);

#endif
