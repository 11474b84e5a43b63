// setjmp and longjmp for clang's WebAssembly exception lowering (-mllvm -wasm-enable-sjlj).
// The compiler rewrites every call of setjmp; what it leaves to the runtime is in sjlj.c.
#ifndef MPK_SETJMP_H
#define MPK_SETJMP_H

typedef struct {
    void *invocation; // which activation of which function called setjmp
    unsigned label;   // which of its setjmp calls
    char *stack;      // where the stack ended then
    struct {
        void *env;
        int value;
    } thrown; // what __wasm_longjmp hands to the handler
} jmp_buf[1];

int setjmp(jmp_buf env) __attribute__((returns_twice));
void longjmp(jmp_buf env, int value) __attribute__((noreturn));

#endif
