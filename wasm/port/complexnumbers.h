// Arithmetic of complex numbers, for the type and for cmath.
#ifndef MPK_COMPLEXNUMBERS_H
#define MPK_COMPLEXNUMBERS_H

typedef struct {
    double real, imag;
} complex_t;

complex_t mpk_complex_product(complex_t a, complex_t b);
// b is not 0.
complex_t mpk_complex_quotient(complex_t a, complex_t b);
// sqrt(x^2 + y^2), rounded once.
double mpk_hypot(double x, double y);

#endif
