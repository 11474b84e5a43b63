"""Constants, and the conditions that are signaled."""

__name__ = "decimal"  # what is defined here is of the public module: in reprs and pickles

from collections import namedtuple as _namedtuple

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
