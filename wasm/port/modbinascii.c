// _binascii: what frozen/binascii.py and zlib.py are made of: base 64 (RFC 4648), CRC-32, Adler-32 (RFC 1950).
#include <string.h>

#include "py/objstr.h"
#include "py/runtime.h"

static const char signs[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static int value_of(byte c) {
    return c >= 'A' && c <= 'Z' ? c - 'A' : c >= 'a' && c <= 'z' ? c - 'a' + 26 : c >= '0' && c <= '9' ? c - '0' + 52
           : c == '+' ? 62 : c == '/' ? 63 : -1;
}

// encode(data, newline)
static mp_obj_t base64_encode(mp_obj_t data, mp_obj_t newline) {
    mp_buffer_info_t buffer;
    mp_get_buffer_raise(data, &buffer, MP_BUFFER_READ);
    const byte *in = buffer.buf;
    vstr_t text;
    vstr_init(&text, (buffer.len + 2) / 3 * 4 + 1);
    for (size_t i = 0; i < buffer.len; i += 3) {
        mpk_step(1);
        size_t left = MIN(buffer.len - i, 3);
        uint32_t n = in[i] << 16 | (left > 1 ? in[i + 1] << 8 : 0) | (left > 2 ? in[i + 2] : 0);
        vstr_add_byte(&text, signs[n >> 18]);
        vstr_add_byte(&text, signs[n >> 12 & 63]);
        vstr_add_byte(&text, left > 1 ? signs[n >> 6 & 63] : '=');
        vstr_add_byte(&text, left > 2 ? signs[n & 63] : '=');
    }
    if (mp_obj_is_true(newline)) {
        vstr_add_byte(&text, '\n');
    }
    return mp_obj_new_bytes_from_vstr(&text);
}
static MP_DEFINE_CONST_FUN_OBJ_2(base64_encode_obj, base64_encode);

// decode(data, strict): bytes, or what is wrong as text.
static mp_obj_t base64_decode(mp_obj_t data, mp_obj_t strict_in) {
    mp_buffer_info_t buffer;
    mp_get_buffer_raise(data, &buffer, MP_BUFFER_READ);
    const byte *in = buffer.buf, *end = in + buffer.len;
    bool strict = mp_obj_is_true(strict_in), has_padding = false;
    vstr_t out;
    vstr_init(&out, buffer.len / 4 * 3 + 3);
    uint32_t n = 0;
    int count = 0, padding = 0; // of this group of four
    const char *wrong = NULL;
    if (strict && in < end && *in == '=') {
        wrong = "Leading padding not allowed";
    }
    for (; in < end && wrong == NULL; in++) {
        mpk_step(1);
        if (*in == '=') {
            has_padding = true;
            if (count >= 2 && count + ++padding >= 4) { // ends here, whatever follows
                if (strict && in + 1 < end) {
                    wrong = "Excess data after padding";
                }
                break;
            }
            continue;
        }
        int value = value_of(*in);
        if (value < 0) {
            if (strict) {
                wrong = "Only base64 data is allowed";
            }
            continue;
        }
        if (strict && has_padding) {
            wrong = "Discontinuous padding not allowed";
        }
        padding = 0;
        n = n << 6 | value;
        count = (count + 1) % 4;
        if (count != 1) { // from two signs on, each completes a byte
            vstr_add_byte(&out, n >> (count == 2 ? 4 : count == 3 ? 2 : 0));
        }
    }
    if (wrong == NULL && count != 0 && !(count >= 2 && count + padding >= 4)) {
        if (count == 1) {
            return mp_obj_new_int(out.len / 3 * 4 + 1);
        }
        wrong = "Incorrect padding";
    }
    return wrong ? mp_obj_new_str_from_cstr(wrong) : mp_obj_new_bytes_from_vstr(&out);
}
static MP_DEFINE_CONST_FUN_OBJ_2(base64_decode_obj, base64_decode);

// crc32(data, value)
static mp_obj_t binascii_crc32(mp_obj_t data, mp_obj_t value) {
    static const uint32_t table[16] = {
        0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c,
        0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c,
    };
    mp_buffer_info_t buffer;
    mp_get_buffer_raise(data, &buffer, MP_BUFFER_READ);
    uint32_t crc = ~(uint32_t)mp_obj_get_int_truncated(value);
    const byte *in = buffer.buf;
    for (size_t i = 0; i < buffer.len; i++) {
        if (i % 16 == 0) {
            mpk_step(1);
        }
        crc ^= in[i];
        crc = crc >> 4 ^ table[crc & 15];
        crc = crc >> 4 ^ table[crc & 15];
    }
    return mp_obj_new_int_from_uint(~crc);
}
static MP_DEFINE_CONST_FUN_OBJ_2(binascii_crc32_obj, binascii_crc32);

// adler32(data, value)
static mp_obj_t binascii_adler32(mp_obj_t data, mp_obj_t value) {
    mp_buffer_info_t buffer;
    mp_get_buffer_raise(data, &buffer, MP_BUFFER_READ);
    uint32_t sum = mp_obj_get_int_truncated(value), low = sum & 0xffff, high = sum >> 16;
    const byte *in = buffer.buf;
    for (size_t i = 0; i < buffer.len; i++) {
        if (i % 16 == 0) {
            mpk_step(1);
        }
        low = (low + in[i]) % 65521;
        high = (high + low) % 65521;
    }
    return mp_obj_new_int_from_uint(high << 16 | low);
}
static MP_DEFINE_CONST_FUN_OBJ_2(binascii_adler32_obj, binascii_adler32);

// unhexlify(data): bytes, or what is wrong as text.
static mp_obj_t binascii_unhexlify(mp_obj_t data) {
    mp_buffer_info_t buffer;
    mp_get_buffer_raise(data, &buffer, MP_BUFFER_READ);
    const byte *in = buffer.buf;
    if (buffer.len % 2) {
        return mp_obj_new_str_from_cstr("Odd-length string");
    }
    vstr_t out;
    vstr_init_len(&out, buffer.len / 2);
    mpk_step(buffer.len / 8);
    for (size_t i = 0; i < buffer.len; i += 2) {
        if (!unichar_isxdigit(in[i]) || !unichar_isxdigit(in[i + 1])) {
            return mp_obj_new_str_from_cstr("Non-hexadecimal digit found");
        }
        out.buf[i / 2] = unichar_xdigit_value(in[i]) << 4 | unichar_xdigit_value(in[i + 1]);
    }
    return mp_obj_new_bytes_from_vstr(&out);
}
static MP_DEFINE_CONST_FUN_OBJ_1(binascii_unhexlify_obj, binascii_unhexlify);

static const mp_rom_map_elem_t binascii_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR__binascii) },
    { MP_ROM_QSTR(MP_QSTR_adler32), MP_ROM_PTR(&binascii_adler32_obj) },
    { MP_ROM_QSTR(MP_QSTR_crc32), MP_ROM_PTR(&binascii_crc32_obj) },
    { MP_ROM_QSTR(MP_QSTR_decode), MP_ROM_PTR(&base64_decode_obj) },
    { MP_ROM_QSTR(MP_QSTR_encode), MP_ROM_PTR(&base64_encode_obj) },
    { MP_ROM_QSTR(MP_QSTR_unhexlify), MP_ROM_PTR(&binascii_unhexlify_obj) },
};
static MP_DEFINE_CONST_DICT(binascii_globals, binascii_globals_table);

const mp_obj_module_t mpk_module_binascii = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&binascii_globals,
};
MP_REGISTER_MODULE(MP_QSTR__binascii, mpk_module_binascii);
