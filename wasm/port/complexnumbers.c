// complex. The steps of each operation are CPython's, for the same last digits.
#include <math.h>
#include <string.h>

#include "bigint.h"
#include "complexnumbers.h"
#include "dd.h"
#include "floattext.h"
#include "libm.h"
#include "numbermethods.h"
#include "py/objstr.h"
#include "py/objtype.h"
#include "py/parsenum.h"
#include "py/runtime.h"

typedef struct {
    mp_obj_base_t base;
    complex_t value;
} complex_obj_t;

mp_obj_t mp_obj_new_complex(double real, double imag) {
    complex_obj_t *self = mp_obj_malloc(complex_obj_t, &mp_type_complex);
    self->value = (complex_t) { real, imag };
    return MP_OBJ_FROM_PTR(self);
}

void mp_obj_complex_get(mp_obj_t self_in, double *real, double *imag) {
    complex_obj_t *self = MP_OBJ_TO_PTR(self_in);
    *real = self->value.real;
    *imag = self->value.imag;
}

// ---- arithmetic

double mpk_hypot(double x, double y) {
    if (isinf(x) || isinf(y)) {
        return INFINITY;
    }
    double large = fmax(fabs(x), fabs(y));
    if (isnan(x) || isnan(y) || large == 0.0) {
        return x + y == 0.0 ? 0.0 : NAN;
    }
    int power;
    frexp(large, &power);
    x = scalbn(x, -power);
    y = scalbn(y, -power);
    dd_t length = dd_sqrt(dd_add(dd_product(x, x), dd_product(y, y)));
    return scalbn(length.high, power);
}

complex_t mpk_complex_product(complex_t a, complex_t b) {
    return (complex_t) { a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real };
}

// R. L. Smith, "Algorithm 116: Complex division", 1962
complex_t mpk_complex_quotient(complex_t a, complex_t b) {
    if (fabs(b.real) >= fabs(b.imag)) {
        double ratio = b.imag / b.real, below = b.real + b.imag * ratio;
        return (complex_t) { (a.real + a.imag * ratio) / below, (a.imag - a.real * ratio) / below };
    }
    if (fabs(b.imag) >= fabs(b.real)) {
        double ratio = b.real / b.imag, below = b.real * ratio + b.imag;
        return (complex_t) { (a.real * ratio + a.imag) / below, (a.imag * ratio - a.real) / below };
    }
    return (complex_t) { NAN, NAN };
}

static complex_t whole_power(complex_t base, int exponent) {
    complex_t result = { 1.0, 0.0 }, square = base;
    int n = exponent < 0 ? -exponent : exponent;
    for (int mask = 1; n >= mask; mask <<= 1) {
        if (n & mask) {
            result = mpk_complex_product(result, square);
        }
        square = mpk_complex_product(square, square);
    }
    return exponent > 0 ? result : mpk_complex_quotient((complex_t) { 1.0, 0.0 }, result);
}

static complex_t power(complex_t a, complex_t b) {
    if (b.real == 0.0 && b.imag == 0.0) {
        return (complex_t) { 1.0, 0.0 };
    }
    if (a.real == 0.0 && a.imag == 0.0) {
        if (b.imag != 0.0 || b.real < 0.0) {
            mp_raise_msg(&mp_type_ZeroDivisionError, MP_ERROR_TEXT("0.0 to a negative or complex power"));
        }
        return (complex_t) { 0.0, 0.0 };
    }
    complex_t result;
    if (b.imag == 0.0 && b.real == floor(b.real) && fabs(b.real) <= 100.0) {
        result = whole_power(a, (int)b.real);
    } else {
        double size = mpk_hypot(a.real, a.imag), length = mpk_pow(size, b.real);
        double angle = mpk_atan2(a.imag, a.real), phase = angle * b.real;
        if (b.imag != 0.0) {
            length /= mpk_exp(angle * b.imag);
            phase += b.imag * mpk_log(size);
        }
        result = (complex_t) { length * mpk_cos(phase), length * mpk_sin(phase) };
    }
    if (isinf(result.real) || isinf(result.imag)) {
        if (isfinite(a.real) && isfinite(a.imag) && isfinite(b.real) && isfinite(b.imag)) {
            mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("complex exponentiation"));
        }
    }
    return result;
}

mp_obj_t mp_obj_complex_binary_op(mp_binary_op_t op, double real, double imag, mp_obj_t rhs) {
    complex_t a = { real, imag }, b, result;
    if (op == MP_BINARY_OP_EQUAL && mp_obj_is_exact_type(rhs, &mp_type_int)) { // which no float may hold
        return mp_obj_new_bool(imag == 0 && mpk_float_compare_int(real, rhs) == 0);
    }
    b.imag = 0.0;
    if (mp_obj_is_exact_type(rhs, &mp_type_complex)) {
        mp_obj_complex_get(rhs, &b.real, &b.imag);
    } else if (!mpk_operand_as_float(rhs, &b.real)) {
        mp_obj_t native = mp_obj_cast_to_native_base(rhs, MP_OBJ_FROM_PTR(&mp_type_complex));
        if (native == MP_OBJ_NULL) {
            return MP_OBJ_NULL;
        }
        mp_obj_complex_get(native, &b.real, &b.imag);
    }
    switch (op) {
        case MP_BINARY_OP_ADD:
        case MP_BINARY_OP_INPLACE_ADD:
            result = (complex_t) { a.real + b.real, a.imag + b.imag };
            break;
        case MP_BINARY_OP_SUBTRACT:
        case MP_BINARY_OP_INPLACE_SUBTRACT:
            result = (complex_t) { a.real - b.real, a.imag - b.imag };
            break;
        case MP_BINARY_OP_MULTIPLY:
        case MP_BINARY_OP_INPLACE_MULTIPLY:
            result = mpk_complex_product(a, b);
            break;
        case MP_BINARY_OP_TRUE_DIVIDE:
        case MP_BINARY_OP_INPLACE_TRUE_DIVIDE:
            if (b.real == 0.0 && b.imag == 0.0) {
                mp_raise_msg(&mp_type_ZeroDivisionError, MP_ERROR_TEXT("complex division by zero"));
            }
            result = mpk_complex_quotient(a, b);
            break;
        case MP_BINARY_OP_POWER:
        case MP_BINARY_OP_INPLACE_POWER:
            result = power(a, b);
            break;
        case MP_BINARY_OP_EQUAL:
            return mp_obj_new_bool(a.real == b.real && a.imag == b.imag);
        default:
            return MP_OBJ_NULL;
    }
    return mp_obj_new_complex(result.real, result.imag);
}

static mp_obj_t complex_binary_op(mp_binary_op_t op, mp_obj_t lhs, mp_obj_t rhs) {
    complex_obj_t *self = MP_OBJ_TO_PTR(lhs);
    return mp_obj_complex_binary_op(op, self->value.real, self->value.imag, rhs);
}

static mp_obj_t complex_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    complex_t value = ((complex_obj_t *)MP_OBJ_TO_PTR(self_in))->value;
    switch (op) {
        case MP_UNARY_OP_BOOL:
            return mp_obj_new_bool(value.real != 0 || value.imag != 0);
        case MP_UNARY_OP_HASH: {
            mp_uint_t hash = mp_float_hash(value.real);
            return mp_obj_new_int((mp_int_t)(hash + 1000003u * (mp_uint_t)mp_float_hash(value.imag)) >> 2);
        }
        case MP_UNARY_OP_POSITIVE:
            return self_in;
        case MP_UNARY_OP_NEGATIVE:
            return mp_obj_new_complex(-value.real, -value.imag);
        case MP_UNARY_OP_ABS: {
            double size = mpk_hypot(value.real, value.imag);
            if (isinf(size) && isfinite(value.real) && isfinite(value.imag)) {
                mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("absolute value too large"));
            }
            return mp_obj_new_float(size);
        }
        default:
            return MP_OBJ_NULL;
    }
}

// ---- text

static void complex_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    complex_t value = ((complex_obj_t *)MP_OBJ_TO_PTR(self_in))->value;
    char text[MPK_FLOAT_REPR_BYTES];
    if (value.real == 0 && !signbit(value.real)) {
        mpk_float_repr(value.imag, text);
        mp_printf(print, "%sj", text);
        return;
    }
    mpk_float_repr(value.real, text);
    mp_printf(print, "(%s", text);
    mpk_float_repr(value.imag, text);
    mp_printf(print, "%s%sj)", text[0] == '-' ? "" : "+", text);
}

static mp_obj_t parse(mp_obj_t text_in) {
    size_t length;
    const char *text = mp_obj_str_get_data(text_in, &length);
    while (length > 0 && unichar_isspace(*text)) {
        text += 1;
        length -= 1;
    }
    while (length > 0 && unichar_isspace(text[length - 1])) {
        length -= 1;
    }
    if (length >= 2 && text[0] == '(' && text[length - 1] == ')') {
        return mp_parse_num_complex(text + 1, length - 2, NULL);
    }
    return mp_parse_num_complex(text, length, NULL);
}

// A part that is a number; whether it is complex itself.
static bool get_part(mp_obj_t object, complex_t *part, const char *which) {
    part->imag = 0.0;
    if (mp_obj_get_float_maybe(object, &part->real)) {
        return false;
    }
    mp_obj_t index = mpk_index_maybe(object);
    if (index != MP_OBJ_NULL) {
        part->real = mpk_int_as_double(index);
        return false;
    }
    if (!mp_obj_get_complex_maybe(object, &part->real, &part->imag)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("complex() %s must be a %snumber, not '%s'"), which,
            which[0] == 'f' ? "string or a " : "", mp_obj_get_type_str(object));
    }
    return true;
}

static mp_obj_t complex_make_new(const mp_obj_type_t *type, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_real, MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
        { MP_QSTR_imag, MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } },
    };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all_kw_array(n_args, n_kw, args, MP_ARRAY_SIZE(allowed), allowed, values);
    mp_obj_t first = values[0].u_obj, second = values[1].u_obj;
    if (first != MP_OBJ_NULL && second == MP_OBJ_NULL && mp_obj_is_exact_type(first, &mp_type_complex)) {
        return first;
    }
    if (first != MP_OBJ_NULL && mp_obj_is_str(first)) {
        if (second != MP_OBJ_NULL) {
            mp_raise_TypeError(MP_ERROR_TEXT("complex() can't take second arg if first is a string"));
        }
        return parse(first);
    }
    if (second != MP_OBJ_NULL && mp_obj_is_str(second)) {
        mp_raise_TypeError(MP_ERROR_TEXT("complex() second arg can't be a string"));
    }
    complex_t a = { 0.0, 0.0 }, b = { 0.0, 0.0 };
    bool a_is_complex = first != MP_OBJ_NULL && get_part(first, &a, "first argument");
    bool b_is_complex = second != MP_OBJ_NULL && get_part(second, &b, "second argument");
    if (b_is_complex) {
        a.real -= b.imag;
    }
    if (a_is_complex) {
        b.real += a.imag;
    }
    return mp_obj_new_complex(a.real, b.real);
}

static void complex_attr(mp_obj_t self_in, qstr name, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    complex_obj_t *self = MP_OBJ_TO_PTR(self_in);
    if (name == MP_QSTR_real) {
        dest[0] = mp_obj_new_float(self->value.real);
    } else if (name == MP_QSTR_imag) {
        dest[0] = mp_obj_new_float(self->value.imag);
    } else {
        dest[1] = MP_OBJ_SENTINEL;
    }
}

MP_DEFINE_CONST_OBJ_TYPE(mp_type_complex, MP_QSTR_complex,
    MP_TYPE_FLAG_EQ_NOT_REFLEXIVE | MP_TYPE_FLAG_EQ_CHECKS_OTHER_TYPE,
    make_new, complex_make_new, print, complex_print, unary_op, complex_unary_op, binary_op, complex_binary_op,
    attr, complex_attr, locals_dict, &mpk_complex_locals);
