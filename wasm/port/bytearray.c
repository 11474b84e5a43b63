// How a bytearray changes: slices, operators, methods.
#include <string.h>
#include "bytearray.h"
#include "py/gc.h"
#include "py/runtime.h"
#include "strmethods.h"

// Every so many bytes of a slice, in a new object of the type.
static mp_obj_t slice_of(const mp_obj_type_t *type, const mp_bound_slice_t *slice, const byte *data) {
    mp_int_t step = slice->step, left = step > 0 ? slice->stop - slice->start : slice->start - slice->stop;
    if (left <= 0) {
        return mpk_new_string(type, (const byte *)"", 0);
    }
    if (step == 1) {
        mpk_count_steps(left / 256);
        return mpk_new_string(type, data + slice->start, left);
    }
    size_t n = (size_t)(left - 1) / (step > 0 ? (mp_uint_t)step : -(mp_uint_t)step) + 1;
    mpk_count_steps(n / 16);
    vstr_t out;
    vstr_init_len(&out, n);
    for (size_t i = 0, at = slice->start; i < n; i++, at += step) {
        out.buf[i] = data[at];
    }
    return mpk_string_of_vstr(type, &out);
}

mp_obj_t mpk_bytes_slice(const mp_obj_type_t *type, mp_obj_t index, const byte *data, size_t len) {
    mp_bound_slice_t slice;
    mp_obj_slice_indices(index, len, &slice);
    return slice_of(type, &slice, data);
}

static mp_obj_array_t *self_of(mp_obj_t self_in, const char *method) {
    mp_obj_t self = mpk_plain(self_in);
    if (!mp_obj_is_exact_type(self, &mp_type_bytearray)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("descriptor '%s' for 'bytearray' objects doesn't apply to a '%s' object"),
            method, mp_obj_get_type_str(self_in));
    }
    return MP_OBJ_TO_PTR(self);
}

// Room for so many bytes, with the first `len` of items in it. A memoryview may show the old memory: it is left to the
// collector, whole. (The room can be known to be less than it is: the number that counts what is free has 24 bits.)
static void *renewed(void *items, size_t len, size_t *room) {
    size_t bytes = items == NULL ? 0 : gc_nbytes(items);
    if (bytes >= *room) {
        *room = bytes;
        return items;
    }
    void *grown = bytes == 0 ? NULL : m_renew_maybe(byte, items, bytes, *room, false);
    if (grown == NULL) {
        grown = m_new(byte, *room);
        if (len > 0) {
            memcpy(grown, items, len);
        }
    }
    return grown;
}

// Puts `n` bytes in the place of those from start to stop. They must not be those of the bytearray itself.
static void splice(mp_obj_array_t *self, size_t start, size_t stop, const void *data, size_t n) {
    size_t rest = self->len - stop, len = start + n + rest, alloc = self->len + self->free;
    mpk_count_steps((rest + n) / 256);
    if (len > alloc) {
        size_t room = m_size(len + 8, 1, self->len < 64 ? 0 : self->len / 8);
        if (room - len > 65536) {
            room = len + 65536;
        }
        self->items = renewed(self->items, self->len, &room);
        alloc = room;
    }
    byte *items = self->items;
    memmove(items + start + n, items + stop, rest);
    memcpy(items + start, data, n);
    self->len = len;
    self->free = MIN(alloc - len, (1u << MP_OBJ_ARRAY_FREE_SIZE_BITS) - 1);
}

// The parts of a slice may come from code of the program's own, which may change the bytearray.
static void bounds(const mp_obj_array_t *self, mp_obj_t index, mp_bound_slice_t *slice) {
    size_t len = self->len;
    mp_obj_slice_indices(index, len, slice);
    if (self->len != len) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("bytearray changed its size while it was indexed"));
    }
}

mp_obj_t mpk_bytearray_subscr(mp_obj_t self_in, mp_obj_t index, mp_obj_t value) {
    mp_obj_array_t *self = MP_OBJ_TO_PTR(self_in);
    if (!mp_obj_is_type(index, &mp_type_slice)) {
        size_t at = mp_get_index(&mp_type_bytearray, self->len, index, false);
        if (at >= self->len) { // the index may come from code of the program's own
            mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("bytearray index out of range"));
        }
        if (value == MP_OBJ_SENTINEL) {
            return MP_OBJ_NEW_SMALL_INT(((byte *)self->items)[at]);
        }
        if (value == MP_OBJ_NULL) {
            splice(self, at, at + 1, "", 0);
            return mp_const_none;
        }
        byte number = mpk_byte_of(value, MPK_OF_BYTEARRAY);
        if (at < self->len) { // the number may come from code of the program's own
            ((byte *)self->items)[at] = number;
        }
        return mp_const_none;
    }
    mp_bound_slice_t slice;
    if (value == MP_OBJ_SENTINEL) {
        bounds(self, index, &slice);
        return slice_of(&mp_type_bytearray, &slice, self->items);
    }
    vstr_t data;
    vstr_init(&data, 4);
    if (value != MP_OBJ_NULL) {
        if (mpk_is_str(value) || mp_obj_is_int(value) || !mpk_bytes_is_iterable(value)) {
            mp_buffer_info_t buffer;
            if (mpk_is_str(value) || !mp_get_buffer(value, &buffer, MP_BUFFER_READ)) {
                mp_raise_TypeError(MP_ERROR_TEXT("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
            }
        }
        mpk_bytes_gather(&data, value, "'%s' object is not iterable", MPK_OF_BYTEARRAY);
    }
    bounds(self, index, &slice);
    if (slice.step == 1) {
        splice(self, slice.start, MAX(slice.start, slice.stop), data.buf, data.len);
        return mp_const_none;
    }
    mp_int_t step = slice.step, left = step > 0 ? slice.stop - slice.start : slice.start - slice.stop;
    size_t n = left <= 0 ? 0 : (size_t)(left - 1) / (step > 0 ? (mp_uint_t)step : -(mp_uint_t)step) + 1;
    if (value != MP_OBJ_NULL && data.len != n) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("attempt to assign bytes of size %d to extended slice of size %d"),
            (int)data.len, (int)n);
    }
    byte *items = self->items;
    mpk_count_steps(self->len / 64);
    if (value != MP_OBJ_NULL) {
        for (size_t i = 0, at = slice.start; i < n; i++, at += step) {
            items[at] = data.buf[i];
        }
        return mp_const_none;
    }
    if (n > 0) {
        size_t first = step > 0 ? (size_t)slice.start : slice.start + (n - 1) * step, every = step > 0 ? step : -step, to = first;
        for (size_t from = first, gone = 0; from < self->len; from++) {
            if (gone < n && from == first + gone * every) {
                gone += 1;
            } else {
                items[to++] = items[from];
            }
        }
        splice(self, to, self->len, "", 0);
    }
    return mp_const_none;
}

mp_obj_t mpk_bytearray_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    mp_obj_array_t *self = MP_OBJ_TO_PTR(lhs);
    switch (op) {
        case MP_BINARY_OP_MODULO:
            return mpk_modulo(lhs, rhs);
        case MP_BINARY_OP_MULTIPLY:
        case MP_BINARY_OP_INPLACE_MULTIPLY: {
            mp_int_t times;
            if (!mp_obj_get_int_maybe(rhs, &times)) {
                return MP_OBJ_NULL;
            }
            vstr_t out;
            vstr_init_len(&out, m_size(0, self->len, MAX(times, 0)));
            mp_seq_multiply(self->items, 1, self->len, MAX(times, 0), out.buf);
            if (op == MP_BINARY_OP_MULTIPLY) {
                return mpk_string_of_vstr(&mp_type_bytearray, &out);
            }
            splice(self, 0, self->len, out.buf, out.len);
            return lhs;
        }
        case MP_BINARY_OP_CONTAINS: {
            mp_obj_t found = mp_obj_is_int(rhs) || mp_obj_is_bool(rhs) ? rhs : MP_OBJ_NULL;
            mp_buffer_info_t buffer;
            if (found != MP_OBJ_NULL) {
                return mp_obj_new_bool(memchr(self->items, mpk_byte_of(rhs, MPK_OF_BYTEARRAY), self->len) != NULL);
            }
            if (mpk_is_str(rhs) || !mp_get_buffer(rhs, &buffer, MP_BUFFER_READ)) {
                mpk_type_error("a bytes-like object is required, not '%s'", rhs);
            }
            return mp_obj_new_bool(buffer.len == 0 || find_subbytes(self->items, self->len, buffer.buf, buffer.len, 1) != NULL);
        }
        case MP_BINARY_OP_ADD:
        case MP_BINARY_OP_INPLACE_ADD: {
            mp_buffer_info_t buffer;
            if (mpk_is_str(rhs) || !mp_get_buffer(rhs, &buffer, MP_BUFFER_READ)) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("can't concat %s to bytearray"), mp_obj_get_type_str(rhs));
            }
            vstr_t out;
            size_t kept = op == MP_BINARY_OP_ADD ? self->len : 0; // in place, only what is added is copied
            vstr_init(&out, m_size(kept + 1, 1, buffer.len));
            mpk_count_steps((kept + buffer.len) / 256);
            if (op == MP_BINARY_OP_ADD) {
                vstr_add_strn(&out, (const char *)self->items, self->len);
            }
            vstr_add_strn(&out, buffer.buf, buffer.len);
            if (op == MP_BINARY_OP_ADD) {
                return mpk_string_of_vstr(&mp_type_bytearray, &out);
            }
            splice(self, self->len, self->len, out.buf, out.len);
            return lhs;
        }
        case MP_BINARY_OP_EQUAL:
        case MP_BINARY_OP_LESS:
        case MP_BINARY_OP_LESS_EQUAL:
        case MP_BINARY_OP_MORE:
        case MP_BINARY_OP_MORE_EQUAL: {
            mp_buffer_info_t buffer;
            if (mpk_is_str(rhs) || !mp_get_buffer(rhs, &buffer, MP_BUFFER_READ)) {
                return op == MP_BINARY_OP_EQUAL ? mp_const_false : MP_OBJ_NULL;
            }
            return mp_obj_new_bool(mp_seq_cmp_bytes(op, self->items, self->len, buffer.buf, buffer.len));
        }
        default:
            return MP_OBJ_NULL;
    }
}

// ---- methods

static mp_obj_t bytearray_append(mp_obj_t self_in, mp_obj_t item) {
    byte number = mpk_byte_of(item, MPK_OF_BYTEARRAY);
    mp_obj_array_t *self = self_of(self_in, "append");
    splice(self, self->len, self->len, &number, 1);
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_bytearray_append_obj, bytearray_append);

static mp_obj_t bytearray_extend(mp_obj_t self_in, mp_obj_t source) {
    if (mpk_is_str(source)) {
        mp_raise_TypeError(MP_ERROR_TEXT("'str' object cannot be interpreted as an integer"));
    }
    vstr_t data;
    vstr_init(&data, 16);
    mpk_bytes_gather(&data, source, "can't extend bytearray with %s", MPK_OF_BYTEARRAY);
    mp_obj_array_t *self = self_of(self_in, "extend");
    splice(self, self->len, self->len, data.buf, data.len);
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_bytearray_extend_obj, bytearray_extend);

static mp_obj_t bytearray_insert(mp_obj_t self_in, mp_obj_t index_in, mp_obj_t item) {
    mp_int_t index = mp_obj_get_int(index_in);
    byte number = mpk_byte_of(item, MPK_OF_BYTEARRAY);
    mp_obj_array_t *self = self_of(self_in, "insert");
    index = index < 0 ? MAX(index + (mp_int_t)self->len, 0) : MIN(index, (mp_int_t)self->len);
    splice(self, index, index, &number, 1);
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_3(mpk_bytearray_insert_obj, bytearray_insert);

static mp_obj_t bytearray_pop(size_t n_args, const mp_obj_t *args) {
    mp_int_t index = n_args > 1 ? mp_obj_get_int(args[1]) : -1;
    mp_obj_array_t *self = self_of(args[0], "pop");
    if (self->len == 0) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("pop from empty bytearray"));
    }
    index += index < 0 ? self->len : 0;
    if (index < 0 || (size_t)index >= self->len) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("pop index out of range"));
    }
    mp_obj_t found = MP_OBJ_NEW_SMALL_INT(((byte *)self->items)[index]);
    splice(self, index, index + 1, "", 0);
    return found;
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_bytearray_pop_obj, 1, 2, bytearray_pop);

static mp_obj_t bytearray_remove(mp_obj_t self_in, mp_obj_t item) {
    byte number = mpk_byte_of(item, MPK_OF_BYTEARRAY);
    mp_obj_array_t *self = self_of(self_in, "remove");
    byte *found = self->len == 0 ? NULL : memchr(self->items, number, self->len);
    if (found == NULL) {
        mp_raise_ValueError(MP_ERROR_TEXT("value not found in bytearray"));
    }
    size_t at = found - (byte *)self->items;
    splice(self, at, at + 1, "", 0);
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_bytearray_remove_obj, bytearray_remove);

static mp_obj_t bytearray_reverse(mp_obj_t self_in) {
    mp_obj_array_t *self = self_of(self_in, "reverse");
    byte *items = self->items;
    mpk_count_steps(self->len / 64);
    for (size_t i = 0, j = self->len; i + 1 < j; i++) {
        byte item = items[i];
        items[i] = items[--j];
        items[j] = item;
    }
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_bytearray_reverse_obj, bytearray_reverse);

static mp_obj_t bytearray_clear(mp_obj_t self_in) {
    mp_obj_array_t *self = self_of(self_in, "clear");
    splice(self, 0, self->len, "", 0);
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_bytearray_clear_obj, bytearray_clear);

static mp_obj_t bytearray_copy(mp_obj_t self_in) {
    mp_obj_array_t *self = self_of(self_in, "copy");
    return mp_obj_new_bytearray(self->len, self->items);
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_bytearray_copy_obj, bytearray_copy);
