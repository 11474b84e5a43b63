// Literals, which py/lexer.c leaves to the files lexer_*.c of the port.
#ifndef MPK_LEXER_LITERALS_H
#define MPK_LEXER_LITERALS_H

#include "py/lexer.h"

#define MP_LEXER_EOF ((unichar)MP_READER_EOF)

// In py/lexer.c.
void mp_lexer_next_char(mp_lexer_t *lex);
bool mp_lexer_skip_whitespace(mp_lexer_t *lex, bool stop_at_newline);

// Makes the token one that is invalid, with what is wrong with it, unless it is known already.
void mpk_lexer_bad_token(mp_lexer_t *lex, const char *format, ...);

// The letters before a string. Returns how many there are, or -1 when no string begins here.
typedef struct {
    bool is_raw, is_bytes, is_fstring;
} mpk_string_prefix_t;
int mpk_lexer_string_prefix(const mp_lexer_t *lex, mpk_string_prefix_t *prefix);

// What is known of a literal while it is read: the place of the next character as CPython's decoder counts it.
typedef struct {
    char quote;
    size_t num_quotes;
    bool is_raw, is_bytes;
    size_t place;
} mpk_literal_t;
size_t mpk_lexer_opening_quotes(mp_lexer_t *lex, char quote);
bool mpk_lexer_is_at_closing_quotes(const mp_lexer_t *lex, char quote, size_t num_quotes);
void mpk_lexer_escape(mp_lexer_t *lex, mpk_literal_t *literal);
void mpk_lexer_plain_byte(mp_lexer_t *lex, mpk_literal_t *literal);
void mpk_lexer_unterminated(mp_lexer_t *lex, char quote, size_t num_quotes);
// From the first quote on.
void mpk_lexer_string(mp_lexer_t *lex, bool is_raw, bool is_bytes);

// What the lexer is in, NULL outside of f-strings.
mp_lexer_fstring_t *mpk_lexer_innermost(mp_lexer_t *lex);
bool mpk_lexer_is_in_fstring(mp_lexer_t *lex, mp_lexer_fstring_kind_t kind);
void mpk_lexer_enter_fstring(mp_lexer_t *lex, bool is_raw);
void mpk_lexer_enter_expression(mp_lexer_t *lex);
void mpk_lexer_leave_expression(mp_lexer_t *lex);
void mpk_lexer_fstring_text(mp_lexer_t *lex);
bool mpk_lexer_fstring_sign(mp_lexer_t *lex);
bool mpk_lexer_more_strings(mp_lexer_t *lex, bool is_bytes);

void mpk_lexer_number(mp_lexer_t *lex);

// Names that are not of ASCII have the normal form NFKC.
void mpk_normalise_name(mp_lexer_t *lex);

#endif
