// What `time` needs from this port, for extmod/modtime.c.
#include "abi.h"
#include "host.h"
#include "py/runtime.h"
#include "shared/timeutils/timeutils.h"

static mp_obj_t seconds(int64_t ns) {
    return mp_obj_new_float((mp_float_t)ns / 1e9);
}

static mp_obj_t mp_time_time_get(void) {
    return seconds(mpk_clock_ns(MPK_CLOCK_WALL));
}

// Universal time: a sandbox knows no place.
static mp_obj_t mp_time_localtime_get(void) {
    timeutils_struct_time_t tm;
    timeutils_seconds_since_epoch_to_struct_time(mpk_clock_ns(MPK_CLOCK_WALL) / 1000000000, &tm);
    mp_obj_t items[8] = {
        MP_OBJ_NEW_SMALL_INT(tm.tm_year),
        MP_OBJ_NEW_SMALL_INT(tm.tm_mon),
        MP_OBJ_NEW_SMALL_INT(tm.tm_mday),
        MP_OBJ_NEW_SMALL_INT(tm.tm_hour),
        MP_OBJ_NEW_SMALL_INT(tm.tm_min),
        MP_OBJ_NEW_SMALL_INT(tm.tm_sec),
        MP_OBJ_NEW_SMALL_INT(tm.tm_wday),
        MP_OBJ_NEW_SMALL_INT(tm.tm_yday),
    };
    return mp_obj_new_tuple(MP_ARRAY_SIZE(items), items);
}

static void mp_time_sleep(mp_obj_t seconds_in) {
    mp_float_t s = mp_obj_get_float(seconds_in);
    if (!(s >= 0)) {
        mp_raise_ValueError(MP_ERROR_TEXT("sleep length must be non-negative"));
    }
    if (s > 1e9) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("sleep length is too large"));
    }
    mpk_sleep_ns((int64_t)(s * 1e9));
}

static mp_obj_t time_clock_s(int which) {
    return seconds(mpk_clock_ns(which));
}

static mp_obj_t time_monotonic(void) {
    return time_clock_s(MPK_CLOCK_MONOTONIC);
}
static MP_DEFINE_CONST_FUN_OBJ_0(time_monotonic_obj, time_monotonic);

static mp_obj_t time_process_time(void) {
    return time_clock_s(MPK_CLOCK_CPU);
}
static MP_DEFINE_CONST_FUN_OBJ_0(time_process_time_obj, time_process_time);

static mp_obj_t time_monotonic_ns(void) {
    return mp_obj_new_int_from_ll(mpk_clock_ns(MPK_CLOCK_MONOTONIC));
}
static MP_DEFINE_CONST_FUN_OBJ_0(time_monotonic_ns_obj, time_monotonic_ns);

static mp_obj_t time_process_time_ns(void) {
    return mp_obj_new_int_from_ll(mpk_clock_ns(MPK_CLOCK_CPU));
}
static MP_DEFINE_CONST_FUN_OBJ_0(time_process_time_ns_obj, time_process_time_ns);

#define MICROPY_PY_TIME_EXTRA_GLOBALS \
    { MP_ROM_QSTR(MP_QSTR_monotonic), MP_ROM_PTR(&time_monotonic_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_monotonic_ns), MP_ROM_PTR(&time_monotonic_ns_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_perf_counter), MP_ROM_PTR(&time_monotonic_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_perf_counter_ns), MP_ROM_PTR(&time_monotonic_ns_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_process_time), MP_ROM_PTR(&time_process_time_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_process_time_ns), MP_ROM_PTR(&time_process_time_ns_obj) },
