// Sorting, stable and in about n log n comparisons.
#ifndef MPK_SORTING_H
#define MPK_SORTING_H

#include <stdbool.h>

#include "py/obj.h"

// Sorts the items by key(item), or by themselves when there is no key. Items that are equal keep their order, also when
// they are sorted in reverse. When a comparison raises, the items are as before.
void mpk_sort(mp_obj_t *items, size_t length, mp_obj_t key, bool is_reverse);

#endif
