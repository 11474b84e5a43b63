// Numbers of twice the precision: the unevaluated sum of two doubles, of which the second is below the last place of the
// first (T. Dekker, "A floating-point technique for extending the available precision", 1971).
#ifndef MPK_DD_H
#define MPK_DD_H

#include <math.h>

typedef struct {
    double high, low;
} dd_t;

// a + b, if |a| >= |b|
static inline dd_t dd_fast_sum(double a, double b) {
    double sum = a + b;
    return (dd_t) { sum, b - (sum - a) };
}

static inline dd_t dd_sum(double a, double b) {
    double sum = a + b, part = sum - a;
    return (dd_t) { sum, (a - (sum - part)) + (b - part) };
}

// a * b, exact unless parts of it overflow or underflow: halves of 26 bits have exact products.
static inline dd_t dd_product(double a, double b) {
    double product = a * b;
    double split = 134217729.0 * a, a_high = split - (split - a), a_low = a - a_high;
    split = 134217729.0 * b;
    double b_high = split - (split - b), b_low = b - b_high;
    return (dd_t) { product, ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low };
}

static inline dd_t dd_add(dd_t a, dd_t b) {
    dd_t sum = dd_sum(a.high, b.high), rest = dd_sum(a.low, b.low);
    sum = dd_fast_sum(sum.high, sum.low + rest.high);
    return dd_fast_sum(sum.high, sum.low + rest.low);
}

static inline dd_t dd_mul(dd_t a, dd_t b) {
    dd_t product = dd_product(a.high, b.high);
    return dd_fast_sum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

static inline dd_t dd_div(dd_t a, dd_t b) {
    double quotient = a.high / b.high;
    dd_t product = dd_mul(b, (dd_t) { quotient, 0.0 });
    dd_t rest = dd_add(a, (dd_t) { -product.high, -product.low });
    double next = rest.high / b.high;
    dd_t rest2 = dd_mul(b, (dd_t) { next, 0.0 });
    rest = dd_add(rest, (dd_t) { -rest2.high, -rest2.low });
    dd_t sum = dd_fast_sum(quotient, next);
    return dd_fast_sum(sum.high, sum.low + rest.high / b.high);
}

static inline dd_t dd_sqrt(dd_t a) {
    if (a.high <= 0.0) {
        return (dd_t) { 0.0, 0.0 };
    }
    double root = sqrt(a.high);
    dd_t square = dd_product(root, root);
    double rest = ((a.high - square.high) - square.low) + a.low;
    return dd_fast_sum(root, rest / (2.0 * root));
}

static inline dd_t dd_negated(dd_t a) {
    return (dd_t) { -a.high, -a.low };
}

static inline dd_t dd_of(double a) {
    return (dd_t) { a, 0.0 };
}

static inline dd_t dd_scaled(dd_t a, double power_of_two) {
    return (dd_t) { a.high * power_of_two, a.low * power_of_two };
}

// 1 / n! from n = 2 on (libm.c).
extern const dd_t mpk_inverse_factorials[];

#endif
