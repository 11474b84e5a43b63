// What Unicode says of a character: ranges of equal characters, searched by halves.
#include <string.h>

#include "characters.h"
#include "py/mpconfig.h"
#include "py/runtime.h"

typedef struct {
    uint32_t first;
    uint16_t more; // the last one is this far from the first
    uint16_t step;
    int32_t delta;
} case_run_t;

#include "unicode_cases.h"
#include "unicode_kinds.h"

static unsigned look_up(unichar c) {
    size_t low = 0, high = MP_ARRAY_SIZE(character_ranges);
    while (high - low > 1) {
        size_t middle = (low + high) / 2;
        if (character_ranges[middle] >> 8 <= c) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

unsigned mpk_character(unichar c) {
    // The first 256 characters are asked for most.
    static uint16_t known[256];
    if (c < 256 && known[c] != 0) {
        return known[c];
    }
    if (c > 0x10ffff) {
        return 0;
    }
    unsigned character = character_classes[character_ranges[look_up(c)] & 0xff];
    if (c < 256) {
        known[c] = character;
    }
    return character;
}

bool mpk_is_letter(unsigned character) {
    unsigned category = character & MPK_CATEGORY;
    return (MPK_LU <= category && category <= MPK_LT) || category == MPK_LM || category == MPK_LO;
}

bool mpk_is_printable(unsigned character, unichar c) {
    unsigned category = character & MPK_CATEGORY;
    return c == ' ' || (category != MPK_CN && (category < MPK_ZS || category > MPK_CO));
}

int mpk_decimal(unichar c) {
    if ((mpk_character(c) & MPK_CATEGORY) != MPK_ND) {
        return -1;
    }
    // Each range of decimal digits begins with a zero, and is made of whole sets of ten.
    return (c - (character_ranges[look_up(c)] >> 8)) % 10;
}

static bool run_case(const case_run_t *runs, size_t n_runs, unichar c, unichar *changed) {
    // Runs are in order of their first characters; two of them can interleave.
    size_t low = 0, high = n_runs;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (runs[middle].first <= c) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    for (size_t i = 0; i < 4 && low > i; i++) {
        const case_run_t *run = &runs[low - 1 - i];
        if (c - run->first <= run->more && (c - run->first) % run->step == 0) {
            *changed = c + run->delta;
            return true;
        }
    }
    return false;
}

#define CASES(name) name##_runs, MP_ARRAY_SIZE(name##_runs), name##_special, MP_ARRAY_SIZE(name##_special)

static size_t change(const case_run_t *runs, size_t n_runs, const uint16_t special[][4], size_t n_special, unichar c,
    unichar changed[3]) {
    if (run_case(runs, n_runs, c, changed)) {
        return 1;
    }
    for (size_t i = 0; i < n_special; i++) {
        if (special[i][0] == c) {
            size_t size = 0;
            while (size < 3 && special[i][size + 1] != 0) {
                changed[size] = special[i][size + 1];
                size += 1;
            }
            return size;
        }
    }
    return 0;
}

size_t mpk_change_case(mpk_case_t to, unichar c, unichar changed[3]) {
    if (c < 128) {
        changed[0] = c;
        if (to == MPK_TO_UPPER || to == MPK_TO_TITLE) {
            changed[0] -= 'a' <= c && c <= 'z' ? 32 : 0;
        } else {
            changed[0] += 'A' <= c && c <= 'Z' ? 32 : 0;
        }
        return 1;
    }
    size_t size = 0;
    if (to == MPK_TO_TITLE) {
        size = change(CASES(title), c, changed);
    } else if (to == MPK_TO_FOLD) {
        size = change(CASES(fold), c, changed);
    }
    if (size == 0) {
        size = to == MPK_TO_UPPER || to == MPK_TO_TITLE ? change(CASES(upper), c, changed) : change(CASES(lower), c, changed);
    }
    if (size == 0) {
        changed[0] = c;
        size = 1;
    }
    return size;
}

bool mpk_is_ascii(const byte *data, size_t len) {
    if (len >= 256) {
        mpk_count_steps(len / 256);
    }
    for (; len >= 8; data += 8, len -= 8) {
        uint64_t word;
        memcpy(&word, data, 8);
        if (word & 0x8080808080808080) {
            return false;
        }
    }
    for (; len > 0; len--) {
        if (*data++ >= 0x80) {
            return false;
        }
    }
    return true;
}

bool mpk_is_in_no_name(unichar c) {
    static const struct {
        uint32_t first, last;
    } ranges[] = {
        { 0x80, 0xa9 }, { 0xab, 0xb4 }, { 0xb6, 0xb6 }, { 0xb8, 0xb9 }, { 0xbb, 0xbf }, { 0xd7, 0xd7 }, { 0xf7, 0xf7 },
        { 0x2000, 0x203e }, { 0x2041, 0x2053 }, { 0x2055, 0x2070 }, { 0x2072, 0x207e }, { 0x2080, 0x208f },
        { 0x20a0, 0x20cf }, { 0x2190, 0x2bff }, { 0x3000, 0x3004 }, { 0x3008, 0x3020 }, { 0x3030, 0x3030 },
        { 0xd800, 0xf8ff }, { 0xfeff, 0xfeff }, { 0xff01, 0xff0f }, { 0xff1a, 0xff20 }, { 0xff3b, 0xff3e },
        { 0xff40, 0xff40 }, { 0xff5b, 0xff65 }, { 0xffe0, 0xffff }, { 0x1f000, 0x1faff },
    };
    for (size_t i = 0; i < MP_ARRAY_SIZE(ranges); i++) {
        if (ranges[i].first <= c && c <= ranges[i].last) {
            return true;
        }
    }
    return false;
}
