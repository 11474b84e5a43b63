// set and frozenset, in the place of py/objset.c and of the second half of py/map.c. The order in which a set's items
// come is no one's promise, but programs print sets, and so it is CPython's here: each table has the size it would have
// there, and each item the same place in it. The algorithm is that of CPython's sets: open addressing in runs of ten
// neighbouring places, from one run to the next by a linear congruence into which more and more of the hash is shifted.
#include <string.h>
#include "hashes.h"
#include "maps.h"
#include "py/builtin.h"
#include "py/cstack.h"
#include "py/objtype.h"
#include "py/runtime.h"
#include "recursion.h"
#include "sets.h"

#define NEIGHBOURS (9)
#define PERTURB_BITS (5)
#define PLACES_MIN (8)
#define LARGE (50000) // items; from there on tables double, below they quadruple

// `mask` + 1 places: keys (MP_OBJ_NULL free, MP_OBJ_SENTINEL removed), and behind them their hashes.
typedef struct {
    mp_obj_base_t base;
    size_t filled; // places that are not free
    size_t used;
    size_t mask;
    size_t finger; // where pop() goes on
    mp_obj_t *table; // NULL while nothing was ever added
} set_t;

static inline int64_t *hashes_of(const set_t *set) {
    return (int64_t *)(set->table + set->mask + 1);
}

static inline bool is_item(mp_obj_t key) {
    return key != MP_OBJ_NULL && key != MP_OBJ_SENTINEL;
}

static mp_obj_t *new_table(size_t places) {
    if (places > SIZE_MAX / 32) {
        m_malloc_fail(SIZE_MAX);
    }
    mpk_count_steps(places / 32);
    return m_malloc0(places * (sizeof(mp_obj_t) + sizeof(int64_t)));
}

static void free_table(const set_t *set) {
    if (set->table != NULL) {
        m_del(byte, (byte *)set->table, (set->mask + 1) * (sizeof(mp_obj_t) + sizeof(int64_t)));
    }
}

static void make_empty(set_t *set) {
    set->table = NULL;
    set->mask = PLACES_MIN - 1;
    set->filled = set->used = 0;
}

static set_t *new_set(const mp_obj_type_t *type) {
    set_t *set = mp_obj_malloc(set_t, type);
    make_empty(set);
    set->finger = 0;
    return set;
}

// Puts an item that is not there into a table without removed places.
static void insert(set_t *set, mp_obj_t key, int64_t hash) {
    size_t mask = set->mask, i = (size_t)hash & mask;
    for (uint64_t perturb = (uint64_t)hash;;) {
        size_t last = i + NEIGHBOURS <= mask ? i + NEIGHBOURS : i;
        for (size_t at = i; at <= last; at++) {
            if (set->table[at] == MP_OBJ_NULL) {
                set->table[at] = key;
                hashes_of(set)[at] = hash;
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
static void move(set_t *set, mp_obj_t *table, size_t places) {
    set_t old = *set;
    set->table = table;
    set->mask = places - 1;
    set->filled = set->used = 0;
    mpk_count_steps(old.mask / 16);
    for (size_t i = 0; old.table != NULL && i <= old.mask; i++) {
        if (is_item(old.table[i])) {
            insert(set, old.table[i], hashes_of(&old)[i]);
        }
    }
    free_table(&old);
}

static void resize(set_t *set, size_t least) {
    size_t places = places_for(least);
    move(set, new_table(places), places);
}

#define NOT_FOUND ((size_t)-1)

// The place of an equal item, or NOT_FOUND, and then where it can be added: the last removed place that was met, or the
// free one where the search ended. A comparison may run code of the program's that changes the set; then the search
// begins anew.
static size_t find(set_t *set, mp_obj_t key, int64_t hash, size_t *free_place) {
again:;
    if (set->table == NULL) {
        *free_place = NOT_FOUND;
        return NOT_FOUND;
    }
    *free_place = NOT_FOUND;
    size_t mask = set->mask, i = (size_t)hash & mask;
    for (uint64_t perturb = (uint64_t)hash;;) {
        size_t last = i + NEIGHBOURS <= mask ? i + NEIGHBOURS : i;
        for (size_t at = i; at <= last; at++) {
            mp_obj_t known = set->table[at];
            if (known == key) {
                return at;
            }
            if (known == MP_OBJ_NULL) {
                if (*free_place == NOT_FOUND) {
                    *free_place = at;
                }
                return NOT_FOUND;
            }
            if (known == MP_OBJ_SENTINEL) {
                *free_place = at;
            } else if (hashes_of(set)[at] == hash) {
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

static inline bool holds(set_t *set, mp_obj_t key, int64_t hash) {
    size_t free_place;
    return find(set, key, hash, &free_place) != NOT_FOUND;
}

static void add(set_t *set, mp_obj_t key, int64_t hash) {
    size_t place;
    if (find(set, key, hash, &place) != NOT_FOUND) {
        return;
    }
    if (place == NOT_FOUND) {
        set->table = new_table(PLACES_MIN);
        insert(set, key, hash);
        return;
    }
    if (set->table[place] == MP_OBJ_SENTINEL) {
        set->table[place] = key;
        hashes_of(set)[place] = hash;
        set->used += 1;
        return;
    }
    mp_obj_t *larger = NULL; // is there before anything changes
    size_t places = 0;
    if ((set->filled + 1) * 5 >= set->mask * 3) {
        places = places_for(set->used + 1 > LARGE ? (set->used + 1) * 2 : (set->used + 1) * 4);
        larger = new_table(places);
    }
    set->table[place] = key;
    hashes_of(set)[place] = hash;
    set->filled += 1;
    set->used += 1;
    if (larger != NULL) {
        move(set, larger, places);
    }
}

static bool discard(set_t *set, mp_obj_t key, int64_t hash) {
    size_t free_place, at = find(set, key, hash, &free_place);
    if (at == NOT_FOUND) {
        return false;
    }
    set->table[at] = MP_OBJ_SENTINEL;
    set->used -= 1;
    return true;
}

static void clear(set_t *set) {
    set_t old = *set;
    make_empty(set);
    free_table(&old);
}

// Goes through the items of a set that may change meanwhile.
static bool next_item(const set_t *set, size_t *at, mp_obj_t *key, int64_t *hash) {
    while (set->table != NULL && *at <= set->mask) {
        size_t i = (*at)++;
        if ((i & 31) == 31) {
            mpk_count_steps(1);
        }
        if (is_item(set->table[i])) {
            *key = set->table[i];
            *hash = hashes_of(set)[i];
            return true;
        }
    }
    return false;
}

#define FOR_ITEMS(set, key, hash) \
    mp_obj_t key; \
    int64_t hash; \
    for (size_t at_ = 0; next_item(set, &at_, &key, &hash);)

// The set that an object is, or is derived from; or NULL.
static set_t *as_set(mp_obj_t object) {
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

static set_t *self_of(mp_obj_t object, bool mutable) {
    set_t *set = as_set(object);
    if (set == NULL || (mutable && set->base.type != &mp_type_set)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("descriptor requires a 'set' object but received a '%s'"),
            mp_obj_get_type_str(object));
    }
    return set;
}

static const mp_obj_type_t *type_of(const set_t *set) {
    return set->base.type;
}

static void make_room(set_t *set, size_t more) {
    if ((set->filled + more) * 5 >= set->mask * 3) {
        resize(set, (set->used + more) * 2);
    }
}

static void merge(set_t *set, const set_t *other) {
    if (other == set || other->used == 0) {
        return;
    }
    make_room(set, other->used);
    if (set->filled == 0) {
        bool same = set->mask == other->mask && other->filled == other->used;
        if (set->table == NULL) {
            set->table = new_table(set->mask + 1);
        }
        if (same) {
            memcpy(set->table, other->table, (set->mask + 1) * (sizeof(mp_obj_t) + sizeof(int64_t)));
            set->filled = set->used = other->used;
        } else {
            FOR_ITEMS(other, key, hash) {
                insert(set, key, hash);
            }
        }
        return;
    }
    FOR_ITEMS(other, key, hash) {
        mpk_step(1);
        add(set, key, hash);
    }
}

static void update(set_t *set, mp_obj_t iterable) {
    const set_t *other = as_set(iterable);
    const mp_map_t *map = as_plain_dict(iterable);
    if (other != NULL) {
        merge(set, other);
    } else if (map != NULL) {
        make_room(set, map->used);
        size_t from = 0;
        for (mp_map_elem_t *entry; (entry = mpk_map_next(map, &from)) != NULL;) {
            mpk_step(1);
            mp_obj_t key = entry->key;
            add(set, key, mpk_hash(key));
        }
    } else {
        mp_obj_iter_buf_t buffer;
        mp_obj_t items = mp_getiter(iterable, &buffer), key;
        while ((key = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
            add(set, key, mpk_hash(key));
        }
    }
}

static set_t *copied(const mp_obj_type_t *type, const set_t *from) {
    set_t *set = new_set(type);
    merge(set, from);
    return set;
}

// A set among the keys of a set stands for the frozenset of its items.
static int64_t hash_of_key(mp_obj_t key, mp_obj_t *frozen) {
    *frozen = key;
    set_t *set = mp_obj_is_small_int(key) ? NULL : as_set(key);
    if (set != NULL && type_of(set) == &mp_type_set) {
        *frozen = MP_OBJ_FROM_PTR(copied(&mp_type_frozenset, set));
    }
    return mpk_hash(*frozen);
}

static set_t *intersection(set_t *set, mp_obj_t iterable) {
    set_t *other = as_set(iterable), *result = new_set(type_of(set));
    if (other == set) {
        return copied(type_of(set), set);
    }
    if (other != NULL) {
        if (other->used > set->used) {
            set_t *smaller = set;
            set = other;
            other = smaller;
        }
        FOR_ITEMS(other, key, hash) {
            mpk_step(1);
            if (holds(set, key, hash)) {
                add(result, key, hash);
            }
        }
        return result;
    }
    mp_obj_iter_buf_t buffer;
    mp_obj_t items = mp_getiter(iterable, &buffer), key;
    while ((key = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
        int64_t hash = mpk_hash(key);
        if (holds(set, key, hash)) {
            add(result, key, hash);
        }
    }
    return result;
}

static void difference_update(set_t *set, mp_obj_t iterable) {
    set_t *other = as_set(iterable);
    if (other == set) {
        clear(set);
        return;
    }
    if (other != NULL) {
        if (other->used >> 3 > set->used) {
            other = intersection(set, iterable);
        }
        FOR_ITEMS(other, key, hash) {
            mpk_step(1);
            discard(set, key, hash);
        }
    } else {
        mp_obj_iter_buf_t buffer;
        mp_obj_t items = mp_getiter(iterable, &buffer), key;
        while ((key = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
            discard(set, key, mpk_hash(key));
        }
    }
    if (set->filled - set->used > set->mask / 4) {
        resize(set, set->used > LARGE ? set->used * 2 : set->used * 4);
    }
}

static set_t *difference(set_t *set, mp_obj_t iterable) {
    set_t *other = as_set(iterable);
    mp_map_t *map = as_plain_dict(iterable);
    if ((other == NULL && map == NULL) || set->used >> 2 > (other != NULL ? other->used : map->used)) {
        set_t *result = copied(type_of(set), set);
        difference_update(result, iterable);
        return result;
    }
    set_t *result = new_set(type_of(set));
    FOR_ITEMS(set, key, hash) {
        mpk_step(1);
        if (!(other != NULL ? holds(other, key, hash)
            : mpk_map_lookup_hashed(map, key, mpk_fold_hash(hash), MP_MAP_LOOKUP) != NULL)) {
            add(result, key, hash);
        }
    }
    return result;
}

static void symmetric_difference_update(set_t *set, mp_obj_t iterable) {
    set_t *other = as_set(iterable);
    if (other == set) {
        clear(set);
        return;
    }
    if (other == NULL) {
        if (as_plain_dict(iterable) == NULL) {
            other = new_set(&mp_type_set);
            update(other, iterable);
        } else {
            mp_map_t *map = as_plain_dict(iterable);
            size_t from = 0;
            for (mp_map_elem_t *entry; (entry = mpk_map_next(map, &from)) != NULL;) {
                mpk_step(1);
                mp_obj_t key = entry->key;
                int64_t hash = mpk_hash(key);
                if (!discard(set, key, hash)) {
                    add(set, key, hash);
                }
            }
            return;
        }
    }
    FOR_ITEMS(other, key, hash) {
        mpk_step(1);
        if (!discard(set, key, hash)) {
            add(set, key, hash);
        }
    }
}

static set_t *symmetric_difference(set_t *set, mp_obj_t iterable) {
    set_t *result = new_set(type_of(set));
    update(result, iterable);
    symmetric_difference_update(result, MP_OBJ_FROM_PTR(set));
    return result;
}

// What `from`, of which no one else knows, holds.
static void take_over(set_t *set, set_t *from) {
    set_t old = *set;
    set->table = from->table;
    set->mask = from->mask;
    set->filled = from->filled;
    set->used = from->used;
    free_table(&old);
    make_empty(from);
}

static bool is_subset(set_t *set, set_t *of) {
    if (set->used > of->used) {
        return false;
    }
    FOR_ITEMS(set, key, hash) {
        mpk_step(1);
        if (!holds(of, key, hash)) {
            return false;
        }
    }
    return true;
}

static set_t *set_from(mp_obj_t iterable) {
    set_t *set = as_set(iterable);
    if (set == NULL) {
        set = new_set(&mp_type_set);
        update(set, iterable);
    }
    return set;
}

int64_t mpk_hash_of_frozenset(mp_obj_t object) {
    set_t *set = MP_OBJ_TO_PTR(object);
    uint64_t all = 0;
    FOR_ITEMS(set, key, item_hash) {
        uint64_t hash = (uint64_t)item_hash;
        all ^= ((hash ^ 89869747) ^ (hash << 16)) * 3644798167u;
    }
    all ^= ((uint64_t)set->used + 1) * 1927868237u;
    all ^= (all >> 11) ^ (all >> 25);
    all = all * 69069 + 907133923;
    return all == UINT64_MAX ? 590923713 : (int64_t)all;
}

/******************************************************************************/
// The types.

static void set_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    (void)kind;
    set_t *set = MP_OBJ_TO_PTR(self_in);
    qstr name = mpk_printed_name(self_in);
    bool named = name != MP_QSTR_set || set->used == 0;
    if (named) {
        mp_printf(print, "%q(", name);
    }
    if (set->used > 0) {
        const char *before = "{";
        FOR_ITEMS(set, key, hash) {
            (void)hash;
            mp_print_str(print, before);
            mp_obj_print_helper(print, key, PRINT_REPR);
            before = ", ";
        }
        mp_print_str(print, "}");
    }
    if (named) {
        mp_print_str(print, ")");
    }
}

static mp_obj_t set_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num_of(type->name, n_args, n_kw, 0, 1, false);
    if (n_args == 1 && type == &mp_type_frozenset && mp_obj_is_type(args[0], &mp_type_frozenset)) {
        return args[0];
    }
    set_t *set = new_set(type);
    if (n_args == 1) {
        update(set, args[0]);
    }
    return MP_OBJ_FROM_PTR(set);
}

typedef struct {
    mp_obj_base_t base;
    set_t *set; // NULL when it has ended
    size_t at;
    size_t used;
} set_iterator_t;

static mp_obj_t set_iterator_next(mp_obj_t self_in) {
    set_iterator_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->set == NULL) {
        return MP_OBJ_STOP_ITERATION;
    }
    if (self->used != self->set->used) {
        self->used = (size_t)-1;
        mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("Set changed size during iteration"));
    }
    mp_obj_t key;
    int64_t hash;
    if (!next_item(self->set, &self->at, &key, &hash)) {
        self->set = NULL;
        return MP_OBJ_STOP_ITERATION;
    }
    return key;
}

static MP_DEFINE_CONST_OBJ_TYPE(
    set_iterator_type, MP_QSTR_set_iterator, MP_TYPE_FLAG_ITER_IS_ITERNEXT, iter, set_iterator_next);

static mp_obj_t set_getiter(mp_obj_t self_in, mp_obj_iter_buf_t *buffer) {
    assert(sizeof(set_iterator_t) <= sizeof(mp_obj_iter_buf_t));
    set_iterator_t *iterator = (set_iterator_t *)buffer;
    iterator->base.type = &set_iterator_type;
    iterator->set = MP_OBJ_TO_PTR(self_in);
    iterator->at = 0;
    iterator->used = iterator->set->used;
    return MP_OBJ_FROM_PTR(iterator);
}

static mp_obj_t set_add(mp_obj_t self_in, mp_obj_t item) {
    add(self_of(self_in, true), item, mpk_hash(item));
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(set_add_obj, set_add);

static mp_obj_t set_clear(mp_obj_t self_in) {
    clear(self_of(self_in, true));
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(set_clear_obj, set_clear);

static mp_obj_t set_copy(mp_obj_t self_in) {
    set_t *set = self_of(self_in, false);
    return MP_OBJ_FROM_PTR(type_of(set) == &mp_type_frozenset ? set : copied(type_of(set), set));
}
static MP_DEFINE_CONST_FUN_OBJ_1(set_copy_obj, set_copy);

static mp_obj_t set_discard(mp_obj_t self_in, mp_obj_t item) {
    int64_t hash = hash_of_key(item, &item);
    discard(self_of(self_in, true), item, hash);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(set_discard_obj, set_discard);

static mp_obj_t set_remove(mp_obj_t self_in, mp_obj_t item) {
    mp_obj_t key;
    int64_t hash = hash_of_key(item, &key);
    if (!discard(self_of(self_in, true), key, hash)) {
        mp_raise_type_arg(&mp_type_KeyError, item);
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(set_remove_obj, set_remove);

static mp_obj_t set_pop(mp_obj_t self_in) {
    set_t *set = self_of(self_in, true);
    if (set->used == 0) {
        mp_raise_msg(&mp_type_KeyError, MP_ERROR_TEXT("pop from an empty set"));
    }
    size_t at = set->finger & set->mask;
    while (!is_item(set->table[at])) {
        at = (at + 1) & set->mask;
        if ((at & 31) == 0) {
            mpk_count_steps(1);
        }
    }
    mp_obj_t key = set->table[at];
    set->table[at] = MP_OBJ_SENTINEL;
    set->used -= 1;
    set->finger = at + 1;
    return key;
}
static MP_DEFINE_CONST_FUN_OBJ_1(set_pop_obj, set_pop);

static mp_obj_t set_difference(size_t n_args, const mp_obj_t *args) {
    set_t *set = self_of(args[0], false);
    set_t *result = n_args == 1 ? copied(type_of(set), set) : difference(set, args[1]);
    for (size_t i = 2; i < n_args; i++) {
        difference_update(result, args[i]);
    }
    return MP_OBJ_FROM_PTR(result);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(set_difference_obj, 1, set_difference);

static mp_obj_t set_difference_update(size_t n_args, const mp_obj_t *args) {
    for (size_t i = 1; i < n_args; i++) {
        difference_update(self_of(args[0], true), args[i]);
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(set_difference_update_obj, 1, set_difference_update);

static set_t *intersection_of(set_t *set, size_t n_args, const mp_obj_t *args) {
    if (n_args == 1) {
        return copied(type_of(set), set);
    }
    for (size_t i = 1; i < n_args; i++) {
        set = intersection(set, args[i]);
    }
    return set;
}

static mp_obj_t set_intersection(size_t n_args, const mp_obj_t *args) {
    return MP_OBJ_FROM_PTR(intersection_of(self_of(args[0], false), n_args, args));
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(set_intersection_obj, 1, set_intersection);

static mp_obj_t set_intersection_update(size_t n_args, const mp_obj_t *args) {
    set_t *set = self_of(args[0], true);
    take_over(set, intersection_of(set, n_args, args));
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(set_intersection_update_obj, 1, set_intersection_update);

static mp_obj_t set_symmetric_difference(mp_obj_t self_in, mp_obj_t other) {
    return MP_OBJ_FROM_PTR(symmetric_difference(self_of(self_in, false), other));
}
static MP_DEFINE_CONST_FUN_OBJ_2(set_symmetric_difference_obj, set_symmetric_difference);

static mp_obj_t set_symmetric_difference_update(mp_obj_t self_in, mp_obj_t other) {
    symmetric_difference_update(self_of(self_in, true), other);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(set_symmetric_difference_update_obj, set_symmetric_difference_update);

static mp_obj_t set_union(size_t n_args, const mp_obj_t *args) {
    set_t *set = self_of(args[0], false), *result = copied(type_of(set), set);
    for (size_t i = 1; i < n_args; i++) {
        if (as_set(args[i]) != set) {
            update(result, args[i]);
        }
    }
    return MP_OBJ_FROM_PTR(result);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(set_union_obj, 1, set_union);

static mp_obj_t set_update(size_t n_args, const mp_obj_t *args) {
    for (size_t i = 1; i < n_args; i++) {
        update(self_of(args[0], true), args[i]);
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(set_update_obj, 1, set_update);

static mp_obj_t set_isdisjoint(mp_obj_t self_in, mp_obj_t iterable) {
    set_t *set = self_of(self_in, false), *other = as_set(iterable);
    if (other != NULL) {
        set_t *smaller = other->used > set->used ? set : other, *larger = smaller == set ? other : set;
        FOR_ITEMS(smaller, key, hash) {
            mpk_step(1);
            if (holds(larger, key, hash)) {
                return mp_const_false;
            }
        }
        return mp_const_true;
    }
    mp_obj_iter_buf_t buffer;
    mp_obj_t items = mp_getiter(iterable, &buffer), key;
    while ((key = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
        if (holds(set, key, mpk_hash(key))) {
            return mp_const_false;
        }
    }
    return mp_const_true;
}
static MP_DEFINE_CONST_FUN_OBJ_2(set_isdisjoint_obj, set_isdisjoint);

static mp_obj_t set_issubset(mp_obj_t self_in, mp_obj_t other) {
    return mp_obj_new_bool(is_subset(self_of(self_in, false), set_from(other)));
}
static MP_DEFINE_CONST_FUN_OBJ_2(set_issubset_obj, set_issubset);

static mp_obj_t set_issuperset(mp_obj_t self_in, mp_obj_t other) {
    return mp_obj_new_bool(is_subset(set_from(other), self_of(self_in, false)));
}
static MP_DEFINE_CONST_FUN_OBJ_2(set_issuperset_obj, set_issuperset);

static mp_obj_t set_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    set_t *set = MP_OBJ_TO_PTR(self_in);
    switch (op) {
        case MP_UNARY_OP_BOOL:
            return mp_obj_new_bool(set->used != 0);
        case MP_UNARY_OP_LEN:
            return MP_OBJ_NEW_SMALL_INT(set->used);
        case MP_UNARY_OP_SIZEOF: {
            size_t table = set->table == NULL ? 0 : (set->mask + 1) * (sizeof(mp_obj_t) + sizeof(int64_t));
            return MP_OBJ_NEW_SMALL_INT(sizeof(set_t) + table);
        }
        default:
            return MP_OBJ_NULL;
    }
}

static mp_obj_t set_binary_op(mp_binary_op_t op, mp_obj_t left, mp_obj_t right) {
    set_t *set = MP_OBJ_TO_PTR(left);
    if (op == MP_BINARY_OP_CONTAINS) {
        int64_t hash = hash_of_key(right, &right);
        return mp_obj_new_bool(holds(set, right, hash));
    }
    set_t *other = as_set(right);
    if (other == NULL) {
        return MP_OBJ_NULL;
    }
    right = MP_OBJ_FROM_PTR(other);
    if (type_of(set) == &mp_type_frozenset && op >= MP_BINARY_OP_INPLACE_OR && op <= MP_BINARY_OP_INPLACE_POWER) {
        op += MP_BINARY_OP_OR - MP_BINARY_OP_INPLACE_OR;
    }
    switch (op) {
        case MP_BINARY_OP_OR: {
            set_t *result = copied(type_of(set), set);
            if (other != set) {
                merge(result, other);
            }
            return MP_OBJ_FROM_PTR(result);
        }
        case MP_BINARY_OP_XOR:
            return MP_OBJ_FROM_PTR(symmetric_difference(set, right));
        case MP_BINARY_OP_AND:
            return MP_OBJ_FROM_PTR(intersection(set, right));
        case MP_BINARY_OP_SUBTRACT:
            return MP_OBJ_FROM_PTR(difference(set, right));
        case MP_BINARY_OP_INPLACE_OR:
            merge(set, other);
            return left;
        case MP_BINARY_OP_INPLACE_XOR:
            symmetric_difference_update(set, right);
            return left;
        case MP_BINARY_OP_INPLACE_AND:
            take_over(set, intersection(set, right));
            return left;
        case MP_BINARY_OP_INPLACE_SUBTRACT:
            difference_update(set, right);
            return left;
        case MP_BINARY_OP_EQUAL:
            return mp_obj_new_bool(set->used == other->used && is_subset(set, other));
        case MP_BINARY_OP_LESS:
            return mp_obj_new_bool(set->used < other->used && is_subset(set, other));
        case MP_BINARY_OP_LESS_EQUAL:
            return mp_obj_new_bool(is_subset(set, other));
        case MP_BINARY_OP_MORE:
            return mp_obj_new_bool(set->used > other->used && is_subset(other, set));
        case MP_BINARY_OP_MORE_EQUAL:
            return mp_obj_new_bool(is_subset(other, set));
        default:
            return MP_OBJ_NULL;
    }
}

static const mp_rom_map_elem_t set_methods_table[] = {
    { MP_ROM_QSTR(MP_QSTR_add), MP_ROM_PTR(&set_add_obj) },
    { MP_ROM_QSTR(MP_QSTR_clear), MP_ROM_PTR(&set_clear_obj) },
    { MP_ROM_QSTR(MP_QSTR_difference_update), MP_ROM_PTR(&set_difference_update_obj) },
    { MP_ROM_QSTR(MP_QSTR_discard), MP_ROM_PTR(&set_discard_obj) },
    { MP_ROM_QSTR(MP_QSTR_intersection_update), MP_ROM_PTR(&set_intersection_update_obj) },
    { MP_ROM_QSTR(MP_QSTR_pop), MP_ROM_PTR(&set_pop_obj) },
    { MP_ROM_QSTR(MP_QSTR_remove), MP_ROM_PTR(&set_remove_obj) },
    { MP_ROM_QSTR(MP_QSTR_symmetric_difference_update), MP_ROM_PTR(&set_symmetric_difference_update_obj) },
    { MP_ROM_QSTR(MP_QSTR_update), MP_ROM_PTR(&set_update_obj) },
    // from here on frozenset's, too
    { MP_ROM_QSTR(MP_QSTR_copy), MP_ROM_PTR(&set_copy_obj) },
    { MP_ROM_QSTR(MP_QSTR_difference), MP_ROM_PTR(&set_difference_obj) },
    { MP_ROM_QSTR(MP_QSTR_intersection), MP_ROM_PTR(&set_intersection_obj) },
    { MP_ROM_QSTR(MP_QSTR_isdisjoint), MP_ROM_PTR(&set_isdisjoint_obj) },
    { MP_ROM_QSTR(MP_QSTR_issubset), MP_ROM_PTR(&set_issubset_obj) },
    { MP_ROM_QSTR(MP_QSTR_issuperset), MP_ROM_PTR(&set_issuperset_obj) },
    { MP_ROM_QSTR(MP_QSTR_symmetric_difference), MP_ROM_PTR(&set_symmetric_difference_obj) },
    { MP_ROM_QSTR(MP_QSTR_union), MP_ROM_PTR(&set_union_obj) },
    { MP_ROM_QSTR(MP_QSTR___contains__), MP_ROM_PTR(&mp_op_contains_obj) },
};
#define ONLY_SETS_HAVE (9)
static MP_DEFINE_CONST_DICT(set_methods, set_methods_table);
static MP_DEFINE_CONST_DICT_WITH_SIZE(
    frozenset_methods, set_methods_table + ONLY_SETS_HAVE, MP_ARRAY_SIZE(set_methods_table) - ONLY_SETS_HAVE);

MP_DEFINE_CONST_OBJ_TYPE(
    mp_type_set,
    MP_QSTR_set,
    MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE | MP_TYPE_FLAG_ITER_IS_GETITER,
    make_new, set_make_new,
    print, set_print,
    unary_op, set_unary_op,
    binary_op, set_binary_op,
    iter, set_getiter,
    locals_dict, &set_methods
    );

MP_DEFINE_CONST_OBJ_TYPE(
    mp_type_frozenset,
    MP_QSTR_frozenset,
    MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE | MP_TYPE_FLAG_ITER_IS_GETITER,
    make_new, set_make_new,
    print, set_print,
    unary_op, set_unary_op,
    binary_op, set_binary_op,
    iter, set_getiter,
    locals_dict, &frozenset_methods
    );

mp_obj_t mp_obj_new_set(size_t count, mp_obj_t *items) {
    set_t *set = new_set(&mp_type_set);
    for (size_t i = 0; i < count; i++) {
        add(set, items[i], mpk_hash(items[i]));
    }
    return MP_OBJ_FROM_PTR(set);
}

void mp_obj_set_store(mp_obj_t set, mp_obj_t item) {
    add(MP_OBJ_TO_PTR(set), item, mpk_hash(item));
}

// CPython makes a frozenset of what its compiler can compute, once more of that for its table of constants, once more
// when a name in it was known already, and copies that.
mp_obj_t mpk_set_of_constants(mp_obj_t written, bool has_letters) {
    set_t *set = MP_OBJ_TO_PTR(written);
    for (int i = 0; i <= has_letters; i++) {
        set_t *again = new_set(&mp_type_set);
        FOR_ITEMS(set, key, hash) {
            add(again, key, hash);
        }
        set = again;
    }
    return MP_OBJ_FROM_PTR(copied(&mp_type_set, set));
}
