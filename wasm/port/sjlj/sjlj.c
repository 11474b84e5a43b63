// The three functions that clang's lowering of setjmp and longjmp calls
// (llvm/lib/Target/WebAssembly/WebAssemblyLowerEmscriptenEHSjLj.cpp describes them).
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#define C_LONGJMP_TAG (1) // the number by which clang's builtin knows the tag __c_longjmp

void __wasm_setjmp(void *env, uint32_t label, void *invocation);
uint32_t __wasm_setjmp_test(void *env, void *invocation);
void __wasm_longjmp(void *env, int value) __attribute__((noreturn));

// Called where setjmp stood: remembers the place.
void __wasm_setjmp(void *env, uint32_t label, void *invocation) {
    jmp_buf *buf = env;
    (*buf)->invocation = invocation;
    (*buf)->label = label;
    (*buf)->stack = __builtin_frame_address(0);
}

// Called by a handler: the label to go on at, or 0 when the jump is not for this activation.
uint32_t __wasm_setjmp_test(void *env, void *invocation) {
    jmp_buf *buf = env;
    return (*buf)->invocation == invocation ? (*buf)->label : 0;
}

void __wasm_longjmp(void *env, int value) {
    jmp_buf *buf = env;
    // The collector must not find what the functions that are left held: the next ones to use this part of the stack
    // do not write all of it, and what a program let go of to make room would stay alive.
    char *here = __builtin_frame_address(0);
    memset(here, 0, (*buf)->stack - here);
    (*buf)->thrown.env = env;
    (*buf)->thrown.value = value == 0 ? 1 : value;
    __builtin_wasm_throw(C_LONGJMP_TAG, &(*buf)->thrown);
}
