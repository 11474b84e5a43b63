// What the machine of regular expressions (re_run.c) asks of the text at a place.
#ifndef MPK_RE_TEXT_H
#define MPK_RE_TEXT_H

#include <string.h>
#include "py/runtime.h"
#include "re.h"

// The character at a place, which moves on.
static inline uint32_t mpk_re_take(const re_state_t *state, const byte **at) {
    const byte *p = *at;
    uint32_t c = *p++;
    if (c >= 0xc0 && state->is_wide) {
        c &= c >= 0xf0 ? 7 : c >= 0xe0 ? 15 : 31;
        while (p < state->end && (*p & 0xc0) == 0x80) {
            c = c << 6 | (*p++ & 0x3f);
        }
    }
    *at = p;
    return c;
}

static inline const byte *mpk_re_before(const re_state_t *state, const byte *at) {
    at--;
    if (state->is_wide) {
        while (at > state->begin && (*at & 0xc0) == 0x80) {
            at--;
        }
    }
    return at;
}

// Whether an instruction for one character takes the one at a place: where it goes on then, or NULL.
static inline const byte *mpk_re_one(const re_state_t *state, const uint32_t *code, const byte *at) {
    if (at >= state->end) {
        return NULL;
    }
    uint32_t c = mpk_re_take(state, &at);
    bool found;
    switch (code[0]) {
        case OP_CHAR:
            found = c == code[1];
            break;
        case OP_SET:
            if (c < 256) {
                found = code[3 + c / 32] >> (c % 32) & 1;
            } else {
                mpk_count_steps(code[1] / 64);
                found = mpk_re_set_has(code, c);
            }
            break;
        case OP_ANY:
            found = c != '\n';
            break;
        case OP_CHAR_FOLD:
            found = mpk_re_fold(c, !(state->pattern->flags & RE_UNICODE)) == code[1];
            break;
        default:
            found = true;
    }
    return found ? at : NULL;
}

// As many characters as an instruction takes, up to `most`.
static inline const byte *mpk_re_many(const re_state_t *state, const uint32_t *code, const byte *at, uint32_t most) {
    const byte *from = at;
    if (!state->is_wide || most == RE_MAX) {
        const byte *end = most < (size_t)(state->end - at) ? at + most : state->end;
        switch (code[0]) {
            case OP_ANY_ALL:
                return end;
            case OP_ANY: {
                const byte *found = memchr(at, '\n', end - at);
                at = found ? found : end;
                mpk_count_steps((at - from) / 64);
                return at;
            }
            case OP_SET: // characters of one byte; what follows them is for the loop below
                while (at < end && (*at < 128 || !state->is_wide) && code[3 + *at / 32] >> (*at % 32) & 1) {
                    at++;
                }
                mpk_count_steps((at - from) / 16);
                if (at == end || *at < 128 || !state->is_wide) {
                    return at;
                }
        }
    }
    for (uint32_t count = at - from; count < most; count++) {
        const byte *next = mpk_re_one(state, code, at);
        if (next == NULL) {
            break;
        }
        at = next;
    }
    mpk_step((at - from) / 8 + 1);
    return at;
}

static inline bool mpk_re_is_word_at(const re_state_t *state, const byte *at, bool ascii) {
    uint32_t c = mpk_re_take(state, &at);
    return mpk_re_classes_of(c, ascii) & CLASS_WORD;
}

static inline bool mpk_re_is_boundary(const re_state_t *state, const byte *at, bool ascii) {
    bool left = at > state->begin && mpk_re_is_word_at(state, mpk_re_before(state, at), ascii);
    bool right = at < state->end && mpk_re_is_word_at(state, at, ascii);
    return left != right;
}

static inline bool mpk_re_holds(const re_state_t *state, uint32_t what, const byte *at) {
    const byte *end = state->end;
    switch (what) {
        case AT_BEGIN:
            return at == state->begin;
        case AT_BEGIN_LINE:
            return at == state->begin || at[-1] == '\n';
        case AT_END:
            return at == end || (at + 1 == end && *at == '\n');
        case AT_END_LINE:
            return at == end || *at == '\n';
        case AT_END_TEXT:
            return at == end;
        case AT_BOUNDARY:
        case AT_BOUNDARY_ASCII:
            return end != state->begin && mpk_re_is_boundary(state, at, what == AT_BOUNDARY_ASCII);
        default: // in an empty text nothing is inside of a word, nor outside
            return end != state->begin && !mpk_re_is_boundary(state, at, what == AT_NOT_BOUNDARY_ASCII);
    }
}

// Where a group's text, found again, ends; NULL when it is not there.
static inline const byte *mpk_re_again(re_state_t *state, const uint32_t *code, const byte *at) {
    uint32_t *mark = state->registers + 2 * (code[1] - 1);
    if (mark[0] == RE_MAX || mark[1] == RE_MAX || mark[1] < mark[0]) {
        return NULL;
    }
    const byte *p = state->begin + mark[0], *end = state->begin + mark[1];
    mpk_step((end - p) / 32 + 1);
    if (code[2] == 0) {
        return (end - p) <= state->end - at && memcmp(at, p, end - p) == 0 ? at + (end - p) : NULL;
    }
    while (p < end) {
        if (at >= state->end) {
            return NULL;
        }
        if (mpk_re_fold(mpk_re_take(state, &at), code[2] == 1) != mpk_re_fold(mpk_re_take(state, &p), code[2] == 1)) {
            return NULL;
        }
    }
    return at;
}

#endif
