"""What is true after something on the host's side failed: the state is right, stops work, and accounts are right."""

import os
import sys
import threading
import time
from typing import Any

import pytest

from micropython_wasm_kernel import Interpreter, Limits
from micropython_wasm_kernel.events import Usage

SWALLOWS_ALL = "while True:\n    try:\n        while True: pass\n    except BaseException: pass"


def text_of(interpreter: Interpreter, source: str) -> str:
    result = interpreter.execute(source).result
    return "" if result is None else result.data["text/plain"]


@pytest.mark.parametrize("raised", [KeyboardInterrupt, ValueError])
def test_a_callback_that_raises_at_the_end_of_a_cell_loses_nothing_that_the_cell_did(start: Any, raised: Any) -> None:
    def on_event(event: object) -> None:
        raise raised

    interpreter = start(cpu_s=0.1, grace_s=0.05)
    interpreter.execute("x = 0")
    with pytest.raises(raised):
        interpreter.execute("x = 1\nprint('hello')", on_event=on_event)
    assert interpreter.execute(SWALLOWS_ALL).rolled_back
    assert text_of(interpreter, "x") == "1"
    interpreter.undo()
    interpreter.undo()
    assert text_of(interpreter, "x") == "0"


def test_a_callback_that_raises_ends_a_cell_within_the_grace(start: Any) -> None:
    def on_event(event: object) -> None:
        raise ValueError

    interpreter = start(cpu_s=10.0, grace_s=0.1)
    began_s = time.monotonic()
    with pytest.raises(ValueError):
        interpreter.execute(f"print('said')\n{SWALLOWS_ALL}", on_event=on_event)
    assert time.monotonic() - began_s < 3.0
    assert text_of(interpreter, "6 * 7") == "42"


def test_when_no_thread_could_be_started_the_next_cell_tries_again(start: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    interpreter = start(cpu_s=0.1, grace_s=0.05)

    def refused(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", refused)
        with pytest.raises(RuntimeError, match="can't start new thread"):
            interpreter.execute("x = 1")
    assert interpreter.execute(SWALLOWS_ALL).error.name == "LimitExceeded"


@pytest.mark.skipif(not hasattr(os, "fork") or sys.platform == "darwin", reason="forks are for Linux")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_forked_child_stops_its_cells_too() -> None:
    with Interpreter(Limits(cpu_s=0.1, grace_s=0.05)) as interpreter:
        interpreter.execute("x = 1")
        child = os.fork()
        if child == 0:
            outcome = interpreter.execute(SWALLOWS_ALL)
            os._exit(0 if outcome.error is not None and outcome.error.name == "LimitExceeded" else 1)
        end_s = time.monotonic() + 10.0
        while (done := os.waitpid(child, os.WNOHANG)) == (0, 0) and time.monotonic() < end_s:
            time.sleep(0.02)
        if done == (0, 0):
            os.kill(child, 9)
            done = os.waitpid(child, 0)
        assert done == (child, 0)


def test_a_cell_that_could_not_begin_used_nothing(start: Any) -> None:
    interpreter = start(memory_bytes=8 * 1024 * 1024)
    interpreter.execute("for i in range(10000): pass")
    outcome = interpreter.execute("#" * 9_000_000)
    assert outcome.error.name == "MemoryError"
    assert (outcome.usage.fuel, outcome.usage.cpu_s, outcome.usage.host_calls) == (0, 0.0, 0)
    assert isinstance(outcome.usage, Usage)


def test_a_stop_that_came_before_the_cell_stops_it(start: Any) -> None:
    stopped = threading.Event()
    stopped.set()
    outcome = start().execute("while True: pass", stopped=stopped)
    assert outcome.error.name == "KeyboardInterrupt"
