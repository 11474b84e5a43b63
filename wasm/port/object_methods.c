// What `object` has, and so every object; and dir().
#include <string.h>
#include "classes.h"

void mpk_print_object(const mp_print_t *print, mp_obj_t object) {
    const mp_obj_type_t *type = mp_obj_get_type(object);
    const char *module = mpk_module_of(type);
    mp_print_str(print, "<");
    if (strcmp(module, "builtins") != 0) {
        mp_printf(print, "%s.", module);
    }
    mp_obj_print_helper(print, mpk_qualified_name(type), PRINT_STR);
    mp_printf(print, " object at 0x%p>", MP_OBJ_TO_PTR(object));
}

static void check_excess(const mp_obj_type_t *type, size_t n, bool is_new) {
    bool has_new = mpk_class_find_written(type, MP_QSTR___new__) != MP_OBJ_NULL;
    bool has_init = mpk_class_find_written(type, MP_QSTR___init__) != MP_OBJ_NULL;
    if (n == 0) {
        return;
    }
    if (is_new ? has_new : has_init) {
        mp_raise_TypeError(is_new ? MP_ERROR_TEXT("object.__new__() takes exactly one argument (the type to instantiate)")
            : MP_ERROR_TEXT("object.__init__() takes exactly one argument (the instance to initialize)"));
    }
    if (is_new ? !has_init : !has_new) {
        mp_raise_msg_varg(&mp_type_TypeError, is_new ? MP_ERROR_TEXT("%q() takes no arguments")
            : MP_ERROR_TEXT("%q.__init__() takes exactly one argument (the instance to initialize)"), (qstr)type->name);
    }
}

static mp_obj_t object_init(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    check_excess(mp_obj_get_type(args[0]), n_args - 1 + kw->used, false);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_KW(object_init_obj, 1, object_init);

static mp_obj_t object_new(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    if (n_args == 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("object.__new__(): not enough arguments"));
    }
    if (!mp_obj_is_class(args[0])) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("object.__new__(X): X is not a type object (%s)"), mp_obj_get_type_str(args[0]));
    }
    const mp_obj_type_t *type = MP_OBJ_TO_PTR(args[0]);
    if (type == &mp_type_object) {
        return MP_OBJ_TYPE_GET_SLOT(type, make_new)(type, n_args - 1, kw->used, args + 1);
    }
    if (!mp_obj_is_instance_type(type)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("object.__new__(%q) is not safe, use %q.__new__()"), (qstr)type->name, (qstr)type->name);
    }
    check_excess(type, n_args - 1 + kw->used, true);
    if (type->flags & MP_TYPE_FLAG_IS_ABSTRACT) {
        mpk_raise_abstract(type);
    }
    const mp_obj_type_t *native_base;
    mp_obj_instance_t *self = mp_obj_new_instance(type, &native_base);
    if (native_base != NULL && mpk_native_is_immutable(native_base)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("object.__new__(%q) is not safe, use %q.__new__()"), (qstr)type->name, (qstr)native_base->name);
    }
    return MP_OBJ_FROM_PTR(self);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(object_new_fun_obj, 0, object_new);
static MP_DEFINE_CONST_STATICMETHOD_OBJ(object_new_obj, MP_ROM_PTR(&object_new_fun_obj));

static qstr attribute_name(mp_obj_t name) {
    mp_obj_t text = mp_obj_cast_to_native_base(name, MP_OBJ_FROM_PTR(&mp_type_str));
    if (text == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("attribute name must be string, not '%s'"), mp_obj_get_type_str(name));
    }
    return mp_obj_str_get_qstr(text);
}

static NORETURN void raise_no_attribute(mp_obj_t self, qstr name) {
    mp_raise_msg_named(&mp_type_AttributeError, name, self, MP_ERROR_TEXT("'%s' object has no attribute '%q'"),
        mp_obj_get_type_str(self), name);
}

static mp_obj_t object_getattribute(mp_obj_t self, mp_obj_t name_in) {
    qstr name = attribute_name(name_in);
    mp_obj_t dest[2] = { MP_OBJ_NULL, MP_OBJ_NULL };
    if (mp_obj_is_instance_type(mp_obj_get_type(self)) && name != MP_QSTR___class__) {
        mpk_instance_load(self, name, dest);
    } else {
        mp_load_method_maybe(self, name, dest);
    }
    if (dest[0] == MP_OBJ_NULL) {
        raise_no_attribute(self, name);
    }
    return dest[1] == MP_OBJ_NULL ? dest[0] : mp_obj_new_bound_meth(dest[0], dest[1]);
}
static MP_DEFINE_CONST_FUN_OBJ_2(object_getattribute_obj, object_getattribute);

static mp_obj_t store(mp_obj_t self, mp_obj_t name_in, mp_obj_t value) {
    qstr name = attribute_name(name_in);
    if (mp_obj_is_class(self)) {
        if (!mpk_type_store(self, name, value)) {
            mp_raise_msg_named(&mp_type_AttributeError, name, self, MP_ERROR_TEXT("%q"), name);
        }
    } else if (!mp_obj_is_instance_type(mp_obj_get_type(self))) {
        mp_store_attr(self, name, value);
    } else if (!mpk_instance_store(self, name, value)) {
        raise_no_attribute(self, name);
    }
    return mp_const_none;
}

static mp_obj_t object_setattr(mp_obj_t self, mp_obj_t name, mp_obj_t value) {
    return store(self, name, value);
}
static MP_DEFINE_CONST_FUN_OBJ_3(object_setattr_obj, object_setattr);

static mp_obj_t object_delattr(mp_obj_t self, mp_obj_t name) {
    return store(self, name, MP_OBJ_NULL);
}
static MP_DEFINE_CONST_FUN_OBJ_2(object_delattr_obj, object_delattr);

static mp_obj_t object_repr(mp_obj_t self) {
    vstr_t text;
    mp_print_t print;
    vstr_init_print(&text, 32, &print);
    if (mp_obj_is_instance_type(mp_obj_get_type(self)) || !MP_OBJ_TYPE_HAS_SLOT(mp_obj_get_type(self), print)) {
        mpk_print_object(&print, self);
    } else {
        mp_obj_print_helper(&print, self, PRINT_REPR);
    }
    return mp_obj_new_str_from_utf8_vstr(&text);
}
static MP_DEFINE_CONST_FUN_OBJ_1(object_repr_obj, object_repr);

static mp_obj_t object_str(mp_obj_t self) {
    vstr_t text;
    mp_print_t print;
    vstr_init_print(&text, 32, &print);
    mp_obj_print_helper(&print, self, PRINT_REPR);
    return mp_obj_new_str_from_utf8_vstr(&text);
}
static MP_DEFINE_CONST_FUN_OBJ_1(object_str_obj, object_str);

static mp_obj_t object_format(mp_obj_t self, mp_obj_t spec) {
    if (!mp_obj_is_str(spec)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("__format__() argument must be str, not %s"), mp_obj_get_type_str(spec));
    }
    if (mp_obj_len(spec) != MP_OBJ_NEW_SMALL_INT(0)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("unsupported format string passed to %s.__format__"), mp_obj_get_type_str(self));
    }
    return mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_str), self);
}
static MP_DEFINE_CONST_FUN_OBJ_2(object_format_obj, object_format);

static mp_obj_t object_hash(mp_obj_t self) {
    return MP_OBJ_NEW_SMALL_INT((mp_uint_t)self >> 4);
}
static MP_DEFINE_CONST_FUN_OBJ_1(object_hash_obj, object_hash);

static mp_obj_t object_eq(mp_obj_t self, mp_obj_t other) {
    return self == other ? mp_const_true : mp_const_notimplemented;
}
static MP_DEFINE_CONST_FUN_OBJ_2(object_eq_obj, object_eq);

static mp_obj_t object_ne(mp_obj_t self, mp_obj_t other) {
    mp_obj_t call[3];
    mp_load_method(self, MP_QSTR___eq__, call);
    call[2] = other;
    mp_obj_t equal = mp_call_method_n_kw(1, 0, call);
    return equal == mp_const_notimplemented ? equal : mp_obj_new_bool(!mp_obj_is_true(equal));
}
static MP_DEFINE_CONST_FUN_OBJ_2(object_ne_obj, object_ne);

static mp_obj_t object_order(mp_obj_t self, mp_obj_t other) {
    (void)self, (void)other;
    return mp_const_notimplemented;
}
static MP_DEFINE_CONST_FUN_OBJ_2(object_lt_obj, object_order);
static MP_DEFINE_CONST_FUN_OBJ_2(object_le_obj, object_order);
static MP_DEFINE_CONST_FUN_OBJ_2(object_gt_obj, object_order);
static MP_DEFINE_CONST_FUN_OBJ_2(object_ge_obj, object_order);

static mp_obj_t object_sizeof(mp_obj_t self) {
    (void)self;
    return MP_OBJ_NEW_SMALL_INT(16);
}
static MP_DEFINE_CONST_FUN_OBJ_1(object_sizeof_obj, object_sizeof);

static mp_obj_t object_init_subclass(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    if (n_args > 1 || kw->used > 0) {
        mp_raise_msg_varg(&mp_type_TypeError, n_args > 1 ? MP_ERROR_TEXT("%q.__init_subclass__() takes no arguments")
            : MP_ERROR_TEXT("%q.__init_subclass__() takes no keyword arguments"), (qstr)((mp_obj_type_t *)MP_OBJ_TO_PTR(args[0]))->name);
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_KW(object_init_subclass_fun_obj, 1, object_init_subclass);
static MP_DEFINE_CONST_CLASSMETHOD_OBJ(object_init_subclass_obj, MP_ROM_PTR(&object_init_subclass_fun_obj));

static mp_obj_t object_subclasshook(mp_obj_t self, mp_obj_t other) {
    (void)self, (void)other;
    return mp_const_notimplemented;
}
static MP_DEFINE_CONST_FUN_OBJ_2(object_subclasshook_fun_obj, object_subclasshook);
static MP_DEFINE_CONST_CLASSMETHOD_OBJ(object_subclasshook_obj, MP_ROM_PTR(&object_subclasshook_fun_obj));

// How an object is copied and written is known to a module in Python.
static mp_obj_t object_reduce(size_t n_args, const mp_obj_t *args) {
    mp_obj_t module = mp_import_name(MP_QSTR_copyreg, mp_const_none, MP_OBJ_NEW_SMALL_INT(0));
    mp_obj_t call[2] = { args[0], n_args > 1 ? args[1] : MP_OBJ_NEW_SMALL_INT(0) };
    return mp_call_function_n_kw(mp_load_attr(module, MP_QSTR__reduce), 2, 0, call);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(object_reduce_obj, 1, 1, object_reduce);
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(object_reduce_ex_obj, 2, 2, object_reduce);

static mp_obj_t object_getstate(mp_obj_t self) {
    mp_obj_t module = mp_import_name(MP_QSTR_copyreg, mp_const_none, MP_OBJ_NEW_SMALL_INT(0));
    return mp_call_function_1(mp_load_attr(module, MP_QSTR__getstate), self);
}
static MP_DEFINE_CONST_FUN_OBJ_1(object_getstate_obj, object_getstate);

// They are one object each, which binds when a class takes them over.
typedef struct {
    mp_obj_base_t base;
    qstr_short_t name;
    mp_rom_obj_t function;
} method_t;

static mp_obj_t method_call(mp_obj_t self_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    method_t *self = MP_OBJ_TO_PTR(self_in);
    if (n_args == 0) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("descriptor '%q' of 'object' object needs an argument"), (qstr)self->name);
    }
    return mp_call_function_n_kw((mp_obj_t)self->function, n_args, n_kw, args);
}

static void method_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    (void)kind;
    method_t *self = MP_OBJ_TO_PTR(self_in);
    mp_printf(print, "<slot wrapper '%q' of 'object' objects>", (qstr)self->name);
}

static void method_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    method_t *self = MP_OBJ_TO_PTR(self_in);
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    if (attr == MP_QSTR___name__) {
        dest[0] = MP_OBJ_NEW_QSTR(self->name);
    } else if (attr == MP_QSTR___objclass__) {
        dest[0] = MP_OBJ_FROM_PTR(&mp_type_object);
    } else if (attr == MP_QSTR___qualname__) {
        vstr_t text;
        vstr_init(&text, 24);
        vstr_printf(&text, "object.%q", (qstr)self->name);
        dest[0] = mp_obj_new_str_from_utf8_vstr(&text);
    } else if (attr == MP_QSTR___doc__) {
        dest[0] = mp_const_none;
    }
}

MP_DEFINE_CONST_OBJ_TYPE(
    mpk_type_object_method,
    MP_QSTR_wrapper_descriptor,
    MP_TYPE_FLAG_BINDS_SELF,
    print, method_print,
    attr, method_attr,
    call, method_call
    );

static const method_t method_init = { { &mpk_type_object_method }, MP_QSTR___init__, MP_ROM_PTR(&object_init_obj) };
static const method_t method_setattr = { { &mpk_type_object_method }, MP_QSTR___setattr__, MP_ROM_PTR(&object_setattr_obj) };
static const method_t method_delattr = { { &mpk_type_object_method }, MP_QSTR___delattr__, MP_ROM_PTR(&object_delattr_obj) };
static const method_t method_getattribute = { { &mpk_type_object_method }, MP_QSTR___getattribute__, MP_ROM_PTR(&object_getattribute_obj) };
static const method_t method_repr = { { &mpk_type_object_method }, MP_QSTR___repr__, MP_ROM_PTR(&object_repr_obj) };
static const method_t method_str = { { &mpk_type_object_method }, MP_QSTR___str__, MP_ROM_PTR(&object_str_obj) };
static const method_t method_format = { { &mpk_type_object_method }, MP_QSTR___format__, MP_ROM_PTR(&object_format_obj) };
static const method_t method_hash = { { &mpk_type_object_method }, MP_QSTR___hash__, MP_ROM_PTR(&object_hash_obj) };
static const method_t method_eq = { { &mpk_type_object_method }, MP_QSTR___eq__, MP_ROM_PTR(&object_eq_obj) };
static const method_t method_ne = { { &mpk_type_object_method }, MP_QSTR___ne__, MP_ROM_PTR(&object_ne_obj) };
static const method_t method_lt = { { &mpk_type_object_method }, MP_QSTR___lt__, MP_ROM_PTR(&object_lt_obj) };
static const method_t method_le = { { &mpk_type_object_method }, MP_QSTR___le__, MP_ROM_PTR(&object_le_obj) };
static const method_t method_gt = { { &mpk_type_object_method }, MP_QSTR___gt__, MP_ROM_PTR(&object_gt_obj) };
static const method_t method_ge = { { &mpk_type_object_method }, MP_QSTR___ge__, MP_ROM_PTR(&object_ge_obj) };
static const method_t method_sizeof = { { &mpk_type_object_method }, MP_QSTR___sizeof__, MP_ROM_PTR(&object_sizeof_obj) };
static const method_t method_dir = { { &mpk_type_object_method }, MP_QSTR___dir__, MP_ROM_PTR(&mpk_object_dir_obj) };
static const method_t method_reduce = { { &mpk_type_object_method }, MP_QSTR___reduce__, MP_ROM_PTR(&object_reduce_obj) };
static const method_t method_reduce_ex = { { &mpk_type_object_method }, MP_QSTR___reduce_ex__, MP_ROM_PTR(&object_reduce_ex_obj) };
static const method_t method_getstate = { { &mpk_type_object_method }, MP_QSTR___getstate__, MP_ROM_PTR(&object_getstate_obj) };

static const mp_rom_map_elem_t object_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___init__), MP_ROM_PTR(&method_init) },
    { MP_ROM_QSTR(MP_QSTR___new__), MP_ROM_PTR(&object_new_obj) },
    { MP_ROM_QSTR(MP_QSTR___setattr__), MP_ROM_PTR(&method_setattr) },
    { MP_ROM_QSTR(MP_QSTR___delattr__), MP_ROM_PTR(&method_delattr) },
    { MP_ROM_QSTR(MP_QSTR___getattribute__), MP_ROM_PTR(&method_getattribute) },
    { MP_ROM_QSTR(MP_QSTR___repr__), MP_ROM_PTR(&method_repr) },
    { MP_ROM_QSTR(MP_QSTR___str__), MP_ROM_PTR(&method_str) },
    { MP_ROM_QSTR(MP_QSTR___format__), MP_ROM_PTR(&method_format) },
    { MP_ROM_QSTR(MP_QSTR___hash__), MP_ROM_PTR(&method_hash) },
    { MP_ROM_QSTR(MP_QSTR___eq__), MP_ROM_PTR(&method_eq) },
    { MP_ROM_QSTR(MP_QSTR___ne__), MP_ROM_PTR(&method_ne) },
    { MP_ROM_QSTR(MP_QSTR___lt__), MP_ROM_PTR(&method_lt) },
    { MP_ROM_QSTR(MP_QSTR___le__), MP_ROM_PTR(&method_le) },
    { MP_ROM_QSTR(MP_QSTR___gt__), MP_ROM_PTR(&method_gt) },
    { MP_ROM_QSTR(MP_QSTR___ge__), MP_ROM_PTR(&method_ge) },
    { MP_ROM_QSTR(MP_QSTR___sizeof__), MP_ROM_PTR(&method_sizeof) },
    { MP_ROM_QSTR(MP_QSTR___dir__), MP_ROM_PTR(&method_dir) },
    { MP_ROM_QSTR(MP_QSTR___init_subclass__), MP_ROM_PTR(&object_init_subclass_obj) },
    { MP_ROM_QSTR(MP_QSTR___subclasshook__), MP_ROM_PTR(&object_subclasshook_obj) },
    { MP_ROM_QSTR(MP_QSTR___reduce__), MP_ROM_PTR(&method_reduce) },
    { MP_ROM_QSTR(MP_QSTR___reduce_ex__), MP_ROM_PTR(&method_reduce_ex) },
    { MP_ROM_QSTR(MP_QSTR___getstate__), MP_ROM_PTR(&method_getstate) },
};
MP_DEFINE_CONST_DICT(mpk_object_locals, object_locals_table);
