// What the methods of str, bytes and bytearray have in common.
#ifndef MPK_STRINGS_H
#define MPK_STRINGS_H

#include "py/objstr.h"

// The data of a text: of str, bytes or bytearray, or of an object of a class derived from them.
typedef struct {
    const mp_obj_type_t *type;
    const byte *data;
    size_t len;
    bool is_str;
} mpk_string_t;

// The str inside of an object of a class derived from it, else the object itself.
mp_obj_t mpk_plain(mp_obj_t obj);
bool mpk_is_str(mp_obj_t obj);
// The items of a tuple, also of a named one; false if it is none.
bool mpk_tuple(mp_obj_t obj, size_t *n, const mp_obj_t **items);
// False if the object is neither str, bytes nor bytearray.
bool mpk_string(mp_obj_t obj, mpk_string_t *string);
// A text of a type, whose UTF-8 is known to be right.
mp_obj_t mpk_new_string(const mp_obj_type_t *type, const byte *data, size_t len);
mp_obj_t mpk_string_of_vstr(const mp_obj_type_t *type, vstr_t *vstr);

// format(value, spec), print(format(...)) and `pattern % values`.
void mpk_format(vstr_t *vstr, mp_obj_t value, const char *spec, size_t len);
mp_obj_t mpk_modulo(mp_obj_t pattern, mp_obj_t values);

// Raises TypeError: `text` has %s for the class of the object.
NORETURN void mpk_type_error(const char *text, mp_obj_t obj);

#endif
