// The methods of `type`.
#include <string.h>
#include "classes.h"
#include "functions.h"
#include "py/builtin.h"

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
