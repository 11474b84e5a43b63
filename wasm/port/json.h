// Reading and writing JSON.
#ifndef MPK_JSON_H
#define MPK_JSON_H

#include "py/obj.h"

extern const mp_obj_fun_builtin_var_t mpk_json_write_obj;
extern const mp_obj_fun_builtin_fixed_t mpk_json_quote_obj;

void mpk_json_quote(vstr_t *text, mp_obj_t string, bool ascii);

#endif
