"""What the host is told of an error: where it was, to the character, what the lines say, and what led to it."""

from collections.abc import Callable

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import Error
from micropython_wasm_kernel.limits import Limits

# Where the caret goes, marked by a `^` in the line below; a line without one has no column.
COLUMNS = [
    "a b\n  ^",
    'é = "ü€" b\n         ^',
    "if 1:\n\tx = 1 2\n\t      ^",
    'f"{1}{2+3}" 5\n            ^',
    'x = "ö" f"{1}" "ä" 5\n                   ^',
    "x = 0x\n     ^",
    "x = 5\n  y = 3\n  ^",
    "print(“hello”)\n      ^",
    "é = price€ + 1\n         ^",
    "x = (1,\n  2 3)\n  ^",
    "return 5",
    "1 = 2",
]


@pytest.fixture
def error_of(interpreter_with: Callable[[Limits], Interpreter]) -> Callable[[str], Error]:
    interpreter = interpreter_with(Limits(cpu_s=2.0))

    def run(source: str) -> Error:
        outcome = interpreter.execute(source)
        assert outcome.error is not None and not outcome.rolled_back
        return outcome.error

    return run


@pytest.mark.parametrize("marked", COLUMNS)
def test_the_column_of_a_syntax_error_is_that_of_the_mistake(marked: str, error_of: Callable[[str], Error]) -> None:
    lines = marked.split("\n")
    column = lines.pop().index("^") + 1 if lines[-1].endswith("^") else 0
    error = error_of("\n".join(lines))
    assert error.name in ("SyntaxError", "IndentationError")
    assert (error.traceback[-1].line, error.column) == (len(lines), column)


def test_only_the_syntax_error_itself_has_its_column(error_of: Callable[[str], Error]) -> None:
    error = error_of("try:\n  exec('a b')\nexcept SyntaxError:\n  raise ValueError(1)")
    assert (error.name, error.column) == ("ValueError", 0)
    assert error.chained is not None
    assert (error.chained.kind, error.chained.error.name, error.chained.error.column) == ("context", "SyntaxError", 3)
    assert error_of("1/0").column == 0


def test_an_entry_of_a_file_has_the_lines_around_it(error_of: Callable[[str], Error]) -> None:
    text = "# one\n# two\ndef g(x):\n    y = 1\n    return 1 / x\n\nA = 1\nB = 1\n"
    error = error_of(f"with open('m.py', 'w') as f: f.write({text!r})\nimport m\nm.g(0)")
    assert [(entry.file, entry.line, entry.source) for entry in error.traceback] == [
        ("<cell>", 3, ""),
        ("m.py", 5, "def g(x):\n    y = 1\n    return 1 / x\n\nA = 1"),
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("1/0", "1/0"),
        ("1/0\n", "1/0"),
        ("1/0\n\n\n\n\n", "1/0\n\n"),
        ("a = 1\n1/0\nb = 2", "a = 1\n1/0\nb = 2"),
        ("#é\n" * 2000 + "1/0\n#", "#é\n#é\n1/0\n#"),
        ("#" * 1100 + "\n1/0", ""),
    ],
)
def test_the_lines_around_are_as_many_as_there_are(text: str, source: str, error_of: Callable[[str], Error]) -> None:
    error = error_of(f"with open('n.py', 'w') as f: f.write({text!r})\nimport n")
    assert error.traceback[-1].source == source


@pytest.mark.parametrize(
    "change",
    [
        "os.remove('gone.py')",
        "os.remove('gone.py'); os.mkdir('gone.py')",
        "open('gone.py', 'w').close()",
        "os.chdir('/x')",
    ],
)
def test_a_file_that_is_no_longer_there_has_no_lines(change: str, error_of: Callable[[str], Error]) -> None:
    text = "\ndef g():\n    1/0"
    source = (
        f"import os\nos.mkdir('/x')\nwith open('gone.py', 'w') as f: f.write({text!r})\nimport gone\n{change}\ngone.g()"
    )
    error = error_of(source)
    assert (error.traceback[-1].file, error.traceback[-1].source) == ("gone.py", "")


def test_a_file_that_ends_before_the_line_shows_none(error_of: Callable[[str], Error]) -> None:
    text = "\n" * 50 + "def g(): 1/0"
    written = f"with open('s.py', 'w') as f: f.write({text!r})\nimport s"
    assert error_of(f"{written}\nwith open('s.py', 'w') as f: f.write('x = 1')\ns.g()").traceback[-1].source == ""


def test_files_of_the_interpreter_itself_show_no_lines(error_of: Callable[[str], Error]) -> None:
    error = error_of("import random\nrandom.choice([])")
    assert [(entry.file, entry.source) for entry in error.traceback] == [("<cell>", ""), ("random.py", "")]


def test_a_chain_is_told_up_to_eight_exceptions_and_a_ring_once(error_of: Callable[[str], Error]) -> None:
    error: Error | None = error_of(
        "e = None\nfor i in range(20):\n  n = ValueError(i)\n  n.__cause__ = e\n  e = n\nraise e"
    )
    told = []
    while error is not None:
        told.append(error.message)
        error = error.chained.error if error.chained is not None else None
    assert told == [str(i) for i in range(19, 11, -1)]
    ring = error_of("a, b = ValueError('a'), TypeError('b')\na.__cause__ = b\nb.__cause__ = a\nraise a")
    assert ring.chained is not None
    assert (ring.chained.kind, ring.chained.error.name, ring.chained.error.chained) == ("cause", "TypeError", None)


def test_notes_follow_the_message(error_of: Callable[[str], Error]) -> None:
    error = error_of("e = ValueError('x')\ne.add_note('first')\ne.add_note('second')\nraise e")
    assert error.message == "x\nfirst\nsecond"


def test_long_messages_and_tracebacks_leave_room_for_each_other(error_of: Callable[[str], Error]) -> None:
    error = error_of(
        "def " + "f" * 200 + "(n):\n  if n: " + "f" * 200 + "(n - 1)\n  raise ValueError('x' * 200000)\n"
        "try:\n  " + "f" * 200 + "(100)\nexcept ValueError:\n  raise TypeError('y' * 200000)"
    )
    assert error.message == "y" * (65536 - 9) + "... (cut)"
    assert error.chained is not None
    assert error.chained.error.message == "x" * (4096 - 9) + "... (cut)"
    assert len(error.chained.error.traceback) == 102


def test_a_name_that_a_module_does_not_have_is_an_import_error_whatever_stands_for_the_module(
    error_of: Callable[[str], Error],
) -> None:
    text = "def __getattr__(name):\n    raise AttributeError(name)\n"
    error = error_of(f"with open('picky.py', 'w') as f: f.write({text!r})\nfrom picky import q")
    assert (error.name, error.message) == ("ImportError", "cannot import name 'q' from 'picky' (/picky.py)")
    error = error_of(
        "import sys\nclass Nameless: pass\nsys.modules['zz'] = Nameless()\n"
        "sys.modules['zz'].__path__ = 'x'\nfrom zz import q"
    )
    assert error.name == "ImportError"
    assert error.message == "cannot import name 'q' from '<unknown module name>' (unknown location)"
