// Methods of str, bytes and bytearray that change the case of letters, or tell kinds of characters.
#include "characters.h"
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
