// memoryview: the memory of another object, in items of a format. Parts share it, also those with a step. The methods
// are in memoryviews_methods.c.
#include <math.h>
#include <string.h>
#include "bigint.h"
#include "memoryviews.h"
#include "py/binary.h"
#include "strings.h"

size_t mpk_view_item_size(char format) {
    return format == 'c' || format == '?' ? 1 : mp_binary_get_size('@', format, NULL);
}

mpk_view_t *mpk_view_of(mp_obj_t self_in) {
    mpk_view_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->is_released) {
        mp_raise_ValueError(MP_ERROR_TEXT("operation forbidden on released memoryview object"));
    }
    return self;
}

mpk_view_t *mpk_view_new(const mpk_view_t *like) {
    mpk_view_t *self = mp_obj_malloc(mpk_view_t, &mp_type_memoryview);
    mp_obj_base_t base = self->base;
    *self = *like;
    self->base = base;
    return self;
}

// Memory of C; a format with the bit 0x80 is one that may be written.
mp_obj_t mp_obj_new_memoryview(byte typecode, size_t nitems, void *items) {
    char format = typecode & 0x7f;
    format = format <= 1 ? 'B' : format;
    mpk_view_t like = {
        .format = format, .is_writable = typecode & 0x80, .owner = mp_const_none, .memory = items, .len = nitems,
        .stride = mpk_view_item_size(format),
    };
    return MP_OBJ_FROM_PTR(mpk_view_new(&like));
}

static mp_obj_t memoryview_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mp_arg_t allowed[] = { { MP_QSTR_object, MP_ARG_REQUIRED | MP_ARG_OBJ, {.u_obj = MP_OBJ_NULL} } };
    mp_arg_val_t given[1];
    (void)type;
    if (n_args + n_kw == 0) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("memoryview() missing required argument 'object' (pos 1)"));
    }
    mp_arg_parse_all_kw_array(n_args, n_kw, args, MP_ARRAY_SIZE(allowed), allowed, given);
    mp_obj_t object = given[0].u_obj;
    if (mp_obj_is_type(object, &mp_type_memoryview)) {
        return MP_OBJ_FROM_PTR(mpk_view_new(mpk_view_of(object)));
    }
    mp_buffer_info_t buffer;
    if (mpk_is_str(object) || !mp_get_buffer(object, &buffer, MP_BUFFER_READ)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("memoryview: a bytes-like object is required, not '%s'"),
            mp_obj_get_type_str(object));
    }
    mp_buffer_info_t writable;
    bool is_writable = mp_get_buffer(object, &writable, MP_BUFFER_RW);
    size_t size = mp_binary_get_size('@', buffer.typecode <= 1 ? 'B' : buffer.typecode, NULL);
    mp_obj_t self_in = mp_obj_new_memoryview((buffer.typecode & 0x7f) | (is_writable ? 0x80 : 0), buffer.len / size, buffer.buf);
    ((mpk_view_t *)MP_OBJ_TO_PTR(self_in))->owner = object;
    return self_in;
}

static byte *place(const mpk_view_t *self, size_t index) {
    return self->memory + self->start + (mp_int_t)index * self->stride;
}

mp_obj_t mpk_view_load(const mpk_view_t *self, size_t index) {
    byte *at = place(self, index);
    if (self->format == 'c') {
        return mp_obj_new_bytes(at, 1);
    }
    return self->format == '?' ? mp_obj_new_bool(*at != 0) : mp_binary_get_val_array(self->format, at, 0);
}

static NORETURN void refuse(const char *text, char format) {
    mp_raise_msg_varg(text[0] == 't' ? &mp_type_TypeError : &mp_type_ValueError,
        MP_ERROR_TEXT("memoryview: invalid %s for format '%c'"), text, format);
}

static void store(const mpk_view_t *self, size_t index, mp_obj_t value) {
    byte *at = place(self, index);
    char format = self->format;
    if (format == 'c') {
        mp_buffer_info_t one;
        if (!mp_obj_is_type(value, &mp_type_bytes)) {
            refuse("type", format);
        }
        mp_get_buffer_raise(value, &one, MP_BUFFER_READ);
        if (one.len != 1) {
            refuse("value", format);
        }
        *at = *(byte *)one.buf;
        return;
    }
    if (format == '?') {
        *at = mp_obj_is_true(value);
        return;
    }
    if (strchr("fde", format) == NULL) {
        value = mpk_index_maybe(value);
        if (value == MP_OBJ_NULL) {
            refuse("type", format);
        }
        int bits = 8 * mpk_view_item_size(format);
        bool is_signed = format >= 'a';
        double number = mpk_int_as_double(value);
        if (bits < 64 && (number < (is_signed ? -ldexp(1, bits - 1) : 0) || number >= ldexp(1, is_signed ? bits - 1 : bits))) {
            refuse("value", format);
        }
    } else {
        mp_float_t number;
        if (!mp_obj_get_float_maybe(value, &number)) {
            refuse("type", format);
        }
    }
    // What the number was asked for may have been the program's own code, which may have released this.
    if (!self->is_released) {
        mp_binary_set_val_array(format, at, 0, value);
    }
}

static void check_writable(const mpk_view_t *self) {
    if (!self->is_writable) {
        mp_raise_TypeError(MP_ERROR_TEXT("cannot modify read-only memory"));
    }
}

// The items one after the other, as bytes.
mp_obj_t mpk_view_to_bytes(const mpk_view_t *self) {
    size_t size = mpk_view_item_size(self->format);
    vstr_t bytes;
    vstr_init_len(&bytes, self->len * size);
    mpk_step(self->len);
    for (size_t i = 0; i < self->len; i++) {
        memcpy(bytes.buf + i * size, place(self, i), size);
    }
    return mp_obj_new_bytes_from_vstr(&bytes);
}

static mpk_view_t *part(const mpk_view_t *self, mp_obj_t slice) {
    mp_bound_slice_t bound;
    mp_obj_slice_indices(slice, self->len, &bound);
    mp_int_t span = bound.step > 0 ? (mp_int_t)bound.stop - (mp_int_t)bound.start : (mp_int_t)bound.start - (mp_int_t)bound.stop;
    mp_int_t step = bound.step > 0 ? bound.step : -bound.step;
    mpk_view_t *made = mpk_view_new(self);
    made->len = span <= 0 ? 0 : (span - 1) / step + 1;
    made->start = made->len == 0 ? self->start : (size_t)(place(self, bound.start) - self->memory);
    made->stride = self->stride * bound.step;
    return made;
}

static mp_obj_t store_part(const mpk_view_t *self, mp_obj_t slice, mp_obj_t value) {
    const mpk_view_t *to = part(self, slice);
    const mp_obj_t given[1] = { value };
    const mpk_view_t *from = MP_OBJ_TO_PTR(memoryview_make_new(&mp_type_memoryview, 1, 0, given));
    if (from->format != to->format || from->len != to->len) {
        mp_raise_ValueError(MP_ERROR_TEXT("memoryview assignment: lvalue and rvalue have different structures"));
    }
    GET_STR_DATA_LEN(mpk_view_to_bytes(from), data, data_len);
    size_t size = mpk_view_item_size(to->format);
    mpk_step(to->len);
    for (size_t i = 0; i < to->len && (i + 1) * size <= data_len; i++) {
        memcpy(place(to, i), data + i * size, size);
    }
    return mp_const_none;
}

static mp_obj_t memoryview_subscr(mp_obj_t self_in, mp_obj_t index, mp_obj_t value) {
    const mpk_view_t *self = mpk_view_of(self_in);
    if (value == MP_OBJ_NULL) {
        check_writable(self);
        mp_raise_TypeError(MP_ERROR_TEXT("cannot delete memory"));
    }
    if (value != MP_OBJ_SENTINEL) {
        check_writable(self);
    }
    if (mp_obj_is_type(index, &mp_type_slice)) {
        return value == MP_OBJ_SENTINEL ? MP_OBJ_FROM_PTR(part(self, index)) : store_part(self, index, value);
    }
    mp_obj_t number = mpk_index_maybe(index);
    if (number == MP_OBJ_NULL) {
        mp_raise_TypeError(MP_ERROR_TEXT("memoryview: invalid slice key"));
    }
    self = mpk_view_of(self_in);
    mp_int_t at = mp_obj_is_small_int(number) ? MP_OBJ_SMALL_INT_VALUE(number) : (mp_int_t)self->len;
    at = at < 0 ? at + (mp_int_t)self->len : at;
    if (at < 0 || (size_t)at >= self->len) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("index out of bounds on dimension 1"));
    }
    if (value == MP_OBJ_SENTINEL) {
        return mpk_view_load(self, at);
    }
    store(self, at, value);
    return mp_const_none;
}

bool mpk_view_is_contiguous(const mpk_view_t *self) {
    return self->len <= 1 || self->stride == (mp_int_t)mpk_view_item_size(self->format);
}

static mp_int_t memoryview_get_buffer(mp_obj_t self_in, mp_buffer_info_t *buffer, mp_uint_t flags) {
    const mpk_view_t *self = mpk_view_of(self_in);
    if ((flags & MP_BUFFER_WRITE) && !(self->is_writable && mpk_view_is_contiguous(self))) {
        return 1;
    }
    buffer->typecode = self->format == 'c' || self->format == '?' ? 'B' : self->format;
    buffer->len = self->len * mpk_view_item_size(self->format);
    buffer->buf = self->memory + self->start;
    if (!mpk_view_is_contiguous(self)) {
        GET_STR_DATA_LEN(mpk_view_to_bytes(self), data, data_len);
        buffer->buf = (void *)data;
        buffer->len = data_len;
    }
    return 0;
}

static void memoryview_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    static const uint16_t names[] = {
        MP_QSTR_obj, MP_QSTR_nbytes, MP_QSTR_itemsize, MP_QSTR_format, MP_QSTR_readonly, MP_QSTR_ndim, MP_QSTR_shape,
        MP_QSTR_strides, MP_QSTR_suboffsets, MP_QSTR_c_contiguous, MP_QSTR_f_contiguous, MP_QSTR_contiguous,
    };
    size_t which = 0;
    while (which < MP_ARRAY_SIZE(names) && names[which] != attr) {
        which++;
    }
    if (which == MP_ARRAY_SIZE(names)) {
        dest[1] = MP_OBJ_SENTINEL; // a method
        return;
    }
    const mpk_view_t *self = mpk_view_of(self_in);
    size_t size = mpk_view_item_size(self->format);
    mp_obj_t one;
    switch (which) {
        case 0:
            dest[0] = self->owner;
            break;
        case 1:
            dest[0] = mp_obj_new_int_from_uint(self->len * size);
            break;
        case 2:
            dest[0] = MP_OBJ_NEW_SMALL_INT(size);
            break;
        case 3:
            dest[0] = mp_obj_new_str(&self->format, 1);
            break;
        case 4:
            dest[0] = mp_obj_new_bool(!self->is_writable);
            break;
        case 5:
            dest[0] = MP_OBJ_NEW_SMALL_INT(1);
            break;
        case 6:
        case 7:
            one = which == 6 ? mp_obj_new_int_from_uint(self->len) : mp_obj_new_int(self->stride);
            dest[0] = mp_obj_new_tuple(1, &one);
            break;
        case 8:
            dest[0] = mp_const_empty_tuple;
            break;
        default:
            dest[0] = mp_obj_new_bool(mpk_view_is_contiguous(self));
    }
}

static mp_obj_t memoryview_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    const mpk_view_t *self = MP_OBJ_TO_PTR(self_in);
    if (op == MP_UNARY_OP_BOOL || op == MP_UNARY_OP_LEN) {
        self = mpk_view_of(self_in);
        return op == MP_UNARY_OP_BOOL ? mp_obj_new_bool(self->len != 0) : mp_obj_new_int_from_uint(self->len);
    }
    if (op != MP_UNARY_OP_HASH) {
        return MP_OBJ_NULL;
    }
    self = mpk_view_of(self_in);
    if (self->is_writable) {
        mp_raise_ValueError(MP_ERROR_TEXT("cannot hash writable memoryview object"));
    }
    if (strchr("Bbc", self->format) == NULL) {
        mp_raise_ValueError(MP_ERROR_TEXT("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
    }
    return mp_unary_op(MP_UNARY_OP_HASH, mpk_view_to_bytes(self));
}

static mp_obj_t memoryview_binary_op(mp_binary_op_t op, mp_obj_t self_in, mp_obj_t other_in) {
    mp_buffer_info_t buffer;
    if (op != MP_BINARY_OP_EQUAL || mpk_is_str(other_in) || !mp_get_buffer(other_in, &buffer, MP_BUFFER_READ)) {
        return MP_OBJ_NULL;
    }
    const mpk_view_t *self = mpk_view_of(self_in);
    const mpk_view_t *other = MP_OBJ_TO_PTR(memoryview_make_new(&mp_type_memoryview, 1, 0, &other_in));
    if (self->len != other->len) {
        return mp_const_false;
    }
    mpk_step(self->len);
    for (size_t i = 0; i < self->len; i++) {
        if (!mp_obj_equal(mpk_view_load(self, i), mpk_view_load(other, i))) {
            return mp_const_false;
        }
    }
    return mp_const_true;
}

static void memoryview_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    (void)kind;
    const mpk_view_t *self = MP_OBJ_TO_PTR(self_in);
    mp_printf(print, "<%smemory at 0x%p>", self->is_released ? "released " : "", self);
}

static mp_obj_t memoryview_getiter(mp_obj_t self_in, mp_obj_iter_buf_t *iter_buf) {
    mpk_view_of(self_in);
    mp_obj_t method[2];
    mp_load_method(self_in, MP_QSTR___getitem__, method);
    return mp_obj_new_getitem_iter(method, iter_buf);
}

MP_DEFINE_CONST_OBJ_TYPE(mp_type_memoryview, MP_QSTR_memoryview,
    MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE | MP_TYPE_FLAG_ITER_IS_GETITER,
    make_new, memoryview_make_new, print, memoryview_print, iter, memoryview_getiter, unary_op, memoryview_unary_op,
    binary_op, memoryview_binary_op, attr, memoryview_attr, subscr, memoryview_subscr, buffer, memoryview_get_buffer,
    locals_dict, &mpk_memoryview_methods);
