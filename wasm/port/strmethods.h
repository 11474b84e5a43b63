// Methods that str, bytes and bytearray share.
#ifndef MPK_STRMETHODS_H
#define MPK_STRMETHODS_H

#include "py/unicode.h"
#include "strings.h"

mpk_string_t mpk_self(mp_obj_t obj, const char *method);
// Positional or keyword arguments after the first, which is the text itself; `values` has the defaults before.
void mpk_string_arguments(const char *method, size_t n_args, const mp_obj_t *args, mp_map_t *kw, size_t n, const qstr *names,
    mp_obj_t *values);

// An argument of the kind of the text itself; `text` says what is wrong with another, for a str.
static inline mpk_string_t mpk_string_like(const mpk_string_t *self, mp_obj_t arg, const char *text) {
    mpk_string_t found;
    if (mpk_string(arg, &found) && found.is_str == self->is_str) {
        return found;
    }
    mp_buffer_info_t buffer;
    if (!self->is_str && !mpk_is_str(arg) && mp_get_buffer(arg, &buffer, MP_BUFFER_READ)) {
        found.type = &mp_type_bytes;
        found.data = buffer.buf;
        found.len = buffer.len;
        found.is_str = false;
        return found;
    }
    mpk_type_error(self->is_str ? text : "a bytes-like object is required, not '%s'", arg);
}

// The text itself where nothing of it was taken; a bytearray is copied.
mp_obj_t mpk_string_part(const mpk_string_t *self, mp_obj_t whole, const byte *start, const byte *end);

// How many bytes the character there has.
static inline size_t mpk_character_size(const mpk_string_t *self, const byte *at) {
    return self->is_str && *at >= 0x80 ? (size_t)(utf8_next_char(at) - at) : 1;
}

#endif
