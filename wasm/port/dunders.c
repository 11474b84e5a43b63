// Special methods of native types, as objects: which types have them, and what they do.
#include <math.h>
#include <string.h>
#include "classes.h"
#include "py/builtin.h"
#include "py/objstr.h"

typedef enum {
    UNARY, BINARY, REFLECTED, COMPARISON, OTHER_METHOD,
} kind_t;

enum {
    DO_REPR, DO_STR, DO_ITER, DO_NEXT, DO_GETITEM, DO_SETITEM, DO_DELITEM, DO_CALL, DO_BUILTIN, DO_GET, DO_INT, DO_FLOAT,
    DO_COMPLEX, DO_TRUNC, DO_CONTAINS, DO_FORMAT, DO_RPOW, DO_RDIVMOD, DO_GETNEWARGS, DO_SIZEOF, DO_SETSTATE,
};

typedef struct {
    mp_obj_base_t base;
    qstr_short_t name;
    uint8_t kind;
    uint8_t op;
    uint8_t min_args; // beside self
    uint8_t max_args;
    const void *function; // of DO_BUILTIN
} dunder_t;

static const mp_obj_type_t type_dunder;

#define ENTRY(name, kind, op, min, max) { { &type_dunder }, MP_QSTR___##name##__, kind, op, min, max, NULL }
#define CALLS(name, function, min, max) { { &type_dunder }, MP_QSTR___##name##__, OTHER_METHOD, DO_BUILTIN, min, max, function }
#define BOTH(name, op) ENTRY(name, BINARY, MP_BINARY_OP_##op, 1, 1), ENTRY(r##name, REFLECTED, MP_BINARY_OP_##op, 1, 1), \
    ENTRY(i##name, BINARY, MP_BINARY_OP_INPLACE_##op, 1, 1)

static const dunder_t dunders[] = {
    BOTH(add, ADD), BOTH(sub, SUBTRACT), BOTH(mul, MULTIPLY), BOTH(truediv, TRUE_DIVIDE), BOTH(floordiv, FLOOR_DIVIDE),
    BOTH(mod, MODULO), BOTH(and, AND), BOTH(or, OR), BOTH(xor, XOR), BOTH(lshift, LSHIFT), BOTH(rshift, RSHIFT),
    ENTRY(pow, BINARY, MP_BINARY_OP_POWER, 1, 2), ENTRY(rpow, REFLECTED, MP_BINARY_OP_POWER, 1, 2),
    ENTRY(divmod, BINARY, MP_BINARY_OP_DIVMOD, 1, 1), ENTRY(rdivmod, REFLECTED, MP_BINARY_OP_DIVMOD, 1, 1),
    ENTRY(lt, COMPARISON, MP_BINARY_OP_LESS, 1, 1), ENTRY(gt, COMPARISON, MP_BINARY_OP_MORE, 1, 1),
    ENTRY(le, COMPARISON, MP_BINARY_OP_LESS_EQUAL, 1, 1), ENTRY(ge, COMPARISON, MP_BINARY_OP_MORE_EQUAL, 1, 1),
    ENTRY(eq, COMPARISON, MP_BINARY_OP_EQUAL, 1, 1), ENTRY(ne, COMPARISON, MP_BINARY_OP_NOT_EQUAL, 1, 1),
    ENTRY(neg, UNARY, MP_UNARY_OP_NEGATIVE, 0, 0), ENTRY(pos, UNARY, MP_UNARY_OP_POSITIVE, 0, 0),
    ENTRY(invert, UNARY, MP_UNARY_OP_INVERT, 0, 0), ENTRY(abs, UNARY, MP_UNARY_OP_ABS, 0, 0),
    ENTRY(bool, UNARY, MP_UNARY_OP_BOOL, 0, 0), ENTRY(len, UNARY, MP_UNARY_OP_LEN, 0, 0),
    ENTRY(hash, UNARY, MP_UNARY_OP_HASH, 0, 0),
    ENTRY(repr, OTHER_METHOD, DO_REPR, 0, 0), ENTRY(str, OTHER_METHOD, DO_STR, 0, 0),
    ENTRY(iter, OTHER_METHOD, DO_ITER, 0, 0), ENTRY(next, OTHER_METHOD, DO_NEXT, 0, 0),
    ENTRY(getitem, OTHER_METHOD, DO_GETITEM, 1, 1), ENTRY(setitem, OTHER_METHOD, DO_SETITEM, 2, 2),
    ENTRY(delitem, OTHER_METHOD, DO_DELITEM, 1, 1), ENTRY(contains, OTHER_METHOD, DO_CONTAINS, 1, 1),
    ENTRY(call, OTHER_METHOD, DO_CALL, 0, 255), ENTRY(get, OTHER_METHOD, DO_GET, 1, 2),
    ENTRY(int, OTHER_METHOD, DO_INT, 0, 0), ENTRY(index, OTHER_METHOD, DO_INT, 0, 0), ENTRY(float, OTHER_METHOD, DO_FLOAT, 0, 0),
    ENTRY(complex, OTHER_METHOD, DO_COMPLEX, 0, 0), ENTRY(trunc, OTHER_METHOD, DO_TRUNC, 0, 0),
    ENTRY(floor, OTHER_METHOD, DO_TRUNC, 0, 0), ENTRY(ceil, OTHER_METHOD, DO_TRUNC, 0, 0),
    ENTRY(format, OTHER_METHOD, DO_FORMAT, 1, 1), ENTRY(getnewargs, OTHER_METHOD, DO_GETNEWARGS, 0, 0),
    ENTRY(sizeof, OTHER_METHOD, DO_SIZEOF, 0, 0), ENTRY(setstate, OTHER_METHOD, DO_SETSTATE, 1, 1),
    CALLS(round, &mp_builtin_round_obj, 0, 1), CALLS(reversed, &mp_type_reversed, 0, 0), CALLS(bytes, &mp_type_bytes, 0, 0),
};

// The names without their underscores. Lists, dicts, sets and the like have None for __hash__.
#define COMPARES " lt le gt ge eq ne "
#define SIMPLE_NUMBER COMPARES "add radd sub rsub mul rmul truediv rtruediv pow rpow neg pos abs bool hash repr format getnewargs "
#define SET_OPERATORS COMPARES "and rand or ror xor rxor sub rsub len iter contains repr reduce "
#define SEQUENCE COMPARES "add mul rmul len iter contains getitem repr "

static const struct {
    const mp_obj_type_t *type;
    const char *names;
} names_of_types[] = {
    { &mp_type_int, SIMPLE_NUMBER "floordiv rfloordiv mod rmod divmod rdivmod and rand or ror xor rxor lshift rlshift rshift "
      "rrshift invert int float index round trunc floor ceil sizeof " },
    { &mp_type_bool, " and rand or ror xor rxor repr " },
    { &mp_type_float, SIMPLE_NUMBER "floordiv rfloordiv mod rmod divmod rdivmod int float round trunc floor ceil " },
    { &mp_type_complex, SIMPLE_NUMBER "complex " },
    { &mp_type_str, SEQUENCE "mod rmod str hash format sizeof getnewargs " },
    { &mp_type_bytes, SEQUENCE "mod rmod str hash bytes getnewargs " },
    { &mp_type_bytearray, SEQUENCE "mod rmod str init iadd imul setitem delitem sizeof reduce " },
    { &mp_type_list, SEQUENCE "init iadd imul setitem delitem reversed sizeof class_getitem " },
    { &mp_type_tuple, SEQUENCE "hash getnewargs class_getitem " },
    { &mp_type_dict, COMPARES "or ror ior init len iter contains getitem setitem delitem repr reversed sizeof class_getitem " },
    { &mp_type_set, SET_OPERATORS "iand ior ixor isub init sizeof class_getitem " },
    { &mp_type_frozenset, SET_OPERATORS "hash sizeof class_getitem " },
    { &mp_type_range, COMPARES "len iter contains getitem repr reversed hash bool reduce " },
    { &mp_type_slice, COMPARES "repr reduce " },
    { &mp_type_memoryview, COMPARES "len iter getitem setitem delitem repr hash enter exit " },
    { &mp_type_array, SEQUENCE "iadd imul setitem delitem copy deepcopy reduce_ex " },
    { &mp_type_deque, SEQUENCE "init iadd imul setitem delitem reversed copy reduce class_getitem " },
    { &mp_type_NoneType, " bool repr " },
    { &mp_type_fun_bc, " call get repr " },
    { &mp_type_bound_meth, " call get repr eq hash " },
    { &mp_type_fun_builtin_0, " call repr eq hash " },
    { &mp_type_gen_instance, " iter next repr del " },
    { &mp_type_coroutine, " repr del " },
    { &mp_type_async_gen, " repr del " },
    { &mp_type_BaseException, " init repr str reduce setstate " },
    { &mp_type_module, " init repr dir " },
    { &mp_type_property, " init get set delete repr " },
    { &mpk_type_mappingproxy, " len iter contains getitem repr or ror ior reversed eq ne class_getitem " },
};

static const char *names_of(const mp_obj_type_t *type) {
    for (size_t i = 0; i < MP_ARRAY_SIZE(names_of_types); i++) {
        if (names_of_types[i].type == type) {
            return names_of_types[i].names;
        }
    }
    if (type == &mp_type_object || type->flags & MP_TYPE_FLAG_METACLASS) {
        return "";
    }
    if (type->flags & MP_TYPE_FLAG_BUILTIN_FUN) {
        return " call repr ";
    }
    if (mpk_native_parent(type) != &mp_type_object) {
        return "";
    }
    if (type->flags & MP_TYPE_FLAG_ITER_IS_ITERNEXT) {
        return " iter next ";
    }
    return MP_OBJ_TYPE_HAS_SLOT(type, iter) ? MP_OBJ_TYPE_HAS_SLOT(type, unary_op) ? " len iter contains eq ne repr " : " iter " : "";
}

bool mpk_is_unhashable(const mp_obj_type_t *type) {
    return type == &mp_type_list || type == &mp_type_dict || type == &mp_type_set || type == &mp_type_bytearray
        || type == &mp_type_slice || type == &mp_type_array || type == &mp_type_deque;
}

mp_obj_t mpk_native_dunder(const mp_obj_type_t *type, qstr name) {
    size_t len;
    const char *text = (const char *)qstr_data(name, &len);
    if (len < 6 || text[0] != '_' || text[1] != '_' || text[len - 1] != '_') {
        return MP_OBJ_NULL;
    }
    if (name == MP_QSTR___new__ && type != &mp_type_object && type != &mp_type_type && MP_OBJ_TYPE_HAS_SLOT(type, make_new)) {
        return mpk_native_new(type);
    }
    if (name == MP_QSTR___hash__ && mpk_is_unhashable(type)) {
        return mp_const_none;
    }
    const char *names = names_of(type);
    if (*names == 0) {
        return MP_OBJ_NULL;
    }
    const size_t inner = len - 4;
    for (const char *at = names; *at != 0; at++) {
        if (*at == ' ' && strncmp(at + 1, text + 2, inner) == 0 && at[1 + inner] == ' ') {
            if (name == MP_QSTR___init__) {
                return MP_OBJ_FROM_PTR(&mpk_native_init_obj);
            }
            for (size_t i = 0; i < MP_ARRAY_SIZE(dunders); i++) {
                if (dunders[i].name == name) {
                    return MP_OBJ_FROM_PTR(&dunders[i]);
                }
            }
            break;
        }
    }
    return MP_OBJ_NULL;
}

void mpk_add_native_dunders(const mp_obj_type_t *type, mp_obj_t set) {
    const char *at = names_of(type);
    while (*at != 0) {
        while (*at == ' ') {
            at += 1;
        }
        size_t len = strcspn(at, " ");
        if (len > 0) {
            vstr_t name;
            vstr_init(&name, len + 4);
            vstr_add_str(&name, "__");
            vstr_add_strn(&name, at, len);
            vstr_add_str(&name, "__");
            mp_obj_set_store(set, mp_obj_new_str_via_qstr(name.buf, name.len));
            at += len;
        }
    }
    if (MP_OBJ_TYPE_HAS_SLOT(type, make_new)) {
        mp_obj_set_store(set, MP_OBJ_NEW_QSTR(MP_QSTR___new__));
    }
}

// ---- what they do

mp_obj_t mpk_native_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    if (op == MP_BINARY_OP_EQUAL || op == MP_BINARY_OP_NOT_EQUAL) {
        return mp_obj_equal_not_equal(op, lhs, rhs);
    }
    if (mp_obj_is_small_int(lhs) && mp_obj_is_small_int(rhs)) { // done by mp_binary_op alone
        return op >= MP_BINARY_OP_REVERSE_OR || op == MP_BINARY_OP_CONTAINS || op == MP_BINARY_OP_MAT_MULTIPLY
            || op == MP_BINARY_OP_INPLACE_MAT_MULTIPLY ? MP_OBJ_NULL : mp_binary_op(op, lhs, rhs);
    }
    const mp_obj_type_t *type = mp_obj_get_type(lhs);
    if (!MP_OBJ_TYPE_HAS_SLOT(type, binary_op)) {
        return MP_OBJ_NULL;
    }
    return MP_OBJ_TYPE_GET_SLOT(type, binary_op)(op, lhs, rhs);
}

static bool is_number(mp_obj_t object) {
    return mp_obj_is_integer(object) || mp_obj_is_float(object) || mp_obj_is_type(object, &mp_type_complex);
}

static bool may_equal(mp_obj_t lhs, mp_obj_t rhs) {
    const mp_obj_type_t *one = mp_obj_get_type(lhs), *other = mp_obj_get_type(rhs);
    return one == other || (is_number(lhs) && is_number(rhs)) || one->flags & MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE
        || mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(one), MP_OBJ_FROM_PTR(other))
        || mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(other), MP_OBJ_FROM_PTR(one));
}

qstr mpk_dunder_name(mp_obj_t object) {
    return ((const dunder_t *)MP_OBJ_TO_PTR(object))->name;
}

bool mpk_is_dunder(mp_obj_t object) {
    return mp_obj_is_type(object, &type_dunder);
}

static mp_obj_t dunder_call(mp_obj_t self_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    mp_cstack_check();
    const dunder_t *self = MP_OBJ_TO_PTR(self_in);
    if (n_args == 0) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("descriptor '%q' needs an argument"), (qstr)self->name);
    }
    if (n_args - 1 < self->min_args || (n_args - 1 > self->max_args && self->max_args != 255)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("expected %d argument%s, got %d"), (int)self->min_args,
            self->min_args == 1 ? "" : "s", (int)n_args - 1);
    }
    if (n_kw > 0 && self->max_args != 255) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("wrapper %q() takes no keyword arguments"), (qstr)self->name);
    }
    mp_obj_t object = args[0];
    mp_obj_t result = MP_OBJ_NULL;
    mp_obj_t other = n_args > 1 ? mpk_native_part(args[1]) : MP_OBJ_NULL;
    switch (self->kind) {
        case UNARY:
            return self->op == MP_UNARY_OP_LEN ? mp_obj_len(object) : mp_unary_op(self->op, object);
        case COMPARISON:
            if (self->op == MP_BINARY_OP_EQUAL || self->op == MP_BINARY_OP_NOT_EQUAL) {
                return may_equal(object, other) ? mp_obj_equal_not_equal(self->op, object, other) : mp_const_notimplemented;
            }
            MP_FALLTHROUGH;
        case BINARY:
            if (n_args == 3) {
                return mp_call_function_n_kw(MP_OBJ_FROM_PTR(&mp_builtin_pow_obj), 3, 0, args);
            }
            result = is_number(object) && is_number(other)
                && !(self->kind == COMPARISON && (mp_obj_is_type(object, &mp_type_complex) || mp_obj_is_type(other, &mp_type_complex)))
                ? mp_binary_op(self->op, object, other) : mpk_native_binary_op(self->op, object, other);
            return result == MP_OBJ_NULL ? mp_const_notimplemented : result;
        case REFLECTED:
            result = is_number(object) && is_number(other) ? mp_binary_op(self->op, other, object)
                : mp_obj_get_type(object) == mp_obj_get_type(other) || mp_obj_is_integer(other)
                ? mpk_native_binary_op(self->op, mp_obj_is_integer(other) ? object : other, mp_obj_is_integer(other) ? other : object)
                : MP_OBJ_NULL;
            return result == MP_OBJ_NULL ? mp_const_notimplemented : result;
    }
    switch (self->op) {
        case DO_REPR:
        case DO_STR: {
            vstr_t text;
            mp_print_t print;
            vstr_init_print(&text, 16, &print);
            mp_print_kind_t kind = self->op == DO_REPR ? PRINT_REPR : PRINT_STR;
            const mp_obj_type_t *type = mp_obj_get_type(object);
            if (mp_obj_is_instance_type(type) && mp_obj_is_exception_instance(object)) {
                if (kind == PRINT_REPR) {
                    mp_print_str(&print, qstr_str(type->name));
                }
                mp_obj_print_helper(&print, ((mp_obj_instance_t *)MP_OBJ_TO_PTR(object))->subobj[0], kind | PRINT_EXC_SUBCLASS);
            } else {
                mp_obj_print_helper(&print, object, kind);
            }
            return mp_obj_new_str_from_utf8_vstr(&text);
        }
        case DO_ITER:
            return mp_getiter(object, NULL);
        case DO_NEXT:
            return mp_call_function_1(MP_OBJ_FROM_PTR(&mp_builtin_next_obj), object);
        case DO_GETITEM:
            return mp_obj_subscr(object, args[1], MP_OBJ_SENTINEL);
        case DO_SETITEM:
            mp_obj_subscr(object, args[1], args[2]);
            return mp_const_none;
        case DO_DELITEM:
            mp_obj_subscr(object, args[1], MP_OBJ_NULL);
            return mp_const_none;
        case DO_CONTAINS:
            return mp_binary_op(MP_BINARY_OP_IN, args[1], object);
        case DO_CALL:
            return mp_call_function_n_kw(object, n_args - 1, n_kw, args + 1);
        case DO_GET:
            return args[1] == mp_const_none ? object : mp_obj_new_bound_meth(object, args[1]);
        case DO_INT:
        case DO_TRUNC:
            if (mp_obj_is_float(object) && self->name != MP_QSTR___int__ && self->name != MP_QSTR___trunc__) {
                mp_float_t value = mp_obj_float_get(object);
                object = mp_obj_new_float(self->name == MP_QSTR___floor__ ? MICROPY_FLOAT_C_FUN(floor)(value)
                    : MICROPY_FLOAT_C_FUN(ceil)(value));
            }
            return mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_int), object);
        case DO_FLOAT:
            return mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_float), object);
        case DO_COMPLEX:
            return mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_complex), object);
        case DO_FORMAT: {
            mp_obj_t call[3] = { MP_OBJ_NEW_QSTR(qstr_from_str("{:{}}")), object, args[1] };
            return mp_obj_str_format(3, call, (mp_map_t *)&mp_const_empty_map);
        }
        case DO_GETNEWARGS:
            if (mp_obj_get_type(object) != &mp_type_tuple && mp_obj_cast_to_native_base(object, MP_OBJ_FROM_PTR(&mp_type_tuple)) != MP_OBJ_NULL) {
                mp_obj_tuple_t *fields = MP_OBJ_TO_PTR(object); // a named tuple, which is made of its items
                return mp_obj_new_tuple(fields->len, fields->items);
            }
            return mp_obj_new_tuple(1, &object);
        case DO_SIZEOF:
            return mp_unary_op(MP_UNARY_OP_SIZEOF, object);
        case DO_SETSTATE:
            return mp_const_none;
        default: {
            mp_obj_t call[2] = { object, n_args > 1 ? args[1] : MP_OBJ_NULL };
            return mp_call_function_n_kw(MP_OBJ_FROM_PTR(self->function), n_args, 0, call);
        }
    }
}

static void dunder_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    (void)kind;
    mp_printf(print, "<slot wrapper '%q'>", (qstr)((const dunder_t *)MP_OBJ_TO_PTR(self_in))->name);
}

static void dunder_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    if (dest[0] == MP_OBJ_NULL && (attr == MP_QSTR___name__ || attr == MP_QSTR___qualname__)) {
        dest[0] = MP_OBJ_NEW_QSTR(((const dunder_t *)MP_OBJ_TO_PTR(self_in))->name);
    } else if (dest[0] == MP_OBJ_NULL && attr == MP_QSTR___doc__) {
        dest[0] = mp_const_none;
    }
}

static MP_DEFINE_CONST_OBJ_TYPE(
    type_dunder,
    MP_QSTR_wrapper_descriptor,
    MP_TYPE_FLAG_BINDS_SELF | MP_TYPE_FLAG_BUILTIN_FUN,
    print, dunder_print,
    attr, dunder_attr,
    call, dunder_call
    );

mp_obj_t mpk_native_part(mp_obj_t object) {
    const mp_obj_type_t *type = mp_obj_get_type(object);
    return mp_obj_is_instance_type(type) && class_native(type) != NULL ? ((mp_obj_instance_t *)MP_OBJ_TO_PTR(object))->subobj[0] : object;
}
