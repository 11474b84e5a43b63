// Text in files and in io.StringIO: characters and lines of what a file has as bytes.
//
// Where the bytes are UTF-8 and their lines end as they should, which is nearly always, text is taken from the file as
// it stands. What else there is is decoded in one go, and taken from that.
#include <string.h>

#include "files.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "py/unicode.h"

void mpk_text_forget(mpk_file_t *file) {
    file->decoded = MP_OBJ_NULL;
    file->decoded_at = file->checked = 0;
    file->was_read = file->iterating = false;
}

mpk_line_ends_t mpk_line_ends_of(mp_obj_t newline, const char *function) {
    if (newline == MP_OBJ_NULL || newline == mp_const_none) {
        return LINES_TRANSLATED;
    }
    if (!mp_obj_is_str(newline)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s argument 'newline' must be str or None, not %s"),
            function, mp_obj_get_type_str(newline));
    }
    static const char *const known[] = { "", "\n", "\r", "\r\n" };
    const char *text = mp_obj_str_get_str(newline);
    for (size_t i = 0; i < MP_ARRAY_SIZE(known); i++) {
        if (strcmp(text, known[i]) == 0) {
            return LINES_KEPT + i;
        }
    }
    mp_raise_msg_varg(&mp_type_ValueError, function[0] == 'S' ? MP_ERROR_TEXT("illegal newline value: '%s'")
        : MP_ERROR_TEXT("illegal newline value: %s"), text);
}

static mp_obj_t call_codec(mp_obj_t object, qstr method, mp_obj_t encoding, mp_obj_t errors) {
    mp_obj_t call[4];
    mp_load_method(object, method, call);
    call[2] = encoding;
    call[3] = errors == MP_OBJ_NULL ? MP_OBJ_NEW_QSTR(MP_QSTR_strict) : errors;
    return mp_call_method_n_kw(2, 0, call);
}

void mpk_text_set_encoding(mpk_file_t *file, mp_obj_t encoding, mp_obj_t errors) {
    file->errors = errors == MP_OBJ_NULL || errors == mp_const_none ? MP_OBJ_NEW_QSTR(MP_QSTR_strict) : errors;
    if (encoding == MP_OBJ_NULL || encoding == mp_const_none) {
        file->encoding = MP_OBJ_NEW_QSTR(MP_QSTR_UTF_hyphen_8);
        file->codec = CODEC_UTF8;
        return;
    }
    file->encoding = encoding;
    // The name without what may stand between its parts.
    char name[16] = "";
    size_t at = 0;
    for (const char *text = mp_obj_str_get_str(encoding); *text != '\0' && at < sizeof(name) - 1; text++) {
        if (*text != '-' && *text != '_' && *text != ' ') {
            name[at++] = *text >= 'A' && *text <= 'Z' ? *text + 32 : *text;
        }
    }
    if (strcmp(name, "utf8") == 0 || strcmp(name, "u8") == 0 || strcmp(name, "locale") == 0) {
        file->codec = CODEC_UTF8;
    } else {
        call_codec(mp_const_empty_bytes, MP_QSTR_decode, encoding, file->errors); // raises LookupError
        file->codec = strncmp(name, "utf", 3) == 0 ? CODEC_OTHER : CODEC_EIGHT_BITS;
    }
}

// "\r\n" and "\r" as "\n".
static mp_obj_t translated(const char *data, size_t bytes) {
    vstr_t text;
    vstr_init(&text, bytes + 1);
    for (size_t i = 0; i < bytes; i++) {
        bool ends = data[i] == '\r';
        vstr_add_byte(&text, ends ? '\n' : data[i]);
        i += ends && i + 1 < bytes && data[i + 1] == '\n';
    }
    mpk_count_steps(bytes / 16);
    return mp_obj_new_str_from_utf8_vstr(&text);
}

static bool is_ascii(const byte *data, size_t bytes) {
    for (size_t i = 0; i < bytes; i++) {
        if (data[i] >= 0x80) {
            return false;
        }
    }
    return true;
}

// Decodes all that is behind the position.
static void decode_rest(mpk_file_t *file) {
    size_t bytes = file->node->size - file->position;
    mp_obj_t raw = mp_obj_new_bytes(file->node->data + file->position, bytes);
    mp_obj_t text = call_codec(raw, MP_QSTR_decode, file->encoding, file->errors);
    const char *data = mp_obj_str_get_data(text, &bytes);
    if (file->line_ends == LINES_TRANSLATED && memchr(data, '\r', bytes) != NULL) {
        text = translated(data, bytes);
    }
    if (file->node == NULL) {
        mp_raise_ValueError(MP_ERROR_TEXT("I/O operation on closed file."));
    }
    file->decoded = text;
    file->decoded_at = 0;
    file->decoded_from = file->position;
    file->position = file->node->size;
}

// The text that comes next, up to the end of what is there. It must not be kept while other code runs.
static const char *available(mpk_file_t *file, size_t *bytes) {
    if (file->decoded == MP_OBJ_NULL && file->position < file->node->size && file->checked < file->node->size) {
        const byte *data = file->node->data + file->position;
        size_t left = file->node->size - file->position;
        mpk_count_steps(left / 64);
        bool plain = file->kind == FILE_STRINGIO
            || ((file->codec == CODEC_UTF8 ? utf8_check(data, left) : file->codec == CODEC_EIGHT_BITS && is_ascii(data, left))
                && (file->line_ends != LINES_TRANSLATED || memchr(data, '\r', left) == NULL));
        if (plain) {
            file->checked = file->node->size;
        } else {
            decode_rest(file);
        }
    }
    if (file->decoded != MP_OBJ_NULL) {
        const char *data = mp_obj_str_get_data(file->decoded, bytes);
        *bytes -= file->decoded_at;
        if (*bytes > 0) {
            return data + file->decoded_at;
        }
        file->decoded = MP_OBJ_NULL;
        return available(file, bytes); // it may have grown
    }
    if (file->position >= file->node->size) {
        *bytes = 0;
        return NULL;
    }
    *bytes = file->node->size - file->position;
    return (const char *)file->node->data + file->position;
}

static mp_obj_t taken(mpk_file_t *file, const char *data, size_t bytes) {
    mp_obj_t text;
    if (bytes == 0) {
        text = MP_OBJ_NEW_QSTR(MP_QSTR_);
    } else {
        if (!utf8_check((const byte *)data, bytes)) {
            mp_raise_msg(&mp_type_UnicodeError, NULL); // another file has written amid a character since
        }
        text = mp_obj_new_str_copy(&mp_type_str, (const byte *)data, bytes);
        mpk_count_steps(bytes / 256);
    }
    *(file->decoded != MP_OBJ_NULL ? &file->decoded_at : &file->position) += bytes;
    file->was_read = true;
    return text;
}

// How many bytes so many characters take.
static size_t bytes_of(const char *data, size_t bytes, size_t characters) {
    if (characters >= bytes) {
        return bytes;
    }
    size_t at = 0;
    while (at < bytes && characters > 0) {
        at += 1;
        while (at < bytes && UTF8_IS_CONT(data[at])) {
            at += 1;
        }
        characters -= 1;
    }
    mpk_count_steps(at / 64);
    return at;
}

mp_obj_t mpk_text_read(mpk_file_t *file, mp_int_t characters) {
    size_t bytes;
    file->iterating = false;
    const char *data = available(file, &bytes);
    return taken(file, data, characters < 0 ? bytes : bytes_of(data, bytes, characters));
}

static size_t line_bytes(mpk_file_t *file, const char *data, size_t bytes) {
    const char *end = NULL;
    switch (file->line_ends) {
        case LINES_CR:
            end = memchr(data, '\r', bytes);
            break;
        case LINES_CRLF:
            for (const char *at = data; (at = memchr(at, '\r', data + bytes - at)) != NULL && end == NULL; at++) {
                if (at + 1 < data + bytes && at[1] == '\n') {
                    end = at + 1;
                }
            }
            break;
        case LINES_KEPT: {
            end = memchr(data, '\n', bytes);
            const char *other = memchr(data, '\r', end == NULL ? bytes : (size_t)(end - data));
            if (other != NULL) {
                end = other + (other + 1 < data + bytes && other[1] == '\n');
            }
            break;
        }
        default:
            end = memchr(data, '\n', bytes);
    }
    bytes = end == NULL ? bytes : (size_t)(end + 1 - data);
    mpk_count_steps(bytes / 256);
    return bytes;
}

mp_obj_t mpk_text_line(mpk_file_t *file, mp_int_t characters) {
    size_t bytes;
    const char *data = available(file, &bytes);
    if (bytes > 0) {
        bytes = line_bytes(file, data, bytes);
        if (characters >= 0) {
            bytes = bytes_of(data, bytes, characters);
        }
    }
    return taken(file, data, bytes);
}

// A StringIO counts characters, and writes over as many as there come.
static void put_characters(mpk_file_t *file, const char *text, size_t bytes) {
    size_t size = file->node->size;
    if (file->position < size) {
        size_t left = size - file->position;
        const char *behind = (const char *)file->node->data + file->position;
        size_t replaced = bytes_of(behind, left, utf8_charlen((const byte *)text, bytes));
        if (bytes > replaced) {
            size_t position = file->position;
            mpk_file_resize(file, size + bytes - replaced);
            byte *data = file->node->data + position;
            memmove(data + bytes, data + replaced, left - replaced);
        } else if (bytes < replaced) {
            byte *data = file->node->data + file->position;
            memmove(data + bytes, data + replaced, left - replaced);
            mpk_file_resize(file, size - (replaced - bytes));
        }
    }
    mpk_file_put(file, text, bytes);
}

// Text with the line ends that the file has.
void mpk_text_put(mpk_file_t *file, const char *text, size_t bytes) {
    if (file->line_ends >= LINES_CR && memchr(text, '\n', bytes) != NULL) {
        vstr_t changed;
        vstr_init(&changed, bytes + 16);
        for (size_t i = 0; i < bytes; i++) {
            if (text[i] == '\n') {
                vstr_add_byte(&changed, '\r');
                if (file->line_ends == LINES_CR) {
                    continue;
                }
            }
            vstr_add_byte(&changed, text[i]);
        }
        mpk_count_steps(bytes / 16);
        text = changed.buf;
        bytes = changed.len;
    } else if (file->kind == FILE_STRINGIO && file->line_ends == LINES_TRANSLATED && memchr(text, '\r', bytes) != NULL) {
        text = mp_obj_str_get_data(translated(text, bytes), &bytes);
    }
    if (file->kind == FILE_STRINGIO) {
        put_characters(file, text, bytes);
        return;
    }
    if (file->was_read && !file->append) {
        file->position = file->node->size;
    }
    mpk_text_forget(file);
    if (file->codec == CODEC_OTHER || (file->codec == CODEC_EIGHT_BITS && !is_ascii((const byte *)text, bytes))) {
        mp_obj_t encoding = file->encoding;
        size_t place = file->append ? file->node->size : file->position;
        const char *name = mp_obj_str_get_str(encoding);
        if (file->codec == CODEC_OTHER && place > 0) {
            // Only the beginning has a mark of the order of bytes.
            bool sig = strstr(name, "sig") != NULL || strstr(name, "SIG") != NULL;
            size_t length = strlen(name);
            if (sig) {
                encoding = MP_OBJ_NEW_QSTR(MP_QSTR_UTF_hyphen_8);
            } else if (length > 2 && (strcmp(name + length - 2, "16") == 0 || strcmp(name + length - 2, "32") == 0)) {
                encoding = mp_obj_new_str(name[length - 2] == '1' ? "utf-16-le" : "utf-32-le", 9);
            }
        }
        mp_obj_t raw = call_codec(mp_obj_new_str_copy(&mp_type_str, (const byte *)text, bytes), MP_QSTR_encode, encoding, file->errors);
        text = mp_obj_str_get_data(raw, &bytes);
        if (file->node == NULL) {
            mp_raise_ValueError(MP_ERROR_TEXT("I/O operation on closed file."));
        }
    }
    mpk_file_put(file, text, bytes);
}

mp_obj_t mpk_text_write(mpk_file_t *file, mp_obj_t text) {
    if (!mp_obj_is_str(text)) {
        if (file->kind == FILE_STRINGIO) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("string argument expected, got '%s'"), mp_obj_get_type_str(text));
        }
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("write() argument must be str, not %s"), mp_obj_get_type_str(text));
    }
    size_t bytes;
    const char *data = mp_obj_str_get_data(text, &bytes);
    if (bytes > 0) {
        mpk_text_put(file, data, bytes);
    }
    return mp_obj_new_int_from_uint(utf8_charlen((const byte *)data, bytes));
}

mp_obj_t mpk_text_tell(mpk_file_t *file) {
    if (file->kind == FILE_STRINGIO) {
        size_t within = MIN(file->position, file->node->size);
        return mp_obj_new_int_from_uint(file->position - within + utf8_charlen(file->node->data, within));
    }
    if (file->iterating) {
        mp_raise_msg(&mp_type_OSError, MP_ERROR_TEXT("telling position disabled by next() call"));
    }
    if (file->decoded == MP_OBJ_NULL) {
        return mp_obj_new_int_from_uint(file->position);
    }
    // Where what was taken of it ends in the bytes: line ends may have been longer there.
    size_t bytes, at = file->decoded_from, end = file->node->size;
    const char *data = mp_obj_str_get_data(file->decoded, &bytes);
    if (file->codec == CODEC_OTHER) {
        mp_obj_t raw = call_codec(mp_obj_new_str_copy(&mp_type_str, (const byte *)data, file->decoded_at), MP_QSTR_encode, file->encoding, file->errors);
        mp_obj_str_get_data(raw, &bytes);
        return mp_obj_new_int_from_uint(at + bytes);
    }
    for (size_t i = 0; i < file->decoded_at && at < end; i++) {
        bool ends = data[i] == '\n' && file->node->data[at] == '\r';
        if (!UTF8_IS_CONT(data[i]) || file->codec == CODEC_UTF8) {
            at += 1 + (ends && at + 1 < end && file->node->data[at + 1] == '\n');
        }
    }
    return mp_obj_new_int_from_uint(at);
}

mp_obj_t mpk_text_seek(mpk_file_t *file, mp_obj_t offset_in, mp_int_t whence) {
    mp_int_t offset = mp_obj_get_int(offset_in);
    bool memory = file->kind == FILE_STRINGIO;
    if (whence < 0 || whence > 2) {
        mp_raise_msg_varg(&mp_type_ValueError, memory ? MP_ERROR_TEXT("Invalid whence (%d, should be 0, 1 or 2)")
            : MP_ERROR_TEXT("invalid whence (%d, should be 0, 1 or 2)"), (int)whence);
    }
    if (whence > 0 && offset != 0) {
        if (memory) {
            mp_raise_msg(&mp_type_OSError, MP_ERROR_TEXT("Can't do nonzero cur-relative seeks"));
        }
        mpk_raise_unsupported(whence == 1 ? "can't do nonzero cur-relative seeks" : "can't do nonzero end-relative seeks");
    }
    if (offset < 0) {
        mp_raise_msg_varg(&mp_type_ValueError, memory ? MP_ERROR_TEXT("Negative seek position %d")
            : MP_ERROR_TEXT("negative seek position %d"), (int)offset);
    }
    if (whence == 1) {
        return mpk_text_tell(file);
    }
    mpk_text_forget(file);
    size_t size = file->node->size;
    if (whence == 2) {
        file->position = size;
    } else if (memory) {
        size_t characters = utf8_charlen(file->node->data, size);
        file->position = (size_t)offset < characters ? bytes_of((const char *)file->node->data, size, offset) : size + (offset - characters);
    } else {
        file->position = offset;
    }
    return mpk_text_tell(file);
}
