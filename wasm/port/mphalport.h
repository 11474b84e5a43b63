// What the machine offers MicroPython: the host, through the imports of abi.h.
#ifndef MPK_MPHALPORT_H
#define MPK_MPHALPORT_H

#include <stddef.h>
#include <stdint.h>

#include "py/mpconfig.h"

mp_uint_t mp_hal_ticks_ms(void);
mp_uint_t mp_hal_ticks_us(void);
mp_uint_t mp_hal_ticks_cpu(void);
uint64_t mp_hal_time_ns(void);
void mp_hal_delay_ms(mp_uint_t ms);
void mp_hal_delay_us(mp_uint_t us);

// No terminal, hence no character that interrupts: the host interrupts through poll.
static inline void mp_hal_set_interrupt_char(int c) {
    (void)c;
}

#endif
