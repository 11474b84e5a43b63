// Descriptors in C: property, the names in __slots__, __dict__ and __weakref__ of classes; and the view that a class
// gives of its table.
#include "classes.h"
#include "py/builtin.h"
#include "py/objlist.h"

typedef struct {
    mp_obj_base_t base;
    qstr name;
    const mp_obj_type_t *owner;
} named_t;

static mp_obj_t new_named(const mp_obj_type_t *type, qstr name, const mp_obj_type_t *owner) {
    named_t *self = mp_obj_malloc(named_t, type);
    self->name = name;
    self->owner = owner;
    return MP_OBJ_FROM_PTR(self);
}

mp_obj_t mpk_new_member(qstr name, const mp_obj_type_t *owner) {
    return new_named(&mpk_type_member, name, owner);
}

mp_obj_t mpk_new_getset(qstr name, const mp_obj_type_t *owner) {
    return new_named(&mpk_type_getset, name, owner);
}

static void named_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    (void)kind;
    named_t *self = MP_OBJ_TO_PTR(self_in);
    mp_printf(print, "<%s '%q' of '%q' objects>", self->base.type == &mpk_type_member ? "member" : "attribute", self->name,
        (qstr)self->owner->name);
}

static void named_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    named_t *self = MP_OBJ_TO_PTR(self_in);
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    if (attr == MP_QSTR___name__) {
        dest[0] = MP_OBJ_NEW_QSTR(self->name);
    } else if (attr == MP_QSTR___objclass__) {
        dest[0] = MP_OBJ_FROM_PTR(self->owner);
    } else if (attr == MP_QSTR___doc__) {
        dest[0] = mp_const_none;
    }
}

MP_DEFINE_CONST_OBJ_TYPE(
    mpk_type_member,
    MP_QSTR_member_descriptor,
    MP_TYPE_FLAG_DESCRIPTOR_GET | MP_TYPE_FLAG_DESCRIPTOR_SET,
    print, named_print,
    attr, named_attr
    );

MP_DEFINE_CONST_OBJ_TYPE(
    mpk_type_getset,
    MP_QSTR_getset_descriptor,
    MP_TYPE_FLAG_DESCRIPTOR_GET | MP_TYPE_FLAG_DESCRIPTOR_SET,
    print, named_print,
    attr, named_attr
    );

// The property itself, or that within an instance of a class that derives from it, MP_OBJ_NULL for other descriptors.
static mp_obj_t as_property(mp_obj_t member, qstr method) {
    const mp_obj_type_t *type = mp_obj_get_type(member);
    if (type == &mp_type_property) {
        return member;
    }
    if (class_is_made(type) && class_native(type) == &mp_type_property && mpk_class_find_written(type, method) == MP_OBJ_NULL) {
        return ((mp_obj_instance_t *)MP_OBJ_TO_PTR(member))->subobj[0];
    }
    return MP_OBJ_NULL;
}

static mp_map_t *slots_of(mp_obj_t object, const named_t *slot) {
    const mp_obj_type_t *type = mp_obj_get_type(object);
    if (!mp_obj_is_instance_type(type) || !mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(type), MP_OBJ_FROM_PTR(slot->owner))) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("descriptor '%q' for '%q' objects doesn't apply to a '%q' object"),
            slot->name, (qstr)slot->owner->name, (qstr)type->name);
    }
    return instance_members(MP_OBJ_TO_PTR(object));
}

void mpk_descriptor_get(mp_obj_t member, mp_obj_t object, const mp_obj_type_t *owner, qstr name, mp_obj_t *dest) {
    const mp_obj_type_t *type = mp_obj_get_type(member);
    mp_obj_t property = as_property(member, MP_QSTR___get__);
    if (property != MP_OBJ_NULL) {
        if (object == MP_OBJ_NULL) {
            dest[0] = member;
            return;
        }
        const mp_obj_t *proxy = mp_obj_property_get(property);
        if (proxy[0] == mp_const_none) {
            mp_raise_msg_named(&mp_type_AttributeError, name, object, MP_ERROR_TEXT("property '%q' of '%q' object has no getter"),
                name, (qstr)owner->name);
        }
        dest[0] = mp_call_function_1(proxy[0], object);
    } else if (type == &mpk_type_member) {
        if (object == MP_OBJ_NULL) {
            dest[0] = member;
            return;
        }
        named_t *slot = MP_OBJ_TO_PTR(member);
        mp_map_elem_t *elem = mp_map_lookup(slots_of(object, slot), MP_OBJ_NEW_QSTR(slot->name), MP_MAP_LOOKUP);
        dest[0] = elem == NULL ? MP_OBJ_NULL : elem->value;
    } else if (type == &mpk_type_getset) {
        named_t *getset = MP_OBJ_TO_PTR(member);
        if (object != MP_OBJ_NULL && !mp_obj_is_instance_type(mp_obj_get_type(object))) {
            return;
        }
        dest[0] = object == MP_OBJ_NULL ? getset->name == MP_QSTR___dict__ ? mpk_new_mappingproxy(MP_OBJ_FROM_PTR(owner)) : member
            : getset->name == MP_QSTR___dict__ ? mpk_instance_dict(MP_OBJ_TO_PTR(object)) : mp_const_none;
    } else {
        mp_obj_t call[4] = { MP_OBJ_NULL, MP_OBJ_NULL, object == MP_OBJ_NULL ? mp_const_none : object, MP_OBJ_FROM_PTR(owner) };
        mp_load_method_maybe(member, MP_QSTR___get__, call);
        dest[0] = call[0] == MP_OBJ_NULL ? member : mp_call_method_n_kw(2, 0, call);
    }
}

void mpk_descriptor_set(mp_obj_t member, mp_obj_t object, qstr name, mp_obj_t value) {
    const mp_obj_type_t *type = mp_obj_get_type(member);
    const bool is_deletion = value == MP_OBJ_NULL;
    mp_obj_t property = as_property(member, is_deletion ? MP_QSTR___delete__ : MP_QSTR___set__);
    if (property != MP_OBJ_NULL) {
        const mp_obj_t *proxy = mp_obj_property_get(property);
        mp_obj_t method = is_deletion ? proxy[2] : proxy[1];
        if (method == mp_const_none) {
            mp_raise_msg_named(&mp_type_AttributeError, name, object, is_deletion
                ? MP_ERROR_TEXT("property '%q' of '%q' object has no deleter")
                : MP_ERROR_TEXT("property '%q' of '%q' object has no setter"), name, (qstr)mp_obj_get_type(object)->name);
        }
        mp_obj_t args[2] = { object, value };
        mp_call_function_n_kw(method, is_deletion ? 1 : 2, 0, args);
    } else if (type == &mpk_type_member) {
        named_t *slot = MP_OBJ_TO_PTR(member);
        mp_map_t *members = slots_of(object, slot);
        if (!is_deletion) {
            mp_map_lookup(members, MP_OBJ_NEW_QSTR(slot->name), MP_MAP_LOOKUP_ADD_IF_NOT_FOUND)->value = value;
        } else if (mp_map_lookup(members, MP_OBJ_NEW_QSTR(slot->name), MP_MAP_LOOKUP_REMOVE_IF_FOUND) == NULL) {
            mp_raise_msg_named(&mp_type_AttributeError, name, object, MP_ERROR_TEXT("'%q' object has no attribute '%q'"),
                (qstr)mp_obj_get_type(object)->name, name);
        }
    } else if (type == &mpk_type_getset) {
        named_t *getset = MP_OBJ_TO_PTR(member);
        if (getset->name != MP_QSTR___dict__ || !mp_obj_is_instance_type(mp_obj_get_type(object))) {
            mp_raise_msg_named(&mp_type_AttributeError, name, object,
                MP_ERROR_TEXT("attribute '%q' of '%q' objects is not writable"), name, (qstr)getset->owner->name);
        }
        mpk_instance_set_dict(MP_OBJ_TO_PTR(object), value);
    } else {
        mp_obj_t call[4] = { MP_OBJ_NULL, MP_OBJ_NULL, object, value };
        mp_load_method_maybe(member, is_deletion ? MP_QSTR___delete__ : MP_QSTR___set__, call);
        if (call[0] == MP_OBJ_NULL) {
            mp_raise_msg(&mp_type_AttributeError, is_deletion ? MP_ERROR_TEXT("__delete__") : MP_ERROR_TEXT("__set__"));
        }
        mp_call_method_n_kw(is_deletion ? 1 : 2, 0, call);
    }
}

// ---- mappingproxy: what cannot be written, of a class or of any mapping

typedef struct {
    mp_obj_base_t base;
    mp_obj_t mapping;
} proxy_t;

mp_obj_t mpk_new_mappingproxy(mp_obj_t mapping) {
    proxy_t *self = mp_obj_malloc(proxy_t, &mpk_type_mappingproxy);
    self->mapping = mapping;
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t proxy_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num_of(type->name, n_args, n_kw, 1, 1, false);
    if (mp_obj_is_class(args[0]) || !MP_OBJ_TYPE_HAS_SLOT(mp_obj_get_type(args[0]), subscr)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("mappingproxy() argument must be a mapping, not %s"),
            mp_obj_get_type_str(args[0]));
    }
    return mpk_new_mappingproxy(args[0]);
}

// The mapping to ask. Of a class it is its table; that of a native type has what it does in C as well.
static mp_obj_t proxied(mp_obj_t self_in) {
    mp_obj_t mapping = ((proxy_t *)MP_OBJ_TO_PTR(self_in))->mapping;
    if (!mp_obj_is_class(mapping)) {
        return mapping;
    }
    const mp_obj_type_t *type = MP_OBJ_TO_PTR(mapping);
    if (class_is_made(type)) {
        return MP_OBJ_FROM_PTR(MP_OBJ_TYPE_GET_SLOT(type, locals_dict));
    }
    mp_obj_t set = mp_obj_new_set(0, NULL);
    mpk_add_native_dunders(type, set);
    mp_obj_t dict = MP_OBJ_TYPE_HAS_SLOT(type, locals_dict) ? mp_obj_dict_copy(MP_OBJ_FROM_PTR(MP_OBJ_TYPE_GET_SLOT(type, locals_dict)))
        : mp_obj_new_dict(0);
    mp_obj_iter_buf_t iter_buf;
    mp_obj_t iter = mp_getiter(set, &iter_buf);
    mp_obj_t name;
    while ((name = mp_iternext(iter)) != MP_OBJ_STOP_ITERATION) {
        mp_obj_t value = mpk_native_dunder(type, mp_obj_str_get_qstr(name));
        if (value != MP_OBJ_NULL) {
            mp_obj_dict_store(dict, name, value);
        }
    }
    return dict;
}

static void proxy_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    mp_print_str(print, kind == PRINT_STR ? "" : "mappingproxy(");
    mp_obj_print_helper(print, proxied(self_in), PRINT_REPR);
    mp_print_str(print, kind == PRINT_STR ? "" : ")");
}

static mp_obj_t proxy_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    return op == MP_UNARY_OP_LEN || op == MP_UNARY_OP_BOOL ? mp_unary_op(op, proxied(self_in)) : MP_OBJ_NULL;
}

static mp_obj_t proxy_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    if (mp_obj_is_type(rhs, &mpk_type_mappingproxy)) {
        rhs = proxied(rhs);
    }
    switch (op) {
        case MP_BINARY_OP_CONTAINS:
            return mp_binary_op(MP_BINARY_OP_IN, rhs, proxied(lhs));
        case MP_BINARY_OP_EQUAL:
        case MP_BINARY_OP_OR:
            return mp_binary_op(op, proxied(lhs), rhs);
        case MP_BINARY_OP_REVERSE_OR:
            return mp_binary_op(MP_BINARY_OP_OR, rhs, proxied(lhs));
        default:
            return MP_OBJ_NULL;
    }
}

static mp_obj_t proxy_subscr(mp_obj_t self_in, mp_obj_t index, mp_obj_t value) {
    return value == MP_OBJ_SENTINEL ? mp_obj_subscr(proxied(self_in), index, value) : MP_OBJ_NULL;
}

static mp_obj_t proxy_iter(mp_obj_t self_in, mp_obj_iter_buf_t *iter_buf) {
    return mp_getiter(proxied(self_in), iter_buf);
}

static void proxy_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    switch (attr) {
        case MP_QSTR_get:
        case MP_QSTR_keys:
        case MP_QSTR_values:
        case MP_QSTR_items:
        case MP_QSTR_copy:
            mp_load_method_maybe(proxied(self_in), attr, dest);
            break;
    }
}

MP_DEFINE_CONST_OBJ_TYPE(
    mpk_type_mappingproxy,
    MP_QSTR_mappingproxy,
    MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE,
    make_new, proxy_make_new,
    print, proxy_print,
    unary_op, proxy_unary_op,
    binary_op, proxy_binary_op,
    subscr, proxy_subscr,
    attr, proxy_attr,
    iter, proxy_iter
    );
