// _re: what frozen/re.py is made of. Its functions take a pattern as text, and keep what they made of the last ones.
#include <string.h>

#include "py/objstr.h"
#include "py/runtime.h"
#include "re.h"

#define CACHE_SIZE (64)
MP_REGISTER_ROOT_POINTER(mp_obj_t *mpk_re_cache);

static mp_obj_t re_purge(void) {
    MP_STATE_VM(mpk_re_cache) = NULL;
    MP_STATE_VM(mpk_re_ascii_text) = MP_OBJ_NULL;
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_0(re_purge_obj, re_purge);

// The pattern made of text, or taken as it is.
re_pattern_t *mpk_re_cached(mp_obj_t pattern, mp_obj_t flags_in) {
    uint32_t flags = flags_in == MP_OBJ_NULL ? 0 : mp_obj_get_int(flags_in);
    if (mp_obj_is_exact_type(pattern, &mpk_type_re_pattern)) {
        if (flags) {
            mp_raise_ValueError(MP_ERROR_TEXT("cannot process flags argument with a compiled pattern"));
        }
        return MP_OBJ_TO_PTR(pattern);
    }
    if (!mp_obj_is_str(pattern) && !mp_obj_is_exact_type(pattern, &mp_type_bytes)) {
        return mpk_re_compile(pattern, flags);
    }
    if (MP_STATE_VM(mpk_re_cache) == NULL) {
        MP_STATE_VM(mpk_re_cache) = m_new0(mp_obj_t, CACHE_SIZE);
    }
    size_t length;
    const byte *data = (const byte *)mp_obj_str_get_data(pattern, &length);
    mp_obj_t *slot = MP_STATE_VM(mpk_re_cache) + (qstr_compute_hash(data, length) ^ flags) % CACHE_SIZE;
    if (*slot != MP_OBJ_NULL) {
        re_pattern_t *found = MP_OBJ_TO_PTR(*slot);
        if (found->asked_flags == flags && mp_obj_get_type(found->pattern) == mp_obj_get_type(pattern)
            && mp_obj_equal(found->pattern, pattern)) {
            return found;
        }
    }
    re_pattern_t *made = mpk_re_compile(pattern, flags);
    if (!(flags & RE_DEBUG)) {
        *slot = MP_OBJ_FROM_PTR(made);
    }
    return made;
}

// setup(error): the class of errors, which is Python's.
static mp_obj_t re_setup(mp_obj_t error) {
    MP_STATE_VM(mpk_re_error_class) = error;
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(re_setup_obj, re_setup);

static mp_obj_t re_compile(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_pattern, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_flags, MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, keywords, MP_ARRAY_SIZE(allowed), allowed, values);
    return MP_OBJ_FROM_PTR(mpk_re_cached(values[0].u_obj, values[1].u_obj));
}
static MP_DEFINE_CONST_FUN_OBJ_KW(re_compile_obj, 1, re_compile);

// Functions of a pattern and text: what they do is the pattern's method of that name.
static mp_obj_t with_pattern(size_t n_args, const mp_obj_t *args, mp_map_t *keywords, mp_fun_kw_t method) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_pattern, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_string, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_flags, MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, keywords, MP_ARRAY_SIZE(allowed), allowed, values);
    mp_obj_t call[2] = { MP_OBJ_FROM_PTR(mpk_re_cached(values[0].u_obj, values[2].u_obj)), values[1].u_obj };
    mp_map_t none = { 0 };
    return method(2, call, &none);
}

#define FUNCTION_OF_PATTERN(name) \
    extern const mp_obj_fun_builtin_var_t mpk_re_pattern_##name##_obj; \
    static mp_obj_t re_##name(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) { \
        return with_pattern(n_args, args, keywords, mpk_re_pattern_##name##_obj.fun.kw); \
    } \
    static MP_DEFINE_CONST_FUN_OBJ_KW(re_##name##_obj, 2, re_##name)

FUNCTION_OF_PATTERN(search);
FUNCTION_OF_PATTERN(match);
FUNCTION_OF_PATTERN(fullmatch);
FUNCTION_OF_PATTERN(findall);
FUNCTION_OF_PATTERN(finditer);

static mp_obj_t re_split(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_pattern, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_string, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_maxsplit, MP_ARG_OBJ, { .u_obj = MP_OBJ_NEW_SMALL_INT(0) } },
        { MP_QSTR_flags, MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, keywords, MP_ARRAY_SIZE(allowed), allowed, values);
    mp_obj_t call[3] = { MP_OBJ_FROM_PTR(mpk_re_cached(values[0].u_obj, values[3].u_obj)), values[1].u_obj, values[2].u_obj };
    mp_map_t none = { 0 };
    extern const mp_obj_fun_builtin_var_t mpk_re_pattern_split_obj;
    return mpk_re_pattern_split_obj.fun.kw(3, call, &none);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(re_split_obj, 2, re_split);

static mp_obj_t substitute(size_t n_args, const mp_obj_t *args, mp_map_t *keywords, bool counted) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_pattern, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_repl, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_string, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_count, MP_ARG_INT, { .u_int = 0 } },
        { MP_QSTR_flags, MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, keywords, MP_ARRAY_SIZE(allowed), allowed, values);
    return mpk_re_substitute(mpk_re_cached(values[0].u_obj, values[4].u_obj), values[1].u_obj, values[2].u_obj,
        values[3].u_int, counted);
}

static mp_obj_t re_sub(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    return substitute(n_args, args, keywords, false);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(re_sub_obj, 3, re_sub);

static mp_obj_t re_subn(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    return substitute(n_args, args, keywords, true);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(re_subn_obj, 3, re_subn);

static const mp_rom_map_elem_t re_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR__re) },
    { MP_ROM_QSTR(MP_QSTR_Match), MP_ROM_PTR(&mpk_type_re_match) },
    { MP_ROM_QSTR(MP_QSTR_Pattern), MP_ROM_PTR(&mpk_type_re_pattern) },
    { MP_ROM_QSTR(MP_QSTR_compile), MP_ROM_PTR(&re_compile_obj) },
    { MP_ROM_QSTR(MP_QSTR_findall), MP_ROM_PTR(&re_findall_obj) },
    { MP_ROM_QSTR(MP_QSTR_finditer), MP_ROM_PTR(&re_finditer_obj) },
    { MP_ROM_QSTR(MP_QSTR_fullmatch), MP_ROM_PTR(&re_fullmatch_obj) },
    { MP_ROM_QSTR(MP_QSTR_match), MP_ROM_PTR(&re_match_obj) },
    { MP_ROM_QSTR(MP_QSTR_purge), MP_ROM_PTR(&re_purge_obj) },
    { MP_ROM_QSTR(MP_QSTR_search), MP_ROM_PTR(&re_search_obj) },
    { MP_ROM_QSTR(MP_QSTR__setup), MP_ROM_PTR(&re_setup_obj) },
    { MP_ROM_QSTR(MP_QSTR_split), MP_ROM_PTR(&re_split_obj) },
    { MP_ROM_QSTR(MP_QSTR_sub), MP_ROM_PTR(&re_sub_obj) },
    { MP_ROM_QSTR(MP_QSTR_subn), MP_ROM_PTR(&re_subn_obj) },
};
static MP_DEFINE_CONST_DICT(re_globals, re_globals_table);

const mp_obj_module_t mpk_module_re = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&re_globals,
};
MP_REGISTER_MODULE(MP_QSTR__re, mpk_module_re);
