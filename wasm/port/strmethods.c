// What the methods of str, bytes and bytearray share, and those that join and replace.
#include <string.h>
#include "py/runtime.h"
#include "strmethods.h"

// The text that a method belongs to.
mpk_string_t mpk_self(mp_obj_t obj, const char *method) {
    mpk_string_t self;
    if (!mpk_string(obj, &self)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("descriptor '%s' for 'str' objects doesn't apply to a '%s' object"),
            method, mp_obj_get_type_str(obj));
    }
    return self;
}

// The text itself where nothing of it was taken; a bytearray is copied.
mp_obj_t mpk_string_part(const mpk_string_t *self, mp_obj_t whole, const byte *start, const byte *end) {
    if ((size_t)(end - start) == self->len && self->type != &mp_type_bytearray) {
        return mpk_plain(whole);
    }
    return mpk_new_string(self->type, start, end - start);
}

static mp_obj_t str_removeprefix(mp_obj_t self_in, mp_obj_t prefix_in) {
    mpk_string_t self = mpk_self(self_in, "removeprefix");
    mpk_string_t prefix = mpk_string_like(&self, prefix_in, "removeprefix() argument must be str, not %s");
    bool is_there = prefix.len <= self.len && memcmp(self.data, prefix.data, prefix.len) == 0;
    return mpk_string_part(&self, self_in, self.data + (is_there ? prefix.len : 0), self.data + self.len);
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_str_removeprefix_obj, str_removeprefix);

static mp_obj_t str_removesuffix(mp_obj_t self_in, mp_obj_t suffix_in) {
    mpk_string_t self = mpk_self(self_in, "removesuffix");
    mpk_string_t suffix = mpk_string_like(&self, suffix_in, "removesuffix() argument must be str, not %s");
    bool is_there = suffix.len <= self.len && memcmp(self.data + self.len - suffix.len, suffix.data, suffix.len) == 0;
    return mpk_string_part(&self, self_in, self.data, self.data + self.len - (is_there ? suffix.len : 0));
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_str_removesuffix_obj, str_removesuffix);

// Positional or keyword arguments after the first, which is the text itself.
void mpk_string_arguments(const char *method, size_t n_args, const mp_obj_t *args, mp_map_t *kw, size_t n, const qstr *names,
    mp_obj_t *values) {
    size_t given = n_args - 1 + (kw == NULL ? 0 : kw->used);
    if (given > n) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s() takes at most %d argument%s (%d given)"), method, (int)n,
            n == 1 ? "" : "s", (int)given);
    }
    for (size_t i = 0; i < n; i++) {
        mp_map_elem_t *found = kw == NULL ? NULL : mp_map_lookup(kw, MP_OBJ_NEW_QSTR(names[i]), MP_MAP_LOOKUP);
        if (i < n_args - 1) {
            if (found != NULL) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("argument for %s() given by name ('%q') and position (%d)"),
                    method, names[i], (int)i + 1);
            }
            values[i] = args[i + 1];
        } else if (found != NULL) {
            values[i] = found->value;
            given -= 1;
        }
    }
    if (given > n_args - 1) {
        for (size_t i = 0; i < kw->alloc; i++) {
            bool is_known = !mp_map_slot_is_filled(kw, i);
            for (size_t j = 0; j < n; j++) {
                is_known |= kw->table[i].key == MP_OBJ_NEW_QSTR(names[j]);
            }
            if (!is_known) {
                mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'%s' is an invalid keyword argument for %s()"),
                    mp_obj_str_get_str(kw->table[i].key), method);
            }
        }
    }
}

static mp_obj_t str_join(mp_obj_t self_in, mp_obj_t parts) {
    if (!mp_obj_is_type(parts, &mp_type_list) && !mp_obj_is_type(parts, &mp_type_tuple)) {
        mp_obj_t method[2];
        mp_load_method_maybe(parts, MP_QSTR___iter__, method);
        if (method[0] == MP_OBJ_NULL && !MP_OBJ_TYPE_HAS_SLOT(mp_obj_get_type(parts), iter)) {
            mp_load_method_maybe(parts, MP_QSTR___getitem__, method);
            if (method[0] == MP_OBJ_NULL) {
                mp_raise_TypeError(MP_ERROR_TEXT("can only join an iterable"));
            }
        }
        parts = mp_obj_list_make_new(&mp_type_list, 1, 0, &parts);
    }
    mpk_string_t self = mpk_self(self_in, "join");
    size_t n;
    mp_obj_t *items;
    mp_obj_get_array(parts, &n, &items);
    if (n == 1 && self.is_str && mp_obj_is_str(items[0])) {
        return items[0];
    }
    size_t total = 0;
    for (size_t i = 0; i < n; i++) {
        size_t len;
        if (self.is_str && mp_obj_is_qstr(items[i])) {
            len = qstr_len(MP_OBJ_QSTR_VALUE(items[i]));
        } else {
            mpk_string_t part;
            mp_buffer_info_t buffer;
            if (mpk_string(items[i], &part) && part.is_str == self.is_str) {
                len = part.len;
            } else if (!self.is_str && !mpk_is_str(items[i]) && mp_get_buffer(items[i], &buffer, MP_BUFFER_READ)) {
                len = buffer.len;
            } else {
                mp_raise_msg_varg(&mp_type_TypeError, self.is_str
                    ? MP_ERROR_TEXT("sequence item %d: expected str instance, %s found")
                    : MP_ERROR_TEXT("sequence item %d: expected a bytes-like object, %s found"),
                    (int)i, mp_obj_get_type_str(items[i]));
            }
        }
        total += len + (i > 0 ? self.len : 0);
        if (total > PTRDIFF_MAX) {
            m_malloc_fail(total); // texts are no longer than this, so their sum cannot have passed it unseen
        }
    }
    mpk_count_steps(n / 8 + total / 256);
    vstr_t vstr;
    vstr_init_len(&vstr, total);
    byte *to = (byte *)vstr.buf;
    for (size_t i = 0; i < n; i++) {
        if (i > 0) {
            memcpy(to, self.data, self.len);
            to += self.len;
        }
        mpk_string_t part;
        if (!mpk_string(items[i], &part)) {
            mp_buffer_info_t buffer;
            mp_get_buffer_raise(items[i], &buffer, MP_BUFFER_READ);
            part.data = buffer.buf;
            part.len = buffer.len;
        }
        memcpy(to, part.data, part.len);
        to += part.len;
    }
    return mpk_string_of_vstr(self.type, &vstr);
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_str_join_obj, str_join);

static mp_obj_t str_replace(size_t n_args, const mp_obj_t *args) {
    mp_int_t most = n_args > 3 ? mp_obj_get_int(args[3]) : -1;
    mpk_string_t self = mpk_self(args[0], "replace");
    mpk_string_t old = mpk_string_like(&self, args[1], "replace() argument 1 must be str, not %s");
    mpk_string_t new = mpk_string_like(&self, args[2], "replace() argument 2 must be str, not %s");
    if (most < 0) {
        most = MP_SSIZE_MAX;
    }
    const byte *start = self.data, *end = start + self.len, *at = NULL;
    if (most > 0 && old.len > 0) {
        at = find_subbytes(start, end - start, old.data, old.len, 1);
    }
    if (most == 0 || (old.len > 0 && at == NULL)) {
        return mpk_string_part(&self, args[0], start, end);
    }
    // A text that may grow much is measured first, so that one which has no room is not made in part.
    size_t bytes = self.len + new.len + 1, times = self.len / MAX(old.len, 1) + 1;
    if (new.len > old.len && m_size(bytes, new.len - old.len, times) > 1024 * 1024) {
        times = MIN(times, (size_t)most);
        if (old.len > 0) {
            size_t limit = times;
            times = 0;
            for (const byte *next = at; next != NULL && times < limit; times++) {
                mpk_step(1);
                next += old.len;
                next = find_subbytes(next, end - next, old.data, old.len, 1);
            }
        }
        bytes = m_size(bytes, new.len - old.len, times);
    }
    vstr_t vstr;
    vstr_init(&vstr, bytes);
    if (old.len == 0) {
        for (; most > 0; most--) {
            mpk_step(1);
            vstr_add_strn(&vstr, (const char *)new.data, new.len);
            if (start == end) {
                break;
            }
            size_t size = mpk_character_size(&self, start);
            vstr_add_strn(&vstr, (const char *)start, size);
            start += size;
        }
    }
    while (at != NULL) {
        mpk_step(1);
        vstr_add_strn(&vstr, (const char *)start, at - start);
        vstr_add_strn(&vstr, (const char *)new.data, new.len);
        start = at + old.len;
        at = --most > 0 ? find_subbytes(start, end - start, old.data, old.len, 1) : NULL;
    }
    vstr_add_strn(&vstr, (const char *)start, end - start);
    return mpk_string_of_vstr(self.type, &vstr);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_replace_obj, 3, 4, str_replace);
