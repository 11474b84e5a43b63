// The tables of sets. The order in which a set's items come is no one's promise, but programs print sets, and so it is
// CPython's here: each table has the size it would have there, and each item the same place in it. The algorithm is that
// of CPython's sets: open addressing in runs of ten neighbouring places, from one run to the next by a linear congruence
// into which more and more of the hash is shifted.
#include "sets_table.h"

#define NEIGHBOURS (9)
#define PERTURB_BITS (5)
#define PLACES_MIN (8)

mp_obj_t *mpk_set_new_table(size_t places) {
    if (places > SIZE_MAX / 32) {
        m_malloc_fail(SIZE_MAX);
    }
    mpk_count_steps(places / 32);
    return m_malloc0(places * (sizeof(mp_obj_t) + sizeof(int64_t)));
}

void mpk_set_free_table(const mpk_set_t *set) {
    if (set->table != NULL) {
        m_del(byte, (byte *)set->table, (set->mask + 1) * (sizeof(mp_obj_t) + sizeof(int64_t)));
    }
}

void mpk_set_make_empty(mpk_set_t *set) {
    set->table = NULL;
    set->mask = PLACES_MIN - 1;
    set->filled = set->used = 0;
}

mpk_set_t *mpk_set_new(const mp_obj_type_t *type) {
    mpk_set_t *set = mp_obj_malloc(mpk_set_t, type);
    mpk_set_make_empty(set);
    set->finger = 0;
    return set;
}

// Puts an item that is not there into a table without removed places.
void mpk_set_insert(mpk_set_t *set, mp_obj_t key, int64_t hash) {
    size_t mask = set->mask, i = (size_t)hash & mask;
    for (uint64_t perturb = (uint64_t)hash;;) {
        size_t last = i + NEIGHBOURS <= mask ? i + NEIGHBOURS : i;
        for (size_t at = i; at <= last; at++) {
            if (set->table[at] == MP_OBJ_NULL) {
                set->table[at] = key;
                mpk_set_hashes(set)[at] = hash;
                set->filled += 1;
                set->used += 1;
                return;
            }
        }
        mpk_count_steps(1);
        perturb >>= PERTURB_BITS;
        i = (size_t)(i * 5 + 1 + perturb) & mask;
    }
}

static size_t places_for(size_t least) {
    size_t places = PLACES_MIN;
    while (places <= least) {
        places *= 2;
    }
    return places;
}

// Moves the items to a new table, which is large enough.
static void move(mpk_set_t *set, mp_obj_t *table, size_t places) {
    mpk_set_t old = *set;
    set->table = table;
    set->mask = places - 1;
    set->filled = set->used = 0;
    mpk_count_steps(old.mask / 16);
    for (size_t i = 0; old.table != NULL && i <= old.mask; i++) {
        if (mpk_set_is_item(old.table[i])) {
            mpk_set_insert(set, old.table[i], mpk_set_hashes(&old)[i]);
        }
    }
    mpk_set_free_table(&old);
}

void mpk_set_resize(mpk_set_t *set, size_t least) {
    size_t places = places_for(least);
    move(set, mpk_set_new_table(places), places);
}

// The place of an equal item, or NOT_FOUND, and then where it can be added: the last removed place that was met, or the
// free one where the search ended. A comparison may run code of the program's that changes the set; then the search
// begins anew.
size_t mpk_set_find(mpk_set_t *set, mp_obj_t key, int64_t hash, size_t *free_place) {
again:;
    if (set->table == NULL) {
        *free_place = MPK_SET_NOT_FOUND;
        return MPK_SET_NOT_FOUND;
    }
    *free_place = MPK_SET_NOT_FOUND;
    size_t mask = set->mask, i = (size_t)hash & mask;
    for (uint64_t perturb = (uint64_t)hash;;) {
        size_t last = i + NEIGHBOURS <= mask ? i + NEIGHBOURS : i;
        for (size_t at = i; at <= last; at++) {
            mp_obj_t known = set->table[at];
            if (known == key) {
                return at;
            }
            if (known == MP_OBJ_NULL) {
                if (*free_place == MPK_SET_NOT_FOUND) {
                    *free_place = at;
                }
                return MPK_SET_NOT_FOUND;
            }
            if (known == MP_OBJ_SENTINEL) {
                *free_place = at;
            } else if (mpk_set_hashes(set)[at] == hash) {
                mp_obj_t *table = set->table;
                bool equal = mp_obj_equal(known, key);
                if (set->table != table || set->mask != mask || table[at] != known) {
                    goto again;
                }
                if (equal) {
                    return at;
                }
            }
        }
        mpk_count_steps(1);
        perturb >>= PERTURB_BITS;
        i = (size_t)(i * 5 + 1 + perturb) & mask;
    }
}

void mpk_set_add(mpk_set_t *set, mp_obj_t key, int64_t hash) {
    size_t place;
    if (mpk_set_find(set, key, hash, &place) != MPK_SET_NOT_FOUND) {
        return;
    }
    if (place == MPK_SET_NOT_FOUND) {
        set->table = mpk_set_new_table(PLACES_MIN);
        mpk_set_insert(set, key, hash);
        return;
    }
    if (set->table[place] == MP_OBJ_SENTINEL) {
        set->table[place] = key;
        mpk_set_hashes(set)[place] = hash;
        set->used += 1;
        return;
    }
    mp_obj_t *larger = NULL; // is there before anything changes
    size_t places = 0;
    if ((set->filled + 1) * 5 >= set->mask * 3) {
        places = places_for(set->used + 1 > MPK_SET_LARGE ? (set->used + 1) * 2 : (set->used + 1) * 4);
        larger = mpk_set_new_table(places);
    }
    set->table[place] = key;
    mpk_set_hashes(set)[place] = hash;
    set->filled += 1;
    set->used += 1;
    if (larger != NULL) {
        move(set, larger, places);
    }
}

bool mpk_set_discard(mpk_set_t *set, mp_obj_t key, int64_t hash) {
    size_t free_place, at = mpk_set_find(set, key, hash, &free_place);
    if (at == MPK_SET_NOT_FOUND) {
        return false;
    }
    set->table[at] = MP_OBJ_SENTINEL;
    set->used -= 1;
    return true;
}

void mpk_set_clear(mpk_set_t *set) {
    mpk_set_t old = *set;
    mpk_set_make_empty(set);
    mpk_set_free_table(&old);
}
