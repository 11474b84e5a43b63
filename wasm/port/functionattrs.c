// The attributes of functions and methods, and how they are written.
#include "functions.h"
#include "classes.h"
#include <string.h>
#include "py/builtin.h"
#include "py/objfun.h"
#include "py/objmodule.h"
#include "py/objstr.h"
#include "py/objtuple.h"
#include "py/objtype.h"
#include "py/runtime.h"

// What py/objboundmeth.c and py/objclosure.c make.
typedef struct {
    mp_obj_base_t base;
    mp_obj_t method;
    mp_obj_t self;
} bound_method_t;

typedef struct {
    mp_obj_base_t base;
    mp_obj_t function;
    size_t n_closed;
    mp_obj_t closed[];
} closure_t;

static bool is_python_function(mp_obj_t object) {
    return mp_obj_is_type(object, &mp_type_fun_bc) || mp_obj_is_type(object, &mp_type_gen_wrap);
}

static bool is_builtin(mp_obj_t object) {
    return mp_obj_is_obj(object) && (mp_obj_get_type(object)->flags & MP_TYPE_FLAG_BUILTIN_FUN);
}

// The function within a closure, and any other object itself.
static mp_obj_t open_closure(mp_obj_t object) {
    return mp_obj_is_type(object, &mp_type_closure) ? mp_obj_closure_fun(object) : object;
}

const mp_obj_type_t *mpk_visible_type(mp_obj_t object) {
    const mp_obj_type_t *type = mp_obj_get_type(object);
    if (type == &mp_type_closure || type == &mp_type_gen_wrap) {
        return &mp_type_fun_bc;
    } else if (type->flags & MP_TYPE_FLAG_BUILTIN_FUN) {
        return &mp_type_fun_builtin_0;
    } else if (type == &mp_type_bound_meth && is_builtin(((bound_method_t *)MP_OBJ_TO_PTR(object))->method)) {
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
    function = open_closure(function);
    if (is_python_function(function)) {
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

typedef struct {
    size_t n_pos, n_kwonly, n_defaults, flags, first_line;
    const byte *names;
} prelude_t;

static prelude_t prelude_of(const mp_obj_fun_bc_t *function) {
    const byte *ip = function->bytecode;
    MP_BC_PRELUDE_SIG_DECODE(ip);
    MP_BC_PRELUDE_SIZE_DECODE(ip);
    (void)n_state;
    (void)n_exc_stack;
    (void)n_cell;
    prelude_t prelude = { n_pos_args, n_kwonly_args, n_def_pos_args, scope_flags, 0, mp_decode_uint_skip(ip) };
    const byte *lines = prelude.names;
    for (size_t i = 0; i < n_pos_args + n_kwonly_args; i++) {
        lines = mp_decode_uint_skip(lines);
    }
    prelude.first_line = mp_bytecode_get_definition_line(lines, ip + n_info);
    return prelude;
}

static mp_obj_t module_name(const mp_obj_fun_bc_t *function) {
    mp_map_elem_t *elem = mp_map_lookup(&function->context->module.globals->map, MP_OBJ_NEW_QSTR(MP_QSTR___name__), MP_MAP_LOOKUP);
    return elem == NULL ? mp_const_none : elem->value;
}

// ---- code objects: what is known of the code of a function, and no way to run it

typedef struct {
    mp_obj_base_t base;
    mp_obj_fun_bc_t *function;
} code_t;

static mp_obj_t variable_names(const mp_obj_fun_bc_t *function, const prelude_t *prelude, bool is_free) {
    mp_obj_t names = mp_obj_new_list(0, NULL);
    const byte *ip = prelude->names;
    for (size_t i = 0; i < prelude->n_pos + prelude->n_kwonly; i++) {
        qstr name = function->context->constants.qstr_table[mp_decode_uint(&ip)];
        if (name != MP_QSTR__star_ && !is_free) {
            mp_obj_list_append(names, MP_OBJ_NEW_QSTR(mp_obj_fun_argument_name(name)));
        }
    }
    // The list of the others is in no order.
    mp_local_name_t local;
    size_t last = 0;
    for (size_t i = 0; mp_bytecode_local(function, i, &local); i++) {
        last = MAX(last, (size_t)local.number + 1);
    }
    for (size_t number = 0; number < last; number++) {
        for (size_t i = 0; mp_bytecode_local(function, i, &local); i++) {
            if (local.number == number && local.is_free == is_free) {
                mp_obj_list_append(names, MP_OBJ_NEW_QSTR(local.name));
            }
        }
    }
    return mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_tuple), names);
}

static size_t n_positional_only(const mp_obj_fun_bc_t *function, const prelude_t *prelude) {
    size_t n = 0;
    const byte *ip = prelude->names;
    for (size_t i = 0; i < prelude->n_pos; i++) {
        n += qstr_str(function->context->constants.qstr_table[mp_decode_uint(&ip)])[0] == '/';
    }
    return n;
}

static size_t n_closed_over(const mp_obj_fun_bc_t *function, const prelude_t *prelude) {
    size_t n = 0;
    const byte *ip = prelude->names;
    for (size_t i = 0; i < prelude->n_pos; i++) {
        n += function->context->constants.qstr_table[mp_decode_uint(&ip)] == MP_QSTR__star_;
    }
    return n;
}

static void code_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    const mp_obj_fun_bc_t *function = ((code_t *)MP_OBJ_TO_PTR(self_in))->function;
    prelude_t prelude = prelude_of(function);
    switch (attr) {
        case MP_QSTR_co_name:
            dest[0] = MP_OBJ_NEW_QSTR(mp_obj_fun_get_name(MP_OBJ_FROM_PTR(function)));
            break;
        case MP_QSTR_co_qualname: {
            qstr name = mp_bytecode_qualified_name(function);
            dest[0] = MP_OBJ_NEW_QSTR(name == MP_QSTRnull ? mp_obj_fun_get_name(MP_OBJ_FROM_PTR(function)) : name);
            break;
        }
        case MP_QSTR_co_argcount:
            dest[0] = MP_OBJ_NEW_SMALL_INT(prelude.n_pos - n_closed_over(function, &prelude));
            break;
        case MP_QSTR_co_posonlyargcount:
            dest[0] = MP_OBJ_NEW_SMALL_INT(n_positional_only(function, &prelude));
            break;
        case MP_QSTR_co_kwonlyargcount:
            dest[0] = MP_OBJ_NEW_SMALL_INT(prelude.n_kwonly);
            break;
        case MP_QSTR_co_varnames:
            dest[0] = variable_names(function, &prelude, false);
            break;
        case MP_QSTR_co_nlocals:
            dest[0] = mp_obj_len(variable_names(function, &prelude, false));
            break;
        case MP_QSTR_co_freevars:
            dest[0] = variable_names(function, &prelude, true);
            break;
        case MP_QSTR_co_flags: // CPython's CO_OPTIMIZED | CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_GENERATOR
            dest[0] = MP_OBJ_NEW_SMALL_INT(3 | ((prelude.flags & MP_SCOPE_FLAG_VARARGS) ? 4 : 0)
                | ((prelude.flags & MP_SCOPE_FLAG_VARKEYWORDS) ? 8 : 0) | ((prelude.flags & MP_SCOPE_FLAG_GENERATOR) ? 32 : 0));
            break;
        case MP_QSTR_co_filename:
            dest[0] = MP_OBJ_NEW_QSTR(function->context->constants.qstr_table[0]);
            break;
        case MP_QSTR_co_firstlineno:
            dest[0] = MP_OBJ_NEW_SMALL_INT(prelude.first_line);
            break;
    }
}

static void code_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    (void)kind;
    const mp_obj_fun_bc_t *function = ((code_t *)MP_OBJ_TO_PTR(self_in))->function;
    mp_printf(print, "<code object %q at 0x%p, file \"%q\", line %d>", mp_obj_fun_get_name(MP_OBJ_FROM_PTR(function)),
        function->bytecode, function->context->constants.qstr_table[0], (int)prelude_of(function).first_line);
}

static mp_obj_t code_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    uintptr_t bytecode = (uintptr_t)((code_t *)MP_OBJ_TO_PTR(self_in))->function->bytecode;
    return op == MP_UNARY_OP_HASH ? MP_OBJ_NEW_SMALL_INT(bytecode >> 2) : MP_OBJ_NULL;
}

static mp_obj_t code_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    if (op != MP_BINARY_OP_EQUAL) {
        return MP_OBJ_NULL;
    }
    const code_t *left = MP_OBJ_TO_PTR(lhs), *right = MP_OBJ_TO_PTR(rhs);
    return mp_obj_new_bool(left->function->bytecode == right->function->bytecode);
}

static MP_DEFINE_CONST_OBJ_TYPE(
    mpk_type_code_of_function, MP_QSTR_code, MP_TYPE_FLAG_NONE,
    print, code_print,
    attr, code_attr,
    unary_op, code_unary_op,
    binary_op, code_binary_op
    );

static mp_obj_t function_get(size_t n_args, const mp_obj_t *args) {
    return args[1] == mp_const_none ? args[0] : mp_obj_new_bound_meth(args[0], args[1]);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(function_get_obj, 2, 3, function_get);

static mp_obj_t closure_cells(mp_obj_t self) {
    if (!mp_obj_is_type(self, &mp_type_closure)) {
        return mp_const_none;
    }
    const closure_t *closure = MP_OBJ_TO_PTR(self);
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
            prelude_t prelude = prelude_of(function);
            return prelude.n_defaults == 0 ? mp_const_none : mp_obj_new_tuple(prelude.n_defaults, function->extra_args);
        }
        case MP_QSTR___kwdefaults__: {
            prelude_t prelude = prelude_of(function);
            return (prelude.flags & MP_SCOPE_FLAG_DEFKWARGS) ? function->extra_args[prelude.n_defaults] : mp_const_none;
        }
        case MP_QSTR___code__: {
            code_t *code = mp_obj_malloc(code_t, &mpk_type_code_of_function);
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
    prelude_t prelude = prelude_of(function);
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

// ---- functions written in C

static qstr name_of_builtin(mp_obj_t function, mp_obj_t type, qstr *of, bool *of_type) {
    *of = MP_QSTRnull;
    *of_type = false;
    if (mpk_is_dunder(function)) {
        *of = type == MP_OBJ_NULL ? MP_QSTR_object : ((mp_obj_type_t *)MP_OBJ_TO_PTR(type))->name;
        *of_type = true;
        return mpk_dunder_name(function);
    }
    for (size_t depth = 0; type != MP_OBJ_NULL && depth < 8; depth++) {
        const mp_obj_type_t *t = MP_OBJ_TO_PTR(type);
        if (MP_OBJ_TYPE_HAS_SLOT(t, locals_dict)) {
            const mp_map_t *map = &MP_OBJ_TYPE_GET_SLOT(t, locals_dict)->map;
            for (size_t i = 0; i < map->alloc; i++) {
                if (mp_map_slot_is_filled(map, i) && map->table[i].value == function && mp_obj_is_qstr(map->table[i].key)) {
                    *of = t->name;
                    *of_type = true;
                    return MP_OBJ_QSTR_VALUE(map->table[i].key);
                }
            }
        }
        mp_obj_t parent = MP_OBJ_TYPE_HAS_SLOT(t, parent) ? MP_OBJ_FROM_PTR(MP_OBJ_TYPE_GET_SLOT(t, parent)) : MP_OBJ_NULL;
        type = parent != MP_OBJ_NULL && mp_obj_is_type(parent, &mp_type_type) ? parent : MP_OBJ_NULL;
    }
    bool is_method;
    qstr name = mp_arg_builtin_name(function, 0, NULL, of, &is_method);
    if (*of != MP_QSTRnull) {
        mp_map_elem_t *elem = mp_map_lookup((mp_map_t *)&mp_module_builtins_globals.map, MP_OBJ_NEW_QSTR(*of), MP_MAP_LOOKUP);
        *of_type = elem != NULL && mp_obj_is_type(elem->value, &mp_type_type);
    }
    return name;
}

void mpk_builtin_attr(mp_obj_t function, mp_obj_t type, qstr attr, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    if (attr == MP_QSTR___name__ || attr == MP_QSTR___qualname__ || attr == MP_QSTR___module__) {
        qstr of;
        bool of_type;
        qstr name = name_of_builtin(function, type, &of, &of_type);
        if (attr == MP_QSTR___name__ || (attr == MP_QSTR___qualname__ && !of_type)) {
            dest[0] = MP_OBJ_NEW_QSTR(name);
        } else if (attr == MP_QSTR___module__) {
            dest[0] = of_type ? mp_const_none : MP_OBJ_NEW_QSTR(of == MP_QSTRnull ? MP_QSTR_builtins : of);
        } else {
            vstr_t text;
            vstr_init(&text, 32);
            vstr_printf(&text, "%q.%q", of, name);
            dest[0] = mp_obj_new_str_from_vstr(&text);
        }
    } else if (attr == MP_QSTR___self__ && type == MP_OBJ_NULL) {
        dest[0] = mp_const_none;
    } else if (attr == MP_QSTR___call__) {
        dest[0] = function;
    }
}

void mpk_print_builtin(const mp_print_t *print, mp_obj_t function, mp_obj_t type) {
    qstr of;
    bool of_type;
    qstr name = name_of_builtin(function, type, &of, &of_type);
    if (of_type) {
        mp_printf(print, "<method '%q' of '%q' objects>", name, of);
    } else {
        mp_printf(print, "<built-in function %q>", name);
    }
}

// ---- methods that are bound to an object

void mpk_method_attr(mp_obj_t method, mp_obj_t self, qstr attr, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    if (attr == MP_QSTR___self__) {
        dest[0] = self;
    } else if (attr == MP_QSTR___func__ && !is_builtin(method)) {
        dest[0] = method;
    } else if (is_builtin(method)) {
        mpk_builtin_attr(method, MP_OBJ_FROM_PTR(mp_obj_get_type(self)), attr, dest);
    } else if (attr != MP_QSTR___get__) {
        mp_load_method_maybe(method, attr, dest);
        if (attr == MP_QSTR___call__) {
            dest[0] = mp_obj_new_bound_meth(method, self);
        }
    }
}

void mpk_print_method(const mp_print_t *print, mp_obj_t method, mp_obj_t self) {
    if (is_builtin(method)) {
        qstr of;
        bool of_type;
        qstr name = name_of_builtin(method, MP_OBJ_FROM_PTR(mp_obj_get_type(self)), &of, &of_type);
        mp_printf(print, "<built-in method %q of %s object at 0x%p>", name, mp_obj_get_type_str(self), MP_OBJ_TO_PTR(self));
        return;
    }
    mp_obj_t function = open_closure(method);
    mp_print_str(print, "<bound method ");
    if (is_python_function(function)) {
        mp_printf(print, "%q", mp_obj_fun_get_qualified_name(MP_OBJ_TO_PTR(function)));
    } else {
        mp_print_str(print, "?");
    }
    mp_print_str(print, " of ");
    mp_obj_print_helper(print, self, PRINT_REPR);
    mp_print_str(print, ">");
}

void mpk_callable_name(mp_obj_t callable, vstr_t *name) {
    if (mp_obj_is_type(callable, &mp_type_bound_meth)) {
        callable = ((bound_method_t *)MP_OBJ_TO_PTR(callable))->method;
    }
    callable = open_closure(callable);
    mp_obj_t module = MP_OBJ_NULL, qualified = MP_OBJ_NULL;
    if (is_python_function(callable) || mp_obj_is_type(callable, &mp_type_type) || is_builtin(callable)) {
        mp_obj_t found[2];
        mp_load_method_maybe(callable, MP_QSTR___module__, found);
        module = found[0];
        mp_load_method_maybe(callable, MP_QSTR___qualname__, found);
        qualified = found[0];
        if (qualified == MP_OBJ_NULL) {
            mp_load_method_maybe(callable, MP_QSTR___name__, found);
            qualified = found[0];
        }
    }
    if (qualified == MP_OBJ_NULL || !mp_obj_is_str(qualified)) {
        vstr_printf(name, "%s object", mp_obj_get_type_str(callable));
        return;
    }
    if (module != MP_OBJ_NULL && mp_obj_is_str(module) && strcmp(mp_obj_str_get_str(module), "builtins") != 0) {
        vstr_printf(name, "%s.", mp_obj_str_get_str(module));
    }
    vstr_printf(name, "%s", mp_obj_str_get_str(qualified));
}
