"""Square roots of exact sums."""

__name__ = "statistics"  # what is defined here is of the public module: in reprs and pickles

from math import isqrt as _isqrt


def _root(above, below, kind):
    if below is None:
        return above
    if kind.__name__ == "Decimal":
        return _decimal_root(above, below, kind)
    return _float_root(above, below)


def _float_root(n, m):
    """The square root of n / m, rounded once."""
    # 2**q scales the root to 109 bits and more, of which the last says whether there is a rest.
    q = (n.bit_length() - m.bit_length() - 109) // 2
    if q >= 0:
        root = _odd_root(n, m << 2 * q)
        return float(root << q)
    root = _odd_root(n << -2 * q, m)
    return root / (1 << -q)


def _odd_root(n, m):
    root = _isqrt(n // m)
    return root | (root * root * m != n)


def _decimal_root(n, m, kind):
    # The nearest of the root and its neighbours, by exact comparison.
    if n <= 0:
        return kind(0) if not n else (kind(n) / m).sqrt()
    root = (kind(n) / kind(m)).sqrt()
    above, below = root.as_integer_ratio()
    plus = root.next_plus()
    a, b = plus.as_integer_ratio()
    if 4 * n * (below * b) ** 2 > m * (above * b + below * a) ** 2:
        return plus
    minus = root.next_minus()
    a, b = minus.as_integer_ratio()
    if 4 * n * (below * b) ** 2 < m * (above * b + below * a) ** 2:
        return minus
    return root
