// The instruction MP_BC_INTRINSIC of the virtual machine: what expressions of newer Python need.
#include "coroutines.h"
#include "functions.h"
#include "intrinsics.h"
#include "lists.h"
#include <string.h>
#include "py/builtin.h"
#include "py/objfun.h"
#include "py/objlist.h"
#include "py/objstr.h"
#include "py/objtuple.h"
#include "py/runtime.h"
#include "strformat.h"

int mpk_intrinsic_stack_effect(mp_uint_t arg) {
    static const int8_t effects[] = {
        [MPK_LIST_EXTEND] = -1,
        [MPK_LIST_APPEND] = -1,
        [MPK_LIST_TO_TUPLE] = 0,
        [MPK_SET_UPDATE] = -1,
        [MPK_SET_ADD] = -1,
        [MPK_DICT_UPDATE] = -1,
        [MPK_SET_ANNOTATIONS] = -1,
        [MPK_MATCH_SEQUENCE] = -2,
        [MPK_MATCH_MAPPING] = -2,
        [MPK_MATCH_CLASS] = -3,
        [MPK_FORMAT] = 0,
        [MPK_FORMAT_SPEC] = -1,
        [MPK_ANNOTATE] = -2,
        [MPK_CAPTURE] = -2,
        [MPK_WITH_LOCALS] = 0,
        [MPK_AWAIT] = 0,
        [MPK_AITER] = 0,
        [MPK_ANEXT] = 0,
        [MPK_ASYNC_WITH] = 0,
        [MPK_ASYNC_YIELD] = 0,
        [MPK_EXCEPT_STAR] = 0,
        [MPK_EXCEPT_STAR_SPLIT] = 0,
        [MPK_EXCEPT_STAR_RAISED] = -1,
        [MPK_EXCEPT_STAR_END] = 0,
    };
    unsigned kind = arg & ((1 << MPK_INTRINSIC_BITS) - 1);
    if (kind == MPK_CALL_WITH_LOCALS) {
        return -(int)(arg >> MPK_INTRINSIC_BITS);
    }
    return kind == MPK_JOIN ? 1 - (int)(arg >> MPK_INTRINSIC_BITS) : effects[kind];
}

// ---- displays

static void list_extend(mp_obj_t list, mp_obj_t iterable) {
    mp_obj_t iterator = mp_getiter_for(iterable, NULL, MP_ERROR_TEXT("Value after * must be an iterable, not %q"));
    mp_obj_t item;
    while ((item = mp_iternext(iterator)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        mp_obj_list_append(list, item);
    }
}

static void set_update(mp_obj_t set, mp_obj_t iterable) {
    mp_obj_t iterator = mp_getiter(iterable, NULL);
    mp_obj_t item;
    while ((item = mp_iternext(iterator)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        mp_obj_set_store(set, item);
    }
}

static void dict_update(mp_obj_t dict, mp_obj_t mapping) {
    mp_obj_t method[3];
    if (!mp_obj_is_type(mapping, &mp_type_dict)) {
        mp_load_method_maybe(mapping, MP_QSTR_keys, method);
        if (method[0] == MP_OBJ_NULL) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'%s' object is not a mapping"), mp_obj_get_type_str(mapping));
        }
        mp_obj_t iterator = mp_getiter(mp_call_method_n_kw(0, 0, method), NULL);
        mp_obj_t key;
        while ((key = mp_iternext(iterator)) != MP_OBJ_STOP_ITERATION) {
            mp_obj_dict_store(dict, key, mp_obj_subscr(mapping, key, MP_OBJ_SENTINEL));
        }
        return;
    }
    mp_load_method(dict, MP_QSTR_update, method);
    method[2] = mapping;
    mp_call_method_n_kw(1, 0, method);
}

// ---- f-strings

static mp_obj_t format(mp_obj_t value, char conversion, mp_obj_t spec) {
    return mpk_format_value(conversion == 0 ? value : mpk_convert(value, conversion), spec);
}

static mp_obj_t join(size_t n, const mp_obj_t *texts) {
    size_t size = 0;
    for (size_t i = 0; i < n; i++) {
        GET_STR_LEN(texts[i], len);
        size += len;
    }
    vstr_t joined;
    vstr_init_len(&joined, size);
    char *at = joined.buf;
    for (size_t i = 0; i < n; i++) {
        GET_STR_DATA_LEN(texts[i], data, len);
        memcpy(at, data, len);
        at += len;
    }
    mpk_step(1 + size / 64);
    return mp_obj_new_str_from_utf8_vstr(&joined);
}

// ---- functions that see the variables of the one that calls them

static mp_obj_t frame_locals(const mp_code_state_t *code_state) {
    const mp_obj_fun_bc_t *function = code_state->fun_bc;
    const mp_obj_t *last = &code_state->state[code_state->n_state - 1];
    const byte *ip = function->bytecode;
    MP_BC_PRELUDE_SIG_DECODE(ip);
    (void)n_state;
    (void)n_exc_stack;
    (void)scope_flags;
    (void)n_def_pos_args;
    size_t n_named = n_pos_args + n_kwonly_args;
    mp_local_name_t local;
    for (size_t i = 0; mp_bytecode_local(function, i, &local); i++) {
        n_named = MAX(n_named, (size_t)local.number + 1);
    }
    mp_obj_t dict = mp_obj_new_dict(n_named);
    for (size_t number = 0; number < n_named && number < code_state->n_state; number++) {
        bool is_free;
        qstr name = mp_bytecode_local_name(function, number, &is_free);
        mp_obj_t value = last[-(mp_int_t)number];
        if (value != MP_OBJ_NULL && mp_obj_is_obj(value) && strcmp(mp_obj_get_type_str(value), "cell") == 0) {
            value = mp_obj_cell_get(value);
        }
        if (value != MP_OBJ_NULL && name != MP_QSTR__ && name != MP_QSTR_) {
            mp_obj_dict_store(dict, MP_OBJ_NEW_QSTR(name), value);
        }
    }
    return dict;
}

extern const mp_obj_fun_builtin_var_t mp_builtin_vars_obj;

static mp_obj_t call_with_locals(const mp_code_state_t *code_state, mp_obj_t function, size_t n_args, const mp_obj_t *args) {
    mp_obj_t builtins[] = { MP_OBJ_FROM_PTR(&mp_builtin_locals_obj), MP_OBJ_FROM_PTR(&mp_builtin_vars_obj),
                            MP_OBJ_FROM_PTR(&mp_builtin_dir_obj), MP_OBJ_FROM_PTR(&mp_builtin_eval_obj), MP_OBJ_FROM_PTR(&mp_builtin_exec_obj) };
    size_t i = 0;
    while (i < MP_ARRAY_SIZE(builtins) && builtins[i] != function) {
        i += 1;
    }
    if (i == MP_ARRAY_SIZE(builtins) || n_args != (i > 2)) {
        return mp_call_function_n_kw(function, n_args, 0, args);
    }
    mp_obj_t locals = frame_locals(code_state);
    if (i < 2) {
        return locals;
    } else if (i == 2) {
        mp_obj_t names = mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_list), locals);
        mp_map_t no_keywords;
        mp_map_init(&no_keywords, 0);
        mp_obj_list_sort(1, &names, &no_keywords);
        return names;
    }
    mp_obj_t all[3] = { args[0], MP_OBJ_FROM_PTR(code_state->fun_bc->context->module.globals), locals };
    return mp_call_function_n_kw(function, 3, 0, all);
}

// ---- annotations of variables

static void annotate(mp_obj_t name, mp_obj_t annotation) {
    mp_map_elem_t *elem = mp_map_lookup(&mp_locals_get()->map, MP_OBJ_NEW_QSTR(MP_QSTR___annotations__), MP_MAP_LOOKUP_ADD_IF_NOT_FOUND);
    if (elem->value == MP_OBJ_NULL) {
        elem->value = mp_obj_new_dict(0);
    }
    mp_obj_t annotations = elem->value;
    mp_obj_subscr(annotations, name, annotation);
}

// ---- expressions in a class body that are computed later

typedef struct {
    mp_obj_base_t base;
    mp_obj_t function;
    mp_obj_dict_t *locals;
} with_locals_t;

static void restore_locals(void *locals) {
    mp_locals_set(locals);
}

static mp_obj_t with_locals_call(mp_obj_t self_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    const with_locals_t *self = MP_OBJ_TO_PTR(self_in);
    MP_DEFINE_NLR_JUMP_CALLBACK_FUNCTION_1(before, restore_locals, mp_locals_get());
    nlr_push_jump_callback(&before.callback, mp_call_function_1_from_nlr_jump_callback);
    mp_locals_set(self->locals);
    mp_obj_t value = mp_call_function_n_kw(self->function, n_args, n_kw, args);
    nlr_pop_jump_callback(true);
    return value;
}

static MP_DEFINE_CONST_OBJ_TYPE(
    type_with_locals, MP_QSTR_function, MP_TYPE_FLAG_NONE,
    call, with_locals_call
    );

static mp_obj_t with_locals(mp_obj_t function) {
    with_locals_t *self = mp_obj_malloc(with_locals_t, &type_with_locals);
    self->function = function;
    self->locals = mp_locals_get();
    return MP_OBJ_FROM_PTR(self);
}

// ---- except*, whose state is a Handling of wasm/frozen/_groups.py

static mp_obj_t except_star(mp_obj_t exception) {
    return mp_call_function_1(mp_load_attr(mp_import_name(MP_QSTR__groups, mp_const_none, MP_OBJ_NEW_SMALL_INT(0)), MP_QSTR_Handling), exception);
}

static mp_obj_t except_star_split(mp_obj_t state, mp_obj_t type) {
    mp_obj_t method[3];
    mp_load_method(state, MP_QSTR_split, method);
    method[2] = type;
    mp_obj_t group = mp_call_method_n_kw(1, 0, method);
    if (group != mp_const_none) { // the handler handles that, and not what was raised
        (*mpk_frame_top->exc_sp)->prev_exc = MP_OBJ_TO_PTR(group);
    }
    return group;
}

static void except_star_raised(mp_obj_t state, mp_obj_t exception) {
    mp_obj_t method[3];
    mp_load_method(state, MP_QSTR_raised, method);
    method[2] = exception;
    mp_call_method_n_kw(1, 0, method);
}

static mp_obj_t except_star_end(mp_obj_t state) {
    mp_obj_t method[2];
    mp_load_method(state, MP_QSTR_end, method);
    return mp_call_method_n_kw(0, 0, method);
}

// ---- calls

NORETURN void mpk_raise_of_call(mp_obj_t function, const char *problem, const char *what) {
    vstr_t name;
    vstr_init(&name, 32);
    mpk_callable_name(function, &name);
    mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s() %s%s"), vstr_null_terminated_str(&name), problem, what);
}

mp_obj_t mpk_starred_iterator(mp_obj_t iterable, mp_obj_iter_buf_t *iter_buf, mp_obj_t function) {
    mp_obj_t iterator = mp_getiter_for(iterable, iter_buf, NULL);
    if (iterator == MP_OBJ_NULL) {
        mpk_raise_of_call(function, "argument after * must be an iterable, not ", mp_obj_get_type_str(iterable));
    }
    return iterator;
}

mp_obj_t mpk_keyword(mp_obj_t key) {
    if (!mp_obj_is_str(key)) {
        mp_raise_TypeError(MP_ERROR_TEXT("keywords must be strings"));
    }
    return mp_obj_is_qstr(key) ? key : mp_obj_str_intern_checked(key);
}

void mpk_check_keywords(mp_obj_t function, size_t n_keywords, const mp_obj_t *args) {
    mp_map_t many; // of few keywords each is compared with each other
    mp_map_init(&many, n_keywords > 8 ? n_keywords : 0);
    for (size_t i = 0; i < n_keywords; i++) {
        mp_obj_t key = args[2 * i];
        bool is_repeated = false;
        if (n_keywords > 8) {
            mpk_step(1);
            mp_map_elem_t *elem = mp_map_lookup(&many, key, MP_MAP_LOOKUP_ADD_IF_NOT_FOUND);
            is_repeated = elem->value != MP_OBJ_NULL;
            elem->value = mp_const_none;
        } else {
            for (size_t j = 0; j < i; j++) {
                is_repeated = is_repeated || args[2 * j] == key;
            }
        }
        if (is_repeated) {
            vstr_t problem;
            vstr_init(&problem, 64);
            vstr_printf(&problem, "got multiple values for keyword argument '%s'", mp_obj_str_get_str(key));
            mpk_raise_of_call(function, vstr_null_terminated_str(&problem), "");
        }
    }
    mp_map_deinit(&many);
}

mp_obj_t *mpk_intrinsic(mp_code_state_t *code_state, mp_uint_t arg, mp_obj_t *sp) {
    switch (arg & ((1 << MPK_INTRINSIC_BITS) - 1)) {
        case MPK_LIST_EXTEND:
            list_extend(sp[-1], sp[0]);
            return sp - 1;
        case MPK_LIST_APPEND:
            mp_obj_list_append(sp[-1], sp[0]);
            return sp - 1;
        case MPK_LIST_TO_TUPLE:
            sp[0] = mpk_list_to_tuple(sp[0]);
            return sp;
        case MPK_SET_UPDATE:
            set_update(sp[-1], sp[0]);
            return sp - 1;
        case MPK_SET_ADD:
            mp_obj_set_store(sp[-1], sp[0]);
            return sp - 1;
        case MPK_DICT_UPDATE:
            dict_update(sp[-1], sp[0]);
            return sp - 1;
        case MPK_SET_ANNOTATIONS:
            mpk_set_annotations(sp[-1], sp[0]);
            return sp - 1;
        case MPK_FORMAT:
            sp[0] = format(sp[0], arg >> MPK_INTRINSIC_BITS, MP_OBJ_NEW_QSTR(MP_QSTR_));
            return sp;
        case MPK_FORMAT_SPEC:
            sp[-1] = format(sp[-1], arg >> MPK_INTRINSIC_BITS, sp[0]);
            return sp - 1;
        case MPK_JOIN: {
            size_t n = arg >> MPK_INTRINSIC_BITS;
            sp -= n - 1;
            sp[0] = join(n, sp);
            return sp;
        }
        case MPK_CALL_WITH_LOCALS: {
            size_t n = arg >> MPK_INTRINSIC_BITS;
            sp -= n;
            sp[0] = call_with_locals(code_state, sp[0], n, sp + 1);
            return sp;
        }
        case MPK_MATCH_SEQUENCE:
            sp[-2] = mpk_match_sequence(sp[-2], MP_OBJ_SMALL_INT_VALUE(sp[-1]), MP_OBJ_SMALL_INT_VALUE(sp[0]));
            return sp - 2;
        case MPK_MATCH_MAPPING:
            sp[-2] = mpk_match_mapping(sp[-2], sp[-1], sp[0] == mp_const_true);
            return sp - 2;
        case MPK_MATCH_CLASS:
            sp[-3] = mpk_match_class(sp[-3], sp[-2], sp[-1], MP_OBJ_SMALL_INT_VALUE(sp[0]));
            return sp - 3;
        case MPK_CAPTURE:
            mp_obj_list_store(sp[-(mp_int_t)(arg >> MPK_INTRINSIC_BITS)], sp[0], sp[-1]);
            return sp - 2;
        case MPK_ANNOTATE:
            annotate(sp[0], sp[-1]);
            return sp - 2;
        case MPK_EXCEPT_STAR:
            sp[0] = except_star(sp[0]);
            return sp;
        case MPK_EXCEPT_STAR_SPLIT:
            sp[0] = except_star_split(sp[-1], sp[0]);
            return sp;
        case MPK_EXCEPT_STAR_RAISED:
            except_star_raised(sp[-1], sp[0]);
            return sp - 1;
        case MPK_EXCEPT_STAR_END:
            sp[0] = except_star_end(sp[0]);
            return sp;
        case MPK_AWAIT:
            sp[0] = mpk_awaited(sp[0]);
            return sp;
        case MPK_AITER:
            sp[0] = mpk_aiter(sp[0]);
            return sp;
        case MPK_ANEXT:
            sp[0] = mpk_anext(sp[0]);
            return sp;
        case MPK_ASYNC_WITH:
            mpk_check_async_with(sp[0]);
            return sp;
        case MPK_ASYNC_YIELD:
            sp[0] = mpk_async_yield(sp[0]);
            return sp;
        case MPK_WITH_LOCALS:
            sp[0] = with_locals(sp[0]);
            return sp;
    }
    return sp;
}
