"""Decimal numbers as the General Decimal Arithmetic Specification (M. Cowlishaw) has them: as many digits as are asked
for, rounded as people do on paper."""

from collections import namedtuple as _namedtuple
from numbers import Number as _Number

__all__ = [
    "BasicContext",
    "Clamped",
    "Context",
    "Decimal",
    "DecimalException",
    "DecimalTuple",
    "DefaultContext",
    "DivisionByZero",
    "ExtendedContext",
    "FloatOperation",
    "HAVE_CONTEXTVAR",
    "HAVE_THREADS",
    "Inexact",
    "InvalidOperation",
    "MAX_EMAX",
    "MAX_PREC",
    "MIN_EMIN",
    "MIN_ETINY",
    "Overflow",
    "ROUND_05UP",
    "ROUND_CEILING",
    "ROUND_DOWN",
    "ROUND_FLOOR",
    "ROUND_HALF_DOWN",
    "ROUND_HALF_EVEN",
    "ROUND_HALF_UP",
    "ROUND_UP",
    "Rounded",
    "Subnormal",
    "Underflow",
    "getcontext",
    "localcontext",
    "setcontext",
]

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
HAVE_THREADS = True
HAVE_CONTEXTVAR = True

_ROUNDINGS = (
    ROUND_UP,
    ROUND_DOWN,
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_HALF_UP,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_05UP,
)

DecimalTuple = _namedtuple("DecimalTuple", ("sign", "digits", "exponent"))


class DecimalException(ArithmeticError):
    """What all signals of this module derive from."""


class Clamped(DecimalException):
    """An exponent was changed to fit the limits of the context."""


class InvalidOperation(DecimalException):
    """An operation that has no result, such as 0 / 0."""


class ConversionSyntax(InvalidOperation):
    """A text that is no number."""


class DivisionImpossible(InvalidOperation):
    """A whole quotient with more digits than the precision."""


class DivisionUndefined(InvalidOperation):
    """0 / 0"""


class InvalidContext(InvalidOperation):
    """A context that the operation cannot be done in."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A finite number was divided by 0."""


class Inexact(DecimalException):
    """Digits other than zeros were lost by rounding."""


class Rounded(DecimalException):
    """Digits were lost by rounding."""


class Subnormal(DecimalException):
    """The exponent was below Emin before rounding."""


class Overflow(Inexact, Rounded):
    """The result is larger than the context allows."""


class Underflow(Inexact, Rounded, Subnormal):
    """The result was rounded to a number below the smallest normal one."""


class FloatOperation(DecimalException, TypeError):
    """A float was mixed with Decimals, where that is trapped."""


# In the order in which they are raised and told.
_SIGNALS = (
    InvalidOperation,
    FloatOperation,
    DivisionByZero,
    Overflow,
    Underflow,
    Subnormal,
    Inexact,
    Rounded,
    Clamped,
)
_CONDITIONS = (ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext)
# In the order of Context's repr.
_SHOWN = (
    Clamped,
    InvalidOperation,
    DivisionByZero,
    Inexact,
    FloatOperation,
    Overflow,
    Rounded,
    Subnormal,
    Underflow,
)
_FINITE, _INFINITE, _NAN, _SNAN = 0, 1, 2, 3


def _digits(coefficient):
    """How many decimal digits a positive integer has."""
    bits = coefficient.bit_length()
    if bits <= 3300:
        return len(str(coefficient))
    n = int(bits * 0.30102999566398120)
    return n + 1 if coefficient >= 10**n else n


def _text(coefficient):
    """The decimal digits of a positive integer of any size."""
    if coefficient.bit_length() <= 12000:
        return str(coefficient)
    half = _digits(coefficient) // 2
    high, low = divmod(coefficient, 10**half)
    low = _text(low)
    return _text(high) + "0" * (half - len(low)) + low


def _number(text):
    if len(text) <= 4000:
        return int(text)
    half = len(text) // 2
    return _number(text[:half]) * 10 ** (len(text) - half) + _number(text[half:])


def _round_away(sign, kept, rest, unit, rounding):
    """Whether what is kept goes one up; rest of unit, not 0, is dropped."""
    if rounding == ROUND_HALF_EVEN:
        return rest * 2 > unit or (rest * 2 == unit and kept & 1)
    if rounding == ROUND_HALF_UP:
        return rest * 2 >= unit
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_FLOOR:
        return sign
    if rounding == ROUND_HALF_DOWN:
        return rest * 2 > unit
    return kept % 10 in (0, 5)


def _drop(sign, coefficient, places, rounding):
    """The coefficient without its last places, and whether anything but zeros was lost."""
    if places > 20 and places > _digits(coefficient) + 1:
        coefficient, places = (1 if coefficient else 0), 2
    unit = 10**places
    kept, rest = divmod(coefficient, unit)
    if rest and _round_away(sign, kept, rest, unit, rounding):
        kept += 1
    return kept, rest != 0


def _make(sign, coefficient, exponent, kind=_FINITE):
    self = object.__new__(Decimal)
    self._s = 1 if sign else 0
    self._c = coefficient
    self._e = exponent
    self._k = kind
    return self


def _infinity(sign):
    return _make(sign, 0, 0, _INFINITE)


def _nan():
    return _make(0, 0, 0, _NAN)


def _overflow(sign, context, status):
    status.append(Overflow)
    status.append(Inexact)
    status.append(Rounded)
    r = context.rounding
    if (
        r in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP)
        or (r == ROUND_CEILING and not sign)
        or (r == ROUND_FLOOR and sign)
    ):
        return _infinity(sign)
    return _make(sign, 10**context.prec - 1, context.Emax - context.prec + 1)


def _fix(sign, coefficient, exponent, context, status):
    """The finite number as the context can hold it."""
    prec = context.prec
    etiny = context.Emin - prec + 1
    etop = context.Emax - prec + 1
    if not coefficient:
        fitted = min(max(exponent, etiny), etop if context.clamp else context.Emax)
        if fitted != exponent:
            status.append(Clamped)
        return _make(sign, 0, fitted)
    n = _digits(coefficient)
    least = n + exponent - prec  # the exponent that leaves prec digits
    if least > etop:
        return _overflow(sign, context, status)
    subnormal = least < etiny
    if subnormal:
        status.append(Subnormal)
        least = etiny
    if exponent < least:
        coefficient, inexact = _drop(sign, coefficient, least - exponent, context.rounding)
        exponent = least
        status.append(Rounded)
        if inexact:
            status.append(Inexact)
            if subnormal:
                status.append(Underflow)
        if _digits(coefficient) > prec:
            coefficient //= 10
            exponent += 1
            if exponent > etop:
                return _overflow(sign, context, status)
        if not coefficient:
            status.append(Clamped)
    elif context.clamp and exponent > etop:
        status.append(Clamped)
        coefficient *= 10 ** (exponent - etop)
        exponent = etop
    return _make(sign, coefficient, exponent)


def _finish(number, context, status):
    """Raises what is trapped of the status, and notes it."""
    if status:
        flags = context.flags
        traps = context.traps
        trapped = False
        for signal in status:
            if signal in _CONDITIONS:
                signal = InvalidOperation
            flags[signal] = True
            if traps[signal]:
                trapped = True
        if trapped:
            told = []
            for condition in _CONDITIONS:
                if condition in status and traps[InvalidOperation]:
                    told.append(condition)
            first = InvalidOperation if told else None
            for signal in _SIGNALS:
                if signal in status and traps[signal]:
                    told.append(signal)
                    first = first or signal
            raise first(told)
    return number


def _invalid(context, condition=InvalidOperation):
    return _finish(_nan(), context, [condition])


def _nan_of(context, *numbers):
    """The NaN that an operation gives for NaNs among its operands, None if there are none."""
    found = None
    for x in numbers:
        if x._k == _SNAN:
            return _finish(_shortened(x, context), context, [InvalidOperation])
        if x._k == _NAN and found is None:
            found = x
    return None if found is None else _shortened(found, context)


def _shortened(nan, context):
    limit = context.prec - context.clamp
    payload = nan._c
    if payload and _digits(payload) > limit:
        payload %= 10**limit
    return _make(nan._s, payload, 0, _NAN)


def _parse(text):
    """(sign, coefficient, exponent, kind), None of what is no number."""
    s = text.strip().replace("_", "")
    sign = 0
    if s[:1] in ("-", "+"):
        sign = 1 if s[0] == "-" else 0
        s = s[1:]
    lower = s.lower()
    if lower in ("inf", "infinity"):
        return sign, 0, 0, _INFINITE
    for word, kind in (("nan", _NAN), ("snan", _SNAN)):
        if lower.startswith(word):
            payload = s[len(word) :]
            if payload and not payload.isdigit():
                return None
            return sign, _number(payload) if payload else 0, 0, kind
    exponent = 0
    at = lower.find("e")
    if at >= 0:
        e = s[at + 1 :]
        if not (e[1:] if e[:1] in ("-", "+") else e).isdigit():
            return None
        exponent = int(e)
        s = s[:at]
    whole, point, part = s.partition(".")
    digits = whole + part
    if not digits.isdigit():
        return None
    return sign, _number(digits), exponent - len(part), _FINITE


class Decimal:
    """A decimal number: Decimal('0.1'), Decimal(3), Decimal(0.5). Operations round to the precision of the context."""

    def __new__(cls, value='0', context=None):
        self = object.__new__(cls)
        if isinstance(value, Decimal):
            self._s, self._c, self._e, self._k = value._s, value._c, value._e, value._k
        elif isinstance(value, str):
            parts = _parse(value)
            if parts is None:
                return _invalid(context or getcontext(), ConversionSyntax)
            self._s, self._c, self._e, self._k = parts
        elif isinstance(value, (int, bool)):
            value = int(value)
            self._s = 1 if value < 0 else 0
            self._c, self._e, self._k = abs(value), 0, _FINITE
        elif isinstance(value, float):
            context = context or getcontext()
            context.flags[FloatOperation] = True
            if context.traps[FloatOperation]:
                raise FloatOperation([FloatOperation])
            number = _from_float(value)
            self._s, self._c, self._e, self._k = number._s, number._c, number._e, number._k
        elif isinstance(value, (tuple, list)):
            self._s, self._c, self._e, self._k = _from_tuple(value)
        else:
            raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
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
        if self._k == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._k:
            raise ValueError("cannot convert NaN to integer ratio")
        if not self._c:
            return 0, 1
        from math import gcd

        above, below = self._c, 1
        if self._e >= 0:
            above *= 10**self._e
        else:
            below = 10**-self._e
            divisor = gcd(above, below)
            above //= divisor
            below //= divisor
        return (-above if self._s else above), below

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

    def canonical(self):
        """The number itself."""
        return self

    def radix(self):
        """10"""
        return Decimal(10)

    def __bool__(self):
        return self._k != _FINITE or self._c != 0

    def __hash__(self):
        if self._k == _SNAN:
            raise TypeError("Cannot hash a signaling NaN value")
        if self._k == _NAN:
            return object.__hash__(self) if hasattr(object, "__hash__") else id(self) >> 4
        if self._k == _INFINITE:
            return -314159 if self._s else 314159
        p = (1 << 61) - 1
        e = self._e
        h = self._c * (pow(10, e, p) if e >= 0 else pow(pow(10, p - 2, p), -e, p)) % p
        h = -h if self._s else h
        return -2 if h == -1 else h

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return type(self), (str(self),)

    # ---- to other types

    def __int__(self):
        if self._k == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer")
        if self._k:
            raise ValueError("cannot convert NaN to integer")
        whole = self._c * 10**self._e if self._e >= 0 else self._c // 10 ** min(-self._e, _digits(self._c) + 1)
        return -whole if self._s else whole

    __trunc__ = __int__

    def __float__(self):
        if self._k == _SNAN:
            raise ValueError("cannot convert signaling NaN to float")
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(ndigits, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_make(0, 1, -ndigits), ROUND_HALF_EVEN)

    def _whole(self, rounding):
        if self._k == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer")
        if self._k:
            raise ValueError("cannot convert NaN to integer")
        if self._e >= 0:
            whole = self._c * 10**self._e
        else:
            whole = _drop(self._s, self._c, -self._e, rounding)[0]
        return -whole if self._s else whole

    # ---- signs

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

    def __add__(self, other, context=None):
        return _operate("+", self, other, context, _sum)

    def __radd__(self, other, context=None):
        return _operate_reflected("+", self, other, context, _sum)

    def __sub__(self, other, context=None):
        return _operate("-", self, other, context, _difference)

    def __rsub__(self, other, context=None):
        return _operate_reflected("-", self, other, context, _difference)

    def __mul__(self, other, context=None):
        return _operate("*", self, other, context, _multiply)

    def __rmul__(self, other, context=None):
        return _operate_reflected("*", self, other, context, _multiply)

    def __truediv__(self, other, context=None):
        return _operate("/", self, other, context, _divide)

    def __rtruediv__(self, other, context=None):
        return _operate_reflected("/", self, other, context, _divide)

    def __floordiv__(self, other, context=None):
        return _operate("//", self, other, context, _whole_quotient)

    def __rfloordiv__(self, other, context=None):
        return _operate_reflected("//", self, other, context, _whole_quotient)

    def __mod__(self, other, context=None):
        return _operate("%", self, other, context, _remainder)

    def __rmod__(self, other, context=None):
        return _operate_reflected("%", self, other, context, _remainder)

    def __divmod__(self, other, context=None):
        return _operate("divmod()", self, other, context, _quotient_and_remainder)

    def __rdivmod__(self, other, context=None):
        return _operate_reflected("divmod()", self, other, context, _quotient_and_remainder)

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

    def __rpow__(self, other, context=None):
        return _operate_reflected("** or pow()", self, other, context, _power)

    def remainder_near(self, other, context=None):
        """What is left of the division by the other, to the closest whole quotient."""
        context = context or getcontext()
        other = _operand(other)
        nan = _nan_of(context, self, other)
        if nan is not None:
            return nan
        if self._k:
            return _invalid(context)
        if other._k:
            status = []
            return _finish(_fix(self._s, self._c, self._e, context, status), context, status)
        if not other._c:
            return _invalid(context, InvalidOperation if self._c else DivisionUndefined)
        if self.adjusted() - other.adjusted() > context.prec:
            return _invalid(context, DivisionImpossible)
        e = min(self._e, other._e)
        b = other._c * 10 ** (other._e - e)
        q, r = divmod(self._c * 10 ** (self._e - e), b)
        sign = self._s
        if 2 * r > b or (2 * r == b and q & 1):
            r = b - r
            q += 1
            sign = not sign
        if q >= 10**context.prec:
            return _invalid(context, DivisionImpossible)
        status = []
        return _finish(_fix(sign if r else self._s, r, e, context, status), context, status)

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        context = context or getcontext()
        other = _operand(other)
        third = _operand(third)
        if self._k or other._k:
            if self._k == _SNAN or other._k == _SNAN or (third._k == _SNAN):
                return _nan_of(context, self, other, third)
            if self._k == _NAN or other._k == _NAN:
                return _nan_of(context, self, other)
            if (self._k == _INFINITE and other.is_zero()) or (other._k == _INFINITE and self.is_zero()):
                return _invalid(context)
            product = _infinity(self._s != other._s)
        else:
            product = _make(self._s != other._s, self._c * other._c, self._e + other._e)
        return _sum(product, third, context)

    def sqrt(self, context=None):
        """The square root."""
        context = context or getcontext()
        nan = _nan_of(context, self)
        if nan is not None:
            return nan
        if self._s and (self._k or self._c):
            return _invalid(context)
        if self._k:
            return self
        status = []
        ideal = self._e >> 1
        if not self._c:
            return _finish(_fix(self._s, 0, ideal, context, status), context, status)
        from math import isqrt

        c, e = self._c, self._e
        if e & 1:
            c *= 10
            e -= 1
        shift = context.prec + 1 - (_digits(c) + 1) // 2
        if shift > 0:
            c *= 100**shift
            root = isqrt(c)
            exact = root * root == c
        else:
            shift = min(shift, 0)
            c, rest = divmod(c, 100**-shift)
            root = isqrt(c)
            exact = not rest and root * root == c
        e = (e >> 1) - shift
        if exact:
            while e < ideal and root % 10 == 0:
                root //= 10
                e += 1
            if e > ideal:
                room = min(e - ideal, context.prec + 1 - _digits(root))
                if room > 0:
                    root *= 10**room
                    e -= room
        else:
            # One more digit that stands for all that follow.
            root = root * 10 + 1
            e -= 1
        rounded = context.copy()
        rounded.rounding = ROUND_HALF_EVEN
        return _finish(_fix(0, root, e, rounded, status), context, status)

    def exp(self, context=None):
        """e to the power of it."""
        context = context or getcontext()
        nan = _nan_of(context, self)
        if nan is not None:
            return nan
        if self._k:
            return _make(0, 0, 0) if self._s else self
        if not self._c:
            return Decimal(1)
        return _inexact(context, lambda digits: _exp_digits(self, digits, context))

    def ln(self, context=None):
        """The natural logarithm."""
        return _logarithm(self, context or getcontext(), None)

    def log10(self, context=None):
        """The logarithm to base 10."""
        return _logarithm(self, context or getcontext(), 10)

    def logb(self, context=None):
        """The exponent of the first digit, as a Decimal."""
        context = context or getcontext()
        nan = _nan_of(context, self)
        if nan is not None:
            return nan
        if self._k:
            return _infinity(0)
        if not self._c:
            return _finish(_infinity(1), context, [DivisionByZero])
        return _plain(0, Decimal(abs(self.adjusted())), context).copy_sign(Decimal(self.adjusted()))

    def scaleb(self, other, context=None):
        """The number with the other added to its exponent."""
        context = context or getcontext()
        other = _operand(other)
        nan = _nan_of(context, self, other)
        if nan is not None:
            return nan
        limit = 2 * (context.Emax + context.prec)
        if other._k or other._e or not -limit <= int(other) <= limit:
            return _invalid(context)
        if self._k:
            return self
        status = []
        return _finish(_fix(self._s, self._c, self._e + int(other), context, status), context, status)

    # ---- rounding

    def normalize(self, context=None):
        """The number without zeros at its end; 0 is Decimal('0')."""
        context = context or getcontext()
        nan = _nan_of(context, self)
        if nan is not None:
            return nan
        if self._k:
            return self
        status = []
        x = _fix(self._s, self._c, self._e, context, status)
        if x._k == _FINITE:
            if not x._c:
                x = _make(x._s, 0, 0)
            else:
                c, e = x._c, x._e
                top = context.Emax - context.prec + 1 if context.clamp else context.Emax
                while c % 10 == 0 and e < top:
                    c //= 10
                    e += 1
                x = _make(x._s, c, e)
        return _finish(x, context, status)

    def quantize(self, exp, rounding=None, context=None):
        """The number rounded to the exponent of exp: Decimal('1.234').quantize(Decimal('0.01'))."""
        context = context or getcontext()
        exp = _operand(exp)
        nan = _nan_of(context, self, exp)
        if nan is not None:
            return nan
        if self._k or exp._k:
            if self._k and exp._k:
                return self
            return _invalid(context)
        e = exp._e
        if not context.Emin - context.prec + 1 <= e <= context.Emax:
            return _invalid(context)
        rounding = rounding or context.rounding
        if rounding not in _ROUNDINGS:
            raise TypeError(_ROUNDING_PROBLEM)
        status = []
        if not self._c:
            return _finish(_fix(self._s, 0, e, context, status), context, status)
        if self.adjusted() > context.Emax or self.adjusted() - e + 1 > context.prec:
            return _invalid(context)
        if e <= self._e:
            c = self._c * 10 ** (self._e - e)
        else:
            c, inexact = _drop(self._s, self._c, e - self._e, rounding)
            status.append(Rounded)
            if inexact:
                status.append(Inexact)
        if c and (_digits(c) > context.prec or _digits(c) + e - 1 > context.Emax):
            return _invalid(context)
        if c and _digits(c) + e - 1 < context.Emin:
            status.append(Subnormal)
        return _finish(_make(self._s, c, e), context, status)

    def to_integral_value(self, rounding=None, context=None):
        """The number rounded to a whole one."""
        context = context or getcontext()
        nan = _nan_of(context, self)
        if nan is not None:
            return nan
        if self._k or self._e >= 0:
            return _make(self._s, self._c, self._e, self._k)
        return _make(self._s, _drop(self._s, self._c, -self._e, rounding or context.rounding)[0], 0)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """As to_integral_value(), signaling what is lost."""
        context = context or getcontext()
        nan = _nan_of(context, self)
        if nan is not None:
            return nan
        if self._k or self._e >= 0:
            return _make(self._s, self._c, self._e, self._k)
        c, inexact = _drop(self._s, self._c, -self._e, rounding or context.rounding)
        return _finish(_make(self._s, c, 0), context, [Rounded, Inexact] if inexact else [Rounded])

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
        context = context or getcontext()
        other = _operand(other)
        nan = _nan_of(context, self, other)
        if nan is not None:
            return nan
        order = _order(self, other)
        if not order:
            return self.copy_sign(other)
        x = _neighbour(self, context, order > 0)
        status = []
        if x._k == _INFINITE:
            status = [Overflow, Inexact, Rounded]
        elif x._c == 0 or x.adjusted() < context.Emin:
            status = [Underflow, Subnormal, Inexact, Rounded]
            if not x._c:
                status.append(Clamped)
        return _finish(x, context, status)

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
        context = context or getcontext()
        other = _operand(other)
        nan = _nan_of(context, self, other)
        return Decimal(_order(self, other)) if nan is None else nan

    def compare_signal(self, other, context=None):
        """As compare(), but all NaNs signal."""
        context = context or getcontext()
        other = _operand(other)
        if self._k >= _NAN or other._k >= _NAN:
            for x in (self, other):
                if x._k == _SNAN:
                    return _nan_of(context, x)
            nan = self if self._k >= _NAN else other
            return _finish(_shortened(nan, context), context, [InvalidOperation])
        return Decimal(_order(self, other))

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


def _signed(sign, a, context):
    """The number with a sign, rounded; a zero has one only when rounding goes down."""
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    if not a._c and a._k == _FINITE and context.rounding != ROUND_FLOOR:
        sign = 0
    return _plain(sign, a, context)


def _operate(op, a, other, context, compute):
    """What compute(a, b, context) gives, for what the program has on the right of an operator."""
    b = _convert(other)
    return _refuse(op, a, other, other) if b is None else compute(a, b, context or getcontext())


def _operate_reflected(op, b, other, context, compute):
    """The same, for what it has on the left."""
    a = _convert(other)
    return _refuse(op, other, b, other) if a is None else compute(a, b, context or getcontext())


def _refuse(op, a, b, other):
    """As CPython says it of builtin types; others may know what to do."""
    if isinstance(other, (float, str, list, tuple, dict, set, complex, bytes)) or other is None:
        names = ["decimal.Decimal" if isinstance(x, Decimal) else type(x).__name__ for x in (a, b)]
        raise TypeError("unsupported operand type(s) for %s: '%s' and '%s'" % (op, names[0], names[1]))
    return NotImplemented


def _operand(value):
    number = _convert(value)
    if number is None:
        raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
    return number


def _convert(value):
    """The operand as a Decimal, None if it is none."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, (int, bool)):
        value = int(value)
        return _make(value < 0, abs(value), 0)
    return None


def _from_float(value):
    if value != value:
        return _nan()
    if value - value != 0:
        return _infinity(value < 0)
    above, below = abs(value).as_integer_ratio()
    from math import copysign

    # below is a power of two
    power = below.bit_length() - 1
    return _make(copysign(1.0, value) < 0, above * 5**power, -power)


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if exponent == "F":
        return sign, 0, 0, _INFINITE
    for d in digits:
        if not isinstance(d, int) or not 0 <= d <= 9:
            raise ValueError("coefficient must be a tuple of digits")
    text = "".join([str(d) for d in digits])
    coefficient = _number(text) if text else 0
    if exponent in ("n", "N"):
        return sign, coefficient, 0, _NAN if exponent == "n" else _SNAN
    if not isinstance(exponent, int):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    return sign, coefficient, exponent, _FINITE


def _plain(sign, x, context):
    if x._k:
        return _make(sign, x._c, x._e, x._k)
    status = []
    return _finish(_fix(sign, x._c, x._e, context, status), context, status)


def _add(a, b, b_sign, context):
    if a._k or b._k:
        nan = _nan_of(context, a, b)
        if nan is not None:
            return nan
        if a._k:
            if b._k and a._s != b_sign:
                return _invalid(context)
            return _infinity(a._s)
        return _infinity(b_sign)
    e = min(a._e, b._e)
    status = []
    if a._c and b._c:
        # An operand far below the other only decides how that is rounded.
        big, small = (a, b) if a._e + _digits(a._c) >= b._e + _digits(b._c) else (b, a)
        limit = min(big._e, big._e + _digits(big._c) - context.prec - 2) - 2
        if small._e + _digits(small._c) < limit:
            sb = a._s if big is a else b_sign
            ss = a._s if small is a else b_sign
            c = big._c * 10 ** (big._e - limit) + (1 if sb == ss else -1)
            return _finish(_fix(sb, c, limit, context, status), context, status)
    x = a._c * 10 ** (a._e - e) if a._c else 0
    y = b._c * 10 ** (b._e - e) if b._c else 0
    total = (-x if a._s else x) + (-y if b_sign else y)
    if total:
        sign = total < 0
    elif a._s == b_sign:
        sign = a._s
    else:
        sign = context.rounding == ROUND_FLOOR
    return _finish(_fix(sign, abs(total), e, context, status), context, status)


def _sum(a, b, context):
    return _add(a, b, b._s, context)


def _difference(a, b, context):
    return _add(a, b, 1 - b._s, context)


def _multiply(a, b, context):
    sign = a._s != b._s
    if a._k or b._k:
        nan = _nan_of(context, a, b)
        if nan is not None:
            return nan
        if not (a and b):
            return _invalid(context)
        return _infinity(sign)
    status = []
    return _finish(_fix(sign, a._c * b._c, a._e + b._e, context, status), context, status)


def _divide(a, b, context):
    sign = a._s != b._s
    if a._k or b._k:
        nan = _nan_of(context, a, b)
        if nan is not None:
            return nan
        if a._k and b._k:
            return _invalid(context)
        if a._k:
            return _infinity(sign)
        return _finish(_make(sign, 0, context.Emin - context.prec + 1), context, [Clamped])
    if not b._c:
        if not a._c:
            return _invalid(context, DivisionUndefined)
        return _finish(_infinity(sign), context, [DivisionByZero])
    status = []
    if not a._c:
        return _finish(_fix(sign, 0, a._e - b._e, context, status), context, status)
    shift = _digits(b._c) - _digits(a._c) + context.prec + 1
    e = a._e - b._e - shift
    if shift >= 0:
        c, rest = divmod(a._c * 10**shift, b._c)
    else:
        c, rest = divmod(a._c, b._c * 10**-shift)
    if rest:
        if c % 5 == 0:
            c += 1
    else:
        ideal = a._e - b._e
        while e < ideal and c % 10 == 0:
            c //= 10
            e += 1
    return _finish(_fix(sign, c, e, context, status), context, status)


def _divmod(a, b, context, which):
    """The whole quotient, cut, and what is left. which: 1 for the quotient, 2 for the rest, 3 for both."""
    sign = a._s != b._s
    if a._k or b._k:
        nan = _nan_of(context, a, b)
        if nan is not None:
            return nan, nan
        if a._k:
            if b._k:
                n = _invalid(context)
                return n, n
            if which == 1:
                return _infinity(sign), None
            return _infinity(sign), _invalid(context)
        status = []
        rest = _fix(a._s, a._c, a._e, context, status)
        return _make(sign, 0, 0), (_finish(rest, context, status) if which & 2 else rest)
    if not b._c:
        if not a._c:
            n = _invalid(context, DivisionUndefined)
            return n, n
        if which == 2:
            return None, _invalid(context)
        if which == 1:
            return _finish(_infinity(sign), context, [DivisionByZero]), None
        return _finish((_infinity(sign), _nan()), context, [DivisionByZero, InvalidOperation])
    status = []
    if a._c and a.adjusted() - b.adjusted() > context.prec:
        n = _invalid(context, DivisionImpossible)
        return n, n
    e = min(a._e, b._e)
    if a.adjusted() < b.adjusted() - 1 or not a._c:
        q, r, e2 = 0, a._c, a._e
        if not a._c:
            e2 = e
    else:
        q, r = divmod(a._c * 10 ** (a._e - e), b._c * 10 ** (b._e - e))
        e2 = e
    if q >= 10**context.prec:
        n = _invalid(context, DivisionImpossible)
        return n, n
    if r and e2 > e:
        room = min(e2 - e, max(context.prec - _digits(r), 0))
        r *= 10**room
        e2 -= room
    rest = _fix(a._s, r, e2, context, status)
    if which & 2:
        _finish(None, context, status)
    return _make(sign, q, 0), rest


def _whole_quotient(a, b, context):
    return _divmod(a, b, context, 1)[0]


def _remainder(a, b, context):
    return _divmod(a, b, context, 2)[1]


def _quotient_and_remainder(a, b, context):
    return _divmod(a, b, context, 3)


def _order(a, b):
    """-1, 0 or 1; neither is a NaN."""
    if a._k or b._k:
        x = (-1 if a._s else 1) if a._k else 0
        y = (-1 if b._s else 1) if b._k else 0
        return (x > y) - (x < y)
    if not a._c or not b._c:
        x = 0 if not a._c else -1 if a._s else 1
        y = 0 if not b._c else -1 if b._s else 1
        return (x > y) - (x < y)
    if a._s != b._s:
        return -1 if a._s else 1
    sign = -1 if a._s else 1
    m, n = a._e + _digits(a._c), b._e + _digits(b._c)
    if m != n:
        return sign if m > n else -sign
    e = min(a._e, b._e)
    x, y = a._c * 10 ** (a._e - e), b._c * 10 ** (b._e - e)
    return sign * ((x > y) - (x < y))


def _compare(self, other, op):
    if not isinstance(other, Decimal):
        if isinstance(other, (int, bool)):
            other = _convert(other)
        elif isinstance(other, float):
            context = getcontext()
            context.flags[FloatOperation] = True
            if op != "=" and context.traps[FloatOperation]:
                raise FloatOperation([FloatOperation])
            other = _from_float(other)
        elif op == "=" and isinstance(other, complex):
            if other.imag:
                return False
            other = _from_float(other.real)
        elif hasattr(other, "numerator") and hasattr(other, "denominator"):
            if self._k == _FINITE:
                above, below = self.as_integer_ratio()
                x, y = above * other.denominator, other.numerator * below
                order = (x > y) - (x < y)
                return order == 0 if op == "=" else order < 0 if op == "<" else order > 0 if op == ">" else (
                    order <= 0 if op == "<=" else order >= 0
                )
            other = Decimal(0)
        else:
            if op != "=" and (isinstance(other, (str, list, tuple, dict, set, complex)) or other is None):
                raise TypeError(
                    "'%s' not supported between instances of 'decimal.Decimal' and '%s'" % (op, type(other).__name__)
                )
            return NotImplemented
    if self._k >= _NAN or other._k >= _NAN:
        if op != "=" or self._k == _SNAN or other._k == _SNAN:
            _invalid(getcontext())
        return False
    order = _order(self, other)
    if op == "=":
        return order == 0
    if op == "<":
        return order < 0
    if op == "<=":
        return order <= 0
    if op == ">":
        return order > 0
    return order >= 0


def _total(a, b):
    if a._s != b._s:
        return -1 if a._s else 1
    sign = -1 if a._s else 1
    if a._k >= _NAN or b._k >= _NAN:
        # Numbers come before signaling NaNs, and those before quiet ones.
        x = (0, 0, 2, 1)[a._k]
        y = (0, 0, 2, 1)[b._k]
        if x == y:
            x, y = a._c, b._c
    else:
        order = _order(a, b)
        if order or a._k:
            return order
        x, y = a._e, b._e
    return sign * ((x > y) - (x < y))


def _extreme(a, b, context, direction, by_size):
    if a._k >= _NAN or b._k >= _NAN:
        if a._k == _NAN and b._k < _NAN:
            return _plain(b._s, b, context)
        if b._k == _NAN and a._k < _NAN:
            return _plain(a._s, a, context)
        return _nan_of(context, a, b)
    order = _order(a.copy_abs(), b.copy_abs()) if by_size else _order(a, b)
    if not order:
        order = _order(a, b) or _total(a, b)
    x = a if order * direction >= 0 else b
    return _plain(x._s, x, context)


def _neighbour(x, context, down):
    nan = _nan_of(context, x)
    if nan is not None:
        return nan
    largest = _make(0, 10**context.prec - 1, context.Emax - context.prec + 1)
    if x._k:
        return x if x._s == (1 if down else 0) else _make(x._s, largest._c, largest._e)
    c = context.copy()
    c.rounding = ROUND_FLOOR if down else ROUND_CEILING
    c.clear_traps()
    rounded = _fix(x._s, x._c, x._e, c, [])
    if _order(rounded, x):
        return rounded
    tiny = _make(down, 1, context.Emin - context.prec)
    return _sum(x, tiny, c)


def _is_logical(x, context):
    return x._k == _FINITE and not x._s and not x._e and not _text(x._c).strip("01") and _digits(x._c) <= context.prec


def _logical(a, b, context, op):
    if not _is_logical(a, context) or not _is_logical(b, context):
        return _invalid(context)
    x, y = _text(a._c), _text(b._c)
    n = max(len(x), len(y))
    x, y = "0" * (n - len(x)) + x, "0" * (n - len(y)) + y
    return _make(0, _number("".join([str(op(int(p), int(q))) for p, q in zip(x, y)])), 0)


def _moved(x, by, context, around):
    nan = _nan_of(context, x, by)
    if nan is not None:
        return nan
    if by._k or by._e or not -context.prec <= int(by) <= context.prec:
        return _invalid(context)
    if x._k:
        return x
    n, prec = int(by), context.prec
    digits = _text(x._c)[-prec:]
    digits = "0" * (prec - len(digits)) + digits
    if around:
        n %= prec
        digits = digits[n:] + digits[:n]
    elif n < 0:
        digits = digits[:n]
    else:
        digits = (digits + "0" * n)[-prec:]
    return _make(x._s, _number(digits) if digits else 0, x._e)


# ---- powers and logarithms: with whole numbers in place of digits after the point, and with more and more of them until
# the rounding is beyond doubt

_ln10 = [0, 0]


def _atanh_of_reciprocal(n, unit):
    power = unit // n
    total, k, square = power, 1, n * n
    while power:
        power //= square
        k += 2
        total += power // k
    return total


def _ln_10(digits):
    """ln 10 with that many digits after the point, as a whole number."""
    if _ln10[0] < digits:
        unit = 10 ** (digits + 10)
        value = (
            46 * _atanh_of_reciprocal(31, unit)
            + 34 * _atanh_of_reciprocal(49, unit)
            + 20 * _atanh_of_reciprocal(161, unit)
        )
        _ln10[0], _ln10[1] = digits, value // 10**10
    return _ln10[1] // 10 ** (_ln10[0] - digits)


def _exp_fixed(x, digits):
    """exp(x / 10**digits) * 10**digits, for x from 0 to 3 units."""
    extra = 20
    halvings = 8
    unit = 10 ** (digits + extra)
    y = x * 10**extra >> halvings
    total = term = unit
    k = 1
    while term:
        term = term * y // (unit * k)
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total // unit
    return total // 10**extra


def _ln_fixed(c, e, digits):
    """ln(c * 10**e) * 10**digits. From a float, which Newton's method makes three times as long in each step."""
    from math import log

    n = _digits(c)
    work = digits + 8
    unit = 10**work
    # c = m * 10**(n - 1), m from 1 up to 10
    shift = work - (n - 1)
    m = c * 10**shift if shift >= 0 else c // 10**-shift
    value = int(log(m // 10 ** (work - 16) / 1e16) * 1e17) * 10 ** (work - 17)
    good = 15
    while True:
        power = _exp_fixed(value, work)
        value += 2 * (m - power) * unit // (m + power)
        if good > work:
            break
        good *= 3
    return (value + (n - 1 + e) * _ln_10(work + 20) // 10**20) // 10**8


def _inexact(context, compute):
    """Rounds what compute(digits) gives: a sign, a coefficient with about so many digits of which the last may be wrong,
    and its exponent."""
    digits = context.prec + 8
    while True:
        sign, c, e = compute(digits)
        n = _digits(c) if c else 0
        spare = n - context.prec
        if spare > 3:
            unit = 10 ** (spare - 1)
            rest = c % unit * 2 % unit
            # Far enough from where the rounding changes, whatever its way.
            doubt = min(c % unit, unit - c % unit, abs(c % (10 * unit) - 5 * unit))
            if doubt > 1000:
                break
        digits += context.prec // 2 + 10
        if digits > context.prec * 4 + 200:
            break
    if c % 10 == 0:
        c += 1
    status = []
    half = context.copy()
    half.rounding = ROUND_HALF_EVEN
    return _finish(_fix(sign, c * 10 + 1, e - 1, half, status), context, status)


def _exp_of(numerator, scale, digits, context):
    """exp(numerator / 10**scale) as a coefficient with that many digits, and an exponent."""
    work = digits + 4
    # x = k * ln 10 + r: exp(x) = 10**k * exp(r)
    more = max(_digits(abs(numerator)) - scale, 0) + 4
    x = numerator * 10 ** (work + more - scale) if work + more >= scale else numerator // 10 ** (scale - work - more)
    ln10 = _ln_10(work + more)
    k, r = divmod(x, ln10)
    return _exp_fixed(r // 10**more, work), k - work


def _exp_digits(x, digits, context):
    sign = x._s
    # Beyond what any exponent can hold, the size does not matter.
    if x.adjusted() > len(str(context.Emax)) + 1:
        return 0, 10**digits, (-4 if sign else 4) * (context.Emax + digits)
    if x.adjusted() < -digits - 2:
        return 0, (10**digits - 1) if sign else 10**digits + 1, -digits
    c = -x._c if sign else x._c
    if x._e >= 0:
        c, e = _exp_of(c * 10**x._e, 0, digits, context)
    else:
        c, e = _exp_of(c, -x._e, digits, context)
    return 0, c, e


def _logarithm(x, context, base):
    nan = _nan_of(context, x)
    if nan is not None:
        return nan
    if x._k == _FINITE and not x._c:
        return _infinity(1)
    if x._s:
        return _invalid(context)
    if x._k:
        return x
    c, e = x._c, x._e
    while c % 10 == 0:
        c //= 10
        e += 1
    if c == 1:
        if base:
            status = []
            return _finish(_fix(e < 0, abs(e), 0, context, status), context, status)
        if not e:
            return Decimal(0)

    # Near 1 the logarithm begins with as many zeros as the number has after the 1.
    near = c - 10**-e if e <= 0 and -e < 10000 else 0
    zeros = max(-e - _digits(abs(near)), 0) if near else 0

    def compute(digits):
        work = digits + zeros + 4
        value = _ln_fixed(c, e, work)
        if base:
            value = value * 10**work // _ln_10(work)
        return value < 0, abs(value), -work

    return _inexact(context, compute)


def _power(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if b._k == _FINITE and not b._c:
        return _invalid(context) if a._k == _FINITE and not a._c else Decimal(1)
    whole = b._k == _INFINITE or b._e >= 0 or b._c % 10 ** min(-b._e, _digits(b._c) + 1) == 0
    odd = False
    if b._k == _FINITE and whole:
        odd = (b._c % 2 == 1 if b._e == 0 else False) if b._e >= 0 else b._c // 10**-b._e % 2 == 1
    sign = 1 if a._s and odd else 0
    if a._s and (a._k or a._c) and not (whole and b._k == _FINITE):
        return _invalid(context)
    if a._k == _FINITE and not a._c:
        if b._s:
            return _infinity(sign)
        return _make(sign, 0, 0)
    if a._k:
        return _make(sign, 0, 0) if b._s else _infinity(sign)
    size = _order(a.copy_abs(), Decimal(1))
    if b._k:
        if not size:
            return _inexact_one(context)
        return _infinity(0) if (size > 0) != (b._s == 1) else _make(0, 0, 0)
    if not size:
        # A power of 1 keeps as many zeros as fit.
        if not whole:
            return _inexact_one(context)
        zeros = min(-a._e * int(abs(b)) if abs(b) < 10000 else context.prec, context.prec - 1) if a._e < 0 else 0
        status = [Rounded, Inexact] if b._s and zeros and False else []
        if a._e < 0 and -a._e * int(abs(b)) > context.prec - 1:
            status = [Rounded]
        return _finish(_make(sign, 10**zeros, -zeros), context, status)
    if whole:
        n = int(b)
        if abs(n) * _digits(a._c) <= 20000 + 20 * context.prec:
            c = a._c ** abs(n)
            if n > 0:
                status = []
                return _finish(_fix(sign, c, a._e * n, context, status), context, status)
            return _divide(_make(sign, 1, 0), _make(0, c, -a._e * n), context)

    def compute(digits):
        e_digits = len(str(context.Emax)) + 2
        work = digits + e_digits + max(b.adjusted(), 0) + 4
        value = _ln_fixed(a._c, a._e, work) * b._c
        scale = work
        if b._e >= 0:
            value *= 10**b._e
        else:
            scale -= b._e
        if b._s:
            value = -value
        if _digits(abs(value)) - scale > e_digits + 2:
            return sign, 10**digits, (-4 if value < 0 else 4) * (context.Emax + digits)
        c, e = _exp_of(value, scale, digits, context)
        return sign, c, e

    if b._c and b.adjusted() > len(str(context.Emax)) + 25:
        status = []
        big = (size > 0) != (b._s == 1)
        return _finish(_fix(sign, 1, (4 if big else -4) * context.Emax, context, status), context, status)
    if not whole or True:
        return _exact_power(a, b, context, sign) or _inexact(context, compute)


def _inexact_one(context):
    return _finish(_make(0, 10 ** (context.prec - 1), 1 - context.prec), context, [Inexact, Rounded])


def _exact_power(a, b, context, sign):
    """A power that is exact though the exponent is no whole number, such as 4 ** 0.5; None if it is not exact."""
    n, d = abs(b).as_integer_ratio()
    if d == 1 or d > 64 * context.prec or n > 64 * context.prec:
        return None
    above, below = a.as_integer_ratio()
    roots = []
    for x in (above, below):
        guess = _integer_root(x, d)
        if guess**d != x:
            return None
        roots.append(guess**n)
    if b._s:
        roots.reverse()
    c, e = roots[0], 0
    below = roots[1]
    scale = context.prec + 2 + _digits(below) - min(_digits(c), context.prec)
    q, r = divmod(c * 10 ** max(scale, 0), below)
    if r:
        return None
    e = -max(scale, 0)
    n = _digits(q)
    if n < context.prec:
        q *= 10 ** (context.prec - n)
        e -= context.prec - n
    elif n > context.prec and q % 10 ** (n - context.prec):
        return None
    else:
        q //= 10 ** (n - context.prec)
        e += n - context.prec
    return _finish(_make(sign, q, e), context, [Inexact, Rounded])


def _integer_root(x, d):
    """The whole part of the d-th root."""
    if x < 2:
        return x
    r = 1 << -(-x.bit_length() // d)
    while True:
        s = ((d - 1) * r + x // r ** (d - 1)) // d
        if s >= r:
            return r
        r = s


def _power_modulo(a, b, m, context):
    nan = _nan_of(context, a, b, m)
    if nan is not None:
        return nan
    for x in (a, b, m):
        if x._k or int(x) != x:
            return _invalid(context)
    if b._s or not m._c or m.adjusted() >= context.prec or (not a._c and not b._c):
        return _invalid(context)
    result = pow(abs(int(a)), int(b), abs(int(m)))
    sign = a._s and int(b) % 2 == 1
    return _make(sign, result, 0)


# ---- text


def _to_text(x, eng, context):
    sign = "-" if x._s else ""
    if x._k:
        word = ("", "Infinity", "NaN", "sNaN")[x._k]
        return sign + word + (_text(x._c) if x._k > 1 and x._c else "")
    digits = _text(x._c)
    left = x._e + len(digits)
    if x._e <= 0 and left > -6:
        dot = left
    elif not eng:
        dot = 1
    elif not x._c:
        dot = (left + 1) % 3 - 1
    else:
        dot = (left - 1) % 3 + 1
    if dot <= 0:
        whole, part = "0", "." + "0" * -dot + digits
    elif dot >= len(digits):
        whole, part = digits + "0" * (dot - len(digits)), ""
    else:
        whole, part = digits[:dot], "." + digits[dot:]
    exponent = ""
    if left != dot:
        exponent = "%s%+d" % ("E" if context.capitals else "e", left - dot)
    return sign + whole + part + exponent


def _read_spec(spec):
    """The parts of a format specification, None if it is none."""
    fill, align, sign, zero, width, comma, precision, kind = " ", "", "-", False, 0, "", None, ""
    at = 0
    negative_zero = False
    if len(spec) > 1 and spec[1] in "<>=^":
        fill, align, at = spec[0], spec[1], 2
    elif spec[:1] and spec[0] in "<>=^":
        align, at = spec[0], 1
    if spec[at : at + 1] and spec[at] in "+- ":
        sign = spec[at]
        at += 1
    if spec[at : at + 1] == "z":
        negative_zero = True
        at += 1
    if spec[at : at + 1] == "#":
        return None
    if spec[at : at + 1] == "0":
        zero = True
        at += 1
    start = at
    while spec[at : at + 1].isdigit():
        at += 1
    if at > start:
        width = int(spec[start:at])
    if spec[at : at + 1] and spec[at] in ",":
        comma = ","
        at += 1
    if spec[at : at + 1] == ".":
        start = at = at + 1
        while spec[at : at + 1].isdigit():
            at += 1
        if at == start:
            return None
        precision = int(spec[start:at])
    if at < len(spec):
        kind = spec[at]
        at += 1
    if at != len(spec) or (kind and kind not in "eEfFgGn%"):
        return None
    if zero:
        if align:
            if align == "=" and fill == " ":
                fill = "0"
        else:
            fill, align = "0", "="
    return fill, align or ">", sign, width, comma, precision, kind, negative_zero


def _format(x, spec, context):
    if not isinstance(spec, str):
        raise TypeError("format arg must be str")
    parts = _read_spec(spec)
    if parts is None:
        raise ValueError("invalid format string")
    fill, align, plus, width, comma, precision, kind, negative_zero = parts
    if x._k:
        if align == "=" and fill == "0":
            fill = " "
        body = ("", "Infinity", "NaN", "sNaN")[x._k] + (_text(x._c) if x._k > 1 and x._c else "")
        if kind == "%":
            body += "%"
        sign = x._s
    else:
        sign, c, e = x._s, x._c, x._e
        if kind == "%":
            e += 2
        rounding = context.rounding
        lower = kind or ("G" if context.capitals else "g")
        if precision is not None:
            if lower in "eE":
                keep = precision + 1
                n = _digits(c)
                if c and n > keep:
                    c, _ = _drop(sign, c, n - keep, rounding)
                    e += n - keep
                    if _digits(c) > keep:
                        c //= 10
                        e += 1
                elif c and n < keep:
                    c *= 10 ** (keep - n)
                    e -= keep - n
            elif lower in "fF%":
                if e < -precision:
                    c, _ = _drop(sign, c, -precision - e, rounding)
                    e = -precision
                elif not c and e > 0:
                    e = -precision
            else:
                n = _digits(c)
                keep = precision or 1
                if n > keep:
                    c, _ = _drop(sign, c, n - keep, rounding)
                    e += n - keep
                    if _digits(c) > keep:
                        c //= 10
                        e += 1
        if not c and e > 0 and lower in "fF%":
            e = 0
        if negative_zero and not c:
            sign = 0
        digits = _text(c)
        left = e + len(digits)
        if lower in "eE":
            if not c and precision is not None:
                dot = 1 - precision
            else:
                dot = 1
        elif lower in "fF%":
            dot = left
        elif e <= 0 and left > -6:
            dot = left
        else:
            dot = 1
        if dot < 0 or (dot == 0 and True):
            whole, part = "0", "0" * -dot + digits
        elif dot > len(digits):
            whole, part = digits + "0" * (dot - len(digits)), ""
        else:
            whole, part = digits[:dot] or "0", digits[dot:]
        shift = left - dot
        if lower in "fF%" and precision is not None and len(part) < precision:
            part += "0" * (precision - len(part))
        if comma:
            groups = []
            inner = whole
            if align == "=" and fill == "0":
                room = width - (1 if part else 0) - len(part) - (1 if sign or plus in "+ " else 0) - (kind == "%")
                while len(inner) + (len(inner) - 1) // 3 < room:
                    inner = "0" + inner
                    if (len(inner) + (len(inner) - 1) // 3) == room + 1 and len(inner) % 3 == 1:
                        break
            while len(inner) > 3:
                groups.insert(0, inner[-3:])
                inner = inner[:-3]
            groups.insert(0, inner)
            whole = ",".join(groups)
        body = whole + ("." + part if part else "")
        if shift or lower in "eE":
            body += "%s%+d" % ("E" if lower in "EG" else "e", shift)
        if kind == "%":
            body += "%"
    lead = "-" if sign else plus if plus in "+ " else ""
    missing = width - len(lead) - len(body)
    if missing <= 0:
        return lead + body
    if align == "=":
        return lead + fill * missing + body
    if align == "<":
        return lead + body + fill * missing
    if align == "^":
        half = missing // 2
        return fill * half + lead + body + fill * (missing - half)
    return fill * missing + lead + body


# ---- contexts

_ROUNDING_PROBLEM = (
    "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
    "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
)


def _signals(given):
    if isinstance(given, dict):
        for key in given:
            if key not in _SIGNALS:
                raise KeyError("invalid error flag")
        return {signal: bool(given.get(signal, False)) for signal in _SHOWN}
    for signal in given:
        if signal not in _SIGNALS:
            raise TypeError("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
                "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]")
    return {signal: signal in given for signal in _SHOWN}


_Number.register(Decimal)


class Context:
    """How operations round, and which signals raise: prec digits, rounding, exponents from Emin to Emax, traps."""

    def __init__(
        self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None
    ):
        base = DefaultContext if "DefaultContext" in globals() else None
        self.prec = prec if prec is not None else base.prec if base else 28
        self.rounding = rounding if rounding is not None else base.rounding if base else ROUND_HALF_EVEN
        self.Emin = Emin if Emin is not None else base.Emin if base else -999999
        self.Emax = Emax if Emax is not None else base.Emax if base else 999999
        self.capitals = capitals if capitals is not None else base.capitals if base else 1
        self.clamp = clamp if clamp is not None else base.clamp if base else 0
        self.flags = _signals(flags or ())
        if traps is None:
            traps = base.traps if base else (InvalidOperation, DivisionByZero, Overflow)
        self.traps = _signals(traps)

    def __setattr__(self, name, value):
        if name == "prec":
            if not isinstance(value, int):
                raise TypeError("an integer is required")
            if not 1 <= value <= MAX_PREC:
                raise ValueError("valid range for prec is [1, MAX_PREC]")
        elif name == "rounding":
            if value not in _ROUNDINGS:
                raise TypeError(_ROUNDING_PROBLEM)
        elif name == "Emin":
            if not MIN_EMIN <= value <= 0:
                raise ValueError("valid range for Emin is [MIN_EMIN, 0]")
        elif name == "Emax":
            if not 0 <= value <= MAX_EMAX:
                raise ValueError("valid range for Emax is [0, MAX_EMAX]")
        elif name == "capitals":
            if value not in (0, 1):
                raise ValueError("valid values for capitals are [0, 1]")
        elif name == "clamp":
            if value not in (0, 1):
                raise ValueError("valid values for clamp are [0, 1]")
        elif name in ("flags", "traps"):
            if not isinstance(value, dict):
                raise TypeError("argument must be a signal dict")
        else:
            raise AttributeError("'decimal.Context' object has no attribute '%s'" % name)
        object.__setattr__(self, name, value)

    def __repr__(self):
        return "Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=[%s], traps=[%s])" % (
            self.prec,
            self.rounding,
            self.Emin,
            self.Emax,
            self.capitals,
            self.clamp,
            ", ".join([s.__name__ for s in _SHOWN if self.flags[s]]),
            ", ".join([s.__name__ for s in _SHOWN if self.traps[s]]),
        )

    def copy(self):
        """A context of its own that is the same."""
        c = Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp)
        c.flags = self.flags.copy()
        c.traps = self.traps.copy()
        return c

    __copy__ = copy

    def clear_flags(self):
        """Forgets all signals that were noted."""
        for signal in _SHOWN:
            self.flags[signal] = False

    def clear_traps(self):
        """Has no signal raise."""
        for signal in _SHOWN:
            self.traps[signal] = False

    def Etiny(self):
        """The exponent of the smallest number."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """The largest exponent of a number with all digits."""
        return self.Emax - self.prec + 1

    def radix(self):
        """10"""
        return Decimal(10)

    def create_decimal(self, num='0'):
        """A Decimal, rounded to this context."""
        if isinstance(num, str) and (num != num.strip() or "_" in num):
            return _invalid(self, ConversionSyntax)
        x = Decimal(num, self)
        if x._k >= _NAN:
            if x._c and _digits(x._c) > self.prec - self.clamp:
                return _invalid(self, ConversionSyntax)
            return x
        return _plain(x._s, x, self)

    def create_decimal_from_float(self, f):
        """The value of a float, rounded to this context."""
        x = Decimal.from_float(f)
        return _plain(x._s, x, self)

    def abs(self, a):
        """The number without its sign."""
        return _operand(a).__abs__(self)

    def add(self, a, b):
        """a + b"""
        a, b = _operand(a), _operand(b)
        return _sum(a, b, self)

    def canonical(self, a):
        """The number itself."""
        return a.canonical()

    def compare(self, a, b):
        """Decimal -1, 0 or 1, as a is less than, equal to or greater than b."""
        return _operand(a).compare(b, self)

    def compare_signal(self, a, b):
        """As compare(), but all NaNs signal."""
        return _operand(a).compare_signal(b, self)

    def compare_total(self, a, b):
        """Decimal -1, 0 or 1, in an order of all representations."""
        return _operand(a).compare_total(b)

    def compare_total_mag(self, a, b):
        """As compare_total(), without the signs."""
        return _operand(a).compare_total_mag(b)

    def copy_abs(self, a):
        """The number without its sign, not rounded."""
        return _operand(a).copy_abs()

    def copy_decimal(self, a):
        """The number as a Decimal."""
        return _operand(a)

    def copy_negate(self, a):
        """The number with the other sign, not rounded."""
        return _operand(a).copy_negate()

    def copy_sign(self, a, b):
        """a with the sign of b."""
        return _operand(a).copy_sign(b)

    def divide(self, a, b):
        """a / b"""
        return _divide(_operand(a), _operand(b), self)

    def divide_int(self, a, b):
        """a // b"""
        return _whole_quotient(_operand(a), _operand(b), self)

    def divmod(self, a, b):
        """divmod(a, b)"""
        return _quotient_and_remainder(_operand(a), _operand(b), self)

    def exp(self, a):
        """e to the power of a."""
        return _operand(a).exp(self)

    def fma(self, a, b, c):
        """a * b + c, rounded once."""
        return _operand(a).fma(b, c, self)

    def is_canonical(self, a):
        """True"""
        return a.is_canonical()

    def is_finite(self, a):
        """Whether a is neither infinite nor a NaN."""
        return _operand(a).is_finite()

    def is_infinite(self, a):
        """Whether a is infinite."""
        return _operand(a).is_infinite()

    def is_nan(self, a):
        """Whether a is a NaN."""
        return _operand(a).is_nan()

    def is_normal(self, a):
        """Whether a is finite, not 0 and not below the smallest normal number."""
        return _operand(a).is_normal(self)

    def is_qnan(self, a):
        """Whether a is a quiet NaN."""
        return _operand(a).is_qnan()

    def is_signed(self, a):
        """Whether a has a minus sign."""
        return _operand(a).is_signed()

    def is_snan(self, a):
        """Whether a is a signaling NaN."""
        return _operand(a).is_snan()

    def is_subnormal(self, a):
        """Whether a is not 0, and below the smallest normal number."""
        return _operand(a).is_subnormal(self)

    def is_zero(self, a):
        """Whether a is 0."""
        return _operand(a).is_zero()

    def ln(self, a):
        """The natural logarithm of a."""
        return _operand(a).ln(self)

    def log10(self, a):
        """The logarithm of a to base 10."""
        return _operand(a).log10(self)

    def logb(self, a):
        """The exponent of the first digit of a."""
        return _operand(a).logb(self)

    def logical_and(self, a, b):
        """The and of digits that are all 0 or 1."""
        return _operand(a).logical_and(b, self)

    def logical_invert(self, a):
        """The opposite of digits that are all 0 or 1."""
        return _operand(a).logical_invert(self)

    def logical_or(self, a, b):
        """The or of digits that are all 0 or 1."""
        return _operand(a).logical_or(b, self)

    def logical_xor(self, a, b):
        """The exclusive or of digits that are all 0 or 1."""
        return _operand(a).logical_xor(b, self)

    def max(self, a, b):
        """The greater one of both."""
        return _operand(a).max(b, self)

    def max_mag(self, a, b):
        """The greater one without the signs."""
        return _operand(a).max_mag(b, self)

    def min(self, a, b):
        """The lesser one of both."""
        return _operand(a).min(b, self)

    def min_mag(self, a, b):
        """The lesser one without the signs."""
        return _operand(a).min_mag(b, self)

    def minus(self, a):
        """-a"""
        return _operand(a).__neg__(self)

    def multiply(self, a, b):
        """a * b"""
        return _multiply(_operand(a), _operand(b), self)

    def next_minus(self, a):
        """The largest number of this context that is smaller."""
        return _operand(a).next_minus(self)

    def next_plus(self, a):
        """The smallest number of this context that is larger."""
        return _operand(a).next_plus(self)

    def next_toward(self, a, b):
        """The next number of this context from a on the way to b."""
        return _operand(a).next_toward(b, self)

    def normalize(self, a):
        """The number without zeros at its end."""
        return _operand(a).normalize(self)

    def number_class(self, a):
        """What a is as a word, such as '+Normal'."""
        return _operand(a).number_class(self)

    def plus(self, a):
        """+a, which rounds."""
        return _operand(a).__pos__(self)

    def power(self, a, b, modulo=None):
        """a ** b, or that modulo a number."""
        return _operand(a).__pow__(_operand(b), modulo, self)

    def quantize(self, a, b):
        """a rounded to the exponent of b."""
        return _operand(a).quantize(b, context=self)

    def remainder(self, a, b):
        """a % b"""
        return _remainder(_operand(a), _operand(b), self)

    def remainder_near(self, a, b):
        """What is left of a / b, to the closest whole quotient."""
        return _operand(a).remainder_near(b, self)

    def rotate(self, a, b):
        """The digits of a moved round by b places."""
        return _operand(a).rotate(b, self)

    def same_quantum(self, a, b):
        """Whether both have the same exponent."""
        return _operand(a).same_quantum(b)

    def scaleb(self, a, b):
        """a with b added to its exponent."""
        return _operand(a).scaleb(b, self)

    def shift(self, a, b):
        """The digits of a moved by b places."""
        return _operand(a).shift(b, self)

    def sqrt(self, a):
        """The square root of a."""
        return _operand(a).sqrt(self)

    def subtract(self, a, b):
        """a - b"""
        a, b = _operand(a), _operand(b)
        return _difference(a, b, self)

    def to_eng_string(self, a):
        """a as text, with an exponent that is a multiple of 3."""
        return _operand(a).to_eng_string(self)

    def to_sci_string(self, a):
        """a as text."""
        return _to_text(_operand(a), False, self)

    def to_integral_exact(self, a):
        """a rounded to a whole number, signaling what is lost."""
        return _operand(a).to_integral_exact(context=self)

    def to_integral_value(self, a):
        """a rounded to a whole number."""
        return _operand(a).to_integral_value(context=self)


DefaultContext = Context()
BasicContext = Context(
    prec=9,
    rounding=ROUND_HALF_UP,
    traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow],
)
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])
_current = [DefaultContext.copy()]


def getcontext():
    """The context that operations round by."""
    return _current[0]


def setcontext(context):
    """Has operations round by that context from now on."""
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current[0] = context


class _Local:
    def __init__(self, context):
        self.new = context

    def __enter__(self):
        self.saved = getcontext()
        _current[0] = self.new
        return self.new

    def __exit__(self, *args):
        _current[0] = self.saved


def localcontext(ctx=None, **kwargs):
    """A context for a with statement: a copy of ctx, or of the current one, with the changes that are given by name."""
    context = (ctx or getcontext()).copy()
    for name in kwargs:
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        value = kwargs[name]
        if name in ("flags", "traps"):
            value = _signals(value)
        setattr(context, name, value)
    return _Local(context)
