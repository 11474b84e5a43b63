"""Deep recursion anywhere in C raises RecursionError in the program; it never ends the guest."""

import pytest

from micropython_wasm_kernel import Interpreter

from . import deep_programs, deep_values
from .conftest import Run

DEEP = {
    **deep_programs.CALLS,
    **deep_programs.ATTRIBUTES,
    **deep_programs.OPERATORS,
    **deep_values.VALUES,
    **deep_values.ITERATORS,
    **deep_values.TEXT,
    **deep_values.SOURCE,
}


@pytest.mark.parametrize("name", DEEP)
def test_going_too_deep_raises_runtime_error_and_keeps_the_state(name: str, interpreter: Interpreter, run: Run) -> None:
    assert run(interpreter, "kept = ['state']")[1] == ""
    outcome, _ = run(interpreter, DEEP[name])
    assert outcome.error is not None
    assert (outcome.error.name, outcome.error.message) == ("RecursionError", "maximum recursion depth exceeded")
    assert not outcome.rolled_back
    assert run(interpreter, "print(kept)")[1] == "['state']\n"


@pytest.mark.parametrize("name", deep_values.FLAT)
def test_what_does_not_recurse_goes_as_deep_as_it_likes(name: str, interpreter: Interpreter, run: Run) -> None:
    source, end = deep_values.FLAT[name]
    outcome, text = run(interpreter, source)
    shown = outcome.result.data["text/plain"] if outcome.result is not None else ""
    assert text + shown == end
    assert not outcome.rolled_back


def test_a_program_may_catch_it_and_go_on(interpreter: Interpreter, run: Run) -> None:
    source = """
def f(n):
    try:
        return f(n + 1)
    except RecursionError:
        return n
depths = [f(0) for _ in range(50)]
print(min(depths) > 50, len(set(depths)))
"""
    assert run(interpreter, source)[1] == "True 1\n"


def test_an_exception_whose_text_recurses_is_still_told(interpreter: Interpreter, run: Run) -> None:
    source = "class E(Exception):\n    def __str__(self): return str(self)\nraise E"
    assert run(interpreter, source)[1] == "E: <exception str() failed>"
    nested = "x = ValueError()\nfor i in range(100000): x = ValueError(x)\nraise x"
    assert run(interpreter, nested)[1] == "ValueError: <exception str() failed>"


def test_a_result_whose_repr_recurses_is_an_error_of_the_cell(interpreter: Interpreter, run: Run) -> None:
    assert run(interpreter, "class A:\n    def __repr__(self): return repr(self)\nx = A()\nx")[1] == (
        "RecursionError: maximum recursion depth exceeded"
    )
    assert run(interpreter, "x = []\nfor i in range(100_000):\n    x = [x]\nx")[1] == (
        "RecursionError: maximum recursion depth exceeded"
    )
    assert run(interpreter, "print(len(x))")[1] == "1\n"
