"""What a cell used, as its outcome tells."""

import time
from typing import Any

import pytest

from micropython_wasm_kernel.events import Usage

SWALLOWS_ALL = "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass"


def test_cpu_time_is_about_that_of_the_thread(start: Any, run: Any) -> None:
    interpreter = start()
    run(interpreter, "x = 0")
    before_s = time.thread_time()
    usage = run(interpreter, "for i in range(1_000_000):\n    x += i").outcome.usage
    used_s = time.thread_time() - before_s
    assert used_s / 2 <= usage.cpu_s <= used_s
    assert usage.cpu_s <= usage.wall_s + 0.01


def test_time_asleep_is_on_the_clock_and_costs_no_cpu(start: Any, run: Any) -> None:
    usage = run(start(), "import time\ntime.sleep(0.2)").outcome.usage
    assert usage.wall_s >= 0.2
    assert usage.cpu_s < 0.1


def test_what_is_counted_is_counted_exactly(start: Any, run: Any) -> None:
    interpreter = start(read_line=lambda prompt, hidden: "x")
    source = (
        "import sys, time\n"
        "print('é')\n"
        "print('e', file=sys.stderr)\n"
        "print('two')\n"
        "print('three')\n"
        "input()\n"
        "time.time()\n"
        "time.sleep(0)\n"
        "_ = input()\n"
    )
    usage = run(interpreter, source).outcome.usage
    assert (usage.output_bytes, usage.output_messages, usage.input_requests) == (3 + 2 + 4 + 6, 3, 2)
    assert usage.host_calls == 4


@pytest.mark.parametrize("file", ["open('f', 'w')", "io.StringIO()"])
def test_a_write_to_a_file_is_seldom_a_call_for_the_time(file: str, start: Any, run: Any) -> None:
    cell = run(start(), f"import io\nwith {file} as f:\n    for i in range(10_000): f.write('text')")
    assert cell.outcome.status == "ok"
    assert 0 < cell.outcome.usage.host_calls < 100


def test_a_cell_that_does_nothing_uses_next_to_nothing(start: Any, run: Any) -> None:
    usage = run(start(), "").outcome.usage
    assert usage == Usage(usage.fuel, usage.cpu_s, usage.wall_s, usage.memory_bytes)
    assert 0 < usage.fuel < 1_000_000
    assert 0 < usage.wall_s < 1


def test_the_same_cell_uses_the_same_fuel(start: Any, run: Any) -> None:
    used = set()
    for _ in range(3):
        interpreter = start()
        used.add(run(interpreter, "sum(i * i for i in range(1000))").outcome.usage.fuel)
    assert len(used) == 1


def test_memory_is_the_most_that_it_ever_was(start: Any, run: Any) -> None:
    interpreter = start()
    small = run(interpreter, "x = 1").outcome.usage.memory_bytes
    large = run(interpreter, "x = bytearray(5_000_000)").outcome.usage.memory_bytes
    assert large >= small + 5_000_000
    assert large % 65536 == small % 65536 == 0
    assert run(interpreter, "x = None").outcome.usage.memory_bytes == large
    interpreter.undo()
    interpreter.undo()
    assert run(interpreter, "x").outcome.usage.memory_bytes == small


@pytest.mark.parametrize(
    ("source", "rolled_back"), [("1 / 0", False), ("while True: pass", False), (SWALLOWS_ALL, True)]
)
def test_a_cell_that_failed_has_its_use_told_too(start: Any, run: Any, source: str, rolled_back: bool) -> None:
    interpreter = start(cpu_s=0.1, grace_s=0.1)
    outcome = run(interpreter, f"print('x')\n{source}").outcome
    assert outcome.rolled_back == rolled_back
    usage = outcome.usage
    assert usage.fuel > 0 and usage.cpu_s > 0 and usage.wall_s > 0 and usage.memory_bytes >= 1024 * 1024
    assert (usage.output_bytes, usage.output_messages) == (2, 1)
    if rolled_back:
        assert 0.2 <= usage.cpu_s < 2.0


def test_output_that_a_limit_kept_back_is_counted(start: Any, run: Any) -> None:
    usage = run(start(output_bytes=10, output_messages=1), "print('x' * 99)").outcome.usage
    assert (usage.output_bytes, usage.output_messages) == (100, 1)


def test_input_that_is_refused_is_a_request_and_a_call(start: Any, run: Any) -> None:
    interpreter = start(read_line=lambda prompt, hidden: "x", input_requests=1)
    source = "for i in range(3):\n    try:\n        _ = input()\n    except EOFError:\n        pass"
    usage = run(interpreter, source).outcome.usage
    assert (usage.input_requests, usage.host_calls) == (3, 3)
