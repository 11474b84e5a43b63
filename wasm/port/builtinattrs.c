// The attributes of functions written in C and of methods that are bound to an object, and how they are printed.
#include <string.h>
#include "classes.h"
#include "functions.h"
#include "py/builtin.h"

static qstr name_of_builtin(mp_obj_t function, mp_obj_t type, qstr *of, bool *of_type) {
    *of = MP_QSTRnull;
    *of_type = false;
    if (mpk_is_dunder(function)) {
        *of = type == MP_OBJ_NULL ? MP_QSTR_object : ((mp_obj_type_t *)MP_OBJ_TO_PTR(type))->name;
        *of_type = true;
        return mpk_dunder_name(function);
    }
    for (size_t depth = 0; type != MP_OBJ_NULL && depth < 8; depth++) {
        const mp_obj_type_t *t = MP_OBJ_TO_PTR(type);
        if (MP_OBJ_TYPE_HAS_SLOT(t, locals_dict)) {
            qstr name = mp_arg_key_of(&MP_OBJ_TYPE_GET_SLOT(t, locals_dict)->map, function);
            if (name != MP_QSTRnull) {
                *of = t->name;
                *of_type = true;
                return name;
            }
        }
        mp_obj_t parent = MP_OBJ_TYPE_HAS_SLOT(t, parent) ? MP_OBJ_FROM_PTR(MP_OBJ_TYPE_GET_SLOT(t, parent)) : MP_OBJ_NULL;
        type = parent != MP_OBJ_NULL && mp_obj_is_type(parent, &mp_type_type) ? parent : MP_OBJ_NULL;
    }
    bool is_method;
    qstr name = mp_arg_builtin_name(function, 0, NULL, of, &is_method);
    if (*of != MP_QSTRnull) {
        mp_map_elem_t *elem = mp_map_lookup((mp_map_t *)&mp_module_builtins_globals.map, MP_OBJ_NEW_QSTR(*of), MP_MAP_LOOKUP);
        *of_type = elem != NULL && mp_obj_is_type(elem->value, &mp_type_type);
    }
    return name;
}

mp_obj_t mpk_written_doc(const char *of, qstr name) {
    mp_map_elem_t *own = mp_map_lookup(&MP_STATE_VM(mp_loaded_modules_dict).map, MP_OBJ_NEW_QSTR(MP_QSTR__own), MP_MAP_LOOKUP);
    if (own == NULL) {
        return mp_const_none;
    }
    vstr_t key;
    vstr_init(&key, 32);
    vstr_printf(&key, "%s%s%q", of == NULL ? "" : of, of == NULL ? "" : ".", name);
    mp_obj_t arguments[] = {
        MP_OBJ_NEW_QSTR(MP_QSTR__help), MP_OBJ_NEW_QSTR(MP_QSTR_lookup), mp_obj_new_str_from_vstr(&key)
    };
    mp_obj_t text = mp_call_function_n_kw(mp_load_attr(own->value, MP_QSTR_ask), 3, 0, arguments);
    if (!mp_obj_is_str(text)) {
        return mp_const_none;
    }
    size_t len;
    const char *data = mp_obj_str_get_data(text, &len), *end = memchr(data, '\n', len);
    if (end == NULL) {
        return mp_const_none;
    }
    while (end < data + len && *end == '\n') {
        end++;
    }
    return mp_obj_new_str(end, data + len - end);
}

void mpk_builtin_attr(mp_obj_t function, mp_obj_t type, qstr attr, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    if (attr == MP_QSTR___name__ || attr == MP_QSTR___qualname__ || attr == MP_QSTR___module__) {
        qstr of;
        bool of_type;
        qstr name = name_of_builtin(function, type, &of, &of_type);
        if (attr == MP_QSTR___name__ || (attr == MP_QSTR___qualname__ && !of_type)) {
            dest[0] = MP_OBJ_NEW_QSTR(name);
        } else if (attr == MP_QSTR___module__) {
            dest[0] = of_type ? mp_const_none : MP_OBJ_NEW_QSTR(of == MP_QSTRnull ? MP_QSTR_builtins : of);
        } else {
            vstr_t text;
            vstr_init(&text, 32);
            vstr_printf(&text, "%q.%q", of, name);
            dest[0] = mp_obj_new_str_from_vstr(&text);
        }
    } else if (attr == MP_QSTR___doc__) {
        qstr of;
        bool of_type;
        qstr name = name_of_builtin(function, type, &of, &of_type);
        dest[0] = mpk_written_doc(of == MP_QSTRnull || of == MP_QSTR_builtins ? NULL : qstr_str(of), name);
    } else if (attr == MP_QSTR___self__ && type == MP_OBJ_NULL) {
        dest[0] = mp_const_none;
    } else if (attr == MP_QSTR___call__) {
        dest[0] = function;
    }
}

void mpk_print_builtin(const mp_print_t *print, mp_obj_t function, mp_obj_t type) {
    qstr of;
    bool of_type;
    qstr name = name_of_builtin(function, type, &of, &of_type);
    if (of_type) {
        mp_printf(print, "<method '%q' of '%q' objects>", name, of);
    } else {
        mp_printf(print, "<built-in function %q>", name);
    }
}

// ---- methods that are bound to an object

// Where to look for the method that is bound to an object, or to a class.
static mp_obj_t class_of_method(mp_obj_t self) {
    return mp_obj_is_type(self, &mp_type_type) ? self : MP_OBJ_FROM_PTR(mp_obj_get_type(self));
}

void mpk_method_attr(mp_obj_t method, mp_obj_t self, qstr attr, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    if (attr == MP_QSTR___self__) {
        dest[0] = self;
    } else if (attr == MP_QSTR___func__ && !mpk_is_builtin_function(method)) {
        dest[0] = method;
    } else if (mpk_is_builtin_function(method)) {
        mpk_builtin_attr(method, class_of_method(self), attr, dest);
    } else if (attr != MP_QSTR___get__) {
        mp_load_method_maybe(method, attr, dest);
        if (attr == MP_QSTR___call__) {
            dest[0] = mp_obj_new_bound_meth(method, self);
        }
    }
}

void mpk_print_method(const mp_print_t *print, mp_obj_t method, mp_obj_t self) {
    if (mpk_is_builtin_function(method)) {
        qstr of;
        bool of_type;
        qstr name = name_of_builtin(method, class_of_method(self), &of, &of_type);
        mp_printf(print, "<built-in method %q of %s object at 0x%p>", name, mp_obj_get_type_str(self), MP_OBJ_TO_PTR(self));
        return;
    }
    mp_obj_t function = mpk_open_closure(method);
    mp_print_str(print, "<bound method ");
    if (mpk_is_python_function(function)) {
        mp_printf(print, "%q", mp_obj_fun_get_qualified_name(MP_OBJ_TO_PTR(function)));
    } else {
        mp_print_str(print, "?");
    }
    mp_print_str(print, " of ");
    mp_obj_print_helper(print, self, PRINT_REPR);
    mp_print_str(print, ">");
}

void mpk_callable_name(mp_obj_t callable, vstr_t *name) {
    if (mp_obj_is_type(callable, &mp_type_bound_meth)) {
        callable = ((mpk_bound_method_t *)MP_OBJ_TO_PTR(callable))->method;
    }
    callable = mpk_open_closure(callable);
    mp_obj_t module = MP_OBJ_NULL, qualified = MP_OBJ_NULL;
    if (mpk_is_python_function(callable) || mpk_is_builtin_function(callable) || mp_obj_is_type(callable, &mp_type_type)) {
        mp_obj_t found[2];
        mp_load_method_maybe(callable, MP_QSTR___module__, found);
        module = found[0];
        mp_load_method_maybe(callable, MP_QSTR___qualname__, found);
        qualified = found[0];
        if (qualified == MP_OBJ_NULL) {
            mp_load_method_maybe(callable, MP_QSTR___name__, found);
            qualified = found[0];
        }
    }
    if (qualified == MP_OBJ_NULL || !mp_obj_is_str(qualified)) {
        vstr_printf(name, "%s object", mp_obj_get_type_str(callable));
        return;
    }
    if (module != MP_OBJ_NULL && mp_obj_is_str(module) && strcmp(mp_obj_str_get_str(module), "builtins") != 0) {
        vstr_printf(name, "%s.", mp_obj_str_get_str(module));
    }
    vstr_printf(name, "%s", mp_obj_str_get_str(qualified));
}
