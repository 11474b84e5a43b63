// Where in a source something went wrong.
#include <string.h>

#include "fstree.h"
#include "py/lexer.h"
#include "py/runtime.h"
#include "source.h"

#define LINES_AROUND (2)

static const mpk_source_t nothing = { "", 0 };

static mpk_node_t *find(const char *file) {
    nlr_buf_t nlr;
    if (file[0] != '<' && nlr_push(&nlr) == 0) {
        mpk_place_t place;
        int error = mpk_place_find(mp_obj_new_str_from_cstr(file), &place);
        nlr_pop();
        return error == 0 ? place.node : NULL;
    }
    return NULL; // the name of a cell, or no room on the heap
}

mpk_source_t mpk_source_around(const char *file, size_t line, size_t *scan_bytes) {
    const mpk_node_t *node = find(file);
    if (node == NULL || node->entries != NULL || node->size == 0) {
        return nothing;
    }
    const char *at = (const char *)node->data, *end = at + MIN(node->size, *scan_bytes);
    const char *first = NULL, *last = NULL; // where the lines start, and where they end
    size_t first_line = line > LINES_AROUND ? line - LINES_AROUND : 1;
    for (size_t i = 1; at < end && i <= line + LINES_AROUND; i++) {
        const char *line_end = memchr(at, '\n', end - at);
        if (line_end == NULL) {
            line_end = end;
        }
        if (i == first_line) {
            first = at;
        }
        if (i >= line) { // the file may have changed, and be too short
            last = line_end;
        }
        at = line_end + 1;
    }
    *scan_bytes -= MIN(at, end) - (const char *)node->data;
    if (last == NULL || last - first > MPK_SOURCE_BYTES_MAX) {
        return nothing;
    }
    return (mpk_source_t) { first, last - first };
}

MP_REGISTER_ROOT_POINTER(void *mpk_syntax_error);
static size_t syntax_error_column;

void mpk_syntax_error_at(void *exception, size_t character) {
    MP_STATE_VM(mpk_syntax_error) = exception;
    syntax_error_column = character;
}

size_t mpk_syntax_column(mp_obj_t exception) {
    return MP_OBJ_TO_PTR(exception) == MP_STATE_VM(mpk_syntax_error) ? syntax_error_column : 0;
}

void mpk_syntax_start_turn(void) {
    MP_STATE_VM(mpk_syntax_error) = NULL;
}
