// What the patterns of a match statement ask of a value.
#include <string.h>

#include "classes.h"
#include "intrinsics.h"
#include "py/builtin.h"
#include "py/objstr.h"
#include "py/objtuple.h"
#include "py/objtype.h"
#include "py/runtime.h"

static bool is_a(mp_obj_t value, const mp_obj_type_t *type) {
    return mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(mp_obj_get_type(value)), MP_OBJ_FROM_PTR(type));
}

static bool has_attribute(mp_obj_t value, qstr name) {
    const mp_obj_type_t *type = mp_obj_get_type(value), *where;
    if (mp_obj_is_instance_type(type)) { // of the class: a __getattr__ is not asked
        return mpk_class_find(type, name, &where) != MP_OBJ_NULL;
    }
    mp_obj_t found[2];
    mp_load_method_maybe(value, name, found);
    return found[0] != MP_OBJ_NULL;
}

static bool is_sequence(mp_obj_t value) {
    static const char *const natives[] = { "range", "array", "memoryview", "deque" };
    if (is_a(value, &mp_type_list) || is_a(value, &mp_type_tuple)) {
        return true;
    }
    const char *name = mp_obj_get_type_str(value);
    for (size_t i = 0; i < MP_ARRAY_SIZE(natives); i++) {
        if (strcmp(name, natives[i]) == 0) {
            return true;
        }
    }
    // A class derived from collections.abc.Sequence has what that gives.
    return mp_obj_is_instance_type(mp_obj_get_type(value)) && !is_a(value, &mp_type_str) && !is_a(value, &mp_type_bytes)
        && has_attribute(value, MP_QSTR_index) && has_attribute(value, MP_QSTR_count) && has_attribute(value, MP_QSTR___getitem__);
}

mp_obj_t mpk_match_sequence(mp_obj_t value, size_t n, size_t star) {
    if (!is_sequence(value)) {
        return mp_const_false;
    }
    size_t length = mp_obj_get_int(mp_obj_len(value));
    if (star == 0 ? length != n : length < n - 1) {
        return mp_const_false;
    }
    mp_obj_t items = mp_obj_new_list(0, NULL);
    mp_obj_t iterator = mp_getiter(value, NULL), item;
    while ((item = mp_iternext(iterator)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        mp_obj_list_append(items, item);
    }
    mp_obj_t *all;
    mp_obj_list_get(items, &length, &all);
    if (star == 0 ? length != n : length < n - 1) {
        return mp_const_false;
    }
    if (n == 0) {
        return mp_const_true;
    }
    mp_obj_tuple_t *values = MP_OBJ_TO_PTR(mp_obj_new_tuple(n, NULL));
    for (size_t i = 0; i < n; i++) {
        if (star == 0 || i < star - 1) {
            values->items[i] = all[i];
        } else if (i == star - 1) {
            values->items[i] = mp_obj_new_list(length - (n - 1), all + i);
        } else {
            values->items[i] = all[length - n + i];
        }
    }
    return MP_OBJ_FROM_PTR(values);
}

mp_obj_t mpk_match_mapping(mp_obj_t value, mp_obj_t keys, bool with_rest) {
    bool is_dict = is_a(value, &mp_type_dict);
    if (!is_dict && !(mp_obj_is_instance_type(mp_obj_get_type(value)) && has_attribute(value, MP_QSTR_keys) && has_attribute(value, MP_QSTR_get))) {
        return mp_const_false;
    }
    size_t n;
    mp_obj_t *wanted;
    mp_obj_get_array(keys, &n, &wanted);
    if (n + with_rest == 0) {
        return mp_const_true;
    }
    mp_obj_tuple_t *values = MP_OBJ_TO_PTR(mp_obj_new_tuple(n + with_rest, NULL));
    mp_obj_t missing = MP_OBJ_FROM_PTR(values); // no mapping has it
    for (size_t i = 0; i < n; i++) {
        mp_obj_t method[4];
        mp_load_method(value, MP_QSTR_get, method);
        method[2] = wanted[i];
        method[3] = missing;
        values->items[i] = mp_call_method_n_kw(2, 0, method);
        if (values->items[i] == missing) {
            return mp_const_false;
        }
    }
    if (with_rest) {
        mp_obj_t rest = mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_dict), value);
        for (size_t i = 0; i < n; i++) {
            mp_obj_dict_delete(rest, wanted[i]);
        }
        values->items[n] = rest;
    }
    return MP_OBJ_FROM_PTR(values);
}

// The classes whose one positional pattern is for the value itself.
static bool matches_itself(mp_obj_t class) {
    static const mp_obj_type_t *const types[] = {
        &mp_type_bool, &mp_type_bytearray, &mp_type_bytes, &mp_type_dict, &mp_type_float, &mp_type_frozenset, &mp_type_int,
        &mp_type_list, &mp_type_set, &mp_type_str, &mp_type_tuple,
    };
    for (size_t i = 0; i < MP_ARRAY_SIZE(types); i++) {
        if (mp_obj_is_subclass_fast(class, MP_OBJ_FROM_PTR(types[i]))) {
            return true;
        }
    }
    return false;
}

mp_obj_t mpk_match_class(mp_obj_t value, mp_obj_t class, mp_obj_t names, size_t n_positional) {
    if (!is_a(class, &mp_type_type)) {
        mp_raise_TypeError(MP_ERROR_TEXT("called match pattern must be a class"));
    }
    if (!mp_obj_is_true(mp_call_function_2(MP_OBJ_FROM_PTR(&mp_builtin_isinstance_obj), value, class))) {
        return mp_const_false;
    }
    size_t n_names, n_args = 0;
    mp_obj_t *name, *args = NULL;
    mp_obj_get_array(names, &n_names, &name);
    if (n_positional + n_names == 0) {
        return mp_const_true;
    }
    mp_obj_t match_args[2];
    bool is_itself = false;
    if (n_positional > 0) {
        mp_load_method_maybe(class, MP_QSTR___match_args__, match_args);
        if (match_args[0] != MP_OBJ_NULL) {
            if (!mp_obj_is_type(match_args[0], &mp_type_tuple)) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q.__match_args__ must be a tuple (got %s)"),
                    ((mp_obj_type_t *)MP_OBJ_TO_PTR(class))->name, mp_obj_get_type_str(match_args[0]));
            }
            mp_obj_get_array(match_args[0], &n_args, &args);
        } else if (matches_itself(class)) {
            is_itself = true;
            n_args = 1;
        }
        if (n_positional > n_args) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q() accepts %d positional sub-pattern%s (%d given)"),
                ((mp_obj_type_t *)MP_OBJ_TO_PTR(class))->name, (int)n_args, n_args == 1 ? "" : "s", (int)n_positional);
        }
    }
    mp_obj_tuple_t *values = MP_OBJ_TO_PTR(mp_obj_new_tuple(n_positional + n_names, NULL));
    for (size_t i = 0; i < n_positional + n_names; i++) {
        if (is_itself && i == 0) {
            values->items[i] = value;
            continue;
        }
        mp_obj_t attribute[2];
        mp_load_method_protected(value, mp_obj_str_get_qstr(i < n_positional ? args[i] : name[i - n_positional]), attribute, false);
        if (attribute[0] == MP_OBJ_NULL) {
            return mp_const_false;
        }
        values->items[i] = attribute[1] == MP_OBJ_NULL ? attribute[0] : mp_obj_new_bound_meth(attribute[0], attribute[1]);
    }
    return MP_OBJ_FROM_PTR(values);
}
