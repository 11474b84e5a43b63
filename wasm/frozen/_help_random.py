"""Help for random."""

TEXT = rb"""
= random
Random numbers: CPython's generator, so that the same seed gives the same numbers.
Seeds are integers or floats here. Not fit for secrets: for those, os.urandom() or SystemRandom.
>>> random.seed(42); random.random()
0.6394267984578837
= random.Random(x=None)
A generator of its own, with the functions of the module as methods; x is its seed.
>>> random.Random(42).randint(1, 6)
6
= random.SystemRandom(x=None)
A generator of the host's random bytes, fit for secrets; it has no seed and no state.
= random.betavariate(alpha, beta)
A value of the beta distribution, from 0 to 1.
= random.binomialvariate(n=1, p=0.5)
How many of n trials succeed, each with the probability p.
= random.choice(seq)
An item of a sequence. Raises IndexError when there is none.
= random.choices(population, weights=None, *, cum_weights=None, k=1)
A list of k items; each can come several times. weights: how likely each is, or cum_weights: their
sums. Raises ValueError when there is not one weight for each.
= random.expovariate(lambd=1.0)
Exponential distribution; 1 / lambd is its mean.
= random.gammavariate(alpha, beta)
A value of the gamma distribution of that shape and scale.
= random.gauss(mu=0.0, sigma=1.0)
Normal distribution of a mean and a standard deviation.
= random.getrandbits(k)
An integer of k random bits.
= random.getstate()
The state, for setstate().
= random.lognormvariate(mu=0.0, sigma=1.0)
A number whose logarithm is normally distributed.
= random.normalvariate(mu=0.0, sigma=1.0)
Normal distribution, as gauss().
= random.paretovariate(alpha)
Pareto distribution.
= random.randbytes(n)
n random bytes.
= random.randint(a, b)
An integer from a to b, both possible.
= random.random()
A float from 0 up to 1, which is not reached.
= random.randrange(start, stop=None, step=1)
A number of range(start, stop, step); with one argument, from 0 up to it. Raises ValueError when it
is empty.
= random.sample(population, k, *, counts=None)
A list of k different items of a sequence, in random order. counts: how often each is there.
Raises ValueError when there are not so many.
= random.seed(a=None, version=2)
Starts anew: the same seed gives the same numbers. a is an int or a float; None takes random bytes.
Text and bytes raise TypeError here.
= random.setstate(state)
Goes back to a state of getstate().
= random.shuffle(x)
Puts a list into random order, in place; gives None.
= random.triangular(low=0.0, high=1.0, mode=None)
Triangular distribution, with its peak at mode.
= random.uniform(a, b)
A float between a and b.
= random.vonmisesvariate(mu, kappa)
An angle of the von Mises distribution around mu.
= random.weibullvariate(alpha, beta)
Weibull distribution.
"""
