// exp(x), instead of the compiler's own, which is off by one in the last digit for 1.0: exp(1) is not e.
//
// x = k ln 2 + r with |r| <= ln 2 / 2, exp(x) = 2^k (1 + expm1(r)). ln 2 is taken in two parts, of which the first has
// so few bits that k times it is exact (W. J. Cody, W. Waite, "Software Manual for the Elementary Functions").
#include <math.h>

static const double LN2_HIGH = 0x1.62e42feep-1;
static const double LN2_LOW = 0x1.a39ef35793c76p-33;
static const double LN2_INVERSE = 0x1.71547652b82fep+0;
static const double OVERFLOW_ABOVE = 0x1.62e42fefa39efp+9;   // the logarithm of the largest double
static const double UNDERFLOW_BELOW = -0x1.74910d52d3051p+9; // of half the smallest

double exp(double x) {
    if (isnan(x)) {
        return x;
    }
    if (x > OVERFLOW_ABOVE) {
        return INFINITY;
    }
    if (x < UNDERFLOW_BELOW) {
        return 0.0;
    }
    double k = floor(x * LN2_INVERSE + 0.5);
    double high = x - k * LN2_HIGH;
    double low = k * LN2_LOW;
    double r = high - low;
    double rest = (high - r) - low; // what r lost
    double m = expm1(r);
    return scalbn(1.0 + (m + (rest + rest * m)), (int)k);
}
