// dict and the types of the module collections that are made of it.
#ifndef MPK_DICTIONARIES_H
#define MPK_DICTIONARIES_H

#include "py/obj.h"

extern const mp_obj_type_t mpk_type_defaultdict;
extern const mp_obj_type_t mpk_type_counter; // without the methods that collections.Counter has in Python

// The dictionary that an object is or is derived from, or NULL.
mp_obj_dict_t *mpk_as_dict(mp_obj_t object);
// What a lookup in it answers for a key that is not there; raises KeyError when there is nothing.
mp_obj_t mpk_dict_missing(mp_obj_t dict, mp_obj_t key);

#endif
