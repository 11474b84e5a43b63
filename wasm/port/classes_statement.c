// The class statement: bases, metaclass, namespace, body.
#include "classes.h"
#include "lists.h"

typedef struct {
    nlr_jump_callback_node_t callback;
    mp_obj_dict_t *locals;
} restore_t;

static void restore_locals(void *context) {
    mp_locals_set(((restore_t *)context)->locals);
}

// Bases that are no classes may say what stands for them.
static mp_obj_t resolve_bases(size_t n, const mp_obj_t *bases, bool *resolved) {
    *resolved = false;
    mp_obj_t list = mp_obj_new_list(0, NULL);
    mp_obj_t tuple = mp_obj_new_tuple(n, bases);
    for (size_t i = 0; i < n; i++) {
        mp_obj_t call[3] = { MP_OBJ_NULL, MP_OBJ_NULL };
        if (!mp_obj_is_class(bases[i])) {
            mp_load_method_maybe(bases[i], MP_QSTR___mro_entries__, call);
        }
        if (call[0] == MP_OBJ_NULL) {
            mp_obj_list_append(list, bases[i]);
            continue;
        }
        *resolved = true;
        call[2] = tuple;
        mp_obj_t entries = mp_call_method_n_kw(1, 0, call);
        if (!mp_obj_is_type(entries, &mp_type_tuple)) {
            mp_raise_TypeError(MP_ERROR_TEXT("__mro_entries__ must return a tuple"));
        }
        mp_obj_tuple_t *items = MP_OBJ_TO_PTR(entries);
        for (size_t j = 0; j < items->len; j++) {
            mp_obj_list_append(list, items->items[j]);
        }
    }
    return *resolved ? mpk_list_to_tuple(list) : tuple;
}

// args: the function of the class body, the name, the bases
static mp_obj_t build_class(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    bool resolved;
    mp_obj_t bases = resolve_bases(n_args - 2, args + 2, &resolved);
    mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(bases);
    mp_obj_t meta = MP_OBJ_NULL;
    mp_obj_t *call = m_new(mp_obj_t, 5 + 2 * kw->used);
    size_t n_kw = 0;
    for (size_t i = 0; i < kw->used; i++) { // as the caller gave them, in their order
        mp_obj_t key = args[n_args + 2 * i], value = args[n_args + 2 * i + 1];
        if (key == MP_OBJ_NEW_QSTR(MP_QSTR_metaclass)) {
            meta = value;
        } else {
            call[5 + 2 * n_kw] = key;
            call[5 + 2 * n_kw + 1] = value;
            n_kw += 1;
        }
    }
    if (meta == MP_OBJ_NULL) {
        meta = tuple->len == 0 ? MP_OBJ_FROM_PTR(&mp_type_type) : MP_OBJ_FROM_PTR(mp_obj_get_type(tuple->items[0]));
    }
    if (mp_obj_is_class(meta)) {
        meta = MP_OBJ_FROM_PTR(mpk_metaclass(MP_OBJ_TO_PTR(meta), tuple->len, tuple->items));
    }

    mp_obj_t namespace = MP_OBJ_NULL;
    if (meta != MP_OBJ_FROM_PTR(&mp_type_type)) {
        mp_load_method_maybe(meta, MP_QSTR___prepare__, call + 1);
        if (call[1] != MP_OBJ_NULL) {
            call[3] = args[1];
            call[4] = bases;
            namespace = mp_call_method_n_kw(2, n_kw, call + 1);
        }
    }
    mp_obj_dict_t *locals;
    if (namespace == MP_OBJ_NULL) {
        namespace = mp_obj_new_dict(0);
        locals = MP_OBJ_TO_PTR(namespace);
    } else {
        mp_obj_t native = mp_obj_cast_to_native_base(namespace, MP_OBJ_FROM_PTR(&mp_type_dict));
        if (native == MP_OBJ_NULL) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%q.__prepare__() must return a mapping, not %s"),
                mp_obj_is_class(meta) ? ((mp_obj_type_t *)MP_OBJ_TO_PTR(meta))->name : MP_QSTR_metaclass, mp_obj_get_type_str(namespace));
        }
        locals = native == namespace ? MP_OBJ_TO_PTR(native) : mpk_new_namespace(namespace);
    }

    restore_t restore = { .locals = mp_locals_get() };
    mp_locals_set(locals);
    nlr_push_jump_callback(&restore.callback, restore_locals);
    mp_obj_t cell = mp_call_function_0(args[0]);
    nlr_pop_jump_callback(true);

    if (cell != mp_const_none) {
        mp_obj_subscr(namespace, MP_OBJ_NEW_QSTR(MP_QSTR___classcell__), cell);
    }
    if (resolved) {
        mp_obj_subscr(namespace, MP_OBJ_NEW_QSTR(MP_QSTR___orig_bases__), mp_obj_new_tuple(n_args - 2, args + 2));
    }
    call[2] = args[1];
    call[3] = bases;
    call[4] = namespace;
    mp_obj_t class = mp_call_function_n_kw(meta, 3, n_kw, call + 2);
    if (cell != mp_const_none && mp_obj_cell_get(cell) == MP_OBJ_NULL) {
        mp_obj_cell_set(cell, class);
    }
    return class;
}
MP_DEFINE_CONST_FUN_OBJ_KW(mp_builtin___build_class___obj, 2, build_class);

// ---- a class body whose names go into an object of the program's own

mp_obj_dict_t *mpk_new_namespace(mp_obj_t mapping) {
    mpk_namespace_t *self = m_new_obj(mpk_namespace_t);
    self->dict.base.type = &mpk_type_namespace;
    mp_map_init(&self->dict.map, 0);
    self->mapping = mapping;
    return &self->dict;
}

MP_DEFINE_CONST_OBJ_TYPE(mpk_type_namespace, MP_QSTR_dict, MP_TYPE_FLAG_NONE);

mp_obj_t mpk_namespace_load(mp_obj_dict_t *dict, qstr name) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_obj_t value = mp_obj_subscr(((mpk_namespace_t *)dict)->mapping, MP_OBJ_NEW_QSTR(name), MP_OBJ_SENTINEL);
        nlr_pop();
        return value;
    }
    if (!mp_obj_exception_match(MP_OBJ_FROM_PTR(nlr.ret_val), MP_OBJ_FROM_PTR(&mp_type_KeyError))) {
        nlr_jump(nlr.ret_val);
    }
    return MP_OBJ_NULL;
}
