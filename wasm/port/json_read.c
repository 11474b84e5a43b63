// _json: reads JSON text, for frozen/json. The grammar, the places of mistakes and their messages are CPython's.
#include <math.h>
#include <string.h>

#include "floattext.h"
#include "json.h"
#include "py/objstr.h"
#include "py/parsenum.h"
#include "py/runtime.h"
#include "py/stackctrl.h"
#include "py/unicode.h"

MP_REGISTER_ROOT_POINTER(mp_obj_t mpk_json_error_class);

typedef struct {
    mp_obj_t string;
    const byte *begin, *end, *at;
    mp_obj_t object_hook, pairs_hook, parse_float, parse_int, parse_constant; // None when not given
    bool strict;
} reader_t;

static mp_obj_t read_value(reader_t *self);

static mp_obj_t place(reader_t *self, const byte *at) {
    return mp_obj_new_int(utf8_charlen(self->begin, at - self->begin));
}

static NORETURN void error(reader_t *self, const char *message, const byte *at) {
    mp_obj_t args[3] = { mp_obj_new_str_from_cstr(message), self->string, place(self, at) };
    nlr_raise(mp_call_function_n_kw(MP_STATE_VM(mpk_json_error_class), 3, 0, args));
}

static void skip_blanks(reader_t *self) {
    const byte *from = self->at;
    while (self->at < self->end && (*self->at == ' ' || *self->at == '\n' || *self->at == '\t' || *self->at == '\r')) {
        self->at++;
    }
    mpk_step((self->at - from) / 16 + 1);
}

static bool accept(reader_t *self, byte c) {
    if (self->at < self->end && *self->at == c) {
        self->at++;
        return true;
    }
    return false;
}

// ---- strings

static uint32_t four_digits(reader_t *self, const byte *at) {
    uint32_t value = 0;
    for (int i = 0; i < 4; i++) {
        byte c = at + i < self->end ? at[i] : 0;
        if (!unichar_isxdigit(c)) {
            error(self, "Invalid \\uXXXX escape", at - 1);
        }
        value = value << 4 | unichar_xdigit_value(c);
    }
    return value;
}

static void read_escape(reader_t *self, vstr_t *text, const byte *begin) {
    const byte *at = self->at++; // of the backslash
    if (self->at >= self->end) {
        error(self, "Unterminated string starting at", begin);
    }
    static const char letters[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    byte c = *self->at++;
    const char *found = c ? strchr(letters, c) : NULL;
    if (found) {
        vstr_add_byte(text, values[found - letters]);
        return;
    }
    if (c != 'u') {
        error(self, "Invalid \\escape", at);
    }
    uint32_t unit = four_digits(self, self->at);
    self->at += 4;
    if (unit >> 10 == 0xd800 >> 10 && self->end - self->at >= 6 && self->at[0] == '\\' && self->at[1] == 'u') {
        uint32_t low = four_digits(self, self->at + 2);
        if (low >> 10 == 0xdc00 >> 10) {
            unit = 0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff);
            self->at += 6;
        }
    }
    vstr_add_char(text, unit);
}

// A string from after its quote.
static mp_obj_t read_string(reader_t *self, bool is_key) {
    const byte *begin = self->at - 1;
    vstr_t text;
    bool has_text = false;
    for (;;) {
        const byte *plain = self->at;
        while (self->at < self->end && *self->at != '"' && *self->at != '\\' && (*self->at >= ' ' || !self->strict)) {
            self->at++;
        }
        mpk_step((self->at - plain) / 16 + 1);
        if (self->at >= self->end) {
            error(self, "Unterminated string starting at", begin);
        }
        if (*self->at == '"' && !has_text) {
            const char *data = (const char *)plain;
            size_t length = self->at++ - plain;
            // Keys come again and again: they are looked for among the interned strings.
            return is_key ? mp_obj_new_str(data, length) : mp_obj_new_str_copy(&mp_type_str, plain, length);
        }
        if (!has_text) {
            vstr_init(&text, self->at - plain + 16);
            has_text = true;
        }
        vstr_add_strn(&text, (const char *)plain, self->at - plain);
        if (*self->at == '"') {
            self->at++;
            return mp_obj_new_str_from_utf8_vstr(&text);
        }
        if (*self->at != '\\') {
            error(self, "Invalid control character at", self->at);
        }
        read_escape(self, &text, begin);
    }
}

// ---- numbers

static const byte *digits(reader_t *self, const byte *at) {
    while (at < self->end && *at - '0' < 10u) {
        at++;
    }
    return at;
}

static mp_obj_t read_number(reader_t *self) {
    const byte *begin = self->at, *at = begin;
    if (at < self->end && *at == '-') {
        at++;
    }
    if (at >= self->end || *at - '0' >= 10u) {
        return MP_OBJ_NULL;
    }
    at = *at == '0' ? at + 1 : digits(self, at);
    bool is_float = false;
    if (at + 1 < self->end && *at == '.' && at[1] - '0' < 10u) {
        is_float = true;
        at = digits(self, at + 1);
    }
    if (at + 1 < self->end && (*at | 32) == 'e') {
        const byte *exponent = at + 1 + (at[1] == '-' || at[1] == '+');
        const byte *end = digits(self, exponent);
        if (end > exponent) {
            is_float = true;
            at = end;
        }
    }
    self->at = at;
    size_t length = at - begin;
    mpk_step(length / 16);
    mp_obj_t hook = is_float ? self->parse_float : self->parse_int;
    if (hook != mp_const_none) {
        return mp_call_function_1(hook, mp_obj_new_str_copy(&mp_type_str, begin, length));
    }
    if (is_float) {
        bool is_negative = *begin == '-';
        double value = mpk_float_parse((const char *)begin + is_negative, length - is_negative);
        return mp_obj_new_float(is_negative ? -value : value);
    }
    if (length < 9) {
        mp_int_t value = 0;
        for (const byte *p = begin + (*begin == '-'); p < at; p++) {
            value = value * 10 + (*p - '0');
        }
        return MP_OBJ_NEW_SMALL_INT(*begin == '-' ? -value : value);
    }
    return mp_parse_num_integer((const char *)begin, length, 10, NULL);
}

static bool accept_word(reader_t *self, const char *word) {
    size_t length = strlen(word);
    if ((size_t)(self->end - self->at) >= length && memcmp(self->at, word, length) == 0) {
        self->at += length;
        return true;
    }
    return false;
}

static mp_obj_t constant(reader_t *self, const char *name, mp_float_t value) {
    if (self->parse_constant != mp_const_none) {
        return mp_call_function_1(self->parse_constant, mp_obj_new_str_from_cstr(name));
    }
    return mp_obj_new_float(value);
}

// ---- containers

static mp_obj_t read_array(reader_t *self) {
    mp_obj_t list = mp_obj_new_list(0, NULL);
    skip_blanks(self);
    if (accept(self, ']')) {
        return list;
    }
    for (;;) {
        mp_obj_list_append(list, read_value(self));
        skip_blanks(self);
        if (accept(self, ']')) {
            return list;
        }
        if (!accept(self, ',')) {
            error(self, "Expecting ',' delimiter", self->at);
        }
        skip_blanks(self);
    }
}

static mp_obj_t read_object(reader_t *self) {
    bool wants_pairs = self->pairs_hook != mp_const_none;
    mp_obj_t result = wants_pairs ? mp_obj_new_list(0, NULL) : mp_obj_new_dict(0);
    skip_blanks(self);
    bool is_empty = accept(self, '}');
    while (!is_empty) {
        if (!accept(self, '"')) {
            error(self, "Expecting property name enclosed in double quotes", self->at);
        }
        mp_obj_t pair[2] = { read_string(self, true) };
        skip_blanks(self);
        if (!accept(self, ':')) {
            error(self, "Expecting ':' delimiter", self->at);
        }
        skip_blanks(self);
        pair[1] = read_value(self);
        if (wants_pairs) {
            mp_obj_list_append(result, mp_obj_new_tuple(2, pair));
        } else {
            mp_obj_dict_store(result, pair[0], pair[1]);
        }
        skip_blanks(self);
        if (accept(self, '}')) {
            break;
        }
        if (!accept(self, ',')) {
            error(self, "Expecting ',' delimiter", self->at);
        }
        skip_blanks(self);
    }
    if (wants_pairs) {
        return mp_call_function_1(self->pairs_hook, result);
    }
    return self->object_hook != mp_const_none ? mp_call_function_1(self->object_hook, result) : result;
}

static mp_obj_t read_value(reader_t *self) {
    MP_STACK_CHECK();
    const byte *at = self->at;
    switch (at < self->end ? *at : 0) {
        case '"':
            self->at++;
            return read_string(self, false);
        case '{':
            self->at++;
            return read_object(self);
        case '[':
            self->at++;
            return read_array(self);
        case 'n':
            if (accept_word(self, "null")) {
                return mp_const_none;
            }
            break;
        case 't':
            if (accept_word(self, "true")) {
                return mp_const_true;
            }
            break;
        case 'f':
            if (accept_word(self, "false")) {
                return mp_const_false;
            }
            break;
        case 'N':
            if (accept_word(self, "NaN")) {
                return constant(self, "NaN", (mp_float_t)NAN);
            }
            break;
        case 'I':
            if (accept_word(self, "Infinity")) {
                return constant(self, "Infinity", (mp_float_t)INFINITY);
            }
            break;
        case '-':
            if (accept_word(self, "-Infinity")) {
                return constant(self, "-Infinity", (mp_float_t)-INFINITY);
            }
        // fall through
        default: {
            mp_obj_t number = read_number(self);
            if (number != MP_OBJ_NULL) {
                return number;
            }
        }
    }
    error(self, "Expecting value", at);
}

// read(string, index, object_hook, pairs_hook, parse_float, parse_int, parse_constant, strict): the value that begins
// at an index, behind blanks, and the index behind it and the blanks that follow.
static mp_obj_t json_read(size_t n_args, const mp_obj_t *args) {
    mp_obj_t string = mp_obj_is_str(args[0]) ? args[0] : mp_obj_cast_to_native_base(args[0], MP_OBJ_FROM_PTR(&mp_type_str));
    if (string == MP_OBJ_NULL) {
        mp_raise_TypeError(MP_ERROR_TEXT("first argument must be a string"));
    }
    size_t length;
    reader_t self = {
        .string = args[0],
        .object_hook = args[2],
        .pairs_hook = args[3],
        .parse_float = args[4],
        .parse_int = args[5],
        .parse_constant = args[6],
        .strict = mp_obj_is_true(args[7]),
    };
    self.begin = self.at = (const byte *)mp_obj_str_get_data(string, &length);
    self.end = self.begin + length;
    for (mp_int_t index = mp_obj_get_int(args[1]); index > 0 && self.at < self.end; index--) {
        self.at = utf8_next_char(self.at);
    }
    skip_blanks(&self);
    mp_obj_t result[3] = { read_value(&self) };
    result[1] = place(&self, self.at);
    skip_blanks(&self);
    result[2] = place(&self, self.at);
    return mp_obj_new_tuple(3, result);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(json_read_obj, 8, 8, json_read);

// setup(error): the class of errors, which is Python's.
static mp_obj_t json_setup(mp_obj_t error_class) {
    MP_STATE_VM(mpk_json_error_class) = error_class;
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(json_setup_obj, json_setup);

static const mp_rom_map_elem_t json_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR__json) },
    { MP_ROM_QSTR(MP_QSTR_quote), MP_ROM_PTR(&mpk_json_quote_obj) },
    { MP_ROM_QSTR(MP_QSTR_read), MP_ROM_PTR(&json_read_obj) },
    { MP_ROM_QSTR(MP_QSTR_setup), MP_ROM_PTR(&json_setup_obj) },
    { MP_ROM_QSTR(MP_QSTR_write), MP_ROM_PTR(&mpk_json_write_obj) },
};
static MP_DEFINE_CONST_DICT(json_globals, json_globals_table);

const mp_obj_module_t mpk_module_json = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&json_globals,
};
MP_REGISTER_MODULE(MP_QSTR__json, mpk_module_json);
