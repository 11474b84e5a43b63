"""A program that spends its time in a loop of C is stopped there, by an exception, and the notebook keeps its state."""

from collections.abc import Callable

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.limits import Limits

from . import long_programs
from .conftest import Run

LONG = {
    f"{kind}: {name}": source
    for kind, programs in {
        "numbers": long_programs.NUMBERS,
        "text": long_programs.TEXT,
        "containers": long_programs.CONTAINERS,
        "modules": long_programs.MODULES,
        "source": long_programs.SOURCE,
    }.items()
    for name, source in programs.items()
}
BUDGET = Limits(cpu_s=0.2)


@pytest.mark.parametrize("name", LONG)
def test_a_long_loop_in_c_ends_in_an_exception_and_keeps_the_state(
    name: str, interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    interpreter = interpreter_with(BUDGET)
    assert run(interpreter, "kept = [i * i for i in range(100)]")[1] == ""
    outcome, _ = run(interpreter, LONG[name])
    assert outcome.error is not None
    assert (outcome.error.name, outcome.rolled_back) == ("BudgetExceeded", False)
    assert run(interpreter, "x = y = f = None\nprint(sum(kept), sorted([3, 1, 2]))")[1] == "328350 [1, 2, 3]\n"


def test_a_list_whose_sort_was_stopped_has_all_its_items(
    interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    interpreter = interpreter_with(BUDGET)
    # Two lists that are equal, but not the same: to compare them takes long.
    source = "a, b = [0] * 10**5, [0] * 10**5\nx = [((a, b)[i % 2], i * 7 % 2003) for i in range(2003)]"
    assert run(interpreter, source)[1] == ""
    assert run(interpreter, "x.sort()")[1].startswith("BudgetExceeded: ")
    check = "y = [i for _, i in x]\nprint(len(y), sum(y), len(set(y)))"
    assert run(interpreter, check)[1] == "2003 2005003 2003\n"


def test_a_heap_whose_sifting_was_stopped_has_all_its_items(
    interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    interpreter = interpreter_with(BUDGET)
    assert run(interpreter, "import heapq\nx = list(range(50000, 0, -1))")[1] == ""
    assert run(interpreter, "while True: heapq.heapify(x); x.reverse()")[1].startswith("BudgetExceeded: ")
    assert run(interpreter, "print(len(x), sum(x), sum([i * i for i in x]))")[1] == "50000 1250025000 41667916675000\n"


def test_what_was_printed_before_the_stop_is_not_lost(
    interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    text = run(interpreter_with(BUDGET), "print('before')\nprint([1, 2], end=' ')\nx = 7\nx ** 10000000")[1]
    assert text.startswith("before\n[1, 2] BudgetExceeded: ")


def test_a_program_may_catch_a_stop_in_c_and_go_on(interpreter_with: Callable[[Limits], Interpreter], run: Run) -> None:
    source = "x = 7\ntry: x ** 10000000\nexcept BaseException as stop: print(type(stop).__name__)\nprint(7 ** 3)"
    assert run(interpreter_with(BUDGET), source)[1] == "BudgetExceeded\n343\n"
