// collections.deque, in the place of py/objdeque.c: a ring that grows, or holds `maxlen` items, and its methods. The
// type with its operators is in deque_type.c.
#include "deque.h"
#include "lists.h"

#define PLACES_MIN (8) // a power of 2, as all their numbers are

mpk_deque_t *mpk_deque_of(mp_obj_t object) {
    if (!mp_obj_is_type(object, &mp_type_deque)) {
        object = mp_obj_is_obj(object) ? mp_obj_cast_to_native_base(object, MP_OBJ_FROM_PTR(&mp_type_deque)) : MP_OBJ_NULL;
        if (object == MP_OBJ_NULL || !mp_obj_is_type(object, &mp_type_deque)) {
            return NULL;
        }
    }
    return MP_OBJ_TO_PTR(object);
}

mpk_deque_t *mpk_deque_self(mp_obj_t object) {
    mpk_deque_t *deque = mpk_deque_of(object);
    if (deque == NULL) {
        mp_raise_msg_varg(&mp_type_TypeError,
            MP_ERROR_TEXT("descriptor requires a 'collections.deque' object but received a '%s'"), mp_obj_get_type_str(object));
    }
    return deque;
}

mpk_deque_t *mpk_deque_new(const mp_obj_type_t *type, size_t maxlen) {
    mpk_deque_t *deque = mp_obj_malloc(mpk_deque_t, type);
    deque->items = m_new0(mp_obj_t, PLACES_MIN);
    deque->places = PLACES_MIN;
    deque->first = deque->length = deque->changes = 0;
    deque->maxlen = maxlen;
    return deque;
}

static void make_room(mpk_deque_t *deque) {
    if (deque->length < deque->places) {
        return;
    }
    mp_obj_t *items = m_new0(mp_obj_t, deque->places * 2);
    mpk_count_steps(deque->length / 16);
    for (size_t i = 0; i < deque->length; i++) {
        items[i] = *mpk_deque_item(deque, i);
    }
    m_del(mp_obj_t, deque->items, deque->places);
    deque->items = items;
    deque->places *= 2;
    deque->first = 0;
}

static mp_obj_t take_last(mpk_deque_t *deque) {
    mp_obj_t *place = mpk_deque_item(deque, deque->length - 1), item = *place;
    *place = MP_OBJ_NULL;
    deque->length -= 1;
    deque->changes += 1;
    return item;
}

static mp_obj_t take_first(mpk_deque_t *deque) {
    mp_obj_t *place = mpk_deque_item(deque, 0), item = *place;
    *place = MP_OBJ_NULL;
    deque->first = (deque->first + 1) & (deque->places - 1);
    deque->length -= 1;
    deque->changes += 1;
    return item;
}

void mpk_deque_append(mpk_deque_t *deque, mp_obj_t item) {
    make_room(deque);
    *mpk_deque_item(deque, deque->length) = item;
    deque->length += 1;
    deque->changes += 1;
    if (deque->length > deque->maxlen) {
        take_first(deque);
    }
}

static void append_left(mpk_deque_t *deque, mp_obj_t item) {
    make_room(deque);
    deque->first = (deque->first - 1) & (deque->places - 1);
    *mpk_deque_item(deque, 0) = item;
    deque->length += 1;
    deque->changes += 1;
    if (deque->length > deque->maxlen) {
        take_last(deque);
    }
}

mp_obj_t mpk_deque_as_list(const mpk_deque_t *deque) {
    mp_obj_t list = mp_obj_new_list(0, NULL);
    for (size_t i = 0; i < deque->length; i++) {
        mpk_step(1);
        mp_obj_list_append(list, *mpk_deque_item(deque, i));
    }
    return list;
}

void mpk_deque_extend(mpk_deque_t *deque, mp_obj_t iterable, void (*add)(mpk_deque_t *, mp_obj_t)) {
    if (mpk_deque_of(iterable) == deque) {
        iterable = mpk_deque_as_list(deque);
    }
    mp_obj_iter_buf_t buffer;
    mp_obj_t items = mp_getiter(iterable, &buffer), item;
    while ((item = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        add(deque, item);
    }
}

void mpk_deque_clear(mpk_deque_t *deque) {
    mp_obj_t *items = m_new0(mp_obj_t, PLACES_MIN);
    deque->items = items;
    deque->places = PLACES_MIN;
    deque->first = deque->length = 0;
    deque->changes += 1;
}

static void rotate(mpk_deque_t *deque, mp_int_t steps) {
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
        *mpk_deque_item(deque, 0) = item;
        deque->length += 1;
    }
    for (; steps < 0; steps++) {
        mp_obj_t item = take_first(deque);
        *mpk_deque_item(deque, deque->length) = item;
        deque->length += 1;
    }
    deque->changes = changes + 1;
}

void mpk_deque_delete_at(mpk_deque_t *deque, size_t i) {
    rotate(deque, -(mp_int_t)i);
    take_first(deque);
    rotate(deque, i);
}

mpk_deque_t *mpk_deque_copied(const mpk_deque_t *deque) {
    mpk_deque_t *copy = mpk_deque_new(&mp_type_deque, deque->maxlen);
    for (size_t i = 0; i < deque->length; i++) {
        mpk_step(1);
        mpk_deque_append(copy, *mpk_deque_item(deque, i));
    }
    return copy;
}

static mp_obj_t deque_append(mp_obj_t self_in, mp_obj_t item) {
    mpk_deque_append(mpk_deque_self(self_in), item);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(deque_append_obj, deque_append);

static mp_obj_t deque_appendleft(mp_obj_t self_in, mp_obj_t item) {
    append_left(mpk_deque_self(self_in), item);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(deque_appendleft_obj, deque_appendleft);

static mp_obj_t deque_clear(mp_obj_t self_in) {
    mpk_deque_clear(mpk_deque_self(self_in));
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(deque_clear_obj, deque_clear);

static mp_obj_t deque_copy(mp_obj_t self_in) {
    return MP_OBJ_FROM_PTR(mpk_deque_copied(mpk_deque_self(self_in)));
}
static MP_DEFINE_CONST_FUN_OBJ_1(deque_copy_obj, deque_copy);

// The first place from `from` to `to` with an equal item, or UNBOUNDED. Comparing may change the deque.
static size_t find(mpk_deque_t *deque, mp_obj_t value, size_t from, size_t to) {
    to = to < deque->length ? to : deque->length;
    size_t changes = deque->changes;
    for (size_t i = from; i < to; i++) {
        mpk_step(1);
        mp_obj_t item = *mpk_deque_item(deque, i);
        bool equal = item == value || mp_obj_equal(item, value);
        if (deque->changes != changes) {
            mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("deque mutated during iteration"));
        }
        if (equal) {
            return i;
        }
    }
    return MPK_DEQUE_UNBOUNDED;
}

static mp_obj_t deque_count(mp_obj_t self_in, mp_obj_t value) {
    mpk_deque_t *deque = mpk_deque_self(self_in);
    size_t count = 0;
    for (size_t i = 0; (i = find(deque, value, i, deque->length)) != MPK_DEQUE_UNBOUNDED; i++) {
        count += 1;
    }
    return MP_OBJ_NEW_SMALL_INT(count);
}
static MP_DEFINE_CONST_FUN_OBJ_2(deque_count_obj, deque_count);

static mp_obj_t deque_extend(mp_obj_t self_in, mp_obj_t iterable) {
    mpk_deque_extend(mpk_deque_self(self_in), iterable, mpk_deque_append);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(deque_extend_obj, deque_extend);

static mp_obj_t deque_extendleft(mp_obj_t self_in, mp_obj_t iterable) {
    mpk_deque_extend(mpk_deque_self(self_in), iterable, append_left);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(deque_extendleft_obj, deque_extendleft);

static size_t bound(const mpk_deque_t *deque, mp_obj_t index) {
    mp_int_t i = mp_obj_get_int(index), length = deque->length;
    i += i < 0 ? length : 0;
    return i < 0 ? 0 : i > length ? length : i;
}

static mp_obj_t deque_index(size_t n_args, const mp_obj_t *args) {
    mpk_deque_t *deque = mpk_deque_self(args[0]);
    size_t i = find(deque, args[1], n_args > 2 ? bound(deque, args[2]) : 0, n_args > 3 ? bound(deque, args[3]) : deque->length);
    if (i == MPK_DEQUE_UNBOUNDED) {
        mpk_raise_not_in(args[1], "deque");
    }
    return MP_OBJ_NEW_SMALL_INT(i);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(deque_index_obj, 2, 4, deque_index);

static mp_obj_t deque_insert(mp_obj_t self_in, mp_obj_t index, mp_obj_t item) {
    mpk_deque_t *deque = mpk_deque_self(self_in);
    if (deque->length >= deque->maxlen) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("deque already at its maximum size"));
    }
    size_t i = bound(deque, index);
    rotate(deque, -(mp_int_t)i);
    if (i == deque->length) {
        mpk_deque_append(deque, item);
    } else {
        append_left(deque, item);
        rotate(deque, i);
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_3(deque_insert_obj, deque_insert);

static mpk_deque_t *not_empty(mp_obj_t self_in) {
    mpk_deque_t *deque = mpk_deque_self(self_in);
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
    mpk_deque_t *deque = mpk_deque_self(self_in);
    size_t i = find(deque, value, 0, deque->length);
    if (i == MPK_DEQUE_UNBOUNDED) {
        mpk_raise_not_in(value, "deque");
    }
    mpk_deque_delete_at(deque, i);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(deque_remove_obj, deque_remove);

static mp_obj_t deque_reverse(mp_obj_t self_in) {
    mpk_deque_t *deque = mpk_deque_self(self_in);
    for (size_t i = 0, j = deque->length; i + 1 < j; i++) {
        j -= 1;
        mp_obj_t item = *mpk_deque_item(deque, i);
        *mpk_deque_item(deque, i) = *mpk_deque_item(deque, j);
        *mpk_deque_item(deque, j) = item;
    }
    mpk_count_steps(deque->length / 16);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(deque_reverse_obj, deque_reverse);

static mp_obj_t deque_rotate(size_t n_args, const mp_obj_t *args) {
    rotate(mpk_deque_self(args[0]), n_args > 1 ? mp_obj_get_int(args[1]) : 1);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(deque_rotate_obj, 1, 2, deque_rotate);

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
    { MP_ROM_QSTR(MP_QSTR___reversed__), MP_ROM_PTR(&mpk_deque_reversed_obj) },
};
MP_DEFINE_CONST_DICT(mpk_deque_methods, deque_methods_table);
