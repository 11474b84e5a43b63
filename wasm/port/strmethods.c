// The methods of str, bytes and bytearray that search, cut and join.
#include <string.h>

#include "characters.h"
#include "py/objint.h"
#include "py/objlist.h"
#include "py/objtype.h"
#include "py/runtime.h"
#include "py/smallint.h"
#include "py/unicode.h"
#include "strings.h"
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

// An argument of the kind of the text itself; `text` says what is wrong with another, for a str.
static mpk_string_t like(const mpk_string_t *self, mp_obj_t arg, const char *text) {
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

// The same for what is searched: in bytes it may be the number of a byte, kept in `one`.
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
    return like(self, arg, "must be str, not %s");
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

// The text itself where nothing of it was taken; a bytearray is copied.
static mp_obj_t part_of(const mpk_string_t *self, mp_obj_t whole, const byte *start, const byte *end) {
    if ((size_t)(end - start) == self->len && self->type != &mp_type_bytearray) {
        return mpk_plain(whole);
    }
    return mpk_new_string(self->type, start, end - start);
}

static mp_obj_t str_removeprefix(mp_obj_t self_in, mp_obj_t prefix_in) {
    mpk_string_t self = mpk_self(self_in, "removeprefix");
    mpk_string_t prefix = like(&self, prefix_in, "removeprefix() argument must be str, not %s");
    bool is_there = prefix.len <= self.len && memcmp(self.data, prefix.data, prefix.len) == 0;
    return part_of(&self, self_in, self.data + (is_there ? prefix.len : 0), self.data + self.len);
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_str_removeprefix_obj, str_removeprefix);

static mp_obj_t str_removesuffix(mp_obj_t self_in, mp_obj_t suffix_in) {
    mpk_string_t self = mpk_self(self_in, "removesuffix");
    mpk_string_t suffix = like(&self, suffix_in, "removesuffix() argument must be str, not %s");
    bool is_there = suffix.len <= self.len && memcmp(self.data + self.len - suffix.len, suffix.data, suffix.len) == 0;
    return part_of(&self, self_in, self.data, self.data + self.len - (is_there ? suffix.len : 0));
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_str_removesuffix_obj, str_removesuffix);

// ---- strip

static const byte *before(const byte *at) {
    do {
        at -= 1;
    } while (UTF8_IS_CONT(*at));
    return at;
}

static bool is_space(const mpk_string_t *self, const byte *at) {
    if (*at < 0x80) {
        return *at == ' ' || ('\t' <= *at && *at <= '\r') || (self->is_str && 0x1c <= *at && *at <= 0x1f);
    }
    return self->is_str && mpk_character(utf8_get_char(at)) & MPK_SPACE;
}

static size_t size_at(const mpk_string_t *self, const byte *at) {
    return self->is_str && *at >= 0x80 ? (size_t)(utf8_next_char(at) - at) : 1;
}

static mp_obj_t strip(size_t n_args, const mp_obj_t *args, bool left, bool right, const char *method) {
    mpk_string_t self = mpk_self(args[0], method), chars = { 0 };
    bool any_space = n_args == 1 || args[1] == mp_const_none;
    if (!any_space) {
        if (self.is_str && !mpk_is_str(args[1])) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s arg must be None or str"), method);
        }
        chars = like(&self, args[1], "");
    }
    const byte *start = self.data, *end = start + self.len;
    size_t steps = 0;
    while (left && start < end) {
        size_t size = size_at(&self, start);
        if (any_space ? !is_space(&self, start) : find_subbytes(chars.data, chars.len, start, size, 1) == NULL) {
            break;
        }
        start += size;
        steps += 1;
    }
    while (right && start < end) {
        const byte *last = self.is_str ? before(end) : end - 1;
        if (any_space ? !is_space(&self, last) : find_subbytes(chars.data, chars.len, last, end - last, 1) == NULL) {
            break;
        }
        end = last;
        steps += 1;
    }
    mpk_count_steps(steps / 16);
    return part_of(&self, args[0], start, end);
}

static mp_obj_t str_strip(size_t n_args, const mp_obj_t *args) {
    return strip(n_args, args, true, true, "strip");
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_strip_obj, 1, 2, str_strip);

static mp_obj_t str_lstrip(size_t n_args, const mp_obj_t *args) {
    return strip(n_args, args, true, false, "lstrip");
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_lstrip_obj, 1, 2, str_lstrip);

static mp_obj_t str_rstrip(size_t n_args, const mp_obj_t *args) {
    return strip(n_args, args, false, true, "rstrip");
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_rstrip_obj, 1, 2, str_rstrip);

// ---- split and join

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

static void append_part(mp_obj_t list, const mpk_string_t *self, const byte *start, const byte *end) {
    mp_obj_list_append(list, mpk_new_string(self->type, start, end - start));
}

static void split_at_spaces(mp_obj_t list, const mpk_string_t *self, mp_int_t most) {
    const byte *at = self->data, *end = at + self->len;
    for (;;) {
        while (at < end && is_space(self, at)) {
            at += size_at(self, at);
        }
        if (at >= end) {
            return;
        }
        const byte *start = at;
        if (most-- == 0) {
            append_part(list, self, start, end); // what comes last keeps the blanks after it
            return;
        }
        while (at < end && !is_space(self, at)) {
            at += size_at(self, at);
        }
        mpk_step(1 + (at - start) / 32);
        append_part(list, self, start, at);
    }
}

static void split_at_spaces_from_right(mp_obj_t list, const mpk_string_t *self, mp_int_t most) {
    const byte *start = self->data, *end = start + self->len;
    for (;;) {
        const byte *last;
        while (end > start && is_space(self, last = self->is_str ? before(end) : end - 1)) {
            end = last;
        }
        if (end == start) {
            break;
        }
        if (most-- == 0) {
            append_part(list, self, start, end);
            break;
        }
        const byte *at = end;
        while (at > start && !is_space(self, last = self->is_str ? before(at) : at - 1)) {
            at = last;
        }
        mpk_step(1 + (end - at) / 32);
        append_part(list, self, at, end);
        end = at;
    }
}

static mp_obj_t split(size_t n_args, const mp_obj_t *args, mp_map_t *kw, int direction, const char *method) {
    static const qstr names[] = { MP_QSTR_sep, MP_QSTR_maxsplit };
    mp_obj_t values[] = { mp_const_none, MP_OBJ_NEW_SMALL_INT(-1) };
    mpk_string_arguments(method, n_args, args, kw, 2, names, values);
    mp_int_t most = mp_obj_get_int(values[1]);
    mpk_string_t self = mpk_self(args[0], method);
    if (most < 0) {
        most = MP_SSIZE_MAX;
    }
    mp_obj_t list = mp_obj_new_list(0, NULL);
    if (values[0] == mp_const_none) {
        if (direction > 0) {
            split_at_spaces(list, &self, most);
            return list;
        }
        split_at_spaces_from_right(list, &self, most);
    } else {
        mpk_string_t sep = like(&self, values[0], "must be str or None, not %s");
        if (sep.len == 0) {
            mp_raise_ValueError(MP_ERROR_TEXT("empty separator"));
        }
        const byte *start = self.data, *end = start + self.len, *at;
        while (most-- > 0 && (at = find_subbytes(start, end - start, sep.data, sep.len, direction)) != NULL) {
            mpk_step(1);
            if (direction > 0) {
                append_part(list, &self, start, at);
                start = at + sep.len;
            } else {
                append_part(list, &self, at + sep.len, end);
                end = at;
            }
        }
        append_part(list, &self, start, end);
    }
    if (direction < 0) {
        mp_obj_list_t *items = MP_OBJ_TO_PTR(list);
        for (size_t i = 0, j = items->len; i + 1 < j; i++) {
            mp_obj_t item = items->items[i];
            items->items[i] = items->items[--j];
            items->items[j] = item;
        }
    }
    return list;
}

static mp_obj_t str_split(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    return split(n_args, args, kw, 1, "split");
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_str_split_obj, 1, str_split);

static mp_obj_t str_rsplit(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    return split(n_args, args, kw, -1, "rsplit");
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_str_rsplit_obj, 1, str_rsplit);

mp_obj_t mp_obj_str_split(size_t n_args, const mp_obj_t *args) {
    return split(n_args, args, NULL, 1, "split");
}

// How many bytes end a line here, 0 if none do.
static size_t line_end(const mpk_string_t *self, const byte *at, const byte *end) {
    byte c = *at;
    if (c == '\r') {
        return at + 1 < end && at[1] == '\n' ? 2 : 1;
    }
    if (c == '\n') {
        return 1;
    }
    if (!self->is_str) {
        return 0;
    }
    if (c == 0xc2) {
        return at[1] == 0x85 ? 2 : 0;
    }
    if (c == 0xe2) {
        return at[1] == 0x80 && (at[2] == 0xa8 || at[2] == 0xa9) ? 3 : 0;
    }
    return c == '\v' || c == '\f' || (0x1c <= c && c <= 0x1e);
}

static mp_obj_t str_splitlines(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    static const qstr names[] = { MP_QSTR_keepends };
    mp_obj_t values[] = { mp_const_false };
    mpk_string_arguments("splitlines", n_args, args, kw, 1, names, values);
    bool keep = mp_obj_is_true(values[0]);
    mpk_string_t self = mpk_self(args[0], "splitlines");
    mp_obj_t list = mp_obj_new_list(0, NULL);
    const byte *at = self.data, *end = at + self.len;
    while (at < end) {
        const byte *start = at;
        size_t size = 0;
        while (at < end && (size = line_end(&self, at, end)) == 0) {
            at += 1;
        }
        mpk_step(1 + (at - start) / 32);
        append_part(list, &self, start, keep ? at + size : at);
        at += size;
    }
    return list;
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_str_splitlines_obj, 1, str_splitlines);

static mp_obj_t partition(mp_obj_t self_in, mp_obj_t sep_in, int direction, const char *method) {
    mpk_string_t self = mpk_self(self_in, method), sep = like(&self, sep_in, "must be str, not %s");
    if (sep.len == 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("empty separator"));
    }
    const byte *end = self.data + self.len, *at = find_subbytes(self.data, self.len, sep.data, sep.len, direction);
    const byte *first_end = direction > 0 ? end : self.data, *rest = direction > 0 ? end : self.data;
    mp_obj_t parts[3];
    if (at != NULL) {
        first_end = at;
        rest = at + sep.len;
    }
    parts[0] = part_of(&self, self_in, self.data, first_end);
    parts[1] = mpk_new_string(self.type, sep.data, at == NULL ? 0 : sep.len);
    parts[2] = part_of(&self, self_in, rest, end);
    return mp_obj_new_tuple(3, parts);
}

static mp_obj_t str_partition(mp_obj_t self, mp_obj_t sep) {
    return partition(self, sep, 1, "partition");
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_str_partition_obj, str_partition);

static mp_obj_t str_rpartition(mp_obj_t self, mp_obj_t sep) {
    return partition(self, sep, -1, "rpartition");
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_str_rpartition_obj, str_rpartition);

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
    mpk_string_t old = like(&self, args[1], "replace() argument 1 must be str, not %s");
    mpk_string_t new = like(&self, args[2], "replace() argument 2 must be str, not %s");
    if (most < 0) {
        most = MP_SSIZE_MAX;
    }
    const byte *start = self.data, *end = start + self.len, *at = NULL;
    if (most > 0 && old.len > 0) {
        at = find_subbytes(start, end - start, old.data, old.len, 1);
    }
    if (most == 0 || (old.len > 0 && at == NULL)) {
        return part_of(&self, args[0], start, end);
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
            size_t size = size_at(&self, start);
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
