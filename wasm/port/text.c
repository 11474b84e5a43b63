// Text that is printed into memory.
#include "text.h"

static void add(void *data, const char *bytes, size_t length) {
    mpk_text_t *text = data;
    if (text->vstr.len < text->most) {
        vstr_add_strn(&text->vstr, bytes, length);
    }
}

void mpk_text_init(mpk_text_t *text, size_t most) {
    vstr_init(&text->vstr, 64);
    text->most = most;
    text->print.data = text;
    text->print.print_strn = add;
}

void mpk_text_print(mpk_text_t *text, mp_obj_t value, mp_print_kind_t kind) {
    mp_obj_print_helper(&text->print, value, kind);
}
