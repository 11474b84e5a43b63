// What collections.namedtuple() makes, in the place of py/objnamedtuple.c: tuples whose type knows names for the items.
// The methods, and what else the class has, come from frozen/collections.
#include <string.h>
#include "classes.h"
#include "dictionaries.h"
#include "py/builtin.h"
#include "py/objnamedtuple.h"
#include "py/objstr.h"
#include "py/objtype.h"
#include "py/runtime.h"
#include "recursion.h"

size_t mp_obj_namedtuple_find_field(const mp_obj_namedtuple_type_t *type, qstr name) {
    for (size_t i = 0; i < type->n_fields; i++) {
        if (type->fields[i] == name) {
            return i;
        }
    }
    return (size_t)-1;
}

static const mp_obj_namedtuple_type_t *type_of(const mp_obj_tuple_t *tuple) {
    return (const mp_obj_namedtuple_type_t *)tuple->base.type;
}

static void namedtuple_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    (void)kind;
    mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(self_in);
    mp_printf(print, "%q", mpk_printed_name(self_in));
    mp_obj_attrtuple_print_helper(print, type_of(tuple)->fields, tuple);
}

static mp_obj_t namedtuple_make_new(const mp_obj_type_t *type_in, size_t n_args, size_t n_kw, const mp_obj_t *args);

bool mpk_is_namedtuple_type(const mp_obj_type_t *type) {
    return MP_OBJ_TYPE_GET_SLOT_OR_NULL(type, make_new) == namedtuple_make_new;
}

// Raises AttributeError when the type is one of named tuples that have a field of that name.
void mpk_check_not_a_field(const mp_obj_type_t *type, qstr name, mp_obj_t value) {
    if (type != NULL && mpk_is_namedtuple_type(type)
        && mp_obj_namedtuple_find_field((const mp_obj_namedtuple_type_t *)type, name) != (size_t)-1) {
        mp_raise_msg(&mp_type_AttributeError, value == MP_OBJ_NULL ? MP_ERROR_TEXT("can't delete attribute")
            : MP_ERROR_TEXT("can't set attribute"));
    }
}

static void namedtuple_attr(mp_obj_t self_in, qstr name, mp_obj_t *dest) {
    mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(self_in);
    size_t i = mp_obj_namedtuple_find_field(type_of(tuple), name);
    if (dest[0] != MP_OBJ_NULL) {
        mpk_check_not_a_field(tuple->base.type, name, dest[1]);
    } else if (i != (size_t)-1) {
        dest[0] = tuple->items[i];
    } else {
        mp_map_t *members = mp_obj_dict_get_map(MP_OBJ_FROM_PTR(MP_OBJ_TYPE_GET_SLOT(tuple->base.type, locals_dict)));
        mp_map_elem_t *member = mp_map_lookup(members, MP_OBJ_NEW_QSTR(name), MP_MAP_LOOKUP);
        if (member != NULL && mp_obj_is_type(member->value, &mp_type_property)) {
            mpk_descriptor_get(member->value, self_in, tuple->base.type, name, dest);
        } else {
            dest[1] = MP_OBJ_SENTINEL;
        }
    }
}

static NORETURN void raise_missing(const mp_obj_namedtuple_type_t *type, const mp_obj_tuple_t *tuple) {
    size_t missing = 0, said = 0;
    for (size_t i = 0; i < tuple->len; i++) {
        missing += tuple->items[i] == MP_OBJ_NULL;
    }
    vstr_t text;
    vstr_init(&text, 64);
    vstr_printf(&text, "%q.__new__() missing %d required positional argument%s: ",
        (qstr)((mp_obj_type_t *)type)->name, (int)missing, missing == 1 ? "" : "s");
    for (size_t i = 0; i < tuple->len; i++) {
        if (tuple->items[i] == MP_OBJ_NULL) {
            said += 1;
            vstr_add_str(&text, said == 1 ? "" : said < missing ? ", " : missing == 2 ? " and " : ", and ");
            vstr_printf(&text, "'%q'", type->fields[i]);
        }
    }
    mp_raise_type_arg(&mp_type_TypeError, mp_obj_new_str_from_vstr(&text));
}

static mp_obj_t namedtuple_make_new(const mp_obj_type_t *type_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    const mp_obj_namedtuple_type_t *type = (const mp_obj_namedtuple_type_t *)type_in;
    size_t n = type->n_fields, n_defaults = type->defaults->len;
    if (n_args > n) {
        if (n_defaults == 0) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q.__new__() takes %d positional argument%s but %d were given"),
                (qstr)type_in->name, (int)n + 1, n == 0 ? "" : "s", (int)n_args + 1);
        }
        mp_raise_msg_varg(&mp_type_TypeError,
            MP_ERROR_TEXT("%q.__new__() takes from %d to %d positional arguments but %d were given"),
            (qstr)type_in->name, (int)(n - n_defaults) + 1, (int)n + 1, (int)n_args + 1);
    }
    // Not by mp_obj_new_tuple(), which has only one that is empty.
    mp_obj_tuple_t *tuple = mp_obj_malloc_var(mp_obj_tuple_t, items, mp_obj_t, n, type_in);
    tuple->len = n;
    memcpy(tuple->items, args, n_args * sizeof(mp_obj_t));
    for (size_t i = n_args; i < n; i++) {
        tuple->items[i] = MP_OBJ_NULL;
    }
    for (size_t k = 0; k < n_kw; k++) {
        qstr name = mp_obj_str_get_qstr(args[n_args + 2 * k]);
        size_t i = mp_obj_namedtuple_find_field(type, name);
        if (i == (size_t)-1) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q.__new__() got an unexpected keyword argument '%q'"),
                (qstr)type_in->name, name);
        }
        if (tuple->items[i] != MP_OBJ_NULL) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q.__new__() got multiple values for argument '%q'"),
                (qstr)type_in->name, name);
        }
        tuple->items[i] = args[n_args + 2 * k + 1];
    }
    bool missing = false;
    for (size_t i = 0; i < n; i++) {
        if (tuple->items[i] == MP_OBJ_NULL && i >= n - n_defaults) {
            tuple->items[i] = type->defaults->items[i - (n - n_defaults)];
        }
        missing = missing || tuple->items[i] == MP_OBJ_NULL;
    }
    if (missing) {
        raise_missing(type, tuple);
    }
    return MP_OBJ_FROM_PTR(tuple);
}

mp_obj_namedtuple_type_t *mp_obj_new_namedtuple_base(size_t n_fields, mp_obj_t *fields) {
    mp_obj_namedtuple_type_t *type = m_new_obj_var0(mp_obj_namedtuple_type_t, fields, qstr, n_fields);
    type->n_fields = n_fields;
    for (size_t i = 0; i < n_fields; i++) {
        mpk_step(1);
        type->fields[i] = mp_obj_str_get_qstr(fields[i]);
    }
    return type;
}

// _namedtuple(name, fields, defaults=(), members={}), with names that are valid.
static mp_obj_t new_type(size_t n_args, const mp_obj_t *args) {
    size_t n_fields, n_defaults;
    mp_obj_t *fields, *defaults;
    mp_obj_get_array(args[1], &n_fields, &fields);
    mp_obj_get_array(n_args > 2 ? args[2] : mp_const_empty_tuple, &n_defaults, &defaults);
    if (n_defaults > n_fields) {
        mp_raise_TypeError(MP_ERROR_TEXT("Got more default values than field names"));
    }
    mp_obj_namedtuple_type_t *made = mp_obj_new_namedtuple_base(n_fields, fields);
    made->defaults = MP_OBJ_TO_PTR(mp_obj_new_tuple(n_defaults, defaults));
    mp_obj_type_t *type = (mp_obj_type_t *)&made->base;
    type->base.type = &mp_type_type;
    type->flags = MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE; // tuples
    type->name = mp_obj_str_get_qstr(args[0]);
    MP_OBJ_TYPE_SET_SLOT(type, make_new, namedtuple_make_new, 0);
    MP_OBJ_TYPE_SET_SLOT(type, print, namedtuple_print, 1);
    MP_OBJ_TYPE_SET_SLOT(type, unary_op, mp_obj_tuple_unary_op, 2);
    MP_OBJ_TYPE_SET_SLOT(type, binary_op, mp_obj_tuple_binary_op, 3);
    MP_OBJ_TYPE_SET_SLOT(type, attr, namedtuple_attr, 4);
    MP_OBJ_TYPE_SET_SLOT(type, subscr, mp_obj_tuple_subscr, 5);
    MP_OBJ_TYPE_SET_SLOT(type, iter, mp_obj_tuple_getiter, 6);
    MP_OBJ_TYPE_SET_SLOT(type, parent, &mp_type_tuple, 7);
    mp_obj_dict_t *members = MP_OBJ_TO_PTR(n_args > 3 ? mp_obj_dict_copy(args[3]) : mp_obj_new_dict(0));
    MP_OBJ_TYPE_SET_SLOT(type, locals_dict, members, 8);
    return MP_OBJ_FROM_PTR(type);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(new_type_obj, 2, 4, new_type);

extern const mp_obj_type_t mp_type_deque;

static const mp_rom_map_elem_t globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR__collections) },
    { MP_ROM_QSTR(MP_QSTR__Counter), MP_ROM_PTR(&mpk_type_counter) },
    { MP_ROM_QSTR(MP_QSTR_OrderedDict), MP_ROM_PTR(&mp_type_ordereddict) },
    { MP_ROM_QSTR(MP_QSTR__namedtuple), MP_ROM_PTR(&new_type_obj) },
    { MP_ROM_QSTR(MP_QSTR_defaultdict), MP_ROM_PTR(&mpk_type_defaultdict) },
    { MP_ROM_QSTR(MP_QSTR_deque), MP_ROM_PTR(&mp_type_deque) },
};
static MP_DEFINE_CONST_DICT(globals, globals_table);

const mp_obj_module_t mpk_module_collections = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&globals,
};

MP_REGISTER_MODULE(MP_QSTR__collections, mpk_module_collections);
