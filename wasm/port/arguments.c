#include "arguments.h"
#include "py/runtime.h"

static void check_count(const mpk_parameters_t *takes, size_t n_args, size_t n_kw) {
    if (n_args + n_kw > takes->count) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q() takes at most %u %sargument%s (%u given)"), takes->function,
            (uint)takes->count, n_args == 0 ? "keyword " : "",
            takes->count == 1 ? "" : "s", (uint)(n_args + n_kw));
    }
    if (n_args > takes->positional) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q() takes %s %u positional argument%s (%u given)"), takes->function,
            takes->required == takes->positional ? "exactly" : "at most", (uint)takes->positional,
            takes->positional == 1 ? "" : "s", (uint)n_args);
    }
}

static size_t index_of(const mpk_parameters_t *takes, mp_obj_t name_in) {
    qstr name = mp_obj_str_get_qstr(name_in);
    for (size_t i = 0; i < takes->count; i++) {
        if (takes->names[i] == name) {
            return i;
        }
    }
    return takes->count;
}

static void check_required(const mpk_parameters_t *takes, const mp_obj_t *found) {
    for (size_t i = 0; i < takes->required; i++) {
        if (found[i] == MP_OBJ_NULL) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q() missing required argument '%q' (pos %u)"),
                takes->function, (qstr)takes->names[i], (uint)(i + 1));
        }
    }
}

static void take_named(const mpk_parameters_t *takes, size_t n_args, mp_obj_t name, mp_obj_t value, mp_obj_t *found, mp_obj_t *unknown) {
    size_t i = index_of(takes, name);
    if (i == takes->count) {
        *unknown = name;
        return;
    }
    if (i < n_args) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("argument for %q() given by name ('%q') and position (%u)"),
            takes->function, (qstr)takes->names[i], (uint)(i + 1));
    }
    found[i] = value;
}

static void check_unknown(const mpk_parameters_t *takes, mp_obj_t unknown) {
    if (unknown != MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'%q' is an invalid keyword argument for %q()"),
            mp_obj_str_get_qstr(unknown), takes->function);
    }
}

void mpk_arguments(const mpk_parameters_t *takes, size_t n_args, size_t n_kw, const mp_obj_t *args, mp_obj_t *found) {
    check_count(takes, n_args, n_kw);
    for (size_t i = 0; i < takes->count; i++) {
        found[i] = i < n_args ? args[i] : MP_OBJ_NULL;
    }
    mp_obj_t unknown = MP_OBJ_NULL;
    for (size_t i = 0; i < n_kw; i++) {
        take_named(takes, n_args, args[n_args + 2 * i], args[n_args + 2 * i + 1], found, &unknown);
    }
    check_required(takes, found);
    check_unknown(takes, unknown);
}

void mpk_arguments_of_map(const mpk_parameters_t *takes, size_t n_args, const mp_obj_t *args, mp_map_t *keywords, mp_obj_t *found) {
    check_count(takes, n_args, keywords->used);
    for (size_t i = 0; i < takes->count; i++) {
        found[i] = i < n_args ? args[i] : MP_OBJ_NULL;
    }
    mp_obj_t unknown = MP_OBJ_NULL;
    for (size_t i = 0; i < keywords->alloc; i++) {
        if (mp_map_slot_is_filled(keywords, i)) {
            take_named(takes, n_args, keywords->table[i].key, keywords->table[i].value, found, &unknown);
        }
    }
    check_required(takes, found);
    check_unknown(takes, unknown);
}
