// What the files of memoryview share.
#ifndef MPK_MEMORYVIEWS_H
#define MPK_MEMORYVIEWS_H

#include "py/runtime.h"

typedef struct {
    mp_obj_base_t base;
    char format;
    bool is_writable;
    bool is_released;
    mp_obj_t owner;
    // The beginning of a piece of memory, by which the collector knows it; the first item is at `start`, in bytes.
    byte *memory;
    size_t start;
    size_t len;
    mp_int_t stride;
} mpk_view_t;

size_t mpk_view_item_size(char format);
// The view that an object is. Raises ValueError when it was released.
mpk_view_t *mpk_view_of(mp_obj_t self_in);
mpk_view_t *mpk_view_new(const mpk_view_t *like);
mp_obj_t mpk_view_load(const mpk_view_t *self, size_t index);
mp_obj_t mpk_view_to_bytes(const mpk_view_t *self);
bool mpk_view_is_contiguous(const mpk_view_t *self);

extern const mp_obj_dict_t mpk_memoryview_methods;

#endif
