"""What a cell cannot do: use more than its limits, and lose the state of the notebook."""

from typing import Any

import pytest

from micropython_wasm_kernel.errors import ConfigurationError, GuestTrapped, MalformedFrame
from micropython_wasm_kernel.events import Error, Result, Stream
from micropython_wasm_kernel.sandbox.instance import Sandbox

MIB = 1024 * 1024


def test_a_program_may_catch_a_spent_budget_and_clean_up(start: Any, run: Any) -> None:
    source = "try:\n    while True:\n        pass\nfinally:\n    print('cleaned up')"
    cell = run(start(cpu_s=0.1), source)
    assert cell.text("stdout") == "cleaned up\n"
    assert cell.outcome.error.name == "BudgetExceeded"


def test_every_cell_has_a_budget_of_its_own(start: Any, run: Any) -> None:
    interpreter = start(cpu_s=0.2)
    assert run(interpreter, "while True: pass").outcome.error.name == "BudgetExceeded"
    assert run(interpreter, "for i in range(100_000): pass").outcome.status == "ok"


def test_memory_ends_in_an_exception_that_a_program_can_catch(start: Any, run: Any) -> None:
    interpreter = start(memory_bytes=16 * MIB)
    source = (
        "kept = []\ntry:\n    while True:\n        kept.append(bytearray(100_000))\nexcept MemoryError:\n    print('!')"
    )
    cell = run(interpreter, source)
    assert cell.text("stdout") == "!\n"
    assert cell.outcome.usage.memory_bytes <= 16 * MIB
    assert run(interpreter, "n = len(kept)\nkept = None\n50 < n < 168").events == [Result({"text/plain": "True"})]
    assert run(interpreter, "bytearray(10**9)").outcome.error.name == "MemoryError"


def test_output_beyond_its_limit_is_dropped_with_a_note(start: Any, run: Any) -> None:
    interpreter = start(output_bytes=1000)
    cell = run(interpreter, "import sys\nfor i in range(5):\n    print('x' * 299)\n_ = sys.stderr.write('more')\n1")
    assert cell.text("stdout") == ("x" * 299 + "\n") * 3 + "x" * 100
    assert cell.text("stderr") == "[output truncated: 504 more bytes; the limit output_bytes is 1,000]\n"
    assert cell.outcome.usage.output_bytes == 1504
    assert cell.outcome.result == Result({"text/plain": "1"})
    assert run(interpreter, "print('again')").events == [Stream("stdout", "again\n")]


def test_output_of_exactly_its_limit_has_no_note(start: Any, run: Any) -> None:
    cell = run(start(output_bytes=6), "print('12345')")
    assert cell.events == [Stream("stdout", "12345\n")]


def test_the_note_on_output_comes_before_the_error(start: Any, run: Any) -> None:
    cell = run(start(output_bytes=2), "print('12345')\n1/0")
    assert [type(event) for event in cell.events] == [Stream, Stream, Error]
    assert cell.events[1] == Stream("stderr", "[output truncated: 4 more bytes; the limit output_bytes is 2]\n")


def test_output_in_more_pieces_than_its_limit_is_dropped_with_a_note(start: Any, run: Any) -> None:
    source = "import sys\nfor i in range(10):\n    print(i, file=sys.stderr if i % 2 else sys.stdout)\n'result'"
    cell = run(start(output_messages=3), source)
    assert cell.events == [
        Stream("stdout", "0\n"),
        Stream("stderr", "1\n"),
        Stream("stdout", "2\n"),
        Result({"text/plain": "'result'"}),
        Stream("stderr", "[output truncated: 14 more bytes; the limit output_messages is 3]\n"),
    ]
    assert cell.outcome.usage.output_messages == 10


def test_a_flood_of_output_is_stopped_softly_and_not_kept(start: Any, run: Any) -> None:
    interpreter = start(cpu_s=0.3, output_bytes=100_000)
    cell = run(interpreter, "kept = 1\nwhile True:\n    print('x' * 10_000)")
    assert (cell.outcome.error.name, cell.outcome.rolled_back) == ("BudgetExceeded", False)
    assert len(cell.text("stdout")) == 100_000
    assert run(interpreter, "kept").events == [Result({"text/plain": "1"})]


def test_a_result_beyond_its_limit_is_cut_with_a_note(start: Any, run: Any) -> None:
    interpreter = start(result_bytes=10)
    assert run(interpreter, "'x' * 20").events == [Result({"text/plain": "'xxxxxxxxx[truncated: 12 more bytes]"})]
    assert run(interpreter, "12345").events == [Result({"text/plain": "12345"})]


def test_the_message_of_an_exception_is_cut_likewise(start: Any, run: Any) -> None:
    error = run(start(result_bytes=9), "raise ValueError('é' * 10)").outcome.error
    assert error.message == "éééé[truncated: 11 more bytes]"


def test_files_are_limited(start: Any, run: Any) -> None:
    interpreter = start(files_bytes=100_000)
    run(interpreter, "f = open('small', 'w')\nf.write('x' * 1000)\nf.close()")
    assert run(interpreter, "f = open('big', 'w')\nf.write('x' * 200_000)").outcome.error.name == "OSError"
    assert run(interpreter, "len(open('small').read())").events == [Result({"text/plain": "1000"})]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("import re\nre.compile('(' * 100_000 + ')' * 100_000)", "RecursionError"),
        ("def f():\n    return f()\nf()", "RecursionError"),
        ("eval('[' * 6_000 + ']' * 6_000)", "RecursionError"),
        ("import json\njson.loads('[' * 100_000)", "RecursionError"),
        ("import json\nx = []\nfor i in range(100_000):\n    x = [x]\njson.dumps(x)", "RecursionError"),
        ("x = []\nfor i in range(100_000):\n    x = [x]\nrepr(x)", "RecursionError"),
    ],
)
def test_deep_recursion_is_an_exception_and_keeps_the_state(start: Any, run: Any, source: str, name: str) -> None:
    interpreter = start()
    run(interpreter, "kept = 1")
    cell = run(interpreter, source)
    assert (cell.outcome.error.name, cell.outcome.rolled_back) == (name, False)
    assert run(interpreter, "kept").events == [Result({"text/plain": "1"})]


@pytest.mark.parametrize(
    ("failure", "message"),
    [
        (
            GuestTrapped("the guest was ended: an access outside its memory"),
            "The cell broke its interpreter (the guest was ended: an access outside its memory), "
            "so what it did to variables and files is undone.",
        ),
        (
            MalformedFrame("there is no frame kind 9"),
            "The cell broke its interpreter (there is no frame kind 9), "
            "so what it did to variables and files is undone.",
        ),
    ],
)
def test_a_guest_that_breaks_is_replaced(
    start: Any, run: Any, monkeypatch: pytest.MonkeyPatch, failure: Exception, message: str
) -> None:
    interpreter = start()
    run(interpreter, "x = 1")
    interpreter.checkpoint()  # a broken sandbox must not be asked for the image that is taken before the cell

    turn = Sandbox.turn

    def broken(sandbox: Sandbox, function: str, *arguments: Any) -> int:
        if function == "mpk_exec":
            raise failure
        return turn(sandbox, function, *arguments)

    with monkeypatch.context() as patch:
        patch.setattr(Sandbox, "turn", broken)
        cell = run(interpreter, "x = 2")
    assert cell.events == [Error(type(failure).__name__, message)]
    assert cell.outcome.rolled_back
    assert run(interpreter, "x").events == [Result({"text/plain": "1"})]


def test_a_limit_that_the_guest_cannot_start_with_is_refused(start: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"^memory_bytes must be a whole number from 4194304 to 2147483648"):
        start(memory_bytes=MIB)
