// Unions, intersections and differences of sets with what can be iterated over, and hashes of sets.
#include <string.h>
#include "maps.h"
#include "py/objtype.h"
#include "sets_table.h"

// The set that an object is, or is derived from; or NULL.
mpk_set_t *mpk_set_of(mp_obj_t object) {
    if (mp_obj_is_obj(object)) {
        const mp_obj_type_t *type = ((mp_obj_base_t *)MP_OBJ_TO_PTR(object))->type;
        if (type == &mp_type_set || type == &mp_type_frozenset) {
            return MP_OBJ_TO_PTR(object);
        }
        if (mp_obj_is_instance_type(type)) {
            mp_obj_t native = mp_obj_cast_to_native_base(object, MP_OBJ_FROM_PTR(&mp_type_set));
            if (native == MP_OBJ_NULL) {
                native = mp_obj_cast_to_native_base(object, MP_OBJ_FROM_PTR(&mp_type_frozenset));
            }
            type = native == MP_OBJ_NULL ? NULL : mp_obj_get_type(native);
            return type == &mp_type_set || type == &mp_type_frozenset ? MP_OBJ_TO_PTR(native) : NULL;
        }
    }
    return NULL;
}

static mp_map_t *as_plain_dict(mp_obj_t object) {
    return mp_obj_is_type(object, &mp_type_dict) ? mp_obj_dict_get_map(object) : NULL;
}

mpk_set_t *mpk_set_self(mp_obj_t object, bool mutable) {
    mpk_set_t *set = mpk_set_of(object);
    if (set == NULL || (mutable && set->base.type != &mp_type_set)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("descriptor requires a 'set' object but received a '%s'"),
            mp_obj_get_type_str(object));
    }
    return set;
}

static void make_room(mpk_set_t *set, size_t more) {
    if ((set->filled + more) * 5 >= set->mask * 3) {
        mpk_set_resize(set, (set->used + more) * 2);
    }
}

void mpk_set_merge(mpk_set_t *set, const mpk_set_t *other) {
    if (other == set || other->used == 0) {
        return;
    }
    make_room(set, other->used);
    if (set->filled == 0) {
        bool same = set->mask == other->mask && other->filled == other->used;
        if (set->table == NULL) {
            set->table = mpk_set_new_table(set->mask + 1);
        }
        if (same) {
            memcpy(set->table, other->table, (set->mask + 1) * (sizeof(mp_obj_t) + sizeof(int64_t)));
            set->filled = set->used = other->used;
        } else {
            MPK_FOR_SET_ITEMS(other, key, hash) {
                mpk_set_insert(set, key, hash);
            }
        }
        return;
    }
    MPK_FOR_SET_ITEMS(other, key, hash) {
        mpk_step(1);
        mpk_set_add(set, key, hash);
    }
}

void mpk_set_update(mpk_set_t *set, mp_obj_t iterable) {
    const mpk_set_t *other = mpk_set_of(iterable);
    const mp_map_t *map = as_plain_dict(iterable);
    if (other != NULL) {
        mpk_set_merge(set, other);
    } else if (map != NULL) {
        make_room(set, map->used);
        size_t from = 0;
        for (mp_map_elem_t *entry; (entry = mpk_map_next(map, &from)) != NULL;) {
            mpk_step(1);
            mp_obj_t key = entry->key;
            mpk_set_add(set, key, mpk_hash(key));
        }
    } else {
        mp_obj_iter_buf_t buffer;
        mp_obj_t items = mp_getiter(iterable, &buffer), key;
        while ((key = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
            mpk_set_add(set, key, mpk_hash(key));
        }
    }
}

mpk_set_t *mpk_set_copied(const mp_obj_type_t *type, const mpk_set_t *from) {
    mpk_set_t *set = mpk_set_new(type);
    mpk_set_merge(set, from);
    return set;
}

// A set among the keys of a set stands for the frozenset of its items.
int64_t mpk_set_hash_of_key(mp_obj_t key, mp_obj_t *frozen) {
    *frozen = key;
    mpk_set_t *set = mp_obj_is_small_int(key) ? NULL : mpk_set_of(key);
    if (set != NULL && mpk_set_type(set) == &mp_type_set) {
        *frozen = MP_OBJ_FROM_PTR(mpk_set_copied(&mp_type_frozenset, set));
    }
    return mpk_hash(*frozen);
}

mpk_set_t *mpk_set_intersection(mpk_set_t *set, mp_obj_t iterable) {
    mpk_set_t *other = mpk_set_of(iterable), *result = mpk_set_new(mpk_set_type(set));
    if (other == set) {
        return mpk_set_copied(mpk_set_type(set), set);
    }
    if (other != NULL) {
        if (other->used > set->used) {
            mpk_set_t *smaller = set;
            set = other;
            other = smaller;
        }
        MPK_FOR_SET_ITEMS(other, key, hash) {
            mpk_step(1);
            if (mpk_set_holds(set, key, hash)) {
                mpk_set_add(result, key, hash);
            }
        }
        return result;
    }
    mp_obj_iter_buf_t buffer;
    mp_obj_t items = mp_getiter(iterable, &buffer), key;
    while ((key = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
        int64_t hash = mpk_hash(key);
        if (mpk_set_holds(set, key, hash)) {
            mpk_set_add(result, key, hash);
        }
    }
    return result;
}

void mpk_set_difference_update(mpk_set_t *set, mp_obj_t iterable) {
    mpk_set_t *other = mpk_set_of(iterable);
    if (other == set) {
        mpk_set_clear(set);
        return;
    }
    if (other != NULL) {
        if (other->used >> 3 > set->used) {
            other = mpk_set_intersection(set, iterable);
        }
        MPK_FOR_SET_ITEMS(other, key, hash) {
            mpk_step(1);
            mpk_set_discard(set, key, hash);
        }
    } else {
        mp_obj_iter_buf_t buffer;
        mp_obj_t items = mp_getiter(iterable, &buffer), key;
        while ((key = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
            mpk_set_discard(set, key, mpk_hash(key));
        }
    }
    if (set->filled - set->used > set->mask / 4) {
        mpk_set_resize(set, set->used > MPK_SET_LARGE ? set->used * 2 : set->used * 4);
    }
}

mpk_set_t *mpk_set_difference(mpk_set_t *set, mp_obj_t iterable) {
    mpk_set_t *other = mpk_set_of(iterable);
    mp_map_t *map = as_plain_dict(iterable);
    if ((other == NULL && map == NULL) || set->used >> 2 > (other != NULL ? other->used : map->used)) {
        mpk_set_t *result = mpk_set_copied(mpk_set_type(set), set);
        mpk_set_difference_update(result, iterable);
        return result;
    }
    mpk_set_t *result = mpk_set_new(mpk_set_type(set));
    MPK_FOR_SET_ITEMS(set, key, hash) {
        mpk_step(1);
        if (!(other != NULL ? mpk_set_holds(other, key, hash)
            : mpk_map_lookup_hashed(map, key, mpk_fold_hash(hash), MP_MAP_LOOKUP) != NULL)) {
            mpk_set_add(result, key, hash);
        }
    }
    return result;
}

void mpk_set_symmetric_difference_update(mpk_set_t *set, mp_obj_t iterable) {
    mpk_set_t *other = mpk_set_of(iterable);
    if (other == set) {
        mpk_set_clear(set);
        return;
    }
    if (other == NULL) {
        if (as_plain_dict(iterable) == NULL) {
            other = mpk_set_new(&mp_type_set);
            mpk_set_update(other, iterable);
        } else {
            mp_map_t *map = as_plain_dict(iterable);
            size_t from = 0;
            for (mp_map_elem_t *entry; (entry = mpk_map_next(map, &from)) != NULL;) {
                mpk_step(1);
                mp_obj_t key = entry->key;
                int64_t hash = mpk_hash(key);
                if (!mpk_set_discard(set, key, hash)) {
                    mpk_set_add(set, key, hash);
                }
            }
            return;
        }
    }
    MPK_FOR_SET_ITEMS(other, key, hash) {
        mpk_step(1);
        if (!mpk_set_discard(set, key, hash)) {
            mpk_set_add(set, key, hash);
        }
    }
}

mpk_set_t *mpk_set_symmetric_difference(mpk_set_t *set, mp_obj_t iterable) {
    mpk_set_t *result = mpk_set_new(mpk_set_type(set));
    mpk_set_update(result, iterable);
    mpk_set_symmetric_difference_update(result, MP_OBJ_FROM_PTR(set));
    return result;
}

// What `from`, of which no one else knows, holds.
void mpk_set_take_over(mpk_set_t *set, mpk_set_t *from) {
    mpk_set_t old = *set;
    set->table = from->table;
    set->mask = from->mask;
    set->filled = from->filled;
    set->used = from->used;
    mpk_set_free_table(&old);
    mpk_set_make_empty(from);
}

bool mpk_set_is_subset(mpk_set_t *set, mpk_set_t *of) {
    if (set->used > of->used) {
        return false;
    }
    MPK_FOR_SET_ITEMS(set, key, hash) {
        mpk_step(1);
        if (!mpk_set_holds(of, key, hash)) {
            return false;
        }
    }
    return true;
}

mpk_set_t *mpk_set_from(mp_obj_t iterable) {
    mpk_set_t *set = mpk_set_of(iterable);
    if (set == NULL) {
        set = mpk_set_new(&mp_type_set);
        mpk_set_update(set, iterable);
    }
    return set;
}

int64_t mpk_hash_of_frozenset(mp_obj_t object) {
    mpk_set_t *set = MP_OBJ_TO_PTR(object);
    uint64_t all = 0;
    MPK_FOR_SET_ITEMS(set, key, item_hash) {
        uint64_t hash = (uint64_t)item_hash;
        all ^= ((hash ^ 89869747) ^ (hash << 16)) * 3644798167u;
    }
    all ^= ((uint64_t)set->used + 1) * 1927868237u;
    all ^= (all >> 11) ^ (all >> 25);
    all = all * 69069 + 907133923;
    return all == UINT64_MAX ? 590923713 : (int64_t)all;
}
