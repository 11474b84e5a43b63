"""How C calls the frozen module `_shell`: nothing that goes wrong in it, or that a program does to it, goes further."""

from collections.abc import Callable

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import Display, Event, Result, Stream
from micropython_wasm_kernel.limits import Limits

from .conftest import Run

Start = Callable[[Limits], Interpreter]

# What a program may put in the place of a function of `_shell`, so that it fails.
BROKEN = {
    "raises": "lambda *a: 1/0",
    "returns a number": "lambda *a: 5",
    "returns bytes": "lambda *a: {'text/plain': b'x'}",
    "returns no mime type": "lambda *a: {'plain': 'x'}",
    "takes no arguments": "lambda: {}",
    "is no function": "5",
    "is too large": "lambda *a: {'text/html': 'x' * 5000000}",
}


# What is said of those whose bundle is none that can be sent.
SAID = {
    "returns no mime type": "plain is not a mime type\n",
    "is too large": "a display of 5000017 bytes is too large: the most is 4194304\n",
}


def results(interpreter: Interpreter, source: str, count: int | None = None) -> list[Event]:
    events: list[Event] = []
    outcome = interpreter.execute(source, count=count, on_event=events.append)
    assert outcome.error is None
    return events


@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_shown_well_is_shown_plainly(name: str, interpreter_with: Start) -> None:
    interpreter = interpreter_with(Limits())
    assert results(interpreter, f"import _shell\n_shell.show = _shell.bundle = {BROKEN[name]}") == []
    said: list[Event] = [Stream("stderr", SAID[name])] if name in SAID else []
    assert results(interpreter, "[1, 2]") == [*said, Result({"text/plain": "[1, 2]"})]
    assert results(interpreter, "[3, 4]", count=5) == [*said, Result({"text/plain": "[3, 4]"})]
    assert results(interpreter, "_", count=6) == [*said, Result({"text/plain": "[3, 4]"})]
    assert interpreter.evaluate("[5]").data == {"text/plain": "[5]"}


def test_a_broken_history_stops_no_cell(interpreter_with: Start) -> None:
    interpreter = interpreter_with(Limits())
    assert results(interpreter, "import _shell\n_shell.begin = lambda *a: 1/0\n_shell.end_hooks = 5", count=1) == []
    assert results(interpreter, "1 + 1", count=2)[0] == Result({"text/plain": "2"})


def test_a_program_that_takes_the_module_away_changes_nothing(interpreter_with: Start) -> None:
    interpreter = interpreter_with(Limits())
    assert results(interpreter, "import sys, builtins\nsys.modules.clear()\nsys.path.clear()", count=1) == []
    assert results(interpreter, "builtins.len = builtins.repr = builtins.str = None", count=2) == []
    assert results(interpreter, "(1, 'a')", count=3) == [Result({"text/plain": "(1, 'a')"})]


def test_keys_of_its_namespace_that_are_no_names_are_not_compared(interpreter_with: Start) -> None:
    interpreter = interpreter_with(Limits())
    source = """
import _shell
class Key:
    def __hash__(self): return hash("show")
    def __eq__(self, other): raise ValueError("compared")
for i in range(100):
    _shell.__dict__[Key()] = i
"""
    outcome = interpreter.execute(source, count=1)
    assert outcome.error is None or outcome.error.message == "compared"
    assert results(interpreter, "{'a': 1}", count=2) == [Result({"text/plain": "{'a': 1}"})]


def test_what_waits_for_the_end_of_a_cell_runs_once_also_after_an_error(interpreter_with: Start, run: Run) -> None:
    interpreter = interpreter_with(Limits(cpu_s=1.0))
    register = "import _shell\nseen = []\n_shell.end_hooks.append(lambda: seen.append(1))"
    assert run(interpreter, register)[1] == ""
    assert run(interpreter, "print(len(seen))")[1] == "1\n"
    assert run(interpreter, "1/0")[0].status == "error"
    assert run(interpreter, "print(len(seen))")[1] == "3\n"
    assert run(interpreter, "raise SystemExit")[0].status == "exit"
    assert run(interpreter, "raise KeyboardInterrupt")[0].status == "error"
    assert run(interpreter, "while True: pass")[0].status == "error"
    assert run(interpreter, "print(len(seen))")[1] == "5\n"


def test_a_figure_that_is_shown_at_the_end_comes_before_the_error(interpreter_with: Start) -> None:
    interpreter = interpreter_with(Limits())
    show = "_mpk.display('', False, 0, 0, {'text/plain': 'figure'})"
    assert results(interpreter, f"import _shell, _mpk\n_shell.end_hooks.append(lambda: {show})") == [
        Display({"text/plain": "figure"}, "", False, 0, 0)
    ]
    events: list[Event] = []
    outcome = interpreter.execute("1/0", on_event=events.append)
    assert events == [Display({"text/plain": "figure"}, "", False, 0, 0), outcome.error]


@pytest.mark.parametrize("function", ["begin", "show", "at_end"])
def test_a_stop_in_the_module_ends_the_cell_and_keeps_the_state(
    function: str, interpreter_with: Start, run: Run
) -> None:
    interpreter = interpreter_with(Limits(cpu_s=0.3))
    source = f"import _shell\nkept = 1\ndef endless(*args):\n  while True: pass\n_shell.{function} = endless\n"
    interpreter.execute(source + "_shell.end_hooks.append(None)")
    outcome = interpreter.execute("[1]", count=3)
    assert outcome.error is not None
    assert (outcome.error.name, outcome.rolled_back) == ("BudgetExceeded", False)
    assert run(interpreter, "_shell.end_hooks.clear()\nprint(kept)")[1].startswith("1\n")


def test_a_broken_completion_finds_nothing_and_changes_nothing(interpreter_with: Start, run: Run) -> None:
    interpreter = interpreter_with(Limits())
    assert run(interpreter, "import _shell\nkept = 1\n_shell.complete = _shell.inspect = lambda *a: kept")[1] == ""
    assert interpreter.complete("ke").matches == ()
    assert interpreter.inspect("kept") == {}
    assert run(interpreter, "print(kept)")[1] == "1\n"


def test_neither_files_nor_an_import_of_its_own_take_the_place_of_private_modules(interpreter_with: Start) -> None:
    interpreter = interpreter_with(Limits())
    source = """
import _shell, os, builtins
for file in os.listdir("/"): print(file)
for name in ("_shell", "_pretty", "_display", "_complete", "_inspect", "_mine"):
    with open(name + ".py", "w") as f: f.write("print('from a file')")
builtins.__import__ = lambda *args: print("imported", args[0])
"""
    assert results(interpreter, source) == []
    assert results(interpreter, "[1]") == [Result({"text/plain": "[1]"})]
    assert "source" in [match.text for match in interpreter.complete("source = 1\nsour").matches]
    assert results(interpreter, "del builtins.__import__\nimport _mine") == [Stream("stdout", "from a file\n")]
