// The iterators of builtins: enumerate, zip, map, filter and reversed.
#include "bigint.h"
#include "py/objint.h"
#include "py/objlist.h"
#include "py/objtuple.h"
#include "py/objtype.h"
#include "py/runtime.h"

// ---- enumerate

typedef struct {
    mp_obj_base_t base;
    mp_obj_t iterator;
    mp_obj_t next;
} enumerate_t;

static mp_obj_t enumerate_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_iterable, MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_start, MP_ARG_OBJ, { .u_obj = MP_OBJ_NEW_SMALL_INT(0) } },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    if (n_args + n_kw == 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("enumerate() missing required argument 'iterable'"));
    }
    mp_arg_parse_all_kw_array(n_args, n_kw, args, MP_ARRAY_SIZE(allowed), allowed, values);
    if (values[0].u_obj == MP_OBJ_NULL) {
        mp_raise_TypeError(MP_ERROR_TEXT("enumerate() missing required argument 'iterable'"));
    }
    mp_obj_t start = mpk_index(values[1].u_obj);
    enumerate_t *self = mp_obj_malloc(enumerate_t, type);
    self->iterator = mp_const_none;
    self->next = start;
    self->iterator = mp_getiter(values[0].u_obj, NULL);
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t enumerate_iternext(mp_obj_t self_in) {
    mp_check_self(mp_obj_is_type(self_in, &mp_type_enumerate));
    enumerate_t *self = MP_OBJ_TO_PTR(self_in);
    mp_obj_t item = mp_iternext(self->iterator);
    if (item == MP_OBJ_STOP_ITERATION) {
        return MP_OBJ_STOP_ITERATION;
    }
    mp_obj_t items[2] = { self->next, item };
    if (mp_obj_is_small_int(self->next)) {
        self->next = mp_obj_new_int(MP_OBJ_SMALL_INT_VALUE(self->next) + 1);
    } else {
        self->next = mp_binary_op(MP_BINARY_OP_ADD, self->next, MP_OBJ_NEW_SMALL_INT(1));
    }
    return mp_obj_new_tuple(2, items);
}

MP_DEFINE_CONST_OBJ_TYPE(mp_type_enumerate, MP_QSTR_enumerate, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    make_new, enumerate_make_new, iter, enumerate_iternext);

// ---- zip and map, which go through several iterators at once

typedef struct {
    mp_obj_base_t base;
    mp_obj_t fun; // of map
    bool is_strict;
    size_t count;
    mp_obj_t iterators[];
} several_t;

static several_t *new_several(const mp_obj_type_t *type, size_t count, const mp_obj_t *iterables) {
    several_t *self = mp_obj_malloc_var(several_t, iterators, mp_obj_t, count, type);
    self->fun = MP_OBJ_NULL;
    self->is_strict = false;
    self->count = count;
    for (size_t i = 0; i < count; i++) {
        self->iterators[i] = MP_OBJ_NULL;
    }
    for (size_t i = 0; i < count; i++) {
        self->iterators[i] = mp_getiter(iterables[i], NULL);
    }
    return self;
}

static mp_obj_t zip_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    bool is_strict = false;
    for (size_t i = 0; i < n_kw; i++) {
        if (args[n_args + 2 * i] != MP_OBJ_NEW_QSTR(MP_QSTR_strict)) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("zip() got an unexpected keyword argument '%s'"),
                mp_obj_str_get_str(args[n_args + 2 * i]));
        }
        is_strict = mp_obj_is_true(args[n_args + 2 * i + 1]);
    }
    several_t *self = new_several(type, n_args, args);
    self->is_strict = is_strict;
    return MP_OBJ_FROM_PTR(self);
}

NORETURN static void uneven(size_t i, const char *how) {
    if (i == 1) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("zip() argument 2 is %s than argument 1"), how);
    }
    mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("zip() argument %d is %s than arguments 1-%d"), (int)i + 1,
        how, (int)i);
}

static mp_obj_t zip_iternext(mp_obj_t self_in) {
    MP_CSTACK_BALLAST(64);
    mp_check_self(mp_obj_is_type(self_in, &mp_type_zip));
    several_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->count == 0) {
        return MP_OBJ_STOP_ITERATION;
    }
    mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(mp_obj_new_tuple(self->count, NULL));
    for (size_t i = 0; i < self->count; i++) {
        mp_obj_t item = mp_iternext(self->iterators[i]);
        if (item == MP_OBJ_STOP_ITERATION) {
            if (self->is_strict) {
                if (i > 0) {
                    uneven(i, "shorter");
                }
                for (i = 1; i < self->count; i++) {
                    if (mp_iternext(self->iterators[i]) != MP_OBJ_STOP_ITERATION) {
                        uneven(i, "longer");
                    }
                }
            }
            return MP_OBJ_STOP_ITERATION;
        }
        tuple->items[i] = item;
    }
    return MP_OBJ_FROM_PTR(tuple);
}

MP_DEFINE_CONST_OBJ_TYPE(mp_type_zip, MP_QSTR_zip, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    make_new, zip_make_new, iter, zip_iternext);

static mp_obj_t map_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num_of(type->name, 0, n_kw, 0, 0, false);
    if (n_args < 2) {
        mp_raise_TypeError(MP_ERROR_TEXT("map() must have at least two arguments."));
    }
    several_t *self = new_several(type, n_args - 1, args + 1);
    self->fun = args[0];
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t map_iternext(mp_obj_t self_in) {
    mp_check_self(mp_obj_is_type(self_in, &mp_type_map));
    several_t *self = MP_OBJ_TO_PTR(self_in);
    mp_obj_t few[4], *items = few;
    if (self->count > MP_ARRAY_SIZE(few)) {
        items = m_new(mp_obj_t, self->count);
    }
    for (size_t i = 0; i < self->count; i++) {
        items[i] = mp_iternext(self->iterators[i]);
        if (items[i] == MP_OBJ_STOP_ITERATION) {
            return MP_OBJ_STOP_ITERATION;
        }
    }
    return mp_call_function_n_kw(self->fun, self->count, 0, items);
}

MP_DEFINE_CONST_OBJ_TYPE(mp_type_map, MP_QSTR_map, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    make_new, map_make_new, iter, map_iternext);

// ---- filter

typedef struct {
    mp_obj_base_t base;
    mp_obj_t fun;
    mp_obj_t iterator;
} filter_t;

static mp_obj_t filter_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num_of(type->name, n_args, n_kw, 2, 2, false);
    mp_obj_t iterator = mp_getiter(args[1], NULL);
    filter_t *self = mp_obj_malloc(filter_t, type);
    self->fun = args[0] == MP_OBJ_FROM_PTR(&mp_type_bool) ? mp_const_none : args[0];
    self->iterator = iterator;
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t filter_iternext(mp_obj_t self_in) {
    MP_CSTACK_BALLAST(64);
    mp_check_self(mp_obj_is_type(self_in, &mp_type_filter));
    filter_t *self = MP_OBJ_TO_PTR(self_in);
    mp_obj_t item;
    while ((item = mp_iternext(self->iterator)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        if (mp_obj_is_true(self->fun == mp_const_none ? item : mp_call_function_1(self->fun, item))) {
            return item;
        }
    }
    return MP_OBJ_STOP_ITERATION;
}

MP_DEFINE_CONST_OBJ_TYPE(mp_type_filter, MP_QSTR_filter, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    make_new, filter_make_new, iter, filter_iternext);

// ---- reversed

typedef struct {
    mp_obj_base_t base;
    mp_obj_t sequence;
    size_t left;
} reversed_t;

static mp_obj_t reversed_iternext(mp_obj_t self_in);

static MP_DEFINE_CONST_OBJ_TYPE(list_reversed_type, MP_QSTR_list_reverseiterator, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    iter, reversed_iternext);

static bool has_native_base(mp_obj_t instance) {
    return mp_obj_cast_to_native_base(instance, MP_OBJ_FROM_PTR(&mp_type_list)) != MP_OBJ_NULL
        || mp_obj_cast_to_native_base(instance, MP_OBJ_FROM_PTR(&mp_type_tuple)) != MP_OBJ_NULL
        || mp_obj_cast_to_native_base(instance, MP_OBJ_FROM_PTR(&mp_type_str)) != MP_OBJ_NULL
        || mp_obj_cast_to_native_base(instance, MP_OBJ_FROM_PTR(&mp_type_bytes)) != MP_OBJ_NULL;
}

static mp_obj_t reversed_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num_of(type->name, n_args, n_kw, 1, 1, false);
    mp_obj_t sequence = args[0], method[2];
    if (mp_obj_is_exact_type(sequence, &mp_type_list)) {
        type = &list_reversed_type;
    } else {
        mp_load_method_maybe(sequence, MP_QSTR___reversed__, method);
        if (method[0] != MP_OBJ_NULL && method[0] != mp_const_none) {
            return mp_call_method_n_kw(0, 0, method);
        }
        const mp_obj_type_t *sequence_type = mp_obj_get_type(sequence);
        bool has_items = method[0] == MP_OBJ_NULL && MP_OBJ_TYPE_HAS_SLOT(sequence_type, subscr);
        if (has_items && mp_obj_is_instance_type(sequence_type)) {
            mp_load_method_maybe(sequence, MP_QSTR___getitem__, method);
            has_items = method[0] != MP_OBJ_NULL || has_native_base(sequence);
        }
        if (!has_items) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'%s' object is not reversible"),
                mp_obj_get_type_str(sequence));
        }
    }
    size_t length = mp_obj_get_int(mp_obj_len(sequence));
    reversed_t *self = mp_obj_malloc(reversed_t, type);
    self->sequence = sequence;
    self->left = length;
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t reversed_iternext(mp_obj_t self_in) {
    mp_check_self(mp_obj_is_type(self_in, &mp_type_reversed) || mp_obj_is_type(self_in, &list_reversed_type));
    reversed_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->left == 0) {
        return MP_OBJ_STOP_ITERATION;
    }
    self->left -= 1;
    if (mp_obj_is_exact_type(self->sequence, &mp_type_list)) {
        mp_obj_list_t *list = MP_OBJ_TO_PTR(self->sequence);
        if (self->left >= list->len) { // it has become shorter
            self->left = 0;
            return MP_OBJ_STOP_ITERATION;
        }
        return list->items[self->left];
    }
    return mp_obj_subscr(self->sequence, mp_obj_new_int_from_uint(self->left), MP_OBJ_SENTINEL);
}

MP_DEFINE_CONST_OBJ_TYPE(mp_type_reversed, MP_QSTR_reversed, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    make_new, reversed_make_new, iter, reversed_iternext);
