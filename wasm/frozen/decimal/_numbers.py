"""Numbers as sign, digits and exponent: made, rounded to a context, and what is signaled then."""

__name__ = "decimal"  # what is defined here is of the public module: in reprs and pickles

import decimal
from decimal._signals import (
    Clamped, _CONDITIONS, _FINITE, Inexact, _INFINITE, InvalidOperation, _NAN, Overflow, ROUND_CEILING, ROUND_DOWN,
    ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Rounded, _SIGNALS, _SNAN, Subnormal,
    Underflow,
)


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
    self = object.__new__(decimal.Decimal)
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


def _plain(sign, x, context):
    if x._k:
        return _make(sign, x._c, x._e, x._k)
    status = []
    return _finish(_fix(sign, x._c, x._e, context, status), context, status)
