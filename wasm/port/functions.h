// What functions say of themselves: their attributes, how they are written, what kind they are.
#ifndef MPK_FUNCTIONS_H
#define MPK_FUNCTIONS_H

#include "py/objfun.h"
#include "py/objgenerator.h"

// A tuple of: names of the arguments, number of positional ones, number of keyword-only ones, the name of *args or
// False, that of **kwargs or False, defaults of the last positional ones, dict of the defaults of keyword-only ones. None for
// anything else. The argument that a bound method is bound to is left out.
mp_obj_t mpk_function_signature(mp_obj_t function);

// A tuple of the name of the file and the line of the definition; None for anything else.
mp_obj_t mpk_function_place(mp_obj_t function);

// MicroPython has several types of functions and methods; this is the one that Python code sees.
const mp_obj_type_t *mpk_visible_type(mp_obj_t object);

// Of a function written in Python: `self` is what the program has, a function or a closure with it inside.
void mpk_function_attr(mp_obj_t self, mp_obj_t function, qstr attr, mp_obj_t *dest);
void mpk_print_function(const mp_print_t *print, mp_obj_t self, mp_obj_t function);
void mpk_method_attr(mp_obj_t method, mp_obj_t self, qstr attr, mp_obj_t *dest);
void mpk_print_method(const mp_print_t *print, mp_obj_t method, mp_obj_t self);

// Of a function written in C; `type` is the one whose method it is, or MP_OBJ_NULL.
void mpk_builtin_attr(mp_obj_t function, mp_obj_t type, qstr attr, mp_obj_t *dest);
// What the help says, without the line of the signature; None where it says nothing. of: a class or module, or NULL.
mp_obj_t mpk_written_doc(const char *of, qstr name);
void mpk_print_builtin(const mp_print_t *print, mp_obj_t function, mp_obj_t type);

// The name with that of the module, as calls with stars that go wrong say it.
void mpk_callable_name(mp_obj_t callable, vstr_t *name);

// For annotations: a dictionary.
void mpk_set_annotations(mp_obj_t function, mp_obj_t annotations);

// What py/objboundmeth.c and py/objclosure.c make.
typedef struct {
    mp_obj_base_t base;
    mp_obj_t method;
    mp_obj_t self;
} mpk_bound_method_t;

typedef struct {
    mp_obj_base_t base;
    mp_obj_t function;
    size_t n_closed;
    mp_obj_t closed[];
} mpk_closure_t;

static inline bool mpk_is_python_function(mp_obj_t object) {
    return mp_obj_is_type(object, &mp_type_fun_bc) || mp_obj_is_gen_function(object);
}

static inline bool mpk_is_builtin_function(mp_obj_t object) {
    return mp_obj_is_obj(object) && (mp_obj_get_type(object)->flags & MP_TYPE_FLAG_BUILTIN_FUN);
}

// The function within a closure, and any other object itself.
static inline mp_obj_t mpk_open_closure(mp_obj_t object) {
    return mp_obj_is_type(object, &mp_type_closure) ? mp_obj_closure_fun(object) : object;
}

// Code objects (codeobjects.c).
typedef struct {
    size_t n_pos, n_kwonly, n_defaults, flags, first_line;
    const byte *names;
} mpk_prelude_t;

mpk_prelude_t mpk_prelude_of(const mp_obj_fun_bc_t *function);
typedef struct {
    mp_obj_base_t base;
    mp_obj_fun_bc_t *function;
} mpk_code_t;

extern const mp_obj_type_t mpk_type_code_of_function;

#endif
