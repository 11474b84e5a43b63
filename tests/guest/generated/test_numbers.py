"""Numbers of all kinds: floats, fractions, decimals, and what is rounded only once."""

import random

from .conftest import Same


def integer(source: random.Random) -> int:
    return source.getrandbits(source.choice((3, 30, 53, 54, 64, 200, 1100))) * source.choice((1, -1))


def number(source: random.Random) -> float:
    return source.choice(
        (source.uniform(-10, 10), source.uniform(-1, 1) * 10.0 ** source.randint(-300, 300), 2.5, -0.5)
    )


def test_integers_become_floats_and_are_divided_as_in_cpython(same: Same) -> None:
    source = random.Random(2)
    pairs = [(integer(source), integer(source)) for _ in range(400)]
    expressions = [f"{a} / {b}" for a, b in pairs] + [f"float({a})" for a, _ in pairs]
    same("", expressions + [f"({a} < {number(source)!r}, {a} == float({b}))" for a, b in pairs])


def test_floats_are_rounded_and_divided_as_in_cpython(same: Same) -> None:
    source = random.Random(3)
    floats = [number(source) for _ in range(400)]
    expressions = [f"round({x!r}, {source.randint(-5, 12)})" for x in floats] + [f"round({x!r})" for x in floats]
    expressions += [f"({x!r}).hex(), ({x!r}).as_integer_ratio()" for x in floats]
    same("", expressions + [f"divmod({x!r}, {y!r})" for x, y in zip(floats, reversed(floats), strict=True)])


def test_exact_functions_of_math_are_those_of_cpython(same: Same) -> None:
    source = random.Random(4)
    expressions = [f"math.hypot({number(source)!r}, {number(source)!r})" for _ in range(200)]
    expressions += [f"math.fsum({[number(source) for _ in range(8)]!r})" for _ in range(200)]
    expressions += [f"math.isqrt({abs(integer(source))})" for _ in range(200)]
    expressions += [f"math.gcd({integer(source)}, {integer(source)})" for _ in range(200)]
    expressions += [f"math.comb({source.randrange(80)}, {source.randrange(40)})" for _ in range(100)]
    same("import math", expressions)


def test_fractions_and_statistics_are_those_of_cpython(same: Same) -> None:
    source = random.Random(5)
    expressions = []
    for _ in range(200):
        a, b, c, d = (source.randint(-50, 50) for _ in range(4))
        operator = source.choice(("+", "-", "*", "/", "//", "%", "<", "==", "**"))
        power = source.randint(-5, 5)
        other = power if operator == "**" else f"Fraction({c}, {d or 1})"
        expressions.append(f"Fraction({a}, {b or 1}) {operator} {other}")
        expressions.append(f"Fraction({number(source)!r}).limit_denominator({source.randint(1, 1000)})")
    for name in ("mean", "median", "pstdev", "stdev", "variance", "quantiles", "multimode"):
        for _ in range(30):
            data = [source.choice((source.randint(0, 9), round(source.uniform(0, 9), 1))) for _ in range(6)]
            expressions.append(f"statistics.{name}({data})")
    same("import statistics\nfrom fractions import Fraction", expressions)


def test_decimals_are_those_of_cpython(same: Same) -> None:
    source = random.Random(6)
    digits = ("1", "3", "10", "0.001", "2.50", "-7.25", "1e20", "123456789012345678901234567890", "-0.00", "9.99999")
    expressions = []
    for _ in range(250):
        a, b = source.choice(digits), str(round(source.uniform(-100, 100), source.randint(0, 9)))
        expressions.append(f"Decimal('{a}') {source.choice(('+', '-', '*', '/', '//', '%', '<'))} Decimal('{b}')")
        expressions.append(f"Decimal('{b}').quantize(Decimal('{source.choice(('1', '0.1', '0.01', '1e1'))}'))")
        expressions.append(f"abs(Decimal('{b}')).sqrt(), str(Decimal('{b}').normalize())")
        expressions.append(f"format(Decimal('{b}'), '{source.choice(('.2f', ',.1f', 'e', '.3g', '+', '10', '%'))}')")
    expressions += [f"Decimal('{round(source.uniform(0.1, 50), 3)}').ln()" for _ in range(20)]
    same("from decimal import Decimal", expressions)


def test_lists_are_sliced_and_sorted_as_in_cpython(same: Same) -> None:
    source = random.Random(7)

    def bound() -> object:
        return source.choice((None, source.randint(-12, 12)))

    expressions = []
    for _ in range(300):
        step = source.choice((None, 1, 2, -1, -2, 3))
        where = f"slice({bound()}, {bound()}, {step})"
        expressions.append(f"list(range(10))[{where}], tuple(range(10))[{where}], range(10)[{where}]")
        expressions.append(f"deleted(list(range(10)), {where})")
        expressions.append(f"assigned(list(range(10)), {where}, {list(range(source.randrange(6)))})")
        expressions.append(f"sorted({[source.randrange(9) / 2 for _ in range(20)]}, key=int, reverse={bool(step)})")
    setup = """
def deleted(items, where):
    del items[where]
    return items

def assigned(items, where, values):
    items[where] = values
    return items
"""
    same(setup, expressions)
