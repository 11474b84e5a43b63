// _random: the Mersenne Twister MT19937 (M. Matsumoto, T. Nishimura, "Mersenne Twister: A 623-dimensionally
// equidistributed uniform pseudorandom number generator", 1998), with the seeding by array of its authors' reference
// of 2002. It is the generator of CPython's `random`, so that the same seed gives the same numbers.
#include <string.h>

#include "host.h"
#include "py/objint.h"
#include "py/runtime.h"

#define WORDS (624)
#define SHIFT (397)

typedef struct {
    mp_obj_base_t base;
    uint32_t word[WORDS];
    uint32_t next; // index of the next word to give out; WORDS when all are used up
} generator_t;

static void seed_with_word(generator_t *self, uint32_t seed) {
    self->word[0] = seed;
    for (uint32_t i = 1; i < WORDS; i++) {
        uint32_t last = self->word[i - 1];
        self->word[i] = 1812433253u * (last ^ last >> 30) + i;
    }
    self->next = WORDS;
}

static void seed_with_array(generator_t *self, const uint32_t *key, size_t length) {
    uint32_t *word = self->word;
    seed_with_word(self, 19650218u);
    size_t i = 1, j = 0;
    for (size_t k = MAX(WORDS, length); k > 0; k--) {
        word[i] = (word[i] ^ (word[i - 1] ^ word[i - 1] >> 30) * 1664525u) + key[j] + j;
        if (++i == WORDS) {
            word[0] = word[WORDS - 1];
            i = 1;
        }
        if (++j == length) {
            j = 0;
        }
    }
    for (size_t k = WORDS - 1; k > 0; k--) {
        word[i] = (word[i] ^ (word[i - 1] ^ word[i - 1] >> 30) * 1566083941u) - i;
        if (++i == WORDS) {
            word[0] = word[WORDS - 1];
            i = 1;
        }
    }
    word[0] = 0x80000000u;
}

static uint32_t next_word(generator_t *self) {
    uint32_t *word = self->word;
    if (self->next == WORDS) {
        for (size_t i = 0; i < WORDS; i++) {
            uint32_t mixed = (word[i] & 0x80000000u) | (word[(i + 1) % WORDS] & 0x7fffffffu);
            word[i] = word[(i + SHIFT) % WORDS] ^ mixed >> 1 ^ ((mixed & 1) ? 0x9908b0dfu : 0);
        }
        self->next = 0;
    }
    uint32_t y = word[self->next++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

// seed(bytes): the seed as little-endian words, at least one.
static mp_obj_t generator_seed(mp_obj_t self_in, mp_obj_t seed) {
    mp_buffer_info_t buffer;
    mp_get_buffer_raise(seed, &buffer, MP_BUFFER_READ);
    if (buffer.len == 0 || buffer.len % sizeof(uint32_t) != 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("a seed is whole words"));
    }
    uint32_t *key = m_new(uint32_t, buffer.len / sizeof(uint32_t));
    memcpy(key, buffer.buf, buffer.len);
    seed_with_array(MP_OBJ_TO_PTR(self_in), key, buffer.len / sizeof(uint32_t));
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(generator_seed_obj, generator_seed);

// random(): 53 random bits, from 0.0 up to but not 1.0.
static mp_obj_t generator_random(mp_obj_t self_in) {
    generator_t *self = MP_OBJ_TO_PTR(self_in);
    uint32_t high = next_word(self) >> 5, low = next_word(self) >> 6;
    return mp_obj_new_float((high * 67108864.0 + low) / 9007199254740992.0);
}
static MP_DEFINE_CONST_FUN_OBJ_1(generator_random_obj, generator_random);

// bits(k) for k from 1 to 32.
static mp_obj_t generator_bits(mp_obj_t self_in, mp_obj_t bits_in) {
    mp_int_t bits = mp_obj_get_int(bits_in);
    if (bits < 1 || bits > 32) {
        mp_raise_ValueError(MP_ERROR_TEXT("from 1 to 32 bits"));
    }
    return mp_obj_new_int_from_uint(next_word(MP_OBJ_TO_PTR(self_in)) >> (32 - bits));
}
static MP_DEFINE_CONST_FUN_OBJ_2(generator_bits_obj, generator_bits);

// state() and set_state(): the words and the index, as bytes.
static mp_obj_t generator_state(mp_obj_t self_in) {
    generator_t *self = MP_OBJ_TO_PTR(self_in);
    return mp_obj_new_bytes((const byte *)self->word, sizeof(self->word) + sizeof(self->next));
}
static MP_DEFINE_CONST_FUN_OBJ_1(generator_state_obj, generator_state);

static mp_obj_t generator_set_state(mp_obj_t self_in, mp_obj_t state) {
    generator_t *self = MP_OBJ_TO_PTR(self_in);
    mp_buffer_info_t buffer;
    mp_get_buffer_raise(state, &buffer, MP_BUFFER_READ);
    uint32_t next;
    if (buffer.len != sizeof(self->word) + sizeof(self->next)) {
        mp_raise_ValueError(MP_ERROR_TEXT("state vector is the wrong size"));
    }
    memcpy(&next, (byte *)buffer.buf + sizeof(self->word), sizeof(next));
    if (next > WORDS) {
        mp_raise_ValueError(MP_ERROR_TEXT("invalid state"));
    }
    memcpy(self->word, buffer.buf, sizeof(self->word));
    self->next = next;
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(generator_set_state_obj, generator_set_state);

static mp_obj_t generator_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num(n_args, n_kw, 0, 0, false);
    generator_t *self = mp_obj_malloc(generator_t, type);
    uint32_t key[WORDS];
    mpk_random(key, sizeof(key));
    seed_with_array(self, key, WORDS);
    return MP_OBJ_FROM_PTR(self);
}

static const mp_rom_map_elem_t generator_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_seed), MP_ROM_PTR(&generator_seed_obj) },
    { MP_ROM_QSTR(MP_QSTR_random), MP_ROM_PTR(&generator_random_obj) },
    { MP_ROM_QSTR(MP_QSTR_bits), MP_ROM_PTR(&generator_bits_obj) },
    { MP_ROM_QSTR(MP_QSTR_state), MP_ROM_PTR(&generator_state_obj) },
    { MP_ROM_QSTR(MP_QSTR_set_state), MP_ROM_PTR(&generator_set_state_obj) },
};
static MP_DEFINE_CONST_DICT(generator_locals, generator_locals_table);

static MP_DEFINE_CONST_OBJ_TYPE(generator_type, MP_QSTR_Generator, MP_TYPE_FLAG_NONE,
    make_new, generator_make_new, locals_dict, &generator_locals);

static const mp_rom_map_elem_t random_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR__random) },
    { MP_ROM_QSTR(MP_QSTR_Generator), MP_ROM_PTR(&generator_type) },
};
static MP_DEFINE_CONST_DICT(random_globals, random_globals_table);

const mp_obj_module_t mpk_module_random = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&random_globals,
};
MP_REGISTER_MODULE(MP_QSTR__random, mpk_module_random);
