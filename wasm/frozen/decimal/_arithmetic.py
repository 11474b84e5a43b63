"""Sums, products and quotients."""

__name__ = "decimal"  # what is defined here is of the public module: in reprs and pickles

import decimal
from decimal._signals import (
    Clamped, DivisionByZero, DivisionImpossible, DivisionUndefined, _FINITE, _INFINITE, InvalidOperation, _NAN,
    ROUND_FLOOR, _SNAN,
)
from decimal._numbers import _digits, _finish, _fix, _infinity, _invalid, _make, _nan, _nan_of, _plain
from decimal._reading import _convert


def _signed(sign, a, context):
    """The number with a sign, rounded; a zero has one only when rounding goes down."""
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    if not a._c and a._k == _FINITE and context.rounding != ROUND_FLOOR:
        sign = 0
    return _plain(sign, a, context)


def _operators(op, compute):
    """The methods of an operator: for a Decimal on its left, and for one on its right."""

    def operate(self, other, context=None):
        b = _convert(other)
        return _refuse(op, self, other, other) if b is None else compute(self, b, context or decimal.getcontext())

    def operate_reflected(self, other, context=None):
        a = _convert(other)
        return _refuse(op, other, self, other) if a is None else compute(a, self, context or decimal.getcontext())

    return operate, operate_reflected


def _refuse(op, a, b, other):
    """As CPython says it of builtin types; others may know what to do."""
    if isinstance(other, (float, str, list, tuple, dict, set, complex, bytes)) or other is None:
        names = ["decimal.Decimal" if isinstance(x, decimal.Decimal) else type(x).__name__ for x in (a, b)]
        raise TypeError("unsupported operand type(s) for %s: '%s' and '%s'" % (op, names[0], names[1]))
    return NotImplemented


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


def _remainder_near(self, other, context):
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



def _multiply_and_add(self, other, third, context):
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
