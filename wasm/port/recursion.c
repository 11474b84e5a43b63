// An exception leaves entries behind. Their places lie below that of whoever asks next, since the C stack grows down, and
// so they are known to be over. What lies deeper than there is room for is printed unasked.
#include "recursion.h"

#define DEPTH_MAX (200)

static struct {
    const mpk_printing_t *place;
    mp_obj_t object;
} printing[DEPTH_MAX];
static size_t depth;

bool mpk_enter_printing(mpk_printing_t *place, mp_obj_t object) {
    while (depth > 0 && printing[depth - 1].place <= place) {
        depth -= 1;
    }
    for (size_t i = 0; i < depth; i++) {
        if (printing[i].object == object) {
            return false;
        }
    }
    if (depth < DEPTH_MAX) {
        printing[depth].place = place;
        printing[depth].object = object;
        depth += 1;
    }
    return true;
}

void mpk_leave_printing(mpk_printing_t *place) {
    while (depth > 0 && printing[depth - 1].place <= place) {
        depth -= 1;
    }
}

static mp_obj_t named;
static qstr its_name;

void mpk_print_as(mp_obj_t part, qstr name) {
    named = part;
    its_name = name;
}

qstr mpk_printed_name(mp_obj_t object) {
    qstr name = object == named ? its_name : (qstr)mp_obj_get_type(object)->name;
    named = MP_OBJ_NULL;
    return name;
}
