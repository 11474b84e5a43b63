// bytes and bytearray: what they are made of, and how a bytearray changes.
#ifndef MPK_BYTEARRAY_H
#define MPK_BYTEARRAY_H

#include "py/obj.h"

mp_obj_t mpk_bytes_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args);
mp_obj_t mpk_bytearray_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args);
mp_obj_t mpk_bytes_slice(const mp_obj_type_t *type, mp_obj_t index, const byte *data, size_t len);
mp_obj_t mpk_bytearray_subscr(mp_obj_t self, mp_obj_t index, mp_obj_t value);
mp_obj_t mpk_bytearray_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs);
mp_obj_t mpk_str_decode(size_t n_args, size_t n_kw, const mp_obj_t *args);
mp_obj_t mpk_convert_to_str(mp_obj_t value);

// A number as a byte; `text` is what ValueError says of another.
byte mpk_byte_of(mp_obj_t value, const char *text);
#define MPK_OF_BYTEARRAY "byte must be in range(0, 256)"
bool mpk_bytes_is_iterable(mp_obj_t obj);
// The bytes of an iterable of numbers.
void mpk_bytes_gather(vstr_t *out, mp_obj_t source, const char *not_iterable, const char *out_of_range);

#endif
