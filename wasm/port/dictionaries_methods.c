// The methods of dict, OrderedDict, defaultdict and Counter.
#include "dictionaries.h"
#include "dictionaries_own.h"
#include "py/builtin.h"
#include "py/smallint.h"

static mp_obj_t dict_clear(mp_obj_t self_in) {
    mp_map_clear(&mpk_dict_changeable(self_in, "deletion")->map);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(dict_clear_obj, dict_clear);

static MP_DEFINE_CONST_FUN_OBJ_1(dict_copy_obj, mp_obj_dict_copy);

static mp_obj_t dict_fromkeys(size_t n_args, const mp_obj_t *args) {
    mp_obj_t made = mp_call_function_0(args[0]), value = n_args > 2 ? args[2] : mp_const_none, key;
    mp_obj_dict_t *dict = mp_obj_is_type(made, &mp_type_dict) ? MP_OBJ_TO_PTR(made) : NULL;
    mp_obj_iter_buf_t buffer;
    mp_obj_t keys = mp_getiter(args[1], &buffer);
    while ((key = mp_iternext(keys)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        if (dict != NULL) {
            mpk_dict_put(dict, key, value);
        } else {
            mp_obj_subscr(made, key, value);
        }
    }
    return made;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(dict_fromkeys_function, 2, 3, dict_fromkeys);
static MP_DEFINE_CONST_CLASSMETHOD_OBJ(dict_fromkeys_obj, MP_ROM_PTR(&dict_fromkeys_function));

static mp_obj_t dict_get(size_t n_args, const mp_obj_t *args) {
    mp_map_elem_t *entry = mpk_dict_lookup(mpk_dict_self(args[0]), args[1], MP_MAP_LOOKUP);
    return entry != NULL ? entry->value : n_args > 2 ? args[2] : mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(dict_get_obj, 2, 3, dict_get);

static mp_obj_t dict_pop(size_t n_args, const mp_obj_t *args) {
    mp_obj_dict_t *dict = mpk_dict_changeable(args[0], "deletion");
    if (dict->map.used > 0) {
        mp_map_elem_t *entry = mpk_dict_lookup(dict, args[1], MP_MAP_LOOKUP);
        if (entry != NULL) {
            return mpk_map_remove(&dict->map, entry);
        }
    }
    if (n_args == 2) {
        mp_raise_type_arg(&mp_type_KeyError, args[1]);
    }
    return args[2];
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(dict_pop_obj, 2, 3, dict_pop);

static mp_obj_t dict_setdefault(size_t n_args, const mp_obj_t *args) {
    mp_obj_dict_t *dict = mpk_dict_changeable(args[0], "assignment");
    mp_map_elem_t *entry = mpk_dict_lookup(dict, args[1], MP_MAP_LOOKUP_ADD_IF_NOT_FOUND);
    if (entry->value == MP_OBJ_NULL) {
        entry->value = n_args > 2 ? args[2] : mp_const_none;
    }
    return entry->value;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(dict_setdefault_obj, 2, 3, dict_setdefault);

static mp_obj_t popped(mp_obj_dict_t *dict, bool last) {
    if (dict->map.used == 0) {
        mp_raise_msg(&mp_type_KeyError, dict->base.type == &mp_type_ordereddict
            ? MP_ERROR_TEXT("dictionary is empty") : MP_ERROR_TEXT("popitem(): dictionary is empty"));
    }
    size_t at = last ? mpk_map_filled(&dict->map) : 0;
    mp_map_elem_t *entry = last ? mpk_map_previous(&dict->map, &at) : mpk_map_next(&dict->map, &at);
    mp_obj_t item[] = { entry->key, entry->value };
    mp_obj_t pair = mp_obj_new_tuple(2, item);
    if (last) {
        mpk_map_remove_last(&dict->map, entry);
    } else {
        mpk_map_remove(&dict->map, entry);
    }
    return pair;
}

static mp_obj_t dict_popitem(mp_obj_t self_in) {
    return popped(mpk_dict_changeable(self_in, "deletion"), true);
}
static MP_DEFINE_CONST_FUN_OBJ_1(dict_popitem_obj, dict_popitem);

static mp_obj_t dict_update(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    mp_obj_dict_t *dict = mpk_dict_changeable(args[0], "assignment");
    mp_arg_check_num_of(MP_QSTR_update, n_args - 1, keywords->used, 0, 1, true);
    if (n_args == 2) {
        mpk_dict_update(dict, args[1]);
    }
    mpk_dict_update_keywords(dict, keywords);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_KW(dict_update_obj, 1, dict_update);

static mp_obj_t dict_reversed(mp_obj_t self_in) {
    return mpk_dict_iterator(mpk_dict_self(self_in), KEYS, true, NULL);
}
static MP_DEFINE_CONST_FUN_OBJ_1(dict_reversed_obj, dict_reversed);

static mp_obj_t flag_argument(size_t n_args, const mp_obj_t *args, mp_map_t *keywords, size_t positional) {
    static const mp_arg_t allowed[] = { { MP_QSTR_last, MP_ARG_OBJ, { .u_rom_obj = MP_ROM_TRUE } } };
    mp_arg_val_t values[1];
    mp_arg_parse_all(n_args - positional, args + positional, keywords, 1, allowed, values);
    return values[0].u_obj;
}

static mp_obj_t ordereddict_popitem(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    bool last = mp_obj_is_true(flag_argument(n_args, args, keywords, 1));
    return popped(mpk_dict_changeable(args[0], "deletion"), last);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(ordereddict_popitem_obj, 1, ordereddict_popitem);

static mp_obj_t ordereddict_move_to_end(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    bool last = mp_obj_is_true(flag_argument(n_args, args, keywords, 2));
    mp_obj_dict_t *dict = mpk_dict_changeable(args[0], "assignment");
    mp_map_elem_t *entry = mpk_dict_lookup(dict, args[1], MP_MAP_LOOKUP);
    if (entry == NULL) {
        mp_raise_type_arg(&mp_type_KeyError, args[1]);
    }
    mp_map_elem_t item = *entry;
    if (last) {
        mpk_map_remove(&dict->map, entry);
        mpk_dict_put(dict, item.key, item.value);
        return mp_const_none;
    }
    mp_obj_t first = mp_obj_new_dict(dict->map.used);
    mpk_dict_put(MP_OBJ_TO_PTR(first), item.key, item.value);
    mpk_dict_update(MP_OBJ_TO_PTR(first), MP_OBJ_FROM_PTR(dict));
    mp_map_clear(&dict->map);
    dict->map = ((mp_obj_dict_t *)MP_OBJ_TO_PTR(first))->map;
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_KW(ordereddict_move_to_end_obj, 2, ordereddict_move_to_end);

static mp_obj_t defaultdict_missing(mp_obj_t self_in, mp_obj_t key) {
    return mpk_dict_missing(MP_OBJ_FROM_PTR(mpk_dict_self(self_in)), key);
}
static MP_DEFINE_CONST_FUN_OBJ_2(defaultdict_missing_obj, defaultdict_missing);

// Counts the items of an iterable.
static mp_obj_t counter_count(mp_obj_t self_in, mp_obj_t iterable) {
    mp_obj_dict_t *dict = mpk_dict_changeable(self_in, "assignment");
    mp_obj_iter_buf_t buffer;
    mp_obj_t items = mp_getiter(iterable, &buffer), item;
    while ((item = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        mp_map_elem_t *entry = mpk_dict_lookup(dict, item, MP_MAP_LOOKUP_ADD_IF_NOT_FOUND);
        if (entry->value == MP_OBJ_NULL) {
            entry->value = MP_OBJ_NEW_SMALL_INT(1);
        } else if (mp_obj_is_small_int(entry->value) && entry->value != MP_OBJ_NEW_SMALL_INT(MP_SMALL_INT_MAX)) {
            entry->value = MP_OBJ_NEW_SMALL_INT(MP_OBJ_SMALL_INT_VALUE(entry->value) + 1);
        } else {
            mpk_dict_put(dict, item, mp_binary_op(MP_BINARY_OP_ADD, entry->value, MP_OBJ_NEW_SMALL_INT(1)));
        }
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(counter_count_obj, counter_count);

static mp_obj_t dict_contains(mp_obj_t self_in, mp_obj_t key) {
    return mp_obj_new_bool(mpk_dict_lookup(mpk_dict_self(self_in), key, MP_MAP_LOOKUP) != NULL);
}
static MP_DEFINE_CONST_FUN_OBJ_2(dict_contains_obj, dict_contains);

#define COMMON_METHODS \
    { MP_ROM_QSTR(MP_QSTR_clear), MP_ROM_PTR(&dict_clear_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_copy), MP_ROM_PTR(&dict_copy_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_fromkeys), MP_ROM_PTR(&dict_fromkeys_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_get), MP_ROM_PTR(&dict_get_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_items), MP_ROM_PTR(&mpk_dict_items_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_keys), MP_ROM_PTR(&mpk_dict_keys_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_pop), MP_ROM_PTR(&dict_pop_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_setdefault), MP_ROM_PTR(&dict_setdefault_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_update), MP_ROM_PTR(&dict_update_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_values), MP_ROM_PTR(&mpk_dict_values_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___contains__), MP_ROM_PTR(&dict_contains_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___getitem__), MP_ROM_PTR(&mp_op_getitem_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___setitem__), MP_ROM_PTR(&mp_op_setitem_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___delitem__), MP_ROM_PTR(&mp_op_delitem_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___reversed__), MP_ROM_PTR(&dict_reversed_obj) },
#define POPITEM { MP_ROM_QSTR(MP_QSTR_popitem), MP_ROM_PTR(&dict_popitem_obj) },
#define METHODS(name, ...) \
    static const mp_rom_map_elem_t name##_table[] = { COMMON_METHODS __VA_ARGS__ }; \
    MP_DEFINE_CONST_DICT(name, name##_table)
METHODS(mpk_dict_methods, POPITEM);
METHODS(mpk_ordereddict_methods,
    { MP_ROM_QSTR(MP_QSTR_move_to_end), MP_ROM_PTR(&ordereddict_move_to_end_obj) },
    { MP_ROM_QSTR(MP_QSTR_popitem), MP_ROM_PTR(&ordereddict_popitem_obj) });
METHODS(mpk_defaultdict_methods, POPITEM { MP_ROM_QSTR(MP_QSTR___missing__), MP_ROM_PTR(&defaultdict_missing_obj) });
METHODS(mpk_counter_methods, POPITEM { MP_ROM_QSTR(MP_QSTR___missing__), MP_ROM_PTR(&defaultdict_missing_obj) },
    { MP_ROM_QSTR(MP_QSTR__count), MP_ROM_PTR(&counter_count_obj) });
