// list[int], and int | None.
#include <string.h>
#include "classes.h"
#include "py/builtin.h"
#include "py/cstack.h"
#include "py/objlist.h"

typedef struct {
    mp_obj_base_t base;
    mp_obj_t origin; // MP_OBJ_NULL of a union
    mp_obj_t args; // a tuple
} alias_t;

mp_obj_t mpk_new_alias(mp_obj_t origin, mp_obj_t args) {
    alias_t *self = mp_obj_malloc(alias_t, &mpk_type_generic_alias);
    self->origin = origin;
    self->args = mp_obj_is_type(args, &mp_type_tuple) ? args : mp_obj_new_tuple(1, &args);
    return MP_OBJ_FROM_PTR(self);
}

// As it would be written.
static void print_type(const mp_print_t *print, mp_obj_t type) {
    if (type == MP_OBJ_FROM_PTR(&mp_const_ellipsis_obj)) {
        mp_print_str(print, "...");
    } else if (mp_obj_is_class(type)) {
        const char *module = mpk_module_of(MP_OBJ_TO_PTR(type));
        if (strcmp(module, "builtins") != 0) {
            mp_printf(print, "%s.", module);
        }
        mp_obj_print_helper(print, mpk_qualified_name(MP_OBJ_TO_PTR(type)), PRINT_STR);
    } else if (mp_obj_is_type(type, &mp_type_list)) {
        mp_obj_list_t *list = MP_OBJ_TO_PTR(type);
        mp_print_str(print, "[");
        for (size_t i = 0; i < list->len; i++) {
            mp_print_str(print, i ? ", " : "");
            print_type(print, list->items[i]);
        }
        mp_print_str(print, "]");
    } else {
        mp_obj_print_helper(print, type, PRINT_REPR);
    }
}

static void alias_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    (void)kind;
    mp_cstack_check();
    alias_t *self = MP_OBJ_TO_PTR(self_in);
    mp_obj_tuple_t *args = MP_OBJ_TO_PTR(self->args);
    const bool is_union = self->base.type == &mpk_type_union;
    if (!is_union) {
        print_type(print, self->origin);
        mp_print_str(print, args->len == 0 ? "[()" : "[");
    }
    for (size_t i = 0; i < args->len; i++) {
        mp_print_str(print, i == 0 ? "" : is_union ? " | " : ", ");
        if (is_union && args->items[i] == MP_OBJ_FROM_PTR(&mp_type_NoneType)) {
            mp_print_str(print, "None");
        } else {
            print_type(print, args->items[i]);
        }
    }
    mp_print_str(print, is_union ? "" : "]");
}

// What of the arguments stands for other types: typing.TypeVar and its like, which typing tells.
static mp_obj_t parameters(alias_t *self) {
    mp_obj_t list = mp_obj_new_list(0, NULL);
    mp_obj_tuple_t *args = MP_OBJ_TO_PTR(self->args);
    for (size_t i = 0; i < args->len; i++) {
        mp_obj_t found[2];
        if (mp_obj_is_class(args->items[i])) {
            continue;
        }
        mp_obj_t more = MP_OBJ_NULL;
        mp_load_method_maybe(args->items[i], MP_QSTR___typing_subst__, found);
        if (found[0] != MP_OBJ_NULL) {
            more = mp_obj_new_tuple(1, &args->items[i]);
        } else {
            mp_load_method_maybe(args->items[i], MP_QSTR___parameters__, found);
            more = found[0] != MP_OBJ_NULL && mp_obj_is_type(found[0], &mp_type_tuple) ? found[0] : mp_const_empty_tuple;
        }
        mp_obj_tuple_t *all = MP_OBJ_TO_PTR(more);
        for (size_t j = 0; j < all->len; j++) {
            if (!mp_obj_is_true(mp_binary_op(MP_BINARY_OP_IN, all->items[j], list))) {
                mp_obj_list_append(list, all->items[j]);
            }
        }
    }
    mp_obj_list_t *names = MP_OBJ_TO_PTR(list);
    return mp_obj_new_tuple(names->len, names->items);
}

static mp_obj_t mro_entries(mp_obj_t self_in, mp_obj_t bases) {
    (void)bases;
    alias_t *self = MP_OBJ_TO_PTR(self_in);
    return mp_obj_new_tuple(1, &self->origin);
}
static MP_DEFINE_CONST_FUN_OBJ_2(mro_entries_obj, mro_entries);

static void alias_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    alias_t *self = MP_OBJ_TO_PTR(self_in);
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    const bool is_union = self->base.type == &mpk_type_union;
    if (attr == MP_QSTR___args__) {
        dest[0] = self->args;
    } else if (attr == MP_QSTR___parameters__) {
        dest[0] = parameters(self);
    } else if (is_union) {
        return;
    } else if (attr == MP_QSTR___origin__) {
        dest[0] = self->origin;
    } else if (attr == MP_QSTR___mro_entries__) {
        dest[0] = MP_OBJ_FROM_PTR(&mro_entries_obj);
        dest[1] = self_in;
    } else if (attr != MP_QSTR___typing_subst__ && attr != MP_QSTR___get__ && attr != MP_QSTR___iter__) {
        mp_load_method_maybe(self->origin, attr, dest);
    }
}

static mp_obj_t alias_call(mp_obj_t self_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    return mp_call_function_n_kw(((alias_t *)MP_OBJ_TO_PTR(self_in))->origin, n_args, n_kw, args);
}

static mp_obj_t alias_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    alias_t *self = MP_OBJ_TO_PTR(self_in);
    if (op != MP_UNARY_OP_HASH) {
        return op == MP_UNARY_OP_BOOL ? mp_const_true : MP_OBJ_NULL;
    }
    if (self->base.type == &mpk_type_union) { // that of a typing.Union of the same types
        return mp_unary_op(op, mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_frozenset), self->args));
    }
    mp_int_t hash = (mp_int_t)(uintptr_t)self->base.type >> 4;
    mp_obj_tuple_t *args = MP_OBJ_TO_PTR(self->args);
    for (size_t i = 0; i < args->len; i++) { // in any order the same
        hash ^= mp_obj_get_int_truncated(mp_unary_op(MP_UNARY_OP_HASH, args->items[i]));
    }
    return MP_OBJ_NEW_SMALL_INT((mp_uint_t)hash >> 2);
}

static bool contains(mp_obj_tuple_t *tuple, mp_obj_t item) {
    for (size_t i = 0; i < tuple->len; i++) {
        if (mp_obj_equal(tuple->items[i], item)) {
            return true;
        }
    }
    return false;
}

static mp_obj_t alias_binary_op(mp_binary_op_t op, mp_obj_t lhs_in, mp_obj_t rhs_in) {
    alias_t *lhs = MP_OBJ_TO_PTR(lhs_in);
    if (op == MP_BINARY_OP_OR) {
        return mpk_union(lhs_in, rhs_in);
    }
    if (op == MP_BINARY_OP_REVERSE_OR) {
        return mpk_union(rhs_in, lhs_in);
    }
    if (op != MP_BINARY_OP_EQUAL || mp_obj_get_type(rhs_in) != lhs->base.type) {
        return MP_OBJ_NULL;
    }
    alias_t *rhs = MP_OBJ_TO_PTR(rhs_in);
    if (lhs->base.type == &mpk_type_generic_alias) {
        return mp_obj_new_bool(lhs->origin == rhs->origin && mp_obj_equal(lhs->args, rhs->args));
    }
    mp_obj_tuple_t *one = MP_OBJ_TO_PTR(lhs->args), *other = MP_OBJ_TO_PTR(rhs->args);
    bool same = one->len == other->len;
    for (size_t i = 0; same && i < one->len; i++) {
        same = contains(other, one->items[i]);
    }
    return mp_obj_new_bool(same);
}

// list[T][int]
static mp_obj_t alias_subscr(mp_obj_t self_in, mp_obj_t index, mp_obj_t value) {
    if (value != MP_OBJ_SENTINEL) {
        return MP_OBJ_NULL;
    }
    alias_t *self = MP_OBJ_TO_PTR(self_in);
    mp_obj_tuple_t *names = MP_OBJ_TO_PTR(parameters(self));
    if (names->len == 0) {
        vstr_t text;
        mp_print_t print;
        vstr_init_print(&text, 32, &print);
        alias_print(&print, self_in, PRINT_REPR);
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s is not a generic class"), vstr_null_terminated_str(&text));
    }
    mp_obj_t given = mp_obj_is_type(index, &mp_type_tuple) ? index : mp_obj_new_tuple(1, &index);
    mp_obj_tuple_t *values = MP_OBJ_TO_PTR(given);
    if (values->len != names->len) {
        vstr_t text;
        mp_print_t print;
        vstr_init_print(&text, 32, &print);
        alias_print(&print, self_in, PRINT_REPR);
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("Too %s arguments for %s; actual %d, expected %d"),
            values->len > names->len ? "many" : "few", vstr_null_terminated_str(&text), (int)values->len, (int)names->len);
    }
    mp_obj_tuple_t *args = MP_OBJ_TO_PTR(self->args);
    mp_obj_tuple_t *new_args = MP_OBJ_TO_PTR(mp_obj_new_tuple(args->len, args->items));
    for (size_t i = 0; i < args->len; i++) {
        for (size_t j = 0; j < names->len; j++) {
            if (args->items[i] == names->items[j]) {
                new_args->items[i] = values->items[j];
            }
        }
        if (new_args->items[i] == args->items[i] && !mp_obj_is_class(args->items[i])) {
            mp_obj_t found[2];
            mp_load_method_maybe(args->items[i], MP_QSTR___parameters__, found);
            if (found[0] != MP_OBJ_NULL && mp_obj_is_type(found[0], &mp_type_tuple)) {
                mp_obj_tuple_t *inner = MP_OBJ_TO_PTR(found[0]);
                mp_obj_tuple_t *chosen = MP_OBJ_TO_PTR(mp_obj_new_tuple(inner->len, inner->items));
                for (size_t k = 0; k < inner->len; k++) {
                    for (size_t j = 0; j < names->len; j++) {
                        if (inner->items[k] == names->items[j]) {
                            chosen->items[k] = values->items[j];
                        }
                    }
                }
                if (inner->len > 0) {
                    new_args->items[i] = mp_obj_subscr(args->items[i], MP_OBJ_FROM_PTR(chosen), MP_OBJ_SENTINEL);
                }
            }
        }
    }
    if (self->base.type == &mpk_type_union) {
        mp_obj_t result = new_args->items[0];
        for (size_t i = 1; i < new_args->len; i++) {
            result = mp_binary_op(MP_BINARY_OP_OR, result, new_args->items[i]);
        }
        return result;
    }
    return mpk_new_alias(self->origin, MP_OBJ_FROM_PTR(new_args));
}

static mp_obj_t alias_iter(mp_obj_t self_in, mp_obj_iter_buf_t *iter_buf) {
    (void)iter_buf;
    (void)self_in;
    mp_raise_TypeError(MP_ERROR_TEXT("'types.GenericAlias' object is not iterable"));
}

static mp_obj_t alias_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num_of(type->name, n_args, n_kw, 2, 2, false);
    return mpk_new_alias(args[0], args[1]);
}

MP_DEFINE_CONST_OBJ_TYPE(
    mpk_type_generic_alias,
    MP_QSTR_GenericAlias,
    MP_TYPE_FLAG_NONE,
    make_new, alias_make_new,
    print, alias_print,
    call, alias_call,
    unary_op, alias_unary_op,
    binary_op, alias_binary_op,
    subscr, alias_subscr,
    attr, alias_attr,
    iter, alias_iter
    );

static bool is_type_like(mp_obj_t object) {
    return object == mp_const_none || mp_obj_is_class(object) || mp_obj_is_type(object, &mpk_type_generic_alias)
        || mp_obj_is_type(object, &mpk_type_union);
}

static void add_alternative(mp_obj_t list, mp_obj_t type) {
    if (type == mp_const_none) {
        type = MP_OBJ_FROM_PTR(&mp_type_NoneType);
    }
    if (mp_obj_is_type(type, &mpk_type_union)) {
        mp_obj_tuple_t *args = MP_OBJ_TO_PTR(((alias_t *)MP_OBJ_TO_PTR(type))->args);
        for (size_t i = 0; i < args->len; i++) {
            add_alternative(list, args->items[i]);
        }
        return;
    }
    mp_obj_list_t *all = MP_OBJ_TO_PTR(list);
    for (size_t i = 0; i < all->len; i++) {
        if (mp_obj_equal(all->items[i], type)) {
            return;
        }
    }
    mp_obj_list_append(list, type);
}

// MP_OBJ_NULL when one of them is no type.
mp_obj_t mpk_union(mp_obj_t left, mp_obj_t right) {
    if (!is_type_like(left) || !is_type_like(right)) {
        return MP_OBJ_NULL;
    }
    mp_obj_t list = mp_obj_new_list(0, NULL);
    add_alternative(list, left);
    add_alternative(list, right);
    mp_obj_list_t *all = MP_OBJ_TO_PTR(list);
    if (all->len == 1) {
        return all->items[0];
    }
    alias_t *self = mp_obj_malloc(alias_t, &mpk_type_union);
    self->origin = MP_OBJ_NULL;
    self->args = mp_obj_new_tuple(all->len, all->items);
    return MP_OBJ_FROM_PTR(self);
}

MP_DEFINE_CONST_OBJ_TYPE(
    mpk_type_union,
    MP_QSTR_UnionType,
    MP_TYPE_FLAG_NONE,
    print, alias_print,
    unary_op, alias_unary_op,
    binary_op, alias_binary_op,
    subscr, alias_subscr,
    attr, alias_attr
    );
