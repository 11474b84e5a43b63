// What a pattern is made of: its characters, escapes and sets, and how mistakes in it are told.
#include <stdarg.h>
#include <string.h>

#include "py/runtime.h"
#include "py/unicode.h"
#include "re.h"

MP_REGISTER_ROOT_POINTER(mp_obj_t mpk_re_error_class);

static NORETURN void raise_error(mp_obj_t pattern, const byte *begin, const byte *at, bool is_bytes, vstr_t *message) {
    mp_obj_t args[3] = {
        mp_obj_new_str_from_vstr(message),
        pattern,
        at == NULL ? mp_const_none : MP_OBJ_NEW_SMALL_INT(is_bytes ? at - begin : (mp_int_t)utf8_ptr_to_index(begin, at)),
    };
    nlr_raise(mp_call_function_n_kw(MP_STATE_VM(mpk_re_error_class), 3, 0, args));
}

void mpk_re_error(mp_obj_t pattern, const byte *begin, const byte *at, bool is_bytes, const char *format, ...) {
    vstr_t message;
    vstr_init(&message, 64);
    va_list args;
    va_start(args, format);
    vstr_vprintf(&message, format, args);
    va_end(args);
    raise_error(pattern, begin, at, is_bytes, &message);
}

// A mistake that quotes a name.
void mpk_re_error_name(re_parser_t *parser, const byte *at, const char *said, const byte *name, size_t length,
    const char *rest) {
    vstr_t message;
    mp_print_t print;
    vstr_init_print(&message, 64, &print);
    mp_print_str(&print, said);
    mp_obj_print_helper(&print, mp_obj_new_str((const char *)name, length), PRINT_REPR);
    mp_print_str(&print, rest);
    raise_error(parser->pattern, parser->begin, at, parser->is_bytes, &message);
}

// ---- characters

static void check_last(re_parser_t *parser) {
    if (parser->at + 1 == parser->end && *parser->at == '\\') {
        RE_ERROR(parser, parser->at, "bad escape (end of pattern)");
    }
}

// The next character, RE_ESCAPE with it when a backslash came before, or -1 at the end.
int32_t mpk_re_next(re_parser_t *parser) {
    if (parser->at == parser->begin) {
        check_last(parser);
    }
    if (parser->at >= parser->end) {
        return -1;
    }
    mpk_step(1);
    uint32_t escape = 0;
    if (*parser->at == '\\') {
        escape = RE_ESCAPE;
        parser->at++;
    }
    uint32_t c = *parser->at;
    if (c < 128 || parser->is_bytes) {
        parser->at++;
    } else {
        c = utf8_get_char(parser->at);
        parser->at = utf8_next_char(parser->at);
    }
    check_last(parser);
    return c | escape;
}

bool mpk_re_accept(re_parser_t *parser, char c) {
    if (parser->at < parser->end && *parser->at == c) {
        mpk_re_next(parser);
        return true;
    }
    return false;
}

// ---- the program

// Makes room for words at a place in the program; what stands there moves.
uint32_t *mpk_re_room(re_parser_t *parser, size_t at, size_t words) {
    if (parser->words + words > parser->capacity) {
        size_t capacity = parser->words * 2 + words + 32;
        if (capacity > 1 << 26) {
            mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("regular expression code size limit exceeded"));
        }
        parser->code = m_renew(uint32_t, parser->code, parser->capacity, capacity);
        parser->capacity = capacity;
    }
    mpk_count_steps((parser->words - at) / 16);
    memmove(parser->code + at + words, parser->code + at, (parser->words - at) * sizeof(uint32_t));
    parser->words += words;
    return parser->code + at;
}

void mpk_re_emit(re_parser_t *parser, uint32_t word) {
    *mpk_re_room(parser, parser->words, 1) = word;
}

static bool is_ascii(re_parser_t *parser) {
    return !(parser->flags & RE_UNICODE);
}

void mpk_re_emit_char(re_parser_t *parser, uint32_t c) {
    uint32_t variants[6];
    bool folds = false;
    if (parser->flags & RE_IGNORECASE) {
        for (size_t i = mpk_re_variants(c, is_ascii(parser), variants); i-- > 0;) {
            folds |= variants[i] != c;
        }
    }
    mpk_re_emit(parser, folds ? OP_CHAR_FOLD : OP_CHAR);
    mpk_re_emit(parser, folds ? mpk_re_fold(c, is_ascii(parser)) : c);
}

static size_t begin_set(re_parser_t *parser) {
    size_t at = parser->words;
    uint32_t *set = mpk_re_room(parser, at, SET_HEAD);
    memset(set, 0, SET_HEAD * sizeof(uint32_t));
    set[0] = OP_SET;
    if (parser->flags & RE_IGNORECASE) {
        set[2] = SET_FOLD;
    }
    return at;
}

static void end_set(re_parser_t *parser, size_t at) {
    parser->code[at + 1] = parser->words - at;
    mpk_step((parser->words - at) * 8);
    mpk_re_set_finish(parser->code + at, is_ascii(parser));
}

static uint32_t class_named(uint32_t c) {
    static const char names[] = "dDsSwW";
    const char *found = c < 128 && c ? strchr(names, c) : NULL;
    return found ? 1u << (found - names) : 0;
}

// ---- escapes

static int digit_value(int c, int base) {
    int value = c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : 99;
    return value < base ? value : -1;
}

static int peek(re_parser_t *parser) {
    return parser->at < parser->end ? *parser->at : -1;
}

// Up to `most` more digits, added to a value.
static uint32_t digits(re_parser_t *parser, uint32_t value, int most, int base) {
    while (most-- > 0 && digit_value(peek(parser), base) >= 0) {
        value = value * base + digit_value(mpk_re_next(parser), base);
    }
    return value;
}

static NORETURN void bad_escape(re_parser_t *parser, const byte *at, const char *said, const byte *end) {
    RE_ERROR(parser, at, "%s \\%.*s", said, (int)(end - at) - 1, (const char *)at + 1);
}

static uint32_t named_character(re_parser_t *parser, const byte *at) {
    if (!mpk_re_accept(parser, '{')) {
        RE_ERROR(parser, parser->at, "missing {");
    }
    const byte *name = parser->at;
    while (peek(parser) != '}') {
        if (mpk_re_next(parser) < 0) {
            if (name == parser->at) {
                RE_ERROR(parser, parser->at, "missing character name");
            }
            RE_ERROR(parser, name, "missing }, unterminated name");
        }
    }
    size_t length = parser->at - name;
    mpk_re_next(parser);
    if (length == 0) {
        RE_ERROR(parser, name, "missing character name");
    }
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_obj_t module = mp_import_name(MP_QSTR_unicodedata, mp_const_none, MP_OBJ_NEW_SMALL_INT(0));
        mp_obj_t found = mp_call_function_1(mp_load_attr(module, MP_QSTR_lookup),
            mp_obj_new_str((const char *)name, length));
        uint32_t c = utf8_get_char((const byte *)mp_obj_str_get_str(found));
        nlr_pop();
        return c;
    }
    mp_obj_t error = MP_OBJ_FROM_PTR(nlr.ret_val);
    if (!mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(mp_obj_get_type(error)), MP_OBJ_FROM_PTR(&mp_type_LookupError))) {
        nlr_raise(error);
    }
    mpk_re_error_name(parser, at, "undefined character name ", name, length, "");
}

// A letter after a backslash that stands for a character, here and in sets; false when it does not.
static bool character_escape(re_parser_t *parser, uint32_t c, const byte *at, uint32_t *value) {
    static const char letters[] = "afnrtv\\", values[] = "\a\f\n\r\t\v\\";
    const char *found = c < 128 && c ? strchr(letters, c) : NULL;
    if (found) {
        *value = values[found - letters];
        return true;
    }
    int length = c == 'x' ? 2 : parser->is_bytes ? 0 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (length) {
        const byte *begin = parser->at;
        *value = digits(parser, 0, length, 16);
        if (parser->at - begin != length) {
            bad_escape(parser, at, "incomplete escape", parser->at);
        }
        if (*value > 0x10ffff) {
            bad_escape(parser, at, "bad escape", parser->at);
        }
        return true;
    }
    if (c == 'N' && !parser->is_bytes) {
        *value = named_character(parser, at);
        return true;
    }
    return false;
}

static uint32_t octal(re_parser_t *parser, uint32_t value, const byte *at) {
    if (value > 0377) {
        RE_ERROR(parser, at, "octal escape value \\%.*s outside of range 0-0o377", (int)(parser->at - at) - 1,
            (const char *)at + 1);
    }
    return value;
}

static bool is_letter(uint32_t c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

void mpk_re_emit_backref(re_parser_t *parser, uint32_t group, const byte *at, re_width_t *width) {
    if (parser->widths[group].low == RE_OPEN) {
        RE_ERROR(parser, at, "cannot refer to an open group");
    }
    if (parser->lookbehind_groups && group >= parser->lookbehind_groups) {
        RE_ERROR(parser, parser->at, "cannot refer to group defined in the same lookbehind subpattern");
    }
    *width = parser->widths[group];
    mpk_re_emit(parser, OP_BACKREF);
    mpk_re_emit(parser, group);
    mpk_re_emit(parser, !(parser->flags & RE_IGNORECASE) ? 0 : is_ascii(parser) ? 1 : 2);
}

bool mpk_re_escape(re_parser_t *parser, uint32_t c, const byte *at, re_width_t *width) {
    *width = (re_width_t) { 1, 1 };
    int kind = c == 'A' ? AT_BEGIN : c == 'Z' ? AT_END_TEXT : c == 'b' ? AT_BOUNDARY : c == 'B' ? AT_NOT_BOUNDARY : -1;
    if (kind >= 0) {
        *width = (re_width_t) { 0, 0 };
        mpk_re_emit(parser, OP_AT);
        mpk_re_emit(parser, kind + (kind >= AT_BOUNDARY && is_ascii(parser) ? 2 : 0));
        return false;
    }
    uint32_t value = class_named(c);
    if (value) {
        size_t set = begin_set(parser);
        parser->code[set + 2] = value;
        end_set(parser, set);
        return true;
    }
    if (c == '0') {
        value = digits(parser, 0, 2, 8);
    } else if (c >= '1' && c <= '9') {
        value = c - '0';
        if (digit_value(peek(parser), 10) >= 0) {
            uint32_t second = mpk_re_next(parser) - '0';
            if (value < 8 && second < 8 && digit_value(peek(parser), 8) >= 0) {
                value = value * 64 + second * 8 + digit_value(mpk_re_next(parser), 8);
                mpk_re_emit_char(parser, octal(parser, value, at));
                return true;
            }
            value = value * 10 + second;
        }
        if (value >= parser->groups) {
            RE_ERROR(parser, at + 1, "invalid group reference %u", (unsigned)value);
        }
        mpk_re_emit_backref(parser, value, at, width);
        return true;
    } else if (!character_escape(parser, c, at, &value)) {
        if (is_letter(c)) {
            bad_escape(parser, at, "bad escape", parser->at);
        }
        value = c;
    }
    mpk_re_emit_char(parser, value);
    return true;
}

// One member of a set: a class, which goes into the set, or a character.
static bool set_member(re_parser_t *parser, uint32_t token, const byte *at, uint32_t *value, uint32_t *classes) {
    *value = token & ~(RE_ESCAPE);
    if (!(token & RE_ESCAPE)) {
        return true;
    }
    uint32_t c = *value;
    *classes = class_named(c);
    if (*classes) {
        return false;
    }
    if (c == 'b') {
        *value = '\b';
    } else if (c >= '0' && c <= '7') {
        *value = octal(parser, digits(parser, c - '0', 2, 8), at);
    } else if (!character_escape(parser, c, at, value) && (is_letter(c) || c == '8' || c == '9')) {
        bad_escape(parser, at, "bad escape", parser->at);
    }
    return true;
}

static void add_range(re_parser_t *parser, uint32_t first, uint32_t last) {
    uint32_t *pair = mpk_re_room(parser, parser->words, 2);
    pair[0] = first;
    pair[1] = last;
}

// A set from after its bracket. As in CPython, a single character is no set.
void mpk_re_set(re_parser_t *parser) {
    const byte *open = parser->at - 1;
    size_t set = begin_set(parser);
    if (mpk_re_accept(parser, '^')) {
        parser->code[set + 2] |= SET_NEGATED;
    }
    for (bool is_first = true;; is_first = false) {
        const byte *at = parser->at;
        int32_t token = mpk_re_next(parser);
        if (token < 0) {
            RE_ERROR(parser, open, "unterminated character set");
        }
        if (token == ']' && !is_first) {
            break;
        }
        const byte *token_end = parser->at;
        uint32_t low, high, classes;
        bool is_char = set_member(parser, token, at, &low, &classes);
        if (!is_char) {
            parser->code[set + 2] |= classes;
        }
        if (!mpk_re_accept(parser, '-')) {
            if (is_char) {
                add_range(parser, low, low);
            }
            continue;
        }
        const byte *second = parser->at;
        int32_t until = mpk_re_next(parser);
        if (until < 0) {
            RE_ERROR(parser, open, "unterminated character set");
        }
        if (until == ']') {
            if (is_char) {
                add_range(parser, low, low);
            }
            add_range(parser, '-', '-');
            break;
        }
        const byte *second_end = parser->at;
        if (!set_member(parser, until, second, &high, &classes) || !is_char || high < low) {
            // the place is as far back from where reading stopped as the message is long
            size_t back = (token_end - at) + 1 + (second_end - second);
            RE_ERROR(parser, parser->at - back, "bad character range %.*s-%.*s", (int)(token_end - at), at,
                (int)(second_end - second), second);
        }
        add_range(parser, low, high);
    }
    end_set(parser, set);
}
