// The attributes of files, and how files are printed.
#include "files.h"
#include "modfunctools.h"

void mpk_file_attr(mp_obj_t self, qstr attr, mp_obj_t *dest) {
    mpk_file_t *file = MP_OBJ_TO_PTR(self);
    if (mpk_own_attr(&file->attributes, attr, dest)) {
        return;
    }
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    bool text = mpk_file_is_text(file), on_disk = file->kind <= FILE_RAW;
    mp_obj_t found = MP_OBJ_NULL;
    if (attr == MP_QSTR_closed) {
        found = mp_obj_new_bool(file->node == NULL);
    } else if (attr == MP_QSTR_name && on_disk) {
        found = file->name;
    } else if (attr == MP_QSTR_mode && on_disk) {
        found = file->mode;
    } else if (text && (attr == MP_QSTR_newlines || (file->kind == FILE_STRINGIO && (attr == MP_QSTR_encoding || attr == MP_QSTR_errors)))) {
        found = mp_const_none;
    } else if (text && attr == MP_QSTR_encoding) {
        found = file->encoding;
    } else if (text && attr == MP_QSTR_errors) {
        found = file->errors;
    } else if (text && (attr == MP_QSTR_line_buffering || attr == MP_QSTR_write_through)) {
        found = mp_const_false;
    } else if ((attr == MP_QSTR_buffer && file->kind == FILE_TEXT) || (attr == MP_QSTR_raw && file->kind == FILE_BUFFERED)) {
        if (file->attributes == MP_OBJ_NULL) {
            file->attributes = mp_obj_new_dict(1);
        }
        bool buffer = attr == MP_QSTR_buffer;
        mpk_file_t *other = mpk_file_alloc(!buffer ? &mpk_type_raw_file : !file->writable ? &mpk_type_buffered_reader
            : file->readable ? &mpk_type_buffered_random : &mpk_type_buffered_writer, buffer ? FILE_BUFFERED : FILE_RAW, NULL);
        mpk_file_share(other, file);
        other->readable = file->readable;
        other->writable = file->writable;
        other->mode = file->mode;
        found = MP_OBJ_FROM_PTR(other);
        mp_obj_dict_store(file->attributes, MP_OBJ_NEW_QSTR(attr), found);
    }
    if (found != MP_OBJ_NULL) {
        dest[0] = found;
    } else {
        dest[1] = MP_OBJ_SENTINEL; // go on with locals_dict
    }
}

void mpk_file_print(const mp_print_t *print, mp_obj_t self, mp_print_kind_t kind) {
    mpk_file_t *file = MP_OBJ_TO_PTR(self);
    qstr type = file->kind == FILE_TEXT ? MP_QSTR_TextIOWrapper : (qstr)file->base.type->name;
    mp_printf(print, "<_io.%q", type);
    if (file->kind > FILE_RAW) {
        mp_printf(print, " object at 0x%p", file);
    } else {
        if (file->name != MP_OBJ_NULL) {
            mp_print_str(print, " name=");
            mp_obj_print_helper(print, file->name, PRINT_REPR);
        }
        if (file->kind != FILE_BUFFERED && file->mode != MP_OBJ_NULL) {
            mp_print_str(print, " mode=");
            mp_obj_print_helper(print, file->mode, PRINT_REPR);
        }
        if (file->kind == FILE_TEXT) {
            mp_print_str(print, " encoding=");
            mp_obj_print_helper(print, file->encoding, PRINT_REPR);
        } else if (file->kind == FILE_RAW) {
            mp_print_str(print, " closefd=True");
        }
    }
    mp_print_str(print, ">");
}
