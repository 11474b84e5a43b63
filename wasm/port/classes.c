// What classes have: names found in them, their bases, the attributes that are computed, and the __dict__ of instances.
// They are made in classes_make.c; the class statement is in classes_statement.c.
#include <string.h>
#include "classes.h"
#include "dictionaries.h"
#include "functions.h"

extern const mp_obj_module_t mpk_module_itertools;

// ---- finding

const mp_obj_type_t *mpk_native_parent(const mp_obj_type_t *type) {
    if (type == &mp_type_object) {
        return NULL;
    }
    if (type == &mp_type_bool) {
        return &mp_type_int;
    }
    if (!MP_OBJ_TYPE_HAS_SLOT(type, parent)) {
        return &mp_type_object;
    }
    const mp_obj_base_t *parent = MP_OBJ_TYPE_GET_SLOT(type, parent);
    return parent->type == &mp_type_tuple ? MP_OBJ_TO_PTR(((const mp_obj_tuple_t *)parent)->items[0])
        : (const mp_obj_type_t *)parent;
}

static inline mp_obj_t own(const mp_obj_type_t *type, qstr name) {
    if (MP_OBJ_TYPE_HAS_SLOT(type, locals_dict)) {
        mp_map_elem_t *elem = mp_map_lookup(&MP_OBJ_TYPE_GET_SLOT(type, locals_dict)->map, MP_OBJ_NEW_QSTR(name), MP_MAP_LOOKUP);
        if (elem != NULL) {
            return elem->value;
        }
    }
    return class_is_made(type) ? MP_OBJ_NULL : mpk_native_dunder(type, name);
}

mp_obj_t mpk_class_find_after(const mp_obj_type_t *type, const mp_obj_type_t *after, qstr name, bool in_object,
    const mp_obj_type_t **where) {
    if (class_is_made(type)) {
        const mp_obj_tuple_t *mro = class_mro(type);
        size_t i = 0;
        if (after != NULL) {
            while (i < mro->len && MP_OBJ_TO_PTR(mro->items[i]) != after) {
                i += 1;
            }
            i += 1;
        }
        size_t end = in_object ? mro->len : mro->len - 1;
        for (; i < end; i++) {
            const mp_obj_type_t *one = MP_OBJ_TO_PTR(mro->items[i]);
            mp_obj_t found = own(one, name);
            if (found != MP_OBJ_NULL) {
                *where = one;
                return found;
            }
        }
        return MP_OBJ_NULL;
    }
    for (const mp_obj_type_t *one = type; one != NULL && (in_object || one != &mp_type_object); one = mpk_native_parent(one)) {
        if (after == NULL) {
            mp_obj_t found = own(one, name);
            if (found != MP_OBJ_NULL) {
                *where = one;
                return found;
            }
        } else if (one == after) {
            after = NULL;
        }
    }
    return MP_OBJ_NULL;
}

mp_obj_t mpk_class_find_written(const mp_obj_type_t *type, qstr name) {
    if (!class_is_made(type)) {
        return MP_OBJ_NULL;
    }
    const mp_obj_tuple_t *mro = class_mro(type);
    for (size_t i = 0; i < mro->len - 1; i++) {
        const mp_obj_type_t *one = MP_OBJ_TO_PTR(mro->items[i]);
        if (class_is_made(one)) {
            mp_map_elem_t *elem = mp_map_lookup(&MP_OBJ_TYPE_GET_SLOT(one, locals_dict)->map, MP_OBJ_NEW_QSTR(name), MP_MAP_LOOKUP);
            if (elem != NULL) {
                return elem->value;
            }
        } else if (i + 2 < mro->len && own(one, name) != MP_OBJ_NULL) {
            break; // what a native type does comes before what is written in a class behind it
        }
    }
    return MP_OBJ_NULL;
}

// ---- the __dict__ of an instance

static void put_dict(mp_obj_instance_t *self, mp_obj_dict_t *dict) {
    mp_map_init(&self->members, 0);
    self->members.alloc = MPK_IN_DICT;
    self->members.table = (void *)dict;
}

mp_obj_t mpk_instance_dict(mp_obj_instance_t *self) {
    if (self->members.alloc != MPK_IN_DICT) {
        mp_obj_dict_t *dict = MP_OBJ_TO_PTR(mp_obj_new_dict(0));
        dict->map = self->members;
        put_dict(self, dict);
    }
    return MP_OBJ_FROM_PTR(self->members.table);
}

void mpk_instance_set_dict(mp_obj_instance_t *self, mp_obj_t value) {
    mp_obj_t dict = value == MP_OBJ_NULL ? MP_OBJ_NULL : mp_obj_cast_to_native_base(value, MP_OBJ_FROM_PTR(&mp_type_dict));
    if (dict == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("__dict__ must be set to a dictionary, not a '%s'"),
            value == MP_OBJ_NULL ? "NoneType" : mp_obj_get_type_str(value));
    }
    put_dict(self, MP_OBJ_TO_PTR(dict));
}

// ---- the order in which classes are searched

mp_obj_t mpk_mro(const mp_obj_type_t *type) {
    if (class_is_made(type)) {
        return MP_OBJ_FROM_PTR(class_mro(type));
    }
    size_t n = 0;
    for (const mp_obj_type_t *one = type; one != NULL; one = mpk_native_parent(one)) {
        n += 1;
    }
    mp_obj_tuple_t *mro = MP_OBJ_TO_PTR(mp_obj_new_tuple(n, NULL));
    n = 0;
    for (const mp_obj_type_t *one = type; one != NULL; one = mpk_native_parent(one)) {
        mro->items[n++] = MP_OBJ_FROM_PTR(one);
    }
    return MP_OBJ_FROM_PTR(mro);
}

mp_obj_t mpk_bases(const mp_obj_type_t *type) {
    if (type == &mp_type_object) {
        return mp_const_empty_tuple;
    }
    mp_obj_t parent = MP_OBJ_TYPE_HAS_SLOT(type, parent) ? MP_OBJ_FROM_PTR(MP_OBJ_TYPE_GET_SLOT(type, parent))
        : MP_OBJ_FROM_PTR(mpk_native_parent(type));
    return mp_obj_is_type(parent, &mp_type_tuple) ? parent : mp_obj_new_tuple(1, &parent);
}

// ---- names of classes

// Native types that are not builtins.
static const struct {
    const mp_obj_type_t *type;
    qstr_short_t module;
} native_modules[] = {
    { &mp_type_deque, MP_QSTR_collections },
    { &mp_type_ordereddict, MP_QSTR_collections },
    { &mpk_type_defaultdict, MP_QSTR_collections },
    { &mp_type_array, MP_QSTR_array },
    { &mp_type_stringio, MP_QSTR__io },
    { &mp_type_bytesio, MP_QSTR__io },
    { &mpk_type_generic_alias, MP_QSTR_types },
    { &mpk_type_union, MP_QSTR_types },
};

const char *mpk_module_of(const mp_obj_type_t *type) {
    if (class_is_made(type)) {
        mp_obj_t module = own(type, MP_QSTR___module__);
        return module != MP_OBJ_NULL && mp_obj_is_str(module) ? mp_obj_str_get_str(module) : "builtins";
    }
    if (MP_OBJ_TYPE_HAS_SLOT(type, locals_dict)) { // a named tuple says it
        mp_map_t *map = &MP_OBJ_TYPE_GET_SLOT(type, locals_dict)->map;
        mp_map_elem_t *elem = mp_map_lookup(map, MP_OBJ_NEW_QSTR(MP_QSTR___module__), MP_MAP_LOOKUP);
        if (elem != NULL && mp_obj_is_str(elem->value)) {
            return mp_obj_str_get_str(elem->value);
        }
    }
    const char *name = qstr_str(type->name), *dot = strrchr(name, '.');
    if (dot != NULL) { // such as re.Match
        return qstr_str(qstr_from_strn(name, dot - name));
    }
    mp_map_elem_t *iterator = mp_map_lookup(&mpk_module_itertools.globals->map, MP_OBJ_NEW_QSTR(type->name), MP_MAP_LOOKUP);
    if (iterator != NULL && iterator->value == MP_OBJ_FROM_PTR(type)) {
        return "itertools";
    }
    for (size_t i = 0; i < MP_ARRAY_SIZE(native_modules); i++) {
        if (native_modules[i].type == type) {
            return qstr_str(native_modules[i].module);
        }
    }
    return "builtins";
}

// The name of a class in C without the module that it may be written with.
static mp_obj_t name_of(const mp_obj_type_t *type) {
    const char *dot = class_is_made(type) ? NULL : strrchr(qstr_str(type->name), '.');
    return MP_OBJ_NEW_QSTR(dot == NULL ? type->name : qstr_from_str(dot + 1));
}

mp_obj_t mpk_qualified_name(const mp_obj_type_t *type) {
    return class_is_made(type) ? MP_OBJ_FROM_PTR(type->slots[CLASS_QUALNAME]) : name_of(type);
}

qstr mpk_said_name(const mp_obj_type_t *type) {
    const char *module = class_is_made(type) ? mpk_module_of(type) : "";
    if (strcmp(module, "datetime") != 0 && strcmp(module, "decimal") != 0) {
        return type->name;
    }
    vstr_t text;
    vstr_init(&text, 32);
    vstr_printf(&text, "%s.%q", module, (qstr)type->name);
    return qstr_from_strn(text.buf, text.len);
}

// What the help says of a class in C.
static mp_obj_t written_doc(const mp_obj_type_t *type) {
    const char *module = mpk_module_of(type), *name = qstr_str(type->name), *dot = strrchr(name, '.');
    return mpk_written_doc(strcmp(module, "builtins") == 0 ? NULL : module, dot == NULL ? type->name : qstr_from_str(dot + 1));
}

// ---- attributes of classes

bool mpk_class_attribute(mp_obj_type_t *type, qstr name, mp_obj_t *dest) {
    switch (name) {
        case MP_QSTR___name__:
            dest[0] = name_of(type);
            return true;
        case MP_QSTR___qualname__:
            dest[0] = mpk_qualified_name(type);
            return true;
        case MP_QSTR___module__: {
            const char *module = mpk_module_of(type);
            dest[0] = mp_obj_new_str(module, strlen(module));
            return true;
        }
        case MP_QSTR___bases__:
            dest[0] = mpk_bases(type);
            return true;
        case MP_QSTR___base__: {
            const mp_obj_tuple_t *bases = MP_OBJ_TO_PTR(mpk_bases(type));
            dest[0] = bases->len == 0 ? type == &mp_type_object ? mp_const_none : MP_OBJ_FROM_PTR(&mp_type_object) : bases->items[0];
            for (size_t i = 0; class_is_made(type) && i < bases->len; i++) {
                const mp_obj_type_t *base = MP_OBJ_TO_PTR(bases->items[i]);
                if (class_native(type) != NULL && (base == class_native(type) || (class_is_made(base) && class_native(base) == class_native(type)))) {
                    dest[0] = bases->items[i];
                    break;
                }
            }
            return true;
        }
        case MP_QSTR___mro__:
            dest[0] = mpk_mro(type);
            return true;
        case MP_QSTR___dict__:
            dest[0] = mpk_new_mappingproxy(MP_OBJ_FROM_PTR(type));
            return true;
        case MP_QSTR___doc__:
            if (class_is_made(type)) {
                dest[0] = own(type, MP_QSTR___doc__);
                if (dest[0] == MP_OBJ_NULL) {
                    dest[0] = mp_const_none;
                } else if (descriptor_flags(dest[0]) & MP_TYPE_FLAG_DESCRIPTOR_GET) {
                    mp_obj_t member = dest[0];
                    dest[0] = MP_OBJ_NULL;
                    mpk_descriptor_get(member, MP_OBJ_NULL, type, name, dest);
                }
                return true;
            }
            if (MP_OBJ_TYPE_HAS_SLOT(type, locals_dict)
                && mp_map_lookup(&MP_OBJ_TYPE_GET_SLOT(type, locals_dict)->map, MP_OBJ_NEW_QSTR(name), MP_MAP_LOOKUP) != NULL) {
                return false; // a named tuple says it
            }
            dest[0] = written_doc(type);
            return true;
        case MP_QSTR___annotations__:
            if (class_is_made(type)) {
                dest[0] = own(type, MP_QSTR___annotations__);
                if (dest[0] == MP_OBJ_NULL) {
                    dest[0] = mp_obj_new_dict(0);
                    mp_obj_dict_store(MP_OBJ_FROM_PTR(MP_OBJ_TYPE_GET_SLOT(type, locals_dict)), MP_OBJ_NEW_QSTR(name), dest[0]);
                }
                return true;
            }
            return false;
        case MP_QSTR___type_params__:
            dest[0] = class_is_made(type) ? own(type, name) : MP_OBJ_NULL;
            if (dest[0] == MP_OBJ_NULL) {
                dest[0] = mp_const_empty_tuple;
            }
            return true;
        case MP_QSTR___abstractmethods__: // every class says of itself
            if (class_is_made(type)) {
                dest[0] = own(type, name);
                return true;
            }
            return false;
    }
    return false;
}

// False for what classes keep in their table like any other.
bool mpk_class_store(mp_obj_type_t *type, qstr name, mp_obj_t value) {
    if (name == MP_QSTR___name__) {
        if (!mp_obj_is_str(value)) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("can only assign string to %q.__name__, not '%s'"), (qstr)type->name,
                mp_obj_get_type_str(value));
        }
        type->name = mp_obj_str_get_qstr(value);
        return true;
    }
    if (name == MP_QSTR___qualname__) {
        type->slots[CLASS_QUALNAME] = MP_OBJ_TO_PTR(value);
        return true;
    }
    return false;
}
