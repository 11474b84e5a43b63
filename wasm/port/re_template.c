// Replacements: templates with groups, functions, and what they are put into.
#include <string.h>

#include "py/objstr.h"
#include "py/runtime.h"
#include "py/unicode.h"
#include "re.h"

// A template is a list of text and of group numbers.

typedef struct {
    re_pattern_t *pattern;
    mp_obj_t template;
    const byte *begin, *end, *at;
    mp_obj_t list;
    vstr_t text; // not in the list yet
} template_t;

static void end_text(template_t *self) {
    if (self->text.len) {
        const mp_obj_type_t *type = self->pattern->is_bytes ? &mp_type_bytes : &mp_type_str;
        mp_obj_list_append(self->list, mp_obj_new_str_copy(type, (const byte *)self->text.buf, self->text.len));
        vstr_reset(&self->text);
    }
}

static NORETURN void template_error(template_t *self, const byte *at, const char *said, const byte *name, size_t length,
    bool quoted) {
    if (quoted) {
        re_parser_t parser = { .pattern = self->template, .begin = self->begin, .is_bytes = self->pattern->is_bytes };
        mpk_re_error_name(&parser, at, said, name, length, "");
    }
    mpk_re_error(self->template, self->begin, at, self->pattern->is_bytes, "%s%.*s", said, (int)length, (const char *)name);
}

static void add_group(template_t *self, uint64_t group, const byte *at, size_t length) {
    if (group > self->pattern->groups) {
        template_error(self, at, "invalid group reference ", at, length, false);
    }
    end_text(self);
    mp_obj_list_append(self->list, MP_OBJ_NEW_SMALL_INT(group));
}

static bool is_digit(const template_t *self, int base) {
    return self->at < self->end && *self->at >= '0' && *self->at < '0' + base;
}

static void named_group(template_t *self) {
    if (self->at >= self->end || *self->at != '<') {
        template_error(self, self->at, "missing <", NULL, 0, false);
    }
    const byte *name = ++self->at;
    const byte *close = memchr(name, '>', self->end - name);
    size_t length = close ? close - name : self->end - name;
    if (length == 0) {
        template_error(self, name, "missing group name", NULL, 0, false);
    }
    if (close == NULL) {
        template_error(self, name, "missing >, unterminated name", NULL, 0, false);
    }
    self->at = close + 1;
    bool is_number = true, is_name = true;
    uint64_t number = 0;
    for (const byte *p = name; p < close; p++) {
        bool digit = *p - '0' < 10u;
        is_number &= digit;
        is_name &= (digit && p > name) || *p == '_' || (*p | 32) - 'a' < 26u || (*p >= 128 && !self->pattern->is_bytes);
        number = MIN(number * 10 + (*p - '0'), UINT32_MAX);
    }
    if (is_number) {
        add_group(self, number, name, length);
        return;
    }
    if (!is_name) {
        template_error(self, name, "bad character in group name ", name, length, true);
    }
    mp_obj_t key = mp_obj_new_str((const char *)name, length);
    mp_map_elem_t *found = mp_map_lookup(mp_obj_dict_get_map(self->pattern->group_index), key, MP_MAP_LOOKUP);
    if (found == NULL) {
        vstr_t message;
        mp_print_t print;
        vstr_init_print(&message, 32, &print);
        mp_print_str(&print, "unknown group name ");
        mp_obj_print_helper(&print, key, PRINT_REPR);
        nlr_raise(mp_obj_new_exception_arg1(&mp_type_IndexError, mp_obj_new_str_from_vstr(&message)));
    }
    add_group(self, MP_OBJ_SMALL_INT_VALUE(found->value), name, length);
}

static void escape(template_t *self, const byte *at) {
    if (self->at >= self->end) {
        template_error(self, at, "bad escape (end of pattern)", NULL, 0, false);
    }
    byte c = *self->at++;
    if (c == 'g') {
        named_group(self);
        return;
    }
    if (c >= '0' && c <= '9') {
        uint32_t value = c - '0';
        bool is_octal = c == '0';
        if (is_octal) {
            for (int i = 0; i < 2 && is_digit(self, 8); i++) {
                value = value * 8 + (*self->at++ - '0');
            }
        } else if (is_digit(self, 10)) {
            byte second = *self->at++ - '0';
            if (value < 8 && second < 8 && is_digit(self, 8)) {
                value = value * 64 + second * 8 + (*self->at++ - '0');
                is_octal = true;
                if (value > 0377) {
                    mpk_re_error(self->template, self->begin, at, self->pattern->is_bytes,
                        "octal escape value %.*s outside of range 0-0o377", (int)(self->at - at), (const char *)at);
                }
            } else {
                value = value * 10 + second;
            }
        }
        if (!is_octal) {
            add_group(self, value, at + 1, self->at - at - 1);
        } else if (self->pattern->is_bytes) {
            vstr_add_byte(&self->text, value);
        } else {
            vstr_add_char(&self->text, value);
        }
        return;
    }
    static const char letters[] = "abfnrtv\\", values[] = "\a\b\f\n\r\t\v\\";
    const char *found = c ? strchr(letters, c) : NULL;
    if (found) {
        vstr_add_byte(&self->text, values[found - letters]);
    } else if ((c | 32) - 'a' < 26u) {
        template_error(self, at, "bad escape ", at, 2, false);
    } else {
        vstr_add_strn(&self->text, (const char *)at, self->at - at);
    }
}

static mp_obj_t parse(re_pattern_t *pattern, mp_obj_t template) {
    size_t length;
    template_t self = { .pattern = pattern, .template = template, .list = mp_obj_new_list(0, NULL) };
    self.begin = self.at = (const byte *)mp_obj_str_get_data(template, &length);
    self.end = self.begin + length;
    vstr_init(&self.text, 16);
    mpk_step(length / 16);
    while (self.at < self.end) {
        const byte *at = memchr(self.at, '\\', self.end - self.at);
        at = at ? at : self.end;
        vstr_add_strn(&self.text, (const char *)self.at, at - self.at);
        self.at = at;
        if (at < self.end) {
            mpk_step(1);
            self.at++;
            escape(&self, at);
        }
    }
    end_text(&self);
    return self.list;
}

// The template as the type that the pattern is for; anything else is a mistake.
static mp_obj_t template_of(re_pattern_t *pattern, mp_obj_t template) {
    if (!pattern->is_bytes) {
        return mp_obj_is_str(template) ? template : mp_obj_cast_to_native_base(template, MP_OBJ_FROM_PTR(&mp_type_str));
    }
    mp_buffer_info_t buffer;
    if (mp_obj_is_exact_type(template, &mp_type_bytes)) {
        return template;
    }
    if (mp_obj_is_str(template) || !mp_get_buffer(template, &buffer, MP_BUFFER_READ)) {
        return MP_OBJ_NULL;
    }
    return mp_obj_new_bytes(buffer.buf, buffer.len);
}

static void add_object(vstr_t *into, mp_obj_t object) {
    size_t length;
    const char *data = mp_obj_str_get_data(object, &length);
    vstr_add_strn(into, data, length);
    mpk_step(length / 64 + 1);
}

static mp_obj_t finish(re_pattern_t *pattern, vstr_t *text) {
    return pattern->is_bytes ? mp_obj_new_bytes_from_vstr(text) : mp_obj_new_str_from_utf8_vstr(text);
}

static NORETURN void wrong_item(re_pattern_t *pattern, size_t index, mp_obj_t item) {
    mp_raise_msg_varg(&mp_type_TypeError, pattern->is_bytes ?
        MP_ERROR_TEXT("sequence item %d: expected a bytes-like object, %s found") :
        MP_ERROR_TEXT("sequence item %d: expected str instance, %s found"), (int)index, mp_obj_get_type_str(item));
}

mp_obj_t mpk_re_substitute(re_pattern_t *pattern, mp_obj_t replacement, mp_obj_t string, mp_int_t most, bool counted) {
    re_state_t state;
    mp_obj_t items = MP_OBJ_NULL, literal = MP_OBJ_NULL;
    bool calls = mp_obj_is_callable(replacement);
    if (!calls) {
        literal = template_of(pattern, replacement);
        size_t length;
        const char *data = literal == MP_OBJ_NULL ? NULL : mp_obj_str_get_data(literal, &length);
        if (data && memchr(data, '\\', length)) {
            items = parse(pattern, literal);
        } else if (data == NULL && !mp_obj_is_str(replacement) && !mp_get_buffer(replacement, &(mp_buffer_info_t) { 0 },
            MP_BUFFER_READ)) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("decoding to str: need a bytes-like object, %s found"),
                mp_obj_get_type_str(replacement));
        }
    }
    mpk_re_begin(&state, pattern, string, MP_OBJ_NULL, MP_OBJ_NULL);
    vstr_t text;
    vstr_init(&text, state.end - state.begin + 16);
    const byte *last = state.begin;
    mp_int_t count = 0;
    size_t pieces = 0; // as CPython counts them in what it says of a wrong one
    for (; (most == 0 || count < most) && mpk_re_run(&state, RE_SEARCH); count++) {
        if (state.match_begin > last) {
            vstr_add_strn(&text, (const char *)last, state.match_begin - last);
            mpk_step((state.match_begin - last) / 64);
            pieces++;
        }
        if (items != MP_OBJ_NULL) {
            size_t length;
            mp_obj_t *item;
            mp_obj_get_array(items, &length, &item);
            for (size_t i = 0; i < length; i++) {
                mp_obj_t piece = mp_obj_is_small_int(item[i])
                    ? mpk_re_group(&state, MP_OBJ_SMALL_INT_VALUE(item[i]), MP_OBJ_NULL) : item[i];
                if (piece != MP_OBJ_NULL) {
                    add_object(&text, piece);
                }
            }
        } else if (calls) {
            mp_obj_t piece = mp_call_function_1(replacement, mpk_re_match_of(&state));
            mp_obj_t checked = piece == mp_const_none ? piece : template_of(pattern, piece);
            if (checked == MP_OBJ_NULL) {
                wrong_item(pattern, pieces, piece);
            }
            if (checked != mp_const_none) {
                add_object(&text, checked);
                pieces++;
            }
        } else if (literal == MP_OBJ_NULL) {
            wrong_item(pattern, pieces, replacement);
        } else {
            add_object(&text, literal);
        }
        last = state.match_end;
        mpk_re_go_on(&state);
    }
    mp_obj_t result;
    if (count == 0) {
        result = mpk_re_part(&state, state.begin, state.end);
    } else {
        vstr_add_strn(&text, (const char *)last, state.end - last);
        result = finish(pattern, &text);
    }
    if (!counted) {
        return result;
    }
    mp_obj_t both[2] = { result, mp_obj_new_int(count) };
    return mp_obj_new_tuple(2, both);
}

mp_obj_t mpk_re_expand(re_match_t *match, mp_obj_t template) {
    mp_obj_t text = template_of(match->pattern, template);
    if (text == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("decoding to str: need a bytes-like object, %s found"),
            mp_obj_get_type_str(template));
    }
    size_t length;
    mp_obj_t *item;
    mp_obj_get_array(parse(match->pattern, text), &length, &item);
    vstr_t result;
    vstr_init(&result, 32);
    for (size_t i = 0; i < length; i++) {
        mp_obj_t piece = mp_obj_is_small_int(item[i])
            ? mpk_re_match_group(match, MP_OBJ_SMALL_INT_VALUE(item[i]), MP_OBJ_NULL) : item[i];
        if (piece != MP_OBJ_NULL) {
            add_object(&result, piece);
        }
    }
    return finish(match->pattern, &result);
}
