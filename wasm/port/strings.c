// What the methods of str, bytes and bytearray have in common.
#include <string.h>

#include "characters.h"
#include "py/objtype.h"
#include "py/objtuple.h"
#include "py/runtime.h"
#include "strings.h"

NORETURN void mpk_type_error(const char *text, mp_obj_t obj) {
    mp_raise_msg_varg(&mp_type_TypeError, text, mp_obj_get_type_str(obj));
}

mp_obj_t mpk_plain(mp_obj_t obj) {
    if (mp_obj_is_obj(obj) && mp_obj_is_instance_type(mp_obj_get_type(obj))) {
        mp_obj_t base = mp_obj_cast_to_native_base(obj, MP_OBJ_FROM_PTR(&mp_type_str));
        if (base == MP_OBJ_NULL) {
            base = mp_obj_cast_to_native_base(obj, MP_OBJ_FROM_PTR(&mp_type_bytes));
        }
        if (base == MP_OBJ_NULL) {
            base = mp_obj_cast_to_native_base(obj, MP_OBJ_FROM_PTR(&mp_type_bytearray));
        }
        return base == MP_OBJ_NULL ? obj : base;
    }
    return obj;
}

bool mpk_is_str(mp_obj_t obj) {
    return mp_obj_is_str(mpk_plain(obj));
}

bool mpk_tuple(mp_obj_t obj, size_t *n, const mp_obj_t **items) {
    if (!mp_obj_is_obj(obj)) {
        return false;
    }
    if (mp_obj_is_instance_type(mp_obj_get_type(obj))) {
        obj = mp_obj_cast_to_native_base(obj, MP_OBJ_FROM_PTR(&mp_type_tuple));
    }
    if (obj == MP_OBJ_NULL || MP_OBJ_TYPE_GET_SLOT_OR_NULL(mp_obj_get_type(obj), iter) != mp_obj_tuple_getiter) {
        return false;
    }
    mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(obj);
    *n = tuple->len;
    *items = tuple->items;
    return true;
}

bool mpk_string(mp_obj_t obj, mpk_string_t *string) {
    obj = mpk_plain(obj);
    string->type = mp_obj_get_type(obj);
    string->is_str = string->type == &mp_type_str;
    if (!string->is_str && string->type != &mp_type_bytes && string->type != &mp_type_bytearray) {
        return false;
    }
    GET_STR_DATA_LEN(obj, data, len);
    // An empty bytearray has no memory, but nothing is found in it at a place.
    string->data = data != NULL ? data : (const byte *)"";
    string->len = len;
    return true;
}

mp_obj_t mpk_new_string(const mp_obj_type_t *type, const byte *data, size_t len) {
    if (type == &mp_type_bytearray) {
        return mp_obj_new_bytearray(len, data);
    }
    if (type == &mp_type_str) {
        if (len == 0) {
            return MP_OBJ_NEW_QSTR(MP_QSTR_);
        }
        if (len >= 256) {
            mpk_count_steps(len / 64);
        }
        qstr q = qstr_find_strn((const char *)data, len);
        if (q != MP_QSTRnull) {
            return MP_OBJ_NEW_QSTR(q);
        }
    }
    return mp_obj_new_str_copy(type, data, len);
}

mp_obj_t mpk_string_of_vstr(const mp_obj_type_t *type, vstr_t *vstr) {
    if (type == &mp_type_bytearray) {
        if (vstr->fixed_buf || vstr->len == 0) {
            mp_obj_t result = mp_obj_new_bytearray(vstr->len, vstr->buf);
            vstr_clear(vstr);
            return result;
        }
        // Not a copy: freeing the first buffer each time would leave a hole in front of all later ones, and looking
        // for room would begin there.
        char *data = m_renew(char, vstr->buf, vstr->alloc, vstr->len);
        vstr->buf = NULL;
        vstr->alloc = 0;
        return mp_obj_new_bytearray_by_ref(vstr->len, data);
    }
    if (type == &mp_type_str) {
        return mp_obj_new_str_from_utf8_vstr(vstr);
    }
    return mp_obj_new_bytes_from_vstr(vstr);
}
