// set and frozenset, in the place of py/objset.c and of the second half of py/map.c: the types, their methods and
// operators. The tables are those of sets_table.c; what becomes of two sets is computed in sets_algebra.c.
#include "py/builtin.h"
#include "recursion.h"
#include "sets.h"
#include "sets_table.h"

static void set_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    (void)kind;
    mpk_set_t *set = MP_OBJ_TO_PTR(self_in);
    qstr name = mpk_printed_name(self_in);
    bool named = name != MP_QSTR_set || set->used == 0;
    if (named) {
        mp_printf(print, "%q(", name);
    }
    if (set->used > 0) {
        const char *before = "{";
        MPK_FOR_SET_ITEMS(set, key, hash) {
            (void)hash;
            mp_print_str(print, before);
            mp_obj_print_helper(print, key, PRINT_REPR);
            before = ", ";
        }
        mp_print_str(print, "}");
    }
    if (named) {
        mp_print_str(print, ")");
    }
}

static mp_obj_t set_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num_of(type->name, n_args, n_kw, 0, 1, false);
    if (n_args == 1 && type == &mp_type_frozenset && mp_obj_is_type(args[0], &mp_type_frozenset)) {
        return args[0];
    }
    mpk_set_t *set = mpk_set_new(type);
    if (n_args == 1) {
        mpk_set_update(set, args[0]);
    }
    return MP_OBJ_FROM_PTR(set);
}

typedef struct {
    mp_obj_base_t base;
    mpk_set_t *set; // NULL when it has ended
    size_t at;
    size_t used;
} set_iterator_t;

static mp_obj_t set_iterator_next(mp_obj_t self_in) {
    set_iterator_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->set == NULL) {
        return MP_OBJ_STOP_ITERATION;
    }
    if (self->used != self->set->used) {
        self->used = (size_t)-1;
        mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("Set changed size during iteration"));
    }
    mp_obj_t key;
    int64_t hash;
    if (!mpk_set_next(self->set, &self->at, &key, &hash)) {
        self->set = NULL;
        return MP_OBJ_STOP_ITERATION;
    }
    return key;
}

static MP_DEFINE_CONST_OBJ_TYPE(
    set_iterator_type, MP_QSTR_set_iterator, MP_TYPE_FLAG_ITER_IS_ITERNEXT, iter, set_iterator_next);

static mp_obj_t set_getiter(mp_obj_t self_in, mp_obj_iter_buf_t *buffer) {
    assert(sizeof(set_iterator_t) <= sizeof(mp_obj_iter_buf_t));
    set_iterator_t *iterator = (set_iterator_t *)buffer;
    iterator->base.type = &set_iterator_type;
    iterator->set = MP_OBJ_TO_PTR(self_in);
    iterator->at = 0;
    iterator->used = iterator->set->used;
    return MP_OBJ_FROM_PTR(iterator);
}

static mp_obj_t set_add(mp_obj_t self_in, mp_obj_t item) {
    mpk_set_add(mpk_set_self(self_in, true), item, mpk_hash(item));
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(set_add_obj, set_add);

static mp_obj_t set_clear(mp_obj_t self_in) {
    mpk_set_clear(mpk_set_self(self_in, true));
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(set_clear_obj, set_clear);

static mp_obj_t set_copy(mp_obj_t self_in) {
    mpk_set_t *set = mpk_set_self(self_in, false);
    return MP_OBJ_FROM_PTR(mpk_set_type(set) == &mp_type_frozenset ? set : mpk_set_copied(mpk_set_type(set), set));
}
static MP_DEFINE_CONST_FUN_OBJ_1(set_copy_obj, set_copy);

static mp_obj_t set_discard(mp_obj_t self_in, mp_obj_t item) {
    int64_t hash = mpk_set_hash_of_key(item, &item);
    mpk_set_discard(mpk_set_self(self_in, true), item, hash);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(set_discard_obj, set_discard);

static mp_obj_t set_remove(mp_obj_t self_in, mp_obj_t item) {
    mp_obj_t key;
    int64_t hash = mpk_set_hash_of_key(item, &key);
    if (!mpk_set_discard(mpk_set_self(self_in, true), key, hash)) {
        mp_raise_type_arg(&mp_type_KeyError, item);
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(set_remove_obj, set_remove);

static mp_obj_t set_pop(mp_obj_t self_in) {
    mpk_set_t *set = mpk_set_self(self_in, true);
    if (set->used == 0) {
        mp_raise_msg(&mp_type_KeyError, MP_ERROR_TEXT("pop from an empty set"));
    }
    size_t at = set->finger & set->mask;
    while (!mpk_set_is_item(set->table[at])) {
        at = (at + 1) & set->mask;
        if ((at & 31) == 0) {
            mpk_count_steps(1);
        }
    }
    mp_obj_t key = set->table[at];
    set->table[at] = MP_OBJ_SENTINEL;
    set->used -= 1;
    set->finger = at + 1;
    return key;
}
static MP_DEFINE_CONST_FUN_OBJ_1(set_pop_obj, set_pop);

static mp_obj_t set_difference(size_t n_args, const mp_obj_t *args) {
    mpk_set_t *set = mpk_set_self(args[0], false);
    mpk_set_t *result = n_args == 1 ? mpk_set_copied(mpk_set_type(set), set) : mpk_set_difference(set, args[1]);
    for (size_t i = 2; i < n_args; i++) {
        mpk_set_difference_update(result, args[i]);
    }
    return MP_OBJ_FROM_PTR(result);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(set_difference_obj, 1, set_difference);

static mp_obj_t changed_by_all(size_t n_args, const mp_obj_t *args, void (*change)(mpk_set_t *, mp_obj_t)) {
    for (size_t i = 1; i < n_args; i++) {
        change(mpk_set_self(args[0], true), args[i]);
    }
    return mp_const_none;
}

static mp_obj_t set_difference_update(size_t n_args, const mp_obj_t *args) {
    return changed_by_all(n_args, args, mpk_set_difference_update);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(set_difference_update_obj, 1, set_difference_update);

static mpk_set_t *intersection_of(mpk_set_t *set, size_t n_args, const mp_obj_t *args) {
    if (n_args == 1) {
        return mpk_set_copied(mpk_set_type(set), set);
    }
    for (size_t i = 1; i < n_args; i++) {
        set = mpk_set_intersection(set, args[i]);
    }
    return set;
}

static mp_obj_t set_intersection(size_t n_args, const mp_obj_t *args) {
    return MP_OBJ_FROM_PTR(intersection_of(mpk_set_self(args[0], false), n_args, args));
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(set_intersection_obj, 1, set_intersection);

static mp_obj_t set_intersection_update(size_t n_args, const mp_obj_t *args) {
    mpk_set_t *set = mpk_set_self(args[0], true);
    mpk_set_take_over(set, intersection_of(set, n_args, args));
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(set_intersection_update_obj, 1, set_intersection_update);

static mp_obj_t set_symmetric_difference(mp_obj_t self_in, mp_obj_t other) {
    return MP_OBJ_FROM_PTR(mpk_set_symmetric_difference(mpk_set_self(self_in, false), other));
}
static MP_DEFINE_CONST_FUN_OBJ_2(set_symmetric_difference_obj, set_symmetric_difference);

static mp_obj_t set_symmetric_difference_update(mp_obj_t self_in, mp_obj_t other) {
    mpk_set_symmetric_difference_update(mpk_set_self(self_in, true), other);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(set_symmetric_difference_update_obj, set_symmetric_difference_update);

static mp_obj_t set_union(size_t n_args, const mp_obj_t *args) {
    mpk_set_t *set = mpk_set_self(args[0], false), *result = mpk_set_copied(mpk_set_type(set), set);
    for (size_t i = 1; i < n_args; i++) {
        if (mpk_set_of(args[i]) != set) {
            mpk_set_update(result, args[i]);
        }
    }
    return MP_OBJ_FROM_PTR(result);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(set_union_obj, 1, set_union);

static mp_obj_t set_update(size_t n_args, const mp_obj_t *args) {
    return changed_by_all(n_args, args, mpk_set_update);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(set_update_obj, 1, set_update);

static mp_obj_t set_isdisjoint(mp_obj_t self_in, mp_obj_t iterable) {
    mpk_set_t *set = mpk_set_self(self_in, false), *other = mpk_set_of(iterable);
    if (other != NULL) {
        mpk_set_t *smaller = other->used > set->used ? set : other, *larger = smaller == set ? other : set;
        MPK_FOR_SET_ITEMS(smaller, key, hash) {
            mpk_step(1);
            if (mpk_set_holds(larger, key, hash)) {
                return mp_const_false;
            }
        }
        return mp_const_true;
    }
    mp_obj_iter_buf_t buffer;
    mp_obj_t items = mp_getiter(iterable, &buffer), key;
    while ((key = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
        if (mpk_set_holds(set, key, mpk_hash(key))) {
            return mp_const_false;
        }
    }
    return mp_const_true;
}
static MP_DEFINE_CONST_FUN_OBJ_2(set_isdisjoint_obj, set_isdisjoint);

static mp_obj_t set_issubset(mp_obj_t self_in, mp_obj_t other) {
    return mp_obj_new_bool(mpk_set_is_subset(mpk_set_self(self_in, false), mpk_set_from(other)));
}
static MP_DEFINE_CONST_FUN_OBJ_2(set_issubset_obj, set_issubset);

static mp_obj_t set_issuperset(mp_obj_t self_in, mp_obj_t other) {
    return mp_obj_new_bool(mpk_set_is_subset(mpk_set_from(other), mpk_set_self(self_in, false)));
}
static MP_DEFINE_CONST_FUN_OBJ_2(set_issuperset_obj, set_issuperset);

static mp_obj_t set_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    mpk_set_t *set = MP_OBJ_TO_PTR(self_in);
    switch (op) {
        case MP_UNARY_OP_BOOL:
            return mp_obj_new_bool(set->used != 0);
        case MP_UNARY_OP_LEN:
            return MP_OBJ_NEW_SMALL_INT(set->used);
        case MP_UNARY_OP_SIZEOF: {
            size_t table = set->table == NULL ? 0 : (set->mask + 1) * (sizeof(mp_obj_t) + sizeof(int64_t));
            return MP_OBJ_NEW_SMALL_INT(sizeof(mpk_set_t) + table);
        }
        default:
            return MP_OBJ_NULL;
    }
}

static mp_obj_t set_binary_op(mp_binary_op_t op, mp_obj_t left, mp_obj_t right) {
    mpk_set_t *set = MP_OBJ_TO_PTR(left);
    if (op == MP_BINARY_OP_CONTAINS) {
        int64_t hash = mpk_set_hash_of_key(right, &right);
        return mp_obj_new_bool(mpk_set_holds(set, right, hash));
    }
    mpk_set_t *other = mpk_set_of(right);
    if (other == NULL) {
        return MP_OBJ_NULL;
    }
    right = MP_OBJ_FROM_PTR(other);
    if (mpk_set_type(set) == &mp_type_frozenset && op >= MP_BINARY_OP_INPLACE_OR && op <= MP_BINARY_OP_INPLACE_POWER) {
        op += MP_BINARY_OP_OR - MP_BINARY_OP_INPLACE_OR;
    }
    switch (op) {
        case MP_BINARY_OP_OR: {
            mpk_set_t *result = mpk_set_copied(mpk_set_type(set), set);
            if (other != set) {
                mpk_set_merge(result, other);
            }
            return MP_OBJ_FROM_PTR(result);
        }
        case MP_BINARY_OP_XOR:
            return MP_OBJ_FROM_PTR(mpk_set_symmetric_difference(set, right));
        case MP_BINARY_OP_AND:
            return MP_OBJ_FROM_PTR(mpk_set_intersection(set, right));
        case MP_BINARY_OP_SUBTRACT:
            return MP_OBJ_FROM_PTR(mpk_set_difference(set, right));
        case MP_BINARY_OP_INPLACE_OR:
            mpk_set_merge(set, other);
            return left;
        case MP_BINARY_OP_INPLACE_XOR:
            mpk_set_symmetric_difference_update(set, right);
            return left;
        case MP_BINARY_OP_INPLACE_AND:
            mpk_set_take_over(set, mpk_set_intersection(set, right));
            return left;
        case MP_BINARY_OP_INPLACE_SUBTRACT:
            mpk_set_difference_update(set, right);
            return left;
        case MP_BINARY_OP_EQUAL:
            return mp_obj_new_bool(set->used == other->used && mpk_set_is_subset(set, other));
        case MP_BINARY_OP_LESS:
            return mp_obj_new_bool(set->used < other->used && mpk_set_is_subset(set, other));
        case MP_BINARY_OP_LESS_EQUAL:
            return mp_obj_new_bool(mpk_set_is_subset(set, other));
        case MP_BINARY_OP_MORE:
            return mp_obj_new_bool(set->used > other->used && mpk_set_is_subset(other, set));
        case MP_BINARY_OP_MORE_EQUAL:
            return mp_obj_new_bool(mpk_set_is_subset(other, set));
        default:
            return MP_OBJ_NULL;
    }
}

static const mp_rom_map_elem_t set_methods_table[] = {
    { MP_ROM_QSTR(MP_QSTR_add), MP_ROM_PTR(&set_add_obj) },
    { MP_ROM_QSTR(MP_QSTR_clear), MP_ROM_PTR(&set_clear_obj) },
    { MP_ROM_QSTR(MP_QSTR_difference_update), MP_ROM_PTR(&set_difference_update_obj) },
    { MP_ROM_QSTR(MP_QSTR_discard), MP_ROM_PTR(&set_discard_obj) },
    { MP_ROM_QSTR(MP_QSTR_intersection_update), MP_ROM_PTR(&set_intersection_update_obj) },
    { MP_ROM_QSTR(MP_QSTR_pop), MP_ROM_PTR(&set_pop_obj) },
    { MP_ROM_QSTR(MP_QSTR_remove), MP_ROM_PTR(&set_remove_obj) },
    { MP_ROM_QSTR(MP_QSTR_symmetric_difference_update), MP_ROM_PTR(&set_symmetric_difference_update_obj) },
    { MP_ROM_QSTR(MP_QSTR_update), MP_ROM_PTR(&set_update_obj) },
    // from here on frozenset's, too
    { MP_ROM_QSTR(MP_QSTR_copy), MP_ROM_PTR(&set_copy_obj) },
    { MP_ROM_QSTR(MP_QSTR_difference), MP_ROM_PTR(&set_difference_obj) },
    { MP_ROM_QSTR(MP_QSTR_intersection), MP_ROM_PTR(&set_intersection_obj) },
    { MP_ROM_QSTR(MP_QSTR_isdisjoint), MP_ROM_PTR(&set_isdisjoint_obj) },
    { MP_ROM_QSTR(MP_QSTR_issubset), MP_ROM_PTR(&set_issubset_obj) },
    { MP_ROM_QSTR(MP_QSTR_issuperset), MP_ROM_PTR(&set_issuperset_obj) },
    { MP_ROM_QSTR(MP_QSTR_symmetric_difference), MP_ROM_PTR(&set_symmetric_difference_obj) },
    { MP_ROM_QSTR(MP_QSTR_union), MP_ROM_PTR(&set_union_obj) },
    { MP_ROM_QSTR(MP_QSTR___contains__), MP_ROM_PTR(&mp_op_contains_obj) },
};
#define ONLY_SETS_HAVE (9)
static MP_DEFINE_CONST_DICT(set_methods, set_methods_table);
static MP_DEFINE_CONST_DICT_WITH_SIZE(
    frozenset_methods, set_methods_table + ONLY_SETS_HAVE, MP_ARRAY_SIZE(set_methods_table) - ONLY_SETS_HAVE);

MP_DEFINE_CONST_OBJ_TYPE(
    mp_type_set,
    MP_QSTR_set,
    MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE | MP_TYPE_FLAG_ITER_IS_GETITER,
    make_new, set_make_new,
    print, set_print,
    unary_op, set_unary_op,
    binary_op, set_binary_op,
    iter, set_getiter,
    locals_dict, &set_methods
    );

MP_DEFINE_CONST_OBJ_TYPE(
    mp_type_frozenset,
    MP_QSTR_frozenset,
    MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE | MP_TYPE_FLAG_ITER_IS_GETITER,
    make_new, set_make_new,
    print, set_print,
    unary_op, set_unary_op,
    binary_op, set_binary_op,
    iter, set_getiter,
    locals_dict, &frozenset_methods
    );

mp_obj_t mp_obj_new_set(size_t count, mp_obj_t *items) {
    mpk_set_t *set = mpk_set_new(&mp_type_set);
    for (size_t i = 0; i < count; i++) {
        mpk_set_add(set, items[i], mpk_hash(items[i]));
    }
    return MP_OBJ_FROM_PTR(set);
}

void mp_obj_set_store(mp_obj_t set, mp_obj_t item) {
    mpk_set_add(MP_OBJ_TO_PTR(set), item, mpk_hash(item));
}

// CPython makes a frozenset of what its compiler can compute, once more of that for its table of constants, once more
// when a name in it was known already, and copies that.
mp_obj_t mpk_set_of_constants(mp_obj_t written, bool has_letters) {
    mpk_set_t *set = MP_OBJ_TO_PTR(written);
    for (int i = 0; i <= has_letters; i++) {
        mpk_set_t *again = mpk_set_new(&mp_type_set);
        MPK_FOR_SET_ITEMS(set, key, hash) {
            mpk_set_add(again, key, hash);
        }
        set = again;
    }
    return MP_OBJ_FROM_PTR(mpk_set_copied(&mp_type_set, set));
}
