// Methods that str, bytes and bytearray share.
#ifndef MPK_STRMETHODS_H
#define MPK_STRMETHODS_H

#include "strings.h"

mpk_string_t mpk_self(mp_obj_t obj, const char *method);
// Positional or keyword arguments after the first, which is the text itself; `values` has the defaults before.
void mpk_string_arguments(const char *method, size_t n_args, const mp_obj_t *args, mp_map_t *kw, size_t n, const qstr *names,
    mp_obj_t *values);

#endif
