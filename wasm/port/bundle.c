// Bundles on their way to the host, which loses the instance when it is sent one that is malformed. So everything that
// a program can get wrong is found here, and is an exception.
#include <string.h>

#include "abi.h"
#include "bundle.h"
#include "outbox.h"
#include "py/objstr.h"
#include "py/runtime.h"

// As sandbox/wire.py reads them.
#define PAIRS_MAX (32)
#define MIME_TYPE_BYTES_MIN (3)
#define MIME_TYPE_BYTES_MAX (128)

// The least that is left of a plain text that is cut.
#define PLAIN_BYTES_MIN (1024)

#define PLAIN "text/plain"

static bool is_mime_type(const char *text, size_t bytes) {
    size_t slashes = 0, others = 0;
    for (size_t i = 0; i < bytes; i++) {
        char c = text[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        slashes += c == '/';
        others += is_letter;
        if (!is_letter && (c == '\0' || strchr("/+.-", c) == NULL)) {
            return false;
        }
    }
    return bytes >= MIME_TYPE_BYTES_MIN && bytes <= MIME_TYPE_BYTES_MAX && slashes == 1 && others > 0;
}

static bool is_plain(mpk_field_t mime) {
    return mime.bytes == strlen(PLAIN) && memcmp(mime.data, PLAIN, mime.bytes) == 0;
}

static size_t frame_bytes(size_t n_fields, const mpk_field_t *fields) {
    size_t bytes = 0;
    for (size_t i = 0; i < n_fields; i++) {
        bytes += MPK_FIELD_HEADER_BYTES + fields[i].bytes; // 32 texts in a memory of 4 GB cannot overflow it
    }
    return bytes;
}

static void send(uint32_t kind, size_t n_head, const mpk_field_t *head, size_t n_pairs, const mpk_field_t *pairs) {
    size_t bytes = frame_bytes(n_head, head) + frame_bytes(2 * n_pairs, pairs);
    size_t excess = bytes > MPK_FRAME_BYTES_MAX ? bytes - MPK_FRAME_BYTES_MAX : 0;
    size_t cut = 2 * n_pairs; // which field gives way
    for (size_t i = 0; excess > 0 && i < n_pairs; i++) {
        if (is_plain(pairs[2 * i]) && pairs[2 * i + 1].bytes >= excess + PLAIN_BYTES_MIN) {
            cut = 2 * i + 1;
        }
    }
    if (excess > 0 && cut == 2 * n_pairs) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("a display of %u bytes is too large: the most is %u"),
            (uint)bytes, (uint)MPK_FRAME_BYTES_MAX);
    }
    mpk_frame_begin_of(kind, bytes - excess);
    for (size_t i = 0; i < n_head; i++) {
        mpk_frame_field(head[i].data, head[i].bytes);
    }
    for (size_t i = 0; i < 2 * n_pairs; i++) {
        mpk_frame_field_max(pairs[i].data, pairs[i].bytes, pairs[i].bytes - (i == cut ? excess : 0));
    }
    mpk_frame_end();
}

bool mpk_bundle_send(uint32_t kind, size_t n_head, const mpk_field_t *head, mp_obj_t bundle) {
    if (!mp_obj_is_dict_or_ordereddict(bundle)) {
        mp_raise_TypeError(MP_ERROR_TEXT("a display is a dict from mime types to texts"));
    }
    const mp_map_t *map = mp_obj_dict_get_map(bundle);
    mpk_field_t pairs[2 * PAIRS_MAX];
    size_t n_pairs = 0;
    for (size_t i = 0; i < map->alloc; i++) {
        if (!mp_map_slot_is_filled(map, i)) {
            continue;
        }
        if (n_pairs == PAIRS_MAX) {
            mp_raise_ValueError(MP_ERROR_TEXT("a display has at most 32 mime types"));
        }
        const mp_map_elem_t *element = &map->table[i];
        if (!mp_obj_is_str(element->key) || !mp_obj_is_str(element->value)) {
            mp_raise_TypeError(MP_ERROR_TEXT("a display is a dict from mime types to texts"));
        }
        mpk_field_t *pair = &pairs[2 * n_pairs++];
        pair[0].data = mp_obj_str_get_data(element->key, &pair[0].bytes);
        pair[1].data = mp_obj_str_get_data(element->value, &pair[1].bytes);
        if (!is_mime_type(pair[0].data, pair[0].bytes)) {
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("%q is not a mime type"),
                mp_obj_str_get_qstr(element->key));
        }
    }
    if (n_pairs > 0) {
        send(kind, n_head, head, n_pairs, pairs);
    }
    return n_pairs > 0;
}

void mpk_plain_send(uint32_t kind, size_t n_head, const mpk_field_t *head, const char *text, size_t bytes) {
    const mpk_field_t pair[2] = { { PLAIN, strlen(PLAIN) }, { text, bytes } };
    send(kind, n_head, head, 1, pair);
}
