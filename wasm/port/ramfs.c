// The guest's private filesystem as extmod/vfs.c gives it to `os`, `open` and `import`; see there for the protocol of a
// filesystem object.
#include <string.h>

#include "extmod/vfs.h"
#include "abi.h"
#include "folders.h"
#include "py/mperrno.h"
#include "py/runtime.h"
#include "ramfs.h"

static void raise_if(int error, mp_obj_t path) {
    if (error != 0) {
        mp_raise_OSError_with_filename(error, mp_obj_str_get_str(path));
    }
}

#define MPK_ENOTEMPTY (39)

static mp_import_stat_t ramfs_import_stat(void *self, const char *path) {
    mpk_place_t place;
    if (mpk_place_find(mp_obj_new_str_from_cstr(path), &place) != 0 || place.node == NULL) {
        return MP_IMPORT_STAT_NO_EXIST;
    }
    if (place.in_host_folder) {
        mpk_status_t status;
        return mpk_folder_status(&place, &status) != 0 ? MP_IMPORT_STAT_NO_EXIST
            : status.is_folder ? MP_IMPORT_STAT_DIR : MP_IMPORT_STAT_FILE;
    }
    return place.node->entries != NULL ? MP_IMPORT_STAT_DIR : MP_IMPORT_STAT_FILE;
}

void mpk_ramfs_open(mpk_file_t *file, mp_obj_t path, bool create, bool exclusive, bool truncate) {
    if (strcmp(mp_obj_str_get_str(path), "/dev/null") == 0) {
        file->node = mpk_node_loose();
        file->discards = true;
        return;
    }
    mpk_place_t place;
    mpk_place_find_or_raise(path, &place, !create);
    if (place.in_host_folder) {
        mpk_status_t status;
        int error = mpk_folder_status(&place, &status);
        bool is_new = error == MP_ENOENT && create;
        raise_if(is_new ? 0 : error, path);
        raise_if(is_new ? 0 : exclusive ? MP_EEXIST : status.is_folder ? MP_EISDIR : 0, path);
        mpk_node_t *copy = mpk_node_loose();
        mp_obj_t within = mp_obj_new_str(place.within.buf, place.within.len);
        if (is_new || truncate) {
            raise_if(mpk_folder_write(place.node->host_folder, within, NULL, 0), path);
        } else {
            raise_if(mpk_folder_read(&place, copy, status.size), path);
        }
        file->node = copy;
        file->host_folder = place.node->host_folder;
        file->host_path = within;
        return;
    }
    if (place.node == NULL && place.must_be_folder) {
        mp_raise_OSError_with_filename(MP_EISDIR, mp_obj_str_get_str(path));
    }
    if (place.node == NULL) {
        mpk_place_link(&place, place.node = mpk_node_new(false));
    } else if (exclusive) {
        mp_raise_OSError_with_filename(MP_EEXIST, mp_obj_str_get_str(path));
    } else if (place.node->entries != NULL) {
        mp_raise_OSError_with_filename(MP_EISDIR, mp_obj_str_get_str(path));
    } else if (truncate) {
        mpk_node_resize(place.node, 0);
    }
    file->node = place.node;
}

// How modules are read, by extmod/vfs_reader.c.
static mp_obj_t ramfs_open(mp_obj_t self, mp_obj_t path, mp_obj_t mode) {
    mpk_file_t *file = mpk_file_alloc(&mpk_type_buffered_reader, FILE_BUFFERED, NULL);
    file->writable = false;
    mpk_ramfs_open(file, path, false, false, false);
    return MP_OBJ_FROM_PTR(file);
}
static MP_DEFINE_CONST_FUN_OBJ_3(ramfs_open_obj, ramfs_open);

static mp_obj_t ramfs_mount(mp_obj_t self, mp_obj_t readonly, mp_obj_t mkfs) {
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_3(ramfs_mount_obj, ramfs_mount);

static mp_obj_t ramfs_chdir(mp_obj_t self, mp_obj_t path) {
    mpk_place_t place;
    mpk_place_find_or_raise(path, &place, true);
    mpk_status_t status = { .is_folder = place.node->entries != NULL };
    if (place.in_host_folder) {
        raise_if(mpk_folder_status(&place, &status), path);
    }
    raise_if(status.is_folder ? 0 : MP_ENOTDIR, path);
    mpk_fs()->cwd = mp_obj_new_str(place.path.buf, place.path.len);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(ramfs_chdir_obj, ramfs_chdir);

static mp_obj_t ramfs_getcwd(mp_obj_t self) {
    return mpk_fs()->cwd;
}
static MP_DEFINE_CONST_FUN_OBJ_1(ramfs_getcwd_obj, ramfs_getcwd);

static mp_obj_t ramfs_ilistdir(mp_obj_t self, mp_obj_t path) {
    mpk_place_t place;
    if (mp_obj_len(path) == MP_OBJ_NEW_SMALL_INT(0)) {
        path = mpk_fs()->cwd;
    }
    mpk_place_find_or_raise(path, &place, true);
    if (place.node->entries == NULL) {
        mp_raise_OSError_with_filename(MP_ENOTDIR, mp_obj_str_get_str(path));
    }
    bool as_bytes = mp_obj_is_type(path, &mp_type_bytes);
    mp_obj_t listing = mp_obj_new_list(0, NULL); // a snapshot: the folder may change while it is gone through
    if (place.in_host_folder) {
        raise_if(mpk_folder_list(&place, as_bytes, listing), path);
    }
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
    mpk_place_t place;
    mpk_place_find_or_raise(path, &place, false);
    if (place.in_host_folder) {
        raise_if(mpk_folder_change(MPK_FOLDER_MAKE, &place, NULL), path);
        return mp_const_none;
    }
    if (place.node != NULL) {
        mp_raise_OSError_with_filename(MP_EEXIST, mp_obj_str_get_str(path));
    }
    mpk_place_link(&place, mpk_node_new(true));
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(ramfs_mkdir_obj, ramfs_mkdir);

static mp_obj_t ramfs_remove(mp_obj_t self, mp_obj_t path) {
    mpk_place_t place;
    mpk_place_find_or_raise(path, &place, true);
    if (place.in_host_folder) {
        raise_if(mpk_folder_change(MPK_FOLDER_REMOVE, &place, NULL), path);
        return mp_const_none;
    }
    if (place.node->entries != NULL) {
        mp_raise_OSError_with_filename(MP_EISDIR, mp_obj_str_get_str(path));
    }
    mpk_place_unlink(&place);
    mpk_node_discard(place.node);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(ramfs_remove_obj, ramfs_remove);

static mp_obj_t ramfs_rmdir(mp_obj_t self, mp_obj_t path) {
    mpk_place_t place;
    mpk_place_find_or_raise(path, &place, true);
    if (place.in_host_folder) {
        raise_if(mpk_folder_change(MPK_FOLDER_REMOVE_FOLDER, &place, NULL), path);
        return mp_const_none;
    }
    if (place.node->entries == NULL) {
        mp_raise_OSError_with_filename(MP_ENOTDIR, mp_obj_str_get_str(path));
    }
    if (place.node->entries->map.used != 0) {
        mp_raise_OSError_with_filename(MPK_ENOTEMPTY, mp_obj_str_get_str(path));
    }
    if (place.name_bytes == 0 || mp_obj_equal(mpk_fs()->cwd, mp_obj_new_str(place.path.buf, place.path.len))) {
        mp_raise_OSError_with_filename(MP_EBUSY, mp_obj_str_get_str(path));
    }
    mpk_place_unlink(&place);
    mpk_node_discard(place.node);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(ramfs_rmdir_obj, ramfs_rmdir);

static mp_obj_t ramfs_rename(mp_obj_t self, mp_obj_t old_path, mp_obj_t new_path) {
    mpk_place_t old, new;
    mpk_place_find_or_raise(old_path, &old, true);
    mpk_place_find_or_raise(new_path, &new, false);
    if (old.in_host_folder || new.in_host_folder) {
        bool both = old.in_host_folder && new.in_host_folder;
        raise_if(both ? mpk_folder_change(MPK_FOLDER_RENAME, &old, &new) : MP_EXDEV, old_path);
        return mp_const_none;
    }
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
            mp_raise_OSError_with_filename(MPK_ENOTEMPTY, mp_obj_str_get_str(new_path));
        }
    }
    mpk_place_link(&new, old.node);
    mpk_place_unlink(&old);
    if (new.node != NULL) {
        mpk_node_discard(new.node);
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_3(ramfs_rename_obj, ramfs_rename);

static mp_obj_t ramfs_stat(mp_obj_t self, mp_obj_t path) {
    mpk_place_t place;
    mpk_place_find_or_raise(path, &place, true);
    mpk_status_t status = { place.node->entries != NULL, place.node->size, place.node->modified_ns };
    if (place.in_host_folder) {
        raise_if(mpk_folder_status(&place, &status), path);
    }
    mp_obj_t modified_s = mp_obj_new_int_from_ll(status.modified_ns / 1000000000);
    mp_obj_t items[11] = {
        MP_OBJ_NEW_SMALL_INT(status.is_folder ? MP_S_IFDIR : MP_S_IFREG),
        mp_obj_new_int_from_uint(place.node->number),
        MP_OBJ_NEW_SMALL_INT(0),
        MP_OBJ_NEW_SMALL_INT(1),
        MP_OBJ_NEW_SMALL_INT(0),
        MP_OBJ_NEW_SMALL_INT(0),
        mp_obj_new_int_from_ll(status.size),
        modified_s,
        modified_s,
        modified_s,
        mp_obj_new_int_from_ll(status.modified_ns), // beyond those of MicroPython
    };
    return mp_obj_new_tuple(MP_ARRAY_SIZE(items), items);
}
static MP_DEFINE_CONST_FUN_OBJ_2(ramfs_stat_obj, ramfs_stat);

static mp_obj_t ramfs_statvfs(mp_obj_t self, mp_obj_t path) {
    mpk_fs_t *fs = mpk_fs();
    mp_obj_t bytes_free = mp_obj_new_int_from_uint(mpk_fs_bytes_free());
    mp_obj_t count_free = mp_obj_new_int_from_uint(fs->count < fs->count_max ? fs->count_max - fs->count : 0);
    mp_obj_t items[10] = {
        MP_OBJ_NEW_SMALL_INT(1), // a block is a byte
        MP_OBJ_NEW_SMALL_INT(1),
        mp_obj_new_int_from_uint(fs->bytes_max),
        bytes_free,
        bytes_free,
        mp_obj_new_int_from_uint(fs->count_max),
        count_free,
        count_free,
        MP_OBJ_NEW_SMALL_INT(0),
        MP_OBJ_NEW_SMALL_INT(MPK_NAME_BYTES_MAX),
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

void mpk_ramfs_set_limits(size_t bytes_max, size_t count_max) {
    mpk_fs_t *fs = mpk_fs();
    fs->bytes_max = bytes_max;
    fs->count_max = count_max;
}

void mpk_ramfs_init(size_t bytes_max, size_t count_max) {
    mpk_fs_t *fs = mp_obj_malloc(mpk_fs_t, &ramfs_type);
    MP_STATE_VM(mpk_ramfs) = fs;
    mpk_ramfs_set_limits(bytes_max, count_max);
    fs->bytes = fs->count = 0;
    fs->next_number = 1;
    fs->cwd = MP_OBJ_NEW_QSTR(MP_QSTR__slash_);
    fs->root = mpk_node_new(true);
    mp_obj_t args[2] = { MP_OBJ_FROM_PTR(fs), MP_OBJ_NEW_QSTR(MP_QSTR__slash_) };
    mp_vfs_mount(MP_ARRAY_SIZE(args), args, (mp_map_t *)&mp_const_empty_map);
    mp_vfs_chdir(args[1]);
}
