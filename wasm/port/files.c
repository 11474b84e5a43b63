// What open() returns: its state, its bytes, what py/stream.h asks of it, and its types. The methods are in
// files_methods.c and files_read.c, text is in files_text.c, open() in files_io.c.
#include <string.h>
#include "py/objtype.h"
#include "py/runtime.h"
#include "files.h"
#include "folders.h"

// Files of the host that were changed and not closed.
MP_REGISTER_ROOT_POINTER(mp_obj_t mpk_changed_files);

// It is a ValueError too: mp_obj_is_subclass_fast knows.
MP_DEFINE_CONST_OBJ_TYPE(mpk_type_unsupported, MP_QSTR_UnsupportedOperation, MP_TYPE_FLAG_NONE,
    make_new, mp_obj_exception_make_new, print, mp_obj_exception_print, attr, mp_obj_exception_attr, parent, &mp_type_OSError);

NORETURN void mpk_raise_unsupported(const char *what) {
    mp_raise_msg_varg(&mpk_type_unsupported, MP_ERROR_TEXT("%s"), what);
}

// Sends what was written to a file of the host. Returns 0 or an errno.
int mpk_file_send_changes(mpk_file_t *file) {
    if (!file->changed || file->node == NULL) {
        return 0;
    }
    file->changed = false;
    return mpk_folder_write(file->host_folder, file->host_path, file->node->data, file->node->size);
}

void mpk_file_note_change(mpk_file_t *file) {
    if (file->host_folder != MP_OBJ_NULL && !file->changed) {
        file->changed = true;
        if (MP_STATE_VM(mpk_changed_files) == MP_OBJ_NULL) {
            MP_STATE_VM(mpk_changed_files) = mp_obj_new_list(0, NULL);
        }
        mp_obj_list_append(MP_STATE_VM(mpk_changed_files), MP_OBJ_FROM_PTR(file));
    }
}

mpk_file_t *mpk_file_alloc(const mp_obj_type_t *type, mpk_file_kind_t kind, mpk_node_t *node) {
    mpk_file_t *file = mp_obj_malloc(mpk_file_t, type);
    memset((char *)file + sizeof(file->base), 0, sizeof(*file) - sizeof(file->base));
    file->node = node;
    file->kind = kind;
    file->readable = file->writable = true;
    file->decoded = file->name = file->mode = file->encoding = file->errors = file->attributes = file->host_folder = file->host_path = MP_OBJ_NULL;
    if (kind == FILE_TEXT) {
        mpk_text_set_encoding(file, MP_OBJ_NULL, MP_OBJ_NULL);
    }
    return file;
}

// ---- what the rules of py/stream.h ask for

static mp_uint_t stream_read(mp_obj_t self, void *buffer, mp_uint_t bytes, int *error) {
    mpk_file_t *file = mpk_open_file(self, "read");
    mpk_check_readable(file);
    size_t left = file->position < file->node->size ? file->node->size - file->position : 0;
    bytes = MIN(bytes, left);
    mpk_count_steps(bytes / 256);
    if (bytes > 0) {
        memcpy(buffer, file->node->data + file->position, bytes);
    }
    file->position += bytes;
    return bytes;
}

static mp_uint_t stream_write(mp_obj_t self, const void *buffer, mp_uint_t bytes, int *error) {
    mpk_file_t *file = mpk_open_file(self, "write");
    mpk_check_writable(file);
    if (bytes > 0) {
        if (mpk_file_is_text(file)) {
            mpk_text_put(file, buffer, bytes);
        } else {
            mpk_file_put(file, buffer, bytes);
        }
    }
    return bytes;
}

static mp_uint_t stream_ioctl(mp_obj_t self, mp_uint_t request, uintptr_t argument, int *error) {
    mpk_file_t *file = mpk_file_of(self);
    switch (request) {
        case MP_STREAM_CLOSE:
            *error = mpk_file_send_changes(file);
            file->node = NULL;
            mpk_text_forget(file);
            return *error != 0 ? MP_STREAM_ERROR : 0;
        case MP_STREAM_FLUSH:
            *error = mpk_file_send_changes(mpk_open_file(self, "flush"));
            return *error != 0 ? MP_STREAM_ERROR : 0;
        case MP_STREAM_POLL:
            return argument & (MP_STREAM_POLL_RD | MP_STREAM_POLL_WR);
        case MP_STREAM_SEEK: {
            struct mp_stream_seek_t *seek = (struct mp_stream_seek_t *)argument;
            mpk_open_file(self, "seek");
            mp_off_t from = seek->whence == MP_SEEK_SET ? 0
                : seek->whence == MP_SEEK_CUR ? (mp_off_t)file->position : (mp_off_t)file->node->size;
            mp_off_t to;
            if (__builtin_add_overflow(from, seek->offset, &to) || to < 0) {
                *error = MP_EINVAL;
                return MP_STREAM_ERROR;
            }
            mpk_text_forget(file);
            file->position = seek->offset = to;
            return 0;
        }
        default:
            *error = MP_EINVAL;
            return MP_STREAM_ERROR;
    }
}

static const mp_stream_p_t binary_protocol = { .read = stream_read, .write = stream_write, .ioctl = stream_ioctl };
static const mp_stream_p_t text_protocol = { .read = stream_read, .write = stream_write, .ioctl = stream_ioctl, .is_text = true };
// print() calls write() of these: it may write parts of characters otherwise.
static const mp_stream_p_t coded_protocol = { .read = stream_read, .ioctl = stream_ioctl, .is_text = true };

static bool is_file_type(const mp_obj_type_t *type) {
    const void *protocol = MP_OBJ_TYPE_GET_SLOT_OR_NULL(type, protocol);
    return protocol == &binary_protocol || protocol == &text_protocol || protocol == &coded_protocol;
}

mpk_file_t *mpk_file_of(mp_obj_t object) {
    const mp_obj_type_t *type = mp_obj_get_type(object);
    if (mp_obj_is_instance_type(type)) {
        mp_obj_instance_t *instance = MP_OBJ_TO_PTR(object);
        if (instance->subobj[0] != MP_OBJ_NULL && is_file_type(mp_obj_get_type(instance->subobj[0])) && mp_obj_is_native_type(mp_obj_get_type(instance->subobj[0]))) {
            return MP_OBJ_TO_PTR(instance->subobj[0]);
        }
    } else if (is_file_type(type)) {
        return MP_OBJ_TO_PTR(object);
    }
    mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("a file is needed, not '%s'"), mp_obj_get_type_str(object));
}

mpk_file_t *mpk_open_file(mp_obj_t object, const char *what) {
    mpk_file_t *file = mpk_file_of(object);
    if (file->node == NULL) {
        if (file->kind != FILE_BUFFERED || what == NULL) {
            mp_raise_ValueError(file->kind == FILE_STRINGIO && what != NULL ? MP_ERROR_TEXT("I/O operation on closed file")
                : MP_ERROR_TEXT("I/O operation on closed file."));
        }
        if (strcmp(what, "tell") == 0) {
            mp_raise_ValueError(MP_ERROR_TEXT("I/O operation on closed file"));
        }
        mp_raise_msg_varg(&mp_type_ValueError, strcmp(what, "write") == 0 ? MP_ERROR_TEXT("%s to closed file")
            : MP_ERROR_TEXT("%s of closed file"), what);
    }
    return file;
}

void mpk_check_readable(mpk_file_t *file) {
    if (!file->readable) {
        mpk_raise_unsupported(file->kind == FILE_TEXT ? "not readable" : file->kind == FILE_RAW ? "File not open for reading" : "read");
    }
}

void mpk_check_writable(mpk_file_t *file) {
    if (!file->writable) {
        mpk_raise_unsupported(file->kind == FILE_TEXT ? "not writable" : file->kind == FILE_RAW ? "File not open for writing" : "write");
    }
}

void mpk_file_resize(mpk_file_t *file, size_t size) {
    mpk_node_t *node = file->node;
    if (file->exported && size > node->capacity) {
        // A memoryview has the old data: they stay where they are, and the view shows them as they were.
        uint8_t *data = m_new(uint8_t, size);
        memcpy(data, node->data, node->size);
        node->data = data;
        node->capacity = size;
        file->exported = false;
    }
    int error = mpk_node_resize(node, size);
    if (error != 0) {
        mp_raise_OSError(error);
    }
}

void mpk_file_put(mpk_file_t *file, const void *data, size_t bytes) {
    if (file->discards) {
        return;
    }
    if (file->append) {
        file->position = file->node->size;
    }
    size_t end;
    if (__builtin_add_overflow(file->position, bytes, &end)) {
        mp_raise_OSError(MP_EINVAL);
    }
    if (end > file->node->size) {
        mpk_file_resize(file, end);
    }
    mpk_file_note_change(file);
    mpk_count_steps(bytes / 256);
    if (bytes > 0) {
        memmove(file->node->data + file->position, data, bytes);
    }
    file->position = end;
}

mp_obj_t mpk_text_file_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args);
mp_obj_t mpk_binary_file_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args);
mp_obj_t mpk_stringio_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args);
mp_obj_t mpk_bytesio_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args);

#define FILE_TYPE(symbol, name, of, maker, rules, names) \
    MP_DEFINE_CONST_OBJ_TYPE(symbol, MP_QSTR_##name, MP_TYPE_FLAG_ITER_IS_ITERNEXT, \
    make_new, maker, print, mpk_file_print, attr, mpk_file_attr, iter, mpk_file_iternext, \
    protocol, &rules, parent, &of, locals_dict, &mpk_##names##_methods)

FILE_TYPE(mpk_type_text_file, TextIOWrapper, mpk_type_text_iobase, mpk_text_file_make_new, text_protocol, text_file);
FILE_TYPE(mpk_type_coded_text_file, TextIOWrapper, mpk_type_text_file, mpk_text_file_make_new, coded_protocol, text_file);
FILE_TYPE(mpk_type_buffered_reader, BufferedReader, mpk_type_buffered_iobase, mpk_binary_file_make_new, binary_protocol, binary_file);
FILE_TYPE(mpk_type_buffered_random, BufferedRandom, mpk_type_buffered_iobase, mpk_binary_file_make_new, binary_protocol, binary_file);
FILE_TYPE(mpk_type_buffered_writer, BufferedWriter, mpk_type_buffered_iobase, mpk_binary_file_make_new, binary_protocol, binary_file);
FILE_TYPE(mpk_type_raw_file, FileIO, mpk_type_raw_iobase, mpk_binary_file_make_new, binary_protocol, binary_file);
FILE_TYPE(mpk_type_stringio, StringIO, mpk_type_text_iobase, mpk_stringio_make_new, text_protocol, stringio);
FILE_TYPE(mpk_type_bytesio, BytesIO, mpk_type_buffered_iobase, mpk_bytesio_make_new, binary_protocol, bytesio);

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
        mpk_file_t *file = MP_OBJ_TO_PTR(files[i]);
        int error = mpk_file_send_changes(file);
        if (error != 0) {
            mp_printf(&mpk_stderr_print, "what was written to '/%s/%s' could not be kept: errno %d\n",
                mp_obj_str_get_str(file->host_folder), mp_obj_str_get_str(file->host_path), error);
        }
    }
}
