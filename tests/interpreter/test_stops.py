"""How each limit ends a cell: softly, as an exception that keeps the state; or hard, which undoes the cell."""

import re
import time
from typing import Any

import pytest

from micropython_wasm_kernel.events import Error, Result, Stream

SWALLOWS_ALL = "while True:\n    try:\n        while True:\n            {work}\n    except BaseException:\n        pass"
LOOP = "while True:\n        {work}"

# A limit, a piece of work that reaches it, and the words of the soft stop and of the hard one.
LIMITS = {
    "cpu_s": (
        {"cpu_s": 0.1},
        "pass",
        r"the cell used 0\.\d\d s of CPU, and its limit is 0\.1 s of CPU; raise the limit cpu_s to allow more",
        "The cell did not stop at its limit of 0.1 s of CPU, so what it did to variables and files is undone; "
        "raise the limit cpu_s to allow more.",
    ),
    "wall_s": (
        {"wall_s": 0.1},
        "pass",
        r"the cell took 0\.\d\d s, and its limit is 0\.1 s; raise the limit wall_s to allow more",
        "The cell did not stop at its limit of 0.1 s, so what it did to variables and files is undone; "
        "raise the limit wall_s to allow more.",
    ),
    "wall_s asleep": (
        {"wall_s": 0.1},
        "time.sleep(1000)",
        r"the cell took 0\.\d\d s, and its limit is 0\.1 s; raise the limit wall_s to allow more",
        "The cell did not stop at its limit of 0.1 s, so what it did to variables and files is undone; "
        "raise the limit wall_s to allow more.",
    ),
    "fuel": (
        {"fuel": 1_000_000_000},
        "pass",
        r"the cell used 1,0\d\d,\d{3},\d{3} fuel, and its limit is 1,000,000,000 fuel; "
        r"raise the limit fuel to allow more",
        "The cell did not stop at its limit of 1,000,000,000 fuel, so what it did to variables and files is undone; "
        "raise the limit fuel to allow more.",
    ),
    "host_calls": (
        {"host_calls": 10_000},
        "time.time()",
        r"the cell called out of the sandbox 1\d,\d{3} times, and its limit is 10,000 calls; "
        r"raise the limit host_calls to allow more",
        "The cell did not stop at its limit of 10,000 calls, so what it did to variables and files is undone; "
        "raise the limit host_calls to allow more.",
    ),
}

each_limit = pytest.mark.parametrize(("limits", "work", "soft", "hard"), LIMITS.values(), ids=LIMITS)

BEFORE = "import time\nx = [1, 2]\nwith open('notes', 'w') as f:\n    _ = f.write('before')"
CHANGES = "x.append(3)\nwith open('notes', 'w') as f:\n    _ = f.write('after')\nimport json\nprint('ran')\n"
STATE = "x, open('notes').read(), 'json' in globals()"


@each_limit
def test_a_limit_is_an_exception_and_what_the_cell_did_stays(
    start: Any, run: Any, limits: Any, work: str, soft: str, hard: str
) -> None:
    interpreter = start(grace_s=5.0, **limits)
    run(interpreter, BEFORE)
    cell = run(interpreter, f"{CHANGES}try:\n    {LOOP.format(work=work)}\nfinally:\n    print('cleaned up')")
    error = cell.outcome.error
    assert (cell.outcome.status, cell.outcome.rolled_back, error.name) == ("error", False, "BudgetExceeded")
    assert re.fullmatch(soft, error.message)
    assert [(entry.file, entry.function) for entry in error.traceback] == [("<cell>", "<module>")]
    assert cell.text("stdout") == "ran\ncleaned up\n"
    assert cell.events[-1] == error
    assert run(interpreter, STATE).events == [Result({"text/plain": "([1, 2, 3], 'after', True)"})]


@each_limit
def test_a_cell_that_goes_on_after_its_limit_is_ended_and_undone(
    start: Any, run: Any, limits: Any, work: str, soft: str, hard: str
) -> None:
    interpreter = start(grace_s=0.1, **limits)
    run(interpreter, BEFORE)
    cell = run(interpreter, CHANGES + SWALLOWS_ALL.format(work=work))
    assert (cell.outcome.status, cell.outcome.rolled_back) == ("error", True)
    assert cell.outcome.error == Error("LimitExceeded", hard)
    assert cell.events == [Stream("stdout", "ran\n"), cell.outcome.error]
    assert run(interpreter, STATE).events == [Result({"text/plain": "([1, 2], 'before', False)"})]


@each_limit
def test_a_limit_that_was_reached_is_whole_again_in_the_next_cell(
    start: Any, run: Any, limits: Any, work: str, soft: str, hard: str
) -> None:
    interpreter = start(grace_s=0.1, **limits)
    run(interpreter, "import time")
    for source in (f"if True:\n    {LOOP.format(work=work)}", SWALLOWS_ALL.format(work=work)):
        assert run(interpreter, source).outcome.status == "error"
        cell = run(interpreter, "for i in range(1000):\n    pass\ntime.sleep(0.01)\ni")
        assert cell.events == [Result({"text/plain": "999"})]


def test_a_budget_exceeded_that_a_program_raises_itself_is_left_as_it_is(start: Any, run: Any) -> None:
    interpreter = start(cpu_s=0.1, grace_s=5.0)
    run(interpreter, "try:\n    while True:\n        pass\nexcept BaseException as error:\n    Kind = type(error)")
    error = run(interpreter, "raise Kind('my own')").outcome.error
    assert (error.name, error.message) == ("BudgetExceeded", "my own")


def test_a_program_that_catches_the_stop_and_ends_is_well(start: Any, run: Any) -> None:
    source = "try:\n    while True:\n        pass\nexcept BaseException as error:\n    print(type(error).__name__)"
    cell = run(start(cpu_s=0.1, grace_s=5.0), source)
    assert cell.outcome.status == "ok"
    assert cell.events == [Stream("stdout", "BudgetExceeded\n")]


def test_a_cell_that_is_undone_can_be_undone_again_and_again(start: Any, run: Any) -> None:
    interpreter = start(cpu_s=0.05, grace_s=0.05)
    run(interpreter, "x = 1")
    for _ in range(3):
        assert run(interpreter, "x = 2\n" + SWALLOWS_ALL.format(work="pass")).outcome.rolled_back
        assert run(interpreter, "x").events == [Result({"text/plain": "1"})]


def test_the_first_cell_is_undone_to_the_start(start: Any, run: Any) -> None:
    interpreter = start(cpu_s=0.05, grace_s=0.05)
    assert run(interpreter, "x = 1\n" + SWALLOWS_ALL.format(work="pass")).outcome.rolled_back
    assert run(interpreter, "x").outcome.error.name == "NameError"


def test_no_checkpoint_is_needed_for_a_cell_to_be_undone_alone(start: Any, run: Any) -> None:
    interpreter = start(cpu_s=0.05, grace_s=0.05)
    run(interpreter, "x = 1")
    interpreter.checkpoint()
    run(interpreter, "x = 2")
    assert run(interpreter, "x = 3\n" + SWALLOWS_ALL.format(work="pass")).outcome.rolled_back
    assert run(interpreter, "x").events == [Result({"text/plain": "2"})]


def test_a_question_whether_source_is_complete_changes_nothing_to_go_back_to(start: Any, run: Any) -> None:
    interpreter = start(cpu_s=0.05, grace_s=0.05)
    run(interpreter, "x = 1")
    assert interpreter.is_complete("x = (").status == "incomplete"
    assert run(interpreter, "x = 2\n" + SWALLOWS_ALL.format(work="pass")).outcome.rolled_back
    assert run(interpreter, "x").events == [Result({"text/plain": "1"})]


def test_waiting_for_an_answer_takes_none_of_the_time_on_the_clock(start: Any, run: Any) -> None:
    def slow(prompt: str, hidden: bool) -> str:
        time.sleep(0.3)
        return "answer"

    interpreter = start(wall_s=0.2, grace_s=0.0, read_line=slow)
    cell = run(interpreter, "input() + input()")
    assert cell.events == [Result({"text/plain": "'answeranswer'"})]
    assert cell.outcome.usage.wall_s < 0.2


def test_without_a_limit_on_the_clock_a_cell_may_sleep(start: Any, run: Any) -> None:
    assert run(start(cpu_s=0.05, wall_s=None, grace_s=0.0), "import time\ntime.sleep(0.2)").outcome.status == "ok"


def test_a_question_about_source_that_takes_too_long_is_given_up(start: Any, run: Any) -> None:
    interpreter = start(cpu_s=0.05, grace_s=0.05)
    run(interpreter, "x = 1")
    began_s = time.thread_time()
    # Constants are folded while it is parsed; it is not known to be wrong only because that took too long.
    assert interpreter.is_complete("x = 10**10**10**10").status == "unknown"
    assert time.thread_time() - began_s < 2.0
    assert run(interpreter, "x").events == [Result({"text/plain": "1"})]


def test_what_a_cell_said_just_before_it_was_ended_is_shown(start: Any, run: Any) -> None:
    interpreter = start(fuel=20_000_000)
    source = "import sys\nprint('last words')\nprint('of two kinds', file=sys.stderr)\n"
    cell = run(interpreter, source + SWALLOWS_ALL.format(work="pass"))
    assert cell.outcome.rolled_back
    assert (cell.text("stdout"), cell.text("stderr")) == ("last words\n", "of two kinds\n")
