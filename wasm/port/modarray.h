// What the files of the module array share.
#ifndef MPK_MODARRAY_H
#define MPK_MODARRAY_H

#include "py/runtime.h"

typedef struct {
    mp_obj_base_t base;
    char code;
    uint8_t size; // of an item
    size_t length, room; // in items
    byte *bytes;
} mpk_array_t;

// How many bytes an item has, 0 for a code that there is not.
size_t mpk_array_item_size(char code);
// A character of an array of code 'u'. Raises ValueError.
unichar mpk_array_character(const byte *at);
mp_obj_t mpk_array_get(const mpk_array_t *self, size_t i);
uint64_t mpk_array_encode(char code, size_t size, mp_obj_t value);
mpk_array_t *mpk_array_new(char code, size_t length);
void mpk_array_append(mpk_array_t *self, mp_obj_t value);
// Puts items in the place of others.
void mpk_array_splice(mpk_array_t *self, size_t start, size_t old_count, const byte *items, size_t new_count);
void mpk_array_append_bytes(mpk_array_t *self, const byte *data, size_t length);
void mpk_array_extend(mpk_array_t *self, mp_obj_t values);
size_t mpk_array_find(mpk_array_t *self, mp_obj_t value, size_t start, size_t stop);

// The index of an item, which counts from the end when it is negative.
size_t mpk_array_place(mpk_array_t *self, mp_obj_t index_in, const char *problem);
mp_obj_t mpk_array_as_text(const mpk_array_t *self);
// The array that a method was called on. Raises TypeError.
mpk_array_t *mpk_array_self(mp_obj_t self_in);

extern const mp_obj_dict_t mpk_array_methods;

#endif
