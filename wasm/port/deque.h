// collections.deque: a ring of items.
#ifndef MPK_DEQUE_H
#define MPK_DEQUE_H

#include "py/runtime.h"

#define MPK_DEQUE_UNBOUNDED ((size_t)-1)

typedef struct {
    mp_obj_base_t base;
    mp_obj_t *items;
    size_t places;
    size_t first;
    size_t length;
    size_t maxlen;
    size_t changes; // how often the number of items changed
} mpk_deque_t;

extern const mp_obj_type_t mp_type_deque;

// The deque that an object is or is derived from, or NULL.
mpk_deque_t *mpk_deque_of(mp_obj_t object);
// The same of what a method was called on; raises TypeError.
mpk_deque_t *mpk_deque_self(mp_obj_t object);

static inline mp_obj_t *mpk_deque_item(const mpk_deque_t *deque, size_t i) {
    return &deque->items[(deque->first + i) & (deque->places - 1)];
}

mpk_deque_t *mpk_deque_new(const mp_obj_type_t *type, size_t maxlen);
void mpk_deque_append(mpk_deque_t *deque, mp_obj_t item);
mp_obj_t mpk_deque_as_list(const mpk_deque_t *deque);
// Adds all items by one of the functions that add one.
void mpk_deque_extend(mpk_deque_t *deque, mp_obj_t iterable, void (*add)(mpk_deque_t *, mp_obj_t));
void mpk_deque_clear(mpk_deque_t *deque);
void mpk_deque_delete_at(mpk_deque_t *deque, size_t i);
mpk_deque_t *mpk_deque_copied(const mpk_deque_t *deque);

MP_DECLARE_CONST_FUN_OBJ_1(mpk_deque_reversed_obj);
extern const mp_obj_dict_t mpk_deque_methods;

#endif
