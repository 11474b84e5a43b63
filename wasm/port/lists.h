// Slices of lists that are assigned and deleted, with any step.
#ifndef MPK_LISTS_H
#define MPK_LISTS_H

#include "py/objlist.h"

// How often a sequence of that length is to be repeated.
size_t mpk_repetitions(mp_obj_t times, size_t length);

void mpk_list_delete_slice(mp_obj_list_t *list, mp_obj_t slice);
void mpk_list_assign_slice(mp_obj_list_t *list, mp_obj_t slice, mp_obj_t value);
// list *= times
void mpk_list_repeat(mp_obj_list_t *list, size_t times);

#endif
