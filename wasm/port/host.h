// The host as the rest of the port sees it: time, random numbers, and the questions whether to stop.
#ifndef MPK_HOST_H
#define MPK_HOST_H

#include "py/obj.h"

int64_t mpk_clock_ns(int which);

// The time that files get, asked for about once a millisecond: a call out of the guest takes longer than a small write.
int64_t mpk_file_time_ns(void);

void mpk_random(void *buffer, size_t bytes);
void mpk_sleep_ns(int64_t ns);

// The exception of a soft stop whose budget ran out. It derives from BaseException, as KeyboardInterrupt does, so
// that a program's `except Exception` does not swallow it.
extern const mp_obj_type_t mp_type_BudgetExceeded;

// Called as a turn starts: nothing that stopped an earlier turn may stop this one.
void mpk_host_start_turn(void);

// Called likewise: sys.stdin, sys.stdout and sys.stderr are the notebook's own again (stdio.c).
void mpk_stdio_start_turn(void);

// read_line() of the module _mpk (stdio.c).
extern const mp_obj_fun_builtin_fixed_t mpk_read_line_obj;

#endif
