// The methods of str, bytes, bytearray and array; part of objstr.c.
#define M(name, obj) { MP_ROM_QSTR(MP_QSTR_##name), MP_ROM_PTR(&obj) },
#define METHODS_OF_TEXT(X) \
    X(capitalize) X(center) X(count) X(endswith) X(expandtabs) X(find) X(index) X(isalnum) X(isalpha) X(isascii) \
    X(isdigit) X(islower) X(isspace) X(istitle) X(isupper) X(join) X(ljust) X(lower) X(lstrip) X(partition) \
    X(removeprefix) X(removesuffix) X(replace) X(rfind) X(rindex) X(rjust) X(rpartition) X(rsplit) X(rstrip) X(split) \
    X(splitlines) X(startswith) X(strip) X(swapcase) X(title) X(upper) X(zfill)
#define METHODS_OF_STR(X) \
    X(casefold) X(format) X(format_map) X(isdecimal) X(isidentifier) X(isnumeric) X(isprintable) X(maketrans) X(translate)

#define DECLARE(name) extern const mp_obj_base_t mpk_str_##name##_obj;
METHODS_OF_TEXT(DECLARE)
METHODS_OF_STR(DECLARE)
extern const mp_obj_base_t mpk_bytes_maketrans_obj, mpk_bytes_translate_obj, mpk_method_format_obj,
    mpk_str_encode_obj, mpk_bytes_decode_obj, mpk_bytes_fromhex_obj, mpk_bytes_hex_obj;

#define ENTRY(name) M(name, mpk_str_##name##_obj)
static const mp_rom_map_elem_t str_locals_table[] = {
    METHODS_OF_TEXT(ENTRY)
    METHODS_OF_STR(ENTRY)
    M(encode, mpk_str_encode_obj)
    M(__format__, mpk_method_format_obj)
};
MP_DEFINE_CONST_DICT(mp_obj_str_locals_dict, str_locals_table);

#define METHODS_OF_BYTES \
    METHODS_OF_TEXT(ENTRY) \
    M(decode, mpk_bytes_decode_obj) \
    M(fromhex, mpk_bytes_fromhex_obj) \
    M(hex, mpk_bytes_hex_obj) \
    M(maketrans, mpk_bytes_maketrans_obj) \
    M(translate, mpk_bytes_translate_obj)
static const mp_rom_map_elem_t bytes_locals_table[] = {
    METHODS_OF_BYTES
};
static MP_DEFINE_CONST_DICT(mp_obj_bytes_locals_dict, bytes_locals_table);

#define METHODS_OF_BYTEARRAY(X) X(append) X(clear) X(copy) X(extend) X(insert) X(pop) X(remove) X(reverse)
#define BYTEARRAY_DECLARE(name) extern const mp_obj_base_t mpk_bytearray_##name##_obj;
METHODS_OF_BYTEARRAY(BYTEARRAY_DECLARE)
#define BYTEARRAY_ENTRY(name) M(name, mpk_bytearray_##name##_obj)
static const mp_rom_map_elem_t bytearray_locals_table[] = {
    METHODS_OF_BYTES
    METHODS_OF_BYTEARRAY(BYTEARRAY_ENTRY)
};
MP_DEFINE_CONST_DICT(mp_obj_bytearray_locals_dict, bytearray_locals_table);

static const mp_rom_map_elem_t array_locals_table[] = {
    M(append, mp_obj_array_append_obj)
    M(extend, mp_obj_array_extend_obj)
};
MP_DEFINE_CONST_DICT(mp_obj_array_locals_dict, array_locals_table);
