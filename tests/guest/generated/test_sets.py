"""Sets come in CPython's order, and hash() gives CPython's numbers. Of strings that is so where the seed is 0."""

import os
import random
import subprocess
import sys

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import Event, Stream

from .conftest import Same

METHODS = ("union", "intersection", "difference", "symmetric_difference")


def number(source: random.Random) -> str:
    kind = source.randrange(6)
    if kind == 0:
        return repr(source.randrange(-(2**70), 2**70))
    if kind == 1:
        return repr(source.choice((source.random(), source.randrange(200) / 8, 1e300 * source.random())))
    if kind == 2:
        return f"({source.randrange(9)}, {source.randrange(-5, 9)})"
    if kind == 3:
        return repr(source.randrange(50) * 64)
    return repr(source.randrange(-5, 60))


def items(source: random.Random, most: int = 40) -> str:
    return ", ".join(number(source) for _ in range(source.randrange(1, most)))


def written(source: random.Random) -> str:
    return source.choice(("{%s}", "set([%s])", "{x for x in (%s,)}", "frozenset((%s,))")) % items(source)


def test_sets_are_in_cpythons_order(same: Same) -> None:
    source = random.Random(1)
    expressions = [f"list({written(source)})" for _ in range(300)]
    expressions += [f"list({written(source)} {source.choice('|&-^')} {written(source)})" for _ in range(300)]
    expressions += [f"list({written(source)}.{source.choice(METHODS)}([{items(source)}]))" for _ in range(200)]
    expressions += [f"list(set(range({source.randrange(300)})) - {written(source)})" for _ in range(50)]
    same("", expressions)


def test_sets_that_change_stay_in_cpythons_order(same: Same) -> None:
    source = random.Random(2)
    setup = """
def changed(items, steps):
    found = set(items)
    for step, item in steps:
        if step == 0:
            found.add(item)
        elif step == 1:
            found.discard(item)
        elif step == 2 and found:
            item = found.pop()
        elif step == 3:
            found ^= {item, 1}
    return list(found), found.copy(), set(found)
"""
    steps = [[(source.randrange(4), source.randrange(30)) for _ in range(40)] for _ in range(150)]
    same(setup, [f"changed([{items(source, 20)}], {one})" for one in steps])


def test_hashes_of_numbers_and_tuples_are_cpythons(same: Same) -> None:
    source = random.Random(3)
    expressions = [f"hash({number(source)})" for _ in range(500)]
    expressions += [f"hash(({items(source, 6)},))" for _ in range(200)]
    expressions += [f"hash(frozenset([{items(source)}]))" for _ in range(100)]
    expressions += [f"hash({source.random()}j + {source.randrange(9)})" for _ in range(50)]
    same("", [*expressions, "hash(-1)", "hash(True)", "hash(float('inf'))", "hash(-float('inf'))", "hash(2**61 - 1)"])


PROGRAM = """
words = [chr(97 + i % 26) * (i % 5 + 1) + chr([0, 233, 0x65e5, 0x1f600][i % 4]) * (i % 3) for i in range(400)]
print([hash(word) for word in words], hash(b"bytes"), hash(""))
print(set(words), set("hello world"), {"one", "two", "three"} | set(words[:9]), frozenset(words[5:70]))
"""


def test_strings_hash_as_in_cpython_with_the_seed_0() -> None:
    printed: list[str] = []

    def on_event(event: Event) -> None:
        if isinstance(event, Stream):
            printed.append(event.text)

    with Interpreter() as interpreter:
        assert interpreter.execute(PROGRAM, on_event=on_event).error is None
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", PROGRAM]
    expected = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True).stdout
    assert sys.hash_info.algorithm == "siphash13"
    assert "".join(printed) == expected
