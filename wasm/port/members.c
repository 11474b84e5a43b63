// What objects have, found without running code of the program's own. So nothing here asks an object for an attribute;
// the tables in which attributes are stored are read.
#include "members.h"
#include "classes.h"
#include "functions.h"
#include "py/builtin.h"
#include "py/cstack.h"
#include "py/objlist.h"
#include "py/objmodule.h"
#include "py/objnamedtuple.h"
#include "py/objtype.h"
#include "py/runtime.h"

// Names that native types compute in C, and so are in no table.
static const qstr computed_names[] = {
    MP_QSTR___name__, MP_QSTR_args, MP_QSTR_argv, MP_QSTR_buffer, MP_QSTR_errno, MP_QSTR_imag, MP_QSTR_itemsize,
    MP_QSTR_path, MP_QSTR_ps1, MP_QSTR_ps2, MP_QSTR_real, MP_QSTR_start, MP_QSTR_stderr, MP_QSTR_stdin, MP_QSTR_stdout,
    MP_QSTR_step, MP_QSTR_stop, MP_QSTR_tracebacklimit, MP_QSTR_value,
};

const mp_map_elem_t *mpk_find(const mp_map_t *map, qstr name) {
    if (map->all_keys_are_qstrs) {
        return mp_map_lookup((mp_map_t *)map, MP_OBJ_NEW_QSTR(name), MP_MAP_LOOKUP);
    }
    for (size_t i = 0; i < map->alloc; i++) {
        mpk_count_steps(1);
        if (mp_map_slot_is_filled(map, i) && mp_obj_is_str(map->table[i].key)
            && mp_obj_equal(map->table[i].key, MP_OBJ_NEW_QSTR(name))) {
            return &map->table[i];
        }
    }
    return NULL;
}

// Visits tables of attributes until one of them says that it is enough.
typedef bool (*visit_t)(void *context, const mp_map_t *map);

static const mp_map_t *table_of(const mp_obj_type_t *type) {
    return MP_OBJ_TYPE_HAS_SLOT(type, locals_dict) ? &MP_OBJ_TYPE_GET_SLOT(type, locals_dict)->map : NULL;
}

// Those of a class and of all that it derives from, in the order in which they are looked up.
static bool visit_class(const mp_obj_type_t *type, visit_t visit, void *context) {
    mp_cstack_check();
    for (;;) {
        mpk_step(1); // of a class that is reached in many ways each is gone
        const mp_map_t *map = table_of(type);
        if (map != NULL && visit(context, map)) {
            return true;
        }
        if (!MP_OBJ_TYPE_HAS_SLOT(type, parent)) {
            return false;
        }
        const mp_obj_base_t *parent = MP_OBJ_TYPE_GET_SLOT(type, parent);
        if (parent->type != &mp_type_tuple) {
            type = (const mp_obj_type_t *)parent;
            continue;
        }
        const mp_obj_tuple_t *parents = (const mp_obj_tuple_t *)parent;
        for (size_t i = 0; i + 1 < parents->len; i++) {
            if (visit_class(MP_OBJ_TO_PTR(parents->items[i]), visit, context)) {
                return true;
            }
        }
        type = MP_OBJ_TO_PTR(parents->items[parents->len - 1]);
    }
}

static bool visit_module(mp_obj_t module, visit_t visit, void *context) {
    mp_obj_dict_t *overridden = MP_STATE_VM(mp_module_builtins_override_dict);
    return (module == MP_OBJ_FROM_PTR(&mp_module_builtins) && overridden != NULL && visit(context, &overridden->map))
           || visit(context, &mp_obj_module_get_globals(module)->map);
}

// The native object within an instance of a class that derives from a native type, MP_OBJ_NULL when there is none.
static mp_obj_t native_part(mp_obj_t object, const mp_obj_type_t *type) {
    while (mp_obj_is_instance_type(type)) {
        if (!MP_OBJ_TYPE_HAS_SLOT(type, parent)) {
            return MP_OBJ_NULL;
        }
        const mp_obj_base_t *parent = MP_OBJ_TYPE_GET_SLOT(type, parent);
        if (parent->type == &mp_type_tuple) {
            const mp_obj_tuple_t *parents = (const mp_obj_tuple_t *)parent;
            mp_cstack_check();
            for (size_t i = 0; i < parents->len; i++) {
                mpk_step(1);
                mp_obj_t found = native_part(object, MP_OBJ_TO_PTR(parents->items[i]));
                if (found != MP_OBJ_NULL) {
                    return found;
                }
            }
            return MP_OBJ_NULL;
        }
        mpk_step(1);
        type = (const mp_obj_type_t *)parent;
    }
    return type == &mp_type_object ? MP_OBJ_NULL : ((mp_obj_instance_t *)MP_OBJ_TO_PTR(object))->subobj[0];
}

static bool visit_all(mp_obj_t object, visit_t visit, void *context) {
    const mp_obj_type_t *type = mp_obj_get_type(object);
    if (type == &mp_type_module) {
        return visit_module(object, visit, context);
    }
    if (type->flags & MP_TYPE_FLAG_METACLASS) {
        return visit_class(MP_OBJ_TO_PTR(object), visit, context);
    }
    if (mp_obj_is_instance_type(type)) {
        mp_obj_instance_t *self = MP_OBJ_TO_PTR(object);
        if (visit(context, instance_members(self))) {
            return true;
        }
    }
    return visit_class(type, visit, context);
}

typedef struct {
    qstr name;
    mp_obj_t value;
} lookup_t;

static bool look_up(void *context, const mp_map_t *map) {
    lookup_t *lookup = context;
    const mp_map_elem_t *element = mpk_find(map, lookup->name);
    if (element != NULL) {
        lookup->value = element->value;
    }
    return element != NULL;
}

static mp_obj_t stored(mp_obj_t object, qstr name) {
    lookup_t lookup = { name, MP_OBJ_NULL };
    visit_all(object, look_up, &lookup);
    return lookup.value;
}

// Whether the C code that computes an attribute runs no code of the program's own.
static bool is_computed_safely(mp_obj_t object, const mp_obj_type_t *type, qstr name) {
    if (type == &mp_type_super) { // looks names up as an attribute access does
        return false;
    }
    if (type->flags & MP_TYPE_FLAG_METACLASS) { // the same, but for these
        return name == MP_QSTR___name__ || name == MP_QSTR___bases__ || name == MP_QSTR___dict__;
    }
    if (type == &mp_type_module) {
        return mp_obj_module_get_globals(object)->map.all_keys_are_qstrs && stored(object, MP_QSTR___getattr__) == MP_OBJ_NULL;
    }
    return true;
}

// What the C code of a native type has under a name that is in no table, MP_OBJ_NULL when there is nothing.
static mp_obj_t computed(mp_obj_t object, qstr name) {
    const mp_obj_type_t *type = mp_obj_get_type(object);
    while (type == &mp_type_bound_meth) { // its C code asks the method, which need not be a function
        object = ((mpk_bound_method_t *)MP_OBJ_TO_PTR(object))->method;
        type = mp_obj_get_type(object);
    }
    if (mp_obj_is_instance_type(type)) {
        object = native_part(object, type);
        if (object == MP_OBJ_NULL || mp_obj_is_instance_type(mp_obj_get_type(object))) {
            return MP_OBJ_NULL;
        }
        type = mp_obj_get_type(object);
    }
    if (!MP_OBJ_TYPE_HAS_SLOT(type, attr) || !is_computed_safely(object, type, name)) {
        return MP_OBJ_NULL;
    }
    mp_obj_t found[2] = { MP_OBJ_NULL, MP_OBJ_NULL };
    MP_OBJ_TYPE_GET_SLOT(type, attr)(object, name, found);
    return found[0];
}

mp_obj_t mpk_member_static(mp_obj_t object, qstr name) {
    if (name == MP_QSTR___class__) {
        return MP_OBJ_FROM_PTR(mp_obj_get_type(object));
    }
    mp_obj_t found = stored(object, name);
    return found != MP_OBJ_NULL ? found : computed(object, name);
}

static bool add_names(void *set, const mp_map_t *map) {
    for (size_t i = 0; i < map->alloc; i++) {
        mpk_step(1);
        if (mp_map_slot_is_filled(map, i) && mp_obj_is_str(map->table[i].key)) {
            mp_obj_set_store(MP_OBJ_FROM_PTR(set), map->table[i].key);
        }
    }
    return false;
}

static void add_fields(mp_obj_t set, size_t n, const qstr *fields) {
    for (size_t i = 0; i < n; i++) {
        mp_obj_set_store(set, MP_OBJ_NEW_QSTR(fields[i]));
    }
}

// The fields of tuples that have names.
static void add_tuple_fields(mp_obj_t set, mp_obj_t object) {
    const mp_obj_type_t *type = mp_obj_get_type(object);
    if (type == &mp_type_attrtuple) {
        mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(object);
        add_fields(set, tuple->len, MP_OBJ_TO_PTR(tuple->items[tuple->len])); // as py/objattrtuple.c keeps them
    } else if (mp_obj_is_native_type(type) && MP_OBJ_TYPE_HAS_SLOT(type, parent)
               && MP_OBJ_TYPE_GET_SLOT(type, parent) == &mp_type_tuple) { // only py/objnamedtuple.c makes such types
        const mp_obj_namedtuple_type_t *named = (const mp_obj_namedtuple_type_t *)type;
        add_fields(set, named->n_fields, named->fields);
    }
}

mp_obj_t mpk_member_names(mp_obj_t object) {
    mp_obj_t set = mp_obj_new_set(0, NULL);
    visit_all(object, add_names, MP_OBJ_TO_PTR(set));
    mp_obj_t native = object;
    if (mp_obj_is_instance_type(mp_obj_get_type(object))) {
        native = native_part(object, mp_obj_get_type(object));
    }
    if (native != MP_OBJ_NULL && !mp_obj_is_class(native)) {
        add_tuple_fields(set, native);
        for (size_t i = 0; i < MP_ARRAY_SIZE(computed_names); i++) {
            if (computed(native, computed_names[i]) != MP_OBJ_NULL) {
                mp_obj_set_store(set, MP_OBJ_NEW_QSTR(computed_names[i]));
            }
        }
    }
    return MP_OBJ_TYPE_GET_SLOT(&mp_type_list, make_new)(&mp_type_list, 1, 0, &set);
}
