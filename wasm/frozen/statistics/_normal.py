"""Normal distributions."""

__name__ = "statistics"  # what is defined here is of the public module: in reprs and pickles

from math import exp as _exp, hypot as _hypot, log as _log, sqrt as _sqrt, tau as _tau
from math import erf as _erf, fabs as _fabs
from statistics._sums import StatisticsError

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
        from statistics import fmean, stdev

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
