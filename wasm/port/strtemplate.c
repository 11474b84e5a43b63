// str.format and str.format_map.
#include "py/runtime.h"
#include "strformat.h"
#include "strmethods.h"

typedef struct {
    size_t n_args;
    const mp_obj_t *args; // NULL for format_map
    mp_map_t *kwargs;
    mp_obj_t mapping;
    size_t next; // number of the next field without one
    enum { UNKNOWN, AUTOMATIC, MANUAL } numbering;
} values_t;

static bool all_digits(const char *at, const char *end) {
    for (const char *c = at; c < end; c++) {
        if (!unichar_isdigit(*c)) {
            return false;
        }
    }
    return at < end;
}

static mp_obj_t text_of(const char *at, const char *end) {
    return mpk_new_string(&mp_type_str, (const byte *)at, end - at);
}

// The value that a field begins with: its number or name.
static mp_obj_t first_value(const char *at, const char *end, values_t *values) {
    bool is_empty = at == end;
    if (is_empty || all_digits(at, end)) {
        int numbering = is_empty ? AUTOMATIC : MANUAL;
        if (values->numbering == UNKNOWN) {
            values->numbering = numbering;
        } else if (values->numbering != numbering) {
            mp_raise_ValueError(is_empty
                ? MP_ERROR_TEXT("cannot switch from manual field specification to automatic field numbering")
                : MP_ERROR_TEXT("cannot switch from automatic field numbering to manual field specification"));
        }
        mp_int_t index = is_empty ? (mp_int_t)values->next++ : mpk_take_integer(&at, end);
        if (values->args == NULL) {
            mp_raise_ValueError(MP_ERROR_TEXT("Format string contains positional fields"));
        }
        if ((size_t)index >= values->n_args) {
            mp_raise_msg_varg(&mp_type_IndexError, MP_ERROR_TEXT("Replacement index %d out of range for positional args tuple"),
                (int)index);
        }
        return values->args[index];
    }
    mp_obj_t name = text_of(at, end);
    if (values->mapping != MP_OBJ_NULL) {
        return mp_obj_subscr(values->mapping, name, MP_OBJ_SENTINEL);
    }
    mp_map_elem_t *found = values->kwargs == NULL ? NULL : mp_map_lookup(values->kwargs, name, MP_MAP_LOOKUP);
    if (found == NULL) {
        mp_raise_type_arg(&mp_type_KeyError, name);
    }
    return found->value;
}

// The value of a field such as 0.name[1].
static mp_obj_t field_value(const char *at, const char *end, values_t *values) {
    const char *stop = at;
    while (stop < end && *stop != '.' && *stop != '[') {
        stop += 1;
    }
    mp_obj_t value = first_value(at, stop, values);
    for (at = stop; at < end;) {
        mpk_step(1);
        bool is_attribute = *at == '.';
        if (!is_attribute && *at != '[') {
            mp_raise_ValueError(MP_ERROR_TEXT("Only '.' or '[' may follow ']' in format field specifier"));
        }
        at += 1;
        stop = at;
        while (stop < end && (is_attribute ? *stop != '.' && *stop != '[' : *stop != ']')) {
            stop += 1;
        }
        if (!is_attribute && stop == end) {
            mp_raise_ValueError(MP_ERROR_TEXT("Missing ']' in format string"));
        }
        if (at == stop) {
            mp_raise_ValueError(MP_ERROR_TEXT("Empty attribute in format string"));
        }
        if (is_attribute) {
            value = mp_load_attr(value, qstr_from_strn(at, stop - at));
            at = stop;
        } else {
            const char *digits = at;
            mp_obj_t key = all_digits(at, stop) ? mp_obj_new_int(mpk_take_integer(&digits, stop)) : text_of(at, stop);
            value = mp_obj_subscr(value, key, MP_OBJ_SENTINEL);
            at = stop + 1;
        }
    }
    return value;
}

static void fill_in(vstr_t *out, const char *at, size_t len, values_t *values, int depth);

// A field, from after its brace; returns where it ends, after the closing one.
static const char *put_field(vstr_t *out, const char *at, const char *end, values_t *values, int depth) {
    const char *name = at;
    char c = 0;
    for (bool in_brackets = false; at < end; at++) {
        c = *at;
        if (in_brackets) {
            in_brackets = c != ']';
        } else if (c == '{') {
            mp_raise_ValueError(MP_ERROR_TEXT("unexpected '{' in field name"));
        } else if (c == '[') {
            in_brackets = true;
        } else if ((c == '}' || c == ':' || c == '!')) {
            break;
        }
    }
    if (at == end) {
        mp_raise_ValueError(MP_ERROR_TEXT("expected '}' before end of string"));
    }
    const char *name_end = at++, *spec = at;
    unichar conversion = 0;
    bool is_nested = false;
    if (c != '}') {
        bool has_spec = true;
        if (c == '!') {
            if (at == end) {
                mp_raise_ValueError(MP_ERROR_TEXT("end of string while looking for conversion specifier"));
            }
            conversion = utf8_get_char((const byte *)at);
            at = (const char *)utf8_next_char((const byte *)at);
            if (at < end) {
                c = *at++;
                if (c == '}') {
                    has_spec = false;
                } else if (c != ':') {
                    mp_raise_ValueError(MP_ERROR_TEXT("expected ':' after conversion specifier"));
                }
            }
            spec = at;
        }
        if (has_spec) {
            int open = 1;
            for (; at < end; at++) {
                if (*at == '{') {
                    is_nested = true;
                    open += 1;
                } else if (*at == '}' && --open == 0) {
                    break;
                }
            }
            if (at >= end) {
                mp_raise_ValueError(MP_ERROR_TEXT("unmatched '{' in format spec"));
            }
            at += 1;
        } else {
            spec = at - 1;
        }
    } else {
        spec = at - 1;
    }
    size_t spec_len = at - 1 - spec;
    mp_obj_t value = field_value(name, name_end, values);
    if (conversion != 0) {
        if (conversion != 's' && conversion != 'r' && conversion != 'a') {
            mp_raise_msg_varg(&mp_type_ValueError, conversion > 32 && conversion < 127
                ? MP_ERROR_TEXT("Unknown conversion specifier %c") : MP_ERROR_TEXT("Unknown conversion specifier \\x%x"),
                (int)conversion);
        }
        value = mpk_convert(value, conversion);
    }
    if (is_nested) {
        vstr_t expanded;
        vstr_init(&expanded, spec_len + 8);
        fill_in(&expanded, spec, spec_len, values, depth - 1);
        mpk_format(out, value, vstr_null_terminated_str(&expanded), expanded.len);
        vstr_clear(&expanded);
    } else {
        mpk_format(out, value, spec, spec_len);
    }
    return at;
}

static void fill_in(vstr_t *out, const char *at, size_t len, values_t *values, int depth) {
    if (depth == 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("Max string recursion exceeded"));
    }
    const char *end = at + len;
    mpk_step(1 + len / 16);
    while (at < end) {
        const char *start = at;
        while (at < end && *at != '{' && *at != '}') {
            at += 1;
        }
        vstr_add_strn(out, start, at - start);
        if (at == end) {
            return;
        }
        char c = *at++;
        if (at < end && *at == c) {
            vstr_add_byte(out, c);
            at += 1;
        } else if (c == '}') {
            mp_raise_ValueError(MP_ERROR_TEXT("Single '}' encountered in format string"));
        } else if (at == end) {
            mp_raise_ValueError(MP_ERROR_TEXT("Single '{' encountered in format string"));
        } else {
            at = put_field(out, at, end, values, depth);
        }
    }
}

static mp_obj_t filled_in(mp_obj_t self_in, values_t *values, const char *method) {
    mpk_string_t self = mpk_self(self_in, method);
    mp_cstack_check();
    vstr_t out;
    vstr_init(&out, self.len + 16);
    fill_in(&out, (const char *)self.data, self.len, values, 2);
    return mpk_string_of_vstr(&mp_type_str, &out);
}

mp_obj_t mp_obj_str_format(size_t n_args, const mp_obj_t *args, mp_map_t *kwargs) {
    values_t values = { .n_args = n_args - 1, .args = args + 1, .kwargs = kwargs };
    return filled_in(args[0], &values, "format");
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_str_format_obj, 1, mp_obj_str_format);

static mp_obj_t str_format_map(mp_obj_t self, mp_obj_t mapping) {
    values_t values = { .mapping = mapping };
    return filled_in(self, &values, "format_map");
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_str_format_map_obj, str_format_map);
