// What the files of the dictionary types share: access to the table, filling, iterators.
#ifndef MPK_DICTIONARIES_OWN_H
#define MPK_DICTIONARIES_OWN_H

#include "maps.h"
#include "py/runtime.h"

typedef enum { KEYS, VALUES, ITEMS } mpk_dict_part_t;

// The dictionary that a method was called on. Raises TypeError.
mp_obj_dict_t *mpk_dict_self(mp_obj_t object);

// The same for a method that changes it; `change` is what the message calls that.
static inline mp_obj_dict_t *mpk_dict_changeable(mp_obj_t object, const char *change) {
    mp_obj_dict_t *dict = mp_obj_is_type(object, &mp_type_dict) ? MP_OBJ_TO_PTR(object) : mpk_dict_self(object);
    if (dict->map.is_fixed) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'mappingproxy' object does not support item %s"), change);
    }
    return dict;
}

static inline mp_map_elem_t *mpk_dict_lookup(mp_obj_dict_t *dict, mp_obj_t key, mp_map_lookup_kind_t kind) {
    return mp_map_lookup(&dict->map, key, kind);
}

static inline void mpk_dict_put(mp_obj_dict_t *dict, mp_obj_t key, mp_obj_t value) {
    mp_map_lookup(&dict->map, key, MP_MAP_LOOKUP_ADD_IF_NOT_FOUND)->value = value;
}

static inline bool mpk_dict_same_value(mp_obj_t a, mp_obj_t b) {
    return a == b || mp_obj_equal(a, b);
}

// Puts in what dict.update() takes: a dictionary, what has keys(), or pairs.
void mpk_dict_update(mp_obj_dict_t *dict, mp_obj_t from_in);
void mpk_dict_update_keywords(mp_obj_dict_t *dict, const mp_map_t *keywords);
// The arguments of a constructor.
void mpk_dict_fill(mp_obj_dict_t *dict, qstr name, size_t n_args, size_t n_kw, const mp_obj_t *args);

// `buffer` is where the iterator goes, unless it is NULL.
mp_obj_t mpk_dict_iterator(mp_obj_dict_t *dict, mpk_dict_part_t part, bool reversed, mp_obj_iter_buf_t *buffer);
mp_obj_t mpk_dict_getiter(mp_obj_t self_in, mp_obj_iter_buf_t *buffer);

MP_DECLARE_CONST_FUN_OBJ_1(mpk_dict_keys_obj);
MP_DECLARE_CONST_FUN_OBJ_1(mpk_dict_values_obj);
MP_DECLARE_CONST_FUN_OBJ_1(mpk_dict_items_obj);
extern const mp_obj_dict_t mpk_dict_methods, mpk_ordereddict_methods, mpk_defaultdict_methods, mpk_counter_methods;

#endif
