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

#endif
