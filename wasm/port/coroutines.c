// What await, async for, async with and the yield of an asynchronous generator do.
//
// An asynchronous generator yields two kinds of things: what it awaits yields, which goes through to whoever drives it
// all, and its items, which are wrapped. asend() and the like give an object that resumes it until an item comes.
#include "coroutines.h"

#include "py/bc.h"
#include "py/gc.h"
#include "py/objexcept.h"
#include "py/objfun.h"
#include "py/objgenerator.h"
#include "py/runtime.h"

bool mpk_is_in_frozen_code(void) {
    return mpk_frame_top != NULL && gc_nbytes(mpk_frame_top->code_state->fun_bc->bytecode) == 0;
}

// ---- items

typedef struct {
    mp_obj_base_t base;
    mp_obj_t value;
} item_t;

static MP_DEFINE_CONST_OBJ_TYPE(
    type_item, MP_QSTR_async_generator_wrapped_value, MP_TYPE_FLAG_NONE
    );

mp_obj_t mpk_async_yield(mp_obj_t value) {
    item_t *self = mp_obj_malloc(item_t, &type_item);
    self->value = value;
    return MP_OBJ_FROM_PTR(self);
}

// ---- steps

typedef enum { STEP_NEXT, STEP_SEND, STEP_THROW, STEP_CLOSE, STEP_COROUTINE } step_kind_t;

typedef struct {
    mp_obj_base_t base;
    mp_obj_gen_instance_t *generator;
    mp_obj_t value; // to be sent or thrown
    uint8_t kind;
    enum { STEP_NEW, STEP_BEGUN, STEP_OVER } state;
} step_t;

static mp_obj_t new_step(mp_obj_t generator, step_kind_t kind, mp_obj_t value) {
    mp_check_self(mp_obj_is_gen(generator));
    step_t *self = mp_obj_malloc(step_t, &mpk_type_step);
    self->generator = MP_OBJ_TO_PTR(generator);
    self->kind = kind;
    self->value = value;
    self->state = STEP_NEW;
    return MP_OBJ_FROM_PTR(self);
}

static bool is_exception_of(mp_obj_t exception, const mp_obj_type_t *type) {
    return mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(mp_obj_get_type(exception)), MP_OBJ_FROM_PTR(type));
}

static mp_vm_return_kind_t step_fails(mp_obj_t *result, mp_rom_error_text_t message, const char *name) {
    *result = mp_obj_new_exception_msg_varg(&mp_type_RuntimeError, message, name);
    return MP_VM_RETURN_EXCEPTION;
}

mp_vm_return_kind_t mpk_step_resume(mp_obj_t self_in, mp_obj_t send_value, mp_obj_t throw_value, mp_obj_t *result) {
    static const char *const names[] = { "anext()", "asend()", "athrow()", "aclose()" };
    step_t *self = MP_OBJ_TO_PTR(self_in);
    mp_obj_gen_instance_t *generator = self->generator;
    if (self->kind == STEP_COROUTINE) {
        return mp_obj_gen_resume(MP_OBJ_FROM_PTR(generator), send_value, throw_value, result);
    }
    if (self->state == STEP_OVER) {
        return step_fails(result, MP_ERROR_TEXT("cannot reuse already awaited %s"), self->kind <= STEP_SEND ? "__anext__()/asend()" : "aclose()/athrow()");
    }
    if (self->state == STEP_NEW) {
        if (generator->is_stepping) {
            self->state = STEP_OVER;
            return step_fails(result, MP_ERROR_TEXT("%s: asynchronous generator is already running"), names[self->kind]);
        }
        self->state = STEP_BEGUN;
        generator->is_stepping = true;
        if (mp_obj_gen_is_over(generator) && self->kind == STEP_THROW && throw_value == MP_OBJ_NULL) {
            // it is over, whatever is thrown
        } else if (throw_value == MP_OBJ_NULL && self->kind >= STEP_THROW) {
            throw_value = self->value;
            send_value = MP_OBJ_NULL;
        } else if (throw_value == MP_OBJ_NULL && send_value == mp_const_none) {
            send_value = self->value;
        }
    }
    mp_vm_return_kind_t kind = MP_VM_RETURN_NORMAL;
    if (!mp_obj_gen_is_over(generator)) {
        nlr_buf_t nlr;
        if (nlr_push(&nlr) == 0) {
            kind = mp_obj_gen_resume(MP_OBJ_FROM_PTR(generator), throw_value == MP_OBJ_NULL ? send_value : mp_const_none, throw_value, result);
            nlr_pop();
        } else {
            kind = MP_VM_RETURN_EXCEPTION;
            *result = MP_OBJ_FROM_PTR(nlr.ret_val);
        }
    }
    bool is_item = kind == MP_VM_RETURN_YIELD && mp_obj_is_type(*result, &type_item);
    if (kind == MP_VM_RETURN_YIELD && !is_item) {
        return kind;
    }
    self->state = STEP_OVER;
    generator->is_stepping = false;
    if (self->kind == STEP_CLOSE) {
        if (is_item) {
            return step_fails(result, MP_ERROR_TEXT("%s ignored GeneratorExit"), "async generator");
        }
        if (kind == MP_VM_RETURN_EXCEPTION && !is_exception_of(*result, &mp_type_StopAsyncIteration) && !is_exception_of(*result, &mp_type_GeneratorExit)) {
            return kind;
        }
        *result = mp_const_none;
        return MP_VM_RETURN_NORMAL;
    }
    if (is_item) {
        *result = ((item_t *)MP_OBJ_TO_PTR(*result))->value;
        return MP_VM_RETURN_NORMAL;
    }
    if (kind == MP_VM_RETURN_NORMAL) {
        *result = mp_obj_new_exception(&mp_type_StopAsyncIteration);
    }
    return MP_VM_RETURN_EXCEPTION;
}

static mp_obj_t resume_and_raise(mp_obj_t self, mp_obj_t send_value, mp_obj_t throw_value) {
    mp_obj_t result;
    switch (mpk_step_resume(self, send_value, throw_value, &result)) {
        case MP_VM_RETURN_YIELD:
            return result;
        case MP_VM_RETURN_EXCEPTION:
            nlr_raise(result);
        default:
            return mp_make_stop_iteration(result == mp_const_none ? MP_OBJ_NULL : result);
    }
}

static mp_obj_t raise_stop(mp_obj_t result) {
    if (result == MP_OBJ_STOP_ITERATION) {
        mp_raise_StopIteration(MP_STATE_THREAD(stop_iteration_arg));
    }
    return result;
}

static mp_obj_t step_iternext(mp_obj_t self) {
    return resume_and_raise(self, mp_const_none, MP_OBJ_NULL);
}

static mp_obj_t step_send(mp_obj_t self, mp_obj_t value) {
    return raise_stop(resume_and_raise(self, value, MP_OBJ_NULL));
}
static MP_DEFINE_CONST_FUN_OBJ_2(step_send_obj, step_send);

// Of a class, a value for it and a traceback, what is thrown.
static mp_obj_t thrown(size_t n_args, const mp_obj_t *args) {
    if (n_args > 1 && args[1] != mp_const_none) {
        return mp_obj_is_exception_instance(args[1]) || !mp_obj_is_exception_type(args[0]) ? args[1] : mp_call_function_1(args[0], args[1]);
    }
    return args[0];
}

static mp_obj_t step_throw(size_t n_args, const mp_obj_t *args) {
    return raise_stop(resume_and_raise(args[0], MP_OBJ_NULL, thrown(n_args - 1, args + 1)));
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(step_throw_obj, 2, 4, step_throw);

static mp_obj_t step_close(mp_obj_t self_in) {
    step_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->kind == STEP_COROUTINE) {
        mp_obj_t method[2];
        mp_load_method(MP_OBJ_FROM_PTR(self->generator), MP_QSTR_close, method);
        return mp_call_method_n_kw(0, 0, method);
    }
    self->state = STEP_OVER;
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(step_close_obj, step_close);

static mp_obj_t identity(mp_obj_t self) {
    return self;
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_async_gen_aiter_obj, identity);

static const mp_rom_map_elem_t step_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___await__), MP_ROM_PTR(&mpk_async_gen_aiter_obj) },
    { MP_ROM_QSTR(MP_QSTR_close), MP_ROM_PTR(&step_close_obj) },
    { MP_ROM_QSTR(MP_QSTR_send), MP_ROM_PTR(&step_send_obj) },
    { MP_ROM_QSTR(MP_QSTR_throw), MP_ROM_PTR(&step_throw_obj) },
};
static MP_DEFINE_CONST_DICT(step_locals, step_locals_table);

MP_DEFINE_CONST_OBJ_TYPE(
    mpk_type_step, MP_QSTR_async_generator_asend, MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    iter, step_iternext,
    locals_dict, &step_locals
    );

// ---- methods

static mp_obj_t coroutine_await(mp_obj_t self) {
    return new_step(self, STEP_COROUTINE, MP_OBJ_NULL);
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_coroutine_await_obj, coroutine_await);

static mp_obj_t async_gen_anext(mp_obj_t self) {
    return new_step(self, STEP_NEXT, mp_const_none);
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_async_gen_anext_obj, async_gen_anext);

static mp_obj_t async_gen_asend(mp_obj_t self, mp_obj_t value) {
    return new_step(self, STEP_SEND, value);
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_async_gen_asend_obj, async_gen_asend);

static mp_obj_t async_gen_athrow(size_t n_args, const mp_obj_t *args) {
    return new_step(args[0], STEP_THROW, thrown(n_args - 1, args + 1));
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_async_gen_athrow_obj, 2, 4, async_gen_athrow);

static mp_obj_t async_gen_aclose(mp_obj_t self) {
    return new_step(self, STEP_CLOSE, MP_OBJ_FROM_PTR(&mp_const_GeneratorExit_obj));
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_async_gen_aclose_obj, async_gen_aclose);

// ---- await

mp_obj_t mpk_awaited(mp_obj_t object) {
    const mp_obj_type_t *type = mp_obj_get_type(object);
    if (type == &mp_type_coroutine) {
        if (mp_obj_gen_delegates(MP_OBJ_TO_PTR(object))) {
            mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("coroutine is being awaited already"));
        }
        return object;
    }
    if (type == &mp_type_gen_instance || type == &mpk_type_step) {
        return object;
    }
    mp_obj_t method[2];
    mp_load_method_maybe(object, MP_QSTR___await__, method);
    if (method[0] == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("object %s can't be used in 'await' expression"), mp_obj_get_type_str(object));
    }
    mp_obj_t iterator = mp_call_method_n_kw(0, 0, method);
    if (mp_obj_is_type(iterator, &mp_type_coroutine)) {
        mp_raise_TypeError(MP_ERROR_TEXT("__await__() returned a coroutine"));
    }
    mp_load_method_maybe(iterator, MP_QSTR___next__, method);
    if (method[0] == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("__await__() returned non-iterator of type '%s'"), mp_obj_get_type_str(iterator));
    }
    return iterator;
}

static mp_obj_t aiter_of(mp_obj_t object, mp_rom_error_text_t not_iterable, mp_rom_error_text_t not_iterator) {
    mp_obj_t method[2];
    mp_load_method_maybe(object, MP_QSTR___aiter__, method);
    if (method[0] == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, not_iterable, mp_obj_get_type_str(object));
    }
    mp_obj_t iterator = mp_call_method_n_kw(0, 0, method);
    mp_load_method_maybe(iterator, MP_QSTR___anext__, method);
    if (method[0] == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, not_iterator, mp_obj_get_type_str(iterator));
    }
    return iterator;
}

mp_obj_t mpk_aiter(mp_obj_t object) {
    return aiter_of(object, MP_ERROR_TEXT("'async for' requires an object with __aiter__ method, got %s"),
        MP_ERROR_TEXT("'async for' received an object from __aiter__ that does not implement __anext__: %s"));
}

static mp_obj_t builtin_aiter(mp_obj_t object) {
    return aiter_of(object, MP_ERROR_TEXT("'%s' object is not an async iterable"), MP_ERROR_TEXT("aiter() returned not an async iterator of type '%s'"));
}
MP_DEFINE_CONST_FUN_OBJ_1(mpk_aiter_obj, builtin_aiter);

static mp_obj_t builtin_anext(size_t n_args, const mp_obj_t *args) {
    mp_obj_t method[2];
    mp_load_method_maybe(args[0], MP_QSTR___anext__, method);
    if (method[0] == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'%s' object is not an async iterator"), mp_obj_get_type_str(args[0]));
    }
    mp_obj_t next = mp_call_method_n_kw(0, 0, method);
    if (n_args == 1) {
        return next;
    }
    mp_obj_t module = mp_import_name(MP_QSTR__next_or, mp_const_none, MP_OBJ_NEW_SMALL_INT(0));
    return mp_call_function_2(mp_load_attr(module, MP_QSTR_next_or), next, args[1]);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_anext_obj, 1, 2, builtin_anext);

mp_obj_t mpk_anext(mp_obj_t iterator) {
    mp_obj_t method[2];
    mp_load_method(iterator, MP_QSTR___anext__, method);
    return mpk_awaited(mp_call_method_n_kw(0, 0, method));
}

void mpk_check_async_with(mp_obj_t manager) {
    mp_obj_t method[2];
    mp_load_method_maybe(manager, MP_QSTR___aenter__, method);
    bool enters = method[0] != MP_OBJ_NULL;
    mp_load_method_maybe(manager, MP_QSTR___aexit__, method);
    if (!enters || method[0] == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'%s' object does not support the asynchronous context manager protocol%s"),
            mp_obj_get_type_str(manager), enters ? " (missed __aexit__ method)" : "");
    }
}
