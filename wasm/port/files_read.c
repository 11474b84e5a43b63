// Reading from files: all, some, lines.
#include <string.h>
#include "py/runtime.h"
#include "files.h"

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
    return mpk_file_is_text(file) ? mpk_text_read(file, size) : take_bytes(file, size < 0 ? SIZE_MAX : (size_t)size);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_file_read_obj, 1, 2, file_read);

static mp_obj_t line_of(mpk_file_t *file, mp_int_t size) {
    if (mpk_file_is_text(file)) {
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
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_file_readline_obj, 1, 2, file_readline);

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
MP_DEFINE_CONST_FUN_OBJ_1(mpk_file_next_obj, file_next);

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
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_file_readlines_obj, 1, 2, file_readlines);

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
MP_DEFINE_CONST_FUN_OBJ_2(mpk_file_readinto_obj, file_readinto);

static mp_obj_t file_peek(size_t n_args, const mp_obj_t *args) {
    mpk_file_t *file = mpk_open_file(args[0], "peek");
    mpk_check_readable(file);
    size_t position = file->position;
    mp_obj_t ahead = take_bytes(file, 8192);
    file->position = position;
    return ahead;
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_file_peek_obj, 1, 2, file_peek);
