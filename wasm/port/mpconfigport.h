// What of MicroPython is in the guest. Everything is, but for what is switched off below with its reason.
#include <alloca.h>
#include <stdint.h>

#define MICROPY_CONFIG_ROM_LEVEL (MICROPY_CONFIG_ROM_LEVEL_EVERYTHING)

// ---- the language and its numbers
#define MICROPY_LONGINT_IMPL (MICROPY_LONGINT_IMPL_MPZ)
#define MICROPY_FLOAT_IMPL (MICROPY_FLOAT_IMPL_DOUBLE)
#define MICROPY_QSTR_BYTES_IN_HASH (4)
#define MICROPY_FLOAT_USE_NATIVE_FLT16 (0) // no such type in wasm
#define MICROPY_USE_INTERNAL_PRINTF (0) // the C library's is exactly rounded
#define MICROPY_ENABLE_DOC_STRING (1)
#define MICROPY_ERROR_REPORTING (MICROPY_ERROR_REPORTING_DETAILED)
#define MICROPY_WARNINGS (1)
#define MICROPY_WARNINGS_CATEGORY (1)
#define MICROPY_ERROR_PRINTER (&mpk_stderr_print)
#define MICROPY_COMP_ALLOW_TOP_LEVEL_AWAIT (1)

// ---- memory
#define MICROPY_ENABLE_GC (1)
#define MICROPY_ENABLE_FINALISER (1)
#define MICROPY_PY_GC_COLLECT_RETVAL (1)
// How many blocks marking can set aside before it has to rescan the heap, which costs the whole heap each time.
#define MICROPY_ALLOC_GC_STACK_SIZE (4096)
// The parser's stacks grow by a fixed amount, so this bounds the cost of deeply nested source.
#define MICROPY_ALLOC_PARSE_RULE_INC (1024)
#define MICROPY_ALLOC_PARSE_RESULT_INC (1024)
#define MICROPY_ENABLE_EMERGENCY_EXCEPTION_BUF (1)
#define MICROPY_EMERGENCY_EXCEPTION_BUF_SIZE (256)
#define MICROPY_STACK_CHECK (1)
// Room for what runs between two checks: the deepest chain of C calls without one.
#define MICROPY_STACK_CHECK_MARGIN (16384)

// ---- stops: the host is asked about every millisecond of running code
#define MICROPY_ENABLE_SCHEDULER (0) // no interrupts that could schedule anything
#define MICROPY_KBD_EXCEPTION (1)
#ifdef MPK_WITHOUT_POLLS
#define MICROPY_VM_HOOK_LOOP
#else
#define MICROPY_VM_HOOK_LOOP \
    if (--mpk_polls_due_in < 0) { \
        mpk_poll(); \
    }
#endif
#define MICROPY_VM_HOOK_RETURN MICROPY_VM_HOOK_LOOP
#define MICROPY_INTERNAL_WFE(timeout_ms) mpk_wait_ms(timeout_ms)

// ---- modules: files are on our own filesystem, time and random come from the host
#define MICROPY_VFS (1)
#define MICROPY_READER_VFS (1)
#define MICROPY_EPOCH_IS_1970 (1)
#define MICROPY_USE_INTERNAL_ERRNO (1)
// Those that files can meet here, so that OSError can name them.
#define MICROPY_PY_ERRNO_LIST \
    X(EPERM) X(ENOENT) X(EIO) X(EBADF) X(EAGAIN) X(ENOMEM) X(EACCES) X(EBUSY) X(EEXIST) X(EXDEV) X(ENODEV) X(ENOTDIR) \
    X(EISDIR) X(EINVAL) X(EMFILE) X(EFBIG) X(ENOSPC) X(ESPIPE) X(EROFS) X(EPIPE) X(EDOM) X(ERANGE) X(EOPNOTSUPP) \
    X(ETIMEDOUT) X(ECONNREFUSED) X(EHOSTUNREACH)
#define MICROPY_PY_SYS_PLATFORM "wasm"
#define MICROPY_PY_SYS_EXC_INFO (1)
#define MICROPY_PY_SYS_PS1_PS2 (0)
#define MICROPY_PY_SYS_GETSIZEOF (0) // tells what CPython's objects take: frozen/_sys.py
#define MICROPY_PY_OS_INCLUDEFILE "modos_port.h"
#define MICROPY_PY_OS_URANDOM (1)
#define MICROPY_PY_OS_UNAME (1)
#define MICROPY_PY_TIME_GMTIME_LOCALTIME_MKTIME (0) // ours, in modtime_port.h
#define MICROPY_PY_TIME_TIME_TIME_NS (1)
#define MICROPY_PY_TIME_CUSTOM_SLEEP (1)
#define MICROPY_PY_TIME_INCLUDEFILE "modtime_port.h"
#define MICROPY_PY_MATH (0)   // ours are whole: modmath.c, modcmath.c
#define MICROPY_PY_CMATH (0)
#define MICROPY_PY_ARRAY (0)   // ours is whole: modarray.c
#define MICROPY_PY_RANDOM (0) // ours is CPython's generator: modrandom.c and frozen/random.py
#define MICROPY_PY_BINASCII (0) // ours: modbinascii.c and frozen/binascii.py
#define MICROPY_PY_HASHLIB (0) // ours: digest.c, moddigest.c and frozen/hashlib.py
#define MICROPY_PY_JSON (0) // ours: json_read.c, json_write.c and frozen/json.py
#define MICROPY_PY_RE (0) // ours is CPython's language of patterns: modre.c and frozen/re.py
#define MICROPY_PY_SELECT_SELECT (0)

// ---- off: would let Python code read or write memory at any address
#define MICROPY_PY_MACHINE (0)
#define MICROPY_PY_UCTYPES (0)
#define MICROPY_PY_FRAMEBUF (0)
#define MICROPY_PERSISTENT_CODE_LOAD (0)    // bytecode is trusted by the virtual machine
#define MICROPY_PY_MARSHAL (0)              // the same, from a bytes object
#define MICROPY_PY_FUNCTION_ATTRS_CODE (0)  // lets a function run with a constant table that is not its own
#define MICROPY_PY_BUILTINS_CODE (MICROPY_PY_BUILTINS_CODE_MINIMUM)
#define MICROPY_PY_MICROPYTHON_MEM_INFO (0) // addresses
#define MICROPY_PY_ASYNCIO (0) // takes any object for a task; that of asyncio/task.py is used

// ---- off: new surface, or no meaning in a sandbox
#define MICROPY_PY_VFS (0)                    // mount() of objects of the program's own
#define MICROPY_PY_MICROPYTHON_HEAP_LOCKED (0)
#define MICROPY_PY_MICROPYTHON_RINGIO (0)
#define MICROPY_PY_CRYPTOLIB (0)
#define MICROPY_PY_SSL (0)
#define MICROPY_PY_WEBSOCKET (0)
#define MICROPY_PY_BTREE (0)
#define MICROPY_PY_SYS_SETTRACE (0)

// ---- the machine
typedef intptr_t mp_int_t;
typedef uintptr_t mp_uint_t;
typedef long mp_off_t;
#define MP_SSIZE_MAX (INTPTR_MAX)
#define MP_STATE_PORT MP_STATE_VM
#define MICROPY_HW_BOARD_NAME "wasm32"
#define MICROPY_HW_MCU_NAME "WebAssembly"
#define MICROPY_ALLOC_PATH_MAX (512)

// setjmp is lowered to WebAssembly exceptions; there is no other way to unwind.
#define MICROPY_NLR_SETJMP (1)

// What the host touches from outside of a turn: mpk_shared in abi.h.
#define MPK_OUTBOX_CAPACITY (64 * 1024)
typedef struct {
    int32_t polls_due_in;
    uint32_t waiting_bytes;
    uint32_t constants_begin;
    uint32_t constants_end;
    uint8_t waiting[MPK_OUTBOX_CAPACITY];
} mpk_shared_t;
extern mpk_shared_t mpk_shared_area;

// Steps until the host is asked whether to stop; a step is a loop of the virtual machine, some 50 ns.
#define mpk_polls_due_in (mpk_shared_area.polls_due_in)
void mpk_poll(void);
static inline void mpk_count_steps(uint64_t steps) {
    #ifdef MPK_WITHOUT_POLLS // to measure what they cost
    return;
    #endif
    if (mpk_polls_due_in >= 0) {
        mpk_polls_due_in -= steps < 0x10000 ? (int32_t)steps : 0x10000;
    }
}
// Asks the host, and raises what it answers.
void mpk_stop_if_asked(void);
// Counts, and asks when that is due. For loops of C code that may take long (wasm/edits/stops.edit).
static inline void mpk_step(uint64_t steps) {
    #ifdef MPK_WITHOUT_POLLS
    return;
    #endif
    if (__builtin_constant_p(steps)) {
        mpk_polls_due_in -= (int32_t)steps; // asking sets it anew
    } else {
        mpk_count_steps(steps);
    }
    if (mpk_polls_due_in < 0) {
        mpk_stop_if_asked();
    }
}
void mpk_wait_ms(mp_uint_t timeout_ms);
extern const struct _mp_print_t mpk_stderr_print;
void mpk_print_stdout(const char *text, size_t bytes);
#define MP_PLAT_PRINT_STRN(text, bytes) mpk_print_stdout(text, bytes)

#define MICROPY_PY_BUILTINS_INPUT (0) // ours asks the host
extern const struct _mp_obj_fun_builtin_var_t mpk_builtin_input_obj;
extern const struct _mp_obj_fun_builtin_var_t mp_sys_exit_obj;
extern const struct _mp_obj_type_t mp_type_BudgetExceeded;
extern const struct _mp_obj_fun_builtin_var_t mpk_builtin_display_obj;
extern const struct _mp_obj_fun_builtin_fixed_t mpk_builtin_get_ipython_obj;
extern const struct _mp_obj_fun_builtin_var_t mpk_builtin_help_obj;
#define MICROPY_PORT_BUILTINS \
    { MP_ROM_QSTR(MP_QSTR_BudgetExceeded), MP_ROM_PTR(&mp_type_BudgetExceeded) }, \
    { MP_ROM_QSTR(MP_QSTR_display), MP_ROM_PTR(&mpk_builtin_display_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_exit), MP_ROM_PTR(&mp_sys_exit_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_get_ipython), MP_ROM_PTR(&mpk_builtin_get_ipython_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_input), MP_ROM_PTR(&mpk_builtin_input_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_quit), MP_ROM_PTR(&mp_sys_exit_obj) },
