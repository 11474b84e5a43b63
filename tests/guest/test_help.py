"""What the guest says about its own functions, classes, modules, words and magics."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import Event, Stream
from micropython_wasm_kernel.sandbox.module import GuestModule

FROZEN = Path(__file__).parents[2] / "wasm" / "frozen"
# Of matplotlib only what programs name by themselves has help; what a plot is made of is in docs/plots.md.
PLOTS = ("matplotlib", "matplotlib.pyplot", "matplotlib.style")
# What is told of that is no name which a program could look up.
FORMS = ("function", "slice-syntax", "f-string", "comprehension", "decorator", ":=", "%", "//", "**", "@")
NOTEBOOK = ("_", "In", "Out")

# Prints the name of everything that a program can see: builtins, members of their types, and of all modules.
LISTING = r"""
import builtins, sys

def public(obj):
    return [name for name in dir(obj) if not name.startswith("_")]

def members(key, obj, inherited):
    for name in public(obj):
        print(("inherited:" if name in inherited else "") + key + "." + name)

def example(cls):
    for args in ((), ("utf-8", b"a", 0, 1, "x"), ("utf-8", "a", 0, 1, "x"), ("a", 0, 1, "x")):
        try:
            return cls(*args)
        except TypeError:
            pass

def members_of(key, cls):
    bases = cls.__bases__ or (cls,)
    base = bases[0]
    if not issubclass(cls, BaseException):
        members(key, cls, {name for base in bases for name in dir(base)})
    elif base is object:
        members(key, cls(), ())
    elif cls.__name__ == key:
        members(key, example(cls), dir(example(base)))

for name in public(builtins) + ["__name__", "__debug__", "__import__", "__build_class__", "__repl_print__"]:
    print(name)
    if isinstance(getattr(builtins, name, None), type):
        members_of(name, getattr(builtins, name))
for module in MODULES:
    found = __import__(module, None, None, ("*",))
    print(module)
    for name in public(found):
        value = getattr(found, name)
        if type(value) is not type(sys) and module != "builtins" and not type(value).__name__.endswith("Colormap"):
            print(module + "." + name)
            if isinstance(value, type) and not module.startswith("matplotlib"):
                members_of(module + "." + name, value)
import hashlib, re, select
async def coroutine(): pass
async def async_generator(): yield
for key, obj in (
    ("re.Match", re.match("a", "a")), ("re.Pattern", re.compile("a")), ("select.poll", select.poll()),
    ("hashlib.sha256", hashlib.sha256()), ("file", open("/f", "w")), ("generator", (x for x in ())),
    ("coroutine", coroutine()), ("async_generator", async_generator()),
    ("complex", 1j), ("range", range(3)), ("memoryview", memoryview(b"")),
):
    members(key, obj, ())
"""


class Guest:
    def __init__(self, interpreter: Interpreter) -> None:
        self._interpreter = interpreter

    def prints(self, source: str) -> str:
        events: list[Event] = []
        outcome = self._interpreter.execute(source, on_event=events.append)
        assert outcome.error is None, (source, outcome.error)
        return "".join(event.text for event in events if isinstance(event, Stream))

    def values(self, expression: str, *arguments: object) -> list[str | None]:
        """The value of an expression for each argument, called x there; text or None."""
        loop = f"for x in json.loads({json.dumps(arguments)!r}):\n    print(json.dumps({expression}))"
        return [json.loads(line) for line in self.prints(f"import json, _help\n{loop}").split("\n") if line]


@pytest.fixture
def guest(guest_module: GuestModule) -> Iterator[Guest]:
    with Interpreter(module=guest_module) as interpreter:
        yield Guest(interpreter)


def texts() -> dict[str, str]:
    """The texts of the files, by their names."""
    found = {path.name: path.read_text().split('rb"""', 1)[1].rsplit('"""', 1)[0] for path in FROZEN.glob("_help_*.py")}
    assert len(found) > 10
    return found


def entries_of(text: str) -> list[list[str]]:
    """The lines of each entry, the first is the one with the key."""
    return [entry.rstrip("\n").split("\n") for entry in text.split("\n= ")[1:]]


def entries() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for text in texts().values():
        for lines in entries_of(text):
            key = re.match(r"%%?\w+|[\w.-]+|\S+", lines[0])
            assert key is not None, lines[0]
            assert key[0] not in found, key[0]
            found[key[0]] = lines
    return found


def modules_of(guest: Guest) -> list[str]:
    words = guest.prints("import _mpk\nfor names in _mpk.modules(): print(*names)").split()
    names = {word.removesuffix("/__init__").replace("/", ".") for word in words} - {"uasyncio"}
    names = {name for name in names if "._" not in name and name[0] != "_" and name != "this"}  # that one prints
    return [name for name in sorted(names) if name in PLOTS or not name.startswith("matplotlib")]


def listed(guest: Guest) -> tuple[set[str], set[str]]:
    """All names, and those of them that a class has from another."""
    names = guest.prints(f"MODULES = {modules_of(guest)}\n{LISTING}").split()
    inherited = {name.removeprefix("inherited:") for name in names if name.startswith("inherited:")}
    return {name for name in names if not name.startswith("inherited:")}, inherited


def test_everything_that_a_program_can_see_has_help(guest: Guest) -> None:
    names = sorted(listed(guest)[0])
    assert len(names) > 600
    found = guest.values("_help.lookup(x) or None", *names)
    assert " ".join(name for name, text in zip(names, found, strict=True) if text is None) == ""


def test_every_word_of_the_language_has_help(guest: Guest) -> None:
    words = guest.prints("import _scan\nprint(*_scan.KEYWORDS)").split()
    assert len(words) > 30
    assert [
        word for word, text in zip(words, guest.values("_help.lookup(x)", *words), strict=True) if text is None
    ] == []


def test_every_magic_has_help_and_no_other(guest: Guest) -> None:
    source = "import _magics as m\nfor mark, names in ('%', m.LINE), ('%%', m.CELL), ('%', m.KERNEL):\n"
    names = set(guest.prints(source + " for name in names: print(mark + name)").split())
    assert {key for key in entries() if key.startswith("%") and len(key) > 1} == names


def test_there_is_no_help_for_what_is_not_there(guest: Guest) -> None:
    names, inherited = listed(guest)
    known = names | inherited | set(guest.prints("import _scan\nprint(*_scan.KEYWORDS)").split())
    known |= {"BaseException." + name for name in ("__cause__", "__context__", "__suppress_context__", "__notes__")}
    known |= {"BaseException.__traceback__", "sys._getframe"}
    known |= {re.sub(r"^asyncio\.(core|event|funcs|lock|stream|task)\.", "asyncio.", name) for name in known}
    left = [key for key in entries() if key not in known and key[0] != "%" and key not in FORMS + NOTEBOOK]
    assert " ".join(left) == ""


def test_help_for_another_name_leads_to_help(guest: Guest) -> None:
    aliases = [key for key, lines in entries().items() if " > " in lines[0]]
    found = guest.values("_help.lookup(x)", *aliases)
    assert [key for key, text in zip(aliases, found, strict=True) if text is None or " > " in text.split("\n")[0]] == []


def test_a_text_begins_with_the_signature(guest: Guest) -> None:
    keys = ("str.isascii", "for", "%pwd", "math.pi", "nothing", "", "a b", "list.nothing", "%")
    assert guest.values("_help.lookup(x)", *keys) == [
        "isascii()\n\nWhether all characters are of ASCII; an empty text is.",
        "for target in iterable: ...\n\n" + "\n".join(entries()["for"][1:]),
        "%pwd\n\nThe current folder of the sandbox.",
        "math.pi\n\nThe circumference of a circle of diameter 1, 3.14159...",
        None, None, None, None,
        "%\n\n" + "\n".join(entries()["%"][1:]),
    ]  # fmt: skip


def test_the_same_thing_under_another_name_has_the_same_help(guest: Guest) -> None:
    same = (
        "random.Random.choice",
        "asyncio.core.sleep",
        "uasyncio.run",
        "io.StringIO.read",
        "bytearray.find",
        "builtins.len",
    )
    others = ("random.choice", "asyncio.sleep", "asyncio.run", "file.read", "bytes.find", "len")
    assert guest.values("_help.lookup(x)", *same) == guest.values("_help.lookup(x)", *others)


def test_signatures_look_like_signatures() -> None:
    odd = []
    syntax = entries_of(texts()["_help_syntax.py"])
    for key, lines in entries().items():
        if key[0] == "%" or key in FORMS or lines in syntax or " > " in lines[0]:
            continue
        takes = lines[0][len(key) :]
        if takes:
            try:
                compile(f"def f{takes}: pass", key, "exec")
            except SyntaxError:
                odd.append(lines[0])
    assert odd == []


def parameters(signature: str) -> list[str]:
    """As they can be compared: the guest keeps neither the order of what is given by name, nor what follows a star."""
    before, _, named = re.sub(r"(\*+)\w+", r"\1", signature).strip("()").partition("*")
    return [before, *sorted(named.split(", "))]


def test_signatures_of_functions_in_python_are_theirs(guest: Guest) -> None:
    """Of classes too: what their __init__ takes."""
    names = [name for name in sorted(listed(guest)[0]) if re.fullmatch(r"[a-zA-Z.]+\.\w+", name)]
    source = f"import sys, _inspect, _signatures\nfor m in {modules_of(guest)}: __import__(m, None, None, ('*',))\n"
    source += (
        f"for name in {names}:\n"
        + """
    module, _, last = name.rpartition(".")
    obj = sys.modules[module].__dict__.get(last) if module in sys.modules else None
    own = _signatures.signature(obj)
    if own:
        print(name, own, _inspect.helped(obj, name)[0], sep=";")
"""
    )
    found = [line.split(";") for line in guest.prints(source).split("\n") if line]
    assert [(name, own, said) for name, own, said in found if parameters(own) != parameters(said)] == []
    assert len(found) > 150


def test_what_is_written_is_told_of_a_function_in_python(guest: Guest) -> None:
    source = "import _inspect, _shell, random\nprint(_shell.inspect('random.shuffle', '', '0')[1])"
    shown = re.sub("\x1b[^m]*m", "", guest.prints(source))
    assert shown.split("\n")[:2] == [
        "Signature: random.shuffle(x)",
        "Docstring: Puts a list into random order, in place; gives None.",
    ]


def test_our_help_is_not_told_of_a_function_of_the_programs(guest: Guest) -> None:
    guest.prints("with open('heapq.py', 'w') as f: f.write('def heappush(mine): pass\\ndef heappop(): pass')")
    source = "import heapq, _shell\nprint(_shell.inspect('heapq.heappush', '', '0')[1])"
    shown = re.sub("\x1b[^m]*m", "", guest.prints(source))
    assert shown.split("\n")[:2] == ["Signature: heapq.heappush(mine)", "Docstring: <no docstring>"]


def test_texts_are_short_and_say_something() -> None:
    for key, lines in entries().items():
        assert " > " in lines[0] or len(lines) > 1, key
        said = [line for line in lines[1:] if not line.startswith((">>>", "..."))]
        assert " > " in lines[0] or len(said[0]) > 1, key
        assert len(lines) <= 12, key
        assert [line for line in lines[1:] if len(line) > 100] == [] and len(lines[0]) <= 170, key
        assert [
            line for line in lines if line != line.rstrip() or not line.isprintable() or not line.isascii()
        ] == [], key
        assert "" not in lines, key


def examples() -> dict[str, list[tuple[str, str]]]:
    """Source and what it shows, by key."""
    found: dict[str, list[tuple[str, str]]] = {}
    for key, lines in entries().items():
        source: list[str] = []
        shows: list[str] = []
        for line in [*lines[1:], ">>> "]:
            if line.startswith(">>> "):
                if source:
                    found.setdefault(key, []).append(("\n".join(source), "\n".join(shows)))
                source, shows = [line[4:]], []
            elif line.startswith("... "):
                source.append(line[4:])
            elif source:
                shows.append(line)
    return found


def run_example(guest_module: GuestModule, key: str, steps: list[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """The sources that show something else than they should, each with both."""
    module = key.split(".")[0]
    wrong = []
    with Interpreter(module=guest_module) as interpreter:
        interpreter.execute(f"import io\ntry:\n  import os.path, {module}\nexcept ImportError: pass")
        for source, shows in steps:
            events: list[Event] = []
            outcome = interpreter.execute(source, on_event=events.append)
            shown = "".join(event.text for event in events if isinstance(event, Stream)).rstrip("\n")
            if outcome.result is not None:
                shown += outcome.result.data["text/plain"]
            if outcome.error is not None:
                shown += f"{outcome.error.name}: {outcome.error.message}"
            if shown != shows:
                wrong.append((source, shown, shows))
    return wrong


def test_examples_show_what_they_say(guest_module: GuestModule) -> None:
    found = examples()
    wrong = {key: run_example(guest_module, key, steps) for key, steps in found.items()}
    assert {key: steps for key, steps in wrong.items() if steps} == {}
    assert len(found) > 150
