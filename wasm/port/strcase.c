// The methods of str, bytes and bytearray that change case, ask for kinds of characters, fill up and translate.
#include <string.h>

#include "characters.h"
#include "py/objtuple.h"
#include "py/runtime.h"
#include "strings.h"
#include "strmethods.h"

typedef enum { UPPER, LOWER, TITLE, FOLD, CAPITALIZE, SWAP } change_t;

static bool is_upper_ascii(byte c) {
    return 'A' <= c && c <= 'Z';
}

static bool is_lower_ascii(byte c) {
    return 'a' <= c && c <= 'z';
}

// Bytes, and texts of ASCII only.
static void change_ascii(const mpk_string_t *self, change_t change, byte *to) {
    bool in_word = false;
    for (size_t i = 0; i < self->len; i++) {
        byte c = self->data[i];
        bool is_upper = is_upper_ascii(c), is_lower = is_lower_ascii(c), up;
        if (change == TITLE) {
            up = !in_word;
        } else if (change == CAPITALIZE) {
            up = i == 0;
        } else {
            up = change == UPPER || (change == SWAP && is_lower);
        }
        in_word = is_upper || is_lower;
        to[i] = in_word && up != is_upper ? c ^ 0x20 : c;
    }
}

// Whether a sigma at `at` ends a word: before it comes a letter with case, after it none.
static bool ends_word(const mpk_string_t *self, const byte *at) {
    const byte *end = self->data + self->len, *before = at, *after = utf8_next_char(at);
    unsigned character = 0;
    while (before > self->data) {
        do {
            before -= 1;
        } while (UTF8_IS_CONT(*before));
        mpk_step(1);
        character = mpk_character(utf8_get_char(before));
        if (!(character & MPK_CASE_IGNORABLE)) {
            break;
        }
        character = 0;
    }
    if (!(character & MPK_CASED)) {
        return false;
    }
    character = 0;
    for (; after < end; after = utf8_next_char(after)) {
        mpk_step(1);
        character = mpk_character(utf8_get_char(after));
        if (!(character & MPK_CASE_IGNORABLE)) {
            break;
        }
        character = 0;
    }
    return !(character & MPK_CASED);
}

static mp_obj_t change_case(mp_obj_t self_in, change_t change, const char *method) {
    mpk_string_t self = mpk_self(self_in, method);
    vstr_t vstr;
    if (!self.is_str || mpk_is_ascii(self.data, self.len)) {
        mpk_count_steps(self.len / 64);
        vstr_init_len(&vstr, self.len);
        change_ascii(&self, change, (byte *)vstr.buf);
        return mpk_string_of_vstr(self.type, &vstr);
    }
    vstr_init(&vstr, self.len + 8);
    bool in_word = false;
    for (const byte *at = self.data, *end = at + self.len; at < end; at = utf8_next_char(at)) {
        mpk_step(1);
        unichar c = utf8_get_char(at), changed[3];
        unsigned character = mpk_character(c);
        mpk_case_t to = MPK_TO_LOWER;
        if (change == UPPER) {
            to = MPK_TO_UPPER;
        } else if (change == FOLD) {
            to = MPK_TO_FOLD;
        } else if ((change == TITLE && !in_word) || (change == CAPITALIZE && at == self.data)) {
            to = MPK_TO_TITLE;
        } else if (change == SWAP) {
            to = character & MPK_UPPER ? MPK_TO_LOWER : MPK_TO_UPPER;
        }
        in_word = character & MPK_CASED;
        if (change == SWAP && !(character & (MPK_UPPER | MPK_LOWER))) {
            vstr_add_char(&vstr, c);
        } else if (c == 0x3a3 && to == MPK_TO_LOWER && ends_word(&self, at)) {
            vstr_add_char(&vstr, 0x3c2);
        } else {
            size_t size = mpk_change_case(to, c, changed);
            for (size_t i = 0; i < size; i++) {
                vstr_add_char(&vstr, changed[i]);
            }
        }
    }
    return mpk_string_of_vstr(self.type, &vstr);
}

#define CHANGE(name, change) \
    static mp_obj_t str_##name(mp_obj_t self) { \
        return change_case(self, change, #name); \
    } \
    MP_DEFINE_CONST_FUN_OBJ_1(mpk_str_##name##_obj, str_##name);

CHANGE(upper, UPPER)
CHANGE(lower, LOWER)
CHANGE(title, TITLE)
CHANGE(casefold, FOLD)
CHANGE(capitalize, CAPITALIZE)
CHANGE(swapcase, SWAP)

// ---- kinds of characters

typedef enum { ALPHA, ALNUM, DECIMAL, DIGIT, NUMERIC, SPACE, PRINTABLE, NAME, ONLY_ASCII } kind_t;

static bool is_kind(kind_t kind, unichar c, bool is_first) {
    unsigned character = mpk_character(c);
    switch (kind) {
        case ALPHA:
            return mpk_is_letter(character);
        case ALNUM:
            return mpk_is_letter(character) || character & (MPK_DIGIT | MPK_NUMERIC);
        case DECIMAL:
            return (character & MPK_CATEGORY) == MPK_ND;
        case DIGIT:
            return character & MPK_DIGIT;
        case NUMERIC:
            return character & MPK_NUMERIC;
        case SPACE:
            return character & MPK_SPACE;
        case PRINTABLE:
            return mpk_is_printable(character, c);
        case NAME:
            return c == '_' || character & (is_first ? MPK_NAME_START : MPK_NAME);
        default:
            return c < 128;
    }
}

static mp_obj_t all_are(mp_obj_t self_in, kind_t kind, const char *method) {
    mpk_string_t self = mpk_self(self_in, method);
    if (self.len == 0) {
        return mp_obj_new_bool(kind == PRINTABLE || kind == ONLY_ASCII);
    }
    for (const byte *at = self.data, *end = at + self.len; at < end;) {
        mpk_step(1);
        unichar c = *at;
        if (self.is_str) {
            c = utf8_get_char(at);
        } else if (c >= 128 || (kind == SPACE && 0x1c <= c && c <= 0x1f)) {
            return mp_const_false;
        }
        if (!is_kind(kind, c, at == self.data)) {
            return mp_const_false;
        }
        at = self.is_str ? utf8_next_char(at) : at + 1;
    }
    return mp_const_true;
}

#define KIND(name, kind) \
    static mp_obj_t str_##name(mp_obj_t self) { \
        return all_are(self, kind, #name); \
    } \
    MP_DEFINE_CONST_FUN_OBJ_1(mpk_str_##name##_obj, str_##name);

KIND(isalpha, ALPHA)
KIND(isalnum, ALNUM)
KIND(isdecimal, DECIMAL)
KIND(isdigit, DIGIT)
KIND(isnumeric, NUMERIC)
KIND(isspace, SPACE)
KIND(isprintable, PRINTABLE)
KIND(isidentifier, NAME)
KIND(isascii, ONLY_ASCII)

static mp_obj_t case_is(mp_obj_t self_in, change_t change, const char *method) {
    mpk_string_t self = mpk_self(self_in, method);
    bool any = false, in_word = false;
    for (const byte *at = self.data, *end = at + self.len; at < end;) {
        mpk_step(1);
        unichar c = self.is_str ? utf8_get_char(at) : *at;
        unsigned character = self.is_str || c < 128 ? mpk_character(c) : 0;
        bool is_title = (character & MPK_CATEGORY) == MPK_LT;
        bool is_upper = character & MPK_UPPER, is_lower = character & MPK_LOWER;
        if (change == TITLE) {
            if (in_word ? is_upper || is_title : is_lower) {
                return mp_const_false;
            }
            in_word = is_upper || is_title || is_lower;
            any |= in_word;
        } else if (change == UPPER ? is_lower || is_title : is_upper || is_title) {
            return mp_const_false;
        } else {
            any |= change == UPPER ? is_upper : is_lower;
        }
        at = self.is_str ? utf8_next_char(at) : at + 1;
    }
    return mp_obj_new_bool(any);
}

static mp_obj_t str_isupper(mp_obj_t self) {
    return case_is(self, UPPER, "isupper");
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_str_isupper_obj, str_isupper);

static mp_obj_t str_islower(mp_obj_t self) {
    return case_is(self, LOWER, "islower");
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_str_islower_obj, str_islower);

static mp_obj_t str_istitle(mp_obj_t self) {
    return case_is(self, TITLE, "istitle");
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_str_istitle_obj, str_istitle);

// ---- filling up

static void add_fill(vstr_t *vstr, size_t times, const mpk_string_t *fill) {
    if (fill->len == 1) {
        memset(vstr_add_len(vstr, times), fill->data[0], times);
        return;
    }
    vstr_hint_size(vstr, m_size(0, fill->len, times));
    for (; times > 0; times--) {
        mpk_step(1);
        vstr_add_strn(vstr, (const char *)fill->data, fill->len);
    }
}

static mp_obj_t fill_up(const mpk_string_t *self, mp_obj_t whole, size_t left, size_t right, const mpk_string_t *fill) {
    if (left + right == 0 && self->type != &mp_type_bytearray) {
        return mpk_plain(whole);
    }
    vstr_t vstr;
    vstr_init(&vstr, m_size(self->len + 1, 1, left + right));
    mpk_count_steps((self->len + left + right) / 256);
    add_fill(&vstr, left, fill);
    vstr_add_strn(&vstr, (const char *)self->data, self->len);
    add_fill(&vstr, right, fill);
    return mpk_string_of_vstr(self->type, &vstr);
}

static size_t missing(const mpk_string_t *self, mp_int_t width) {
    size_t len = self->is_str ? utf8_charlen(self->data, self->len) : self->len;
    return width > 0 && (size_t)width > len ? (size_t)width - len : 0;
}

static mp_obj_t justify(size_t n_args, const mp_obj_t *args, char side, const char *method) {
    mp_int_t width = mp_obj_get_int(args[1]);
    mpk_string_t self = mpk_self(args[0], method), fill = { &mp_type_str, (const byte *)" ", 1, true };
    if (n_args > 2) {
        bool is_like = mpk_string(args[2], &fill) && fill.is_str == self.is_str;
        if (self.is_str && !is_like) {
            mpk_type_error("The fill character must be a unicode character, not %s", args[2]);
        }
        if (self.is_str && utf8_charlen(fill.data, fill.len) != 1) {
            mp_raise_TypeError(MP_ERROR_TEXT("The fill character must be exactly one character long"));
        }
        if (!self.is_str && (!is_like || fill.len != 1)) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s() argument 2 must be a byte string of length 1, not %s"),
                method, mp_obj_get_type_str(args[2]));
        }
    }
    size_t pad = missing(&self, width), left = side == '<' ? 0 : pad;
    if (side == '^') {
        left = pad / 2 + (pad & (size_t)width & 1);
    }
    return fill_up(&self, args[0], left, pad - left, &fill);
}

static mp_obj_t str_center(size_t n_args, const mp_obj_t *args) {
    return justify(n_args, args, '^', "center");
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_center_obj, 2, 3, str_center);

static mp_obj_t str_ljust(size_t n_args, const mp_obj_t *args) {
    return justify(n_args, args, '<', "ljust");
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_ljust_obj, 2, 3, str_ljust);

static mp_obj_t str_rjust(size_t n_args, const mp_obj_t *args) {
    return justify(n_args, args, '>', "rjust");
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_rjust_obj, 2, 3, str_rjust);

static mp_obj_t str_zfill(mp_obj_t self_in, mp_obj_t width_in) {
    mp_int_t width = mp_obj_get_int(width_in);
    mpk_string_t self = mpk_self(self_in, "zfill"), zero = { &mp_type_str, (const byte *)"0", 1, true };
    size_t pad = missing(&self, width);
    if (pad == 0 || self.len == 0 || (self.data[0] != '+' && self.data[0] != '-')) {
        return fill_up(&self, self_in, pad, 0, &zero);
    }
    vstr_t vstr;
    vstr_init(&vstr, m_size(self.len + 1, 1, pad));
    mpk_count_steps((self.len + pad) / 256);
    vstr_add_byte(&vstr, self.data[0]);
    add_fill(&vstr, pad, &zero);
    vstr_add_strn(&vstr, (const char *)self.data + 1, self.len - 1);
    return mpk_string_of_vstr(self.type, &vstr);
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_str_zfill_obj, str_zfill);

static mp_obj_t str_expandtabs(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    static const qstr names[] = { MP_QSTR_tabsize };
    mp_obj_t values[] = { MP_OBJ_NEW_SMALL_INT(8) };
    mpk_string_arguments("expandtabs", n_args, args, kw, 1, names, values);
    mp_int_t tab = mp_obj_get_int(values[0]);
    mpk_string_t self = mpk_self(args[0], "expandtabs");
    vstr_t vstr;
    vstr_init(&vstr, self.len + 16);
    size_t column = 0;
    for (size_t i = 0; i < self.len; i++) {
        byte c = self.data[i];
        mpk_step(1);
        if (c == '\t') {
            size_t blanks = tab > 0 ? tab - column % tab : 0;
            memset(vstr_add_len(&vstr, blanks), ' ', blanks);
            mpk_count_steps(blanks / 256);
            column += blanks;
            continue;
        }
        vstr_add_byte(&vstr, c);
        if (c == '\n' || c == '\r') {
            column = 0;
        } else if (!self.is_str || !UTF8_IS_CONT(c)) {
            column += 1;
        }
    }
    return mpk_string_of_vstr(self.type, &vstr);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_str_expandtabs_obj, 1, str_expandtabs);

// ---- translate

// str.maketrans is a static method, bytes.maketrans another.
static mp_obj_t str_maketrans(size_t n_args, const mp_obj_t *args) {
    mp_obj_t table = mp_obj_new_dict(0);
    if (n_args == 1) {
        if (!mp_obj_is_dict_or_ordereddict(args[0])) {
            mp_raise_TypeError(MP_ERROR_TEXT("if you give only one argument to maketrans it must be a dict"));
        }
        mp_map_t *map = mp_obj_dict_get_map(args[0]);
        for (size_t i = 0; i < map->alloc; i++) {
            if (!mp_map_slot_is_filled(map, i)) {
                continue;
            }
            mp_obj_t key = map->table[i].key, value = map->table[i].value;
            mpk_string_t text;
            if (mpk_is_str(key) && mpk_string(key, &text)) {
                if (utf8_charlen(text.data, text.len) != 1) {
                    mp_raise_ValueError(MP_ERROR_TEXT("string keys in translate table must be of length 1"));
                }
                key = MP_OBJ_NEW_SMALL_INT(utf8_get_char(text.data));
            } else if (!mp_obj_is_int(key)) {
                mp_raise_TypeError(MP_ERROR_TEXT("keys in translate table must be strings or integers"));
            }
            mp_obj_dict_store(table, key, value);
        }
        return table;
    }
    mpk_string_t text[3];
    for (size_t i = n_args; i-- > 0;) {
        if (!mpk_is_str(args[i]) && i == 0) {
            mp_raise_TypeError(MP_ERROR_TEXT("first maketrans argument must be a string if there is a second argument"));
        }
        if (!mpk_is_str(args[i]) || !mpk_string(args[i], &text[i])) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("maketrans() argument %d must be str, not %s"), (int)i + 1,
                mp_obj_get_type_str(args[i]));
        }
    }
    if (utf8_charlen(text[0].data, text[0].len) != utf8_charlen(text[1].data, text[1].len)) {
        mp_raise_ValueError(MP_ERROR_TEXT("the first two maketrans arguments must have equal length"));
    }
    const byte *to = text[1].data;
    for (const byte *at = text[0].data, *end = at + text[0].len; at < end; at = utf8_next_char(at)) {
        mpk_step(1);
        mp_obj_dict_store(table, MP_OBJ_NEW_SMALL_INT(utf8_get_char(at)), MP_OBJ_NEW_SMALL_INT(utf8_get_char(to)));
        to = utf8_next_char(to);
    }
    if (n_args > 2) {
        for (const byte *at = text[2].data, *end = at + text[2].len; at < end; at = utf8_next_char(at)) {
            mpk_step(1);
            mp_obj_dict_store(table, MP_OBJ_NEW_SMALL_INT(utf8_get_char(at)), mp_const_none);
        }
    }
    return table;
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(str_maketrans_fun, 1, 3, str_maketrans);
MP_DEFINE_CONST_STATICMETHOD_OBJ(mpk_str_maketrans_obj, MP_ROM_PTR(&str_maketrans_fun));

// What the table has for a character, or MP_OBJ_NULL.
static mp_obj_t translated(mp_obj_t table, unichar c) {
    mp_obj_t key = MP_OBJ_NEW_SMALL_INT(c);
    if (mp_obj_is_exact_type(table, &mp_type_dict)) {
        mp_map_elem_t *found = mp_map_lookup(mp_obj_dict_get_map(table), key, MP_MAP_LOOKUP);
        return found == NULL ? MP_OBJ_NULL : found->value;
    }
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_obj_t found = mp_obj_subscr(table, key, MP_OBJ_SENTINEL);
        nlr_pop();
        return found;
    }
    mp_obj_t exc = MP_OBJ_FROM_PTR(nlr.ret_val);
    if (!mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(mp_obj_get_type(exc)), MP_OBJ_FROM_PTR(&mp_type_LookupError))) {
        nlr_jump(nlr.ret_val);
    }
    return MP_OBJ_NULL;
}

static mp_obj_t str_translate(mp_obj_t self_in, mp_obj_t table) {
    mpk_string_t self = mpk_self(self_in, "translate");
    vstr_t vstr;
    vstr_init(&vstr, self.len + 8);
    for (const byte *at = self.data, *end = at + self.len; at < end;) {
        mpk_step(1);
        const byte *next = utf8_next_char(at);
        mp_obj_t to = translated(table, utf8_get_char(at));
        mpk_string_t text;
        if (to == MP_OBJ_NULL) {
            vstr_add_strn(&vstr, (const char *)at, next - at);
        } else if (mpk_is_str(to) && mpk_string(to, &text)) {
            vstr_add_strn(&vstr, (const char *)text.data, text.len);
        } else if (mp_obj_is_int(to)) {
            mp_int_t c = mp_obj_is_small_int(to) ? MP_OBJ_SMALL_INT_VALUE(to) : -1;
            if (c < 0 || c > 0x10ffff) {
                mp_raise_ValueError(MP_ERROR_TEXT("character mapping must be in range(0x110000)"));
            }
            vstr_add_char(&vstr, c);
        } else if (to != mp_const_none) {
            mp_raise_TypeError(MP_ERROR_TEXT("character mapping must return integer, None or str"));
        }
        at = next;
    }
    return mpk_string_of_vstr(&mp_type_str, &vstr);
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_str_translate_obj, str_translate);

static mp_obj_t bytes_maketrans(mp_obj_t from_in, mp_obj_t to_in) {
    mp_buffer_info_t from, to;
    if (mpk_is_str(from_in) || !mp_get_buffer(from_in, &from, MP_BUFFER_READ)) {
        mpk_type_error("a bytes-like object is required, not '%s'", from_in);
    }
    if (mpk_is_str(to_in) || !mp_get_buffer(to_in, &to, MP_BUFFER_READ)) {
        mpk_type_error("a bytes-like object is required, not '%s'", to_in);
    }
    if (from.len != to.len) {
        mp_raise_ValueError(MP_ERROR_TEXT("maketrans arguments must have same length"));
    }
    byte table[256];
    for (size_t i = 0; i < 256; i++) {
        table[i] = i;
    }
    for (size_t i = 0; i < from.len; i++) {
        table[((byte *)from.buf)[i]] = ((byte *)to.buf)[i];
    }
    return mp_obj_new_bytes(table, 256);
}
MP_DEFINE_CONST_FUN_OBJ_2(bytes_maketrans_fun, bytes_maketrans);
MP_DEFINE_CONST_STATICMETHOD_OBJ(mpk_bytes_maketrans_obj, MP_ROM_PTR(&bytes_maketrans_fun));

static mp_obj_t bytes_translate(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t delete = n_args > 2 ? args[2] : mp_const_none, table_in = n_args > 1 ? args[1] : mp_const_none;
    mp_map_elem_t *named = mp_map_lookup(kw, MP_OBJ_NEW_QSTR(MP_QSTR_delete), MP_MAP_LOOKUP);
    if (named != NULL) {
        delete = named->value;
    }
    mpk_string_t self = mpk_self(args[0], "translate");
    mp_buffer_info_t table = { 0 }, gone = { 0 };
    if (table_in != mp_const_none) {
        if (mpk_is_str(table_in) || !mp_get_buffer(table_in, &table, MP_BUFFER_READ)) {
            mpk_type_error("a bytes-like object is required, not '%s'", table_in);
        }
        if (table.len != 256) {
            mp_raise_ValueError(MP_ERROR_TEXT("translation table must be 256 characters long"));
        }
    }
    if (delete != mp_const_none && (mpk_is_str(delete) || !mp_get_buffer(delete, &gone, MP_BUFFER_READ))) {
        mpk_type_error("a bytes-like object is required, not '%s'", delete);
    }
    bool drop[256] = { false };
    for (size_t i = 0; i < gone.len; i++) {
        drop[((byte *)gone.buf)[i]] = true;
    }
    mpk_count_steps(self.len / 16);
    vstr_t vstr;
    vstr_init(&vstr, self.len + 1);
    for (size_t i = 0; i < self.len; i++) {
        byte c = self.data[i];
        if (!drop[c]) {
            vstr_add_byte(&vstr, table_in == mp_const_none ? c : ((byte *)table.buf)[c]);
        }
    }
    return mpk_string_of_vstr(self.type, &vstr);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_bytes_translate_obj, 1, bytes_translate);
