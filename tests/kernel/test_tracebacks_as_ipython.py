"""The same cells in IPython: what its users see is, but for colours in the source, what ours see."""

import re
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from micropython_wasm_kernel import tracebacks
from micropython_wasm_kernel.events import Chained, Error, TracebackEntry

TRIES = "def g():\n    try:\n        1 / 0\n    except Exception as e:\n        raise OSError('no') from e\n"
CELLS = {
    "one line": "1 / 0",
    "context, and a function": "def f(x):\n    a = 1\n    b = 2\n    return x / 0\n    c = 3\n    d = 4\n\nf(1)\n# end",
    "a function at the end": "def f(x, y=(1, 'a,)'), *rest, z: int = 3, **more):\n    return x / 0\nf(1)",
    "a head of several lines": "def f(\n    x,  # (\n    y,\n):\n    z = x\n    a = 2\n    return x / 0\nf(1, 2)",
    "a method": "class C:\n    def m(self):\n        raise KeyError('q')\n\n    def other(self): pass\n\nC().m()",
    "no context": "try:\n    1 / 0\nexcept Exception as e:\n    raise ValueError('no') from None",
    "recursion": "def r(n):\n    return 1 / 0 if n > 20 else r(n + 1)\nr(0)",
    "recursion of two": "def a(n):\n    if n > 30: 1 / 0\n    b(n + 1)\ndef b(n):\n    a(n + 1)\na(0)",
    "three calls alike": "def r(n):\n    return [][0] if n > 1 else r(n + 1)\nr(0)",
    "no message": "raise ValueError",
    "a message of two lines": "raise ValueError('a\\nb')",
    "the stop button": "raise KeyboardInterrupt",
    "a class of its own": "class D(Exception): pass\nraise D('x')",
    "a module of a file": "import of_a_file\nof_a_file.g(3)",
    "a syntax error": "x = 1\nx = = 1",
    "a syntax error within": "def f():\n    y = = 2",
    "indentation": "if 1:\nprint(2)",
    "a function in a function": "def outer():\n    def inner():\n        1 / 0\n\n    inner()\n\nouter()",
}
# IPython shows a line less round a statement in a `try`.
CHAINS = {
    "a cause": "try:\n    1 / 0\nexcept Exception as e:\n    raise ValueError('no') from e",
    "a context": "try:\n    1 / 0\nexcept Exception as e:\n    raise ValueError('no')",
    "three": f"{TRIES}def f():\n    try:\n        g()\n    finally:\n        [][0]\nf()",
}
FILE = "import os\n\ndef g(x):\n    y = x + 1\n    return y / 0\n\ndef k(): pass\n"


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("of_ipython")
    (folder / "of_a_file.py").write_text(FILE)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        patch.setenv("IPYTHONDIR", str(folder))
        yield InteractiveShell.instance(config=Config(HistoryManager={"enabled": False}))  # its tracebacks ask for it
        InteractiveShell.clear_instance()


def error_of(raised: BaseException, name: str) -> Error:
    """The event that the guest would make of an exception."""
    entries = []
    for frame in traceback.extract_tb(raised.__traceback__):
        if Path(frame.filename).name == "of_a_file.py":
            lines = FILE.split("\n")[max(1, frame.lineno - 2) - 1 : frame.lineno + 2]
            entries.append(TracebackEntry(frame.filename, frame.lineno, frame.name, "\n".join(lines)))
        elif "IPython" not in frame.filename:
            entries.append(TracebackEntry(name, frame.lineno, frame.name))
    if isinstance(raised, SyntaxError):
        return Error(
            type(raised).__name__, raised.msg, (TracebackEntry(name, raised.lineno or 0, ""),), raised.offset or 0
        )
    chained = None
    if raised.__cause__ is not None:
        chained = Chained("cause", error_of(raised.__cause__, name))
    elif raised.__context__ is not None and not raised.__suppress_context__:
        chained = Chained("context", error_of(raised.__context__, name))
    return Error(type(raised).__name__, str(raised), tuple(entries), chained=chained)


def both(shell: Any, source: str) -> tuple[str, str]:
    """What IPython shows for a cell, and what is made of the same exception here, without colours."""
    shown: list[str] = []
    shell._showtraceback = lambda kind, value, parts: shown.extend(parts)
    name = f"<cell {shell.execution_count}>"
    result = shell.run_cell(source, store_history=True)
    theirs = re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(shown)).rstrip("\n")
    # The whole name of a method or an inner function is not known here.
    theirs = re.sub(r"in (?:\w+\.|<locals>\.)+(\w+)\(", r"in \1(", theirs)
    return theirs, tracebacks.plain(error_of(result.error_in_exec or result.error_before_exec, name), {name: source})


def named(cells: dict[str, str]) -> list[Any]:
    return [pytest.param(source, id=name.replace(" ", "_")) for name, source in cells.items()]


@pytest.mark.parametrize("source", named(CELLS))
def test_a_traceback_reads_as_ipythons(shell: Any, source: str) -> None:
    theirs, ours = both(shell, source)
    assert ours == theirs


@pytest.mark.parametrize("source", named(CHAINS))
def test_chained_exceptions_stand_in_ipythons_order(shell: Any, source: str) -> None:
    places = re.compile(r"^ +\d+ .*\n|(?<=> )(\d+ ) +", re.M)
    theirs, ours = (places.sub(r"\1", text) for text in both(shell, source))
    assert ours == theirs
    assert "exception" in ours
