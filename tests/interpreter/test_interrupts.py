"""Stopping a cell, and what its callbacks may do."""

import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.cell_output import InputRefused
from micropython_wasm_kernel.errors import InterpreterUnavailable
from micropython_wasm_kernel.events import Error, Event, Result, Stream

SWALLOWS_ALL = "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass"


def in_a_moment(action: Callable[[], None], delay_s: float = 0.1) -> None:
    threading.Timer(delay_s, action).start()


def test_an_interrupt_is_a_keyboard_interrupt_and_keeps_the_state(interpreter: Interpreter, run: Any) -> None:
    in_a_moment(interpreter.interrupt)
    cell = run(interpreter, "x = 5\nwhile True:\n    pass")
    assert (cell.outcome.error.name, cell.outcome.rolled_back) == ("KeyboardInterrupt", False)
    assert cell.outcome.error.traceback[0].line in (2, 3)
    assert run(interpreter, "x").events == [Result({"text/plain": "5"})]


def test_an_interrupt_ends_a_sleep(interpreter: Interpreter, run: Any) -> None:
    in_a_moment(interpreter.interrupt)
    started_s = time.monotonic()
    assert run(interpreter, "import time\ntime.sleep(1000)").outcome.error.name == "KeyboardInterrupt"
    assert time.monotonic() - started_s < 5


def test_a_sleep_uses_no_cpu_budget(start: Any, run: Any) -> None:
    assert run(start(cpu_s=0.05), "import time\ntime.sleep(0.3)").outcome.status == "ok"


def test_output_shows_while_a_cell_runs(interpreter: Interpreter) -> None:
    seen_s: list[float] = []

    def on_event(event: Event) -> None:
        if isinstance(event, Stream):
            seen_s.append(time.monotonic())
            interpreter.interrupt()

    started_s = time.monotonic()
    outcome = interpreter.execute("print('here')\nwhile True:\n    pass", on_event=on_event)
    assert outcome.error is not None and outcome.error.name == "KeyboardInterrupt"
    assert seen_s[0] - started_s < 2


def test_output_shows_while_a_cell_naps(start: Any) -> None:
    interpreter, seen = start(wall_s=2), list[Event]()

    def on_event(event: Event) -> None:
        seen.append(event)
        interpreter.interrupt()

    for name in ("print('a')", "print('b')"):
        outcome = interpreter.execute(f"import time\n{name}\nwhile True:\n    time.sleep(0.01)", on_event=on_event)
        assert outcome.error is not None and outcome.error.name == "KeyboardInterrupt"
        assert outcome.usage.wall_s < 1
    assert [event.text for event in seen if isinstance(event, Stream)] == ["a\n", "b\n"]


def test_a_cell_that_swallows_an_interrupt_is_ended_and_rolled_back(start: Any, run: Any) -> None:
    interpreter = start(grace_s=0.2)
    run(interpreter, "x = 1")
    started_s = time.monotonic()
    in_a_moment(interpreter.interrupt)
    cell = run(interpreter, f"x = 2\n{SWALLOWS_ALL}")
    assert 0.2 <= time.monotonic() - started_s < 5
    assert cell.events == [
        Error(
            "Interrupted",
            "The cell did not stop within 0.2 s of being interrupted, so what it did to variables and files is undone.",
        )
    ]
    assert cell.outcome.rolled_back
    assert run(interpreter, "x").events == [Result({"text/plain": "1"})]


def test_an_interrupt_when_idle_hits_no_later_cell(start: Any, run: Any) -> None:
    interpreter = start(grace_s=0.0)
    interpreter.interrupt()
    assert run(interpreter, "for i in range(100_000): pass").outcome.status == "ok"
    interpreter.interrupt()
    time.sleep(0.05)
    assert run(interpreter, "for i in range(100_000): pass").outcome.status == "ok"


def test_an_interrupt_that_was_heeded_hits_no_later_cell(start: Any, run: Any) -> None:
    interpreter = start(grace_s=0.2)
    in_a_moment(interpreter.interrupt, 0.05)
    assert run(interpreter, "while True: pass").outcome.error.name == "KeyboardInterrupt"
    cell = run(interpreter, "import time\nt = time.time()\nwhile time.time() - t < 0.4: pass")
    assert cell.outcome.status == "ok"


def test_an_interrupt_stops_one_interpreter_only(start: Any, run: Any) -> None:
    stopped, other = start(grace_s=0.1), start(cpu_s=0.5)
    outcomes: list[str] = []

    def run_other() -> None:
        outcomes.append(run(other, "while True: pass").outcome.error.name)

    thread = threading.Thread(target=run_other)
    thread.start()
    in_a_moment(stopped.interrupt, 0.05)
    assert run(stopped, SWALLOWS_ALL).outcome.error.name == "Interrupted"
    thread.join()
    assert outcomes == ["BudgetExceeded"]


def test_ctrl_c_stops_the_cell_and_then_the_program(interpreter: Interpreter, run: Any) -> None:
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    in_a_moment(lambda: signal.raise_signal(signal.SIGINT))
    with pytest.raises(KeyboardInterrupt):
        interpreter.execute("x = 7\nwhile True:\n    pass")
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert run(interpreter, "x").events == [Result({"text/plain": "7"})]


def test_ctrl_c_is_left_to_a_program_that_handles_it(interpreter: Interpreter, run: Any) -> None:
    def handler(number: int, frame: Any) -> None:
        interpreter.interrupt()

    before = signal.signal(signal.SIGINT, handler)
    try:
        in_a_moment(lambda: signal.raise_signal(signal.SIGINT))
        assert run(interpreter, "while True: pass").outcome.error.name == "KeyboardInterrupt"
        assert signal.getsignal(signal.SIGINT) is handler
    finally:
        signal.signal(signal.SIGINT, before)


def test_input_is_asked_for_and_answered(start: Any, run: Any) -> None:
    asked: list[tuple[str, bool]] = []

    def read_line(prompt: str, hidden: bool) -> str:
        asked.append((prompt, hidden))
        return "Ada é\n"

    interpreter = start(read_line=read_line)
    cell = run(interpreter, "print('before')\nname = input('name? ')\nprint('<' + name + '>')")
    assert cell.events == [Stream("stdout", "before\n"), Stream("stdout", "<Ada é>\n")]
    assert asked == [("name? ", False)]


def test_a_cells_own_reader_comes_before_the_interpreters(start: Any, run: Any) -> None:
    interpreter = start(read_line=lambda prompt, hidden: "general")
    assert run(interpreter, "input()", read_line=lambda prompt, hidden: "own").events[-1] == Result(
        {"text/plain": "'own'"}
    )
    assert run(interpreter, "input()").events[-1] == Result({"text/plain": "'general'"})


def test_input_without_a_reader_is_an_exception(interpreter: Interpreter, run: Any) -> None:
    assert run(interpreter, "input()").outcome.error.name == "EOFError"


def test_input_that_is_refused_is_an_exception(start: Any, run: Any) -> None:
    def read_line(prompt: str, hidden: bool) -> str:
        raise InputRefused

    assert run(start(read_line=read_line), "input()").outcome.error.name == "EOFError"


def test_stop_pressed_instead_of_an_answer_is_a_keyboard_interrupt(start: Any, run: Any) -> None:
    def read_line(prompt: str, hidden: bool) -> str:
        raise KeyboardInterrupt

    interpreter = start(read_line=read_line)
    cell = run(interpreter, "x = 1\ninput()")
    assert (cell.outcome.error.name, cell.outcome.rolled_back) == ("KeyboardInterrupt", False)
    assert run(interpreter, "x").events == [Result({"text/plain": "1"})]


def test_requests_for_input_are_limited(start: Any, run: Any) -> None:
    interpreter = start(read_line=lambda prompt, hidden: "y", input_requests=3)
    cell = run(interpreter, "n = 0\nwhile True:\n    _ = input()\n    n += 1")
    assert cell.outcome.error.name == "EOFError"
    assert cell.text("stderr") == "[input refused: the limit input_requests is 3]\n"
    assert run(interpreter, "n").events == [Result({"text/plain": "3"})]


def test_a_callback_that_raises_stops_the_cell_and_keeps_the_state(interpreter: Interpreter, run: Any) -> None:
    calls: list[Event] = []

    def on_event(event: Event) -> None:
        calls.append(event)
        raise OSError("the pipe is closed")

    with pytest.raises(OSError, match=r"^the pipe is closed$"):
        interpreter.execute("x = 3\nwhile True:\n    print('again')", on_event=on_event)
    assert len(calls) == 1
    assert run(interpreter, "x").events == [Result({"text/plain": "3"})]


def test_a_reader_that_fails_stops_the_cell_and_keeps_the_state(start: Any, run: Any) -> None:
    def read_line(prompt: str, hidden: bool) -> str:
        raise LookupError("no terminal")

    interpreter = start(read_line=read_line)
    with pytest.raises(LookupError, match=r"^'?no terminal'?$"):
        interpreter.execute("x = 3\nwhile True:\n    try:\n        input()\n    except EOFError:\n        pass")
    assert run(interpreter, "x").events == [Result({"text/plain": "3"})]


def test_a_callback_cannot_enter_the_interpreter(interpreter: Interpreter, run: Any) -> None:
    messages: list[str] = []

    def on_event(event: Event) -> None:
        for call in (
            lambda: interpreter.execute("2"),
            lambda: interpreter.is_complete("2"),
            interpreter.checkpoint,
            interpreter.undo,
            lambda: interpreter.restore("x"),
            lambda: interpreter.save("x"),
            interpreter.close,
        ):
            try:
                call()
            except InterpreterUnavailable as exc:
                messages.append(str(exc))

    assert interpreter.execute("1", on_event=on_event).status == "ok"
    busy = "a cell runs in this interpreter already; wait for it, or use another one"
    assert messages == [busy] * 6 + ["a cell runs in this interpreter; interrupt it first"]
    assert run(interpreter, "3").events == [Result({"text/plain": "3"})]


def test_a_closed_interpreter_says_so(start: Any, tmp_path: Path) -> None:
    interpreter = start()
    interpreter.close()
    interpreter.close()
    interpreter.interrupt()
    for call in (
        lambda: interpreter.execute("1"),
        lambda: interpreter.is_complete("1"),
        interpreter.checkpoint,
        interpreter.undo,
        lambda: interpreter.restore("x"),
        lambda: interpreter.save(tmp_path / "state"),
    ):
        with pytest.raises(InterpreterUnavailable, match=r"^this interpreter is closed$"):
            call()
