// Hash functions: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4), SHA-3 and SHAKE (FIPS 202), BLAKE2 (RFC 7693).
#ifndef MPK_DIGEST_H
#define MPK_DIGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

extern const uint64_t mpk_sha2_rounds[80], mpk_sha2_begin[16], mpk_sha3_rounds[24];
extern const uint32_t mpk_md5_rounds[64];

enum { DIGEST_MD5, DIGEST_SHA1, DIGEST_SHA2_32, DIGEST_SHA2_64, DIGEST_SHA3, DIGEST_BLAKE2S, DIGEST_BLAKE2B };

typedef struct {
    const char *name;
    uint8_t family;
    uint8_t block; // bytes
    uint8_t size;  // bytes of the digest; 0 for one as long as is asked for
    uint8_t begin; // of SHA-2: where its first words are; of SHA-3: the bits that come behind the data
} mpk_digest_kind_t;

typedef struct {
    const mpk_digest_kind_t *kind;
    uint64_t length; // bytes so far
    uint32_t used;   // of the block
    uint8_t size;    // of the digest
    bool is_last_node; // of BLAKE2 as a tree: of its level
    union {
        uint32_t word[8];
        uint64_t long_word[25];
    };
    uint8_t data[168];
} mpk_digest_t;

// NULL when there is none of that name.
const mpk_digest_kind_t *mpk_digest_kind(const char *name, size_t length);
void mpk_digest_begin(mpk_digest_t *self, const mpk_digest_kind_t *kind);
// For BLAKE2: as above, with a parameter block of as many bytes as the digest can have.
void mpk_digest_begin_with(mpk_digest_t *self, const mpk_digest_kind_t *kind, const uint8_t *parameters, bool is_last_node);
void mpk_digest_add(mpk_digest_t *self, const uint8_t *data, size_t length);
// Writes the digest; nothing can be added then.
void mpk_digest_end(mpk_digest_t *self, uint8_t *digest, size_t length);

#endif
