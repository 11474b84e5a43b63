// Regular expressions with the syntax and the meaning of CPython's `re`: a parser that emits a program of 32-bit
// words, and a machine that runs it over text, with its choices on a stack in the heap.
#ifndef MPK_RE_H
#define MPK_RE_H

#include "py/obj.h"

// The values of the flags are CPython's.
enum {
    RE_IGNORECASE = 2,
    RE_LOCALE = 4,
    RE_MULTILINE = 8,
    RE_DOTALL = 16,
    RE_UNICODE = 32,
    RE_VERBOSE = 64,
    RE_DEBUG = 128,
    RE_ASCII = 256,
    RE_TYPE_FLAGS = RE_LOCALE | RE_UNICODE | RE_ASCII,
};

// Instructions. Offsets are counted in words from the instruction's own first word.
enum {
    OP_END,        //
    OP_FAIL,       //
    OP_ANY,        // any character but a line end
    OP_ANY_ALL,    //
    OP_CHAR,       // character
    OP_CHAR_FOLD,  // folded character
    OP_SET,        // words in all, SET_ flags, 8 words of bits for characters below 256, pairs of first and last
    OP_AT,         // one of AT_
    OP_MARK,       // register: 2 * (group - 1), one more at its end
    OP_BACKREF,    // group, whether to fold
    OP_BRANCH,     // offset of what to try next
    OP_BRANCH_LAZY, // offset of what to try first
    OP_JUMP,       // offset
    OP_REPEAT_ONE, // words in all, least, most, REPEAT_ kind; then an instruction for one character
    OP_LOOP_START, // register of the loop, offset of its OP_LOOP
    OP_LOOP,       // register, least, most, REPEAT_ kind, how far back the body begins
    OP_ATOMIC,     // register
    OP_ATOMIC_END, // register
    OP_ASSERT,     // register, offset of what follows it
    OP_ASSERT_END, // register
    OP_ASSERT_NOT, // register, offset of what follows it
    OP_ASSERT_NOT_END, // register
    OP_BACK,       // characters
    OP_CONDITION,  // group, offset of where to go on without it
};
enum { AT_BEGIN, AT_BEGIN_LINE, AT_END, AT_END_LINE, AT_END_TEXT, AT_BOUNDARY, AT_NOT_BOUNDARY,
    AT_BOUNDARY_ASCII, AT_NOT_BOUNDARY_ASCII };
enum { REPEAT_GREEDY, REPEAT_LAZY, REPEAT_POSSESSIVE };
#define RE_MAX UINT32_MAX // without end

// The classes of characters that a set has, as bits; each is followed by its complement.
enum { CLASS_DIGIT = 1, CLASS_NOT_DIGIT = 2, CLASS_SPACE = 4, CLASS_NOT_SPACE = 8, CLASS_WORD = 16, CLASS_NOT_WORD = 32 };
#define SET_CLASSES (63)
#define SET_NEGATED (64)
#define SET_FOLD (128)
#define SET_ASCII (256) // its classes and cases are those of ASCII
#define SET_HEAD (3 + 8)

uint32_t mpk_re_classes_of(uint32_t c, bool ascii);
uint32_t mpk_re_fold(uint32_t c, bool ascii);
size_t mpk_re_variants(uint32_t c, bool ascii, uint32_t variants[6]);
bool mpk_re_set_has(const uint32_t *set, uint32_t c);
void mpk_re_set_finish(uint32_t *set, bool ascii);

typedef struct {
    mp_obj_base_t base;
    mp_obj_t pattern;
    mp_obj_t group_index; // name to number
    uint32_t flags, asked_flags;
    bool is_bytes;
    bool is_anchored; // can only match where the text begins
    bool has_first;   // a match begins with one of the bytes of `first`
    uint32_t groups, registers, words;
    uint32_t *code;
    uint32_t first[8];
} re_pattern_t;

typedef struct {
    mp_obj_base_t base;
    re_pattern_t *pattern;
    mp_obj_t string; // what was searched
    mp_obj_t text;   // the same as str or bytes: a bytearray may change
    size_t pos, endpos; // in characters
    uint32_t last_index;
    uint32_t mark[]; // byte offsets of beginning and end of all, then of the groups; RE_MAX for one without a part
} re_match_t;

// Text that is searched, and the state of the machine.
typedef struct {
    uint32_t what, a, b;
} re_entry_t;
typedef struct {
    re_pattern_t *pattern;
    mp_obj_t string, text;
    const byte *begin, *from, *end; // of the text; where to search from; where it ends for this search
    size_t pos, endpos;
    bool is_wide; // has characters of more than one byte
    bool must_advance; // no empty match at `from`
    const byte *match_begin, *match_end;
    uint32_t *registers;
    re_entry_t *entries;
    size_t depth, capacity;
} re_state_t;

enum { RE_SEARCH, RE_MATCH, RE_FULLMATCH };

extern const mp_obj_type_t mpk_type_re_pattern, mpk_type_re_match;

re_pattern_t *mpk_re_compile(mp_obj_t pattern, uint32_t flags);
re_pattern_t *mpk_re_cached(mp_obj_t pattern, mp_obj_t flags);
void mpk_re_find_first(re_pattern_t *pattern);

void mpk_re_begin(re_state_t *state, re_pattern_t *pattern, mp_obj_t string, mp_obj_t pos, mp_obj_t endpos);
bool mpk_re_run(re_state_t *state, int mode);
void mpk_re_go_on(re_state_t *state);
mp_obj_t mpk_re_match_of(re_state_t *state);
mp_obj_t mpk_re_part(re_state_t *state, const byte *begin, const byte *end);
mp_obj_t mpk_re_group(re_state_t *state, size_t group, mp_obj_t none);

mp_obj_t mpk_re_substitute(re_pattern_t *pattern, mp_obj_t replacement, mp_obj_t string, mp_int_t count, bool counted);
mp_obj_t mpk_re_expand(re_match_t *match, mp_obj_t template);
size_t mpk_re_group_number(re_pattern_t *pattern, mp_obj_t name);
mp_obj_t mpk_re_match_group(re_match_t *match, size_t group, mp_obj_t none);

// ---- the parser

typedef struct {
    uint32_t low, high;
} re_width_t;

typedef struct {
    mp_obj_t pattern;
    const byte *begin, *end, *at;
    bool is_bytes;
    uint32_t flags;
    uint32_t *code;
    size_t words, capacity;
    re_width_t *widths; // of the groups; low is RE_OPEN while a group is being read
    size_t groups, widths_capacity;
    uint32_t registers; // of loops and the like
    mp_obj_t names;
    size_t lookbehind_groups; // the number of groups before the outermost lookbehind, 0 outside of one
    const byte *condition_at; // the first condition on a group that was not there yet, and the largest such
    uint32_t condition_group;
} re_parser_t;
#define RE_OPEN (UINT32_MAX)
#define RE_ESCAPE (0x40000000)

NORETURN void mpk_re_error(mp_obj_t pattern, const byte *begin, const byte *at, bool is_bytes, const char *format, ...);
#define RE_ERROR(parser, at, ...) mpk_re_error((parser)->pattern, (parser)->begin, at, (parser)->is_bytes, __VA_ARGS__)
NORETURN void mpk_re_error_name(re_parser_t *parser, const byte *at, const char *said, const byte *name, size_t length,
    const char *rest);

int32_t mpk_re_next(re_parser_t *parser);
bool mpk_re_accept(re_parser_t *parser, char c);
void mpk_re_emit(re_parser_t *parser, uint32_t word);
uint32_t *mpk_re_room(re_parser_t *parser, size_t at, size_t words);
void mpk_re_emit_char(re_parser_t *parser, uint32_t c);
// An escape outside of a set; false when it is an assertion such as \b.
bool mpk_re_escape(re_parser_t *parser, uint32_t token, const byte *at, re_width_t *width);
void mpk_re_set(re_parser_t *parser);
void mpk_re_emit_backref(re_parser_t *parser, uint32_t group, const byte *at, re_width_t *width);
re_width_t mpk_re_alternatives(re_parser_t *parser, bool is_first);
// The rest of a group from after its bracket; true when it is an item, false for a comment or flags.
bool mpk_re_parse_group(re_parser_t *parser, const byte *at, bool is_first, re_width_t *width);
re_width_t mpk_re_sequence(re_parser_t *parser, bool is_first);

#endif
