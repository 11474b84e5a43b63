"""Averages, spread and the like of numbers. Means and variances of ints, floats and fractions are computed exactly."""

from collections import namedtuple as _namedtuple
from math import exp as _exp, fsum as _fsum, log as _log, sqrt as _sqrt
from statistics._sums import _as_list, _convert, _exact, StatisticsError, _sum
from statistics._roots import _root
from statistics._normal import NormalDist

__all__ = [
    "NormalDist",
    "StatisticsError",
    "correlation",
    "covariance",
    "fmean",
    "geometric_mean",
    "harmonic_mean",
    "linear_regression",
    "mean",
    "median",
    "median_grouped",
    "median_high",
    "median_low",
    "mode",
    "multimode",
    "pstdev",
    "pvariance",
    "quantiles",
    "stdev",
    "variance",
]


def mean(data):
    """The arithmetic mean, exact: the sum over the number of values."""
    kind, above, below, n = _sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    if below is None:
        return above / n
    return _convert(above, below * n, kind)


def fmean(data, weights=None):
    """The arithmetic mean of floats, which is faster; weights tell how much each value counts."""
    if weights is None:
        data = _as_list(data)
        total = _fsum(data)
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return total / len(data)
    data = _as_list(data)
    weights = _as_list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    above = _fsum([x * w for x, w in zip(data, weights)])
    below = _fsum(weights)
    if not below:
        raise StatisticsError("sum of weights must be non-zero")
    return above / below


def geometric_mean(data):
    """The n-th root of the product of the n values."""
    try:
        return _exp(fmean([_log(x) for x in data]))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    data = _as_list(data)
    n = len(data)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        x = data[0]
        try:
            x < 0
        except TypeError:
            raise TypeError("unsupported type")
        if isinstance(x, (str, bytes)):
            raise TypeError("unsupported type")
        if x < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        return x
    if weights is None:
        weights = [1] * n
        total = n
    else:
        weights = _as_list(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        for w in weights:
            if w < 0:
                raise StatisticsError("harmonic mean does not support negative values")
        kind, above, below, _ = _sum(weights)
        total = _convert(above, below, kind)
    for x in data:
        if isinstance(x, (str, bytes)):
            raise TypeError("'<' not supported between instances of '%s' and 'int'" % type(x).__name__)
        if x < 0:
            raise StatisticsError("harmonic mean does not support negative values")
    try:
        kind, above, below, _ = _sum([w / x if w else 0 for w, x in zip(weights, data)])
    except ZeroDivisionError:
        return 0
    if below is None:
        return 0 * total if above == above else above
    if above <= 0:
        raise StatisticsError("Weighted sum must be positive")
    a, b = _exact(total)
    return _convert(a * below, b * above, kind)


def median(data):
    """The value in the middle; of an even number of values, the mean of the two there."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """The value in the middle; of an even number of values, the lower of the two there."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The value in the middle; of an even number of values, the higher of the two there."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    """The median of values that stand for classes of that width, found between their ends."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")
    from bisect import bisect_left, bisect_right

    x = data[n // 2]
    i = bisect_left(data, x)
    j = bisect_right(data, x, i)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (n / 2 - i) / (j - i)


def _counts(data):
    counts = {}
    order = []
    for x in data:
        if x in counts:
            counts[x] += 1
        else:
            counts[x] = 1
            order.append(x)
    return counts, order


def mode(data):
    """The value that comes most often, the first one of several."""
    counts, order = _counts(data)
    if not order:
        raise StatisticsError("no mode for empty data")
    best = order[0]
    for x in order:
        if counts[x] > counts[best]:
            best = x
    return best


def multimode(data):
    """A list of the values that come most often."""
    counts, order = _counts(data)
    if not order:
        return []
    most = max(counts.values())
    return [x for x in order if counts[x] == most]


def quantiles(data, *, n=4, method='exclusive'):
    """The n - 1 points that cut the data into n parts of equal probability."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    if method == "inclusive":
        m = size - 1
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == "exclusive":
        m = size + 1
        for i in range(1, n):
            j = min(max(i * m // n, 1), size - 1)
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError("Unknown method: %r" % (method,))


def _squares(data, center):
    """The type of the data, the exact sum of the squares of what differs from the mean, as (numerator, denominator), and
    the number of values."""
    data = _as_list(data)
    if center is not None:
        kind, above, below, n = _sum([(x - center) * (x - center) for x in data])
        return kind, above, below, n
    kind, s, common, n = _sum(data)
    if n == 0:
        return kind, 0, 1, 0
    if common is None:
        return kind, s - s, None, n
    # With all values over the same denominator, the sum is (n * sum(x^2) - sum(x)^2) / n.
    squares = 0
    for x in data:
        above, below = _exact(x)
        above *= common // below
        squares += above * above
    return kind, n * squares - s * s, n * common * common, n


def variance(data, xbar=None):
    """The variance of a sample: the sum of the squared deviations over n - 1."""
    kind, above, below, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    if below is None:
        return above
    return _convert(above, below * (n - 1), kind)


def pvariance(data, mu=None):
    """The variance of all: the mean of the squared deviations."""
    kind, above, below, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    if below is None:
        return above
    return _convert(above, below * n, kind)


def stdev(data, xbar=None):
    """The standard deviation of a sample, the square root of its variance."""
    kind, above, below, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(above, None if below is None else below * (n - 1), kind)


def pstdev(data, mu=None):
    """The standard deviation of all, the square root of the variance."""
    kind, above, below, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(above, None if below is None else below * n, kind)


def _deviations(x, y, name):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(name + " requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError(name + " requires at least two data points")
    xbar = _fsum(x) / n
    ybar = _fsum(y) / n
    return xbar, ybar


def covariance(x, y):
    """The covariance of two samples."""
    xbar, ybar = _deviations(x, y, "covariance")
    return _fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]) / (len(x) - 1)


def correlation(x, y):
    """Pearson's correlation of two samples, from -1 to 1."""
    xbar, ybar = _deviations(x, y, "correlation")
    sxy = _fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
    sxx = _fsum([(a - xbar) ** 2.0 for a in x])
    syy = _fsum([(b - ybar) ** 2.0 for b in y])
    try:
        return sxy / _sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


def linear_regression(x, y, *, proportional=False):
    """The line through the points by least squares: a named tuple of slope and intercept."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError("linear regression requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if proportional:
        sxy = _fsum([a * b for a, b in zip(x, y)])
        sxx = _fsum([a * a for a in x])
    else:
        xbar = _fsum(x) / n
        ybar = _fsum(y) / n
        sxy = _fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
        sxx = _fsum([(a - xbar) ** 2.0 for a in x])
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)


class LinearRegression(_namedtuple("LinearRegression", ("slope", "intercept"))):
    """What linear_regression() gives: the slope and the intercept of the line."""
