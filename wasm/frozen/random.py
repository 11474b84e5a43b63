"""Random numbers, the same as CPython's for the same seed. Unseeded, the host seeds them."""

from _random import Generator as _Generator
from _random_algorithms import binomial as _binomial, chosen as _chosen, gamma as _gamma, von_mises as _von_mises
from math import cos as _cos, exp as _exp, floor as _floor, isfinite as _isfinite, log as _log, pi as _pi, sin as _sin
from math import sqrt as _sqrt

__all__ = [
    "Random",
    "SystemRandom",
    "betavariate",
    "binomialvariate",
    "choice",
    "choices",
    "expovariate",
    "gammavariate",
    "gauss",
    "getrandbits",
    "getstate",
    "lognormvariate",
    "normalvariate",
    "paretovariate",
    "randbytes",
    "randint",
    "random",
    "randrange",
    "sample",
    "seed",
    "setstate",
    "shuffle",
    "triangular",
    "uniform",
    "vonmisesvariate",
    "weibullvariate",
]

_NORMAL_FACTOR = 4 * _exp(-0.5) / _sqrt(2.0)
_TWO_PI = 2.0 * _pi


def _index(value):
    """The integer that a value is or stands for."""
    if isinstance(value, int):
        return value
    try:
        method = value.__index__
    except AttributeError:
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    return method()


class Random:
    """A generator of its own, apart from the module's."""

    VERSION = 3

    def __init__(self, x=None):
        self._generator = _Generator()
        self.gauss_next = None
        if x is not None:
            self.seed(x)

    def seed(self, a=None, version=2):
        self.gauss_next = None
        if a is None:
            self._generator = _Generator()
            return
        if version == 1 and isinstance(a, (str, bytes)):
            text = a.decode("latin-1") if isinstance(a, bytes) else a
            x = ord(text[0]) << 7 if text else 0
            for c in text:
                x = ((1000003 * x) & 0xFFFFFFFFFFFFFFFF) ^ ord(c)
            x ^= len(text)
            a = -2 if x == -1 else x
        elif version == 2 and isinstance(a, (str, bytes, bytearray)):
            data = a.encode() if isinstance(a, str) else bytes(a)
            from hashlib import sha512

            a = int.from_bytes(data + sha512(data).digest(), "big")
        elif isinstance(a, float):
            a = hash(a)
        elif not isinstance(a, int):
            raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        a = abs(int(a))
        self._generator.seed(a.to_bytes(max((a.bit_length() + 31) // 32, 1) * 4, "little"))

    def getstate(self):
        words = self._generator.state()
        numbers = tuple([int.from_bytes(words[i : i + 4], "little") for i in range(0, len(words), 4)])
        return (3, numbers, self.gauss_next)

    def setstate(self, state):
        version, numbers, gauss_next = state
        if version not in (2, 3):
            raise ValueError(
                "state with version %s passed to Random.setstate() of version %s" % (version, self.VERSION)
            )
        if not isinstance(numbers, tuple):
            raise TypeError("state vector must be a tuple")
        if len(numbers) != 625:
            raise ValueError("state vector is the wrong size")
        self._generator.set_state(b"".join([(n & 0xFFFFFFFF).to_bytes(4, "little") for n in numbers]))
        self.gauss_next = gauss_next

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return type(self), (), self.getstate()

    def random(self):
        return self._generator.random()

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        bits = self._generator.bits
        if 0 < k <= 32:
            return bits(k)
        value = shift = 0
        while k > 0:
            value |= bits(min(k, 32)) << shift
            shift += 32
            k -= 32
        return value

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def _randbelow(self, n):
        if type(self).random is not _plain_random and type(self).getrandbits is _plain_bits:
            return self._below_by_random(n)
        getrandbits = self.getrandbits
        k = n.bit_length()
        value = getrandbits(k)
        while value >= n:
            value = getrandbits(k)
        return value

    def _below_by_random(self, n):
        random = self.random
        if n >= 9007199254740992:
            return _floor(random() * n)
        limit = (9007199254740992 - 9007199254740992 % n) / 9007199254740992
        value = random()
        while value >= limit:
            value = random()
        return _floor(value * 9007199254740992) % n

    def randrange(self, start, stop=None, step=1):
        if type(start) is not int:
            start = _whole(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if start > 0:
                return self._randbelow(start)
            raise ValueError("empty range for randrange()")
        if type(stop) is not int:
            stop = _whole(stop)
        width = stop - start
        if type(step) is not int:
            step = _whole(step)
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError("empty range for randrange() (%d, %d, %d)" % (start, stop, width))
        if step > 0:
            n = (width + step - 1) // step
        elif step < 0:
            n = (width + step + 1) // step
        else:
            raise ValueError("zero step for randrange()")
        if n <= 0:
            raise ValueError("empty range for randrange()")
        return start + step * self._randbelow(n)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        n = len(seq)
        if not n:
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(n)]

    def shuffle(self, x):
        below = self._randbelow
        for i in range(len(x) - 1, 0, -1):
            j = below(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if not (hasattr(population, "__getitem__") and hasattr(population, "__len__")) or isinstance(
            population, (set, frozenset, dict)
        ):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            ends = []
            total = 0
            for count in counts:
                total += count
                ends.append(total)
            if len(ends) != n:
                raise ValueError("The number of counts does not match the population")
            if not ends:
                raise IndexError("pop from empty list")
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            from bisect import bisect_right

            return [population[bisect_right(ends, s)] for s in self.sample(range(total), k)]
        below = self._randbelow
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        return _chosen(population, n, k, below)

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        random = self.random
        n = len(population)
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[_floor(random() * n)] for _ in range(k)]
            try:
                weights = iter(weights)
            except TypeError:
                if not isinstance(weights, int):
                    raise
                raise TypeError("The number of choices must be a keyword argument: k=%s" % weights)
            cum_weights = []
            total = 0
            for weight in weights:
                total += weight
                cum_weights.append(total)
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not _isfinite(total):
            raise ValueError("Total of weights must be finite")
        from bisect import bisect_right

        return [population[bisect_right(cum_weights, random() * total, 0, n - 1)] for _ in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)

    def gauss(self, mu=0.0, sigma=1.0):
        # Two normal values come from each pair of uniform ones; the second waits for the next call.
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * _TWO_PI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * radius
            self.gauss_next = _sin(angle) * radius
        return mu + z * sigma

    def normalvariate(self, mu=0.0, sigma=1.0):
        # A. Kinderman, J. Monahan, "Computer generation of random variables using the ratio of uniform deviates".
        random = self.random
        while True:
            u1 = random()
            u2 = 1.0 - random()
            z = _NORMAL_FACTOR * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def lognormvariate(self, mu=0.0, sigma=1.0):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        return _von_mises(self.random, mu, kappa)

    def gammavariate(self, alpha, beta):
        return _gamma(self.random, alpha, beta)

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        return _binomial(self.random, n, p)



_plain_random = Random.random
_plain_bits = Random.getrandbits


def _whole(value):
    """An integer that a range begins or ends with. A float that is whole is taken, for programs of old."""
    if hasattr(value, "__index__"):
        return _index(value)
    whole = int(value)
    if whole != value:
        raise ValueError("non-integer arg 1 for randrange()")
    return whole


class SystemRandom(Random):
    """Random numbers from the host, which no seed repeats."""

    def random(self):
        from os import urandom

        return (int.from_bytes(urandom(7), "big") >> 3) / 9007199254740992.0

    def getrandbits(self, k):
        from os import urandom

        if k < 0:
            raise ValueError("number of bits must be non-negative")
        size = (k + 7) // 8
        return int.from_bytes(urandom(size), "big") >> (size * 8 - k)

    def randbytes(self, n):
        from os import urandom

        return urandom(n)

    def seed(self, *args, **kwds):
        return None

    def getstate(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    setstate = getstate


_inst = Random()
seed = _inst.seed
getstate = _inst.getstate
setstate = _inst.setstate
random = _inst.random
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes
randrange = _inst.randrange
randint = _inst.randint
choice = _inst.choice
shuffle = _inst.shuffle
sample = _inst.sample
choices = _inst.choices
uniform = _inst.uniform
triangular = _inst.triangular
gauss = _inst.gauss
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
betavariate = _inst.betavariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
binomialvariate = _inst.binomialvariate
