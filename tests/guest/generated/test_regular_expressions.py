"""Patterns made at random, and what they find."""

import random

from .conftest import Same

SETUP = """
import re
def find(how, pattern, text, flags):
    compiled = re.compile(pattern, flags)
    if how == "sub":
        return compiled.sub(lambda found: "<" + found.group() + ">", text)
    if how == "finditer":
        return [found.span() for found in compiled.finditer(text)]
    if how in ("split", "findall"):
        return getattr(compiled, how)(text)
    found = getattr(compiled, how)(text)
    return found and (found.regs, found.groups(), found.lastindex)
"""
HOW = ("search", "match", "fullmatch", "findall", "split", "sub", "finditer")
SINGLE = (".", r"\w", r"\d", r"\s", r"\W", r"\b", r"\B", "^", "$", r"\A", r"\Z", r"\S", "é", "1")
SETS = ("ab", "a-c", "b", r"\w", r"a\d", r"\s-", "^", "b-c1", "]a", "é-ü")
TIMES = ("*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{,2}", "{1,}?", "*+", "++", "?+", "{0,3}")
GROUPS = ("(%s)", "(%s)", "(?:%s)", "(?=%s)", "(?!%s)", "(?>%s)", "(?i:%s)", "(?P<n>%s)", r"(%s)\1", "(?(1)%s)")
BEHIND = ("(?<=a)", "(?<!ab)", "(?<=a|b)", "(?<=^)", "(?<!.)")


def atom(source: random.Random, depth: int) -> str:
    kind = source.random()
    if kind < 0.5 or depth == 0:
        return source.choice("aabbc")
    if kind < 0.6:
        return source.choice(SINGLE)
    if kind < 0.7:
        return f"[{source.choice(('', '^'))}{source.choice(SETS)}]"
    if kind < 0.73:
        return source.choice(BEHIND)
    return source.choice(GROUPS) % alternatives(source, depth - 1)


def sequence(source: random.Random, depth: int) -> str:
    atoms = (atom(source, depth) for _ in range(source.choice((1, 1, 2, 3))))
    return "".join(one + (source.choice(TIMES) if source.random() < 0.35 else "") for one in atoms)


def alternatives(source: random.Random, depth: int) -> str:
    return "|".join(sequence(source, depth) for _ in range(source.choice((1, 1, 1, 2, 3))))


def test_patterns_find_what_they_find_in_cpython(same: Same) -> None:
    source = random.Random(1)
    expressions = []
    for _ in range(1200):
        letters = "ab" if source.random() < 0.7 else "aabbcAB \n1éÜ"
        text = "".join(source.choice(letters) for _ in range(source.choice((0, 1, 3, 5, 8, 12))))
        pattern = alternatives(source, source.choice((1, 2, 3)))
        expressions.append(
            f"find({source.choice(HOW)!r}, {pattern!r}, {text!r}, {source.choice((0, 0, 2, 8, 16, 256))})"
        )
    same(SETUP, expressions)


def test_mistakes_in_patterns_are_told_as_in_cpython(same: Same) -> None:
    source = random.Random(2)
    signs = "ab()[]{}*+?|\\.^$-,:=!<>P#i1x0 "
    patterns = ("".join(source.choice(signs) for _ in range(source.randrange(1, 9))) for _ in range(1500))
    same(
        "import re, warnings\nwarnings.simplefilter('ignore')\n",
        [f"re.compile({pattern!r}).groups" for pattern in patterns],
    )
