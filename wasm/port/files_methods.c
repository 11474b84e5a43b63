// The methods of files: writing, where they are, what they can do, closing them.
#include "py/objstr.h"
#include "py/runtime.h"
#include "arguments.h"
#include "files.h"

static mp_obj_t write_one(mp_obj_t self, mpk_file_t *file, mp_obj_t what) {
    if (mpk_file_is_text(file)) {
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
    if (mpk_file_is_text(file)) {
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
    return mpk_file_is_text(file) ? mpk_text_tell(file) : mp_obj_new_int_from_uint(file->position);
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
    int error = mpk_file_send_changes(mpk_open_file(self, "flush"));
    if (error != 0) {
        mp_raise_OSError(error);
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(file_flush_obj, file_flush);

static mp_obj_t file_close(mp_obj_t self) {
    mpk_file_t *file = mpk_file_of(self);
    int error = mpk_file_send_changes(file);
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
MP_DEFINE_CONST_FUN_OBJ_1(mpk_file_enter_obj, file_enter);

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

#define COMMON \
    { MP_ROM_QSTR(MP_QSTR_read), MP_ROM_PTR(&mpk_file_read_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_readline), MP_ROM_PTR(&mpk_file_readline_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_readlines), MP_ROM_PTR(&mpk_file_readlines_obj) }, \
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
    { MP_ROM_QSTR(MP_QSTR___enter__), MP_ROM_PTR(&mpk_file_enter_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___exit__), MP_ROM_PTR(&file_exit_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___iter__), MP_ROM_PTR(&mpk_file_enter_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___next__), MP_ROM_PTR(&mpk_file_next_obj) }

#define BINARY \
    { MP_ROM_QSTR(MP_QSTR_read1), MP_ROM_PTR(&mpk_file_read_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_readinto), MP_ROM_PTR(&mpk_file_readinto_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_readinto1), MP_ROM_PTR(&mpk_file_readinto_obj) }

static const mp_rom_map_elem_t text_locals_table[] = {
    COMMON,
    { MP_ROM_QSTR(MP_QSTR_reconfigure), MP_ROM_PTR(&file_reconfigure_obj) },
};
MP_DEFINE_CONST_DICT(mpk_text_file_methods, text_locals_table);

static const mp_rom_map_elem_t binary_locals_table[] = {
    COMMON, BINARY,
    { MP_ROM_QSTR(MP_QSTR_peek), MP_ROM_PTR(&mpk_file_peek_obj) },
    { MP_ROM_QSTR(MP_QSTR_readall), MP_ROM_PTR(&mpk_file_read_obj) },
};
MP_DEFINE_CONST_DICT(mpk_binary_file_methods, binary_locals_table);

static const mp_rom_map_elem_t stringio_locals_table[] = {
    COMMON,
    { MP_ROM_QSTR(MP_QSTR_getvalue), MP_ROM_PTR(&file_getvalue_obj) },
};
MP_DEFINE_CONST_DICT(mpk_stringio_methods, stringio_locals_table);

static const mp_rom_map_elem_t bytesio_locals_table[] = {
    COMMON, BINARY,
    { MP_ROM_QSTR(MP_QSTR_getvalue), MP_ROM_PTR(&file_getvalue_obj) },
    { MP_ROM_QSTR(MP_QSTR_getbuffer), MP_ROM_PTR(&file_getbuffer_obj) },
};
MP_DEFINE_CONST_DICT(mpk_bytesio_methods, bytesio_locals_table);
