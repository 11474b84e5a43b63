// What hash() says of an object: CPython's number, of 64 bits (for text that of PYTHONHASHSEED=0).
#ifndef MPK_HASHES_H
#define MPK_HASHES_H

#include "py/obj.h"

// Raises TypeError for what has none.
int64_t mpk_hash(mp_obj_t object);
int64_t mpk_hash_of_bytes(const byte *data, size_t bytes);
int64_t mpk_hash_of_text(const byte *utf8, size_t bytes);
int64_t mpk_hash_of_frozenset(mp_obj_t set);
// The hash that an integer stands for which a __hash__() of the program's returned.
int64_t mpk_hash_returned(mp_obj_t returned);

// What tables keep of it. Never 0: that says of a string that its hash is not yet known.
// The upper half counts, too: that is where the hashes of fractions differ.
static inline uint32_t mpk_fold_hash(int64_t hash) {
    uint32_t folded = (uint32_t)hash + (uint32_t)((uint64_t)hash >> 32) * 0x85ebca6bu;
    return folded == 0 ? 1 : folded;
}

// The folded hash of any object.
uint32_t mpk_table_hash(mp_obj_t object);

#endif
