// Texts to bytes and back.
#ifndef MPK_CODECS_H
#define MPK_CODECS_H

#include "py/obj.h"

// A bytes object of a str.
mp_obj_t mpk_encode(mp_obj_t text, const char *encoding, const char *errors);
mp_obj_t mpk_decode(const byte *data, size_t len, const char *encoding, const char *errors);
// The name of an encoding or of what to do with errors, given to a method; `unless` if it was not given.
const char *mpk_codec_argument(mp_obj_t value, const char *unless, const char *method, const char *argument);

#endif
