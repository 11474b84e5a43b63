"""Cells that wait: asleep, for a person, or by asking what time it is."""

import re

from .conftest import CALLS, CALLS_HARD, OK, WALL, WALL_HARD, AbusedKernel, Case, gives, raises, tabled

REFUSED = "[input refused: the limit input_requests is 3]\n"
NO_INPUT = "input() is not available: this front end does not take input"

TOO_LONG = raises("OverflowError", "sleep length is too large")

SLEEPERS = (
    Case("sleep", "import time\ntime.sleep(10**6)", WALL),
    Case("sleep of milliseconds", "import time\ntime.sleep_ms(10**9)", WALL),
    Case("sleep in a loop", "import time\nwhile True: time.sleep(0.01)", WALL),
    Case("sleep for longer than there are numbers", "import time\ntime.sleep(1e300)", TOO_LONG),
    Case("sleep for ever", "import time\ntime.sleep(float('inf'))", TOO_LONG),
    Case("sleep for no number of seconds", "import time\ntime.sleep(float('nan'))",
         raises("ValueError", re.compile(".+"))),
    Case("sleep backwards", "import time\ntime.sleep(-1)", raises("ValueError", "sleep length must be non-negative")),
    Case("sleep for a text", "import time\ntime.sleep('1')", raises("TypeError", re.compile(".+"))),
    Case("coroutine that sleeps", "import asyncio\nasync def f(): await asyncio.sleep(1000)\nasyncio.run(f())", WALL),
    Case("coroutines that wait for each other", "import asyncio\nasyncio.new_event_loop()\n"
         "async def wait(): await asyncio.Event().wait()\nasyncio.run(wait())", OK),
    Case("coroutine that sleeps in a loop", "import asyncio\nasync def wait():\n"
         "    while True: await asyncio.sleep(10)\nasyncio.run(wait())", WALL),
    Case("sleep that is swallowed", "import time\nwhile True:\n    try: time.sleep(10**6)\n"
         "    except BaseException: pass", WALL_HARD),
    Case("sleep in a finally", "import time\ntry: time.sleep(10**6)\nfinally: time.sleep(10**6)", WALL),
    Case("clock for ever", "import time\nwhile True: time.time()", CALLS),
    Case("clock that swallows its end", "import time\nwhile True:\n    try:\n        while True: time.time()\n"
         "    except BaseException: pass", CALLS_HARD),
    Case("wait for a time", "import time\nend = time.time() + 10**6\nwhile time.time() < end: pass", CALLS),
    Case("coroutines in turn", "import asyncio\nasync def spin():\n    while True: await asyncio.sleep(0)\n"
         "asyncio.run(spin())", CALLS),
    Case("sleep of nothing", "import time\nwhile True: time.sleep(0)", CALLS),
    Case("random seeds", "import os\nwhile True: os.urandom(1)", CALLS),
)  # fmt: skip

ASKERS = (
    Case("input for ever", "while True: input()", raises("EOFError", NO_INPUT), err=REFUSED, answers=["a", "b", "c"]),
    Case("input again and again, swallowed", "for _ in range(100):\n    try: input()\n    except EOFError: pass", OK,
         err=REFUSED, answers=["a"]),
    Case("giant prompt", "input('?' * 10**6)", gives("'yes'"), answers=["yes"]),
    Case("prompt that acts", "input('\\x1b[2J\\0?')", gives("'yes'"), answers=["yes"]),
    Case("prompt of no text", "input(['?'])", gives("'yes'"), answers=["yes"]),
    Case("giant answer", "len(input())", raises("EOFError", NO_INPUT), answers=["x" * 10**6]),
    Case("answer of many lines", "input()", gives("'a\\nb'"), answers=["a\nb"]),
    Case("answer with controls", "input()", gives("'\\x00\\x1b'"), answers=["\0\x1b"]),
    Case("input where there is none", "input('?')", raises("EOFError", NO_INPUT)),
    Case("input where there is none, for ever", "while True:\n    try: input()\n    except EOFError: pass", CALLS),
    Case("lines of stdin for ever", "import sys\nwhile True: sys.stdin.readline()", CALLS),
    Case("stdin to its end", "import sys\nsys.stdin.read()", gives("''")),
)  # fmt: skip


@tabled(*SLEEPERS)
def test_a_cell_that_waits_ends_at_a_limit(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*ASKERS)
def test_a_cell_that_asks_too_much_gets_no_more_answers(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


def test_coroutines_of_a_stopped_cell_do_not_run_in_a_later_one(abused: AbusedKernel) -> None:
    ticks = (
        "import asyncio\nasync def ticks():\n    while True:\n        print('tick')\n        await asyncio.sleep(0.1)"
    )
    assert abused.run(f"{ticks}\nasyncio.run(ticks())").reply["ename"] == "BudgetExceeded"
    ran = abused.run("async def short():\n    await asyncio.sleep(0.5)\n    print('done')\nasyncio.run(short())")
    assert (ran.error(), ran.text("stdout")) == (None, "done\n")
