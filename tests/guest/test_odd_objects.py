"""What a program can do to the objects, names and streams that all cells share: an outcome as in CPython, or nearly."""

from collections.abc import Callable

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.limits import Limits

from . import odd_programs
from .conftest import Run

ODD = {
    **odd_programs.TEXTS,
    **odd_programs.NAMES,
    **odd_programs.STREAMS,
    **odd_programs.CONTAINERS,
    **odd_programs.CONTROL,
    **{f"sizes of {name}": cells for name, cells in odd_programs.SIZES.items()},
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_program_ends_sanely_and_leaves_the_notebook_whole(
    name: str, interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    interpreter = interpreter_with(Limits(cpu_s=1.0))
    for source, end in ODD[name]:
        outcome, text = run(interpreter, source)
        result = outcome.result.data["text/plain"] if outcome.result is not None else ""
        if end == "BudgetExceeded":
            assert outcome.error is not None and outcome.error.name == end
        else:
            assert text + result == end
        assert not outcome.rolled_back
    assert run(interpreter, "print(sorted([3, 1, 2]), {'a': 1}['a'], len({1, 2}))")[1] == "[1, 2, 3] 1 2\n"


@pytest.mark.parametrize(
    ("source", "message"),
    [("exit()", ""), ("exit(3)", "3"), ("quit('bye')", "bye"), ("import sys\nsys.exit(4)", "4")],
)
def test_exit_and_quit_end_the_cell_and_not_the_notebook(
    source: str, message: str, interpreter: Interpreter, run: Run
) -> None:
    outcome, text = run(interpreter, f"print('before')\n{source}\nprint('after')")
    assert text == "before\n"
    assert outcome.error is not None
    assert (outcome.error.name, outcome.error.message, outcome.rolled_back) == ("SystemExit", message, False)
    assert run(interpreter, "try: exit(5)\nexcept SystemExit as stop: print(stop.args)")[1] == "(5,)\n"
