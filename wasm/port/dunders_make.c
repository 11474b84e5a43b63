// Makes and fills the native parts of instances: what __new__ and __init__ of native types do.
#include <string.h>
#include "classes.h"
#include "py/gc.h"

bool mpk_native_is_mutable(const mp_obj_type_t *native) {
    return native == &mp_type_list || native == &mp_type_set || native == &mp_type_bytearray || native == &mp_type_deque
        || mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(native), MP_OBJ_FROM_PTR(&mp_type_dict));
}

bool mpk_native_is_immutable(const mp_obj_type_t *native) {
    static const mp_obj_type_t *const types[] = {
        &mp_type_int, &mp_type_float, &mp_type_complex, &mp_type_str, &mp_type_bytes, &mp_type_tuple, &mp_type_frozenset,
    };
    for (size_t i = 0; i < MP_ARRAY_SIZE(types); i++) {
        if (mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(native), MP_OBJ_FROM_PTR(types[i]))) {
            return true;
        }
    }
    return false;
}

// Does what __init__ of a mutable type does.
void mpk_native_reinit(mp_obj_t object, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    const mp_obj_type_t *type = mp_obj_get_type(object);
    if (mp_obj_is_native_exception_instance(object)) {
        mp_obj_exception_set_args(object, n_args, args);
        return;
    }
    if (!mpk_native_is_mutable(type)) {
        if (n_args + n_kw > 0 && !mpk_native_is_immutable(type)) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("descriptor '__init__' requires another object than a '%s'"),
                mp_obj_get_type_str(object));
        }
        return;
    }
    if (mp_obj_is_dict_or_ordereddict(object) && mp_obj_dict_len(object) > 0) {
        mp_obj_t call[2];
        mp_load_method(object, MP_QSTR_update, call);
        mp_obj_t *all = m_new(mp_obj_t, 2 + n_args + 2 * n_kw);
        all[0] = call[0];
        all[1] = call[1];
        memcpy(all + 2, args, (n_args + 2 * n_kw) * sizeof(mp_obj_t));
        mp_call_method_n_kw(n_args, n_kw, all);
        return;
    }
    // Both are blocks of the same size with nothing in them that says where they are.
    mp_obj_t filled = MP_OBJ_TYPE_GET_SLOT(type, make_new)(type, n_args, n_kw, args);
    if (mp_obj_get_type(filled) == type) {
        memcpy(MP_OBJ_TO_PTR(object), MP_OBJ_TO_PTR(filled), MIN(gc_nbytes(MP_OBJ_TO_PTR(object)), gc_nbytes(MP_OBJ_TO_PTR(filled))));
    }
}

// __new__ of a native type, which comes first in the arguments.
static mp_obj_t native_new(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    const mp_obj_type_t *type = MP_OBJ_TO_PTR(args[0]);
    if (n_args < 2) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q.__new__(): not enough arguments"), (qstr)type->name);
    }
    if (!mp_obj_is_class(args[1])) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q.__new__(X): X is not a type object (%s)"), (qstr)type->name,
            mp_obj_get_type_str(args[1]));
    }
    const mp_obj_type_t *class = MP_OBJ_TO_PTR(args[1]);
    if (!mp_obj_is_subclass_fast(args[1], args[0])) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q.__new__(%q): %q is not a subtype of %q"), (qstr)type->name,
            (qstr)class->name, (qstr)class->name, (qstr)type->name);
    }
    n_args -= 2;
    args += 2;
    if (!class_is_made(class)) {
        bool is_empty = mpk_native_is_mutable(class);
        return MP_OBJ_TYPE_GET_SLOT(class, make_new)(class, is_empty ? 0 : n_args, is_empty ? 0 : kw->used, args);
    }
    if (class->flags & MP_TYPE_FLAG_IS_ABSTRACT) {
        mpk_raise_abstract(class);
    }
    const mp_obj_type_t *native;
    mp_obj_instance_t *self = mp_obj_new_instance(class, &native);
    if (mp_obj_is_native_exception_instance(self->subobj[0])) {
        mp_obj_exception_set_args(self->subobj[0], n_args, args);
    } else if (mpk_native_is_immutable(native)) {
        self->subobj[0] = MP_OBJ_TYPE_GET_SLOT(native, make_new)(native, n_args, kw->used, args);
    }
    return MP_OBJ_FROM_PTR(self);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(native_new_obj, 1, native_new);

mp_obj_t mpk_native_new(const mp_obj_type_t *type) {
    return mp_obj_new_bound_meth(MP_OBJ_FROM_PTR(&native_new_obj), MP_OBJ_FROM_PTR(type));
}
