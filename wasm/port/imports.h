// What of importing is the port's own: where a module is from, what a star takes, and modules that cannot be here.
#ifndef MPK_IMPORTS_H
#define MPK_IMPORTS_H

#include "py/obj.h"

// The absolute path of the file that a module is read from.
mp_obj_t mpk_module_file(qstr source_name);

// The folder of a package: its __path__ is a list, or a str in programs for MicroPython. NULL: it is no package.
const char *mpk_package_path(mp_obj_t module);

// from module import *
void mpk_import_all(mp_obj_t module);

// Raises ModuleNotFoundError, with the reason for well-known modules that cannot be here.
NORETURN void mpk_raise_no_module(qstr name, mp_obj_t outer);

// Modules that are being read, the innermost first.
typedef struct _mpk_loading_t {
    qstr name;
    struct _mpk_loading_t *outer;
} mpk_loading_t;
extern mpk_loading_t *mpk_loading;
bool mpk_is_loading(qstr name);

// What a program set in a module in C: such a module cannot be written to, so that is kept beside it.
mp_map_elem_t *mpk_module_own(const mp_obj_dict_t *globals, qstr attr);
// Stores or deletes (MP_OBJ_NULL) there. False: this module is not to be changed, or has no such attribute of its own.
bool mpk_module_own_store(const mp_obj_dict_t *globals, qstr attr, mp_obj_t value);

// Attributes of a module that stand in no dict: None where CPython has an object that there is no use for.
mp_obj_t mpk_module_attr(mp_obj_t module, qstr attr);

#endif
