// Classes that programs make: what they keep beside their slots (py/objtype.c), and how names are looked up in them.
#ifndef CLASSES_H
#define CLASSES_H

#include "py/objtuple.h"
#include "py/objtype.h"
#include "py/runtime.h"

// Such a class has all its slots in fixed places, and after them these.
enum {
    CLASS_PARENT = 10,
    CLASS_PROTOCOL = 11,
    CLASS_MRO = 12, // a tuple: itself first, `object` last
    CLASS_NATIVE, // the native type that its instances have a part of, NULL for none
    CLASS_SUBCLASSES, // a list, or NULL
    CLASS_QUALNAME,
    CLASS_END,
};

static inline bool class_is_made(const mp_obj_type_t *type) {
    return type->flags & MP_TYPE_FLAG_CLASS;
}

static inline const mp_obj_tuple_t *class_mro(const mp_obj_type_t *type) {
    return type->slots[CLASS_MRO];
}

static inline const mp_obj_type_t *class_native(const mp_obj_type_t *type) {
    return type->slots[CLASS_NATIVE];
}

// The attributes of an instance. Once it was asked for its __dict__ they are in that.
#define MPK_IN_DICT (SIZE_MAX)
static inline mp_map_t *instance_members(mp_obj_instance_t *self) {
    return self->members.alloc == MPK_IN_DICT ? &((mp_obj_dict_t *)(void *)self->members.table)->map : &self->members;
}
mp_obj_t mpk_instance_dict(mp_obj_instance_t *self);
// Makes a dict, or an instance of a class that derives from it, what an instance has its attributes in. Raises TypeError
// for anything else, and for MP_OBJ_NULL.
void mpk_instance_set_dict(mp_obj_instance_t *self, mp_obj_t value);

// What a class and those it derives from have under a name, as it is stored, or MP_OBJ_NULL. Looks behind `after` only,
// unless that is NULL; in `object` when told so. `where` gets the class that has it.
mp_obj_t mpk_class_find_after(const mp_obj_type_t *type, const mp_obj_type_t *after, qstr name, bool in_object,
    const mp_obj_type_t **where);
static inline mp_obj_t mpk_class_find(const mp_obj_type_t *type, qstr name, const mp_obj_type_t **where) {
    return mpk_class_find_after(type, NULL, name, true, where);
}
// The same, of what programs wrote only.
mp_obj_t mpk_class_find_written(const mp_obj_type_t *type, qstr name);

const mp_obj_type_t *mpk_native_parent(const mp_obj_type_t *type);
mp_obj_t mpk_mro(const mp_obj_type_t *type);
mp_obj_t mpk_bases(const mp_obj_type_t *type);

mp_obj_t mpk_class_new(const mp_obj_type_t *meta, mp_obj_t name, mp_obj_t bases, mp_obj_t namespace, size_t n_kw,
    const mp_obj_t *keywords);
mp_obj_t mpk_class_make(const mp_obj_type_t *meta, qstr name, mp_obj_t bases, const mp_obj_type_t *native, uint32_t flags,
    mp_obj_dict_t *dict);
const mp_obj_type_t *mpk_metaclass(const mp_obj_type_t *meta, size_t n_bases, const mp_obj_t *bases);
void mpk_class_stored(mp_obj_type_t *type, qstr name, mp_obj_t value);
// What messages of operators call a class: with its module where it is in C in CPython, and so are datetime.date and others.
qstr mpk_said_name(const mp_obj_type_t *type);

const char *mpk_module_of(const mp_obj_type_t *type);
mp_obj_t mpk_qualified_name(const mp_obj_type_t *type);
// Attributes of classes that are computed; false when `name` is none of them.
bool mpk_class_attribute(mp_obj_type_t *type, qstr name, mp_obj_t *dest);
bool mpk_class_store(mp_obj_type_t *type, qstr name, mp_obj_t value);
NORETURN void mpk_raise_abstract(const mp_obj_type_t *type);

// Descriptors: objects that say what an attribute is worth.
static inline uint32_t descriptor_flags(mp_obj_t member) {
    return mp_obj_is_obj(member) ? ((mp_obj_base_t *)MP_OBJ_TO_PTR(member))->type->flags : 0;
}
// `object` is MP_OBJ_NULL when the attribute is asked of the class.
void mpk_descriptor_get(mp_obj_t member, mp_obj_t object, const mp_obj_type_t *owner, qstr name, mp_obj_t *dest);
void mpk_descriptor_set(mp_obj_t member, mp_obj_t object, qstr name, mp_obj_t value);
extern const mp_obj_type_t mpk_type_member;
extern const mp_obj_type_t mpk_type_mappingproxy;
extern const mp_obj_type_t mpk_type_getset;
mp_obj_t mpk_new_member(qstr name, const mp_obj_type_t *owner);
mp_obj_t mpk_new_getset(qstr name, const mp_obj_type_t *owner);
mp_obj_t mpk_new_mappingproxy(mp_obj_t mapping);

// Attributes of an instance (attributes.c), and those without what the program's own __getattribute__ and __getattr__ say.
void mp_obj_instance_load_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest);
bool mp_obj_instance_store_attr(mp_obj_t self_in, qstr attr, mp_obj_t value);
void mpk_instance_load(mp_obj_t self_in, qstr attr, mp_obj_t *dest);
bool mpk_instance_store(mp_obj_t self_in, qstr attr, mp_obj_t value);
// What a class has becomes an attribute of its instance. `where` is the class that has it.
void mpk_bind_to_instance(mp_obj_t self_in, const mp_obj_type_t *where, mp_obj_t member, qstr attr, mp_obj_t *dest);
// Those of a class.
void mpk_type_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest);
bool mpk_type_store(mp_obj_t self_in, qstr attr, mp_obj_t value);

// Special methods of native types, as objects (dunders.c); MP_OBJ_NULL when the type has no such method.
mp_obj_t mpk_native_dunder(const mp_obj_type_t *type, qstr name);
// Whether it is one of them. C code that asks an object for its method does itself what these do.
bool mpk_is_dunder(mp_obj_t object);
qstr mpk_dunder_name(mp_obj_t object);
mp_obj_t mpk_native_new(const mp_obj_type_t *type);
void mpk_add_native_dunders(const mp_obj_type_t *type, mp_obj_t set);
bool mpk_native_is_mutable(const mp_obj_type_t *native);
bool mpk_native_is_immutable(const mp_obj_type_t *native);
void mpk_native_reinit(mp_obj_t object, size_t n_args, size_t n_kw, const mp_obj_t *args);
// By the type of the left operand alone; MP_OBJ_NULL when it does not know.
mp_obj_t mpk_native_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs);
// The native object within an instance of a class that derives from a native type, or else the object itself.
mp_obj_t mpk_native_part(mp_obj_t object);
bool mpk_is_unhashable(const mp_obj_type_t *type);
bool mpk_is_namedtuple_type(const mp_obj_type_t *type);
void mpk_check_not_a_field(const mp_obj_type_t *type, qstr name, mp_obj_t value);
extern const mp_obj_fun_builtin_var_t mpk_native_init_obj;

// The locals of a class body whose __prepare__ gave an object that is not just a dict.
typedef struct {
    mp_obj_dict_t dict; // unused, but a dict is what the interpreter takes for locals
    mp_obj_t mapping;
} mpk_namespace_t;
extern const mp_obj_type_t mpk_type_namespace;
mp_obj_dict_t *mpk_new_namespace(mp_obj_t mapping);
mp_obj_t mpk_namespace_load(mp_obj_dict_t *dict, qstr name);

// What `object` has (object_methods.c, object_dir.c).
void mpk_print_object(const mp_print_t *print, mp_obj_t object);
mp_obj_t mpk_dir(mp_obj_t object);
MP_DECLARE_CONST_FUN_OBJ_1(mpk_object_dir_obj);

// list[int] and int | None (alias.c).
mp_obj_t mpk_new_alias(mp_obj_t origin, mp_obj_t args);
mp_obj_t mpk_union(mp_obj_t left, mp_obj_t right);
extern const mp_obj_type_t mpk_type_generic_alias;
extern const mp_obj_type_t mpk_type_union;

#endif
