// dir(), and object.__dir__.
#include "classes.h"
#include "functions.h"
#include "py/builtin.h"

static const qstr_short_t object_names[] = { MP_QSTR___class__, MP_QSTR___doc__ };

static void add_keys(mp_obj_t set, const mp_map_t *map) {
    for (size_t i = 0; i < map->alloc; i++) {
        mpk_step(1);
        if (mp_map_slot_is_filled(map, i) && mp_obj_is_str(map->table[i].key)) {
            mp_obj_set_store(set, map->table[i].key);
        }
    }
}

static void add_class(mp_obj_t set, const mp_obj_type_t *type) {
    mp_obj_tuple_t *mro = MP_OBJ_TO_PTR(mpk_mro(type));
    for (size_t i = 0; i < mro->len; i++) {
        const mp_obj_type_t *one = MP_OBJ_TO_PTR(mro->items[i]);
        if (MP_OBJ_TYPE_HAS_SLOT(one, locals_dict)) {
            add_keys(set, &MP_OBJ_TYPE_GET_SLOT(one, locals_dict)->map);
        }
        if (!class_is_made(one) && one != &mp_type_object) {
            mpk_add_native_dunders(one, set);
        }
    }
    for (size_t i = 0; i < MP_ARRAY_SIZE(object_names); i++) {
        mp_obj_set_store(set, MP_OBJ_NEW_QSTR(object_names[i]));
    }
}

// Names that C code computes: it is asked for every name there is.
static void add_computed(mp_obj_t set, mp_obj_t object) {
    const mp_obj_type_t *type = mp_obj_get_type(object);
    size_t n = MP_OBJ_TYPE_HAS_SLOT(type, attr) ? QSTR_TOTAL() : 0;
    for (size_t name = MP_QSTR_ + 1; name < n; name++) {
        mpk_step(1);
        mp_obj_t found[2] = { MP_OBJ_NULL, MP_OBJ_NULL };
        MP_OBJ_TYPE_GET_SLOT(type, attr)(object, name, found);
        if (found[0] != MP_OBJ_NULL) {
            mp_obj_set_store(set, MP_OBJ_NEW_QSTR(name));
        }
    }
}

static mp_obj_t sorted(mp_obj_t names) {
    return mp_call_function_1(MP_OBJ_FROM_PTR(&mp_builtin_sorted_obj), names);
}

static mp_obj_t names_of_object(mp_obj_t object) {
    mp_obj_t set = mp_obj_new_set(0, NULL);
    if (mp_obj_is_type(object, &mp_type_module)) {
        const mp_map_t *map = &mp_obj_module_get_globals(object)->map;
        add_keys(set, map);
        if (map->is_fixed) {
            add_computed(set, object);
        }
        return set;
    }
    if (mp_obj_is_class(object)) {
        add_class(set, MP_OBJ_TO_PTR(object));
        return set;
    }
    const mp_obj_type_t *type = mp_obj_get_type(object);
    if (mp_obj_is_instance_type(type)) {
        mp_obj_t dict[2];
        mp_load_method_maybe(object, MP_QSTR___dict__, dict);
        mp_obj_t own = dict[0] == MP_OBJ_NULL ? MP_OBJ_NULL : mp_obj_cast_to_native_base(dict[0], MP_OBJ_FROM_PTR(&mp_type_dict));
        if (own != MP_OBJ_NULL) {
            add_keys(set, mp_obj_dict_get_map(own));
        }
    }
    if (!mp_obj_is_instance_type(type) || class_native(type) != NULL) {
        add_computed(set, mpk_native_part(object));
    }
    add_class(set, mpk_visible_type(object));
    return set;
}

mp_obj_t mpk_dir(mp_obj_t object) {
    if (mp_obj_is_type(object, &mp_type_module)) {
        mp_map_elem_t *elem = mp_map_lookup(&mp_obj_module_get_globals(object)->map, MP_OBJ_NEW_QSTR(MP_QSTR___dir__), MP_MAP_LOOKUP);
        return sorted(elem == NULL ? names_of_object(object) : mp_call_function_0(elem->value));
    }
    const mp_obj_type_t *type = mp_obj_get_type(object);
    mp_obj_t method = mpk_class_find_written(type, MP_QSTR___dir__);
    if (method != MP_OBJ_NULL) {
        mp_obj_t call[2] = { MP_OBJ_NULL, MP_OBJ_NULL };
        mp_convert_member_lookup(object, type, method, call);
        return sorted(mp_call_method_n_kw(0, 0, call));
    }
    return sorted(names_of_object(object));
}

static mp_obj_t object_dir(mp_obj_t self) {
    mp_obj_t names = names_of_object(self);
    return mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_list), names);
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_object_dir_obj, object_dir);
