// Matches.
#include <string.h>

#include "py/objstr.h"
#include "py/objtuple.h"
#include "py/runtime.h"
#include "py/unicode.h"
#include "re.h"

mp_obj_t mpk_re_match_of(re_state_t *state) {
    uint32_t groups = state->pattern->groups;
    re_match_t *self = mp_obj_malloc_var(re_match_t, mark, uint32_t, 2 * (groups + 1), &mpk_type_re_match);
    self->pattern = state->pattern;
    self->string = state->string;
    self->text = state->text;
    self->pos = state->pos;
    self->endpos = state->endpos;
    self->mark[0] = state->match_begin - state->begin;
    self->mark[1] = state->match_end - state->begin;
    memcpy(self->mark + 2, state->registers, 2 * groups * sizeof(uint32_t));
    self->last_index = state->registers[2 * groups];
    for (size_t i = 1; i <= groups; i++) {
        if (self->mark[2 * i] == RE_MAX || self->mark[2 * i + 1] == RE_MAX) {
            self->mark[2 * i] = self->mark[2 * i + 1] = RE_MAX;
        }
    }
    return MP_OBJ_FROM_PTR(self);
}

mp_obj_t mpk_re_match_group(re_match_t *self, size_t group, mp_obj_t none) {
    uint32_t begin = self->mark[2 * group], end = self->mark[2 * group + 1];
    if (begin == RE_MAX) {
        return none;
    }
    re_state_t state = { .pattern = self->pattern, .string = self->string, .text = self->text };
    size_t length;
    state.begin = (const byte *)mp_obj_str_get_data(self->text, &length);
    return mpk_re_part(&state, state.begin + begin, state.begin + end);
}

static NORETURN void no_such_group(void) {
    mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("no such group"));
}

// The number of a group, given by number or name.
static size_t group_number(re_match_t *self, mp_obj_t group) {
    mp_int_t number;
    if (mp_obj_is_small_int(group)) {
        number = MP_OBJ_SMALL_INT_VALUE(group);
    } else if (mp_obj_is_str(group)) {
        return mpk_re_group_number(self->pattern, group);
    } else if (!mp_obj_get_int_maybe(group, &number)) {
        no_such_group();
    }
    if (number < 0 || (size_t)number > self->pattern->groups) {
        no_such_group();
    }
    return number;
}

size_t mpk_re_group_number(re_pattern_t *pattern, mp_obj_t name) {
    mp_map_elem_t *found = mp_map_lookup(mp_obj_dict_get_map(pattern->group_index), name, MP_MAP_LOOKUP);
    if (found == NULL) {
        no_such_group();
    }
    return MP_OBJ_SMALL_INT_VALUE(found->value);
}

static mp_obj_t match_group(size_t n_args, const mp_obj_t *args) {
    re_match_t *self = MP_OBJ_TO_PTR(args[0]);
    if (n_args <= 2) {
        return mpk_re_match_group(self, n_args == 1 ? 0 : group_number(self, args[1]), mp_const_none);
    }
    mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(mp_obj_new_tuple(n_args - 1, NULL));
    for (size_t i = 0; i < n_args - 1; i++) {
        tuple->items[i] = mpk_re_match_group(self, group_number(self, args[i + 1]), mp_const_none);
    }
    return MP_OBJ_FROM_PTR(tuple);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(match_group_obj, 1, match_group);

static mp_obj_t default_of(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    static const mp_arg_t allowed[] = { { MP_QSTR_default, MP_ARG_OBJ, { .u_rom_obj = MP_ROM_NONE } } };
    mp_arg_val_t value;
    mp_arg_parse_all(n_args - 1, args + 1, keywords, 1, allowed, &value);
    return value.u_obj;
}

static mp_obj_t match_groups(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    re_match_t *self = MP_OBJ_TO_PTR(args[0]);
    mp_obj_t none = default_of(n_args, args, keywords);
    mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(mp_obj_new_tuple(self->pattern->groups, NULL));
    for (size_t i = 0; i < tuple->len; i++) {
        tuple->items[i] = mpk_re_match_group(self, i + 1, none);
    }
    return MP_OBJ_FROM_PTR(tuple);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(match_groups_obj, 1, match_groups);

static mp_obj_t match_groupdict(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    re_match_t *self = MP_OBJ_TO_PTR(args[0]);
    mp_obj_t none = default_of(n_args, args, keywords), result = mp_obj_dict_copy(self->pattern->group_index);
    mp_map_t *map = mp_obj_dict_get_map(result);
    for (size_t i = 0; i < map->alloc; i++) {
        if (mp_map_slot_is_filled(map, i)) {
            map->table[i].value = mpk_re_match_group(self, MP_OBJ_SMALL_INT_VALUE(map->table[i].value), none);
        }
    }
    return result;
}
static MP_DEFINE_CONST_FUN_OBJ_KW(match_groupdict_obj, 1, match_groupdict);

// A byte offset in characters.
static mp_obj_t index_of(re_match_t *self, uint32_t offset) {
    if (offset == RE_MAX) {
        return MP_OBJ_NEW_SMALL_INT(-1);
    }
    if (!self->pattern->is_bytes) {
        size_t length;
        const byte *data = (const byte *)mp_obj_str_get_data(self->text, &length);
        if (MP_STATE_VM(mpk_re_ascii_text) != self->text) {
            mpk_step(offset / 64);
            offset = utf8_ptr_to_index(data, data + offset);
        }
    }
    return MP_OBJ_NEW_SMALL_INT(offset);
}

static mp_obj_t span_of(re_match_t *self, size_t group) {
    mp_obj_t items[2] = { index_of(self, self->mark[2 * group]), index_of(self, self->mark[2 * group + 1]) };
    return mp_obj_new_tuple(2, items);
}

static size_t group_of(size_t n_args, const mp_obj_t *args) {
    return n_args == 1 ? 0 : group_number(MP_OBJ_TO_PTR(args[0]), args[1]);
}

static mp_obj_t match_start(size_t n_args, const mp_obj_t *args) {
    re_match_t *self = MP_OBJ_TO_PTR(args[0]);
    return index_of(self, self->mark[2 * group_of(n_args, args)]);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(match_start_obj, 1, 2, match_start);

static mp_obj_t match_end(size_t n_args, const mp_obj_t *args) {
    re_match_t *self = MP_OBJ_TO_PTR(args[0]);
    return index_of(self, self->mark[2 * group_of(n_args, args) + 1]);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(match_end_obj, 1, 2, match_end);

static mp_obj_t match_span(size_t n_args, const mp_obj_t *args) {
    return span_of(MP_OBJ_TO_PTR(args[0]), group_of(n_args, args));
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(match_span_obj, 1, 2, match_span);

static mp_obj_t match_expand(mp_obj_t self_in, mp_obj_t template) {
    return mpk_re_expand(MP_OBJ_TO_PTR(self_in), template);
}
static MP_DEFINE_CONST_FUN_OBJ_2(match_expand_obj, match_expand);

static mp_obj_t match_copy(size_t n_args, const mp_obj_t *args) {
    return args[0];
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(match_copy_obj, 1, 2, match_copy);

static void match_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    re_match_t *self = MP_OBJ_TO_PTR(self_in);
    vstr_t text;
    mp_print_t into;
    vstr_init_print(&text, 32, &into);
    mp_obj_print_helper(&into, mpk_re_match_group(self, 0, mp_const_none), PRINT_REPR);
    const byte *begin = (const byte *)vstr_str(&text), *end = begin;
    for (size_t i = 0; i < 50 && end < begin + text.len; i++) {
        end = utf8_next_char(end);
    }
    mp_printf(print, "<re.Match object; span=(%d, %d), match=%.*s>",
        (int)MP_OBJ_SMALL_INT_VALUE(index_of(self, self->mark[0])),
        (int)MP_OBJ_SMALL_INT_VALUE(index_of(self, self->mark[1])), (int)MIN(end - begin, (int)text.len), begin);
}

static mp_obj_t match_subscr(mp_obj_t self_in, mp_obj_t index, mp_obj_t value) {
    re_match_t *self = MP_OBJ_TO_PTR(self_in);
    if (value != MP_OBJ_SENTINEL) {
        return MP_OBJ_NULL;
    }
    return mpk_re_match_group(self, group_number(self, index), mp_const_none);
}

static mp_obj_t last_group(re_match_t *self) {
    mp_map_t *map = mp_obj_dict_get_map(self->pattern->group_index);
    for (size_t i = 0; i < map->alloc; i++) {
        if (mp_map_slot_is_filled(map, i) && map->table[i].value == MP_OBJ_NEW_SMALL_INT(self->last_index)) {
            return map->table[i].key;
        }
    }
    return mp_const_none;
}

static void match_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    re_match_t *self = MP_OBJ_TO_PTR(self_in);
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    switch (attr) {
        case MP_QSTR_string:
            dest[0] = self->string;
            break;
        case MP_QSTR_re:
            dest[0] = MP_OBJ_FROM_PTR(self->pattern);
            break;
        case MP_QSTR_pos:
            dest[0] = MP_OBJ_NEW_SMALL_INT(self->pos);
            break;
        case MP_QSTR_endpos:
            dest[0] = MP_OBJ_NEW_SMALL_INT(self->endpos);
            break;
        case MP_QSTR_lastindex:
            dest[0] = self->last_index == RE_MAX ? mp_const_none : MP_OBJ_NEW_SMALL_INT(self->last_index);
            break;
        case MP_QSTR_lastgroup:
            dest[0] = self->last_index == RE_MAX ? mp_const_none : last_group(self);
            break;
        case MP_QSTR_regs: {
            mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(mp_obj_new_tuple(self->pattern->groups + 1, NULL));
            for (size_t i = 0; i < tuple->len; i++) {
                tuple->items[i] = span_of(self, i);
            }
            dest[0] = MP_OBJ_FROM_PTR(tuple);
            break;
        }
        default:
            dest[1] = MP_OBJ_SENTINEL;
    }
}

static const mp_rom_map_elem_t match_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_group), MP_ROM_PTR(&match_group_obj) },
    { MP_ROM_QSTR(MP_QSTR_groups), MP_ROM_PTR(&match_groups_obj) },
    { MP_ROM_QSTR(MP_QSTR_groupdict), MP_ROM_PTR(&match_groupdict_obj) },
    { MP_ROM_QSTR(MP_QSTR_start), MP_ROM_PTR(&match_start_obj) },
    { MP_ROM_QSTR(MP_QSTR_end), MP_ROM_PTR(&match_end_obj) },
    { MP_ROM_QSTR(MP_QSTR_span), MP_ROM_PTR(&match_span_obj) },
    { MP_ROM_QSTR(MP_QSTR_expand), MP_ROM_PTR(&match_expand_obj) },
    { MP_ROM_QSTR(MP_QSTR___copy__), MP_ROM_PTR(&match_copy_obj) },
    { MP_ROM_QSTR(MP_QSTR___deepcopy__), MP_ROM_PTR(&match_copy_obj) },
};
static MP_DEFINE_CONST_DICT(match_locals, match_locals_table);

MP_DEFINE_CONST_OBJ_TYPE(mpk_type_re_match, MP_QSTR_re_dot_Match, MP_TYPE_FLAG_NONE,
    print, match_print, attr, match_attr, subscr, match_subscr, locals_dict, &match_locals);
