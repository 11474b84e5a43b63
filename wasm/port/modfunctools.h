#ifndef MPK_MODFUNCTOOLS_H
#define MPK_MODFUNCTOOLS_H

#include "py/obj.h"

extern const mp_obj_type_t mpk_type_lru_cache;

// Attributes that a program sets on an object in C, in a dict that is made for the first. Returns false when it is
// for others to say whether the object has the attribute.
bool mpk_own_attr(mp_obj_t *attributes, qstr attr, mp_obj_t *dest);

#endif
