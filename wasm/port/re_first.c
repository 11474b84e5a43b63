// What a match must begin with, so that a search can pass over everything else quickly.
#include <string.h>

#include "re.h"

typedef struct {
    re_pattern_t *pattern;
    int budget;
} finder_t;

static void add_char(finder_t *finder, uint32_t c) {
    uint32_t *first = finder->pattern->first;
    if (c < 128 || finder->pattern->is_bytes) {
        first[c / 32 & 7] |= 1u << c % 32;
    } else {
        for (size_t i = 6; i < 8; i++) { // any first byte of a character of several
            first[i] = UINT32_MAX;
        }
    }
}

static void add_all(finder_t *finder, const uint32_t *bits) {
    for (uint32_t c = 0; c < 256; c++) {
        if (bits[c / 32] >> (c % 32) & 1) {
            add_char(finder, c);
        }
    }
    if (!finder->pattern->is_bytes) {
        add_char(finder, 256);
    }
}

// Adds what a match from an instruction on can begin with. False when that may be anything, or nothing at all.
static bool find(finder_t *finder, const uint32_t *code, int depth) {
    static const uint32_t all[8] = { ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u };
    for (;;) {
        if (finder->budget-- < 0 || depth > 20) {
            return false;
        }
        switch (code[0]) {
            case OP_FAIL:
                return true;
            case OP_ANY:
                add_all(finder, all);
                return true;
            case OP_CHAR:
                add_char(finder, code[1]);
                return true;
            case OP_CHAR_FOLD: {
                uint32_t variants[6];
                size_t count = mpk_re_variants(code[1], !(finder->pattern->flags & RE_UNICODE), variants);
                while (count-- > 0) {
                    add_char(finder, variants[count]);
                }
                return true;
            }
            case OP_SET:
                add_all(finder, code + 3);
                return true;
            case OP_AT:
            case OP_MARK:
            case OP_ATOMIC:
            case OP_ATOMIC_END:
                code += 2;
                continue;
            case OP_BRANCH:
            case OP_BRANCH_LAZY:
                if (!find(finder, code + 2, depth + 1)) {
                    return false;
                }
                code += code[1];
                continue;
            case OP_JUMP:
                code += code[1];
                continue;
            case OP_REPEAT_ONE:
                if (!find(finder, code + 5, depth + 1)) {
                    return false;
                }
                if (code[2] > 0) {
                    return true;
                }
                code += code[1];
                continue;
            case OP_LOOP_START: {
                const uint32_t *loop = code + code[2];
                if (loop[2] == 0 && !find(finder, loop + 6, depth + 1)) {
                    return false;
                }
                code += 3;
                continue;
            }
            case OP_LOOP: // its body was empty
                code += 6;
                continue;
            case OP_ASSERT:
            case OP_ASSERT_NOT:
                code += code[2];
                continue;
            default:
                return false;
        }
    }
}

void mpk_re_find_first(re_pattern_t *pattern) {
    finder_t finder = { pattern, 400 };
    const uint32_t *code = pattern->code;
    while (code[0] == OP_MARK) {
        code += 2;
    }
    pattern->is_anchored = code[0] == OP_AT && code[1] == AT_BEGIN;
    pattern->has_first = !pattern->is_anchored && find(&finder, pattern->code, 0);
}
