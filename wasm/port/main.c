// The module's exports: one function for each kind of turn. See abi.h.
#include <string.h>

#include "abi.h"
#include "abi_layout.h"
#include "cell.h"
#include "heap.h"
#include "host.h"
#include "outbox.h"
#include "py/compile.h"
#include "py/gc.h"
#include "py/cstack.h"
#include "py/repl.h"
#include "py/runtime.h"
#include "ramfs.h"

// Requests up to this size need no room on the Python heap, so that a cell that frees memory can still be sent when
// it is full.
#define SMALL_INBOX_BYTES (64 * 1024)

// How much of the stack is cleared at the start of a turn: more than what lies above most collections.
#define STALE_STACK_BYTES (32 * 1024)

static char small_inbox[SMALL_INBOX_BYTES] __attribute__((aligned(8)));
static char *inbox = small_inbox;
static size_t inbox_bytes = SMALL_INBOX_BYTES;
static bool initialised;

MP_REGISTER_ROOT_POINTER(void *mpk_large_inbox);

int64_t mpk_abi(void) {
    return (int64_t)MPK_ABI_VERSION << 32 | MPK_ABI_LAYOUT_HASH;
}

int32_t mpk_reserve(int32_t bytes) {
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

int32_t mpk_init(int32_t bytes) {
    uint32_t values[MPK_INIT_VALUES];
    if (initialised || bytes != (int32_t)sizeof(values)) {
        return MPK_TURN_BAD;
    }
    memcpy(values, inbox, sizeof(values));
    // The linker puts the stack at the bottom of memory, so that what runs over its end traps. Its top is where the
    // first function's frame begins, not where this one's lies: the collector must see all of every turn's frames.
    char *stack_top = (char *)MPK_STACK_BYTES;
    if ((char *)__builtin_frame_address(0) > stack_top || !mpk_heap_init(values[MPK_INIT_MEMORY_BYTES], stack_top)) {
        return MPK_TURN_ERROR;
    }
    mp_cstack_init_with_top(stack_top, MPK_STACK_BYTES);
    mp_init();
    mpk_ramfs_init(values[MPK_INIT_FILES_BYTES], values[MPK_INIT_FILES_COUNT]);
    initialised = true;
    return MPK_TURN_OK;
}

// The collector takes what looks like a pointer for one, and what earlier turns left in the part of the stack that this
// turn will use would keep dead objects alive, even all that a program let go of to make room.
static __attribute__((noinline)) void clear_stale_stack(void) {
    char stale[STALE_STACK_BYTES];
    memset(stale, 0, sizeof(stale));
    __asm__ volatile ("" : : "r" (stale) : "memory");
}

// What every turn starts from, whatever the last one did: no stop left over, a heap that can be allocated from (a
// micropython.heap_lock() that was never undone would be the end of the notebook), the names of __main__ in scope.
static void start_turn(void) {
    clear_stale_stack();
    mpk_host_start_turn();
    MP_STATE_THREAD(gc_lock_depth) = 0;
    mp_globals_set(&MP_STATE_VM(dict_main));
    mp_locals_set(&MP_STATE_VM(dict_main));
}

int32_t mpk_exec(int32_t bytes) {
    request_t request;
    const char *name, *source;
    size_t name_bytes, source_bytes;
    if (!request_open(&request, bytes) || !request_field(&request, &name, &name_bytes)
        || !request_field(&request, &source, &source_bytes) || request.left != 0) {
        return MPK_TURN_BAD;
    }
    start_turn();
    int32_t status = mpk_cell_run(name, name_bytes, source, source_bytes);
    mpk_outbox_drain();
    return status;
}

// Whether the source compiles, without running it.
static bool compiles(const char *source, size_t source_bytes) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_lexer_t *lex = mp_lexer_new_from_str_len(MP_QSTR__lt_stdin_gt_, source, source_bytes, 0);
        mp_parse_tree_t tree = mp_parse(lex, MP_PARSE_FILE_INPUT);
        mp_compile(&tree, MP_QSTR__lt_stdin_gt_, true);
        nlr_pop();
        return true;
    }
    return false;
}

int32_t mpk_is_complete(int32_t bytes) {
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
        // The heuristic of the REPL wants text that ends in NUL.
        const char *text = mp_obj_str_get_str(mp_obj_new_str(source, source_bytes));
        if (mp_repl_continue_with_input(text)) {
            completeness = MPK_COMPLETENESS_INCOMPLETE;
            const char *last = source + source_bytes;
            while (last > source && last[-1] != '\n') {
                last -= 1;
            }
            const char *end = source + source_bytes;
            while (last < end && *last == ' ') {
                last += 1;
                indent += 1;
            }
            while (end > last && end[-1] == ' ') {
                end -= 1;
            }
            if (end > last && end[-1] == ':') {
                indent += 4;
            }
        } else if (compiles(source, source_bytes)) {
            completeness = MPK_COMPLETENESS_COMPLETE;
        }
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

// Every Python call of a turn is under nlr_push, so nothing can be thrown past it.
void nlr_jump_fail(void *val) {
    __builtin_trap();
}
