// Folders of the host, asked about by what makes the filesystem (ramfs.c, files.c). A file is read whole when it is opened,
// and written whole when it is flushed or closed: the host keeps nothing open for a guest.
#include <stdio.h>
#include <string.h>

#include "abi.h"
#include "abi_layout.h"
#include "extmod/vfs.h"
#include "folders.h"
#include "fstree.h"
#include "py/mperrno.h"
#include "py/objstr.h"
#include "py/runtime.h"

#define ANSWER_BYTES (4096)
#define CHUNK_BYTES (256 * 1024)

static void add_field(vstr_t *request, const char *text, size_t bytes) {
    uint32_t length = bytes;
    vstr_add_strn(request, (const char *)&length, sizeof(length));
    vstr_add_strn(request, text, bytes);
}

// What the host answers: how many bytes, or a negative errno.
static mp_int_t ask(int operation, mp_obj_t folder, const vstr_t *path, const char *extra, size_t extra_bytes, void *buffer, size_t capacity) {
    vstr_t request;
    vstr_init(&request, 64);
    if (folder != MP_OBJ_NULL) {
        size_t bytes;
        const char *name = mp_obj_str_get_data(folder, &bytes);
        add_field(&request, name, bytes);
        add_field(&request, path->buf, path->len);
        add_field(&request, extra, extra_bytes);
    }
    mp_int_t answer = -MP_EINVAL;
    if (request.len <= MPK_FOLDER_REQUEST_BYTES_MAX) {
        answer = mpk_host_folder(operation, (int32_t)(uintptr_t)request.buf, request.len, (int32_t)(uintptr_t)buffer, capacity);
    }
    vstr_clear(&request);
    if (answer == -MP_EINTR) {
        mpk_stop_if_asked();
    }
    return answer;
}

// The same, for an answer of any size; `answer` gets its fields.
static int ask_for_fields(int operation, mp_obj_t folder, const vstr_t *path, vstr_t *answer) {
    vstr_init(answer, ANSWER_BYTES);
    for (;;) {
        mp_int_t bytes = ask(operation, folder, path, "", 0, answer->buf, answer->alloc);
        if (bytes < 0) {
            return -bytes;
        }
        if ((size_t)bytes <= answer->alloc) {
            answer->len = bytes;
            return 0;
        }
        if (bytes > MPK_FOLDER_BYTES_MAX) {
            return MP_EFBIG;
        }
        vstr_init(answer, bytes);
    }
}

// Reads the next field of an answer. False at its end, or when it is not made of fields.
static bool next_field(const vstr_t *answer, size_t *at, const char **text, size_t *bytes) {
    uint32_t length;
    if (*at + sizeof(length) > answer->len) {
        return false;
    }
    memcpy(&length, answer->buf + *at, sizeof(length));
    *at += sizeof(length);
    if (length > answer->len - *at) {
        return false;
    }
    *text = answer->buf + *at;
    *bytes = length;
    *at += length;
    return true;
}

static int64_t number_of(const char *text, size_t bytes) {
    int64_t value = 0;
    for (size_t i = 0; i < bytes && i < 19; i++) {
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

int mpk_folder_status(const mpk_place_t *place, mpk_status_t *status) {
    vstr_t answer;
    int error = ask_for_fields(MPK_FOLDER_STAT, place->node->host_folder, &place->within, &answer);
    const char *text;
    size_t bytes, at = 0;
    if (error == 0 && next_field(&answer, &at, &text, &bytes)) {
        status->is_folder = bytes == 1 && text[0] == 'd';
        status->size = next_field(&answer, &at, &text, &bytes) ? number_of(text, bytes) : 0;
        status->modified_ns = next_field(&answer, &at, &text, &bytes) ? number_of(text, bytes) : 0;
        return !status->is_folder && place->must_be_folder ? MP_ENOTDIR : 0;
    }
    return error != 0 ? error : MP_EIO;
}

int mpk_folder_read(const mpk_place_t *place, mpk_node_t *node, size_t size) {
    for (size_t at = 0;;) {
        size_t room = MAX(MIN(size > at ? size - at + 1 : 1, MPK_FOLDER_BYTES_MAX), CHUNK_BYTES);
        mpk_node_resize(node, at + room);
        char offset[24];
        int digits = snprintf(offset, sizeof(offset), "%u", (unsigned)at);
        mp_int_t got = ask(MPK_FOLDER_READ, place->node->host_folder, &place->within, offset, digits, node->data + at, room);
        at += got > 0 && (size_t)got <= room ? got : 0;
        if (got <= 0) {
            mpk_node_resize(node, at);
            return -got;
        }
    }
}

int mpk_folder_write(mp_obj_t folder, mp_obj_t name, const void *data, size_t bytes) {
    if (bytes > MPK_FOLDER_BYTES_MAX) {
        return MP_EFBIG;
    }
    size_t name_bytes;
    const char *text = mp_obj_str_get_data(name, &name_bytes);
    vstr_t path = { .buf = (char *)text, .len = name_bytes };
    mp_int_t answer = ask(MPK_FOLDER_WRITE, folder, &path, "", 0, (void *)data, bytes);
    return answer < 0 ? -answer : 0;
}

int mpk_folder_list(const mpk_place_t *place, bool as_bytes, mp_obj_t listing) {
    vstr_t answer;
    int error = ask_for_fields(MPK_FOLDER_LIST, place->node->host_folder, &place->within, &answer);
    if (error != 0) {
        return error;
    }
    const char *name, *kind, *size;
    size_t name_bytes, kind_bytes, size_bytes, at = 0;
    while (next_field(&answer, &at, &name, &name_bytes) && next_field(&answer, &at, &kind, &kind_bytes)
           && next_field(&answer, &at, &size, &size_bytes)) {
        mpk_step(8);
        mp_obj_t items[4] = {
            as_bytes ? mp_obj_new_bytes((const byte *)name, name_bytes) : mp_obj_new_str(name, name_bytes),
            MP_OBJ_NEW_SMALL_INT(kind_bytes == 1 && kind[0] == 'd' ? MP_S_IFDIR : MP_S_IFREG),
            MP_OBJ_NEW_SMALL_INT(0),
            mp_obj_new_int_from_ll(number_of(size, size_bytes)),
        };
        mp_obj_list_append(listing, mp_obj_new_tuple(MP_ARRAY_SIZE(items), items));
    }
    return 0;
}

int mpk_folder_change(int operation, const mpk_place_t *place, const mpk_place_t *other) {
    const char *target = other != NULL ? other->within.buf : "";
    size_t target_bytes = other != NULL ? other->within.len : 0;
    if (other != NULL && other->node != place->node) {
        return MP_EXDEV;
    }
    mp_int_t answer = ask(operation, place->node->host_folder, &place->within, target, target_bytes, NULL, 0);
    return answer < 0 ? -answer : 0;
}

void mpk_folders_mount(void) {
    vstr_t names;
    if (ask_for_fields(MPK_FOLDER_NAMES, MP_OBJ_NULL, NULL, &names) != 0) {
        return;
    }
    const char *name;
    size_t bytes, at = 0;
    while (next_field(&names, &at, &name, &bytes)) {
        vstr_t path;
        vstr_init(&path, bytes + 1);
        vstr_add_byte(&path, '/');
        vstr_add_strn(&path, name, bytes);
        mpk_place_t place;
        if (mpk_place_find(mp_obj_new_str_from_vstr(&path), &place) != 0) {
            continue;
        }
        if (place.node == NULL) {
            mpk_place_link(&place, place.node = mpk_node_new(true));
        }
        place.node->host_folder = mp_obj_new_str(name, bytes);
    }
}
