// Groups of regular expressions: what may follow `(`, and flags within a pattern.
#include <stdio.h>
#include <string.h>

#include "characters.h"
#include "py/runtime.h"
#include "py/unicode.h"
#include "re.h"

typedef struct {
    const byte *begin;
    size_t length;
} name_t;

// A name up to its closing sign.
static name_t name_until(re_parser_t *parser, char closing, const char *what) {
    name_t name = { parser->at, 0 };
    for (;;) {
        const byte *at = parser->at;
        int32_t c = mpk_re_next(parser);
        if (c < 0) {
            if (name.begin == at) {
                RE_ERROR(parser, at, "missing %s", what);
            }
            RE_ERROR(parser, name.begin, "missing %c, unterminated name", closing);
        }
        if (c == closing) {
            name.length = at - name.begin;
            if (name.length == 0) {
                RE_ERROR(parser, name.begin, "missing %s", what);
            }
            return name;
        }
    }
}

static bool is_identifier(name_t name, bool is_bytes) {
    for (size_t i = 0; i < name.length; i++) {
        byte c = name.begin[i];
        bool ok = c == '_' || (c | 32) - 'a' < 26u || (i && c - '0' < 10u) || (c >= 128 && !is_bytes);
        if (!ok) {
            return false;
        }
    }
    return true;
}

static void check_name(re_parser_t *parser, name_t name) {
    if (!is_identifier(name, parser->is_bytes)) {
        mpk_re_error_name(parser, name.begin, "bad character in group name ", name.begin, name.length, "");
    }
}

static mp_obj_t name_object(name_t name) {
    return mp_obj_new_str((const char *)name.begin, name.length);
}

static uint32_t group_of_name(re_parser_t *parser, name_t name) {
    check_name(parser, name);
    mp_map_elem_t *found = mp_map_lookup(mp_obj_dict_get_map(parser->names), name_object(name), MP_MAP_LOOKUP);
    if (found == NULL) {
        mpk_re_error_name(parser, name.begin, "unknown group name ", name.begin, name.length, "");
    }
    return MP_OBJ_SMALL_INT_VALUE(found->value);
}

static uint32_t open_group(re_parser_t *parser, name_t name) {
    uint32_t group = parser->groups;
    if (name.length) {
        mp_map_elem_t *slot = mp_map_lookup(mp_obj_dict_get_map(parser->names), name_object(name),
            MP_MAP_LOOKUP_ADD_IF_NOT_FOUND);
        if (slot->value != MP_OBJ_NULL) {
            char rest[64];
            snprintf(rest, sizeof(rest), " as group %u; was group %u", (unsigned)group,
                (unsigned)MP_OBJ_SMALL_INT_VALUE(slot->value));
            mpk_re_error_name(parser, name.begin, "redefinition of group name ", name.begin, name.length, rest);
        }
        slot->value = MP_OBJ_NEW_SMALL_INT(group);
    }
    if (parser->groups == parser->widths_capacity) {
        size_t capacity = parser->widths_capacity * 2;
        parser->widths = m_renew(re_width_t, parser->widths, parser->widths_capacity, capacity);
        parser->widths_capacity = capacity;
    }
    parser->widths[parser->groups++].low = RE_OPEN;
    return group;
}

static void close_bracket(re_parser_t *parser, const byte *at) {
    if (!mpk_re_accept(parser, ')')) {
        RE_ERROR(parser, at, "missing ), unterminated subpattern");
    }
}

// ---- flags

static uint32_t flag_of(int32_t c) {
    return c == 'i' ? RE_IGNORECASE : c == 'L' ? RE_LOCALE : c == 'm' ? RE_MULTILINE : c == 's' ? RE_DOTALL
           : c == 'x' ? RE_VERBOSE : c == 'a' ? RE_ASCII : c == 'u' ? RE_UNICODE : 0;
}

// What follows a flag: the next character, or a mistake.
static int32_t after_flag(re_parser_t *parser, const char *closing, const char *missing, bool may_close) {
    const byte *at = parser->at;
    int32_t c = mpk_re_next(parser);
    if (c < 0) {
        RE_ERROR(parser, at, "%s", missing);
    }
    if ((may_close && c < 128 && c > 0 && strchr(closing, c)) || flag_of(c)) {
        return c;
    }
    bool is_letter = c < 128 ? (c | 32) - 'a' < 26 && (c | 32) >= 'a' : !(c & RE_ESCAPE) && mpk_is_letter(mpk_character(c));
    RE_ERROR(parser, at, "%s", is_letter ? "unknown flag" : missing);
}

// Flags within a pattern. True when they hold for a group; false when for all of the pattern.
static bool parse_flags(re_parser_t *parser, int32_t c, uint32_t *add, uint32_t *remove) {
    *add = *remove = 0;
    while (flag_of(c)) {
        if (c == 'L' && !parser->is_bytes) {
            RE_ERROR(parser, parser->at, "bad inline flags: cannot use 'L' flag with a str pattern");
        }
        if (c == 'u' && parser->is_bytes) {
            RE_ERROR(parser, parser->at, "bad inline flags: cannot use 'u' flag with a bytes pattern");
        }
        *add |= flag_of(c);
        if (flag_of(c) & RE_TYPE_FLAGS && (*add & RE_TYPE_FLAGS) != flag_of(c)) {
            RE_ERROR(parser, parser->at, "bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        }
        c = after_flag(parser, ")-:", "missing -, : or )", true);
    }
    if (c == ')') {
        return false;
    }
    if (c == '-') {
        c = after_flag(parser, "", "missing flag", false);
        while (flag_of(c)) {
            if (flag_of(c) & RE_TYPE_FLAGS) {
                RE_ERROR(parser, parser->at, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
            }
            *remove |= flag_of(c);
            c = after_flag(parser, ":", "missing :", true);
        }
    }
    if (*add & *remove) {
        RE_ERROR(parser, parser->at - 1, "bad inline flags: flag turned on and off");
    }
    return true;
}

// ---- kinds of groups

// Emits an instruction before what was emitted from `begin` on, and one that ends it.
static void enclose(re_parser_t *parser, size_t begin, uint32_t op, uint32_t end_op, bool has_offset) {
    size_t words = has_offset ? 3 : 2;
    uint32_t *head = mpk_re_room(parser, begin, words);
    head[0] = op;
    head[1] = parser->registers;
    if (has_offset) {
        head[2] = parser->words - begin + 2;
    }
    mpk_re_emit(parser, end_op);
    mpk_re_emit(parser, parser->registers++);
}

static void look_around(re_parser_t *parser, const byte *at, int32_t c) {
    size_t begin = parser->words, outer = parser->lookbehind_groups;
    bool is_behind = c == '<';
    if (is_behind) {
        const byte *kind = parser->at;
        c = mpk_re_next(parser);
        if (c < 0) {
            RE_ERROR(parser, kind, "unexpected end of pattern");
        }
        if (c != '=' && c != '!') {
            RE_ERROR(parser, at + 1, "unknown extension ?<%.*s", (int)(parser->at - kind), (const char *)kind);
        }
        if (outer == 0) {
            parser->lookbehind_groups = parser->groups;
        }
    }
    re_width_t width = mpk_re_alternatives(parser, false);
    parser->lookbehind_groups = outer;
    close_bracket(parser, at);
    if (is_behind) {
        if (width.low != width.high) {
            RE_ERROR(parser, NULL, "look-behind requires fixed-width pattern");
        }
        uint32_t *back = mpk_re_room(parser, begin, 2);
        back[0] = OP_BACK;
        back[1] = width.low;
    }
    enclose(parser, begin, c == '=' ? OP_ASSERT : OP_ASSERT_NOT, c == '=' ? OP_ASSERT_END : OP_ASSERT_NOT_END, true);
}

static void condition(re_parser_t *parser, const byte *at, re_width_t *width) {
    name_t name = name_until(parser, ')', "group name");
    uint32_t group;
    if (is_identifier(name, parser->is_bytes)) {
        group = group_of_name(parser, name);
    } else {
        uint64_t value = 0;
        for (size_t i = 0; i < name.length; i++) {
            if (name.begin[i] - '0' > 9u) {
                check_name(parser, name);
            }
            value = MIN(value * 10 + (name.begin[i] - '0'), RE_MAX >> 4);
        }
        group = value;
        if (group == 0) {
            RE_ERROR(parser, name.begin, "bad group number");
        }
        if (group >= RE_MAX >> 4) {
            RE_ERROR(parser, name.begin, "invalid group reference %.*s", (int)name.length, (const char *)name.begin);
        }
        if (parser->condition_at == NULL || (group >= parser->groups && group > parser->condition_group)) {
            parser->condition_at = name.begin;
            parser->condition_group = group;
        }
    }
    if (parser->lookbehind_groups) {
        if (group < parser->groups && parser->widths[group].low == RE_OPEN) {
            RE_ERROR(parser, parser->at, "cannot refer to an open group");
        }
        if (group >= parser->lookbehind_groups) {
            RE_ERROR(parser, parser->at, "cannot refer to group defined in the same lookbehind subpattern");
        }
    }
    size_t begin = parser->words;
    mpk_re_emit(parser, OP_CONDITION);
    mpk_re_emit(parser, group);
    mpk_re_emit(parser, 0);
    *width = mpk_re_sequence(parser, false);
    re_width_t other = { 0, 0 };
    if (mpk_re_accept(parser, '|')) {
        size_t jump = parser->words;
        mpk_re_emit(parser, OP_JUMP);
        mpk_re_emit(parser, 0);
        parser->code[begin + 2] = parser->words - begin;
        other = mpk_re_sequence(parser, false);
        if (parser->at < parser->end && *parser->at == '|') {
            RE_ERROR(parser, parser->at, "conditional backref with more than two branches");
        }
        parser->code[jump + 1] = parser->words - jump;
    } else {
        parser->code[begin + 2] = parser->words - begin;
    }
    close_bracket(parser, at);
    width->low = MIN(width->low, other.low);
    width->high = MAX(width->high, other.high);
}

static void comment(re_parser_t *parser, const byte *at) {
    for (;;) {
        if (parser->at >= parser->end) {
            RE_ERROR(parser, at, "missing ), unterminated comment");
        }
        if (mpk_re_next(parser) == ')') {
            return;
        }
    }
}

// Every kind whose brackets have a body of their own: `at` is where it begins.
static re_width_t body(re_parser_t *parser, const byte *at, name_t name, bool captures, bool is_atomic) {
    uint32_t flags = parser->flags, group = captures ? open_group(parser, name) : 0;
    size_t begin = parser->words;
    if (captures) {
        mpk_re_emit(parser, OP_MARK);
        mpk_re_emit(parser, 2 * (group - 1));
    }
    re_width_t width = mpk_re_alternatives(parser, false);
    close_bracket(parser, at);
    if (captures) {
        mpk_re_emit(parser, OP_MARK);
        mpk_re_emit(parser, 2 * (group - 1) + 1);
        parser->widths[group] = width;
    }
    if (is_atomic) {
        enclose(parser, begin, OP_ATOMIC, OP_ATOMIC_END, false);
    }
    parser->flags = flags;
    return width;
}

bool mpk_re_parse_group(re_parser_t *parser, const byte *at, bool is_first, re_width_t *width) {
    name_t name = { NULL, 0 };
    if (!mpk_re_accept(parser, '?')) {
        *width = body(parser, at, name, true, false);
        return true;
    }
    const byte *kind = parser->at;
    int32_t c = mpk_re_next(parser);
    switch (c) {
        case -1:
            RE_ERROR(parser, kind, "unexpected end of pattern");
        case 'P':
            if (mpk_re_accept(parser, '<')) {
                name = name_until(parser, '>', "group name");
                check_name(parser, name);
                *width = body(parser, at, name, true, false);
                return true;
            }
            if (mpk_re_accept(parser, '=')) {
                name = name_until(parser, ')', "group name");
                mpk_re_emit_backref(parser, group_of_name(parser, name), name.begin, width);
                return true;
            }
            const byte *extension = parser->at;
            if (mpk_re_next(parser) < 0) {
                RE_ERROR(parser, extension, "unexpected end of pattern");
            }
            RE_ERROR(parser, at + 1, "unknown extension ?P%.*s", (int)(parser->at - extension), (const char *)extension);
        case ':':
        case '>':
            *width = body(parser, at, name, false, c == '>');
            return true;
        case '#':
            comment(parser, at);
            return false;
        case '=':
        case '!':
        case '<':
            look_around(parser, at, c);
            *width = (re_width_t) { 0, 0 };
            return true;
        case '(':
            condition(parser, at, width);
            return true;
    }
    if (!flag_of(c) && c != '-') {
        RE_ERROR(parser, at + 1, "unknown extension ?%.*s", (int)(parser->at - kind), (const char *)kind);
    }
    uint32_t add, remove, flags = parser->flags;
    if (!parse_flags(parser, c, &add, &remove)) {
        if (!is_first) {
            RE_ERROR(parser, at, "global flags not at the start of the expression");
        }
        parser->flags = add & RE_ASCII ? (flags & ~RE_UNICODE) | add : flags | add;
        return false;
    }
    if (add & RE_TYPE_FLAGS) {
        parser->flags &= ~RE_TYPE_FLAGS;
    }
    parser->flags = (parser->flags | add) & ~remove;
    *width = body(parser, at, name, false, false);
    parser->flags = flags;
    return true;
}
