// The tables of dictionaries (see maps.c): how large they are, making and emptying them, going through them.
#include <string.h>
#include "maps_table.h"

static size_t table_bytes(size_t alloc, bool qstrs, uint32_t bits) {
    size_t each = sizeof(mp_map_elem_t) + (qstrs ? 0 : 4);
    if (alloc >= SIZE_MAX / 16) { // iterators count to that
        m_malloc_fail(SIZE_MAX);
    }
    return alloc * each
        + (mpk_map_has_index(alloc) ? sizeof(mpk_map_head_t) + ((size_t)mpk_map_bytes_per_place(bits) << bits) : 4);
}

size_t mpk_map_bytes(const mp_map_t *map) {
    if (map->table == NULL || map->is_ordered) {
        return map->alloc * sizeof(mp_map_elem_t);
    }
    uint32_t bits = mpk_map_has_index(map->alloc) ? mpk_map_head(map)->bits : 0;
    return table_bytes(map->alloc, map->all_keys_are_qstrs, bits);
}

// One, three and five entries fill blocks of the heap without a rest; five with hashes do, too.
static size_t entries_to_hold(size_t entries, bool qstrs) {
    return entries <= 1 ? 1 : entries <= 3 && qstrs ? 3 : mpk_map_entries_for(mpk_map_bits_for(entries));
}

// A map with room for so many, and nothing in it.
void mpk_map_make_table(mp_map_t *map, size_t entries, bool qstrs) {
    size_t alloc = entries_to_hold(entries, qstrs);
    uint32_t bits = mpk_map_has_index(alloc) ? mpk_map_bits_for(alloc) : 0;
    map->table = (mp_map_elem_t *)m_malloc0(table_bytes(alloc, qstrs, bits));
    map->alloc = alloc;
    map->used = 0;
    map->all_keys_are_qstrs = qstrs;
    map->is_fixed = 0;
    map->is_ordered = 0;
    if (mpk_map_has_index(alloc)) {
        mpk_map_head(map)->bits = bits;
    }
}

void mpk_map_free_table(mp_map_t *map) {
    if (map->table != NULL && !map->is_ordered) {
        m_del(byte, (byte *)map->table, mpk_map_bytes(map));
    }
}

void mp_map_init(mp_map_t *map, size_t n) {
    if (n > 0) {
        mpk_map_make_table(map, n, true);
        return;
    }
    memset(map, 0, sizeof(*map));
    map->all_keys_are_qstrs = 1;
}

void mp_map_init_fixed_table(mp_map_t *map, size_t n, const mp_obj_t *table) {
    map->alloc = n;
    map->used = n;
    map->all_keys_are_qstrs = 1;
    map->is_fixed = 1;
    map->is_ordered = 1;
    map->table = (mp_map_elem_t *)table;
}

void mp_map_deinit(mp_map_t *map) {
    mp_map_clear(map);
}

void mp_map_clear(mp_map_t *map) {
    mp_map_t old = *map;
    memset(map, 0, sizeof(*map));
    map->all_keys_are_qstrs = 1;
    mpk_map_free_table(&old);
}

size_t mpk_map_filled(const mp_map_t *map) {
    return map->is_ordered ? map->used : map->table == NULL ? 0 : mpk_map_head(map)->filled;
}

mp_map_elem_t *mpk_map_next(const mp_map_t *map, size_t *from) {
    size_t filled = mpk_map_filled(map), i = *from;
    if (i == 0 && !map->is_ordered && mpk_map_has_index(map->alloc)) {
        i = mpk_map_head(map)->first;
    }
    for (size_t steps = 31; i < filled; i++, steps++) {
        mp_map_elem_t *entry = &map->table[i];
        if (entry->key != MP_OBJ_NULL && entry->key != MP_OBJ_SENTINEL) {
            *from = i + 1;
            return entry;
        }
        if ((steps & 31) == 0) {
            mpk_count_steps(1);
        }
    }
    *from = i;
    return NULL;
}

mp_map_elem_t *mpk_map_previous(const mp_map_t *map, size_t *from) {
    size_t filled = mpk_map_filled(map), i = *from < filled ? *from : filled;
    while (i > 0) {
        mp_map_elem_t *entry = &map->table[--i];
        if (entry->key != MP_OBJ_NULL && entry->key != MP_OBJ_SENTINEL) {
            *from = i;
            return entry;
        }
        if ((i & 31) == 0) {
            mpk_count_steps(1);
        }
    }
    *from = 0;
    return NULL;
}
