// Telling the host of an exception.
#include <string.h>

#include "abi.h"
#include "heap.h"
#include "host.h"
#include "outbox.h"
#include "py/objexcept.h"
#include "py/objlist.h"
#include "py/runtime.h"
#include "report.h"
#include "source.h"
#include "text.h"

// Of a traceback longer than this the middle is left out: the entries at both ends say where and how.
#define TRACEBACK_ENTRIES_MAX (128)
#define NAME_BYTES_MAX (1024)
// The message of the exception that ended the cell, and of each that it links to.
#define MESSAGE_BYTES_MAX (MPK_FRAME_CAPACITY / 2)
#define LINKED_MESSAGE_BYTES_MAX (4096)
// Room for two numbers and the headers of the fields.
#define ENTRY_BYTES (64)
#define NO_MESSAGE "<exception str() failed>"

typedef struct {
    mp_obj_t exception;
    int link; // MPK_LINK_*
    bool has_message;
    mpk_text_t message;
} linked_t;

bool mpk_is_stop(mp_obj_t exception) {
    return mp_obj_exception_match(exception, MP_OBJ_FROM_PTR(&mp_type_KeyboardInterrupt))
           || mp_obj_exception_match(exception, MP_OBJ_FROM_PTR(&mp_type_BudgetExceeded));
}

// What the last of the exceptions links to; MP_OBJ_NULL when that is nothing, or one that is told already.
static mp_obj_t chained(const linked_t *links, size_t n, int *link) {
    bool is_cause;
    mp_obj_t next = mp_obj_exception_next(links[n - 1].exception, &is_cause);
    for (size_t i = 0; i < n; i++) {
        if (links[i].exception == next) {
            return MP_OBJ_NULL;
        }
    }
    *link = is_cause ? MPK_LINK_CAUSE : MPK_LINK_CONTEXT;
    return next;
}

static mp_obj_t as_exception(mp_obj_t exception) {
    // The virtual machine raises nothing else.
    return mp_obj_is_exception_instance(exception) ? exception : mp_obj_new_exception(&mp_type_TypeError);
}

// A traceback shows them below the message.
static void print_notes(mpk_text_t *text, mp_obj_t exception) {
    mp_obj_t notes = mp_obj_exception_notes(exception);
    for (size_t i = 0; notes != MP_OBJ_NULL && i < ((mp_obj_list_t *)MP_OBJ_TO_PTR(notes))->len; i++) {
        mp_obj_t note = ((mp_obj_list_t *)MP_OBJ_TO_PTR(notes))->items[i];
        if (mp_obj_is_str(note)) {
            mp_print_str(&text->print, "\n");
            mpk_text_print(text, note, PRINT_STR);
        }
    }
}

// str(exception), which may run code of the program's own, and so may fail.
static bool try_message(mp_obj_t exception, mpk_text_t *text, size_t most) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mpk_text_init(text, most);
        bool is_syntax = mp_obj_is_native_exception_instance(exception)
            && mp_obj_exception_match(exception, MP_OBJ_FROM_PTR(&mp_type_SyntaxError));
        // The place of a SyntaxError is part of its text, but not of the last line of a traceback.
        mpk_text_print(text, is_syntax ? mp_obj_exception_get_value(exception) : exception, PRINT_STR);
        print_notes(text, exception);
        mp_handle_pending(false); // a stop that came as it ended: the cell is over
        nlr_pop();
        return true;
    }
    return false;
}

static bool is_bare_stop(mp_obj_t exception) {
    return mpk_is_stop(exception) && mp_obj_is_native_exception_instance(exception)
           && ((mp_obj_exception_t *)MP_OBJ_TO_PTR(exception))->args->len == 0
           && mp_obj_exception_notes(exception) == MP_OBJ_NULL;
}

static bool exception_message(mp_obj_t exception, mpk_text_t *text, size_t most) {
    // Nothing is called for the message of a stop, so that however many more come meanwhile, none gets into it.
    if (is_bare_stop(exception)) {
        *text = (mpk_text_t) { .vstr.buf = (char *)"" };
        return true;
    }
    // A second time when no code of the program's own is in it: it was a stop.
    return try_message(exception, text, most)
           || (mp_obj_is_native_exception_instance(exception) && try_message(exception, text, most));
}

static void name_field(mp_obj_t exception) {
    const char *name = mp_obj_get_type_str(exception);
    mpk_frame_field(name, MIN(strlen(name), NAME_BYTES_MAX));
}

static void message_field(bool has_message, const mpk_text_t *message, size_t most) {
    if (has_message) {
        mpk_frame_field_max(message->vstr.buf, message->vstr.len, most);
    } else {
        mpk_frame_field(NO_MESSAGE, strlen(NO_MESSAGE));
    }
}

static const char *function_name(const size_t *entry) {
    return entry[2] == MP_QSTRnull ? "" : qstr_str(entry[2]);
}

// The entries of a traceback, outermost first, of which the middle may be left out.
typedef struct {
    const size_t *values;
    size_t n; // in memory
    size_t n_shown, left_out;
} traceback_t;

static const size_t *traceback_entry(const traceback_t *traceback, size_t i) {
    return traceback->values + (traceback->n - 1 - i) * 3; // the innermost comes first in memory
}

static traceback_t traceback_of(mp_obj_t exception) {
    size_t n_values, *values;
    mp_obj_exception_get_traceback(exception, &n_values, &values);
    traceback_t traceback = { values, n_values / 3, n_values / 3, 0 };
    if (traceback.n > TRACEBACK_ENTRIES_MAX) {
        traceback.left_out = traceback.n - TRACEBACK_ENTRIES_MAX;
        traceback.n_shown = TRACEBACK_ENTRIES_MAX + 1;
    }
    return traceback;
}

// The entry that is shown at a place, NULL for the one that stands for those left out.
static const size_t *shown_entry(const traceback_t *traceback, size_t place) {
    if (traceback->left_out == 0 || place < TRACEBACK_ENTRIES_MAX / 2) {
        return traceback_entry(traceback, place);
    }
    return place == TRACEBACK_ENTRIES_MAX / 2 ? NULL : traceback_entry(traceback, place - 1 + traceback->left_out);
}

static size_t entry_bytes(const size_t *entry) {
    return ENTRY_BYTES + (entry == NULL ? 0 : strlen(qstr_str(entry[0])) + strlen(function_name(entry)));
}

static void entry_fields(const traceback_t *traceback, const size_t *entry, size_t room, size_t *scan_bytes) {
    if (entry == NULL) {
        mpk_frame_field("", 0);
        mpk_frame_field_int(traceback->left_out);
        mpk_frame_field("", 0);
        mpk_frame_field("", 0);
        return;
    }
    const char *file = qstr_str(entry[0]), *function = function_name(entry);
    mpk_frame_field(file, strlen(file));
    mpk_frame_field_int(entry[1]);
    mpk_frame_field(function, strlen(function));
    mpk_source_t source = mpk_source_around(file, entry[1], scan_bytes);
    mpk_frame_field(source.text, source.bytes <= room ? source.bytes : 0);
}

static void traceback_fields(mp_obj_t exception, size_t *scan_bytes) {
    traceback_t traceback = traceback_of(exception);
    size_t bytes = ENTRY_BYTES, n = 0;
    while (n < traceback.n_shown) {
        size_t more = entry_bytes(shown_entry(&traceback, n));
        if (!mpk_frame_has_room(bytes + more)) {
            break; // names of kilobytes; the message is already in
        }
        bytes += more;
        n += 1;
    }
    mpk_frame_field_int(n);
    for (size_t i = 0; i < n; i++) {
        const size_t *entry = shown_entry(&traceback, i);
        bytes -= entry_bytes(entry); // what the entries after this one need
        bool has_room = mpk_frame_has_room(bytes + entry_bytes(entry) + MPK_SOURCE_BYTES_MAX);
        entry_fields(&traceback, entry, has_room ? MPK_SOURCE_BYTES_MAX : 0, scan_bytes);
    }
}

int32_t mpk_report_exception(mp_obj_t exception) {
    linked_t links[MPK_CHAIN_MAX];
    size_t n = 0;
    exception = as_exception(exception);
    MP_STATE_THREAD(gc_lock_depth) = 0; // the cell may have locked the heap, but it is over
    mpk_heap_use_reserve(true);
    int link = MPK_LINK_NONE;
    for (mp_obj_t at = exception; at != MP_OBJ_NULL && n < MPK_CHAIN_MAX; at = chained(links, n, &link)) {
        linked_t *linked = &links[n++];
        linked->exception = at;
        linked->link = link;
        linked->has_message = exception_message(at, &linked->message, n == 1 ? MESSAGE_BYTES_MAX : LINKED_MESSAGE_BYTES_MAX);
        if (!linked->has_message) {
            break; // it may have been stopped, and the next would be as well
        }
    }
    mpk_heap_use_reserve(false);

    size_t scan_bytes = MPK_SOURCE_SCAN_BYTES;
    mpk_frame_begin(MPK_FRAME_ERROR);
    for (size_t i = 0; i < n; i++) {
        if (!mpk_frame_has_room(NAME_BYTES_MAX + LINKED_MESSAGE_BYTES_MAX + 2 * ENTRY_BYTES)) {
            break;
        }
        mpk_frame_field_int(links[i].link);
        name_field(links[i].exception);
        message_field(links[i].has_message, &links[i].message, i == 0 ? MESSAGE_BYTES_MAX : LINKED_MESSAGE_BYTES_MAX);
        mpk_frame_field_int(mpk_syntax_column(links[i].exception));
        traceback_fields(links[i].exception, &scan_bytes);
    }
    mpk_frame_end();
    bool is_exit = mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(mp_obj_get_type(exception)), MP_OBJ_FROM_PTR(&mp_type_SystemExit));
    return is_exit ? MPK_TURN_EXIT : MPK_TURN_ERROR;
}

void mpk_answer_exception(mp_obj_t exception) {
    mpk_text_t message;
    exception = as_exception(exception);
    MP_STATE_THREAD(gc_lock_depth) = 0;
    mpk_heap_use_reserve(true);
    bool has_message = exception_message(exception, &message, MESSAGE_BYTES_MAX);
    mpk_heap_use_reserve(false);
    mpk_frame_begin(MPK_FRAME_ANSWER);
    mpk_frame_field_int(MPK_ANSWER_ERROR);
    name_field(exception);
    message_field(has_message, &message, MESSAGE_BYTES_MAX);
    mpk_frame_end();
}
