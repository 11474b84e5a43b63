// What Unicode says of a character.
#ifndef MPK_CHARACTERS_H
#define MPK_CHARACTERS_H

#include "py/mpconfig.h"
#include "py/misc.h"

// In the order of the list in wasm/tools/unicode_tables.py.
enum {
    MPK_CN, MPK_LU, MPK_LL, MPK_LT, MPK_MN, MPK_MC, MPK_ME, MPK_ND, MPK_NL, MPK_NO, MPK_ZS, MPK_ZL, MPK_ZP, MPK_CC,
    MPK_CF, MPK_CS, MPK_CO, MPK_LM, MPK_LO, MPK_PC, MPK_PD, MPK_PS, MPK_PE, MPK_PI, MPK_PF, MPK_PO, MPK_SM, MPK_SC,
    MPK_SK, MPK_SO,
};
#define MPK_CATEGORY (0x1f)
#define MPK_UPPER (1 << 5)
#define MPK_LOWER (1 << 6)
#define MPK_SPACE (1 << 7)
#define MPK_DIGIT (1 << 8)
#define MPK_NUMERIC (1 << 9)
#define MPK_NAME_START (1 << 10)
#define MPK_NAME (1 << 11)
#define MPK_CASED (1 << 12)
#define MPK_CASE_IGNORABLE (1 << 13)

// The category and the flags of a character; 0 beyond the last one.
unsigned mpk_character(unichar c);

bool mpk_is_letter(unsigned character);
bool mpk_is_printable(unsigned character, unichar c);
// The blocks of characters that are in no name, but for some rare signs in their midst that are allowed here too.
bool mpk_is_in_no_name(unichar c);
// The value of a decimal digit, or -1.
int mpk_decimal(unichar c);

typedef enum { MPK_TO_UPPER, MPK_TO_LOWER, MPK_TO_TITLE, MPK_TO_FOLD } mpk_case_t;
// One to three characters.
size_t mpk_change_case(mpk_case_t to, unichar c, unichar changed[3]);

// Whether all bytes are below 0x80.
bool mpk_is_ascii(const byte *data, size_t len);

#endif
