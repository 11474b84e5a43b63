// open() and the module io.
#include <string.h>

#include "py/builtin.h"
#include "py/mperrno.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "arguments.h"
#include "files.h"
#include "ramfs.h"

#define BUFFER_BYTES (8192)

static mp_obj_t text_or_none(mp_obj_t value, const char *name) {
    if (value == MP_OBJ_NULL || value == mp_const_none) {
        return MP_OBJ_NULL;
    }
    if (!mp_obj_is_str(value)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("open() argument '%s' must be str or None, not %s"), name, mp_obj_get_type_str(value));
    }
    return value;
}

static mp_obj_t without_zero(mp_obj_t path) {
    size_t bytes;
    const char *text = mp_obj_str_get_data(path, &bytes);
    if (memchr(text, '\0', bytes) != NULL) {
        mp_raise_ValueError(MP_ERROR_TEXT("embedded null byte"));
    }
    return path;
}

// str or bytes of what names a file.
static mp_obj_t path_of(mp_obj_t path) {
    if (mp_obj_is_str_or_bytes(path)) {
        return without_zero(path);
    }
    if (mp_obj_is_int(path)) {
        mp_raise_OSError(MP_EBADF);
    }
    mp_obj_t dest[2];
    mp_load_method_maybe(path, MP_QSTR___fspath__, dest);
    if (dest[0] == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("expected str, bytes or os.PathLike object, not %s"), mp_obj_get_type_str(path));
    }
    mp_obj_t text = mp_call_method_n_kw(0, 0, dest);
    if (!mp_obj_is_str_or_bytes(text)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("expected %s.__fspath__() to return str or bytes, not %s"),
            mp_obj_get_type_str(path), mp_obj_get_type_str(text));
    }
    return without_zero(text);
}

typedef struct {
    bool binary, text, reading, writing, appending, creating, updating;
} mode_t_;

static mode_t_ mode_of(mp_obj_t mode_in) {
    if (!mp_obj_is_str(mode_in)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("open() argument 'mode' must be str, not %s"), mp_obj_get_type_str(mode_in));
    }
    mode_t_ mode = { 0 };
    bool *const flags[] = { &mode.binary, &mode.text, &mode.reading, &mode.writing, &mode.appending, &mode.creating, &mode.updating };
    const char *text = mp_obj_str_get_str(mode_in);
    for (const char *at = text; *at != '\0'; at++) {
        const char *letters = "btrwax+", *letter = strchr(letters, *at);
        if (letter == NULL || *flags[letter - letters]) {
            mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("invalid mode: '%s'"), text);
        }
        *flags[letter - letters] = true;
    }
    int kinds = mode.reading + mode.writing + mode.appending + mode.creating;
    if (mode.binary && mode.text) {
        mp_raise_ValueError(MP_ERROR_TEXT("can't have text and binary mode at once"));
    }
    if (kinds != 1) {
        mp_raise_ValueError(kinds == 0 ? MP_ERROR_TEXT("Must have exactly one of create/read/write/append mode and at most one plus")
            : MP_ERROR_TEXT("must have exactly one of create/read/write/append mode"));
    }
    return mode;
}

static const char *binary_mode(mode_t_ mode) {
    return mode.creating ? (mode.updating ? "xb+" : "xb") : mode.appending ? (mode.updating ? "ab+" : "ab")
        : mode.updating ? "rb+" : mode.reading ? "rb" : "wb";
}

static mp_obj_t open_(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    static const mpk_parameters_t takes = {
        MP_QSTR_open, 1, 8, 8,
        { MP_QSTR_file, MP_QSTR_mode, MP_QSTR_buffering, MP_QSTR_encoding, MP_QSTR_errors, MP_QSTR_newline, MP_QSTR_closefd, MP_QSTR_opener },
    };
    mp_obj_t given[8];
    mpk_arguments_of_map(&takes, n_args, args, keywords, given);
    mp_obj_t mode_in = given[1] == MP_OBJ_NULL ? MP_OBJ_NEW_QSTR(MP_QSTR_r) : given[1];
    mode_t_ mode = mode_of(mode_in);
    bool unbuffered = given[2] != MP_OBJ_NULL && mp_obj_get_int(given[2]) == 0;
    mp_obj_t encoding = text_or_none(given[3], "encoding"), errors = text_or_none(given[4], "errors");
    if (mode.binary && (encoding != MP_OBJ_NULL || errors != MP_OBJ_NULL || (given[5] != MP_OBJ_NULL && given[5] != mp_const_none))) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("binary mode doesn't take %s argument"),
            encoding != MP_OBJ_NULL ? "an encoding" : errors != MP_OBJ_NULL ? "an errors" : "a newline");
    }
    if (!mode.binary && unbuffered) {
        mp_raise_ValueError(MP_ERROR_TEXT("can't have unbuffered text I/O"));
    }
    mpk_line_ends_t line_ends = mpk_line_ends_of(given[5], "open()");
    mp_obj_t path = path_of(given[0]);
    bool reads = mode.reading || mode.updating, writes = !mode.reading || mode.updating;
    const mp_obj_type_t *type = !mode.binary ? &mpk_type_text_file : unbuffered ? &mpk_type_raw_file
        : reads && writes ? &mpk_type_buffered_random : reads ? &mpk_type_buffered_reader : &mpk_type_buffered_writer;
    mpk_file_t *file = mpk_file_alloc(type, !mode.binary ? FILE_TEXT : unbuffered ? FILE_RAW : FILE_BUFFERED, NULL);
    if (!mode.binary) {
        mpk_text_set_encoding(file, encoding, errors);
        file->line_ends = line_ends;
        if (file->codec != CODEC_UTF8) {
            file->base.type = &mpk_type_coded_text_file;
        }
    }
    file->readable = reads;
    file->writable = writes;
    file->append = mode.appending;
    file->name = given[0];
    file->mode = mode_in;
    if (mode.binary) {
        const char *name = binary_mode(mode);
        file->mode = mp_obj_new_str(name, strlen(name));
    }
    mpk_ramfs_open(file, path, !mode.reading, mode.creating, mode.writing);
    if (mode.appending) {
        file->position = file->node->size;
    }
    return MP_OBJ_FROM_PTR(file);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_open_obj, 0, open_);

// ---- files in memory

mp_obj_t mpk_stringio_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mpk_parameters_t takes = { MP_QSTR_StringIO, 0, 2, 2, { MP_QSTR_initial_value, MP_QSTR_newline } };
    mp_obj_t given[2];
    mpk_arguments(&takes, n_args, n_kw, args, given);
    mp_obj_t value = given[0] == mp_const_none ? MP_OBJ_NULL : given[0];
    if (value != MP_OBJ_NULL && !mp_obj_is_str(value)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("initial_value must be str or None, not %s"), mp_obj_get_type_str(value));
    }
    mpk_file_t *file = mpk_file_alloc(type, FILE_STRINGIO, mpk_node_loose());
    file->line_ends = given[1] == MP_OBJ_NULL ? LINES_LF : mpk_line_ends_of(given[1], "StringIO()");
    if (value != MP_OBJ_NULL) {
        mpk_text_write(file, value);
        file->position = 0;
    }
    return MP_OBJ_FROM_PTR(file);
}

mp_obj_t mpk_bytesio_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mpk_parameters_t takes = { MP_QSTR_BytesIO, 0, 1, 1, { MP_QSTR_initial_bytes } };
    mp_obj_t given[1];
    mpk_arguments(&takes, n_args, n_kw, args, given);
    mpk_file_t *file = mpk_file_alloc(type, FILE_BYTESIO, mpk_node_loose());
    if (given[0] != MP_OBJ_NULL && given[0] != mp_const_none) {
        mp_buffer_info_t info;
        if (mp_obj_is_str(given[0]) || !mp_get_buffer(given[0], &info, MP_BUFFER_READ)) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("a bytes-like object is required, not '%s'"), mp_obj_get_type_str(given[0]));
        }
        mpk_file_put(file, info.buf, info.len);
        file->position = 0;
    }
    return MP_OBJ_FROM_PTR(file);
}

void mpk_file_share(mpk_file_t *file, const mpk_file_t *other) {
    file->node = other->node;
    file->position = other->position;
    file->append = other->append;
    file->host_folder = other->host_folder;
    file->host_path = other->host_path;
    file->name = other->name;
}

mp_obj_t mpk_text_file_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mpk_parameters_t takes = {
        MP_QSTR_TextIOWrapper, 1, 6, 6,
        { MP_QSTR_buffer, MP_QSTR_encoding, MP_QSTR_errors, MP_QSTR_newline, MP_QSTR_line_buffering, MP_QSTR_write_through },
    };
    mp_obj_t given[6];
    mpk_arguments(&takes, n_args, n_kw, args, given);
    mpk_file_t *other = mpk_open_file(given[0], NULL);
    mpk_file_t *file = mpk_file_alloc(type, FILE_TEXT, NULL);
    mpk_text_set_encoding(file, text_or_none(given[1], "encoding"), text_or_none(given[2], "errors"));
    file->line_ends = mpk_line_ends_of(given[3], "TextIOWrapper()");
    if (file->codec != CODEC_UTF8 && type == &mpk_type_text_file) {
        file->base.type = &mpk_type_coded_text_file;
    }
    mpk_file_share(file, other);
    file->readable = other->readable;
    file->writable = other->writable;
    file->attributes = mp_obj_new_dict(1);
    mp_obj_dict_store(file->attributes, MP_OBJ_NEW_QSTR(MP_QSTR_buffer), given[0]);
    return MP_OBJ_FROM_PTR(file);
}

mp_obj_t mpk_binary_file_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    if (type == &mpk_type_raw_file) {
        mp_arg_check_num_of(type->name, n_args, n_kw, 1, 2, false);
        mp_obj_t call[4] = { args[0], MP_OBJ_NULL, MP_OBJ_NEW_QSTR(MP_QSTR_buffering), MP_OBJ_NEW_SMALL_INT(0) };
        vstr_t mode;
        vstr_init(&mode, 4);
        vstr_add_str(&mode, n_args == 2 ? mp_obj_str_get_str(args[1]) : "r");
        if (strchr(vstr_null_terminated_str(&mode), 'b') == NULL) {
            vstr_add_char(&mode, 'b');
        }
        call[1] = mp_obj_new_str_from_vstr(&mode);
        return mp_call_function_n_kw(MP_OBJ_FROM_PTR(&mpk_open_obj), 2, 1, call);
    }
    mp_arg_check_num_of(type->name, n_args, n_kw, 1, 2, false);
    mpk_file_t *other = mpk_open_file(args[0], NULL);
    mpk_file_t *file = mpk_file_alloc(type, FILE_BUFFERED, NULL);
    mpk_file_share(file, other);
    file->readable = type != &mpk_type_buffered_writer;
    file->writable = type != &mpk_type_buffered_reader;
    file->attributes = mp_obj_new_dict(1);
    mp_obj_dict_store(file->attributes, MP_OBJ_NEW_QSTR(MP_QSTR_raw), args[0]);
    return MP_OBJ_FROM_PTR(file);
}

// ---- the classes that others are based on; a program's own are, and say what they can do

static mp_obj_t base_no(mp_obj_t self) {
    return mp_const_false;
}
static MP_DEFINE_CONST_FUN_OBJ_1(base_no_obj, base_no);

static mp_obj_t base_nothing(mp_obj_t self) {
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(base_nothing_obj, base_nothing);

static const mp_rom_map_elem_t base_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_readable), MP_ROM_PTR(&base_no_obj) },
    { MP_ROM_QSTR(MP_QSTR_writable), MP_ROM_PTR(&base_no_obj) },
    { MP_ROM_QSTR(MP_QSTR_seekable), MP_ROM_PTR(&base_no_obj) },
    { MP_ROM_QSTR(MP_QSTR_isatty), MP_ROM_PTR(&base_no_obj) },
    { MP_ROM_QSTR(MP_QSTR_flush), MP_ROM_PTR(&base_nothing_obj) },
    { MP_ROM_QSTR(MP_QSTR_close), MP_ROM_PTR(&base_nothing_obj) },
};
static MP_DEFINE_CONST_DICT(base_locals, base_locals_table);

#define BASE_TYPE(symbol, name) \
    static const mp_obj_base_t symbol##_object = { &symbol }; \
    static mp_obj_t symbol##_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) { \
        return MP_OBJ_FROM_PTR(&symbol##_object); \
    } \
    MP_DEFINE_CONST_OBJ_TYPE(symbol, MP_QSTR_##name, MP_TYPE_FLAG_NONE, \
    make_new, symbol##_make_new, protocol, &mp_iobase_protocol, parent, &mp_type_iobase, locals_dict, &base_locals)

BASE_TYPE(mpk_type_raw_iobase, RawIOBase);
BASE_TYPE(mpk_type_buffered_iobase, BufferedIOBase);
BASE_TYPE(mpk_type_text_iobase, TextIOBase);

static mp_obj_t io_text_encoding(size_t n_args, const mp_obj_t *args) {
    return args[0] != mp_const_none ? args[0] : mp_obj_new_str("locale", 6);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(io_text_encoding_obj, 1, 2, io_text_encoding);

static const mp_rom_map_elem_t io_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR_io) },
    { MP_ROM_QSTR(MP_QSTR_open), MP_ROM_PTR(&mpk_open_obj) },
    { MP_ROM_QSTR(MP_QSTR_IOBase), MP_ROM_PTR(&mp_type_iobase) },
    { MP_ROM_QSTR(MP_QSTR_RawIOBase), MP_ROM_PTR(&mpk_type_raw_iobase) },
    { MP_ROM_QSTR(MP_QSTR_BufferedIOBase), MP_ROM_PTR(&mpk_type_buffered_iobase) },
    { MP_ROM_QSTR(MP_QSTR_TextIOBase), MP_ROM_PTR(&mpk_type_text_iobase) },
    { MP_ROM_QSTR(MP_QSTR_FileIO), MP_ROM_PTR(&mpk_type_raw_file) },
    { MP_ROM_QSTR(MP_QSTR_BufferedReader), MP_ROM_PTR(&mpk_type_buffered_reader) },
    { MP_ROM_QSTR(MP_QSTR_BufferedRandom), MP_ROM_PTR(&mpk_type_buffered_random) },
    { MP_ROM_QSTR(MP_QSTR_BufferedWriter), MP_ROM_PTR(&mp_type_bufwriter) },
    { MP_ROM_QSTR(MP_QSTR_TextIOWrapper), MP_ROM_PTR(&mpk_type_text_file) },
    { MP_ROM_QSTR(MP_QSTR_StringIO), MP_ROM_PTR(&mpk_type_stringio) },
    { MP_ROM_QSTR(MP_QSTR_BytesIO), MP_ROM_PTR(&mpk_type_bytesio) },
    { MP_ROM_QSTR(MP_QSTR_UnsupportedOperation), MP_ROM_PTR(&mpk_type_unsupported) },
    { MP_ROM_QSTR(MP_QSTR_text_encoding), MP_ROM_PTR(&io_text_encoding_obj) },
    { MP_ROM_QSTR(MP_QSTR_SEEK_SET), MP_ROM_INT(0) },
    { MP_ROM_QSTR(MP_QSTR_SEEK_CUR), MP_ROM_INT(1) },
    { MP_ROM_QSTR(MP_QSTR_SEEK_END), MP_ROM_INT(2) },
    { MP_ROM_QSTR(MP_QSTR_DEFAULT_BUFFER_SIZE), MP_ROM_INT(BUFFER_BYTES) },
};
static MP_DEFINE_CONST_DICT(io_globals, io_globals_table);

const mp_obj_module_t mpk_module_io = { .base = { &mp_type_module }, .globals = (mp_obj_dict_t *)&io_globals };
MP_REGISTER_EXTENSIBLE_MODULE(MP_QSTR_io, mpk_module_io);
