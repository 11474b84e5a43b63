// Makes classes: the order in which they are searched, what they inherit, their slots.
#include <string.h>
#include "classes.h"
#include "py/builtin.h"

// The C3 linearisation of Barrett et al., "A monotonic superclass linearization for Dylan".
static mp_obj_t linearise(size_t n_bases, const mp_obj_t *bases) {
    mp_obj_t order = mp_obj_new_list(1, NULL);
    ((mp_obj_list_t *)MP_OBJ_TO_PTR(order))->items[0] = MP_OBJ_NULL; // the class itself, by the caller
    if (n_bases == 1) { // nothing to merge, and the merge takes the square of the length
        const mp_obj_tuple_t *only = MP_OBJ_TO_PTR(mpk_mro(MP_OBJ_TO_PTR(bases[0])));
        mpk_step(only->len);
        for (size_t i = 0; i < only->len; i++) {
            mp_obj_list_append(order, only->items[i]);
        }
        return order;
    }
    size_t n_lists = n_bases + 1;
    const mp_obj_tuple_t **lists = m_new(const mp_obj_tuple_t *, n_lists);
    size_t *heads = m_new0(size_t, n_lists);
    for (size_t i = 0; i < n_bases; i++) {
        lists[i] = MP_OBJ_TO_PTR(mpk_mro(MP_OBJ_TO_PTR(bases[i])));
    }
    lists[n_bases] = MP_OBJ_TO_PTR(mp_obj_new_tuple(n_bases, bases));
    for (;;) {
        mp_obj_t next = MP_OBJ_NULL;
        bool left = false;
        for (size_t i = 0; i < n_lists && next == MP_OBJ_NULL; i++) {
            if (heads[i] == lists[i]->len) {
                continue;
            }
            left = true;
            next = lists[i]->items[heads[i]];
            for (size_t j = 0; j < n_lists && next != MP_OBJ_NULL; j++) {
                mpk_step(lists[j]->len);
                for (size_t k = heads[j] + 1; k < lists[j]->len; k++) {
                    if (lists[j]->items[k] == next) {
                        next = MP_OBJ_NULL;
                        break;
                    }
                }
            }
        }
        if (next == MP_OBJ_NULL) {
            if (!left) {
                return order;
            }
            vstr_t text;
            vstr_init(&text, 64);
            mp_obj_t seen = mp_obj_new_list(0, NULL);
            for (size_t i = 0; i < n_lists; i++) {
                if (heads[i] < lists[i]->len) {
                    mp_obj_t head = lists[i]->items[heads[i]];
                    mp_obj_list_t *names = MP_OBJ_TO_PTR(seen);
                    bool is_new = true;
                    for (size_t j = 0; j < names->len; j++) {
                        is_new = is_new && names->items[j] != head;
                    }
                    if (is_new) {
                        vstr_printf(&text, "%s%q", names->len ? ", " : "", (qstr)((mp_obj_type_t *)MP_OBJ_TO_PTR(head))->name);
                        mp_obj_list_append(seen, head);
                    }
                }
            }
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("Cannot create a consistent method resolution\norder (MRO) for bases %s"),
                vstr_null_terminated_str(&text));
        }
        mp_obj_list_append(order, next);
        for (size_t i = 0; i < n_lists; i++) {
            if (heads[i] < lists[i]->len && lists[i]->items[heads[i]] == next) {
                heads[i] += 1;
            }
        }
    }
}

// The most derived class of classes that `meta` and the bases are instances of.
const mp_obj_type_t *mpk_metaclass(const mp_obj_type_t *meta, size_t n_bases, const mp_obj_t *bases) {
    for (size_t i = 0; i < n_bases; i++) {
        const mp_obj_type_t *other = mp_obj_get_type(bases[i]);
        if (mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(meta), MP_OBJ_FROM_PTR(other))) {
            continue;
        }
        if (!mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(other), MP_OBJ_FROM_PTR(meta))) {
            mp_raise_TypeError(MP_ERROR_TEXT("metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                "subclass of the metaclasses of all its bases"));
        }
        meta = other;
    }
    return meta;
}

static bool is_unacceptable_base(const mp_obj_type_t *type) {
    static const mp_obj_type_t *const types[] = {
        &mp_type_bool, &mp_type_range, &mp_type_slice, &mp_type_memoryview, &mp_type_NoneType, &mpk_type_mappingproxy,
        &mpk_type_union, &mp_type_bound_meth,
    };
    for (size_t i = 0; i < MP_ARRAY_SIZE(types); i++) {
        if (type == types[i]) {
            return true;
        }
    }
    return !class_is_made(type) && !MP_OBJ_TYPE_HAS_SLOT(type, make_new);
}

// Which of two native types an instance of both has a part of.
static const mp_obj_type_t *native_of_both(const mp_obj_type_t *one, const mp_obj_type_t *other) {
    if (one == NULL || mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(other), MP_OBJ_FROM_PTR(one))) {
        return other;
    }
    if (mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(one), MP_OBJ_FROM_PTR(other))
        || (mp_obj_is_exception_type(MP_OBJ_FROM_PTR(one)) && mp_obj_is_exception_type(MP_OBJ_FROM_PTR(other)))) {
        return one;
    }
    mp_raise_TypeError(MP_ERROR_TEXT("multiple bases have instance lay-out conflict"));
}

static mp_obj_t take(mp_obj_dict_t *dict, qstr name) {
    mp_map_elem_t *elem = mp_map_lookup(&dict->map, MP_OBJ_NEW_QSTR(name), MP_MAP_LOOKUP);
    if (elem == NULL) {
        return MP_OBJ_NULL;
    }
    mp_obj_t value = elem->value;
    mp_obj_dict_delete(MP_OBJ_FROM_PTR(dict), MP_OBJ_NEW_QSTR(name));
    return value;
}

static bool has(mp_obj_dict_t *dict, qstr name) {
    return mp_map_lookup(&dict->map, MP_OBJ_NEW_QSTR(name), MP_MAP_LOOKUP) != NULL;
}

static void wrap(mp_obj_dict_t *dict, qstr name, const mp_obj_type_t *wrapper) {
    mp_map_elem_t *elem = mp_map_lookup(&dict->map, MP_OBJ_NEW_QSTR(name), MP_MAP_LOOKUP);
    if (elem != NULL && (descriptor_flags(elem->value) & (MP_TYPE_FLAG_BINDS_SELF | MP_TYPE_FLAG_BUILTIN_FUN)) == MP_TYPE_FLAG_BINDS_SELF) {
        elem->value = MP_OBJ_TYPE_GET_SLOT(wrapper, make_new)(wrapper, 1, 0, &elem->value);
    }
}

// Which flags it gives to a class that an attribute with this name and value is stored in it.
static uint32_t flags_of(qstr name, mp_obj_t value) {
    switch (name) {
        case MP_QSTR___setattr__:
        case MP_QSTR___delattr__:
            return MP_TYPE_FLAG_HAS_SPECIAL_ACCESSORS;
        case MP_QSTR___getattribute__:
            return MP_TYPE_FLAG_CLASS_FIRST;
        case MP_QSTR___get__:
            return MP_TYPE_FLAG_DESCRIPTOR_GET;
        case MP_QSTR___set__:
        case MP_QSTR___delete__:
            return MP_TYPE_FLAG_DESCRIPTOR_SET;
        case MP_QSTR___class__: // a property that says so
            return MP_TYPE_FLAG_CLASS_FIRST;
        case MP_QSTR___dict__:
        case MP_QSTR___weakref__:
            if (mp_obj_is_type(value, &mpk_type_getset)) {
                return 0; // nearly every class has them: mpk_instance_store knows their names
            }
    }
    if (descriptor_flags(value) & MP_TYPE_FLAG_DESCRIPTOR_SET) {
        // Those of __slots__ are looked for in the instance first, like all others.
        return MP_TYPE_FLAG_HAS_SPECIAL_ACCESSORS
            | (mp_obj_is_type(value, &mpk_type_member) || mp_obj_is_type(value, &mpk_type_getset) ? 0 : MP_TYPE_FLAG_CLASS_FIRST);
    }
    return 0;
}

static void add_flags(mp_obj_type_t *type, uint32_t flags) {
    mp_cstack_check();
    mpk_step(1);
    type->flags |= flags;
    mp_obj_list_t *subclasses = (mp_obj_list_t *)(void *)type->slots[CLASS_SUBCLASSES];
    for (size_t i = 0; subclasses != NULL && i < subclasses->len; i++) {
        add_flags(MP_OBJ_TO_PTR(subclasses->items[i]), flags);
    }
}

void mpk_class_stored(mp_obj_type_t *type, qstr name, mp_obj_t value) {
    uint32_t flags = flags_of(name, value);
    if ((type->flags & flags) != flags) {
        add_flags(type, flags);
    }
    if (name == MP_QSTR___abstractmethods__) {
        type->flags &= ~MP_TYPE_FLAG_IS_ABSTRACT;
        type->flags |= mp_obj_is_true(value) ? MP_TYPE_FLAG_IS_ABSTRACT : 0;
    }
}

NORETURN void mpk_raise_abstract(const mp_obj_type_t *type) {
    const mp_obj_type_t *where;
    mp_obj_t names = mpk_class_find(type, MP_QSTR___abstractmethods__, &where);
    mp_obj_t list = mp_call_function_1(MP_OBJ_FROM_PTR(&mp_builtin_sorted_obj), names);
    mp_obj_list_t *sorted = MP_OBJ_TO_PTR(list);
    vstr_t text;
    vstr_init(&text, 64);
    for (size_t i = 0; i < sorted->len; i++) {
        vstr_printf(&text, "%s%s", i ? ", " : "", mp_obj_str_get_str(sorted->items[i]));
    }
    mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("Can't instantiate abstract class %q with abstract method%s %s"),
        (qstr)type->name, sorted->len == 1 ? "" : "s", vstr_null_terminated_str(&text));
}

// Replaces __slots__ by descriptors of the names in it; true when instances get no __dict__ from this class.
static bool make_slots(mp_obj_type_t *type, mp_obj_dict_t *dict) {
    mp_map_elem_t *elem = mp_map_lookup(&dict->map, MP_OBJ_NEW_QSTR(MP_QSTR___slots__), MP_MAP_LOOKUP);
    if (elem == NULL) {
        return false;
    }
    mp_obj_t names = elem->value;
    if (mp_obj_is_str(names)) {
        names = mp_obj_new_tuple(1, &names);
    }
    const mp_obj_type_t *native = class_native(type);
    bool has_dict = native != NULL && mp_obj_is_exception_type(MP_OBJ_FROM_PTR(native));
    mp_obj_iter_buf_t iter_buf;
    mp_obj_t iter = mp_getiter(names, &iter_buf);
    mp_obj_t name;
    while ((name = mp_iternext(iter)) != MP_OBJ_STOP_ITERATION) {
        if (!mp_obj_is_str(name)) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("__slots__ items must be strings, not '%s'"),
                mp_obj_get_type_str(name));
        }
        qstr slot = mp_obj_str_get_qstr(name);
        if (slot == MP_QSTR___dict__) {
            has_dict = true;
        } else if (slot != MP_QSTR___weakref__) {
            if (has(dict, slot)) {
                mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("'%q' in __slots__ conflicts with class variable"), slot);
            }
            mp_obj_dict_store(MP_OBJ_FROM_PTR(dict), MP_OBJ_NEW_QSTR(slot), mpk_new_member(slot, type));
        }
    }
    return !has_dict;
}

mp_obj_t mpk_class_make(const mp_obj_type_t *meta, qstr name, mp_obj_t bases, const mp_obj_type_t *native, uint32_t flags,
    mp_obj_dict_t *dict);

mp_obj_t mpk_class_new(const mp_obj_type_t *meta, mp_obj_t name, mp_obj_t bases_in, mp_obj_t namespace, size_t n_kw,
    const mp_obj_t *keywords) {
    if (!mp_obj_is_str(name)) {
        name = mp_obj_cast_to_native_base(name, MP_OBJ_FROM_PTR(&mp_type_str));
        if (name == MP_OBJ_NULL) {
            mp_raise_TypeError(MP_ERROR_TEXT("type.__new__() argument 1 must be str"));
        }
    }
    mp_obj_t bases_tuple = mp_obj_cast_to_native_base(bases_in, MP_OBJ_FROM_PTR(&mp_type_tuple));
    if (bases_tuple == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("type.__new__() argument 2 must be tuple, not %s"),
            mp_obj_get_type_str(bases_in));
    }
    mp_obj_t given = mp_obj_cast_to_native_base(namespace, MP_OBJ_FROM_PTR(&mp_type_dict));
    if (given == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("type.__new__() argument 3 must be dict, not %s"),
            mp_obj_get_type_str(namespace));
    }
    mp_obj_dict_t *dict = MP_OBJ_TO_PTR(mp_obj_dict_copy(given));
    dict->base.type = &mp_type_dict;
    size_t n_bases;
    mp_obj_t *bases;
    mp_obj_tuple_get(bases_tuple, &n_bases, &bases);

    uint32_t flags = MP_TYPE_FLAG_EQ_NOT_REFLEXIVE | MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE | MP_TYPE_FLAG_EQ_HAS_NEQ_TEST
        | MP_TYPE_FLAG_ITER_IS_GETITER | MP_TYPE_FLAG_CLASS;
    const uint32_t inherited = MP_TYPE_FLAG_HAS_SPECIAL_ACCESSORS | MP_TYPE_FLAG_CLASS_FIRST | MP_TYPE_FLAG_DESCRIPTOR_GET
        | MP_TYPE_FLAG_DESCRIPTOR_SET | MP_TYPE_FLAG_METACLASS;
    const mp_obj_type_t *native = NULL;
    bool bases_have_dict = false;
    for (size_t i = 0; i < n_bases; i++) {
        if (!mp_obj_is_class(bases[i])) {
            mp_raise_TypeError(MP_ERROR_TEXT("bases must be types"));
        }
        const mp_obj_type_t *base = MP_OBJ_TO_PTR(bases[i]);
        if (is_unacceptable_base(base)) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("type '%q' is not an acceptable base type"), (qstr)base->name);
        }
        for (size_t j = 0; j < i; j++) {
            if (bases[j] == bases[i]) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("duplicate base class %q"), (qstr)base->name);
            }
        }
        flags |= base->flags & inherited;
        bases_have_dict = bases_have_dict || (class_is_made(base) && !(base->flags & MP_TYPE_FLAG_NO_DICT));
        const mp_obj_type_t *other = class_is_made(base) ? class_native(base) : base == &mp_type_object ? NULL : base;
        if (other != NULL) {
            native = native_of_both(native, other);
        }
    }
    if (!(flags & MP_TYPE_FLAG_METACLASS)) {
        flags |= MP_TYPE_FLAG_INSTANCE_TYPE;
    }
    mp_obj_t mro;
    if (n_bases == 0) {
        mro = mp_obj_new_list(2, NULL);
        ((mp_obj_list_t *)MP_OBJ_TO_PTR(mro))->items[1] = MP_OBJ_FROM_PTR(&mp_type_object);
    } else {
        mro = linearise(n_bases, bases);
    }

    mp_obj_t cell = take(dict, MP_QSTR___classcell__);
    mp_obj_t qualname = take(dict, MP_QSTR___qualname__);
    if (!has(dict, MP_QSTR___module__)) {
        mp_map_elem_t *elem = mp_map_lookup(&mp_globals_get()->map, MP_OBJ_NEW_QSTR(MP_QSTR___name__), MP_MAP_LOOKUP);
        mp_obj_dict_store(MP_OBJ_FROM_PTR(dict), MP_OBJ_NEW_QSTR(MP_QSTR___module__), elem == NULL ? MP_OBJ_NEW_QSTR(MP_QSTR___main__) : elem->value);
    }
    wrap(dict, MP_QSTR___new__, &mp_type_staticmethod);
    wrap(dict, MP_QSTR___init_subclass__, &mp_type_classmethod);
    wrap(dict, MP_QSTR___class_getitem__, &mp_type_classmethod);

    mp_obj_type_t *type = MP_OBJ_TO_PTR(mpk_class_make(meta, mp_obj_str_get_qstr(name), bases_tuple, native, flags, dict));
    mp_obj_list_t *order = MP_OBJ_TO_PTR(mro);
    order->items[0] = MP_OBJ_FROM_PTR(type);
    type->slots[CLASS_MRO] = MP_OBJ_TO_PTR(mp_obj_new_tuple(order->len, order->items));
    type->slots[CLASS_QUALNAME] = MP_OBJ_TO_PTR(qualname != MP_OBJ_NULL ? qualname : name);

    bool no_dict = make_slots(type, dict) && !bases_have_dict;
    if (no_dict) {
        type->flags |= MP_TYPE_FLAG_NO_DICT | MP_TYPE_FLAG_HAS_SPECIAL_ACCESSORS;
    } else if (!bases_have_dict && !(flags & MP_TYPE_FLAG_METACLASS)) {
        mp_obj_dict_store(MP_OBJ_FROM_PTR(dict), MP_OBJ_NEW_QSTR(MP_QSTR___dict__), mpk_new_getset(MP_QSTR___dict__, type));
        if (native == NULL || mpk_native_is_mutable(native)) {
            mp_obj_dict_store(MP_OBJ_FROM_PTR(dict), MP_OBJ_NEW_QSTR(MP_QSTR___weakref__), mpk_new_getset(MP_QSTR___weakref__, type));
        }
    }
    if (!has(dict, MP_QSTR___doc__)) {
        mp_obj_dict_store(MP_OBJ_FROM_PTR(dict), MP_OBJ_NEW_QSTR(MP_QSTR___doc__), mp_const_none);
    }
    if (has(dict, MP_QSTR___eq__) && !has(dict, MP_QSTR___hash__)) {
        mp_obj_dict_store(MP_OBJ_FROM_PTR(dict), MP_OBJ_NEW_QSTR(MP_QSTR___hash__), mp_const_none);
    }
    for (size_t i = 0; i < dict->map.alloc; i++) {
        if (mp_map_slot_is_filled(&dict->map, i) && mp_obj_is_str(dict->map.table[i].key)) {
            type->flags |= flags_of(mp_obj_str_get_qstr(dict->map.table[i].key), dict->map.table[i].value);
        }
    }
    for (size_t i = 0; i < n_bases; i++) {
        mp_obj_type_t *base = MP_OBJ_TO_PTR(bases[i]);
        if (class_is_made(base)) {
            if (base->slots[CLASS_SUBCLASSES] == NULL) {
                base->slots[CLASS_SUBCLASSES] = MP_OBJ_TO_PTR(mp_obj_new_list(0, NULL));
            }
            mp_obj_list_append(MP_OBJ_FROM_PTR(base->slots[CLASS_SUBCLASSES]), MP_OBJ_FROM_PTR(type));
        }
    }
    if (cell != MP_OBJ_NULL && cell != mp_const_none) {
        mp_obj_cell_set(cell, MP_OBJ_FROM_PTR(type));
    }

    // __set_name__ may change the namespace, so over a copy.
    mp_obj_dict_t *copy = MP_OBJ_TO_PTR(mp_obj_dict_copy(MP_OBJ_FROM_PTR(dict)));
    for (size_t i = 0; i < copy->map.alloc; i++) {
        if (!mp_map_slot_is_filled(&copy->map, i)) {
            continue;
        }
        mp_obj_t value = copy->map.table[i].value;
        if (mp_obj_is_obj(value) && class_is_made(((mp_obj_base_t *)MP_OBJ_TO_PTR(value))->type)
            && mpk_class_find_written(((mp_obj_base_t *)MP_OBJ_TO_PTR(value))->type, MP_QSTR___set_name__) != MP_OBJ_NULL) {
            mp_obj_t call[4];
            mp_load_method(value, MP_QSTR___set_name__, call);
            call[2] = MP_OBJ_FROM_PTR(type);
            call[3] = copy->map.table[i].key;
            mp_call_method_n_kw(2, 0, call);
        }
    }

    const mp_obj_type_t *where;
    mp_obj_t hook = mpk_class_find_after(type, type, MP_QSTR___init_subclass__, false, &where);
    if (hook != MP_OBJ_NULL) {
        mp_obj_t *call = m_new(mp_obj_t, 2 + 2 * n_kw);
        call[0] = call[1] = MP_OBJ_NULL;
        mp_convert_member_lookup(MP_OBJ_NULL, type, hook, call);
        memcpy(call + 2, keywords, 2 * n_kw * sizeof(mp_obj_t));
        mp_call_method_n_kw(0, n_kw, call);
    } else if (n_kw > 0) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q.__init_subclass__() takes no keyword arguments"), (qstr)type->name);
    }
    return MP_OBJ_FROM_PTR(type);
}
