// Hashes that are CPython's, so that sets come in the same order as there. How numbers hash is laid down in its library
// reference ("Hashing of numeric types"); text and bytes hash by SipHash-1-3 (J.-P. Aumasson and D. J. Bernstein) under
// the key 0, tuples by the steps of xxHash (Y. Collet), both over what CPython would hold in memory.
#include <math.h>
#include <string.h>
#include "hashes.h"
#include "py/cstack.h"
#include "py/mpstate.h"
#include "py/objint.h"
#include "py/objstr.h"
#include "py/objtuple.h"
#include "py/runtime.h"

#define MODULUS_BITS (61)
#define MODULUS (((uint64_t)1 << MODULUS_BITS) - 1)
#define HASH_OF_INFINITY (314159)
#define HASH_OF_NONE (0xfca86420)
#define FACTOR_OF_IMAGINARY (1000003)

static inline int64_t valid(uint64_t hash) {
    return hash == UINT64_MAX ? -2 : (int64_t)hash; // -1 is what CPython's C functions return for an exception
}

static inline uint64_t rotated(uint64_t x, int bits) {
    return x << bits | x >> (64 - bits);
}

// x times 2 to the power of `bits`, modulo the modulus; x is below it and 0 <= bits < 61.
static inline uint64_t shifted(uint64_t x, int bits) {
    return ((x << bits) & MODULUS) | x >> (MODULUS_BITS - bits);
}

typedef struct {
    uint64_t a, b, c, d;
} sip_t;

static inline void sip_round(sip_t *s) {
    s->a += s->b;
    s->b = rotated(s->b, 13) ^ s->a;
    s->a = rotated(s->a, 32);
    s->c += s->d;
    s->d = rotated(s->d, 16) ^ s->c;
    s->a += s->d;
    s->d = rotated(s->d, 21) ^ s->a;
    s->c += s->b;
    s->b = rotated(s->b, 17) ^ s->c;
    s->c = rotated(s->c, 32);
}

static inline void sip_block(sip_t *s, uint64_t block) {
    s->d ^= block;
    sip_round(s);
    s->a ^= block;
}

#define SIP_START { 0x736f6d6570736575, 0x646f72616e646f6d, 0x6c7967656e657261, 0x7465646279746573 }

static inline int64_t sip_end(sip_t *s, uint64_t rest, size_t bytes) {
    sip_block(s, rest | (uint64_t)bytes << 56);
    s->c ^= 0xff;
    sip_round(s);
    sip_round(s);
    sip_round(s);
    return valid(s->a ^ s->b ^ s->c ^ s->d);
}

int64_t mpk_hash_of_bytes(const byte *data, size_t bytes) {
    if (bytes == 0) {
        return 0;
    }
    if (bytes >= 256) {
        mpk_count_steps(bytes / 128);
    }
    sip_t s = SIP_START;
    size_t left = bytes;
    uint64_t block;
    for (; left >= 8; left -= 8, data += 8) {
        memcpy(&block, data, 8);
        sip_block(&s, block);
    }
    block = 0;
    for (size_t i = 0; i < left; i++) {
        block |= (uint64_t)data[i] << (8 * i);
    }
    return sip_end(&s, block, bytes);
}

// CPython keeps the characters of a string in 1, 2 or 4 bytes each, as the widest of them needs.
int64_t mpk_hash_of_text(const byte *utf8, size_t bytes) {
    byte widest = 0, all = 0;
    for (size_t i = 0; i < bytes; i++) {
        all |= utf8[i];
        widest = utf8[i] > widest ? utf8[i] : widest;
    }
    if (all < 0x80) {
        return mpk_hash_of_bytes(utf8, bytes);
    }
    mpk_count_steps(bytes / 32);
    int width = widest < 0xc4 ? 1 : widest < 0xf0 ? 2 : 4;
    sip_t s = SIP_START;
    uint64_t block = 0;
    size_t length = 0; // in bytes of CPython's
    for (const byte *end = utf8 + bytes; utf8 < end;) {
        uint32_t character = *utf8++;
        if (character >= 0xc0) {
            int more = character >= 0xf0 ? 3 : character >= 0xe0 ? 2 : 1;
            character &= 0x3f >> more;
            for (; more > 0 && utf8 < end; more--) {
                character = character << 6 | (*utf8++ & 0x3f);
            }
        }
        block |= (uint64_t)character << (8 * (length & 7));
        length += width;
        if ((length & 7) == 0) {
            sip_block(&s, block);
            block = 0;
        }
    }
    return sip_end(&s, block, length);
}

static int64_t hash_of_int(mp_obj_t object) {
    const mpz_t *z = &((mp_obj_int_t *)MP_OBJ_TO_PTR(object))->mpz;
    mpk_count_steps(z->len / 32);
    uint64_t hash = 0;
    for (size_t i = z->len; i-- > 0;) {
        hash = shifted(hash, MPZ_DIG_SIZE) + z->dig[i];
        if (hash >= MODULUS) {
            hash -= MODULUS;
        }
    }
    return valid(z->neg ? -hash : hash);
}

static int64_t hash_of_float(double x, mp_obj_t object) {
    if (isnan(x)) {
        return (int64_t)((uintptr_t)object >> 4); // no two are equal
    }
    if (isinf(x)) {
        return x > 0 ? HASH_OF_INFINITY : -HASH_OF_INFINITY;
    }
    int exponent;
    double mantissa = frexp(fabs(x), &exponent);
    uint64_t hash = (uint64_t)ldexp(mantissa, 53);
    exponent = (exponent - 53) % MODULUS_BITS;
    hash = shifted(hash, exponent < 0 ? exponent + MODULUS_BITS : exponent);
    return valid(x < 0 ? -hash : hash);
}

static int64_t hash_of_items(const mp_obj_t *items, size_t count) {
    const uint64_t p1 = 11400714785074694791u, p2 = 14029467366897019727u, p5 = 2870177450012600261u;
    uint64_t hash = p5;
    for (size_t i = 0; i < count; i++) {
        hash = rotated(hash + (uint64_t)mpk_hash(items[i]) * p2, 31) * p1;
    }
    hash += count ^ (p5 ^ 3527539u);
    return hash == UINT64_MAX ? 1546275796 : (int64_t)hash;
}

int64_t mpk_hash_returned(mp_obj_t returned) {
    if (mp_obj_is_small_int(returned)) {
        return valid((int64_t)MP_OBJ_SMALL_INT_VALUE(returned));
    }
    if (!mp_obj_is_int(returned)) {
        if (mp_obj_is_bool(returned)) {
            return returned == mp_const_true;
        }
        mp_raise_TypeError(MP_ERROR_TEXT("__hash__ method should return an integer"));
    }
    const mpz_t *z = &((mp_obj_int_t *)MP_OBJ_TO_PTR(returned))->mpz;
    uint64_t magnitude = 0;
    size_t digits = 64 / MPZ_DIG_SIZE;
    for (size_t i = z->len < digits ? z->len : digits; i-- > 0;) {
        magnitude = magnitude << MPZ_DIG_SIZE | z->dig[i];
    }
    bool fits = z->len <= digits && magnitude <= (uint64_t)INT64_MAX + z->neg;
    return fits ? valid(z->neg ? -magnitude : magnitude) : hash_of_int(returned);
}

int64_t mpk_hash(mp_obj_t object) {
    if (mp_obj_is_small_int(object)) {
        return valid((int64_t)MP_OBJ_SMALL_INT_VALUE(object));
    }
    const mp_obj_type_t *type = mp_obj_get_type(object);
    if (type == &mp_type_str) {
        GET_STR_DATA_LEN(object, data, bytes);
        return mpk_hash_of_text(data, bytes);
    }
    if (type == &mp_type_int) {
        return hash_of_int(object);
    }
    if (type == &mp_type_float) {
        return hash_of_float(mp_obj_float_get(object), object);
    }
    if (type == &mp_type_bytes) {
        GET_STR_DATA_LEN(object, data, bytes);
        return mpk_hash_of_bytes(data, bytes);
    }
    if (type == &mp_type_bool) {
        return object == mp_const_true;
    }
    if (type == &mp_type_NoneType) {
        return HASH_OF_NONE;
    }
    MP_CSTACK_BALLAST(96);
    mp_cstack_check(); // a tuple hashes its items
    if (MP_OBJ_TYPE_GET_SLOT_OR_NULL(type, unary_op) == mp_obj_tuple_unary_op) {
        mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(object);
        mpk_step(1); // tuples that share tuples take as long as all their paths
        if (tuple->len >= 16) {
            mpk_step(tuple->len / 4);
        }
        return hash_of_items(tuple->items, tuple->len);
    }
    if (type == &mp_type_frozenset) {
        return mpk_hash_of_frozenset(object);
    }
    if (type == &mp_type_complex) {
        mp_float_t real, imaginary;
        mp_obj_get_complex(object, &real, &imaginary);
        return valid((uint64_t)hash_of_float(real, object)
            + FACTOR_OF_IMAGINARY * (uint64_t)hash_of_float(imaginary, object));
    }
    if (!MP_OBJ_TYPE_HAS_SLOT(type, unary_op)) {
        return (int64_t)((uintptr_t)object >> 4);
    }
    mp_obj_t result = MP_OBJ_TYPE_GET_SLOT(type, unary_op)(MP_UNARY_OP_HASH, object);
    if (result == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("unhashable type: '%s'"), mp_obj_get_type_str(object));
    }
    return mpk_hash_returned(result);
}

uint32_t mpk_table_hash(mp_obj_t object) {
    if (mp_obj_is_small_int(object)) {
        return mpk_fold_hash(valid((int64_t)MP_OBJ_SMALL_INT_VALUE(object)));
    }
    if (mp_obj_is_qstr(object)) {
        return qstr_hash(MP_OBJ_QSTR_VALUE(object));
    }
    if (((mp_obj_base_t *)MP_OBJ_TO_PTR(object))->type == &mp_type_str) {
        mp_obj_str_t *text = MP_OBJ_TO_PTR(object);
        if (text->hash != 0) {
            return text->hash;
        }
        uint32_t hash = mpk_fold_hash(mpk_hash_of_text(text->data, text->len));
        if ((uintptr_t)text > (uintptr_t)&mp_state_ctx) { // not a constant
            text->hash = hash;
        }
        return hash;
    }
    return mpk_fold_hash(mpk_hash(object));
}
