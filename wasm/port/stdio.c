// sys.stdin, sys.stdout, sys.stderr and input(). What is written becomes stream frames, what is read comes line by
// line from the host, which asks the user.
#include <string.h>

#include "abi.h"
#include "abi_layout.h"
#include "files.h"
#include "host.h"
#include "outbox.h"
#include "py/builtin.h"
#include "py/mperrno.h"
#include "py/mphal.h"
#include "py/runtime.h"
#include "py/stream.h"

typedef struct {
    mp_obj_base_t base;
    uint32_t kind; // MPK_FRAME_STDOUT, MPK_FRAME_STDERR, or 0 for input
    const char *name;
} stdio_t;

extern const stdio_t mp_sys_stdin_obj, mp_sys_stdout_obj, mp_sys_stderr_obj;

#define PROMPT_BYTES_MAX (4096)

// A line that was read, and how much of it sys.stdin has given out.
static char line[MPK_LINE_BYTES_MAX + 1];
static size_t line_bytes, line_given;

// Asks for a line. Returns false when this front end has no input; raises KeyboardInterrupt when stopped.
static bool read_line(const char *prompt, size_t prompt_bytes, bool hidden) {
    mpk_frame_begin(MPK_FRAME_INPUT);
    mpk_frame_field_max(prompt, prompt_bytes, PROMPT_BYTES_MAX);
    mpk_frame_field(hidden ? "1" : "0", 1);
    mpk_frame_end();
    mpk_outbox_drain();
    line_bytes = line_given = 0;
    int32_t got = mpk_host_read_line((int32_t)(uintptr_t)line, MPK_LINE_BYTES_MAX);
    if (got == MPK_IMPORT_INTERRUPTED) {
        mp_raise_type(&mp_type_KeyboardInterrupt);
    }
    if (got < 0 || got > MPK_LINE_BYTES_MAX) {
        return false;
    }
    line_bytes = got;
    return true;
}

// What a program reads from instead of sys.stdin.
static mp_obj_t read_line_from(mp_obj_t stream) {
    mp_obj_t method[2];
    mp_load_method(stream, MP_QSTR_readline, method);
    size_t bytes;
    const char *text = mp_obj_str_get_data(mp_call_method_n_kw(0, 0, method), &bytes);
    if (bytes == 0) {
        mp_raise_type(&mp_type_EOFError);
    }
    return mp_obj_new_str(text, bytes - (text[bytes - 1] == '\n'));
}

static void print_prompt(mp_obj_t prompt) {
    mp_obj_t call[4] = { prompt, MP_OBJ_NEW_QSTR(MP_QSTR_end), MP_OBJ_NEW_QSTR(MP_QSTR_) };
    mp_call_function_n_kw(MP_OBJ_FROM_PTR(&mp_builtin_print_obj), 1, 1, call);
}

// What the user types, for a call that asks for it.
static mp_obj_t typed_line(const char *prompt, size_t prompt_bytes, bool hidden) {
    if (!read_line(prompt, prompt_bytes, hidden)) {
        mp_raise_msg(&mp_type_EOFError, MP_ERROR_TEXT("input() is not available: this front end does not take input"));
    }
    mp_obj_t text = mp_obj_new_str(line, line_bytes);
    line_given = line_bytes; // it belongs to this call, not to sys.stdin
    return text;
}

// read_line(prompt, hidden)
static mp_obj_t mpk_read_line(mp_obj_t prompt_in, mp_obj_t hidden) {
    size_t prompt_bytes;
    const char *prompt = mp_obj_str_get_data(prompt_in, &prompt_bytes);
    return typed_line(prompt, prompt_bytes, mp_obj_is_true(hidden));
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_read_line_obj, mpk_read_line);

static mp_obj_t builtin_input(size_t n_args, const mp_obj_t *args) {
    mp_obj_t in = MP_STATE_VM(sys_mutable)[MP_SYS_MUTABLE_STDIN];
    mp_obj_t out = MP_STATE_VM(sys_mutable)[MP_SYS_MUTABLE_STDOUT];
    if (in == MP_OBJ_NULL || in == mp_const_none) {
        mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("input(): lost sys.stdin"));
    }
    bool own_in = in != MP_OBJ_FROM_PTR(&mp_sys_stdin_obj);
    if (n_args == 1 && (own_in || out != MP_OBJ_FROM_PTR(&mp_sys_stdout_obj))) {
        print_prompt(args[0]);
        n_args = 0;
    }
    if (own_in) {
        return read_line_from(in);
    }
    vstr_t prompt;
    mp_print_t print;
    vstr_init_print(&prompt, 16, &print);
    if (n_args == 1) {
        mp_obj_print_helper(&print, args[0], PRINT_STR);
    }
    return typed_line(prompt.buf, prompt.len, false);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_builtin_input_obj, 0, 1, builtin_input);

static const mp_obj_type_t text_type;

static void stdio_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    stdio_t *self = MP_OBJ_TO_PTR(self_in);
    bool text = mp_obj_get_type(self_in) == &text_type;
    mp_printf(print, "<_io.%s name='%s'", mp_obj_get_type_str(self_in), self->name);
    if (text) {
        mp_printf(print, " mode='%c' encoding='utf-8'", self->kind == 0 ? 'r' : 'w');
    }
    mp_print_str(print, ">");
}

static mp_uint_t stdio_read(mp_obj_t self_in, void *buffer, mp_uint_t bytes, int *error) {
    stdio_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->kind != 0) {
        *error = MP_EBADF;
        return MP_STREAM_ERROR;
    }
    if (line_given == line_bytes) {
        if (!read_line("", 0, false)) {
            return 0; // the end of the file
        }
        line[line_bytes++] = '\n';
    }
    bytes = MIN(bytes, line_bytes - line_given);
    memcpy(buffer, line + line_given, bytes);
    line_given += bytes;
    return bytes;
}

static mp_uint_t stdio_write(mp_obj_t self_in, const void *buffer, mp_uint_t bytes, int *error) {
    stdio_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->kind == 0) {
        *error = MP_EBADF;
        return MP_STREAM_ERROR;
    }
    mpk_outbox_write(self->kind, buffer, bytes);
    return bytes;
}

static mp_uint_t stdio_ioctl(mp_obj_t self_in, mp_uint_t request, uintptr_t argument, int *error) {
    switch (request) {
        case MP_STREAM_POLL:
            return argument & MP_STREAM_POLL_WR;
        case MP_STREAM_CLOSE:
            return 0;
        case MP_STREAM_FLUSH:
            mpk_outbox_drain();
            return 0;
        default:
            *error = MP_EINVAL;
            return MP_STREAM_ERROR;
    }
}

// The numbers that a program expects; there is nothing that they could be used with.
static mp_obj_t stdio_fileno(mp_obj_t self_in) {
    stdio_t *self = MP_OBJ_TO_PTR(self_in);
    return MP_OBJ_NEW_SMALL_INT(self->kind == MPK_FRAME_STDOUT ? 1 : self->kind == MPK_FRAME_STDERR ? 2 : 0);
}
static MP_DEFINE_CONST_FUN_OBJ_1(stdio_fileno_obj, stdio_fileno);

static mp_obj_t stdio_isatty(mp_obj_t self) {
    return mp_const_false;
}
static MP_DEFINE_CONST_FUN_OBJ_1(stdio_isatty_obj, stdio_isatty);

static mp_obj_t stdio_readable(mp_obj_t self_in) {
    stdio_t *self = MP_OBJ_TO_PTR(self_in);
    return mp_obj_new_bool(self->kind == 0);
}
static MP_DEFINE_CONST_FUN_OBJ_1(stdio_readable_obj, stdio_readable);

static mp_obj_t stdio_writable(mp_obj_t self_in) {
    stdio_t *self = MP_OBJ_TO_PTR(self_in);
    return mp_obj_new_bool(self->kind != 0);
}
static MP_DEFINE_CONST_FUN_OBJ_1(stdio_writable_obj, stdio_writable);

static mp_obj_t stdio_write_method(mp_obj_t self_in, mp_obj_t what) {
    stdio_t *self = MP_OBJ_TO_PTR(self_in);
    bool text = mp_obj_get_type(self_in) == &text_type;
    if (self->kind == 0) {
        mpk_raise_unsupported(text ? "not writable" : "write");
    }
    mp_buffer_info_t info;
    if (text != mp_obj_is_str(what) || !mp_get_buffer(what, &info, MP_BUFFER_READ)) {
        mp_raise_msg_varg(&mp_type_TypeError, text ? MP_ERROR_TEXT("write() argument must be str, not %s")
            : MP_ERROR_TEXT("a bytes-like object is required, not '%s'"), mp_obj_get_type_str(what));
    }
    if (info.len > 0) {
        mpk_outbox_write(self->kind, info.buf, info.len);
        mpk_step(1);
    }
    return mp_obj_new_int_from_uint(text ? utf8_charlen(info.buf, info.len) : info.len);
}
static MP_DEFINE_CONST_FUN_OBJ_2(stdio_write_obj, stdio_write_method);

static mp_obj_t stdio_writelines(mp_obj_t self, mp_obj_t lines) {
    mp_obj_t iterator = mp_getiter(lines, NULL), line;
    while ((line = mp_iternext(iterator)) != MP_OBJ_STOP_ITERATION) {
        stdio_write_method(self, line);
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(stdio_writelines_obj, stdio_writelines);

static mp_obj_t stdio_reconfigure(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    return mp_const_none; // it is UTF-8, and what is written is shown at once
}
static MP_DEFINE_CONST_FUN_OBJ_KW(stdio_reconfigure_obj, 1, stdio_reconfigure);

static void stdio_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest);

static const mp_rom_map_elem_t stdio_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_read), MP_ROM_PTR(&mp_stream_read_obj) },
    { MP_ROM_QSTR(MP_QSTR_readinto), MP_ROM_PTR(&mp_stream_readinto_obj) },
    { MP_ROM_QSTR(MP_QSTR_readline), MP_ROM_PTR(&mp_stream_unbuffered_readline_obj) },
    { MP_ROM_QSTR(MP_QSTR_readlines), MP_ROM_PTR(&mp_stream_unbuffered_readlines_obj) },
    { MP_ROM_QSTR(MP_QSTR_write), MP_ROM_PTR(&stdio_write_obj) },
    { MP_ROM_QSTR(MP_QSTR_writelines), MP_ROM_PTR(&stdio_writelines_obj) },
    { MP_ROM_QSTR(MP_QSTR_isatty), MP_ROM_PTR(&stdio_isatty_obj) },
    { MP_ROM_QSTR(MP_QSTR_readable), MP_ROM_PTR(&stdio_readable_obj) },
    { MP_ROM_QSTR(MP_QSTR_writable), MP_ROM_PTR(&stdio_writable_obj) },
    { MP_ROM_QSTR(MP_QSTR_seekable), MP_ROM_PTR(&stdio_isatty_obj) },
    { MP_ROM_QSTR(MP_QSTR_reconfigure), MP_ROM_PTR(&stdio_reconfigure_obj) },
    { MP_ROM_QSTR(MP_QSTR_flush), MP_ROM_PTR(&mp_stream_flush_obj) },
    { MP_ROM_QSTR(MP_QSTR_close), MP_ROM_PTR(&mp_identity_obj) },
    { MP_ROM_QSTR(MP_QSTR_fileno), MP_ROM_PTR(&stdio_fileno_obj) },
    { MP_ROM_QSTR(MP_QSTR___enter__), MP_ROM_PTR(&mp_identity_obj) },
    { MP_ROM_QSTR(MP_QSTR___exit__), MP_ROM_PTR(&mp_stream___exit___obj) },
};
static MP_DEFINE_CONST_DICT(stdio_locals, stdio_locals_table);

static const mp_stream_p_t text_protocol = {
    .read = stdio_read, .write = stdio_write, .ioctl = stdio_ioctl, .is_text = true,
};
static const mp_stream_p_t binary_protocol = { .read = stdio_read, .write = stdio_write, .ioctl = stdio_ioctl };

static MP_DEFINE_CONST_OBJ_TYPE(text_type, MP_QSTR_TextIOWrapper, MP_TYPE_FLAG_ITER_IS_STREAM,
    print, stdio_print, attr, stdio_attr, protocol, &text_protocol, parent, &mpk_type_text_file, locals_dict, &stdio_locals);
static MP_DEFINE_CONST_OBJ_TYPE(binary_type, MP_QSTR_FileIO, MP_TYPE_FLAG_ITER_IS_STREAM,
    print, stdio_print, protocol, &binary_protocol, locals_dict, &stdio_locals);

const stdio_t mp_sys_stdin_obj = { { &text_type }, 0, "<stdin>" };
const stdio_t mp_sys_stdout_obj = { { &text_type }, MPK_FRAME_STDOUT, "<stdout>" };
const stdio_t mp_sys_stderr_obj = { { &text_type }, MPK_FRAME_STDERR, "<stderr>" };
static const stdio_t stdin_buffer = { { &binary_type }, 0, "<stdin>" };
static const stdio_t stdout_buffer = { { &binary_type }, MPK_FRAME_STDOUT, "<stdout>" };
static const stdio_t stderr_buffer = { { &binary_type }, MPK_FRAME_STDERR, "<stderr>" };

static void stdio_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    stdio_t *self = MP_OBJ_TO_PTR(self_in);
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    if (attr == MP_QSTR_buffer) {
        dest[0] = MP_OBJ_FROM_PTR(self->kind == 0 ? &stdin_buffer
            : self->kind == MPK_FRAME_STDOUT ? &stdout_buffer : &stderr_buffer);
    } else if (attr == MP_QSTR_encoding) {
        dest[0] = mp_obj_new_str("utf-8", 5);
    } else if (attr == MP_QSTR_errors) {
        dest[0] = MP_OBJ_NEW_QSTR(MP_QSTR_strict);
    } else if (attr == MP_QSTR_name) {
        dest[0] = mp_obj_new_str_from_cstr(self->name);
    } else if (attr == MP_QSTR_mode) {
        dest[0] = self->kind == 0 ? MP_OBJ_NEW_QSTR(MP_QSTR_r) : MP_OBJ_NEW_QSTR(MP_QSTR_w);
    } else if (attr == MP_QSTR_closed || attr == MP_QSTR_line_buffering) {
        dest[0] = mp_const_false;
    } else if (attr == MP_QSTR_newlines) {
        dest[0] = mp_const_none;
    } else {
        dest[1] = MP_OBJ_SENTINEL; // go on with locals_dict
    }
}

void mpk_stdio_start_turn(void) {
    MP_STATE_VM(sys_mutable)[MP_SYS_MUTABLE_STDIN] = MP_OBJ_FROM_PTR(&mp_sys_stdin_obj);
    MP_STATE_VM(sys_mutable)[MP_SYS_MUTABLE_STDOUT] = MP_OBJ_FROM_PTR(&mp_sys_stdout_obj);
    MP_STATE_VM(sys_mutable)[MP_SYS_MUTABLE_STDERR] = MP_OBJ_FROM_PTR(&mp_sys_stderr_obj);
}

void mpk_print_stdout(const char *text, size_t bytes) {
    mpk_outbox_write(MPK_FRAME_STDOUT, text, bytes);
}

static void print_stderr(void *data, const char *text, size_t bytes) {
    mpk_outbox_write(MPK_FRAME_STDERR, text, bytes);
}

const mp_print_t mpk_stderr_print = { NULL, print_stderr };
