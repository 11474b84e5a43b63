// Methods of str, bytes and bytearray that fill up: center, ljust, rjust, zfill, expandtabs.
#include <string.h>
#include "py/runtime.h"
#include "strmethods.h"

static void add_fill(vstr_t *vstr, size_t times, const mpk_string_t *fill) {
    if (fill->len == 1) {
        memset(vstr_add_len(vstr, times), fill->data[0], times);
        return;
    }
    vstr_hint_size(vstr, m_size(0, fill->len, times));
    for (; times > 0; times--) {
        mpk_step(1);
        vstr_add_strn(vstr, (const char *)fill->data, fill->len);
    }
}

static mp_obj_t fill_up(const mpk_string_t *self, mp_obj_t whole, size_t left, size_t right, const mpk_string_t *fill) {
    if (left + right == 0 && self->type != &mp_type_bytearray) {
        return mpk_plain(whole);
    }
    vstr_t vstr;
    vstr_init(&vstr, m_size(self->len + 1, 1, left + right));
    mpk_count_steps((self->len + left + right) / 256);
    add_fill(&vstr, left, fill);
    vstr_add_strn(&vstr, (const char *)self->data, self->len);
    add_fill(&vstr, right, fill);
    return mpk_string_of_vstr(self->type, &vstr);
}

static size_t missing(const mpk_string_t *self, mp_int_t width) {
    size_t len = self->is_str ? utf8_charlen(self->data, self->len) : self->len;
    return width > 0 && (size_t)width > len ? (size_t)width - len : 0;
}

static mp_obj_t justify(size_t n_args, const mp_obj_t *args, char side, const char *method) {
    mp_int_t width = mp_obj_get_int(args[1]);
    mpk_string_t self = mpk_self(args[0], method), fill = { &mp_type_str, (const byte *)" ", 1, true };
    if (n_args > 2) {
        bool is_like = mpk_string(args[2], &fill) && fill.is_str == self.is_str;
        if (self.is_str && !is_like) {
            mpk_type_error("The fill character must be a unicode character, not %s", args[2]);
        }
        if (self.is_str && utf8_charlen(fill.data, fill.len) != 1) {
            mp_raise_TypeError(MP_ERROR_TEXT("The fill character must be exactly one character long"));
        }
        if (!self.is_str && (!is_like || fill.len != 1)) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("%s() argument 2 must be a byte string of length 1, not %s"),
                method, mp_obj_get_type_str(args[2]));
        }
    }
    size_t pad = missing(&self, width), left = side == '<' ? 0 : pad;
    if (side == '^') {
        left = pad / 2 + (pad & (size_t)width & 1);
    }
    return fill_up(&self, args[0], left, pad - left, &fill);
}

static mp_obj_t str_center(size_t n_args, const mp_obj_t *args) {
    return justify(n_args, args, '^', "center");
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_center_obj, 2, 3, str_center);

static mp_obj_t str_ljust(size_t n_args, const mp_obj_t *args) {
    return justify(n_args, args, '<', "ljust");
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_ljust_obj, 2, 3, str_ljust);

static mp_obj_t str_rjust(size_t n_args, const mp_obj_t *args) {
    return justify(n_args, args, '>', "rjust");
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_str_rjust_obj, 2, 3, str_rjust);

static mp_obj_t str_zfill(mp_obj_t self_in, mp_obj_t width_in) {
    mp_int_t width = mp_obj_get_int(width_in);
    mpk_string_t self = mpk_self(self_in, "zfill"), zero = { &mp_type_str, (const byte *)"0", 1, true };
    size_t pad = missing(&self, width);
    if (pad == 0 || self.len == 0 || (self.data[0] != '+' && self.data[0] != '-')) {
        return fill_up(&self, self_in, pad, 0, &zero);
    }
    vstr_t vstr;
    vstr_init(&vstr, m_size(self.len + 1, 1, pad));
    mpk_count_steps((self.len + pad) / 256);
    vstr_add_byte(&vstr, self.data[0]);
    add_fill(&vstr, pad, &zero);
    vstr_add_strn(&vstr, (const char *)self.data + 1, self.len - 1);
    return mpk_string_of_vstr(self.type, &vstr);
}
MP_DEFINE_CONST_FUN_OBJ_2(mpk_str_zfill_obj, str_zfill);

static mp_obj_t str_expandtabs(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    static const qstr names[] = { MP_QSTR_tabsize };
    mp_obj_t values[] = { MP_OBJ_NEW_SMALL_INT(8) };
    mpk_string_arguments("expandtabs", n_args, args, kw, 1, names, values);
    mp_int_t tab = mp_obj_get_int(values[0]);
    mpk_string_t self = mpk_self(args[0], "expandtabs");
    vstr_t vstr;
    vstr_init(&vstr, self.len + 16);
    size_t column = 0;
    for (size_t i = 0; i < self.len; i++) {
        byte c = self.data[i];
        mpk_step(1);
        if (c == '\t') {
            size_t blanks = tab > 0 ? tab - column % tab : 0;
            memset(vstr_add_len(&vstr, blanks), ' ', blanks);
            mpk_count_steps(blanks / 256);
            column += blanks;
            continue;
        }
        vstr_add_byte(&vstr, c);
        if (c == '\n' || c == '\r') {
            column = 0;
        } else if (!self.is_str || !UTF8_IS_CONT(c)) {
            column += 1;
        }
    }
    return mpk_string_of_vstr(self.type, &vstr);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_str_expandtabs_obj, 1, str_expandtabs);
