// dict, OrderedDict, defaultdict and what Counter is made of: in the place of py/objdict.c. The tables are those of
// maps.c; what fills a dictionary, its iterators, its views and its methods are in the files dictionaries_*.c.
#include "dictionaries.h"
#include "dictionaries_own.h"
#include "py/objstr.h"
#include "py/objtype.h"
#include "recursion.h"

typedef struct {
    mp_obj_dict_t dict;
    mp_obj_t factory;
} defaultdict_t;

const mp_obj_dict_t mp_const_empty_dict_obj = {
    .base = { .type = &mp_type_dict },
    .map = { .is_fixed = 1, .is_ordered = 1 },
};

static bool is_native_dict(const mp_obj_type_t *type) {
    return type == &mp_type_dict || type == &mpk_type_defaultdict || type == &mp_type_ordereddict
        || type == &mpk_type_counter;
}

bool mp_obj_is_dict_or_ordereddict(mp_obj_t object) {
    return mp_obj_is_obj(object) && is_native_dict(((mp_obj_base_t *)MP_OBJ_TO_PTR(object))->type);
}

mp_obj_dict_t *mpk_as_dict(mp_obj_t object) {
    if (!mp_obj_is_obj(object)) {
        return NULL;
    }
    const mp_obj_type_t *type = ((mp_obj_base_t *)MP_OBJ_TO_PTR(object))->type;
    if (!is_native_dict(type)) {
        if (!mp_obj_is_instance_type(type)) {
            return NULL;
        }
        object = mp_obj_cast_to_native_base(object, MP_OBJ_FROM_PTR(&mp_type_dict));
        if (object == MP_OBJ_NULL || !mp_obj_is_dict_or_ordereddict(object)) {
            return NULL;
        }
    }
    return MP_OBJ_TO_PTR(object);
}

mp_obj_dict_t *mpk_dict_self(mp_obj_t object) {
    mp_obj_dict_t *dict = mpk_as_dict(object);
    if (dict == NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("descriptor requires a 'dict' object but received a '%s'"),
            mp_obj_get_type_str(object));
    }
    return dict;
}

static mp_obj_t same_kind(const mp_obj_dict_t *dict) {
    mp_obj_dict_t *copy;
    if (dict->base.type == &mpk_type_defaultdict) {
        defaultdict_t *with_factory = m_new_obj(defaultdict_t);
        with_factory->factory = ((defaultdict_t *)dict)->factory;
        copy = &with_factory->dict;
    } else {
        copy = m_new_obj(mp_obj_dict_t);
    }
    mp_map_init(&copy->map, 0);
    copy->base.type = dict->base.type;
    return MP_OBJ_FROM_PTR(copy);
}

static mp_obj_t copied(const mp_obj_dict_t *dict) {
    mp_obj_t copy = same_kind(dict);
    mpk_map_copy(&((mp_obj_dict_t *)MP_OBJ_TO_PTR(copy))->map, &dict->map);
    return copy;
}

static mp_obj_t defaultdict_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    defaultdict_t *dict = m_new_obj(defaultdict_t);
    mp_obj_dict_init(&dict->dict, 0);
    dict->dict.base.type = type;
    dict->factory = n_args == 0 ? mp_const_none : args[0];
    if (dict->factory != mp_const_none && !mp_obj_is_callable(dict->factory)) {
        mp_raise_TypeError(MP_ERROR_TEXT("first argument must be callable or None"));
    }
    size_t first = n_args == 0 ? 0 : 1;
    mpk_dict_fill(&dict->dict, type->name, n_args - first, n_kw, args + first);
    return MP_OBJ_FROM_PTR(dict);
}

static void print_items(const mp_print_t *print, const mp_obj_dict_t *dict, mp_print_kind_t kind) {
    bool json = MICROPY_PY_JSON && kind == PRINT_JSON;
    const char *between = json ? MP_PRINT_GET_EXT(print)->item_separator : ", ", *before = "";
    mp_print_str(print, "{");
    size_t at = 0;
    for (mp_map_elem_t *entry; (entry = mpk_map_next(&dict->map, &at)) != NULL;) {
        mp_map_elem_t item = *entry;
        bool quoted = json && !mp_obj_is_str_or_bytes(item.key);
        mp_print_str(print, before);
        mp_print_str(print, quoted ? "\"" : "");
        mp_obj_print_helper(print, item.key, json ? kind : PRINT_REPR);
        mp_print_str(print, quoted ? "\"" : "");
        mp_print_str(print, json ? MP_PRINT_GET_EXT(print)->key_separator : ": ");
        mp_obj_print_helper(print, item.value, json ? kind : PRINT_REPR);
        before = between;
    }
    mp_print_str(print, "}");
}

static void dict_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    mp_obj_dict_t *dict = MP_OBJ_TO_PTR(self_in);
    const mp_obj_type_t *type = dict->base.type;
    if (kind == PRINT_JSON) {
        print_items(print, dict, kind);
        return;
    }
    qstr name = mpk_printed_name(self_in);
    mpk_printing_t place;
    if (!mpk_enter_printing(&place, self_in)) {
        mp_print_str(print, type == &mp_type_ordereddict ? "..." : "{...}");
        return;
    }
    if (type == &mp_type_ordereddict) {
        mp_printf(print, "%q(", name);
        const char *before = "[(";
        size_t at = 0;
        for (mp_map_elem_t *entry; (entry = mpk_map_next(&dict->map, &at)) != NULL; before = ", (") {
            mp_map_elem_t item = *entry;
            mp_print_str(print, before);
            mp_obj_print_helper(print, item.key, PRINT_REPR);
            mp_print_str(print, ", ");
            mp_obj_print_helper(print, item.value, PRINT_REPR);
            mp_print_str(print, ")");
        }
        mp_print_str(print, *before == ',' ? "])" : ")");
    } else if (type == &mpk_type_defaultdict) {
        mp_printf(print, "%q(", name);
        mp_obj_print_helper(print, ((defaultdict_t *)dict)->factory, PRINT_REPR);
        mp_print_str(print, ", ");
        print_items(print, dict, PRINT_REPR);
        mp_print_str(print, ")");
    } else {
        print_items(print, dict, PRINT_REPR);
    }
    mpk_leave_printing(&place);
}

static mp_obj_t dict_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    mp_obj_dict_t *dict = MP_OBJ_TO_PTR(self_in);
    switch (op) {
        case MP_UNARY_OP_BOOL:
            return mp_obj_new_bool(dict->map.used != 0);
        case MP_UNARY_OP_LEN:
            return MP_OBJ_NEW_SMALL_INT(dict->map.used);
        case MP_UNARY_OP_SIZEOF:
            return MP_OBJ_NEW_SMALL_INT(sizeof(*dict) + mpk_map_bytes(&dict->map));
        default:
            return MP_OBJ_NULL;
    }
}

static bool dict_equal(mp_obj_dict_t *left, mp_obj_dict_t *right) {
    if (left->map.used != right->map.used) {
        return false;
    }
    if (left == right) {
        return true;
    }
    bool in_order = left->base.type == &mp_type_ordereddict && right->base.type == &mp_type_ordereddict;
    size_t at = 0, other_at = 0;
    for (mp_map_elem_t *entry; (entry = mpk_map_next(&left->map, &at)) != NULL;) {
        mpk_step(1);
        mp_map_elem_t item = *entry;
        if (in_order) {
            mp_map_elem_t *other = mpk_map_next(&right->map, &other_at);
            if (other == NULL || !mpk_dict_same_value(item.key, other->key)) {
                return false;
            }
        }
        mp_map_elem_t *found = mpk_dict_lookup(right, item.key, MP_MAP_LOOKUP);
        if (found == NULL || !mpk_dict_same_value(item.value, found->value)) {
            return false;
        }
    }
    return true;
}

static mp_obj_t dict_binary_op(mp_binary_op_t op, mp_obj_t left_in, mp_obj_t right_in) {
    mp_obj_dict_t *left = MP_OBJ_TO_PTR(left_in), *right;
    switch (op) {
        case MP_BINARY_OP_CONTAINS:
            return mp_obj_new_bool(mpk_dict_lookup(left, right_in, MP_MAP_LOOKUP) != NULL);
        case MP_BINARY_OP_EQUAL:
            right = mpk_as_dict(right_in);
            return right == NULL ? MP_OBJ_NULL : mp_obj_new_bool(dict_equal(left, right));
        case MP_BINARY_OP_INPLACE_OR:
            mpk_dict_update(mpk_dict_changeable(left_in, "assignment"), right_in);
            return left_in;
        case MP_BINARY_OP_OR: {
            if (mpk_as_dict(right_in) == NULL) {
                return MP_OBJ_NULL;
            }
            // The type that is derived from the other's has the say.
            right = MP_OBJ_TO_PTR(right_in);
            bool of_right = left->base.type == &mp_type_dict && mp_obj_is_dict_or_ordereddict(right_in);
            mp_obj_t result = same_kind(of_right ? right : left);
            mpk_dict_update(MP_OBJ_TO_PTR(result), left_in);
            mpk_dict_update(MP_OBJ_TO_PTR(result), right_in);
            return result;
        }
        default:
            return MP_OBJ_NULL;
    }
}

mp_obj_t mpk_dict_missing(mp_obj_t self_in, mp_obj_t key) {
    mp_obj_dict_t *dict = MP_OBJ_TO_PTR(self_in);
    if (dict->base.type == &mpk_type_counter) {
        return MP_OBJ_NEW_SMALL_INT(0);
    }
    if (dict->base.type == &mpk_type_defaultdict && ((defaultdict_t *)dict)->factory != mp_const_none) {
        mp_obj_t value = mp_call_function_0(((defaultdict_t *)dict)->factory);
        mpk_dict_put(dict, key, value);
        return value;
    }
    mp_raise_type_arg(&mp_type_KeyError, key);
}

mp_obj_t mp_obj_dict_get(mp_obj_t self_in, mp_obj_t key) {
    mp_map_elem_t *entry = mpk_dict_lookup(MP_OBJ_TO_PTR(self_in), key, MP_MAP_LOOKUP);
    return entry == NULL ? mpk_dict_missing(self_in, key) : entry->value;
}

static mp_obj_t dict_subscr(mp_obj_t self_in, mp_obj_t key, mp_obj_t value) {
    if (value == MP_OBJ_SENTINEL) {
        mp_map_elem_t *entry = mpk_dict_lookup(MP_OBJ_TO_PTR(self_in), key, MP_MAP_LOOKUP);
        return entry == NULL ? mpk_dict_missing(self_in, key) : entry->value;
    }
    if (value == MP_OBJ_NULL) {
        mp_obj_dict_delete(self_in, key);
    } else {
        mp_obj_dict_store(self_in, key, value);
    }
    return mp_const_none;
}

static void defaultdict_attr(mp_obj_t self_in, qstr name, mp_obj_t *dest) {
    defaultdict_t *dict = MP_OBJ_TO_PTR(self_in);
    if (name != MP_QSTR_default_factory || dict->dict.base.type != &mpk_type_defaultdict) {
        if (dest[0] == MP_OBJ_NULL) {
            dest[1] = MP_OBJ_SENTINEL;
        }
    } else if (dest[0] == MP_OBJ_NULL) {
        dest[0] = dict->factory;
    } else if (dest[1] != MP_OBJ_NULL) {
        dict->factory = dest[1];
        dest[0] = MP_OBJ_NULL;
    }
}

mp_obj_t mp_obj_dict_copy(mp_obj_t self_in) {
    return copied(mpk_dict_self(self_in));
}

#define DICT_TYPE(type, name, make, ...) \
    MP_DEFINE_CONST_OBJ_TYPE(type, name, MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE | MP_TYPE_FLAG_ITER_IS_GETITER, \
    make_new, make, print, dict_print, unary_op, dict_unary_op, binary_op, dict_binary_op, subscr, dict_subscr, \
    iter, mpk_dict_getiter, __VA_ARGS__)
DICT_TYPE(mp_type_dict, MP_QSTR_dict, mp_obj_dict_make_new, locals_dict, &mpk_dict_methods);
DICT_TYPE(mp_type_ordereddict, MP_QSTR_OrderedDict, mp_obj_dict_make_new,
    parent, &mp_type_dict, locals_dict, &mpk_ordereddict_methods);
DICT_TYPE(mpk_type_defaultdict, MP_QSTR_defaultdict, defaultdict_make_new,
    parent, &mp_type_dict, attr, defaultdict_attr, locals_dict, &mpk_defaultdict_methods);
DICT_TYPE(mpk_type_counter, MP_QSTR_Counter, mp_obj_dict_make_new,
    parent, &mp_type_dict, locals_dict, &mpk_counter_methods);

void mp_obj_dict_init(mp_obj_dict_t *dict, size_t n_args) {
    dict->base.type = &mp_type_dict;
    mp_map_init(&dict->map, n_args);
}

mp_obj_t mp_obj_new_dict(size_t n_args) {
    mp_obj_dict_t *dict = m_new_obj(mp_obj_dict_t);
    mp_obj_dict_init(dict, n_args);
    return MP_OBJ_FROM_PTR(dict);
}

size_t mp_obj_dict_len(mp_obj_t self_in) {
    return ((mp_obj_dict_t *)MP_OBJ_TO_PTR(self_in))->map.used;
}

mp_obj_t mp_obj_dict_store(mp_obj_t self_in, mp_obj_t key, mp_obj_t value) {
    mpk_dict_put(mpk_dict_changeable(self_in, "assignment"), key, value);
    return self_in;
}

mp_obj_t mp_obj_dict_delete(mp_obj_t self_in, mp_obj_t key) {
    mp_obj_dict_t *dict = mpk_dict_changeable(self_in, "deletion");
    if (mpk_dict_lookup(dict, key, MP_MAP_LOOKUP_REMOVE_IF_FOUND) == NULL) {
        mp_raise_type_arg(&mp_type_KeyError, key);
    }
    return self_in;
}
