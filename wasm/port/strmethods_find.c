// The methods of str, bytes and bytearray that search.
#include <string.h>
#include "py/objint.h"
#include "py/runtime.h"
#include "py/smallint.h"
#include "strmethods.h"

// What is searched: of the kind of the text itself, and in bytes it may be the number of a byte, kept in `one`.
static mpk_string_t needle_of(const mpk_string_t *self, mp_obj_t arg, byte *one) {
    if (!self->is_str && (mp_obj_is_int(arg) || mp_obj_is_bool(arg))) {
        mp_int_t value;
        if (!mp_obj_get_int_maybe(arg, &value) || value < 0 || value > 255) {
            mp_raise_ValueError(MP_ERROR_TEXT("byte must be in range(0, 256)"));
        }
        *one = value;
        mpk_string_t found = { &mp_type_bytes, one, 1, false };
        return found;
    }
    mp_buffer_info_t buffer;
    if (!self->is_str && (mpk_is_str(arg) || !mp_get_buffer(arg, &buffer, MP_BUFFER_READ))) {
        mpk_type_error("argument should be integer or bytes-like object, not '%s'", arg);
    }
    return mpk_string_like(self, arg, "must be str, not %s");
}

// Small ints or None. An index can be an object of the program's own, whose method may change what it is an index
// into: so this comes before any look at that.
static void indices(size_t n_args, const mp_obj_t *args, mp_obj_t range[2]) {
    range[0] = range[1] = mp_const_none;
    for (size_t i = 0; i < n_args; i++) {
        mp_obj_t index = args[i];
        if (index == mp_const_none || mp_obj_is_small_int(index)) {
            range[i] = index;
            continue;
        }
        if (!mp_obj_is_exact_type(index, &mp_type_int)) {
            index = mp_obj_is_bool(index) ? mp_obj_new_int(index == mp_const_true) : mp_unary_op(MP_UNARY_OP_INT_MAYBE, index);
            if (index == MP_OBJ_NULL) {
                mp_raise_TypeError(MP_ERROR_TEXT("slice indices must be integers or None or have an __index__ method"));
            }
        }
        range[i] = mp_obj_is_small_int(index) ? index
            : MP_OBJ_NEW_SMALL_INT(mp_obj_int_sign(index) < 0 ? MP_SMALL_INT_MIN : MP_SMALL_INT_MAX);
    }
}

// Pointers to a range. False if it begins after the end, where not even nothing is found.
static bool range_of(const mpk_string_t *self, const mp_obj_t range[2], const byte **start, const byte **end) {
    *start = self->data;
    *end = self->data + self->len;
    if (range[1] != mp_const_none) {
        *end = str_index_to_ptr(self->type, self->data, self->len, range[1], true);
    }
    if (range[0] != mp_const_none) {
        *start = str_index_to_ptr(self->type, self->data, self->len, range[0], true);
        if (*start == self->data + self->len
            && MP_OBJ_SMALL_INT_VALUE(range[0]) > (mp_int_t)(self->is_str ? utf8_charlen(self->data, self->len) : self->len)) {
            return false;
        }
    }
    return *start <= *end;
}

static mp_obj_t find(size_t n_args, const mp_obj_t *args, int direction, const char *method) {
    mp_obj_t range[2];
    indices(n_args - 2, args + 2, range);
    mpk_string_t self = mpk_self(args[0], method);
    byte one;
    mpk_string_t needle = needle_of(&self, args[1], &one);
    const byte *start, *end, *at = NULL;
    if (range_of(&self, range, &start, &end)) {
        at = find_subbytes(start, end - start, needle.data, needle.len, direction);
    }
    if (at == NULL) {
        return MP_OBJ_NULL;
    }
    return MP_OBJ_NEW_SMALL_INT(self.is_str ? utf8_ptr_to_index(self.data, at) : (size_t)(at - self.data));
}

static mp_obj_t found_or(mp_obj_t found, const mp_obj_t *args, bool is_index) {
    if (found != MP_OBJ_NULL) {
        return found;
    }
    if (is_index) {
        mp_raise_ValueError(mpk_is_str(args[0])
            ? MP_ERROR_TEXT("substring not found") : MP_ERROR_TEXT("subsection not found"));
    }
    return MP_OBJ_NEW_SMALL_INT(-1);
}

static mp_obj_t str_find(size_t n_args, const mp_obj_t *args) {
    return found_or(find(n_args, args, 1, "find"), args, false);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_find_obj, 2, 4, str_find);

static mp_obj_t str_rfind(size_t n_args, const mp_obj_t *args) {
    return found_or(find(n_args, args, -1, "rfind"), args, false);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_rfind_obj, 2, 4, str_rfind);

static mp_obj_t str_index(size_t n_args, const mp_obj_t *args) {
    return found_or(find(n_args, args, 1, "index"), args, true);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_index_obj, 2, 4, str_index);

static mp_obj_t str_rindex(size_t n_args, const mp_obj_t *args) {
    return found_or(find(n_args, args, -1, "rindex"), args, true);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_rindex_obj, 2, 4, str_rindex);

static mp_obj_t str_count(size_t n_args, const mp_obj_t *args) {
    mp_obj_t range[2];
    indices(n_args - 2, args + 2, range);
    mpk_string_t self = mpk_self(args[0], "count");
    byte one;
    mpk_string_t needle = needle_of(&self, args[1], &one);
    const byte *at, *end;
    if (!range_of(&self, range, &at, &end)) {
        return MP_OBJ_NEW_SMALL_INT(0);
    }
    if (needle.len == 0) {
        return MP_OBJ_NEW_SMALL_INT((self.is_str ? utf8_charlen(at, end - at) : (size_t)(end - at)) + 1);
    }
    mp_int_t count = 0;
    while ((at = find_subbytes(at, end - at, needle.data, needle.len, 1)) != NULL) {
        count += 1;
        at += needle.len;
        mpk_step(1);
    }
    return MP_OBJ_NEW_SMALL_INT(count);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_count_obj, 2, 4, str_count);

static mp_obj_t begins_or_ends(size_t n_args, const mp_obj_t *args, bool ends, const char *method) {
    mp_obj_t range[2];
    indices(n_args - 2, args + 2, range);
    mpk_string_t self = mpk_self(args[0], method);
    const mp_obj_t *affixes = &args[1];
    size_t n_affixes = 1;
    bool is_tuple = mpk_tuple(args[1], &n_affixes, &affixes);
    const byte *start, *end;
    bool in_range = range_of(&self, range, &start, &end);
    for (size_t i = 0; i < n_affixes; i++) {
        mpk_string_t affix;
        mp_buffer_info_t buffer;
        if (!mpk_string(affixes[i], &affix) || affix.is_str != self.is_str) {
            if (!self.is_str && !mpk_is_str(affixes[i]) && mp_get_buffer(affixes[i], &buffer, MP_BUFFER_READ)) {
                affix.data = buffer.buf;
                affix.len = buffer.len;
            } else if (is_tuple && !self.is_str) {
                mpk_type_error("a bytes-like object is required, not '%s'", affixes[i]);
            } else if (is_tuple) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("tuple for %s must only contain str, not %s"), method,
                    mp_obj_get_type_str(affixes[i]));
            } else {
                const char *kind = self.is_str ? "str" : "bytes";
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s first arg must be %s or a tuple of %s, not %s"),
                    method, kind, kind, mp_obj_get_type_str(args[1]));
            }
        }
        mpk_step(1 + affix.len / 256);
        if (in_range && affix.len <= (size_t)(end - start)
            && memcmp(ends ? end - affix.len : start, affix.data, affix.len) == 0) {
            return mp_const_true;
        }
    }
    return mp_const_false;
}

static mp_obj_t str_startswith(size_t n_args, const mp_obj_t *args) {
    return begins_or_ends(n_args, args, false, "startswith");
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_startswith_obj, 2, 4, str_startswith);

static mp_obj_t str_endswith(size_t n_args, const mp_obj_t *args) {
    return begins_or_ends(n_args, args, true, "endswith");
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_endswith_obj, 2, 4, str_endswith);
