// Methods and attributes of int, float and complex.
#ifndef MPK_NUMBERMETHODS_H
#define MPK_NUMBERMETHODS_H

#include "py/obj.h"

extern const mp_obj_dict_t mpk_int_locals, mpk_float_locals, mpk_complex_locals;

void mpk_int_attr(mp_obj_t self, qstr name, mp_obj_t *dest);
void mpk_float_attr(mp_obj_t self, qstr name, mp_obj_t *dest);

#endif
