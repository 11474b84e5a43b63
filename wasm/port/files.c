// What open() returns: a position in a node of the filesystem, read and written by the rules of py/stream.h.
#include <string.h>

#include "py/mperrno.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "py/stream.h"
#include "folders.h"
#include "ramfs.h"

typedef struct {
    mp_obj_base_t base;
    mpk_node_t *node; // NULL once closed
    size_t position;
    bool readable, writable, append;
    bool changed;         // since its contents were sent to the host
    mp_obj_t host_folder; // str, where a file of the host is; MP_OBJ_NULL for the guest's own
    mp_obj_t host_path;
} file_t;

// Files of the host that were changed and not closed.
MP_REGISTER_ROOT_POINTER(mp_obj_t mpk_changed_files);

// Sends what was written to a file of the host. Returns 0 or an errno.
static int send_changes(file_t *file) {
    if (!file->changed || file->node == NULL) {
        return 0;
    }
    file->changed = false;
    return mpk_folder_write(file->host_folder, file->host_path, file->node->data, file->node->size);
}

static void note_change(file_t *file) {
    if (file->host_folder != MP_OBJ_NULL && !file->changed) {
        file->changed = true;
        if (MP_STATE_VM(mpk_changed_files) == MP_OBJ_NULL) {
            MP_STATE_VM(mpk_changed_files) = mp_obj_new_list(0, NULL);
        }
        mp_obj_list_append(MP_STATE_VM(mpk_changed_files), MP_OBJ_FROM_PTR(file));
    }
}

static file_t *open_file(mp_obj_t self) {
    file_t *file = MP_OBJ_TO_PTR(self);
    if (file->node == NULL) {
        mp_raise_ValueError(MP_ERROR_TEXT("I/O operation on closed file"));
    }
    return file;
}

static mp_uint_t file_read(mp_obj_t self, void *buffer, mp_uint_t bytes, int *error) {
    file_t *file = open_file(self);
    if (!file->readable) {
        *error = MP_EBADF;
        return MP_STREAM_ERROR;
    }
    size_t left = file->position < file->node->size ? file->node->size - file->position : 0;
    bytes = MIN(bytes, left);
    mpk_count_steps(bytes / 256);
    if (bytes > 0) {
        memcpy(buffer, file->node->data + file->position, bytes);
    }
    file->position += bytes;
    return bytes;
}

static mp_uint_t file_write(mp_obj_t self, const void *buffer, mp_uint_t bytes, int *error) {
    file_t *file = open_file(self);
    if (!file->writable) {
        *error = MP_EBADF;
        return MP_STREAM_ERROR;
    }
    if (file->append) {
        file->position = file->node->size;
    }
    size_t end = file->position + bytes;
    if (end < file->position) {
        *error = MP_EINVAL;
        return MP_STREAM_ERROR;
    }
    if (end > file->node->size) {
        *error = mpk_node_resize(file->node, end);
        if (*error != 0) {
            return MP_STREAM_ERROR;
        }
    }
    note_change(file);
    mpk_count_steps(bytes / 256);
    if (bytes > 0) {
        memmove(file->node->data + file->position, buffer, bytes);
    }
    file->position = end;
    return bytes;
}

static mp_uint_t file_ioctl(mp_obj_t self, mp_uint_t request, uintptr_t argument, int *error) {
    file_t *file = MP_OBJ_TO_PTR(self);
    switch (request) {
        case MP_STREAM_CLOSE:
            *error = send_changes(file);
            file->node = NULL;
            return *error != 0 ? MP_STREAM_ERROR : 0;
        case MP_STREAM_FLUSH:
            *error = send_changes(open_file(self));
            return *error != 0 ? MP_STREAM_ERROR : 0;
        case MP_STREAM_POLL:
            return argument & (MP_STREAM_POLL_RD | MP_STREAM_POLL_WR);
        case MP_STREAM_SEEK: {
            struct mp_stream_seek_t *seek = (struct mp_stream_seek_t *)argument;
            open_file(self);
            mp_off_t from = seek->whence == MP_SEEK_SET ? 0
                : seek->whence == MP_SEEK_CUR ? (mp_off_t)file->position : (mp_off_t)file->node->size;
            mp_off_t to;
            if (__builtin_add_overflow(from, seek->offset, &to) || to < 0) {
                *error = MP_EINVAL;
                return MP_STREAM_ERROR;
            }
            file->position = seek->offset = to;
            return 0;
        }
        default:
            *error = MP_EINVAL;
            return MP_STREAM_ERROR;
    }
}

static mp_obj_t file_truncate(size_t n_args, const mp_obj_t *args) {
    file_t *file = open_file(args[0]);
    if (!file->writable) {
        mp_raise_OSError(MP_EBADF);
    }
    mp_int_t size = n_args == 2 && args[1] != mp_const_none ? mp_obj_get_int(args[1]) : (mp_int_t)file->position;
    int error = size < 0 ? MP_EINVAL : mpk_node_resize(file->node, size);
    if (error != 0) {
        mp_raise_OSError(error);
    }
    note_change(file);
    return mp_obj_new_int(size);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(file_truncate_obj, 1, 2, file_truncate);

static const mp_rom_map_elem_t file_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_read), MP_ROM_PTR(&mp_stream_read_obj) },
    { MP_ROM_QSTR(MP_QSTR_readinto), MP_ROM_PTR(&mp_stream_readinto_obj) },
    { MP_ROM_QSTR(MP_QSTR_readline), MP_ROM_PTR(&mp_stream_unbuffered_readline_obj) },
    { MP_ROM_QSTR(MP_QSTR_readlines), MP_ROM_PTR(&mp_stream_unbuffered_readlines_obj) },
    { MP_ROM_QSTR(MP_QSTR_write), MP_ROM_PTR(&mp_stream_write_obj) },
    { MP_ROM_QSTR(MP_QSTR_seek), MP_ROM_PTR(&mp_stream_seek_obj) },
    { MP_ROM_QSTR(MP_QSTR_tell), MP_ROM_PTR(&mp_stream_tell_obj) },
    { MP_ROM_QSTR(MP_QSTR_truncate), MP_ROM_PTR(&file_truncate_obj) },
    { MP_ROM_QSTR(MP_QSTR_flush), MP_ROM_PTR(&mp_stream_flush_obj) },
    { MP_ROM_QSTR(MP_QSTR_close), MP_ROM_PTR(&mp_stream_close_obj) },
    { MP_ROM_QSTR(MP_QSTR___enter__), MP_ROM_PTR(&mp_identity_obj) },
    { MP_ROM_QSTR(MP_QSTR___exit__), MP_ROM_PTR(&mp_stream___exit___obj) },
};
static MP_DEFINE_CONST_DICT(file_locals, file_locals_table);

static const mp_stream_p_t binary_protocol = { .read = file_read, .write = file_write, .ioctl = file_ioctl };
static const mp_stream_p_t text_protocol = { .read = file_read, .write = file_write, .ioctl = file_ioctl, .is_text = true };

static MP_DEFINE_CONST_OBJ_TYPE(binary_file_type, MP_QSTR_FileIO, MP_TYPE_FLAG_ITER_IS_STREAM,
    protocol, &binary_protocol, locals_dict, &file_locals);
static MP_DEFINE_CONST_OBJ_TYPE(text_file_type, MP_QSTR_TextIOWrapper, MP_TYPE_FLAG_ITER_IS_STREAM,
    protocol, &text_protocol, locals_dict, &file_locals);

mp_obj_t mpk_file_new(mpk_node_t *node, bool readable, bool writable, bool append, bool text) {
    file_t *file = mp_obj_malloc(file_t, text ? &text_file_type : &binary_file_type);
    file->node = node;
    file->position = 0;
    file->readable = readable;
    file->writable = writable;
    file->append = append;
    file->changed = false;
    file->host_folder = file->host_path = MP_OBJ_NULL;
    return MP_OBJ_FROM_PTR(file);
}

void mpk_file_keep(mp_obj_t self, mp_obj_t host_folder, mp_obj_t path) {
    file_t *file = MP_OBJ_TO_PTR(self);
    file->host_folder = host_folder;
    file->host_path = path;
}

void mpk_files_flush(void) {
    mp_obj_t changed = MP_STATE_VM(mpk_changed_files);
    if (changed == MP_OBJ_NULL) {
        return;
    }
    MP_STATE_VM(mpk_changed_files) = MP_OBJ_NULL;
    size_t count;
    mp_obj_t *files;
    mp_obj_list_get(changed, &count, &files);
    for (size_t i = 0; i < count; i++) {
        file_t *file = MP_OBJ_TO_PTR(files[i]);
        int error = send_changes(file);
        if (error != 0) {
            mp_printf(&mpk_stderr_print, "what was written to '/%s/%s' could not be kept: errno %d\n",
                mp_obj_str_get_str(file->host_folder), mp_obj_str_get_str(file->host_path), error);
        }
    }
}
