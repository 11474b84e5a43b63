"""Decimals as whole numbers, as ratios, and their hashes."""

__name__ = "decimal"  # what is defined here is of the public module: in reprs and pickles

from decimal._signals import _INFINITE, _NAN, _SNAN
from decimal._numbers import _digits, _drop


def _integer_ratio(self):
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


def _hash(self):
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


def _integer(self):
    if self._k == _INFINITE:
        raise OverflowError("cannot convert Infinity to integer")
    if self._k:
        raise ValueError("cannot convert NaN to integer")
    whole = self._c * 10**self._e if self._e >= 0 else self._c // 10 ** min(-self._e, _digits(self._c) + 1)
    return -whole if self._s else whole


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
