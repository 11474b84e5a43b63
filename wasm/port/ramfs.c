// The guest's private filesystem. extmod/vfs.c gives it to `os`, `open` and `import`; see there for the protocol of
// a filesystem object.
#include <string.h>

#include "abi.h"
#include "extmod/vfs.h"
#include "host.h"
#include "py/mperrno.h"
#include "py/runtime.h"
#include "ramfs.h"

#define NAME_BYTES_MAX (255)

typedef struct {
    mp_obj_base_t base;
    mpk_node_t *root;
    mp_obj_t cwd; // str, absolute and normalised
    size_t bytes_max, bytes;
    size_t count_max, count;
    uint32_t next_number;
} ramfs_t;

MP_REGISTER_ROOT_POINTER(void *mpk_ramfs);

// Nodes are never handed to Python; the type is there because everything in a dict has one.
static MP_DEFINE_CONST_OBJ_TYPE(node_type, MP_QSTR_object, MP_TYPE_FLAG_NONE);

static ramfs_t *ramfs(void) {
    return MP_STATE_VM(mpk_ramfs);
}

static mpk_node_t *node_new(bool folder) {
    ramfs_t *fs = ramfs();
    if (fs->count >= fs->count_max) {
        mp_raise_OSError(MP_ENOSPC);
    }
    mpk_node_t *node = mp_obj_malloc(mpk_node_t, &node_type);
    node->entries = NULL;
    node->data = NULL;
    node->size = node->capacity = 0;
    node->modified_ns = mpk_clock_ns(MPK_CLOCK_WALL);
    node->linked = true;
    if (folder) {
        node->entries = MP_OBJ_TO_PTR(mp_obj_new_dict(0));
        node->entries->map.is_ordered = true; // listings come in the order of creation
    }
    node->number = fs->next_number++;
    fs->count += 1;
    return node;
}

static mp_obj_t *entry(mpk_node_t *folder, const char *name, size_t bytes, mp_map_lookup_kind_t kind) {
    if (bytes > NAME_BYTES_MAX) {
        mp_raise_OSError(MP_EINVAL);
    }
    mp_map_elem_t *found = mp_map_lookup(&folder->entries->map, mp_obj_new_str(name, bytes), kind);
    return found == NULL ? NULL : &found->value;
}

static mpk_node_t *child(mpk_node_t *folder, const char *name, size_t bytes) {
    mp_obj_t *found = entry(folder, name, bytes, MP_MAP_LOOKUP);
    return found == NULL ? NULL : MP_OBJ_TO_PTR(*found);
}

// Where a path leads. `folder` and `name` say where its last part is or would be; `name` is empty for the root.
typedef struct {
    mpk_node_t *node; // NULL when there is no such file
    mpk_node_t *folder;
    const char *name;
    size_t name_bytes;
    bool must_be_folder; // the path ended in a slash
    vstr_t path;         // absolute and normalised
    vstr_t given;        // absolute; `name` points into it, which alone would not keep it from being collected
} place_t;

// Returns 0 or an errno. Only the last part may be missing.
static int find(mp_obj_t path_in, place_t *place) {
    ramfs_t *fs = ramfs();
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
    if (place->must_be_folder && place->node != NULL && place->node->entries == NULL) {
        return MP_ENOTDIR;
    }
    return 0;
}

// The same, raising OSError; `must_exist` also for a last part that is missing.
static void find_or_raise(mp_obj_t path, place_t *place, bool must_exist) {
    int error = find(path, place);
    if (error == 0 && must_exist && place->node == NULL) {
        error = MP_ENOENT;
    }
    if (error != 0) {
        mp_raise_OSError_with_filename(error, mp_obj_str_get_str(path));
    }
}

static void link_node(place_t *place, mpk_node_t *node) {
    *entry(place->folder, place->name, place->name_bytes, MP_MAP_LOOKUP_ADD_IF_NOT_FOUND) = MP_OBJ_FROM_PTR(node);
    place->folder->modified_ns = mpk_clock_ns(MPK_CLOCK_WALL);
}

static void unlink_entry(place_t *place) {
    entry(place->folder, place->name, place->name_bytes, MP_MAP_LOOKUP_REMOVE_IF_FOUND);
    place->folder->modified_ns = mpk_clock_ns(MPK_CLOCK_WALL);
}

static void discard(mpk_node_t *node) {
    ramfs_t *fs = ramfs();
    node->linked = false;
    fs->count -= 1;
    fs->bytes -= node->size;
}

int mpk_node_resize(mpk_node_t *node, size_t size) {
    ramfs_t *fs = ramfs();
    if (node->linked && size > node->size && size - node->size > fs->bytes_max - fs->bytes) {
        return MP_ENOSPC;
    }
    if (size > node->capacity) {
        size_t capacity = MAX(size, node->capacity + node->capacity / 2);
        node->data = m_renew(uint8_t, node->data, node->capacity, capacity);
        node->capacity = capacity;
    }
    if (size > node->size) {
        memset(node->data + node->size, 0, size - node->size);
    } else if (size == 0) {
        node->data = NULL;
        node->capacity = 0;
    }
    if (node->linked) {
        fs->bytes += size - node->size;
    }
    node->size = size;
    node->modified_ns = mpk_clock_ns(MPK_CLOCK_WALL);
    return 0;
}

static mp_import_stat_t ramfs_import_stat(void *self, const char *path) {
    place_t place;
    if (find(mp_obj_new_str_from_cstr(path), &place) != 0 || place.node == NULL) {
        return MP_IMPORT_STAT_NO_EXIST;
    }
    return place.node->entries != NULL ? MP_IMPORT_STAT_DIR : MP_IMPORT_STAT_FILE;
}

static mp_obj_t ramfs_open(mp_obj_t self, mp_obj_t path, mp_obj_t mode_in) {
    bool readable = false, writable = false, append = false, create = false, exclusive = false, truncate = false;
    bool text = true;
    unsigned kinds = 0;
    for (const char *mode = mp_obj_str_get_str(mode_in); *mode != '\0'; mode++) {
        switch (*mode) {
            case 'r':
                readable = true;
                kinds += 1;
                break;
            case 'w':
                writable = create = truncate = true;
                kinds += 1;
                break;
            case 'a':
                writable = create = append = true;
                kinds += 1;
                break;
            case 'x':
                writable = create = exclusive = true;
                kinds += 1;
                break;
            case '+':
                readable = writable = true;
                break;
            case 'b':
                text = false;
                break;
            case 't':
                text = true;
                break;
            default:
                mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("invalid mode: '%s'"), mp_obj_str_get_str(mode_in));
        }
    }
    if (kinds != 1) {
        mp_raise_ValueError(MP_ERROR_TEXT("must have exactly one of create/read/write/append mode"));
    }
    place_t place;
    find_or_raise(path, &place, !create);
    if (place.node == NULL && place.must_be_folder) {
        mp_raise_OSError_with_filename(MP_EISDIR, mp_obj_str_get_str(path));
    }
    if (place.node == NULL) {
        link_node(&place, place.node = node_new(false));
    } else if (exclusive) {
        mp_raise_OSError_with_filename(MP_EEXIST, mp_obj_str_get_str(path));
    } else if (place.node->entries != NULL) {
        mp_raise_OSError_with_filename(MP_EISDIR, mp_obj_str_get_str(path));
    } else if (truncate) {
        mpk_node_resize(place.node, 0);
    }
    return mpk_file_new(place.node, readable, writable, append, text);
}
static MP_DEFINE_CONST_FUN_OBJ_3(ramfs_open_obj, ramfs_open);

static mp_obj_t ramfs_mount(mp_obj_t self, mp_obj_t readonly, mp_obj_t mkfs) {
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_3(ramfs_mount_obj, ramfs_mount);

static mp_obj_t ramfs_chdir(mp_obj_t self, mp_obj_t path) {
    place_t place;
    find_or_raise(path, &place, true);
    if (place.node->entries == NULL) {
        mp_raise_OSError_with_filename(MP_ENOTDIR, mp_obj_str_get_str(path));
    }
    ramfs()->cwd = mp_obj_new_str(place.path.buf, place.path.len);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(ramfs_chdir_obj, ramfs_chdir);

static mp_obj_t ramfs_getcwd(mp_obj_t self) {
    return ramfs()->cwd;
}
static MP_DEFINE_CONST_FUN_OBJ_1(ramfs_getcwd_obj, ramfs_getcwd);

static mp_obj_t ramfs_ilistdir(mp_obj_t self, mp_obj_t path) {
    place_t place;
    if (mp_obj_len(path) == MP_OBJ_NEW_SMALL_INT(0)) {
        path = ramfs()->cwd;
    }
    find_or_raise(path, &place, true);
    if (place.node->entries == NULL) {
        mp_raise_OSError_with_filename(MP_ENOTDIR, mp_obj_str_get_str(path));
    }
    bool as_bytes = mp_obj_is_type(path, &mp_type_bytes);
    mp_obj_t listing = mp_obj_new_list(0, NULL); // a snapshot: the folder may change while it is gone through
    mp_map_t *map = &place.node->entries->map;
    for (size_t i = 0; i < map->alloc; i++) {
        if (mp_map_slot_is_filled(map, i)) {
            mpk_node_t *node = MP_OBJ_TO_PTR(map->table[i].value);
            size_t bytes;
            const char *name = mp_obj_str_get_data(map->table[i].key, &bytes);
            mp_obj_t items[4] = {
                as_bytes ? mp_obj_new_bytes((const byte *)name, bytes) : map->table[i].key,
                MP_OBJ_NEW_SMALL_INT(node->entries != NULL ? MP_S_IFDIR : MP_S_IFREG),
                mp_obj_new_int_from_uint(node->number),
                mp_obj_new_int_from_uint(node->size),
            };
            mp_obj_list_append(listing, mp_obj_new_tuple(MP_ARRAY_SIZE(items), items));
        }
    }
    return mp_getiter(listing, NULL);
}
static MP_DEFINE_CONST_FUN_OBJ_2(ramfs_ilistdir_obj, ramfs_ilistdir);

static mp_obj_t ramfs_mkdir(mp_obj_t self, mp_obj_t path) {
    place_t place;
    find_or_raise(path, &place, false);
    if (place.node != NULL) {
        mp_raise_OSError_with_filename(MP_EEXIST, mp_obj_str_get_str(path));
    }
    link_node(&place, node_new(true));
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(ramfs_mkdir_obj, ramfs_mkdir);

static mp_obj_t ramfs_remove(mp_obj_t self, mp_obj_t path) {
    place_t place;
    find_or_raise(path, &place, true);
    if (place.node->entries != NULL) {
        mp_raise_OSError_with_filename(MP_EISDIR, mp_obj_str_get_str(path));
    }
    unlink_entry(&place);
    discard(place.node);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(ramfs_remove_obj, ramfs_remove);

static mp_obj_t ramfs_rmdir(mp_obj_t self, mp_obj_t path) {
    place_t place;
    find_or_raise(path, &place, true);
    if (place.node->entries == NULL) {
        mp_raise_OSError_with_filename(MP_ENOTDIR, mp_obj_str_get_str(path));
    }
    if (place.node->entries->map.used != 0) {
        mp_raise_OSError_with_filename(MP_EEXIST, mp_obj_str_get_str(path));
    }
    if (place.name_bytes == 0 || mp_obj_equal(ramfs()->cwd, mp_obj_new_str(place.path.buf, place.path.len))) {
        mp_raise_OSError_with_filename(MP_EBUSY, mp_obj_str_get_str(path));
    }
    unlink_entry(&place);
    discard(place.node);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(ramfs_rmdir_obj, ramfs_rmdir);

static mp_obj_t ramfs_rename(mp_obj_t self, mp_obj_t old_path, mp_obj_t new_path) {
    place_t old, new;
    find_or_raise(old_path, &old, true);
    find_or_raise(new_path, &new, false);
    if (old.node == new.node) {
        return mp_const_none;
    }
    bool is_folder = old.node->entries != NULL;
    bool into_itself = is_folder && new.path.len > old.path.len && new.path.buf[old.path.len] == '/'
        && memcmp(new.path.buf, old.path.buf, old.path.len) == 0;
    if (old.name_bytes == 0 || new.name_bytes == 0 || into_itself) {
        mp_raise_OSError_with_filename(MP_EINVAL, mp_obj_str_get_str(new_path));
    }
    if (new.node != NULL) {
        bool replaces_folder = new.node->entries != NULL;
        if (is_folder != replaces_folder) {
            mp_raise_OSError_with_filename(is_folder ? MP_ENOTDIR : MP_EISDIR, mp_obj_str_get_str(new_path));
        }
        if (replaces_folder && new.node->entries->map.used != 0) {
            mp_raise_OSError_with_filename(MP_EEXIST, mp_obj_str_get_str(new_path));
        }
    }
    link_node(&new, old.node);
    unlink_entry(&old);
    if (new.node != NULL) {
        discard(new.node);
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_3(ramfs_rename_obj, ramfs_rename);

static mp_obj_t ramfs_stat(mp_obj_t self, mp_obj_t path) {
    place_t place;
    find_or_raise(path, &place, true);
    mp_obj_t modified_s = mp_obj_new_int_from_ll(place.node->modified_ns / 1000000000);
    mp_obj_t items[10] = {
        MP_OBJ_NEW_SMALL_INT(place.node->entries != NULL ? MP_S_IFDIR : MP_S_IFREG),
        mp_obj_new_int_from_uint(place.node->number),
        MP_OBJ_NEW_SMALL_INT(0),
        MP_OBJ_NEW_SMALL_INT(1),
        MP_OBJ_NEW_SMALL_INT(0),
        MP_OBJ_NEW_SMALL_INT(0),
        mp_obj_new_int_from_uint(place.node->size),
        modified_s,
        modified_s,
        modified_s,
    };
    return mp_obj_new_tuple(MP_ARRAY_SIZE(items), items);
}
static MP_DEFINE_CONST_FUN_OBJ_2(ramfs_stat_obj, ramfs_stat);

static mp_obj_t ramfs_statvfs(mp_obj_t self, mp_obj_t path) {
    ramfs_t *fs = ramfs();
    mp_obj_t items[10] = {
        MP_OBJ_NEW_SMALL_INT(1), // a block is a byte
        MP_OBJ_NEW_SMALL_INT(1),
        mp_obj_new_int_from_uint(fs->bytes_max),
        mp_obj_new_int_from_uint(fs->bytes_max - fs->bytes),
        mp_obj_new_int_from_uint(fs->bytes_max - fs->bytes),
        mp_obj_new_int_from_uint(fs->count_max),
        mp_obj_new_int_from_uint(fs->count_max - fs->count),
        mp_obj_new_int_from_uint(fs->count_max - fs->count),
        MP_OBJ_NEW_SMALL_INT(0),
        MP_OBJ_NEW_SMALL_INT(NAME_BYTES_MAX),
    };
    return mp_obj_new_tuple(MP_ARRAY_SIZE(items), items);
}
static MP_DEFINE_CONST_FUN_OBJ_2(ramfs_statvfs_obj, ramfs_statvfs);

static const mp_rom_map_elem_t ramfs_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_chdir), MP_ROM_PTR(&ramfs_chdir_obj) },
    { MP_ROM_QSTR(MP_QSTR_getcwd), MP_ROM_PTR(&ramfs_getcwd_obj) },
    { MP_ROM_QSTR(MP_QSTR_ilistdir), MP_ROM_PTR(&ramfs_ilistdir_obj) },
    { MP_ROM_QSTR(MP_QSTR_mkdir), MP_ROM_PTR(&ramfs_mkdir_obj) },
    { MP_ROM_QSTR(MP_QSTR_mount), MP_ROM_PTR(&ramfs_mount_obj) },
    { MP_ROM_QSTR(MP_QSTR_open), MP_ROM_PTR(&ramfs_open_obj) },
    { MP_ROM_QSTR(MP_QSTR_remove), MP_ROM_PTR(&ramfs_remove_obj) },
    { MP_ROM_QSTR(MP_QSTR_rename), MP_ROM_PTR(&ramfs_rename_obj) },
    { MP_ROM_QSTR(MP_QSTR_rmdir), MP_ROM_PTR(&ramfs_rmdir_obj) },
    { MP_ROM_QSTR(MP_QSTR_stat), MP_ROM_PTR(&ramfs_stat_obj) },
    { MP_ROM_QSTR(MP_QSTR_statvfs), MP_ROM_PTR(&ramfs_statvfs_obj) },
};
static MP_DEFINE_CONST_DICT(ramfs_locals, ramfs_locals_table);

static const mp_vfs_proto_t ramfs_protocol = { .import_stat = ramfs_import_stat };

static MP_DEFINE_CONST_OBJ_TYPE(ramfs_type, MP_QSTR_object, MP_TYPE_FLAG_NONE, protocol, &ramfs_protocol, locals_dict, &ramfs_locals);

void mpk_ramfs_init(size_t bytes_max, size_t count_max) {
    ramfs_t *fs = mp_obj_malloc(ramfs_t, &ramfs_type);
    MP_STATE_VM(mpk_ramfs) = fs;
    fs->bytes_max = bytes_max;
    fs->count_max = count_max;
    fs->bytes = fs->count = 0;
    fs->next_number = 1;
    fs->cwd = MP_OBJ_NEW_QSTR(MP_QSTR__slash_);
    fs->root = node_new(true);
    mp_obj_t args[2] = { MP_OBJ_FROM_PTR(fs), MP_OBJ_NEW_QSTR(MP_QSTR__slash_) };
    mp_vfs_mount(MP_ARRAY_SIZE(args), args, (mp_map_t *)&mp_const_empty_map);
    mp_vfs_chdir(args[1]);
}
