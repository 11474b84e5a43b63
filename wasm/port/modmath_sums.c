// Sums and lengths of math, which are exact or computed in twice the precision.
#include "dd.h"
#include "modmath.h"
#include "py/runtime.h"

// Adds exactly: partials whose bits do not overlap (J. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast
// Robust Geometric Predicates", 1997), with the sum of what is not finite beside them.
static mp_obj_t math_fsum(mp_obj_t iterable_in) {
    size_t capacity = 32, used = 0;
    double *partials = m_new(double, capacity);
    double special = 0.0, infinities = 0.0;
    mp_obj_iter_buf_t buffer;
    mp_obj_t iterable = mp_getiter(iterable_in, &buffer), item;
    while ((item = mp_iternext(iterable)) != MP_OBJ_STOP_ITERATION) {
        mpk_step(1);
        double x = mpk_real(item), given = x;
        size_t kept = 0;
        for (size_t i = 0; i < used; i++) {
            double y = partials[i];
            if (fabs(x) < fabs(y)) {
                double larger = y;
                y = x;
                x = larger;
            }
            double high = x + y, low = y - (high - x);
            if (low != 0.0) {
                partials[kept++] = low;
            }
            x = high;
        }
        used = kept;
        if (x != 0.0) {
            if (!isfinite(x)) {
                if (isfinite(given)) {
                    mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("intermediate overflow in fsum"));
                }
                if (isinf(given)) {
                    infinities += given;
                }
                special += given;
                used = 0;
            } else {
                if (used == capacity) {
                    partials = m_renew(double, partials, capacity, capacity * 2);
                    capacity *= 2;
                }
                partials[used++] = x;
            }
        }
    }
    if (special != 0.0) {
        if (isnan(infinities)) {
            mp_raise_ValueError(MP_ERROR_TEXT("-inf + inf in fsum"));
        }
        return mp_obj_new_float(special);
    }
    double high = 0.0, low = 0.0;
    if (used > 0) {
        high = partials[--used];
        while (used > 0 && low == 0.0) {
            double x = high, y = partials[--used];
            high = x + y;
            low = y - (high - x);
        }
        // A tie that what is left decides.
        if (used > 0 && ((low < 0.0 && partials[used - 1] < 0.0) || (low > 0.0 && partials[used - 1] > 0.0))) {
            double y = low * 2.0, x = high + y;
            if (y == x - high) {
                high = x;
            }
        }
    }
    return mp_obj_new_float(high);
}
MP_DEFINE_CONST_FUN_OBJ_1(math_fsum_obj, math_fsum);

// The length of a vector: squares are added in twice the precision, after a power of two took their size away.
static double length_of(size_t n, const double *values) {
    double largest = 0.0;
    bool is_nan = false;
    for (size_t i = 0; i < n; i++) {
        is_nan |= isnan(values[i]);
        largest = fmax(largest, fabs(values[i]));
    }
    if (isinf(largest)) {
        return largest;
    }
    if (is_nan || largest == 0.0 || n <= 1) {
        return is_nan ? NAN : largest;
    }
    int power;
    frexp(largest, &power);
    dd_t sum = { 0.0, 0.0 };
    for (size_t i = 0; i < n; i++) {
        double x = scalbn(values[i], -power);
        sum = dd_add(sum, dd_product(x, x));
    }
    dd_t root = dd_sqrt(sum);
    return scalbn(root.high, power);
}

static mp_obj_t math_hypot(size_t n_args, const mp_obj_t *args) {
    double *values = m_new(double, n_args + 1);
    for (size_t i = 0; i < n_args; i++) {
        values[i] = mpk_real(args[i]);
    }
    return mp_obj_new_float(length_of(n_args, values));
}
MP_DEFINE_CONST_FUN_OBJ_VAR(math_hypot_obj, 0, math_hypot);

static void get_items(mp_obj_t sequence, size_t *length, mp_obj_t **items) {
    if (!mp_obj_is_type(sequence, &mp_type_tuple)) {
        sequence = mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_tuple), sequence);
    }
    mp_obj_tuple_get(sequence, length, items);
}

// Two sequences that must have the same length, which is returned.
static size_t get_both(mp_obj_t p, mp_obj_t q, mp_obj_t **p_items, mp_obj_t **q_items, mp_rom_error_text_t problem) {
    size_t n, m;
    get_items(p, &n, p_items);
    get_items(q, &m, q_items);
    if (n != m) {
        mp_raise_ValueError(problem);
    }
    return n;
}

static mp_obj_t math_dist(mp_obj_t p, mp_obj_t q) {
    mp_obj_t *p_items, *q_items;
    size_t n = get_both(p, q, &p_items, &q_items, MP_ERROR_TEXT("both points must have the same number of dimensions"));
    double *values = m_new(double, n + 1);
    for (size_t i = 0; i < n; i++) {
        double x = mpk_real(p_items[i]);
        values[i] = fabs(x - mpk_real(q_items[i]));
    }
    return mp_obj_new_float(length_of(n, values));
}
MP_DEFINE_CONST_FUN_OBJ_2(math_dist_obj, math_dist);

static bool is_plain_float_or_int(mp_obj_t object) {
    return mp_obj_is_float(object) || mp_obj_is_small_int(object);
}

static mp_obj_t math_sumprod(mp_obj_t p_in, mp_obj_t q_in) {
    mp_obj_t *p, *q;
    size_t n = get_both(p_in, q_in, &p, &q, MP_ERROR_TEXT("Inputs are not the same length"));
    bool is_float = false, is_plain = true;
    for (size_t i = 0; i < n && is_plain; i++) {
        is_plain = is_plain_float_or_int(p[i]) && is_plain_float_or_int(q[i]);
        is_float |= mp_obj_is_float(p[i]) || mp_obj_is_float(q[i]);
    }
    if (is_plain && is_float) {
        dd_t sum = { 0.0, 0.0 };
        double plain_sum = 0.0;
        for (size_t i = 0; i < n; i++) {
            double x = mp_obj_get_float(p[i]), y = mp_obj_get_float(q[i]);
            sum = dd_add(sum, dd_product(x, y));
            plain_sum += x * y;
        }
        return mp_obj_new_float(isfinite(sum.high) ? sum.high : plain_sum);
    }
    mp_obj_t sum = MP_OBJ_NEW_SMALL_INT(0);
    for (size_t i = 0; i < n; i++) {
        sum = mp_binary_op(MP_BINARY_OP_ADD, sum, mp_binary_op(MP_BINARY_OP_MULTIPLY, p[i], q[i]));
    }
    return sum;
}
MP_DEFINE_CONST_FUN_OBJ_2(math_sumprod_obj, math_sumprod);
