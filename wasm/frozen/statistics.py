"""Averages, spread and the like of numbers. Means and variances of ints, floats and fractions are computed exactly."""

from collections import namedtuple as _namedtuple
from math import exp as _exp, fsum as _fsum, hypot as _hypot, isqrt as _isqrt, log as _log, sqrt as _sqrt, tau as _tau
from math import erf as _erf, fabs as _fabs, gcd as _gcd

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


# M. J. Wichura, "Algorithm AS241: The Percentage Points of the Normal Distribution", 1988: ratios of polynomials for the
# middle, for the tails, and for what is far out.
# As text, since the compiler of frozen modules does not read floats exactly.
_MIDDLE_ABOVE = (
    "2.5090809287301226727e3 3.3430575583588128105e4 6.7265770927008700853e4 4.5921953931549871457e4 "
    "1.3731693765509461125e4 1.9715909503065514427e3 1.3314166789178437745e2 3.3871328727963666080e0"
)
_MIDDLE_BELOW = (
    "5.2264952788528545610e3 2.8729085735721942674e4 3.9307895800092710610e4 2.1213794301586595867e4 "
    "5.3941960214247511077e3 6.8718700749205790830e2 4.2313330701600911252e1 1.0"
)
_TAIL_ABOVE = (
    "7.74545014278341407640e-4 2.27238449892691845833e-2 2.41780725177450611770e-1 "
    "1.27045825245236838258e0 3.64784832476320460504e0 5.76949722146069140550e0 4.63033784615654529590e0 "
    "1.42343711074968357734e0"
)
_TAIL_BELOW = (
    "1.05075007164441684324e-9 5.47593808499534494600e-4 1.51986665636164571966e-2 "
    "1.48103976427480074590e-1 6.89767334985100004550e-1 1.67638483018380384940e0 "
    "2.05319162663775882187e0 1.0"
)
_FAR_ABOVE = (
    "2.01033439929228813265e-7 2.71155556874348757815e-5 1.24266094738807843860e-3 "
    "2.65321895265761230930e-2 2.96560571828504891230e-1 1.78482653991729133580e0 "
    "5.46378491116411436990e0 6.65790464350110377720e0"
)
_FAR_BELOW = (
    "2.04426310338993978564e-15 1.42151175831644588870e-7 1.84631831751005468180e-5 "
    "7.86869131145613259100e-4 1.48753612908506148525e-2 1.36929880922735805310e-1 "
    "5.99832206555887937690e-1 1.0"
)


def _polynomial(coefficients, x):
    result = 0.0
    for c in coefficients.split():
        result = result * x + float(c)
    return result


def _normal_inv_cdf(p, mu, sigma):
    q = p - 0.5
    if _fabs(q) <= 0.425:
        r = 0.180625 - q * q
        x = _polynomial(_MIDDLE_ABOVE, r) * q / _polynomial(_MIDDLE_BELOW, r)
        return mu + x * sigma
    r = _sqrt(-_log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        r -= 1.6
        x = _polynomial(_TAIL_ABOVE, r) / _polynomial(_TAIL_BELOW, r)
    else:
        r -= 5.0
        x = _polynomial(_FAR_ABOVE, r) / _polynomial(_FAR_BELOW, r)
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """A normal distribution with that mean and that standard deviation."""

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution with the mean and the standard deviation of the data."""
        data = [float(x) for x in data]
        xbar = fmean(data)
        return cls(xbar, stdev(data, xbar))

    def samples(self, n, *, seed=None):
        """A list of n random values."""
        import random

        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        """The density at x."""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        diff = x - self._mu
        return _exp(diff * diff / (-2.0 * variance)) / _sqrt(_tau * variance)

    def cdf(self, x):
        """The probability of a value that is at most x."""
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + _erf((x - self._mu) / (self._sigma * _sqrt(2.0))))

    def inv_cdf(self, p):
        """The x for which cdf(x) is p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return _normal_inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """The n - 1 points that cut the distribution into n parts of equal probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """How much two distributions have in common, from 0 to 1."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        one, two = self, other
        if (two._sigma, two._mu) < (one._sigma, one._mu):
            one, two = two, one
        v1, v2 = one.variance, two.variance
        if not v1 or not v2:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv = v2 - v1
        dm = _fabs(two._mu - one._mu)
        if not dv:
            return 1.0 - _erf(dm / (2.0 * one._sigma * _sqrt(2.0)))
        a = one._mu * v2 - two._mu * v1
        b = one._sigma * two._sigma * _sqrt(dm * dm + dv * _log(v2 / v1))
        x1 = (a + b) / dv
        x2 = (a - b) / dv
        return 1.0 - (_fabs(two.cdf(x1) - one.cdf(x1)) + _fabs(two.cdf(x2) - one.cdf(x2)))

    def zscore(self, x):
        """How many standard deviations x lies above the mean."""
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        """The mean."""
        return self._mu

    @property
    def median(self):
        """The median, which is the mean."""
        return self._mu

    @property
    def mode(self):
        """The mode, which is the mean."""
        return self._mu

    @property
    def stdev(self):
        """The standard deviation."""
        return self._sigma

    @property
    def variance(self):
        """The square of the standard deviation."""
        return self._sigma * self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, _hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, _hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * _fabs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / _fabs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__

    def __rsub__(self, other):
        return -(self - other)

    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return "%s(mu=%r, sigma=%r)" % (type(self).__name__, self._mu, self._sigma)
