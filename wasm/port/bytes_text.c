// bytes to texts and back: encode, decode, hex, fromhex.
#include <string.h>
#include "bytearray.h"
#include "codecs.h"
#include "py/runtime.h"
#include "strmethods.h"

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
    const char *encoding = mpk_codec_argument(values[1], "utf-8", "str", "encoding");
    const char *errors = mpk_codec_argument(values[2], "strict", "str", "errors");
    if (mpk_is_str(values[0])) {
        mp_raise_TypeError(MP_ERROR_TEXT("decoding str is not supported"));
    }
    mp_buffer_info_t buffer;
    if (!mp_get_buffer(values[0], &buffer, MP_BUFFER_READ)) {
        mpk_type_error("decoding to str: need a bytes-like object, %s found", values[0]);
    }
    return mpk_decode(buffer.buf, buffer.len, encoding, errors);
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
