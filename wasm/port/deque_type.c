// The type collections.deque: making, printing, operators, iterators. What lies below them is in deque.c.
#include "deque.h"
#include "recursion.h"

static mp_obj_t deque_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_iterable, MP_ARG_OBJ, { .u_rom_obj = MP_ROM_PTR(MP_ROM_NONE) } },
        { MP_QSTR_maxlen, MP_ARG_OBJ, { .u_rom_obj = MP_ROM_PTR(MP_ROM_NONE) } },
    };
    mp_arg_val_t values[2];
    if (n_args > 2) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("deque() takes at most 2 arguments (%d given)"), (int)(n_args + n_kw));
    }
    mp_map_t keywords;
    mp_map_init_fixed_table(&keywords, n_kw, args + n_args);
    mp_arg_parse_all(n_args, args, &keywords, 2, allowed, values);
    size_t maxlen = MPK_DEQUE_UNBOUNDED;
    if (values[1].u_obj != mp_const_none) {
        if (!mp_obj_is_integer(values[1].u_obj)) {
            mp_raise_TypeError(MP_ERROR_TEXT("an integer is required"));
        }
        mp_int_t given = mp_obj_get_int(values[1].u_obj);
        if (given < 0) {
            mp_raise_ValueError(MP_ERROR_TEXT("maxlen must be non-negative"));
        }
        maxlen = given;
    }
    mpk_deque_t *deque = mpk_deque_new(type, maxlen);
    if (n_args > 0 || values[0].u_obj != mp_const_none) {
        mpk_deque_extend(deque, values[0].u_obj, mpk_deque_append);
    }
    return MP_OBJ_FROM_PTR(deque);
}

static void deque_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    (void)kind;
    mpk_deque_t *deque = MP_OBJ_TO_PTR(self_in);
    qstr name = mpk_printed_name(self_in);
    mpk_printing_t place;
    if (!mpk_enter_printing(&place, self_in)) {
        mp_print_str(print, "[...]");
        return;
    }
    mp_printf(print, "%q([", name);
    for (size_t i = 0; i < deque->length; i++) {
        mp_print_str(print, i > 0 ? ", " : "");
        mp_obj_print_helper(print, *mpk_deque_item(deque, i), PRINT_REPR);
    }
    mp_print_str(print, "]");
    if (deque->maxlen != MPK_DEQUE_UNBOUNDED) {
        mp_printf(print, ", maxlen=%u", (unsigned)deque->maxlen);
    }
    mp_print_str(print, ")");
    mpk_leave_printing(&place);
}

static mp_obj_t deque_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    mpk_deque_t *deque = MP_OBJ_TO_PTR(self_in);
    switch (op) {
        case MP_UNARY_OP_BOOL:
            return mp_obj_new_bool(deque->length != 0);
        case MP_UNARY_OP_LEN:
            return MP_OBJ_NEW_SMALL_INT(deque->length);
        case MP_UNARY_OP_SIZEOF:
            return MP_OBJ_NEW_SMALL_INT(sizeof(*deque) + deque->places * sizeof(mp_obj_t));
        default:
            return MP_OBJ_NULL;
    }
}

static void repeat(mpk_deque_t *deque, mp_obj_t times_in) {
    mp_int_t times = mp_obj_get_int(times_in);
    mp_obj_t once = mpk_deque_as_list(deque);
    if (times <= 0) {
        mpk_deque_clear(deque);
    }
    for (; times > 1; times--) {
        mpk_deque_extend(deque, once, mpk_deque_append);
    }
}

static mp_obj_t deque_binary_op(mp_binary_op_t op, mp_obj_t left_in, mp_obj_t right_in) {
    mpk_deque_t *left = MP_OBJ_TO_PTR(left_in), *right;
    switch (op) {
        case MP_BINARY_OP_ADD:
            right = mpk_deque_of(right_in);
            if (right == NULL) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("can only concatenate deque (not \"%s\") to deque"),
                    mp_obj_get_type_str(right_in));
            }
            left = mpk_deque_copied(left);
            mpk_deque_extend(left, MP_OBJ_FROM_PTR(right), mpk_deque_append);
            return MP_OBJ_FROM_PTR(left);
        case MP_BINARY_OP_INPLACE_ADD:
            mpk_deque_extend(left, right_in, mpk_deque_append);
            return left_in;
        case MP_BINARY_OP_MULTIPLY:
        case MP_BINARY_OP_REVERSE_MULTIPLY:
            if (!mp_obj_is_integer(right_in)) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("can't multiply sequence by non-int of type '%s'"),
                    mp_obj_get_type_str(right_in));
            }
            left = mpk_deque_copied(left);
            repeat(left, right_in);
            return MP_OBJ_FROM_PTR(left);
        case MP_BINARY_OP_INPLACE_MULTIPLY:
            if (!mp_obj_is_integer(right_in)) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("can't multiply sequence by non-int of type '%s'"),
                    mp_obj_get_type_str(right_in));
            }
            repeat(left, right_in);
            return left_in;
        case MP_BINARY_OP_EQUAL:
            right = mpk_deque_of(right_in);
            if (right != NULL && right->length != left->length) {
                return mp_const_false;
            }
            // fall through
        case MP_BINARY_OP_LESS:
        case MP_BINARY_OP_LESS_EQUAL:
        case MP_BINARY_OP_MORE:
        case MP_BINARY_OP_MORE_EQUAL:
            right = mpk_deque_of(right_in);
            return right == NULL ? MP_OBJ_NULL : mp_binary_op(op, mpk_deque_as_list(left), mpk_deque_as_list(right));
        default:
            return MP_OBJ_NULL;
    }
}

static size_t place_of(const mpk_deque_t *deque, mp_obj_t index) {
    if (!mp_obj_is_integer(index)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("sequence index must be integer, not '%s'"),
            mp_obj_get_type_str(index));
    }
    mp_int_t i = mp_obj_get_int(index);
    i += i < 0 ? (mp_int_t)deque->length : 0;
    if (i < 0 || i >= (mp_int_t)deque->length) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("deque index out of range"));
    }
    return i;
}

static mp_obj_t deque_subscr(mp_obj_t self_in, mp_obj_t index, mp_obj_t value) {
    mpk_deque_t *deque = MP_OBJ_TO_PTR(self_in);
    size_t i = place_of(deque, index);
    if (value == MP_OBJ_SENTINEL) {
        return *mpk_deque_item(deque, i);
    }
    if (value == MP_OBJ_NULL) {
        mpk_deque_delete_at(deque, i);
    } else {
        *mpk_deque_item(deque, i) = value;
    }
    return mp_const_none;
}

typedef struct {
    mp_obj_base_t base;
    mpk_deque_t *deque;
    size_t at;
    size_t changes;
} iterator_t;

static mp_obj_t step(iterator_t *self, bool reversed) {
    mpk_deque_t *deque = self->deque;
    if (self->changes != deque->changes) {
        self->at = deque->length;
        mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("deque mutated during iteration"));
    }
    if (self->at >= deque->length) {
        return MP_OBJ_STOP_ITERATION;
    }
    size_t i = self->at++;
    return *mpk_deque_item(deque, reversed ? deque->length - 1 - i : i);
}

static mp_obj_t iterator_next(mp_obj_t self) {
    return step(MP_OBJ_TO_PTR(self), false);
}

static mp_obj_t reversed_next(mp_obj_t self) {
    return step(MP_OBJ_TO_PTR(self), true);
}

static MP_DEFINE_CONST_OBJ_TYPE(
    iterator_type, MP_QSTR__deque_iterator, MP_TYPE_FLAG_ITER_IS_ITERNEXT, iter, iterator_next);
static MP_DEFINE_CONST_OBJ_TYPE(
    reversed_type, MP_QSTR__deque_reverse_iterator, MP_TYPE_FLAG_ITER_IS_ITERNEXT, iter, reversed_next);

static mp_obj_t start(iterator_t *iterator, const void *type, mpk_deque_t *deque) {
    iterator->base.type = type;
    iterator->deque = deque;
    iterator->at = 0;
    iterator->changes = deque->changes;
    return MP_OBJ_FROM_PTR(iterator);
}

static mp_obj_t deque_getiter(mp_obj_t self_in, mp_obj_iter_buf_t *buffer) {
    assert(sizeof(iterator_t) <= sizeof(mp_obj_iter_buf_t));
    return start((iterator_t *)buffer, &iterator_type, MP_OBJ_TO_PTR(self_in));
}

static mp_obj_t deque_reversed(mp_obj_t self_in) {
    return start(m_new_obj(iterator_t), &reversed_type, mpk_deque_self(self_in));
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_deque_reversed_obj, deque_reversed);

static void deque_attr(mp_obj_t self_in, qstr name, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        if (name == MP_QSTR_maxlen) {
            mp_raise_msg(&mp_type_AttributeError,
                MP_ERROR_TEXT("attribute 'maxlen' of 'collections.deque' objects is not writable"));
        }
    } else if (name == MP_QSTR_maxlen) {
        size_t maxlen = mpk_deque_self(self_in)->maxlen;
        dest[0] = maxlen == MPK_DEQUE_UNBOUNDED ? mp_const_none : mp_obj_new_int_from_uint(maxlen);
    } else {
        dest[1] = MP_OBJ_SENTINEL;
    }
}

MP_DEFINE_CONST_OBJ_TYPE(
    mp_type_deque, MP_QSTR_deque, MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE | MP_TYPE_FLAG_ITER_IS_GETITER,
    make_new, deque_make_new,
    print, deque_print,
    unary_op, deque_unary_op,
    binary_op, deque_binary_op,
    attr, deque_attr,
    subscr, deque_subscr,
    iter, deque_getiter,
    locals_dict, &mpk_deque_methods
    );
