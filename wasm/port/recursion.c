// The places are a chain on the C stack. An exception leaves places behind that are no more: they lie below whoever asks
// next, since the stack grows down, and are passed over.
#include "recursion.h"

static mpk_printing_t *innermost;

static void drop_dead(const mpk_printing_t *place) {
    while (innermost != NULL && innermost <= place) {
        innermost = innermost->outer;
    }
}

bool mpk_enter_printing(mpk_printing_t *place, mp_obj_t object) {
    drop_dead(place);
    for (const mpk_printing_t *at = innermost; at != NULL; at = at->outer) {
        if (at->object == object) {
            return false;
        }
    }
    place->outer = innermost;
    place->object = object;
    innermost = place;
    return true;
}

void mpk_leave_printing(mpk_printing_t *place) {
    innermost = place->outer;
}
