// Arguments of functions in C that can be given by position or by name, with the messages that CPython has for them.
#ifndef MPK_ARGUMENTS_H
#define MPK_ARGUMENTS_H

#include "py/obj.h"

typedef struct {
    qstr function;
    uint8_t required;    // how many of the names must be given
    uint8_t positional;  // how many can be given by position
    uint8_t count;       // how many names there are
    uint16_t names[10];
} mpk_parameters_t;

// Fills `found`, one for each name; MP_OBJ_NULL stands for what was not given. Keywords follow the `n_args` in `args`.
void mpk_arguments(const mpk_parameters_t *takes, size_t n_args, size_t n_kw, const mp_obj_t *args, mp_obj_t *found);

// The same for a function that was given a map of keywords.
void mpk_arguments_of_map(const mpk_parameters_t *takes, size_t n_args, const mp_obj_t *args, mp_map_t *keywords, mp_obj_t *found);

#endif
