// Merge sort: short stretches by insertion, and what is in order already is left as it is.
#include <string.h>

#include "py/objlist.h"
#include "py/runtime.h"
#include "sorting.h"

#define INSERTION_MAX (12)

typedef struct {
    mp_obj_t *keys;
    mp_obj_t *values; // what the keys are of; NULL if the items are their own keys
    mp_obj_t *spare_keys;
    mp_obj_t *spare_values;
} sorting_t;

static bool is_less(mp_obj_t a, mp_obj_t b) {
    mpk_step(1);
    if (mp_obj_is_small_int(a) && mp_obj_is_small_int(b)) {
        return MP_OBJ_SMALL_INT_VALUE(a) < MP_OBJ_SMALL_INT_VALUE(b);
    }
    if (mp_obj_is_float(a) && mp_obj_is_float(b)) {
        return mp_obj_float_get(a) < mp_obj_float_get(b);
    }
    return mp_obj_is_true(mp_binary_op(MP_BINARY_OP_LESS, a, b));
}

static void reverse(mp_obj_t *items, size_t low, size_t high) {
    while (low + 1 < high) {
        mp_obj_t item = items[low];
        items[low++] = items[--high];
        items[high] = item;
    }
}

// Puts the item at `from` to `to`, which is before it.
static void move(mp_obj_t *items, size_t to, size_t from) {
    if (items != NULL) {
        mp_obj_t item = items[from];
        memmove(items + to + 1, items + to, (from - to) * sizeof(*items));
        items[to] = item;
    }
}

// How many items from `low` on are in order, after those that fall have been turned round.
static size_t sorted_stretch(sorting_t *s, size_t low, size_t high) {
    size_t end = low + 1;
    if (end < high && is_less(s->keys[end], s->keys[low])) {
        for (end += 1; end < high && is_less(s->keys[end], s->keys[end - 1]); end++) {
        }
        reverse(s->keys, low, end);
        if (s->values != NULL) {
            reverse(s->values, low, end);
        }
    } else {
        for (end += 1; end < high && !is_less(s->keys[end], s->keys[end - 1]); end++) {
        }
    }
    return MIN(end, high);
}

static void insertion_sort(sorting_t *s, size_t low, size_t sorted_end, size_t high) {
    for (size_t at = sorted_end; at < high; at++) {
        mp_obj_t key = s->keys[at];
        size_t left = low, right = at;
        while (left < right) {
            size_t middle = (left + right) / 2;
            if (is_less(key, s->keys[middle])) {
                right = middle;
            } else {
                left = middle + 1;
            }
        }
        move(s->keys, left, at);
        move(s->values, left, at);
    }
}

// Merges two neighbours that are sorted; the left one goes aside.
static void merge(sorting_t *s, size_t low, size_t middle, size_t high) {
    size_t left_length = middle - low;
    memcpy(s->spare_keys, s->keys + low, left_length * sizeof(mp_obj_t));
    if (s->values != NULL) {
        memcpy(s->spare_values, s->values + low, left_length * sizeof(mp_obj_t));
    }
    size_t left = 0, right = middle, to = low;
    while (left < left_length && right < high) {
        if (is_less(s->keys[right], s->spare_keys[left])) {
            s->keys[to] = s->keys[right];
            if (s->values != NULL) {
                s->values[to] = s->values[right];
            }
            right += 1;
        } else {
            s->keys[to] = s->spare_keys[left];
            if (s->values != NULL) {
                s->values[to] = s->spare_values[left];
            }
            left += 1;
        }
        to += 1;
    }
    memcpy(s->keys + to, s->spare_keys + left, (left_length - left) * sizeof(mp_obj_t));
    if (s->values != NULL) {
        memcpy(s->values + to, s->spare_values + left, (left_length - left) * sizeof(mp_obj_t));
    }
}

// Sorts what is not sorted yet from `sorted_end` on. It calls itself as often as the length can be halved.
static void merge_sort(sorting_t *s, size_t low, size_t high) {
    if (high - low < 2) {
        return;
    }
    size_t sorted_end = sorted_stretch(s, low, high);
    if (sorted_end == high) {
        return;
    }
    if (high - low <= INSERTION_MAX) {
        insertion_sort(s, low, sorted_end, high);
        return;
    }
    // The stretch is one half if it is long enough.
    size_t middle = (low + high) / 2;
    if (sorted_end < middle) {
        merge_sort(s, low, middle);
    } else {
        middle = sorted_end;
    }
    merge_sort(s, middle, high);
    if (is_less(s->keys[middle], s->keys[middle - 1])) {
        merge(s, low, middle, high);
    }
}

void mpk_sort(mp_obj_t *items, size_t length, mp_obj_t key, bool is_reverse) {
    // All of it on copies: whatever a comparison does or raises, the items are complete.
    sorting_t s = { .values = NULL, .spare_values = NULL };
    mp_obj_t *copy = m_new(mp_obj_t, length);
    memcpy(copy, items, length * sizeof(mp_obj_t));
    s.keys = copy;
    if (key != MP_OBJ_NULL) {
        s.keys = m_new0(mp_obj_t, length);
        s.values = copy;
        for (size_t i = 0; i < length; i++) {
            s.keys[i] = mp_call_function_1(key, items[i]);
        }
    }
    if (is_reverse) {
        reverse(s.keys, 0, length);
        if (s.values != NULL) {
            reverse(s.values, 0, length);
        }
    }
    size_t sorted_end = sorted_stretch(&s, 0, length);
    if (sorted_end < length) {
        s.spare_keys = m_new0(mp_obj_t, length);
        if (s.values != NULL) {
            s.spare_values = m_new0(mp_obj_t, length);
        }
        merge_sort(&s, 0, length);
    }
    mp_obj_t *result = s.values == NULL ? s.keys : s.values;
    if (is_reverse) {
        reverse(result, 0, length);
    }
    memcpy(items, result, length * sizeof(mp_obj_t));
}
