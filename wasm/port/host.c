// Time, random numbers and stops, as the host gives them.
#include <string.h>

#include "abi.h"
#include "abi_layout.h"
#include "host.h"
#include "outbox.h"
#include "py/mphal.h"
#include "py/mperrno.h"
#include "py/runtime.h"

// Steps until the host is asked again. About a millisecond of ordinary code: often enough for a stop button, seldom
// enough to cost nothing next to the 5 us of a call out of the guest.
#define POLL_INTERVAL (8192)

MP_DEFINE_EXCEPTION(BudgetExceeded, BaseException)

// The exception lives here, not on the heap, so that it can be raised when the heap is full.
MP_REGISTER_ROOT_POINTER(mp_obj_exception_t mpk_budget_exception);

static mp_obj_t budget_exception(void) {
    mp_obj_exception_t *e = &MP_STATE_VM(mpk_budget_exception);
    memset(e, 0, sizeof(*e));
    e->base.type = &mp_type_BudgetExceeded;
    e->args = (mp_obj_tuple_t *)&mp_const_empty_tuple_obj;
    return MP_OBJ_FROM_PTR(e);
}

// Does what the host asked for. A stop becomes a pending exception, which the virtual machine raises at its next
// check; raising it here would lose the line that runs.
static void heed(int32_t bits) {
    if (bits & MPK_POLL_DRAIN) {
        mpk_outbox_drain();
    }
    if (bits & MPK_POLL_INTERRUPT) {
        MP_STATE_VM(mp_kbd_exception).traceback_data = NULL;
        MP_STATE_THREAD(mp_pending_exception) = MP_OBJ_FROM_PTR(&MP_STATE_VM(mp_kbd_exception));
    } else if (bits & MPK_POLL_BUDGET) {
        MP_STATE_THREAD(mp_pending_exception) = budget_exception();
    }
}

// When the host was last asked for the time of files; 0 when it has to be asked again.
static int64_t file_time_ns;

void mpk_poll(void) {
    mpk_polls_due_in = POLL_INTERVAL;
    file_time_ns = 0;
    heed(mpk_host_poll());
}

void mpk_stop_if_asked(void) {
    mpk_poll();
    // An exception must not pass through a collection, which would stay half done.
    if (!(MP_STATE_THREAD(gc_lock_depth) & GC_COLLECT_FLAG)) {
        mp_handle_pending(true);
    }
}

void mpk_host_start_turn(void) {
    mpk_polls_due_in = POLL_INTERVAL;
    file_time_ns = 0;
    MP_STATE_THREAD(mp_pending_exception) = MP_OBJ_NULL;
}

int64_t mpk_clock_ns(int which) {
    return mpk_host_clock(which);
}

int64_t mpk_file_time_ns(void) {
    if (file_time_ns == 0) {
        file_time_ns = mpk_clock_ns(MPK_CLOCK_WALL);
    }
    return file_time_ns;
}

void mpk_random(void *buffer, size_t bytes) {
    if (mpk_host_random((int32_t)(uintptr_t)buffer, (int32_t)bytes) != MPK_IMPORT_OK) {
        mp_raise_OSError(MP_EIO);
    }
}

void mpk_sleep_ns(int64_t ns) {
    mpk_outbox_drain(); // what was printed before a pause is seen during it
    file_time_ns = 0;
    heed(mpk_host_sleep(ns));
    mp_handle_pending(true);
}

// Waits for an event, as select.poll and asyncio do; here the only event is that time passes.
void mpk_wait_ms(mp_uint_t timeout_ms) {
    mpk_sleep_ns((int64_t)timeout_ms * 1000000);
}

mp_uint_t mp_hal_ticks_ms(void) {
    return (mp_uint_t)(mpk_clock_ns(MPK_CLOCK_MONOTONIC) / 1000000);
}

mp_uint_t mp_hal_ticks_us(void) {
    return (mp_uint_t)(mpk_clock_ns(MPK_CLOCK_MONOTONIC) / 1000);
}

mp_uint_t mp_hal_ticks_cpu(void) {
    return mp_hal_ticks_us();
}

uint64_t mp_hal_time_ns(void) {
    return (uint64_t)mpk_clock_ns(MPK_CLOCK_WALL);
}

void mp_hal_delay_ms(mp_uint_t ms) {
    mpk_sleep_ns((int64_t)ms * 1000000);
}

void mp_hal_delay_us(mp_uint_t us) {
    mpk_sleep_ns((int64_t)us * 1000);
}
