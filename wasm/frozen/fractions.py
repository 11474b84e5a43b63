"""Exact fractions of whole numbers."""

from math import gcd as _gcd
from sys import modules as _modules

__all__ = ["Fraction"]


def _parse(text):
    """The numerator and the denominator that a text such as '-3/4', '1.5e3' or '7' stands for; None if it is none."""
    s = text.strip()
    sign = 1
    if s[:1] in ("-", "+"):
        if s[0] == "-":
            sign = -1
        s = s[1:]
    if "/" in s:
        above, below = s.split("/", 1)
        above = _digits(above)
        below = _digits(below)
        if above is None or below is None:
            return None
        return sign * above, below
    exponent = 0
    at = s.lower().find("e")
    if at >= 0:
        e = s[at + 1 :]
        negative = e[:1] == "-"
        exponent = _digits(e[1:] if e[:1] in ("-", "+") else e)
        if exponent is None:
            return None
        if negative:
            exponent = -exponent
        s = s[:at]
    whole, point, part = s.partition(".")
    if not (whole or part):
        return None
    above = 0
    if whole:
        above = _digits(whole)
        if above is None:
            return None
    if part:
        value = _digits(part)
        if value is None:
            return None
        places = len(part.replace("_", ""))
        above = above * 10**places + value
        exponent -= places
    if exponent >= 0:
        return sign * above * 10**exponent, 1
    return sign * above, 10**-exponent


def _digits(s):
    if not s or s[0] == "_" or s[-1] == "_" or "__" in s:
        return None
    for c in s:
        if not (c.isdigit() or c == "_"):
            return None
    return int(s)


def _new(above, below):
    self = object.__new__(Fraction)
    self._numerator = above
    self._denominator = below
    return self


def _reduced(above, below):
    if below < 0:
        above = -above
        below = -below
    divisor = _gcd(above, below)
    if divisor != 1:
        above //= divisor
        below //= divisor
    return _new(above, below)


def _ratio(value):
    """(numerator, denominator) of what is exact beside a float, None of anything else."""
    if isinstance(value, Fraction):
        return value._numerator, value._denominator
    if isinstance(value, (int, bool)):
        return int(value), 1
    if not isinstance(value, (float, complex, str)) and "numbers" in _modules:
        from numbers import Rational

        if isinstance(value, Rational):
            return value.numerator, value.denominator
    return None


class Fraction:
    """A fraction in lowest terms: Fraction(3, 4), Fraction('0.75'), Fraction(0.75)."""

    def __new__(cls, numerator=0, denominator=None):
        self = object.__new__(cls)
        if denominator is None:
            if isinstance(numerator, (int, bool)):
                above, below = int(numerator), 1
            elif isinstance(numerator, Fraction):
                above, below = numerator._numerator, numerator._denominator
            elif isinstance(numerator, str):
                pair = _parse(numerator)
                if pair is None:
                    raise ValueError("Invalid literal for Fraction: %r" % numerator)
                above, below = pair
                if below == 0:
                    raise ZeroDivisionError("Fraction(%s, 0)" % above)
                divisor = _gcd(above, below)
                above //= divisor
                below //= divisor
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
            divisor = _gcd(above, below)
            if below < 0:
                divisor = -divisor
            above //= divisor
            below //= divisor
        self._numerator = above
        self._denominator = below
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
        pair = _ratio(other)
        if pair is not None:
            a, b = self._numerator, self._denominator
            c, d = pair
            return _reduced(a * d + c * b, b * d)
        if isinstance(other, (float, complex)):
            return self.__float__() + other
        return NotImplemented

    def __radd__(self, other):
        return self.__add__(other)

    def __sub__(self, other):
        pair = _ratio(other)
        if pair is not None:
            a, b = self._numerator, self._denominator
            c, d = pair
            return _reduced(a * d - c * b, b * d)
        if isinstance(other, (float, complex)):
            return self.__float__() - other
        return NotImplemented

    def __rsub__(self, other):
        pair = _ratio(other)
        if pair is not None:
            a, b = self._numerator, self._denominator
            c, d = pair
            return _reduced(c * b - a * d, b * d)
        if isinstance(other, (float, complex)):
            return other - self.__float__()
        return NotImplemented

    def __mul__(self, other):
        pair = _ratio(other)
        if pair is not None:
            return _reduced(self._numerator * pair[0], self._denominator * pair[1])
        if isinstance(other, (float, complex)):
            return self.__float__() * other
        return NotImplemented

    def __rmul__(self, other):
        return self.__mul__(other)

    def __truediv__(self, other):
        pair = _ratio(other)
        if pair is not None:
            return _quotient(self._numerator, self._denominator, pair[0], pair[1])
        if isinstance(other, (float, complex)):
            return self.__float__() / other
        return NotImplemented

    def __rtruediv__(self, other):
        pair = _ratio(other)
        if pair is not None:
            return _quotient(pair[0], pair[1], self._numerator, self._denominator)
        if isinstance(other, (float, complex)):
            return other / self.__float__()
        return NotImplemented

    def __floordiv__(self, other):
        pair = _ratio(other)
        if pair is not None:
            return self._numerator * pair[1] // (self._denominator * pair[0])
        if isinstance(other, float):
            return self.__float__() // other
        return NotImplemented

    def __rfloordiv__(self, other):
        pair = _ratio(other)
        if pair is not None:
            return pair[0] * self._denominator // (pair[1] * self._numerator)
        if isinstance(other, float):
            return other // self.__float__()
        return NotImplemented

    def __mod__(self, other):
        pair = _ratio(other)
        if pair is not None:
            a, b = self._numerator, self._denominator
            c, d = pair
            return _reduced(a * d % (b * c), b * d)
        if isinstance(other, float):
            return self.__float__() % other
        return NotImplemented

    def __rmod__(self, other):
        pair = _ratio(other)
        if pair is not None:
            return Fraction(pair[0], pair[1]) % self
        if isinstance(other, float):
            return other % self.__float__()
        return NotImplemented

    def __divmod__(self, other):
        if _ratio(other) is None and not isinstance(other, float):
            return NotImplemented
        return self // other, self % other

    def __rdivmod__(self, other):
        if _ratio(other) is None and not isinstance(other, float):
            return NotImplemented
        return other // self, other % self

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


def _quotient(a, b, c, d):
    above = a * d
    below = b * c
    if below == 0:
        raise ZeroDivisionError("Fraction(%s, 0)" % above)
    return _reduced(above, below)


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
