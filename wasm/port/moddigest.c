// _hashlib: hash functions as objects, and keys from passwords, for frozen/hashlib.py.
#include <string.h>

#include "digest.h"
#include "py/objstr.h"
#include "py/runtime.h"

typedef struct {
    mp_obj_base_t base;
    mpk_digest_t digest;
} digest_obj_t;

static const mp_obj_type_t digest_type;

static void get_bytes(mp_obj_t object, mp_buffer_info_t *buffer) {
    if (mp_obj_is_str(object)) {
        mp_raise_TypeError(MP_ERROR_TEXT("Strings must be encoded before hashing"));
    }
    if (!mp_get_buffer(object, buffer, MP_BUFFER_READ)) {
        mp_raise_TypeError(MP_ERROR_TEXT("object supporting the buffer API required"));
    }
}

static const mpk_digest_kind_t *kind_of(mp_obj_t name) {
    size_t length;
    const char *data = mp_obj_str_get_data(name, &length);
    const mpk_digest_kind_t *kind = mpk_digest_kind(data, length);
    if (kind == NULL) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("unsupported hash type %s"), data);
    }
    return kind;
}

// new(name, data[, parameters, is_last_node]): parameters is the parameter block of BLAKE2.
static mp_obj_t digest_new(size_t n_args, const mp_obj_t *args) {
    const mpk_digest_kind_t *kind = kind_of(args[0]);
    digest_obj_t *self = mp_obj_malloc(digest_obj_t, &digest_type);
    mp_buffer_info_t buffer;
    if (n_args == 4) {
        get_bytes(args[2], &buffer);
        const byte *parameters = buffer.buf;
        if (kind->family < DIGEST_BLAKE2S || buffer.len != kind->size || parameters[0] == 0 || parameters[0] > kind->size) {
            mp_raise_ValueError(MP_ERROR_TEXT("wrong parameter block"));
        }
        mpk_digest_begin_with(&self->digest, kind, parameters, mp_obj_is_true(args[3]));
    } else if (kind->family >= DIGEST_BLAKE2S) {
        byte parameters[64] = { kind->size, 0, 1, 1 };
        mpk_digest_begin_with(&self->digest, kind, parameters, false);
    } else {
        mpk_digest_begin(&self->digest, kind);
    }
    get_bytes(args[1], &buffer);
    mpk_digest_add(&self->digest, buffer.buf, buffer.len);
    return MP_OBJ_FROM_PTR(self);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(digest_new_obj, 2, 4, digest_new);

static mp_obj_t digest_update(mp_obj_t self_in, mp_obj_t data) {
    digest_obj_t *self = MP_OBJ_TO_PTR(self_in);
    mp_buffer_info_t buffer;
    get_bytes(data, &buffer);
    mpk_digest_add(&self->digest, buffer.buf, buffer.len);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(digest_update_obj, digest_update);

static mp_obj_t result(size_t n_args, const mp_obj_t *args, bool is_hex) {
    digest_obj_t *self = MP_OBJ_TO_PTR(args[0]);
    mp_int_t length = self->digest.size;
    if (length == 0) {
        if (n_args < 2) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s() missing required argument 'length' (pos 1)"),
                is_hex ? "hexdigest" : "digest");
        }
        length = mp_obj_get_int(args[1]);
        if (length < 0) {
            mp_raise_ValueError(MP_ERROR_TEXT("value must be positive"));
        }
    } else if (n_args > 1) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("HASH.%s() takes no arguments (1 given)"),
            is_hex ? "hexdigest" : "digest");
    }
    vstr_t bytes, hex;
    vstr_init_len(&bytes, length);
    mpk_digest_t copy = self->digest; // more can be added afterwards
    mpk_digest_end(&copy, (byte *)bytes.buf, length);
    if (!is_hex) {
        return mp_obj_new_bytes_from_vstr(&bytes);
    }
    static const char digits[] = "0123456789abcdef";
    vstr_init_len(&hex, 2 * length);
    for (mp_int_t i = 0; i < 2 * length; i++) {
        hex.buf[i] = digits[(byte)bytes.buf[i / 2] >> (i % 2 ? 0 : 4) & 15];
    }
    return mp_obj_new_str_from_utf8_vstr(&hex);
}

static mp_obj_t digest_digest(size_t n_args, const mp_obj_t *args) {
    return result(n_args, args, false);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(digest_digest_obj, 1, 2, digest_digest);

static mp_obj_t digest_hexdigest(size_t n_args, const mp_obj_t *args) {
    return result(n_args, args, true);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(digest_hexdigest_obj, 1, 2, digest_hexdigest);

static mp_obj_t digest_copy(mp_obj_t self_in) {
    digest_obj_t *self = MP_OBJ_TO_PTR(self_in), *copy = mp_obj_malloc(digest_obj_t, &digest_type);
    copy->digest = self->digest;
    return MP_OBJ_FROM_PTR(copy);
}
static MP_DEFINE_CONST_FUN_OBJ_1(digest_copy_obj, digest_copy);

static void digest_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    digest_obj_t *self = MP_OBJ_TO_PTR(self_in);
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    if (attr == MP_QSTR_name) {
        dest[0] = mp_obj_new_str_from_cstr(self->digest.kind->name);
    } else if (attr == MP_QSTR_digest_size) {
        dest[0] = MP_OBJ_NEW_SMALL_INT(self->digest.size);
    } else if (attr == MP_QSTR_block_size) {
        dest[0] = MP_OBJ_NEW_SMALL_INT(self->digest.kind->block);
    } else {
        dest[1] = MP_OBJ_SENTINEL;
    }
}

static void digest_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    digest_obj_t *self = MP_OBJ_TO_PTR(self_in);
    mp_printf(print, "<%s _hashlib.HASH object @ %p>", self->digest.kind->name, self);
}

static const mp_rom_map_elem_t digest_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_copy), MP_ROM_PTR(&digest_copy_obj) },
    { MP_ROM_QSTR(MP_QSTR_digest), MP_ROM_PTR(&digest_digest_obj) },
    { MP_ROM_QSTR(MP_QSTR_hexdigest), MP_ROM_PTR(&digest_hexdigest_obj) },
    { MP_ROM_QSTR(MP_QSTR_update), MP_ROM_PTR(&digest_update_obj) },
};
static MP_DEFINE_CONST_DICT(digest_locals, digest_locals_table);

static MP_DEFINE_CONST_OBJ_TYPE(digest_type, MP_QSTR_HASH, MP_TYPE_FLAG_NONE,
    print, digest_print, attr, digest_attr, locals_dict, &digest_locals);

// ---- HMAC (RFC 2104) and PBKDF2 (RFC 8018)

static void begin_keyed(mpk_digest_t *inner, mpk_digest_t *outer, const mpk_digest_kind_t *kind, const byte *key, size_t length) {
    byte block[168] = { 0 };
    if (length > kind->block) {
        mpk_digest_begin(inner, kind);
        mpk_digest_add(inner, key, length);
        mpk_digest_end(inner, block, kind->size);
    } else {
        memcpy(block, key, length);
    }
    for (size_t i = 0; i < kind->block; i++) {
        block[i] ^= 0x36;
    }
    mpk_digest_begin(inner, kind);
    mpk_digest_add(inner, block, kind->block);
    for (size_t i = 0; i < kind->block; i++) {
        block[i] ^= 0x36 ^ 0x5c;
    }
    mpk_digest_begin(outer, kind);
    mpk_digest_add(outer, block, kind->block);
}

static void end_keyed(mpk_digest_t *inner, mpk_digest_t *outer, byte *digest) {
    size_t size = inner->kind->size;
    mpk_digest_end(inner, digest, size);
    mpk_digest_add(outer, digest, size);
    mpk_digest_end(outer, digest, size);
}

// pbkdf2(name, password, salt, iterations, length)
static mp_obj_t digest_pbkdf2(size_t n_args, const mp_obj_t *args) {
    const mpk_digest_kind_t *kind = kind_of(args[0]);
    mp_buffer_info_t password, salt;
    get_bytes(args[1], &password);
    get_bytes(args[2], &salt);
    mp_int_t iterations = mp_obj_get_int(args[3]), length = mp_obj_get_int(args[4]);
    if (kind->size == 0 || kind->family >= DIGEST_BLAKE2S || iterations < 1 || length < 1) {
        mp_raise_ValueError(MP_ERROR_TEXT("[digital envelope routines] invalid digest"));
    }
    mpk_digest_t inner, outer, step_inner, step_outer;
    begin_keyed(&inner, &outer, kind, password.buf, password.len);
    vstr_t key;
    vstr_init_len(&key, length);
    for (mp_int_t at = 0, number = 1; at < length; at += kind->size, number++) {
        byte digest[64], sum[64], count[4] = { number >> 24, number >> 16, number >> 8, number };
        for (mp_int_t i = 0; i < iterations; i++) {
            step_inner = inner;
            step_outer = outer;
            if (i == 0) {
                mpk_digest_add(&step_inner, salt.buf, salt.len);
                mpk_digest_add(&step_inner, count, sizeof(count));
            } else {
                mpk_digest_add(&step_inner, digest, kind->size);
            }
            end_keyed(&step_inner, &step_outer, digest);
            for (size_t k = 0; k < kind->size; k++) {
                sum[k] = i == 0 ? digest[k] : sum[k] ^ digest[k];
            }
        }
        memcpy(key.buf + at, sum, MIN(length - at, kind->size));
    }
    return mp_obj_new_bytes_from_vstr(&key);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(digest_pbkdf2_obj, 5, 5, digest_pbkdf2);

static const mp_rom_map_elem_t hashlib_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR__hashlib) },
    { MP_ROM_QSTR(MP_QSTR_new), MP_ROM_PTR(&digest_new_obj) },
    { MP_ROM_QSTR(MP_QSTR_pbkdf2), MP_ROM_PTR(&digest_pbkdf2_obj) },
};
static MP_DEFINE_CONST_DICT(hashlib_globals, hashlib_globals_table);

const mp_obj_module_t mpk_module_hashlib = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&hashlib_globals,
};
MP_REGISTER_MODULE(MP_QSTR__hashlib, mpk_module_hashlib);
