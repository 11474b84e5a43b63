// The methods of memoryview; a cast reads the memory in another format. Of shapes there is the one of one dimension.
#include <string.h>
#include "memoryviews.h"

static mp_obj_t memoryview_tobytes(size_t n_args, const mp_obj_t *args) {
    (void)n_args;
    return mpk_view_to_bytes(mpk_view_of(args[0]));
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(memoryview_tobytes_obj, 1, 2, memoryview_tobytes);

static mp_obj_t memoryview_tolist(mp_obj_t self_in) {
    const mpk_view_t *self = mpk_view_of(self_in);
    mp_obj_list_t *list = MP_OBJ_TO_PTR(mp_obj_new_list(self->len, NULL));
    for (size_t i = 0; i < list->len; i++) {
        list->items[i] = mp_const_none;
    }
    mpk_step(self->len);
    for (size_t i = 0; i < list->len; i++) {
        list->items[i] = mpk_view_load(self, i);
    }
    return MP_OBJ_FROM_PTR(list);
}
static MP_DEFINE_CONST_FUN_OBJ_1(memoryview_tolist_obj, memoryview_tolist);

static mp_obj_t memoryview_cast(size_t n_args, const mp_obj_t *args) {
    const mpk_view_t *self = mpk_view_of(args[0]);
    if (!mp_obj_is_str(args[1])) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("memoryview: format argument must be a string"));
    }
    size_t format_len;
    const char *format = mp_obj_str_get_data(args[1], &format_len);
    if (format_len == 2 && format[0] == '@') {
        format++;
        format_len--;
    }
    if (format_len != 1 || strchr("bBhHiIlLqQfdc?", format[0]) == NULL) {
        mp_raise_ValueError(MP_ERROR_TEXT("memoryview: destination format must be a native single character format prefixed "
            "with an optional '@'"));
    }
    if (!mpk_view_is_contiguous(self)) {
        mp_raise_TypeError(MP_ERROR_TEXT("memoryview: casts are restricted to C-contiguous views"));
    }
    size_t old_size = mpk_view_item_size(self->format), size = mpk_view_item_size(format[0]);
    if (old_size != 1 && size != 1) {
        mp_raise_TypeError(MP_ERROR_TEXT("memoryview: cannot cast between two non-byte formats"));
    }
    if (self->len * old_size % size != 0) {
        mp_raise_TypeError(MP_ERROR_TEXT("memoryview: length is not a multiple of itemsize"));
    }
    mpk_view_t *made = mpk_view_new(self);
    made->format = format[0];
    made->len = self->len * old_size / size;
    made->stride = size;
    if (n_args == 3) {
        mp_obj_t shape = args[2];
        size_t dimensions;
        mp_obj_t *sizes;
        mp_obj_get_array(shape, &dimensions, &sizes);
        if (dimensions != 1) {
            mp_raise_NotImplementedError(MP_ERROR_TEXT("a memoryview has one dimension"));
        }
        if (mp_obj_get_int(sizes[0]) != (mp_int_t)made->len) {
            mp_raise_TypeError(MP_ERROR_TEXT("memoryview: product(shape) * itemsize != buffer size"));
        }
    }
    return MP_OBJ_FROM_PTR(made);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(memoryview_cast_obj, 2, 3, memoryview_cast);

static mp_obj_t memoryview_release(size_t n_args, const mp_obj_t *args) {
    (void)n_args;
    ((mpk_view_t *)MP_OBJ_TO_PTR(args[0]))->is_released = true;
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(memoryview_release_obj, 1, 4, memoryview_release);

static mp_obj_t memoryview_enter(mp_obj_t self_in) {
    mpk_view_of(self_in);
    return self_in;
}
static MP_DEFINE_CONST_FUN_OBJ_1(memoryview_enter_obj, memoryview_enter);

static mp_obj_t memoryview_toreadonly(mp_obj_t self_in) {
    mpk_view_t *made = mpk_view_new(mpk_view_of(self_in));
    made->is_writable = false;
    return MP_OBJ_FROM_PTR(made);
}
static MP_DEFINE_CONST_FUN_OBJ_1(memoryview_toreadonly_obj, memoryview_toreadonly);

extern const mp_obj_fun_builtin_var_t mpk_bytes_hex_obj;

static const mp_rom_map_elem_t memoryview_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___enter__), MP_ROM_PTR(&memoryview_enter_obj) },
    { MP_ROM_QSTR(MP_QSTR___exit__), MP_ROM_PTR(&memoryview_release_obj) },
    { MP_ROM_QSTR(MP_QSTR_cast), MP_ROM_PTR(&memoryview_cast_obj) },
    { MP_ROM_QSTR(MP_QSTR_hex), MP_ROM_PTR(&mpk_bytes_hex_obj) },
    { MP_ROM_QSTR(MP_QSTR_release), MP_ROM_PTR(&memoryview_release_obj) },
    { MP_ROM_QSTR(MP_QSTR_tobytes), MP_ROM_PTR(&memoryview_tobytes_obj) },
    { MP_ROM_QSTR(MP_QSTR_tolist), MP_ROM_PTR(&memoryview_tolist_obj) },
    { MP_ROM_QSTR(MP_QSTR_toreadonly), MP_ROM_PTR(&memoryview_toreadonly_obj) },
};
MP_DEFINE_CONST_DICT(mpk_memoryview_methods, memoryview_locals_table);
