// What decoding and encoding share.
#ifndef MPK_CODECS_OWN_H
#define MPK_CODECS_OWN_H

#include "codecs.h"
#include "py/runtime.h"

typedef enum {
    UTF_8, UTF_8_SIG, ASCII, LATIN_1, UTF_16, UTF_16_LE, UTF_16_BE, UTF_32, UTF_32_LE, UTF_32_BE, CP1252, CP437
} mpk_codec_id_t;

typedef enum { STRICT, IGNORE, REPLACE, BACKSLASH, ESCAPE, PASS, XML, NAME, UNKNOWN } mpk_codec_handler_t;

typedef struct {
    mpk_codec_id_t codec;
    const char *errors;
    mpk_codec_handler_t handler;
    mp_obj_t text; // what is encoded
    const byte *data;
    size_t len;
    vstr_t *out;
} mpk_codec_work_t;

mpk_codec_id_t mpk_codec_of(const char *name);
mpk_codec_handler_t mpk_codec_handler_of(const char *name);
// Raises an exception of a type: what could not be converted, and where. Or says that there is no such handler.
NORETURN void mpk_codec_fail(const mpk_codec_work_t *work, const mp_obj_type_t *type, mp_obj_t object, size_t start,
    size_t end, const char *reason);

// What the upper 128 bytes stand for.
extern const uint16_t mpk_cp1252[128];
extern const uint16_t mpk_cp437[128];

#endif
