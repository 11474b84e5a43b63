// Frozen modules that are packed: those in the header that wasm/tools/modulepack.py makes.
#ifndef MPK_PACKED_H
#define MPK_PACKED_H

#include "py/builtin.h"
#include "py/obj.h"
#include "py/emitglue.h"

// What mp_find_frozen_module says of one, beside MP_FROZEN_STR and MP_FROZEN_MPY.
#define MPK_FROZEN_PACKED (3)

// Whether a path as "json.py" or "unittest" is one of them or a folder of some; `found` is set to the one.
mp_import_stat_t mpk_packed_find(const char *path, const void **found);

// The code of one, loaded into a module.
mp_proto_fun_t mpk_packed_load(const void *found, mp_module_context_t *module);

// Appends to a list the paths of all, without their ending.
void mpk_packed_names(mp_obj_t list);

#endif
