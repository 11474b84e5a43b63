// Characters for regular expressions: their classes, upper and lower case as the same, sets.
#include "characters.h"
#include "py/unicode.h"
#include "re.h"

// Characters that are the same when case is ignored, though neither is the other's upper or lower case by itself:
// those of Unicode's CaseFolding.txt that share their folding. The first of a group stands for it.
static const uint16_t same_case[][3] = {
    { 0x69, 0x131 }, { 0x73, 0x17f }, { 0x3bc, 0xb5 }, { 0x3b9, 0x345, 0x1fbe }, { 0x390, 0x1fd3 }, { 0x3b0, 0x1fe3 },
    { 0x3b2, 0x3d0 }, { 0x3b5, 0x3f5 }, { 0x3b8, 0x3d1 }, { 0x3ba, 0x3f0 }, { 0x3c0, 0x3d6 }, { 0x3c1, 0x3f1 },
    { 0x3c3, 0x3c2 }, { 0x3c6, 0x3d5 }, { 0x1e61, 0x1e9b }, { 0x432, 0x1c80 }, { 0x434, 0x1c81 }, { 0x43e, 0x1c82 },
    { 0x441, 0x1c83 }, { 0x442, 0x1c84, 0x1c85 }, { 0x44a, 0x1c86 }, { 0x463, 0x1c87 }, { 0xa64b, 0x1c88 },
    { 0xfb06, 0xfb05 },
};

static bool is_word(uint32_t c) {
    if (c < 128) {
        return unichar_isalnum(c) || c == '_';
    }
    unsigned character = mpk_character(c);
    return mpk_is_letter(character) || character & (MPK_DIGIT | MPK_NUMERIC) || (character & MPK_CATEGORY) == MPK_ND;
}

static bool is_space(uint32_t c) {
    return c < 128 ? (c >= 9 && c <= 13) || (c >= 28 && c <= 32) : (mpk_character(c) & MPK_SPACE) != 0;
}

static bool is_digit(uint32_t c) {
    return c < 128 ? c >= '0' && c <= '9' : mpk_decimal(c) >= 0;
}

// The lower or upper case, where that is one character.
static uint32_t change_case(mpk_case_t to, uint32_t c) {
    unichar changed[3];
    return mpk_change_case(to, c, changed) == 1 ? changed[0] : c;
}

// The class bits that hold for a character.
uint32_t mpk_re_classes_of(uint32_t c, bool ascii) {
    if (ascii) {
        bool space = c == ' ' || (c >= 9 && c <= 13);
        bool word = c < 128 && is_word(c);
        return (c >= '0' && c <= '9' ? CLASS_DIGIT : CLASS_NOT_DIGIT) | (space ? CLASS_SPACE : CLASS_NOT_SPACE)
               | (word ? CLASS_WORD : CLASS_NOT_WORD);
    }
    return (is_digit(c) ? CLASS_DIGIT : CLASS_NOT_DIGIT) | (is_space(c) ? CLASS_SPACE : CLASS_NOT_SPACE)
           | (is_word(c) ? CLASS_WORD : CLASS_NOT_WORD);
}

uint32_t mpk_re_fold(uint32_t c, bool ascii) {
    if (c < 128 || ascii) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
    c = change_case(MPK_TO_LOWER, c);
    for (size_t i = 0; i < MP_ARRAY_SIZE(same_case); i++) {
        if (same_case[i][1] == c || same_case[i][2] == c) {
            return same_case[i][0];
        }
    }
    return c;
}

// All characters that fold as c does, itself among them.
size_t mpk_re_variants(uint32_t c, bool ascii, uint32_t variants[6]) {
    uint32_t folded = mpk_re_fold(c, ascii);
    size_t count = 0;
    variants[count++] = c;
    if (ascii) {
        if (folded != c) {
            variants[count++] = folded;
        } else if (c >= 'a' && c <= 'z') {
            variants[count++] = c - 32;
        }
        return count;
    }
    variants[count++] = folded;
    variants[count++] = change_case(MPK_TO_UPPER, folded);
    if (folded == 'k') {
        variants[count++] = 0x212a; // KELVIN SIGN
    } else if (folded == 0xe5) {
        variants[count++] = 0x212b; // ANGSTROM SIGN
    } else if (folded == 0x3c9) {
        variants[count++] = 0x2126; // OHM SIGN
    } else if (folded == 0xdf) {
        variants[count++] = 0x1e9e; // LATIN CAPITAL LETTER SHARP S
    }
    for (size_t i = 0; i < MP_ARRAY_SIZE(same_case); i++) {
        if (same_case[i][0] == folded) {
            variants[count++] = same_case[i][1];
            if (same_case[i][2]) {
                variants[count++] = same_case[i][2];
            }
        }
    }
    return count;
}

// Whether one of the set's ranges or classes has the character, as written.
static bool has_as_written(const uint32_t *set, uint32_t c, bool ascii) {
    if (set[2] & SET_CLASSES && mpk_re_classes_of(c, ascii) & set[2]) {
        return true;
    }
    for (const uint32_t *pair = set + SET_HEAD, *end = set + set[1]; pair < end; pair += 2) {
        if (pair[0] <= c && c <= pair[1]) {
            return true;
        }
    }
    return false;
}

static bool has(const uint32_t *set, uint32_t c, bool ascii) {
    if (!(set[2] & SET_FOLD)) {
        return has_as_written(set, c, ascii);
    }
    uint32_t variants[6];
    for (size_t i = mpk_re_variants(c, ascii, variants); i-- > 0;) {
        if (has_as_written(set, variants[i], ascii)) {
            return true;
        }
    }
    return false;
}

// For a character from 256 on; those below are in the bits.
bool mpk_re_set_has(const uint32_t *set, uint32_t c) {
    bool ascii = set[2] & SET_ASCII;
    return has(set, c, ascii) != ((set[2] & SET_NEGATED) != 0);
}

// Fills in the bits, from the ranges, classes and flags. With `ascii`, classes and cases are those of ASCII.
void mpk_re_set_finish(uint32_t *set, bool ascii) {
    if (ascii) {
        set[2] |= SET_ASCII;
    }
    for (uint32_t c = 0; c < 256; c++) {
        if (has(set, c, ascii) != ((set[2] & SET_NEGATED) != 0)) {
            set[3 + c / 32] |= 1u << c % 32;
        }
    }
}
