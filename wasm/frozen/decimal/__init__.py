"""Decimal numbers as the General Decimal Arithmetic Specification (M. Cowlishaw) has them: as many digits as are asked
for, rounded as people do on paper."""

from numbers import Number as _Number
from decimal._signals import (
    Clamped, ConversionSyntax, DecimalException, DecimalTuple, DivisionByZero, DivisionImpossible, DivisionUndefined,
    _FINITE, FloatOperation, HAVE_CONTEXTVAR, HAVE_THREADS, Inexact, _INFINITE, InvalidContext, InvalidOperation,
    MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, _NAN, Overflow, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR,
    ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Rounded, _SNAN, Subnormal, Underflow,
)
from decimal._numbers import _digits, _invalid, _make, _nan_of, _number, _plain, _text
from decimal._reading import _convert, _fields_of, _from_float, _operand
from decimal._conversion import _hash, _integer, _integer_ratio, _whole
from decimal._comparison import _compare, _compared, _compared_aloud, _extreme, _total
from decimal._arithmetic import (
    _difference, _divide, _multiply, _multiply_and_add, _operators, _quotient_and_remainder, _refuse, _remainder,
    _remainder_near, _signed, _sum, _whole_quotient,
)
from decimal._rounding import (
    _exact_integral, _exponent_of, _integral, _neighbour, _next_toward, _normalized, _quantized, _scaled,
)
from decimal._logic import _logical, _moved
from decimal._powers import _exponential, _logarithm, _power, _power_modulo, _square_root
from decimal._formatting import _format, _to_text
from decimal._contexts import Context
from decimal._current import BasicContext, DefaultContext, ExtendedContext, getcontext, localcontext, setcontext

__all__ = [
    "BasicContext", "Clamped", "Context", "Decimal", "DecimalException", "DecimalTuple", "DefaultContext",
    "DivisionByZero", "ExtendedContext", "FloatOperation", "HAVE_CONTEXTVAR", "HAVE_THREADS", "Inexact",
    "InvalidOperation", "MAX_EMAX", "MAX_PREC", "MIN_EMIN", "MIN_ETINY", "Overflow", "ROUND_05UP", "ROUND_CEILING",
    "ROUND_DOWN", "ROUND_FLOOR", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_HALF_UP", "ROUND_UP", "Rounded",
    "Subnormal", "Underflow", "getcontext", "localcontext", "setcontext",
]


class Decimal:
    """A decimal number: Decimal('0.1'), Decimal(3), Decimal(0.5). Operations round to the precision of the context."""

    def __new__(cls, value='0', context=None):
        fields = _fields_of(value, context)
        if fields is None:
            return _invalid(context or getcontext(), ConversionSyntax)
        self = object.__new__(cls)
        self._s, self._c, self._e, self._k = fields
        return self

    def __init__(self, value='0', context=None):
        pass

    @classmethod
    def from_float(cls, f):
        """The exact value of a float or an int."""
        if isinstance(f, (int, bool)):
            number = Decimal(f)
        elif isinstance(f, float):
            number = _from_float(f)
        else:
            raise TypeError("argument must be int or float")
        return number if cls is Decimal else cls(number)

    # ---- text

    def __repr__(self):
        return "Decimal('%s')" % str(self)

    def __str__(self):
        return _to_text(self, False, getcontext())

    def to_eng_string(self, context=None):
        """The number as text, with an exponent that is a multiple of 3."""
        return _to_text(self, True, context or getcontext())

    def __format__(self, spec, context=None):
        return _format(self, spec, context or getcontext())

    # ---- what it is

    def as_tuple(self):
        """The sign, the digits and the exponent as a named tuple."""
        if self._k == _FINITE:
            return DecimalTuple(self._s, tuple([int(d) for d in _text(self._c)]), self._e)
        if self._k == _INFINITE:
            return DecimalTuple(self._s, (0,), "F")
        digits = tuple([int(d) for d in _text(self._c)]) if self._c else ()
        return DecimalTuple(self._s, digits, "n" if self._k == _NAN else "N")

    def as_integer_ratio(self):
        """The two whole numbers in lowest terms whose quotient it is."""
        return _integer_ratio(self)

    def adjusted(self):
        """The exponent of the first digit."""
        return self._e + _digits(self._c) - 1 if self._k == _FINITE else 0

    def is_canonical(self):
        """True"""
        return True

    def is_finite(self):
        """Whether it is neither infinite nor a NaN."""
        return self._k == _FINITE

    def is_infinite(self):
        """Whether it is infinite."""
        return self._k == _INFINITE

    def is_nan(self):
        """Whether it is a NaN, quiet or signaling."""
        return self._k >= _NAN

    def is_qnan(self):
        """Whether it is a quiet NaN."""
        return self._k == _NAN

    def is_snan(self):
        """Whether it is a signaling NaN."""
        return self._k == _SNAN

    def is_signed(self):
        """Whether it has a minus sign."""
        return self._s == 1

    def is_zero(self):
        """Whether it is 0."""
        return self._k == _FINITE and not self._c

    def is_normal(self, context=None):
        """Whether it is finite, not 0 and not below the smallest normal number."""
        return self._k == _FINITE and self._c != 0 and self.adjusted() >= (context or getcontext()).Emin

    def is_subnormal(self, context=None):
        """Whether it is not 0, and below the smallest normal number."""
        return self._k == _FINITE and self._c != 0 and self.adjusted() < (context or getcontext()).Emin

    def number_class(self, context=None):
        """What it is as a word, such as '+Normal' or '-Zero'."""
        if self._k:
            return ("", "-Infinity" if self._s else "+Infinity", "NaN", "sNaN")[self._k]
        word = "Zero" if not self._c else "Subnormal" if self.is_subnormal(context) else "Normal"
        return ("-" if self._s else "+") + word

    @property
    def real(self):
        """The number itself."""
        return self

    @property
    def imag(self):
        """0"""
        return Decimal(0)

    def conjugate(self):
        """The number itself."""
        return self

    canonical = conjugate

    def radix(self):
        """10"""
        return Decimal(10)

    def __bool__(self):
        return self._k != _FINITE or self._c != 0

    def __hash__(self):
        return _hash(self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return type(self), (str(self),)

    def __int__(self):
        return _integer(self)

    __trunc__ = __int__

    def __float__(self):
        if self._k == _SNAN:
            raise ValueError("cannot convert signaling NaN to float")
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return _whole(self, ROUND_FLOOR)

    def __ceil__(self):
        return _whole(self, ROUND_CEILING)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _whole(self, ROUND_HALF_EVEN)
        if not isinstance(ndigits, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_make(0, 1, -ndigits), ROUND_HALF_EVEN)

    def copy_abs(self):
        """The number without its sign, not rounded."""
        return _make(0, self._c, self._e, self._k)

    def copy_negate(self):
        """The number with the other sign, not rounded."""
        return _make(not self._s, self._c, self._e, self._k)

    def copy_sign(self, other, context=None):
        """The number with the sign of the other."""
        return _make(_operand(other)._s, self._c, self._e, self._k)

    def __neg__(self, context=None):
        return _signed(not self._s, self, context or getcontext())

    def __pos__(self, context=None):
        return _signed(self._s, self, context or getcontext())

    def __abs__(self, context=None):
        context = context or getcontext()
        nan = _nan_of(context, self)
        return _plain(0, self, context) if nan is None else nan

    # ---- arithmetic

    __add__, __radd__ = _operators("+", _sum)
    __sub__, __rsub__ = _operators("-", _difference)
    __mul__, __rmul__ = _operators("*", _multiply)
    __truediv__, __rtruediv__ = _operators("/", _divide)
    __floordiv__, __rfloordiv__ = _operators("//", _whole_quotient)
    __mod__, __rmod__ = _operators("%", _remainder)
    __divmod__, __rdivmod__ = _operators("divmod()", _quotient_and_remainder)
    __rpow__ = _operators("** or pow()", _power)[1]

    def __pow__(self, other, modulo=None, context=None):
        given = other
        other = _convert(given)
        if other is None:
            return _refuse("** or pow()", self, given, given)
        context = context or getcontext()
        if modulo is not None:
            modulo = _convert(modulo)
            if modulo is None:
                return NotImplemented
            return _power_modulo(self, other, modulo, context)
        return _power(self, other, context)

    def remainder_near(self, other, context=None):
        """What is left of the division by the other, to the closest whole quotient."""
        return _remainder_near(self, _operand(other), context or getcontext())

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        return _multiply_and_add(self, _operand(other), _operand(third), context or getcontext())

    def sqrt(self, context=None):
        """The square root."""
        return _square_root(self, context or getcontext())

    def exp(self, context=None):
        """e to the power of it."""
        return _exponential(self, context or getcontext())

    def ln(self, context=None):
        """The natural logarithm."""
        return _logarithm(self, context or getcontext(), None)

    def log10(self, context=None):
        """The logarithm to base 10."""
        return _logarithm(self, context or getcontext(), 10)

    def logb(self, context=None):
        """The exponent of the first digit, as a Decimal."""
        return _exponent_of(self, context or getcontext())

    def scaleb(self, other, context=None):
        """The number with the other added to its exponent."""
        return _scaled(self, _operand(other), context or getcontext())

    # ---- rounding

    def normalize(self, context=None):
        """The number without zeros at its end; 0 is Decimal('0')."""
        return _normalized(self, context or getcontext())

    def quantize(self, exp, rounding=None, context=None):
        """The number rounded to the exponent of exp: Decimal('1.234').quantize(Decimal('0.01'))."""
        return _quantized(self, _operand(exp), rounding, context or getcontext())

    def to_integral_value(self, rounding=None, context=None):
        """The number rounded to a whole one."""
        return _integral(self, rounding, context or getcontext())

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """As to_integral_value(), signaling what is lost."""
        return _exact_integral(self, rounding, context or getcontext())

    def same_quantum(self, other, context=None):
        """Whether both have the same exponent, or are both infinite, or both NaNs."""
        other = _operand(other)
        if self._k or other._k:
            return (self._k >= _NAN and other._k >= _NAN) or (self._k == _INFINITE and other._k == _INFINITE)
        return self._e == other._e

    def next_plus(self, context=None):
        """The smallest number of the context that is larger."""
        return _neighbour(self, context or getcontext(), 0)

    def next_minus(self, context=None):
        """The largest number of the context that is smaller."""
        return _neighbour(self, context or getcontext(), 1)

    def next_toward(self, other, context=None):
        """The next number of the context on the way to the other."""
        return _next_toward(self, _operand(other), context or getcontext())

    # ---- comparison

    def __eq__(self, other, context=None):
        return _compare(self, other, "=")

    def __lt__(self, other, context=None):
        return _compare(self, other, "<")

    def __le__(self, other, context=None):
        return _compare(self, other, "<=")

    def __gt__(self, other, context=None):
        return _compare(self, other, ">")

    def __ge__(self, other, context=None):
        return _compare(self, other, ">=")

    def compare(self, other, context=None):
        """Decimal -1, 0 or 1, as it is less than, equal to or greater than the other."""
        return _compared(self, _operand(other), context or getcontext())

    def compare_signal(self, other, context=None):
        """As compare(), but all NaNs signal."""
        return _compared_aloud(self, _operand(other), context or getcontext())

    def compare_total(self, other, context=None):
        """Decimal -1, 0 or 1, in an order of all representations: 1.30 comes before 1.3."""
        return Decimal(_total(self, _operand(other)))

    def compare_total_mag(self, other, context=None):
        """As compare_total(), without the signs."""
        return self.copy_abs().compare_total(_operand(other).copy_abs())

    def max(self, other, context=None):
        """The greater one of both; a number rather than a NaN."""
        return _extreme(self, _operand(other), context or getcontext(), 1, False)

    def min(self, other, context=None):
        """The lesser one of both; a number rather than a NaN."""
        return _extreme(self, _operand(other), context or getcontext(), -1, False)

    def max_mag(self, other, context=None):
        """The greater one without the signs."""
        return _extreme(self, _operand(other), context or getcontext(), 1, True)

    def min_mag(self, other, context=None):
        """The lesser one without the signs."""
        return _extreme(self, _operand(other), context or getcontext(), -1, True)

    # ---- digits

    def logical_and(self, other, context=None):
        """The and of digits that are all 0 or 1."""
        return _logical(self, _operand(other), context or getcontext(), lambda a, b: a & b)

    def logical_or(self, other, context=None):
        """The or of digits that are all 0 or 1."""
        return _logical(self, _operand(other), context or getcontext(), lambda a, b: a | b)

    def logical_xor(self, other, context=None):
        """The exclusive or of digits that are all 0 or 1."""
        return _logical(self, _operand(other), context or getcontext(), lambda a, b: a ^ b)

    def logical_invert(self, context=None):
        """The opposite of digits that are all 0 or 1."""
        context = context or getcontext()
        ones = _make(0, _number("1" * context.prec), 0)
        return _logical(self, ones, context, lambda a, b: a ^ b)

    def shift(self, other, context=None):
        """The digits moved to the left, or to the right if the other is negative, within the precision."""
        return _moved(self, _operand(other), context or getcontext(), False)

    def rotate(self, other, context=None):
        """As shift(), with what leaves at one end coming in at the other."""
        return _moved(self, _operand(other), context or getcontext(), True)


_Number.register(Decimal)
