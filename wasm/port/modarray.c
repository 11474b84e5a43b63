// array: rows of numbers of one kind, the type and the module. Its methods are in modarray_methods.c.
#include <string.h>
#include "bigint.h"
#include "lists.h"
#include "modarray.h"
#include "py/objstr.h"

static mp_obj_t array_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    if (n_kw > 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("array.array() takes no keyword arguments"));
    }
    if (n_args < 1 || n_args > 2) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("array() takes %s argument%s (%d given)"),
            n_args == 0 ? "at least 1" : "at most 2", n_args == 0 ? "" : "s", (int)n_args);
    }
    if (!mp_obj_is_str(args[0]) || mp_obj_get_int(mp_obj_len(args[0])) != 1) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("array() argument 1 must be a unicode character, not %s"),
            mp_obj_get_type_str(args[0]));
    }
    char code = mp_obj_str_get_str(args[0])[0];
    if (mpk_array_item_size(code) == 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"));
    }
    mpk_array_t *self = mpk_array_new(code, 0);
    if (n_args == 2) {
        mp_buffer_info_t buffer;
        if (mp_obj_is_str(args[1]) && code != 'u') {
            mp_raise_msg_varg(&mp_type_TypeError,
                MP_ERROR_TEXT("cannot use a str to initialize an array with typecode '%c'"), code);
        }
        if ((mp_obj_is_type(args[1], &mp_type_bytes) || mp_obj_is_type(args[1], &mp_type_bytearray))
            && mp_get_buffer(args[1], &buffer, MP_BUFFER_READ)) {
            mpk_array_append_bytes(self, buffer.buf, buffer.len);
        } else if (mp_obj_is_type(args[1], &mp_type_array) && ((mpk_array_t *)MP_OBJ_TO_PTR(args[1]))->code != code) {
            mpk_array_t *other = MP_OBJ_TO_PTR(args[1]);
            for (size_t i = 0; i < other->length; i++) {
                mpk_step(1);
                mpk_array_append(self, mpk_array_get(other, i));
            }
        } else {
            mpk_array_extend(self, args[1]);
        }
    }
    return MP_OBJ_FROM_PTR(self);
}

mp_obj_t mpk_array_as_text(const mpk_array_t *self) {
    vstr_t text;
    vstr_init(&text, self->length + 1);
    for (size_t i = 0; i < self->length; i++) {
        vstr_add_char(&text, mpk_array_character(self->bytes + i * 4));
    }
    mpk_count_steps(self->length / 8);
    return mp_obj_new_str_from_utf8_vstr(&text);
}

static void array_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    mpk_array_t *self = MP_OBJ_TO_PTR(self_in);
    mp_printf(print, "array('%c'", self->code);
    if (self->length > 0 && self->code == 'u') {
        mp_print_str(print, ", ");
        mp_obj_print_helper(print, mpk_array_as_text(self), PRINT_REPR);
    } else if (self->length > 0) {
        for (size_t i = 0; i < self->length; i++) {
            mp_print_str(print, i == 0 ? ", [" : ", ");
            mp_obj_print_helper(print, mpk_array_get(self, i), PRINT_REPR);
        }
        mp_print_str(print, "]");
    }
    mp_print_str(print, ")");
}

static mp_obj_t array_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    mpk_array_t *self = MP_OBJ_TO_PTR(self_in);
    switch (op) {
        case MP_UNARY_OP_BOOL:
            return mp_obj_new_bool(self->length != 0);
        case MP_UNARY_OP_LEN:
            return mp_obj_new_int_from_uint(self->length);
        default:
            return MP_OBJ_NULL;
    }
}

static mp_obj_t compare(mp_binary_op_t op, mpk_array_t *a, mpk_array_t *b) {
    if (op == MP_BINARY_OP_EQUAL && a->length != b->length) {
        return mp_const_false;
    }
    for (size_t i = 0; i < a->length && i < b->length; i++) {
        mpk_step(1);
        mp_obj_t x = mpk_array_get(a, i), y = mpk_array_get(b, i);
        if (!mp_obj_equal(x, y)) {
            return op == MP_BINARY_OP_EQUAL ? mp_const_false : mp_binary_op(op, x, y);
        }
    }
    return mp_binary_op(op, mp_obj_new_int_from_uint(a->length), mp_obj_new_int_from_uint(b->length));
}

static mp_obj_t array_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    mpk_array_t *self = MP_OBJ_TO_PTR(lhs);
    switch (op) {
        case MP_BINARY_OP_CONTAINS:
            return mp_obj_new_bool(mpk_array_find(self, rhs, 0, SIZE_MAX) != SIZE_MAX);
        case MP_BINARY_OP_ADD: {
            if (!mp_obj_is_type(rhs, &mp_type_array)) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("can only append array (not \"%s\") to array"),
                    mp_obj_get_type_str(rhs));
            }
            mpk_array_t *other = MP_OBJ_TO_PTR(rhs);
            if (other->code != self->code) {
                mp_raise_TypeError(MP_ERROR_TEXT("bad argument type for built-in operation"));
            }
            mpk_array_t *sum = mpk_array_new(self->code, 0);
            mpk_array_append_bytes(sum, self->bytes, self->length * self->size);
            mpk_array_append_bytes(sum, other->bytes, other->length * other->size);
            return MP_OBJ_FROM_PTR(sum);
        }
        case MP_BINARY_OP_INPLACE_ADD:
            if (!mp_obj_is_type(rhs, &mp_type_array)) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("can only extend array with array (not \"%s\")"),
                    mp_obj_get_type_str(rhs));
            }
            mpk_array_extend(self, rhs);
            return lhs;
        case MP_BINARY_OP_REVERSE_MULTIPLY:
        case MP_BINARY_OP_MULTIPLY:
        case MP_BINARY_OP_INPLACE_MULTIPLY: {
            if (mpk_index_maybe(rhs) == MP_OBJ_NULL) {
                return MP_OBJ_NULL;
            }
            size_t times = mpk_repetitions(rhs, self->length), length, once = self->length;
            if (__builtin_mul_overflow(once, times, &length)) {
                mp_raise_type(&mp_type_MemoryError);
            }
            mpk_array_t *result = mpk_array_new(self->code, length);
            for (size_t i = 0; i < times && once > 0; i++) {
                mpk_step(once / 64 + 1);
                memcpy(result->bytes + i * once * self->size, self->bytes, once * self->size);
            }
            if (op != MP_BINARY_OP_INPLACE_MULTIPLY) {
                return MP_OBJ_FROM_PTR(result);
            }
            self->bytes = result->bytes;
            self->length = self->room = length;
            return lhs;
        }
        case MP_BINARY_OP_EQUAL:
        case MP_BINARY_OP_LESS:
        case MP_BINARY_OP_LESS_EQUAL:
        case MP_BINARY_OP_MORE:
        case MP_BINARY_OP_MORE_EQUAL:
            if (!mp_obj_is_type(rhs, &mp_type_array)) {
                return MP_OBJ_NULL;
            }
            return compare(op, self, MP_OBJ_TO_PTR(rhs));
        default:
            return MP_OBJ_NULL;
    }
}

size_t mpk_array_place(mpk_array_t *self, mp_obj_t index_in, const char *problem) {
    mp_obj_t index = mpk_index_maybe(index_in);
    if (index == MP_OBJ_NULL) {
        mp_raise_TypeError(MP_ERROR_TEXT("array indices must be integers"));
    }
    if (mp_obj_is_small_int(index)) {
        mp_int_t i = MP_OBJ_SMALL_INT_VALUE(index);
        if (i < 0) {
            i += self->length;
        }
        if (i >= 0 && (size_t)i < self->length) {
            return i;
        }
    }
    mp_raise_msg_varg(&mp_type_IndexError, MP_ERROR_TEXT("%s"), problem);
}

static mp_obj_t slice_of(mpk_array_t *self, mp_obj_t slice, mp_obj_t value) {
    mpk_array_t *other = NULL;
    if (value != MP_OBJ_SENTINEL && value != MP_OBJ_NULL) {
        if (!mp_obj_is_type(value, &mp_type_array)) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("can only assign array (not \"%s\") to array slice"),
                mp_obj_get_type_str(value));
        }
        other = MP_OBJ_TO_PTR(value);
        if (other->code != self->code) {
            mp_raise_TypeError(MP_ERROR_TEXT("bad argument type for built-in operation"));
        }
    }
    slice = mpk_plain_slice(slice);
    mp_bound_slice_t bound;
    mp_obj_slice_indices(slice, self->length, &bound);
    mp_int_t start = bound.start, stop = bound.stop, step = bound.step;
    size_t count = step > 0 ? (stop > start ? ((size_t)(stop - start) + step - 1) / step : 0)
        : (start > stop ? ((size_t)(start - stop) - step - 1) / -(size_t)step : 0);
    mpk_count_steps(self->length / 32);
    if (value == MP_OBJ_SENTINEL) {
        mpk_array_t *result = mpk_array_new(self->code, count);
        for (size_t i = 0; i < count; i++) {
            memcpy(result->bytes + i * self->size, self->bytes + (start + (mp_int_t)i * step) * self->size, self->size);
        }
        return MP_OBJ_FROM_PTR(result);
    }
    if (value != MP_OBJ_NULL && step != 1) {
        if (other->length != count) {
            mp_raise_msg_varg(&mp_type_ValueError,
                MP_ERROR_TEXT("attempt to assign array of size %d to extended slice of size %d"), (int)other->length,
                (int)count);
        }
        byte *copy = m_new(byte, count * self->size);
        memcpy(copy, other->bytes, count * self->size);
        for (size_t i = 0; i < count; i++) {
            memcpy(self->bytes + (start + (mp_int_t)i * step) * self->size, copy + i * self->size, self->size);
        }
        return mp_const_none;
    }
    if (step == 1) {
        size_t new_count = other == NULL ? 0 : other->length;
        byte *copy = m_new(byte, new_count * self->size);
        if (other != NULL) {
            memcpy(copy, other->bytes, new_count * self->size);
        }
        mpk_array_splice(self, start, count, copy, new_count);
        return mp_const_none;
    }
    size_t first = step > 0 || count == 0 ? (size_t)start : (size_t)(start + (mp_int_t)(count - 1) * step);
    size_t stride = step > 0 ? step : -(size_t)step, to = first, deleted = 0;
    for (size_t i = first; count > 0 && i < self->length; i++) {
        if (deleted < count && i == first + deleted * stride) {
            deleted += 1;
        } else {
            memmove(self->bytes + to++ * self->size, self->bytes + i * self->size, self->size);
        }
    }
    self->length -= count;
    return mp_const_none;
}

static mp_obj_t array_subscr(mp_obj_t self_in, mp_obj_t index, mp_obj_t value) {
    mpk_array_t *self = MP_OBJ_TO_PTR(self_in);
    if (mp_obj_is_type(index, &mp_type_slice)) {
        return slice_of(self, index, value);
    }
    if (value == MP_OBJ_SENTINEL) {
        return mpk_array_get(self, mpk_array_place(self, index, "array index out of range"));
    }
    if (value == MP_OBJ_NULL) {
        mpk_array_splice(self, mpk_array_place(self, index, "array assignment index out of range"), 1, NULL, 0);
        return mp_const_none;
    }
    mpk_array_place(self, index, "array assignment index out of range");
    uint64_t bits = mpk_array_encode(self->code, self->size, value);
    size_t place = mpk_array_place(self, index, "array assignment index out of range"); // it may have changed
    memcpy(self->bytes + place * self->size, &bits, self->size);
    return mp_const_none;
}

static mp_int_t array_get_buffer(mp_obj_t self_in, mp_buffer_info_t *buffer, mp_uint_t flags) {
    mpk_array_t *self = MP_OBJ_TO_PTR(self_in);
    buffer->buf = self->bytes;
    buffer->len = self->length * self->size;
    buffer->typecode = self->code == 'u' ? 'I' : self->code == 'l' ? 'q' : self->code == 'L' ? 'Q' : self->code;
    return 0;
}

typedef struct {
    mp_obj_base_t base;
    mpk_array_t *array;
    size_t next;
} iterator_t;

static mp_obj_t array_iternext(mp_obj_t self_in) {
    iterator_t *self = MP_OBJ_TO_PTR(self_in);
    return self->next < self->array->length ? mpk_array_get(self->array, self->next++) : MP_OBJ_STOP_ITERATION;
}

static MP_DEFINE_CONST_OBJ_TYPE(array_iterator_type, MP_QSTR_arrayiterator, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    iter, array_iternext);

static mp_obj_t array_getiter(mp_obj_t self_in, mp_obj_iter_buf_t *buffer) {
    iterator_t *iterator = (iterator_t *)buffer;
    iterator->base.type = &array_iterator_type;
    iterator->array = MP_OBJ_TO_PTR(self_in);
    iterator->next = 0;
    return MP_OBJ_FROM_PTR(iterator);
}

mpk_array_t *mpk_array_self(mp_obj_t self_in) {
    mp_obj_t native = mp_obj_cast_to_native_base(self_in, MP_OBJ_FROM_PTR(&mp_type_array));
    if (native == MP_OBJ_NULL) {
        mp_raise_TypeError(MP_ERROR_TEXT("an array is required"));
    }
    return MP_OBJ_TO_PTR(native);
}

static void array_attr(mp_obj_t self_in, qstr name, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    mpk_array_t *self = MP_OBJ_TO_PTR(self_in);
    if (name == MP_QSTR_typecode) {
        dest[0] = mp_obj_new_str(&self->code, 1);
    } else if (name == MP_QSTR_itemsize) {
        dest[0] = MP_OBJ_NEW_SMALL_INT(self->size);
    } else {
        dest[1] = MP_OBJ_SENTINEL;
    }
}

MP_DEFINE_CONST_OBJ_TYPE(mp_type_array, MP_QSTR_array, MP_TYPE_FLAG_NONE,
    make_new, array_make_new, print, array_print, unary_op, array_unary_op, binary_op, array_binary_op,
    attr, array_attr, subscr, array_subscr, iter, array_getiter, buffer, array_get_buffer,
    locals_dict, &mpk_array_methods);

static MP_DEFINE_STR_OBJ(typecodes_obj, "bBuhHiIlLqQfd");

static const mp_rom_map_elem_t array_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR_array) },
    { MP_ROM_QSTR(MP_QSTR_ArrayType), MP_ROM_PTR(&mp_type_array) },
    { MP_ROM_QSTR(MP_QSTR_array), MP_ROM_PTR(&mp_type_array) },
    { MP_ROM_QSTR(MP_QSTR_typecodes), MP_ROM_PTR(&typecodes_obj) },
};
static MP_DEFINE_CONST_DICT(array_globals, array_globals_table);

const mp_obj_module_t mpk_module_array = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&array_globals,
};
MP_REGISTER_MODULE(MP_QSTR_array, mpk_module_array);
