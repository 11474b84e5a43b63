// The parser of regular expressions: alternatives, sequences and repetitions, emitted as they are read.
#include <string.h>

#include "py/runtime.h"
#include "py/stackctrl.h"
#include "re.h"

static uint32_t add(uint32_t a, uint32_t b) {
    return a > RE_MAX - b ? RE_MAX : a + b;
}

static uint32_t multiply(uint32_t a, uint32_t b) {
    uint64_t product = (uint64_t)a * b;
    return product > RE_MAX ? RE_MAX : product;
}

static bool is_digit(re_parser_t *parser) {
    return parser->at < parser->end && *parser->at >= '0' && *parser->at <= '9';
}

static uint32_t number(re_parser_t *parser) {
    uint64_t value = 0;
    while (is_digit(parser)) {
        value = value * 10 + (mpk_re_next(parser) - '0');
        if (value >= RE_MAX) {
            value = RE_MAX;
        }
    }
    if (value == RE_MAX) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("the repetition number is too large"));
    }
    return value;
}

// What follows `{`. False when it is no repetition; then nothing of it has been read.
static bool bounds(re_parser_t *parser, uint32_t *least, uint32_t *most) {
    const byte *here = parser->at, *p = here;
    bool has_least = false, has_most = false;
    while (p < parser->end && *p >= '0' && *p <= '9') {
        p++;
        has_least = true;
    }
    bool has_comma = p < parser->end && *p == ',';
    if (has_comma) {
        p++;
        while (p < parser->end && *p >= '0' && *p <= '9') {
            p++;
            has_most = true;
        }
    }
    if (p >= parser->end || *p != '}' || p == here) {
        return false;
    }
    *least = 0;
    *most = RE_MAX;
    if (has_least) {
        *least = number(parser);
    }
    if (!has_comma) {
        *most = *least;
    } else {
        mpk_re_next(parser);
        if (has_most) {
            *most = number(parser);
        }
    }
    mpk_re_next(parser);
    if (*most < *least) {
        RE_ERROR(parser, here, "min repeat greater than max repeat");
    }
    return true;
}

static bool is_one_character(const uint32_t *code, size_t words) {
    switch (code[0]) {
        case OP_ANY:
        case OP_ANY_ALL:
            return words == 1;
        case OP_CHAR:
        case OP_CHAR_FOLD:
            return words == 2;
        case OP_SET:
            return words == code[1];
        default:
            return false;
    }
}

// Makes what was emitted from `item` on a repetition.
static void repeat(re_parser_t *parser, size_t item, uint32_t least, uint32_t most, uint32_t kind) {
    size_t words = parser->words - item;
    if (least == 1 && most == 1) {
        return;
    }
    if (words > 0 && is_one_character(parser->code + item, words)) {
        uint32_t *head = mpk_re_room(parser, item, 5);
        head[0] = OP_REPEAT_ONE;
        head[1] = words + 5;
        head[2] = least;
        head[3] = most;
        head[4] = kind;
        return;
    }
    if (kind == REPEAT_POSSESSIVE) {
        repeat(parser, item, least, most, REPEAT_GREEDY);
        uint32_t *head = mpk_re_room(parser, item, 2);
        head[0] = OP_ATOMIC;
        head[1] = parser->registers;
        mpk_re_emit(parser, OP_ATOMIC_END);
        mpk_re_emit(parser, parser->registers++);
        return;
    }
    if (least == 0 && most == 1) {
        uint32_t *head = mpk_re_room(parser, item, 2);
        head[0] = kind == REPEAT_GREEDY ? OP_BRANCH : OP_BRANCH_LAZY;
        head[1] = words + 2;
        return;
    }
    uint32_t *head = mpk_re_room(parser, item, 3);
    head[0] = OP_LOOP_START;
    head[1] = parser->registers;
    head[2] = words + 3;
    const uint32_t loop[] = { OP_LOOP, parser->registers, least, most, kind, words };
    memcpy(mpk_re_room(parser, parser->words, MP_ARRAY_SIZE(loop)), loop, sizeof(loop));
    parser->registers += 2;
}

static void skip_comment(re_parser_t *parser) {
    for (int32_t c; (c = mpk_re_next(parser)) >= 0 && c != '\n';) {
    }
}

// One alternative: up to `|`, `)` or the end.
re_width_t mpk_re_sequence(re_parser_t *parser, bool is_first) {
    enum { NOTHING, ASSERTION, REPEATED, ITEM } last = NOTHING;
    re_width_t width = { 0, 0 }, item_width = { 0, 0 };
    size_t item = parser->words;
    while (parser->at < parser->end && *parser->at != '|' && *parser->at != ')') {
        const byte *at = parser->at;
        int32_t c = mpk_re_next(parser);
        if (parser->flags & RE_VERBOSE) {
            if (c == ' ' || (c >= 9 && c <= 13)) {
                continue;
            }
            if (c == '#') {
                skip_comment(parser);
                continue;
            }
        }
        uint32_t least = 0, most = RE_MAX;
        switch (c) {
            case '?':
                most = 1;
                break;
            case '+':
                least = 1;
                break;
            case '*':
                break;
            case '{':
                if (bounds(parser, &least, &most)) {
                    break;
                }
            // fall through
            default: {
                size_t begin = parser->words;
                re_width_t found = { 1, 1 };
                bool is_item = true, is_assertion = false;
                if (c == '(') {
                    is_item = mpk_re_parse_group(parser, at, is_first && last == NOTHING, &found);
                } else if (c == '[') {
                    mpk_re_set(parser);
                } else if (c == '.') {
                    mpk_re_emit(parser, parser->flags & RE_DOTALL ? OP_ANY_ALL : OP_ANY);
                } else if (c == '^' || c == '$') {
                    found = (re_width_t) { 0, 0 };
                    is_assertion = true;
                    mpk_re_emit(parser, OP_AT);
                    bool lines = parser->flags & RE_MULTILINE;
                    mpk_re_emit(parser, c == '^' ? lines ? AT_BEGIN_LINE : AT_BEGIN : lines ? AT_END_LINE : AT_END);
                } else if (c & RE_ESCAPE) {
                    is_assertion = !mpk_re_escape(parser, c & ~RE_ESCAPE, at, &found);
                } else {
                    mpk_re_emit_char(parser, c);
                }
                if (is_item) {
                    width.low = add(width.low, item_width.low);
                    width.high = add(width.high, item_width.high);
                    item_width = found;
                    item = begin;
                    last = is_assertion ? ASSERTION : ITEM;
                }
                continue;
            }
        }
        if (last == NOTHING || last == ASSERTION) {
            RE_ERROR(parser, at, "nothing to repeat");
        }
        if (last == REPEATED) {
            RE_ERROR(parser, at, "multiple repeat");
        }
        uint32_t kind = mpk_re_accept(parser, '?') ? REPEAT_LAZY
            : mpk_re_accept(parser, '+') ? REPEAT_POSSESSIVE : REPEAT_GREEDY;
        repeat(parser, item, least, most, kind);
        item_width.low = multiply(item_width.low, least);
        item_width.high = multiply(item_width.high, most);
        last = REPEATED;
    }
    width.low = add(width.low, item_width.low);
    width.high = add(width.high, item_width.high);
    return width;
}

re_width_t mpk_re_alternatives(re_parser_t *parser, bool is_first) {
    MP_STACK_CHECK();
    size_t begin = parser->words, jump = 0; // the last jump to the end; each says where the one before it is
    re_width_t width = mpk_re_sequence(parser, is_first);
    while (mpk_re_accept(parser, '|')) {
        uint32_t *head = mpk_re_room(parser, begin, 2);
        head[0] = OP_BRANCH;
        head[1] = parser->words - begin + 2;
        mpk_re_emit(parser, OP_JUMP);
        mpk_re_emit(parser, jump);
        jump = parser->words - 1;
        begin = parser->words;
        re_width_t other = mpk_re_sequence(parser, false);
        width.low = MIN(width.low, other.low);
        width.high = MAX(width.high, other.high);
    }
    while (jump) {
        size_t before = parser->code[jump];
        parser->code[jump] = parser->words - (jump - 1);
        jump = before;
    }
    return width;
}

static uint32_t checked_flags(uint32_t flags, bool is_bytes) {
    if (is_bytes) {
        if (flags & RE_UNICODE) {
            mp_raise_ValueError(MP_ERROR_TEXT("cannot use UNICODE flag with a bytes pattern"));
        }
        if (flags & RE_LOCALE && flags & RE_ASCII) {
            mp_raise_ValueError(MP_ERROR_TEXT("ASCII and LOCALE flags are incompatible"));
        }
        return flags;
    }
    if (flags & RE_LOCALE) {
        mp_raise_ValueError(MP_ERROR_TEXT("cannot use LOCALE flag with a str pattern"));
    }
    if (flags & RE_ASCII && flags & RE_UNICODE) {
        mp_raise_ValueError(MP_ERROR_TEXT("ASCII and UNICODE flags are incompatible"));
    }
    return flags & RE_ASCII ? flags : flags | RE_UNICODE;
}

re_pattern_t *mpk_re_compile(mp_obj_t pattern, uint32_t flags) {
    re_parser_t parser = { 0 };
    size_t length;
    mp_obj_t text = pattern;
    if (!mp_obj_is_str(text) && !mp_obj_is_exact_type(text, &mp_type_bytes)) {
        text = mp_obj_cast_to_native_base(pattern, MP_OBJ_FROM_PTR(&mp_type_str));
        mp_buffer_info_t buffer;
        if (text == MP_OBJ_NULL) {
            if (!mp_get_buffer(pattern, &buffer, MP_BUFFER_READ)) {
                mp_raise_TypeError(MP_ERROR_TEXT("first argument must be string or compiled pattern"));
            }
            text = mp_obj_new_bytes(buffer.buf, buffer.len);
        }
    }
    parser.begin = parser.at = (const byte *)mp_obj_str_get_data(text, &length);
    parser.end = parser.begin + length;
    parser.is_bytes = mp_obj_is_exact_type(text, &mp_type_bytes);
    parser.pattern = pattern;
    parser.names = mp_obj_new_dict(0);
    // For a str the check comes last, as flags may stand in the pattern; but classes of Unicode are the default.
    parser.flags = flags | (parser.is_bytes || flags & (RE_ASCII | RE_LOCALE) ? 0 : RE_UNICODE);
    parser.widths = m_new(re_width_t, 4);
    parser.widths_capacity = 4;
    parser.widths[0].low = RE_OPEN;
    parser.groups = 1;
    mpk_re_alternatives(&parser, true);
    if (parser.at < parser.end) {
        RE_ERROR(&parser, parser.at, "unbalanced parenthesis");
    }
    if (parser.condition_group >= parser.groups) {
        RE_ERROR(&parser, parser.condition_at, "invalid group reference %u", (unsigned)parser.condition_group);
    }
    mpk_re_emit(&parser, OP_END);
    re_pattern_t *self = mp_obj_malloc(re_pattern_t, &mpk_type_re_pattern);
    self->pattern = pattern;
    self->group_index = parser.names;
    self->asked_flags = flags;
    self->flags = checked_flags(parser.flags, parser.is_bytes);
    self->is_bytes = parser.is_bytes;
    self->groups = parser.groups - 1;
    self->words = parser.words;
    self->code = m_renew(uint32_t, parser.code, parser.capacity, parser.words);
    // Registers of loops come after those of groups and the one of the last group.
    self->registers = 2 * self->groups + 1 + parser.registers;
    mpk_re_find_first(self);
    return self;
}
