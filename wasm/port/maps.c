// Dictionaries keep the order in which their keys came, which upstream's tables do not. So this stands in the place of
// the first half of py/map.c.
//
// A table that can grow is one block of memory: the entries in the order of their insertion, a word that says how many
// of them were used, and, when there is a key that is no interned string, the hashes of all keys. More than a few
// entries are found by an index: open addressing over small numbers, each the place of an entry, from 1. What is
// removed leaves a hole (MP_OBJ_SENTINEL) among the entries; a place of the index, once taken, stays taken until the
// table is rebuilt, which happens when either is full. When that is, a program can tell, by what becomes of a loop over
// the keys of a dictionary that it changes; so the sizes are CPython's. Tables marked is_ordered are plain arrays that never change
// their size: constants, and the keywords of a call.
#include <string.h>
#include "hashes.h"
#include "maps.h"
#include "maps_table.h"
#include "py/runtime.h"

#define ENTRIES_MIN (5) // fewer, too, but then the table grows as if there were as many
#define GOLDEN_RATIO (0x9e3779b1u) // of 2 to the power of 32; hashes in steps of any width spread evenly

static inline uint32_t index_get(const void *index, uint32_t bits, size_t place) {
    return bits <= 8 ? ((const uint8_t *)index)[place]
        : bits <= 16 ? ((const uint16_t *)index)[place] : ((const uint32_t *)index)[place];
}

static inline void index_set(void *index, uint32_t bits, size_t place, uint32_t value) {
    if (bits <= 8) {
        ((uint8_t *)index)[place] = value;
    } else if (bits <= 16) {
        ((uint16_t *)index)[place] = value;
    } else {
        ((uint32_t *)index)[place] = value;
    }
}

static inline void *index_of(const mp_map_t *map) {
    return mpk_map_hashes(map) + (map->all_keys_are_qstrs ? 0 : map->alloc);
}

static inline size_t first_place(uint32_t hash, uint32_t bits) {
    return hash * GOLDEN_RATIO >> (32 - bits);
}

// Adds a key that is not in a map that has room for it.
static mp_map_elem_t *append(mp_map_t *map, mp_obj_t key, uint32_t hash) {
    mpk_map_head_t *head = mpk_map_head(map);
    size_t at = head->filled;
    if (!map->all_keys_are_qstrs) {
        mpk_map_hashes(map)[at] = hash;
    }
    if (mpk_map_has_index(map->alloc)) {
        void *index = index_of(map);
        uint32_t bits = head->bits;
        size_t mask = ((size_t)1 << bits) - 1, place = first_place(hash, bits);
        for (size_t steps = 0; index_get(index, bits, place) != 0; place = (place + 1) & mask) {
            if ((++steps & 15) == 0) {
                mpk_count_steps(1);
            }
        }
        index_set(index, bits, place, at + 1);
        head->taken += 1;
    }
    head->filled = at + 1;
    map->used += 1;
    mp_map_elem_t *entry = &map->table[at];
    entry->key = key;
    entry->value = MP_OBJ_NULL;
    return entry;
}

// Makes room for another entry, and for keys that are no interned strings if need be. No code of the program's runs.
static void rebuild(mp_map_t *map, bool qstrs) {
    mp_map_t new_map;
    size_t used = map->used, filled = mpk_map_filled(map);
    bool full = filled == map->alloc || (mpk_map_has_index(map->alloc) && mpk_map_head(map)->taken >= map->alloc);
    bool with_holes = !full || map->alloc < ENTRIES_MIN;
    size_t entries = !full ? map->alloc : map->alloc + 1;
    if (!with_holes) {
        uint32_t bits = MPK_MAP_BITS_MIN;
        while ((size_t)1 << bits < used * 3) {
            bits += 1;
        }
        entries = mpk_map_entries_for(bits);
    }
    mpk_map_make_table(&new_map, entries, qstrs);
    mpk_count_steps(filled / 8);
    for (size_t i = 0; i < filled; i++) {
        mp_map_elem_t *entry = &map->table[i];
        if (entry->key == MP_OBJ_NULL || entry->key == MP_OBJ_SENTINEL) {
            if (with_holes) {
                new_map.table[mpk_map_head(&new_map)->filled++].key = MP_OBJ_SENTINEL;
            }
            continue;
        }
        uint32_t hash = 0;
        if (!map->all_keys_are_qstrs) {
            hash = mpk_map_hashes(map)[i];
        } else if (!qstrs || mpk_map_has_index(new_map.alloc)) {
            hash = qstr_hash(MP_OBJ_QSTR_VALUE(entry->key));
        }
        append(&new_map, entry->key, hash)->value = entry->value;
    }
    mpk_map_free_table(map);
    *map = new_map;
}

// The entries of one map without its holes in a new table.
static void copy_entries(mp_map_t *map, const mp_map_t *from) {
    bool qstrs = from->all_keys_are_qstrs;
    mp_map_t new_map;
    mpk_map_make_table(&new_map, from->used, qstrs);
    size_t at = 0;
    for (mp_map_elem_t *entry; (entry = mpk_map_next(from, &at)) != NULL;) {
        uint32_t hash = from->is_ordered ? mpk_table_hash(entry->key)
            : qstrs ? qstr_hash(MP_OBJ_QSTR_VALUE(entry->key)) : mpk_map_hashes(from)[at - 1];
        append(&new_map, entry->key, hash)->value = entry->value;
    }
    *map = new_map;
}

void mpk_map_compact(mp_map_t *map) {
    if (!map->is_ordered && map->used < mpk_map_filled(map)) {
        bool is_fixed = map->is_fixed;
        mp_map_t old = *map;
        copy_entries(map, &old);
        mpk_map_free_table(&old);
        map->is_fixed = is_fixed;
    }
}

void mpk_map_copy(mp_map_t *map, const mp_map_t *from) {
    mp_map_init(map, 0);
    if (from->used == 0) {
        return;
    }
    if (from->is_ordered || from->used < mpk_map_filled(from) / 3 * 2) {
        copy_entries(map, from);
        return;
    }
    size_t bytes = mpk_map_bytes(from);
    mp_map_elem_t *table = (mp_map_elem_t *)m_malloc(bytes);
    mpk_count_steps(bytes / 256);
    memcpy(table, from->table, bytes);
    *map = *from;
    map->is_fixed = 0;
    map->table = table;
}

mp_obj_t mpk_map_remove(mp_map_t *map, mp_map_elem_t *entry) {
    mp_obj_t value = entry->value;
    map->used -= 1;
    entry->key = MP_OBJ_SENTINEL;
    entry->value = MP_OBJ_NULL; // so that it can be collected
    if (mpk_map_has_index(map->alloc)) {
        mpk_map_head_t *head = mpk_map_head(map);
        if ((size_t)(entry - map->table) == head->first) {
            do {
                head->first += 1;
            } while (head->first < head->filled && map->table[head->first].key == MP_OBJ_SENTINEL);
        }
    }
    return value;
}

void mpk_map_remove_last(mp_map_t *map, mp_map_elem_t *entry) {
    mpk_map_head_t *head = mpk_map_head(map);
    mpk_map_remove(map, entry);
    size_t at = entry - map->table;
    for (size_t i = at; i < head->filled; i++) {
        map->table[i].key = MP_OBJ_NULL;
    }
    head->filled = at;
    if (mpk_map_has_index(map->alloc) && head->first > at) {
        head->first = at;
    }
}

// The key that the program looks for may be equal to one that is not the same object. Comparing them may run code of
// the program's, which may change the table; `changed` says that then the search has to begin anew.
static inline bool is_equal(mp_map_t *map, mp_map_elem_t *entry, mp_obj_t key, bool *changed) {
    mp_obj_t known = entry->key;
    if (mp_obj_is_small_int(key) && mp_obj_is_small_int(known)) {
        return false;
    }
    mp_map_t before = *map;
    bool equal = mp_obj_equal(known, key);
    *changed = map->table != before.table || map->alloc != before.alloc || map->used != before.used
        || map->all_keys_are_qstrs != before.all_keys_are_qstrs || entry->key != known;
    return equal;
}

static mp_map_elem_t *find_in_array(mp_map_t *map, mp_obj_t key, bool only_same) {
    mpk_count_steps(map->used / 16);
    for (size_t i = 0; i < map->used; i++) {
        if (map->table[i].key == key) {
            return &map->table[i];
        }
    }
    for (size_t i = 0; !only_same && i < map->used; i++) {
        if (mp_obj_equal(map->table[i].key, key)) {
            return &map->table[i];
        }
    }
    return NULL;
}

static inline uint32_t hash_of_entry(const mp_map_t *map, size_t at) {
    return map->all_keys_are_qstrs ? qstr_hash(MP_OBJ_QSTR_VALUE(map->table[at].key)) : mpk_map_hashes(map)[at];
}

// One function for each width of the index.
#define FIND_BY(bits_of_place) \
    static mp_map_elem_t *find_by_##bits_of_place( \
    mp_map_t *map, mp_obj_t key, uint32_t hash, bool only_same, bool *changed) { \
        uint32_t bits = mpk_map_head(map)->bits; \
        const uint##bits_of_place##_t *index = index_of(map); \
        const uint32_t *hashes = map->all_keys_are_qstrs ? NULL : mpk_map_hashes(map); \
        size_t mask = ((size_t)1 << bits) - 1, steps = 0; \
        for (size_t place = first_place(hash, bits);; place = (place + 1) & mask) { \
            size_t at = index[place]; \
            if (at == 0) { \
                return NULL; \
            } \
            mp_map_elem_t *entry = &map->table[at - 1]; \
            if (entry->key == key) { \
                return entry; \
            } \
            if (!only_same && (hashes == NULL || hashes[at - 1] == hash) && entry->key != MP_OBJ_SENTINEL \
                && entry->key != MP_OBJ_NULL && (hashes != NULL || hash_of_entry(map, at - 1) == hash)) { \
                bool equal = is_equal(map, entry, key, changed); \
                if (equal || *changed) { \
                    return entry; \
                } \
            } \
            if ((++steps & 15) == 0) { \
                mpk_count_steps(1); \
            } \
        } \
    }
FIND_BY(8)
FIND_BY(16)
FIND_BY(32)

static mp_map_elem_t *find(mp_map_t *map, mp_obj_t key, uint32_t hash, bool only_same, bool *changed) {
    if (!mpk_map_has_index(map->alloc)) {
        size_t filled = mpk_map_head(map)->filled;
        for (size_t i = 0; i < filled; i++) {
            if (map->table[i].key == key) {
                return &map->table[i];
            }
        }
        for (size_t i = 0; !only_same && i < filled; i++) {
            mp_map_elem_t *entry = &map->table[i];
            if (entry->key != MP_OBJ_SENTINEL && hash_of_entry(map, i) == hash) {
                bool equal = is_equal(map, entry, key, changed);
                if (equal || *changed) {
                    return entry;
                }
            }
        }
        return NULL;
    }
    uint32_t bits = mpk_map_head(map)->bits;
    return bits <= 8 ? find_by_8(map, key, hash, only_same, changed)
        : bits <= 16 ? find_by_16(map, key, hash, only_same, changed) : find_by_32(map, key, hash, only_same, changed);
}

mp_map_elem_t *mpk_map_lookup_hashed(mp_map_t *map, mp_obj_t key, uint32_t hash, mp_map_lookup_kind_t kind) {
    mp_map_elem_t *entry = NULL;
    bool changed;
    do {
        changed = false;
        entry = NULL;
        if (map->is_ordered) {
            return find_in_array(map, key, false);
        }
        if (map->alloc != 0) {
            entry = find(map, key, hash, map->all_keys_are_qstrs && mp_obj_is_qstr(key), &changed);
        }
    } while (changed);
    if (entry != NULL) {
        if (kind == MP_MAP_LOOKUP_REMOVE_IF_FOUND) {
            mpk_map_remove(map, entry);
        }
        return entry;
    }
    if (kind != MP_MAP_LOOKUP_ADD_IF_NOT_FOUND) {
        return NULL;
    }
    bool qstrs = map->all_keys_are_qstrs && mp_obj_is_qstr(key);
    if (map->alloc == 0 || qstrs != map->all_keys_are_qstrs || mpk_map_head(map)->filled == map->alloc
        || (mpk_map_has_index(map->alloc) && mpk_map_head(map)->taken >= map->alloc)) {
        rebuild(map, qstrs);
    }
    return append(map, key, hash);
}

// A cache of where each key was last found, whatever the table: often it is there again. py/map.c has the same.
#define CACHE_OF(key) (MP_STATE_VM(map_lookup_cache)[((uintptr_t)(key) >> 2) % MICROPY_OPT_MAP_LOOKUP_CACHE_SIZE])

// MP_MAP_LOOKUP: the entry, or NULL.
// MP_MAP_LOOKUP_ADD_IF_NOT_FOUND: the entry; its value is MP_OBJ_NULL when it was added.
// MP_MAP_LOOKUP_REMOVE_IF_FOUND: the place where the entry was, now empty, or NULL.
mp_map_elem_t *MICROPY_WRAP_MP_MAP_LOOKUP(mp_map_lookup)(mp_map_t *map, mp_obj_t key, mp_map_lookup_kind_t kind) {
    size_t cached = CACHE_OF(key);
    mp_map_elem_t *entry;
    if (cached < map->alloc && map->table[cached].key == key) {
        entry = &map->table[cached];
        if (kind == MP_MAP_LOOKUP_REMOVE_IF_FOUND) {
            mpk_map_remove(map, entry);
        }
        return entry;
    }
    if (mp_obj_is_qstr(key)) {
        if (map->is_ordered) {
            entry = find_in_array(map, key, map->all_keys_are_qstrs);
        } else if (map->all_keys_are_qstrs && !mpk_map_has_index(map->alloc) && map->alloc > 0) {
            bool changed;
            entry = find(map, key, 0, true, &changed);
            if (entry != NULL) {
                if (kind == MP_MAP_LOOKUP_REMOVE_IF_FOUND) {
                    mpk_map_remove(map, entry);
                }
            } else if (kind == MP_MAP_LOOKUP_ADD_IF_NOT_FOUND) {
                if (mpk_map_head(map)->filled == map->alloc) {
                    rebuild(map, true);
                }
                entry = append(map, key, qstr_hash(MP_OBJ_QSTR_VALUE(key)));
            }
        } else {
            entry = mpk_map_lookup_hashed(map, key, qstr_hash(MP_OBJ_QSTR_VALUE(key)), kind);
        }
    } else if (map->is_ordered && map->all_keys_are_qstrs) {
        entry = mp_obj_is_str(key) ? find_in_array(map, key, false) : (mpk_table_hash(key), NULL);
    } else if (mp_obj_is_small_int(key)) {
        mp_int_t value = MP_OBJ_SMALL_INT_VALUE(key);
        entry = mpk_map_lookup_hashed(map, key, mpk_fold_hash(value == -1 ? -2 : value), kind);
    } else {
        entry = mpk_map_lookup_hashed(map, key, mpk_table_hash(key), kind);
    }
    if (entry != NULL) {
        CACHE_OF(key) = entry - map->table;
    }
    return entry;
}
