// Makes classes, and finds names in them.
#include <string.h>
#include "classes.h"
#include "dictionaries.h"
#include "functions.h"
#include "members.h"
#include "py/builtin.h"
#include "py/cstack.h"
#include "py/objlist.h"
#include "py/objmodule.h"

// ---- finding

const mp_obj_type_t *mpk_native_parent(const mp_obj_type_t *type) {
    if (type == &mp_type_object) {
        return NULL;
    }
    if (type == &mp_type_bool) {
        return &mp_type_int;
    }
    if (!MP_OBJ_TYPE_HAS_SLOT(type, parent)) {
        return &mp_type_object;
    }
    const mp_obj_base_t *parent = MP_OBJ_TYPE_GET_SLOT(type, parent);
    return parent->type == &mp_type_tuple ? MP_OBJ_TO_PTR(((const mp_obj_tuple_t *)parent)->items[0])
        : (const mp_obj_type_t *)parent;
}

static inline mp_obj_t own(const mp_obj_type_t *type, qstr name) {
    if (MP_OBJ_TYPE_HAS_SLOT(type, locals_dict)) {
        mp_map_elem_t *elem = mp_map_lookup(&MP_OBJ_TYPE_GET_SLOT(type, locals_dict)->map, MP_OBJ_NEW_QSTR(name), MP_MAP_LOOKUP);
        if (elem != NULL) {
            return elem->value;
        }
    }
    return class_is_made(type) ? MP_OBJ_NULL : mpk_native_dunder(type, name);
}

mp_obj_t mpk_class_find_after(const mp_obj_type_t *type, const mp_obj_type_t *after, qstr name, bool in_object,
    const mp_obj_type_t **where) {
    if (class_is_made(type)) {
        const mp_obj_tuple_t *mro = class_mro(type);
        size_t i = 0;
        if (after != NULL) {
            while (i < mro->len && MP_OBJ_TO_PTR(mro->items[i]) != after) {
                i += 1;
            }
            i += 1;
        }
        size_t end = in_object ? mro->len : mro->len - 1;
        for (; i < end; i++) {
            const mp_obj_type_t *one = MP_OBJ_TO_PTR(mro->items[i]);
            mp_obj_t found = own(one, name);
            if (found != MP_OBJ_NULL) {
                *where = one;
                return found;
            }
        }
        return MP_OBJ_NULL;
    }
    for (const mp_obj_type_t *one = type; one != NULL && (in_object || one != &mp_type_object); one = mpk_native_parent(one)) {
        if (after == NULL) {
            mp_obj_t found = own(one, name);
            if (found != MP_OBJ_NULL) {
                *where = one;
                return found;
            }
        } else if (one == after) {
            after = NULL;
        }
    }
    return MP_OBJ_NULL;
}

mp_obj_t mpk_class_find_written(const mp_obj_type_t *type, qstr name) {
    if (!class_is_made(type)) {
        return MP_OBJ_NULL;
    }
    const mp_obj_tuple_t *mro = class_mro(type);
    for (size_t i = 0; i < mro->len - 1; i++) {
        const mp_obj_type_t *one = MP_OBJ_TO_PTR(mro->items[i]);
        if (class_is_made(one)) {
            mp_map_elem_t *elem = mp_map_lookup(&MP_OBJ_TYPE_GET_SLOT(one, locals_dict)->map, MP_OBJ_NEW_QSTR(name), MP_MAP_LOOKUP);
            if (elem != NULL) {
                return elem->value;
            }
        }
    }
    return MP_OBJ_NULL;
}

// ---- the __dict__ of an instance

mp_obj_t mpk_instance_dict(mp_obj_instance_t *self) {
    if (self->members.alloc != MPK_IN_DICT) {
        mp_obj_dict_t *dict = MP_OBJ_TO_PTR(mp_obj_new_dict(0));
        dict->map = self->members;
        mpk_instance_set_dict(self, MP_OBJ_FROM_PTR(dict));
    }
    return MP_OBJ_FROM_PTR(self->members.table);
}

void mpk_instance_set_dict(mp_obj_instance_t *self, mp_obj_t dict) {
    mp_map_init(&self->members, 0);
    self->members.alloc = MPK_IN_DICT;
    self->members.table = MP_OBJ_TO_PTR(dict);
}

// ---- the order in which classes are searched

mp_obj_t mpk_mro(const mp_obj_type_t *type) {
    if (class_is_made(type)) {
        return MP_OBJ_FROM_PTR(class_mro(type));
    }
    size_t n = 0;
    for (const mp_obj_type_t *one = type; one != NULL; one = mpk_native_parent(one)) {
        n += 1;
    }
    mp_obj_tuple_t *mro = MP_OBJ_TO_PTR(mp_obj_new_tuple(n, NULL));
    n = 0;
    for (const mp_obj_type_t *one = type; one != NULL; one = mpk_native_parent(one)) {
        mro->items[n++] = MP_OBJ_FROM_PTR(one);
    }
    return MP_OBJ_FROM_PTR(mro);
}

mp_obj_t mpk_bases(const mp_obj_type_t *type) {
    if (type == &mp_type_object) {
        return mp_const_empty_tuple;
    }
    mp_obj_t parent = MP_OBJ_TYPE_HAS_SLOT(type, parent) ? MP_OBJ_FROM_PTR(MP_OBJ_TYPE_GET_SLOT(type, parent))
        : MP_OBJ_FROM_PTR(mpk_native_parent(type));
    return mp_obj_is_type(parent, &mp_type_tuple) ? parent : mp_obj_new_tuple(1, &parent);
}

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

// ---- making

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

// ---- names of classes

// Native types that are not builtins.
static const struct {
    const mp_obj_type_t *type;
    qstr_short_t module;
} native_modules[] = {
    { &mp_type_deque, MP_QSTR_collections },
    { &mp_type_ordereddict, MP_QSTR_collections },
    { &mpk_type_defaultdict, MP_QSTR_collections },
    { &mp_type_array, MP_QSTR_array },
    { &mp_type_stringio, MP_QSTR__io },
    { &mp_type_bytesio, MP_QSTR__io },
    { &mpk_type_generic_alias, MP_QSTR_types },
    { &mpk_type_union, MP_QSTR_types },
};

const char *mpk_module_of(const mp_obj_type_t *type) {
    if (class_is_made(type)) {
        mp_obj_t module = own(type, MP_QSTR___module__);
        return module != MP_OBJ_NULL && mp_obj_is_str(module) ? mp_obj_str_get_str(module) : "builtins";
    }
    if (MP_OBJ_TYPE_HAS_SLOT(type, locals_dict)) { // a named tuple says it
        mp_map_t *map = &MP_OBJ_TYPE_GET_SLOT(type, locals_dict)->map;
        mp_map_elem_t *elem = mp_map_lookup(map, MP_OBJ_NEW_QSTR(MP_QSTR___module__), MP_MAP_LOOKUP);
        if (elem != NULL && mp_obj_is_str(elem->value)) {
            return mp_obj_str_get_str(elem->value);
        }
    }
    const char *name = qstr_str(type->name), *dot = strrchr(name, '.');
    if (dot != NULL) { // such as re.Match
        return qstr_str(qstr_from_strn(name, dot - name));
    }
    for (size_t i = 0; i < MP_ARRAY_SIZE(native_modules); i++) {
        if (native_modules[i].type == type) {
            return qstr_str(native_modules[i].module);
        }
    }
    return "builtins";
}

// The name of a class in C without the module that it may be written with.
static mp_obj_t name_of(const mp_obj_type_t *type) {
    const char *dot = class_is_made(type) ? NULL : strrchr(qstr_str(type->name), '.');
    return MP_OBJ_NEW_QSTR(dot == NULL ? type->name : qstr_from_str(dot + 1));
}

mp_obj_t mpk_qualified_name(const mp_obj_type_t *type) {
    return class_is_made(type) ? MP_OBJ_FROM_PTR(type->slots[CLASS_QUALNAME]) : name_of(type);
}

qstr mpk_said_name(const mp_obj_type_t *type) {
    const char *module = class_is_made(type) ? mpk_module_of(type) : "";
    if (strcmp(module, "datetime") != 0 && strcmp(module, "decimal") != 0) {
        return type->name;
    }
    vstr_t text;
    vstr_init(&text, 32);
    vstr_printf(&text, "%s.%q", module, (qstr)type->name);
    return qstr_from_strn(text.buf, text.len);
}

// ---- attributes of classes

bool mpk_class_attribute(mp_obj_type_t *type, qstr name, mp_obj_t *dest) {
    switch (name) {
        case MP_QSTR___name__:
            dest[0] = name_of(type);
            return true;
        case MP_QSTR___qualname__:
            dest[0] = mpk_qualified_name(type);
            return true;
        case MP_QSTR___module__: {
            const char *module = mpk_module_of(type);
            dest[0] = mp_obj_new_str(module, strlen(module));
            return true;
        }
        case MP_QSTR___bases__:
            dest[0] = mpk_bases(type);
            return true;
        case MP_QSTR___base__: {
            const mp_obj_tuple_t *bases = MP_OBJ_TO_PTR(mpk_bases(type));
            dest[0] = bases->len == 0 ? type == &mp_type_object ? mp_const_none : MP_OBJ_FROM_PTR(&mp_type_object) : bases->items[0];
            for (size_t i = 0; class_is_made(type) && i < bases->len; i++) {
                const mp_obj_type_t *base = MP_OBJ_TO_PTR(bases->items[i]);
                if (class_native(type) != NULL && (base == class_native(type) || (class_is_made(base) && class_native(base) == class_native(type)))) {
                    dest[0] = bases->items[i];
                    break;
                }
            }
            return true;
        }
        case MP_QSTR___mro__:
            dest[0] = mpk_mro(type);
            return true;
        case MP_QSTR___dict__:
            dest[0] = mpk_new_mappingproxy(MP_OBJ_FROM_PTR(type));
            return true;
        case MP_QSTR___doc__:
            if (class_is_made(type)) {
                dest[0] = own(type, MP_QSTR___doc__);
                if (dest[0] == MP_OBJ_NULL) {
                    dest[0] = mp_const_none;
                } else if (descriptor_flags(dest[0]) & MP_TYPE_FLAG_DESCRIPTOR_GET) {
                    mp_obj_t member = dest[0];
                    dest[0] = MP_OBJ_NULL;
                    mpk_descriptor_get(member, MP_OBJ_NULL, type, name, dest);
                }
                return true;
            }
            return false;
        case MP_QSTR___annotations__:
            if (class_is_made(type)) {
                dest[0] = own(type, MP_QSTR___annotations__);
                if (dest[0] == MP_OBJ_NULL) {
                    dest[0] = mp_obj_new_dict(0);
                    mp_obj_dict_store(MP_OBJ_FROM_PTR(MP_OBJ_TYPE_GET_SLOT(type, locals_dict)), MP_OBJ_NEW_QSTR(name), dest[0]);
                }
                return true;
            }
            return false;
        case MP_QSTR___type_params__:
            dest[0] = class_is_made(type) ? own(type, name) : MP_OBJ_NULL;
            if (dest[0] == MP_OBJ_NULL) {
                dest[0] = mp_const_empty_tuple;
            }
            return true;
        case MP_QSTR___abstractmethods__: // every class says of itself
            if (class_is_made(type)) {
                dest[0] = own(type, name);
                return true;
            }
            return false;
    }
    return false;
}

// False for what classes keep in their table like any other.
bool mpk_class_store(mp_obj_type_t *type, qstr name, mp_obj_t value) {
    if (name == MP_QSTR___name__) {
        if (!mp_obj_is_str(value)) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("can only assign string to %q.__name__, not '%s'"), (qstr)type->name,
                mp_obj_get_type_str(value));
        }
        type->name = mp_obj_str_get_qstr(value);
        return true;
    }
    if (name == MP_QSTR___qualname__) {
        type->slots[CLASS_QUALNAME] = MP_OBJ_TO_PTR(value);
        return true;
    }
    return false;
}

// ---- what `type` has

static mp_obj_type_t *class_arg(mp_obj_t object) {
    if (!mp_obj_is_class(object)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("descriptor requires a 'type' object but received a '%s'"),
            mp_obj_get_type_str(object));
    }
    return MP_OBJ_TO_PTR(object);
}

static mp_obj_t type_mro(mp_obj_t self) {
    size_t len;
    mp_obj_t *items;
    mp_obj_tuple_get(mpk_mro(class_arg(self)), &len, &items);
    return mp_obj_new_list(len, items);
}
static MP_DEFINE_CONST_FUN_OBJ_1(type_mro_obj, type_mro);

static mp_obj_t type_subclasses(mp_obj_t self) {
    const mp_obj_type_t *type = class_arg(self);
    mp_obj_t list = mp_obj_new_list(0, NULL);
    if (class_is_made(type) && type->slots[CLASS_SUBCLASSES] != NULL) {
        const mp_obj_list_t *subclasses = type->slots[CLASS_SUBCLASSES];
        for (size_t i = 0; i < subclasses->len; i++) {
            mp_obj_list_append(list, subclasses->items[i]);
        }
    } else if (!class_is_made(type)) {
        for (size_t i = 0; i < mp_module_builtins_globals.map.alloc; i++) {
            mp_obj_t value = mp_module_builtins_globals.map.table[i].value;
            if (mp_obj_is_class(value) && mpk_native_parent(MP_OBJ_TO_PTR(value)) == type) {
                mp_obj_list_append(list, value);
            }
        }
    }
    return list;
}
static MP_DEFINE_CONST_FUN_OBJ_1(type_subclasses_obj, type_subclasses);

static mp_obj_t type_new(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    (void)kw;
    const mp_obj_type_t *meta = class_arg(args[0]);
    if (!(meta->flags & MP_TYPE_FLAG_METACLASS)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("type.__new__(%q): %q is not a subtype of type"), (qstr)meta->name, (qstr)meta->name);
    }
    if (n_args != 4) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("type.__new__() takes exactly 3 arguments (%d given)"), (int)n_args - 1);
    }
    mp_obj_t bases = mp_obj_cast_to_native_base(args[2], MP_OBJ_FROM_PTR(&mp_type_tuple));
    if (bases != MP_OBJ_NULL) {
        mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(bases);
        for (size_t i = 0; i < tuple->len; i++) {
            if (!mp_obj_is_class(tuple->items[i])) {
                mp_raise_TypeError(MP_ERROR_TEXT("bases must be types"));
            }
        }
        const mp_obj_type_t *winner = mpk_metaclass(meta, tuple->len, tuple->items);
        mp_obj_t written = winner == meta ? MP_OBJ_NULL : mpk_class_find_written(winner, MP_QSTR___new__);
        if (written != MP_OBJ_NULL) {
            mp_obj_t call[2] = { MP_OBJ_NULL, MP_OBJ_NULL };
            mp_convert_member_lookup(MP_OBJ_NULL, winner, written, call);
            mp_obj_t *all = m_new(mp_obj_t, 4 + 2 * kw->used);
            memcpy(all, args, (4 + 2 * kw->used) * sizeof(mp_obj_t));
            all[0] = MP_OBJ_FROM_PTR(winner);
            return mp_call_function_n_kw(call[0], 4, kw->used, all);
        }
        meta = winner;
    }
    return mpk_class_new(meta, args[1], args[2], args[3], kw->used, args + 4);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(type_new_fun_obj, 1, type_new);
static MP_DEFINE_CONST_STATICMETHOD_OBJ(type_new_obj, MP_ROM_PTR(&type_new_fun_obj));

static mp_obj_t type_init(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    if (n_args != 2 && n_args != 4) {
        mp_raise_TypeError(MP_ERROR_TEXT("type.__init__() takes 1 or 3 arguments"));
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_KW(type_init_obj, 1, type_init);

static mp_obj_t type_call_method(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    class_arg(args[0]);
    return MP_OBJ_TYPE_GET_SLOT(&mp_type_type, call)(args[0], n_args - 1, kw->used, args + 1);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(type_call_method_obj, 1, type_call_method);

static mp_obj_t type_prepare(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    (void)n_args, (void)args, (void)kw;
    return mp_obj_new_dict(0);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(type_prepare_fun_obj, 0, type_prepare);
static MP_DEFINE_CONST_CLASSMETHOD_OBJ(type_prepare_obj, MP_ROM_PTR(&type_prepare_fun_obj));

static mp_obj_t type_instancecheck(mp_obj_t self, mp_obj_t object) {
    return mp_obj_new_bool(self == MP_OBJ_FROM_PTR(&mp_type_object)
        || mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(mpk_visible_type(object)), self));
}
static MP_DEFINE_CONST_FUN_OBJ_2(type_instancecheck_obj, type_instancecheck);

static mp_obj_t type_subclasscheck(mp_obj_t self, mp_obj_t other) {
    return mp_obj_new_bool(self == MP_OBJ_FROM_PTR(&mp_type_object) || mp_obj_is_subclass_fast(other, self));
}
static MP_DEFINE_CONST_FUN_OBJ_2(type_subclasscheck_obj, type_subclasscheck);

static const mp_rom_map_elem_t type_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_mro), MP_ROM_PTR(&type_mro_obj) },
    { MP_ROM_QSTR(MP_QSTR___subclasses__), MP_ROM_PTR(&type_subclasses_obj) },
    { MP_ROM_QSTR(MP_QSTR___new__), MP_ROM_PTR(&type_new_obj) },
    { MP_ROM_QSTR(MP_QSTR___init__), MP_ROM_PTR(&type_init_obj) },
    { MP_ROM_QSTR(MP_QSTR___call__), MP_ROM_PTR(&type_call_method_obj) },
    { MP_ROM_QSTR(MP_QSTR___prepare__), MP_ROM_PTR(&type_prepare_obj) },
    { MP_ROM_QSTR(MP_QSTR___instancecheck__), MP_ROM_PTR(&type_instancecheck_obj) },
    { MP_ROM_QSTR(MP_QSTR___subclasscheck__), MP_ROM_PTR(&type_subclasscheck_obj) },
};
MP_DEFINE_CONST_DICT(mpk_type_locals, type_locals_table);

// ---- the class statement

typedef struct {
    nlr_jump_callback_node_t callback;
    mp_obj_dict_t *locals;
} restore_t;

static void restore_locals(void *context) {
    mp_locals_set(((restore_t *)context)->locals);
}

// Bases that are no classes may say what stands for them.
static mp_obj_t resolve_bases(size_t n, const mp_obj_t *bases, bool *resolved) {
    *resolved = false;
    mp_obj_t list = mp_obj_new_list(0, NULL);
    mp_obj_t tuple = mp_obj_new_tuple(n, bases);
    for (size_t i = 0; i < n; i++) {
        mp_obj_t call[3] = { MP_OBJ_NULL, MP_OBJ_NULL };
        if (!mp_obj_is_class(bases[i])) {
            mp_load_method_maybe(bases[i], MP_QSTR___mro_entries__, call);
        }
        if (call[0] == MP_OBJ_NULL) {
            mp_obj_list_append(list, bases[i]);
            continue;
        }
        *resolved = true;
        call[2] = tuple;
        mp_obj_t entries = mp_call_method_n_kw(1, 0, call);
        if (!mp_obj_is_type(entries, &mp_type_tuple)) {
            mp_raise_TypeError(MP_ERROR_TEXT("__mro_entries__ must return a tuple"));
        }
        mp_obj_tuple_t *items = MP_OBJ_TO_PTR(entries);
        for (size_t j = 0; j < items->len; j++) {
            mp_obj_list_append(list, items->items[j]);
        }
    }
    if (!*resolved) {
        return tuple;
    }
    mp_obj_list_t *items = MP_OBJ_TO_PTR(list);
    return mp_obj_new_tuple(items->len, items->items);
}

// args: the function of the class body, the name, the bases
static mp_obj_t build_class(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    bool resolved;
    mp_obj_t bases = resolve_bases(n_args - 2, args + 2, &resolved);
    mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(bases);
    mp_obj_t meta = MP_OBJ_NULL;
    mp_obj_t *call = m_new(mp_obj_t, 5 + 2 * kw->used);
    size_t n_kw = 0;
    for (size_t i = 0; i < kw->used; i++) { // as the caller gave them, in their order
        mp_obj_t key = args[n_args + 2 * i], value = args[n_args + 2 * i + 1];
        if (key == MP_OBJ_NEW_QSTR(MP_QSTR_metaclass)) {
            meta = value;
        } else {
            call[5 + 2 * n_kw] = key;
            call[5 + 2 * n_kw + 1] = value;
            n_kw += 1;
        }
    }
    if (meta == MP_OBJ_NULL) {
        meta = tuple->len == 0 ? MP_OBJ_FROM_PTR(&mp_type_type) : MP_OBJ_FROM_PTR(mp_obj_get_type(tuple->items[0]));
    }
    if (mp_obj_is_class(meta)) {
        meta = MP_OBJ_FROM_PTR(mpk_metaclass(MP_OBJ_TO_PTR(meta), tuple->len, tuple->items));
    }

    mp_obj_t namespace = MP_OBJ_NULL;
    if (meta != MP_OBJ_FROM_PTR(&mp_type_type)) {
        mp_load_method_maybe(meta, MP_QSTR___prepare__, call + 1);
        if (call[1] != MP_OBJ_NULL) {
            call[3] = args[1];
            call[4] = bases;
            namespace = mp_call_method_n_kw(2, n_kw, call + 1);
        }
    }
    mp_obj_dict_t *locals;
    if (namespace == MP_OBJ_NULL) {
        namespace = mp_obj_new_dict(0);
        locals = MP_OBJ_TO_PTR(namespace);
    } else {
        mp_obj_t native = mp_obj_cast_to_native_base(namespace, MP_OBJ_FROM_PTR(&mp_type_dict));
        if (native == MP_OBJ_NULL) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q.__prepare__() must return a mapping, not %s"),
                mp_obj_is_class(meta) ? ((mp_obj_type_t *)MP_OBJ_TO_PTR(meta))->name : MP_QSTR_metaclass, mp_obj_get_type_str(namespace));
        }
        locals = native == namespace ? MP_OBJ_TO_PTR(native) : mpk_new_namespace(namespace);
    }

    restore_t restore = { .locals = mp_locals_get() };
    mp_locals_set(locals);
    nlr_push_jump_callback(&restore.callback, restore_locals);
    mp_obj_t cell = mp_call_function_0(args[0]);
    nlr_pop_jump_callback(true);

    if (cell != mp_const_none) {
        mp_obj_subscr(namespace, MP_OBJ_NEW_QSTR(MP_QSTR___classcell__), cell);
    }
    if (resolved) {
        mp_obj_subscr(namespace, MP_OBJ_NEW_QSTR(MP_QSTR___orig_bases__), mp_obj_new_tuple(n_args - 2, args + 2));
    }
    call[2] = args[1];
    call[3] = bases;
    call[4] = namespace;
    mp_obj_t class = mp_call_function_n_kw(meta, 3, n_kw, call + 2);
    if (cell != mp_const_none && mp_obj_cell_get(cell) == MP_OBJ_NULL) {
        mp_obj_cell_set(cell, class);
    }
    return class;
}
MP_DEFINE_CONST_FUN_OBJ_KW(mp_builtin___build_class___obj, 2, build_class);

// ---- a class body whose names go into an object of the program's own

mp_obj_dict_t *mpk_new_namespace(mp_obj_t mapping) {
    mpk_namespace_t *self = m_new_obj(mpk_namespace_t);
    self->dict.base.type = &mpk_type_namespace;
    mp_map_init(&self->dict.map, 0);
    self->mapping = mapping;
    return &self->dict;
}

MP_DEFINE_CONST_OBJ_TYPE(mpk_type_namespace, MP_QSTR_dict, MP_TYPE_FLAG_NONE);

mp_obj_t mpk_namespace_load(mp_obj_dict_t *dict, qstr name) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_obj_t value = mp_obj_subscr(((mpk_namespace_t *)dict)->mapping, MP_OBJ_NEW_QSTR(name), MP_OBJ_SENTINEL);
        nlr_pop();
        return value;
    }
    if (!mp_obj_exception_match(MP_OBJ_FROM_PTR(nlr.ret_val), MP_OBJ_FROM_PTR(&mp_type_KeyError))) {
        nlr_jump(nlr.ret_val);
    }
    return MP_OBJ_NULL;
}
