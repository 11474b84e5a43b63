"""The stop button, pressed while a cell does its worst, and at moments when it must do nothing."""

import random
import re
import time

import pytest

from .conftest import AbusedKernel, Case, Ran, StartKernel, assert_same, cells, raises, tabled

STOPPED = ("KeyboardInterrupt", "")
ENDED = (
    "Interrupted",
    "The cell did not stop within 1 s of being interrupted, so what it did to variables and files is undone.",
)


@pytest.fixture(scope="module")
def kernel(start_kernel: StartKernel) -> AbusedKernel:
    """A kernel with the limits that a user has who sets none."""
    started = start_kernel()
    started.run("x = 0")
    return started


def stopped(kernel: AbusedKernel, source: str, presses: int = 1) -> tuple[Ran, float]:
    """How a cell ended in which stop was pressed soon after it began, and how long that took."""
    request = kernel.send(f"print('runs')\nx = 1\n{source}", ["unused"] if "input" in source else None)
    kernel.wait_for_text(request)
    time.sleep(0.1)
    pressed_s = time.monotonic()
    for _ in range(presses):
        kernel.press_stop()
    ran = kernel.collect(request)
    seconds = time.monotonic() - pressed_s
    kernel.wait_for_presses()
    return ran, seconds


SOFT = cells(
    raises("KeyboardInterrupt"),
    """
#: a loop
while True: pass
#: a loop that counts
n = 0
while True: n += 1
#: a loop that prints
while True: print('flood')
#: a sleep
import time
time.sleep(100)
#: sleeps
import time
while True: time.sleep(0.01)
#: a clock
import time
while True: time.time()
#: a coroutine
import asyncio
async def f():
    while True: await asyncio.sleep(1)
asyncio.run(f())
#: except Exception
while True:
    try:
        while True: pass
    except Exception: pass
#: a sum
sum(range(2 * 10**9))
#: numbers
n = 1
while True: n = n * 3 % (1 << 10000)
#: recursion that branches
def tree(n):
    if n: tree(n - 1); tree(n - 1)
tree(60)
""",
)

# Work in the interpreter's own code, which listens too.
C_LOOPS = cells(
    raises("KeyboardInterrupt"),
    """
#: a power
n = 10**7
10**n
#: a text of a number
import sys
sys.set_int_max_str_digits(0)
str(1 << 10**7)
#: a pattern
import re
re.match('(a|a)*b', 'a' * 60)
#: a search
('a' * 10**6).count('a' * 10**5 + 'b')
#: a sort
while True: sorted(range(10**6), reverse=True)
#: a comparison
a, b = [], []
for _ in range(60): a, b = [a, a], [b, b]
a == b
""",
)

SWALLOWERS = cells(
    raises("KeyboardInterrupt"),
    """
#: a bare except
while True:
    try:
        while True: pass
    except: pass
#: sleeps
import time
while True:
    try: time.sleep(100)
    except BaseException: pass
#: a finally
try:
    while True: pass
finally:
    while True:
        try:
            while True: pass
        except BaseException: pass
""",
)


@tabled(*SOFT, *C_LOOPS)
def test_stop_ends_a_cell_at_once_and_its_state_stays(kernel: AbusedKernel, case: Case) -> None:
    kernel.run("x = 0")
    ran, seconds = stopped(kernel, case.source)
    assert ran.error() == STOPPED
    assert seconds < 1.0
    assert kernel.run("x").result() == "1"


@tabled(*SWALLOWERS)
def test_a_cell_that_swallows_the_stop_is_ended_and_undone(kernel: AbusedKernel, case: Case) -> None:
    kernel.run("x = 0")
    ran, seconds = stopped(kernel, case.source)
    assert ran.error() == ENDED
    assert seconds < 3.0
    assert kernel.run("x").result() == "0"


def test_stop_ends_a_wait_for_input(kernel: AbusedKernel) -> None:
    kernel.run("x = 0")
    request = kernel.send("x = 1\ninput('?')", [])
    assert kernel.client.get_stdin_msg(timeout=10)["content"]["prompt"] == "?"
    pressed_s = time.monotonic()
    kernel.press_stop()
    ran = kernel.collect(request)
    assert time.monotonic() - pressed_s < 1.0
    kernel.wait_for_presses()
    assert ran.error() == STOPPED
    assert kernel.run("x").result() == "1"


def test_stop_pressed_a_hundred_times_is_one_stop(kernel: AbusedKernel) -> None:
    ran, seconds = stopped(kernel, "while True: pass", presses=100)
    assert ran.error() == STOPPED
    assert seconds < 1.0
    assert kernel.run("sum(range(1000))").result() == "499500"


def test_stop_pressed_in_idle_hits_no_later_cell(kernel: AbusedKernel) -> None:
    for _ in range(20):
        kernel.press_stop()
        kernel.wait_for_presses()
        assert kernel.run("sum(range(1000))").result() == "499500"


def test_a_stop_at_a_random_moment_hits_its_cell_or_none(kernel: AbusedKernel) -> None:
    chance = random.Random(2026)
    kernel.run("done = 0")
    done = hits = 0
    for _ in range(200):
        request = kernel.send("for n in range(100000): pass\ndone += 1\ndone")
        time.sleep(chance.uniform(0.0, 0.02))
        kernel.press_stop()
        ran = kernel.collect(request)
        kernel.wait_for_presses()
        if ran.error() is None:
            done += 1
            assert_same("result", ran.result(), str(done), ran)
        else:
            assert ran.error() == STOPPED
            # It may have been hit when it had done its work.
            left = kernel.run("done")
            assert_same("left", left.result(), re.compile(f"{done}|{done + 1}"), left)
            done = int(left.result() or 0)
            hits += 1
        assert kernel.run("done").result() == str(done)
    assert 0 < hits < 200
    kernel.assert_healthy()


def test_stop_pressed_on_a_queue_of_cells_hits_the_one_that_runs(kernel: AbusedKernel) -> None:
    kernel.run("x = 0")
    first = kernel.send("print('runs')\nwhile True: pass")
    kernel.wait_for_text(first)
    kernel.press_stop()
    assert kernel.collect(first).error() == STOPPED
    kernel.wait_for_presses()
    later = [kernel.send(f"x += {n}\nx") for n in (1, 10, 100)]
    assert [kernel.collect(request).result() for request in later] == ["1", "11", "111"]
