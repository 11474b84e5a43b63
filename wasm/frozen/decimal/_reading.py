"""Decimals of texts, floats and tuples."""

__name__ = "decimal"  # what is defined here is of the public module: in reprs and pickles

import decimal
from decimal._signals import _FINITE, FloatOperation, _INFINITE, _NAN, _SNAN
from decimal._numbers import _infinity, _make, _nan, _number


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


def _fields_of(value, context):
    """The sign, digits, exponent and kind of what a Decimal can be made of; None of a text that is none."""
    if isinstance(value, decimal.Decimal):
        return value._s, value._c, value._e, value._k
    if isinstance(value, str):
        return _parse(value)
    if isinstance(value, (int, bool)):
        value = int(value)
        return 1 if value < 0 else 0, abs(value), 0, _FINITE
    if isinstance(value, float):
        context = context or decimal.getcontext()
        context.flags[FloatOperation] = True
        if context.traps[FloatOperation]:
            raise FloatOperation([FloatOperation])
        return _fields_of(_from_float(value), context)
    if isinstance(value, (tuple, list)):
        return _from_tuple(value)
    raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)


def _operand(value):
    number = _convert(value)
    if number is None:
        raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
    return number


def _convert(value):
    """The operand as a Decimal, None if it is none."""
    if isinstance(value, decimal.Decimal):
        return value
    if isinstance(value, (int, bool)):
        value = int(value)
        return _make(value < 0, abs(value), 0)
    return None
