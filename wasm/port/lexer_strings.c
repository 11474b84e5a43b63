// The literals of strings and bytes, without what is in the braces of f-strings (lexer_fstrings.c).
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "lexer_literals.h"
#include "py/runtime.h"
#include "py/unicode.h"

int mpk_lexer_string_prefix(const mp_lexer_t *lex, mpk_string_prefix_t *prefix) {
    const unichar chars[3] = { lex->chr0, lex->chr1, lex->chr2 };
    bool is_unicode = false;
    *prefix = (mpk_string_prefix_t) { false, false, false };
    for (int n = 0; n < 3; n++) {
        if (chars[n] == '\'' || chars[n] == '"') {
            return n;
        }
        bool *flag;
        switch (chars[n] < 0x80 ? chars[n] | 0x20 : 0) {
            case 'r':
                flag = &prefix->is_raw;
                break;
            case 'b':
                flag = &prefix->is_bytes;
                break;
            case 'f':
                flag = &prefix->is_fstring;
                break;
            case 'u':
                flag = &is_unicode;
                break;
            default:
                return -1;
        }
        if (*flag || is_unicode || (n == 1 && flag == &is_unicode)) {
            return -1;
        }
        *flag = true;
        if (prefix->is_bytes && prefix->is_fstring) {
            return -1;
        }
    }
    return -1;
}

void mpk_lexer_bad_token(mp_lexer_t *lex, const char *format, ...) {
    if (lex->tok_kind != MP_TOKEN_INVALID) {
        lex->tok_kind = MP_TOKEN_INVALID;
        va_list args;
        va_start(args, format);
        vsnprintf(lex->error, sizeof(lex->error), format, args);
        va_end(args);
    }
}

static void unicode_error(mp_lexer_t *lex, size_t first, size_t last, const char *problem) {
    mpk_lexer_bad_token(lex, "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s", (int)first, (int)last, problem);
}

// Goes on by a character of an escape.
static void step(mp_lexer_t *lex, mpk_literal_t *literal) {
    mp_lexer_next_char(lex);
    literal->place += 1;
}

// At the letter before the digits; it ends at the last one.
static bool hexadecimal(mp_lexer_t *lex, mpk_literal_t *literal, size_t digits, unichar *value) {
    *value = 0;
    for (; digits > 0; digits--) {
        if (!unichar_isxdigit(lex->chr1)) {
            return false;
        }
        step(lex, literal);
        *value = *value << 4 | unichar_xdigit_value(lex->chr0);
    }
    return true;
}

// The character with a name: the module unicodedata knows.
static bool character_named(const char *name, size_t length, vstr_t *to) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_obj_t module = mp_import_name(MP_QSTR_unicodedata, mp_const_none, MP_OBJ_NEW_SMALL_INT(0));
        mp_obj_t text = mp_call_function_1(mp_load_attr(module, MP_QSTR_lookup), mp_obj_new_str(name, length));
        size_t n;
        const char *data = mp_obj_str_get_data(text, &n);
        vstr_add_strn(to, data, n);
        nlr_pop();
        return true;
    }
    return false;
}

// At the N of \N{...}; it ends at the brace.
static void named_character(mp_lexer_t *lex, mpk_literal_t *literal, size_t first) {
    if (lex->chr1 != '{') {
        unicode_error(lex, first, first + 1, "malformed \\N character escape");
        return;
    }
    vstr_t name;
    vstr_init(&name, 32);
    step(lex, literal);
    while (lex->chr1 != '}' && lex->chr1 != (byte)literal->quote && lex->chr1 != '\n' && lex->chr1 != MP_LEXER_EOF) {
        step(lex, literal);
        vstr_add_byte(&name, lex->chr0);
    }
    if (lex->chr1 != '}' || name.len == 0) {
        unicode_error(lex, first, literal->place, "malformed \\N character escape");
    } else {
        step(lex, literal);
        if (!character_named(name.buf, name.len, &lex->vstr)) {
            unicode_error(lex, first, literal->place, "unknown Unicode character name");
        }
    }
    vstr_clear(&name);
}

// At a backslash; it ends at the last character that belongs to it. A line end always follows the last line.
void mpk_lexer_escape(mp_lexer_t *lex, mpk_literal_t *literal) {
    static const char letters[] = "\\'\"abfnrtv", meanings[] = "\\'\"\a\b\f\n\r\t\v";
    size_t first = literal->place;
    step(lex, literal);
    unichar c = lex->chr0;
    const char *letter = 0 < c && c < 0x80 ? strchr(letters, c) : NULL;
    bool as_written = literal->is_raw;
    if (as_written) {
        // a quote among it does not end the string
    } else if (c == '\n') {
        return; // the string goes on in the next line
    } else if (letter != NULL) {
        c = meanings[letter - letters];
    } else if ('0' <= c && c <= '7') {
        c -= '0';
        for (size_t left = 2; left > 0 && '0' <= lex->chr1 && lex->chr1 <= '7'; left--) {
            step(lex, literal);
            c = c * 8 + (lex->chr0 - '0');
        }
        c &= literal->is_bytes ? 0xff : 0x1ff;
    } else if (c == 'x') {
        if (!hexadecimal(lex, literal, 2, &c)) {
            if (literal->is_bytes) {
                mpk_lexer_bad_token(lex, "(value error) invalid \\x escape at position %d", (int)first);
            } else {
                unicode_error(lex, first, literal->place, "truncated \\xXX escape");
            }
            return;
        }
    } else if (!literal->is_bytes && (c == 'u' || c == 'U')) {
        bool is_short = c == 'u';
        if (!hexadecimal(lex, literal, is_short ? 4 : 8, &c)) {
            unicode_error(lex, first, literal->place, is_short ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape");
            return;
        }
    } else if (!literal->is_bytes && c == 'N') {
        named_character(lex, literal, first);
        return;
    } else {
        as_written = true;
    }
    if (as_written) {
        vstr_add_byte(&lex->vstr, '\\');
    }
    if (as_written || literal->is_bytes) {
        vstr_add_byte(&lex->vstr, c);
    } else if (c < 0x110000) {
        vstr_add_char(&lex->vstr, c);
    } else {
        unicode_error(lex, first, literal->place, "illegal Unicode character");
    }
}

void mpk_lexer_plain_byte(mp_lexer_t *lex, mpk_literal_t *literal) {
    unichar c = lex->chr0;
    vstr_add_byte(&lex->vstr, c);
    if (c < 0x80) {
        literal->place += 1;
    } else if (c >= 0xc0) {
        literal->place += 10; // the decoder gets it as \UXXXXXXXX
        if (literal->is_bytes) {
            mpk_lexer_bad_token(lex, "bytes can only contain ASCII literal characters");
        }
    }
}

// At the first quote: how many there are.
size_t mpk_lexer_opening_quotes(mp_lexer_t *lex, char quote) {
    mp_lexer_next_char(lex);
    unichar q = (byte)quote;
    if (lex->chr0 == q && lex->chr1 == q) {
        mp_lexer_next_char(lex);
        mp_lexer_next_char(lex);
        return 3;
    }
    return 1;
}

bool mpk_lexer_is_at_closing_quotes(const mp_lexer_t *lex, char quote, size_t num_quotes) {
    unichar q = (byte)quote;
    return lex->chr0 == q && (num_quotes == 1 || (lex->chr1 == q && lex->chr2 == q));
}

// A quote of the f-string that the expression is in closes the f-string, for CPython up to 3.11 always.
void mpk_lexer_unterminated(mp_lexer_t *lex, char quote, size_t num_quotes) {
    for (size_t i = 0; i < lex->n_fstrings; i++) {
        const mp_lexer_fstring_t *around = &lex->fstrings[i];
        if (around->kind >= MP_LEXER_FSTRING_EXPR && around->quote == quote && around->num_quotes == num_quotes) {
            mpk_lexer_bad_token(lex, "f-string: expecting '}'");
            return;
        }
    }
    if (lex->tok_kind != MP_TOKEN_INVALID) {
        lex->tok_kind = MP_TOKEN_LONELY_STRING_OPEN;
        lex->in_long_string = num_quotes == 3;
        lex->string_end_line = lex->line;
    }
}

void mpk_lexer_string(mp_lexer_t *lex, bool is_raw, bool is_bytes) {
    mpk_literal_t literal = { .quote = lex->chr0, .is_raw = is_raw, .is_bytes = is_bytes };
    literal.num_quotes = mpk_lexer_opening_quotes(lex, literal.quote);
    while (lex->chr0 != MP_LEXER_EOF && (literal.num_quotes > 1 || lex->chr0 != '\n')) {
        if (mpk_lexer_is_at_closing_quotes(lex, literal.quote, literal.num_quotes)) {
            for (size_t i = 0; i < literal.num_quotes; i++) {
                mp_lexer_next_char(lex);
            }
            return;
        }
        if (lex->chr0 == '\\') {
            mpk_lexer_escape(lex, &literal);
            literal.place += 1;
        } else {
            mpk_lexer_plain_byte(lex, &literal);
        }
        mp_lexer_next_char(lex);
    }
    mpk_lexer_unterminated(lex, literal.quote, literal.num_quotes);
}

// ---- names

// Whether a character may be another one in names, whose normal form is NFKC: those of most scripts are not.
static bool may_be_normalised(unichar c) {
    static const uint16_t stable[][2] = {
        { 0, 0x7f }, { 0xc0, 0x131 }, { 0x134, 0x13e }, { 0x141, 0x148 }, { 0x14a, 0x17e }, { 0x180, 0x1c3 }, { 0x250, 0x2af }, { 0x388, 0x3cf },
        { 0x400, 0x481 }, { 0x3041, 0x3096 }, { 0x30a1, 0x30fa }, { 0x4e00, 0x9fff }, { 0xac00, 0xd7a3 },
    };
    for (size_t i = 0; i < MP_ARRAY_SIZE(stable); i++) {
        if (stable[i][0] <= c && c <= stable[i][1]) {
            return false;
        }
    }
    return true;
}

void mpk_normalise_name(mp_lexer_t *lex) {
    const byte *at = (const byte *)lex->vstr.buf, *end = at + lex->vstr.len;
    if (lex->tok_kind != MP_TOKEN_NAME || !utf8_check(at, lex->vstr.len)) {
        return;
    }
    while (at < end && !may_be_normalised(utf8_get_char(at))) {
        at = utf8_next_char(at);
    }
    if (at == end) {
        return;
    }
    mp_obj_t module = mp_import_name(MP_QSTR_unicodedata, mp_const_none, MP_OBJ_NEW_SMALL_INT(0));
    mp_obj_t text = mp_call_function_2(mp_load_attr(module, MP_QSTR_normalize), mp_obj_new_str_from_cstr("NFKC"),
        mp_obj_new_str(lex->vstr.buf, lex->vstr.len));
    size_t n;
    const char *data = mp_obj_str_get_data(text, &n);
    vstr_reset(&lex->vstr);
    vstr_add_strn(&lex->vstr, data, n);
}
