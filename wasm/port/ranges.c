// range, of integers of any size. Where the bounds and all that lies between them are small integers, which is nearly
// always, the loop over it is one over machine integers.
#include <math.h>

#include "bigint.h"
#include "lists.h"
#include "py/objint.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "py/smallint.h"

#define ZERO MP_OBJ_NEW_SMALL_INT(0)
#define ONE MP_OBJ_NEW_SMALL_INT(1)

static mp_obj_t add(mp_obj_t a, mp_obj_t b) {
    return mp_binary_op(MP_BINARY_OP_ADD, a, b);
}

static mp_obj_t subtract(mp_obj_t a, mp_obj_t b) {
    return mp_binary_op(MP_BINARY_OP_SUBTRACT, a, b);
}

static mp_obj_t multiply(mp_obj_t a, mp_obj_t b) {
    return mp_binary_op(MP_BINARY_OP_MULTIPLY, a, b);
}

static bool is_less(mp_obj_t a, mp_obj_t b) {
    if (mp_obj_is_small_int(a) && mp_obj_is_small_int(b)) {
        return MP_OBJ_SMALL_INT_VALUE(a) < MP_OBJ_SMALL_INT_VALUE(b);
    }
    return mp_obj_is_true(mp_binary_op(MP_BINARY_OP_LESS, a, b));
}

// ---- the iterators

typedef struct {
    mp_obj_base_t base;
    mp_int_t next, stop, step;
} small_iterator_t;

static mp_obj_t small_iternext(mp_obj_t self_in) {
    small_iterator_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->step > 0 ? self->next < self->stop : self->next > self->stop) {
        mp_obj_t result = MP_OBJ_NEW_SMALL_INT(self->next);
        self->next += self->step; // small integers have a bit to spare
        return result;
    }
    return MP_OBJ_STOP_ITERATION;
}

static MP_DEFINE_CONST_OBJ_TYPE(small_iterator_type, MP_QSTR_range_iterator, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    iter, small_iternext);

typedef struct {
    mp_obj_base_t base;
    mp_obj_t next, left, step;
} long_iterator_t;

static mp_obj_t long_iternext(mp_obj_t self_in) {
    long_iterator_t *self = MP_OBJ_TO_PTR(self_in);
    if (!mp_obj_is_true(self->left)) {
        return MP_OBJ_STOP_ITERATION;
    }
    mp_obj_t result = self->next;
    self->next = add(result, self->step);
    self->left = subtract(self->left, ONE);
    return result;
}

static MP_DEFINE_CONST_OBJ_TYPE(long_iterator_type, MP_QSTR_longrange_iterator, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    iter, long_iternext);

// ---- range

typedef struct {
    mp_obj_base_t base;
    mp_obj_t start, stop, step, length;
} range_t;

static mp_obj_t length_of(mp_obj_t start, mp_obj_t stop, mp_obj_t step) {
    bool is_falling = mp_obj_int_sign(step) < 0;
    mp_obj_t low = is_falling ? stop : start, high = is_falling ? start : stop;
    if (!is_less(low, high)) {
        return ZERO;
    }
    if (mp_obj_is_small_int(low) && mp_obj_is_small_int(high) && mp_obj_is_small_int(step)) {
        uint32_t width = (uint32_t)MP_OBJ_SMALL_INT_VALUE(high) - (uint32_t)MP_OBJ_SMALL_INT_VALUE(low);
        mp_int_t size = MP_OBJ_SMALL_INT_VALUE(step);
        return mp_obj_new_int_from_uint((width - 1) / (uint32_t)(size < 0 ? -size : size) + 1);
    }
    mp_obj_t size = is_falling ? mp_unary_op(MP_UNARY_OP_NEGATIVE, step) : step;
    mp_obj_t width = subtract(subtract(high, low), ONE);
    return add(mp_binary_op(MP_BINARY_OP_FLOOR_DIVIDE, width, size), ONE);
}

static mp_obj_t new_range(mp_obj_t start, mp_obj_t stop, mp_obj_t step) {
    range_t *self = mp_obj_malloc(range_t, &mp_type_range);
    self->start = start;
    self->stop = stop;
    self->step = step;
    self->length = length_of(start, stop, step);
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t range_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num_of(type->name, n_args, n_kw, 1, 3, false);
    if (n_args == 1) {
        return new_range(ZERO, mpk_index(args[0]), ONE);
    }
    mp_obj_t start = mpk_index(args[0]), stop = mpk_index(args[1]), step = n_args == 3 ? mpk_index(args[2]) : ONE;
    if (step == ZERO) {
        mp_raise_ValueError(MP_ERROR_TEXT("range() arg 3 must not be zero"));
    }
    return new_range(start, stop, step);
}

static void range_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    range_t *self = MP_OBJ_TO_PTR(self_in);
    mp_print_str(print, "range(");
    mp_obj_print_helper(print, self->start, PRINT_REPR);
    mp_print_str(print, ", ");
    mp_obj_print_helper(print, self->stop, PRINT_REPR);
    if (self->step != ONE) {
        mp_print_str(print, ", ");
        mp_obj_print_helper(print, self->step, PRINT_REPR);
    }
    mp_print_str(print, ")");
}

static mp_obj_t item_at(range_t *self, mp_obj_t index) {
    return add(self->start, multiply(index, self->step));
}

// What decides whether two ranges are equal: the length, and as much of start and step as there is to see.
static mp_obj_t key_of(range_t *self) {
    mp_obj_t items[3] = { self->length, mp_const_none, mp_const_none };
    if (self->length != ZERO) {
        items[1] = self->start;
        if (self->length != ONE) {
            items[2] = self->step;
        }
    }
    return mp_obj_new_tuple(3, items);
}

static mp_obj_t range_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    range_t *self = MP_OBJ_TO_PTR(self_in);
    switch (op) {
        case MP_UNARY_OP_BOOL:
            return mp_obj_new_bool(self->length != ZERO);
        case MP_UNARY_OP_LEN:
            if (!mp_obj_is_small_int(self->length) && mpk_int_bits(self->length) > 63) {
                mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("Python int too large to convert to C ssize_t"));
            }
            return self->length;
        case MP_UNARY_OP_HASH:
            return mp_unary_op(MP_UNARY_OP_HASH, key_of(self));
        default:
            return MP_OBJ_NULL;
    }
}

// The index of an integer, MP_OBJ_NULL if it is not in the range.
static mp_obj_t position(range_t *self, mp_obj_t value) {
    bool is_falling = mp_obj_int_sign(self->step) < 0;
    if (is_falling ? is_less(self->start, value) || !is_less(self->stop, value)
        : is_less(value, self->start) || !is_less(value, self->stop)) {
        return MP_OBJ_NULL;
    }
    mp_obj_t distance = subtract(value, self->start);
    if (mp_obj_is_true(mp_binary_op(MP_BINARY_OP_MODULO, distance, self->step))) {
        return MP_OBJ_NULL;
    }
    return mp_binary_op(MP_BINARY_OP_FLOOR_DIVIDE, distance, self->step);
}

// The same of any object, which is compared with every item unless it is a number.
static mp_obj_t find(range_t *self, mp_obj_t value) {
    if (mp_obj_is_int(value) || mp_obj_is_bool(value)) {
        return position(self, mpk_index(value));
    }
    if (mp_obj_is_float(value)) {
        double number = mp_obj_float_get(value);
        return isfinite(number) && number == floor(number) ? position(self, mp_obj_new_int_from_float(number))
            : MP_OBJ_NULL;
    }
    if (mp_obj_is_str_or_bytes(value) || value == mp_const_none) {
        return MP_OBJ_NULL;
    }
    for (mp_obj_t index = ZERO; is_less(index, self->length); index = add(index, ONE)) {
        if (mp_obj_equal(item_at(self, index), value)) {
            return index;
        }
    }
    return MP_OBJ_NULL;
}

static mp_obj_t range_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    range_t *self = MP_OBJ_TO_PTR(lhs);
    if (op == MP_BINARY_OP_CONTAINS) {
        return mp_obj_new_bool(find(self, rhs) != MP_OBJ_NULL);
    }
    if (op == MP_BINARY_OP_EQUAL && mp_obj_is_type(rhs, &mp_type_range)) {
        return mp_obj_new_bool(mp_obj_equal(key_of(self), key_of(MP_OBJ_TO_PTR(rhs))));
    }
    return MP_OBJ_NULL;
}

// A bound of a slice within a length, both of any size; `low` and `high` are what it is clamped to.
static mp_obj_t clamp_bound(mp_obj_t bound, mp_obj_t length, mp_obj_t low, mp_obj_t high) {
    if (mp_obj_int_sign(bound) < 0) {
        bound = add(bound, length);
    }
    return is_less(bound, low) ? low : is_less(high, bound) ? high : bound;
}

void mpk_slice_indices(mp_obj_t slice_in, mp_obj_t length, mp_obj_t *start, mp_obj_t *stop, mp_obj_t *step) {
    mp_obj_slice_t *slice = MP_OBJ_TO_PTR(slice_in);
    *step = slice->step == mp_const_none ? ONE : mpk_slice_bound(slice->step);
    if (*step == ZERO) {
        mp_raise_ValueError(MP_ERROR_TEXT("slice step cannot be zero"));
    }
    bool is_falling = mp_obj_int_sign(*step) < 0;
    mp_obj_t low = is_falling ? MP_OBJ_NEW_SMALL_INT(-1) : ZERO, high = is_falling ? subtract(length, ONE) : length;
    *start = slice->start == mp_const_none ? is_falling ? high : low
        : clamp_bound(mpk_slice_bound(slice->start), length, low, high);
    *stop = slice->stop == mp_const_none ? is_falling ? low : high
        : clamp_bound(mpk_slice_bound(slice->stop), length, low, high);
}

static mp_obj_t range_subscr(mp_obj_t self_in, mp_obj_t index, mp_obj_t value) {
    if (value != MP_OBJ_SENTINEL) {
        return MP_OBJ_NULL;
    }
    range_t *self = MP_OBJ_TO_PTR(self_in);
    if (mp_obj_is_type(index, &mp_type_slice)) {
        mp_obj_t start, stop, step;
        mpk_slice_indices(index, self->length, &start, &stop, &step);
        return new_range(item_at(self, start), item_at(self, stop), multiply(self->step, step));
    }
    mp_obj_t position_in = mpk_index_maybe(index);
    if (position_in == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("range indices must be integers or slices, not %s"),
            mp_obj_get_type_str(index));
    }
    if (mp_obj_int_sign(position_in) < 0) {
        position_in = add(position_in, self->length);
    }
    if (mp_obj_int_sign(position_in) < 0 || !is_less(position_in, self->length)) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("range object index out of range"));
    }
    return item_at(self, position_in);
}

static mp_obj_t iterate(mp_obj_t start, mp_obj_t stop, mp_obj_t step, mp_obj_t length, mp_obj_iter_buf_t *buffer) {
    if (mp_obj_is_small_int(start) && mp_obj_is_small_int(stop) && mp_obj_is_small_int(step)) {
        small_iterator_t *small = (small_iterator_t *)buffer;
        small->base.type = &small_iterator_type;
        small->next = MP_OBJ_SMALL_INT_VALUE(start);
        small->stop = MP_OBJ_SMALL_INT_VALUE(stop);
        small->step = MP_OBJ_SMALL_INT_VALUE(step);
    } else {
        long_iterator_t *iterator = (long_iterator_t *)buffer;
        iterator->base.type = &long_iterator_type;
        iterator->next = start;
        iterator->left = length;
        iterator->step = step;
    }
    return MP_OBJ_FROM_PTR(buffer);
}

static mp_obj_t range_getiter(mp_obj_t self_in, mp_obj_iter_buf_t *buffer) {
    range_t *self = MP_OBJ_TO_PTR(self_in);
    return iterate(self->start, self->stop, self->step, self->length, buffer);
}

static mp_obj_t range_reversed(mp_obj_t self_in) {
    range_t *self = MP_OBJ_TO_PTR(self_in);
    mp_obj_t last = item_at(self, subtract(self->length, ONE)), step = mp_unary_op(MP_UNARY_OP_NEGATIVE, self->step);
    return iterate(last, subtract(self->start, self->step), step, self->length, m_new_obj(mp_obj_iter_buf_t));
}
static MP_DEFINE_CONST_FUN_OBJ_1(range_reversed_obj, range_reversed);

static mp_obj_t range_count(mp_obj_t self, mp_obj_t value) {
    return MP_OBJ_NEW_SMALL_INT(find(MP_OBJ_TO_PTR(self), value) != MP_OBJ_NULL);
}
static MP_DEFINE_CONST_FUN_OBJ_2(range_count_obj, range_count);

static mp_obj_t range_index(mp_obj_t self, mp_obj_t value) {
    mp_obj_t index = find(MP_OBJ_TO_PTR(self), value);
    if (index == MP_OBJ_NULL) {
        if (!mp_obj_is_int(value) && !mp_obj_is_bool(value)) {
            mp_raise_ValueError(MP_ERROR_TEXT("sequence.index(x): x not in sequence"));
        }
        mpk_raise_not_in(value, "range");
    }
    return index;
}
static MP_DEFINE_CONST_FUN_OBJ_2(range_index_obj, range_index);

static void range_attr(mp_obj_t self_in, qstr name, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    range_t *self = MP_OBJ_TO_PTR(self_in);
    if (name == MP_QSTR_start) {
        dest[0] = self->start;
    } else if (name == MP_QSTR_stop) {
        dest[0] = self->stop;
    } else if (name == MP_QSTR_step) {
        dest[0] = self->step;
    } else {
        dest[1] = MP_OBJ_SENTINEL;
    }
}

static const mp_rom_map_elem_t range_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___reversed__), MP_ROM_PTR(&range_reversed_obj) },
    { MP_ROM_QSTR(MP_QSTR_count), MP_ROM_PTR(&range_count_obj) },
    { MP_ROM_QSTR(MP_QSTR_index), MP_ROM_PTR(&range_index_obj) },
};
static MP_DEFINE_CONST_DICT(range_locals, range_locals_table);

MP_DEFINE_CONST_OBJ_TYPE(mp_type_range, MP_QSTR_range, MP_TYPE_FLAG_NONE,
    make_new, range_make_new, print, range_print, unary_op, range_unary_op, binary_op, range_binary_op,
    attr, range_attr, subscr, range_subscr, iter, range_getiter, locals_dict, &range_locals);
