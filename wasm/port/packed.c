// Frozen modules that are packed: found, inflated and loaded.
#include <string.h>

#include "lib/uzlib/uzlib.h"
#include "packed.h"
#include "py/objfun.h"
#include "py/runtime.h"

// MicroPython's loader of bytecode is compiled here, and is reached from here alone: bytecode of a program's own could
// read and write any memory, so the option by which files of it are imported stays off.
#undef MICROPY_PERSISTENT_CODE_LOAD
#define MICROPY_PERSISTENT_CODE_LOAD (1)
#undef MICROPY_HAS_FILE_READER
#define MICROPY_HAS_FILE_READER (0)
#include "py/persistentcode.c"

typedef struct {
    const char *path;
    uint32_t at, packed_bytes, bytes;
} packed_t;

#ifdef NO_QSTR
static const packed_t packed[1];
static const byte packed_names[1], packed_data[1];
#else
#include "packed_modules.h"
#endif

mp_import_stat_t mpk_packed_find(const char *path, const void **found) {
    size_t length = strlen(path);
    for (size_t i = 0; i < MP_ARRAY_SIZE(packed); i++) {
        if (strncmp(packed[i].path, path, length) == 0) {
            if (packed[i].path[length] == '\0') {
                *found = &packed[i];
                return MP_IMPORT_STAT_FILE;
            }
            if (packed[i].path[length] == '/') {
                return MP_IMPORT_STAT_DIR;
            }
        }
    }
    return MP_IMPORT_STAT_NO_EXIST;
}

// The code of a module, behind the names of all modules, which it refers back to.
static byte *inflated(const packed_t *one) {
    byte *bytes = m_new(byte, sizeof(packed_names) + one->bytes);
    memcpy(bytes, packed_names, sizeof(packed_names));
    uzlib_uncomp_t *state = m_new0(uzlib_uncomp_t, 1);
    uzlib_uncompress_init(state, NULL, 0);
    state->source = packed_data + one->at;
    state->source_limit = state->source + one->packed_bytes;
    state->dest_start = bytes;
    state->dest = bytes + sizeof(packed_names);
    state->dest_limit = state->dest + one->bytes;
    int status = uzlib_uncompress(state);
    if (status < 0 || state->dest != state->dest_limit) {
        mp_raise_msg(&mp_type_ImportError, MP_ERROR_TEXT("a module of the guest is damaged"));
    }
    m_del_obj(uzlib_uncomp_t, state);
    mpk_step(one->bytes / 8);
    return bytes;
}

mp_proto_fun_t mpk_packed_load(const void *found, mp_module_context_t *module) {
    const packed_t *one = found;
    byte *bytes = inflated(one);
    mp_compiled_module_t loaded = { .context = module };
    mp_raw_code_load_mem(bytes + sizeof(packed_names), one->bytes, &loaded);
    m_del(byte, bytes, sizeof(packed_names) + one->bytes);
    return loaded.rc;
}

void mpk_packed_names(mp_obj_t list) {
    for (size_t i = 0; i < MP_ARRAY_SIZE(packed); i++) {
        mp_obj_list_append(list, mp_obj_new_str(packed[i].path, strlen(packed[i].path) - strlen(".py")));
    }
}
