"""How precise results are, how they are rounded, and which conditions are errors."""

__name__ = "decimal"  # what is defined here is of the public module: in reprs and pickles

import decimal
from decimal._signals import (
    ConversionSyntax, DivisionByZero, InvalidOperation, MAX_EMAX, MAX_PREC, MIN_EMIN, _NAN, Overflow, ROUND_HALF_EVEN,
    _ROUNDING_PROBLEM, _ROUNDINGS, _SHOWN, _signals,
)
from decimal._numbers import _digits, _invalid, _make, _plain
from decimal._reading import _operand
from decimal._arithmetic import (
    _difference, _divide, _multiply, _quotient_and_remainder, _remainder, _sum, _whole_quotient,
)
from decimal._formatting import _to_text


class Context:
    """How operations round, and which signals raise: prec digits, rounding, exponents from Emin to Emax, traps."""

    def __init__(
        self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None
    ):
        base = getattr(decimal, "DefaultContext", None)  # there is none yet when it is made itself
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
        return _make(0, 10, 0)

    def create_decimal(self, num='0'):
        """A Decimal, rounded to this context."""
        if isinstance(num, str) and (num != num.strip() or "_" in num):
            return _invalid(self, ConversionSyntax)
        x = decimal.Decimal(num, self)
        if x._k >= _NAN:
            if x._c and _digits(x._c) > self.prec - self.clamp:
                return _invalid(self, ConversionSyntax)
            return x
        return _plain(x._s, x, self)

    def create_decimal_from_float(self, f):
        """The value of a float, rounded to this context."""
        x = decimal.Decimal.from_float(f)
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
