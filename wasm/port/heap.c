// The Python heap: one area that grows in place, to the end of linear memory.
//
// Layout of linear memory: stack and data as the linker placed them, then from __heap_base the Python heap: its blocks
// first, its tables behind them. Nothing else asks for memory (there is no malloc in the guest), so the heap can grow
// by moving the tables to the new end; the blocks stay where they are, and every pointer stays right. One area keeps
// the test "is this word a pointer into the heap" at two comparisons, which marking makes for every word that it reads.
//
// When to grow. A collection costs time proportional to the heap, so a heap that is nearly full of live objects must
// not be collected over and over for the little that is left: after a collection at least half of the heap shall be
// free, and if it is not, the heap doubles, up to the memory limit. Hence collecting costs a bounded amount per byte
// allocated, whatever the program keeps (docs/design/memory.md has the measurement).
//
// When to collect. Not only when the heap is full: once it has grown, a program would else spread the little that it
// keeps over all of it, among its garbage, and no large object would find room between (wasm/edits/collector_zones.edit).
#include <string.h>

#include "heap.h"
#include "py/gc.h"
#include "py/mpstate.h"
#include "py/runtime.h"

#define WASM_PAGE_BYTES (65536)
#define INITIAL_HEAP_BYTES (256 * 1024)

// Kept back from a program, so that the cell after a MemoryError can still be compiled, which may be the one that
// frees memory.
#define RESERVE_BYTES (1024 * 1024)

// At least this much is allocated as small objects before there is a collection because of them.
#define COLLECT_AFTER_BYTES (1024 * 1024)

// Large objects leave this share of the heap below them to small ones, and the bytes above.
#define GAP_SHARE (16)
#define LARGE_BYTES (8192 * MICROPY_BYTES_PER_GC_BLOCK) // those of the allocator's largest class

// More than what lies above most collections, and than a collection takes itself.
#define STALE_STACK_BYTES (32 * 1024)
#define COLLECTION_STACK_BYTES (1024)

extern uint8_t __heap_base; // set by the linker: where data ends

static size_t memory_limit_bytes; // with the reserve
// Where the heap ends. The memory may go on: it never shrinks, and the host may have gone back to a smaller heap.
static size_t heap_end;
static bool reserve_in_use;
static char *stack_top;

static size_t memory_bytes(void) {
    return __builtin_wasm_memory_size(0) * WASM_PAGE_BYTES;
}

// Makes linear memory at least `bytes` large; false when the limit or the host forbids it.
static bool memory_grow_to(size_t bytes) {
    size_t now = memory_bytes();
    if (bytes <= now) {
        return true;
    }
    size_t pages = (bytes - now + WASM_PAGE_BYTES - 1) / WASM_PAGE_BYTES;
    return __builtin_wasm_memory_grow(0, pages) != (size_t)-1;
}

bool mpk_heap_init(size_t limit_bytes) {
    memory_limit_bytes = limit_bytes;
    uintptr_t start = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
    if (!memory_grow_to(start + INITIAL_HEAP_BYTES)) {
        return false;
    }
    heap_end = memory_bytes();
    gc_init((void *)start, (void *)heap_end);
    return true;
}

void mpk_heap_set_limit(size_t limit_bytes) {
    memory_limit_bytes = limit_bytes;
}

// Grows the heap by `extra_bytes` at least, by its own size if the limit allows, else by what is left of the limit.
static bool grow(size_t extra_bytes) {
    size_t now = heap_end;
    size_t heap = now - (uintptr_t)&__heap_base;
    // Tables take 3/128 of what they describe.
    size_t needed = extra_bytes + extra_bytes / 32 + WASM_PAGE_BYTES;
    if (needed < extra_bytes || now + needed < now) {
        return false;
    }
    size_t limit = memory_limit_bytes - (reserve_in_use ? 0 : MIN(RESERVE_BYTES, memory_limit_bytes / 8));
    size_t left = limit > now ? limit - now : 0;
    size_t wanted = reserve_in_use ? needed : MIN(MAX(heap, needed), left);
    if (wanted < needed || wanted > left) {
        return false;
    }
    if (!memory_grow_to(now + wanted)) {
        if (wanted == needed || !memory_grow_to(now + needed)) {
            return false;
        }
        wanted = needed;
    }
    heap_end = (now + wanted + WASM_PAGE_BYTES - 1) / WASM_PAGE_BYTES * WASM_PAGE_BYTES;
    gc_extend((void *)heap_end);
    return true;
}

void mpk_heap_use_reserve(bool use) {
    // Only once the heap is at its limit; until then it grows as it always does.
    reserve_in_use = use && memory_limit_bytes <= heap_end + RESERVE_BYTES;
}

__attribute__((noinline)) void mpk_heap_clear_stack(void) {
    char stale[STALE_STACK_BYTES];
    memset(stale, 0, sizeof(stale));
    __asm__ volatile ("" : : "r" (stale) : "memory");
}

void mpk_heap_begin_stack(void *top) {
    stack_top = top;
    mpk_heap_clear_stack();
}

static size_t blocks_of_heap(void) {
    return MP_STATE_MEM(area).gc_alloc_table_byte_len * 4;
}

// Says when the next collection comes, and keeps large objects out of the way of what small ones take until then.
static void plan_next_collection(void) {
    size_t live = MP_STATE_MEM(gc_live_blocks), total = blocks_of_heap();
    // A share of the heap, since a sweep reads the tables of all of it; and what is alive, since that is marked.
    size_t after = MAX(MAX(live, total / GAP_SHARE), COLLECT_AFTER_BYTES / MICROPY_BYTES_PER_GC_BLOCK);
    MP_STATE_MEM(gc_collect_after) = after;
    MP_STATE_MEM(area).gc_search_from[GC_LARGEST_CLASS] = MIN(live + after, total) / 4;
}

// Called by the allocator when a collection did not make room. What is free at the end of the heap is part of the room.
bool mpk_heap_grow(size_t failed_bytes) {
    size_t free_blocks = blocks_of_heap() - MP_STATE_MEM(area).gc_last_used_block - 1;
    size_t free_bytes = MIN(free_blocks * MICROPY_BYTES_PER_GC_BLOCK, failed_bytes);
    size_t gap_bytes = failed_bytes < LARGE_BYTES ? 0 : failed_bytes / GAP_SHARE + COLLECT_AFTER_BYTES;
    bool grown = (gap_bytes > 0 && grow(failed_bytes - free_bytes + gap_bytes)) || grow(failed_bytes - free_bytes);
    if (grown) {
        plan_next_collection();
    }
    return grown;
}

// Clears the stack of pointers to what was just marked. There may be little room left, unlike where a turn starts.
static __attribute__((noinline)) void clear_stack_of_collection(void) {
    char stale[COLLECTION_STACK_BYTES];
    memset(stale, 0, sizeof(stale));
    __asm__ volatile ("" : : "r" (stale) : "memory");
}

void gc_collect(void) {
    void *stack_here;
    MP_STATE_VM(mpk_re_ascii_text) = MP_OBJ_NULL; // only a note on a text, which shall not keep it
    gc_collect_start();
    // Locals of every function above this one are in the shadow stack: the build spills them (wasm/build.py).
    gc_collect_stack(&stack_here, ((uintptr_t)stack_top - (uintptr_t)&stack_here) / sizeof(void *));
    gc_collect_end();
    clear_stack_of_collection();
    size_t total = blocks_of_heap();
    mpk_count_steps(total / 64);
    if (MP_STATE_MEM(gc_live_blocks) > total / 2) {
        grow(0);
    }
    plan_next_collection();
}
