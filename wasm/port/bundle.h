// A bundle is what a value looks like: a dict from mime types to texts.
#ifndef MPK_BUNDLE_H
#define MPK_BUNDLE_H

#include "py/obj.h"

// One field of a frame.
typedef struct {
    const char *data;
    size_t bytes;
} mpk_field_t;

// Sends a frame: the fields of `head`, then the pairs of the bundle. Of a bundle that is too large the plain text is cut.
// Raises TypeError or ValueError when it is no bundle, or too large without its plain text. An empty one is not sent:
// false.
bool mpk_bundle_send(uint32_t kind, size_t n_head, const mpk_field_t *head, mp_obj_t bundle);

// The same for a plain text alone.
void mpk_plain_send(uint32_t kind, size_t n_head, const mpk_field_t *head, const char *text, size_t bytes);

#endif
