// Hash functions, written after their standards.
#include <string.h>

#include "digest.h"
#include "py/obj.h"

static const mpk_digest_kind_t kinds[] = {
    { "md5", DIGEST_MD5, 64, 16, 0 },
    { "sha1", DIGEST_SHA1, 64, 20, 0 },
    { "sha224", DIGEST_SHA2_32, 64, 28, 8 },
    { "sha256", DIGEST_SHA2_32, 64, 32, 0 },
    { "sha384", DIGEST_SHA2_64, 128, 48, 8 },
    { "sha512", DIGEST_SHA2_64, 128, 64, 0 },
    { "sha3_224", DIGEST_SHA3, 144, 28, 6 },
    { "sha3_256", DIGEST_SHA3, 136, 32, 6 },
    { "sha3_384", DIGEST_SHA3, 104, 48, 6 },
    { "sha3_512", DIGEST_SHA3, 72, 64, 6 },
    { "shake_128", DIGEST_SHA3, 168, 0, 31 },
    { "shake_256", DIGEST_SHA3, 136, 0, 31 },
    { "blake2s", DIGEST_BLAKE2S, 64, 32, 0 },
    { "blake2b", DIGEST_BLAKE2B, 128, 64, 0 },
};

const mpk_digest_kind_t *mpk_digest_kind(const char *name, size_t length) {
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        if (strlen(kinds[i].name) == length && memcmp(kinds[i].name, name, length) == 0) {
            return &kinds[i];
        }
    }
    return NULL;
}

static uint32_t left(uint32_t x, int by) {
    return x << by | x >> (32 - by);
}

static uint32_t right(uint32_t x, int by) {
    return x >> by | x << (32 - by);
}

static uint64_t right_64(uint64_t x, int by) {
    return x >> by | x << (64 - by);
}

static uint32_t big(const uint8_t *p) {
    return (uint32_t)p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3];
}

static uint32_t little(const uint8_t *p) {
    return (uint32_t)p[3] << 24 | p[2] << 16 | p[1] << 8 | p[0];
}

static uint64_t big_64(const uint8_t *p) {
    return (uint64_t)big(p) << 32 | big(p + 4);
}

static uint64_t little_64(const uint8_t *p) {
    return (uint64_t)little(p + 4) << 32 | little(p);
}

static void md5(uint32_t *state, const uint8_t *data) {
    static const uint8_t turns[4][4] = { { 7, 12, 17, 22 }, { 5, 9, 14, 20 }, { 4, 11, 16, 23 }, { 6, 10, 15, 21 } };
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    for (int i = 0; i < 64; i++) {
        uint32_t f;
        int word;
        switch (i / 16) {
            case 0:
                f = (b & c) | (~b & d);
                word = i;
                break;
            case 1:
                f = (d & b) | (~d & c);
                word = 5 * i + 1;
                break;
            case 2:
                f = b ^ c ^ d;
                word = 3 * i + 5;
                break;
            default:
                f = c ^ (b | ~d);
                word = 7 * i;
        }
        f += a + mpk_md5_rounds[i] + little(data + word % 16 * 4);
        a = d;
        d = c;
        c = b;
        b += left(f, turns[i / 16][i % 4]);
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
}

static void sha1(uint32_t *state, const uint8_t *data) {
    uint32_t w[80], a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
    for (int i = 0; i < 80; i++) {
        w[i] = i < 16 ? big(data + 4 * i) : left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
        uint32_t f = i < 20 ? ((b & c) | (~b & d)) + 0x5a827999 : i < 40 ? (b ^ c ^ d) + 0x6ed9eba1
            : i < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc : (b ^ c ^ d) + 0xca62c1d6;
        f += left(a, 5) + e + w[i];
        e = d;
        d = c;
        c = left(b, 30);
        b = a;
        a = f;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
}

static void sha2_32(uint32_t *state, const uint8_t *data) {
    uint32_t w[64], s[8];
    memcpy(s, state, sizeof(s));
    for (int i = 0; i < 64; i++) {
        if (i < 16) {
            w[i] = big(data + 4 * i);
        } else {
            uint32_t x = w[i - 15], y = w[i - 2];
            w[i] = w[i - 16] + (right(x, 7) ^ right(x, 18) ^ x >> 3) + w[i - 7] + (right(y, 17) ^ right(y, 19) ^ y >> 10);
        }
        uint32_t one = s[7] + (right(s[4], 6) ^ right(s[4], 11) ^ right(s[4], 25)) + ((s[4] & s[5]) ^ (~s[4] & s[6]))
            + (uint32_t)(mpk_sha2_rounds[i] >> 32) + w[i];
        uint32_t two = (right(s[0], 2) ^ right(s[0], 13) ^ right(s[0], 22)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
        memmove(s + 1, s, 7 * sizeof(s[0]));
        s[4] += one;
        s[0] = one + two;
    }
    for (int i = 0; i < 8; i++) {
        state[i] += s[i];
    }
}

static void sha2_64(uint64_t *state, const uint8_t *data) {
    uint64_t w[80], s[8];
    memcpy(s, state, sizeof(s));
    for (int i = 0; i < 80; i++) {
        if (i < 16) {
            w[i] = big_64(data + 8 * i);
        } else {
            uint64_t x = w[i - 15], y = w[i - 2];
            w[i] = w[i - 16] + (right_64(x, 1) ^ right_64(x, 8) ^ x >> 7) + w[i - 7]
                + (right_64(y, 19) ^ right_64(y, 61) ^ y >> 6);
        }
        uint64_t one = s[7] + (right_64(s[4], 14) ^ right_64(s[4], 18) ^ right_64(s[4], 41))
            + ((s[4] & s[5]) ^ (~s[4] & s[6])) + mpk_sha2_rounds[i] + w[i];
        uint64_t two = (right_64(s[0], 28) ^ right_64(s[0], 34) ^ right_64(s[0], 39))
            + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
        memmove(s + 1, s, 7 * sizeof(s[0]));
        s[4] += one;
        s[0] = one + two;
    }
    for (int i = 0; i < 8; i++) {
        state[i] += s[i];
    }
}

static void sha3(uint64_t *a) {
    for (int round = 0; round < 24; round++) {
        uint64_t c[5], last = a[1];
        for (int x = 0; x < 5; x++) {
            c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
        }
        for (int i = 0; i < 25; i++) {
            a[i] ^= c[(i + 4) % 5] ^ right_64(c[(i + 1) % 5], 63);
        }
        last = a[1];
        for (int t = 0, x = 1, y = 0; t < 24; t++) { // rho and pi
            int next = (2 * x + 3 * y) % 5;
            x = y;
            y = next;
            uint64_t kept = a[x + 5 * y];
            int turn = (t + 1) * (t + 2) / 2 % 64;
            a[x + 5 * y] = turn ? right_64(last, 64 - turn) : last;
            last = kept;
        }
        for (int y = 0; y < 25; y += 5) {
            memcpy(c, a + y, sizeof(c));
            for (int x = 0; x < 5; x++) {
                a[y + x] = c[x] ^ (~c[(x + 1) % 5] & c[(x + 2) % 5]);
            }
        }
        a[0] ^= mpk_sha3_rounds[round];
    }
}

static const uint8_t blake2_order[10][16] = {
    { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 }, { 14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3 },
    { 11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4 }, { 7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8 },
    { 9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13 }, { 2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9 },
    { 12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11 }, { 13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10 },
    { 6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5 }, { 10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0 },
};

// The columns and diagonals that a step of a round mixes.
static const uint8_t blake2_mixed[8][4] = {
    { 0, 4, 8, 12 }, { 1, 5, 9, 13 }, { 2, 6, 10, 14 }, { 3, 7, 11, 15 },
    { 0, 5, 10, 15 }, { 1, 6, 11, 12 }, { 2, 7, 8, 13 }, { 3, 4, 9, 14 },
};

static void blake2s(mpk_digest_t *self, bool is_last) {
    uint32_t v[16], m[16];
    for (int i = 0; i < 16; i++) {
        m[i] = little(self->data + 4 * i);
        v[i] = i < 8 ? self->word[i] : (uint32_t)(mpk_sha2_begin[i - 8] >> 32);
    }
    v[12] ^= (uint32_t)self->length;
    v[13] ^= (uint32_t)(self->length >> 32);
    v[14] ^= is_last ? UINT32_MAX : 0;
    v[15] ^= is_last && self->is_last_node ? UINT32_MAX : 0;
    for (int i = 0; i < 80; i++) {
        const uint8_t *at = blake2_mixed[i % 8], *order = blake2_order[i / 8] + i % 8 * 2;
        uint32_t *a = v + at[0], *b = v + at[1], *c = v + at[2], *d = v + at[3];
        *a += *b + m[order[0]];
        *d = right(*d ^ *a, 16);
        *c += *d;
        *b = right(*b ^ *c, 12);
        *a += *b + m[order[1]];
        *d = right(*d ^ *a, 8);
        *c += *d;
        *b = right(*b ^ *c, 7);
    }
    for (int i = 0; i < 8; i++) {
        self->word[i] ^= v[i] ^ v[i + 8];
    }
}

static void blake2b(mpk_digest_t *self, bool is_last) {
    uint64_t v[16], m[16];
    for (int i = 0; i < 16; i++) {
        m[i] = little_64(self->data + 8 * i);
        v[i] = i < 8 ? self->long_word[i] : mpk_sha2_begin[i - 8];
    }
    v[12] ^= self->length;
    v[14] ^= is_last ? UINT64_MAX : 0;
    v[15] ^= is_last && self->is_last_node ? UINT64_MAX : 0;
    for (int i = 0; i < 96; i++) {
        const uint8_t *at = blake2_mixed[i % 8], *order = blake2_order[i / 8 % 10] + i % 8 * 2;
        uint64_t *a = v + at[0], *b = v + at[1], *c = v + at[2], *d = v + at[3];
        *a += *b + m[order[0]];
        *d = right_64(*d ^ *a, 32);
        *c += *d;
        *b = right_64(*b ^ *c, 24);
        *a += *b + m[order[1]];
        *d = right_64(*d ^ *a, 16);
        *c += *d;
        *b = right_64(*b ^ *c, 63);
    }
    for (int i = 0; i < 8; i++) {
        self->long_word[i] ^= v[i] ^ v[i + 8];
    }
}

static void block(mpk_digest_t *self, const uint8_t *data) {
    switch (self->kind->family) {
        case DIGEST_MD5:
            md5(self->word, data);
            break;
        case DIGEST_SHA1:
            sha1(self->word, data);
            break;
        case DIGEST_SHA2_32:
            sha2_32(self->word, data);
            break;
        case DIGEST_SHA2_64:
            sha2_64(self->long_word, data);
            break;
        case DIGEST_SHA3:
            for (int i = 0; i < self->kind->block / 8; i++) {
                self->long_word[i] ^= little_64(data + 8 * i);
            }
            sha3(self->long_word);
            break;
        case DIGEST_BLAKE2S:
            blake2s(self, false);
            break;
        default:
            blake2b(self, false);
    }
}

void mpk_digest_begin(mpk_digest_t *self, const mpk_digest_kind_t *kind) {
    static const uint32_t words[5] = { 0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0 };
    memset(self, 0, sizeof(*self));
    self->kind = kind;
    self->size = kind->size;
    if (kind->family == DIGEST_MD5 || kind->family == DIGEST_SHA1) {
        memcpy(self->word, words, sizeof(words));
    } else if (kind->family == DIGEST_SHA2_64) {
        memcpy(self->long_word, mpk_sha2_begin + kind->begin, 8 * sizeof(uint64_t));
    } else if (kind->family == DIGEST_SHA2_32) {
        for (int i = 0; i < 8; i++) { // SHA-224 takes the other halves of the words of SHA-384
            self->word[i] = mpk_sha2_begin[kind->begin + i] >> (kind->begin ? 0 : 32);
        }
    }
}

void mpk_digest_begin_with(mpk_digest_t *self, const mpk_digest_kind_t *kind, const uint8_t *parameters, bool is_last_node) {
    mpk_digest_begin(self, kind);
    self->is_last_node = is_last_node;
    self->size = parameters[0];
    for (int i = 0; i < 8; i++) {
        if (kind->family == DIGEST_BLAKE2S) {
            self->word[i] = (uint32_t)(mpk_sha2_begin[i] >> 32) ^ little(parameters + 4 * i);
        } else {
            self->long_word[i] = mpk_sha2_begin[i] ^ little_64(parameters + 8 * i);
        }
    }
}

void mpk_digest_add(mpk_digest_t *self, const uint8_t *data, size_t length) {
    const size_t size = self->kind->block;
    bool keeps_last = self->kind->family >= DIGEST_BLAKE2S; // which must be known to be the last
    while (length > 0) {
        if (self->used == size) { // of BLAKE2: more follows, so this was not the last
            block(self, self->data);
            self->used = 0;
        }
        size_t part = MIN(length, size - self->used);
        memcpy(self->data + self->used, data, part);
        self->used += part;
        self->length += part;
        data += part;
        length -= part;
        if (self->used == size && !keeps_last) {
            block(self, self->data);
            self->used = 0;
        }
        mpk_step(6);
    }
}

static void write_words(const mpk_digest_t *self, uint8_t *digest, size_t length, bool is_big, bool is_long) {
    for (size_t i = 0; i < length; i++) {
        int size = is_long ? 8 : 4, byte = i % size;
        int shift = 8 * (is_big ? size - 1 - byte : byte);
        digest[i] = (is_long ? self->long_word[i / 8] : self->word[i / 4]) >> shift;
    }
}

static void end_sha3(mpk_digest_t *self, uint8_t *digest, size_t length) {
    size_t size = self->kind->block;
    memset(self->data + self->used, 0, size - self->used);
    self->data[self->used] = self->kind->begin;
    self->data[size - 1] |= 0x80;
    block(self, self->data);
    while (length > 0) {
        size_t part = MIN(length, size);
        write_words(self, digest, part, false, true);
        digest += part;
        length -= part;
        if (length > 0) {
            sha3(self->long_word);
            mpk_step(8);
        }
    }
}

void mpk_digest_end(mpk_digest_t *self, uint8_t *digest, size_t length) {
    int family = self->kind->family;
    size_t size = self->kind->block, for_length = size == 128 ? 16 : 8;
    if (family == DIGEST_SHA3) {
        end_sha3(self, digest, length);
        return;
    }
    if (family >= DIGEST_BLAKE2S) {
        memset(self->data + self->used, 0, size - self->used);
        if (family == DIGEST_BLAKE2S) {
            blake2s(self, true);
        } else {
            blake2b(self, true);
        }
        write_words(self, digest, length, false, family == DIGEST_BLAKE2B);
        return;
    }
    uint64_t bits = self->length * 8;
    self->data[self->used++] = 0x80;
    if (self->used > size - for_length) {
        memset(self->data + self->used, 0, size - self->used);
        block(self, self->data);
        self->used = 0;
    }
    memset(self->data + self->used, 0, size - self->used);
    for (int i = 0; i < 8; i++) {
        self->data[size - 8 + i] = bits >> (family == DIGEST_MD5 ? 8 * i : 56 - 8 * i);
    }
    block(self, self->data);
    write_words(self, digest, length, family != DIGEST_MD5, family == DIGEST_SHA2_64);
}
