// What `time` needs from this port, for extmod/modtime.c.
#include <math.h>

#include "abi.h"
#include "host.h"
#include "py/runtime.h"

static mp_obj_t seconds(int64_t ns) {
    return mp_obj_new_float((mp_float_t)ns / 1e9);
}

static mp_obj_t mp_time_time_get(void) {
    return seconds(mpk_clock_ns(MPK_CLOCK_WALL));
}

// ---- dates. Those of extmod/modtime.c take no floats, and know no second before 1970 or after January 2038.

#define SECONDS_PER_DAY (86400)
#define DAY_MIN (-719162) // 0001-01-01
#define DAY_MAX (2932896) // 9999-12-31

// Days since 1970-01-01 in the Gregorian calendar, for months from 1 to 12. Years are counted from March, so that the
// leap day is the last of its year (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
static int64_t days_from_date(int64_t year, int month, int64_t day) {
    year -= month <= 2;
    int64_t era = (year >= 0 ? year : year - 399) / 400;
    int64_t year_of_era = year - era * 400;
    int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

// gmtime([seconds]) and localtime([seconds]), which are the same: a sandbox knows no place.
static mp_obj_t time_gmtime(size_t n_args, const mp_obj_t *args) {
    bool is_now = n_args == 0 || args[0] == mp_const_none;
    mp_float_t seconds = floor(is_now ? mpk_clock_ns(MPK_CLOCK_WALL) / 1000000000 : mp_obj_get_float(args[0]));
    mp_float_t day_float = floor(seconds / SECONDS_PER_DAY);
    if (!(DAY_MIN <= day_float && day_float <= DAY_MAX)) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("timestamp out of range"));
    }
    int32_t day = day_float;
    int32_t second = seconds - day_float * SECONDS_PER_DAY;
    int32_t era_day = day + 719468; // since 0000-03-01
    int32_t era = (era_day >= 0 ? era_day : era_day - 146096) / 146097;
    int32_t day_of_era = era_day - era * 146097;
    int32_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int32_t march_month = (5 * day_of_year + 2) / 153;
    int32_t month = march_month < 10 ? march_month + 3 : march_month - 9;
    int32_t year = year_of_era + era * 400 + (month <= 2);
    mp_obj_t items[9] = {
        MP_OBJ_NEW_SMALL_INT(year),
        MP_OBJ_NEW_SMALL_INT(month),
        MP_OBJ_NEW_SMALL_INT(day_of_year - (153 * march_month + 2) / 5 + 1),
        MP_OBJ_NEW_SMALL_INT(second / 3600),
        MP_OBJ_NEW_SMALL_INT(second / 60 % 60),
        MP_OBJ_NEW_SMALL_INT(second % 60),
        MP_OBJ_NEW_SMALL_INT(((day + 3) % 7 + 7) % 7), // 1970-01-01 was a Thursday; Monday is 0
        MP_OBJ_NEW_SMALL_INT(day - days_from_date(year, 1, 1) + 1),
        MP_OBJ_NEW_SMALL_INT(0), // never summer time
    };
    return mp_obj_new_tuple(MP_ARRAY_SIZE(items), items);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(time_gmtime_obj, 0, 1, time_gmtime);

// mktime(tuple): the inverse. Fields may lie outside their ranges: the 32nd of a month is the first or so of the next.
static mp_obj_t time_mktime(mp_obj_t tuple) {
    size_t length;
    mp_obj_t *items;
    mp_obj_get_array(tuple, &length, &items);
    if (length < 8 || length > 9) {
        mp_raise_TypeError(MP_ERROR_TEXT("mktime needs a tuple of length 8 or 9"));
    }
    int64_t field[6];
    for (size_t i = 0; i < MP_ARRAY_SIZE(field); i++) {
        field[i] = mp_obj_get_int(items[i]);
    }
    int64_t month = field[1] - 1, years = (month >= 0 ? month : month - 11) / 12;
    int64_t days = days_from_date(field[0] + years, month - years * 12 + 1, field[2]);
    return mp_obj_new_int_from_ll(days * SECONDS_PER_DAY + field[3] * 3600 + field[4] * 60 + field[5]);
}
static MP_DEFINE_CONST_FUN_OBJ_1(time_mktime_obj, time_mktime);

static void mp_time_sleep(mp_obj_t seconds_in) {
    mp_float_t s;
    if (!mp_obj_get_float_maybe(seconds_in, &s)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'%s' object cannot be interpreted as an integer"),
            mp_obj_get_type_str(seconds_in));
    }
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
    { MP_ROM_QSTR(MP_QSTR_gmtime), MP_ROM_PTR(&time_gmtime_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_localtime), MP_ROM_PTR(&time_gmtime_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_mktime), MP_ROM_PTR(&time_mktime_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_monotonic), MP_ROM_PTR(&time_monotonic_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_monotonic_ns), MP_ROM_PTR(&time_monotonic_ns_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_perf_counter), MP_ROM_PTR(&time_monotonic_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_perf_counter_ns), MP_ROM_PTR(&time_monotonic_ns_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_process_time), MP_ROM_PTR(&time_process_time_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_process_time_ns), MP_ROM_PTR(&time_process_time_ns_obj) },
