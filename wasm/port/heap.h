// The Python heap.
#ifndef MPK_HEAP_H
#define MPK_HEAP_H

#include <stdbool.h>
#include <stddef.h>

// Sets the heap up below a memory limit; false when there is no room for the smallest heap.
bool mpk_heap_init(size_t limit_bytes);

// Says at the begin of a turn above which address the collector does not look for pointers: the address of the caller's
// own frame, which may hold none. Clears the stack.
void mpk_heap_begin_stack(void *top);

// From now on the heap grows no further than to this limit; what is beyond it already stays.
void mpk_heap_set_limit(size_t limit_bytes);

// Whether allocations may use the memory that is kept back from programs, while a cell is compiled.
void mpk_heap_use_reserve(bool use);

// Clears the part of the stack that the functions called next will use. The collector takes what looks like a pointer
// for one, and what earlier calls left there would keep dead objects alive, even all that a program let go of to make room.
void mpk_heap_clear_stack(void);

// Added to py/gc.c by wasm/edits: takes over the memory up to `end` by moving the tables there.
void gc_extend(void *end);

// Added likewise: marks what words of the stack point to or into.
void gc_collect_stack(void **words, size_t len);

#endif
