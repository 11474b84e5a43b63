"""Exact fractions of whole numbers."""

import operator as _op
from math import gcd as _gcd
from numbers import Rational as _Rational

__all__ = ["Fraction"]


def _new(above, below):
    self = object.__new__(Fraction)
    self._numerator = above
    self._denominator = below
    return self


def _lowest(above, below):
    divisor = _gcd(above, below)
    if below < 0:
        divisor = -divisor
    return above // divisor, below // divisor


def _reduced(above, below):
    return _new(*_lowest(above, below))


def _ratio(value):
    """(numerator, denominator) of what is exact beside a float, None of anything else."""
    if isinstance(value, Fraction):
        return value._numerator, value._denominator
    if isinstance(value, (int, bool)):
        return int(value), 1
    if not isinstance(value, (float, complex, str)) and isinstance(value, _Rational):
        return value.numerator, value.denominator
    return None


class Fraction:
    """A fraction in lowest terms: Fraction(3, 4), Fraction('0.75'), Fraction(0.75)."""

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, str):
                from _fraction_text import parse

                pair = parse(numerator)
                if pair is None:
                    raise ValueError("Invalid literal for Fraction: %r" % numerator)
            else:
                pair = _ratio(numerator)
                if pair is None:
                    if not hasattr(numerator, "as_integer_ratio"):
                        raise TypeError("argument should be a string or a Rational instance")
                    pair = numerator.as_integer_ratio()
            above, below = pair
        else:
            a = _ratio(numerator)
            b = _ratio(denominator)
            if a is None or b is None:
                raise TypeError("both arguments should be Rational instances")
            above = a[0] * b[1]
            below = a[1] * b[0]
        if below == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % above)
        self = object.__new__(cls)
        self._numerator, self._denominator = _lowest(above, below)
        return self

    def __init__(self, numerator=0, denominator=None):
        pass

    @property
    def numerator(self):
        """The number above the line."""
        return self._numerator

    @property
    def denominator(self):
        """The number below the line, always positive."""
        return self._denominator

    @property
    def real(self):
        """The fraction itself."""
        return +self

    @property
    def imag(self):
        """0"""
        return 0

    def conjugate(self):
        """The fraction itself."""
        return +self

    @classmethod
    def from_float(cls, f):
        """The exact value of a float."""
        if isinstance(f, (int, bool)):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls(f)

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a Decimal."""
        from decimal import Decimal

        if isinstance(dec, (int, bool)):
            return cls(dec)
        if not isinstance(dec, Decimal):
            raise TypeError(
                "%s.from_decimal() only takes Decimals, not %r (%s)" % (cls.__name__, dec, type(dec).__name__)
            )
        return cls(dec)

    def as_integer_ratio(self):
        """A tuple of the numerator and the denominator."""
        return self._numerator, self._denominator

    def is_integer(self):
        """Whether the fraction is a whole number."""
        return self._denominator == 1

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction whose denominator is at most max_denominator."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return _new(self._numerator, self._denominator)
        # Convergents of the continued fraction, then the last of them against the best one between two of them.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        between = _reduced(p0 + k * p1, q0 + k * q1)
        last = _reduced(p1, q1)
        return last if abs(last - self) <= abs(between - self) else between

    def __repr__(self):
        return "%s(%s, %s)" % (type(self).__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return "%s/%s" % (self._numerator, self._denominator)

    def __hash__(self):
        below = self._denominator
        if below == 1:
            return hash(self._numerator)
        modulus = (1 << 61) - 1
        result = 314159
        if below % modulus:
            result = hash(abs(self._numerator)) * pow(below, -1, modulus) % modulus
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __bool__(self):
        return self._numerator != 0

    def __float__(self):
        return self._numerator / self._denominator

    def __int__(self):
        return self.__trunc__()

    def __complex__(self):
        return complex(float(self))

    def __pos__(self):
        return _new(self._numerator, self._denominator)

    def __neg__(self):
        return _new(-self._numerator, self._denominator)

    def __abs__(self):
        return _new(abs(self._numerator), self._denominator)

    def __trunc__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            if twice < self._denominator:
                return whole
            if twice > self._denominator:
                return whole + 1
            return whole + (whole & 1)
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __add__(self, other):
        return _operate(self, other, _sum, _op.add)

    def __radd__(self, other):
        return _operate(self, other, _sum, _op.add)

    def __sub__(self, other):
        return _operate(self, other, _difference, _op.sub)

    def __rsub__(self, other):
        return _operate_reflected(self, other, _difference, _op.sub)

    def __mul__(self, other):
        return _operate(self, other, _product, _op.mul)

    def __rmul__(self, other):
        return _operate(self, other, _product, _op.mul)

    def __truediv__(self, other):
        return _operate(self, other, _quotient, _op.truediv)

    def __rtruediv__(self, other):
        return _operate_reflected(self, other, _quotient, _op.truediv)

    def __floordiv__(self, other):
        return _operate(self, other, _whole_quotient, _op.floordiv)

    def __rfloordiv__(self, other):
        return _operate_reflected(self, other, _whole_quotient, _op.floordiv)

    def __mod__(self, other):
        return _operate(self, other, _remainder, _op.mod)

    def __rmod__(self, other):
        return _operate_reflected(self, other, _remainder, _op.mod)

    def __divmod__(self, other):
        return _operate(self, other, _both, divmod)

    def __rdivmod__(self, other):
        return _operate_reflected(self, other, _both, divmod)

    def __pow__(self, other):
        pair = _ratio(other)
        if pair is None:
            if isinstance(other, (float, complex)):
                return self.__float__() ** other
            return NotImplemented
        power = pair[0]
        if pair[1] != 1:
            return self.__float__() ** (power / pair[1])
        if power >= 0:
            return _new(self._numerator**power, self._denominator**power)
        if self._numerator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % self._denominator**-power)
        above, below = self._denominator**-power, self._numerator**-power
        if below < 0:
            above, below = -above, -below
        return _new(above, below)

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other**self._numerator
        pair = _ratio(other)
        if pair is not None:
            return Fraction(pair[0], pair[1]) ** self
        if isinstance(other, (float, complex)):
            return other ** self.__float__()
        return NotImplemented

    def __eq__(self, other):
        pair = _ratio(other)
        if pair is not None:
            return self._numerator == pair[0] and self._denominator == pair[1]
        if isinstance(other, complex) and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            return _compare_float(self, other) == 0
        return NotImplemented

    def __lt__(self, other):
        c = _compare(self, other)
        return c if c is NotImplemented else c == -1

    def __gt__(self, other):
        c = _compare(self, other)
        return c if c is NotImplemented else c == 1

    def __le__(self, other):
        c = _compare(self, other)
        return c if c is NotImplemented else c in (-1, 0)

    def __ge__(self, other):
        c = _compare(self, other)
        return c if c is NotImplemented else c in (0, 1)


_Rational.register(Fraction)


def _operate(self, other, exact, rough):
    """What exact(a, b, c, d) gives of a / b and c / d, or beside floats and complex numbers rough(self, other)."""
    pair = _ratio(other)
    if pair is not None:
        return exact(self._numerator, self._denominator, pair[0], pair[1])
    if isinstance(other, (float, complex)):
        return rough(_approximated(self, other), other)
    return NotImplemented


def _operate_reflected(self, other, exact, rough):
    """The same, of what stands on the left of the operator."""
    pair = _ratio(other)
    if pair is not None:
        return exact(pair[0], pair[1], self._numerator, self._denominator)
    if isinstance(other, (float, complex)):
        return rough(other, _approximated(self, other))
    return NotImplemented


def _approximated(self, other):
    return self.__float__() if isinstance(other, float) else complex(self)


def _sum(a, b, c, d):
    return _reduced(a * d + c * b, b * d)


def _difference(a, b, c, d):
    return _reduced(a * d - c * b, b * d)


def _product(a, b, c, d):
    return _reduced(a * c, b * d)


def _quotient(a, b, c, d):
    above = a * d
    below = b * c
    if below == 0:
        raise ZeroDivisionError("Fraction(%s, 0)" % above)
    return _reduced(above, below)


def _whole_quotient(a, b, c, d):
    return a * d // (b * c)


def _remainder(a, b, c, d):
    return _reduced(a * d % (b * c), b * d)


def _both(a, b, c, d):
    whole, rest = divmod(a * d, b * c)
    return whole, _reduced(rest, b * d)


def _compare(self, other):
    """-1, 0 or 1; 2 beside a NaN."""
    pair = _ratio(other)
    if pair is None:
        if isinstance(other, float):
            return _compare_float(self, other)
        return NotImplemented
    a = self._numerator * pair[1]
    b = pair[0] * self._denominator
    return (a > b) - (a < b)


def _compare_float(self, other):
    if other != other:
        return 2
    if other - other != 0:
        return -1 if other > 0 else 1
    above, below = other.as_integer_ratio()
    a = self._numerator * below
    b = above * self._denominator
    return (a > b) - (a < b)
