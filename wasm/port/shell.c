// Calls of the frozen module `_shell`.
#include <string.h>

#include "abi.h"
#include "bundle.h"
#include "members.h"
#include "outbox.h"
#include "py/builtin.h"
#include "py/objlist.h"
#include "py/objmodule.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "shell.h"
#include "text.h"

// As sandbox/wire.py reads them: completion answers a number, then fields in threes.
#define ANSWER_FIELDS_MAX (1 + 3 * 5000)

// Held here, so that a program which changes sys.modules does not change what is called.
MP_REGISTER_ROOT_POINTER(mp_obj_t mpk_shell_module);

void mpk_shell_init(void) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        MP_STATE_VM(mpk_shell_module) = mp_import_name(MP_QSTR__shell, mp_const_none, MP_OBJ_NEW_SMALL_INT(0));
        nlr_pop();
    }
}

// What the module has under that name, MP_OBJ_NULL when there is nothing.
static mp_obj_t member(qstr name) {
    mp_obj_t module = MP_STATE_VM(mpk_shell_module);
    if (module == MP_OBJ_NULL) {
        return MP_OBJ_NULL;
    }
    const mp_map_elem_t *element = mpk_find(&mp_obj_module_get_globals(module)->map, name);
    return element == NULL ? MP_OBJ_NULL : element->value;
}

// Lets a stop go on its way: everything that does not derive from Exception. What else went wrong ends here.
static void pass_on_stop(mp_obj_t exception) {
    if (!mp_obj_exception_match(exception, MP_OBJ_FROM_PTR(&mp_type_Exception))) {
        nlr_raise(exception);
    }
}

// Calls a function of the module; false when that fails. Raises only stops.
static bool call(qstr name, size_t n_args, const mp_obj_t *args, mp_obj_t *result) {
    mp_obj_t function = member(name);
    if (function == MP_OBJ_NULL) {
        return false;
    }
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        *result = mp_call_function_n_kw(function, n_args, 0, args);
        mp_handle_pending(true); // a stop that came as it ended
        nlr_pop();
        return true;
    }
    pass_on_stop(MP_OBJ_FROM_PTR(nlr.ret_val));
    return false;
}

// A longer cell is not kept in `In`: it would take its memory twice.
#define HISTORY_SOURCE_BYTES_MAX (200000)

void mpk_shell_begin(mp_int_t count, const char *source, size_t source_bytes) {
    if (member(MP_QSTR_begin) == MP_OBJ_NULL) {
        return;
    }
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        bool is_kept = source_bytes <= HISTORY_SOURCE_BYTES_MAX;
        mp_obj_t text = is_kept ? mp_obj_new_str(source, source_bytes) : mp_const_none;
        mp_obj_t args[2] = { MP_OBJ_NEW_SMALL_INT(count), text };
        mp_obj_t nothing;
        call(MP_QSTR_begin, 2, args, &nothing);
        nlr_pop();
    } else {
        pass_on_stop(MP_OBJ_FROM_PTR(nlr.ret_val)); // no memory for the text: the cell runs, and is no part of the history
    }
}

// Why a result is shown by its repr alone. `exception` is the guest's own, its message is there already.
static void tell(mp_obj_t exception) {
    if (mp_obj_exception_match(exception, MP_OBJ_FROM_PTR(&mp_type_ValueError))) {
        mp_printf(&mpk_stderr_print, "%s\n", mp_obj_str_get_str(mp_obj_exception_get_value(exception)));
    }
}

// Sends what a function of the module makes of a value. False when that fails, or an answer would be nothing at all.
static bool send_bundle(qstr name, size_t n_args, const mp_obj_t *args, uint32_t kind, size_t n_head, const mpk_field_t *head) {
    mp_obj_t bundle;
    if (!call(name, n_args, args, &bundle)) {
        return false;
    }
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        bool sent = bundle != mp_const_none && mpk_bundle_send(kind, n_head, head, bundle);
        nlr_pop();
        return sent || kind != MPK_FRAME_ANSWER;
    }
    pass_on_stop(MP_OBJ_FROM_PTR(nlr.ret_val));
    if (kind == MPK_FRAME_RESULT) {
        tell(MP_OBJ_FROM_PTR(nlr.ret_val));
    }
    return false;
}

static void send_repr(mp_obj_t value, uint32_t kind, size_t n_head, const mpk_field_t *head) {
    mpk_text_t text;
    mpk_text_init(&text, MPK_FRAME_BYTES_MAX);
    mpk_text_print(&text, value, PRINT_REPR);
    mp_handle_pending(true); // a stop that came as it ended
    mpk_plain_send(kind, n_head, head, text.vstr.buf, text.vstr.len);
}

// Whether all that there is to show of a value is its repr.
static bool is_scalar(mp_obj_t value) {
    return mp_obj_is_int(value) || mp_obj_is_str_or_bytes(value) || mp_obj_is_float(value) || mp_obj_is_bool(value);
}

static bool show_by_shell(mp_obj_t value, mp_int_t count) {
    mp_obj_t args[2] = { value, count == MPK_UNCOUNTED ? mp_const_none : MP_OBJ_NEW_SMALL_INT(count) };
    return send_bundle(MP_QSTR_show, 2, args, MPK_FRAME_RESULT, 0, NULL);
}

void mpk_shell_show(mp_obj_t value, mp_int_t count) {
    bool is_uncounted = count == MPK_UNCOUNTED;
    bool is_shown = !(is_uncounted && is_scalar(value)) && show_by_shell(value, count);
    if (!is_shown) {
        send_repr(value, MPK_FRAME_RESULT, 0, NULL);
    }
    if (!is_shown || is_uncounted) { // else the history has it
        mp_obj_t store[2] = { MP_OBJ_SENTINEL, value };
        MP_OBJ_TYPE_GET_SLOT(&mp_type_module, attr)(MP_OBJ_FROM_PTR(&mp_module_builtins), MP_QSTR__, store);
    }
}

void mpk_shell_answer(mp_obj_t value) {
    static const mpk_field_t head = { "0", 1 };
    MP_STATIC_ASSERT(MPK_ANSWER_VALUE == 0);
    if (!send_bundle(MP_QSTR_bundle, 1, &value, MPK_FRAME_ANSWER, 1, &head)) {
        send_repr(value, MPK_FRAME_ANSWER, 1, &head);
    }
}

mp_obj_t mpk_shell_end(void) {
    mp_obj_t hooks = member(MP_QSTR_end_hooks);
    if (hooks == MP_OBJ_NULL || !mp_obj_is_type(hooks, &mp_type_list)
        || ((mp_obj_list_t *)MP_OBJ_TO_PTR(hooks))->len == 0) {
        return MP_OBJ_NULL;
    }
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_obj_t nothing;
        call(MP_QSTR_at_end, 0, NULL, &nothing);
        nlr_pop();
        return MP_OBJ_NULL;
    }
    return MP_OBJ_FROM_PTR(nlr.ret_val);
}

// Sends a list of texts as an answer.
static void send_texts(mp_obj_t list) {
    size_t n, bytes = 0, n_fitting = 0;
    mp_obj_t *items;
    if (!mp_obj_is_type(list, &mp_type_list)) {
        mp_raise_TypeError(NULL);
    }
    mp_obj_list_get(list, &n, &items);
    n = MIN(n, ANSWER_FIELDS_MAX);
    for (; n_fitting < n; n_fitting++) {
        size_t length;
        mp_obj_str_get_data(items[n_fitting], &length);
        if (bytes + MPK_FIELD_HEADER_BYTES + length > MPK_FRAME_BYTES_MAX) {
            mp_raise_ValueError(NULL);
        }
        bytes += MPK_FIELD_HEADER_BYTES + length;
    }
    mpk_frame_begin_of(MPK_FRAME_ANSWER, bytes);
    for (size_t i = 0; i < n; i++) {
        size_t length;
        const char *text = mp_obj_str_get_data(items[i], &length);
        mpk_frame_field(text, length);
    }
    mpk_frame_end();
}

void mpk_shell_ask(qstr function, size_t n_args, const mp_obj_t *args, const char *otherwise) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_obj_t list;
        if (call(function, n_args, args, &list)) {
            send_texts(list);
            nlr_pop();
            return;
        }
        nlr_pop();
    }
    mpk_frame_begin(MPK_FRAME_ANSWER);
    if (otherwise != NULL) {
        mpk_frame_field(otherwise, strlen(otherwise));
    }
    mpk_frame_end();
}
