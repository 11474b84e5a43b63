"""Lists, dictionaries and what goes through them."""

import random

from .conftest import Same

ITERTOOLS = (
    "combinations({0}, {1})", "permutations({0}[:5], {1})", "combinations_with_replacement({0}[:5], {1})",
    "product({0}[:4], {2}[:3])", "product({0}[:3], repeat={1})", "accumulate({0})", "accumulate({0}, max)",
    "accumulate({0}, initial={1})", "chain({0}, {2})", "compress({0}, {2})", "pairwise({0})",
    "islice({0}, {1})", "islice({0}, {1}, None, {1} + 1)", "zip_longest({0}, {2}, fillvalue={1})",
    "takewhile(lambda n: n > {1}, {0})", "dropwhile(lambda n: n > {1}, {0})", "filterfalse(lambda n: n % 2, {0})",
    "starmap(pow, zip({0}, {2}))", "islice(cycle({0}), 7)", "islice(count({1}, {3}), 4)", "repeat({1}, {1})",
    "map(list, tee({0}, 2))", "((k, list(g)) for k, g in groupby({0}, lambda n: n // 3))",
)  # fmt: skip


def numbers(source: random.Random, most: int = 8) -> list[int]:
    return [source.randint(0, 9) for _ in range(source.randint(0, most))]


def bound(source: random.Random) -> str:
    return source.choice(("", str(source.randint(-10, 10))))


def test_itertools_are_those_of_cpython(same: Same) -> None:
    source = random.Random(31)
    expressions = []
    for template in ITERTOOLS:
        for _ in range(25):
            made = template.format(
                numbers(source, 6), source.randint(0, 3), numbers(source, 6), source.choice((1, 2, -1))
            )
            expressions.append(f"list({made})")
    same("from itertools import *", expressions)


def test_lists_are_changed_as_in_cpython(same: Same) -> None:
    source = random.Random(32)
    expressions = []
    for _ in range(500):
        items, other = numbers(source), numbers(source, 4)
        at = source.randint(-9, 9)
        step = source.choice(("", ":1", ":2", ":-1", ":-2", ":3"))
        piece = f"[{bound(source)}:{bound(source)}{step}]"
        change = source.choice((
            f"x.insert({at}, 'n')", f"x.pop({at})", f"x.remove({at})", f"x.extend({other})", f"x.index({at})",
            f"x.__setitem__({at}, 'n')", f"x.__delitem__({at})", "x.reverse()", "x.sort(key=lambda n: -n % 4)",
            f"x.count({at})", f"x.__imul__({source.randint(-1, 3)})", f"x.__iadd__({other})", f"x.index({at}, 2)",
            f"exec('x{piece} = {other}')", f"exec('del x{piece}')", f"x{piece}", f"x + {other}", f"x < {other}",
        ))  # fmt: skip
        expressions.append(f"(lambda x: ({change}, x))({items})")
    same(
        "",
        [
            line if "exec" not in line else line.replace("exec('", "exec('").replace("')", "', {'x': x})")
            for line in expressions
        ],
    )


def test_dictionaries_are_changed_as_in_cpython(same: Same) -> None:
    source = random.Random(33)
    keys = ("'a'", "'b'", "1", "1.0", "True", "(1, 2)", "None", "2.5", "'c'", "[]")

    def made(most: int) -> str:
        return "{" + ", ".join(f"{source.choice(keys[:-1])}: {source.randint(0, 9)}" for _ in range(most)) + "}"

    expressions = []
    for _ in range(400):
        key, number, other = source.choice(keys), source.randint(0, 9), made(3)
        change = source.choice((
            f"x[{key}]", f"x.get({key})", f"x.pop({key})", f"x.pop({key}, {number})", f"x.setdefault({key}, {number})",
            f"x.update({other})", f"x | {other}", f"{other} | x", f"x == {other}", "x.popitem()", f"{key} in x",
            f"sorted(map(repr, x.keys() & {other}.keys()))", f"sorted(map(repr, x.items() ^ {other}.items()))",
            f"sorted(map(repr, x.keys() - {other}))", f"x.keys() == {other}.keys()",
            f"x.__setitem__({key}, {number})", f"x.__delitem__({key})", "list(reversed(x))", "sorted(x.values())",
            f"dict.fromkeys(x, {number})", "{v: k for k, v in x.items()}", f"dict(x, z={number})", "x.copy() is x",
        ))  # fmt: skip
        expressions.append(f"(lambda x: ({change}, x, len(x), list(x.items())))({made(source.randint(0, 5))})")
    same("", expressions)
