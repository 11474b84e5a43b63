// What open() returns, as bytes: reading, writing and the methods of all files. Text is in files_text.c.
#include <string.h>

#include "py/builtin.h"
#include "py/mperrno.h"
#include "py/objarray.h"
#include "py/objexcept.h"
#include "py/objstr.h"
#include "py/objtuple.h"
#include "py/objtype.h"
#include "py/runtime.h"
#include "arguments.h"
#include "files.h"
#include "folders.h"
#include "modfunctools.h"
#include "ramfs.h"

// Files of the host that were changed and not closed.
MP_REGISTER_ROOT_POINTER(mp_obj_t mpk_changed_files);

// It is a ValueError too: mp_obj_is_subclass_fast knows.
MP_DEFINE_CONST_OBJ_TYPE(mpk_type_unsupported, MP_QSTR_UnsupportedOperation, MP_TYPE_FLAG_NONE,
    make_new, mp_obj_exception_make_new, print, mp_obj_exception_print, attr, mp_obj_exception_attr, parent, &mp_type_OSError);

NORETURN void mpk_raise_unsupported(const char *what) {
    mp_raise_msg_varg(&mpk_type_unsupported, MP_ERROR_TEXT("%s"), what);
}

// Sends what was written to a file of the host. Returns 0 or an errno.
static int send_changes(mpk_file_t *file) {
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

static bool is_text(const mpk_file_t *file) {
    return file->kind == FILE_TEXT || file->kind == FILE_STRINGIO;
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
        if (is_text(file)) {
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
            *error = send_changes(file);
            file->node = NULL;
            mpk_text_forget(file);
            return *error != 0 ? MP_STREAM_ERROR : 0;
        case MP_STREAM_FLUSH:
            *error = send_changes(mpk_open_file(self, "flush"));
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

// ---- methods

mp_int_t mpk_file_size_of(mp_obj_t size) {
    if (size == mp_const_none) {
        return -1;
    }
    if (!mp_obj_is_int(size)) {
        mp_obj_t dest[2];
        mp_load_method_maybe(size, MP_QSTR___index__, dest);
        if (dest[0] == MP_OBJ_NULL) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("argument should be integer or None, not '%s'"), mp_obj_get_type_str(size));
        }
        size = mp_call_method_n_kw(0, 0, dest);
    }
    return mp_obj_is_small_int(size) ? MP_OBJ_SMALL_INT_VALUE(size) : mp_obj_get_int(size);
}

static mp_obj_t take_bytes(mpk_file_t *file, size_t bytes) {
    size_t left = file->position < file->node->size ? file->node->size - file->position : 0;
    bytes = MIN(bytes, left);
    mp_obj_t taken = bytes == 0 ? mp_const_empty_bytes : mp_obj_new_bytes(file->node->data + file->position, bytes);
    mpk_count_steps(bytes / 256);
    file->position += bytes;
    return taken;
}

static mp_obj_t file_read(size_t n_args, const mp_obj_t *args) {
    mpk_file_t *file = mpk_open_file(args[0], "read");
    mpk_check_readable(file);
    mp_int_t size = n_args == 1 ? -1 : mpk_file_size_of(args[1]);
    return is_text(file) ? mpk_text_read(file, size) : take_bytes(file, size < 0 ? SIZE_MAX : (size_t)size);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(file_read_obj, 1, 2, file_read);

static mp_obj_t line_of(mpk_file_t *file, mp_int_t size) {
    if (is_text(file)) {
        return mpk_text_line(file, size);
    }
    size_t left = file->position < file->node->size ? file->node->size - file->position : 0;
    if (left > 0) {
        const byte *data = file->node->data + file->position, *end = memchr(data, '\n', left);
        left = end == NULL ? left : (size_t)(end + 1 - data);
    }
    return take_bytes(file, size < 0 ? left : MIN(left, (size_t)size));
}

static mp_obj_t file_readline(size_t n_args, const mp_obj_t *args) {
    mpk_file_t *file = mpk_open_file(args[0], "readline");
    mpk_check_readable(file);
    file->iterating = false;
    mp_int_t size = n_args == 1 || args[1] == mp_const_none ? -1 : mp_obj_get_int(args[1]);
    return line_of(file, size);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(file_readline_obj, 1, 2, file_readline);

static bool is_empty(mp_obj_t piece) {
    size_t bytes;
    mp_obj_str_get_data(piece, &bytes);
    return bytes == 0;
}

mp_obj_t mpk_file_iternext(mp_obj_t self) {
    mpk_file_t *file = MP_OBJ_TO_PTR(self);
    if (file->node == NULL) {
        mpk_open_file(self, "readline");
    }
    mpk_check_readable(file);
    mp_obj_t line = line_of(file, -1);
    file->iterating = file->kind == FILE_TEXT && !is_empty(line);
    return is_empty(line) ? MP_OBJ_STOP_ITERATION : line;
}

static mp_obj_t file_next(mp_obj_t self) {
    mp_obj_t line = mpk_file_iternext(MP_OBJ_FROM_PTR(mpk_file_of(self)));
    if (line == MP_OBJ_STOP_ITERATION) {
        mp_raise_type(&mp_type_StopIteration);
    }
    return line;
}
static MP_DEFINE_CONST_FUN_OBJ_1(file_next_obj, file_next);

static mp_obj_t file_readlines(size_t n_args, const mp_obj_t *args) {
    mpk_file_t *file = mpk_open_file(args[0], "readline");
    mpk_check_readable(file);
    mp_int_t hint = n_args == 1 ? -1 : mpk_file_size_of(args[1]);
    mp_obj_t lines = mp_obj_new_list(0, NULL);
    for (size_t taken = 0; hint <= 0 || taken < (size_t)hint;) {
        mp_obj_t line = line_of(file, -1);
        size_t bytes;
        mp_obj_str_get_data(line, &bytes);
        if (bytes == 0) {
            break;
        }
        taken += bytes;
        mpk_step(1);
        mp_obj_list_append(lines, line);
    }
    return lines;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(file_readlines_obj, 1, 2, file_readlines);

static mp_obj_t file_readinto(mp_obj_t self, mp_obj_t buffer) {
    mpk_file_t *file = mpk_open_file(self, "read");
    mpk_check_readable(file);
    mp_buffer_info_t info;
    mp_get_buffer_raise(buffer, &info, MP_BUFFER_WRITE);
    size_t left = file->position < file->node->size ? file->node->size - file->position : 0;
    size_t bytes = MIN(info.len, left);
    if (bytes > 0) {
        memmove(info.buf, file->node->data + file->position, bytes);
    }
    file->position += bytes;
    return mp_obj_new_int_from_uint(bytes);
}
static MP_DEFINE_CONST_FUN_OBJ_2(file_readinto_obj, file_readinto);

static mp_obj_t file_peek(size_t n_args, const mp_obj_t *args) {
    mpk_file_t *file = mpk_open_file(args[0], "peek");
    mpk_check_readable(file);
    size_t position = file->position;
    mp_obj_t ahead = take_bytes(file, 8192);
    file->position = position;
    return ahead;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(file_peek_obj, 1, 2, file_peek);

static mp_obj_t write_one(mp_obj_t self, mpk_file_t *file, mp_obj_t what) {
    if (is_text(file)) {
        return mpk_text_write(file, what);
    }
    mp_buffer_info_t info;
    if (mp_obj_is_str(what) || !mp_get_buffer(what, &info, MP_BUFFER_READ)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("a bytes-like object is required, not '%s'"), mp_obj_get_type_str(what));
    }
    mpk_file_put(file, info.buf, info.len);
    return mp_obj_new_int_from_uint(info.len);
}

static mp_obj_t file_write(mp_obj_t self, mp_obj_t what) {
    mpk_file_t *file = mpk_open_file(self, "write");
    mpk_check_writable(file);
    return write_one(self, file, what);
}
static MP_DEFINE_CONST_FUN_OBJ_2(file_write_obj, file_write);

static mp_obj_t file_writelines(mp_obj_t self, mp_obj_t lines) {
    mpk_check_writable(mpk_open_file(self, NULL));
    mp_obj_t iterator = mp_getiter(lines, NULL), line;
    while ((line = mp_iternext(iterator)) != MP_OBJ_STOP_ITERATION) {
        write_one(self, mpk_open_file(self, "write"), line);
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(file_writelines_obj, file_writelines);

static mp_obj_t file_seek(size_t n_args, const mp_obj_t *args) {
    mpk_file_t *file = mpk_open_file(args[0], "seek");
    mp_int_t whence = n_args == 3 ? mp_obj_get_int(args[2]) : 0;
    if (is_text(file)) {
        return mpk_text_seek(file, args[1], whence);
    }
    mp_int_t offset = mp_obj_get_int(args[1]), from = whence == 1 ? file->position : whence == 2 ? file->node->size : 0, to;
    bool memory = file->kind == FILE_BYTESIO;
    if (whence < 0 || whence > 2) {
        mp_raise_msg_varg(&mp_type_ValueError, memory ? MP_ERROR_TEXT("invalid whence (%d, should be 0, 1 or 2)")
            : MP_ERROR_TEXT("whence value %d unsupported"), (int)whence);
    }
    if (memory && whence == 0 && offset < 0) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("negative seek value %d"), (int)offset);
    }
    bool overflows = __builtin_add_overflow(from, offset, &to);
    if (overflows || to < 0) {
        if (!memory || overflows) {
            mp_raise_OSError(MP_EINVAL);
        }
        to = 0;
    }
    file->position = to;
    return mp_obj_new_int(to);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(file_seek_obj, 2, 3, file_seek);

static mp_obj_t file_tell(mp_obj_t self) {
    mpk_file_t *file = mpk_open_file(self, "tell");
    return is_text(file) ? mpk_text_tell(file) : mp_obj_new_int_from_uint(file->position);
}
static MP_DEFINE_CONST_FUN_OBJ_1(file_tell_obj, file_tell);

static mp_obj_t file_truncate(size_t n_args, const mp_obj_t *args) {
    mpk_file_t *file = mpk_open_file(args[0], "truncate");
    if (!file->writable) {
        mpk_raise_unsupported("truncate");
    }
    mp_obj_t given = n_args == 2 && args[1] != mp_const_none ? args[1] : file_tell(args[0]);
    mp_int_t size = mp_obj_get_int(given);
    if (size < 0) {
        if (file->kind == FILE_STRINGIO || file->kind == FILE_BYTESIO) {
            mp_raise_msg_varg(&mp_type_ValueError, file->kind == FILE_STRINGIO ? MP_ERROR_TEXT("Negative size value %d")
                : MP_ERROR_TEXT("negative size value %d"), (int)size);
        }
        mp_raise_OSError(MP_EINVAL);
    }
    size_t to = size;
    if (file->kind == FILE_STRINGIO || file->kind == FILE_BYTESIO) {
        // These only become shorter, and count characters.
        if (file->kind == FILE_STRINGIO) {
            size_t position = file->position;
            mpk_text_seek(file, given, 0);
            to = file->position;
            file->position = position;
        }
        to = MIN(to, file->node->size);
    }
    mpk_text_forget(file);
    mpk_file_resize(file, to);
    mpk_file_note_change(file);
    return mp_obj_new_int(size);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(file_truncate_obj, 1, 2, file_truncate);

static mp_obj_t file_flush(mp_obj_t self) {
    int error = send_changes(mpk_open_file(self, "flush"));
    if (error != 0) {
        mp_raise_OSError(error);
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(file_flush_obj, file_flush);

static mp_obj_t file_close(mp_obj_t self) {
    mpk_file_t *file = mpk_file_of(self);
    int error = send_changes(file);
    file->node = NULL;
    mpk_text_forget(file);
    if (error != 0) {
        mp_raise_OSError(error);
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(file_close_obj, file_close);

static mp_obj_t file_enter(mp_obj_t self) {
    mpk_open_file(self, NULL);
    return self;
}
static MP_DEFINE_CONST_FUN_OBJ_1(file_enter_obj, file_enter);

// A class of the program's own may have a close() of its own.
static mp_obj_t file_exit(size_t n_args, const mp_obj_t *args) {
    mp_obj_t method[2];
    mp_load_method(args[0], MP_QSTR_close, method);
    mp_call_method_n_kw(0, 0, method);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(file_exit_obj, 1, file_exit);

static mp_obj_t file_readable(mp_obj_t self) {
    return mp_obj_new_bool(mpk_open_file(self, NULL)->readable);
}
static MP_DEFINE_CONST_FUN_OBJ_1(file_readable_obj, file_readable);

static mp_obj_t file_writable(mp_obj_t self) {
    return mp_obj_new_bool(mpk_open_file(self, NULL)->writable);
}
static MP_DEFINE_CONST_FUN_OBJ_1(file_writable_obj, file_writable);

static mp_obj_t file_seekable(mp_obj_t self) {
    mpk_open_file(self, NULL);
    return mp_const_true;
}
static MP_DEFINE_CONST_FUN_OBJ_1(file_seekable_obj, file_seekable);

static mp_obj_t file_isatty(mp_obj_t self) {
    mpk_open_file(self, NULL);
    return mp_const_false;
}
static MP_DEFINE_CONST_FUN_OBJ_1(file_isatty_obj, file_isatty);

// A number that a program may show or compare; there is nothing that it could be used with.
static mp_obj_t file_fileno(mp_obj_t self) {
    mpk_file_t *file = mpk_open_file(self, NULL);
    if (file->kind == FILE_STRINGIO || file->kind == FILE_BYTESIO) {
        mpk_raise_unsupported("fileno");
    }
    return mp_obj_new_int_from_uint(3 + file->node->number);
}
static MP_DEFINE_CONST_FUN_OBJ_1(file_fileno_obj, file_fileno);

static mp_obj_t file_getvalue(mp_obj_t self) {
    mpk_file_t *file = mpk_open_file(self, "getvalue");
    mpk_node_t *node = file->node;
    if (node->size == 0) {
        return file->kind == FILE_STRINGIO ? MP_OBJ_NEW_QSTR(MP_QSTR_) : mp_const_empty_bytes;
    }
    mpk_count_steps(node->size / 256);
    if (file->kind == FILE_STRINGIO) {
        return mp_obj_new_str_copy(&mp_type_str, node->data, node->size);
    }
    return mp_obj_new_bytes(node->data, node->size);
}
static MP_DEFINE_CONST_FUN_OBJ_1(file_getvalue_obj, file_getvalue);

static mp_obj_t file_getbuffer(mp_obj_t self) {
    mpk_file_t *file = mpk_open_file(self, "getbuffer");
    file->exported = true;
    return mp_obj_new_memoryview('B' | 0x80, file->node->size, file->node->data);
}
static MP_DEFINE_CONST_FUN_OBJ_1(file_getbuffer_obj, file_getbuffer);

static mp_obj_t file_detach(mp_obj_t self) {
    mpk_raise_unsupported("detach");
}
static MP_DEFINE_CONST_FUN_OBJ_1(file_detach_obj, file_detach);

static mp_obj_t file_reconfigure(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    static const mpk_parameters_t takes = {
        MP_QSTR_reconfigure, 0, 0, 5,
        { MP_QSTR_encoding, MP_QSTR_errors, MP_QSTR_newline, MP_QSTR_line_buffering, MP_QSTR_write_through },
    };
    mp_obj_t given[5];
    mpk_file_t *file = mpk_open_file(args[0], NULL);
    mpk_arguments_of_map(&takes, n_args - 1, args + 1, keywords, given);
    if (given[0] != MP_OBJ_NULL || given[1] != MP_OBJ_NULL) {
        mpk_text_set_encoding(file, given[0] == MP_OBJ_NULL ? file->encoding : given[0], given[1]);
        if (file->codec != CODEC_UTF8) {
            file->base.type = &mpk_type_coded_text_file;
        }
    }
    if (given[2] != MP_OBJ_NULL) {
        file->line_ends = mpk_line_ends_of(given[2], "reconfigure()");
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_KW(file_reconfigure_obj, 1, file_reconfigure);

void mpk_file_attr(mp_obj_t self, qstr attr, mp_obj_t *dest) {
    mpk_file_t *file = MP_OBJ_TO_PTR(self);
    if (mpk_own_attr(&file->attributes, attr, dest)) {
        return;
    }
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    bool text = is_text(file), on_disk = file->kind <= FILE_RAW;
    mp_obj_t found = MP_OBJ_NULL;
    if (attr == MP_QSTR_closed) {
        found = mp_obj_new_bool(file->node == NULL);
    } else if (attr == MP_QSTR_name && on_disk) {
        found = file->name;
    } else if (attr == MP_QSTR_mode && on_disk) {
        found = file->mode;
    } else if (text && (attr == MP_QSTR_newlines || (file->kind == FILE_STRINGIO && (attr == MP_QSTR_encoding || attr == MP_QSTR_errors)))) {
        found = mp_const_none;
    } else if (text && attr == MP_QSTR_encoding) {
        found = file->encoding;
    } else if (text && attr == MP_QSTR_errors) {
        found = file->errors;
    } else if (text && (attr == MP_QSTR_line_buffering || attr == MP_QSTR_write_through)) {
        found = mp_const_false;
    } else if ((attr == MP_QSTR_buffer && file->kind == FILE_TEXT) || (attr == MP_QSTR_raw && file->kind == FILE_BUFFERED)) {
        if (file->attributes == MP_OBJ_NULL) {
            file->attributes = mp_obj_new_dict(1);
        }
        bool buffer = attr == MP_QSTR_buffer;
        mpk_file_t *other = mpk_file_alloc(!buffer ? &mpk_type_raw_file : !file->writable ? &mpk_type_buffered_reader
            : file->readable ? &mpk_type_buffered_random : &mpk_type_buffered_writer, buffer ? FILE_BUFFERED : FILE_RAW, file->node);
        other->name = file->name;
        other->readable = file->readable;
        other->writable = file->writable;
        other->append = file->append;
        other->host_folder = file->host_folder;
        other->host_path = file->host_path;
        other->mode = file->mode;
        other->position = file->position;
        found = MP_OBJ_FROM_PTR(other);
        mp_obj_dict_store(file->attributes, MP_OBJ_NEW_QSTR(attr), found);
    }
    if (found != MP_OBJ_NULL) {
        dest[0] = found;
    } else {
        dest[1] = MP_OBJ_SENTINEL; // go on with locals_dict
    }
}

void mpk_file_print(const mp_print_t *print, mp_obj_t self, mp_print_kind_t kind) {
    mpk_file_t *file = MP_OBJ_TO_PTR(self);
    qstr type = file->kind == FILE_TEXT ? MP_QSTR_TextIOWrapper : (qstr)file->base.type->name;
    mp_printf(print, "<_io.%q", type);
    if (file->kind > FILE_RAW) {
        mp_printf(print, " object at 0x%p", file);
    } else {
        if (file->name != MP_OBJ_NULL) {
            mp_print_str(print, " name=");
            mp_obj_print_helper(print, file->name, PRINT_REPR);
        }
        if (file->kind != FILE_BUFFERED && file->mode != MP_OBJ_NULL) {
            mp_print_str(print, " mode=");
            mp_obj_print_helper(print, file->mode, PRINT_REPR);
        }
        if (file->kind == FILE_TEXT) {
            mp_print_str(print, " encoding=");
            mp_obj_print_helper(print, file->encoding, PRINT_REPR);
        } else if (file->kind == FILE_RAW) {
            mp_print_str(print, " closefd=True");
        }
    }
    mp_print_str(print, ">");
}

#define COMMON \
    { MP_ROM_QSTR(MP_QSTR_read), MP_ROM_PTR(&file_read_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_readline), MP_ROM_PTR(&file_readline_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_readlines), MP_ROM_PTR(&file_readlines_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_write), MP_ROM_PTR(&file_write_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_writelines), MP_ROM_PTR(&file_writelines_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_seek), MP_ROM_PTR(&file_seek_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_tell), MP_ROM_PTR(&file_tell_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_truncate), MP_ROM_PTR(&file_truncate_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_flush), MP_ROM_PTR(&file_flush_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_close), MP_ROM_PTR(&file_close_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_readable), MP_ROM_PTR(&file_readable_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_writable), MP_ROM_PTR(&file_writable_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_seekable), MP_ROM_PTR(&file_seekable_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_isatty), MP_ROM_PTR(&file_isatty_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_fileno), MP_ROM_PTR(&file_fileno_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_detach), MP_ROM_PTR(&file_detach_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___enter__), MP_ROM_PTR(&file_enter_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___exit__), MP_ROM_PTR(&file_exit_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___iter__), MP_ROM_PTR(&file_enter_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___next__), MP_ROM_PTR(&file_next_obj) }

#define BINARY \
    { MP_ROM_QSTR(MP_QSTR_read1), MP_ROM_PTR(&file_read_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_readinto), MP_ROM_PTR(&file_readinto_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_readinto1), MP_ROM_PTR(&file_readinto_obj) }

static const mp_rom_map_elem_t text_locals_table[] = {
    COMMON,
    { MP_ROM_QSTR(MP_QSTR_reconfigure), MP_ROM_PTR(&file_reconfigure_obj) },
};
static MP_DEFINE_CONST_DICT(text_locals, text_locals_table);

static const mp_rom_map_elem_t binary_locals_table[] = {
    COMMON, BINARY,
    { MP_ROM_QSTR(MP_QSTR_peek), MP_ROM_PTR(&file_peek_obj) },
    { MP_ROM_QSTR(MP_QSTR_readall), MP_ROM_PTR(&file_read_obj) },
};
static MP_DEFINE_CONST_DICT(binary_locals, binary_locals_table);

static const mp_rom_map_elem_t stringio_locals_table[] = {
    COMMON,
    { MP_ROM_QSTR(MP_QSTR_getvalue), MP_ROM_PTR(&file_getvalue_obj) },
};
static MP_DEFINE_CONST_DICT(stringio_locals, stringio_locals_table);

static const mp_rom_map_elem_t bytesio_locals_table[] = {
    COMMON, BINARY,
    { MP_ROM_QSTR(MP_QSTR_getvalue), MP_ROM_PTR(&file_getvalue_obj) },
    { MP_ROM_QSTR(MP_QSTR_getbuffer), MP_ROM_PTR(&file_getbuffer_obj) },
};
static MP_DEFINE_CONST_DICT(bytesio_locals, bytesio_locals_table);

mp_obj_t mpk_text_file_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args);
mp_obj_t mpk_binary_file_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args);
mp_obj_t mpk_stringio_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args);
mp_obj_t mpk_bytesio_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args);

#define FILE_TYPE(symbol, name, of, maker, rules, names) \
    MP_DEFINE_CONST_OBJ_TYPE(symbol, MP_QSTR_##name, MP_TYPE_FLAG_ITER_IS_ITERNEXT, \
    make_new, maker, print, mpk_file_print, attr, mpk_file_attr, iter, mpk_file_iternext, \
    protocol, &rules, parent, &of, locals_dict, &names)

FILE_TYPE(mpk_type_text_file, TextIOWrapper, mpk_type_text_iobase, mpk_text_file_make_new, text_protocol, text_locals);
FILE_TYPE(mpk_type_coded_text_file, TextIOWrapper, mpk_type_text_file, mpk_text_file_make_new, coded_protocol, text_locals);
FILE_TYPE(mpk_type_buffered_reader, BufferedReader, mpk_type_buffered_iobase, mpk_binary_file_make_new, binary_protocol, binary_locals);
FILE_TYPE(mpk_type_buffered_random, BufferedRandom, mpk_type_buffered_iobase, mpk_binary_file_make_new, binary_protocol, binary_locals);
FILE_TYPE(mpk_type_buffered_writer, BufferedWriter, mpk_type_buffered_iobase, mpk_binary_file_make_new, binary_protocol, binary_locals);
FILE_TYPE(mpk_type_raw_file, FileIO, mpk_type_raw_iobase, mpk_binary_file_make_new, binary_protocol, binary_locals);
FILE_TYPE(mpk_type_stringio, StringIO, mpk_type_text_iobase, mpk_stringio_make_new, text_protocol, stringio_locals);
FILE_TYPE(mpk_type_bytesio, BytesIO, mpk_type_buffered_iobase, mpk_bytesio_make_new, binary_protocol, bytesio_locals);

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
        int error = send_changes(file);
        if (error != 0) {
            mp_printf(&mpk_stderr_print, "what was written to '/%s/%s' could not be kept: errno %d\n",
                mp_obj_str_get_str(file->host_folder), mp_obj_str_get_str(file->host_path), error);
        }
    }
}
