// What functions that are written in Python say of themselves: it is in the prelude of their bytecode (py/bc.h).
#include "functions.h"
#include "py/bc.h"
#include "py/objfun.h"
#include "py/objgenerator.h"
#include "py/objtuple.h"
#include "py/runtime.h"

// How deep wrappers may lie within each other.
#define WRAPPERS_MAX (16)

// The function itself, and how many of its arguments are given already: variables of outer functions, which come
// first, and what a method is bound to. NULL when it is not written in Python.
static const mp_obj_fun_bc_t *unwrap(mp_obj_t object, size_t *n_given) {
    *n_given = 0;
    for (size_t i = 0; i < WRAPPERS_MAX; i++) {
        if (mp_obj_is_type(object, &mp_type_fun_bc) || mp_obj_is_gen_function(object)) {
            return MP_OBJ_TO_PTR(object);
        } else if (mp_obj_is_type(object, &mp_type_bound_meth)) {
            object = ((mpk_bound_method_t *)MP_OBJ_TO_PTR(object))->method;
            *n_given += 1;
        } else if (mp_obj_is_type(object, &mp_type_closure)) {
            mpk_closure_t *closure = MP_OBJ_TO_PTR(object);
            object = closure->function;
            *n_given += closure->n_closed;
        } else if (mp_obj_is_type(object, &mp_type_staticmethod)) {
            object = ((mp_obj_static_class_method_t *)MP_OBJ_TO_PTR(object))->fun;
        } else if (mp_obj_is_type(object, &mp_type_classmethod)) {
            object = ((mp_obj_static_class_method_t *)MP_OBJ_TO_PTR(object))->fun;
            *n_given += 1;
        } else {
            break;
        }
    }
    return NULL;
}

// Which variable has the other arguments; a frozen function does not tell.
static mp_obj_t star_name(const mp_obj_fun_bc_t *function, bool has_any, size_t number, qstr unknown) {
    if (!has_any) {
        return mp_const_false;
    }
    bool is_free;
    qstr name = mp_bytecode_local_name(function, number, &is_free);
    return MP_OBJ_NEW_QSTR(name == MP_QSTR__ ? unknown : name);
}

mp_obj_t mpk_function_signature(mp_obj_t object) {
    size_t n_given;
    const mp_obj_fun_bc_t *function = unwrap(object, &n_given);
    if (function == NULL) {
        return mp_const_none;
    }
    const byte *ip = function->bytecode;
    MP_BC_PRELUDE_SIG_DECODE(ip);
    MP_BC_PRELUDE_SIZE_DECODE(ip);
    n_given = MIN(n_given, n_pos_args); // the rest goes into *args
    size_t n_names = n_pos_args + n_kwonly_args;
    mp_obj_tuple_t *names = MP_OBJ_TO_PTR(mp_obj_new_tuple(n_names - n_given, NULL));
    ip = mp_decode_uint_skip(ip); // the function's own name
    for (size_t i = 0; i < n_names; i++) {
        qstr name = function->context->constants.qstr_table[mp_decode_uint(&ip)];
        if (i >= n_given) {
            names->items[i - n_given] = MP_OBJ_NEW_QSTR(mp_obj_fun_argument_name(name));
        }
    }
    size_t n_defaults = MIN(n_def_pos_args, n_pos_args - n_given);
    mp_obj_t defaults = mp_obj_new_tuple(n_defaults, function->extra_args + n_def_pos_args - n_defaults);
    mp_obj_t keyword_defaults = (scope_flags & MP_SCOPE_FLAG_DEFKWARGS)
        ? mp_obj_dict_copy(function->extra_args[n_def_pos_args]) : mp_obj_new_dict(0);
    mp_obj_t items[7] = {
        MP_OBJ_FROM_PTR(names),
        MP_OBJ_NEW_SMALL_INT(n_pos_args - n_given),
        MP_OBJ_NEW_SMALL_INT(n_kwonly_args),
        star_name(function, scope_flags & MP_SCOPE_FLAG_VARARGS, n_names, MP_QSTR_args),
        star_name(function, scope_flags & MP_SCOPE_FLAG_VARKEYWORDS, n_names + ((scope_flags & MP_SCOPE_FLAG_VARARGS) != 0),
            MP_QSTR_kwargs),
        defaults,
        keyword_defaults,
    };
    return mp_obj_new_tuple(MP_ARRAY_SIZE(items), items);
}

mp_obj_t mpk_function_place(mp_obj_t object) {
    size_t n_given;
    const mp_obj_fun_bc_t *function = unwrap(object, &n_given);
    if (function == NULL) {
        return mp_const_none;
    }
    const byte *ip = function->bytecode;
    MP_BC_PRELUDE_SIG_DECODE(ip);
    MP_BC_PRELUDE_SIZE_DECODE(ip);
    const byte *lines_end = ip + n_info;
    for (size_t i = 0; i < 1 + n_pos_args + n_kwonly_args; i++) {
        ip = mp_decode_uint_skip(ip);
    }
    mp_obj_t items[2] = {
        MP_OBJ_NEW_QSTR(function->context->constants.qstr_table[0]),
        MP_OBJ_NEW_SMALL_INT(mp_bytecode_get_definition_line(ip, lines_end)),
    };
    return mp_obj_new_tuple(2, items);
}
