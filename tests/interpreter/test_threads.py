"""The thread that watches a cell: one per interpreter at most, and none that is left behind."""

import threading
import time
from typing import Any

import pytest

from micropython_wasm_kernel import Interpreter, Limits, stops
from micropython_wasm_kernel.sandbox.module import GuestModule

SWALLOWS_ALL = "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass"


def started_since(before: set[threading.Thread]) -> set[threading.Thread]:
    return set(threading.enumerate()) - before


def none_is_left(before: set[threading.Thread], within_s: float) -> bool:
    end_s = time.monotonic() + within_s
    while started_since(before) and time.monotonic() < end_s:
        time.sleep(0.01)
    return not started_since(before)


def test_no_thread_is_started_before_the_first_cell(start: Any) -> None:
    before = set(threading.enumerate())
    interpreter = start()
    interpreter.checkpoint("a")
    interpreter.restore("a")
    interpreter.interrupt()
    assert started_since(before) == set()


def test_all_cells_of_an_interpreter_are_watched_by_one_thread(start: Any, run: Any) -> None:
    before, interpreter = set(threading.enumerate()), start()
    for _ in range(50):
        run(interpreter, "1")
        assert len(started_since(before)) == 1


def test_the_watching_thread_goes_away_in_idle_and_comes_back(
    start: Any, run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stops, "IDLE_S", 0.05)
    before, interpreter = set(threading.enumerate()), start(cpu_s=0.05, grace_s=0.05)
    for _ in range(2):
        assert run(interpreter, "1").outcome.status == "ok"
        assert len(started_since(before)) == 1
        assert none_is_left(before, 5)
    assert run(interpreter, SWALLOWS_ALL).outcome.error.name == "LimitExceeded"


@pytest.mark.parametrize("limits", [Limits(), Limits(fuel=10_000_000, wall_s=None), Limits(cpu_s=1e6, wall_s=None)])
def test_fifty_interpreters_leave_no_thread_behind(
    guest_module: GuestModule, monkeypatch: pytest.MonkeyPatch, limits: Limits
) -> None:
    monkeypatch.setattr(stops, "IDLE_S", 0.05)
    before = set(threading.enumerate())
    for n in range(50):
        with Interpreter(limits, module=guest_module) as interpreter:
            assert interpreter.execute(f"{n}").status == "ok"
    assert none_is_left(before, 5)
