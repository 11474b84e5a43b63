// What await, async for, async with and the yield of an asynchronous generator do.
#ifndef MPK_COROUTINES_H
#define MPK_COROUTINES_H

#include "py/obj.h"
#include "py/runtime.h"

// What is resumed in place of the object; a TypeError if it cannot be awaited.
mp_obj_t mpk_awaited(mp_obj_t object);
mp_obj_t mpk_aiter(mp_obj_t object);
mp_obj_t mpk_anext(mp_obj_t iterator);
void mpk_check_async_with(mp_obj_t manager);
mp_obj_t mpk_async_yield(mp_obj_t value);

// What asend() and the like give: one step of an asynchronous generator.
extern const mp_obj_type_t mpk_type_step;
mp_vm_return_kind_t mpk_step_resume(mp_obj_t self, mp_obj_t send_value, mp_obj_t throw_value, mp_obj_t *result);

// Whether the innermost function is of a frozen module, whose await is that of MicroPython.
bool mpk_is_in_frozen_code(void);

extern const mp_obj_fun_builtin_fixed_t mpk_coroutine_await_obj;
extern const mp_obj_fun_builtin_fixed_t mpk_async_gen_aiter_obj;
extern const mp_obj_fun_builtin_fixed_t mpk_async_gen_anext_obj;
extern const mp_obj_fun_builtin_fixed_t mpk_async_gen_asend_obj;
extern const mp_obj_fun_builtin_var_t mpk_async_gen_athrow_obj;
extern const mp_obj_fun_builtin_fixed_t mpk_async_gen_aclose_obj;

// The builtins.
extern const mp_obj_fun_builtin_fixed_t mpk_aiter_obj;
extern const mp_obj_fun_builtin_var_t mpk_anext_obj;

#endif
