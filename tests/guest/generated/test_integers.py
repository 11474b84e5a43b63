"""Arithmetic of integers of all sizes."""

import random

from .conftest import Same

OPERATORS = ("+", "-", "*", "//", "%", "&", "|", "^", "<", "==", ">=")


def integer(source: random.Random) -> int:
    bits = source.choice((3, 8, 30, 31, 32, 33, 62, 63, 64, 65, 200))
    return source.getrandbits(bits) * source.choice((1, -1))


def test_operators_of_integers_give_what_they_give_in_cpython(same: Same) -> None:
    source = random.Random(1)
    same("", [f"{integer(source)} {source.choice(OPERATORS)} {integer(source)}" for _ in range(2000)])
