// What the compiled code of expressions calls for that MicroPython's own byte code has no instruction for.
#ifndef MPK_INTRINSICS_H
#define MPK_INTRINSICS_H

#include "py/bc.h"

// The number of the one byte code, in its low bits; what is above them is an argument of it.
#define MPK_INTRINSIC_BITS (5)

enum {
    // what is taken from the stack -> what is put there
    MPK_LIST_EXTEND, // list, iterable -> list
    MPK_LIST_APPEND, // list, item -> list
    MPK_LIST_TO_TUPLE, // list -> tuple
    MPK_SET_UPDATE, // set, iterable -> set
    MPK_SET_ADD, // set, item -> set
    MPK_DICT_UPDATE, // dict, mapping -> dict
    MPK_SET_ANNOTATIONS, // function, dict -> function
    MPK_FORMAT, // value -> str; the argument is the conversion, a letter or 0
    MPK_FORMAT_SPEC, // value, spec -> str
    MPK_JOIN, // as many texts as the argument says -> str
    MPK_CALL_WITH_LOCALS, // function, as many arguments as the argument says -> result
    // the values for the patterns within, or False when it does not match
    MPK_MATCH_SEQUENCE, // value, number of patterns, 1 + place of the starred one or 0 -> tuple or False
    MPK_MATCH_MAPPING, // value, keys, whether the rest is asked for -> tuple or False
    MPK_MATCH_CLASS, // value, class, tuple of names, number of positional patterns -> tuple or False
    MPK_CAPTURE, // value, place in a list that is as deep in the stack as the argument says -> nothing
    MPK_ANNOTATE, // annotation, name -> nothing: in __annotations__ of the class or module
    MPK_EXCEPT_STAR, // exception -> state
    MPK_EXCEPT_STAR_SPLIT, // state, type -> state, group that the handler is for or None
    MPK_EXCEPT_STAR_RAISED, // state, exception of a handler -> state
    MPK_EXCEPT_STAR_END, // state -> what is to be raised or None
    // async (wasm/port/coroutines.c)
    MPK_AWAIT, // value -> what is resumed
    MPK_AITER, // value -> asynchronous iterator
    MPK_ANEXT, // asynchronous iterator -> what is resumed
    MPK_ASYNC_WITH, // manager -> manager, which has what it needs
    MPK_ASYNC_YIELD, // value -> what an asynchronous generator yields in its place
    MPK_WITH_LOCALS, // function -> one that sees the names of the class body that it was made in
};

int mpk_intrinsic_stack_effect(mp_uint_t arg);
mp_obj_t *mpk_intrinsic(mp_code_state_t *code_state, mp_uint_t arg, mp_obj_t *sp);

// For calls with stars.
mp_obj_t mpk_starred_iterator(mp_obj_t iterable, mp_obj_iter_buf_t *iter_buf, mp_obj_t function);
mp_obj_t mpk_keyword(mp_obj_t key);
void mpk_check_keywords(mp_obj_t function, size_t n_keywords, const mp_obj_t *keywords_and_values);
// For match (wasm/port/patterns.c).
mp_obj_t mpk_match_sequence(mp_obj_t value, size_t n, size_t star);
mp_obj_t mpk_match_mapping(mp_obj_t value, mp_obj_t keys, bool with_rest);
mp_obj_t mpk_match_class(mp_obj_t value, mp_obj_t class, mp_obj_t names, size_t n_positional);

NORETURN void mpk_raise_of_call(mp_obj_t function, const char *problem, const char *what);

#endif
