// The module's exports: one function for each kind of turn. See abi.h.
#include <string.h>

#include "abi.h"
#include "abi_layout.h"
#include "cell.h"
#include "completeness.h"
#include "folders.h"
#include "heap.h"
#include "host.h"
#include "outbox.h"
#include "py/builtin.h"
#include "py/cstack.h"
#include "py/gc.h"
#include "py/runtime.h"
#include "ramfs.h"
#include "shell.h"
#include "source.h"

// Requests up to this size need no room on the Python heap, so that a cell that frees memory can still be sent when
// it is full.
#define SMALL_INBOX_BYTES (64 * 1024)

static char small_inbox[SMALL_INBOX_BYTES] __attribute__((aligned(8)));
static char *inbox = small_inbox;
static size_t inbox_bytes = SMALL_INBOX_BYTES;
static bool initialised;

MP_REGISTER_ROOT_POINTER(void *mpk_large_inbox);

int64_t mpk_abi(void) {
    return (int64_t)MPK_ABI_VERSION << 32 | MPK_ABI_LAYOUT_HASH;
}

// Does what an export is for on a clear stack, the top of which is below the export's own frame. A function has places in
// its frame that it does not write to each time it runs. Those of an export nothing could clear, and what an earlier turn
// left there would stay alive for ever. Which function is called, an optimiser cannot know, or it would make them one.
static int32_t on_clear_stack(int32_t (*run)(int32_t), int32_t bytes) {
    int32_t (*volatile unknown)(int32_t) = run;
    mpk_heap_begin_stack(__builtin_frame_address(0));
    return unknown(bytes);
}

static int32_t run_reserve(int32_t bytes) {
    if (bytes < 0 || bytes > MPK_INBOX_BYTES_MAX) {
        return 0;
    }
    if (inbox != small_inbox && (size_t)bytes <= SMALL_INBOX_BYTES) {
        inbox = small_inbox;
        inbox_bytes = SMALL_INBOX_BYTES;
        MP_STATE_VM(mpk_large_inbox) = NULL;
    }
    if ((size_t)bytes > inbox_bytes) {
        if (!initialised) {
            return 0;
        }
        MP_STATE_VM(mpk_large_inbox) = NULL;
        inbox = small_inbox;
        inbox_bytes = SMALL_INBOX_BYTES;
        char *larger = m_new_maybe(char, bytes);
        if (larger == NULL) {
            return 0;
        }
        MP_STATE_VM(mpk_large_inbox) = inbox = larger;
        inbox_bytes = bytes;
    }
    return (int32_t)(uintptr_t)inbox;
}

// Takes the next field off a request; false when there is none.
typedef struct {
    const char *at;
    size_t left;
} request_t;

static bool request_open(request_t *request, int32_t bytes) {
    request->at = inbox;
    request->left = bytes;
    return bytes >= 0 && (size_t)bytes <= inbox_bytes && initialised;
}

static bool request_field(request_t *request, const char **data, size_t *bytes) {
    uint32_t length;
    if (request->left < sizeof(length)) {
        return false;
    }
    memcpy(&length, request->at, sizeof(length));
    request->at += sizeof(length);
    request->left -= sizeof(length);
    if (length > request->left) {
        return false;
    }
    *data = request->at;
    *bytes = length;
    request->at += length;
    request->left -= length;
    return true;
}

// What every turn starts from, whatever the last one did: no stop left over, a heap that can be allocated from (a
// micropython.heap_lock() that was never undone would be the end of the notebook), the names of __main__ in scope, and
// streams that lead to the notebook.
static void start_turn(void) {
    mpk_host_start_turn();
    mpk_stdio_start_turn();
    mpk_syntax_start_turn();
    MP_STATE_THREAD(gc_lock_depth) = 0;
    mp_globals_set(&MP_STATE_VM(dict_main));
    mp_locals_set(&MP_STATE_VM(dict_main));
}

// The linker puts constants above the stack, what begins with a value of its own behind them, and all else behind that.
static volatile uint32_t first_variable = 1;

int32_t mpk_shared(void) {
    mpk_shared_area.constants_begin = MPK_STACK_BYTES;
    mpk_shared_area.constants_end = (uint32_t)(uintptr_t)&first_variable;
    return (int32_t)(uintptr_t)&mpk_shared_area;
}

static int32_t run_init(int32_t bytes) {
    uint32_t values[MPK_INIT_VALUES];
    if (bytes != (int32_t)sizeof(values)) {
        return MPK_TURN_BAD;
    }
    memcpy(values, inbox, sizeof(values));
    if (initialised) {
        mpk_heap_set_limit(values[MPK_INIT_MEMORY_BYTES]);
        mpk_ramfs_set_limits(values[MPK_INIT_FILES_BYTES], values[MPK_INIT_FILES_COUNT]);
        mpk_folders_mount();
        return MPK_TURN_OK;
    }
    // The linker puts the stack at the bottom of memory, so that what runs over its end traps.
    char *stack_top = (char *)MPK_STACK_BYTES;
    if ((char *)__builtin_frame_address(0) > stack_top || !mpk_heap_init(values[MPK_INIT_MEMORY_BYTES])) {
        return MPK_TURN_ERROR;
    }
    mp_cstack_init_with_top(stack_top, MPK_STACK_BYTES);
    mp_init();
    // Those that CPython has loaded before any program asks.
    static const struct {
        qstr name;
        const mp_obj_module_t *module;
    } loaded[] = { { MP_QSTR_sys, &mp_module_sys }, { MP_QSTR_builtins, &mp_module_builtins }, { MP_QSTR___main__, &mp_module___main__ } };
    for (size_t i = 0; i < MP_ARRAY_SIZE(loaded); i++) {
        mp_obj_dict_store(MP_OBJ_FROM_PTR(&MP_STATE_VM(mp_loaded_modules_dict)), MP_OBJ_NEW_QSTR(loaded[i].name), MP_OBJ_FROM_PTR(loaded[i].module));
    }
    mpk_ramfs_init(values[MPK_INIT_FILES_BYTES], values[MPK_INIT_FILES_COUNT]);
    mpk_folders_mount();
    start_turn();
    mpk_shell_init();
    initialised = true;
    return MPK_TURN_OK;
}

// The number of a cell in the history; nothing when it is no part of that.
static bool read_count(const char *digits, size_t n_digits, mp_int_t *count) {
    *count = n_digits == 0 ? MPK_UNCOUNTED : 0;
    for (size_t i = 0; i < n_digits; i++) {
        if (digits[i] < '0' || digits[i] > '9' || n_digits > 9) {
            return false;
        }
        *count = *count * 10 + digits[i] - '0';
    }
    return true;
}

static void flush_files(void) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mpk_files_flush();
        nlr_pop();
    } // else stopped, or no room: the cell said so already
}

static int32_t run_exec(int32_t bytes) {
    request_t request;
    const char *name, *source, *digits;
    size_t name_bytes, source_bytes, n_digits;
    mp_int_t count;
    if (!request_open(&request, bytes) || !request_field(&request, &name, &name_bytes)
        || !request_field(&request, &source, &source_bytes) || !request_field(&request, &digits, &n_digits)
        || request.left != 0 || !read_count(digits, n_digits, &count)) {
        return MPK_TURN_BAD;
    }
    start_turn();
    int32_t status = mpk_cell_run(name, name_bytes, source, source_bytes, count);
    flush_files();
    mpk_outbox_drain();
    return status;
}

static int32_t run_evaluate(int32_t bytes) {
    request_t request;
    const char *source;
    size_t source_bytes;
    if (!request_open(&request, bytes) || !request_field(&request, &source, &source_bytes) || request.left != 0) {
        return MPK_TURN_BAD;
    }
    start_turn();
    mpk_cell_evaluate(source, source_bytes);
    mpk_outbox_drain();
    return MPK_TURN_OK;
}

// Takes the fields off a request that `_shell` answers, as texts.
static bool request_texts(int32_t bytes, size_t n, mp_obj_t *texts) {
    request_t request;
    const char *text[3];
    size_t text_bytes[3];
    if (!request_open(&request, bytes)) {
        return false;
    }
    for (size_t i = 0; i < n; i++) {
        if (!request_field(&request, &text[i], &text_bytes[i])) {
            return false;
        }
    }
    if (request.left != 0) {
        return false;
    }
    start_turn();
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        for (size_t i = 0; i < n; i++) {
            texts[i] = mp_obj_new_str(text[i], text_bytes[i]);
        }
        nlr_pop();
        return true;
    }
    return false; // not UTF-8, or no room
}

static int32_t run_complete(int32_t bytes) {
    mp_obj_t texts[2];
    if (!request_texts(bytes, 2, texts)) {
        return MPK_TURN_BAD;
    }
    mpk_shell_ask(MP_QSTR_complete, 2, texts, "0");
    mpk_outbox_drain();
    return MPK_TURN_OK;
}

static int32_t run_inspect(int32_t bytes) {
    mp_obj_t texts[3];
    if (!request_texts(bytes, 3, texts)) {
        return MPK_TURN_BAD;
    }
    mpk_shell_ask(MP_QSTR_inspect, 3, texts, NULL);
    mpk_outbox_drain();
    return MPK_TURN_OK;
}

static int32_t run_is_complete(int32_t bytes) {
    request_t request;
    const char *source;
    size_t source_bytes;
    if (!request_open(&request, bytes) || !request_field(&request, &source, &source_bytes) || request.left != 0) {
        return MPK_TURN_BAD;
    }
    start_turn();
    int completeness = MPK_COMPLETENESS_INVALID;
    size_t indent = 0;
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        vstr_t text;
        vstr_init(&text, source_bytes + 1);
        vstr_add_strn(&text, source, source_bytes);
        completeness = mpk_completeness(vstr_null_terminated_str(&text), source_bytes, &indent);
        nlr_pop();
    }
    mpk_frame_begin(MPK_FRAME_ANSWER);
    mpk_frame_field_int(completeness);
    char spaces[64];
    indent = MIN(indent, sizeof(spaces));
    memset(spaces, ' ', sizeof(spaces));
    mpk_frame_field(spaces, indent);
    mpk_frame_end();
    mpk_outbox_drain();
    return MPK_TURN_OK;
}

#define EXPORT(name) int32_t mpk_ ## name(int32_t bytes) { return on_clear_stack(run_ ## name, bytes); }
EXPORT(reserve)
EXPORT(init)
EXPORT(exec)
EXPORT(is_complete)
EXPORT(evaluate)
EXPORT(complete)
EXPORT(inspect)

// Every Python call of a turn is under nlr_push, so nothing can be thrown past it.
void nlr_jump_fail(void *val) {
    __builtin_trap();
}
