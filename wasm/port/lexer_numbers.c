// The literals of numbers.
#include <string.h>

#include "characters.h"
#include "lexer_literals.h"

// At the first of the digits that are allowed, to which those of `base` belong.
static bool number_digits(mp_lexer_t *lex, int base) {
    for (;;) {
        bool had_digit = false;
        while (base == 16 ? unichar_isxdigit(lex->chr0) : unichar_isdigit(lex->chr0) && lex->chr0 < (unichar)('0' + base)) {
            vstr_add_byte(&lex->vstr, lex->chr0);
            mp_lexer_next_char(lex);
            had_digit = true;
        }
        if (!had_digit) {
            return false;
        }
        if (lex->chr0 != '_') {
            return true;
        }
        mp_lexer_next_char(lex);
    }
}

static bool is_keyword_after_number(const mp_lexer_t *lex) {
    static const char *const starts[] = { "and", "els", "for", "if", "in", "is", "or", "not" };
    for (size_t i = 0; i < MP_ARRAY_SIZE(starts); i++) {
        const char *start = starts[i];
        if (lex->chr0 == (byte)start[0] && lex->chr1 == (byte)start[1] && (start[2] == '\0' || lex->chr2 == (byte)start[2])) {
            return true;
        }
    }
    return false;
}

// Whether a name could begin right after a number, which is a mistake; other signs are told of themselves.
static bool is_name_after_number(const mp_lexer_t *lex) {
    unichar c = lex->chr0;
    if (c >= 0xe0 && c < 0xf0) {
        c = (c & 0xf) << 12 | (lex->chr1 & 0x3f) << 6 | (lex->chr2 & 0x3f);
    } else if (c >= 0xc0 && c < 0xe0) {
        c = (c & 0x1f) << 6 | (lex->chr1 & 0x3f);
    }
    return c < 0x80 ? c == '_' || unichar_isalpha(c) || unichar_isdigit(c) : c != MP_LEXER_EOF && !mpk_is_in_no_name(c);
}

static void bad_number(mp_lexer_t *lex, const char *kind) {
    lex->bad_at = lex->character - 1;
    mpk_lexer_bad_token(lex, "invalid %s literal", kind);
}

static void number_of_base(mp_lexer_t *lex, int base, const char *kind) {
    vstr_add_byte(&lex->vstr, '0');
    mp_lexer_next_char(lex);
    vstr_add_byte(&lex->vstr, lex->chr0);
    mp_lexer_next_char(lex);
    if (lex->chr0 == '_') {
        mp_lexer_next_char(lex);
    }
    bool is_good = number_digits(lex, base);
    if (unichar_isdigit(lex->chr0)) {
        lex->bad_at = lex->character;
        mpk_lexer_bad_token(lex, "invalid digit '%c' in %s literal", (int)lex->chr0, kind);
    } else if (!is_good || (is_name_after_number(lex) && !is_keyword_after_number(lex))) {
        bad_number(lex, kind);
    }
}

void mpk_lexer_number(mp_lexer_t *lex) {
    lex->tok_kind = MP_TOKEN_INTEGER;
    if (lex->chr0 == '0' && lex->chr1 < 0x80) {
        switch (lex->chr1 | 0x20) {
            case 'x':
                number_of_base(lex, 16, "hexadecimal");
                return;
            case 'o':
                number_of_base(lex, 8, "octal");
                return;
            case 'b':
                number_of_base(lex, 2, "binary");
                return;
        }
    }
    const char *kind = "decimal";
    if (unichar_isdigit(lex->chr0) && !number_digits(lex, 10)) {
        bad_number(lex, kind);
        return;
    }
    bool has_leading_zero = lex->vstr.len > 1 && lex->vstr.buf[0] == '0'
        && strspn(vstr_null_terminated_str(&lex->vstr), "0") < lex->vstr.len;
    if (lex->chr0 == '.') {
        lex->tok_kind = MP_TOKEN_FLOAT_OR_IMAG;
        vstr_add_byte(&lex->vstr, '.');
        mp_lexer_next_char(lex);
        if (unichar_isdigit(lex->chr0) && !number_digits(lex, 10)) {
            bad_number(lex, kind);
            return;
        }
    }
    bool has_sign = lex->chr1 == '+' || lex->chr1 == '-';
    if ((lex->chr0 == 'e' || lex->chr0 == 'E') && unichar_isdigit(has_sign ? lex->chr2 : lex->chr1)) {
        lex->tok_kind = MP_TOKEN_FLOAT_OR_IMAG;
        vstr_add_byte(&lex->vstr, 'e');
        mp_lexer_next_char(lex);
        if (lex->chr0 == '+' || lex->chr0 == '-') {
            vstr_add_byte(&lex->vstr, lex->chr0);
            mp_lexer_next_char(lex);
        }
        if (!number_digits(lex, 10)) {
            bad_number(lex, kind);
            return;
        }
    }
    if (lex->chr0 == 'j' || lex->chr0 == 'J') {
        lex->tok_kind = MP_TOKEN_FLOAT_OR_IMAG;
        kind = "imaginary";
        vstr_add_byte(&lex->vstr, 'j');
        mp_lexer_next_char(lex);
    }
    if (lex->tok_kind == MP_TOKEN_INTEGER && has_leading_zero) {
        lex->bad_at = lex->tok_character;
        mpk_lexer_bad_token(lex, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
    } else if (is_name_after_number(lex) && !is_keyword_after_number(lex)) {
        bad_number(lex, kind);
    }
}
