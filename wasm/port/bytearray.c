// bytes and bytearray: what they are made of, and how a bytearray changes.
#include <string.h>

#include "bytearray.h"
#include "codecs.h"
#include "py/gc.h"
#include "py/objarray.h"
#include "py/objint.h"
#include "py/objtype.h"
#include "py/runtime.h"
#include "py/smallint.h"
#include "py/unicode.h"
#include "strings.h"
#include "strmethods.h"

static byte byte_of(mp_obj_t value, const char *text) {
    mp_int_t number = -1;
    if (mp_obj_is_small_int(value)) {
        number = MP_OBJ_SMALL_INT_VALUE(value);
    } else if (!mp_obj_is_int(value)) {
        number = mp_obj_get_int(value);
    }
    if (number < 0 || number > 255) {
        mp_raise_ValueError(text);
    }
    return number;
}

#define OF_BYTES "bytes must be in range(0, 256)"
#define OF_BYTEARRAY "byte must be in range(0, 256)"

static bool is_iterable(mp_obj_t obj) {
    mp_obj_t method[2];
    mp_load_method_maybe(obj, MP_QSTR___iter__, method);
    if (method[0] == MP_OBJ_NULL) {
        mp_load_method_maybe(obj, MP_QSTR___getitem__, method);
    }
    return method[0] != MP_OBJ_NULL || (!mp_obj_is_instance_type(mp_obj_get_type(obj)) && mp_obj_is_obj(obj)
        && (mp_obj_get_type(obj)->flags & (MP_TYPE_FLAG_ITER_IS_CUSTOM | MP_TYPE_FLAG_ITER_IS_ITERNEXT)
            || MP_OBJ_TYPE_HAS_SLOT(mp_obj_get_type(obj), iter)));
}

// Adds the bytes of a bytes-like object or of an iterable of numbers.
static void gather(vstr_t *out, mp_obj_t source, const char *not_iterable, const char *out_of_range) {
    mp_buffer_info_t buffer;
    if (!mpk_is_str(source) && mp_get_buffer(source, &buffer, MP_BUFFER_READ)) {
        vstr_add_strn(out, buffer.buf, buffer.len);
        mpk_count_steps(buffer.len / 256);
        return;
    }
    if (mpk_is_str(source) || !is_iterable(source)) {
        mpk_type_error(not_iterable, source);
    }
    mp_obj_iter_buf_t iter_buf;
    mp_obj_t iterable = mp_getiter(source, &iter_buf), item;
    while ((item = mp_iternext(iterable)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        vstr_add_byte(out, byte_of(item, out_of_range));
    }
}

static mp_obj_t make(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    bool is_bytes = type == &mp_type_bytes;
    const char *name = is_bytes ? "bytes" : "bytearray";
    mp_map_t kw;
    mp_map_init_fixed_table(&kw, n_kw, args + n_args);
    mp_obj_t shifted[4] = { MP_OBJ_NULL }, values[3] = { MP_OBJ_NULL, MP_OBJ_NULL, MP_OBJ_NULL };
    static const qstr names[] = { MP_QSTR_source, MP_QSTR_encoding, MP_QSTR_errors };
    if (n_args <= 3) {
        memcpy(shifted + 1, args, n_args * sizeof(mp_obj_t));
    }
    mpk_string_arguments(name, n_args + 1, n_args <= 3 ? shifted : args - 1, &kw, 3, names, values);
    mp_obj_t source = values[0];
    if (source == MP_OBJ_NULL) {
        if (values[1] != MP_OBJ_NULL || values[2] != MP_OBJ_NULL) {
            mp_raise_TypeError(values[1] != MP_OBJ_NULL ? MP_ERROR_TEXT("encoding without a string argument")
                : MP_ERROR_TEXT("errors without a string argument"));
        }
        return is_bytes ? mp_const_empty_bytes : mp_obj_new_bytearray(0, "");
    }
    if (mpk_is_str(source)) {
        if (values[1] == MP_OBJ_NULL) {
            mp_raise_TypeError(MP_ERROR_TEXT("string argument without an encoding"));
        }
        mp_obj_t data = mpk_encode(source, mpk_codec_argument(values[1], "utf-8", name, "encoding"),
            mpk_codec_argument(values[2], "strict", name, "errors"));
        if (is_bytes) {
            return data;
        }
        source = data;
    } else if (values[1] != MP_OBJ_NULL) {
        mp_raise_TypeError(MP_ERROR_TEXT("encoding without a string argument"));
    } else if (values[2] != MP_OBJ_NULL) {
        mp_raise_TypeError(MP_ERROR_TEXT("errors without a string argument"));
    }
    if (is_bytes && mp_obj_is_exact_type(source, &mp_type_bytes)) {
        return source;
    }
    bool is_instance = mp_obj_is_instance_type(mp_obj_get_type(source));
    if (is_instance) {
        mp_obj_t method[2];
        mp_load_method_maybe(source, MP_QSTR___bytes__, method);
        if (method[0] != MP_OBJ_NULL && is_bytes) {
            mp_obj_t data = mp_call_method_n_kw(0, 0, method);
            if (!mp_obj_is_exact_type(mpk_plain(data), &mp_type_bytes)) {
                mpk_type_error("__bytes__ returned non-bytes (type %s)", data);
            }
            return mpk_plain(data);
        }
        source = mpk_plain(source);
    }
    vstr_t out;
    mp_int_t number;
    if (mp_obj_is_int(source) || mp_obj_is_bool(source) || (is_instance && !is_iterable(source) && mp_obj_get_int_maybe(source, &number))) {
        number = mp_obj_get_int(source);
        if (number < 0) {
            mp_raise_ValueError(MP_ERROR_TEXT("negative count"));
        }
        mpk_count_steps(number / 256);
        if (!is_bytes) {
            return mp_obj_new_bytearray_by_ref(number, m_new0(byte, number));
        }
        vstr_init_len(&out, number);
        memset(out.buf, 0, number);
    } else {
        vstr_init(&out, 16);
        gather(&out, source, is_bytes ? "cannot convert '%s' object to bytes" : "cannot convert '%s' object to bytearray",
            is_bytes ? OF_BYTES : OF_BYTEARRAY);
    }
    return mpk_string_of_vstr(type, &out);
}

mp_obj_t mpk_bytes_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    return make(&mp_type_bytes, n_args, n_kw, args);
}

mp_obj_t mpk_bytearray_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    return make(&mp_type_bytearray, n_args, n_kw, args);
}

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
        byte number = byte_of(value, OF_BYTEARRAY);
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
        if (mpk_is_str(value) || mp_obj_is_int(value) || !is_iterable(value)) {
            mp_buffer_info_t buffer;
            if (mpk_is_str(value) || !mp_get_buffer(value, &buffer, MP_BUFFER_READ)) {
                mp_raise_TypeError(MP_ERROR_TEXT("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
            }
        }
        gather(&data, value, "'%s' object is not iterable", OF_BYTEARRAY);
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
                return mp_obj_new_bool(memchr(self->items, byte_of(rhs, OF_BYTEARRAY), self->len) != NULL);
            }
            if (mpk_is_str(rhs) || !mp_get_buffer(rhs, &buffer, MP_BUFFER_READ)) {
                mpk_type_error("a bytes-like object is required, not '%s'", rhs);
            }
            return mp_obj_new_bool(find_subbytes(self->items, self->len, buffer.buf, buffer.len, 1) != NULL);
        }
        case MP_BINARY_OP_ADD:
        case MP_BINARY_OP_INPLACE_ADD: {
            mp_buffer_info_t buffer;
            if (mpk_is_str(rhs) || !mp_get_buffer(rhs, &buffer, MP_BUFFER_READ)) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("can't concat %s to bytearray"), mp_obj_get_type_str(rhs));
            }
            vstr_t out;
            vstr_init(&out, m_size(self->len + 1, 1, buffer.len));
            mpk_count_steps((self->len + buffer.len) / 256);
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
    byte number = byte_of(item, OF_BYTEARRAY);
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
    gather(&data, source, "can't extend bytearray with %s", OF_BYTEARRAY);
    mp_obj_array_t *self = self_of(self_in, "extend");
    splice(self, self->len, self->len, data.buf, data.len);
    return mp_const_none;
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_bytearray_extend_obj, bytearray_extend);

static mp_obj_t bytearray_insert(mp_obj_t self_in, mp_obj_t index_in, mp_obj_t item) {
    mp_int_t index = mp_obj_get_int(index_in);
    byte number = byte_of(item, OF_BYTEARRAY);
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
    byte number = byte_of(item, OF_BYTEARRAY);
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

// ---- text

static mp_obj_t str_encode(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    static const qstr names[] = { MP_QSTR_encoding, MP_QSTR_errors };
    mp_obj_t values[] = { MP_OBJ_NULL, MP_OBJ_NULL };
    mpk_string_arguments("encode", n_args, args, kw, 2, names, values);
    mpk_self(args[0], "encode");
    return mpk_encode(args[0], mpk_codec_argument(values[0], "utf-8", "encode", "encoding"),
        mpk_codec_argument(values[1], "strict", "encode", "errors"));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_str_encode_obj, 1, str_encode);

static mp_obj_t bytes_decode(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    static const qstr names[] = { MP_QSTR_encoding, MP_QSTR_errors };
    mp_obj_t values[] = { MP_OBJ_NULL, MP_OBJ_NULL };
    mpk_string_arguments("decode", n_args, args, kw, 2, names, values);
    mpk_string_t self = mpk_self(args[0], "decode");
    return mpk_decode(self.data, self.len, mpk_codec_argument(values[0], "utf-8", "decode", "encoding"),
        mpk_codec_argument(values[1], "strict", "decode", "errors"));
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_bytes_decode_obj, 1, bytes_decode);

// str(object, encoding, errors)
mp_obj_t mpk_str_decode(size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_map_t kw;
    mp_map_init_fixed_table(&kw, n_kw, args + n_args);
    static const qstr names[] = { MP_QSTR_object, MP_QSTR_encoding, MP_QSTR_errors };
    mp_obj_t shifted[4] = { MP_OBJ_NULL }, values[3] = { MP_OBJ_NULL, MP_OBJ_NULL, MP_OBJ_NULL };
    if (n_args <= 3) {
        memcpy(shifted + 1, args, n_args * sizeof(mp_obj_t));
    }
    mpk_string_arguments("str", n_args + 1, n_args <= 3 ? shifted : args - 1, &kw, 3, names, values);
    if (values[0] == MP_OBJ_NULL) {
        return MP_OBJ_NEW_QSTR(MP_QSTR_);
    }
    if (values[1] == MP_OBJ_NULL && values[2] == MP_OBJ_NULL) {
        return mpk_convert_to_str(values[0]);
    }
    if (mpk_is_str(values[0])) {
        mp_raise_TypeError(MP_ERROR_TEXT("decoding str is not supported"));
    }
    mp_buffer_info_t buffer;
    if (!mp_get_buffer(values[0], &buffer, MP_BUFFER_READ)) {
        mpk_type_error("decoding to str: need a bytes-like object, %s found", values[0]);
    }
    return mpk_decode(buffer.buf, buffer.len, mpk_codec_argument(values[1], "utf-8", "str", "encoding"),
        mpk_codec_argument(values[2], "strict", "str", "errors"));
}

static mp_obj_t bytes_hex(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    static const qstr names[] = { MP_QSTR_sep, MP_QSTR_bytes_per_sep };
    mp_obj_t values[] = { MP_OBJ_NULL, MP_OBJ_NEW_SMALL_INT(1) };
    mpk_string_arguments("hex", n_args, args, kw, 2, names, values);
    mp_int_t group = mp_obj_get_int(values[1]);
    char mark = 0;
    if (values[0] != MP_OBJ_NULL) {
        mpk_string_t sep;
        if (!mpk_string(values[0], &sep)) {
            mp_raise_TypeError(MP_ERROR_TEXT("sep must be str or bytes."));
        }
        if ((sep.is_str ? utf8_charlen(sep.data, sep.len) : sep.len) != 1) {
            mp_raise_ValueError(MP_ERROR_TEXT("sep must be length 1."));
        }
        if (sep.data[0] >= 0x80) {
            mp_raise_ValueError(MP_ERROR_TEXT("sep must be ASCII."));
        }
        mark = sep.data[0];
    }
    mp_buffer_info_t buffer;
    mp_get_buffer_raise(args[0], &buffer, MP_BUFFER_READ);
    size_t size = group < 0 ? -(size_t)group : (size_t)group, n = buffer.len;
    mpk_count_steps(n / 16);
    vstr_t out;
    vstr_init(&out, m_size(n + 1, 2, n));
    for (size_t i = 0; i < n; i++) {
        // Groups count from the right, or from the left if their size is negative.
        if (mark != 0 && size > 0 && i > 0 && (group < 0 ? i : n - i) % size == 0) {
            vstr_add_byte(&out, mark);
        }
        byte c = ((byte *)buffer.buf)[i];
        vstr_add_byte(&out, "0123456789abcdef"[c >> 4]);
        vstr_add_byte(&out, "0123456789abcdef"[c & 15]);
    }
    return mpk_string_of_vstr(&mp_type_str, &out);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_bytes_hex_obj, 1, bytes_hex);

static mp_obj_t bytes_fromhex(mp_obj_t type, mp_obj_t text_in) {
    mpk_string_t text;
    if (!mpk_is_str(text_in) || !mpk_string(text_in, &text)) {
        mpk_type_error("fromhex() argument must be str, not %s", text_in);
    }
    vstr_t out;
    vstr_init(&out, text.len / 2 + 1);
    for (size_t i = 0; i < text.len;) {
        mpk_step(1);
        if (unichar_isspace(text.data[i])) {
            i += 1;
            continue;
        }
        size_t digits = unichar_isxdigit(text.data[i]) ? i + 1 < text.len && unichar_isxdigit(text.data[i + 1]) ? 2 : 1 : 0;
        if (digits < 2) {
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("non-hexadecimal number found in fromhex() arg at position %d"),
                (int)utf8_charlen(text.data, i + digits));
        }
        vstr_add_byte(&out, unichar_xdigit_value(text.data[i]) << 4 | unichar_xdigit_value(text.data[i + 1]));
        i += 2;
    }
    const mp_obj_type_t *class = MP_OBJ_TO_PTR(type);
    if (class != &mp_type_bytes && class != &mp_type_bytearray) { // derived from one of them
        mp_obj_t data = mp_obj_new_bytes((const byte *)out.buf, out.len);
        return mp_call_function_1(type, data);
    }
    return mpk_string_of_vstr(class, &out);
}
static MP_DEFINE_CONST_FUN_OBJ_2(bytes_fromhex_fun, bytes_fromhex);
MP_DEFINE_CONST_CLASSMETHOD_OBJ(mpk_bytes_fromhex_obj, MP_ROM_PTR(&bytes_fromhex_fun));
