"""Requests other than a plain cell, with what a cell would be stopped for."""

import time
from typing import Any

import pytest

from .conftest import ANSWER_S_MAX, CELL_S_MAX, PROBE, SETUP, AbusedKernel

HOSTILE = {
    "a number that takes minutes": "x = 10**(10**8)",
    "a number that takes all memory": "x = 1 << 2**31",
    "deep parentheses": "(" * 100_000,
    "deep calls": "f(" * 100_000,
    "deep blocks": "\n".join(" " * n + "if 1:" for n in range(2000)),
    "ten megabytes": "x = 1\n" * 1_600_000,
    "a long text": "'''" + "x" * 10_000_000,
    "no text": "\0\ud800"[:1] * 1000,
    "more than the border takes": "#" * 17_000_000,
}


def answer_to(kernel: AbusedKernel, request: str) -> dict[str, Any]:
    """The content of the reply to a request on the shell channel."""
    while True:
        reply = kernel.client.get_shell_msg(timeout=ANSWER_S_MAX)
        if reply["parent_header"].get("msg_id") == request:
            return reply["content"]


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE.keys())
def test_asking_whether_hostile_source_is_complete_ends_soon_and_changes_nothing(
    abused: AbusedKernel, source: str
) -> None:
    assert abused.run(SETUP).error() is None
    began_s = time.monotonic()
    content = answer_to(abused, abused.client.is_complete(source))
    assert time.monotonic() - began_s < CELL_S_MAX
    assert content["status"] in ("complete", "incomplete", "invalid", "unknown")
    after = abused.run(PROBE)
    assert (after.error(), after.text("stdout")) == (None, "touched: False, sentinel: True, file: before\n")
    abused.assert_healthy()


def test_a_silent_cell_has_the_limits_of_any_other(abused: AbusedKernel) -> None:
    content = answer_to(abused, abused.client.execute("while True: print('flood')", silent=True))
    assert (content["status"], content["ename"]) == ("error", "BudgetExceeded")
    assert abused.run("6 * 7").result() == "42"


def test_expressions_of_the_front_end_end_at_the_limits_of_a_cell(abused: AbusedKernel) -> None:
    assert abused.run(SETUP).error() is None
    stubborn = "def stay():\n    while True:\n        try: spin()\n        except BaseException: pass"
    code = f"def spin():\n    while True: pass\n{stubborn}"
    hostile = {
        "a": "spin()",
        "b": "stay()",
        "c": "exit()",
        "d": "%undo",
        "e": "[0] * 10**9",
        "f": "'x' * 10**6",
        "g": "1",
    }
    content = answer_to(abused, abused.client.execute(code, user_expressions=hostile))
    values = content["user_expressions"]
    enames = ["BudgetExceeded", "LimitExceeded", "SystemExit", "SyntaxError", "MemoryError"]
    assert [values[name]["ename"] for name in "abcde"] == enames
    assert len(values["f"]["data"]["text/plain"]) < 17_000
    assert values["g"] == {"status": "ok", "data": {"text/plain": "1"}, "metadata": {}}
    assert abused.run(PROBE).text("stdout") == "touched: False, sentinel: True, file: before\n"


def test_a_thousand_cells_that_are_sent_at_once_all_run_in_order(abused: AbusedKernel) -> None:
    abused.run("n = 0")
    requests = [abused.send("n += 1\nn") for _ in range(1000)]
    results = [abused.collect(request).result() for request in requests]
    assert results == [str(n) for n in range(1, 1001)]
    abused.assert_healthy()


def test_cells_after_one_that_was_ended_hard_run_on_the_state_before_it(abused: AbusedKernel) -> None:
    abused.run("n = 0")
    swallows = "n = 100\nwhile True:\n    try:\n        while True: pass\n    except BaseException: pass"
    requests = [abused.send(source) for source in ("n += 1\nn", swallows, "n += 1\nn", swallows, "n += 1\nn")]
    endings = [abused.collect(request) for request in requests]
    assert [ran.result() for ran in endings] == ["1", None, "2", None, "3"]
    assert [ran.reply.get("ename") for ran in endings] == [None, "LimitExceeded", None, "LimitExceeded", None]
