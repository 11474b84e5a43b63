// _mpk: what the frozen modules of the notebook are made with.
#include <string.h>

#include "abi.h"
#include "bundle.h"
#include "cell.h"
#include "functions.h"
#include "host.h"
#include "members.h"
#include "outbox.h"
#include "packed.h"
#include "py/builtin.h"
#include "py/mperrno.h"
#include "py/objmodule.h"
#include "py/objstr.h"
#include "py/runtime.h"

#define DISPLAY_ID_BYTES_MAX (256)
#define PIXELS_MAX (100000)

// "" for 0, which is how a program that does not say it passes it.
static mpk_field_t pixels_field(mp_obj_t pixels_in, char *digits, size_t bytes) {
    mp_int_t pixels = mp_obj_get_int(pixels_in);
    if (pixels < 0 || pixels > PIXELS_MAX) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("a width or height is 1 to %u pixels"), (uint)PIXELS_MAX);
    }
    vstr_t text;
    vstr_init_fixed_buf(&text, bytes, digits);
    if (pixels > 0) {
        vstr_printf(&text, "%u", (uint)pixels);
    }
    return (mpk_field_t) { digits, text.len };
}

// display(display_id, update, width, height, bundle)
static mp_obj_t mpk_display(size_t n_args, const mp_obj_t *args) {
    char width[16], height[16];
    mpk_field_t head[4];
    head[0].data = mp_obj_str_get_data(args[0], &head[0].bytes);
    if (head[0].bytes > DISPLAY_ID_BYTES_MAX) {
        mp_raise_msg_varg(&mp_type_ValueError, MP_ERROR_TEXT("a display id is at most %u bytes"), (uint)DISPLAY_ID_BYTES_MAX);
    }
    MP_STATIC_ASSERT(MPK_DISPLAY_NEW == 0 && MPK_DISPLAY_UPDATE == 1);
    head[1] = (mpk_field_t) { mp_obj_is_true(args[1]) ? "1" : "0", 1 };
    head[2] = pixels_field(args[2], width, sizeof(width));
    head[3] = pixels_field(args[3], height, sizeof(height));
    mpk_bundle_send(MPK_FRAME_DISPLAY, MP_ARRAY_SIZE(head), head, args[4]);
    mpk_step(16);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_display_obj, 5, 5, mpk_display);

static mp_obj_t mpk_clear_output(mp_obj_t wait) {
    bool waits = mp_obj_is_true(wait);
    mpk_frame_begin(MPK_FRAME_CLEAR);
    mpk_frame_field(waits ? "1" : "0", 1);
    mpk_frame_end();
    mpk_step(16);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(mpk_clear_output_obj, mpk_clear_output);

static mp_obj_t mpk_errno_text(mp_obj_t number) {
    return mp_errno_text(mp_obj_get_int(number));
}
static MP_DEFINE_CONST_FUN_OBJ_1(mpk_errno_text_obj, mpk_errno_text);

static mp_obj_t mpk_names(mp_obj_t object) {
    return mpk_member_names(object);
}
static MP_DEFINE_CONST_FUN_OBJ_1(mpk_names_obj, mpk_names);

static mp_obj_t mpk_static(mp_obj_t object, mp_obj_t name_in) {
    qstr name = mp_obj_str_get_qstr(name_in);
    mp_obj_t found = mpk_member_static(object, name);
    if (found == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_AttributeError, MP_ERROR_TEXT("there is no '%q'"), name);
    }
    return found;
}
static MP_DEFINE_CONST_FUN_OBJ_2(mpk_static_obj, mpk_static);

static mp_obj_t mpk_signature(mp_obj_t function) {
    return mpk_function_signature(function);
}
static MP_DEFINE_CONST_FUN_OBJ_1(mpk_signature_obj, mpk_signature);

static mp_obj_t mpk_place(mp_obj_t function) {
    return mpk_function_place(function);
}
static MP_DEFINE_CONST_FUN_OBJ_1(mpk_place_obj, mpk_place);

static void add_names(mp_obj_t list, const mp_map_t *map) {
    for (size_t i = 0; i < map->alloc; i++) {
        if (mp_map_slot_is_filled(map, i)) {
            mp_obj_list_append(list, map->table[i].key);
        }
    }
}

extern const char mp_frozen_names[]; // made by the build: paths, each with a zero behind it

// modules(): the names of the modules in C, and the paths of those that are frozen, without their ending.
static mp_obj_t mpk_modules(void) {
    mp_obj_t lists[2] = { mp_obj_new_list(0, NULL), mp_obj_new_list(0, NULL) };
    add_names(lists[0], &mp_builtin_module_map);
    add_names(lists[0], &mp_builtin_extensible_module_map);
    for (const char *path = mp_frozen_names; *path != 0; path += strlen(path) + 1) {
        mp_obj_list_append(lists[1], mp_obj_new_str(path, strlen(path) - strlen(".py")));
    }
    mpk_packed_names(lists[1]);
    return mp_obj_new_tuple(MP_ARRAY_SIZE(lists), lists);
}
static MP_DEFINE_CONST_FUN_OBJ_0(mpk_modules_obj, mpk_modules);

static mp_obj_t mpk_run_cell(mp_obj_t source_in, mp_obj_t name) {
    size_t bytes;
    const char *source = mp_obj_str_get_data(source_in, &bytes);
    return mpk_cell_value(mp_obj_str_get_qstr(name), source, bytes);
}
static MP_DEFINE_CONST_FUN_OBJ_2(mpk_run_cell_obj, mpk_run_cell);

#define FIRST_SYMBOL (256)
#define LONG_CODES (5)
#define SYMBOLS_MAX (4096)

// unpack(tables, packed): the text in the form of wasm/tools/helppack.py. What stands for what comes out of the tables as
// they are, but each symbol stands for two that came before it, or for nothing, so there is no way round.
static mp_obj_t mpk_unpack(mp_obj_t tables_in, mp_obj_t packed_in) {
    size_t bytes, packed_bytes;
    const byte *tables = (const byte *)mp_obj_str_get_data(tables_in, &bytes);
    const byte *packed = (const byte *)mp_obj_str_get_data(packed_in, &packed_bytes);
    size_t n_short = bytes > 0 ? tables[0] : 0, head = 1 + n_short + LONG_CODES;
    size_t n_symbols = bytes > head ? MIN((bytes - head) / 6, SYMBOLS_MAX) : 0;
    const byte *order = tables + head, *pairs = order + 2 * n_symbols;
    int16_t code_of[256]; // the place of a short code, less than -1 for the first byte of a long one, -1 for a character
    memset(code_of, -1, sizeof(code_of));
    for (size_t i = 0; n_symbols > 0 && i < n_short + LONG_CODES; i++) {
        code_of[tables[1 + i]] = i < n_short ? (int)i : -2 - (int)(i - n_short);
    }
    vstr_t text;
    vstr_init(&text, 3 * packed_bytes + 1);
    for (size_t at = 0; at < packed_bytes; at++) {
        int place = code_of[packed[at]];
        if (place == -1) {
            vstr_add_byte(&text, packed[at]);
            continue;
        }
        if (place < -1 && ++at < packed_bytes) {
            place = n_short + 256 * (-2 - place) + packed[at];
        }
        if (place < 0 || (size_t)place >= n_symbols) {
            break;
        }
        uint16_t left[32] = { order[2 * place] | order[2 * place + 1] << 8 };
        for (size_t depth = 1; depth > 0;) {
            mpk_step(1);
            size_t symbol = left[--depth];
            if (symbol < FIRST_SYMBOL) {
                vstr_add_byte(&text, symbol);
            } else if (symbol - FIRST_SYMBOL < n_symbols && depth + 2 <= MP_ARRAY_SIZE(left)) {
                const byte *pair = pairs + 4 * (symbol - FIRST_SYMBOL);
                uint16_t first = pair[0] | pair[1] << 8, second = pair[2] | pair[3] << 8;
                if (first < symbol && second < symbol) {
                    left[depth++] = second;
                    left[depth++] = first;
                }
            }
        }
    }
    return mp_obj_new_bytes_from_vstr(&text);
}
static MP_DEFINE_CONST_FUN_OBJ_2(mpk_unpack_obj, mpk_unpack);

static const mp_rom_map_elem_t mpk_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR__mpk) },
    { MP_ROM_QSTR(MP_QSTR_clear_output), MP_ROM_PTR(&mpk_clear_output_obj) },
    { MP_ROM_QSTR(MP_QSTR_display), MP_ROM_PTR(&mpk_display_obj) },
    { MP_ROM_QSTR(MP_QSTR_modules), MP_ROM_PTR(&mpk_modules_obj) },
    { MP_ROM_QSTR(MP_QSTR_errno_text), MP_ROM_PTR(&mpk_errno_text_obj) },
    { MP_ROM_QSTR(MP_QSTR_names), MP_ROM_PTR(&mpk_names_obj) },
    { MP_ROM_QSTR(MP_QSTR_place), MP_ROM_PTR(&mpk_place_obj) },
    { MP_ROM_QSTR(MP_QSTR_read_line), MP_ROM_PTR(&mpk_read_line_obj) },
    { MP_ROM_QSTR(MP_QSTR_run_cell), MP_ROM_PTR(&mpk_run_cell_obj) },
    { MP_ROM_QSTR(MP_QSTR_signature), MP_ROM_PTR(&mpk_signature_obj) },
    { MP_ROM_QSTR(MP_QSTR_static), MP_ROM_PTR(&mpk_static_obj) },
    { MP_ROM_QSTR(MP_QSTR_unpack), MP_ROM_PTR(&mpk_unpack_obj) },
};
static MP_DEFINE_CONST_DICT(mpk_globals, mpk_globals_table);

const mp_obj_module_t mpk_module = { { &mp_type_module }, (mp_obj_dict_t *)&mpk_globals };
MP_REGISTER_MODULE(MP_QSTR__mpk, mpk_module);

// The builtins display() and get_ipython(), which are functions of `_shell`.
static mp_obj_t call_shell(qstr name, size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    mp_obj_t module = mp_import_name(MP_QSTR__shell, mp_const_none, MP_OBJ_NEW_SMALL_INT(0));
    mp_obj_t function = mp_load_attr(module, name);
    return mp_call_function_n_kw(function, n_args, keywords->used, args);
}

static mp_obj_t builtin_display(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    return call_shell(MP_QSTR_display, n_args, args, keywords);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_builtin_display_obj, 0, builtin_display);

// help(), which is a function of `_inspect`.
static mp_obj_t builtin_help(size_t n_args, const mp_obj_t *args) {
    mp_obj_t module = mp_import_name(MP_QSTR__inspect, mp_const_none, MP_OBJ_NEW_SMALL_INT(0));
    return mp_call_function_n_kw(mp_load_attr(module, MP_QSTR_help), n_args, 0, args);
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_builtin_help_obj, 0, 1, builtin_help);

static mp_obj_t builtin_get_ipython(void) {
    mp_map_t none;
    mp_map_init_fixed_table(&none, 0, NULL);
    return call_shell(MP_QSTR_get_ipython, 0, NULL, &none);
}
MP_DEFINE_CONST_FUN_OBJ_0(mpk_builtin_get_ipython_obj, builtin_get_ipython);
