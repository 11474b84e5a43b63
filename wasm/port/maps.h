// What py/obj.h does not say of mp_map_t: tables that keep the order of insertion.
#ifndef MPK_MAPS_H
#define MPK_MAPS_H

#include "py/obj.h"

// How many places at the beginning of the table were used so far; those behind them are free.
size_t mpk_map_filled(const mp_map_t *map);
// The first place at or behind `from` that holds an entry, or NULL; `from` becomes the place after it.
mp_map_elem_t *mpk_map_next(const mp_map_t *map, size_t *from);
// The last place before `from` that holds an entry, or NULL; `from` becomes that place.
mp_map_elem_t *mpk_map_previous(const mp_map_t *map, size_t *from);
// Closes the holes that removing left.
void mpk_map_compact(mp_map_t *map);
// Makes `map`, which holds nothing yet, hold what `from` does.
void mpk_map_copy(mp_map_t *map, const mp_map_t *from);
// Takes out an entry that a lookup found, and gives its value, which the map keeps no longer.
mp_obj_t mpk_map_remove(mp_map_t *map, mp_map_elem_t *entry);
// The same for the last one, whose place and the holes behind it are free again.
void mpk_map_remove_last(mp_map_t *map, mp_map_elem_t *entry);
// Looks for a key whose hash is known.
mp_map_elem_t *mpk_map_lookup_hashed(mp_map_t *map, mp_obj_t key, uint32_t hash, mp_map_lookup_kind_t kind);
size_t mpk_map_bytes(const mp_map_t *map);

#endif
