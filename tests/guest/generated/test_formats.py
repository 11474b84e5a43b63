"""The format specification language, and the operator %."""

import random

from .conftest import Same

VALUES = (
    *("0", "1", "-1", "1234", "-1234567", "10 ** 30", "2 ** 70", "True", "False", "0.0", "-0.0", "1.5", "-2.25"),
    *("3.14159265", "1e16", "1.5e-7", "1e100", "float('inf')", "float('-inf')", "float('nan')", "123456.789", "0.1"),
    *("99999.5", "5e-324", "'abc'", "''", "'\\xe4\\xf6'", "'hello world'", "1 + 2j", "-1.5j", "0j", "1e20 + 3j"),
)


def specification(source: random.Random) -> str:
    fill = source.choice(("", "", "", "*", "0", "\xe9", "{", " ", "<"))
    align = source.choice(("", "", "<", ">", "^", "="))
    parts = (
        ("", "", "+", "-", " "),
        ("", "", "", "z"),
        ("", "", "#"),
        ("", "0"),
        ("", "5", "10", "20"),
        ("", ",", "_"),
    )
    types = ("", "d", "f", "e", "g", "x", "X", "b", "o", "c", "s", "n", "%", "G", "E", "F", "r", "dd", ",")
    options = "".join(source.choice(part) for part in parts)
    return (fill + align if align else "") + options + source.choice(("", ".0", ".2", ".5", ".")) + source.choice(types)


def test_values_are_laid_out_as_in_cpython(same: Same) -> None:
    source = random.Random(3)
    same("", [f"format({source.choice(VALUES)}, {specification(source)!a})" for _ in range(3000)])


def test_the_operator_percent_lays_out_as_in_cpython(same: Same) -> None:
    source = random.Random(4)
    parts = (
        ("", "-", "+", " ", "#", "0", "-0", "+#0"),
        ("", "5", "12"),
        ("", ".2", ".0", "."),
        tuple("ddsrfeGgxXoiucaq%"),
    )
    expressions = []
    for _ in range(2000):
        pattern = "".join("a%" + "".join(source.choice(part) for part in parts) for _ in range(source.randint(1, 2)))
        values = ", ".join(source.choice(VALUES) for _ in range(source.randint(1, 2)))
        expressions.append(f"{pattern!r} % ({values},)")
    same("", expressions)
