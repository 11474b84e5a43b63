// Slices of lists that are assigned and deleted, with any step.
#include <string.h>

#include "bigint.h"
#include "lists.h"
#include "py/objint.h"
#include "py/runtime.h"

size_t mpk_repetitions(mp_obj_t times_in, size_t length) {
    mp_obj_t times = mpk_index(times_in);
    if (mp_obj_int_sign(times) <= 0) {
        return 0;
    }
    if (!mp_obj_is_small_int(times)) {
        if (mpk_int_bits(times) > 63) {
            mp_raise_msg_varg(&mp_type_OverflowError, MP_ERROR_TEXT("cannot fit '%s' into an index-sized integer"),
                mp_obj_get_type_str(times_in));
        }
        if (length > 0) {
            mp_raise_type(&mp_type_MemoryError);
        }
        return 0;
    }
    return MP_OBJ_SMALL_INT_VALUE(times);
}

// Where a slice lies in a list: the first index, the step and how many there are.
typedef struct {
    mp_int_t start, stop, step;
    size_t count;
} place_t;

static place_t place_of(mp_obj_list_t *list, mp_obj_t slice) {
    mp_bound_slice_t bound;
    mp_obj_slice_indices(slice, list->len, &bound);
    place_t place = { bound.start, bound.stop, bound.step, 0 };
    if (place.step > 0) {
        place.stop = MAX(place.stop, place.start);
        place.count = ((size_t)(place.stop - place.start) + place.step - 1) / place.step;
    } else if (place.stop < place.start) {
        place.count = ((size_t)(place.start - place.stop) - place.step - 1) / -(size_t)place.step;
    }
    return place;
}

// Shrinks or grows the list where a stretch is replaced by one of another length, and leaves room for that.
static void resize(mp_obj_list_t *list, size_t start, size_t old_count, size_t new_count) {
    size_t tail = list->len - start - old_count, length = list->len - old_count + new_count;
    if (length < list->len - old_count) {
        mp_raise_type(&mp_type_MemoryError);
    }
    mpk_count_steps((tail + new_count) / 64);
    if (length > list->alloc) {
        list->items = m_renew(mp_obj_t, list->items, list->alloc, length);
        list->alloc = length;
    }
    memmove(list->items + start + new_count, list->items + start + old_count, tail * sizeof(mp_obj_t));
    if (length < list->len) {
        mp_seq_clear(list->items, length, list->len, sizeof(*list->items));
    }
    list->len = length;
}

void mpk_list_delete_slice(mp_obj_list_t *list, mp_obj_t slice) {
    slice = mpk_plain_slice(slice);
    place_t place = place_of(list, slice);
    if (place.count == 0) {
        return;
    }
    if (place.step == 1) {
        resize(list, place.start, place.count, 0);
        return;
    }
    mp_int_t first = place.start, step = place.step;
    if (step < 0) {
        first += (mp_int_t)(place.count - 1) * step;
        step = -step;
    }
    mpk_count_steps((list->len - first) / 32);
    size_t to = first, deleted = 0;
    for (size_t i = first; i < list->len; i++) {
        if (deleted < place.count && i == (size_t)first + deleted * step) {
            deleted += 1;
        } else {
            list->items[to++] = list->items[i];
        }
    }
    mp_seq_clear(list->items, to, list->len, sizeof(*list->items));
    list->len = to;
}

void mpk_list_assign_slice(mp_obj_list_t *list, mp_obj_t slice, mp_obj_t value) {
    slice = mpk_plain_slice(slice);
    mp_obj_t step = ((mp_obj_slice_t *)MP_OBJ_TO_PTR(slice))->step;
    bool is_plain = step == mp_const_none || step == MP_OBJ_NEW_SMALL_INT(1);
    size_t count;
    mp_obj_t *items;
    if (!mp_obj_is_type(value, &mp_type_tuple) && (!mp_obj_is_type(value, &mp_type_list)
        || MP_OBJ_TO_PTR(value) == list)) {
        // As a list of its own; also when the list is assigned to a part of itself.
        nlr_buf_t nlr;
        mp_obj_t iterator = MP_OBJ_NULL;
        if (nlr_push(&nlr) == 0) {
            iterator = mp_getiter(value, NULL);
            nlr_pop();
        } else if (!mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(((mp_obj_base_t *)nlr.ret_val)->type),
            MP_OBJ_FROM_PTR(&mp_type_TypeError))) {
            nlr_raise(MP_OBJ_FROM_PTR(nlr.ret_val));
        }
        if (iterator == MP_OBJ_NULL) {
            mp_raise_TypeError(is_plain ? MP_ERROR_TEXT("can only assign an iterable")
                : MP_ERROR_TEXT("must assign iterable to extended slice"));
        }
        value = mp_obj_list_make_new(&mp_type_list, 1, 0, &iterator);
    }
    mp_obj_get_array(value, &count, &items);
    place_t place = place_of(list, slice);
    if (place.step == 1) {
        size_t old_count = place.count;
        resize(list, place.start, old_count, count);
        memcpy(list->items + place.start, items, count * sizeof(mp_obj_t));
        return;
    }
    if (count != place.count) {
        mp_raise_msg_varg(&mp_type_ValueError,
            MP_ERROR_TEXT("attempt to assign sequence of size %d to extended slice of size %d"), (int)count,
            (int)place.count);
    }
    mpk_count_steps(count / 32);
    for (size_t i = 0; i < count; i++) {
        list->items[place.start + (mp_int_t)i * place.step] = items[i];
    }
}

void mpk_list_repeat(mp_obj_list_t *list, size_t times) {
    size_t once = list->len;
    if (times == 0 || once == 0) {
        resize(list, 0, once, 0);
        return;
    }
    size_t length;
    if (__builtin_mul_overflow(once, times, &length) || length > SIZE_MAX / sizeof(mp_obj_t)) {
        mp_raise_type(&mp_type_MemoryError);
    }
    resize(list, once, 0, length - once);
    for (size_t i = 1; i < times; i++) {
        mpk_count_steps(once / 64 + 1);
        memcpy(list->items + i * once, list->items, once * sizeof(mp_obj_t));
    }
}

mp_obj_t mpk_list_to_tuple(mp_obj_t list) {
    size_t n;
    mp_obj_t *items;
    mp_obj_list_get(list, &n, &items);
    return mp_obj_new_tuple(n, items);
}

NORETURN void mpk_raise_not_in(mp_obj_t value, const char *what) {
    vstr_t text;
    mp_print_t print;
    vstr_init_print(&text, 32, &print);
    mp_obj_print_helper(&print, value, PRINT_REPR);
    mp_printf(&print, " is not in %s", what);
    mp_raise_type_arg(&mp_type_ValueError, mp_obj_new_str_from_vstr(&text));
}
