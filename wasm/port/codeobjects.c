// Code objects: what is known of the code of a function, and no way to run it.
#include "functions.h"

mpk_prelude_t mpk_prelude_of(const mp_obj_fun_bc_t *function) {
    const byte *ip = function->bytecode;
    MP_BC_PRELUDE_SIG_DECODE(ip);
    MP_BC_PRELUDE_SIZE_DECODE(ip);
    (void)n_state;
    (void)n_exc_stack;
    (void)n_cell;
    mpk_prelude_t prelude = { n_pos_args, n_kwonly_args, n_def_pos_args, scope_flags, 0, mp_decode_uint_skip(ip) };
    const byte *lines = prelude.names;
    for (size_t i = 0; i < n_pos_args + n_kwonly_args; i++) {
        lines = mp_decode_uint_skip(lines);
    }
    prelude.first_line = mp_bytecode_get_definition_line(lines, ip + n_info);
    return prelude;
}

static mp_obj_t variable_names(const mp_obj_fun_bc_t *function, const mpk_prelude_t *prelude, bool is_free) {
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

static size_t n_positional_only(const mp_obj_fun_bc_t *function, const mpk_prelude_t *prelude) {
    size_t n = 0;
    const byte *ip = prelude->names;
    for (size_t i = 0; i < prelude->n_pos; i++) {
        n += qstr_str(function->context->constants.qstr_table[mp_decode_uint(&ip)])[0] == '/';
    }
    return n;
}

static size_t n_closed_over(const mp_obj_fun_bc_t *function, const mpk_prelude_t *prelude) {
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
    const mp_obj_fun_bc_t *function = ((mpk_code_t *)MP_OBJ_TO_PTR(self_in))->function;
    mpk_prelude_t prelude = mpk_prelude_of(function);
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
        case MP_QSTR_co_flags: // CPython's CO_OPTIMIZED | CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR
            dest[0] = MP_OBJ_NEW_SMALL_INT(3 | ((prelude.flags & MP_SCOPE_FLAG_VARARGS) ? 4 : 0)
                | ((prelude.flags & MP_SCOPE_FLAG_VARKEYWORDS) ? 8 : 0) | (function->base.type == &mp_type_coroutine_wrap ? 0x80 : function->base.type == &mp_type_async_gen_wrap ? 0x200
                    : (prelude.flags & MP_SCOPE_FLAG_GENERATOR) ? 0x20 : 0));
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
    const mp_obj_fun_bc_t *function = ((mpk_code_t *)MP_OBJ_TO_PTR(self_in))->function;
    mp_printf(print, "<code object %q at 0x%p, file \"%q\", line %d>", mp_obj_fun_get_name(MP_OBJ_FROM_PTR(function)),
        function->bytecode, function->context->constants.qstr_table[0], (int)mpk_prelude_of(function).first_line);
}

static mp_obj_t code_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    uintptr_t bytecode = (uintptr_t)((mpk_code_t *)MP_OBJ_TO_PTR(self_in))->function->bytecode;
    return op == MP_UNARY_OP_HASH ? MP_OBJ_NEW_SMALL_INT(bytecode >> 2) : MP_OBJ_NULL;
}

static mp_obj_t code_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    if (op != MP_BINARY_OP_EQUAL) {
        return MP_OBJ_NULL;
    }
    const mpk_code_t *left = MP_OBJ_TO_PTR(lhs), *right = MP_OBJ_TO_PTR(rhs);
    return mp_obj_new_bool(left->function->bytecode == right->function->bytecode);
}

MP_DEFINE_CONST_OBJ_TYPE(
    mpk_type_code_of_function, MP_QSTR_code, MP_TYPE_FLAG_NONE,
    print, code_print,
    attr, code_attr,
    unary_op, code_unary_op,
    binary_op, code_binary_op
    );
