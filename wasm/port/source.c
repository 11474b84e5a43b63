// Where in a source something went wrong.
#include "source.h"

mpk_source_t mpk_source_around(const char *file, size_t line) {
    return (mpk_source_t) { "", 0 };
}

size_t mpk_syntax_column(mp_obj_t exception) {
    return 0;
}
