// itertools: product, permutations and combinations, all in the order of the positions that they take from.
#include <string.h>

#include "arguments.h"
#include "moditertools.h"
#include "py/objtuple.h"
#include "py/runtime.h"

typedef struct {
    mp_obj_base_t base;
    mp_obj_tuple_t *pool;  // what is chosen from; for a product, a tuple of tuples
    size_t chosen;         // how many are taken at a time
    bool begun, ended;
    size_t *cycles;        // permutations: how far each place is from being turned round
    size_t places[];       // permutations: of the whole pool
} combine_t;

static mp_obj_tuple_t *tuple_of(mp_obj_t iterable) {
    if (mp_obj_is_exact_type(iterable, &mp_type_tuple)) {
        return MP_OBJ_TO_PTR(iterable);
    }
    return MP_OBJ_TO_PTR(MP_OBJ_TYPE_GET_SLOT(&mp_type_tuple, make_new)(&mp_type_tuple, 1, 0, &iterable));
}

// All places begin at 0.
static combine_t *combine_new(const mp_obj_type_t *type, mp_obj_tuple_t *pool, size_t chosen, size_t places) {
    if (places > SIZE_MAX / 16) {
        mp_raise_msg(&mp_type_MemoryError, NULL);
    }
    mpk_step(places / 16);
    combine_t *self = mp_obj_malloc_var(combine_t, places, size_t, places, type);
    self->pool = pool;
    self->chosen = chosen;
    self->begun = self->ended = false;
    self->cycles = NULL;
    memset(self->places, 0, places * sizeof(size_t));
    return self;
}

static mp_obj_t taken(combine_t *self) {
    mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(mp_obj_new_tuple(self->chosen, NULL));
    for (size_t i = 0; i < self->chosen; i++) {
        tuple->items[i] = self->pool->items[self->places[i]];
    }
    return MP_OBJ_FROM_PTR(tuple);
}

// Whether there is another; the first time it stays where it began.
static bool begins(combine_t *self) {
    bool first = !self->begun;
    self->begun = true;
    return first;
}

static mp_obj_t combine_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args, bool again) {
    static const mpk_parameters_t takes[2] = {
        { MP_QSTR_combinations, 2, 2, 2, { MP_QSTR_iterable, MP_QSTR_r } },
        { MP_QSTR_combinations_with_replacement, 2, 2, 2, { MP_QSTR_iterable, MP_QSTR_r } },
    };
    mp_obj_t given[2];
    mpk_arguments(&takes[again], n_args, n_kw, args, given);
    mp_obj_tuple_t *pool = tuple_of(given[0]);
    size_t chosen = mpk_itertools_count_of(given[1], MP_ERROR_TEXT("r must be non-negative"));
    bool none = again ? pool->len == 0 && chosen > 0 : chosen > pool->len;
    combine_t *self = combine_new(type, pool, none ? 0 : chosen, none ? 0 : chosen);
    self->ended = none;
    if (!again) {
        for (size_t i = 0; i < self->chosen; i++) {
            self->places[i] = i;
        }
    }
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t combinations_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    return combine_make_new(type, n_args, n_kw, args, false);
}

static mp_obj_t combinations_with_replacement_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    return combine_make_new(type, n_args, n_kw, args, true);
}

static mp_obj_t combinations_iternext(mp_obj_t self_in) {
    combine_t *self = MP_OBJ_TO_PTR(self_in);
    if (!self->ended && !begins(self)) {
        size_t size = self->pool->len, chosen = self->chosen;
        size_t i = chosen;
        while (i > 0 && self->places[i - 1] == size - chosen + i - 1) {
            i -= 1;
        }
        mpk_step(chosen / 16);
        if (i == 0) {
            self->ended = true;
        } else {
            size_t place = ++self->places[i - 1];
            for (; i < chosen; i++) {
                self->places[i] = ++place;
            }
        }
    }
    return self->ended ? MP_OBJ_STOP_ITERATION : taken(self);
}

static mp_obj_t combinations_with_replacement_iternext(mp_obj_t self_in) {
    combine_t *self = MP_OBJ_TO_PTR(self_in);
    if (!self->ended && !begins(self)) {
        size_t i = self->chosen;
        while (i > 0 && self->places[i - 1] == self->pool->len - 1) {
            i -= 1;
        }
        mpk_step(self->chosen / 16);
        if (i == 0) {
            self->ended = true;
        } else {
            size_t place = self->places[i - 1] + 1;
            for (i -= 1; i < self->chosen; i++) {
                self->places[i] = place;
            }
        }
    }
    return self->ended ? MP_OBJ_STOP_ITERATION : taken(self);
}

MPK_ITERATOR_TYPE(combinations, combinations);
MPK_ITERATOR_TYPE(combinations_with_replacement, combinations_with_replacement);

static mp_obj_t permutations_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mpk_parameters_t takes = { MP_QSTR_permutations, 1, 2, 2, { MP_QSTR_iterable, MP_QSTR_r } };
    mp_obj_t given[2];
    mpk_arguments(&takes, n_args, n_kw, args, given);
    mp_obj_tuple_t *pool = tuple_of(given[0]);
    size_t chosen = pool->len;
    if (given[1] != MP_OBJ_NULL && given[1] != mp_const_none) {
        if (!mp_obj_is_int(given[1])) {
            mp_raise_TypeError(MP_ERROR_TEXT("Expected int as r"));
        }
        chosen = mpk_itertools_count_of(given[1], MP_ERROR_TEXT("r must be non-negative"));
    }
    bool none = chosen > pool->len;
    combine_t *self = combine_new(type, pool, none ? 0 : chosen, none ? 0 : pool->len);
    self->ended = none;
    if (!none) {
        self->cycles = m_new(size_t, chosen);
        for (size_t i = 0; i < pool->len; i++) {
            self->places[i] = i;
            if (i < chosen) {
                self->cycles[i] = pool->len - i;
            }
        }
    }
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t permutations_iternext(mp_obj_t self_in) {
    combine_t *self = MP_OBJ_TO_PTR(self_in);
    if (!self->ended && !begins(self)) {
        size_t size = self->pool->len, *places = self->places;
        bool found = false;
        for (size_t i = self->chosen; i-- > 0 && !found;) {
            mpk_step(1);
            self->cycles[i] -= 1;
            if (self->cycles[i] == 0) {
                // The place has had each of what was left: that is turned back to its order.
                size_t first = places[i];
                memmove(&places[i], &places[i + 1], (size - i - 1) * sizeof(*places));
                places[size - 1] = first;
                self->cycles[i] = size - i;
            } else {
                size_t other = size - self->cycles[i], moved = places[i];
                places[i] = places[other];
                places[other] = moved;
                found = true;
            }
        }
        self->ended = !found;
    }
    return self->ended ? MP_OBJ_STOP_ITERATION : taken(self);
}

MPK_ITERATOR_TYPE(permutations, permutations);

static mp_obj_t product_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    size_t repeat = 1;
    if (n_kw > 0) {
        if (n_kw > 1) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("product() takes at most 1 keyword argument (%u given)"), (uint)n_kw);
        }
        if (mp_obj_str_get_qstr(args[n_args]) != MP_QSTR_repeat) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'%q' is an invalid keyword argument for product()"), mp_obj_str_get_qstr(args[n_args]));
        }
        repeat = mpk_itertools_count_of(args[n_args + 1], MP_ERROR_TEXT("repeat argument cannot be negative"));
    }
    size_t chosen;
    if (__builtin_mul_overflow(n_args, repeat, &chosen) || chosen > SIZE_MAX / 16) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("repeat argument too large"));
    }
    mp_obj_tuple_t *pools = MP_OBJ_TO_PTR(mp_obj_new_tuple(chosen, NULL));
    for (size_t i = 0; i < chosen; i++) {
        pools->items[i] = mp_const_none;
    }
    bool none = false;
    for (size_t i = 0; i < chosen || i < n_args; i++) {
        mpk_step(1);
        mp_obj_tuple_t *pool = i < n_args ? tuple_of(args[i]) : MP_OBJ_TO_PTR(pools->items[i - n_args]);
        if (i < chosen) {
            pools->items[i] = MP_OBJ_FROM_PTR(pool);
            none |= pool->len == 0;
        }
    }
    combine_t *self = combine_new(type, pools, chosen, chosen);
    self->ended = none;
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t product_iternext(mp_obj_t self_in) {
    combine_t *self = MP_OBJ_TO_PTR(self_in);
    if (!self->ended && !begins(self)) {
        size_t i = self->chosen;
        for (; i > 0; i--) {
            mp_obj_tuple_t *pool = MP_OBJ_TO_PTR(self->pool->items[i - 1]);
            if (++self->places[i - 1] < pool->len) {
                break;
            }
            self->places[i - 1] = 0;
        }
        mpk_step(self->chosen / 16);
        self->ended = i == 0;
    }
    if (self->ended) {
        return MP_OBJ_STOP_ITERATION;
    }
    mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(mp_obj_new_tuple(self->chosen, NULL));
    for (size_t i = 0; i < self->chosen; i++) {
        mp_obj_tuple_t *pool = MP_OBJ_TO_PTR(self->pool->items[i]);
        tuple->items[i] = pool->items[self->places[i]];
    }
    return MP_OBJ_FROM_PTR(tuple);
}

MPK_ITERATOR_TYPE(product, product);
