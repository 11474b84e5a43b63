// The tables of sets, and what is computed with them.
#ifndef MPK_SETS_TABLE_H
#define MPK_SETS_TABLE_H

#include "hashes.h"
#include "py/runtime.h"

#define MPK_SET_LARGE (50000) // items; from there on tables double, below they quadruple

// `mask` + 1 places: keys (MP_OBJ_NULL free, MP_OBJ_SENTINEL removed), and behind them their hashes.
typedef struct {
    mp_obj_base_t base;
    size_t filled; // places that are not free
    size_t used;
    size_t mask;
    size_t finger; // where pop() goes on
    mp_obj_t *table; // NULL while nothing was ever added
} mpk_set_t;

static inline int64_t *mpk_set_hashes(const mpk_set_t *set) {
    return (int64_t *)(set->table + set->mask + 1);
}

static inline bool mpk_set_is_item(mp_obj_t key) {
    return key != MP_OBJ_NULL && key != MP_OBJ_SENTINEL;
}

#define MPK_SET_NOT_FOUND ((size_t)-1)

mp_obj_t *mpk_set_new_table(size_t places);
void mpk_set_free_table(const mpk_set_t *set);
void mpk_set_make_empty(mpk_set_t *set);
mpk_set_t *mpk_set_new(const mp_obj_type_t *type);
// Puts an item that is not there into a table without removed places.
void mpk_set_insert(mpk_set_t *set, mp_obj_t key, int64_t hash);
void mpk_set_resize(mpk_set_t *set, size_t least);
size_t mpk_set_find(mpk_set_t *set, mp_obj_t key, int64_t hash, size_t *free_place);
void mpk_set_add(mpk_set_t *set, mp_obj_t key, int64_t hash);
bool mpk_set_discard(mpk_set_t *set, mp_obj_t key, int64_t hash);
void mpk_set_clear(mpk_set_t *set);

static inline bool mpk_set_holds(mpk_set_t *set, mp_obj_t key, int64_t hash) {
    size_t free_place;
    return mpk_set_find(set, key, hash, &free_place) != MPK_SET_NOT_FOUND;
}

// Goes through the items of a set that may change meanwhile.
static inline bool mpk_set_next(const mpk_set_t *set, size_t *at, mp_obj_t *key, int64_t *hash) {
    while (set->table != NULL && *at <= set->mask) {
        size_t i = (*at)++;
        if ((i & 31) == 31) {
            mpk_count_steps(1);
        }
        if (mpk_set_is_item(set->table[i])) {
            *key = set->table[i];
            *hash = mpk_set_hashes(set)[i];
            return true;
        }
    }
    return false;
}

#define MPK_FOR_SET_ITEMS(set, key, hash) \
    mp_obj_t key; \
    int64_t hash; \
    for (size_t at_ = 0; mpk_set_next(set, &at_, &key, &hash);)

static inline const mp_obj_type_t *mpk_set_type(const mpk_set_t *set) {
    return set->base.type;
}

// The set that an object is, or is derived from; or NULL.
mpk_set_t *mpk_set_of(mp_obj_t object);
// The same of what a method was called on; raises TypeError.
mpk_set_t *mpk_set_self(mp_obj_t object, bool mutable);

void mpk_set_merge(mpk_set_t *set, const mpk_set_t *other);
void mpk_set_update(mpk_set_t *set, mp_obj_t iterable);
mpk_set_t *mpk_set_copied(const mp_obj_type_t *type, const mpk_set_t *from);
int64_t mpk_set_hash_of_key(mp_obj_t key, mp_obj_t *frozen);
mpk_set_t *mpk_set_intersection(mpk_set_t *set, mp_obj_t iterable);
void mpk_set_difference_update(mpk_set_t *set, mp_obj_t iterable);
mpk_set_t *mpk_set_difference(mpk_set_t *set, mp_obj_t iterable);
void mpk_set_symmetric_difference_update(mpk_set_t *set, mp_obj_t iterable);
mpk_set_t *mpk_set_symmetric_difference(mpk_set_t *set, mp_obj_t iterable);
void mpk_set_take_over(mpk_set_t *set, mpk_set_t *from);
bool mpk_set_is_subset(mpk_set_t *set, mpk_set_t *of);
mpk_set_t *mpk_set_from(mp_obj_t iterable);

#endif
