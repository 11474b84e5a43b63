// _json.write(): values as JSON text, for frozen/json.
#include <math.h>
#include <string.h>

#include "floattext.h"
#include "json.h"
#include "py/objlist.h"
#include "py/objstr.h"
#include "py/objtuple.h"
#include "py/objtype.h"
#include "py/runtime.h"
#include "py/stackctrl.h"
#include "py/unicode.h"

// The containers that are being written, from the innermost on.
typedef struct _parent_t {
    mp_obj_t container;
    const struct _parent_t *outer;
} parent_t;

// Named tuples too.
static bool is_tuple(mp_obj_t value) {
    return MP_OBJ_TYPE_GET_SLOT_OR_NULL(mp_obj_get_type(value), iter) == mp_obj_tuple_getiter;
}

typedef struct {
    vstr_t text;
    mp_obj_t fallback;  // what makes a value that JSON knows of another
    mp_obj_t indent;    // None, or what a line is indented with for each level
    mp_obj_t item_separator, key_separator;
    bool ascii, sort_keys, skip_keys, allow_nan, check_circular;
} writer_t;

static void write_value(writer_t *self, mp_obj_t value, const parent_t *outer, size_t level);

static void add(writer_t *self, mp_obj_t string) {
    size_t length;
    const char *data = mp_obj_str_get_data(string, &length);
    vstr_add_strn(&self->text, data, length);
}

static void add_escape(vstr_t *text, uint32_t unit) {
    static const char digits[] = "0123456789abcdef";
    char escape[6] = { '\\', 'u', digits[unit >> 12 & 15], digits[unit >> 8 & 15], digits[unit >> 4 & 15], digits[unit & 15] };
    vstr_add_strn(text, escape, sizeof(escape));
}

void mpk_json_quote(vstr_t *text, mp_obj_t string, bool ascii) {
    size_t length;
    const byte *at = (const byte *)mp_obj_str_get_data(string, &length), *end = at + length;
    mpk_step(length / 16 + 1);
    vstr_add_byte(text, '"');
    while (at < end) {
        const byte *plain = at;
        while (at < end && *at >= ' ' && *at != '"' && *at != '\\' && (!ascii || *at < 127)) {
            at++;
        }
        vstr_add_strn(text, (const char *)plain, at - plain);
        if (at == end) {
            break;
        }
        uint32_t c = *at < 128 ? *at : utf8_get_char(at);
        at = utf8_next_char(at);
        static const char letters[] = "\"\\\n\r\t\f\b", names[] = "\"\\nrtfb";
        const char *found = c && c < 128 ? strchr(letters, c) : NULL;
        if (found) {
            vstr_add_byte(text, '\\');
            vstr_add_byte(text, names[found - letters]);
        } else if (c >= 0x10000) {
            add_escape(text, 0xd800 + ((c - 0x10000) >> 10));
            add_escape(text, 0xdc00 + ((c - 0x10000) & 0x3ff));
        } else {
            add_escape(text, c);
        }
    }
    vstr_add_byte(text, '"');
}

static void write_float(writer_t *self, mp_float_t value) {
    if (isfinite(value)) {
        char text[MPK_FLOAT_REPR_BYTES + 2];
        mpk_float_repr(value, text);
        if (strspn(text, "-0123456789") == strlen(text)) {
            strcat(text, ".0");
        }
        vstr_add_str(&self->text, text);
        return;
    }
    if (!self->allow_nan) {
        mp_raise_ValueError(MP_ERROR_TEXT("Out of range float values are not JSON compliant"));
    }
    vstr_add_str(&self->text, isnan(value) ? "NaN" : value < 0 ? "-Infinity" : "Infinity");
}

// What is not a container; false when the value is something else. Subclasses of str, int and float are written as
// those, whatever they say of themselves.
static bool write_simple(writer_t *self, mp_obj_t value, bool is_key) {
    mp_obj_t native;
    if (mp_obj_is_str(value)) {
        mpk_json_quote(&self->text, value, self->ascii);
        return true;
    }
    if (is_key) { // a key is text
        vstr_add_byte(&self->text, '"');
    }
    bool found = true;
    if (value == mp_const_none || value == mp_const_true || value == mp_const_false) {
        vstr_add_str(&self->text, value == mp_const_none ? "null" : value == mp_const_true ? "true" : "false");
    } else if (mp_obj_is_int(value)) {
        mp_print_t print = { &self->text, (mp_print_strn_t)vstr_add_strn };
        mp_obj_print_helper(&print, value, PRINT_REPR);
    } else if (mp_obj_is_float(value)) {
        write_float(self, mp_obj_float_get(value));
    } else {
        found = false;
    }
    if (is_key) {
        if (found) {
            vstr_add_byte(&self->text, '"');
        } else {
            self->text.len--;
        }
    }
    if (found || !mp_obj_is_instance_type(mp_obj_get_type(value))) {
        return found;
    }
    native = mp_obj_cast_to_native_base(value, MP_OBJ_FROM_PTR(&mp_type_str));
    if (native == MP_OBJ_NULL) {
        native = mp_obj_cast_to_native_base(value, MP_OBJ_FROM_PTR(&mp_type_int));
    }
    if (native == MP_OBJ_NULL) {
        native = mp_obj_cast_to_native_base(value, MP_OBJ_FROM_PTR(&mp_type_float));
    }
    return native != MP_OBJ_NULL && native != value && write_simple(self, native, is_key);
}

static void new_line(writer_t *self, size_t level) {
    if (self->indent != mp_const_none) {
        vstr_add_byte(&self->text, '\n');
        while (level-- > 0) {
            mpk_step(1);
            add(self, self->indent);
        }
    }
}

static void write_key(writer_t *self, mp_obj_t key, bool *is_first, size_t level, bool *skipped) {
    size_t before = self->text.len;
    if (!*is_first) {
        add(self, self->item_separator);
    }
    if (!*is_first || self->indent != mp_const_none) {
        new_line(self, level);
    }
    *skipped = !write_simple(self, key, true);
    if (!*skipped) {
        *is_first = false;
        return;
    }
    if (!self->skip_keys) {
        mp_raise_msg_varg(&mp_type_TypeError,
            MP_ERROR_TEXT("keys must be str, int, float, bool or None, not %s"), mp_obj_get_type_str(key));
    }
    self->text.len = before;
}

static mp_obj_t first_of(mp_obj_t pair) {
    return mp_obj_subscr(pair, MP_OBJ_NEW_SMALL_INT(0), MP_OBJ_SENTINEL);
}
static MP_DEFINE_CONST_FUN_OBJ_1(first_of_obj, first_of);

static void write_dict(writer_t *self, mp_obj_t value, const parent_t *parent, size_t level) {
    mp_obj_t method[2];
    mp_load_method(value, MP_QSTR_items, method);
    mp_obj_t list = mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_list), mp_call_method_n_kw(0, 0, method));
    size_t length;
    mp_obj_t *items;
    mp_obj_list_get(list, &length, &items);
    if (length == 0) {
        vstr_add_str(&self->text, "{}");
        return;
    }
    if (self->sort_keys) {
        mp_map_elem_t key = { MP_OBJ_NEW_QSTR(MP_QSTR_key), MP_OBJ_FROM_PTR(&first_of_obj) };
        mp_map_t by_key;
        mp_map_init_fixed_table(&by_key, 1, (const mp_obj_t *)&key);
        mp_obj_list_sort(1, &list, &by_key);
        mp_obj_list_get(list, &length, &items);
    }
    vstr_add_byte(&self->text, '{');
    bool is_first = true, skipped;
    for (size_t i = 0; i < length; i++) {
        mpk_step(1);
        mp_obj_t *pair;
        mp_obj_get_array_fixed_n(items[i], 2, &pair);
        write_key(self, pair[0], &is_first, level + 1, &skipped);
        if (!skipped) {
            add(self, self->key_separator);
            write_value(self, pair[1], parent, level + 1);
        }
    }
    if (!is_first || self->indent != mp_const_none) {
        new_line(self, level);
    }
    vstr_add_byte(&self->text, '}');
}

static void get_items(mp_obj_t value, size_t *length, mp_obj_t **items) {
    if (is_tuple(value)) {
        mp_obj_tuple_get(value, length, items);
    } else {
        mp_obj_list_get(value, length, items);
    }
}

static void write_list(writer_t *self, mp_obj_t value, const parent_t *parent, size_t level) {
    size_t length;
    mp_obj_t *items;
    get_items(value, &length, &items);
    if (length == 0) {
        vstr_add_str(&self->text, "[]");
        return;
    }
    vstr_add_byte(&self->text, '[');
    for (size_t i = 0; i < length; i++) {
        mpk_step(1);
        if (i > 0) {
            add(self, self->item_separator);
        }
        new_line(self, level + 1);
        write_value(self, items[i], parent, level + 1);
        get_items(value, &length, &items); // what was called may have changed it
    }
    new_line(self, level);
    vstr_add_byte(&self->text, ']');
}

static mp_obj_t native_of(mp_obj_t value, const mp_obj_type_t *type) {
    return mp_obj_cast_to_native_base(value, MP_OBJ_FROM_PTR(type));
}

static void write_value(writer_t *self, mp_obj_t value, const parent_t *outer, size_t level) {
    MP_STACK_CHECK();
    if (write_simple(self, value, false)) {
        return;
    }
    if (self->check_circular) {
        size_t depth = 0;
        for (const parent_t *parent = outer; parent != NULL; parent = parent->outer, depth++) {
            if (parent->container == value) {
                mp_raise_ValueError(MP_ERROR_TEXT("Circular reference detected"));
            }
        }
        mpk_step(depth / 16);
    }
    parent_t here = { value, outer };
    mp_obj_t list = mp_obj_is_exact_type(value, &mp_type_list) || is_tuple(value) ? value
        : native_of(value, &mp_type_list);
    if (list == MP_OBJ_NULL) {
        list = native_of(value, &mp_type_tuple);
    }
    if (list != MP_OBJ_NULL) {
        write_list(self, list, &here, level);
    } else if (mp_obj_is_dict_or_ordereddict(value) || native_of(value, &mp_type_dict) != MP_OBJ_NULL
               || mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(mp_obj_get_type(value)), MP_OBJ_FROM_PTR(&mp_type_dict))) {
        write_dict(self, value, &here, level);
    } else {
        write_value(self, mp_call_function_1(self->fallback, value), &here, level);
    }
}

// write(value, fallback, ascii, indent, item_separator, key_separator, sort_keys, skip_keys, allow_nan, check_circular)
static mp_obj_t json_write(size_t n_args, const mp_obj_t *args) {
    writer_t self = {
        .fallback = args[1],
        .ascii = mp_obj_is_true(args[2]),
        .indent = args[3],
        .item_separator = args[4],
        .key_separator = args[5],
        .sort_keys = mp_obj_is_true(args[6]),
        .skip_keys = mp_obj_is_true(args[7]),
        .allow_nan = mp_obj_is_true(args[8]),
        .check_circular = mp_obj_is_true(args[9]),
    };
    vstr_init(&self.text, 64);
    write_value(&self, args[0], NULL, 0);
    return mp_obj_new_str_from_utf8_vstr(&self.text);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_json_write_obj, 10, 10, json_write);

static mp_obj_t json_quote(mp_obj_t string, mp_obj_t ascii) {
    vstr_t text;
    vstr_init(&text, 32);
    mpk_json_quote(&text, string, mp_obj_is_true(ascii));
    return mp_obj_new_str_from_utf8_vstr(&text);
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_json_quote_obj, json_quote);
