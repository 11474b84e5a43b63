// Patterns and what they can do with text.
#include <string.h>

#include "py/objstr.h"
#include "py/runtime.h"
#include "py/unicode.h"
#include "re.h"

// Text that was found to be ASCII, so that a search again and again in the same does not look it over each time.
MP_REGISTER_ROOT_POINTER(mp_obj_t mpk_re_ascii_text);

static bool is_ascii(mp_obj_t text, const byte *data, size_t length) {
    if (length > 64 && MP_STATE_VM(mpk_re_ascii_text) == text) {
        return true;
    }
    const byte *end = data + length;
    for (const byte *p = data; p < end; p++) {
        if (*p >= 128) {
            return false;
        }
    }
    mpk_step(length / 64);
    if (length > 64) {
        MP_STATE_VM(mpk_re_ascii_text) = text;
    }
    return true;
}

static const byte *place(re_state_t *state, size_t length, mp_obj_t position, size_t *clamped) {
    mp_int_t chars;
    if (mp_obj_is_small_int(position)) {
        chars = MP_OBJ_SMALL_INT_VALUE(position);
    } else { // a large number is beyond all text
        position = mp_unary_op(MP_UNARY_OP_INT_MAYBE, position) == MP_OBJ_NULL ? mp_obj_new_int(mp_obj_get_int(position))
            : mp_unary_op(MP_UNARY_OP_INT_MAYBE, position);
        if (mp_obj_is_small_int(position)) {
            chars = MP_OBJ_SMALL_INT_VALUE(position);
        } else {
            chars = mp_obj_is_true(mp_binary_op(MP_BINARY_OP_LESS, position, MP_OBJ_NEW_SMALL_INT(0))) ? 0 : MP_SSIZE_MAX;
        }
    }
    chars = MAX(chars, 0);
    if (!state->is_wide) {
        *clamped = MIN((size_t)chars, length);
        return state->begin + *clamped;
    }
    const byte *at = state->begin;
    mpk_step(MIN((size_t)chars, length) / 16);
    for (*clamped = 0; *clamped < (size_t)chars && at < state->end; ++*clamped) {
        at = utf8_next_char(at);
    }
    return at;
}

// Takes the text that is to be searched. pos and endpos: MP_OBJ_NULL when not given.
void mpk_re_begin(re_state_t *state, re_pattern_t *pattern, mp_obj_t string, mp_obj_t pos, mp_obj_t endpos) {
    memset(state, 0, sizeof(*state));
    mp_obj_t text = mp_obj_is_str(string) ? string : mp_obj_cast_to_native_base(string, MP_OBJ_FROM_PTR(&mp_type_str));
    if (text != MP_OBJ_NULL) {
        if (pattern->is_bytes) {
            mp_raise_TypeError(MP_ERROR_TEXT("cannot use a bytes pattern on a string-like object"));
        }
    } else {
        mp_buffer_info_t buffer;
        if (!mp_get_buffer(string, &buffer, MP_BUFFER_READ)) {
            mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("expected string or bytes-like object, got '%s'"),
                mp_obj_get_type_str(string));
        }
        if (!pattern->is_bytes) {
            mp_raise_TypeError(MP_ERROR_TEXT("cannot use a string pattern on a bytes-like object"));
        }
        text = mp_obj_is_exact_type(string, &mp_type_bytes) ? string : mp_obj_new_bytes(buffer.buf, buffer.len);
    }
    size_t length;
    state->pattern = pattern;
    state->string = string;
    state->text = text;
    state->begin = (const byte *)mp_obj_str_get_data(text, &length);
    state->from = state->begin;
    state->end = state->begin + length;
    state->is_wide = !pattern->is_bytes && !is_ascii(text, state->begin, length);
    if (endpos != MP_OBJ_NULL) {
        state->end = place(state, length, endpos, &state->endpos);
    } else {
        state->endpos = state->is_wide ? utf8_charlen(state->begin, length) : length;
    }
    if (pos != MP_OBJ_NULL) {
        const byte *end = state->end;
        state->end = state->begin + length;
        state->from = place(state, length, pos, &state->pos);
        state->end = end;
    }
    state->registers = m_new(uint32_t, pattern->registers);
}

// After a match: the next search begins where it ended, and finds no empty match there when it was empty itself.
void mpk_re_go_on(re_state_t *state) {
    state->must_advance = state->match_begin == state->match_end;
    state->from = state->match_end;
}

mp_obj_t mpk_re_part(re_state_t *state, const byte *begin, const byte *end) {
    size_t length = end - begin;
    mpk_count_steps(length / 64);
    const mp_obj_type_t *type = state->pattern->is_bytes ? &mp_type_bytes : &mp_type_str;
    if (begin == state->begin && (mp_obj_is_qstr(state->text) || state->text == state->string)) {
        size_t whole;
        mp_obj_str_get_data(state->text, &whole);
        if (length == whole) {
            return state->text;
        }
    }
    if (length == 0) {
        return type == &mp_type_str ? MP_OBJ_NEW_QSTR(MP_QSTR_) : mp_const_empty_bytes;
    }
    return mp_obj_new_str_copy(type, begin, length);
}

mp_obj_t mpk_re_group(re_state_t *state, size_t group, mp_obj_t none) {
    if (group == 0) {
        return mpk_re_part(state, state->match_begin, state->match_end);
    }
    uint32_t *mark = state->registers + 2 * (group - 1);
    if (mark[0] == RE_MAX || mark[1] == RE_MAX) {
        return none;
    }
    return mpk_re_part(state, state->begin + mark[0], state->begin + mark[1]);
}

// ---- methods

enum { ARG_string, ARG_pos, ARG_endpos };
static const mp_arg_t search_args[] = {
    { MP_QSTR_string, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
    { MP_QSTR_pos, MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
    { MP_QSTR_endpos, MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
};

static void begin_with(re_state_t *state, size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    mp_arg_val_t values[MP_ARRAY_SIZE(search_args)];
    mp_arg_parse_all(n_args - 1, args + 1, keywords, MP_ARRAY_SIZE(search_args), search_args, values);
    mpk_re_begin(state, MP_OBJ_TO_PTR(args[0]), values[ARG_string].u_obj, values[ARG_pos].u_obj,
        values[ARG_endpos].u_obj);
}

static mp_obj_t one_match(size_t n_args, const mp_obj_t *args, mp_map_t *keywords, int mode) {
    re_state_t state;
    begin_with(&state, n_args, args, keywords);
    return mpk_re_run(&state, mode) ? mpk_re_match_of(&state) : mp_const_none;
}

static mp_obj_t pattern_search(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    return one_match(n_args, args, keywords, RE_SEARCH);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_re_pattern_search_obj, 2, pattern_search);

static mp_obj_t pattern_match(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    return one_match(n_args, args, keywords, RE_MATCH);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_re_pattern_match_obj, 2, pattern_match);

static mp_obj_t pattern_fullmatch(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    return one_match(n_args, args, keywords, RE_FULLMATCH);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_re_pattern_fullmatch_obj, 2, pattern_fullmatch);

static mp_obj_t pattern_findall(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    re_state_t state;
    begin_with(&state, n_args, args, keywords);
    size_t groups = state.pattern->groups;
    mp_obj_t list = mp_obj_new_list(0, NULL);
    mp_obj_t empty = state.pattern->is_bytes ? mp_const_empty_bytes : MP_OBJ_NEW_QSTR(MP_QSTR_);
    while (mpk_re_run(&state, RE_SEARCH)) {
        mp_obj_t item;
        if (groups <= 1) {
            item = mpk_re_group(&state, groups, empty);
        } else {
            item = mp_obj_new_tuple(groups, NULL);
            mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(item);
            for (size_t i = 0; i < groups; i++) {
                tuple->items[i] = mpk_re_group(&state, i + 1, empty);
            }
        }
        mp_obj_list_append(list, item);
        mpk_re_go_on(&state);
    }
    return list;
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_re_pattern_findall_obj, 2, pattern_findall);

static mp_obj_t pattern_split(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_string, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_maxsplit, MP_ARG_INT, { .u_int = 0 } },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args - 1, args + 1, keywords, MP_ARRAY_SIZE(allowed), allowed, values);
    re_state_t state;
    mpk_re_begin(&state, MP_OBJ_TO_PTR(args[0]), values[0].u_obj, MP_OBJ_NULL, MP_OBJ_NULL);
    mp_int_t most = values[1].u_int;
    mp_obj_t list = mp_obj_new_list(0, NULL);
    const byte *last = state.begin;
    for (mp_int_t count = 0; (most == 0 || count < most) && mpk_re_run(&state, RE_SEARCH); count++) {
        mp_obj_list_append(list, mpk_re_part(&state, last, state.match_begin));
        for (size_t i = 1; i <= state.pattern->groups; i++) {
            mp_obj_list_append(list, mpk_re_group(&state, i, mp_const_none));
        }
        last = state.match_end;
        mpk_re_go_on(&state);
    }
    mp_obj_list_append(list, mpk_re_part(&state, last, state.end));
    return list;
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_re_pattern_split_obj, 2, pattern_split);

// ---- iterators

typedef struct {
    mp_obj_base_t base;
    mp_fun_1_t iternext;
    re_state_t state;
    bool is_over;
} re_iterator_t;

static mp_obj_t iterator_next(mp_obj_t self_in) {
    re_iterator_t *self = MP_OBJ_TO_PTR(self_in);
    if (self->is_over || !mpk_re_run(&self->state, RE_SEARCH)) {
        self->is_over = true;
        return MP_OBJ_STOP_ITERATION;
    }
    mp_obj_t match = mpk_re_match_of(&self->state);
    mpk_re_go_on(&self->state);
    return match;
}

static mp_obj_t pattern_finditer(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    re_iterator_t *self = m_new_obj(re_iterator_t);
    self->base.type = &mp_type_polymorph_iter;
    self->iternext = iterator_next;
    self->is_over = false;
    begin_with(&self->state, n_args, args, keywords);
    return MP_OBJ_FROM_PTR(self);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_re_pattern_finditer_obj, 2, pattern_finditer);

// ---- replacements

static mp_obj_t substitute(size_t n_args, const mp_obj_t *args, mp_map_t *keywords, bool counted) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_repl, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_string, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_count, MP_ARG_INT, { .u_int = 0 } },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args - 1, args + 1, keywords, MP_ARRAY_SIZE(allowed), allowed, values);
    return mpk_re_substitute(MP_OBJ_TO_PTR(args[0]), values[0].u_obj, values[1].u_obj, values[2].u_int, counted);
}

static mp_obj_t pattern_sub(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    return substitute(n_args, args, keywords, false);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_re_pattern_sub_obj, 2, pattern_sub);

static mp_obj_t pattern_subn(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    return substitute(n_args, args, keywords, true);
}
MP_DEFINE_CONST_FUN_OBJ_KW(mpk_re_pattern_subn_obj, 2, pattern_subn);

// ---- the type

static void pattern_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    static const char *const names[] = { "re.IGNORECASE", "re.LOCALE", "re.MULTILINE", "re.DOTALL", "re.UNICODE",
                                         "re.VERBOSE", "re.DEBUG", "re.ASCII" };
    re_pattern_t *self = MP_OBJ_TO_PTR(self_in);
    vstr_t text;
    mp_print_t into;
    vstr_init_print(&text, 32, &into);
    mp_obj_print_helper(&into, self->pattern, PRINT_REPR);
    const byte *begin = (const byte *)vstr_str(&text), *end = begin;
    for (size_t i = 0; i < 200 && end < begin + text.len; i++) {
        end = utf8_next_char(end);
    }
    mp_printf(print, "re.compile(%.*s", (int)MIN(end - begin, (int)text.len), begin);
    uint32_t flags = self->flags;
    if ((flags & RE_TYPE_FLAGS) == RE_UNICODE) {
        flags &= ~RE_UNICODE;
    }
    const char *between = ", ";
    for (size_t i = 0; i < MP_ARRAY_SIZE(names); i++) {
        if (flags & 2u << i) {
            mp_printf(print, "%s%s", between, names[i]);
            between = "|";
        }
    }
    mp_print_str(print, ")");
}

static void pattern_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    re_pattern_t *self = MP_OBJ_TO_PTR(self_in);
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    switch (attr) {
        case MP_QSTR_pattern:
            dest[0] = self->pattern;
            break;
        case MP_QSTR_flags:
            dest[0] = MP_OBJ_NEW_SMALL_INT(self->flags);
            break;
        case MP_QSTR_groups:
            dest[0] = MP_OBJ_NEW_SMALL_INT(self->groups);
            break;
        case MP_QSTR_groupindex:
            dest[0] = mp_obj_dict_copy(self->group_index);
            break;
        default:
            dest[1] = MP_OBJ_SENTINEL;
    }
}

static mp_obj_t pattern_binary_op(mp_binary_op_t op, mp_obj_t left, mp_obj_t right) {
    if (op != MP_BINARY_OP_EQUAL || !mp_obj_is_exact_type(right, &mpk_type_re_pattern)) {
        return MP_OBJ_NULL;
    }
    re_pattern_t *one = MP_OBJ_TO_PTR(left), *other = MP_OBJ_TO_PTR(right);
    return mp_obj_new_bool(one->flags == other->flags && one->is_bytes == other->is_bytes
        && mp_obj_equal(one->pattern, other->pattern));
}

static mp_obj_t pattern_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    re_pattern_t *self = MP_OBJ_TO_PTR(self_in);
    return op == MP_UNARY_OP_HASH ? mp_unary_op(op, self->pattern) : op == MP_UNARY_OP_BOOL ? mp_const_true : MP_OBJ_NULL;
}

static mp_obj_t pattern_copy(size_t n_args, const mp_obj_t *args) {
    return args[0];
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(pattern_copy_obj, 1, 2, pattern_copy);

static const mp_rom_map_elem_t pattern_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_search), MP_ROM_PTR(&mpk_re_pattern_search_obj) },
    { MP_ROM_QSTR(MP_QSTR_match), MP_ROM_PTR(&mpk_re_pattern_match_obj) },
    { MP_ROM_QSTR(MP_QSTR_fullmatch), MP_ROM_PTR(&mpk_re_pattern_fullmatch_obj) },
    { MP_ROM_QSTR(MP_QSTR_findall), MP_ROM_PTR(&mpk_re_pattern_findall_obj) },
    { MP_ROM_QSTR(MP_QSTR_finditer), MP_ROM_PTR(&mpk_re_pattern_finditer_obj) },
    { MP_ROM_QSTR(MP_QSTR_split), MP_ROM_PTR(&mpk_re_pattern_split_obj) },
    { MP_ROM_QSTR(MP_QSTR_sub), MP_ROM_PTR(&mpk_re_pattern_sub_obj) },
    { MP_ROM_QSTR(MP_QSTR_subn), MP_ROM_PTR(&mpk_re_pattern_subn_obj) },
    { MP_ROM_QSTR(MP_QSTR___copy__), MP_ROM_PTR(&pattern_copy_obj) },
    { MP_ROM_QSTR(MP_QSTR___deepcopy__), MP_ROM_PTR(&pattern_copy_obj) },
};
static MP_DEFINE_CONST_DICT(pattern_locals, pattern_locals_table);

MP_DEFINE_CONST_OBJ_TYPE(mpk_type_re_pattern, MP_QSTR_re_dot_Pattern, MP_TYPE_FLAG_NONE,
    print, pattern_print, attr, pattern_attr, binary_op, pattern_binary_op, unary_op, pattern_unary_op,
    locals_dict, &pattern_locals);
