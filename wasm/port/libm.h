// Functions of the C library to the last digit: rounded correctly, but for some in 10^15 values.
#ifndef MPK_LIBM_H
#define MPK_LIBM_H

double mpk_exp(double x);
double mpk_exp2(double x);
double mpk_expm1(double x);
double mpk_log(double x);
double mpk_log2(double x);
double mpk_log10(double x);
double mpk_log1p(double x);
double mpk_pow(double x, double y);
double mpk_sin(double x);
double mpk_cos(double x);
double mpk_tan(double x);
double mpk_asin(double x);
double mpk_acos(double x);
double mpk_atan(double x);
double mpk_atan2(double y, double x);
double mpk_sinh(double x);
double mpk_cosh(double x);
double mpk_tanh(double x);
double mpk_asinh(double x);
double mpk_acosh(double x);
double mpk_atanh(double x);
double mpk_cbrt(double x);

#endif
