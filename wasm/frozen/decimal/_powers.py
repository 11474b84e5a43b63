"""Powers and logarithms."""

__name__ = "decimal"  # what is defined here is of the public module: in reprs and pickles

from decimal._signals import _FINITE, Inexact, _INFINITE, ROUND_HALF_EVEN, Rounded
from decimal._numbers import _digits, _finish, _fix, _infinity, _invalid, _make, _nan_of
from decimal._comparison import _order
from decimal._arithmetic import _divide

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
            return _make(0, 0, 0)

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
        return _invalid(context) if a._k == _FINITE and not a._c else _make(0, 1, 0)
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
    size = _order(a.copy_abs(), _make(0, 1, 0))
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


def _square_root(self, context):
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


def _exponential(self, context):
    nan = _nan_of(context, self)
    if nan is not None:
        return nan
    if self._k:
        return _make(0, 0, 0) if self._s else self
    if not self._c:
        return _make(0, 1, 0)
    return _inexact(context, lambda digits: _exp_digits(self, digits, context))
