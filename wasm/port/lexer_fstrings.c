// f-strings: what is between their texts and braces are tokens as elsewhere.
#include "lexer_literals.h"

mp_lexer_fstring_t *mpk_lexer_innermost(mp_lexer_t *lex) {
    return lex->n_fstrings == 0 ? NULL : &lex->fstrings[lex->n_fstrings - 1];
}

bool mpk_lexer_is_in_fstring(mp_lexer_t *lex, mp_lexer_fstring_kind_t kind) {
    return lex->n_fstrings > 0 && mpk_lexer_innermost(lex)->kind == kind;
}

static mp_lexer_fstring_t *enter(mp_lexer_t *lex, mp_lexer_fstring_kind_t kind) {
    if (lex->n_fstrings == MP_LEXER_FSTRINGS_MAX) {
        mpk_lexer_bad_token(lex, "f-string: expressions nested too deeply");
        return mpk_lexer_innermost(lex);
    }
    mp_lexer_fstring_t *fstring = &lex->fstrings[lex->n_fstrings++];
    if (lex->n_fstrings > 1) {
        *fstring = fstring[-1];
    }
    fstring->kind = kind;
    return fstring;
}

// At the first quote.
void mpk_lexer_enter_fstring(mp_lexer_t *lex, bool is_raw) {
    mp_lexer_fstring_t *fstring = enter(lex, MP_LEXER_FSTRING_TEXT);
    fstring->quote = lex->chr0;
    fstring->is_raw = is_raw;
    fstring->num_quotes = mpk_lexer_opening_quotes(lex, fstring->quote);
}

// After a literal: those that follow are of the same string. Returns whether an f-string is among them, which is entered.
bool mpk_lexer_more_strings(mp_lexer_t *lex, bool is_bytes) {
    for (;;) {
        mp_lexer_skip_whitespace(lex, true);
        mpk_string_prefix_t prefix;
        int n = mpk_lexer_string_prefix(lex, &prefix);
        if (n < 0 || lex->tok_kind == MP_TOKEN_LONELY_STRING_OPEN || lex->tok_kind == MP_TOKEN_INVALID) {
            return false;
        }
        if (prefix.is_bytes != is_bytes) {
            mpk_lexer_bad_token(lex, "cannot mix bytes and nonbytes literals");
            return false;
        }
        while (n-- > 0) {
            mp_lexer_next_char(lex);
        }
        if (prefix.is_fstring) {
            mpk_lexer_enter_fstring(lex, prefix.is_raw);
            return true;
        }
        mpk_lexer_string(lex, prefix.is_raw, is_bytes);
    }
}

// The text up to the next brace, or to the end of an f-string or of a format specification.
void mpk_lexer_fstring_text(mp_lexer_t *lex) {
    lex->tok_kind = MP_TOKEN_STRING;
    mpk_literal_t literal = { .place = 0 };
    for (;;) {
        mp_lexer_fstring_t *fstring = mpk_lexer_innermost(lex);
        bool is_spec = fstring->kind == MP_LEXER_FSTRING_SPEC;
        literal.quote = fstring->quote;
        literal.num_quotes = fstring->num_quotes;
        literal.is_raw = fstring->is_raw;
        if (mpk_lexer_is_at_closing_quotes(lex, literal.quote, literal.num_quotes)) {
            if (is_spec) {
                mpk_lexer_bad_token(lex, "f-string: expecting '}'");
                return;
            }
            for (size_t i = 0; i < literal.num_quotes; i++) {
                mp_lexer_next_char(lex);
            }
            lex->n_fstrings -= 1;
            literal.place = 0;
            if (!mpk_lexer_more_strings(lex, false)) {
                enter(lex, MP_LEXER_FSTRING_END);
                break;
            }
        } else if (lex->chr0 == MP_LEXER_EOF || (literal.num_quotes == 1 && lex->chr0 == '\n')) {
            if (is_spec) {
                mpk_lexer_bad_token(lex, "f-string: expecting '}'");
            } else {
                mpk_lexer_unterminated(lex, literal.quote, literal.num_quotes);
            }
            return;
        } else if (lex->chr0 == '\\' && ((lex->chr1 != '{' && lex->chr1 != '}') || is_spec)) {
            mpk_lexer_escape(lex, &literal);
            literal.place += 1;
            mp_lexer_next_char(lex);
        } else if (!is_spec && (lex->chr0 == '{' || lex->chr0 == '}') && lex->chr1 == lex->chr0) {
            mpk_lexer_plain_byte(lex, &literal);
            mp_lexer_next_char(lex);
            mp_lexer_next_char(lex);
            literal.place += 1;
        } else if (lex->chr0 == '}' && !is_spec) {
            mpk_lexer_bad_token(lex, "f-string: single '}' is not allowed");
            return;
        } else if (lex->chr0 == '{' || lex->chr0 == '}') {
            break;
        } else {
            mpk_lexer_plain_byte(lex, &literal);
            mp_lexer_next_char(lex);
        }
    }
    if (lex->tok_kind != MP_TOKEN_STRING || lex->vstr.len > 0) {
        return;
    }
    // There is no text before what comes next.
    if (mpk_lexer_is_in_fstring(lex, MP_LEXER_FSTRING_END)) {
        lex->n_fstrings -= 1;
        lex->tok_kind = MP_TOKEN_FSTRING_END;
    } else {
        lex->tok_kind = MP_TOKEN_INVALID; // the brace is a token as others are
        lex->error[0] = '\0';
    }
}

// At the brace that opens an expression, after it was counted.
void mpk_lexer_enter_expression(mp_lexer_t *lex) {
    mp_lexer_fstring_t *fstring = enter(lex, MP_LEXER_FSTRING_EXPR);
    fstring->level = lex->nested_bracket_level;
    fstring->start = lex->recorded.len;
    lex->n_expressions += 1;
}

void mpk_lexer_leave_expression(mp_lexer_t *lex) {
    lex->n_fstrings -= 1;
    lex->n_expressions -= 1;
    if (lex->n_expressions == 0) {
        vstr_reset(&lex->recorded);
    }
}

// The signs that end an expression in an f-string. Returns whether there is one.
bool mpk_lexer_fstring_sign(mp_lexer_t *lex) {
    mp_lexer_fstring_t *fstring = mpk_lexer_innermost(lex);
    if (!mpk_lexer_is_in_fstring(lex, MP_LEXER_FSTRING_EXPR) || lex->nested_bracket_level != fstring->level) {
        return false;
    } else if (lex->chr0 == ':') {
        fstring->kind = MP_LEXER_FSTRING_SPEC;
        lex->tok_kind = MP_TOKEN_FSTRING_COLON;
        mp_lexer_next_char(lex);
        return true;
    } else if (lex->chr0 == '!' && lex->chr1 != '=') {
        lex->tok_kind = MP_TOKEN_FSTRING_BANG;
        mp_lexer_next_char(lex);
        return true;
    } else if (lex->chr0 == '=' && lex->chr1 != '=') {
        mp_lexer_next_char(lex);
        mp_lexer_skip_whitespace(lex, false);
        bool is_last = lex->chr0 == ':' || lex->chr0 == '}' || (lex->chr0 == '!' && lex->chr1 != '=');
        lex->tok_kind = is_last ? MP_TOKEN_FSTRING_EQUAL : MP_TOKEN_DEL_EQUAL;
        vstr_add_strn(&lex->vstr, lex->recorded.buf + fstring->start, lex->recorded.len - fstring->start);
        return true;
    }
    return false;
}
