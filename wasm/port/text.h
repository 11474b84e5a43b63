// Text that is printed into memory.
#ifndef MPK_TEXT_H
#define MPK_TEXT_H

#include "py/obj.h"

// It takes no more text once it holds `most` bytes or a little more; who sends it cuts it, and says so.
typedef struct {
    vstr_t vstr;
    size_t most;
    mp_print_t print;
} mpk_text_t;

void mpk_text_init(mpk_text_t *text, size_t most);

// str(exception) or repr(value), which may run code of the program's own, and so may raise.
void mpk_text_print(mpk_text_t *text, mp_obj_t value, mp_print_kind_t kind);

#endif
