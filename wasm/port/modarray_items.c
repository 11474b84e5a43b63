// The items of arrays: how they lie in memory, are put in and taken out. Sizes are those of Linux on 64-bit machines.
#include <string.h>
#include "bigint.h"
#include "modarray.h"
#include "py/objint.h"
#include "py/smallint.h"

size_t mpk_array_item_size(char code) {
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

unichar mpk_array_character(const byte *at) {
    uint32_t c;
    memcpy(&c, at, sizeof(c));
    if (c > 0x10ffff) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("character U+%x is not in range [U+0000; U+10ffff]"),
            (unsigned)c);
    }
    return c;
}

mp_obj_t mpk_array_get(const mpk_array_t *self, size_t i) {
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
            vstr_t text;
            vstr_init(&text, 5);
            vstr_add_char(&text, mpk_array_character(at));
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
uint64_t mpk_array_encode(char code, size_t size, mp_obj_t value) {
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

mpk_array_t *mpk_array_new(char code, size_t length) {
    mpk_array_t *self = mp_obj_malloc(mpk_array_t, &mp_type_array);
    self->code = code;
    self->size = mpk_array_item_size(code);
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
static void reserve(mpk_array_t *self, size_t length) {
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

void mpk_array_append(mpk_array_t *self, mp_obj_t value) {
    uint64_t bits = mpk_array_encode(self->code, self->size, value);
    reserve(self, self->length + 1);
    memcpy(self->bytes + self->length * self->size, &bits, self->size);
    self->length += 1;
}

// Replaces a stretch of items by others; those lie in no array that could move.
void mpk_array_splice(mpk_array_t *self, size_t start, size_t old_count, const byte *items, size_t new_count) {
    size_t length = self->length - old_count + new_count, tail = self->length - start - old_count;
    reserve(self, length);
    mpk_count_steps((tail + new_count) / 16);
    memmove(self->bytes + (start + new_count) * self->size, self->bytes + (start + old_count) * self->size,
        tail * self->size);
    memcpy(self->bytes + start * self->size, items, new_count * self->size);
    self->length = length;
}

void mpk_array_append_bytes(mpk_array_t *self, const byte *data, size_t length) {
    if (length % self->size != 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("bytes length not a multiple of item size"));
    }
    byte *copy = m_new(byte, length); // it may be the array's own
    memcpy(copy, data, length);
    mpk_array_splice(self, self->length, 0, copy, length / self->size);
}

void mpk_array_extend(mpk_array_t *self, mp_obj_t values) {
    if (mp_obj_is_type(values, &mp_type_array)) {
        mpk_array_t *other = MP_OBJ_TO_PTR(values);
        if (other->code != self->code) {
            mp_raise_TypeError(MP_ERROR_TEXT("can only extend with array of same kind"));
        }
        mpk_array_append_bytes(self, other->bytes, other->length * other->size);
        return;
    }
    mp_obj_t iterator = mp_getiter(values, NULL), item;
    while ((item = mp_iternext(iterator)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        mpk_array_append(self, item);
    }
}

// The index of a value from start to stop, or the length if it is not there.
size_t mpk_array_find(mpk_array_t *self, mp_obj_t value, size_t start, size_t stop) {
    for (size_t i = start; i < stop && i < self->length; i++) {
        mpk_step(1);
        if (mp_obj_equal(mpk_array_get(self, i), value)) {
            return i;
        }
    }
    return SIZE_MAX;
}
