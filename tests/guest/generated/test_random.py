"""Numbers that a seed decides, the same ones as in CPython in every distribution; and what statistics makes of some."""

import random

from .conftest import Same

DISTRIBUTIONS = (
    ("random", 0, 0), ("uniform", -5, 5), ("gauss", 0, 2), ("normalvariate", 0, 2), ("expovariate", 1, 0),
    ("betavariate", 1, 1), ("gammavariate", 1, 1), ("lognormvariate", 0, 1), ("paretovariate", 1, 0),
    ("weibullvariate", 1, 1), ("triangular", 0, 5),
)  # fmt: skip


def seed(source: random.Random) -> object:
    return source.choice((source.randint(-(10**20), 10**20), f"seed {source.random()}", source.random(), b"\x00seed"))


def test_distributions_are_those_of_cpython(same: Same) -> None:
    source = random.Random(11)
    expressions = []
    for _ in range(20):
        for name, low, high in DISTRIBUTIONS:
            arguments = [round(source.uniform(0.2, 3), 2) + edge for edge in (low, high) if edge or name != "random"]
            arguments = arguments[: 1 if name in ("expovariate", "paretovariate") else 2]
            if name == "random":
                arguments = []
            if name == "triangular":
                arguments = [0, 5, round(source.uniform(0, 5), 1)]
            call = f"random.{name}({', '.join(map(repr, arguments))})"
            expressions.append(f"(random.seed({seed(source)!r}), [{call} for _ in range(3)])")
    same("import random", expressions)


def test_choices_are_those_of_cpython(same: Same) -> None:
    source = random.Random(12)
    expressions = []
    for _ in range(60):
        n = source.randint(1, 40)
        k = source.randint(0, n)
        weights = [source.randint(1, 9) for _ in range(n)]
        start, step = source.randint(-50, 50), source.choice((1, 2, 3, 7))
        made = (
            f"r.sample(range({n * 3}), {k})",
            f"r.sample({list(range(n))}, {k})",
            f"r.sample([1, 2, 3], {min(k, 6)}, counts=[1, 2, 3])",
            f"r.choices(range({n}), k={k})",
            f"r.choices({list(range(n))}, weights={weights}, k=4)",
            f"[r.choice({list(range(n))}) for _ in range(4)]",
            f"[r.randint({start}, {start + n}) for _ in range(4)]",
            f"[r.randrange({start}, {start + n * step}, {step}) for _ in range(4)]",
            f"(lambda items: (r.shuffle(items), items))(list(range({n})))",
            f"r.getrandbits({n * 5}), r.randbytes({k}), r.randrange(10 ** {n})",
        )
        expressions.append(f"(r.seed({seed(source)!r}), {source.choice(made)}, r.random())")
    same("import random\nr = random.Random()", expressions)


def test_statistics_are_those_of_cpython(same: Same) -> None:
    source = random.Random(13)
    expressions = []
    names = (
        *("mean", "fmean", "geometric_mean", "harmonic_mean", "median", "median_low", "median_high", "median_grouped"),
        *("mode", "multimode", "pstdev", "pvariance", "stdev", "variance", "quantiles"),
    )
    for name in names:
        for _ in range(15):
            size = source.randint(0, 9)
            kind = source.choice((lambda: source.randint(0, 20), lambda: round(source.uniform(0, 50), 2)))
            data = [kind() for _ in range(size)]
            expressions.append(f"statistics.{name}({data})")
    for _ in range(30):
        x = [source.randint(0, 9) for _ in range(5)]
        y = [round(source.uniform(0, 9), 1) for _ in range(5)]
        expressions += [f"statistics.{name}({x}, {y})" for name in ("covariance", "correlation", "linear_regression")]
        low, n = source.randint(2, 6), source.randint(1, 9)
        expressions.append(
            f"statistics.quantiles({sorted(y)}, n={n}, method='{source.choice(('inclusive', 'exclusive'))}')"
        )
        normal = f"statistics.NormalDist({low}, {round(source.uniform(0.1, 4), 2)})"
        expressions.append(f"{normal} + {n}, {normal} * {low}, {normal}.samples(2, seed={n}), {normal}.zscore({n})")
        expressions.append(
            f"round({normal}.cdf({n}), 12), round({normal}.pdf({n}), 12), round({normal}.inv_cdf(0.{low}), 9)"
        )
    same("import statistics", expressions)
