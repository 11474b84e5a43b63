// Codecs by their names, what is done with errors, and bytes to texts.
#include <string.h>
#include "codecs.h"
#include "codecs_own.h"
#include "strings.h"

// Other names are made lower case, with underscores, before they are looked for.
static const struct {
    const char *name;
    mpk_codec_id_t codec;
} aliases[] = {
    { "utf_8", UTF_8 }, { "utf8", UTF_8 }, { "u8", UTF_8 }, { "utf", UTF_8 }, { "cp65001", UTF_8 },
    { "utf_8_sig", UTF_8_SIG }, { "utf8_sig", UTF_8_SIG },
    { "ascii", ASCII }, { "us_ascii", ASCII }, { "646", ASCII }, { "ansi_x3.4_1968", ASCII }, { "iso646_us", ASCII },
    { "latin_1", LATIN_1 }, { "latin1", LATIN_1 }, { "latin", LATIN_1 }, { "l1", LATIN_1 }, { "iso8859_1", LATIN_1 },
    { "iso_8859_1", LATIN_1 }, { "8859", LATIN_1 }, { "iso8859", LATIN_1 }, { "cp819", LATIN_1 }, { "iso88591", LATIN_1 },
    { "utf_16", UTF_16 }, { "utf16", UTF_16 }, { "u16", UTF_16 }, { "utf_16_le", UTF_16_LE }, { "utf_16le", UTF_16_LE },
    { "utf16_le", UTF_16_LE }, { "utf_16_be", UTF_16_BE }, { "utf_16be", UTF_16_BE }, { "utf16_be", UTF_16_BE },
    { "utf_32", UTF_32 }, { "utf32", UTF_32 }, { "u32", UTF_32 }, { "utf_32_le", UTF_32_LE }, { "utf_32le", UTF_32_LE },
    { "utf_32_be", UTF_32_BE }, { "utf_32be", UTF_32_BE },
    { "cp1252", CP1252 }, { "windows_1252", CP1252 }, { "1252", CP1252 }, { "cp437", CP437 }, { "437", CP437 },
    { "ibm437", CP437 },
};
// By which errors are told.
static const char *const names[] = {
    "utf-8", "utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "charmap",
    "charmap",
};

// What the upper 128 bytes stand for.
const uint16_t mpk_cp1252[128] = {
    0x20ac, 0x0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x0, 0x17d,
    0x0, 0x0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x0,
    0x17e, 0x178, 0xa0, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa8, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf,
    0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf, 0xc0, 0xc1,
    0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xd0, 0xd1, 0xd2, 0xd3,
    0xd4, 0xd5, 0xd6, 0xd7, 0xd8, 0xd9, 0xda, 0xdb, 0xdc, 0xdd, 0xde, 0xdf, 0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5,
    0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7,
    0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe, 0xff,
};
const uint16_t mpk_cp437[128] = {
    0xc7, 0xfc, 0xe9, 0xe2, 0xe4, 0xe0, 0xe5, 0xe7, 0xea, 0xeb, 0xe8, 0xef, 0xee, 0xec, 0xc4, 0xc5, 0xc9, 0xe6,
    0xc6, 0xf4, 0xf6, 0xf2, 0xfb, 0xf9, 0xff, 0xd6, 0xdc, 0xa2, 0xa3, 0xa5, 0x20a7, 0x192, 0xe1, 0xed, 0xf3, 0xfa,
    0xf1, 0xd1, 0xaa, 0xba, 0xbf, 0x2310, 0xac, 0xbd, 0xbc, 0xa1, 0xab, 0xbb, 0x2591, 0x2592, 0x2593, 0x2502,
    0x2524, 0x2561, 0x2562, 0x2556, 0x2555, 0x2563, 0x2551, 0x2557, 0x255d, 0x255c, 0x255b, 0x2510, 0x2514, 0x2534,
    0x252c, 0x251c, 0x2500, 0x253c, 0x255e, 0x255f, 0x255a, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256c, 0x2567,
    0x2568, 0x2564, 0x2565, 0x2559, 0x2558, 0x2552, 0x2553, 0x256b, 0x256a, 0x2518, 0x250c, 0x2588, 0x2584, 0x258c,
    0x2590, 0x2580, 0x3b1, 0xdf, 0x393, 0x3c0, 0x3a3, 0x3c3, 0xb5, 0x3c4, 0x3a6, 0x398, 0x3a9, 0x3b4, 0x221e, 0x3c6,
    0x3b5, 0x2229, 0x2261, 0xb1, 0x2265, 0x2264, 0x2320, 0x2321, 0xf7, 0x2248, 0xb0, 0x2219, 0xb7, 0x221a, 0x207f,
    0xb2, 0x25a0, 0xa0,
};

mpk_codec_id_t mpk_codec_of(const char *name) {
    char clean[24];
    size_t n = 0;
    for (const char *c = name; *c != '\0' && n < sizeof(clean) - 1; c++) {
        clean[n++] = *c == '-' || *c == ' ' ? '_' : 'A' <= *c && *c <= 'Z' ? *c + 32 : *c;
    }
    clean[n] = '\0';
    for (size_t i = 0; i < MP_ARRAY_SIZE(aliases); i++) {
        if (strcmp(aliases[i].name, clean) == 0) {
            return aliases[i].codec;
        }
    }
    mp_raise_msg_varg(&mp_type_LookupError, MP_ERROR_TEXT("unknown encoding: %s"), name);
}

mpk_codec_handler_t mpk_codec_handler_of(const char *name) {
    static const char *const handlers[] = {
        "strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace", "namereplace",
    };
    for (size_t i = 0; i < MP_ARRAY_SIZE(handlers); i++) {
        if (strcmp(handlers[i], name) == 0) {
            return i;
        }
    }
    return UNKNOWN;
}

NORETURN void mpk_codec_fail(const mpk_codec_work_t *work, const mp_obj_type_t *type, mp_obj_t object, size_t start,
    size_t end, const char *reason) {
    if (work->handler == UNKNOWN) {
        mp_raise_msg_varg(&mp_type_LookupError, MP_ERROR_TEXT("unknown error handler name '%s'"), work->errors);
    }
    mp_obj_t args[5] = {
        mp_obj_new_str_from_cstr(names[work->codec]), object, mp_obj_new_int(start), mp_obj_new_int(end),
        mp_obj_new_str_from_cstr(reason),
    };
    nlr_raise(mp_obj_new_exception_args(type, 5, args));
}

static void undecodable(const mpk_codec_work_t *work, size_t start, size_t end, const char *reason) {
    switch (work->handler) {
        case IGNORE:
            return;
        case REPLACE:
            vstr_add_char(work->out, 0xfffd);
            return;
        case BACKSLASH:
            for (size_t i = start; i < end; i++) {
                vstr_printf(work->out, "\\x%02x", work->data[i]);
            }
            return;
        case ESCAPE:
            for (size_t i = start; i < end; i++) {
                if (work->data[i] < 0x80) {
                    goto strict;
                }
                vstr_add_char(work->out, 0xdc00 + work->data[i]);
            }
            return;
        default:
        strict:
            mpk_codec_fail(work, &mp_type_UnicodeDecodeError, mp_obj_new_bytes(work->data, work->len), start, end,
                reason);
    }
}

static void decode_utf_8(const mpk_codec_work_t *work) {
    const byte *data = work->data;
    for (size_t i = 0, end; i < work->len; i = end) {
        mpk_step(1);
        end = i;
        while (end < work->len && data[end] < 0x80) {
            end += 1;
        }
        if (end > i) {
            vstr_add_strn(work->out, (const char *)data + i, end - i);
            mpk_count_steps((end - i) / 64);
            continue;
        }
        byte c = data[i];
        size_t size = c < 0xc2 || c > 0xf4 ? 0 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
        end = i + 1;
        if (size == 0) {
            undecodable(work, i, end, "invalid start byte");
            continue;
        }
        // What can come second is less for some first bytes.
        byte low = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80, high = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;
        if (c == 0xed && work->handler == PASS) {
            high = 0xbf;
        }
        while (end < work->len && end < i + size && low <= data[end] && data[end] <= high) {
            end += 1;
            low = 0x80;
            high = 0xbf;
        }
        if (end == i + size) {
            vstr_add_strn(work->out, (const char *)data + i, size);
        } else {
            undecodable(work, i, end, end == work->len ? "unexpected end of data" : "invalid continuation byte");
        }
    }
}

static unichar unit(const byte *at, size_t size, bool is_big) {
    unichar value = 0;
    for (size_t i = 0; i < size; i++) {
        value |= (unichar)at[is_big ? size - 1 - i : i] << 8 * i;
    }
    return value;
}

static void decode_wide(mpk_codec_work_t *work, size_t size) {
    bool is_big = work->codec == UTF_16_BE || work->codec == UTF_32_BE;
    size_t i = 0;
    if ((work->codec == UTF_16 || work->codec == UTF_32) && work->len >= size) {
        if (unit(work->data, size, false) == 0xfeff) {
            i = size;
        } else if (unit(work->data, size, true) == 0xfeff) {
            i = size;
            is_big = true;
        }
    }
    if (work->codec == UTF_16 || work->codec == UTF_32) {
        work->codec += is_big ? 2 : 1;
    }
    for (size_t end; i < work->len; i = end) {
        mpk_step(1);
        if (work->len - i < size) {
            end = work->len;
            undecodable(work, i, end, "truncated data");
            continue;
        }
        end = i + size;
        unichar c = unit(work->data + i, size, is_big);
        bool is_surrogate = 0xd800 <= c && c <= 0xdfff;
        if (size == 2 && is_surrogate && c < 0xdc00) {
            if (work->len - end < 2 && work->handler != PASS) {
                end = work->len;
                undecodable(work, i, end, "unexpected end of data");
                continue;
            }
            unichar next = work->len - end < 2 ? 0 : unit(work->data + end, 2, is_big);
            if (0xdc00 <= next && next <= 0xdfff) {
                c = 0x10000 + ((c & 0x3ff) << 10 | (next & 0x3ff));
                end += 2;
                is_surrogate = false;
            }
        }
        if (is_surrogate && work->handler != PASS) {
            undecodable(work, i, end, size == 4 ? "code point in surrogate code point range(0xd800, 0xe000)"
                : c < 0xdc00 ? "illegal UTF-16 surrogate" : "illegal encoding");
        } else if (c > 0x10ffff) {
            undecodable(work, i, end, "code point not in range(0x110000)");
        } else {
            vstr_add_char(work->out, c);
        }
    }
}

static void decode_bytes(const mpk_codec_work_t *work) {
    const uint16_t *table = work->codec == CP1252 ? mpk_cp1252 : mpk_cp437;
    for (size_t i = 0; i < work->len; i++) {
        mpk_step(1);
        unichar c = work->data[i];
        if (c >= 0x80 && work->codec != LATIN_1) {
            c = work->codec == ASCII ? 0 : table[c - 0x80];
            if (c == 0) {
                undecodable(work, i, i + 1, work->codec == ASCII ? "ordinal not in range(128)" : "character maps to <undefined>");
                continue;
            }
        }
        vstr_add_char(work->out, c);
    }
}

mp_obj_t mpk_decode(const byte *data, size_t len, const char *encoding, const char *errors) {
    vstr_t out;
    mpk_codec_work_t work = { .codec = mpk_codec_of(encoding), .errors = errors,
                              .handler = mpk_codec_handler_of(errors), .data = data, .len = len, .out = &out };
    vstr_init(&out, len + 1);
    if (work.codec <= UTF_8_SIG) {
        if (work.codec == UTF_8_SIG && len >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0) {
            work.data += 3;
            work.len -= 3;
        }
        decode_utf_8(&work);
    } else if (UTF_16 <= work.codec && work.codec <= UTF_32_BE) {
        decode_wide(&work, work.codec <= UTF_16_BE ? 2 : 4);
    } else {
        decode_bytes(&work);
    }
    return mp_obj_new_str_from_utf8_vstr(&out);
}

const char *mpk_codec_argument(mp_obj_t value, const char *unless, const char *method, const char *argument) {
    if (value == MP_OBJ_NULL) {
        return unless;
    }
    if (!mpk_is_str(value)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s() argument '%s' must be str, not %s"), method, argument,
            value == mp_const_none ? "None" : mp_obj_get_type_str(value));
    }
    return mp_obj_str_get_str(mpk_plain(value));
}
