"""Which of two numbers is greater, and the neighbours of a number."""

__name__ = "decimal"  # what is defined here is of the public module: in reprs and pickles

import decimal
from decimal._signals import _FINITE, FloatOperation, InvalidOperation, _NAN, _SNAN
from decimal._numbers import _digits, _finish, _invalid, _make, _nan_of, _plain, _shortened
from decimal._reading import _convert, _from_float


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
    if not isinstance(other, decimal.Decimal):
        if isinstance(other, (int, bool)):
            other = _convert(other)
        elif isinstance(other, float):
            context = decimal.getcontext()
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
            other = _make(0, 0, 0)
        else:
            if op != "=" and (isinstance(other, (str, list, tuple, dict, set, complex)) or other is None):
                raise TypeError(
                    "'%s' not supported between instances of 'decimal.Decimal' and '%s'" % (op, type(other).__name__)
                )
            return NotImplemented
    if self._k >= _NAN or other._k >= _NAN:
        if op != "=" or self._k == _SNAN or other._k == _SNAN:
            _invalid(decimal.getcontext())
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


def _compared(self, other, context):
    nan = _nan_of(context, self, other)
    return decimal.Decimal(_order(self, other)) if nan is None else nan


def _compared_aloud(self, other, context):
    if self._k >= _NAN or other._k >= _NAN:
        for x in (self, other):
            if x._k == _SNAN:
                return _nan_of(context, x)
        nan = self if self._k >= _NAN else other
        return _finish(_shortened(nan, context), context, [InvalidOperation])
    return decimal.Decimal(_order(self, other))
