"""Cells that end in odd ways, and objects whose methods do what they must not."""

import re

from .conftest import CPU, OK, TOO_DEEP, AbusedKernel, Case, cells, gives, raises, tabled

EXIT_NOTE = "The cell ended itself (SystemExit). The kernel goes on, with all variables.\n"

EXITS = (
    Case("sys.exit", "import sys\nsys.exit()", OK, err=EXIT_NOTE),
    Case("sys.exit of 0", "import sys\nsys.exit(0)", OK, err=EXIT_NOTE),
    Case("sys.exit of 3", "import sys\nsys.exit(3)", raises("SystemExit", "3")),
    Case("sys.exit of a text", "import sys\nsys.exit('text')", raises("SystemExit", "text")),
    Case("exit", "exit()", OK, err=EXIT_NOTE),
    Case("quit", "quit(3)", raises("SystemExit", "3")),
    Case("SystemExit", "raise SystemExit", OK, err=EXIT_NOTE),
    Case("exit in a function", "import sys\ndef f():\n    try: sys.exit(1)\n    finally: print('cleaned up')\nf()",
         raises("SystemExit", "1"), out="cleaned up\n"),
    Case("exit that is swallowed", "import sys\nwhile True:\n    try: sys.exit()\n    except SystemExit: pass", CPU),
    Case("KeyboardInterrupt", "raise KeyboardInterrupt", raises("KeyboardInterrupt")),
    Case("KeyboardInterrupt with a text", "raise KeyboardInterrupt('mine')", raises("KeyboardInterrupt", "mine")),
    Case("GeneratorExit", "raise GeneratorExit", raises("GeneratorExit")),
    Case("StopIteration", "raise StopIteration(1)", raises("StopIteration", "1")),
    Case("BaseException", "raise BaseException('mine')", raises("BaseException", "mine")),
    Case("a BudgetExceeded that is made by hand",
         "try:\n    while True: pass\nexcept BaseException as end: kept = end\nraise type(kept)('mine')", CPU),
    Case("a name like one of ours", "class LimitExceeded(Exception): pass\nraise LimitExceeded('mine')",
         raises("LimitExceeded", "mine")),
    Case("raise of no exception", "raise 1", raises("TypeError", "exceptions must derive from BaseException")),
    Case("deep calls", "def f(n):\n    if n == 0: raise ValueError('deep')\n    f(n - 1)\nf(500)",
         raises("ValueError", "deep")),
    Case("raise in a raise for ever", "def f():\n    try: raise ValueError\n    except ValueError: f()\nf()", TOO_DEEP),
    Case("thousands of arguments", "raise ValueError(*range(10000))", raises("ValueError", re.compile(r"\(0, 1, .*"))),
)  # fmt: skip

METHODS = """
def zeros():
    while True: yield 0
class E(Exception):
    def __str__(self): {0}
class R:
    def __repr__(self): {0}
"""

ODD_TEXTS = tuple(
    Case(f"{kind} that {what}", METHODS.format(body) + use, ending)
    for what, body, of_error, of_result in (
        ("raises", "raise KeyError('within')", raises("E", "<exception str() failed>"), raises("KeyError", "'within'")),
        ("is no text", "return 7", raises("E", "<exception str() failed>"),
         raises("TypeError", "__repr__ returned non-string (type int)")),
        ("never ends", "[0 for _ in zeros() if 0]", raises("E", "<exception str() failed>"), CPU),
        ("calls itself", "return str(self) + repr(self)", raises("E", "<exception str() failed>"), TOO_DEEP),
        ("exits", "raise SystemExit(3)", raises("E", "<exception str() failed>"), raises("SystemExit", "3")),
        ("takes all memory", "return 'x' * 10**9", raises("E", "<exception str() failed>"),
         raises("MemoryError", "memory allocation failed, allocating 1000000001 bytes")),
    )
    for kind, use, ending in (("message", "raise E()", of_error), ("result", "R()", of_result))
)  # fmt: skip

DELETERS = (
    Case("raises", "class C:\n    def __del__(self): raise ValueError\ndef f(): C()\nfor _ in range(20): f()\n"
         "import gc\ngc.collect()\n1", gives("1"), err=re.compile(".*")),
    Case("never ends",
         "class C:\n    def __del__(self):\n        while True: pass\ndef f(): C()\nfor _ in range(20): f()\n"
         "import gc\ngc.collect()\n1", gives("1")),
    Case("allocates",
         "class C:\n    def __del__(self): self.x = bytearray(1000)\ndef f(): C()\nfor _ in range(20): f()\n"
         "import gc\ngc.collect()\n1", gives("1")),
)  # fmt: skip

BROKEN_STREAMS = (
    Case("stdout is None", "import sys\nsys.stdout = None\nprint('lost')", OK),
    Case("stdout is a number", "import sys\nsys.stdout = 7\nprint('lost')",
         raises("AttributeError", "'int' object has no attribute 'write'")),
    Case("stdout that raises",
         "import sys\nclass W:\n    def write(self, text): raise ValueError('no')\nsys.stdout = W()\nprint('lost')",
         raises("ValueError", "no")),
    Case("stdout that never ends", "import sys\nclass W:\n    def write(self, text):\n        while True: pass\n"
         "sys.stdout = W()\nprint('lost')", CPU),
    Case("stdout that prints", "import sys\nclass W:\n    def write(self, text): print(text)\nsys.stdout = W()\n"
         "print('lost')", TOO_DEEP),
    Case("stderr is None", "import sys\nsys.stderr = None\nraise ValueError('told')", raises("ValueError", "told")),
    Case("stdin is None", "import sys\nsys.stdin = None\ninput()", raises("RuntimeError", "input(): lost sys.stdin")),
)  # fmt: skip

# The language itself is damaged for the cells that follow, and %undo repairs it.
DAMAGES = tuple(
    Case(name, source, OK, undo=True)
    for name, source in (
        ("globals are cleared", "globals().clear()"),
        ("modules are cleared", "import sys\nsys.modules.clear()"),
        ("print is replaced", "import builtins\nbuiltins.print = None"),
        ("open is replaced", "import builtins\nbuiltins.open = lambda *args: 1 / 0"),
        ("print is deleted", "import builtins\nbuiltins.print = None\ndel builtins.print"),
        ("names are replaced", "print = open = len = dict = None"),
        ("the name of the module", "__name__ = 7\nsentinel = 0"),
        ("the heap is locked", "import micropython\nmicropython.heap_lock()"),
    )
)

ODD_CALLS = cells(
    OK,
    """
#: interrupt character
import micropython
micropython.kbd_intr(3)
micropython.kbd_intr(-1)
#: levels of optimisation
import micropython
micropython.opt_level(3)
micropython.opt_level(0)
#: collector's settings
import gc
gc.disable()
gc.threshold(-1)
gc.threshold(0)
gc.threshold(10**9)
#: a set of broken things
class Broken:
    def __hash__(self): return 1
    def __eq__(self, other): return 1 / 0
try: {Broken(): 1, Broken(): 2}
except ZeroDivisionError: pass
#: a generator that is closed as it runs
def g():
    try: yield 1
    finally: gen.close() if False else None
gen = g()
next(gen)
gen.close()
#: a generator that refuses its end
def g():
    while True:
        try: yield 1
        except GeneratorExit: pass
gen = g()
next(gen)
try: gen.close()
except RuntimeError: pass
#: a generator that runs itself
def g(): yield next(gen)
gen = g()
try: next(gen)
except ValueError: pass
#: a list that holds itself
items = []
items.append(items)
try: repr(items)
except RuntimeError: pass
""",
)


@tabled(*EXITS)
def test_an_exit_or_an_exception_ends_the_cell_and_no_more(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*ODD_TEXTS)
def test_text_that_cannot_be_made_ends_in_words(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*DELETERS)
def test_a_deleter_harms_nothing(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*BROKEN_STREAMS)
def test_a_broken_stream_costs_one_cell(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*DAMAGES)
def test_a_language_that_a_cell_broke_is_repaired_by_undo(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)


@tabled(*ODD_CALLS)
def test_an_odd_call_harms_nothing(abused: AbusedKernel, case: Case) -> None:
    abused.suffers(case)
