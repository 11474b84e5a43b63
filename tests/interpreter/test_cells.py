"""What a cell does, and what is told of it."""

from typing import Any

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import Completeness, Error, Result, Stream, TracebackEntry


def test_output_and_result_come_in_order(interpreter: Interpreter, run: Any) -> None:
    cell = run(interpreter, "print('a')\n1 + 1")
    assert cell.events == [Stream("stdout", "a\n"), Result({"text/plain": "2"})]
    assert (cell.outcome.status, cell.outcome.error, cell.outcome.rolled_back) == ("ok", None, False)
    assert cell.outcome.result == Result({"text/plain": "2"})


def test_a_cell_that_says_nothing_has_no_events(interpreter: Interpreter, run: Any) -> None:
    cell = run(interpreter, "x = None\nx")
    assert cell.events == []
    assert cell.outcome.result is None


def test_state_lasts_from_cell_to_cell(interpreter: Interpreter, run: Any) -> None:
    run(interpreter, "def double(n):\n    return 2 * n")
    assert run(interpreter, "double(21)").events == [Result({"text/plain": "42"})]


def test_an_exception_is_data(interpreter: Interpreter, run: Any) -> None:
    cell = run(interpreter, "def f():\n    raise ValueError('no')\n\nf()", name="<cell 3>")
    expected = Error(
        "ValueError", "no", (TracebackEntry("<cell 3>", 4, "<module>"), TracebackEntry("<cell 3>", 2, "f"))
    )
    assert cell.events == [expected]
    assert (cell.outcome.status, cell.outcome.error, cell.outcome.rolled_back) == ("error", expected, False)


def test_a_function_remembers_the_cell_that_it_came_from(interpreter: Interpreter, run: Any) -> None:
    run(interpreter, "def f():\n    return 1 // 0", name="<cell 1>")
    error = run(interpreter, "f()", name="<cell 2>").outcome.error
    assert error.name == "ZeroDivisionError"
    assert error.traceback == (TracebackEntry("<cell 2>", 1, "<module>"), TracebackEntry("<cell 1>", 2, "f"))


def test_a_syntax_error_names_its_line(interpreter: Interpreter, run: Any) -> None:
    error = run(interpreter, "x = 1\nx = = 2", name="<cell 1>").outcome.error
    assert error.name == "SyntaxError"
    assert [(entry.file, entry.line) for entry in error.traceback] == [("<cell 1>", 2)]


def test_what_a_cell_did_before_its_exception_lasts(interpreter: Interpreter, run: Any) -> None:
    assert run(interpreter, "x = 5\n1/0").outcome.status == "error"
    assert run(interpreter, "x").events == [Result({"text/plain": "5"})]


def test_output_before_an_exception_comes_before_it(interpreter: Interpreter, run: Any) -> None:
    cell = run(interpreter, "print('before')\nnothing")
    assert cell.events[0] == Stream("stdout", "before\n")
    assert [type(event) for event in cell.events] == [Stream, Error]


@pytest.mark.parametrize(("code", "message"), [("", ""), ("0", "0"), ("3", "3"), ("'bye'", "bye")])
def test_exit_ends_the_cell_and_not_the_interpreter(
    interpreter: Interpreter, run: Any, code: str, message: str
) -> None:
    run(interpreter, "kept = 1")
    cell = run(interpreter, f"import sys\nprint('a')\nsys.exit({code})\nprint('b')")
    assert cell.outcome.status == "exit"
    assert (cell.outcome.error.name, cell.outcome.error.message) == ("SystemExit", message)
    assert cell.events == [Stream("stdout", "a\n")]
    assert run(interpreter, "kept").events == [Result({"text/plain": "1"})]


def test_both_streams_keep_their_order(interpreter: Interpreter, run: Any) -> None:
    cell = run(interpreter, "import sys\nprint(1)\nprint(2, file=sys.stderr)\nprint(3)\nprint(4)")
    assert cell.events == [Stream("stdout", "1\n"), Stream("stderr", "2\n"), Stream("stdout", "3\n4\n")]


def test_a_character_split_between_writes_is_joined(interpreter: Interpreter, run: Any) -> None:
    source = "import sys\nw = sys.stdout.buffer.write\nfor byte in '漢🎉'.encode():\n    _ = w(bytes([byte]))"
    assert run(interpreter, source).text("stdout") == "漢🎉"


def test_a_character_split_by_the_other_stream_is_joined(interpreter: Interpreter, run: Any) -> None:
    source = """
import sys
_ = sys.stdout.buffer.write(b"\\xc3")
_ = sys.stderr.buffer.write(b"\\xc3")
_ = sys.stdout.buffer.write(b"\\xa9")
_ = sys.stderr.buffer.write(b"\\xbc")
"""
    cell = run(interpreter, source)
    assert (cell.text("stdout"), cell.text("stderr")) == ("é", "ü")


def test_a_character_split_between_drains_is_joined(interpreter: Interpreter, run: Any) -> None:
    # An odd number of bytes first, so that the outbox fills within a character.
    cell = run(interpreter, "print('x' + 'é' * 200_000)")
    assert cell.text("stdout") == "x" + "é" * 200_000 + "\n"
    assert len(cell.events) > 2


def test_bytes_that_are_not_utf8_are_replaced(interpreter: Interpreter, run: Any) -> None:
    cell = run(interpreter, "import sys\n_ = sys.stdout.buffer.write(b'a\\xffb\\xc3')")
    assert cell.text("stdout") == "a\ufffdb\ufffd"


def test_a_lone_surrogate_in_the_source_is_no_failure_of_ours(interpreter: Interpreter, run: Any) -> None:
    assert run(interpreter, "x = '\ud800'").outcome.status in ("ok", "error")
    assert run(interpreter, "1").events == [Result({"text/plain": "1"})]


def test_a_cell_that_is_too_large_is_told_so(interpreter: Interpreter, run: Any) -> None:
    run(interpreter, "kept = 1")
    cell = run(interpreter, "#" * 17_000_000, name="<c>")
    assert cell.outcome.error == Error(
        "MemoryError", "there is no room for the 17,000,015 bytes of this cell; shorten it"
    )
    assert cell.events == [cell.outcome.error]
    assert run(interpreter, "kept").events == [Result({"text/plain": "1"})]


def test_a_large_cell_is_followed_by_small_ones(interpreter: Interpreter, run: Any) -> None:
    assert run(interpreter, f"x = '{'y' * 100_000}'\nlen(x)").events == [Result({"text/plain": "100000"})]
    assert run(interpreter, "len(x)").events == [Result({"text/plain": "100000"})]


def test_usage_is_measured(interpreter: Interpreter, run: Any) -> None:
    small = run(interpreter, "print('12345')").outcome.usage
    large = run(interpreter, "x = 0\nfor i in range(100_000):\n    x += i").outcome.usage
    assert small.output_bytes == 6
    assert 0 < small.fuel < large.fuel
    assert 0 < small.wall_s < large.wall_s
    assert small.memory_bytes >= 1024 * 1024


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = 1", Completeness("complete")),
        ("for i in range(3):", Completeness("incomplete", "    ")),
        ("match x:", Completeness("incomplete", "    ")),
        ("match x:\n    case 1:\n        pass", Completeness("incomplete", "        ")),
        ("match x:\n    case 1:\n        pass\n", Completeness("complete")),
        ("match = 1", Completeness("complete")),
        ("try:\n    pass\nexcept* ValueError:", Completeness("incomplete", "    ")),
        ("type X[T] = list[T]", Completeness("complete")),
        ("def f[T](x: T):", Completeness("incomplete", "    ")),
        ("await x", Completeness("complete")),
        ("[x async for x in y]", Completeness("complete")),
        ("return 1", Completeness("invalid")),
        ('x = f"{d["("]}"', Completeness("complete")),
        ('x = f"{d["]}"', Completeness("invalid")),
        ("x = )", Completeness("invalid")),
        ("", Completeness("complete")),
        ("x = 1\nfor i in range(3):", Completeness("incomplete", "    ")),
        ("# why\n\nif x:\n    y\nelse:", Completeness("incomplete", "    ")),
        ("if x:\n    y\nz = 1", Completeness("complete")),
        ("x = 1\ny = (2,", Completeness("incomplete")),
        ("try:\n    x\nexcept E:\n    y", Completeness("incomplete", "    ")),
        ('s = """\nhello\n"""', Completeness("complete")),
        ("def f():\n    '''\nx\n'''\n", Completeness("complete")),
        ("if x:\n    y\nelsewhere = 1", Completeness("complete")),
        ("def f():\n    return 1", Completeness("incomplete", "    ")),
        # What a console sends for a blank line: the blanks that it began the line with.
        ("def f():\n    return 1\n    ", Completeness("complete")),
        ("class A:\n    def f(self):\n        pass\n        ", Completeness("complete")),
        ("if x:\n    ", Completeness("incomplete", "    ")),
        ("def f():\n    # why\n    ", Completeness("incomplete", "    ")),
        ("@decorator\n", Completeness("incomplete")),
        ("class A:\n    @property\n    ", Completeness("incomplete", "    ")),
        ("@decorator\ndef f():\n    pass\n", Completeness("complete")),
        # Brackets, quotes and colons that are not code.
        ("x = 1  # :( it's", Completeness("complete")),
        ("if x:  # note:\n    y  # note:\n", Completeness("complete")),
        ("s = '''\nif x:\n'''", Completeness("complete")),
        ("print(')', \"(\", 'it\\'s (')", Completeness("complete")),
        ("s = '''\n    (", Completeness("incomplete")),
        ("x = 'abc", Completeness("invalid")),
        ("x = )(", Completeness("invalid")),
        ("x = 1 + \\", Completeness("incomplete")),
        ("x = 1 + \\\n    2", Completeness("complete")),
        ("x = (1,\n     2,", Completeness("incomplete", "     ")),
    ],
)
def test_completeness_is_known_without_running_anything(
    interpreter: Interpreter, run: Any, source: str, expected: Completeness
) -> None:
    assert interpreter.is_complete(source) == expected
    assert run(interpreter, "'x' in globals() or 'i' in globals()").events == [Result({"text/plain": "False"})]


def test_two_interpreters_know_nothing_of_each_other(start: Any, run: Any) -> None:
    first, second = start(), start()
    run(first, "x = 'first'")
    run(second, "x = 'second'")
    assert run(first, "x").events == [Result({"text/plain": "'first'"})]
    assert run(second, "x").events == [Result({"text/plain": "'second'"})]
    first.close()
    assert run(second, "x").events == [Result({"text/plain": "'second'"})]
