"""What can stand at the cursor, found without running anything of the program's own."""

import ast
import builtins
from pathlib import Path
from typing import Any

import pytest

from micropython_wasm_kernel import Interpreter

FROZEN = Path(__file__).resolve().parents[2] / "wasm" / "frozen"

CLASSES = """
class Base:
    def go(self, speed, *, far=False): pass
class Car(Base):
    wheels = 4
    def __init__(self, name, doors=5): self.name = name
    @property
    def price(self): raise SystemExit
    @staticmethod
    def make(kind): pass
    @classmethod
    def known(cls, year=2000): pass
    def _hidden(self): pass
car = Car("x")
"""
CAR = [
    ("go", "function", "(speed, *, far=False)"),
    ("known", "function", "(year=2000)"),
    ("make", "function", "(kind)"),
    ("name", "instance", ""),
    ("price", "property", ""),
    ("wheels", "instance", ""),
    ("_hidden", "function", "()"),
]
KEYS = """d = {'apple': [1], 'av"o': 2, "it's": 3, 5: 6, 55: 7, (1, 2): 8, None: 9, b'raw': 10, 'line\\n': 11}"""
FUNCTION = "def fun(first, second=2, *, third): pass"
FILES = """
import os
os.mkdir('/data')
for name in ('data/one.csv', 'data/two.csv', '.hidden', 'notes.txt', "quote'd"):
    open('/' + name, 'w').close()
open('/mine.py', 'w').write('import os\\nLIMIT = 3\\ntotal: int = 4\\nif LIMIT: pass\\nx == 1\\n'
    'def work(a):\\n    y = 1\\nasync def wait(): pass\\nclass Thing: pass\\n_own = 1\\n'
    'print("never")\\nraise SystemExit\\n')
os.mkdir('/pack')
open('/pack/__init__.py', 'w').write('inside = 1\\n')
open('/pack/part.py', 'w').write('')
"""

# What ran before, the text with | for the cursor, how many characters are replaced, and the matches.
CASES = {
    "attributes of an instance": (CLASSES, "car.|", 0, CAR),
    "attributes of a class": (CLASSES, "Car.g|", 1, [("go", "function", "(self, speed, *, far=False)")]),
    "attributes of what a class would make": (CLASSES, "Car('x').k|", 1, [("known", "function", "(year=2000)")]),
    "only after an underscore those with two": (CLASSES, "car.__in|", 4, [("__init__", "function", "(name, doors=5)")]),
    "within a line": (CLASSES, "print(car.pr|, 3)", 2, [("price", "property", "")]),
    "blanks round the dot": (CLASSES, "car . pr|", 2, [("price", "property", "")]),
    "over lines in brackets": (CLASSES, "x = (car\n  .pr|", 2, [("price", "property", "")]),
    "not over lines without": (CLASSES, "car\n.pr|", 2, []),
    "items of lists": ("a = [[], 'text']", "a[1].uppe|", 4, [("upper", "function")]),
    "items counted from the end": ("a = [[], 'text']", "a[-1].uppe|", 4, [("upper", "function")]),
    "items under names": ("a = [[], 'text']\ni = 0", "a[i].exte|", 4, [("extend", "function")]),
    "items of dictionaries": ("d = {'k': {'m': 'x'}}", "d['k'][\"m\"].uppe|", 4, [("upper", "function")]),
    "no items that are not there": ("a = []", "a[3].uppe|", 4, []),
    "strings": ("", "'a, b'.splitl|", 6, [("splitlines", "function")]),
    "bytes": ("", "b'a'.deco|", 4, [("decode", "function")]),
    "lists, and not items": ("", "[].appe|", 4, [("append", "function")]),
    "a list after return": ("", "def f():\n    return [1].appe|", 4, [("append", "function")]),
    "dictionaries": ("", "{'a': 1}.setde|", 5, [("setdefault", "function")]),
    "sets": ("", "{1, 2}.differe|", 7, [("difference", "function"), ("difference_update", "function")]),
    "numbers in brackets": ("", "(1).to_b|", 4, [("to_bytes", "function")]),
    "a point after digits has none": ("", "5.|", 0, []),
    "nor has what follows it": ("", "x = [5.fro|", 3, []),
    "blanks after a number": ("", "5 .to_b|", 4, [("to_bytes", "function")]),
    "a number and a blank over lines": ("", "(5\n.to_b|", 4, [("to_bytes", "function")]),
    "what methods give": ("", "'a b'.strip().split().appe|", 4, [("append", "function")]),
    "what functions give is not known": (FUNCTION, "fun(1).uppe|", 4, []),
    "names of the program": ("apple = 1\napricot = len\nApp = 3", "ap|", 2,
        [("apple", "instance", ""), ("apricot", "function")]),
    "keywords": ("", "nonl|", 4, [("nonlocal", "keyword", "")]),
    "builtins": ("", "isins|", 5, [("isinstance", "function")]),
    "names of the cell": ("", "alpha = 1\nfor alpine in x:\n    al|", 2,
        [("all", "function"), ("alpha", "statement", ""), ("alpine", "statement", "")]),
    "parameters within the function": ("", "def f(value, *values, valid=1):\n    val|", 3,
        [("valid", "param", ""), ("value", "param", ""), ("values", "param", "")]),
    "parameters end with the function": ("", "def f(value):\n    pass\nval|", 3, []),
    "walrus, lambda, comprehension, with, except": ("",
        "(nat := 1)\n[1 for nab in x]\nwith f as nac:\n    pass\ntry:\n    pass\n"
        "except E as nad:\n    lambda nae: na|", 2,
        [(name, "statement", "") for name in ("nab", "nac", "nad")] + [("nae", "param", ""), ("nat", "statement", "")]),
    "functions of the cell": ("", "def fresh(a, b=1):\n    pass\nfre|", 3, [("fresh", "function", "(a, b=1)")]),
    "imports of the cell": ("", "import math as m\nm.sq|", 2, [("sqrt", "function")]),
    "members imported in the cell": ("", "from os import path as p\np.bas|", 3, [("basename", "function")]),
    "values of the cell": ("", "x = []\ny = x\ny.appe|", 4, [("append", "function")]),
    "self in a class that is being typed": (CLASSES,
        "class Van(Base):\n    size = 1\n    def __init__(self):\n        self.load, self.mass = [], 1\n"
        "        self.doors: int = 2\n    def drive(self, to):\n        self.|", 0,
        [("doors", "statement", ""), ("drive", "function", "(to)"), ("go", "function", "(speed, *, far=False)"),
         ("size", "statement", "")]),
    "instances of a class that is being typed": ("", "class Van:\n    def drive(self, to): pass\nv = Van()\nv.|", 0,
        [("drive", "function", "(to)")]),
    "after a bracket that was not closed": (CLASSES, "x = (1,\ndef f():\n    car.pr|", 2, [("price", "property", "")]),
    "not what is being named": ("apple = 1", "def ap|", 2, []),
    "not in comments": (CLASSES, "x = 1  # car.|", 0, []),
    "not in strings": (CLASSES, "'car.pr|", 6, []),
    "not in long strings": (CLASSES, "'''\ncar.pr|", 0, []),
    "after a long string": (CLASSES, "'''\nit's (\n'''\ncar.pr|", 2, [("price", "property", "")]),
    "in the braces of an f-string": (CLASSES, "f'{1} {car.pr|", 2, [("price", "property", "")]),
    "in braces behind the same quotes": (CLASSES, 'f"{d["a("]} {car.pr|', 2, [("price", "property", "")]),
    "after an f-string with the same quotes": (CLASSES, 'f"{d["("]}"; car.pr|', 2, [("price", "property", "")]),
    "arguments of functions with type parameters": (
        "", "def gen[T: (int, str)](apple, /, avocado): pass\ngen(1, avo|", 3, [("avocado=", "param", "")]),
    "what a pattern binds": ("", "match 1:\n    case [apple, Point(apply=apric)] if appoint:\n        ap|", 2,
        [("apple", "statement", ""), ("apric", "statement", "")]),
    "aliases of types": ("", "type Apple[T] = list[T]\nApp|", 3, [("Apple", "statement", "")]),
    "not in its text": (CLASSES, "f'{{car.pr|", 0, []),
    "not in its formats": (CLASSES, "f'{car:pr|", 0, []),
    "numbers have none": ("", "12|", 2, []),
    "keys": (KEYS, 'd["|', 0, [(text, "dict key", "") for text in ('apple"', 'av\\"o"', 'it\'s"', 'line\\n"')]),
    "keys with a prefix": (KEYS, "d['ap|", 2, [("apple'", "dict key", "")]),
    "keys whose quotes are closed": (KEYS, "d['ap|']", 2, [("apple", "dict key", "")]),
    "keys in the other quotes": (KEYS, "d['i|", 1, [("it\\'s'", "dict key", "")]),
    "keys that are numbers": (KEYS, "d[5|", 1, [("5", "dict key", ""), ("55", "dict key", "")]),
    "keys of keys": ("d = {'a': {'b': 1}}", "d['a']['|", 0, [("b'", "dict key", "")]),
    "modules": ("", "import rand|", 4, [("random", "module", "")]),
    "several modules": ("", "import os, rand|", 4, [("random", "module", "")]),
    "modules in packages": ("", "import os.|", 0, [("path", "module", "")]),
    "the word after from": ("", "from os |", 0, [("import", "keyword", "")]),
    "the word after import": ("", "import os |", 0, [("as", "keyword", "")]),
    "members of modules": ("", "from math import cos, sq|", 2, [("sqrt", "function")]),
    "modules of the program": (FILES, "import mi|", 2, [("micropython", "module", ""), ("mine", "module", "")]),
    "members of modules of the program": (FILES, "from mine import |", 0,
        [("LIMIT", "instance", ""), ("Thing", "class", ""), ("total", "instance", ""), ("wait", "function", ""),
         ("work", "function", ""), ("_own", "instance", "")]),
    "members of packages of the program": (FILES, "from pack import |", 0,
        [("inside", "instance", ""), ("part", "module", "")]),
    "paths": (FILES, "open('/da|", 2, [("data/", "path", "")]),
    "paths in folders": (FILES, "open('/data/|", 0, [("one.csv", "path", ""), ("two.csv", "path", "")]),
    "paths from here": (FILES, "open('no|", 2, [("notes.txt", "path", "")]),
    "hidden paths": (FILES, "open('/.|", 1, [(".hidden", "path", "")]),
    "paths after %run": (FILES, "%run mi|", 2, [("mine.py", "path", "")]),
    "arguments": (FUNCTION, "fun(sec|", 3, [("second=", "param", "")]),
    "arguments after others": (FUNCTION, "fun(1, second=3, th|", 2, [("third=", "param", "")]),
    "arguments that are given by place": (FUNCTION, "fun(1, (2, 3), sec|", 3, []),
    "arguments that are given behind": (FUNCTION, "fun(sec|, second=2)", 3, []),
    "arguments of classes": (CLASSES, "Car(do|", 2, [("doors=", "param", "")]),
    "arguments of methods": (CLASSES, "car.go(fa|", 2, [("far=", "param", "")]),
    "arguments of functions of the cell": ("", "def fresh(aa, bb): pass\nfresh(bb|", 2, [("bb=", "param", "")]),
    "not within an argument": (FUNCTION, "fun(1 + sec|", 3, []),
    "magics": ("", "%timei|", 6, [("%timeit", "magic", "")]),
    "magics of the kernel": ("", "x = 1\n%und|", 4, [("%undo", "magic", "")]),
    "magics of cells": ("", "%%writ|", 6, [("%%writefile", "magic", "")]),
    "code after a magic": (CLASSES, "%time car.pr|", 2, [("price", "property", "")]),
    "code below a magic": (CLASSES, "%%time\ncar.pr|", 2, [("price", "property", "")]),
    "text below a magic": (CLASSES, "%%html\ncar.pr|", 0, []),
    "code below a line with a quote": (CLASSES, "%cat it's\ncar.pr|", 2, [("price", "property", "")]),
    "names that are not ASCII": ("été = 1", "ét|", 2, [("été", "instance", "")]),
}  # fmt: skip


def matches(interpreter: Interpreter, text: str) -> tuple[int, list[tuple[str, str, str]]]:
    before, after = text.split("|")
    found = interpreter.complete(before, after)
    return found.replaces, [(match.text, match.kind, match.signature) for match in found.matches]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_can_stand_at_the_cursor(interpreter: Interpreter, run: Any, case: tuple[Any, ...]) -> None:
    setup, text, replaces, expected = case
    assert run(interpreter, setup).outcome.status == "ok"
    found = matches(interpreter, text)
    # The signatures of what is not written in Python come from the help texts, which have a test of their own.
    assert found[0] == replaces
    assert [match[: len(wanted)] for match, wanted in zip(found[1], expected, strict=False)] == expected
    assert len(found[1]) == len(expected)


def test_arguments_come_first_then_public_names_then_private_ones(interpreter: Interpreter, run: Any) -> None:
    run(interpreter, "_x1 = x2 = X3 = 1\ndef f(zeta, x4): pass")
    texts = [text for text, _, _ in matches(interpreter, "f(|")[1]]
    assert texts[:3] == ["x4=", "zeta=", "ArithmeticError"]
    assert texts.index("x2") < texts.index("zip") < texts.index("_x1") == len(texts) - 1
    assert "__name__" not in texts
    assert texts.index("X3") < texts.index("x2")


def test_signatures_of_native_functions_come_from_the_help_texts(interpreter: Interpreter, run: Any) -> None:
    texts = """{"sorted": "sorted(iterable, /, *, key=None, reverse=False)\\n\\nIn order.",
        "str.upper": "upper()\\n\\nUp.", "math.sqrt": "sqrt(x, /)\\n\\nThe root."}"""
    run(
        interpreter,
        f"import sys\nclass Help:\n    def lookup(self, key): return {texts}.get(key)\nsys.modules['_help'] = Help()",
    )
    assert matches(interpreter, "sorte|")[1] == [("sorted", "function", "(iterable, /, *, key=None, reverse=False)")]
    assert matches(interpreter, "'a'.uppe|")[1] == [("upper", "function", "()")]
    assert matches(interpreter, "from math import sqr|")[1] == [("sqrt", "function", "(x, /)")]
    assert matches(interpreter, "sorted([], rev|")[1] == [("reverse=", "param", ""), ("reversed", "class", "")]
    assert matches(interpreter, "sorted(iterab|")[1] == []


# Those that MicroPython has in C.
NATIVE = {"array", "binascii", "builtins", "cmath", "collections", "deflate", "errno", "gc", "hashlib", "heapq", "io",
          "itertools", "json", "math", "micropython", "operator", "os", "platform", "re", "select", "struct", "sys",
          "time", "zlib"}  # fmt: skip


def test_all_modules_of_the_guest_are_completed_and_can_be_imported(interpreter: Interpreter, run: Any) -> None:
    frozen = {path.stem for path in FROZEN.glob("[!_]*.py")} | {
        path.parent.name for path in FROZEN.glob("[!_]*/__init__.py")
    }
    names = [text for text, _, _ in matches(interpreter, "import |")[1]]
    assert names == sorted(NATIVE | frozen - {"manifest"} | {"asyncio"})
    inner = [text for text, _, _ in matches(interpreter, "import asyncio.|")[1]]
    assert inner == ["core", "event", "funcs", "lock", "queues", "stream", "task", "tasks"]
    for name in [*names, *(f"asyncio.{name}" for name in inner)]:
        assert run(interpreter, f"import {name}").outcome.status == "ok", name


# Each hook of a class that a program can write, and a log of those that ran.
HOOKS = """
from _shell import complete, inspect
log = []
class Hooks:
    def __getattr__(self, name): log.append(name); raise AttributeError(name)
    def __setattr__(self, name, value): log.append('set'); object.__setattr__(self, name, value)
    def __dir__(self): log.append('dir'); return []
    def __repr__(self): log.append('repr'); return ''
    def __str__(self): log.append('str'); return ''
    def __eq__(self, other): log.append('eq'); return True
    def __lt__(self, other): log.append('lt'); return True
    def __hash__(self): log.append('hash'); return hash('key')
    def __len__(self): log.append('len'); return 1
    def __bool__(self): log.append('bool'); return True
    def __iter__(self): log.append('iter'); return iter([])
    def __contains__(self, item): log.append('contains'); return True
    def __call__(self, argument): log.append('call')
    def __getitem__(self, key): log.append('getitem')
    def __get__(self, instance, owner): log.append('get')
    def __del__(self): log.append('del')
    @property
    def computed(self): log.append('property')
class Holder:
    hooks = Hooks()
    def method(self, value=hooks, other=[hooks]): pass
def told(name): return property(lambda cls: log.append(name))
names = ('__name__', '__qualname__', '__module__', '__mro__', '__bases__', '__doc__', '__dict__', '__class__')
Meta = type('Meta', (type,), {name: told('class ' + name) for name in names})
class Made(list, metaclass=Meta):
    def method(self, value): pass
    @classmethod
    def of_class(cls): pass
class Names(dict, metaclass=Meta): pass
made = Made()
append = made.append
from_keys = Names.fromkeys
hooks = Hooks()
holder = Holder()
keys = {hooks: 1, 'key': hooks, 'list': [hooks]}
import builtins
def hook(*arguments): log.append('import'); raise ImportError
log.clear()
builtins.__import__ = hook
"""
CURSORS = ("hooks.|", "hooks.computed.|", "Hooks.|", "holder.|", "holder.hooks.|", "holder.method(|", "keys['|",
           "keys['key'].|", "keys['list'][0].|", "keys[hooks].|", "hooks(|", "hooks().|", "hooks[|", "hooks[0].|", "h|",
           "made.|", "made.append|", "made.append(|", "made.method|", "made.of_class|", "append|", "append(|",
           "from_keys|", "from_keys(|", "Made|", "Made.|", "Made.append|", "Made.of_class(|", "Made(|",
           "Names.fromkeys(|", "|",
           "f'{hooks.|", "import |", "import math\nmath.|", "from random import |", "x = hooks\nx.comp|",
           "class A(Hooks):\n    def f(self):\n        self.|")  # fmt: skip


def test_a_question_runs_nothing_of_the_program(interpreter: Interpreter, run: Any) -> None:
    run(interpreter, HOOKS)
    # What a question does is taken back, the log as well; so each is asked within a cell, as C would ask it.
    for cursor in CURSORS:
        before, after = cursor.split("|")
        cell = f"print(len(complete({before!r}, {after!r})) > 0, inspect({before!r}, {after!r}, '1') is None, log)"
        assert run(interpreter, cell).text("stdout") == "True False []\n", cursor


def test_a_question_depends_on_nothing_that_a_program_can_replace(interpreter: Interpreter, run: Any) -> None:
    cursors = ("x.appe|", "x[0].uppe|", "d['|", "nam|", "import rand|", "import math\nmath.sq|", "f(sec|", "open('no|")
    run(interpreter, FUNCTION.replace("fun", "f") + "\nx = ['a']\nd = {'k': 1}\nname = 2\nopen('note', 'w').close()")
    expected = [matches(interpreter, cursor) for cursor in cursors]
    helped = [interpreter.inspect(cursor.split("|")[0]) for cursor in cursors]
    assert all(found for _, found in expected)
    cell = """
import builtins, os, sys
for replaced in dir(builtins):
    if replaced not in ('setattr', 'open', '__import__') and replaced[:2] != '__':
        setattr(builtins, replaced, 1)
os.listdir = os.ilistdir = os.stat = sys.stdout = builtins.open = builtins.setattr = None
sys.path = [sys, 3]
sys.modules.clear()
"""
    assert run(interpreter, cell).outcome.status == "ok"
    assert run(interpreter, "len('')").outcome.error.name == "TypeError"
    run(interpreter, "sys.path = ['']")
    assert [matches(interpreter, cursor) for cursor in cursors] == expected
    assert [interpreter.inspect(cursor.split("|")[0]) for cursor in cursors] == helped


def test_files_of_the_program_do_not_stand_in_for_the_guest_s_own_modules(interpreter: Interpreter, run: Any) -> None:
    own = [path.stem for path in FROZEN.glob("_*.py")]
    run(interpreter, f"for name in {own}: open('/' + name + '.py', 'w').write('raise SystemExit')")
    assert matches(interpreter, "nonl|") == (4, [("nonlocal", "keyword", "")])
    run(interpreter, "open('/random.py', 'w').write('raise SystemExit\\ndef mine(): pass')")
    assert matches(interpreter, "from random import |") == (0, [("mine", "function", "")])


def test_a_hundred_thousand_names_are_few_enough(interpreter: Interpreter, run: Any) -> None:
    run(interpreter, "for n in range(100000): globals()['name%d' % (n * 7919 % 100000)] = n")
    expected = sorted(f"name{n}" for n in range(100000))[:500]
    assert [text for text, _, _ in matches(interpreter, "na|")[1]] == expected
    assert [text for text, _, _ in matches(interpreter, "name9999|")[1]] == [
        "name9999", *(f"name9999{n}" for n in range(10))
    ]  # fmt: skip


# A megabyte each.
LARGE = {
    "one name": "x" * 1000000,
    "brackets": "(" * 1000000,
    "pairs of brackets": "[]" * 500000 + ".",
    "nested brackets": "x = " + "(" * 500000 + ")" * 500000 + ".",
    "quotes": '"' * 1000001,
    "long strings": "'''" * 333333,
    "quotes and brackets": "(\"'" * 333333,
    "dots": "a." * 500000,
    "calls": "f(" * 500000,
    "items": "a" + "[0]" * 333333 + ".",
    "short lines": "x = 1\n" * 160000,
    "lines": "\n" * 1000000,
    "functions": "def f(a):\n" * 100000,
    "classes in classes": "".join(" " * n + "class A(A):\n" for n in range(1400)),
    "lambdas": "lambda " * 140000,
    "assignments": "a=" * 500000,
    "arguments": "f(" + "a," * 500000,
    "f-strings": "f'{" * 333333,
    "braces": "f'" + "{" * 1000000,
    "backslashes": "\\" * 1000000,
    "magics": "%time " * 160000,
    "question marks": "?" * 1000000,
    "letters of two bytes": "é" * 500000,
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE.keys())
def test_a_megabyte_before_the_cursor_is_no_reason_not_to_answer(interpreter: Interpreter, run: Any, text: str) -> None:
    run(interpreter, "kept = 1")
    instance = interpreter._sandbox
    interpreter.complete(text)
    interpreter.inspect(text)
    interpreter.complete("", text)
    assert interpreter._sandbox is instance  # it was not ended for taking too long
    assert [text for text, _, _ in matches(interpreter, text + "\nkep|")[1]][:1] in ([], ["kept"])
    assert matches(interpreter, "kep|") == (3, [("kept", "instance", "")])


def test_many_questions_that_need_room_are_answered(interpreter: Interpreter, run: Any) -> None:
    run(interpreter, "kept = 1")
    for _ in range(20):
        assert matches(interpreter, "x = 1\n" * 160000 + "kep|") == (3, [("kept", "instance", "")])


def test_classes_that_derive_from_each_other_end(interpreter: Interpreter) -> None:
    text = "class A(B):\n    a = 1\nclass B(A):\n    b = 1\nx = x.y\nA.|"
    assert matches(interpreter, text) == (0, [("a", "statement", ""), ("b", "statement", "")])


@pytest.mark.parametrize("name", ["candidates", "complete", "inspect", "modules", "pages", "scan", "scopes",
                                  "signatures", "source", "values"])  # fmt: skip
def test_what_answers_questions_imports_each_builtin_that_it_uses(name: str) -> None:
    """A name that is not imported is looked up when it is used, and may be the program's own by then."""
    tree = ast.parse((FROZEN / f"_{name}.py").read_text(encoding="utf-8"))
    bound = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    bound |= {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    bound |= {node.id for node in names if isinstance(node.ctx, ast.Store)}
    used = {node.id for node in names if isinstance(node.ctx, ast.Load)}
    assert sorted(used & set(dir(builtins)) - bound) == []
