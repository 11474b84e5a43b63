// The methods of array.array.
#include <string.h>
#include "bigint.h"
#include "modarray.h"

static mp_obj_t array_append(mp_obj_t self, mp_obj_t value) {
    mpk_array_append(mpk_array_self(self), value);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(array_append_obj, array_append);

static mp_obj_t array_extend(mp_obj_t self, mp_obj_t values) {
    mpk_array_extend(mpk_array_self(self), values);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(array_extend_obj, array_extend);

static mp_obj_t array_byteswap(mp_obj_t self_in) {
    mpk_array_t *self = mpk_array_self(self_in);
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
    mpk_array_t *self = mpk_array_self(self_in);
    size_t count = 0;
    for (size_t i = 0; i < self->length; i++) {
        mpk_step(1);
        count += mp_obj_equal(mpk_array_get(self, i), value);
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
    mpk_array_append_bytes(mpk_array_self(self), buffer.buf, buffer.len);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(array_frombytes_obj, array_frombytes);

static mp_obj_t array_fromlist(mp_obj_t self_in, mp_obj_t list) {
    if (!mp_obj_is_type(list, &mp_type_list)) {
        mp_raise_TypeError(MP_ERROR_TEXT("arg must be list"));
    }
    mpk_array_t *self = mpk_array_self(self_in), *added = mpk_array_new(self->code, 0);
    mpk_array_extend(added, list); // all of it or nothing
    mpk_array_append_bytes(self, added->bytes, added->length * added->size);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(array_fromlist_obj, array_fromlist);

static mp_obj_t array_fromunicode(mp_obj_t self_in, mp_obj_t text) {
    mpk_array_t *self = mpk_array_self(self_in);
    if (self->code != 'u') {
        mp_raise_ValueError(MP_ERROR_TEXT("fromunicode() may only be called on unicode type arrays"));
    }
    mpk_array_extend(self, text);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(array_fromunicode_obj, array_fromunicode);

static mp_obj_t array_index(size_t n_args, const mp_obj_t *args) {
    mpk_array_t *self = mpk_array_self(args[0]);
    mp_int_t start = n_args > 2 ? mp_obj_get_int(args[2]) : 0;
    mp_int_t stop = n_args > 3 ? mp_obj_get_int(args[3]) : (mp_int_t)self->length;
    start = start < 0 ? MAX(start + (mp_int_t)self->length, 0) : start;
    stop = stop < 0 ? MAX(stop + (mp_int_t)self->length, 0) : stop;
    size_t place = mpk_array_find(self, args[1], start, stop);
    if (place == SIZE_MAX) {
        mp_raise_ValueError(MP_ERROR_TEXT("array.index(x): x not in array"));
    }
    return mp_obj_new_int_from_uint(place);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(array_index_obj, 2, 4, array_index);

static mp_obj_t array_insert(mp_obj_t self_in, mp_obj_t index_in, mp_obj_t value) {
    mpk_array_t *self = mpk_array_self(self_in);
    mp_int_t index = mp_obj_get_int(mpk_index(index_in));
    uint64_t bits = mpk_array_encode(self->code, self->size, value);
    if (index < 0) {
        index = MAX(index + (mp_int_t)self->length, 0);
    }
    mpk_array_splice(self, MIN((size_t)index, self->length), 0, (const byte *)&bits, 1);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_3(array_insert_obj, array_insert);

static mp_obj_t array_pop(size_t n_args, const mp_obj_t *args) {
    mpk_array_t *self = mpk_array_self(args[0]);
    if (self->length == 0) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("pop from empty array"));
    }
    mp_obj_t index = n_args > 1 ? mpk_index(args[1]) : MP_OBJ_NEW_SMALL_INT(-1);
    size_t place = mpk_array_place(self, index, "pop index out of range");
    mp_obj_t item = mpk_array_get(self, place);
    mpk_array_splice(self, place, 1, NULL, 0);
    return item;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(array_pop_obj, 1, 2, array_pop);

static mp_obj_t array_remove(mp_obj_t self_in, mp_obj_t value) {
    mpk_array_t *self = mpk_array_self(self_in);
    size_t place = mpk_array_find(self, value, 0, SIZE_MAX);
    if (place >= self->length) {
        mp_raise_ValueError(MP_ERROR_TEXT("array.remove(x): x not in array"));
    }
    mpk_array_splice(self, place, 1, NULL, 0);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(array_remove_obj, array_remove);

static mp_obj_t array_reverse(mp_obj_t self_in) {
    mpk_array_t *self = mpk_array_self(self_in);
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
    mpk_array_t *self = mpk_array_self(self_in);
    return mp_obj_new_bytes(self->bytes, self->length * self->size);
}
static MP_DEFINE_CONST_FUN_OBJ_1(array_tobytes_obj, array_tobytes);

static mp_obj_t array_tolist(mp_obj_t self_in) {
    mpk_array_t *self = mpk_array_self(self_in);
    mp_obj_t list = mp_obj_new_list(0, NULL);
    for (size_t i = 0; i < self->length; i++) {
        mpk_step(1);
        mp_obj_list_append(list, mpk_array_get(self, i));
    }
    return list;
}
static MP_DEFINE_CONST_FUN_OBJ_1(array_tolist_obj, array_tolist);

static mp_obj_t array_tounicode(mp_obj_t self_in) {
    mpk_array_t *self = mpk_array_self(self_in);
    if (self->code != 'u') {
        mp_raise_ValueError(MP_ERROR_TEXT("tounicode() may only be called on unicode type arrays"));
    }
    return mpk_array_as_text(self);
}
static MP_DEFINE_CONST_FUN_OBJ_1(array_tounicode_obj, array_tounicode);

static mp_obj_t array_fromfile(mp_obj_t self_in, mp_obj_t file, mp_obj_t count_in) {
    mpk_array_t *self = mpk_array_self(self_in);
    mp_int_t count = mp_obj_get_int(count_in);
    mp_obj_t method[3];
    mp_load_method(file, MP_QSTR_read, method);
    method[2] = mp_obj_new_int(count * (mp_int_t)self->size);
    mp_obj_t data = mp_call_method_n_kw(1, 0, method);
    mp_buffer_info_t buffer;
    mp_get_buffer_raise(data, &buffer, MP_BUFFER_READ);
    mpk_array_append_bytes(self, buffer.buf, buffer.len / self->size * self->size);
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
    mpk_array_t *self = mpk_array_self(args[0]), *copy = mpk_array_new(self->code, self->length);
    memcpy(copy->bytes, self->bytes, self->length * self->size);
    return MP_OBJ_FROM_PTR(copy);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(array_copy_obj, 1, 2, array_copy);

#define ENTRY(name) { MP_ROM_QSTR(MP_QSTR_##name), MP_ROM_PTR(&array_##name##_obj) }

static const mp_rom_map_elem_t array_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___copy__), MP_ROM_PTR(&array_copy_obj) },
    { MP_ROM_QSTR(MP_QSTR___deepcopy__), MP_ROM_PTR(&array_copy_obj) },
    ENTRY(append), ENTRY(byteswap), ENTRY(count), ENTRY(extend), ENTRY(frombytes), ENTRY(fromfile), ENTRY(fromlist),
    ENTRY(fromunicode), ENTRY(index), ENTRY(insert), ENTRY(pop), ENTRY(remove), ENTRY(reverse), ENTRY(tobytes),
    ENTRY(tofile), ENTRY(tolist), ENTRY(tounicode),
};
MP_DEFINE_CONST_DICT(mpk_array_methods, array_locals_table);
