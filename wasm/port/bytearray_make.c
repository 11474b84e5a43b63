// What bytes and bytearray are made of.
#include <string.h>
#include "bytearray.h"
#include "codecs.h"
#include "py/objtype.h"
#include "py/runtime.h"
#include "strmethods.h"

byte mpk_byte_of(mp_obj_t value, const char *text) {
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

bool mpk_bytes_is_iterable(mp_obj_t obj) {
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
void mpk_bytes_gather(vstr_t *out, mp_obj_t source, const char *not_iterable, const char *out_of_range) {
    mp_buffer_info_t buffer;
    if (!mpk_is_str(source) && mp_get_buffer(source, &buffer, MP_BUFFER_READ)) {
        vstr_add_strn(out, buffer.buf, buffer.len);
        mpk_count_steps(buffer.len / 256);
        return;
    }
    if (mpk_is_str(source) || !mpk_bytes_is_iterable(source)) {
        mpk_type_error(not_iterable, source);
    }
    mp_obj_iter_buf_t iter_buf;
    mp_obj_t iterable = mp_getiter(source, &iter_buf), item;
    while ((item = mp_iternext(iterable)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        vstr_add_byte(out, mpk_byte_of(item, out_of_range));
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
    if (mp_obj_is_int(source) || mp_obj_is_bool(source)
        || (is_instance && !mpk_bytes_is_iterable(source) && mp_obj_get_int_maybe(source, &number))) {
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
        mpk_bytes_gather(&out, source,
            is_bytes ? "cannot convert '%s' object to bytes" : "cannot convert '%s' object to bytearray",
            is_bytes ? OF_BYTES : MPK_OF_BYTEARRAY);
    }
    return mpk_string_of_vstr(type, &out);
}

mp_obj_t mpk_bytes_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    return make(&mp_type_bytes, n_args, n_kw, args);
}

mp_obj_t mpk_bytearray_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    return make(&mp_type_bytearray, n_args, n_kw, args);
}
