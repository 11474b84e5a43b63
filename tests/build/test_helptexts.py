"""The help of frozen modules, which the build makes of their docstrings."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import Event, Stream

ROOT = Path(__file__).resolve().parents[2]

SHAPES = '''"""Shapes of the plane."""

from _areas import area as area_of
from _areas import _exact

def draw(shape, /, *colours, fill='none', scale=_UNIT, **options):
    """Draws it.

    As in:
        indented
    """

class Shape:
    """What has an area."""

    def __init__(self, name, size=(1, 2)):
        self.name = name

    def turn(self, degrees=90):
        """Turns it about its centre."""

    def _hidden(self):
        """Not told."""

    @staticmethod
    def unit(kind):
        """One of size 1."""

def silent():
    pass
'''
AREAS = '''"""Private."""

def area(shape, unit=1.0):
    """How large it is."""

def _exact():
    """Not told."""
'''


@pytest.fixture
def texts(load_tool: Callable[[Path], ModuleType], tmp_path: Path) -> str:
    (tmp_path / "shapes").mkdir()
    (tmp_path / "shapes" / "__init__.py").write_text(SHAPES)
    (tmp_path / "_areas.py").write_text(AREAS)
    (tmp_path / "matplotlib.py").write_text('"""Told by hand."""\n')
    entries = load_tool(ROOT / "wasm" / "tools" / "helptexts.py").entries_of_docstrings(tmp_path)
    return "".join(f"= {key}{rest}" for key, rest in entries.items())


def test_help_is_made_of_docstrings_and_of_signatures(texts: str) -> None:
    assert texts == (
        "= shapes\nShapes of the plane.\n"
        "= shapes.draw(shape, *colours, fill='none', scale=..., **options)\nDraws it.\n\nAs in:\n    indented\n"
        "= shapes.Shape(name, size=(1, 2))\nWhat has an area.\n"
        "= shapes.Shape.turn(degrees=90)\nTurns it about its centre.\n"
        "= shapes.Shape.unit(kind)\nOne of size 1.\n"
        "= shapes.area_of(shape, unit=1.0)\nHow large it is.\n"
    )


def test_packed_texts_are_smaller_and_come_out_as_they_were(
    load_tool: Callable[[Path], ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(ROOT / "wasm" / "tools")
    tool = load_tool(ROOT / "wasm" / "tools" / "helppack.py")
    texts = [f"\n= name.{n}(a, b=None)\nThe value of {n}, or None where there is none.\n" for n in range(300)]
    tables, packed = tool.pack(texts)
    assert sum(map(len, packed)) + len(tables) < sum(map(len, texts)) // 3
    with Interpreter() as interpreter:
        source = f"import _mpk\nfor packed in {packed}:\n    print(_mpk.unpack({tables}, packed).decode(), end='')"
        printed: list[Event] = []
        interpreter.execute(source, on_event=printed.append)
    assert "".join(event.text for event in printed if isinstance(event, Stream)) == "".join(texts)


def test_tables_that_stand_for_themselves_come_to_an_end() -> None:
    # Two symbols: a stands for the other and for itself, b for two characters.
    tables = bytes([2, *b"ab", 250, 251, 252, 253, 254, 0, 1, 1, 1, 1, 1, 0, 1, *b"x\0y\0"])
    sources = (f"_mpk.unpack({tables}, b'abc')", "_mpk.unpack(b'', b'abc')", f"_mpk.unpack({tables}, b'\\xfac')")
    with Interpreter() as interpreter:
        outcome = interpreter.execute(f"import _mpk\n{', '.join(sources)}")
    assert outcome.result is not None
    assert outcome.result.data["text/plain"] == "(b'xyc', b'abc', b'')"
