// What keys(), values() and items() of a dictionary return.
#include "dictionaries_own.h"
#include "recursion.h"

typedef struct {
    mp_obj_base_t base;
    mp_obj_dict_t *dict;
} dict_view_t;

static const mp_obj_type_t keys_type, values_type, items_type;

static bool is_view(mp_obj_t object, bool with_values) {
    if (!mp_obj_is_obj(object)) {
        return false;
    }
    const mp_obj_type_t *type = ((mp_obj_base_t *)MP_OBJ_TO_PTR(object))->type;
    return type == (void *)&keys_type || type == (void *)&items_type || (with_values && type == (void *)&values_type);
}

static dict_view_t *view_of(mp_obj_t object) {
    if (!is_view(object, true)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("descriptor requires a view but received a '%s'"),
            mp_obj_get_type_str(object));
    }
    return MP_OBJ_TO_PTR(object);
}

static mpk_dict_part_t part_of_view(const dict_view_t *view) {
    return view->base.type == (void *)&keys_type ? KEYS : view->base.type == (void *)&values_type ? VALUES : ITEMS;
}

static mp_obj_t view_getiter(mp_obj_t self_in, mp_obj_iter_buf_t *buffer) {
    dict_view_t *view = MP_OBJ_TO_PTR(self_in);
    return mpk_dict_iterator(view->dict, part_of_view(view), false, buffer);
}

static void view_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    (void)kind;
    mpk_printing_t place;
    if (!mpk_enter_printing(&place, self_in)) {
        mp_print_str(print, "...");
        return;
    }
    const char *odd = view_of(self_in)->dict->base.type == &mp_type_ordereddict ? "o" : "";
    mp_printf(print, "%s%q([", odd, (qstr)mp_obj_get_type(self_in)->name);
    mp_obj_iter_buf_t buffer;
    mp_obj_t items = view_getiter(self_in, &buffer), item;
    for (const char *before = ""; (item = mp_iternext(items)) != MP_OBJ_STOP_ITERATION; before = ", ") {
        mp_print_str(print, before);
        mp_obj_print_helper(print, item, PRINT_REPR);
    }
    mp_print_str(print, "])");
    mpk_leave_printing(&place);
}

static mp_obj_t view_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    dict_view_t *view = MP_OBJ_TO_PTR(self_in);
    switch (op) {
        case MP_UNARY_OP_BOOL:
            return mp_obj_new_bool(view->dict->map.used != 0);
        case MP_UNARY_OP_LEN:
            return MP_OBJ_NEW_SMALL_INT(view->dict->map.used);
        case MP_UNARY_OP_HASH:
            return part_of_view(view) == VALUES ? MP_OBJ_NEW_SMALL_INT((uintptr_t)self_in >> 4) : MP_OBJ_NULL;
        default:
            return MP_OBJ_NULL;
    }
}

static bool view_contains(dict_view_t *view, mp_obj_t item) {
    if (part_of_view(view) == KEYS) {
        return mpk_dict_lookup(view->dict, item, MP_MAP_LOOKUP) != NULL;
    }
    if (MP_OBJ_TYPE_GET_SLOT_OR_NULL(mp_obj_get_type(item), subscr) != mp_obj_tuple_subscr) {
        return false;
    }
    size_t length;
    mp_obj_t *pair;
    mp_obj_tuple_get(item, &length, &pair);
    mp_map_elem_t *entry = length != 2 ? NULL : mpk_dict_lookup(view->dict, pair[0], MP_MAP_LOOKUP);
    return entry != NULL && mpk_dict_same_value(entry->value, pair[1]);
}

static bool all_in(mp_obj_t items_in, mp_obj_t container) {
    mp_obj_iter_buf_t buffer;
    mp_obj_t items = mp_getiter(items_in, &buffer), item;
    while ((item = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        if (!mp_obj_is_true(mp_binary_op(MP_BINARY_OP_IN, item, container))) {
            return false;
        }
    }
    return true;
}

static mp_obj_t new_set_of(mp_obj_t iterable) {
    if (is_view(iterable, false) && part_of_view(MP_OBJ_TO_PTR(iterable)) == KEYS) {
        iterable = MP_OBJ_FROM_PTR(((dict_view_t *)MP_OBJ_TO_PTR(iterable))->dict);
    }
    return MP_OBJ_TYPE_GET_SLOT(&mp_type_set, make_new)(&mp_type_set, 1, 0, &iterable);
}

static mp_obj_t changed_set(mp_obj_t set, qstr method, mp_obj_t other) {
    mp_obj_t call[3];
    mp_load_method(set, method, call);
    call[2] = other;
    mp_call_method_n_kw(1, 0, call);
    return set;
}

static mp_int_t length_of(mp_obj_t object) {
    return MP_OBJ_SMALL_INT_VALUE(mp_obj_len(object));
}

static mp_obj_t intersection(mp_obj_t view, mp_obj_t other) {
    if (mp_obj_is_type(other, &mp_type_set) && length_of(view) <= length_of(other)) {
        mp_obj_t call[3];
        mp_load_method(other, MP_QSTR_intersection, call);
        call[2] = view;
        return mp_call_method_n_kw(1, 0, call);
    }
    if (is_view(other, false) && length_of(other) > length_of(view)) {
        mp_obj_t larger = other;
        other = view;
        view = larger;
    }
    mp_obj_t result = mp_obj_new_set(0, NULL);
    mp_obj_iter_buf_t buffer;
    mp_obj_t items = mp_getiter(other, &buffer), item;
    while ((item = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        if (view_contains(MP_OBJ_TO_PTR(view), item)) {
            mp_obj_set_store(result, item);
        }
    }
    return result;
}

static bool is_set_like(mp_obj_t object) {
    return is_view(object, false) || mp_obj_cast_to_native_base(object, MP_OBJ_FROM_PTR(&mp_type_set)) != MP_OBJ_NULL
        || mp_obj_cast_to_native_base(object, MP_OBJ_FROM_PTR(&mp_type_frozenset)) != MP_OBJ_NULL;
}

static mp_obj_t view_binary_op(mp_binary_op_t op, mp_obj_t left, mp_obj_t right) {
    if (part_of_view(MP_OBJ_TO_PTR(left)) == VALUES) {
        return MP_OBJ_NULL;
    }
    switch (op) {
        case MP_BINARY_OP_CONTAINS:
            return mp_obj_new_bool(view_contains(MP_OBJ_TO_PTR(left), right));
        case MP_BINARY_OP_OR:
        case MP_BINARY_OP_INPLACE_OR:
            return changed_set(new_set_of(left), MP_QSTR_update, right);
        case MP_BINARY_OP_SUBTRACT:
        case MP_BINARY_OP_INPLACE_SUBTRACT:
            return changed_set(new_set_of(left), MP_QSTR_difference_update, right);
        case MP_BINARY_OP_XOR:
        case MP_BINARY_OP_INPLACE_XOR:
            return changed_set(new_set_of(left), MP_QSTR_symmetric_difference_update, right);
        case MP_BINARY_OP_AND:
        case MP_BINARY_OP_INPLACE_AND:
            return intersection(left, right);
        case MP_BINARY_OP_REVERSE_OR:
            return changed_set(new_set_of(right), MP_QSTR_update, left);
        case MP_BINARY_OP_REVERSE_SUBTRACT:
            return changed_set(new_set_of(right), MP_QSTR_difference_update, left);
        case MP_BINARY_OP_REVERSE_XOR:
            return changed_set(new_set_of(right), MP_QSTR_symmetric_difference_update, left);
        case MP_BINARY_OP_REVERSE_AND:
            return intersection(left, right);
        default:
            break;
    }
    if (!is_set_like(right)) {
        return MP_OBJ_NULL;
    }
    mp_int_t length = length_of(left), other = length_of(right);
    switch (op) {
        case MP_BINARY_OP_EQUAL:
            return mp_obj_new_bool(length == other && all_in(left, right));
        case MP_BINARY_OP_LESS:
            return mp_obj_new_bool(length < other && all_in(left, right));
        case MP_BINARY_OP_LESS_EQUAL:
            return mp_obj_new_bool(length <= other && all_in(left, right));
        case MP_BINARY_OP_MORE:
            return mp_obj_new_bool(length > other && all_in(right, left));
        case MP_BINARY_OP_MORE_EQUAL:
            return mp_obj_new_bool(length >= other && all_in(right, left));
        default:
            return MP_OBJ_NULL;
    }
}

static void view_attr(mp_obj_t self_in, qstr name, mp_obj_t *dest) {
    if (dest[0] == MP_OBJ_NULL) {
        if (name == MP_QSTR_mapping) {
            dest[0] = MP_OBJ_FROM_PTR(view_of(self_in)->dict);
        } else {
            dest[1] = MP_OBJ_SENTINEL;
        }
    }
}

static mp_obj_t view_reversed(mp_obj_t self_in) {
    dict_view_t *view = view_of(self_in);
    return mpk_dict_iterator(view->dict, part_of_view(view), true, NULL);
}
static MP_DEFINE_CONST_FUN_OBJ_1(view_reversed_obj, view_reversed);

static mp_obj_t view_isdisjoint(mp_obj_t self_in, mp_obj_t other) {
    dict_view_t *view = view_of(self_in);
    mp_obj_iter_buf_t buffer;
    mp_obj_t items = mp_getiter(other, &buffer), item;
    while ((item = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        if (view_contains(view, item)) {
            return mp_const_false;
        }
    }
    return mp_const_true;
}
static MP_DEFINE_CONST_FUN_OBJ_2(view_isdisjoint_obj, view_isdisjoint);

static const mp_rom_map_elem_t view_methods_table[] = {
    { MP_ROM_QSTR(MP_QSTR___reversed__), MP_ROM_PTR(&view_reversed_obj) },
    { MP_ROM_QSTR(MP_QSTR_isdisjoint), MP_ROM_PTR(&view_isdisjoint_obj) },
};
static MP_DEFINE_CONST_DICT(view_methods, view_methods_table);
static MP_DEFINE_CONST_DICT_WITH_SIZE(values_methods, view_methods_table, 1);

#define VIEW_TYPE(type, name, methods) \
    static MP_DEFINE_CONST_OBJ_TYPE(type, name, MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE | MP_TYPE_FLAG_ITER_IS_GETITER, \
    print, view_print, unary_op, view_unary_op, binary_op, view_binary_op, attr, view_attr, iter, view_getiter, \
    locals_dict, &methods)
VIEW_TYPE(keys_type, MP_QSTR_dict_keys, view_methods);
VIEW_TYPE(values_type, MP_QSTR_dict_values, values_methods);
VIEW_TYPE(items_type, MP_QSTR_dict_items, view_methods);

static mp_obj_t new_view(mp_obj_t self_in, const void *type) {
    dict_view_t *view = mp_obj_malloc(dict_view_t, type);
    view->dict = mpk_dict_self(self_in);
    return MP_OBJ_FROM_PTR(view);
}

static mp_obj_t dict_keys(mp_obj_t self_in) {
    return new_view(self_in, &keys_type);
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_dict_keys_obj, dict_keys);

static mp_obj_t dict_values(mp_obj_t self_in) {
    return new_view(self_in, &values_type);
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_dict_values_obj, dict_values);

static mp_obj_t dict_items(mp_obj_t self_in) {
    return new_view(self_in, &items_type);
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_dict_items_obj, dict_items);
