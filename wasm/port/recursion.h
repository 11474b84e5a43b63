// Which objects are being printed, so that one which holds itself is shown as [...] within itself.
#ifndef MPK_RECURSION_H
#define MPK_RECURSION_H

#include <stdbool.h>

#include "py/obj.h"

// A place on the C stack of whoever prints, as long as it prints.
typedef struct {
    char unused;
} mpk_printing_t;

// False if the object is being printed already; then there is nothing to leave.
bool mpk_enter_printing(mpk_printing_t *place, mp_obj_t object);
void mpk_leave_printing(mpk_printing_t *place);

// The name that containers print before what they hold: that of the class that an object is of, which is made of a part
// that is printed next.
void mpk_print_as(mp_obj_t part, qstr name);
qstr mpk_printed_name(mp_obj_t object);

#endif
