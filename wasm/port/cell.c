// Running a cell, and telling the host how it ended.
#include <string.h>

#include "abi.h"
#include "cell.h"
#include "heap.h"
#include "host.h"
#include "outbox.h"
#include "py/builtin.h"
#include "py/compile.h"
#include "py/lexer.h"
#include "py/objexcept.h"
#include "py/objmodule.h"
#include "py/runtime.h"

// Of a traceback longer than this the middle is left out: the entries at both ends say where and how.
#define TRACEBACK_ENTRIES_MAX (128)

// A printer into memory that stops taking text once a frame could not hold it.
typedef struct {
    vstr_t vstr;
    mp_print_t print;
} text_t;

static void text_add(void *data, const char *text, size_t bytes) {
    vstr_t *vstr = data;
    if (vstr->len < MPK_FRAME_CAPACITY) { // what is longer is cut by the frame, which says so
        vstr_add_strn(vstr, text, bytes);
    }
}

static void text_init(text_t *text) {
    vstr_init(&text->vstr, 64);
    text->print.data = &text->vstr;
    text->print.print_strn = text_add;
}

static bool ends_in_semicolon(const char *source, size_t source_bytes) {
    if (memchr(source, ';', source_bytes) == NULL) {
        return false;
    }
    bool semicolon = false;
    mp_lexer_t *lex = mp_lexer_new_from_str_len(MP_QSTR_, source, source_bytes, 0);
    for (; lex->tok_kind != MP_TOKEN_END; mp_lexer_to_next(lex)) {
        if (lex->tok_kind != MP_TOKEN_NEWLINE) {
            semicolon = lex->tok_kind == MP_TOKEN_DEL_SEMICOLON;
        }
    }
    mp_lexer_free(lex);
    return semicolon;
}

// Shows the value of a cell's last expression, as a REPL does: its repr, and it becomes `_`.
static void show_result(mp_obj_t value) {
    text_t text;
    text_init(&text);
    mp_obj_print_helper(&text.print, value, PRINT_REPR);
    mp_obj_t store[2] = { MP_OBJ_SENTINEL, value };
    MP_OBJ_TYPE_GET_SLOT(&mp_type_module, attr)(MP_OBJ_FROM_PTR(&mp_module_builtins), MP_QSTR__, store);
    mpk_frame_begin(MPK_FRAME_RESULT);
    mpk_frame_field("text/plain", strlen("text/plain"));
    mpk_frame_field(text.vstr.buf, text.vstr.len);
    mpk_frame_end();
}

int32_t mpk_cell_run(const char *name, size_t name_bytes, const char *source, size_t source_bytes) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mpk_heap_use_reserve(true);
        bool quiet = ends_in_semicolon(source, source_bytes);
        mp_lexer_t *lex = mp_lexer_new_from_str_len(qstr_from_strn(name, name_bytes), source, source_bytes, 0);
        qstr file = lex->source_name;
        mp_parse_tree_t tree = mp_parse(lex, MP_PARSE_FILE_INPUT);
        mp_compile_as_cell = true;
        mp_obj_t cell = mp_compile(&tree, file, true);
        mp_compile_as_cell = false;
        mpk_heap_use_reserve(false);
        mpk_heap_clear_stack(); // of what the compiler left
        mp_obj_t value = mp_call_function_0(cell);
        mp_handle_pending(true); // a stop that came as the last line ended
        if (value != mp_const_none && !quiet) {
            show_result(value);
        }
        nlr_pop();
        return MPK_TURN_OK;
    }
    mp_compile_as_cell = false;
    mpk_heap_use_reserve(false);
    mp_handle_pending(false);
    return mpk_report_exception(MP_OBJ_FROM_PTR(nlr.ret_val));
}

// str(exception), which may run code of the program's own, and so may fail.
static bool exception_message(mp_obj_t exception, text_t *text) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        text_init(text);
        mp_obj_print_helper(&text->print, exception, PRINT_STR);
        mp_handle_pending(false); // a stop that came as it ended: the cell is over
        nlr_pop();
        return true;
    }
    return false;
}

static void traceback_fields(size_t n_values, size_t *values) {
    size_t n_entries = n_values / 3;
    for (size_t i = 0; i < n_entries; i++) {
        if (n_entries > TRACEBACK_ENTRIES_MAX && i == TRACEBACK_ENTRIES_MAX / 2) {
            size_t left_out = n_entries - TRACEBACK_ENTRIES_MAX;
            mpk_frame_field("", 0);
            mpk_frame_field_int(left_out);
            mpk_frame_field("", 0);
            i += left_out;
        }
        size_t *entry = values + (n_entries - 1 - i) * 3; // the innermost comes first in memory
        const char *file = qstr_str(entry[0]);
        const char *function = entry[2] == MP_QSTRnull ? "" : qstr_str(entry[2]);
        if (!mpk_frame_has_room(strlen(file) + strlen(function) + 64)) {
            break; // names of kilobytes; the message is already in
        }
        mpk_frame_field(file, strlen(file));
        mpk_frame_field_int(entry[1]);
        mpk_frame_field(function, strlen(function));
    }
}

int32_t mpk_report_exception(mp_obj_t exception) {
    if (!mp_obj_is_exception_instance(exception)) { // the virtual machine raises nothing else
        exception = mp_obj_new_exception(&mp_type_TypeError);
    }
    text_t message;
    MP_STATE_THREAD(gc_lock_depth) = 0; // the cell may have locked the heap, but it is over
    mpk_heap_use_reserve(true);
    bool has_message = exception_message(exception, &message);
    if (!has_message && mp_obj_is_native_exception_instance(exception)) {
        has_message = exception_message(exception, &message); // no code of the program's own: it was a stop
    }
    mpk_heap_use_reserve(false);
    const char *no_message = "<exception str() failed>";
    size_t n_values, *values;
    mp_obj_exception_get_traceback(exception, &n_values, &values);
    const char *type_name = mp_obj_get_type_str(exception);

    mpk_frame_begin(MPK_FRAME_ERROR);
    mpk_frame_field(type_name, MIN(strlen(type_name), 1024));
    if (has_message) {
        mpk_frame_field_max(message.vstr.buf, message.vstr.len, MPK_FRAME_CAPACITY / 2);
    } else {
        mpk_frame_field(no_message, strlen(no_message));
    }
    traceback_fields(n_values, values);
    mpk_frame_end();
    bool is_exit = mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(mp_obj_get_type(exception)), MP_OBJ_FROM_PTR(&mp_type_SystemExit));
    return is_exit ? MPK_TURN_EXIT : MPK_TURN_ERROR;
}
