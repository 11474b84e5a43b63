// array: rows of numbers of one kind. Sizes are those of Linux on 64-bit machines.
#include <math.h>
#include <string.h>

#include "bigint.h"
#include "lists.h"
#include "py/objint.h"
#include "py/objlist.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "py/smallint.h"
#include "py/stream.h"
#include "py/unicode.h"

typedef struct {
    mp_obj_base_t base;
    char code;
    uint8_t size; // of an item
    size_t length, room; // in items
    byte *bytes;
} array_t;

static size_t size_of(char code) {
    switch (code) {
        case 'b':
        case 'B':
            return 1;
        case 'h':
        case 'H':
            return 2;
        case 'u':
        case 'i':
        case 'I':
        case 'f':
            return 4;
        case 'l':
        case 'L':
        case 'q':
        case 'Q':
        case 'd':
            return 8;
        default:
            return 0;
    }
}

static mp_obj_t get_item(const array_t *self, size_t i) {
    const byte *at = self->bytes + i * self->size;
    switch (self->code) {
        case 'b':
            return MP_OBJ_NEW_SMALL_INT((int8_t)*at);
        case 'B':
            return MP_OBJ_NEW_SMALL_INT(*at);
        case 'h': {
            int16_t value;
            memcpy(&value, at, sizeof(value));
            return MP_OBJ_NEW_SMALL_INT(value);
        }
        case 'H': {
            uint16_t value;
            memcpy(&value, at, sizeof(value));
            return MP_OBJ_NEW_SMALL_INT(value);
        }
        case 'i': {
            int32_t value;
            memcpy(&value, at, sizeof(value));
            return mp_obj_new_int(value);
        }
        case 'I': {
            uint32_t value;
            memcpy(&value, at, sizeof(value));
            return mp_obj_new_int_from_uint(value);
        }
        case 'f': {
            float value;
            memcpy(&value, at, sizeof(value));
            return mp_obj_new_float(value);
        }
        case 'd': {
            double value;
            memcpy(&value, at, sizeof(value));
            return mp_obj_new_float(value);
        }
        case 'u': {
            uint32_t value;
            memcpy(&value, at, sizeof(value));
            if (value > 0x10ffff) {
                mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("character U+%x is not in range [U+0000; U+10ffff]"),
                    (unsigned)value);
            }
            vstr_t text;
            vstr_init(&text, 5);
            vstr_add_char(&text, value);
            return mp_obj_new_str_from_utf8_vstr(&text);
        }
        case 'q':
        case 'l': {
            int64_t value;
            memcpy(&value, at, sizeof(value));
            // MP_SMALL_INT_FITS() looks at 32 bits only.
            return value >= MP_SMALL_INT_MIN && value <= MP_SMALL_INT_MAX ? MP_OBJ_NEW_SMALL_INT((mp_int_t)value)
                : mp_obj_new_int_from_ll(value);
        }
        default: {
            uint64_t value;
            memcpy(&value, at, sizeof(value));
            return value <= MP_SMALL_INT_MAX ? MP_OBJ_NEW_SMALL_INT((mp_int_t)value) : mp_obj_new_int_from_ull(value);
        }
    }
}

static NORETURN void out_of_range(char code, bool is_above) {
    const char *what = code == 'b' ? "signed char" : code == 'B' ? "unsigned byte integer"
        : code == 'h' ? "signed short integer" : code == 'H' ? "unsigned short" : code == 'i' ? "signed integer"
        : "unsigned int";
    if (code == 'l' || code == 'q' || code == 'Q' || (code == 'L' && is_above)) {
        mp_raise_msg(&mp_type_OverflowError, code == 'l' ? MP_ERROR_TEXT("Python int too large to convert to C long")
            : code == 'L' ? MP_ERROR_TEXT("Python int too large to convert to C unsigned long")
            : code == 'Q' && !is_above ? MP_ERROR_TEXT("can't convert negative int to unsigned")
            : MP_ERROR_TEXT("int too big to convert"));
    }
    if ((code == 'I' || code == 'L') && !is_above) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("can't convert negative value to unsigned int"));
    }
    mp_raise_msg_varg(&mp_type_OverflowError, MP_ERROR_TEXT("%s is %s"), what,
        is_above ? "greater than maximum" : "less than minimum");
}

// An item as it is stored, in the first bytes of the result.
static uint64_t encode(char code, size_t size, mp_obj_t value) {
    uint64_t bits = 0;
    if (code == 'f' || code == 'd') {
        double number;
        if (!mp_obj_get_float_maybe(value, &number)) {
            mp_obj_t index = mpk_index_maybe(value);
            if (index == MP_OBJ_NULL) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("must be real number, not %s"),
                    mp_obj_get_type_str(value));
            }
            number = mpk_int_as_double(index);
        }
        if (code == 'd') {
            memcpy(&bits, &number, sizeof(number));
        } else {
            float single = (float)number;
            memcpy(&bits, &single, sizeof(single));
        }
        return bits;
    }
    if (code == 'u') {
        if (!mp_obj_is_str(value) || mp_obj_get_int(mp_obj_len(value)) != 1) {
            mp_raise_TypeError(MP_ERROR_TEXT("array item must be unicode character"));
        }
        return utf8_get_char((const byte *)mp_obj_str_get_str(value));
    }
    mp_obj_t integer = mpk_index(value);
    bool is_signed = code >= 'a', is_negative = mp_obj_int_sign(integer) < 0;
    if (is_negative && !is_signed) {
        out_of_range(code, false);
    }
    if (mp_obj_is_small_int(integer)) {
        int64_t number = MP_OBJ_SMALL_INT_VALUE(integer);
        if (size < 4) {
            int64_t low = is_signed ? -(1ll << (8 * size - 1)) : 0, high = (1ll << (8 * size - is_signed)) - 1;
            if (number < low || number > high) {
                out_of_range(code, number > high);
            }
        }
        return (uint64_t)number;
    }
    size_t needed = mpk_int_bits(is_negative ? mp_unary_op(MP_UNARY_OP_INVERT, integer) : integer) + is_signed;
    if (needed > 8 * size) {
        out_of_range(code, !is_negative);
    }
    byte data[8];
    mp_obj_int_to_bytes_impl(integer, false, sizeof(data), data);
    memcpy(&bits, data, sizeof(bits));
    return bits;
}

static array_t *new_array(char code, size_t length) {
    array_t *self = mp_obj_malloc(array_t, &mp_type_array);
    self->code = code;
    self->size = size_of(code);
    self->length = self->room = 0;
    self->bytes = NULL;
    size_t bytes;
    if (__builtin_mul_overflow(length, (size_t)self->size, &bytes)) {
        mp_raise_type(&mp_type_MemoryError);
    }
    self->bytes = m_new(byte, bytes);
    self->length = self->room = length;
    return self;
}

// Room for that many items. What a memoryview may show stays where it is: the old memory is left to the collector.
static void reserve(array_t *self, size_t length) {
    if (length <= self->room) {
        return;
    }
    size_t room = length + (length >> 3) + 4, bytes;
    if (room < length || __builtin_mul_overflow(room, (size_t)self->size, &bytes)) {
        mp_raise_type(&mp_type_MemoryError);
    }
    byte *moved = m_new(byte, bytes);
    mpk_count_steps(bytes / 64);
    memcpy(moved, self->bytes, self->length * self->size);
    self->bytes = moved;
    self->room = room;
}

static void append(array_t *self, mp_obj_t value) {
    uint64_t bits = encode(self->code, self->size, value);
    reserve(self, self->length + 1);
    memcpy(self->bytes + self->length * self->size, &bits, self->size);
    self->length += 1;
}

// Replaces a stretch of items by others; those lie in no array that could move.
static void splice(array_t *self, size_t start, size_t old_count, const byte *items, size_t new_count) {
    size_t length = self->length - old_count + new_count, tail = self->length - start - old_count;
    reserve(self, length);
    mpk_count_steps((tail + new_count) / 16);
    memmove(self->bytes + (start + new_count) * self->size, self->bytes + (start + old_count) * self->size,
        tail * self->size);
    memcpy(self->bytes + start * self->size, items, new_count * self->size);
    self->length = length;
}

static void append_bytes(array_t *self, const byte *data, size_t length) {
    if (length % self->size != 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("bytes length not a multiple of item size"));
    }
    byte *copy = m_new(byte, length); // it may be the array's own
    memcpy(copy, data, length);
    splice(self, self->length, 0, copy, length / self->size);
}

static void extend(array_t *self, mp_obj_t values) {
    if (mp_obj_is_type(values, &mp_type_array)) {
        array_t *other = MP_OBJ_TO_PTR(values);
        if (other->code != self->code) {
            mp_raise_TypeError(MP_ERROR_TEXT("can only extend with array of same kind"));
        }
        append_bytes(self, other->bytes, other->length * other->size);
        return;
    }
    mp_obj_t iterator = mp_getiter(values, NULL), item;
    while ((item = mp_iternext(iterator)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        append(self, item);
    }
}

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
    if (size_of(code) == 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"));
    }
    array_t *self = new_array(code, 0);
    if (n_args == 2) {
        mp_buffer_info_t buffer;
        if (mp_obj_is_str(args[1]) && code != 'u') {
            mp_raise_msg_varg(&mp_type_TypeError,
                MP_ERROR_TEXT("cannot use a str to initialize an array with typecode '%c'"), code);
        }
        if ((mp_obj_is_type(args[1], &mp_type_bytes) || mp_obj_is_type(args[1], &mp_type_bytearray))
            && mp_get_buffer(args[1], &buffer, MP_BUFFER_READ)) {
            append_bytes(self, buffer.buf, buffer.len);
        } else if (mp_obj_is_type(args[1], &mp_type_array) && ((array_t *)MP_OBJ_TO_PTR(args[1]))->code != code) {
            array_t *other = MP_OBJ_TO_PTR(args[1]);
            for (size_t i = 0; i < other->length; i++) {
                mpk_step(1);
                append(self, get_item(other, i));
            }
        } else {
            extend(self, args[1]);
        }
    }
    return MP_OBJ_FROM_PTR(self);
}

static mp_obj_t as_text(const array_t *self) {
    vstr_t text;
    vstr_init(&text, self->length + 1);
    for (size_t i = 0; i < self->length; i++) {
        uint32_t c;
        memcpy(&c, self->bytes + i * 4, 4);
        if (c > 0x10ffff) {
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("character U+%x is not in range [U+0000; U+10ffff]"),
                (unsigned)c);
        }
        vstr_add_char(&text, c);
    }
    mpk_count_steps(self->length / 8);
    return mp_obj_new_str_from_utf8_vstr(&text);
}

static void array_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    array_t *self = MP_OBJ_TO_PTR(self_in);
    mp_printf(print, "array('%c'", self->code);
    if (self->length > 0 && self->code == 'u') {
        mp_print_str(print, ", ");
        mp_obj_print_helper(print, as_text(self), PRINT_REPR);
    } else if (self->length > 0) {
        for (size_t i = 0; i < self->length; i++) {
            mp_print_str(print, i == 0 ? ", [" : ", ");
            mp_obj_print_helper(print, get_item(self, i), PRINT_REPR);
        }
        mp_print_str(print, "]");
    }
    mp_print_str(print, ")");
}

static mp_obj_t array_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    array_t *self = MP_OBJ_TO_PTR(self_in);
    switch (op) {
        case MP_UNARY_OP_BOOL:
            return mp_obj_new_bool(self->length != 0);
        case MP_UNARY_OP_LEN:
            return mp_obj_new_int_from_uint(self->length);
        default:
            return MP_OBJ_NULL;
    }
}

// The index of a value from start to stop, or the length if it is not there.
static size_t find(array_t *self, mp_obj_t value, size_t start, size_t stop) {
    for (size_t i = start; i < stop && i < self->length; i++) {
        mpk_step(1);
        if (mp_obj_equal(get_item(self, i), value)) {
            return i;
        }
    }
    return SIZE_MAX;
}

static mp_obj_t compare(mp_binary_op_t op, array_t *a, array_t *b) {
    if (op == MP_BINARY_OP_EQUAL && a->length != b->length) {
        return mp_const_false;
    }
    for (size_t i = 0; i < a->length && i < b->length; i++) {
        mpk_step(1);
        mp_obj_t x = get_item(a, i), y = get_item(b, i);
        if (!mp_obj_equal(x, y)) {
            return op == MP_BINARY_OP_EQUAL ? mp_const_false : mp_binary_op(op, x, y);
        }
    }
    return mp_binary_op(op, mp_obj_new_int_from_uint(a->length), mp_obj_new_int_from_uint(b->length));
}

static mp_obj_t array_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    array_t *self = MP_OBJ_TO_PTR(lhs);
    switch (op) {
        case MP_BINARY_OP_CONTAINS:
            return mp_obj_new_bool(find(self, rhs, 0, SIZE_MAX) != SIZE_MAX);
        case MP_BINARY_OP_ADD: {
            if (!mp_obj_is_type(rhs, &mp_type_array)) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("can only append array (not \"%s\") to array"),
                    mp_obj_get_type_str(rhs));
            }
            array_t *other = MP_OBJ_TO_PTR(rhs);
            if (other->code != self->code) {
                mp_raise_TypeError(MP_ERROR_TEXT("bad argument type for built-in operation"));
            }
            array_t *sum = new_array(self->code, 0);
            append_bytes(sum, self->bytes, self->length * self->size);
            append_bytes(sum, other->bytes, other->length * other->size);
            return MP_OBJ_FROM_PTR(sum);
        }
        case MP_BINARY_OP_INPLACE_ADD:
            if (!mp_obj_is_type(rhs, &mp_type_array)) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("can only extend array with array (not \"%s\")"),
                    mp_obj_get_type_str(rhs));
            }
            extend(self, rhs);
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
            array_t *result = new_array(self->code, length);
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

static size_t place_of(array_t *self, mp_obj_t index_in, const char *problem) {
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

static mp_obj_t slice_of(array_t *self, mp_obj_t slice, mp_obj_t value) {
    array_t *other = NULL;
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
        array_t *result = new_array(self->code, count);
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
        splice(self, start, count, copy, new_count);
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
    array_t *self = MP_OBJ_TO_PTR(self_in);
    if (mp_obj_is_type(index, &mp_type_slice)) {
        return slice_of(self, index, value);
    }
    if (value == MP_OBJ_SENTINEL) {
        return get_item(self, place_of(self, index, "array index out of range"));
    }
    if (value == MP_OBJ_NULL) {
        splice(self, place_of(self, index, "array assignment index out of range"), 1, NULL, 0);
        return mp_const_none;
    }
    place_of(self, index, "array assignment index out of range");
    uint64_t bits = encode(self->code, self->size, value);
    size_t place = place_of(self, index, "array assignment index out of range"); // it may have changed
    memcpy(self->bytes + place * self->size, &bits, self->size);
    return mp_const_none;
}

static mp_int_t array_get_buffer(mp_obj_t self_in, mp_buffer_info_t *buffer, mp_uint_t flags) {
    array_t *self = MP_OBJ_TO_PTR(self_in);
    buffer->buf = self->bytes;
    buffer->len = self->length * self->size;
    buffer->typecode = self->code == 'u' ? 'I' : self->code == 'l' ? 'q' : self->code == 'L' ? 'Q' : self->code;
    return 0;
}

typedef struct {
    mp_obj_base_t base;
    array_t *array;
    size_t next;
} iterator_t;

static mp_obj_t array_iternext(mp_obj_t self_in) {
    iterator_t *self = MP_OBJ_TO_PTR(self_in);
    return self->next < self->array->length ? get_item(self->array, self->next++) : MP_OBJ_STOP_ITERATION;
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

// ---- methods

static array_t *self_of(mp_obj_t self_in) {
    mp_obj_t native = mp_obj_cast_to_native_base(self_in, MP_OBJ_FROM_PTR(&mp_type_array));
    if (native == MP_OBJ_NULL) {
        mp_raise_TypeError(MP_ERROR_TEXT("an array is required"));
    }
    return MP_OBJ_TO_PTR(native);
}

static mp_obj_t array_append(mp_obj_t self, mp_obj_t value) {
    append(self_of(self), value);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(array_append_obj, array_append);

static mp_obj_t array_extend(mp_obj_t self, mp_obj_t values) {
    extend(self_of(self), values);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(array_extend_obj, array_extend);

static mp_obj_t array_byteswap(mp_obj_t self_in) {
    array_t *self = self_of(self_in);
    mpk_count_steps(self->length / 8);
    for (size_t i = 0; i < self->length; i++) {
        byte *at = self->bytes + i * self->size;
        for (size_t low = 0, high = self->size - 1; low < high; low++, high--) {
            byte b = at[low];
            at[low] = at[high];
            at[high] = b;
        }
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(array_byteswap_obj, array_byteswap);

static mp_obj_t array_count(mp_obj_t self_in, mp_obj_t value) {
    array_t *self = self_of(self_in);
    size_t count = 0;
    for (size_t i = 0; i < self->length; i++) {
        mpk_step(1);
        count += mp_obj_equal(get_item(self, i), value);
    }
    return mp_obj_new_int_from_uint(count);
}
static MP_DEFINE_CONST_FUN_OBJ_2(array_count_obj, array_count);

static mp_obj_t array_frombytes(mp_obj_t self, mp_obj_t data) {
    mp_buffer_info_t buffer;
    if (mp_obj_is_str(data) || !mp_get_buffer(data, &buffer, MP_BUFFER_READ)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("a bytes-like object is required, not '%s'"),
            mp_obj_get_type_str(data));
    }
    append_bytes(self_of(self), buffer.buf, buffer.len);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(array_frombytes_obj, array_frombytes);

static mp_obj_t array_fromlist(mp_obj_t self_in, mp_obj_t list) {
    if (!mp_obj_is_type(list, &mp_type_list)) {
        mp_raise_TypeError(MP_ERROR_TEXT("arg must be list"));
    }
    array_t *self = self_of(self_in), *added = new_array(self->code, 0);
    extend(added, list); // all of it or nothing
    append_bytes(self, added->bytes, added->length * added->size);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(array_fromlist_obj, array_fromlist);

static mp_obj_t array_fromunicode(mp_obj_t self_in, mp_obj_t text) {
    array_t *self = self_of(self_in);
    if (self->code != 'u') {
        mp_raise_ValueError(MP_ERROR_TEXT("fromunicode() may only be called on unicode type arrays"));
    }
    extend(self, text);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(array_fromunicode_obj, array_fromunicode);

static mp_obj_t array_index(size_t n_args, const mp_obj_t *args) {
    array_t *self = self_of(args[0]);
    mp_int_t start = n_args > 2 ? mp_obj_get_int(args[2]) : 0;
    mp_int_t stop = n_args > 3 ? mp_obj_get_int(args[3]) : (mp_int_t)self->length;
    start = start < 0 ? MAX(start + (mp_int_t)self->length, 0) : start;
    stop = stop < 0 ? MAX(stop + (mp_int_t)self->length, 0) : stop;
    size_t place = find(self, args[1], start, stop);
    if (place == SIZE_MAX) {
        mp_raise_ValueError(MP_ERROR_TEXT("array.index(x): x not in array"));
    }
    return mp_obj_new_int_from_uint(place);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(array_index_obj, 2, 4, array_index);

static mp_obj_t array_insert(mp_obj_t self_in, mp_obj_t index_in, mp_obj_t value) {
    array_t *self = self_of(self_in);
    mp_int_t index = mp_obj_get_int(mpk_index(index_in));
    uint64_t bits = encode(self->code, self->size, value);
    if (index < 0) {
        index = MAX(index + (mp_int_t)self->length, 0);
    }
    splice(self, MIN((size_t)index, self->length), 0, (const byte *)&bits, 1);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_3(array_insert_obj, array_insert);

static mp_obj_t array_pop(size_t n_args, const mp_obj_t *args) {
    array_t *self = self_of(args[0]);
    if (self->length == 0) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("pop from empty array"));
    }
    mp_obj_t index = n_args > 1 ? mpk_index(args[1]) : MP_OBJ_NEW_SMALL_INT(-1);
    size_t place = place_of(self, index, "pop index out of range");
    mp_obj_t item = get_item(self, place);
    splice(self, place, 1, NULL, 0);
    return item;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(array_pop_obj, 1, 2, array_pop);

static mp_obj_t array_remove(mp_obj_t self_in, mp_obj_t value) {
    array_t *self = self_of(self_in);
    size_t place = find(self, value, 0, SIZE_MAX);
    if (place >= self->length) {
        mp_raise_ValueError(MP_ERROR_TEXT("array.remove(x): x not in array"));
    }
    splice(self, place, 1, NULL, 0);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(array_remove_obj, array_remove);

static mp_obj_t array_reverse(mp_obj_t self_in) {
    array_t *self = self_of(self_in);
    mpk_count_steps(self->length / 16);
    for (size_t low = 0, high = self->length; low + 1 < high; low++) {
        high -= 1;
        byte item[8], *a = self->bytes + low * self->size, *b = self->bytes + high * self->size;
        memcpy(item, a, self->size);
        memcpy(a, b, self->size);
        memcpy(b, item, self->size);
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(array_reverse_obj, array_reverse);

static mp_obj_t array_tobytes(mp_obj_t self_in) {
    array_t *self = self_of(self_in);
    return mp_obj_new_bytes(self->bytes, self->length * self->size);
}
static MP_DEFINE_CONST_FUN_OBJ_1(array_tobytes_obj, array_tobytes);

static mp_obj_t array_tolist(mp_obj_t self_in) {
    array_t *self = self_of(self_in);
    mp_obj_t list = mp_obj_new_list(0, NULL);
    for (size_t i = 0; i < self->length; i++) {
        mpk_step(1);
        mp_obj_list_append(list, get_item(self, i));
    }
    return list;
}
static MP_DEFINE_CONST_FUN_OBJ_1(array_tolist_obj, array_tolist);

static mp_obj_t array_tounicode(mp_obj_t self_in) {
    array_t *self = self_of(self_in);
    if (self->code != 'u') {
        mp_raise_ValueError(MP_ERROR_TEXT("tounicode() may only be called on unicode type arrays"));
    }
    return as_text(self);
}
static MP_DEFINE_CONST_FUN_OBJ_1(array_tounicode_obj, array_tounicode);

static mp_obj_t array_fromfile(mp_obj_t self_in, mp_obj_t file, mp_obj_t count_in) {
    array_t *self = self_of(self_in);
    mp_int_t count = mp_obj_get_int(count_in);
    mp_obj_t method[3];
    mp_load_method(file, MP_QSTR_read, method);
    method[2] = mp_obj_new_int(count * (mp_int_t)self->size);
    mp_obj_t data = mp_call_method_n_kw(1, 0, method);
    mp_buffer_info_t buffer;
    mp_get_buffer_raise(data, &buffer, MP_BUFFER_READ);
    append_bytes(self, buffer.buf, buffer.len / self->size * self->size);
    if (buffer.len != (size_t)count * self->size) {
        mp_raise_msg(&mp_type_EOFError, MP_ERROR_TEXT("read() didn't return enough bytes"));
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_3(array_fromfile_obj, array_fromfile);

static mp_obj_t array_tofile(mp_obj_t self, mp_obj_t file) {
    mp_obj_t method[3];
    mp_load_method(file, MP_QSTR_write, method);
    method[2] = array_tobytes(self);
    mp_call_method_n_kw(1, 0, method);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(array_tofile_obj, array_tofile);

static mp_obj_t array_copy(size_t n_args, const mp_obj_t *args) {
    array_t *self = self_of(args[0]), *copy = new_array(self->code, self->length);
    memcpy(copy->bytes, self->bytes, self->length * self->size);
    return MP_OBJ_FROM_PTR(copy);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(array_copy_obj, 1, 2, array_copy);

static void array_attr(mp_obj_t self_in, qstr name, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    array_t *self = MP_OBJ_TO_PTR(self_in);
    if (name == MP_QSTR_typecode) {
        dest[0] = mp_obj_new_str(&self->code, 1);
    } else if (name == MP_QSTR_itemsize) {
        dest[0] = MP_OBJ_NEW_SMALL_INT(self->size);
    } else {
        dest[1] = MP_OBJ_SENTINEL;
    }
}

#define ENTRY(name) { MP_ROM_QSTR(MP_QSTR_##name), MP_ROM_PTR(&array_##name##_obj) }

static const mp_rom_map_elem_t array_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___copy__), MP_ROM_PTR(&array_copy_obj) },
    { MP_ROM_QSTR(MP_QSTR___deepcopy__), MP_ROM_PTR(&array_copy_obj) },
    ENTRY(append), ENTRY(byteswap), ENTRY(count), ENTRY(extend), ENTRY(frombytes), ENTRY(fromfile), ENTRY(fromlist),
    ENTRY(fromunicode), ENTRY(index), ENTRY(insert), ENTRY(pop), ENTRY(remove), ENTRY(reverse), ENTRY(tobytes),
    ENTRY(tofile), ENTRY(tolist), ENTRY(tounicode),
};
static MP_DEFINE_CONST_DICT(array_locals, array_locals_table);

MP_DEFINE_CONST_OBJ_TYPE(mp_type_array, MP_QSTR_array, MP_TYPE_FLAG_NONE,
    make_new, array_make_new, print, array_print, unary_op, array_unary_op, binary_op, array_binary_op,
    attr, array_attr, subscr, array_subscr, iter, array_getiter, buffer, array_get_buffer, locals_dict, &array_locals);

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
