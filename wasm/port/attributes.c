// Attributes of instances of classes that programs make, and of classes.
#include <string.h>
#include "classes.h"
#include "files.h"
#include "py/objexcept.h"

// What a class has becomes an attribute of its instance. `where` is the class that has it.
void mpk_bind_to_instance(mp_obj_t self_in, const mp_obj_type_t *where, mp_obj_t member, qstr attr, mp_obj_t *dest) {
    mp_obj_instance_t *self = MP_OBJ_TO_PTR(self_in);
    if (mp_obj_is_obj(member)) {
        const mp_obj_type_t *type = ((mp_obj_base_t *)MP_OBJ_TO_PTR(member))->type;
        if (type == &mp_type_classmethod) {
            dest[0] = ((mp_obj_static_class_method_t *)MP_OBJ_TO_PTR(member))->fun;
            dest[1] = MP_OBJ_FROM_PTR(self->base.type);
            if (descriptor_flags(dest[0]) & MP_TYPE_FLAG_DESCRIPTOR_GET) {
                member = dest[0];
                dest[0] = dest[1] = MP_OBJ_NULL;
                mpk_descriptor_get(member, MP_OBJ_NULL, self->base.type, attr, dest);
            }
            return;
        }
        if (type->flags & MP_TYPE_FLAG_DESCRIPTOR_GET) {
            mpk_descriptor_get(member, self_in, self->base.type, attr, dest);
            return;
        }
        if (member == MP_OBJ_FROM_PTR(&mpk_native_init_obj)) {
            dest[0] = member;
            dest[1] = self_in;
            return;
        }
        // A named tuple has methods in Python; those take the object itself.
        bool is_python = (type->flags & (MP_TYPE_FLAG_BINDS_SELF | MP_TYPE_FLAG_BUILTIN_FUN)) == MP_TYPE_FLAG_BINDS_SELF;
        if (!class_is_made(where) && where != &mp_type_object && where != &mp_type_type && !is_python
            && mp_obj_is_instance_type(self->base.type)) {
            mp_obj_t part = self->subobj[0];
            if (part == MP_OBJ_FROM_PTR(&mpk_native_init_obj)) {
                mp_raise_msg(&mp_type_AttributeError, MP_ERROR_TEXT("call super().__init__() first"));
            }
            // What gives back the file itself must not give back only the native part of it.
            if (member != MP_OBJ_FROM_PTR(&mpk_file_enter_obj)) {
                self_in = part;
            }
        }
    }
    mp_convert_member_lookup(self_in, where, member, dest);
}

void mpk_instance_load(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    mp_obj_instance_t *self = MP_OBJ_TO_PTR(self_in);
    const mp_obj_type_t *type = self->base.type;
    const mp_obj_type_t *where = NULL;
    mp_obj_t member = MP_OBJ_NULL;
    if (type->flags & MP_TYPE_FLAG_CLASS_FIRST) {
        member = mpk_class_find(type, attr, &where);
        if (descriptor_flags(member) & MP_TYPE_FLAG_DESCRIPTOR_SET && member != MP_OBJ_NULL) {
            mpk_descriptor_get(member, self_in, type, attr, dest);
            return;
        }
    }
    // Note: This is fast-path'ed in the VM for the MP_BC_LOAD_ATTR operation.
    mp_map_elem_t *elem = mp_map_lookup(instance_members(self), MP_OBJ_NEW_QSTR(attr), MP_MAP_LOOKUP);
    if (elem != NULL) {
        // object member, always treated as a value
        dest[0] = elem->value;
        return;
    }
    if (attr == MP_QSTR___dict__ && !(type->flags & MP_TYPE_FLAG_NO_DICT)) {
        dest[0] = mpk_instance_dict(self);
        return;
    }
    if (member == MP_OBJ_NULL) {
        member = mpk_class_find(type, attr, &where);
    }
    if (member != MP_OBJ_NULL && (where != &mp_type_object || class_native(type) == NULL)) {
        mpk_bind_to_instance(self_in, where, member, attr, dest);
        return;
    }
    if (class_native(type) != NULL) {
        mp_obj_t native = self->subobj[0];
        if (native != MP_OBJ_FROM_PTR(&mpk_native_init_obj) && MP_OBJ_TYPE_HAS_SLOT(mp_obj_get_type(native), attr)) {
            mp_load_method_maybe(native, attr, dest);
            if (dest[0] != MP_OBJ_NULL) {
                // with_traceback() returns it, and what all objects have is to know its class.
                bool is_of_all = member != MP_OBJ_NULL && where == &mp_type_object && dest[0] == member;
                if (dest[1] == native && (is_of_all || mp_obj_is_native_exception_instance(native))) {
                    dest[1] = self_in;
                }
                return;
            }
        }
        if (member != MP_OBJ_NULL) {
            mpk_bind_to_instance(self_in, where, member, attr, dest);
        }
    }
}

// What __getattr__ says, when the class has one.
static void ask_getattr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    mp_obj_t method = mpk_class_find_written(mp_obj_get_type(self_in), MP_QSTR___getattr__);
    if (method != MP_OBJ_NULL) {
        mp_obj_t call[3] = { MP_OBJ_NULL, MP_OBJ_NULL, MP_OBJ_NEW_QSTR(attr) };
        mp_convert_member_lookup(self_in, mp_obj_get_type(self_in), method, call);
        dest[0] = mp_call_method_n_kw(1, 0, call);
    }
}

void mp_obj_instance_load_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    const mp_obj_type_t *type = mp_obj_get_type(self_in);
    if (type->flags & MP_TYPE_FLAG_CLASS_FIRST) {
        mp_obj_t written = mpk_class_find_written(type, MP_QSTR___getattribute__);
        bool has_getattr = mpk_class_find_written(type, MP_QSTR___getattr__) != MP_OBJ_NULL;
        if (written != MP_OBJ_NULL || has_getattr) {
            nlr_buf_t nlr;
            if (nlr_push(&nlr) == 0) {
                if (written == MP_OBJ_NULL) {
                    mpk_instance_load(self_in, attr, dest);
                } else {
                    mp_obj_t call[3] = { MP_OBJ_NULL, MP_OBJ_NULL, MP_OBJ_NEW_QSTR(attr) };
                    mp_convert_member_lookup(self_in, type, written, call);
                    dest[0] = mp_call_method_n_kw(1, 0, call);
                }
                nlr_pop();
            } else {
                if (!has_getattr || !mp_obj_exception_match(MP_OBJ_FROM_PTR(nlr.ret_val), MP_OBJ_FROM_PTR(&mp_type_AttributeError))) {
                    nlr_jump(nlr.ret_val);
                }
                dest[0] = dest[1] = MP_OBJ_NULL;
            }
            if (dest[0] == MP_OBJ_NULL) {
                ask_getattr(self_in, attr, dest);
            }
            return;
        }
    }
    mpk_instance_load(self_in, attr, dest);
    if (dest[0] == MP_OBJ_NULL) {
        ask_getattr(self_in, attr, dest);
    }
}

// False when there is nothing to delete, or no such attribute can be.
bool mpk_instance_store(mp_obj_t self_in, qstr attr, mp_obj_t value) {
    mp_obj_instance_t *self = MP_OBJ_TO_PTR(self_in);
    const mp_obj_type_t *type = self->base.type;
    mpk_check_not_a_field(class_native(type), attr, value);
    if ((type->flags & MP_TYPE_FLAG_HAS_SPECIAL_ACCESSORS) || attr == MP_QSTR___weakref__) {
        const mp_obj_type_t *where;
        mp_obj_t member = mpk_class_find(type, attr, &where);
        if (member != MP_OBJ_NULL && descriptor_flags(member) & MP_TYPE_FLAG_DESCRIPTOR_SET) {
            mpk_descriptor_set(member, self_in, attr, value);
            return true;
        }
        if (type->flags & MP_TYPE_FLAG_NO_DICT) {
            if (member != MP_OBJ_NULL) {
                mp_raise_msg_named(&mp_type_AttributeError, attr, self_in,
                    MP_ERROR_TEXT("'%q' object attribute '%q' is read-only"), (qstr)type->name, attr);
            }
            return false;
        }
    }
    if (attr == MP_QSTR___dict__) {
        mpk_instance_set_dict(self, value);
        return true;
    }
    if (attr == MP_QSTR___class__) {
        if (value == MP_OBJ_NULL || !mp_obj_is_class(value)) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("__class__ must be set to a class, not '%s' object"),
                value == MP_OBJ_NULL ? "NoneType" : mp_obj_get_type_str(value));
        }
        const mp_obj_type_t *other = MP_OBJ_TO_PTR(value);
        if (!mp_obj_is_instance_type(other) || class_native(other) != class_native(type)
            || ((other->flags ^ type->flags) & MP_TYPE_FLAG_NO_DICT)) {
            mp_raise_msg_varg(&mp_type_TypeError, class_is_made(other)
                ? MP_ERROR_TEXT("__class__ assignment: '%q' object layout differs from '%q'")
                : MP_ERROR_TEXT("__class__ assignment only supported for mutable types or ModuleType subclasses"),
                (qstr)other->name, (qstr)type->name);
        }
        self->base.type = other;
        return true;
    }
    mp_map_t *members = instance_members(self);
    if (value == MP_OBJ_NULL) {
        // delete attribute
        return mp_map_lookup(members, MP_OBJ_NEW_QSTR(attr), MP_MAP_LOOKUP_REMOVE_IF_FOUND) != NULL;
    }
    mp_map_lookup(members, MP_OBJ_NEW_QSTR(attr), MP_MAP_LOOKUP_ADD_IF_NOT_FOUND)->value = value;
    return true;
}

bool mp_obj_instance_store_attr(mp_obj_t self_in, qstr attr, mp_obj_t value) {
    const mp_obj_type_t *type = mp_obj_get_type(self_in);
    if (type->flags & MP_TYPE_FLAG_HAS_SPECIAL_ACCESSORS) {
        mp_obj_t method = mpk_class_find_written(type, value == MP_OBJ_NULL ? MP_QSTR___delattr__ : MP_QSTR___setattr__);
        if (method != MP_OBJ_NULL) {
            mp_obj_t call[4] = { MP_OBJ_NULL, MP_OBJ_NULL, MP_OBJ_NEW_QSTR(attr), value };
            mp_convert_member_lookup(self_in, type, method, call);
            mp_call_method_n_kw(value == MP_OBJ_NULL ? 1 : 2, 0, call);
            return true;
        }
    }
    if (mp_obj_exception_has_own(attr) && mp_obj_is_exception_instance(self_in)) {
        return mp_obj_exception_store_attr(self_in, attr, value);
    }
    return mpk_instance_store(self_in, attr, value);
}

static void type_load(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    mp_obj_type_t *self = MP_OBJ_TO_PTR(self_in);
    const mp_obj_type_t *meta = self->base.type;
    const mp_obj_type_t *where;
    if (meta != &mp_type_type && attr != MP_QSTR___new__ && attr != MP_QSTR___init__) {
        mp_obj_t member = mpk_class_find_written(meta, attr);
        if (descriptor_flags(member) & MP_TYPE_FLAG_DESCRIPTOR_SET && member != MP_OBJ_NULL) {
            mpk_descriptor_get(member, self_in, meta, attr, dest);
            return;
        }
    }
    if (mpk_class_attribute(self, attr, dest)) {
        return;
    }
    mp_obj_t member = mpk_class_find(self, attr, &where);
    // What `object` has is what instances have. Of a class it says what `type` says.
    if (member != MP_OBJ_NULL && where == &mp_type_object && self != &mp_type_object
        && (attr == MP_QSTR___init__) && class_is_made(self) && class_native(self) != NULL) {
        dest[0] = MP_OBJ_FROM_PTR(&mpk_native_init_obj);
        return;
    }
    if (member != MP_OBJ_NULL) {
        if (mp_obj_is_obj(member)) {
            const mp_obj_type_t *type = ((mp_obj_base_t *)MP_OBJ_TO_PTR(member))->type;
            if (type->flags & MP_TYPE_FLAG_DESCRIPTOR_GET) {
                mpk_descriptor_get(member, MP_OBJ_NULL, self, attr, dest);
                return;
            }
            if (type == &mp_type_classmethod) {
                mp_obj_t fun = ((mp_obj_static_class_method_t *)MP_OBJ_TO_PTR(member))->fun;
                if (descriptor_flags(fun) & MP_TYPE_FLAG_DESCRIPTOR_GET) {
                    mpk_descriptor_get(fun, MP_OBJ_FROM_PTR(self), meta, attr, dest);
                    return;
                }
                where = self;
            }
        }
        mp_convert_member_lookup(MP_OBJ_NULL, where, member, dest);
        if (dest[1] == MP_OBJ_NULL && dest[0] != MP_OBJ_NULL && member == dest[0]) {
            return;
        }
        if (dest[0] != MP_OBJ_NULL) {
            return;
        }
    }
    member = mpk_class_find(meta, attr, &where);
    if (member != MP_OBJ_NULL) {
        mpk_bind_to_instance(self_in, where, member, attr, dest);
        return;
    }
    if (meta != &mp_type_type) {
        ask_getattr(self_in, attr, dest);
    }
}

// False when there is no such attribute to delete, or none can be stored.
bool mpk_type_store(mp_obj_t self_in, qstr attr, mp_obj_t value) {
    mp_obj_type_t *self = MP_OBJ_TO_PTR(self_in);
    if (!class_is_made(self)) {
        // Named tuples take functions, properties and a docstring; what works by its name is that of tuples.
        if (!mpk_is_namedtuple_type(self) || (attr != MP_QSTR___doc__ && strncmp(qstr_str(attr), "__", 2) == 0)) {
            return false;
        }
        mp_map_t *members = mp_obj_dict_get_map(MP_OBJ_FROM_PTR(MP_OBJ_TYPE_GET_SLOT(self, locals_dict)));
        if (value == MP_OBJ_NULL) {
            return mp_map_lookup(members, MP_OBJ_NEW_QSTR(attr), MP_MAP_LOOKUP_REMOVE_IF_FOUND) != NULL;
        }
        mp_map_lookup(members, MP_OBJ_NEW_QSTR(attr), MP_MAP_LOOKUP_ADD_IF_NOT_FOUND)->value = value;
        return true;
    }
    if (self->base.type != &mp_type_type) {
        mp_obj_t member = mpk_class_find_written(self->base.type, attr);
        if (member != MP_OBJ_NULL && descriptor_flags(member) & MP_TYPE_FLAG_DESCRIPTOR_SET) {
            mpk_descriptor_set(member, self_in, attr, value);
            return true;
        }
    }
    mp_obj_t dict = MP_OBJ_FROM_PTR(MP_OBJ_TYPE_GET_SLOT(self, locals_dict));
    mp_map_t *locals_map = mp_obj_dict_get_map(dict);
    if (value == MP_OBJ_NULL) {
        return mp_map_lookup(locals_map, MP_OBJ_NEW_QSTR(attr), MP_MAP_LOOKUP_REMOVE_IF_FOUND) != NULL;
    }
    if (mpk_class_store(self, attr, value)) {
        return true;
    }
    mp_map_lookup(locals_map, MP_OBJ_NEW_QSTR(attr), MP_MAP_LOOKUP_ADD_IF_NOT_FOUND)->value = value;
    mpk_class_stored(self, attr, value);
    return true;
}

void mpk_type_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    if (dest[0] == MP_OBJ_NULL) {
        type_load(self_in, attr, dest);
        return;
    }
    const mp_obj_type_t *meta = mp_obj_get_type(self_in);
    if (meta->flags & MP_TYPE_FLAG_HAS_SPECIAL_ACCESSORS) {
        mp_obj_t method = mpk_class_find_written(meta, dest[1] == MP_OBJ_NULL ? MP_QSTR___delattr__ : MP_QSTR___setattr__);
        if (method != MP_OBJ_NULL) {
            mp_obj_t call[4] = { MP_OBJ_NULL, MP_OBJ_NULL, MP_OBJ_NEW_QSTR(attr), dest[1] };
            mp_convert_member_lookup(self_in, meta, method, call);
            mp_call_method_n_kw(dest[1] == MP_OBJ_NULL ? 1 : 2, 0, call);
            dest[0] = MP_OBJ_NULL;
            return;
        }
    }
    if (mpk_type_store(self_in, attr, dest[1])) {
        dest[0] = MP_OBJ_NULL; // indicate success
    }
}
