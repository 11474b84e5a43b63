// _functools: what of functools is in C, because programs call it often: partial, reduce, cmp_to_key.
#include <string.h>

#include "arguments.h"
#include "modfunctools.h"
#include "py/cstack.h"
#include "py/objtuple.h"
#include "py/runtime.h"

bool mpk_own_attr(mp_obj_t *attributes, qstr attr, mp_obj_t *dest) {
    if (attr == MP_QSTR___dict__ && dest[0] == MP_OBJ_NULL) {
        if (*attributes == MP_OBJ_NULL) {
            *attributes = mp_obj_new_dict(0);
        }
        dest[0] = *attributes;
        return true;
    }
    if (dest[0] == MP_OBJ_NULL || dest[1] == MP_OBJ_NULL) {
        mp_map_elem_t *elem = *attributes == MP_OBJ_NULL ? NULL
            : mp_map_lookup(mp_obj_dict_get_map(*attributes), MP_OBJ_NEW_QSTR(attr), MP_MAP_LOOKUP);
        if (elem == NULL) {
            return false;
        }
        if (dest[0] == MP_OBJ_NULL) {
            dest[0] = elem->value;
        } else {
            mp_obj_dict_delete(*attributes, MP_OBJ_NEW_QSTR(attr));
            dest[0] = MP_OBJ_NULL;
        }
        return true;
    }
    if (*attributes == MP_OBJ_NULL) {
        *attributes = mp_obj_new_dict(1);
    }
    mp_obj_dict_store(*attributes, MP_OBJ_NEW_QSTR(attr), dest[1]);
    dest[0] = MP_OBJ_NULL;
    return true;
}

// ---- partial

typedef struct {
    mp_obj_base_t base;
    mp_obj_t function;
    mp_obj_t args;       // a tuple
    mp_obj_t keywords;   // a dict
    mp_obj_t attributes; // a dict, or MP_OBJ_NULL
} partial_t;

static const mp_obj_type_t partial_type;

static mp_obj_t partial_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    if (n_args == 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("type 'partial' takes at least one argument"));
    }
    if (!mp_obj_is_callable(args[0])) {
        mp_raise_TypeError(MP_ERROR_TEXT("the first argument must be callable"));
    }
    partial_t *self = mp_obj_malloc(partial_t, type);
    self->attributes = MP_OBJ_NULL;
    self->keywords = mp_obj_new_dict(n_kw);
    partial_t *inner = MP_OBJ_TO_PTR(args[0]);
    if (mp_obj_is_exact_type(args[0], &partial_type) && inner->attributes == MP_OBJ_NULL) {
        // A partial of a partial is one of what that calls.
        self->function = inner->function;
        mp_obj_t rest = mp_obj_new_tuple(n_args - 1, args + 1);
        self->args = mp_binary_op(MP_BINARY_OP_ADD, inner->args, rest);
        mp_map_t *map = mp_obj_dict_get_map(inner->keywords);
        for (size_t i = 0; i < map->alloc; i++) {
            if (mp_map_slot_is_filled(map, i)) {
                mp_obj_dict_store(self->keywords, map->table[i].key, map->table[i].value);
            }
        }
    } else {
        self->function = args[0];
        self->args = mp_obj_new_tuple(n_args - 1, args + 1);
    }
    for (size_t i = 0; i < n_kw; i++) {
        mp_obj_dict_store(self->keywords, args[n_args + 2 * i], args[n_args + 2 * i + 1]);
    }
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t partial_call(mp_obj_t self_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_cstack_check();
    partial_t *self = MP_OBJ_TO_PTR(self_in);
    mp_obj_tuple_t *own = MP_OBJ_TO_PTR(self->args);
    mp_map_t *keywords = mp_obj_dict_get_map(self->keywords);
    mp_obj_t few[8], *all = few;
    size_t most = own->len + n_args + 2 * (keywords->used + n_kw);
    if (most > MP_ARRAY_SIZE(few)) {
        all = m_new(mp_obj_t, most);
    }
    memcpy(all, own->items, own->len * sizeof(*all));
    memcpy(all + own->len, args, n_args * sizeof(*all));
    size_t positional = own->len + n_args, named = 0;
    mp_obj_t *pairs = all + positional;
    for (size_t i = 0; i < keywords->alloc; i++) {
        if (mp_map_slot_is_filled(keywords, i)) {
            pairs[2 * named] = keywords->table[i].key;
            pairs[2 * named + 1] = keywords->table[i].value;
            named += 1;
        }
    }
    size_t own_named = named;
    for (size_t i = 0; i < n_kw; i++) {
        mp_obj_t key = args[n_args + 2 * i], value = args[n_args + 2 * i + 1];
        size_t at = 0;
        while (at < own_named && pairs[2 * at] != key && !mp_obj_equal(pairs[2 * at], key)) {
            at += 1;
        }
        if (at == own_named) {
            at = named++;
            pairs[2 * at] = key;
        }
        pairs[2 * at + 1] = value;
    }
    return mp_call_function_n_kw(self->function, positional, named, all);
}

static void partial_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    mp_cstack_check();
    partial_t *self = MP_OBJ_TO_PTR(self_in);
    mp_print_str(print, "functools.partial(");
    mp_obj_print_helper(print, self->function, PRINT_REPR);
    mp_obj_tuple_t *args = MP_OBJ_TO_PTR(self->args);
    for (size_t i = 0; i < args->len; i++) {
        mp_print_str(print, ", ");
        mp_obj_print_helper(print, args->items[i], PRINT_REPR);
    }
    mp_map_t *map = mp_obj_dict_get_map(self->keywords);
    for (size_t i = 0; i < map->alloc; i++) {
        if (mp_map_slot_is_filled(map, i)) {
            mp_print_str(print, ", ");
            mp_obj_print_helper(print, map->table[i].key, PRINT_STR);
            mp_print_str(print, "=");
            mp_obj_print_helper(print, map->table[i].value, PRINT_REPR);
        }
    }
    mp_print_str(print, ")");
}

static void partial_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    partial_t *self = MP_OBJ_TO_PTR(self_in);
    mp_obj_t found = attr == MP_QSTR_func ? self->function : attr == MP_QSTR_args ? self->args
        : attr == MP_QSTR_keywords ? self->keywords : MP_OBJ_NULL;
    if (found == MP_OBJ_NULL) {
        mpk_own_attr(&self->attributes, attr, dest);
    } else if (dest[0] == MP_OBJ_NULL) {
        dest[0] = found;
    } else {
        mp_raise_msg(&mp_type_AttributeError, MP_ERROR_TEXT("readonly attribute"));
    }
}

static MP_DEFINE_CONST_OBJ_TYPE(partial_type, MP_QSTR_partial, MP_TYPE_FLAG_NONE,
    make_new, partial_make_new, print, partial_print, call, partial_call, attr, partial_attr);

// ---- reduce

static mp_obj_t functools_reduce(size_t n_args, const mp_obj_t *args) {
    mp_arg_check_num_of(MP_QSTR_reduce, n_args, 0, 2, 3, false);
    mp_obj_t iterator;
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        iterator = mp_getiter(args[1], NULL);
        nlr_pop();
    } else if (mp_obj_exception_match(MP_OBJ_FROM_PTR(nlr.ret_val), MP_OBJ_FROM_PTR(&mp_type_TypeError))) {
        mp_raise_TypeError(MP_ERROR_TEXT("reduce() arg 2 must support iteration"));
    } else {
        nlr_jump(nlr.ret_val);
    }
    mp_obj_t result = n_args == 3 ? args[2] : mp_iternext(iterator), next;
    if (result == MP_OBJ_STOP_ITERATION) {
        mp_raise_TypeError(MP_ERROR_TEXT("reduce() of empty iterable with no initial value"));
    }
    while ((next = mp_iternext(iterator)) != MP_OBJ_STOP_ITERATION) {
        result = mp_call_function_2(args[0], result, next);
    }
    return result;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(functools_reduce_obj, 0, functools_reduce);

// ---- cmp_to_key

typedef struct {
    mp_obj_base_t base;
    mp_obj_t compare;
    mp_obj_t object; // MP_OBJ_NULL in what makes the keys
} key_t;

static const mp_obj_type_t key_type;

static mp_obj_t key_new(mp_obj_t compare, mp_obj_t object) {
    key_t *self = mp_obj_malloc(key_t, &key_type);
    self->compare = compare;
    self->object = object;
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t key_call(mp_obj_t self_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mpk_parameters_t takes = { MP_QSTR_K, 1, 1, 1, { MP_QSTR_obj } };
    mp_obj_t given[1];
    mpk_arguments(&takes, n_args, n_kw, args, given);
    key_t *self = MP_OBJ_TO_PTR(self_in);
    return key_new(self->compare, given[0]);
}

static mp_obj_t key_binary_op(mp_binary_op_t op, mp_obj_t left_in, mp_obj_t right_in) {
    if (op > MP_BINARY_OP_MORE_EQUAL && op != MP_BINARY_OP_NOT_EQUAL) {
        return MP_OBJ_NULL;
    }
    key_t *left = MP_OBJ_TO_PTR(left_in), *right = MP_OBJ_TO_PTR(right_in);
    if (!mp_obj_is_exact_type(right_in, &key_type)) {
        mp_raise_TypeError(MP_ERROR_TEXT("other argument must be K instance"));
    }
    if (left->object == MP_OBJ_NULL || right->object == MP_OBJ_NULL) {
        mp_raise_msg(&mp_type_AttributeError, MP_ERROR_TEXT("object"));
    }
    mp_obj_t order = mp_call_function_2(left->compare, left->object, right->object);
    return mp_binary_op(op, order, MP_OBJ_NEW_SMALL_INT(0));
}

static mp_obj_t key_unary_op(mp_unary_op_t op, mp_obj_t self) {
    if (op == MP_UNARY_OP_HASH) {
        mp_raise_TypeError(MP_ERROR_TEXT("unhashable type: 'functools.KeyWrapper'"));
    }
    return MP_OBJ_NULL;
}

static void key_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    mp_printf(print, "<functools.KeyWrapper object at 0x%p>", MP_OBJ_TO_PTR(self_in));
}

static void key_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    key_t *self = MP_OBJ_TO_PTR(self_in);
    if (attr == MP_QSTR_obj && dest[0] == MP_OBJ_NULL && self->object != MP_OBJ_NULL) {
        dest[0] = self->object;
    }
}

static MP_DEFINE_CONST_OBJ_TYPE(key_type, MP_QSTR_KeyWrapper, MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE | MP_TYPE_FLAG_EQ_HAS_NEQ_TEST,
    call, key_call, binary_op, key_binary_op, unary_op, key_unary_op, print, key_print, attr, key_attr);

static mp_obj_t functools_cmp_to_key(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    static const mpk_parameters_t takes = { MP_QSTR_cmp_to_key, 1, 1, 1, { MP_QSTR_mycmp } };
    mp_obj_t given[1];
    mpk_arguments_of_map(&takes, n_args, args, keywords, given);
    return key_new(given[0], MP_OBJ_NULL);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(functools_cmp_to_key_obj, 0, functools_cmp_to_key);

static const mp_rom_map_elem_t functools_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR__functools) },
    { MP_ROM_QSTR(MP_QSTR_cmp_to_key), MP_ROM_PTR(&functools_cmp_to_key_obj) },
    { MP_ROM_QSTR(MP_QSTR_lru_cache), MP_ROM_PTR(&mpk_type_lru_cache) },
    { MP_ROM_QSTR(MP_QSTR_partial), MP_ROM_PTR(&partial_type) },
    { MP_ROM_QSTR(MP_QSTR_reduce), MP_ROM_PTR(&functools_reduce_obj) },
};
static MP_DEFINE_CONST_DICT(functools_globals, functools_globals_table);

const mp_obj_module_t mpk_module_functools = { .base = { &mp_type_module }, .globals = (mp_obj_dict_t *)&functools_globals };
MP_REGISTER_MODULE(MP_QSTR__functools, mpk_module_functools);
