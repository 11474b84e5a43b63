// The tree of the guest's private filesystem: its nodes, what they may take, and where a path leads.
#include <string.h>

#include "abi.h"
#include "fstree.h"
#include "host.h"
#include "py/mperrno.h"
#include "py/runtime.h"

MP_REGISTER_ROOT_POINTER(void *mpk_ramfs);

// Nodes are never handed to Python; the type is there because everything in a dict has one.
static MP_DEFINE_CONST_OBJ_TYPE(node_type, MP_QSTR_object, MP_TYPE_FLAG_NONE);

mpk_fs_t *mpk_fs(void) {
    return MP_STATE_VM(mpk_ramfs);
}

size_t mpk_fs_bytes_free(void) {
    mpk_fs_t *fs = mpk_fs();
    return fs->bytes < fs->bytes_max ? fs->bytes_max - fs->bytes : 0; // the limit may have been lowered since
}

mpk_node_t *mpk_node_loose(void) {
    mpk_node_t *node = mp_obj_malloc(mpk_node_t, &node_type);
    node->entries = NULL;
    node->data = NULL;
    node->size = node->capacity = 0;
    node->modified_ns = mpk_file_time_ns();
    node->number = 0;
    node->host_folder = MP_OBJ_NULL;
    node->linked = false;
    return node;
}

mpk_node_t *mpk_node_new(bool folder) {
    mpk_fs_t *fs = mpk_fs();
    if (fs->count >= fs->count_max) {
        mp_raise_OSError(MP_ENOSPC);
    }
    mpk_node_t *node = mpk_node_loose();
    node->linked = true;
    if (folder) {
        node->entries = MP_OBJ_TO_PTR(mp_obj_new_dict(0));
    }
    node->number = fs->next_number++;
    fs->count += 1;
    return node;
}

static mp_obj_t *entry(mpk_node_t *folder, const char *name, size_t bytes, mp_map_lookup_kind_t kind) {
    if (bytes > MPK_NAME_BYTES_MAX) {
        mp_raise_OSError(MP_EINVAL);
    }
    mp_map_elem_t *found = mp_map_lookup(&folder->entries->map, mp_obj_new_str(name, bytes), kind);
    return found == NULL ? NULL : &found->value;
}

static mpk_node_t *child(mpk_node_t *folder, const char *name, size_t bytes) {
    mp_obj_t *found = entry(folder, name, bytes, MP_MAP_LOOKUP);
    return found == NULL ? NULL : MP_OBJ_TO_PTR(*found);
}

// One more part of a path in a folder of the host. Whether that is possible: ".." may lead out of it.
static bool find_within(mpk_place_t *place, const char *part, size_t bytes) {
    vstr_t *within = &place->within;
    if (bytes == 1 && part[0] == '.') {
        return true;
    }
    if (bytes == 2 && part[0] == '.' && part[1] == '.') {
        if (within->len == 0) {
            return false;
        }
        while (within->len > 0 && within->buf[--within->len] != '/') {
        }
        while (place->path.buf[--place->path.len] != '/') {
        }
        return true;
    }
    if (within->len > 0) {
        vstr_add_char(within, '/');
    }
    vstr_add_strn(within, part, bytes);
    vstr_add_char(&place->path, '/');
    vstr_add_strn(&place->path, part, bytes);
    return true;
}

int mpk_place_find(mp_obj_t path_in, mpk_place_t *place) {
    mpk_fs_t *fs = mpk_fs();
    size_t path_bytes;
    const char *path = mp_obj_str_get_data(path_in, &path_bytes);
    if (path_bytes == 0) {
        return MP_ENOENT;
    }
    vstr_t *given = &place->given;
    vstr_init(given, path_bytes + 2);
    if (path[0] != '/') {
        size_t cwd_bytes;
        const char *cwd = mp_obj_str_get_data(fs->cwd, &cwd_bytes);
        vstr_add_strn(given, cwd, cwd_bytes);
        vstr_add_char(given, '/');
    }
    vstr_add_strn(given, path, path_bytes);

    vstr_init(&place->path, given->len + 1);
    vstr_init(&place->within, 1);
    place->in_host_folder = false;
    place->must_be_folder = path[path_bytes - 1] == '/';
    mpk_node_t *trail[64]; // folders from the root to here, for ".."
    size_t depth = 0;
    trail[0] = place->node = place->folder = fs->root;
    place->name = "";
    place->name_bytes = 0;
    for (size_t at = 0; at < given->len;) {
        while (at < given->len && given->buf[at] == '/') {
            at += 1;
        }
        size_t start = at;
        while (at < given->len && given->buf[at] != '/') {
            if (given->buf[at] == '\0') {
                return MP_EINVAL;
            }
            at += 1;
        }
        size_t bytes = at - start;
        const char *part = given->buf + start;
        if (bytes == 0) {
            continue;
        }
        if (place->node != NULL && place->node->host_folder != MP_OBJ_NULL && find_within(place, part, bytes)) {
            continue;
        }
        if (place->node == NULL) {
            return MP_ENOENT; // a missing part before the last
        }
        if (place->node->entries == NULL) {
            return MP_ENOTDIR;
        }
        if (bytes == 1 && part[0] == '.') {
            continue;
        }
        if (bytes == 2 && part[0] == '.' && part[1] == '.') {
            if (depth > 0) {
                depth -= 1;
                while (place->path.buf[--place->path.len] != '/') {
                }
            }
            place->node = place->folder = trail[depth];
            place->name_bytes = 0;
            continue;
        }
        place->folder = place->node;
        place->name = part;
        place->name_bytes = bytes;
        place->node = child(place->folder, part, bytes);
        if (place->node == NULL && place->folder == fs->root && bytes == 3 && memcmp(part, "tmp", 3) == 0) {
            // Programs rely on /tmp. It comes into being when it is looked for, so that a new filesystem lists as empty.
            place->node = mpk_node_new(true);
            mpk_place_link(place, place->node);
        }
        vstr_add_char(&place->path, '/');
        vstr_add_strn(&place->path, part, bytes);
        if (++depth >= MP_ARRAY_SIZE(trail)) {
            return MP_EINVAL;
        }
        trail[depth] = place->node;
    }
    if (place->path.len == 0) {
        vstr_add_char(&place->path, '/');
    }
    place->in_host_folder = place->node != NULL && place->node->host_folder != MP_OBJ_NULL;
    if (place->must_be_folder && place->node != NULL && place->node->entries == NULL) {
        return MP_ENOTDIR;
    }
    return 0;
}

void mpk_place_find_or_raise(mp_obj_t path, mpk_place_t *place, bool must_exist) {
    int error = mpk_place_find(path, place);
    if (error == 0 && must_exist && place->node == NULL) {
        error = MP_ENOENT;
    }
    if (error != 0) {
        mp_raise_OSError_with_filename(error, mp_obj_str_get_str(path));
    }
}

void mpk_place_link(mpk_place_t *place, mpk_node_t *node) {
    *entry(place->folder, place->name, place->name_bytes, MP_MAP_LOOKUP_ADD_IF_NOT_FOUND) = MP_OBJ_FROM_PTR(node);
    place->folder->modified_ns = mpk_file_time_ns();
}

void mpk_place_unlink(mpk_place_t *place) {
    entry(place->folder, place->name, place->name_bytes, MP_MAP_LOOKUP_REMOVE_IF_FOUND);
    place->folder->modified_ns = mpk_file_time_ns();
}

void mpk_node_discard(mpk_node_t *node) {
    mpk_fs_t *fs = mpk_fs();
    node->linked = false;
    fs->count -= 1;
    fs->bytes -= node->size;
}

int mpk_node_resize(mpk_node_t *node, size_t size) {
    mpk_fs_t *fs = mpk_fs();
    if (node->linked && size > node->size && size - node->size > mpk_fs_bytes_free()) {
        return MP_ENOSPC;
    }
    if (size > node->capacity) {
        size_t capacity = MAX(size, node->capacity + node->capacity / 2);
        node->data = m_renew(uint8_t, node->data, node->capacity, capacity);
        node->capacity = capacity;
    }
    if (size > node->size) {
        mpk_count_steps((size - node->size) / 256);
        memset(node->data + node->size, 0, size - node->size);
    } else if (size == 0) {
        node->data = NULL;
        node->capacity = 0;
    }
    if (node->linked) {
        fs->bytes += size - node->size;
    }
    node->size = size;
    node->modified_ns = mpk_file_time_ns();
    return 0;
}
