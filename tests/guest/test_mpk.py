"""The module _mpk, which the notebook's own frozen modules are made with."""

from collections.abc import Callable

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import ClearOutput, Display, Event
from micropython_wasm_kernel.limits import MIB, Limits

from .conftest import Run

START = "import _mpk"

HOOKS = """
import _mpk
calls = []

class Callable:
    def __call__(self):
        calls.append("called")
    def __getattr__(self, name):
        calls.append("asked for " + name)

class Equal:
    def __hash__(self):
        return hash("own")
    def __eq__(self, other):
        calls.append("compared")
        return False

class Base:
    shared = 1
    def __init__(self):
        calls.append("init")
    @property
    def computed(self):
        calls.append("computed")
    def __getattr__(self, name):
        calls.append("asked for " + name)
        raise AttributeError(name)
    def __dir__(self):
        calls.append("dir")
        return []
    def __repr__(self):
        calls.append("repr")
        return ""
    def __hash__(self):
        calls.append("hash")
        return 1
    def __eq__(self, other):
        calls.append("eq")
        return True

class Derived(Base, dict):
    wrapped = classmethod(Callable())
    def __init__(self):
        self.own = 2

made = Derived()
with open("module.py", "w") as f: f.write("made = 4")
import module
module.__dict__[Equal()] = 1
Odd = type("Odd", (), {Equal(): 1, "own": 3})
odd = Odd()
calls.clear()
"""

FUNCTIONS = """
import _mpk

def plain(a, b=1, *rest, c, d=2, **others): pass

def outer(seen):
    # a line that is no part of it

    def inner(x, y=3):
        return seen + x

    def generated(z,
                  w=4):
        yield seen

    return inner, generated

class Methods:
    def bound(self, x=1): pass
    @classmethod
    def of_class(cls, x, *, y): pass
    @staticmethod
    def loose(x): pass

def odd(self=1): pass
Methods.odd = odd
"""

MISTAKES = {
    '_mpk.display("", False, 0, 0, {"text": "x"})': "ValueError: text is not a mime type",
    '_mpk.display("", False, 0, 0, {"text/": "x"})': "",
    '_mpk.display("", False, 0, 0, {"text/é": "x"})': "ValueError: text/é is not a mime type",
    '_mpk.display("", False, 0, 0, {"a/b/c": "x"})': "ValueError: a/b/c is not a mime type",
    '_mpk.display("", False, 0, 0, {"text/x_y": "x"})': "ValueError: text/x_y is not a mime type",
    '_mpk.display("", False, 0, 0, {"a/" + "b" * 127: "x"})': f"ValueError: a/{'b' * 127} is not a mime type",
    '_mpk.display("", False, 0, 0, {"text/html": b"x"})': "TypeError: a display is a dict from mime types to texts",
    '_mpk.display("", False, 0, 0, {1: "x"})': "TypeError: a display is a dict from mime types to texts",
    '_mpk.display("", False, 0, 0, "text/plain")': "TypeError: a display is a dict from mime types to texts",
    '_mpk.display("", False, 0, 0, {"a/b%d" % i: "" for i in range(33)})': (
        "ValueError: a display has at most 32 mime types"
    ),
    '_mpk.display("", False, -1, 0, {})': "ValueError: a width or height is 1 to 100000 pixels",
    '_mpk.display("", False, 0, 100001, {})': "ValueError: a width or height is 1 to 100000 pixels",
    '_mpk.display("x" * 257, False, 0, 0, {})': "ValueError: a display id is at most 256 bytes",
    '_mpk.display("", False, 0, 0, {"text/html": "x" * 5000000})': (
        "ValueError: a display of 5000034 bytes is too large: the most is 4194304"
    ),
}


@pytest.fixture
def interpreter(interpreter_with: Callable[[Limits], Interpreter]) -> Interpreter:
    return interpreter_with(Limits(result_bytes=8 * MIB, display_bytes=64 * MIB))


def events_of(interpreter: Interpreter, source: str) -> list[Event]:
    events: list[Event] = []
    outcome = interpreter.execute(f"{START}\n{source}", on_event=events.append)
    assert outcome.error is None
    return events


def test_a_display_has_its_data_its_id_and_its_size(interpreter: Interpreter) -> None:
    assert events_of(
        interpreter,
        '_mpk.display("", False, 0, 0, {"text/plain": "a", "text/html": "<b>é</b>"})\n'
        '_mpk.display("one", True, 640, 480, {"image/png": "iVBO"})\n'
        '_mpk.display("", False, 0, 0, {})',
    ) == [
        Display({"text/plain": "a", "text/html": "<b>é</b>"}, "", False, 0, 0),
        Display({"image/png": "iVBO"}, "one", True, 640, 480),
    ]
    assert events_of(interpreter, "_mpk.clear_output(True)") == [ClearOutput(True)]
    assert events_of(interpreter, "_mpk.clear_output(0)") == [ClearOutput(False)]


@pytest.mark.parametrize("size", [65_000, 66_000, 131_000, 131_064, 131_072, 132_000, 4_000_000])
def test_a_display_of_any_size_arrives_whole(size: int, interpreter: Interpreter) -> None:
    (event,) = events_of(interpreter, f'_mpk.display("x", False, 0, 0, {{"text/html": "é" + "abc" * {size // 3}}})')
    assert isinstance(event, Display)
    assert event.data == {"text/html": "é" + "abc" * (size // 3)}


def test_the_plain_text_of_a_display_that_is_too_large_is_cut(interpreter: Interpreter) -> None:
    source = '_mpk.display("", False, 0, 0, {"text/plain": "y" * 3000000, "text/html": "x" * 3000000})'
    (event,) = events_of(interpreter, source)
    assert isinstance(event, Display)
    assert event.data["text/html"] == "x" * 3_000_000
    plain = event.data["text/plain"]
    assert plain == "y" * (len(plain) - 9) + "... (cut)"
    assert 1_194_000 < len(plain) < 1_194_304


@pytest.mark.parametrize("source", MISTAKES)
def test_a_display_that_is_none_is_an_exception_in_the_cell(source: str, interpreter: Interpreter, run: Run) -> None:
    outcome, text = run(interpreter, f"{START}\n{source}")
    assert text == MISTAKES[source]
    assert not outcome.rolled_back


def test_a_large_result_arrives_whole_and_one_that_is_too_large_is_cut(interpreter: Interpreter) -> None:
    whole = interpreter.execute("'x' * 3000000").result
    assert whole is not None and whole.data == {"text/plain": f"'{'x' * 3_000_000}'"}
    cut = interpreter.execute("'x' * 5000000").result
    assert cut is not None and cut.data["text/plain"].endswith("xxx... (cut)")
    assert len(cut.data["text/plain"]) == 4_194_304 - len("text/plain") - 8


def test_names_are_found_without_running_code_of_the_program(interpreter: Interpreter, run: Run) -> None:
    assert run(interpreter, HOOKS)[1] == ""
    source = """
names = sorted(_mpk.names(made))
print([name for name in names if name[:2] != "__"])
print(sorted(set(_mpk.names(Derived)) ^ set(names)), "__getattr__" in names)
for name in ("own", "shared", "wrapped", "keys", "computed", "__class__"):
    print(type(_mpk.static(made, name)).__name__, end=" ")
print(calls)
print(_mpk.static(Odd, "own"), "made" in _mpk.names(module), _mpk.static(module, "made"))
for obj in (Derived, Derived.wrapped, super(Derived, made), Callable(), odd, module):
    _mpk.names(obj)
    try:
        _mpk.static(obj, "missing")
    except AttributeError as error:
        print(error)
print(calls)
"""
    assert run(interpreter, source)[1] == (
        "['clear', 'computed', 'copy', 'fromkeys', 'get', 'items', 'keys', 'own', 'pop', 'popitem', 'setdefault', "
        "'shared', 'update', 'values', 'wrapped']\n"
        "['own'] True\n"
        "int int classmethod builtin_function_or_method property type []\n"
        "3 True 4\n" + "there is no 'missing'\n" * 6 + "[]\n"
    )


def test_names_that_native_types_compute_are_found(interpreter: Interpreter, run: Run) -> None:
    source = f"""{START}
from collections import namedtuple
import sys
Point = namedtuple("Point", "x y")
class Place(Point): pass
print(sorted(_mpk.names(Point(1, 2))), _mpk.static(Place(3, 4), "y"))
print(sorted(_mpk.names(1j)), sorted(_mpk.names(range(1))), _mpk.static(range(1, 2, 3), "step"))
print(_mpk.static(ValueError(5), "args"), _mpk.static(len, "__class__"), _mpk.static(Point, "__name__"))
print("path" in _mpk.names(sys), _mpk.static(sys, "path") is sys.path, _mpk.names(None))
print(sorted(_mpk.names(sys.implementation)))
"""
    assert run(interpreter, source)[1] == (
        "['__doc__', '__getnewargs__', '__match_args__', '__module__', '__slots__', '_asdict', '_field_defaults', "
        "'_fields', '_make', '_replace', 'count', 'index', 'x', 'y'] 4\n"
        "['__complex__', 'conjugate', 'imag', 'real'] ['__reversed__', 'count', 'index', 'start', 'step', 'stop'] 3\n"
        "(5,) <class 'builtin_function_or_method'> Point\n"
        "True True []\n"
        "['_machine', 'name', 'version']\n"
    )


def test_what_a_program_puts_into_builtins_is_found_and_can_be_taken_away(interpreter: Interpreter, run: Run) -> None:
    source = f"""{START}
import builtins
builtins.mine = 1
builtins.len = lambda x: 7
print(mine, builtins.mine, "mine" in _mpk.names(builtins), _mpk.static(builtins, "mine"), len([]), builtins.len([]))
del builtins.mine, builtins.len
print(hasattr(builtins, "mine"), "mine" in _mpk.names(builtins), builtins.len([]), len([]))
"""
    assert run(interpreter, source)[1] == "1 1 True 1 7 7\nFalse False 0 0\n"


def test_signatures_say_what_a_call_may_give(interpreter: Interpreter, run: Run) -> None:
    assert run(interpreter, FUNCTIONS)[1] == ""
    source = """
inner, generated = outer(1)
for function in (plain, inner, generated, Methods().bound, Methods.bound, Methods.of_class, Methods.loose,
                 Methods().odd, _mpk.static(Methods, "of_class"), _mpk.static(Methods, "loose"), lambda *a: a, len,
                 Methods, 5):
    print(_mpk.signature(function))
_mpk.signature(plain)[6]["d"] = 9
print(_mpk.signature(plain)[6])
"""
    assert run(interpreter, source)[1] == (
        "(('a', 'b', 'c', 'd'), 2, 2, 'rest', 'others', (1,), {'d': 2})\n"
        "(('x', 'y'), 2, 0, False, False, (3,), {})\n"
        "(('z', 'w'), 2, 0, False, False, (4,), {})\n"
        "(('x',), 1, 0, False, False, (1,), {})\n"
        "(('self', 'x'), 2, 0, False, False, (1,), {})\n"
        "(('x', 'y'), 1, 1, False, False, (), {})\n"
        "(('x',), 1, 0, False, False, (), {})\n"
        "((), 0, 0, False, False, (), {})\n"
        "(('x', 'y'), 1, 1, False, False, (), {})\n"
        "(('x',), 1, 0, False, False, (), {})\n"
        "((), 0, 0, 'a', False, (), {})\n"
        "None\nNone\nNone\n"
        "{'d': 2}\n"
    )


def test_the_place_of_a_function_is_that_of_its_def(interpreter: Interpreter, run: Run) -> None:
    assert run(interpreter, FUNCTIONS)[1] == ""
    source = """
print([_mpk.place(f) for f in (plain, outer, Methods.bound, Methods.of_class)], [_mpk.place(f) for f in outer(1)])
far = _mpk.run_cell("\\n" * 70000 + "def far():\\n\\n\\n  return 1/0\\nfar", "<far>")
print(_mpk.place(far), _mpk.place(len), _mpk.place(None))
far()
"""
    outcome, text = run(interpreter, source)
    assert text == (
        "[('<cell>', 4), ('<cell>', 6), ('<cell>', 19), ('<cell>', 21)] [('<cell>', 9), ('<cell>', 12)]\n"
        "('<far>', 70001) None None\n"
        "ZeroDivisionError: division by zero"
    )
    assert outcome.error is not None and outcome.error.traceback[-1].line == 70_004


def test_a_cell_within_a_cell_runs_in_the_namespace_of_cells(interpreter: Interpreter, run: Run) -> None:
    source = f"""{START}
x = 1
def f():
    x = 2
    y = _mpk.run_cell("x += 10\\nx", "<within>")
    return x, y, _mpk.run_cell("x;", "<within>"), _mpk.run_cell("z = 3", "<within>"), _mpk.run_cell("", "<within>")
print(f(), x, z)
try:
    _mpk.run_cell("a b", "<within>")
except SyntaxError as error:
    print(error)
exec("x")
print(f())
"""
    printed = "(2, 11, None, None, None) 11 3\ninvalid syntax (<within>, line 1)\n(2, 21, None, None, None)\n"
    assert run(interpreter, source)[1] == printed


def test_a_line_that_is_read_is_not_shown_when_it_is_hidden(
    interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    interpreter = interpreter_with(Limits())
    hidden: list[bool] = []

    def read(prompt: str, is_hidden: bool) -> str:
        hidden.append(is_hidden)
        return prompt + "!"

    source = f"{START}\nprint(_mpk.read_line('word', True), _mpk.read_line('', False))"
    interpreter.execute(source, read_line=read)
    assert hidden == [True, False]


@pytest.mark.parametrize(
    ("setup", "source"),
    [
        ("", "while True: _mpk.display('', False, 0, 0, {'text/plain': 'x'})"),
        ("text = 'x' * 300000", "while True: _mpk.display('', False, 0, 0, {'text/plain': text})"),
        ("", "while True: _mpk.clear_output(True)"),
        (
            "class A: pass\nfor i in range(16):\n"
            "  class B(A): pass\n  class C(A): pass\n  A = type('A', (B, C), {})\na = A()",
            "while True: _mpk.names(a)",
        ),
        ("", "while True: _mpk.run_cell('1', '<c>')"),
        ("many = {'n%d' % i: 0 for i in range(5000)}\nA = type('A', (), many)", "while True: _mpk.names(A)"),
    ],
)
def test_endless_work_is_stopped_and_keeps_the_state(
    setup: str, source: str, interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    interpreter = interpreter_with(Limits(cpu_s=0.5, display_bytes=1024 * MIB))
    assert run(interpreter, f"{START}\nkept = 1\n{setup}")[1] == ""
    outcome, _ = run(interpreter, source)
    assert outcome.error is not None
    assert (outcome.error.name, outcome.rolled_back) == ("BudgetExceeded", False)
    assert run(interpreter, "print(kept)")[1] == "1\n"


def test_cells_within_cells_within_cells_end_in_an_exception(interpreter: Interpreter, run: Run) -> None:
    source = f"{START}\ndef deeper(): _mpk.run_cell('deeper()', '<c>')\ndeeper()"
    outcome, text = run(interpreter, source)
    assert text == "RecursionError: maximum recursion depth exceeded"
    assert not outcome.rolled_back
