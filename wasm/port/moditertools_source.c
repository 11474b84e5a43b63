// itertools: what begins a sequence (count, cycle, repeat), and what one is shared by (tee, groupby).
#include <string.h>

#include "arguments.h"
#include "moditertools.h"
#include "py/objtuple.h"
#include "py/runtime.h"

// ---- count

typedef struct {
    mp_obj_base_t base;
    mp_obj_t next, step;
} count_t;

static bool is_number(mp_obj_t value) {
    mp_obj_t dest[2];
    if (mp_obj_is_int(value) || mp_obj_is_float(value) || mp_obj_is_type(value, &mp_type_complex)) {
        return true;
    }
    mp_load_method_maybe(value, MP_QSTR___add__, dest);
    if (dest[0] != MP_OBJ_NULL) {
        mp_load_method_maybe(value, MP_QSTR___float__, dest);
    }
    return dest[0] != MP_OBJ_NULL;
}

static mp_obj_t count_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mpk_parameters_t takes = { MP_QSTR_count, 0, 2, 2, { MP_QSTR_start, MP_QSTR_step } };
    mp_obj_t given[2];
    mpk_arguments(&takes, n_args, n_kw, args, given);
    count_t *self = mp_obj_malloc(count_t, type);
    self->next = given[0] == MP_OBJ_NULL ? MP_OBJ_NEW_SMALL_INT(0) : given[0];
    self->step = given[1] == MP_OBJ_NULL ? MP_OBJ_NEW_SMALL_INT(1) : given[1];
    if (!is_number(self->next) || !is_number(self->step)) {
        mp_raise_TypeError(MP_ERROR_TEXT("a number is required"));
    }
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t count_iternext(mp_obj_t self_in) {
    count_t *self = MP_OBJ_TO_PTR(self_in);
    mp_obj_t next = self->next;
    self->next = mp_binary_op(MP_BINARY_OP_ADD, next, self->step);
    return next;
}

static void count_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    count_t *self = MP_OBJ_TO_PTR(self_in);
    mp_print_str(print, "count(");
    mp_obj_print_helper(print, self->next, PRINT_REPR);
    if (self->step != MP_OBJ_NEW_SMALL_INT(1)) {
        mp_print_str(print, ", ");
        mp_obj_print_helper(print, self->step, PRINT_REPR);
    }
    mp_print_str(print, ")");
}

MP_DEFINE_CONST_OBJ_TYPE(mpk_type_count, MP_QSTR_count, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    make_new, count_make_new, print, count_print, iter, count_iternext);

// ---- repeat

typedef struct {
    mp_obj_base_t base;
    mp_obj_t object;
    mp_int_t left; // -1: without end
} repeat_t;

static mp_obj_t repeat_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mpk_parameters_t takes = { MP_QSTR_repeat, 1, 2, 2, { MP_QSTR_object, MP_QSTR_times } };
    mp_obj_t given[2];
    mpk_arguments(&takes, n_args, n_kw, args, given);
    repeat_t *self = mp_obj_malloc(repeat_t, type);
    self->object = given[0];
    self->left = given[1] == MP_OBJ_NULL ? -1 : MAX(mp_obj_get_int(given[1]), 0);
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t repeat_iternext(mp_obj_t self_in) {
    repeat_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->left == 0) {
        return MP_OBJ_STOP_ITERATION;
    }
    if (self->left > 0) {
        self->left -= 1;
    }
    return self->object;
}

static void repeat_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    repeat_t *self = MP_OBJ_TO_PTR(self_in);
    mp_print_str(print, "repeat(");
    mp_obj_print_helper(print, self->object, PRINT_REPR);
    if (self->left >= 0) {
        mp_printf(print, ", %d", (int)self->left);
    }
    mp_print_str(print, ")");
}

static mp_obj_t repeat_length_hint(mp_obj_t self_in) {
    repeat_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->left < 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("len() of unsized object"));
    }
    return mp_obj_new_int(self->left);
}
static MP_DEFINE_CONST_FUN_OBJ_1(repeat_length_hint_obj, repeat_length_hint);

static const mp_rom_map_elem_t repeat_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___length_hint__), MP_ROM_PTR(&repeat_length_hint_obj) },
};
static MP_DEFINE_CONST_DICT(repeat_locals, repeat_locals_table);

MP_DEFINE_CONST_OBJ_TYPE(mpk_type_repeat, MP_QSTR_repeat, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    make_new, repeat_make_new, print, repeat_print, iter, repeat_iternext, locals_dict, &repeat_locals);

// ---- cycle

typedef struct {
    mp_obj_base_t base;
    mp_obj_t source; // MP_OBJ_NULL once all was seen
    mp_obj_t seen;   // a list
    size_t at;
} cycle_t;

static mp_obj_t cycle_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num_of(MP_QSTR_cycle, n_args, n_kw, 1, 1, false);
    cycle_t *self = mp_obj_malloc(cycle_t, type);
    self->source = mp_getiter(args[0], NULL);
    self->seen = mp_obj_new_list(0, NULL);
    self->at = 0;
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t cycle_iternext(mp_obj_t self_in) {
    cycle_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->source != MP_OBJ_NULL) {
        mp_obj_t next = mpk_itertools_next(self->source);
        if (next != MP_OBJ_STOP_ITERATION) {
            mp_obj_list_append(self->seen, next);
            return next;
        }
        self->source = MP_OBJ_NULL;
    }
    size_t count;
    mp_obj_t *items;
    mp_obj_list_get(self->seen, &count, &items);
    if (count == 0) {
        return MP_OBJ_STOP_ITERATION;
    }
    mp_obj_t next = items[self->at];
    self->at = self->at + 1 == count ? 0 : self->at + 1;
    return next;
}

MPK_ITERATOR_TYPE(cycle, cycle);

// ---- tee: each of the iterators goes along a chain of what was read, which the first to come to its end makes longer

typedef struct _link_t {
    mp_obj_base_t base; // so that a program may not come by it as anything else
    mp_obj_t value;     // MP_OBJ_NULL where nothing was read yet
    struct _link_t *next;
} link_t;

typedef struct {
    mp_obj_base_t base;
    mp_obj_t source;
    bool reading;
} shared_t;

typedef struct {
    mp_obj_base_t base;
    shared_t *shared;
    link_t *link;
} tee_t;

static link_t *link_new(void) {
    link_t *link = mp_obj_malloc(link_t, &mp_type_object);
    link->value = MP_OBJ_NULL;
    link->next = NULL;
    return link;
}

static mp_obj_t tee_new(shared_t *shared, link_t *link) {
    tee_t *self = mp_obj_malloc(tee_t, &mpk_type_tee);
    self->shared = shared;
    self->link = link;
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t tee_iternext(mp_obj_t self_in) {
    tee_t *self = MP_OBJ_TO_PTR(self_in);
    link_t *link = self->link;
    if (link->value == MP_OBJ_NULL) {
        shared_t *shared = self->shared;
        if (shared->reading) {
            mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("cannot re-enter the tee iterator"));
        }
        shared->reading = true;
        mp_obj_t next;
        nlr_buf_t nlr;
        if (nlr_push(&nlr) == 0) {
            next = mpk_itertools_next(shared->source);
            if (next != MP_OBJ_STOP_ITERATION) {
                link->next = link_new();
            }
            nlr_pop();
        } else {
            shared->reading = false;
            nlr_jump(nlr.ret_val);
        }
        shared->reading = false;
        if (next == MP_OBJ_STOP_ITERATION) {
            return next;
        }
        link->value = next;
    }
    self->link = link->next;
    return link->value;
}

static mp_obj_t tee_copy(mp_obj_t self_in) {
    tee_t *self = MP_OBJ_TO_PTR(self_in);
    return tee_new(self->shared, self->link);
}
static MP_DEFINE_CONST_FUN_OBJ_1(tee_copy_obj, tee_copy);

static const mp_rom_map_elem_t tee_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___copy__), MP_ROM_PTR(&tee_copy_obj) },
};
static MP_DEFINE_CONST_DICT(tee_locals, tee_locals_table);

MP_DEFINE_CONST_OBJ_TYPE(mpk_type_tee, MP_QSTR__tee, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    print, mpk_itertools_print, iter, tee_iternext, locals_dict, &tee_locals);

static mp_obj_t itertools_tee(size_t n_args, const mp_obj_t *args) {
    size_t count = n_args == 2 ? mpk_itertools_count_of(args[1], MP_ERROR_TEXT("n must be >= 0")) : 2;
    mp_obj_tuple_t *tees = MP_OBJ_TO_PTR(mp_obj_new_tuple(count, NULL));
    for (size_t i = 0; i < count; i++) {
        tees->items[i] = mp_const_none;
    }
    mp_obj_t first = mp_getiter(args[0], NULL);
    if (!mp_obj_is_exact_type(first, &mpk_type_tee)) {
        shared_t *shared = mp_obj_malloc(shared_t, &mp_type_object);
        shared->source = first;
        shared->reading = false;
        first = tee_new(shared, link_new());
    }
    for (size_t i = 0; i < count; i++) {
        mpk_step(1);
        tees->items[i] = i == 0 ? first : tee_copy(first);
    }
    return MP_OBJ_FROM_PTR(tees);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_itertools_tee_obj, 1, 2, itertools_tee);

// ---- groupby

typedef struct {
    mp_obj_base_t base;
    mp_obj_t source;
    mp_obj_t key_of;                // MP_OBJ_NULL: the value itself
    mp_obj_t target;                // the key of the group that was given out last, or MP_OBJ_NULL
    mp_obj_t current_key, current;  // MP_OBJ_NULL when it was taken
    void *group;                    // the group that may still read
} groupby_t;

typedef struct {
    mp_obj_base_t base;
    groupby_t *parent;
    mp_obj_t target;
} grouper_t;

static mp_obj_t groupby_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mpk_parameters_t takes = { MP_QSTR_groupby, 1, 2, 2, { MP_QSTR_iterable, MP_QSTR_key } };
    mp_obj_t given[2];
    mpk_arguments(&takes, n_args, n_kw, args, given);
    groupby_t *self = mp_obj_malloc(groupby_t, type);
    self->source = mp_getiter(given[0], NULL);
    self->key_of = given[1] == mp_const_none ? MP_OBJ_NULL : given[1];
    self->target = self->current_key = self->current = MP_OBJ_NULL;
    self->group = NULL;
    return MP_OBJ_FROM_PTR(self);
}

// Reads one more; false at the end.
static bool groupby_step(groupby_t *self) {
    mp_obj_t next = mpk_itertools_next(self->source);
    if (next == MP_OBJ_STOP_ITERATION) {
        return false;
    }
    mp_obj_t key = self->key_of == MP_OBJ_NULL ? next : mp_call_function_1(self->key_of, next);
    self->current = next;
    self->current_key = key;
    return true;
}

static mp_obj_t grouper_iternext(mp_obj_t self_in);
static MP_DEFINE_CONST_OBJ_TYPE(grouper_type, MP_QSTR__grouper, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    print, mpk_itertools_print, iter, grouper_iternext);

static mp_obj_t grouper_iternext(mp_obj_t self_in) {
    grouper_t *self = MP_OBJ_TO_PTR(self_in);
    groupby_t *parent = self->parent;
    if (parent->group != self) {
        return MP_OBJ_STOP_ITERATION;
    }
    if (parent->current == MP_OBJ_NULL && !groupby_step(parent)) {
        return MP_OBJ_STOP_ITERATION;
    }
    if (!mp_obj_equal(self->target, parent->current_key)) {
        return MP_OBJ_STOP_ITERATION;
    }
    mp_obj_t value = parent->current;
    parent->current = MP_OBJ_NULL;
    return value;
}

static mp_obj_t groupby_iternext(mp_obj_t self_in) {
    groupby_t *self = MP_OBJ_TO_PTR(self_in);
    self->group = NULL;
    for (;;) {
        if (self->current_key != MP_OBJ_NULL) {
            if (self->target == MP_OBJ_NULL || !mp_obj_equal(self->target, self->current_key)) {
                break;
            }
        }
        if (!groupby_step(self)) {
            return MP_OBJ_STOP_ITERATION;
        }
    }
    self->target = self->current_key;
    grouper_t *group = mp_obj_malloc(grouper_t, &grouper_type);
    group->parent = self;
    group->target = self->target;
    self->group = group;
    mp_obj_t pair[2] = { self->target, MP_OBJ_FROM_PTR(group) };
    return mp_obj_new_tuple(2, pair);
}

MPK_ITERATOR_TYPE(groupby, groupby);
