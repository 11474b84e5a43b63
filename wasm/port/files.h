// What open() returns, and the files in memory of the module io: a position in a node of the filesystem.
#ifndef MPK_FILES_H
#define MPK_FILES_H

#include "fstree.h"
#include "py/obj.h"
#include "py/stream.h"

// How lines end: what newline= stands for.
typedef enum { LINES_TRANSLATED, LINES_KEPT, LINES_LF, LINES_CR, LINES_CRLF } mpk_line_ends_t;

// What a file is, besides the text or bytes of its node.
typedef enum { FILE_TEXT, FILE_BUFFERED, FILE_RAW, FILE_STRINGIO, FILE_BYTESIO } mpk_file_kind_t;

// How far the bytes of a text are its UTF-8: always; where they are ASCII; never.
typedef enum { CODEC_UTF8, CODEC_EIGHT_BITS, CODEC_OTHER } mpk_codec_t;

typedef struct {
    mp_obj_base_t base;
    mpk_node_t *node;     // NULL once closed
    size_t position;      // of the next byte
    uint8_t kind, codec, line_ends;
    bool readable, writable, append, discards;
    bool was_read;        // text: reading has gone on from here, and writing goes to where CPython's buffer ends
    bool iterating;       // text: tell() has no answer
    bool exported;        // a memoryview of the data was given out
    bool changed;         // since its contents were sent to the host
    size_t checked;       // text: up to here the bytes are its UTF-8, and have no line ends to translate
    mp_obj_t decoded;     // text: a str of what lies behind, or MP_OBJ_NULL; then `position` is at its end
    size_t decoded_at, decoded_from;
    mp_obj_t name, mode, encoding, errors; // MP_OBJ_NULL where it has none
    mp_obj_t attributes;  // what a program set, a dict or MP_OBJ_NULL
    mp_obj_t host_folder; // str, where a file of the host is; MP_OBJ_NULL for the guest's own
    mp_obj_t host_path;
} mpk_file_t;

extern const mp_obj_type_t mpk_type_text_file, mpk_type_coded_text_file, mpk_type_buffered_reader,
    mpk_type_buffered_writer, mpk_type_buffered_random, mpk_type_raw_file, mpk_type_stringio, mpk_type_bytesio,
    mpk_type_raw_iobase, mpk_type_buffered_iobase, mpk_type_text_iobase, mpk_type_unsupported, mp_type_iobase, mp_type_bufwriter;
extern const mp_stream_p_t mp_iobase_protocol;

// The file that an object is, or that an object of a program's own class is based on. Raises TypeError.
mpk_file_t *mpk_file_of(mp_obj_t object);

// The same for one that is open.
mpk_file_t *mpk_open_file(mp_obj_t object, const char *what);

// Raises io.UnsupportedOperation.
NORETURN void mpk_raise_unsupported(const char *what);
void mpk_check_readable(mpk_file_t *file);
void mpk_check_writable(mpk_file_t *file);

mpk_file_t *mpk_file_alloc(const mp_obj_type_t *type, mpk_file_kind_t kind, mpk_node_t *node);
// A file over another one has its bytes.
void mpk_file_share(mpk_file_t *file, const mpk_file_t *other);

// Writes bytes at the position. Raises OSError.
void mpk_file_put(mpk_file_t *file, const void *data, size_t bytes);
void mpk_file_resize(mpk_file_t *file, size_t size);
void mpk_file_note_change(mpk_file_t *file);

// What a size argument says: -1 for all.
mp_int_t mpk_file_size_of(mp_obj_t size);

// Text: a piece of at most so many characters, the next line, what was written. In files_text.c.
mp_obj_t mpk_text_read(mpk_file_t *file, mp_int_t characters);
mp_obj_t mpk_text_line(mpk_file_t *file, mp_int_t characters); // "" at the end
void mpk_text_put(mpk_file_t *file, const char *text, size_t bytes);
mp_obj_t mpk_text_write(mpk_file_t *file, mp_obj_t text);
mp_obj_t mpk_text_tell(mpk_file_t *file);
mp_obj_t mpk_text_seek(mpk_file_t *file, mp_obj_t offset, mp_int_t whence);
void mpk_text_forget(mpk_file_t *file);
mpk_line_ends_t mpk_line_ends_of(mp_obj_t newline, const char *function);
void mpk_text_set_encoding(mpk_file_t *file, mp_obj_t encoding, mp_obj_t errors);

// What the kinds of files share.
void mpk_file_attr(mp_obj_t self, qstr attr, mp_obj_t *dest);
mp_obj_t mpk_file_iternext(mp_obj_t self);
void mpk_file_print(const mp_print_t *print, mp_obj_t self, mp_print_kind_t kind);

static inline bool mpk_file_is_text(const mpk_file_t *file) {
    return file->kind == FILE_TEXT || file->kind == FILE_STRINGIO;
}

// Sends what was written to a file of the host. Returns 0 or an errno.
int mpk_file_send_changes(mpk_file_t *file);

// Methods.
MP_DECLARE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_file_read_obj);
MP_DECLARE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_file_readline_obj);
MP_DECLARE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_file_readlines_obj);
MP_DECLARE_CONST_FUN_OBJ_1(mpk_file_enter_obj);
MP_DECLARE_CONST_FUN_OBJ_1(mpk_file_next_obj);
MP_DECLARE_CONST_FUN_OBJ_2(mpk_file_readinto_obj);
MP_DECLARE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_file_peek_obj);
extern const mp_obj_dict_t mpk_text_file_methods, mpk_binary_file_methods, mpk_stringio_methods, mpk_bytesio_methods;

#endif
