// What math and cmath share.
#ifndef MPK_MODMATH_H
#define MPK_MODMATH_H

#include "py/obj.h"

// The float that an object is or can be taken for; a TypeError for what is no real number.
double mpk_real(mp_obj_t object);

// The arguments of isclose().
void mpk_tolerances(size_t n_args, const mp_obj_t *args, mp_map_t *kw_args, mp_obj_t *a, mp_obj_t *b, double *rel,
    double *abs);

#endif
