"""Help for math and cmath."""

TEXT = rb"""
= math
Functions of numbers: sqrt, sin, log and others of floats, gcd, comb, factorial and others of whole
numbers, and pi and e.
>>> math.sqrt(2)
1.4142135623730951
= math.acos(x, /)
The angle whose cosine is x, in radians from 0 to pi. Raises ValueError outside of -1 to 1.
= math.acosh(x, /)
The inverse of cosh(). Raises ValueError below 1.
= math.asin(x, /)
The angle whose sine is x, in radians from -pi/2 to pi/2. Raises ValueError outside of -1 to 1.
= math.asinh(x, /)
The inverse of sinh().
= math.atan(x, /)
The angle whose tangent is x, in radians from -pi/2 to pi/2.
= math.atan2(y, x, /)
The angle of the point (x, y), in radians from -pi to pi.
>>> math.degrees(math.atan2(1, -1))
135.0
= math.atanh(x, /)
The inverse of tanh(). Raises ValueError outside of -1 to 1.
= math.cbrt(x, /)
The cube root.
>>> math.cbrt(-8)
-2.0
= math.ceil(x, /)
The least integer that is not less than x.
>>> math.ceil(2.1), math.ceil(-2.1)
(3, -2)
= math.comb(n, k, /)
In how many ways k of n things can be chosen, without order.
>>> math.comb(5, 2)
10
= math.copysign(x, y, /)
The size of x with the sign of y, a float.
= math.cos(x, /)
The cosine of an angle in radians.
= math.cosh(x, /)
The hyperbolic cosine.
= math.degrees(x, /)
An angle in radians as degrees.
>>> math.degrees(math.pi)
180.0
= math.dist(p, q, /)
The distance of two points, each a sequence of coordinates.
>>> math.dist((1, 2), (4, 6))
5.0
= math.e
The base of natural logarithms, 2.718...
= math.erf(x, /)
The error function.
= math.erfc(x, /)
1 - erf(x), exact also where that is small.
= math.exp(x, /)
e to the power of x. Raises OverflowError from about 710 on.
= math.exp2(x, /)
2 to the power of x.
= math.expm1(x, /)
exp(x) - 1, exact also for small x.
= math.fabs(x, /)
The number without its sign, a float.
= math.factorial(n, /)
1 * 2 * ... * x, an integer of any size. Raises ValueError for negative numbers.
>>> math.factorial(20)
2432902008176640000
= math.floor(x, /)
The greatest integer that is not more than x.
>>> math.floor(2.9), math.floor(-2.1)
(2, -3)
= math.fmod(x, y, /)
The remainder of x / y with the sign of x; % has the sign of y.
>>> math.fmod(-7, 3)
-1.0
= math.frexp(x, /)
(m, e) with x == m * 2**e and m from 0.5 to 1.
>>> math.frexp(8)
(0.5, 4)
= math.fsum(seq, /)
The sum of floats, rounded only once.
>>> math.fsum([0.1] * 10)
1.0
= math.gamma(x, /)
The gamma function: gamma(n) is the factorial of n - 1.
= math.gcd(*integers)
The greatest number that divides all of them.
>>> math.gcd(12, 18)
6
= math.hypot(*coordinates)
The length of a vector: the square root of the sum of the squares.
>>> math.hypot(3, 4)
5.0
= math.inf
Positive infinity, as float('inf').
= math.isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)
Whether two numbers are nearly equal: within rel_tol of the greater one, or within abs_tol.
>>> math.isclose(0.1 + 0.2, 0.3)
True
= math.isfinite(x, /)
Whether it is neither infinite nor nan.
= math.isinf(x, /)
Whether it is infinite.
= math.isnan(x, /)
Whether it is nan, which no == finds.
= math.isqrt(n, /)
The whole part of the square root of a whole number, exact.
>>> math.isqrt(10)
3
= math.lcm(*integers)
The smallest number that all of them divide.
>>> math.lcm(4, 6)
12
= math.ldexp(x, i, /)
x * 2**i.
= math.lgamma(x, /)
The logarithm of the gamma function.
= math.log(x, base=..., /)
The natural logarithm, or that to a base. Raises ValueError for 0 and below.
>>> math.log(8, 2)
3.0
= math.log10(x, /)
The logarithm to base 10.
= math.log1p(x, /)
log(1 + x), exact also for small x.
= math.log2(x, /)
The logarithm to base 2.
= math.modf(x, /)
The fraction and the whole part, both floats.
>>> math.modf(1.5)
(0.5, 1.0)
= math.nan
What is no number, as float('nan'). It is not even equal to itself.
= math.nextafter(x, y, /)
The next float after x on the way to y.
= math.perm(n, k=None, /)
In how many ways k of n things can be put in a row; of all n, without k.
>>> math.perm(5, 2)
20
= math.pi
The circumference of a circle of diameter 1, 3.14159...
= math.pow(x, y, /)
x to the power of y, as floats; ** keeps integers exact.
= math.prod(iterable, /, *, start=1)
The product of all items.
>>> math.prod([2, 3, 4])
24
= math.radians(x, /)
An angle in degrees as radians.
= math.remainder(x, y, /)
The difference of x and the closest multiple of y.
>>> math.remainder(7, 4)
-1.0
= math.sin(x, /)
The sine of an angle in radians.
= math.sinh(x, /)
The hyperbolic sine.
= math.sqrt(x, /)
The square root. Raises ValueError for negative numbers; cmath.sqrt() takes those.
>>> math.sqrt(9)
3.0
= math.sumprod(p, q, /)
The sum of the products of two sequences, item by item.
>>> math.sumprod([1, 2], [3, 4])
11
= math.tan(x, /)
The tangent of an angle in radians.
= math.tanh(x, /)
The hyperbolic tangent.
= math.tau
2 * pi.
= math.trunc(x, /)
The whole part as an integer, cut towards zero.
>>> math.trunc(-1.7)
-1
= math.ulp(x, /)
The value of the last bit of a float.
= decimal.BasicContext
A context of 9 digits, in which most signals raise.
= decimal.DecimalTuple(sign, digits, exponent)
What Decimal.as_tuple() gives.
= decimal.DefaultContext
What contexts are made like.
= decimal.ExtendedContext
A context of 9 digits, in which nothing raises.
= decimal.MIN_EMIN
The lowest limit of exponents.
= decimal.MIN_ETINY
The lowest exponent of all.
= cmath
Functions of complex numbers, as those of math.
>>> cmath.sqrt(-4)
2j
= cmath.acos(z, /)
The angle whose cosine is z.
= cmath.acosh(z, /)
The inverse of cosh().
= cmath.asin(z, /)
The angle whose sine is z.
= cmath.asinh(z, /)
The inverse of sinh().
= cmath.atan(z, /)
The angle whose tangent is z.
= cmath.atanh(z, /)
The inverse of tanh().
= cmath.cos(z, /)
The cosine.
= cmath.cosh(z, /)
The hyperbolic cosine.
= cmath.exp(z, /)
e to the power of z.
= cmath.e
2.718...
= cmath.inf
Positive infinity, a float.
= cmath.infj
An imaginary part that is infinite.
= cmath.isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)
Whether two numbers are nearly equal, as math.isclose().
= cmath.isfinite(z, /)
Whether both parts are finite.
= cmath.isinf(z, /)
Whether one of the parts is infinite.
= cmath.isnan(z, /)
Whether one of the parts is nan.
= cmath.log(z, base=..., /)
The natural logarithm, or that to a base.
= cmath.log10(z, /)
The logarithm to base 10.
= cmath.nan
What is no number, a float.
= cmath.nanj
An imaginary part that is nan.
= cmath.phase(z, /)
The angle of a complex number, from -pi to pi.
= cmath.pi
3.14159...
= cmath.polar(z, /)
Length and angle.
= cmath.rect(r, phi, /)
The number of a length and an angle.
>>> cmath.rect(2, 0)
(2+0j)
= cmath.sin(z, /)
The sine.
= cmath.sinh(z, /)
The hyperbolic sine.
= cmath.sqrt(z, /)
The square root, also of negative numbers.
= cmath.tan(z, /)
The tangent.
= cmath.tanh(z, /)
The hyperbolic tangent.
= cmath.tau
2 * pi.
"""
