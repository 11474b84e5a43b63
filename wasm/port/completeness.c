// Whether a source is a whole cell: what is open at its end, and whether it compiles. The parser cannot tell a source
// that ends too early from one that is wrong, so what may go on is looked for in the text.
#include "completeness.h"

#include <stdbool.h>
#include <string.h>

#include "abi.h"
#include "py/compile.h"
#include "py/runtime.h"

#define INDENT_BLANKS (4)

typedef struct {
    bool is_open;          // a bracket, a string of three quotes, or a line that a backslash continues
    bool is_in_text;       // what is open is a string
    bool is_decorator;     // the last statement decorates one that is to come
    bool ends_in_colon;    // the last statement has a block that is to come
    bool may_match;        // the last statement of the outermost block begins with match, which is a name elsewhere
    bool is_in_block;      // the last statement of the outermost block has a block of its own, which may go on
    bool ends_blank;       // the last line is blank
    size_t indent;         // blanks before the last line that is not blank
} ending_t;

// Whether the compiler takes it. Nothing is run.
static bool compiles(const char *source, size_t bytes) {
    nlr_buf_t nlr;
    bool compiled = nlr_push(&nlr) == 0;
    if (compiled) {
        mp_lexer_t *lex = mp_lexer_new_from_str_len(MP_QSTR__lt_stdin_gt_, source, bytes, 0);
        mp_parse_tree_t tree = mp_parse(lex, MP_PARSE_FILE_INPUT);
        mp_compile_allow_top_level_await = true;
        mp_compile(&tree, MP_QSTR__lt_stdin_gt_, true);
        nlr_pop();
    }
    mp_compile_allow_top_level_await = false;
    return compiled;
}

static bool starts_with_one_of(const char *line, const char *const words[]) {
    for (; *words != NULL; words++) {
        size_t length = strlen(*words);
        if (strncmp(line, *words, length) == 0 && !unichar_isident(line[length])) {
            return true;
        }
    }
    return false;
}

// Takes note of the first words of a statement. Lines that begin with else and the like are parts of a statement;
// those that are deeper tell nothing.
static void begin_statement(ending_t *ending, const char *line, const char *first) {
    static const char *const openers[] = { "if", "while", "for", "try", "with", "def", "class", "async", NULL };
    static const char *const soft_openers[] = { "match", NULL };
    static const char *const parts[] = { "else", "elif", "except", "finally", NULL };
    ending->is_decorator = *first == '@';
    if (first == line && !starts_with_one_of(line, parts)) {
        ending->is_in_block = *line == '@' || starts_with_one_of(line, openers);
        ending->may_match = starts_with_one_of(line, soft_openers);
    }
}

// How deep f-strings within the braces of others are followed.
#define NESTED_STRINGS_MAX (8)

// Where the string that begins here ends, or the text does; a string of one quote ends with its line as well. Within the
// braces of an f-string is code, which may have strings with the same quotes.
static const char *skip_string(const char *source, const char *text, size_t depth, bool *is_open) {
    char quote = *text;
    size_t quotes = text[1] == quote && text[2] == quote ? 3 : 1, braces = 0;
    const char end[] = { quote, quote, quote, '\0' };
    bool has_fields = depth < NESTED_STRINGS_MAX && text > source
        && ((text[-1] | 32) == 'f' || ((text[-1] | 32) == 'r' && text - 1 > source && (text[-2] | 32) == 'f'));
    text += quotes;
    while (*text != '\0' && (braces > 0 || strncmp(text, end, quotes) != 0) && (quotes == 3 || *text != '\n')) {
        if (has_fields && *text == '{' && (braces > 0 || text[1] != '{')) {
            braces += 1;
        } else if (has_fields && *text == '{') {
            text += 1;
        } else if (*text == '}' && braces > 0) {
            braces -= 1;
        } else if (braces > 0 && (*text == '"' || *text == '\'')) {
            text = skip_string(source, text, depth + 1, is_open) - 1;
        } else if (braces == 0 && *text == '\\' && text[1] != '\0') {
            text += 1;
        }
        text += 1;
    }
    *is_open = *text == '\0' && quotes == 3;
    return *text == quote ? text + quotes : text;
}

static ending_t find_ending(const char *source) {
    const char *text = source;
    ending_t ending = { .ends_blank = true };
    size_t brackets = 0;
    bool continues = false;
    while (*text != '\0') {
        const char *line = text;
        text += strspn(text, " \t\r");
        ending.ends_blank = *text == '\n' || *text == '\0';
        if (!ending.ends_blank && *text != '#') {
            ending.indent = text - line;
            if (brackets == 0 && !continues) {
                begin_statement(&ending, line, text);
            }
        }
        continues = false;
        for (; *text != '\n' && *text != '\0' && *text != '#'; text++) {
            if (*text == '"' || *text == '\'') {
                text = skip_string(source, text, 0, &ending.is_in_text) - 1;
            } else if (strchr("([{", *text) != NULL) {
                brackets += 1;
            } else if (strchr(")]}", *text) != NULL) {
                if (brackets == 0) {
                    // Wrong, whatever follows.
                    return (ending_t) { .ends_blank = true };
                }
                brackets -= 1;
            }
            continues = *text == '\\';
            if (strchr(" \t\r", *text) == NULL) {
                ending.ends_in_colon = brackets == 0 && *text == ':';
            }
        }
        ending.is_in_block |= ending.may_match && ending.ends_in_colon;
        text += strcspn(text, "\n");
        text += *text == '\n';
        ending.ends_blank |= *text == '\0' && text[-1] == '\n';
    }
    ending.is_open = ending.is_in_text || brackets > 0 || continues;
    return ending;
}

int mpk_completeness(const char *source, size_t bytes, size_t *indent) {
    ending_t ending = find_ending(source);
    *indent = ending.is_in_text ? 0 : ending.indent + (ending.ends_in_colon ? INDENT_BLANKS : 0);
    bool expects_more = ending.is_open || ending.is_decorator || ending.ends_in_colon;
    if (expects_more || (ending.is_in_block && !ending.ends_blank)) {
        return MPK_COMPLETENESS_INCOMPLETE;
    }
    *indent = 0;
    return compiles(source, bytes) ? MPK_COMPLETENESS_COMPLETE : MPK_COMPLETENESS_INVALID;
}
