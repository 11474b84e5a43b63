// collections.deque, in the place of py/objdeque.c: a ring that grows, or holds `maxlen` items.
#include <string.h>
#include "py/builtin.h"
#include "py/objtype.h"
#include "py/runtime.h"
#include "recursion.h"

#define PLACES_MIN (8) // a power of 2, as all their numbers are
#define UNBOUNDED ((size_t)-1)

typedef struct {
    mp_obj_base_t base;
    mp_obj_t *items;
    size_t places;
    size_t first;
    size_t length;
    size_t maxlen;
    size_t changes; // how often the number of items changed
} deque_t;

extern const mp_obj_type_t mp_type_deque;

static deque_t *as_deque(mp_obj_t object) {
    if (!mp_obj_is_type(object, &mp_type_deque)) {
        object = mp_obj_is_obj(object) ? mp_obj_cast_to_native_base(object, MP_OBJ_FROM_PTR(&mp_type_deque)) : MP_OBJ_NULL;
        if (object == MP_OBJ_NULL || !mp_obj_is_type(object, &mp_type_deque)) {
            return NULL;
        }
    }
    return MP_OBJ_TO_PTR(object);
}

static deque_t *self_of(mp_obj_t object) {
    deque_t *deque = as_deque(object);
    if (deque == NULL) {
        mp_raise_msg_varg(&mp_type_TypeError,
            MP_ERROR_TEXT("descriptor requires a 'collections.deque' object but received a '%s'"), mp_obj_get_type_str(object));
    }
    return deque;
}

static inline mp_obj_t *item_at(const deque_t *deque, size_t i) {
    return &deque->items[(deque->first + i) & (deque->places - 1)];
}

static deque_t *new_deque(const mp_obj_type_t *type, size_t maxlen) {
    deque_t *deque = mp_obj_malloc(deque_t, type);
    deque->items = m_new0(mp_obj_t, PLACES_MIN);
    deque->places = PLACES_MIN;
    deque->first = deque->length = deque->changes = 0;
    deque->maxlen = maxlen;
    return deque;
}

static void make_room(deque_t *deque) {
    if (deque->length < deque->places) {
        return;
    }
    mp_obj_t *items = m_new0(mp_obj_t, deque->places * 2);
    mpk_count_steps(deque->length / 16);
    for (size_t i = 0; i < deque->length; i++) {
        items[i] = *item_at(deque, i);
    }
    m_del(mp_obj_t, deque->items, deque->places);
    deque->items = items;
    deque->places *= 2;
    deque->first = 0;
}

static mp_obj_t take_last(deque_t *deque) {
    mp_obj_t *place = item_at(deque, deque->length - 1), item = *place;
    *place = MP_OBJ_NULL;
    deque->length -= 1;
    deque->changes += 1;
    return item;
}

static mp_obj_t take_first(deque_t *deque) {
    mp_obj_t *place = item_at(deque, 0), item = *place;
    *place = MP_OBJ_NULL;
    deque->first = (deque->first + 1) & (deque->places - 1);
    deque->length -= 1;
    deque->changes += 1;
    return item;
}

static void append(deque_t *deque, mp_obj_t item) {
    make_room(deque);
    *item_at(deque, deque->length) = item;
    deque->length += 1;
    deque->changes += 1;
    if (deque->length > deque->maxlen) {
        take_first(deque);
    }
}

static void append_left(deque_t *deque, mp_obj_t item) {
    make_room(deque);
    deque->first = (deque->first - 1) & (deque->places - 1);
    *item_at(deque, 0) = item;
    deque->length += 1;
    deque->changes += 1;
    if (deque->length > deque->maxlen) {
        take_last(deque);
    }
}

static mp_obj_t as_list(const deque_t *deque) {
    mp_obj_t list = mp_obj_new_list(0, NULL);
    for (size_t i = 0; i < deque->length; i++) {
        mpk_step(1);
        mp_obj_list_append(list, *item_at(deque, i));
    }
    return list;
}

static void extend(deque_t *deque, mp_obj_t iterable, void (*add)(deque_t *, mp_obj_t)) {
    if (as_deque(iterable) == deque) {
        iterable = as_list(deque);
    }
    mp_obj_iter_buf_t buffer;
    mp_obj_t items = mp_getiter(iterable, &buffer), item;
    while ((item = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        add(deque, item);
    }
}

static void clear(deque_t *deque) {
    mp_obj_t *items = m_new0(mp_obj_t, PLACES_MIN);
    deque->items = items;
    deque->places = PLACES_MIN;
    deque->first = deque->length = 0;
    deque->changes += 1;
}

static void rotate(deque_t *deque, mp_int_t steps) {
    if (deque->length < 2) {
        return;
    }
    mp_int_t length = deque->length;
    steps %= length;
    if (steps > length / 2) {
        steps -= length;
    } else if (steps < -(length / 2)) {
        steps += length;
    }
    mpk_count_steps((steps < 0 ? -steps : steps) / 16);
    size_t changes = deque->changes;
    for (; steps > 0; steps--) {
        mp_obj_t item = take_last(deque);
        deque->first = (deque->first - 1) & (deque->places - 1);
        *item_at(deque, 0) = item;
        deque->length += 1;
    }
    for (; steps < 0; steps++) {
        mp_obj_t item = take_first(deque);
        *item_at(deque, deque->length) = item;
        deque->length += 1;
    }
    deque->changes = changes + 1;
}

static void delete_at(deque_t *deque, size_t i) {
    rotate(deque, -(mp_int_t)i);
    take_first(deque);
    rotate(deque, i);
}

static deque_t *copied(const deque_t *deque) {
    deque_t *copy = new_deque(&mp_type_deque, deque->maxlen);
    for (size_t i = 0; i < deque->length; i++) {
        mpk_step(1);
        append(copy, *item_at(deque, i));
    }
    return copy;
}

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
    size_t maxlen = UNBOUNDED;
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
    deque_t *deque = new_deque(type, maxlen);
    if (n_args > 0 || values[0].u_obj != mp_const_none) {
        extend(deque, values[0].u_obj, append);
    }
    return MP_OBJ_FROM_PTR(deque);
}

static void deque_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    (void)kind;
    deque_t *deque = MP_OBJ_TO_PTR(self_in);
    qstr name = mpk_printed_name(self_in);
    mpk_printing_t place;
    if (!mpk_enter_printing(&place, self_in)) {
        mp_print_str(print, "[...]");
        return;
    }
    mp_printf(print, "%q([", name);
    for (size_t i = 0; i < deque->length; i++) {
        mp_print_str(print, i > 0 ? ", " : "");
        mp_obj_print_helper(print, *item_at(deque, i), PRINT_REPR);
    }
    mp_print_str(print, "]");
    if (deque->maxlen != UNBOUNDED) {
        mp_printf(print, ", maxlen=%u", (unsigned)deque->maxlen);
    }
    mp_print_str(print, ")");
    mpk_leave_printing(&place);
}

static mp_obj_t deque_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    deque_t *deque = MP_OBJ_TO_PTR(self_in);
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

static void repeat(deque_t *deque, mp_obj_t times_in) {
    mp_int_t times = mp_obj_get_int(times_in);
    mp_obj_t once = as_list(deque);
    if (times <= 0) {
        clear(deque);
    }
    for (; times > 1; times--) {
        extend(deque, once, append);
    }
}

static mp_obj_t deque_binary_op(mp_binary_op_t op, mp_obj_t left_in, mp_obj_t right_in) {
    deque_t *left = MP_OBJ_TO_PTR(left_in), *right;
    switch (op) {
        case MP_BINARY_OP_ADD:
            right = as_deque(right_in);
            if (right == NULL) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("can only concatenate deque (not \"%s\") to deque"),
                    mp_obj_get_type_str(right_in));
            }
            left = copied(left);
            extend(left, MP_OBJ_FROM_PTR(right), append);
            return MP_OBJ_FROM_PTR(left);
        case MP_BINARY_OP_INPLACE_ADD:
            extend(left, right_in, append);
            return left_in;
        case MP_BINARY_OP_MULTIPLY:
        case MP_BINARY_OP_REVERSE_MULTIPLY:
            if (!mp_obj_is_integer(right_in)) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("can't multiply sequence by non-int of type '%s'"),
                    mp_obj_get_type_str(right_in));
            }
            left = copied(left);
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
            right = as_deque(right_in);
            if (right != NULL && right->length != left->length) {
                return mp_const_false;
            }
            // fall through
        case MP_BINARY_OP_LESS:
        case MP_BINARY_OP_LESS_EQUAL:
        case MP_BINARY_OP_MORE:
        case MP_BINARY_OP_MORE_EQUAL:
            right = as_deque(right_in);
            return right == NULL ? MP_OBJ_NULL : mp_binary_op(op, as_list(left), as_list(right));
        default:
            return MP_OBJ_NULL;
    }
}

static size_t place_of(const deque_t *deque, mp_obj_t index) {
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
    deque_t *deque = MP_OBJ_TO_PTR(self_in);
    size_t i = place_of(deque, index);
    if (value == MP_OBJ_SENTINEL) {
        return *item_at(deque, i);
    }
    if (value == MP_OBJ_NULL) {
        delete_at(deque, i);
    } else {
        *item_at(deque, i) = value;
    }
    return mp_const_none;
}

typedef struct {
    mp_obj_base_t base;
    deque_t *deque;
    size_t at;
    size_t changes;
} iterator_t;

static mp_obj_t step(iterator_t *self, bool reversed) {
    deque_t *deque = self->deque;
    if (self->changes != deque->changes) {
        self->at = deque->length;
        mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("deque mutated during iteration"));
    }
    if (self->at >= deque->length) {
        return MP_OBJ_STOP_ITERATION;
    }
    size_t i = self->at++;
    return *item_at(deque, reversed ? deque->length - 1 - i : i);
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

static mp_obj_t start(iterator_t *iterator, const void *type, deque_t *deque) {
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
    return start(m_new_obj(iterator_t), &reversed_type, self_of(self_in));
}
static MP_DEFINE_CONST_FUN_OBJ_1(deque_reversed_obj, deque_reversed);

static mp_obj_t deque_append(mp_obj_t self_in, mp_obj_t item) {
    append(self_of(self_in), item);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(deque_append_obj, deque_append);

static mp_obj_t deque_appendleft(mp_obj_t self_in, mp_obj_t item) {
    append_left(self_of(self_in), item);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(deque_appendleft_obj, deque_appendleft);

static mp_obj_t deque_clear(mp_obj_t self_in) {
    clear(self_of(self_in));
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(deque_clear_obj, deque_clear);

static mp_obj_t deque_copy(mp_obj_t self_in) {
    return MP_OBJ_FROM_PTR(copied(self_of(self_in)));
}
static MP_DEFINE_CONST_FUN_OBJ_1(deque_copy_obj, deque_copy);

// The first place from `from` to `to` with an equal item, or UNBOUNDED. Comparing may change the deque.
static size_t find(deque_t *deque, mp_obj_t value, size_t from, size_t to) {
    to = to < deque->length ? to : deque->length;
    size_t changes = deque->changes;
    for (size_t i = from; i < to; i++) {
        mpk_step(1);
        mp_obj_t item = *item_at(deque, i);
        bool equal = item == value || mp_obj_equal(item, value);
        if (deque->changes != changes) {
            mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("deque mutated during iteration"));
        }
        if (equal) {
            return i;
        }
    }
    return UNBOUNDED;
}

static mp_obj_t deque_count(mp_obj_t self_in, mp_obj_t value) {
    deque_t *deque = self_of(self_in);
    size_t count = 0;
    for (size_t i = 0; (i = find(deque, value, i, deque->length)) != UNBOUNDED; i++) {
        count += 1;
    }
    return MP_OBJ_NEW_SMALL_INT(count);
}
static MP_DEFINE_CONST_FUN_OBJ_2(deque_count_obj, deque_count);

static mp_obj_t deque_extend(mp_obj_t self_in, mp_obj_t iterable) {
    extend(self_of(self_in), iterable, append);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(deque_extend_obj, deque_extend);

static mp_obj_t deque_extendleft(mp_obj_t self_in, mp_obj_t iterable) {
    extend(self_of(self_in), iterable, append_left);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(deque_extendleft_obj, deque_extendleft);

static NORETURN void raise_not_in(mp_obj_t value) {
    vstr_t text;
    mp_print_t print;
    vstr_init_print(&text, 32, &print);
    mp_obj_print_helper(&print, value, PRINT_REPR);
    mp_print_str(&print, " is not in deque");
    mp_raise_type_arg(&mp_type_ValueError, mp_obj_new_str_from_vstr(&text));
}

static size_t bound(const deque_t *deque, mp_obj_t index) {
    mp_int_t i = mp_obj_get_int(index), length = deque->length;
    i += i < 0 ? length : 0;
    return i < 0 ? 0 : i > length ? length : i;
}

static mp_obj_t deque_index(size_t n_args, const mp_obj_t *args) {
    deque_t *deque = self_of(args[0]);
    size_t i = find(deque, args[1], n_args > 2 ? bound(deque, args[2]) : 0, n_args > 3 ? bound(deque, args[3]) : deque->length);
    if (i == UNBOUNDED) {
        raise_not_in(args[1]);
    }
    return MP_OBJ_NEW_SMALL_INT(i);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(deque_index_obj, 2, 4, deque_index);

static mp_obj_t deque_insert(mp_obj_t self_in, mp_obj_t index, mp_obj_t item) {
    deque_t *deque = self_of(self_in);
    if (deque->length >= deque->maxlen) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("deque already at its maximum size"));
    }
    size_t i = bound(deque, index);
    rotate(deque, -(mp_int_t)i);
    if (i == deque->length) {
        append(deque, item);
    } else {
        append_left(deque, item);
        rotate(deque, i);
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_3(deque_insert_obj, deque_insert);

static deque_t *not_empty(mp_obj_t self_in) {
    deque_t *deque = self_of(self_in);
    if (deque->length == 0) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("pop from an empty deque"));
    }
    return deque;
}

static mp_obj_t deque_pop(mp_obj_t self_in) {
    return take_last(not_empty(self_in));
}
static MP_DEFINE_CONST_FUN_OBJ_1(deque_pop_obj, deque_pop);

static mp_obj_t deque_popleft(mp_obj_t self_in) {
    return take_first(not_empty(self_in));
}
static MP_DEFINE_CONST_FUN_OBJ_1(deque_popleft_obj, deque_popleft);

static mp_obj_t deque_remove(mp_obj_t self_in, mp_obj_t value) {
    deque_t *deque = self_of(self_in);
    size_t i = find(deque, value, 0, deque->length);
    if (i == UNBOUNDED) {
        raise_not_in(value);
    }
    delete_at(deque, i);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(deque_remove_obj, deque_remove);

static mp_obj_t deque_reverse(mp_obj_t self_in) {
    deque_t *deque = self_of(self_in);
    for (size_t i = 0, j = deque->length; i + 1 < j; i++) {
        j -= 1;
        mp_obj_t item = *item_at(deque, i);
        *item_at(deque, i) = *item_at(deque, j);
        *item_at(deque, j) = item;
    }
    mpk_count_steps(deque->length / 16);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(deque_reverse_obj, deque_reverse);

static mp_obj_t deque_rotate(size_t n_args, const mp_obj_t *args) {
    rotate(self_of(args[0]), n_args > 1 ? mp_obj_get_int(args[1]) : 1);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(deque_rotate_obj, 1, 2, deque_rotate);

static void deque_attr(mp_obj_t self_in, qstr name, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        if (name == MP_QSTR_maxlen) {
            mp_raise_msg(&mp_type_AttributeError,
                MP_ERROR_TEXT("attribute 'maxlen' of 'collections.deque' objects is not writable"));
        }
    } else if (name == MP_QSTR_maxlen) {
        size_t maxlen = self_of(self_in)->maxlen;
        dest[0] = maxlen == UNBOUNDED ? mp_const_none : mp_obj_new_int_from_uint(maxlen);
    } else {
        dest[1] = MP_OBJ_SENTINEL;
    }
}

static const mp_rom_map_elem_t deque_methods_table[] = {
    { MP_ROM_QSTR(MP_QSTR_append), MP_ROM_PTR(&deque_append_obj) },
    { MP_ROM_QSTR(MP_QSTR_appendleft), MP_ROM_PTR(&deque_appendleft_obj) },
    { MP_ROM_QSTR(MP_QSTR_clear), MP_ROM_PTR(&deque_clear_obj) },
    { MP_ROM_QSTR(MP_QSTR_copy), MP_ROM_PTR(&deque_copy_obj) },
    { MP_ROM_QSTR(MP_QSTR_count), MP_ROM_PTR(&deque_count_obj) },
    { MP_ROM_QSTR(MP_QSTR_extend), MP_ROM_PTR(&deque_extend_obj) },
    { MP_ROM_QSTR(MP_QSTR_extendleft), MP_ROM_PTR(&deque_extendleft_obj) },
    { MP_ROM_QSTR(MP_QSTR_index), MP_ROM_PTR(&deque_index_obj) },
    { MP_ROM_QSTR(MP_QSTR_insert), MP_ROM_PTR(&deque_insert_obj) },
    { MP_ROM_QSTR(MP_QSTR_pop), MP_ROM_PTR(&deque_pop_obj) },
    { MP_ROM_QSTR(MP_QSTR_popleft), MP_ROM_PTR(&deque_popleft_obj) },
    { MP_ROM_QSTR(MP_QSTR_remove), MP_ROM_PTR(&deque_remove_obj) },
    { MP_ROM_QSTR(MP_QSTR_reverse), MP_ROM_PTR(&deque_reverse_obj) },
    { MP_ROM_QSTR(MP_QSTR_rotate), MP_ROM_PTR(&deque_rotate_obj) },
    { MP_ROM_QSTR(MP_QSTR___copy__), MP_ROM_PTR(&deque_copy_obj) },
    { MP_ROM_QSTR(MP_QSTR___reversed__), MP_ROM_PTR(&deque_reversed_obj) },
};
static MP_DEFINE_CONST_DICT(deque_methods, deque_methods_table);

MP_DEFINE_CONST_OBJ_TYPE(
    mp_type_deque, MP_QSTR_deque, MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE | MP_TYPE_FLAG_ITER_IS_GETITER,
    make_new, deque_make_new,
    print, deque_print,
    unary_op, deque_unary_op,
    binary_op, deque_binary_op,
    attr, deque_attr,
    subscr, deque_subscr,
    iter, deque_getiter,
    locals_dict, &deque_methods
    );
