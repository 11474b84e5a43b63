// Running a cell.
#include <string.h>

#include "abi.h"
#include "cell.h"
#include "heap.h"
#include "outbox.h"
#include "py/compile.h"
#include "py/lexer.h"
#include "py/runtime.h"
#include "report.h"
#include "shell.h"

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

// The function that runs a cell and returns the value of its last expression.
static mp_obj_t compile_cell(qstr name, const char *source, size_t source_bytes) {
    mp_lexer_t *lex = mp_lexer_new_from_str_len(name, source, source_bytes, 0);
    qstr file = lex->source_name;
    mp_parse_tree_t tree = mp_parse(lex, MP_PARSE_FILE_INPUT);
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_compile_as_cell = true;
        mp_obj_t cell = mp_compile(&tree, file, true);
        mp_compile_as_cell = false;
        nlr_pop();
        return cell;
    }
    mp_compile_as_cell = false; // it would change what exec() compiles
    nlr_jump(nlr.ret_val);
}

// Frames of the modules that drive a coroutine are none of the program's.
static void forget_frames_of_asyncio(mp_obj_t exception) {
    size_t n, *values;
    mp_obj_exception_get_traceback(exception, &n, &values);
    size_t kept = n;
    while (kept >= 3 && strncmp(qstr_str(values[kept - 3]), "asyncio/", 8) == 0) {
        kept -= 3;
    }
    if (kept < n) {
        mp_obj_exception_set_traceback(exception, kept, values);
    }
}

static mp_obj_t call_cell(mp_obj_t cell) {
    mp_obj_t value = mp_call_function_0(cell);
    if (!mp_obj_is_type(cell, &mp_type_coroutine_wrap)) {
        return value;
    }
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_obj_t asyncio = mp_import_name(MP_QSTR_asyncio, mp_const_none, MP_OBJ_NEW_SMALL_INT(0));
        value = mp_call_function_1(mp_load_attr(mp_load_attr(asyncio, MP_QSTR_core), MP_QSTR__run_cell), value);
        nlr_pop();
        return value;
    }
    forget_frames_of_asyncio(MP_OBJ_FROM_PTR(nlr.ret_val));
    nlr_jump(nlr.ret_val);
}

int32_t mpk_cell_run(const char *name, size_t name_bytes, const char *source, size_t source_bytes, mp_int_t count) {
    nlr_buf_t nlr;
    mp_obj_t exception;
    if (nlr_push(&nlr) == 0) {
        if (count != MPK_UNCOUNTED) {
            mpk_shell_begin(count, source, source_bytes);
        }
        mpk_heap_use_reserve(true);
        bool quiet = ends_in_semicolon(source, source_bytes);
        mp_obj_t cell = compile_cell(qstr_from_strn(name, name_bytes), source, source_bytes);
        mpk_heap_use_reserve(false);
        mpk_heap_clear_stack(); // of what the compiler left
        mp_obj_t value = call_cell(cell);
        mp_handle_pending(true); // a stop that came as the last line ended
        if (value != mp_const_none && !quiet) {
            mpk_shell_show(value, count);
        }
        nlr_pop();
        exception = mpk_shell_end();
        if (exception == MP_OBJ_NULL) {
            return MPK_TURN_OK;
        }
    } else {
        mpk_heap_use_reserve(false);
        mp_handle_pending(false);
        exception = MP_OBJ_FROM_PTR(nlr.ret_val);
        if (!mpk_is_stop(exception)) {
            MP_STATE_THREAD(gc_lock_depth) = 0; // the cell may have locked the heap, but it is over
            mpk_shell_end(); // what stops it tells less than the error does
            mp_handle_pending(false);
        }
    }
    return mpk_report_exception(exception);
}

static void set_namespace(mp_obj_dict_t *globals, mp_obj_dict_t *locals) {
    mp_globals_set(globals);
    mp_locals_set(locals);
}

mp_obj_t mpk_cell_value(qstr name, const char *source, size_t source_bytes) {
    mp_obj_dict_t *globals = mp_globals_get(), *locals = mp_locals_get();
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        set_namespace(&MP_STATE_VM(dict_main), &MP_STATE_VM(dict_main));
        bool quiet = ends_in_semicolon(source, source_bytes);
        mp_obj_t value = call_cell(compile_cell(name, source, source_bytes));
        nlr_pop();
        set_namespace(globals, locals);
        return quiet ? mp_const_none : value;
    }
    set_namespace(globals, locals);
    nlr_jump(nlr.ret_val);
}

void mpk_cell_evaluate(const char *source, size_t source_bytes) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_lexer_t *lex = mp_lexer_new_from_str_len(MP_QSTR__lt_string_gt_, source, source_bytes, 0);
        mp_parse_tree_t tree = mp_parse(lex, MP_PARSE_EVAL_INPUT);
        mp_obj_t value = mp_call_function_0(mp_compile(&tree, MP_QSTR__lt_string_gt_, false));
        mp_handle_pending(true); // a stop that came as it ended
        mpk_shell_answer(value);
        nlr_pop();
        return;
    }
    mp_handle_pending(false);
    mpk_answer_exception(MP_OBJ_FROM_PTR(nlr.ret_val));
}
