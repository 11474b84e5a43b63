"""Random numbers, the same as CPython's for the same seed. Unseeded, the host seeds them."""

from _random import Generator
from math import ceil as _ceil, cos as _cos, exp as _exp, log as _log, pi as _pi, sin as _sin, sqrt as _sqrt

_NORMAL_FACTOR = 4 * _exp(-0.5) / _sqrt(2.0)


class Random:
    """A generator of its own, apart from the module's."""

    def __init__(self, x=None):
        self._generator = Generator()
        self._gauss_next = None
        if x is not None:
            self.seed(x)

    def seed(self, a=None, version=2):
        self._gauss_next = None
        if a is None:
            self._generator = Generator()
            return
        if isinstance(a, (str, bytes, bytearray)):
            raise TypeError("seeding with text or bytes is not supported; use an int")
        if isinstance(a, float):
            a = hash(a)
        if not isinstance(a, int):
            raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        a = abs(a)
        words = 1
        while a >> 32 * words:
            words += 1
        self._generator.seed(a.to_bytes(4 * words, "little"))

    def getstate(self):
        return (3, self._generator.state(), self._gauss_next)

    def setstate(self, state):
        version, words, self._gauss_next = state
        if version != 3:
            raise ValueError("state with version {} passed to Random.setstate() of version 3".format(version))
        self._generator.set_state(words)

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

    def _below(self, n):
        k = 0
        while n >> k:
            k += 1
        value = self.getrandbits(k)
        while value >= n:
            value = self.getrandbits(k)
        return value

    def randrange(self, start, stop=None, step=1):
        for value in (start, step) if stop is None else (start, stop, step):
            if not isinstance(value, int):
                raise TypeError("'{}' object cannot be interpreted as an integer".format(type(value).__name__))
        if stop is None:
            if start > 0:
                return self._below(start)
            raise ValueError("empty range for randrange()")
        width = stop - start
        if step > 0:
            n = (width + step - 1) // step
        elif step < 0:
            n = (width + step + 1) // step
        else:
            raise ValueError("zero step for randrange()")
        if n <= 0:
            raise ValueError("empty range in randrange({}, {}, {})".format(start, stop, step))
        return start + step * self._below(n)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._below(len(seq))]

    def shuffle(self, x):
        for i in range(len(x) - 1, 0, -1):
            j = self._below(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (set, frozenset, dict)):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        if counts is not None:
            ends = []
            total = 0
            for count in counts:
                total += count
                ends.append(total)
            if len(ends) != len(population):
                raise ValueError("The number of counts does not match the population")
            return [population[_bisect(ends, s)] for s in self.sample(range(total), k)]
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        result = [None] * k
        # A set of what was chosen is smaller than a copy of the population when few are chosen of many.
        set_size = 21
        if k > 5:
            set_size += 4 ** _ceil(_log(k * 3) / _log(4))
        if n <= set_size:
            pool = list(population)
            for i in range(k):
                j = self._below(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            selected = set()
            for i in range(k):
                j = self._below(n)
                while j in selected:
                    j = self._below(n)
                selected.add(j)
                result[i] = population[j]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        random = self.random
        n = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[int(random() * n)] for _ in range(k)]
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
        return [population[min(_bisect(cum_weights, random() * total), n - 1)] for _ in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        if high == low:
            return low
        c = 0.5 if mode is None else (mode - low) / (high - low)
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)

    def gauss(self, mu=0.0, sigma=1.0):
        # Two normal values come from each pair of uniform ones; the second waits for the next call.
        z = self._gauss_next
        self._gauss_next = None
        if z is None:
            angle = self.random() * (2.0 * _pi)
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * radius
            self._gauss_next = _sin(angle) * radius
        return mu + z * sigma

    def normalvariate(self, mu=0.0, sigma=1.0):
        # A. Kinderman, J. Monahan, "Computer generation of random variables using the ratio of uniform deviates".
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = _NORMAL_FACTOR * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def lognormvariate(self, mu=0.0, sigma=1.0):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)


def _bisect(ends, value):
    """The first index whose end lies above the value."""
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high) // 2
        if value < ends[middle]:
            high = middle
        else:
            low = middle + 1
    return low


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

    def seed(self, *args, **kwargs):
        return None

    def getstate(self):
        raise NotImplementedError("System entropy source does not have state.")

    setstate = getstate


_shared = Random()
seed = _shared.seed
getstate = _shared.getstate
setstate = _shared.setstate
random = _shared.random
getrandbits = _shared.getrandbits
randbytes = _shared.randbytes
randrange = _shared.randrange
randint = _shared.randint
choice = _shared.choice
shuffle = _shared.shuffle
sample = _shared.sample
choices = _shared.choices
uniform = _shared.uniform
triangular = _shared.triangular
gauss = _shared.gauss
normalvariate = _shared.normalvariate
lognormvariate = _shared.lognormvariate
expovariate = _shared.expovariate
paretovariate = _shared.paretovariate
weibullvariate = _shared.weibullvariate
