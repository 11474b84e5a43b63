// Iterators of itertools that are made in files of their own.
#ifndef MPK_MODITERTOOLS_H
#define MPK_MODITERTOOLS_H

#include "py/obj.h"

// <itertools.name object at 0x...>
void mpk_itertools_print(const mp_print_t *print, mp_obj_t self, mp_print_kind_t kind);

// The next of another iterator, for one that ends when it does: what a generator returned stays with the generator.
mp_obj_t mpk_itertools_next(mp_obj_t iterator);

// An argument that counts something: an int, not negative.
size_t mpk_itertools_count_of(mp_obj_t value, mp_rom_error_text_t problem);

#define MPK_ITERATOR_TYPE(name_, maker) \
    MP_DEFINE_CONST_OBJ_TYPE(mpk_type_##name_, MP_QSTR_##name_, MP_TYPE_FLAG_ITER_IS_ITERNEXT, \
    make_new, maker##_make_new, print, mpk_itertools_print, iter, name_##_iternext)

extern const mp_obj_type_t mpk_type_product, mpk_type_permutations, mpk_type_combinations,
    mpk_type_combinations_with_replacement, mpk_type_tee, mpk_type_groupby, mpk_type_count, mpk_type_repeat,
    mpk_type_cycle, mpk_type_batched, mpk_type_pairwise, mpk_type_islice, mpk_type_zip_longest;
extern const mp_obj_fun_builtin_var_t mpk_itertools_tee_obj;

#endif
