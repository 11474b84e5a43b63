"""Samples, and those numbers of a distribution that are tried until one is right."""

from math import acos, ceil, cos, e, exp, fabs, floor, lgamma, log, log2, pi, sqrt

_TWO_PI = 2.0 * pi


def chosen(population, n, k, below):
    # k of n values; below(m) is a random number from 0 to m - 1.
    result = [None] * k
    # A set of what was chosen is smaller than a copy of the population when few are chosen of many.
    set_size = 21
    if k > 5:
        set_size += 4 ** ceil(log(k * 3) / log(4))
    if n <= set_size:
        pool = list(population)
        for i in range(k):
            j = below(n - i)
            result[i] = pool[j]
            pool[j] = pool[n - i - 1]
    else:
        selected = set()
        for i in range(k):
            j = below(n)
            while j in selected:
                j = below(n)
            selected.add(j)
            result[i] = population[j]
    return result


def von_mises(random, mu, kappa):
    # N. Fisher, "Statistical Analysis of Circular Data", 1993
    if kappa <= 1e-6:
        return _TWO_PI * random()
    s = 0.5 / kappa
    r = s + sqrt(1.0 + s * s)
    while True:
        z = cos(pi * random())
        d = z / (r + z)
        u = random()
        if u < 1.0 - d * d or u <= (1.0 - d) * exp(d):
            break
    q = 1.0 / r
    f = (q + z) / (1.0 + q * z)
    if random() > 0.5:
        return (mu + acos(f)) % _TWO_PI
    return (mu - acos(f)) % _TWO_PI


def gamma(random, alpha, beta):
    if alpha <= 0.0 or beta <= 0.0:
        raise ValueError("gammavariate: alpha and beta must be > 0.0")
    if alpha > 1.0:
        # R. Cheng, "The generation of Gamma variables with non-integral shape parameters", 1977
        ainv = sqrt(2.0 * alpha - 1.0)
        b = alpha - log(4.0)
        c = alpha + ainv
        while True:
            u1 = random()
            if not float("1e-7") < u1 < float("0.9999999"):
                continue
            u2 = 1.0 - random()
            v = log(u1 / (1.0 - u1)) / ainv
            x = alpha * exp(v)
            z = u1 * u1 * u2
            r = b + c * v - x
            if r + (1.0 + log(4.5)) - 4.5 * z >= 0.0 or r >= log(z):
                return x * beta
    if alpha == 1.0:
        return -log(1.0 - random()) * beta
    # J. Ahrens, U. Dieter, "Computer methods for sampling from gamma, beta, Poisson and binomial distributions", 1974
    while True:
        u = random()
        b = (e + alpha) / e
        p = b * u
        if p <= 1.0:
            x = p ** (1.0 / alpha)
        else:
            x = -log((b - p) / alpha)
        u1 = random()
        if p > 1.0:
            if u1 <= x ** (alpha - 1.0):
                break
        elif u1 <= exp(-x):
            break
    return x * beta


def binomial(random, n, p):
    if n < 0:
        raise ValueError("n must be non-negative")
    if p <= 0.0 or p >= 1.0:
        if p == 0.0:
            return 0
        if p == 1.0:
            return n
        raise ValueError("p must be in the range 0.0 <= p <= 1.0")
    if n == 1:
        return int(random() < p)
    if p > 0.5:
        return n - binomial(random, n, 1.0 - p)
    if n * p < 10.0:
        # L. Devroye, "Generating the maximum of independent identically distributed random variables", 1980
        x = y = 0
        c = log2(1.0 - p)
        if not c:
            return x
        while True:
            y += floor(log2(random()) / c) + 1
            if y > n:
                return x
            x += 1
    # W. Hoermann, "The generation of binomial random variates", 1993
    done = False
    spq = sqrt(n * p * (1.0 - p))
    b = 1.15 + 2.53 * spq
    a = -0.0873 + 0.0248 * b + 0.01 * p
    c = n * p + 0.5
    vr = 0.92 - 4.2 / b
    while True:
        u = random()
        u -= 0.5
        us = 0.5 - fabs(u)
        k = floor((2.0 * a / us + b) * u + c)
        if k < 0 or k > n:
            continue
        v = random()
        if us >= 0.07 and v <= vr:
            return k
        if not done:
            alpha = (2.83 + 5.1 / b) * spq
            lpq = log(p / (1.0 - p))
            m = floor((n + 1) * p)
            h = lgamma(m + 1) + lgamma(n - m + 1)
            done = True
        v *= alpha / (a / (us * us) + b)
        if log(v) <= h - lgamma(k + 1) - lgamma(n - k + 1) + (k - m) * lpq:
            return k
