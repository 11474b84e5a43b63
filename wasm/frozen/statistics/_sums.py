"""Exact sums, and the types that they become again."""

__name__ = "statistics"  # what is defined here is of the public module: in reprs and pickles

from math import gcd as _gcd


class StatisticsError(ValueError):
    """Data that has no such statistic, such as the mean of nothing."""


def _exact(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        raise TypeError("can't convert type '%s' to numerator/denominator" % type(x).__name__)
    except (OverflowError, ValueError):
        return x, None


def _type_of_both(one, other):
    """The type that results are of when the data is of both."""
    if one is other:
        return one
    if one is int or one is bool:
        return other
    if other is int or other is bool:
        return one
    if issubclass(other, one):
        return other
    if issubclass(one, other):
        return one
    for a, b in ((one, other), (other, one)):
        if a is float and b.__name__ == "Fraction":
            return float
    raise TypeError("don't know how to coerce %s and %s" % (one.__name__, other.__name__))


def _sum(data):
    """The type of the data, its exact sum as (numerator, denominator), and how many there are."""
    count = 0
    kind = int
    partials = {}
    special = None
    for x in data:
        count += 1
        t = type(x)
        if t is not kind:
            kind = _type_of_both(kind, t)
        above, below = _exact(x)
        if below is None:
            special = above if special is None else special + above
        else:
            partials[below] = partials.get(below, 0) + above
    if special is not None:
        return kind, special, None, count
    total, common = 0, 1
    for below in sorted(partials):
        divisor = _gcd(common, below)
        total = total * (below // divisor) + partials[below] * (common // divisor)
        common = common // divisor * below
    return kind, total, common, count


def _convert(above, below, kind):
    """The fraction as that type."""
    if below is None:
        return above
    if kind is int or kind is bool:
        return above // below if above % below == 0 else above / below
    if kind is float:
        return above / below
    name = kind.__name__
    if name == "Decimal":
        return kind(above) / kind(below)
    if name == "Fraction":
        return kind(above, below)
    try:
        from fractions import Fraction

        return kind(Fraction(above, below))
    except TypeError:
        return kind(above) / kind(below)


def _as_list(data):
    return data if isinstance(data, list) else list(data)
