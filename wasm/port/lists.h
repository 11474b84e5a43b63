// Lists and tuples: slices that are assigned and deleted, with any step, and what others do with them.
#ifndef MPK_LISTS_H
#define MPK_LISTS_H

#include "py/objlist.h"
#include "py/objtuple.h"

// How often a sequence of that length is to be repeated.
size_t mpk_repetitions(mp_obj_t times, size_t length);

void mpk_list_delete_slice(mp_obj_list_t *list, mp_obj_t slice);
void mpk_list_assign_slice(mp_obj_list_t *list, mp_obj_t slice, mp_obj_t value);
// list *= times
void mpk_list_repeat(mp_obj_list_t *list, size_t times);

mp_obj_t mpk_list_to_tuple(mp_obj_t list);

static inline mp_obj_t mpk_pair(mp_obj_t first, mp_obj_t second) {
    mp_obj_t items[] = { first, second };
    return mp_obj_new_tuple(2, items);
}

// ValueError: 'value' is not in `what`, as index() says.
NORETURN void mpk_raise_not_in(mp_obj_t value, const char *what);

#endif
