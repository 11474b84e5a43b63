"""What is told of the object at the cursor, and what help() prints."""

from typing import Any

import pytest

from micropython_wasm_kernel import Interpreter

CELL = '''
import math
def keep(function): return function

@keep
def area(radius, *, unit="m",
         digits=2):
    """The area of a circle.

        Indented.
    The end."""
    # before the end

    def inner(): pass
    return math.pi * radius ** 2
# about something else
class Shape(Exception):
    """A shape."""
    sides = 3

    def __init__(self, name="", size=[1]):
        "It has a name."
        self.name = name

    @property
    def cost(self):
        raise SystemExit

    def scale(self, by): return "scaled"

    def __call__(self, point):
        "Whether it is inside."
class Empty: pass
shape, empty = Shape("one"), Empty()
text, number, items, table = "a\\nb", 5, [1, "two", (3.5,)], {"k": [empty]}
double = lambda n: 2 * n
def outer(a):
    def closure(b):
        "Has a."
        return a + b
    return closure
closure = outer(1)
def numbers(first): yield first
'''
AREA = "\n".join(CELL.split("\n")[4:15])
SHAPE = "\n".join(CELL.split("\n")[16:32])
FUNCTION = "Signature: {0}(radius, *, unit='m', digits=2)\n{1}\nFile:      <cell 3>\nType:      function"
AREA_DOC = "Docstring:\nThe area of a circle.\n\n    Indented.\nThe end."

# The text with | for the cursor, whether its source is asked for as well, and what is told.
CASES = {
    "a function": ("area|", False, FUNCTION.format("area", AREA_DOC)),
    "before the name": ("|area", False, FUNCTION.format("area", AREA_DOC)),
    "within the name": ("x = ar|ea(1)", False, FUNCTION.format("area", AREA_DOC)),
    "within the brackets of a call": ("area(1, |", False, FUNCTION.format("area", AREA_DOC)),
    "after a name that is not known": ("area(unknown|", False, FUNCTION.format("area", AREA_DOC)),
    "after the brackets": ("area(1)|", False, FUNCTION.format("area", AREA_DOC)),
    "in an f-string": ("f'{area|", False, FUNCTION.format("area", AREA_DOC)),
    "after a magic": ("%timeit area|", False, FUNCTION.format("area", AREA_DOC)),
    "a function and its source": ("area|", True, FUNCTION.format("area", "Source:\n" + AREA)),
    "a class": ("Shape|", False, "Init signature: Shape(name='', size=[1])\nDocstring:      A shape.\n"
        "Init docstring: It has a name.\nFile:           <cell 3>\nType:           type"),
    "a class and its source": ("Shape|", True, "Init signature: Shape(name='', size=[1])\nSource:\n" + SHAPE +
        "\nInit docstring: It has a name.\nFile:           <cell 3>\nType:           type"),
    "a class without methods and its source": ("Empty|", True,
        "Init signature: Empty()\nSource:         class Empty: pass\nType:           type"),
    "an instance that can be called": ("shape|", False, "Signature:      shape(point)\nType:           Shape\n"
        "Docstring:      A shape.\nInit docstring: It has a name.\nCall docstring: Whether it is inside."),
    "an instance": ("empty|", False, "Type:      Empty\nDocstring: <no docstring>"),
    "a method": ("shape.scale|", False,
        "Signature: shape.scale(by)\nDocstring: <no docstring>\nFile:      <cell 3>\nType:      method"),
    "a method and its source": ("shape.scale|", True, "Signature: shape.scale(by)\n"
        'Source:    def scale(self, by): return "scaled"\nFile:      <cell 3>\nType:      method'),
    "an attribute": ("shape.sides|", False, "Type:        int\nString form: 3\nDocstring:   <no docstring>"),
    "a property": ("shape.cost|", False, "Type: property"),
    "before the dot": ("emp|ty.x", False, "Type:      Empty\nDocstring: <no docstring>"),
    "text": ("text|", False, "Type:        str\nString form:\na\nb\nLength:      3\nDocstring:   <no docstring>"),
    "a list": ("items|", False,
        "Type:        list\nString form: [1, 'two', (3.5,)]\nLength:      3\nDocstring:   <no docstring>"),
    "what holds objects of the program": ("table|", False,
        "Type:      dict\nLength:    1\nDocstring: <no docstring>"),
    "an item": ("items[1]|", False, None),
    "an attribute of an item": ("table['k'][0].nothing|", False, None),
    "None": ("None|", False, "Type:        NoneType\nString form: None\nDocstring:   <no docstring>"),
    "a lambda and its source": ("double|", True,
        "Signature: double(n)\nSource:    double = lambda n: 2 * n\nFile:      <cell 3>\nType:      function"),
    "a closure and its source": ("closure|", True, 'Signature: closure(b)\nSource:\ndef closure(b):\n    "Has a."\n'
        "    return a + b\nFile:      <cell 3>\nType:      function"),
    "a generator": ("numbers|", False,
        "Signature: numbers(first)\nDocstring: <no docstring>\nFile:      <cell 3>\nType:      function"),
    "a function of the cell": ("def new(a, b=1): pass\nnew|", False, "Signature: new(a, b=1)\nType:      function"),
    "a class of the cell": ("class New:\n    def __init__(self, a): pass\nNew|", False,
        "Init signature: New(a)\nType:           type"),
    "a comment": ("# area|", False, None),
    "a string": ("'area|", False, None),
    "nothing": ("|", False, None),
    "an unknown name": ("unknown|", False, None),
    "a broken line": ("1 +* area.(|", False, None),
}  # fmt: skip


def told(interpreter: Interpreter, text: str, detail: bool = False) -> str | None:
    before, after = text.split("|")
    found = interpreter.inspect(before, after, detail=detail)
    assert list(found) in ([], ["text/plain"])
    return found.get("text/plain")


def plain(text: str | None) -> str | None:
    return text if text is None else text.replace("\x1b[1;31m", "").replace("\x1b[0m", "")


@pytest.fixture
def noted(interpreter: Interpreter, run: Any) -> Interpreter:
    """An interpreter with a history, and no help texts."""
    run(interpreter, "import sys\nclass NoHelp:\n    def lookup(self, key): pass\nsys.modules['_help'] = NoHelp()")
    assert interpreter.execute(CELL, name="<cell 3>", count=3).status == "ok"
    return interpreter


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_is_at_the_cursor(noted: Interpreter, case: tuple[str, bool, str | None]) -> None:
    text, detail, expected = case
    assert plain(told(noted, text, detail)) == expected


def test_the_labels_are_red(noted: Interpreter) -> None:
    assert told(noted, "empty|") == "\x1b[1;31mType:\x1b[0m      Empty\n\x1b[1;31mDocstring:\x1b[0m <no docstring>"


def test_the_help_texts_tell_what_is_not_written_in_python(interpreter: Interpreter, run: Any) -> None:
    texts = {
        "len": "len(obj, /)\n\nHow many.",
        "list.append": "append(x, /)\n\nTo the end.",
        "math.sqrt": "sqrt(x, /)\n\nThe root.",
        "math": "About\nnumbers.",
        "int": "int(x=0, base=10)\n\nA number.",
        "for": "for name in values:\n\nA loop.",
        "%time": "%time STATEMENT\n\nHow long.",
    }
    run(
        interpreter,
        f"import sys, math\nclass Help:\n    def lookup(self, key): return {texts!r}.get(key)\n"
        "sys.modules['_help'] = Help()\nx = [1]\nn = 1\nroot = math.sqrt",
    )
    assert plain(told(interpreter, "len(|")) == "Signature: len(obj, /)\nDocstring: How many.\nType:      function"
    assert plain(told(interpreter, "x.append|")) == (
        "Signature: x.append(x, /)\nDocstring: To the end.\nType:      function"
    )
    assert plain(told(interpreter, "root|")) == "Signature: root(x, /)\nDocstring: The root.\nType:      function"
    assert plain(told(interpreter, "import math\nmath|")) == "Type:      module\nDocstring:\nAbout\nnumbers."
    assert plain(told(interpreter, "int|")) == (
        "Init signature: int(x=0, base=10)\nDocstring:      A number.\nType:           type"
    )
    assert plain(told(interpreter, "n|")) == (
        "Type:        int\nString form: 1\nDocstring:\nint(x=0, base=10)\n\nA number."
    )
    assert plain(told(interpreter, "for|")) == "Docstring:\nfor name in values:\n\nA loop."
    assert plain(told(interpreter, "%time|")) == "Docstring:\n%time STATEMENT\n\nHow long."


def test_a_magic_without_a_help_text_is_told_as_lsmagic_does(noted: Interpreter) -> None:
    assert plain(told(noted, "%pw|d")) == "Docstring: %pwd: the current folder of the sandbox"


def test_a_module_of_the_program_is_told_with_its_text(noted: Interpreter, run: Any) -> None:
    text = '"""What it is for."""\n\ndef f(a):\n    return a\n'
    run(noted, f"open('/mine.py', 'w').write({text!r})\nimport mine")
    doc = "Docstring: What it is for."
    assert plain(told(noted, "mine|")) == f"Type:      module\nFile:      /mine.py\n{doc}"
    assert plain(told(noted, "mine|", True)) == f"Type:   module\nFile:   /mine.py\nSource:\n{text.rstrip()}"
    assert plain(told(noted, "mine.f|", True)) == (
        "Signature: mine.f(a)\nSource:\ndef f(a):\n    return a\nFile:      mine.py\nType:      function"
    )


def test_the_source_is_that_of_the_cell_that_defined_it(noted: Interpreter) -> None:
    noted.execute("def area(): pass", name="<cell 4>", count=4)
    assert "Source:    def area(): pass\nFile:      <cell 4>" in str(plain(told(noted, "area|", True)))
    noted.execute("In[4] = 5", name="<cell 5>", count=5)
    assert plain(told(noted, "area|", True)) == (
        "Signature: area()\nDocstring: <no docstring>\nFile:      <cell 4>\nType:      function"
    )
    noted.execute("import builtins\nbuiltins.In = None", name="<cell 6>", count=6)
    assert "Docstring: <no docstring>" in str(plain(told(noted, "area|", True)))


def test_large_values_are_told_in_short(noted: Interpreter, run: Any) -> None:
    run(noted, "long = 'x' * 100000\nhuge = 10 ** 100000\nmany = list(range(100000))\ndeep = [[[[1]]]]\n"
        "cyclic = []\ncyclic.append(cyclic)\ndef f(a=long, b=many): pass\nf.x = 1 if False else None")  # fmt: skip
    assert f"String form: {'x' * 500}...\nLength:      100000" in str(plain(told(noted, "long|")))
    for name in ("huge", "many", "deep", "cyclic"):
        assert "String form" not in str(plain(told(noted, f"{name}|")))
    assert "Signature: f(a=..., b=...)" in str(plain(told(noted, "f|")))


AREA_PAGE = (
    "Help on function area in module __main__:\n\n"
    "area(radius, *, unit='m', digits=2)\n    The area of a circle.\n    \n        Indented.\n    The end.\n\n"
)
HELPED = {
    "help(area)": AREA_PAGE,
    "help('area')": AREA_PAGE,
    "help(shape.scale)": "Help on method scale in module __main__:\n\nscale(by) method of __main__.Shape instance\n\n",
    "help('unknown')": "No help on unknown. help() tells what it helps with.\n",
}


@pytest.mark.parametrize(("call", "expected"), HELPED.items(), ids=HELPED.keys())
def test_help_prints_what_there_is_to_tell(noted: Interpreter, run: Any, call: str, expected: str) -> None:
    assert run(noted, call).text("stdout") == expected


def test_help_on_a_module_lists_what_it_has(noted: Interpreter, run: Any) -> None:
    text = "'My own.'\ndef go(to):\n    'Goes.\\n\\nThere.'\nclass Mine:\n    'Its class.'\ndef _hidden(): pass\n"
    run(noted, f"open('/mine.py', 'w').write({text!r})\nimport mine")
    page = "module mine\n    My own.\n\n    Mine\n        Its class.\n    go(to)\n        Goes.\n"
    assert run(noted, "help(mine)").text("stdout") == page


@pytest.mark.parametrize(
    ("doc", "shown"),
    [
        ("Goes. There.", ["Goes."]),
        ("Goes from here\n    to there. And back.", ["Goes from here", "to there."]),
        ("Goes from here\n    to there\n\n    And back.", ["Goes from here", "to there"]),
        ("Goes, e.g. there.\n    And back.", ["Goes, e.g. there."]),
        ("Goes:\n    >>> go()", ["Goes:"]),
        ("\n".join("abcdefgh"), ["a", "b", "c", "d", "e"]),
    ],
)
def test_help_lists_what_there_is_with_its_first_sentence(
    noted: Interpreter, run: Any, doc: str, shown: list[str]
) -> None:
    text = f"def go():\n    {doc!r}\n"
    run(noted, f"open('/mine.py', 'w').write({text!r})\nimport mine")
    page = ["module mine", "", "    go()", *(f"        {line}" for line in shown), ""]
    assert run(noted, "help(mine)").text("stdout") == "\n".join(page)


def test_a_question_mark_shows_the_same(noted: Interpreter, run: Any) -> None:
    shown = run(noted, "import _inspect\nprint(_inspect.text('area'))\nprint(_inspect.text('unknown'))").text("stdout")
    assert plain(shown) == FUNCTION.format("area", AREA_DOC) + "\nNone\n"


def test_a_question_mark_tells_of_a_property_without_reading_it(noted: Interpreter, run: Any) -> None:
    shown = run(noted, "import _inspect\nprint(_inspect.text('shape.cost'))\nprint(_inspect.text('shape.unknown'))")
    assert plain(shown.text("stdout")) == "Type: property\nNone\n"


def test_help_on_what_is_built_in_prints_its_help_text(noted: Interpreter, run: Any) -> None:
    texts = "{'len': 'len(obj, /)\\n\\nHow many.', 'list.append': 'list.append(object, /)\\n\\nAdds an item.'}"
    run(noted, f"class Help:\n    def lookup(self, key): return {texts}.get(key)")
    run(noted, "sys.modules['_help'] = Help()")
    assert run(noted, "help(len)").text("stdout") == "len(obj, /)\n    How many.\n"
    assert run(noted, "count = len\nhelp('count')").text("stdout") == "count(obj, /)\n    How many.\n"
    assert run(noted, "help([].append)").text("stdout") == "list.append(object, /)\n    Adds an item.\n"
    assert run(noted, "help(str.upper)").text("stdout") == "str.upper\n"


TABLE = """A table, as HTML and as text; as the last line of a cell, or for display(). rows: dicts, lists,
named tuples or objects; or a dict of columns. columns: which to show and in what order; for lists,
the headings. Of more than 60 rows, 30 at each end are shown."""
CLEAR = "Removes what the cell has shown; with wait=True, not before something else is shown."
# What is imported, under which name, and what `name?` shows.
FROM_FROZEN = {
    "a class": ("from IPython.display import HTML", "HTML",
        "Init signature: HTML(data=None, url=None, filename=None, metadata=None)\nDocstring:      HTML; the kernel "
        "leaves out scripts, styles, forms and what would come from the network.\nType:           type"),
    "a method of a hidden object": ("from random import randint", "randint",
        "Signature: randint(a, b)\nDocstring: An integer from a to b, both possible.\nType:      method"),
    "a function": ("from tables import table", "table",
        f"Signature: table(rows, columns=None, caption=None)\nDocstring:\n{TABLE}\nType:      function"),
    "under another name": ("from matplotlib.pyplot import gca as current", "current",
        "Signature: current()\nDocstring: The current axes; new ones if there are none.\nType:      function"),
    "of another frozen module": ("from IPython.display import clear_output", "clear_output",
        f"Signature: clear_output(wait=False)\nDocstring: {CLEAR}\nType:      function"),
    "one that has none": ("from IPython.display import HTML\nclass Mine: pass", "Mine",
        "Init signature: Mine()\nDocstring:      <no docstring>\nType:           type"),
}  # fmt: skip


@pytest.mark.parametrize("case", FROM_FROZEN.values(), ids=FROM_FROZEN.keys())
def test_what_is_imported_from_a_frozen_module_has_its_help(
    interpreter: Interpreter, run: Any, case: tuple[str, str, str]
) -> None:
    imports, name, shown = case
    assert run(interpreter, imports).outcome.status == "ok"
    asked = run(interpreter, f"import _inspect\nprint(_inspect.text({name!r}))")
    assert plain(asked.text("stdout")) == shown + "\n"
    assert plain(told(interpreter, f"{name}|")) == shown


def test_help_on_what_is_imported_from_a_frozen_module_prints_its_help(interpreter: Interpreter, run: Any) -> None:
    run(interpreter, "from random import randint\nimport matplotlib.pyplot as plt")
    page = "random.randint(a, b)\n    An integer from a to b, both possible.\n"
    assert run(interpreter, "help(randint)").text("stdout") == page
    page = "matplotlib.pyplot.gca()\n    The current axes; new ones if there are none.\n"
    assert run(interpreter, "help(plt.gca)").text("stdout") == page
    listed = run(interpreter, "help(plt)").text("stdout")
    assert "    plot(*args, **kwargs)\n        Lines through points: plot(y), plot(x, y), plot(x, y, 'r--o'" in listed


def test_help_leaves_what_a_program_replaced_as_it_is(noted: Interpreter, run: Any) -> None:
    replaced = "import builtins, sys\nbuiltins.len = 5\nsys.path.append('/lib')"
    cell = f"{replaced}\nhelp(shape.scale)\nprint(builtins.len, sys.path[-1])"
    assert run(noted, cell).text("stdout") == HELPED["help(shape.scale)"] + "5 /lib\n"
