// Iterators of itertools that take items in pieces or from several sources: batched, pairwise, islice, zip_longest.
#include "arguments.h"
#include "lists.h"
#include "moditertools.h"
#include "py/runtime.h"

typedef struct {
    mp_obj_base_t base;
    mp_obj_t source; // MP_OBJ_NULL at the end
    size_t count;
} batched_t;

static mp_obj_t batched_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mpk_parameters_t takes = { MP_QSTR_batched, 2, 2, 2, { MP_QSTR_iterable, MP_QSTR_n } };
    mp_obj_t given[2];
    mpk_arguments(&takes, n_args, n_kw, args, given);
    mp_int_t count = mp_obj_get_int(given[1]);
    if (count < 1) {
        mp_raise_ValueError(MP_ERROR_TEXT("n must be at least one"));
    }
    batched_t *self = mp_obj_malloc(batched_t, type);
    self->source = mp_getiter(given[0], NULL);
    self->count = count;
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t batched_iternext(mp_obj_t self_in) {
    batched_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->source == MP_OBJ_NULL) {
        return MP_OBJ_STOP_ITERATION;
    }
    mp_obj_t source = self->source;
    mp_obj_t batch = mp_obj_new_list(0, NULL);
    size_t count = 0;
    for (; count < self->count; count++) {
        mp_obj_t next = mpk_itertools_next(source);
        if (next == MP_OBJ_STOP_ITERATION) {
            self->source = MP_OBJ_NULL;
            break;
        }
        mp_obj_list_append(batch, next);
    }
    if (count == 0) {
        return MP_OBJ_STOP_ITERATION;
    }
    return mpk_list_to_tuple(batch);
}
MPK_ITERATOR_TYPE(batched, batched);

// ---- pairwise

typedef struct {
    mp_obj_base_t base;
    mp_obj_t source; // MP_OBJ_NULL at the end
    mp_obj_t last;   // MP_OBJ_NULL before the first
} pairwise_t;

static mp_obj_t pairwise_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num_of(MP_QSTR_pairwise, n_args, n_kw, 1, 1, false);
    pairwise_t *self = mp_obj_malloc(pairwise_t, type);
    self->source = mp_getiter(args[0], NULL);
    self->last = MP_OBJ_NULL;
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t pairwise_iternext(mp_obj_t self_in) {
    pairwise_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->source == MP_OBJ_NULL) {
        return MP_OBJ_STOP_ITERATION;
    }
    mp_obj_t source = self->source;
    mp_obj_t pair[2] = { self->last, MP_OBJ_NULL };
    if (pair[0] == MP_OBJ_NULL) {
        pair[0] = mpk_itertools_next(source);
    }
    if (pair[0] != MP_OBJ_STOP_ITERATION) {
        pair[1] = mpk_itertools_next(source);
    }
    if (pair[0] == MP_OBJ_STOP_ITERATION || pair[1] == MP_OBJ_STOP_ITERATION) {
        self->source = MP_OBJ_NULL;
        return MP_OBJ_STOP_ITERATION;
    }
    self->last = pair[1];
    return mp_obj_new_tuple(2, pair);
}
MPK_ITERATOR_TYPE(pairwise, pairwise);

// ---- islice

typedef struct {
    mp_obj_base_t base;
    mp_obj_t source; // MP_OBJ_NULL at the end
    size_t at, next, stop, step;
} islice_t;

// SIZE_MAX stands for an end that never comes.
static size_t islice_bound(mp_obj_t value, size_t otherwise, size_t least, mp_rom_error_text_t problem) {
    if (value == mp_const_none) {
        return otherwise;
    }
    mp_obj_t number = value;
    if (!mp_obj_is_int(value)) {
        mp_obj_t dest[2];
        mp_load_method_maybe(value, MP_QSTR___index__, dest);
        if (dest[0] == MP_OBJ_NULL) {
            mp_raise_ValueError(problem);
        }
        number = mp_call_method_n_kw(0, 0, dest);
    }
    if (!mp_obj_is_small_int(number)) {
        // What does not fit is longer than anything that could be gone through.
        if (mp_obj_is_int(number) && mp_obj_is_true(mp_binary_op(MP_BINARY_OP_MORE_EQUAL, number, MP_OBJ_NEW_SMALL_INT(0)))) {
            return SIZE_MAX / 2;
        }
        mp_raise_ValueError(problem);
    }
    mp_int_t bound = MP_OBJ_SMALL_INT_VALUE(number);
    if (bound < (mp_int_t)least) {
        mp_raise_ValueError(problem);
    }
    return bound;
}

static mp_obj_t islice_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num_of(MP_QSTR_islice, n_args, n_kw, 2, 4, false);
    islice_t *self = mp_obj_malloc(islice_t, type);
    mp_rom_error_text_t stops = MP_ERROR_TEXT("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    mp_rom_error_text_t indices = MP_ERROR_TEXT("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    self->at = self->next = 0;
    self->step = 1;
    if (n_args > 2) {
        self->stop = islice_bound(args[2], SIZE_MAX, 0, stops);
        self->next = islice_bound(args[1], 0, 0, indices);
    } else {
        self->stop = islice_bound(args[1], SIZE_MAX, 0, stops);
    }
    if (n_args > 3) {
        self->step = islice_bound(args[3], 1, 1, MP_ERROR_TEXT("Step for islice() must be a positive integer or None."));
    }
    self->source = mp_getiter(args[0], NULL);
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t islice_iternext(mp_obj_t self_in) {
    islice_t *self = MP_OBJ_TO_PTR(self_in);
    mp_obj_t source = self->source;
    if (source == MP_OBJ_NULL) {
        return MP_OBJ_STOP_ITERATION;
    }
    // It takes what it skips up to the end, as CPython's does.
    size_t goal = self->next < self->stop ? self->next : self->stop;
    mp_obj_t next;
    while (self->at < goal) {
        next = mpk_itertools_next(source);
        if (next == MP_OBJ_STOP_ITERATION) {
            self->source = MP_OBJ_NULL;
            return next;
        }
        self->at += 1;
    }
    if (self->at >= self->stop) {
        self->source = MP_OBJ_NULL;
        return MP_OBJ_STOP_ITERATION;
    }
    next = mpk_itertools_next(source);
    if (next == MP_OBJ_STOP_ITERATION) {
        self->source = MP_OBJ_NULL;
        return next;
    }
    self->at += 1;
    if (__builtin_add_overflow(self->next, self->step, &self->next) || self->next > self->stop) {
        self->next = self->stop;
    }
    return next;
}
MPK_ITERATOR_TYPE(islice, islice);

// ---- zip_longest

typedef struct {
    mp_obj_base_t base;
    mp_obj_t fill;
    size_t active;
    size_t count;
    mp_obj_t sources[]; // MP_OBJ_NULL where one has ended
} zip_longest_t;

static mp_obj_t zip_longest_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_obj_t fill = mp_const_none;
    if (n_kw > 0) {
        if (n_kw > 1 || mp_obj_str_get_qstr(args[n_args]) != MP_QSTR_fillvalue) {
            mp_raise_TypeError(MP_ERROR_TEXT("zip_longest() got an unexpected keyword argument"));
        }
        fill = args[n_args + 1];
    }
    zip_longest_t *self = mp_obj_malloc_var(zip_longest_t, sources, mp_obj_t, n_args, type);
    self->fill = fill;
    self->active = self->count = n_args;
    for (size_t i = 0; i < n_args; i++) {
        self->sources[i] = MP_OBJ_NULL;
    }
    for (size_t i = 0; i < n_args; i++) {
        self->sources[i] = mp_getiter(args[i], NULL);
    }
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t zip_longest_iternext(mp_obj_t self_in) {
    zip_longest_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->active == 0) {
        return MP_OBJ_STOP_ITERATION;
    }
    mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(mp_obj_new_tuple(self->count, NULL));
    for (size_t i = 0; i < self->count; i++) {
        tuple->items[i] = self->fill;
    }
    for (size_t i = 0; i < self->count; i++) {
        if (self->sources[i] != MP_OBJ_NULL) {
            mp_obj_t next = mpk_itertools_next(self->sources[i]);
            if (next != MP_OBJ_STOP_ITERATION) {
                tuple->items[i] = next;
            } else if (self->sources[i] != MP_OBJ_NULL) {
                self->sources[i] = MP_OBJ_NULL;
                self->active -= 1;
                if (self->active == 0) {
                    return MP_OBJ_STOP_ITERATION;
                }
            }
        }
    }
    return MP_OBJ_FROM_PTR(tuple);
}
MPK_ITERATOR_TYPE(zip_longest, zip_longest);
