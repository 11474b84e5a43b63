// operator: the operators as functions, and getters of items, attributes and methods.
#include <string.h>

#include "lists.h"
#include "py/builtin.h"
#include "py/objstr.h"
#include "py/cstack.h"
#include "py/objtuple.h"
#include "py/runtime.h"

#define BINARY(name, op) \
    static mp_obj_t operator_##name(mp_obj_t a, mp_obj_t b) { \
        return mp_binary_op(op, a, b); \
    } \
    static MP_DEFINE_CONST_FUN_OBJ_2(operator_##name##_obj, operator_##name);

#define UNARY(name, op) \
    static mp_obj_t operator_##name(mp_obj_t a) { \
        return mp_unary_op(op, a); \
    } \
    static MP_DEFINE_CONST_FUN_OBJ_1(operator_##name##_obj, operator_##name);

BINARY(lt, MP_BINARY_OP_LESS)
BINARY(le, MP_BINARY_OP_LESS_EQUAL)
BINARY(eq, MP_BINARY_OP_EQUAL)
BINARY(ne, MP_BINARY_OP_NOT_EQUAL)
BINARY(ge, MP_BINARY_OP_MORE_EQUAL)
BINARY(gt, MP_BINARY_OP_MORE)
BINARY(add, MP_BINARY_OP_ADD)
BINARY(and_, MP_BINARY_OP_AND)
BINARY(floordiv, MP_BINARY_OP_FLOOR_DIVIDE)
BINARY(lshift, MP_BINARY_OP_LSHIFT)
BINARY(matmul, MP_BINARY_OP_MAT_MULTIPLY)
BINARY(mod, MP_BINARY_OP_MODULO)
BINARY(mul, MP_BINARY_OP_MULTIPLY)
BINARY(or_, MP_BINARY_OP_OR)
BINARY(pow, MP_BINARY_OP_POWER)
BINARY(rshift, MP_BINARY_OP_RSHIFT)
BINARY(sub, MP_BINARY_OP_SUBTRACT)
BINARY(truediv, MP_BINARY_OP_TRUE_DIVIDE)
BINARY(xor, MP_BINARY_OP_XOR)
BINARY(iadd, MP_BINARY_OP_INPLACE_ADD)
BINARY(iand, MP_BINARY_OP_INPLACE_AND)
BINARY(ifloordiv, MP_BINARY_OP_INPLACE_FLOOR_DIVIDE)
BINARY(ilshift, MP_BINARY_OP_INPLACE_LSHIFT)
BINARY(imatmul, MP_BINARY_OP_INPLACE_MAT_MULTIPLY)
BINARY(imod, MP_BINARY_OP_INPLACE_MODULO)
BINARY(imul, MP_BINARY_OP_INPLACE_MULTIPLY)
BINARY(ior, MP_BINARY_OP_INPLACE_OR)
BINARY(ipow, MP_BINARY_OP_INPLACE_POWER)
BINARY(irshift, MP_BINARY_OP_INPLACE_RSHIFT)
BINARY(isub, MP_BINARY_OP_INPLACE_SUBTRACT)
BINARY(itruediv, MP_BINARY_OP_INPLACE_TRUE_DIVIDE)
BINARY(ixor, MP_BINARY_OP_INPLACE_XOR)
UNARY(invert, MP_UNARY_OP_INVERT)
UNARY(neg, MP_UNARY_OP_NEGATIVE)
UNARY(pos, MP_UNARY_OP_POSITIVE)

static mp_obj_t operator_not_(mp_obj_t a) {
    return mp_obj_new_bool(!mp_obj_is_true(a));
}
static MP_DEFINE_CONST_FUN_OBJ_1(operator_not__obj, operator_not_);

static mp_obj_t operator_truth(mp_obj_t a) {
    return mp_obj_new_bool(mp_obj_is_true(a));
}
static MP_DEFINE_CONST_FUN_OBJ_1(operator_truth_obj, operator_truth);

static mp_obj_t operator_is_(mp_obj_t a, mp_obj_t b) {
    return mp_obj_new_bool(a == b);
}
static MP_DEFINE_CONST_FUN_OBJ_2(operator_is__obj, operator_is_);

static mp_obj_t operator_is_not(mp_obj_t a, mp_obj_t b) {
    return mp_obj_new_bool(a != b);
}
static MP_DEFINE_CONST_FUN_OBJ_2(operator_is_not_obj, operator_is_not);

static mp_obj_t operator_index(mp_obj_t a) {
    if (mp_obj_is_exact_type(a, &mp_type_int) || mp_obj_is_small_int(a)) {
        return a;
    }
    if (mp_obj_is_bool(a)) {
        return MP_OBJ_NEW_SMALL_INT(a == mp_const_true);
    }
    mp_obj_t dest[2];
    mp_load_method_maybe(a, MP_QSTR___index__, dest);
    if (dest[0] != MP_OBJ_NULL) {
        mp_obj_t number = mp_call_method_n_kw(0, 0, dest);
        if (!mp_obj_is_int(number)) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("__index__ returned non-int (type %s)"), mp_obj_get_type_str(number));
        }
        return number;
    }
    if (mp_obj_is_int(a)) {
        return mp_binary_op(MP_BINARY_OP_ADD, a, MP_OBJ_NEW_SMALL_INT(0));
    }
    mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'%s' object cannot be interpreted as an integer"), mp_obj_get_type_str(a));
}
static MP_DEFINE_CONST_FUN_OBJ_1(operator_index_obj, operator_index);

static mp_obj_t concatenated(mp_binary_op_t op, mp_obj_t a, mp_obj_t b) {
    mp_obj_t dest[2];
    mp_load_method_maybe(a, MP_QSTR___getitem__, dest);
    bool sequence = dest[0] != MP_OBJ_NULL || MP_OBJ_TYPE_HAS_SLOT(mp_obj_get_type(a), subscr);
    if (!sequence || mp_obj_is_type(a, &mp_type_dict)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'%s' object can't be concatenated"), mp_obj_get_type_str(a));
    }
    return mp_binary_op(op, a, b);
}

static mp_obj_t operator_concat(mp_obj_t a, mp_obj_t b) {
    return concatenated(MP_BINARY_OP_ADD, a, b);
}
static MP_DEFINE_CONST_FUN_OBJ_2(operator_concat_obj, operator_concat);

static mp_obj_t operator_iconcat(mp_obj_t a, mp_obj_t b) {
    return concatenated(MP_BINARY_OP_INPLACE_ADD, a, b);
}
static MP_DEFINE_CONST_FUN_OBJ_2(operator_iconcat_obj, operator_iconcat);

static mp_obj_t operator_contains(mp_obj_t a, mp_obj_t b) {
    return mp_binary_op(MP_BINARY_OP_IN, b, a);
}
static MP_DEFINE_CONST_FUN_OBJ_2(operator_contains_obj, operator_contains);

static mp_obj_t operator_count_of(mp_obj_t a, mp_obj_t b) {
    mp_obj_t iterator = mp_getiter_for(a, NULL, MP_ERROR_TEXT("argument of type '%q' is not iterable")), next;
    size_t count = 0;
    while ((next = mp_iternext(iterator)) != MP_OBJ_STOP_ITERATION) {
        count += next == b || mp_obj_equal(next, b);
    }
    return mp_obj_new_int_from_uint(count);
}
static MP_DEFINE_CONST_FUN_OBJ_2(operator_count_of_obj, operator_count_of);

static mp_obj_t operator_index_of(mp_obj_t a, mp_obj_t b) {
    mp_obj_t iterator = mp_getiter_for(a, NULL, MP_ERROR_TEXT("argument of type '%q' is not iterable")), next;
    for (size_t i = 0; (next = mp_iternext(iterator)) != MP_OBJ_STOP_ITERATION; i++) {
        if (next == b || mp_obj_equal(next, b)) {
            return mp_obj_new_int_from_uint(i);
        }
    }
    mp_raise_ValueError(MP_ERROR_TEXT("sequence.index(x): x not in sequence"));
}
static MP_DEFINE_CONST_FUN_OBJ_2(operator_index_of_obj, operator_index_of);

static mp_obj_t operator_getitem(mp_obj_t a, mp_obj_t b) {
    return mp_obj_subscr(a, b, MP_OBJ_SENTINEL);
}
static MP_DEFINE_CONST_FUN_OBJ_2(operator_getitem_obj, operator_getitem);

static mp_obj_t operator_setitem(mp_obj_t a, mp_obj_t b, mp_obj_t c) {
    mp_obj_subscr(a, b, c);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_3(operator_setitem_obj, operator_setitem);

static mp_obj_t operator_delitem(mp_obj_t a, mp_obj_t b) {
    mp_obj_subscr(a, b, MP_OBJ_NULL);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(operator_delitem_obj, operator_delitem);

static mp_obj_t operator_length_hint(size_t n_args, const mp_obj_t *args) {
    mp_obj_t otherwise = n_args == 2 ? args[1] : MP_OBJ_NEW_SMALL_INT(0);
    mp_obj_get_int(otherwise);
    mp_obj_t length = mp_obj_len_maybe(args[0]);
    if (length != MP_OBJ_NULL) {
        return length;
    }
    mp_obj_t dest[2];
    mp_load_method_maybe(args[0], MP_QSTR___length_hint__, dest);
    if (dest[0] != MP_OBJ_NULL) {
        nlr_buf_t nlr;
        if (nlr_push(&nlr) == 0) {
            length = mp_call_method_n_kw(0, 0, dest);
            nlr_pop();
        } else if (mp_obj_exception_match(MP_OBJ_FROM_PTR(nlr.ret_val), MP_OBJ_FROM_PTR(&mp_type_TypeError))) {
            return otherwise;
        } else {
            nlr_jump(nlr.ret_val);
        }
        if (length != mp_const_notimplemented) {
            if (!mp_obj_is_int(length)) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("__length_hint__ must be an integer, not %s"), mp_obj_get_type_str(length));
            }
            if (mp_obj_get_int(length) < 0) {
                mp_raise_ValueError(MP_ERROR_TEXT("__length_hint__() should return >= 0"));
            }
            return length;
        }
    }
    return otherwise;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(operator_length_hint_obj, 1, 2, operator_length_hint);

static mp_obj_t operator_call(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    size_t n_kw = 0;
    mp_obj_t *all = m_new(mp_obj_t, n_args + 2 * keywords->used);
    memcpy(all, args, n_args * sizeof(*all));
    for (size_t i = 0; i < keywords->alloc; i++) {
        if (mp_map_slot_is_filled(keywords, i)) {
            all[n_args + 2 * n_kw] = keywords->table[i].key;
            all[n_args + 2 * n_kw + 1] = keywords->table[i].value;
            n_kw += 1;
        }
    }
    return mp_call_function_n_kw(all[0], n_args - 1, n_kw, all + 1);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(operator_call_obj, 1, operator_call);

// ---- itemgetter, attrgetter, methodcaller

typedef struct {
    mp_obj_base_t base;
    size_t count, named;
    mp_obj_t given[]; // as they were given, with the keywords behind
} getter_t;

static void getter_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    getter_t *self = MP_OBJ_TO_PTR(self_in);
    mp_cstack_check();
    mp_printf(print, "operator.%q(", (qstr)mp_obj_get_type(self_in)->name);
    for (size_t i = 0; i < self->count + self->named; i++) {
        if (i > 0) {
            mp_print_str(print, ", ");
        }
        if (i < self->count) {
            mp_obj_print_helper(print, self->given[i], PRINT_REPR);
        } else {
            size_t at = self->count + 2 * (i - self->count);
            mp_obj_print_helper(print, self->given[at], PRINT_STR);
            mp_print_str(print, "=");
            mp_obj_print_helper(print, self->given[at + 1], PRINT_REPR);
        }
    }
    mp_print_str(print, ")");
}

static getter_t *getter_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    getter_t *self = mp_obj_malloc_var(getter_t, given, mp_obj_t, n_args + 2 * n_kw, type);
    self->count = n_args;
    self->named = n_kw;
    memcpy(self->given, args, (n_args + 2 * n_kw) * sizeof(*args));
    return self;
}

static mp_obj_t itemgetter_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    if (n_kw > 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("itemgetter() takes no keyword arguments"));
    }
    if (n_args == 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("itemgetter expected 1 argument, got 0"));
    }
    return MP_OBJ_FROM_PTR(getter_new(type, n_args, 0, args));
}

static mp_obj_t itemgetter_call(mp_obj_t self_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    getter_t *self = MP_OBJ_TO_PTR(self_in);
    mp_arg_check_num_of(MP_QSTR_itemgetter, n_args, n_kw, 1, 1, false);
    if (self->count == 1) {
        return mp_obj_subscr(args[0], self->given[0], MP_OBJ_SENTINEL);
    }
    mp_obj_t found = mp_obj_new_list(0, NULL);
    for (size_t i = 0; i < self->count; i++) {
        mp_obj_list_append(found, mp_obj_subscr(args[0], self->given[i], MP_OBJ_SENTINEL));
    }
    return mpk_list_to_tuple(found);
}

static MP_DEFINE_CONST_OBJ_TYPE(itemgetter_type, MP_QSTR_itemgetter, MP_TYPE_FLAG_NONE,
    make_new, itemgetter_make_new, print, getter_print, call, itemgetter_call);

static mp_obj_t attrgetter_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    if (n_kw > 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("attrgetter() takes no keyword arguments"));
    }
    if (n_args == 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("attrgetter expected 1 argument, got 0"));
    }
    for (size_t i = 0; i < n_args; i++) {
        if (!mp_obj_is_str(args[i])) {
            mp_raise_TypeError(MP_ERROR_TEXT("attribute name must be a string"));
        }
    }
    return MP_OBJ_FROM_PTR(getter_new(type, n_args, 0, args));
}

static mp_obj_t attribute_of(mp_obj_t object, mp_obj_t names) {
    size_t bytes;
    const char *name = mp_obj_str_get_data(names, &bytes), *end = name + bytes;
    for (;;) {
        const char *dot = memchr(name, '.', end - name);
        object = mp_load_attr(object, qstr_from_strn(name, (dot == NULL ? end : dot) - name));
        if (dot == NULL) {
            return object;
        }
        name = dot + 1;
    }
}

static mp_obj_t attrgetter_call(mp_obj_t self_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    getter_t *self = MP_OBJ_TO_PTR(self_in);
    mp_arg_check_num_of(MP_QSTR_attrgetter, n_args, n_kw, 1, 1, false);
    if (self->count == 1) {
        return attribute_of(args[0], self->given[0]);
    }
    mp_obj_t found = mp_obj_new_list(0, NULL);
    for (size_t i = 0; i < self->count; i++) {
        mp_obj_list_append(found, attribute_of(args[0], self->given[i]));
    }
    return mpk_list_to_tuple(found);
}

static MP_DEFINE_CONST_OBJ_TYPE(attrgetter_type, MP_QSTR_attrgetter, MP_TYPE_FLAG_NONE,
    make_new, attrgetter_make_new, print, getter_print, call, attrgetter_call);

static mp_obj_t methodcaller_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    if (n_args == 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("methodcaller needs at least one argument, the method name"));
    }
    if (!mp_obj_is_str(args[0])) {
        mp_raise_TypeError(MP_ERROR_TEXT("method name must be a string"));
    }
    return MP_OBJ_FROM_PTR(getter_new(type, n_args, n_kw, args));
}

static mp_obj_t methodcaller_call(mp_obj_t self_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    getter_t *self = MP_OBJ_TO_PTR(self_in);
    mp_arg_check_num_of(MP_QSTR_methodcaller, n_args, n_kw, 1, 1, false);
    size_t behind = self->count - 1 + 2 * self->named;
    mp_obj_t *call = m_new(mp_obj_t, 2 + behind);
    mp_load_method(args[0], mp_obj_str_get_qstr(self->given[0]), call);
    memcpy(call + 2, self->given + 1, behind * sizeof(*call));
    return mp_call_method_n_kw(self->count - 1, self->named, call);
}

static MP_DEFINE_CONST_OBJ_TYPE(methodcaller_type, MP_QSTR_methodcaller, MP_TYPE_FLAG_NONE,
    make_new, methodcaller_make_new, print, getter_print, call, methodcaller_call);

#define BOTH(name) \
    { MP_ROM_QSTR(MP_QSTR_##name), MP_ROM_PTR(&operator_##name##_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___##name##__), MP_ROM_PTR(&operator_##name##_obj) }
#define UNDERLINED(name) \
    { MP_ROM_QSTR(MP_QSTR_##name##_), MP_ROM_PTR(&operator_##name##__obj) }, \
    { MP_ROM_QSTR(MP_QSTR___##name##__), MP_ROM_PTR(&operator_##name##__obj) }

static const mp_rom_map_elem_t operator_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR_operator) },
    BOTH(lt), BOTH(le), BOTH(eq), BOTH(ne), BOTH(ge), BOTH(gt),
    BOTH(add), UNDERLINED(and), BOTH(floordiv), BOTH(lshift), BOTH(matmul), BOTH(mod), BOTH(mul), UNDERLINED(or),
    BOTH(pow), BOTH(rshift), BOTH(sub), BOTH(truediv), BOTH(xor),
    BOTH(iadd), BOTH(iand), BOTH(ifloordiv), BOTH(ilshift), BOTH(imatmul), BOTH(imod), BOTH(imul), BOTH(ior),
    BOTH(ipow), BOTH(irshift), BOTH(isub), BOTH(itruediv), BOTH(ixor),
    BOTH(invert), BOTH(neg), BOTH(pos), UNDERLINED(not), BOTH(index),
    { MP_ROM_QSTR(MP_QSTR_inv), MP_ROM_PTR(&operator_invert_obj) },
    { MP_ROM_QSTR(MP_QSTR___inv__), MP_ROM_PTR(&operator_invert_obj) },
    { MP_ROM_QSTR(MP_QSTR_abs), MP_ROM_PTR(&mp_builtin_abs_obj) },
    { MP_ROM_QSTR(MP_QSTR___abs__), MP_ROM_PTR(&mp_builtin_abs_obj) },
    { MP_ROM_QSTR(MP_QSTR_truth), MP_ROM_PTR(&operator_truth_obj) },
    { MP_ROM_QSTR(MP_QSTR_is_), MP_ROM_PTR(&operator_is__obj) },
    { MP_ROM_QSTR(MP_QSTR_is_not), MP_ROM_PTR(&operator_is_not_obj) },
    BOTH(concat), BOTH(iconcat), BOTH(contains), BOTH(getitem), BOTH(setitem), BOTH(delitem), BOTH(call),
    { MP_ROM_QSTR(MP_QSTR_countOf), MP_ROM_PTR(&operator_count_of_obj) },
    { MP_ROM_QSTR(MP_QSTR_indexOf), MP_ROM_PTR(&operator_index_of_obj) },
    { MP_ROM_QSTR(MP_QSTR_length_hint), MP_ROM_PTR(&operator_length_hint_obj) },
    { MP_ROM_QSTR(MP_QSTR_itemgetter), MP_ROM_PTR(&itemgetter_type) },
    { MP_ROM_QSTR(MP_QSTR_attrgetter), MP_ROM_PTR(&attrgetter_type) },
    { MP_ROM_QSTR(MP_QSTR_methodcaller), MP_ROM_PTR(&methodcaller_type) },
};
static MP_DEFINE_CONST_DICT(operator_globals, operator_globals_table);

const mp_obj_module_t mpk_module_operator = { .base = { &mp_type_module }, .globals = (mp_obj_dict_t *)&operator_globals };
MP_REGISTER_MODULE(MP_QSTR_operator, mpk_module_operator);
