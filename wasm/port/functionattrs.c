// The attributes of functions that are written in Python, and how they are printed.
#include <string.h>
#include "functions.h"

const mp_obj_type_t *mpk_visible_type(mp_obj_t object) {
    const mp_obj_type_t *type = mp_obj_get_type(object);
    if (type == &mp_type_closure || mp_obj_is_gen_function(object)) {
        return &mp_type_fun_bc;
    } else if (type->flags & MP_TYPE_FLAG_BUILTIN_FUN) {
        return &mp_type_fun_builtin_0;
    } else if (type == &mp_type_bound_meth
        && mpk_is_builtin_function(((mpk_bound_method_t *)MP_OBJ_TO_PTR(object))->method)) {
        return &mp_type_fun_builtin_0;
    }
    return type;
}

// ---- functions written in Python

// What is set is kept in one dictionary, in which that of the program's own attributes is the item __dict__.
static mp_map_t *attributes_of(mp_obj_fun_bc_t *function) {
    if (function->attributes == MP_OBJ_NULL) {
        function->attributes = mp_obj_new_dict(1);
    }
    return mp_obj_dict_get_map(function->attributes);
}

static mp_obj_t stored(const mp_obj_fun_bc_t *function, qstr name) {
    if (function->attributes == MP_OBJ_NULL) {
        return MP_OBJ_NULL;
    }
    mp_map_elem_t *elem = mp_map_lookup(mp_obj_dict_get_map(function->attributes), MP_OBJ_NEW_QSTR(name), MP_MAP_LOOKUP);
    return elem == NULL ? MP_OBJ_NULL : elem->value;
}

static void store(mp_obj_fun_bc_t *function, qstr name, mp_obj_t value) {
    mp_map_lookup(attributes_of(function), MP_OBJ_NEW_QSTR(name), MP_MAP_LOOKUP_ADD_IF_NOT_FOUND)->value = value;
}

void mpk_set_annotations(mp_obj_t function, mp_obj_t annotations) {
    function = mpk_open_closure(function);
    if (mpk_is_python_function(function)) {
        store(MP_OBJ_TO_PTR(function), MP_QSTR___annotations__, annotations);
    }
}

qstr mp_obj_fun_get_qualified_name(const mp_obj_fun_bc_t *function) {
    mp_obj_t set = stored(function, MP_QSTR___qualname__);
    if (set != MP_OBJ_NULL) {
        return mp_obj_str_get_qstr(set);
    }
    qstr name = mp_bytecode_qualified_name(function);
    return name == MP_QSTRnull ? mp_obj_fun_get_name(MP_OBJ_FROM_PTR(function)) : name;
}

static mp_obj_t module_name(const mp_obj_fun_bc_t *function) {
    mp_map_elem_t *elem = mp_map_lookup(&function->context->module.globals->map, MP_OBJ_NEW_QSTR(MP_QSTR___name__), MP_MAP_LOOKUP);
    return elem == NULL ? mp_const_none : elem->value;
}

static mp_obj_t function_get(size_t n_args, const mp_obj_t *args) {
    return args[1] == mp_const_none ? args[0] : mp_obj_new_bound_meth(args[0], args[1]);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(function_get_obj, 2, 3, function_get);

static mp_obj_t closure_cells(mp_obj_t self) {
    if (!mp_obj_is_type(self, &mp_type_closure)) {
        return mp_const_none;
    }
    const mpk_closure_t *closure = MP_OBJ_TO_PTR(self);
    return mp_obj_new_tuple(closure->n_closed, closure->closed);
}

static mp_obj_t function_dict(mp_obj_fun_bc_t *function) {
    mp_obj_t dict = stored(function, MP_QSTR___dict__);
    if (dict == MP_OBJ_NULL) {
        dict = mp_obj_new_dict(0);
        store(function, MP_QSTR___dict__, dict);
    }
    return dict;
}

static mp_obj_t load(mp_obj_t self, mp_obj_fun_bc_t *function, qstr attr) {
    switch (attr) {
        case MP_QSTR___name__:
            return MP_OBJ_NEW_QSTR(mp_obj_fun_get_name(MP_OBJ_FROM_PTR(function)));
        case MP_QSTR___qualname__:
            return MP_OBJ_NEW_QSTR(mp_obj_fun_get_qualified_name(function));
        case MP_QSTR___doc__:
            return mp_obj_fun_bc_doc(function);
        case MP_QSTR___module__:
            return module_name(function);
        case MP_QSTR___globals__:
            return MP_OBJ_FROM_PTR(function->context->module.globals);
        case MP_QSTR___dict__:
            return function_dict(function);
        case MP_QSTR___annotations__: {
            mp_obj_t annotations = mp_obj_new_dict(0);
            store(function, attr, annotations);
            return annotations;
        }
        case MP_QSTR___defaults__: {
            mpk_prelude_t prelude = mpk_prelude_of(function);
            return prelude.n_defaults == 0 ? mp_const_none : mp_obj_new_tuple(prelude.n_defaults, function->extra_args);
        }
        case MP_QSTR___kwdefaults__: {
            mpk_prelude_t prelude = mpk_prelude_of(function);
            return (prelude.flags & MP_SCOPE_FLAG_DEFKWARGS) ? function->extra_args[prelude.n_defaults] : mp_const_none;
        }
        case MP_QSTR___code__: {
            mpk_code_t *code = mp_obj_malloc(mpk_code_t, &mpk_type_code_of_function);
            code->function = function;
            return MP_OBJ_FROM_PTR(code);
        }
        case MP_QSTR___closure__:
            return closure_cells(self);
        case MP_QSTR___call__:
            return self;
        case MP_QSTR___type_params__:
            return mp_const_empty_tuple;
    }
    return MP_OBJ_NULL;
}

static bool is_special(qstr attr) {
    return attr == MP_QSTR___name__ || attr == MP_QSTR___qualname__ || attr == MP_QSTR___doc__ || attr == MP_QSTR___module__
        || attr == MP_QSTR___annotations__ || attr == MP_QSTR___dict__ || attr == MP_QSTR___type_params__;
}

static void set_defaults(mp_obj_fun_bc_t *function, mp_obj_t value) {
    mpk_prelude_t prelude = mpk_prelude_of(function);
    if (!mp_obj_is_type(value, &mp_type_tuple) || mp_obj_len(value) != MP_OBJ_NEW_SMALL_INT(prelude.n_defaults)) {
        mp_raise_msg(&mp_type_AttributeError, MP_ERROR_TEXT("the number of defaults cannot be changed"));
    }
    memcpy(function->extra_args, ((mp_obj_tuple_t *)MP_OBJ_TO_PTR(value))->items, prelude.n_defaults * sizeof(mp_obj_t));
}

static void store_attribute(mp_obj_fun_bc_t *function, qstr attr, mp_obj_t value) {
    if ((attr == MP_QSTR___name__ || attr == MP_QSTR___qualname__) && !mp_obj_is_str(value)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q must be set to a string object"), attr);
    } else if (attr == MP_QSTR___annotations__ && value == mp_const_none) {
        value = mp_obj_new_dict(0);
    } else if ((attr == MP_QSTR___annotations__ || attr == MP_QSTR___dict__) && !mp_obj_is_type(value, &mp_type_dict)) {
        mp_raise_msg_varg(&mp_type_TypeError, attr == MP_QSTR___dict__ ? MP_ERROR_TEXT("__dict__ must be set to a dictionary, not a '%s'")
            : MP_ERROR_TEXT("__annotations__ must be set to a dict object"), mp_obj_get_type_str(value));
    } else if (attr == MP_QSTR___defaults__) {
        set_defaults(function, value);
        return;
    } else if (attr == MP_QSTR___globals__ || attr == MP_QSTR___closure__ || attr == MP_QSTR___code__ || attr == MP_QSTR___kwdefaults__) {
        mp_raise_msg(&mp_type_AttributeError, MP_ERROR_TEXT("readonly attribute"));
    }
    if (is_special(attr)) {
        store(function, attr, value);
    } else {
        mp_obj_dict_store(function_dict(function), MP_OBJ_NEW_QSTR(attr), value);
    }
}

void mpk_function_attr(mp_obj_t self, mp_obj_t function_in, qstr attr, mp_obj_t *dest) {
    mp_obj_fun_bc_t *function = MP_OBJ_TO_PTR(function_in);
    mp_obj_t own = stored(function, MP_QSTR___dict__);
    if (dest[0] == MP_OBJ_NULL) {
        if (attr == MP_QSTR___get__) {
            dest[0] = MP_OBJ_FROM_PTR(&function_get_obj);
            dest[1] = self;
            return;
        }
        mp_obj_t value = is_special(attr) ? stored(function, attr) : MP_OBJ_NULL;
        if (value == MP_OBJ_NULL) {
            value = load(self, function, attr);
        }
        if (value == MP_OBJ_NULL && own != MP_OBJ_NULL) {
            mp_map_elem_t *elem = mp_map_lookup(mp_obj_dict_get_map(own), MP_OBJ_NEW_QSTR(attr), MP_MAP_LOOKUP);
            value = elem == NULL ? MP_OBJ_NULL : elem->value;
        }
        dest[0] = value;
    } else if (dest[1] != MP_OBJ_NULL) {
        store_attribute(function, attr, dest[1]);
        dest[0] = MP_OBJ_NULL;
    } else if (is_special(attr)) {
        if (attr == MP_QSTR___doc__) {
            store(function, attr, mp_const_none);
        } else if (attr == MP_QSTR___annotations__) {
            store(function, attr, mp_obj_new_dict(0));
        } else {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("cannot delete %q"), attr);
        }
        dest[0] = MP_OBJ_NULL;
    } else if (own != MP_OBJ_NULL && mp_map_lookup(mp_obj_dict_get_map(own), MP_OBJ_NEW_QSTR(attr), MP_MAP_LOOKUP_REMOVE_IF_FOUND) != NULL) {
        dest[0] = MP_OBJ_NULL;
    }
}

void mpk_print_function(const mp_print_t *print, mp_obj_t self, mp_obj_t function) {
    mp_printf(print, "<function %q at 0x%p>", mp_obj_fun_get_qualified_name(MP_OBJ_TO_PTR(function)), MP_OBJ_TO_PTR(self));
}
