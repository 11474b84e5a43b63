// The machine that runs the program of a regular expression. What is to be tried later, and the former values of
// registers, are entries of a stack in the heap: nothing here calls itself, and every entry is counted.
#include "re_text.h"

// What an entry is, above the index of its instruction or register.
enum { CHOICE = 0, UNDO = 1u << 28, MORE_GREEDY = 2u << 28, MORE_LAZY = 3u << 28, LOOP_LAZY = 4u << 28 };
#define WHAT_MASK (7u << 28)

#define ENTRIES_AT_FIRST (96)

static void push(re_state_t *state, uint32_t what, uint32_t a, uint32_t b) {
    if (state->depth == state->capacity) {
        size_t capacity = state->capacity * 2;
        re_entry_t *entries;
        if (state->capacity == ENTRIES_AT_FIRST) { // those are the caller's
            entries = m_new(re_entry_t, capacity);
            memcpy(entries, state->entries, state->depth * sizeof(re_entry_t));
        } else {
            entries = m_renew(re_entry_t, state->entries, state->capacity, capacity);
        }
        mpk_count_steps(capacity / 8);
        state->entries = entries;
        state->capacity = capacity;
    }
    state->entries[state->depth++] = (re_entry_t) { what, a, b };
}

static inline void set_register(re_state_t *state, uint32_t which, uint32_t value) {
    push(state, UNDO | which, state->registers[which], 0);
    state->registers[which] = value;
}

// Forgets what could still be tried since the stack was that high; what registers were stays.
static void forget_choices(re_state_t *state, size_t depth) {
    size_t kept = depth;
    mpk_step((state->depth - depth) / 4 + 1);
    for (size_t i = depth; i < state->depth; i++) {
        if ((state->entries[i].what & WHAT_MASK) == UNDO) {
            state->entries[kept++] = state->entries[i];
        }
    }
    state->depth = kept;
}

static void undo_to(re_state_t *state, size_t depth) {
    mpk_step((state->depth - depth) / 4 + 1);
    while (state->depth > depth) {
        re_entry_t *entry = &state->entries[--state->depth];
        if ((entry->what & WHAT_MASK) == UNDO) {
            state->registers[entry->what & ~WHAT_MASK] = entry->a;
        }
    }
}

// Whether an alternative cannot begin at a place, as far as its first instruction tells.
static inline bool is_hopeless(const re_state_t *state, const uint32_t *code, const byte *at) {
    if (code[0] == OP_CHAR && code[1] < 128) {
        return at >= state->end || *at != code[1];
    }
    if (code[0] == OP_SET) {
        return at >= state->end || (*at < 128 && !(code[3 + *at / 32] >> (*at % 32) & 1));
    }
    return false;
}

// Runs the program from one place. Where the match ends, or NULL.
static const byte *run(re_state_t *state, const byte *at, int mode, const byte *not_empty_at) {
    const uint32_t *const program = state->pattern->code, *code = program;
    const byte *const begin = state->begin;
    uint32_t *registers = state->registers;
    const uint32_t loops = 2 * state->pattern->groups + 1;
    for (;;) {
        switch (code[0]) {
            case OP_END:
                if ((mode == RE_FULLMATCH && at != state->end) || at == not_empty_at) {
                    goto fail;
                }
                return at;
            case OP_ANY:
            case OP_ANY_ALL:
            case OP_CHAR:
            case OP_CHAR_FOLD:
            case OP_SET: {
                const byte *next = mpk_re_one(state, code, at);
                if (next == NULL) {
                    goto fail;
                }
                at = next;
                code += code[0] == OP_SET ? code[1] : code[0] >= OP_CHAR ? 2 : 1;
                continue;
            }
            case OP_AT:
                if (!mpk_re_holds(state, code[1], at)) {
                    goto fail;
                }
                code += 2;
                continue;
            case OP_MARK:
                set_register(state, code[1], at - begin);
                if (code[1] & 1) {
                    set_register(state, loops - 1, code[1] / 2 + 1);
                }
                code += 2;
                continue;
            case OP_BACKREF:
                at = mpk_re_again(state, code, at);
                if (at == NULL) {
                    goto fail;
                }
                code += 3;
                continue;
            case OP_BRANCH:
                if (is_hopeless(state, code + 2, at)) {
                    code += code[1];
                } else {
                    push(state, CHOICE | (code + code[1] - program), at - begin, 0);
                    code += 2;
                }
                continue;
            case OP_BRANCH_LAZY:
                push(state, CHOICE | (code + 2 - program), at - begin, 0);
                code += code[1];
                continue;
            case OP_JUMP:
                code += code[1];
                continue;
            case OP_REPEAT_ONE: {
                uint32_t least = code[2], most = code[3];
                const byte *low = at;
                if (code[4] == REPEAT_LAZY) {
                    for (uint32_t i = 0; i < least; i++) {
                        at = mpk_re_one(state, code + 5, at);
                        if (at == NULL) {
                            mpk_step(i / 8);
                            goto fail;
                        }
                    }
                    mpk_step(least / 8);
                    if (most > least) {
                        push(state, MORE_LAZY | (code - program), at - begin, most == RE_MAX ? RE_MAX : most - least);
                    }
                    code += code[1];
                    continue;
                }
                at = mpk_re_many(state, code + 5, at, most);
                if (least == 1) { // the usual ones, without counting
                    if (at == low) {
                        goto fail;
                    }
                    mpk_re_take(state, &low);
                } else if (least > 0) {
                    mpk_step(least / 8);
                    for (uint32_t i = 0; i < least; i++) {
                        if (low >= at) {
                            goto fail;
                        }
                        mpk_re_take(state, &low);
                    }
                }
                if (at > low && code[4] == REPEAT_GREEDY) {
                    push(state, MORE_GREEDY | (code - program), at - begin, low - begin);
                }
                code += code[1];
                continue;
            }
            case OP_LOOP_START:
                set_register(state, loops + code[1], RE_MAX);
                set_register(state, loops + code[1] + 1, RE_MAX);
                code += code[2];
                continue;
            case OP_LOOP: {
                uint32_t which = loops + code[1], count = registers[which] + 1, place = at - begin;
                mpk_step(1);
                if (count < code[2]) {
                    set_register(state, which, count);
                    code -= code[5];
                    continue;
                }
                bool more = (count < code[3] || code[3] == RE_MAX) && registers[which + 1] != place;
                if (!more) {
                    code += 6;
                } else if (code[4] == REPEAT_LAZY) {
                    push(state, LOOP_LAZY | (code - program), place, 0);
                    code += 6;
                } else {
                    if (!is_hopeless(state, code - code[5], at)) {
                        push(state, CHOICE | (code + 6 - program), place, 0);
                        set_register(state, which, count);
                        set_register(state, which + 1, place);
                        code -= code[5];
                    } else {
                        code += 6;
                    }
                }
                continue;
            }
            case OP_ATOMIC:
                set_register(state, loops + code[1], state->depth + 1);
                code += 2;
                continue;
            case OP_ATOMIC_END:
                forget_choices(state, registers[loops + code[1]]);
                code += 2;
                continue;
            case OP_ASSERT:
                // The place is kept in the entry that the register's former value is in.
                set_register(state, loops + code[1], state->depth + 1);
                state->entries[state->depth - 1].b = at - begin;
                code += 3;
                continue;
            case OP_ASSERT_END: {
                size_t depth = registers[loops + code[1]];
                at = begin + state->entries[depth - 1].b;
                forget_choices(state, depth);
                code += 2;
                continue;
            }
            case OP_ASSERT_NOT:
                set_register(state, loops + code[1], state->depth + 1);
                push(state, CHOICE | (code + code[2] - program), at - begin, 0);
                code += 3;
                continue;
            case OP_ASSERT_NOT_END:
                undo_to(state, registers[loops + code[1]]);
                goto fail;
            case OP_BACK:
                mpk_step(code[1] / 8);
                for (uint32_t i = 0; i < code[1]; i++) {
                    if (at == begin) {
                        goto fail;
                    }
                    at = mpk_re_before(state, at);
                }
                code += 2;
                continue;
            case OP_CONDITION: {
                uint32_t *mark = registers + 2 * (code[1] - 1);
                code += mark[0] != RE_MAX && mark[1] != RE_MAX ? 3 : code[2];
                continue;
            }
            default:
                goto fail;
        }
    fail:
        mpk_step(1);
        for (;;) {
            if (state->depth == 0) {
                return NULL;
            }
            re_entry_t *entry = &state->entries[--state->depth];
            uint32_t index = entry->what & ~WHAT_MASK;
            if ((entry->what & WHAT_MASK) == UNDO) {
                registers[index] = entry->a;
                continue;
            }
            code = program + index;
            at = begin + entry->a;
            if ((entry->what & WHAT_MASK) == CHOICE) {
                break;
            }
            if ((entry->what & WHAT_MASK) == MORE_GREEDY) {
                const byte *low = begin + entry->b;
                const uint32_t *rest = code + code[1];
                at = mpk_re_before(state, at);
                if (rest[0] == OP_CHAR && rest[1] < 128) { // back to where what follows can be
                    const byte *from = at;
                    while (at > low && *at != rest[1]) {
                        at--;
                    }
                    mpk_count_steps((from - at) / 16);
                }
                if (at > low) {
                    entry->a = at - begin;
                    state->depth++;
                }
                code = rest;
                break;
            }
            if ((entry->what & WHAT_MASK) == MORE_LAZY) {
                at = mpk_re_one(state, code + 5, at);
                if (at == NULL) {
                    continue;
                }
                if (entry->b != RE_MAX) {
                    entry->b--;
                }
                if (entry->b > 0) {
                    entry->a = at - begin;
                    state->depth++;
                }
                code += code[1];
                break;
            }
            // LOOP_LAZY: once more around
            uint32_t which = loops + code[1];
            set_register(state, which, registers[which] + 1);
            set_register(state, which + 1, at - begin);
            code -= code[5];
            break;
        }
    }
}

// Searches or matches from `state->from` on.
bool mpk_re_run(re_state_t *state, int mode) {
    re_pattern_t *pattern = state->pattern;
    re_entry_t entries[ENTRIES_AT_FIRST];
    const uint32_t *first = pattern->first;
    state->depth = 0;
    state->entries = entries;
    state->capacity = ENTRIES_AT_FIRST;
    memset(state->registers, 0xff, pattern->registers * sizeof(uint32_t));
    const byte *at = state->from, *found = NULL;
    const byte *not_empty_at = state->must_advance ? at : NULL;
    state->must_advance = false;
    if (state->from > state->end) {
        return false;
    }
    for (;;) {
        if (mode == RE_SEARCH && pattern->has_first) {
            const byte *from = at;
            while (at < state->end && !(first[*at / 32] >> (*at % 32) & 1)) {
                at++;
            }
            mpk_step((at - from) / 32);
            if (at == state->end) {
                break;
            }
        }
        if (!pattern->is_anchored || at == state->begin) {
            found = run(state, at, mode, not_empty_at);
        }
        if (found || mode != RE_SEARCH || at >= state->end || pattern->is_anchored) {
            break;
        }
        not_empty_at = NULL;
        mpk_step(1);
        mpk_re_take(state, &at);
    }
    if (state->capacity > ENTRIES_AT_FIRST) {
        m_del(re_entry_t, state->entries, state->capacity);
    }
    state->entries = NULL;
    if (found == NULL) {
        return false;
    }
    state->match_begin = at;
    state->match_end = found;
    return true;
}
