// What fills a dictionary: another one, pairs, keyword arguments.
#include "dictionaries.h"
#include "dictionaries_own.h"

static size_t count_rest(mp_obj_t items) {
    size_t count = 0;
    while (mp_iternext(items) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        count += 1;
    }
    return count;
}

static void update_from_pairs(mp_obj_dict_t *dict, mp_obj_t pairs_in) {
    mp_obj_iter_buf_t pairs_buffer;
    mp_obj_t pairs = mp_getiter(pairs_in, &pairs_buffer), pair;
    for (size_t number = 0; (pair = mp_iternext(pairs)) != MP_OBJ_STOP_ITERATION; number++) {
        if (mp_obj_is_type(pair, &mp_type_tuple) || mp_obj_is_type(pair, &mp_type_list)) {
            size_t length;
            mp_obj_t *items;
            mp_obj_get_array(pair, &length, &items);
            if (length == 2) {
                mp_obj_t value = items[1];
                mpk_dict_put(dict, items[0], value);
                continue;
            }
        }
        mp_obj_t found[2];
        mp_load_method_maybe(pair, MP_QSTR___iter__, found);
        const mp_obj_type_t *type = mp_obj_get_type(pair);
        if (found[0] == MP_OBJ_NULL && !MP_OBJ_TYPE_HAS_SLOT(type, iter)) {
            mp_load_method_maybe(pair, MP_QSTR___getitem__, found);
            if (found[0] == MP_OBJ_NULL) {
                mp_raise_msg_varg(&mp_type_TypeError,
                    MP_ERROR_TEXT("cannot convert dictionary update sequence element #%d to a sequence"), (int)number);
            }
        }
        mp_obj_iter_buf_t buffer;
        mp_obj_t items = mp_getiter(pair, &buffer), key, value = MP_OBJ_STOP_ITERATION;
        size_t length = 0;
        key = mp_iternext(items);
        if (key != MP_OBJ_STOP_ITERATION) {
            value = mp_iternext(items);
            length = value == MP_OBJ_STOP_ITERATION ? 1 : 2 + count_rest(items);
        }
        if (length != 2) {
            mp_raise_msg_varg(&mp_type_ValueError,
                MP_ERROR_TEXT("dictionary update sequence element #%d has length %d; 2 is required"),
                (int)number, (int)length);
        }
        mpk_dict_put(dict, key, value);
    }
}

void mpk_dict_update(mp_obj_dict_t *dict, mp_obj_t from_in) {
    mp_obj_dict_t *from = mpk_as_dict(from_in);
    if (from != NULL) {
        if (from == dict) {
            return;
        }
        if (dict->map.used == 0 && !dict->map.is_fixed) {
            mp_map_deinit(&dict->map);
            mpk_map_copy(&dict->map, &from->map);
            return;
        }
        size_t at = 0, used = from->map.used;
        for (mp_map_elem_t *entry; (entry = mpk_map_next(&from->map, &at)) != NULL;) {
            mpk_step(1);
            mp_map_elem_t item = *entry;
            mpk_dict_put(dict, item.key, item.value);
            if (from->map.used != used) {
                mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("dict mutated during update"));
            }
        }
        return;
    }
    mp_obj_t method[2];
    mp_load_method_maybe(from_in, MP_QSTR_keys, method);
    if (method[0] == MP_OBJ_NULL) {
        update_from_pairs(dict, from_in);
        return;
    }
    mp_obj_iter_buf_t buffer;
    mp_obj_t keys = mp_getiter(mp_call_method_n_kw(0, 0, method), &buffer), key;
    while ((key = mp_iternext(keys)) != MP_OBJ_STOP_ITERATION) {
        mpk_dict_put(dict, key, mp_obj_subscr(from_in, key, MP_OBJ_SENTINEL));
    }
}

void mpk_dict_update_keywords(mp_obj_dict_t *dict, const mp_map_t *keywords) {
    for (size_t i = 0; i < keywords->alloc; i++) {
        if (mp_map_slot_is_filled(keywords, i)) {
            mpk_dict_put(dict, keywords->table[i].key, keywords->table[i].value);
        }
    }
}

void mpk_dict_fill(mp_obj_dict_t *dict, qstr name, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num_of(name, n_args, n_kw, 0, 1, true);
    if (n_args == 1) {
        mpk_dict_update(dict, args[0]);
    }
    mp_map_t keywords;
    mp_map_init_fixed_table(&keywords, n_kw, args + n_args);
    mpk_dict_update_keywords(dict, &keywords);
}

mp_obj_t mp_obj_dict_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_obj_t dict = mp_obj_new_dict(0);
    ((mp_obj_dict_t *)MP_OBJ_TO_PTR(dict))->base.type = type;
    if (n_args + n_kw > 0) {
        mpk_dict_fill(MP_OBJ_TO_PTR(dict), type->name, n_args, n_kw, args);
    }
    return dict;
}
