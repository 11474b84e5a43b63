// What functools.lru_cache() and cache() make of a function: a call of it that is remembered.
#include <string.h>

#include "modfunctools.h"
#include "py/objtuple.h"
#include "py/runtime.h"

// One that was remembered. They hang together in the order in which they were last used.
typedef struct _call_t {
    mp_obj_base_t base; // a program never sees it
    mp_obj_t key, value;
    struct _call_t *older, *newer;
} call_t;

typedef struct {
    mp_obj_base_t base;
    mp_obj_t function;
    mp_obj_t make_info;    // makes what cache_info() gives
    mp_obj_t attributes;   // a dict, or MP_OBJ_NULL
    mp_obj_t maxsize_in;
    size_t maxsize;        // SIZE_MAX: remembers all, and then without their order
    bool typed;
    size_t hits, misses;
    mp_obj_t calls;        // a dict: key -> call_t, or the value itself when all are remembered
    call_t *oldest, *newest;
} cache_t;

// lru_cache(function, maxsize, typed, make_info)
static mp_obj_t cache_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num(n_args, n_kw, 4, 4, false);
    if (!mp_obj_is_callable(args[0])) {
        mp_raise_TypeError(MP_ERROR_TEXT("the first argument must be callable"));
    }
    cache_t *self = mp_obj_malloc(cache_t, type);
    memset(&self->function, 0, sizeof(*self) - sizeof(self->base));
    self->function = args[0];
    self->maxsize_in = args[1];
    self->maxsize = args[1] == mp_const_none ? SIZE_MAX : (size_t)MAX(mp_obj_get_int(args[1]), 0);
    self->typed = mp_obj_is_true(args[2]);
    self->make_info = args[3];
    self->attributes = MP_OBJ_NULL;
    self->calls = mp_obj_new_dict(0);
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t key_of(cache_t *self, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    if (!self->typed && n_kw == 0) {
        if (n_args == 1 && (mp_obj_is_small_int(args[0]) || mp_obj_is_exact_type(args[0], &mp_type_int) || mp_obj_is_qstr(args[0])
            || mp_obj_is_exact_type(args[0], &mp_type_str))) {
            return args[0];
        }
        return mp_obj_new_tuple(n_args, args);
    }
    size_t count = n_args + (n_kw > 0) + 2 * n_kw, types = self->typed ? n_args + n_kw : 0;
    mp_obj_tuple_t *key = MP_OBJ_TO_PTR(mp_obj_new_tuple(count + types, NULL));
    memcpy(key->items, args, n_args * sizeof(*args));
    if (n_kw > 0) {
        key->items[n_args] = MP_OBJ_FROM_PTR(&mpk_type_lru_cache); // what follows was given by name
        memcpy(key->items + n_args + 1, args + n_args, 2 * n_kw * sizeof(*args));
    }
    for (size_t i = 0; i < types; i++) {
        mp_obj_t value = i < n_args ? args[i] : args[n_args + 2 * (i - n_args) + 1];
        key->items[count + i] = MP_OBJ_FROM_PTR(mp_obj_get_type(value));
    }
    return MP_OBJ_FROM_PTR(key);
}

static void take_out(cache_t *self, call_t *call) {
    *(call->older == NULL ? &self->oldest : &call->older->newer) = call->newer;
    *(call->newer == NULL ? &self->newest : &call->newer->older) = call->older;
}

static void put_newest(cache_t *self, call_t *call) {
    call->older = self->newest;
    call->newer = NULL;
    *(self->newest == NULL ? &self->oldest : &self->newest->newer) = call;
    self->newest = call;
}

static void remember(cache_t *self, mp_obj_t key, mp_obj_t value) {
    mp_obj_t calls = self->calls;
    if (self->maxsize == SIZE_MAX) {
        mp_obj_dict_store(calls, key, value);
        return;
    }
    // The function may have called itself with the same arguments.
    if (mp_map_lookup(mp_obj_dict_get_map(calls), key, MP_MAP_LOOKUP) != NULL) {
        return;
    }
    while (mp_obj_dict_get_map(calls)->used >= self->maxsize && self->oldest != NULL) {
        call_t *oldest = self->oldest;
        take_out(self, oldest);
        mp_map_lookup(mp_obj_dict_get_map(calls), oldest->key, MP_MAP_LOOKUP_REMOVE_IF_FOUND);
    }
    call_t *call = mp_obj_malloc(call_t, &mp_type_object);
    call->key = key;
    call->value = value;
    mp_obj_dict_store(calls, key, MP_OBJ_FROM_PTR(call));
    put_newest(self, call);
}

static mp_obj_t cache_call(mp_obj_t self_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    cache_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->maxsize == 0) {
        self->misses += 1;
        return mp_call_function_n_kw(self->function, n_args, n_kw, args);
    }
    mp_obj_t key = key_of(self, n_args, n_kw, args);
    mp_map_t *calls = mp_obj_dict_get_map(self->calls);
    if (calls->used == 0) {
        mp_unary_op(MP_UNARY_OP_HASH, key); // an empty map does not find out that it cannot be a key
    }
    mp_map_elem_t *elem = mp_map_lookup(calls, key, MP_MAP_LOOKUP);
    if (elem != NULL) {
        self->hits += 1;
        if (self->maxsize == SIZE_MAX) {
            return elem->value;
        }
        call_t *call = MP_OBJ_TO_PTR(elem->value);
        take_out(self, call);
        put_newest(self, call);
        return call->value;
    }
    self->misses += 1;
    mp_obj_t value = mp_call_function_n_kw(self->function, n_args, n_kw, args);
    remember(self, key, value);
    return value;
}

static mp_obj_t cache_info(mp_obj_t self_in) {
    cache_t *self = MP_OBJ_TO_PTR(self_in);
    mp_obj_t items[4] = {
        mp_obj_new_int_from_uint(self->hits), mp_obj_new_int_from_uint(self->misses),
        self->maxsize == SIZE_MAX ? mp_const_none : mp_obj_new_int_from_uint(self->maxsize),
        mp_obj_new_int_from_uint(mp_obj_dict_get_map(self->calls)->used),
    };
    return mp_call_function_n_kw(self->make_info, MP_ARRAY_SIZE(items), 0, items);
}
static MP_DEFINE_CONST_FUN_OBJ_1(cache_info_obj, cache_info);

static mp_obj_t cache_clear(mp_obj_t self_in) {
    cache_t *self = MP_OBJ_TO_PTR(self_in);
    self->hits = self->misses = 0;
    self->calls = mp_obj_new_dict(0);
    self->oldest = self->newest = NULL;
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(cache_clear_obj, cache_clear);

static mp_obj_t cache_parameters(mp_obj_t self_in) {
    cache_t *self = MP_OBJ_TO_PTR(self_in);
    mp_obj_t parameters = mp_obj_new_dict(2);
    mp_obj_dict_store(parameters, MP_OBJ_NEW_QSTR(MP_QSTR_maxsize), self->maxsize_in);
    mp_obj_dict_store(parameters, MP_OBJ_NEW_QSTR(MP_QSTR_typed), mp_obj_new_bool(self->typed));
    return parameters;
}
static MP_DEFINE_CONST_FUN_OBJ_1(cache_parameters_obj, cache_parameters);

static mp_obj_t cache_copy(size_t n_args, const mp_obj_t *args) {
    return args[0];
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(cache_copy_obj, 1, 2, cache_copy);

static void cache_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    cache_t *self = MP_OBJ_TO_PTR(self_in);
    if (!mpk_own_attr(&self->attributes, attr, dest) && dest[0] == MP_OBJ_NULL) {
        dest[1] = MP_OBJ_SENTINEL; // go on with locals_dict
    }
}

static void cache_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    mp_printf(print, "<functools._lru_cache_wrapper object at 0x%p>", MP_OBJ_TO_PTR(self_in));
}

static const mp_rom_map_elem_t cache_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_cache_info), MP_ROM_PTR(&cache_info_obj) },
    { MP_ROM_QSTR(MP_QSTR_cache_clear), MP_ROM_PTR(&cache_clear_obj) },
    { MP_ROM_QSTR(MP_QSTR_cache_parameters), MP_ROM_PTR(&cache_parameters_obj) },
    { MP_ROM_QSTR(MP_QSTR___copy__), MP_ROM_PTR(&cache_copy_obj) },
    { MP_ROM_QSTR(MP_QSTR___deepcopy__), MP_ROM_PTR(&cache_copy_obj) },
};
static MP_DEFINE_CONST_DICT(cache_locals, cache_locals_table);

MP_DEFINE_CONST_OBJ_TYPE(mpk_type_lru_cache, MP_QSTR__lru_cache_wrapper, MP_TYPE_FLAG_BINDS_SELF,
    make_new, cache_make_new, print, cache_print, call, cache_call, attr, cache_attr, locals_dict, &cache_locals);
