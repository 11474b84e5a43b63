"""The help of frozen modules, which the build makes of their docstrings."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

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
    names: dict[str, bytes] = {}
    exec(load_tool(ROOT / "wasm" / "tools" / "helptexts.py").help_module(tmp_path), names)
    return names["TEXT"].decode()


def test_help_is_made_of_docstrings_and_of_signatures(texts: str) -> None:
    assert texts == (
        "\n= shapes\nShapes of the plane.\n"
        "= shapes.draw(shape, *colours, fill='none', scale=..., **options)\nDraws it.\n\nAs in:\n    indented\n"
        "= shapes.Shape(name, size=(1, 2))\nWhat has an area.\n"
        "= shapes.Shape.turn(degrees=90)\nTurns it about its centre.\n"
        "= shapes.Shape.unit(kind)\nOne of size 1.\n"
        "= shapes.area_of(shape, unit=1.0)\nHow large it is.\n"
    )
