// dict, OrderedDict, defaultdict and what Counter is made of, with their views and iterators: in the place of
// py/objdict.c. The tables are those of maps.c.
#include <string.h>
#include "dictionaries.h"
#include "maps.h"
#include "py/builtin.h"
#include "py/objstr.h"
#include "py/objtuple.h"
#include "py/objtype.h"
#include "py/runtime.h"
#include "py/smallint.h"
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

static mp_obj_dict_t *self_of(mp_obj_t object) {
    mp_obj_dict_t *dict = mpk_as_dict(object);
    if (dict == NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("descriptor requires a 'dict' object but received a '%s'"),
            mp_obj_get_type_str(object));
    }
    return dict;
}

static inline mp_obj_dict_t *changeable(mp_obj_t object, const char *change) {
    mp_obj_dict_t *dict = mp_obj_is_type(object, &mp_type_dict) ? MP_OBJ_TO_PTR(object) : self_of(object);
    if (dict->map.is_fixed) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("'mappingproxy' object does not support item %s"), change);
    }
    return dict;
}

static mp_map_elem_t *lookup(mp_obj_dict_t *dict, mp_obj_t key, mp_map_lookup_kind_t kind) {
    return mp_map_lookup(&dict->map, key, kind);
}

static void store(mp_obj_dict_t *dict, mp_obj_t key, mp_obj_t value) {
    mp_map_lookup(&dict->map, key, MP_MAP_LOOKUP_ADD_IF_NOT_FOUND)->value = value;
}

static mp_obj_t taken_out(mp_map_elem_t *entry) {
    mp_obj_t value = entry->value;
    entry->value = MP_OBJ_NULL; // so that it can be collected
    return value;
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

/******************************************************************************/
// Filling.

static size_t count_rest(mp_obj_t items) {
    size_t count = 0;
    while (mp_iternext(items) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        count += 1;
    }
    return count;
}

static void update_from_pairs(mp_obj_dict_t *dict, mp_obj_t pairs_in) {
    mp_obj_iter_buf_t pairs_buffer;
    mp_obj_t pairs = mp_getiter(pairs_in, &pairs_buffer), pair;
    for (size_t number = 0; (pair = mp_iternext(pairs)) != MP_OBJ_STOP_ITERATION; number++) {
        if (mp_obj_is_type(pair, &mp_type_tuple) || mp_obj_is_type(pair, &mp_type_list)) {
            size_t length;
            mp_obj_t *items;
            mp_obj_get_array(pair, &length, &items);
            if (length == 2) {
                mp_obj_t value = items[1];
                store(dict, items[0], value);
                continue;
            }
        }
        mp_obj_t found[2];
        mp_load_method_maybe(pair, MP_QSTR___iter__, found);
        const mp_obj_type_t *type = mp_obj_get_type(pair);
        if (found[0] == MP_OBJ_NULL && !MP_OBJ_TYPE_HAS_SLOT(type, iter)) {
            mp_load_method_maybe(pair, MP_QSTR___getitem__, found);
            if (found[0] == MP_OBJ_NULL) {
                mp_raise_msg_varg(&mp_type_TypeError,
                    MP_ERROR_TEXT("cannot convert dictionary update sequence element #%d to a sequence"), (int)number);
            }
        }
        mp_obj_iter_buf_t buffer;
        mp_obj_t items = mp_getiter(pair, &buffer), key, value = MP_OBJ_STOP_ITERATION;
        size_t length = 0;
        key = mp_iternext(items);
        if (key != MP_OBJ_STOP_ITERATION) {
            value = mp_iternext(items);
            length = value == MP_OBJ_STOP_ITERATION ? 1 : 2 + count_rest(items);
        }
        if (length != 2) {
            mp_raise_msg_varg(&mp_type_ValueError,
                MP_ERROR_TEXT("dictionary update sequence element #%d has length %d; 2 is required"),
                (int)number, (int)length);
        }
        store(dict, key, value);
    }
}

static void update(mp_obj_dict_t *dict, mp_obj_t from_in) {
    mp_obj_dict_t *from = mpk_as_dict(from_in);
    if (from != NULL) {
        if (from == dict) {
            return;
        }
        if (dict->map.used == 0 && !dict->map.is_fixed) {
            mp_map_deinit(&dict->map);
            mpk_map_copy(&dict->map, &from->map);
            return;
        }
        size_t at = 0, used = from->map.used;
        for (mp_map_elem_t *entry; (entry = mpk_map_next(&from->map, &at)) != NULL;) {
            mpk_step(1);
            mp_map_elem_t item = *entry;
            store(dict, item.key, item.value);
            if (from->map.used != used) {
                mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("dict mutated during update"));
            }
        }
        return;
    }
    mp_obj_t method[2];
    mp_load_method_maybe(from_in, MP_QSTR_keys, method);
    if (method[0] == MP_OBJ_NULL) {
        update_from_pairs(dict, from_in);
        return;
    }
    mp_obj_iter_buf_t buffer;
    mp_obj_t keys = mp_getiter(mp_call_method_n_kw(0, 0, method), &buffer), key;
    while ((key = mp_iternext(keys)) != MP_OBJ_STOP_ITERATION) {
        store(dict, key, mp_obj_subscr(from_in, key, MP_OBJ_SENTINEL));
    }
}

static void update_from_keywords(mp_obj_dict_t *dict, const mp_map_t *keywords) {
    for (size_t i = 0; i < keywords->alloc; i++) {
        if (mp_map_slot_is_filled(keywords, i)) {
            store(dict, keywords->table[i].key, keywords->table[i].value);
        }
    }
}

static void fill(mp_obj_dict_t *dict, qstr name, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_arg_check_num_of(name, n_args, n_kw, 0, 1, true);
    if (n_args == 1) {
        update(dict, args[0]);
    }
    mp_map_t keywords;
    mp_map_init_fixed_table(&keywords, n_kw, args + n_args);
    update_from_keywords(dict, &keywords);
}

mp_obj_t mp_obj_dict_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_obj_t dict = mp_obj_new_dict(0);
    ((mp_obj_dict_t *)MP_OBJ_TO_PTR(dict))->base.type = type;
    if (n_args + n_kw > 0) {
        fill(MP_OBJ_TO_PTR(dict), type->name, n_args, n_kw, args);
    }
    return dict;
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
    fill(&dict->dict, type->name, n_args - first, n_kw, args + first);
    return MP_OBJ_FROM_PTR(dict);
}

/******************************************************************************/
// Printing, comparing, computing.

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

static bool same_value(mp_obj_t a, mp_obj_t b) {
    return a == b || mp_obj_equal(a, b);
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
            if (other == NULL || !same_value(item.key, other->key)) {
                return false;
            }
        }
        mp_map_elem_t *found = lookup(right, item.key, MP_MAP_LOOKUP);
        if (found == NULL || !same_value(item.value, found->value)) {
            return false;
        }
    }
    return true;
}

static mp_obj_t dict_binary_op(mp_binary_op_t op, mp_obj_t left_in, mp_obj_t right_in) {
    mp_obj_dict_t *left = MP_OBJ_TO_PTR(left_in), *right;
    switch (op) {
        case MP_BINARY_OP_CONTAINS:
            return mp_obj_new_bool(lookup(left, right_in, MP_MAP_LOOKUP) != NULL);
        case MP_BINARY_OP_EQUAL:
            right = mpk_as_dict(right_in);
            return right == NULL ? MP_OBJ_NULL : mp_obj_new_bool(dict_equal(left, right));
        case MP_BINARY_OP_INPLACE_OR:
            update(changeable(left_in, "assignment"), right_in);
            return left_in;
        case MP_BINARY_OP_OR: {
            if (mpk_as_dict(right_in) == NULL) {
                return MP_OBJ_NULL;
            }
            // The type that is derived from the other's has the say.
            right = MP_OBJ_TO_PTR(right_in);
            bool of_right = left->base.type == &mp_type_dict && mp_obj_is_dict_or_ordereddict(right_in);
            mp_obj_t result = same_kind(of_right ? right : left);
            update(MP_OBJ_TO_PTR(result), left_in);
            update(MP_OBJ_TO_PTR(result), right_in);
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
        store(dict, key, value);
        return value;
    }
    mp_raise_type_arg(&mp_type_KeyError, key);
}

mp_obj_t mp_obj_dict_get(mp_obj_t self_in, mp_obj_t key) {
    mp_map_elem_t *entry = lookup(MP_OBJ_TO_PTR(self_in), key, MP_MAP_LOOKUP);
    return entry == NULL ? mpk_dict_missing(self_in, key) : entry->value;
}

static mp_obj_t dict_subscr(mp_obj_t self_in, mp_obj_t key, mp_obj_t value) {
    if (value == MP_OBJ_SENTINEL) {
        mp_map_elem_t *entry = lookup(MP_OBJ_TO_PTR(self_in), key, MP_MAP_LOOKUP);
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

/******************************************************************************/
// Iterators. Reading one says when the dictionary has another length than at the beginning, or keys that are new.

#define HOLES_BITS (4)

typedef struct {
    mp_obj_base_t base;
    mp_obj_dict_t *dict; // NULL when it has ended
    uint32_t at : 32 - HOLES_BITS;
    uint32_t holes_low : HOLES_BITS; // how many places before `end` were empty at the beginning, in two parts
    uint32_t end : 32 - HOLES_BITS;
    uint32_t holes_high : HOLES_BITS;
} dict_iterator_t;

typedef enum { KEYS, VALUES, ITEMS } part_t;

static const mp_obj_type_t *iterator_type(part_t part, bool reversed);

static part_t part_of_iterator(const mp_obj_type_t *type) {
    return type == iterator_type(KEYS, false) || type == iterator_type(KEYS, true) ? KEYS
        : type == iterator_type(VALUES, false) || type == iterator_type(VALUES, true) ? VALUES : ITEMS;
}

static mp_obj_t dict_iterator_step(dict_iterator_t *self, bool reversed, part_t part) {
    if (self->dict == NULL) {
        return MP_OBJ_STOP_ITERATION;
    }
    mp_map_t *map = &self->dict->map;
    if (map->used != self->end - (self->holes_high << HOLES_BITS | self->holes_low)) {
        self->end = 0; // and so never again as many as there are
        self->holes_low = 1;
        self->holes_high = 0;
        mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("dictionary changed size during iteration"));
    }
    size_t at = self->at;
    mp_map_elem_t *entry = reversed ? mpk_map_previous(map, &at) : mpk_map_next(map, &at);
    if (entry == NULL) {
        self->dict = NULL;
        return MP_OBJ_STOP_ITERATION;
    }
    if (!reversed && at > self->end) {
        self->dict = NULL;
        mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("dictionary keys changed during iteration"));
    }
    self->at = at;
    if (part == KEYS) {
        return entry->key;
    }
    if (part == VALUES) {
        return entry->value;
    }
    mp_obj_t item[] = { entry->key, entry->value };
    return mp_obj_new_tuple(2, item);
}

static mp_obj_t keys_next(mp_obj_t self_in) {
    return dict_iterator_step(MP_OBJ_TO_PTR(self_in), false, KEYS);
}

static mp_obj_t values_next(mp_obj_t self_in) {
    return dict_iterator_step(MP_OBJ_TO_PTR(self_in), false, VALUES);
}

static mp_obj_t items_next(mp_obj_t self_in) {
    return dict_iterator_step(MP_OBJ_TO_PTR(self_in), false, ITEMS);
}

static mp_obj_t reversed_next(mp_obj_t self_in) {
    dict_iterator_t *self = MP_OBJ_TO_PTR(self_in);
    return dict_iterator_step(self, true, part_of_iterator(self->base.type));
}

#define ITERATOR_TYPE(type, name, next) \
    static MP_DEFINE_CONST_OBJ_TYPE(type, name, MP_TYPE_FLAG_ITER_IS_ITERNEXT, iter, next)
ITERATOR_TYPE(keys_iterator, MP_QSTR_dict_keyiterator, keys_next);
ITERATOR_TYPE(values_iterator, MP_QSTR_dict_valueiterator, values_next);
ITERATOR_TYPE(items_iterator, MP_QSTR_dict_itemiterator, items_next);
ITERATOR_TYPE(keys_reversed, MP_QSTR_dict_reversekeyiterator, reversed_next);
ITERATOR_TYPE(values_reversed, MP_QSTR_dict_reversevalueiterator, reversed_next);
ITERATOR_TYPE(items_reversed, MP_QSTR_dict_reverseitemiterator, reversed_next);

static const mp_obj_type_t *iterator_type(part_t part, bool reversed) {
    static const mp_obj_type_t *const types[2][3] = {
        { (const mp_obj_type_t *)&keys_iterator, (const mp_obj_type_t *)&values_iterator, (const mp_obj_type_t *)&items_iterator },
        { (const mp_obj_type_t *)&keys_reversed, (const mp_obj_type_t *)&values_reversed, (const mp_obj_type_t *)&items_reversed },
    };
    return types[reversed][part];
}

static mp_obj_t new_iterator(mp_obj_dict_t *dict, part_t part, bool reversed, mp_obj_iter_buf_t *buffer) {
    assert(sizeof(dict_iterator_t) <= sizeof(mp_obj_iter_buf_t));
    mp_map_t *map = &dict->map;
    size_t filled = mpk_map_filled(map);
    if (filled - map->used >= 1 << (2 * HOLES_BITS)) {
        mpk_map_compact(map);
        filled = mpk_map_filled(map);
    }
    dict_iterator_t *iterator = buffer != NULL ? (dict_iterator_t *)buffer : m_new_obj(dict_iterator_t);
    iterator->base.type = iterator_type(part, reversed);
    iterator->dict = dict;
    iterator->at = reversed ? filled : 0;
    iterator->end = filled;
    iterator->holes_low = (filled - map->used) & ((1 << HOLES_BITS) - 1);
    iterator->holes_high = (filled - map->used) >> HOLES_BITS;
    return MP_OBJ_FROM_PTR(iterator);
}

static mp_obj_t dict_getiter(mp_obj_t self_in, mp_obj_iter_buf_t *buffer) {
    return new_iterator(MP_OBJ_TO_PTR(self_in), KEYS, false, buffer);
}

/******************************************************************************/
// Views.

typedef struct {
    mp_obj_base_t base;
    mp_obj_dict_t *dict;
} dict_view_t;

static const mp_obj_type_t keys_type, values_type, items_type;

static bool is_view(mp_obj_t object, bool with_values) {
    if (!mp_obj_is_obj(object)) {
        return false;
    }
    const mp_obj_type_t *type = ((mp_obj_base_t *)MP_OBJ_TO_PTR(object))->type;
    return type == (void *)&keys_type || type == (void *)&items_type || (with_values && type == (void *)&values_type);
}

static dict_view_t *view_of(mp_obj_t object) {
    if (!is_view(object, true)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("descriptor requires a view but received a '%s'"),
            mp_obj_get_type_str(object));
    }
    return MP_OBJ_TO_PTR(object);
}

static part_t part_of_view(const dict_view_t *view) {
    return view->base.type == (void *)&keys_type ? KEYS : view->base.type == (void *)&values_type ? VALUES : ITEMS;
}

static mp_obj_t view_getiter(mp_obj_t self_in, mp_obj_iter_buf_t *buffer) {
    dict_view_t *view = MP_OBJ_TO_PTR(self_in);
    return new_iterator(view->dict, part_of_view(view), false, buffer);
}

static void view_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    (void)kind;
    mpk_printing_t place;
    if (!mpk_enter_printing(&place, self_in)) {
        mp_print_str(print, "...");
        return;
    }
    const char *odd = view_of(self_in)->dict->base.type == &mp_type_ordereddict ? "o" : "";
    mp_printf(print, "%s%q([", odd, (qstr)mp_obj_get_type(self_in)->name);
    mp_obj_iter_buf_t buffer;
    mp_obj_t items = view_getiter(self_in, &buffer), item;
    for (const char *before = ""; (item = mp_iternext(items)) != MP_OBJ_STOP_ITERATION; before = ", ") {
        mp_print_str(print, before);
        mp_obj_print_helper(print, item, PRINT_REPR);
    }
    mp_print_str(print, "])");
    mpk_leave_printing(&place);
}

static mp_obj_t view_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    dict_view_t *view = MP_OBJ_TO_PTR(self_in);
    switch (op) {
        case MP_UNARY_OP_BOOL:
            return mp_obj_new_bool(view->dict->map.used != 0);
        case MP_UNARY_OP_LEN:
            return MP_OBJ_NEW_SMALL_INT(view->dict->map.used);
        case MP_UNARY_OP_HASH:
            return part_of_view(view) == VALUES ? MP_OBJ_NEW_SMALL_INT((uintptr_t)self_in >> 4) : MP_OBJ_NULL;
        default:
            return MP_OBJ_NULL;
    }
}

static bool view_contains(dict_view_t *view, mp_obj_t item) {
    if (part_of_view(view) == KEYS) {
        return lookup(view->dict, item, MP_MAP_LOOKUP) != NULL;
    }
    if (MP_OBJ_TYPE_GET_SLOT_OR_NULL(mp_obj_get_type(item), subscr) != mp_obj_tuple_subscr) {
        return false;
    }
    size_t length;
    mp_obj_t *pair;
    mp_obj_tuple_get(item, &length, &pair);
    mp_map_elem_t *entry = length != 2 ? NULL : lookup(view->dict, pair[0], MP_MAP_LOOKUP);
    return entry != NULL && same_value(entry->value, pair[1]);
}

static bool all_in(mp_obj_t items_in, mp_obj_t container) {
    mp_obj_iter_buf_t buffer;
    mp_obj_t items = mp_getiter(items_in, &buffer), item;
    while ((item = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        if (!mp_obj_is_true(mp_binary_op(MP_BINARY_OP_IN, item, container))) {
            return false;
        }
    }
    return true;
}

static mp_obj_t new_set_of(mp_obj_t iterable) {
    if (is_view(iterable, false) && part_of_view(MP_OBJ_TO_PTR(iterable)) == KEYS) {
        iterable = MP_OBJ_FROM_PTR(((dict_view_t *)MP_OBJ_TO_PTR(iterable))->dict);
    }
    return MP_OBJ_TYPE_GET_SLOT(&mp_type_set, make_new)(&mp_type_set, 1, 0, &iterable);
}

static mp_obj_t changed_set(mp_obj_t set, qstr method, mp_obj_t other) {
    mp_obj_t call[3];
    mp_load_method(set, method, call);
    call[2] = other;
    mp_call_method_n_kw(1, 0, call);
    return set;
}

static mp_int_t length_of(mp_obj_t object) {
    return MP_OBJ_SMALL_INT_VALUE(mp_obj_len(object));
}

static mp_obj_t intersection(mp_obj_t view, mp_obj_t other) {
    if (mp_obj_is_type(other, &mp_type_set) && length_of(view) <= length_of(other)) {
        mp_obj_t call[3];
        mp_load_method(other, MP_QSTR_intersection, call);
        call[2] = view;
        return mp_call_method_n_kw(1, 0, call);
    }
    if (is_view(other, false) && length_of(other) > length_of(view)) {
        mp_obj_t larger = other;
        other = view;
        view = larger;
    }
    mp_obj_t result = mp_obj_new_set(0, NULL);
    mp_obj_iter_buf_t buffer;
    mp_obj_t items = mp_getiter(other, &buffer), item;
    while ((item = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        if (view_contains(MP_OBJ_TO_PTR(view), item)) {
            mp_obj_set_store(result, item);
        }
    }
    return result;
}

static bool is_set_like(mp_obj_t object) {
    return is_view(object, false) || mp_obj_cast_to_native_base(object, MP_OBJ_FROM_PTR(&mp_type_set)) != MP_OBJ_NULL
        || mp_obj_cast_to_native_base(object, MP_OBJ_FROM_PTR(&mp_type_frozenset)) != MP_OBJ_NULL;
}

static mp_obj_t view_binary_op(mp_binary_op_t op, mp_obj_t left, mp_obj_t right) {
    if (part_of_view(MP_OBJ_TO_PTR(left)) == VALUES) {
        return MP_OBJ_NULL;
    }
    switch (op) {
        case MP_BINARY_OP_CONTAINS:
            return mp_obj_new_bool(view_contains(MP_OBJ_TO_PTR(left), right));
        case MP_BINARY_OP_OR:
        case MP_BINARY_OP_INPLACE_OR:
            return changed_set(new_set_of(left), MP_QSTR_update, right);
        case MP_BINARY_OP_SUBTRACT:
        case MP_BINARY_OP_INPLACE_SUBTRACT:
            return changed_set(new_set_of(left), MP_QSTR_difference_update, right);
        case MP_BINARY_OP_XOR:
        case MP_BINARY_OP_INPLACE_XOR:
            return changed_set(new_set_of(left), MP_QSTR_symmetric_difference_update, right);
        case MP_BINARY_OP_AND:
        case MP_BINARY_OP_INPLACE_AND:
            return intersection(left, right);
        case MP_BINARY_OP_REVERSE_OR:
            return changed_set(new_set_of(right), MP_QSTR_update, left);
        case MP_BINARY_OP_REVERSE_SUBTRACT:
            return changed_set(new_set_of(right), MP_QSTR_difference_update, left);
        case MP_BINARY_OP_REVERSE_XOR:
            return changed_set(new_set_of(right), MP_QSTR_symmetric_difference_update, left);
        case MP_BINARY_OP_REVERSE_AND:
            return intersection(left, right);
        default:
            break;
    }
    if (!is_set_like(right)) {
        return MP_OBJ_NULL;
    }
    mp_int_t length = length_of(left), other = length_of(right);
    switch (op) {
        case MP_BINARY_OP_EQUAL:
            return mp_obj_new_bool(length == other && all_in(left, right));
        case MP_BINARY_OP_LESS:
            return mp_obj_new_bool(length < other && all_in(left, right));
        case MP_BINARY_OP_LESS_EQUAL:
            return mp_obj_new_bool(length <= other && all_in(left, right));
        case MP_BINARY_OP_MORE:
            return mp_obj_new_bool(length > other && all_in(right, left));
        case MP_BINARY_OP_MORE_EQUAL:
            return mp_obj_new_bool(length >= other && all_in(right, left));
        default:
            return MP_OBJ_NULL;
    }
}

static void view_attr(mp_obj_t self_in, qstr name, mp_obj_t *dest) {
    if (dest[0] == MP_OBJ_NULL) {
        if (name == MP_QSTR_mapping) {
            dest[0] = MP_OBJ_FROM_PTR(view_of(self_in)->dict);
        } else {
            dest[1] = MP_OBJ_SENTINEL;
        }
    }
}

static mp_obj_t view_reversed(mp_obj_t self_in) {
    dict_view_t *view = view_of(self_in);
    return new_iterator(view->dict, part_of_view(view), true, NULL);
}
static MP_DEFINE_CONST_FUN_OBJ_1(view_reversed_obj, view_reversed);

static mp_obj_t view_isdisjoint(mp_obj_t self_in, mp_obj_t other) {
    dict_view_t *view = view_of(self_in);
    mp_obj_iter_buf_t buffer;
    mp_obj_t items = mp_getiter(other, &buffer), item;
    while ((item = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        if (view_contains(view, item)) {
            return mp_const_false;
        }
    }
    return mp_const_true;
}
static MP_DEFINE_CONST_FUN_OBJ_2(view_isdisjoint_obj, view_isdisjoint);

static const mp_rom_map_elem_t view_methods_table[] = {
    { MP_ROM_QSTR(MP_QSTR___reversed__), MP_ROM_PTR(&view_reversed_obj) },
    { MP_ROM_QSTR(MP_QSTR_isdisjoint), MP_ROM_PTR(&view_isdisjoint_obj) },
};
static MP_DEFINE_CONST_DICT(view_methods, view_methods_table);
static MP_DEFINE_CONST_DICT_WITH_SIZE(values_methods, view_methods_table, 1);

#define VIEW_TYPE(type, name, methods) \
    static MP_DEFINE_CONST_OBJ_TYPE(type, name, MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE | MP_TYPE_FLAG_ITER_IS_GETITER, \
    print, view_print, unary_op, view_unary_op, binary_op, view_binary_op, attr, view_attr, iter, view_getiter, \
    locals_dict, &methods)
VIEW_TYPE(keys_type, MP_QSTR_dict_keys, view_methods);
VIEW_TYPE(values_type, MP_QSTR_dict_values, values_methods);
VIEW_TYPE(items_type, MP_QSTR_dict_items, view_methods);

static mp_obj_t new_view(mp_obj_t self_in, const void *type) {
    dict_view_t *view = mp_obj_malloc(dict_view_t, type);
    view->dict = self_of(self_in);
    return MP_OBJ_FROM_PTR(view);
}

static mp_obj_t dict_keys(mp_obj_t self_in) {
    return new_view(self_in, &keys_type);
}
static MP_DEFINE_CONST_FUN_OBJ_1(dict_keys_obj, dict_keys);

static mp_obj_t dict_values(mp_obj_t self_in) {
    return new_view(self_in, &values_type);
}
static MP_DEFINE_CONST_FUN_OBJ_1(dict_values_obj, dict_values);

static mp_obj_t dict_items(mp_obj_t self_in) {
    return new_view(self_in, &items_type);
}
static MP_DEFINE_CONST_FUN_OBJ_1(dict_items_obj, dict_items);

/******************************************************************************/
// Methods.

static mp_obj_t dict_clear(mp_obj_t self_in) {
    mp_map_clear(&changeable(self_in, "deletion")->map);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(dict_clear_obj, dict_clear);

mp_obj_t mp_obj_dict_copy(mp_obj_t self_in) {
    return copied(self_of(self_in));
}
static MP_DEFINE_CONST_FUN_OBJ_1(dict_copy_obj, mp_obj_dict_copy);

static mp_obj_t dict_fromkeys(size_t n_args, const mp_obj_t *args) {
    mp_obj_t made = mp_call_function_0(args[0]), value = n_args > 2 ? args[2] : mp_const_none, key;
    mp_obj_dict_t *dict = mp_obj_is_type(made, &mp_type_dict) ? MP_OBJ_TO_PTR(made) : NULL;
    mp_obj_iter_buf_t buffer;
    mp_obj_t keys = mp_getiter(args[1], &buffer);
    while ((key = mp_iternext(keys)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        if (dict != NULL) {
            store(dict, key, value);
        } else {
            mp_obj_subscr(made, key, value);
        }
    }
    return made;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(dict_fromkeys_function, 2, 3, dict_fromkeys);
static MP_DEFINE_CONST_CLASSMETHOD_OBJ(dict_fromkeys_obj, MP_ROM_PTR(&dict_fromkeys_function));

static mp_obj_t dict_get(size_t n_args, const mp_obj_t *args) {
    mp_map_elem_t *entry = lookup(self_of(args[0]), args[1], MP_MAP_LOOKUP);
    return entry != NULL ? entry->value : n_args > 2 ? args[2] : mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(dict_get_obj, 2, 3, dict_get);

static mp_obj_t dict_pop(size_t n_args, const mp_obj_t *args) {
    mp_obj_dict_t *dict = changeable(args[0], "deletion");
    if (dict->map.used > 0) {
        mp_map_elem_t *entry = lookup(dict, args[1], MP_MAP_LOOKUP_REMOVE_IF_FOUND);
        if (entry != NULL) {
            return taken_out(entry);
        }
    }
    if (n_args == 2) {
        mp_raise_type_arg(&mp_type_KeyError, args[1]);
    }
    return args[2];
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(dict_pop_obj, 2, 3, dict_pop);

static mp_obj_t dict_setdefault(size_t n_args, const mp_obj_t *args) {
    mp_map_elem_t *entry = lookup(changeable(args[0], "assignment"), args[1], MP_MAP_LOOKUP_ADD_IF_NOT_FOUND);
    if (entry->value == MP_OBJ_NULL) {
        entry->value = n_args > 2 ? args[2] : mp_const_none;
    }
    return entry->value;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(dict_setdefault_obj, 2, 3, dict_setdefault);

static mp_obj_t popped(mp_obj_dict_t *dict, bool last) {
    if (dict->map.used == 0) {
        mp_raise_msg(&mp_type_KeyError, dict->base.type == &mp_type_ordereddict
            ? MP_ERROR_TEXT("dictionary is empty") : MP_ERROR_TEXT("popitem(): dictionary is empty"));
    }
    size_t at = last ? mpk_map_filled(&dict->map) : 0;
    mp_map_elem_t *entry = last ? mpk_map_previous(&dict->map, &at) : mpk_map_next(&dict->map, &at);
    mp_obj_t item[] = { entry->key, entry->value };
    mp_obj_t pair = mp_obj_new_tuple(2, item);
    (last ? mpk_map_remove_last : mpk_map_remove)(&dict->map, entry);
    taken_out(entry);
    return pair;
}

static mp_obj_t dict_popitem(mp_obj_t self_in) {
    return popped(changeable(self_in, "deletion"), true);
}
static MP_DEFINE_CONST_FUN_OBJ_1(dict_popitem_obj, dict_popitem);

static mp_obj_t dict_update(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    mp_obj_dict_t *dict = changeable(args[0], "assignment");
    mp_arg_check_num_of(MP_QSTR_update, n_args - 1, keywords->used, 0, 1, true);
    if (n_args == 2) {
        update(dict, args[1]);
    }
    update_from_keywords(dict, keywords);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_KW(dict_update_obj, 1, dict_update);

static mp_obj_t dict_reversed(mp_obj_t self_in) {
    return new_iterator(self_of(self_in), KEYS, true, NULL);
}
static MP_DEFINE_CONST_FUN_OBJ_1(dict_reversed_obj, dict_reversed);

static mp_obj_t flag_argument(size_t n_args, const mp_obj_t *args, mp_map_t *keywords, size_t positional) {
    static const mp_arg_t allowed[] = { { MP_QSTR_last, MP_ARG_OBJ, { .u_rom_obj = MP_ROM_TRUE } } };
    mp_arg_val_t values[1];
    mp_arg_parse_all(n_args - positional, args + positional, keywords, 1, allowed, values);
    return values[0].u_obj;
}

static mp_obj_t ordereddict_popitem(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    bool last = mp_obj_is_true(flag_argument(n_args, args, keywords, 1));
    return popped(changeable(args[0], "deletion"), last);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(ordereddict_popitem_obj, 1, ordereddict_popitem);

static mp_obj_t ordereddict_move_to_end(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    bool last = mp_obj_is_true(flag_argument(n_args, args, keywords, 2));
    mp_obj_dict_t *dict = changeable(args[0], "assignment");
    mp_map_elem_t *entry = lookup(dict, args[1], MP_MAP_LOOKUP);
    if (entry == NULL) {
        mp_raise_type_arg(&mp_type_KeyError, args[1]);
    }
    mp_map_elem_t item = *entry;
    if (last) {
        mpk_map_remove(&dict->map, entry);
        store(dict, item.key, item.value);
        return mp_const_none;
    }
    mp_obj_t first = mp_obj_new_dict(dict->map.used);
    store(MP_OBJ_TO_PTR(first), item.key, item.value);
    update(MP_OBJ_TO_PTR(first), MP_OBJ_FROM_PTR(dict));
    mp_map_clear(&dict->map);
    dict->map = ((mp_obj_dict_t *)MP_OBJ_TO_PTR(first))->map;
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_KW(ordereddict_move_to_end_obj, 2, ordereddict_move_to_end);

static mp_obj_t defaultdict_missing(mp_obj_t self_in, mp_obj_t key) {
    return mpk_dict_missing(MP_OBJ_FROM_PTR(self_of(self_in)), key);
}
static MP_DEFINE_CONST_FUN_OBJ_2(defaultdict_missing_obj, defaultdict_missing);

// Counts the items of an iterable.
static mp_obj_t counter_count(mp_obj_t self_in, mp_obj_t iterable) {
    mp_obj_dict_t *dict = changeable(self_in, "assignment");
    mp_obj_iter_buf_t buffer;
    mp_obj_t items = mp_getiter(iterable, &buffer), item;
    while ((item = mp_iternext(items)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        mp_map_elem_t *entry = lookup(dict, item, MP_MAP_LOOKUP_ADD_IF_NOT_FOUND);
        if (entry->value == MP_OBJ_NULL) {
            entry->value = MP_OBJ_NEW_SMALL_INT(1);
        } else if (mp_obj_is_small_int(entry->value) && entry->value != MP_OBJ_NEW_SMALL_INT(MP_SMALL_INT_MAX)) {
            entry->value = MP_OBJ_NEW_SMALL_INT(MP_OBJ_SMALL_INT_VALUE(entry->value) + 1);
        } else {
            store(dict, item, mp_binary_op(MP_BINARY_OP_ADD, entry->value, MP_OBJ_NEW_SMALL_INT(1)));
        }
    }
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(counter_count_obj, counter_count);

static mp_obj_t dict_contains(mp_obj_t self_in, mp_obj_t key) {
    return mp_obj_new_bool(lookup(self_of(self_in), key, MP_MAP_LOOKUP) != NULL);
}
static MP_DEFINE_CONST_FUN_OBJ_2(dict_contains_obj, dict_contains);

#define COMMON_METHODS \
    { MP_ROM_QSTR(MP_QSTR_clear), MP_ROM_PTR(&dict_clear_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_copy), MP_ROM_PTR(&dict_copy_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_fromkeys), MP_ROM_PTR(&dict_fromkeys_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_get), MP_ROM_PTR(&dict_get_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_items), MP_ROM_PTR(&dict_items_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_keys), MP_ROM_PTR(&dict_keys_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_pop), MP_ROM_PTR(&dict_pop_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_setdefault), MP_ROM_PTR(&dict_setdefault_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_update), MP_ROM_PTR(&dict_update_obj) }, \
    { MP_ROM_QSTR(MP_QSTR_values), MP_ROM_PTR(&dict_values_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___contains__), MP_ROM_PTR(&dict_contains_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___getitem__), MP_ROM_PTR(&mp_op_getitem_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___setitem__), MP_ROM_PTR(&mp_op_setitem_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___delitem__), MP_ROM_PTR(&mp_op_delitem_obj) }, \
    { MP_ROM_QSTR(MP_QSTR___reversed__), MP_ROM_PTR(&dict_reversed_obj) },
#define POPITEM { MP_ROM_QSTR(MP_QSTR_popitem), MP_ROM_PTR(&dict_popitem_obj) },
#define METHODS(name, ...) \
    static const mp_rom_map_elem_t name##_table[] = { COMMON_METHODS __VA_ARGS__ }; \
    static MP_DEFINE_CONST_DICT(name, name##_table)
METHODS(dict_methods, POPITEM);
METHODS(ordereddict_methods,
    { MP_ROM_QSTR(MP_QSTR_move_to_end), MP_ROM_PTR(&ordereddict_move_to_end_obj) },
    { MP_ROM_QSTR(MP_QSTR_popitem), MP_ROM_PTR(&ordereddict_popitem_obj) });
METHODS(defaultdict_methods, POPITEM { MP_ROM_QSTR(MP_QSTR___missing__), MP_ROM_PTR(&defaultdict_missing_obj) });
METHODS(counter_methods, POPITEM { MP_ROM_QSTR(MP_QSTR___missing__), MP_ROM_PTR(&defaultdict_missing_obj) },
    { MP_ROM_QSTR(MP_QSTR__count), MP_ROM_PTR(&counter_count_obj) });

#define DICT_TYPE(type, name, make, ...) \
    MP_DEFINE_CONST_OBJ_TYPE(type, name, MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE | MP_TYPE_FLAG_ITER_IS_GETITER, \
    make_new, make, print, dict_print, unary_op, dict_unary_op, binary_op, dict_binary_op, subscr, dict_subscr, \
    iter, dict_getiter, __VA_ARGS__)
DICT_TYPE(mp_type_dict, MP_QSTR_dict, mp_obj_dict_make_new, locals_dict, &dict_methods);
DICT_TYPE(mp_type_ordereddict, MP_QSTR_OrderedDict, mp_obj_dict_make_new,
    parent, &mp_type_dict, locals_dict, &ordereddict_methods);
DICT_TYPE(mpk_type_defaultdict, MP_QSTR_defaultdict, defaultdict_make_new,
    parent, &mp_type_dict, attr, defaultdict_attr, locals_dict, &defaultdict_methods);
DICT_TYPE(mpk_type_counter, MP_QSTR_Counter, mp_obj_dict_make_new,
    parent, &mp_type_dict, locals_dict, &counter_methods);

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
    store(changeable(self_in, "assignment"), key, value);
    return self_in;
}

mp_obj_t mp_obj_dict_delete(mp_obj_t self_in, mp_obj_t key) {
    mp_map_elem_t *entry = lookup(changeable(self_in, "deletion"), key, MP_MAP_LOOKUP_REMOVE_IF_FOUND);
    if (entry == NULL) {
        mp_raise_type_arg(&mp_type_KeyError, key);
    }
    taken_out(entry);
    return self_in;
}
