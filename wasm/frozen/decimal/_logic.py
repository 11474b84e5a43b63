"""Digits as bits, and moved."""

__name__ = "decimal"  # what is defined here is of the public module: in reprs and pickles

from decimal._signals import _FINITE
from decimal._numbers import _digits, _invalid, _make, _nan_of, _number, _text


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
