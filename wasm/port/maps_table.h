// How the tables of dictionaries lie in memory; maps.c says what is in them.
#ifndef MPK_MAPS_TABLE_H
#define MPK_MAPS_TABLE_H

#include "maps.h"

#define MPK_MAP_BITS_MIN (3)
#define MPK_MAP_ENTRIES_WITHOUT_INDEX (10)

typedef struct {
    uint32_t filled; // places that are or were used
    uint32_t first;  // no entry stands before this place. From here on only where there is an index.
    uint32_t taken;  // places of the index
    uint32_t bits;   // the index has 2 to the power of this places
} mpk_map_head_t;

static inline mpk_map_head_t *mpk_map_head(const mp_map_t *map) {
    return (mpk_map_head_t *)(map->table + map->alloc);
}

static inline bool mpk_map_has_index(size_t alloc) {
    return alloc > MPK_MAP_ENTRIES_WITHOUT_INDEX;
}

static inline uint32_t *mpk_map_hashes(const mp_map_t *map) {
    return (uint32_t *)mpk_map_head(map) + (mpk_map_has_index(map->alloc) ? sizeof(mpk_map_head_t) / 4 : 1);
}

static inline size_t mpk_map_entries_for(uint32_t bits) {
    return ((size_t)2 << bits) / 3;
}

static inline uint32_t mpk_map_bytes_per_place(uint32_t bits) {
    return bits <= 8 ? 1 : bits <= 16 ? 2 : 4;
}

static inline uint32_t mpk_map_bits_for(size_t entries) {
    uint32_t bits = MPK_MAP_BITS_MIN;
    while (mpk_map_entries_for(bits) < entries) {
        bits += 1;
    }
    return bits;
}

// A map with room for so many, and nothing in it.
void mpk_map_make_table(mp_map_t *map, size_t entries, bool qstrs);
void mpk_map_free_table(mp_map_t *map);

#endif
