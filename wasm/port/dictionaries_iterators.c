// Iterators of dictionaries and their views. Reading one says when the dictionary has another length than at the
// beginning, or keys that are new.
#include "dictionaries_own.h"

#define HOLES_BITS (4)

typedef struct {
    mp_obj_base_t base;
    mp_obj_dict_t *dict; // NULL when it has ended
    uint32_t at : 32 - HOLES_BITS;
    uint32_t holes_low : HOLES_BITS; // how many places before `end` were empty at the beginning, in two parts
    uint32_t end : 32 - HOLES_BITS;
    uint32_t holes_high : HOLES_BITS;
} dict_iterator_t;

static const mp_obj_type_t *iterator_type(mpk_dict_part_t part, bool reversed);

static mpk_dict_part_t part_of_iterator(const mp_obj_type_t *type) {
    return type == iterator_type(KEYS, false) || type == iterator_type(KEYS, true) ? KEYS
        : type == iterator_type(VALUES, false) || type == iterator_type(VALUES, true) ? VALUES : ITEMS;
}

static mp_obj_t dict_iterator_step(dict_iterator_t *self, bool reversed, mpk_dict_part_t part) {
    if (self->dict == NULL) {
        return MP_OBJ_STOP_ITERATION;
    }
    mp_map_t *map = &self->dict->map;
    if (map->used != self->end - (self->holes_high << HOLES_BITS | self->holes_low)) {
        self->end = 0; // and so never again as many as there are
        self->holes_low = 1;
        self->holes_high = 0;
        mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("dictionary changed size during iteration"));
    }
    size_t at = self->at;
    mp_map_elem_t *entry = reversed ? mpk_map_previous(map, &at) : mpk_map_next(map, &at);
    if (entry == NULL) {
        self->dict = NULL;
        return MP_OBJ_STOP_ITERATION;
    }
    if (!reversed && at > self->end) {
        self->dict = NULL;
        mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("dictionary keys changed during iteration"));
    }
    self->at = at;
    if (part == KEYS) {
        return entry->key;
    }
    if (part == VALUES) {
        return entry->value;
    }
    mp_obj_t item[] = { entry->key, entry->value };
    return mp_obj_new_tuple(2, item);
}

static mp_obj_t keys_next(mp_obj_t self_in) {
    return dict_iterator_step(MP_OBJ_TO_PTR(self_in), false, KEYS);
}

static mp_obj_t values_next(mp_obj_t self_in) {
    return dict_iterator_step(MP_OBJ_TO_PTR(self_in), false, VALUES);
}

static mp_obj_t items_next(mp_obj_t self_in) {
    return dict_iterator_step(MP_OBJ_TO_PTR(self_in), false, ITEMS);
}

static mp_obj_t reversed_next(mp_obj_t self_in) {
    dict_iterator_t *self = MP_OBJ_TO_PTR(self_in);
    return dict_iterator_step(self, true, part_of_iterator(self->base.type));
}

#define ITERATOR_TYPE(type, name, next) \
    static MP_DEFINE_CONST_OBJ_TYPE(type, name, MP_TYPE_FLAG_ITER_IS_ITERNEXT, iter, next)
ITERATOR_TYPE(keys_iterator, MP_QSTR_dict_keyiterator, keys_next);
ITERATOR_TYPE(values_iterator, MP_QSTR_dict_valueiterator, values_next);
ITERATOR_TYPE(items_iterator, MP_QSTR_dict_itemiterator, items_next);
ITERATOR_TYPE(keys_reversed, MP_QSTR_dict_reversekeyiterator, reversed_next);
ITERATOR_TYPE(values_reversed, MP_QSTR_dict_reversevalueiterator, reversed_next);
ITERATOR_TYPE(items_reversed, MP_QSTR_dict_reverseitemiterator, reversed_next);

static const mp_obj_type_t *iterator_type(mpk_dict_part_t part, bool reversed) {
    static const mp_obj_type_t *const types[2][3] = {
        { (const mp_obj_type_t *)&keys_iterator, (const mp_obj_type_t *)&values_iterator, (const mp_obj_type_t *)&items_iterator },
        { (const mp_obj_type_t *)&keys_reversed, (const mp_obj_type_t *)&values_reversed, (const mp_obj_type_t *)&items_reversed },
    };
    return types[reversed][part];
}

mp_obj_t mpk_dict_iterator(mp_obj_dict_t *dict, mpk_dict_part_t part, bool reversed, mp_obj_iter_buf_t *buffer) {
    assert(sizeof(dict_iterator_t) <= sizeof(mp_obj_iter_buf_t));
    mp_map_t *map = &dict->map;
    size_t filled = mpk_map_filled(map);
    if (filled - map->used >= 1 << (2 * HOLES_BITS)) {
        mpk_map_compact(map);
        filled = mpk_map_filled(map);
    }
    dict_iterator_t *iterator = buffer != NULL ? (dict_iterator_t *)buffer : m_new_obj(dict_iterator_t);
    iterator->base.type = iterator_type(part, reversed);
    iterator->dict = dict;
    iterator->at = reversed ? filled : 0;
    iterator->end = filled;
    iterator->holes_low = (filled - map->used) & ((1 << HOLES_BITS) - 1);
    iterator->holes_high = (filled - map->used) >> HOLES_BITS;
    return MP_OBJ_FROM_PTR(iterator);
}

mp_obj_t mpk_dict_getiter(mp_obj_t self_in, mp_obj_iter_buf_t *buffer) {
    return mpk_dict_iterator(MP_OBJ_TO_PTR(self_in), KEYS, false, buffer);
}
