// Texts to bytes.
#include "codecs_own.h"
#include "strings.h"

// The size of a character, 0 if the codec does not have it.
static size_t put(mpk_codec_id_t codec, unichar c, bool surrogates_pass, byte *to) {
    bool is_surrogate = 0xd800 <= c && c <= 0xdfff && !surrogates_pass;
    switch (codec) {
        case ASCII:
        case LATIN_1:
            to[0] = c;
            return c < (codec == ASCII ? 0x80 : 0x100);
        case CP1252:
        case CP437:
            to[0] = c;
            if (c < 0x80) {
                return 1;
            }
            for (size_t i = 0; i < 128; i++) {
                if ((codec == CP1252 ? mpk_cp1252 : mpk_cp437)[i] == c) {
                    to[0] = 0x80 + i;
                    return 1;
                }
            }
            return 0;
        case UTF_16_LE:
        case UTF_16_BE: {
            bool is_big = codec == UTF_16_BE;
            unichar units[2] = { c, 0 };
            size_t n = 1;
            if (c >= 0x10000) {
                units[0] = 0xd800 + ((c - 0x10000) >> 10);
                units[1] = 0xdc00 + ((c - 0x10000) & 0x3ff);
                n = 2;
            }
            for (size_t i = 0; i < n; i++) {
                to[2 * i + is_big] = units[i];
                to[2 * i + !is_big] = units[i] >> 8;
            }
            return is_surrogate ? 0 : 2 * n;
        }
        default: // UTF_32_LE and UTF_32_BE
            for (size_t i = 0; i < 4; i++) {
                to[codec == UTF_32_BE ? 3 - i : i] = c >> 8 * i;
            }
            return is_surrogate ? 0 : 4;
    }
}

static void put_ascii(const mpk_codec_work_t *work, const char *text) {
    for (; *text != '\0'; text++) {
        byte bytes[4];
        size_t size = work->codec <= UTF_8_SIG ? 1 : put(work->codec, *text, false, bytes);
        if (work->codec <= UTF_8_SIG) {
            bytes[0] = *text;
        }
        vstr_add_strn(work->out, (const char *)bytes, size);
    }
}

// A run of characters that the codec does not have, from the one numbered `start`.
static void unencodable(const mpk_codec_work_t *work, const byte *at, size_t start, size_t count, const char *reason) {
    if (work->handler == IGNORE) {
        return;
    }
    const byte *c = at;
    for (size_t i = 0; i < count; i++, c = utf8_next_char(c)) {
        unichar code = utf8_get_char(c);
        char text[16];
        vstr_t buffer;
        vstr_init_fixed_buf(&buffer, sizeof(text), text);
        if (work->handler == REPLACE) {
            vstr_add_byte(&buffer, '?');
        } else if (work->handler == BACKSLASH || work->handler == NAME) {
            vstr_printf(&buffer, code < 0x100 ? "\\x%02x" : code < 0x10000 ? "\\u%04x" : "\\U%08x", (unsigned)code);
        } else if (work->handler == XML) {
            vstr_printf(&buffer, "&#%u;", (unsigned)code);
        } else if (work->handler == ESCAPE && 0xdc80 <= code && code <= 0xdcff) {
            vstr_add_byte(work->out, code - 0xdc00);
            continue;
        } else {
            mpk_codec_fail(work, &mp_type_UnicodeEncodeError, work->text, work->handler == ESCAPE ? start + i : start,
                work->handler == ESCAPE ? start + i + 1 : start + count, reason);
        }
        put_ascii(work, vstr_null_terminated_str(&buffer));
    }
}

mp_obj_t mpk_encode(mp_obj_t text_in, const char *encoding, const char *errors) {
    mp_obj_t text = mpk_plain(text_in);
    GET_STR_DATA_LEN(text, data, len);
    vstr_t out;
    mpk_codec_work_t work = { .codec = mpk_codec_of(encoding), .errors = errors,
                              .handler = mpk_codec_handler_of(errors), .text = text, .out = &out };
    vstr_init(&out, len + 4);
    if (work.codec == UTF_16 || work.codec == UTF_32) {
        work.codec += 1;
        byte mark[4];
        vstr_add_strn(&out, (const char *)mark, put(work.codec, 0xfeff, false, mark));
    }
    if (work.codec == UTF_8_SIG) {
        vstr_add_strn(&out, "\xef\xbb\xbf", 3);
    }
    const char *reason = work.codec == ASCII ? "ordinal not in range(128)" : work.codec == LATIN_1 ? "ordinal not in range(256)"
        : work.codec >= CP1252 ? "character maps to <undefined>" : "surrogates not allowed";
    const byte *at = data, *end = data + len, *run = NULL;
    size_t number = 0, run_start = 0;
    for (;;) {
        mpk_step(1);
        const byte *start = at;
        // ASCII is the same in all of them but those of two and four bytes, and all is the same in UTF-8 but surrogates.
        if (work.codec < UTF_16 || work.codec >= CP1252) {
            while (at < end && *at < 0x80) {
                at += 1;
            }
        }
        if (work.codec <= UTF_8_SIG) {
            while (at < end && !(*at == 0xed && at[1] >= 0xa0 && work.handler != PASS)) {
                at = utf8_next_char(at);
            }
        }
        byte bytes[4];
        size_t size = 0;
        if (at == start && at < end && work.codec > UTF_8_SIG) {
            size = put(work.codec, utf8_get_char(at), work.handler == PASS, bytes);
        }
        if (run != NULL && (at > start || size > 0 || at == end)) {
            unencodable(&work, run, run_start, number - run_start, reason);
            run = NULL;
        }
        if (at > start) {
            vstr_add_strn(&out, (const char *)start, at - start);
            number += utf8_charlen(start, at - start);
        } else if (at == end) {
            break;
        } else if (size > 0) {
            vstr_add_strn(&out, (const char *)bytes, size);
            at = utf8_next_char(at);
            number += 1;
        } else {
            if (run == NULL) {
                run = at;
                run_start = number;
            }
            at = utf8_next_char(at);
            number += 1;
        }
    }
    return mp_obj_new_bytes_from_vstr(&out);
}
