// Floats to text and back. The C library's printf and strtod are exactly rounded; MicroPython's own are not, in the
// last digit.
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "floattext.h"
#include "py/mpconfig.h"
#include "py/misc.h"
#include "py/runtime.h"

void mpk_float_repr(double value, char *text) {
    if (!isfinite(value)) {
        strcpy(text, isnan(value) ? "nan" : value < 0 ? "-inf" : "inf");
        return;
    }
    // The fewest digits that read back as the same float are its repr. A text of 15 digits survives the way through a
    // float, so with 15 the zeros of a shorter one show; but the tiniest floats have fewer digits than that.
    char scientific[MPK_FLOAT_REPR_BYTES];
    for (int digits = fabs(value) < DBL_MIN ? 1 : 15; digits <= 17; digits++) {
        snprintf(scientific, sizeof(scientific), "%.*e", digits - 1, value);
        if (strtod(scientific, NULL) == value) {
            break;
        }
    }
    char *mark = strchr(scientific, 'e');
    int exponent = atoi(mark + 1);
    char *end = mark;
    while (end[-1] == '0') {
        end -= 1;
    }
    int digits = 0;
    for (char *at = scientific; at < end; at++) {
        digits += *at >= '0' && *at <= '9';
    }
    if (-4 <= exponent && exponent < 16) {
        snprintf(text, MPK_FLOAT_REPR_BYTES, "%.*f", MAX(digits - 1 - exponent, 0), value);
    } else {
        if (end[-1] == '.') {
            end -= 1;
        }
        snprintf(text, MPK_FLOAT_REPR_BYTES, "%.*se%+03d", (int)(end - scientific), scientific, exponent);
    }
}

// Without a type a number shows that it is a float: by its point, its exponent or as a word.
static int add_point(char *text, size_t bytes, int length) {
    if ((size_t)length + 3 > bytes) {
        return length + 2;
    }
    if (text[strcspn(text, ".ein")] == '\0') {
        strcpy(text + length, ".0");
        length += 2;
    }
    return length;
}

// The repr or, with a precision, at most so many digits. Then the exponent comes one place earlier than with 'g', for
// the digit after the point.
static int format_untyped(double value, char *text, size_t bytes, int precision, char sign) {
    char part[DBL_MAX_10_EXP + 32];
    if (precision < 0) {
        mpk_float_repr(value, part);
    } else {
        int digits = MAX(precision, 1);
        part[0] = '\0';
        if (isfinite(value) && digits <= DBL_MAX_10_EXP + 1) {
            snprintf(part, sizeof(part), "%.*e", digits - 1, value);
            char *mark = strchr(part, 'e'), *end = mark;
            if (atoi(mark + 1) == digits - 1) {
                while (digits > 1 && (end[-1] == '0' || end[-1] == '.')) {
                    end -= 1;
                    if (*end == '.') {
                        break;
                    }
                }
                memmove(end, mark, strlen(mark) + 1);
            } else {
                part[0] = '\0';
            }
        }
        if (part[0] == '\0') {
            int length = mpk_float_format(value, text, bytes, 'g', digits, sign);
            return add_point(text, bytes, length);
        }
    }
    char lead[2] = { part[0] == '-' ? '\0' : sign, '\0' };
    return add_point(text, bytes, snprintf(text, bytes, "%s%s", lead, part));
}

int mpk_float_format(double value, char *text, size_t bytes, char format, int precision, char sign) {
    if (format == '\0') {
        return format_untyped(value, text, bytes, precision, sign);
    }
    char pattern[8], *at = pattern;
    *at++ = '%';
    if (sign != '\0') {
        *at++ = sign;
    }
    strcpy(at, ".*?");
    at[2] = format;
    if (isnan(value)) {
        value = copysign(value, 1.0); // Python shows no sign on it
    }
    int length = snprintf(text, bytes, pattern, precision < 0 ? 6 : precision, value);
    if (length < 0) { // longer than an int can tell
        mp_raise_ValueError(MP_ERROR_TEXT("precision too big"));
    }
    return length;
}

double mpk_float_parse(const char *text, size_t bytes) {
    mpk_count_steps(bytes / 8);
    // Digits beyond these cannot change the value but in a tie, which 768 digits decide for every double.
    char clean[1024];
    size_t used = 0;
    bool in_fraction = false;
    int dropped = 0; // digits before the point that found no room
    const char *at = text, *end = text + bytes;
    for (; at < end && (*at | 0x20) != 'e'; at++) {
        if (*at == '_') {
            continue;
        }
        if (*at == '.') {
            in_fraction = true;
        }
        if (used < sizeof(clean) - 32) {
            clean[used++] = *at;
        } else if (*at == '.') {
            clean[used++] = '.';
        } else if (!in_fraction) {
            dropped += 1;
        }
    }
    long exponent = 0;
    if (at < end) {
        char digits[12];
        size_t n = 0;
        for (at += 1; at < end && n < sizeof(digits) - 1; at++) {
            if (*at != '_') {
                digits[n++] = *at;
            }
        }
        digits[n] = '\0';
        exponent = strtol(digits, NULL, 10); // what overflows is clamped, and the result is zero or infinite anyway
        exponent = MAX(MIN(exponent, 100000000), -100000000);
    }
    snprintf(clean + used, sizeof(clean) - used, "e%ld", exponent + dropped);
    return strtod(clean, NULL);
}
