"""Other exponents and fewer digits, and the neighbours of a number."""

__name__ = "decimal"  # what is defined here is of the public module: in reprs and pickles

import decimal
from decimal._signals import (
    Clamped, DivisionByZero, _FINITE, Inexact, _INFINITE, Overflow, ROUND_CEILING, ROUND_FLOOR, Rounded,
    _ROUNDING_PROBLEM, _ROUNDINGS, Subnormal, Underflow,
)
from decimal._numbers import _digits, _drop, _finish, _fix, _infinity, _invalid, _make, _nan_of, _plain
from decimal._comparison import _order
from decimal._arithmetic import _sum


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


def _exponent_of(self, context):
    nan = _nan_of(context, self)
    if nan is not None:
        return nan
    if self._k:
        return _infinity(0)
    if not self._c:
        return _finish(_infinity(1), context, [DivisionByZero])
    return _plain(0, decimal.Decimal(abs(self.adjusted())), context).copy_sign(decimal.Decimal(self.adjusted()))


def _scaled(self, other, context):
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


def _normalized(self, context):
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


def _quantized(self, exp, rounding, context):
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


def _integral(self, rounding, context):
    nan = _nan_of(context, self)
    if nan is not None:
        return nan
    if self._k or self._e >= 0:
        return _make(self._s, self._c, self._e, self._k)
    return _make(self._s, _drop(self._s, self._c, -self._e, rounding or context.rounding)[0], 0)


def _exact_integral(self, rounding, context):
    nan = _nan_of(context, self)
    if nan is not None:
        return nan
    if self._k or self._e >= 0:
        return _make(self._s, self._c, self._e, self._k)
    c, inexact = _drop(self._s, self._c, -self._e, rounding or context.rounding)
    return _finish(_make(self._s, c, 0), context, [Rounded, Inexact] if inexact else [Rounded])


def _next_toward(self, other, context):
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
