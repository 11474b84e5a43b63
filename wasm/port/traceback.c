// What programs see of tracebacks and of the functions that run: objects made when they are asked for.
#include "py/bc.h"
#include "py/builtin.h"
#include "py/objexcept.h"
#include "py/objfun.h"
#include "py/objtuple.h"
#include "py/runtime.h"

#define VALUES_PER_ENTRY (3)
// What the two halves of a word in mp_obj_exception_t can count.
#define VALUES_MAX (65535 / VALUES_PER_ENTRY * VALUES_PER_ENTRY)

mpk_frame_t *mpk_frame_top;

mp_obj_t mpk_frame_handled(const mpk_frame_t *frame) {
    for (; frame != NULL; frame = frame->back) {
        mpk_count_steps(1);
        const mp_exc_stack_t *first = (const mp_exc_stack_t *)(frame->code_state->state + frame->code_state->n_state);
        for (const mp_exc_stack_t *at = *frame->exc_sp; at >= first; at--) {
            if (at->prev_exc != NULL) {
                return MP_OBJ_FROM_PTR(at->prev_exc);
            }
        }
    }
    return MP_OBJ_NULL;
}

mpk_place_in_source_t mpk_code_place(const mp_obj_fun_bc_t *function, const byte *instruction) {
    const byte *ip = function->bytecode;
    MP_BC_PRELUDE_SIG_DECODE(ip);
    MP_BC_PRELUDE_SIZE_DECODE(ip);
    const byte *lines_end = ip + n_info;
    size_t offset = instruction - (ip + n_info + n_cell);
    const qstr_short_t *names = function->context->constants.qstr_table;
    qstr name = names[mp_decode_uint_value(ip)];
    for (size_t i = 0; i < 1 + n_pos_args + n_kwonly_args; i++) {
        ip = mp_decode_uint_skip(ip);
    }
    return (mpk_place_in_source_t) { names[0], mp_bytecode_get_source_line(ip, lines_end, offset), name };
}

void mpk_code_add_traceback(const mp_code_state_t *code_state, mp_obj_t exception) {
    mpk_place_in_source_t place = mpk_code_place(code_state->fun_bc, code_state->ip);
    mp_obj_exception_add_traceback(exception, place.file, place.line, place.function);
}

// ---- code objects: a name and a file

typedef struct {
    mp_obj_base_t base;
    mpk_place_in_source_t place;
} code_t;

static void code_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    const code_t *self = MP_OBJ_TO_PTR(self_in);
    mp_printf(print, "<code object %q at 0x%p, file \"%q\", line %d>", self->place.function, self, self->place.file, (int)self->place.line);
}

static void code_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    const code_t *self = MP_OBJ_TO_PTR(self_in);
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    if (attr == MP_QSTR_co_name || attr == MP_QSTR_co_qualname) {
        dest[0] = MP_OBJ_NEW_QSTR(self->place.function);
    } else if (attr == MP_QSTR_co_filename) {
        dest[0] = MP_OBJ_NEW_QSTR(self->place.file);
    } else if (attr == MP_QSTR_co_firstlineno) {
        dest[0] = mp_obj_new_int(self->place.line);
    } else {
        dest[1] = MP_OBJ_SENTINEL;
    }
}

static MP_DEFINE_CONST_OBJ_TYPE(
    type_code, MP_QSTR_code, MP_TYPE_FLAG_NONE,
    print, code_print,
    attr, code_attr
    );

// ---- frames

typedef struct {
    mp_obj_base_t base;
    mpk_place_in_source_t place;
    mp_obj_t globals;
    mp_obj_t back;
} frame_t;

static mp_obj_t main_namespace(void) {
    return MP_OBJ_FROM_PTR(&MP_STATE_VM(dict_main));
}

static void frame_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    const frame_t *self = MP_OBJ_TO_PTR(self_in);
    mp_printf(print, "<frame at 0x%p, file '%q', line %d, code %q>", self, self->place.file, (int)self->place.line, self->place.function);
}

static void frame_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    const frame_t *self = MP_OBJ_TO_PTR(self_in);
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    switch (attr) {
        case MP_QSTR_f_code: {
            code_t *code = mp_obj_malloc(code_t, &type_code);
            code->place = self->place;
            dest[0] = MP_OBJ_FROM_PTR(code);
            break;
        }
        case MP_QSTR_f_lineno:
            dest[0] = mp_obj_new_int(self->place.line);
            break;
        case MP_QSTR_f_globals:
            dest[0] = self->globals;
            break;
        case MP_QSTR_f_locals: // those of functions have no names any more
            dest[0] = self->place.function == MP_QSTR__lt_module_gt_ ? self->globals : mp_obj_new_dict(0);
            break;
        case MP_QSTR_f_back:
            dest[0] = self->back;
            break;
        case MP_QSTR_f_builtins:
            dest[0] = mp_load_attr(MP_OBJ_FROM_PTR(&mp_module_builtins), MP_QSTR___dict__);
            break;
        case MP_QSTR_f_trace:
            dest[0] = mp_const_none;
            break;
        case MP_QSTR_f_lasti:
            dest[0] = MP_OBJ_NEW_SMALL_INT(0);
            break;
        default:
            dest[1] = MP_OBJ_SENTINEL;
    }
}

static MP_DEFINE_CONST_OBJ_TYPE(
    type_frame, MP_QSTR_frame, MP_TYPE_FLAG_NONE,
    print, frame_print,
    attr, frame_attr
    );

static mp_obj_t new_frame(mpk_place_in_source_t place, mp_obj_t globals) {
    frame_t *frame = mp_obj_malloc(frame_t, &type_frame);
    frame->place = place;
    frame->globals = globals;
    frame->back = mp_const_none;
    return MP_OBJ_FROM_PTR(frame);
}

mp_obj_t mpk_frame_object(const mp_code_state_t *code_state) {
    const mp_obj_fun_bc_t *function = code_state->fun_bc;
    mp_obj_dict_t *globals = function->context->module.globals;
    return new_frame(mpk_code_place(function, code_state->ip), MP_OBJ_FROM_PTR(globals));
}

// sys._getframe(depth=0)
static mp_obj_t getframe(size_t n_args, const mp_obj_t *args) {
    mp_int_t depth = n_args > 0 ? mp_obj_get_int(args[0]) : 0;
    const mpk_frame_t *running = mpk_frame_top;
    for (; running != NULL && depth > 0; depth--) {
        mpk_count_steps(1);
        running = running->back;
    }
    if (running == NULL) {
        mp_raise_ValueError(MP_ERROR_TEXT("call stack is not deep enough"));
    }
    mp_obj_t first = mpk_frame_object(running->code_state);
    frame_t *last = MP_OBJ_TO_PTR(first);
    while ((running = running->back) != NULL) {
        mpk_step(4);
        last->back = mpk_frame_object(running->code_state);
        last = MP_OBJ_TO_PTR(last->back);
    }
    return first;
}
MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(mpk_getframe_obj, 0, 1, getframe);

// ---- tracebacks: each holds one entry, and the one that is further in

typedef struct {
    mp_obj_base_t base;
    mpk_place_in_source_t place;
    mp_obj_t next;
} traceback_t;

static const mp_obj_type_t type_traceback;

static void traceback_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    mp_printf(print, "<traceback object at 0x%p>", MP_OBJ_TO_PTR(self_in));
}

// The chain never comes back to where it began.
static void set_next(traceback_t *self, mp_obj_t next) {
    if (next != mp_const_none && !mp_obj_is_type(next, &type_traceback)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("expected traceback object or None, got '%s'"), mp_obj_get_type_str(next));
    }
    for (mp_obj_t at = next; at != mp_const_none; at = ((traceback_t *)MP_OBJ_TO_PTR(at))->next) {
        mpk_step(1);
        if (MP_OBJ_TO_PTR(at) == self) {
            mp_raise_ValueError(MP_ERROR_TEXT("traceback loop detected"));
        }
    }
    self->next = next;
}

static void traceback_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    traceback_t *self = MP_OBJ_TO_PTR(self_in);
    if (dest[0] != MP_OBJ_NULL) {
        if (attr == MP_QSTR_tb_next && dest[1] != MP_OBJ_NULL) {
            set_next(self, dest[1]);
            dest[0] = MP_OBJ_NULL;
        }
        return;
    }
    if (attr == MP_QSTR_tb_lineno) {
        dest[0] = mp_obj_new_int(self->place.line);
    } else if (attr == MP_QSTR_tb_next) {
        dest[0] = self->next;
    } else if (attr == MP_QSTR_tb_frame) {
        dest[0] = new_frame(self->place, main_namespace());
    } else if (attr == MP_QSTR_tb_lasti) {
        dest[0] = MP_OBJ_NEW_SMALL_INT(0);
    } else {
        dest[1] = MP_OBJ_SENTINEL;
    }
}

static MP_DEFINE_CONST_OBJ_TYPE(
    type_traceback, MP_QSTR_traceback, MP_TYPE_FLAG_NONE,
    print, traceback_print,
    attr, traceback_attr
    );

mp_obj_t mpk_traceback_of(mp_obj_t exception) {
    size_t n, *values;
    mp_obj_exception_get_traceback(exception, &n, &values);
    mp_obj_t next = mp_const_none;
    for (size_t i = 0; i + VALUES_PER_ENTRY <= n; i += VALUES_PER_ENTRY) { // the innermost is the first
        mpk_step(1);
        traceback_t *traceback = mp_obj_malloc(traceback_t, &type_traceback);
        traceback->place = (mpk_place_in_source_t) { values[i], values[i + 1], values[i + 2] };
        traceback->next = next;
        next = MP_OBJ_FROM_PTR(traceback);
    }
    return next;
}

void mpk_traceback_set(mp_obj_t exception, mp_obj_t traceback) {
    if (traceback == mp_const_none) {
        mp_obj_exception_clear_traceback(exception);
        return;
    }
    if (!mp_obj_is_type(traceback, &type_traceback)) {
        mp_raise_TypeError(MP_ERROR_TEXT("__traceback__ must be a traceback or None"));
    }
    size_t n = 0;
    for (mp_obj_t at = traceback; at != mp_const_none && n < VALUES_MAX; at = ((traceback_t *)MP_OBJ_TO_PTR(at))->next) {
        mpk_step(1);
        n += VALUES_PER_ENTRY;
    }
    size_t *values = m_new(size_t, n);
    size_t place = n;
    for (mp_obj_t at = traceback; place > 0; at = ((traceback_t *)MP_OBJ_TO_PTR(at))->next) {
        const traceback_t *entry = MP_OBJ_TO_PTR(at);
        place -= VALUES_PER_ENTRY;
        values[place] = entry->place.file;
        values[place + 1] = entry->place.line;
        values[place + 2] = entry->place.function;
    }
    mp_obj_exception_set_traceback(exception, n, values);
}
