// The methods maketrans and translate of str, bytes and bytearray.
#include "py/runtime.h"
#include "strmethods.h"

// str.maketrans is a static method, bytes.maketrans another.
static mp_obj_t str_maketrans(size_t n_args, const mp_obj_t *args) {
    mp_obj_t table = mp_obj_new_dict(0);
    if (n_args == 1) {
        if (!mp_obj_is_dict_or_ordereddict(args[0])) {
            mp_raise_TypeError(MP_ERROR_TEXT("if you give only one argument to maketrans it must be a dict"));
        }
        mp_map_t *map = mp_obj_dict_get_map(args[0]);
        for (size_t i = 0; i < map->alloc; i++) {
            if (!mp_map_slot_is_filled(map, i)) {
                continue;
            }
            mp_obj_t key = map->table[i].key, value = map->table[i].value;
            mpk_string_t text;
            if (mpk_is_str(key) && mpk_string(key, &text)) {
                if (utf8_charlen(text.data, text.len) != 1) {
                    mp_raise_ValueError(MP_ERROR_TEXT("string keys in translate table must be of length 1"));
                }
                key = MP_OBJ_NEW_SMALL_INT(utf8_get_char(text.data));
            } else if (!mp_obj_is_int(key)) {
                mp_raise_TypeError(MP_ERROR_TEXT("keys in translate table must be strings or integers"));
            }
            mp_obj_dict_store(table, key, value);
        }
        return table;
    }
    mpk_string_t text[3];
    for (size_t i = n_args; i-- > 0;) {
        if (!mpk_is_str(args[i]) && i == 0) {
            mp_raise_TypeError(MP_ERROR_TEXT("first maketrans argument must be a string if there is a second argument"));
        }
        if (!mpk_is_str(args[i]) || !mpk_string(args[i], &text[i])) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("maketrans() argument %d must be str, not %s"), (int)i + 1,
                mp_obj_get_type_str(args[i]));
        }
    }
    if (utf8_charlen(text[0].data, text[0].len) != utf8_charlen(text[1].data, text[1].len)) {
        mp_raise_ValueError(MP_ERROR_TEXT("the first two maketrans arguments must have equal length"));
    }
    const byte *to = text[1].data;
    for (const byte *at = text[0].data, *end = at + text[0].len; at < end; at = utf8_next_char(at)) {
        mpk_step(1);
        mp_obj_dict_store(table, MP_OBJ_NEW_SMALL_INT(utf8_get_char(at)), MP_OBJ_NEW_SMALL_INT(utf8_get_char(to)));
        to = utf8_next_char(to);
    }
    if (n_args > 2) {
        for (const byte *at = text[2].data, *end = at + text[2].len; at < end; at = utf8_next_char(at)) {
            mpk_step(1);
            mp_obj_dict_store(table, MP_OBJ_NEW_SMALL_INT(utf8_get_char(at)), mp_const_none);
        }
    }
    return table;
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(str_maketrans_fun, 1, 3, str_maketrans);
MP_DEFINE_CONST_STATICMETHOD_OBJ(mpk_str_maketrans_obj, MP_ROM_PTR(&str_maketrans_fun));

// What the table has for a character, or MP_OBJ_NULL.
static mp_obj_t translated(mp_obj_t table, unichar c) {
    mp_obj_t key = MP_OBJ_NEW_SMALL_INT(c);
    if (mp_obj_is_exact_type(table, &mp_type_dict)) {
        mp_map_elem_t *found = mp_map_lookup(mp_obj_dict_get_map(table), key, MP_MAP_LOOKUP);
        return found == NULL ? MP_OBJ_NULL : found->value;
    }
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_obj_t found = mp_obj_subscr(table, key, MP_OBJ_SENTINEL);
        nlr_pop();
        return found;
    }
    mp_obj_t exc = MP_OBJ_FROM_PTR(nlr.ret_val);
    if (!mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(mp_obj_get_type(exc)), MP_OBJ_FROM_PTR(&mp_type_LookupError))) {
        nlr_jump(nlr.ret_val);
    }
    return MP_OBJ_NULL;
}

static mp_obj_t str_translate(mp_obj_t self_in, mp_obj_t table) {
    mpk_string_t self = mpk_self(self_in, "translate");
    vstr_t vstr;
    vstr_init(&vstr, self.len + 8);
    for (const byte *at = self.data, *end = at + self.len; at < end;) {
        mpk_step(1);
        const byte *next = utf8_next_char(at);
        mp_obj_t to = translated(table, utf8_get_char(at));
        mpk_string_t text;
        if (to == MP_OBJ_NULL) {
            vstr_add_strn(&vstr, (const char *)at, next - at);
        } else if (mpk_is_str(to) && mpk_string(to, &text)) {
            vstr_add_strn(&vstr, (const char *)text.data, text.len);
        } else if (mp_obj_is_int(to)) {
            mp_int_t c = mp_obj_is_small_int(to) ? MP_OBJ_SMALL_INT_VALUE(to) : -1;
            if (c < 0 || c > 0x10ffff) {
                mp_raise_ValueError(MP_ERROR_TEXT("character mapping must be in range(0x110000)"));
            }
            vstr_add_char(&vstr, c);
        } else if (to != mp_const_none) {
            mp_raise_TypeError(MP_ERROR_TEXT("character mapping must return integer, None or str"));
        }
        at = next;
    }
    return mpk_string_of_vstr(&mp_type_str, &vstr);
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_str_translate_obj, str_translate);

static mp_obj_t bytes_maketrans(mp_obj_t from_in, mp_obj_t to_in) {
    mp_buffer_info_t from, to;
    if (mpk_is_str(from_in) || !mp_get_buffer(from_in, &from, MP_BUFFER_READ)) {
        mpk_type_error("a bytes-like object is required, not '%s'", from_in);
    }
    if (mpk_is_str(to_in) || !mp_get_buffer(to_in, &to, MP_BUFFER_READ)) {
        mpk_type_error("a bytes-like object is required, not '%s'", to_in);
    }
    if (from.len != to.len) {
        mp_raise_ValueError(MP_ERROR_TEXT("maketrans arguments must have same length"));
    }
    byte table[256];
    for (size_t i = 0; i < 256; i++) {
        table[i] = i;
    }
    for (size_t i = 0; i < from.len; i++) {
        table[((byte *)from.buf)[i]] = ((byte *)to.buf)[i];
    }
    return mp_obj_new_bytes(table, 256);
}
MP_DEFINE_CONST_FUN_OBJ_2(bytes_maketrans_fun, bytes_maketrans);
MP_DEFINE_CONST_STATICMETHOD_OBJ(mpk_bytes_maketrans_obj, MP_ROM_PTR(&bytes_maketrans_fun));

static mp_obj_t bytes_translate(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t delete = n_args > 2 ? args[2] : mp_const_none, table_in = n_args > 1 ? args[1] : mp_const_none;
    mp_map_elem_t *named = mp_map_lookup(kw, MP_OBJ_NEW_QSTR(MP_QSTR_delete), MP_MAP_LOOKUP);
    if (named != NULL) {
        delete = named->value;
    }
    mpk_string_t self = mpk_self(args[0], "translate");
    mp_buffer_info_t table = { 0 }, gone = { 0 };
    if (table_in != mp_const_none) {
        if (mpk_is_str(table_in) || !mp_get_buffer(table_in, &table, MP_BUFFER_READ)) {
            mpk_type_error("a bytes-like object is required, not '%s'", table_in);
        }
        if (table.len != 256) {
            mp_raise_ValueError(MP_ERROR_TEXT("translation table must be 256 characters long"));
        }
    }
    if (delete != mp_const_none && (mpk_is_str(delete) || !mp_get_buffer(delete, &gone, MP_BUFFER_READ))) {
        mpk_type_error("a bytes-like object is required, not '%s'", delete);
    }
    bool drop[256] = { false };
    for (size_t i = 0; i < gone.len; i++) {
        drop[((byte *)gone.buf)[i]] = true;
    }
    mpk_count_steps(self.len / 16);
    vstr_t vstr;
    vstr_init(&vstr, self.len + 1);
    for (size_t i = 0; i < self.len; i++) {
        byte c = self.data[i];
        if (!drop[c]) {
            vstr_add_byte(&vstr, table_in == mp_const_none ? c : ((byte *)table.buf)[c]);
        }
    }
    return mpk_string_of_vstr(self.type, &vstr);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_bytes_translate_obj, 1, bytes_translate);
