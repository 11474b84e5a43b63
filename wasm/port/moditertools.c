// itertools: the module, and the iterators that take the items of others one by one. Those that take them in pieces are
// in moditertools_pieces.c, those that combine them in moditertools_combine.c; moditertools_source.c has the rest.
#include "arguments.h"
#include "moditertools.h"
#include "py/runtime.h"

void mpk_itertools_print(const mp_print_t *print, mp_obj_t self, mp_print_kind_t kind) {
    mp_printf(print, "<itertools.%q object at 0x%p>", (qstr)mp_obj_get_type(self)->name, MP_OBJ_TO_PTR(self));
}

mp_obj_t mpk_itertools_next(mp_obj_t iterator) {
    mp_obj_t next = mp_iternext(iterator);
    if (next == MP_OBJ_STOP_ITERATION) {
        MP_STATE_THREAD(stop_iteration_arg) = MP_OBJ_NULL;
    }
    return next;
}

size_t mpk_itertools_count_of(mp_obj_t value, mp_rom_error_text_t problem) {
    mp_int_t count = mp_obj_get_int(value);
    if (count < 0) {
        mp_raise_ValueError(problem);
    }
    return count;
}

// ---- chain

typedef struct {
    mp_obj_base_t base;
    mp_obj_t sources; // an iterator of iterables, or MP_OBJ_NULL at the end
    mp_obj_t current; // an iterator or MP_OBJ_NULL
} chain_t;

extern const mp_obj_type_t mpk_type_chain;

static mp_obj_t chain_of(const mp_obj_type_t *type, mp_obj_t sources) {
    chain_t *self = mp_obj_malloc(chain_t, type);
    self->sources = sources;
    self->current = MP_OBJ_NULL;
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t chain_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num_of(MP_QSTR_chain, n_args, n_kw, 0, SIZE_MAX, false);
    return chain_of(type, mp_getiter(mp_obj_new_tuple(n_args, args), NULL));
}

static mp_obj_t chain_from_iterable(mp_obj_t iterable) {
    return chain_of(&mpk_type_chain, mp_getiter(iterable, NULL));
}
static MP_DEFINE_CONST_FUN_OBJ_1(chain_from_iterable_fun, chain_from_iterable);
static const mp_rom_obj_static_class_method_t chain_from_iterable_obj = { { &mp_type_staticmethod }, MP_ROM_PTR(&chain_from_iterable_fun) };

static mp_obj_t chain_iternext(mp_obj_t self_in) {
    chain_t *self = MP_OBJ_TO_PTR(self_in);
    while (self->sources != MP_OBJ_NULL) {
        if (self->current == MP_OBJ_NULL) {
            mp_obj_t source = mpk_itertools_next(self->sources);
            if (source == MP_OBJ_STOP_ITERATION) {
                self->sources = MP_OBJ_NULL;
                break;
            }
            self->current = mp_getiter(source, NULL);
        }
        mp_obj_t next = mpk_itertools_next(self->current);
        if (next != MP_OBJ_STOP_ITERATION) {
            return next;
        }
        self->current = MP_OBJ_NULL;
    }
    return MP_OBJ_STOP_ITERATION;
}

static const mp_rom_map_elem_t chain_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_from_iterable), MP_ROM_PTR(&chain_from_iterable_obj) },
};
static MP_DEFINE_CONST_DICT(chain_locals, chain_locals_table);

MP_DEFINE_CONST_OBJ_TYPE(mpk_type_chain, MP_QSTR_chain, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    make_new, chain_make_new, print, mpk_itertools_print, iter, chain_iternext, locals_dict, &chain_locals);

// ---- a function and an iterator: takewhile, dropwhile, filterfalse, starmap

typedef struct {
    mp_obj_base_t base;
    mp_obj_t function;
    mp_obj_t source;
    bool switched; // takewhile: it is at its end; dropwhile: all that follows is taken
} filter_t;

static mp_obj_t filter_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num_of(type->name, n_args, n_kw, 2, 2, false);
    filter_t *self = mp_obj_malloc(filter_t, type);
    self->function = args[0];
    self->source = mp_getiter(args[1], NULL);
    self->switched = false;
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t takewhile_iternext(mp_obj_t self_in) {
    filter_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->switched) {
        return MP_OBJ_STOP_ITERATION;
    }
    mp_obj_t next = mpk_itertools_next(self->source);
    if (next == MP_OBJ_STOP_ITERATION || mp_obj_is_true(mp_call_function_1(self->function, next))) {
        return next;
    }
    self->switched = true;
    return MP_OBJ_STOP_ITERATION;
}

static mp_obj_t dropwhile_iternext(mp_obj_t self_in) {
    filter_t *self = MP_OBJ_TO_PTR(self_in);
    for (;;) {
        mp_obj_t next = mpk_itertools_next(self->source);
        if (next == MP_OBJ_STOP_ITERATION || self->switched) {
            return next;
        }
        if (!mp_obj_is_true(mp_call_function_1(self->function, next))) {
            self->switched = true;
            return next;
        }
    }
}

static mp_obj_t filterfalse_iternext(mp_obj_t self_in) {
    filter_t *self = MP_OBJ_TO_PTR(self_in);
    bool itself = self->function == mp_const_none || self->function == MP_OBJ_FROM_PTR(&mp_type_bool);
    for (;;) {
        mp_obj_t next = mpk_itertools_next(self->source);
        if (next == MP_OBJ_STOP_ITERATION || !mp_obj_is_true(itself ? next : mp_call_function_1(self->function, next))) {
            return next;
        }
    }
}

static mp_obj_t starmap_iternext(mp_obj_t self_in) {
    filter_t *self = MP_OBJ_TO_PTR(self_in);
    mp_obj_t next = mpk_itertools_next(self->source);
    if (next == MP_OBJ_STOP_ITERATION) {
        return next;
    }
    if (!mp_obj_is_exact_type(next, &mp_type_tuple)) {
        next = MP_OBJ_TYPE_GET_SLOT(&mp_type_tuple, make_new)(&mp_type_tuple, 1, 0, &next);
    }
    mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(next);
    return mp_call_function_n_kw(self->function, tuple->len, 0, tuple->items);
}

static MPK_ITERATOR_TYPE(starmap, filter);
static MPK_ITERATOR_TYPE(takewhile, filter);
static MPK_ITERATOR_TYPE(dropwhile, filter);
static MPK_ITERATOR_TYPE(filterfalse, filter);

// ---- compress

typedef struct {
    mp_obj_base_t base;
    mp_obj_t data, selectors;
} compress_t;

static mp_obj_t compress_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mpk_parameters_t takes = { MP_QSTR_compress, 2, 2, 2, { MP_QSTR_data, MP_QSTR_selectors } };
    mp_obj_t given[2];
    mpk_arguments(&takes, n_args, n_kw, args, given);
    compress_t *self = mp_obj_malloc(compress_t, type);
    self->data = mp_getiter(given[0], NULL);
    self->selectors = mp_getiter(given[1], NULL);
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t compress_iternext(mp_obj_t self_in) {
    compress_t *self = MP_OBJ_TO_PTR(self_in);
    for (;;) {
        mp_obj_t next = mpk_itertools_next(self->data);
        mp_obj_t selector = next == MP_OBJ_STOP_ITERATION ? next : mpk_itertools_next(self->selectors);
        if (selector == MP_OBJ_STOP_ITERATION || mp_obj_is_true(selector)) {
            return selector == MP_OBJ_STOP_ITERATION ? selector : next;
        }
    }
}
static MPK_ITERATOR_TYPE(compress, compress);

// ---- accumulate

typedef struct {
    mp_obj_base_t base;
    mp_obj_t source;
    mp_obj_t function; // MP_OBJ_NULL: +
    mp_obj_t total;    // MP_OBJ_NULL before the first
    bool begins;       // `total` was given, and is the first
} accumulate_t;

static mp_obj_t accumulate_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mpk_parameters_t takes = {
        MP_QSTR_accumulate, 1, 2, 3, { MP_QSTR_iterable, MP_QSTR_func, MP_QSTR_initial },
    };
    mp_obj_t given[3];
    if (n_args == 3) {
        mp_raise_TypeError(MP_ERROR_TEXT("accumulate() takes at most 2 positional arguments (3 given)"));
    }
    mpk_arguments(&takes, n_args, n_kw, args, given);
    accumulate_t *self = mp_obj_malloc(accumulate_t, type);
    self->source = mp_getiter(given[0], NULL);
    self->function = given[1] == mp_const_none ? MP_OBJ_NULL : given[1];
    self->total = given[2] == mp_const_none ? MP_OBJ_NULL : given[2];
    self->begins = self->total != MP_OBJ_NULL;
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t accumulate_iternext(mp_obj_t self_in) {
    accumulate_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->begins) {
        self->begins = false;
        return self->total;
    }
    mp_obj_t next = mpk_itertools_next(self->source);
    if (next == MP_OBJ_STOP_ITERATION) {
        return next;
    }
    if (self->total == MP_OBJ_NULL) {
        self->total = next;
    } else if (self->function == MP_OBJ_NULL) {
        self->total = mp_binary_op(MP_BINARY_OP_ADD, self->total, next);
    } else {
        self->total = mp_call_function_2(self->function, self->total, next);
    }
    return self->total;
}
static MPK_ITERATOR_TYPE(accumulate, accumulate);

static const mp_rom_map_elem_t itertools_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR_itertools) },
    { MP_ROM_QSTR(MP_QSTR_accumulate), MP_ROM_PTR(&mpk_type_accumulate) },
    { MP_ROM_QSTR(MP_QSTR_batched), MP_ROM_PTR(&mpk_type_batched) },
    { MP_ROM_QSTR(MP_QSTR_chain), MP_ROM_PTR(&mpk_type_chain) },
    { MP_ROM_QSTR(MP_QSTR_combinations), MP_ROM_PTR(&mpk_type_combinations) },
    { MP_ROM_QSTR(MP_QSTR_combinations_with_replacement), MP_ROM_PTR(&mpk_type_combinations_with_replacement) },
    { MP_ROM_QSTR(MP_QSTR_compress), MP_ROM_PTR(&mpk_type_compress) },
    { MP_ROM_QSTR(MP_QSTR_count), MP_ROM_PTR(&mpk_type_count) },
    { MP_ROM_QSTR(MP_QSTR_cycle), MP_ROM_PTR(&mpk_type_cycle) },
    { MP_ROM_QSTR(MP_QSTR_dropwhile), MP_ROM_PTR(&mpk_type_dropwhile) },
    { MP_ROM_QSTR(MP_QSTR_filterfalse), MP_ROM_PTR(&mpk_type_filterfalse) },
    { MP_ROM_QSTR(MP_QSTR_groupby), MP_ROM_PTR(&mpk_type_groupby) },
    { MP_ROM_QSTR(MP_QSTR_islice), MP_ROM_PTR(&mpk_type_islice) },
    { MP_ROM_QSTR(MP_QSTR_pairwise), MP_ROM_PTR(&mpk_type_pairwise) },
    { MP_ROM_QSTR(MP_QSTR_permutations), MP_ROM_PTR(&mpk_type_permutations) },
    { MP_ROM_QSTR(MP_QSTR_product), MP_ROM_PTR(&mpk_type_product) },
    { MP_ROM_QSTR(MP_QSTR_repeat), MP_ROM_PTR(&mpk_type_repeat) },
    { MP_ROM_QSTR(MP_QSTR_starmap), MP_ROM_PTR(&mpk_type_starmap) },
    { MP_ROM_QSTR(MP_QSTR_takewhile), MP_ROM_PTR(&mpk_type_takewhile) },
    { MP_ROM_QSTR(MP_QSTR_tee), MP_ROM_PTR(&mpk_itertools_tee_obj) },
    { MP_ROM_QSTR(MP_QSTR_zip_longest), MP_ROM_PTR(&mpk_type_zip_longest) },
};
static MP_DEFINE_CONST_DICT(itertools_globals, itertools_globals_table);

const mp_obj_module_t mpk_module_itertools = { .base = { &mp_type_module }, .globals = (mp_obj_dict_t *)&itertools_globals };
MP_REGISTER_MODULE(MP_QSTR_itertools, mpk_module_itertools);
