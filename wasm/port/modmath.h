// What the files of math and cmath share.
#ifndef MPK_MODMATH_H
#define MPK_MODMATH_H

#include "py/obj.h"

// The float that an object is or can be taken for; a TypeError for what is no real number.
double mpk_real(mp_obj_t object);

// The arguments of isclose().
void mpk_tolerances(size_t n_args, const mp_obj_t *args, mp_map_t *kw_args, mp_obj_t *a, mp_obj_t *b, double *rel,
    double *abs);

#define M_PI (3.14159265358979323846)

NORETURN void mpk_math_domain_error(void);
NORETURN void mpk_math_range_error(void);
// What is not finite though its argument is: too large where the function grows so, else a place without a value.
mp_obj_t mpk_math_checked(double x, double result, bool can_overflow);

MP_DECLARE_CONST_FUN_OBJ_1(math_gamma_obj);
MP_DECLARE_CONST_FUN_OBJ_1(math_lgamma_obj);
MP_DECLARE_CONST_FUN_OBJ_1(math_floor_obj);
MP_DECLARE_CONST_FUN_OBJ_1(math_ceil_obj);
MP_DECLARE_CONST_FUN_OBJ_1(math_trunc_obj);
MP_DECLARE_CONST_FUN_OBJ_VAR(math_gcd_obj);
MP_DECLARE_CONST_FUN_OBJ_VAR(math_lcm_obj);
MP_DECLARE_CONST_FUN_OBJ_1(math_factorial_obj);
MP_DECLARE_CONST_FUN_OBJ_VAR_BETWEEN(math_perm_obj);
MP_DECLARE_CONST_FUN_OBJ_2(math_comb_obj);
MP_DECLARE_CONST_FUN_OBJ_1(math_isqrt_obj);
MP_DECLARE_CONST_FUN_OBJ_KW(math_prod_obj);
MP_DECLARE_CONST_FUN_OBJ_1(math_fsum_obj);
MP_DECLARE_CONST_FUN_OBJ_VAR(math_hypot_obj);
MP_DECLARE_CONST_FUN_OBJ_2(math_dist_obj);
MP_DECLARE_CONST_FUN_OBJ_2(math_sumprod_obj);

#endif
