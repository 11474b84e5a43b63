// The methods of str, bytes and bytearray that cut.
#include "characters.h"
#include "py/runtime.h"
#include "strmethods.h"

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

static mp_obj_t strip(size_t n_args, const mp_obj_t *args, bool left, bool right, const char *method) {
    mpk_string_t self = mpk_self(args[0], method), chars = { 0 };
    bool any_space = n_args == 1 || args[1] == mp_const_none;
    if (!any_space) {
        if (self.is_str && !mpk_is_str(args[1])) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s arg must be None or str"), method);
        }
        chars = mpk_string_like(&self, args[1], "");
    }
    const byte *start = self.data, *end = start + self.len;
    size_t steps = 0;
    while (left && start < end) {
        size_t size = mpk_character_size(&self, start);
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
    return mpk_string_part(&self, args[0], start, end);
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

static void append_part(mp_obj_t list, const mpk_string_t *self, const byte *start, const byte *end) {
    mp_obj_list_append(list, mpk_new_string(self->type, start, end - start));
}

static void split_at_spaces(mp_obj_t list, const mpk_string_t *self, mp_int_t most) {
    const byte *at = self->data, *end = at + self->len;
    for (;;) {
        while (at < end && is_space(self, at)) {
            at += mpk_character_size(self, at);
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
            at += mpk_character_size(self, at);
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
        mpk_string_t sep = mpk_string_like(&self, values[0], "must be str or None, not %s");
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
    mpk_string_t self = mpk_self(self_in, method), sep = mpk_string_like(&self, sep_in, "must be str, not %s");
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
    parts[0] = mpk_string_part(&self, self_in, self.data, first_end);
    parts[1] = mpk_new_string(self.type, sep.data, at == NULL ? 0 : sep.len);
    parts[2] = mpk_string_part(&self, self_in, rest, end);
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
