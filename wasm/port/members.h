// What objects have, found without running code of the program's own: no property, no __getattr__, no __dir__.
#ifndef MPK_MEMBERS_H
#define MPK_MEMBERS_H

#include "py/obj.h"

// A list of the names.
mp_obj_t mpk_member_names(mp_obj_t object);

// What is stored under a name, MP_OBJ_NULL when there is nothing.
mp_obj_t mpk_member_static(mp_obj_t object, qstr name);

#endif
