"""Programs larger than anybody types: what the compiler counts does not wrap, or is refused in a sentence."""

from collections.abc import Callable

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.limits import MIB, Limits

from .conftest import Run

# More than 16 bits can count, and more than 8 bits.
MANY, SOME = 66_000, 300

RIGHT = {
    "a list of constants": (f"x = [{','.join(str(n % 7) for n in range(MANY))}]", "x == [n % 7 for n in range(66000)]"),
    "a list of names beside locals": (
        f"def f(x, y):\n    z = [{'x,' * MANY}]\n    return x, y, len(z)",
        "f(1, 2) == (1, 2, 66000)",
    ),
    "a list of names": (f"a = 3\nx = [{'a,' * MANY}]", "len(x) == 66000 and sum(x) == 198000"),
    "a dictionary": (f"x = {{{','.join(f'{n}: {n}' for n in range(MANY))}}}", "all(x[n] == n for n in range(66000))"),
    "loops with break": (
        "n = 0\n" + "for i in '12':\n    n += 1\n    break\n" * 12_000,
        "n == 12000",
    ),
    "parameters": (f"def f({','.join(f'p{n}' for n in range(SOME))}): return p299", "f(*range(300)) == 299"),
    "255 arguments": (f"def f(*a): return len(a)\nn = f({'f,' * 255})", "n == 255"),
    "255 keywords": (f"def f(**a): return len(a)\nn = f({','.join(f'k{n}=1' for n in range(255))})", "n == 255"),
    "more arguments": (f"def f(*a): return a\nx = f({','.join(map(str, range(SOME)))})", "x == tuple(range(300))"),
    "more keywords": (
        f"x = dict({','.join(f'k{n}={n}' for n in range(SOME))})",
        "x == {'k%d' % n: n for n in range(300)}",
    ),
}

REFUSED = {
    "more variables of an outer function": (
        "def f():\n"
        + "".join(f"    w{n} = 1\n" for n in range(SOME))
        + f"    return lambda: ({','.join(f'w{n}' for n in range(SOME))})",
        "more than 255 variables of outer functions",
    ),
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_large_program_computes_what_is_right(
    name: str, interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    program, check = RIGHT[name]
    interpreter = interpreter_with(Limits(cpu_s=60.0))
    assert run(interpreter, program)[1] == ""
    assert run(interpreter, f"print({check})")[1] == "True\n"


@pytest.mark.parametrize("name", REFUSED)
def test_a_program_that_byte_code_cannot_say_is_refused(
    name: str, interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    program, sentence = REFUSED[name]
    interpreter = interpreter_with(Limits())
    assert run(interpreter, program)[1] == f"SyntaxError: {sentence}"
    assert run(interpreter, "print(6 * 7)")[1] == "42\n"


def test_a_hundred_nested_blocks_run_and_more_are_refused(
    interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    def nested(depth: int) -> str:
        lines = ["for i in '1':"]
        lines += [f"{' ' * level}try:" for level in range(1, depth + 1)]
        lines += [f"{' ' * (depth + 1)}n = {depth}; continue"]
        lines += [f"{' ' * level}finally: m = {level}" for level in range(depth, 0, -1)]
        return "\n".join(lines)

    interpreter = interpreter_with(Limits())
    assert run(interpreter, f"{nested(60)}\nprint(n, m)")[1] == "60 1\n"
    text = run(interpreter, nested(130))[1]
    assert text in (
        "SyntaxError: too many statically nested blocks",
        "RecursionError: maximum recursion depth exceeded",
    )
    assert run(interpreter, "print(6 * 7)")[1] == "42\n"


def test_names_are_told_apart_however_many_a_notebook_has(
    interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    interpreter = interpreter_with(Limits(cpu_s=60.0))
    for start in range(0, MANY + 5000, 5000):
        source = "\n".join(f"v{n} = {n}" for n in range(start, start + 5000))
        assert run(interpreter, source)[1] == ""
    assert run(interpreter, "print(v0, v1000, v60000, v65536, v66000, v70999)")[1] == "0 1000 60000 65536 66000 70999\n"
    assert run(interpreter, "def f70(): return v70998\nprint(f70(), f70.__name__)")[1] == "70998 f70\n"
    assert run(interpreter, "class Late(Exception): pass\nprint(Late.__name__)\nraise Late(1)")[1] == "Late\nLate: 1"


def test_names_cost_the_same_however_many_a_notebook_has(interpreter: Interpreter, run: Run) -> None:
    """Each text that is made, and each name that is compiled, is looked for among them."""
    texts = "for n in range(3000): str(n), 'a b c'.split()"
    run(interpreter, texts)
    before = run(interpreter, texts)[0].usage.fuel
    assert run(interpreter, "\n".join(f"name_{n} = {n}" for n in range(3000)))[1] == ""
    run(interpreter, texts)
    assert run(interpreter, texts)[0].usage.fuel < 1.5 * before


def test_names_are_found_when_there_is_no_memory_for_more(
    interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    interpreter = interpreter_with(Limits(memory_bytes=12 * MIB))
    fill = "class C: pass\nn = 0\ntry:\n    while True:\n        setattr(C, 'a%d' % n, n)\n        n += 1"
    assert run(interpreter, fill + "\nexcept MemoryError: pass\nprint(n > 10_000)")[1] == "True\n"
    assert run(interpreter, "print(C.a7, all(getattr(C, 'a%d' % i) == i for i in range(0, n, 100)))")[1] == "7 True\n"
    assert run(interpreter, "del C")[1] == ""
    assert run(interpreter, "another = 3\nprint(another, globals()['another'])")[1] == "3 3\n"
