"""Cells that plot, in one interpreter for all tests of the folder: a picture leaves nothing behind."""

import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import Display, Error, Event, Result, Stream
from micropython_wasm_kernel.sandbox.module import GuestModule

# All that a picture may be made of.
ELEMENTS = {"svg", "rect", "line", "polyline", "path", "circle", "text", "g", "clipPath", "image"}
SVG = "{http://www.w3.org/2000/svg}"


@dataclass
class Shown:
    """What a cell showed: all that it wrote and the error at the end, its pictures, and the displays they came in."""

    text: str
    pictures: list[ElementTree.Element]
    displays: list[Display]

    def texts(self) -> list[str]:
        """What is written in the pictures, in order."""
        return [element.text or "" for picture in self.pictures for element in picture.iter(f"{SVG}text")]

    def all_of(self, name: str) -> list[dict[str, str]]:
        """The attributes of all elements of that name, in order."""
        return [element.attrib for picture in self.pictures for element in picture.iter(SVG + name)]


Plot = Callable[[str], Shown]


@pytest.fixture(scope="module")
def plotting(guest_module: GuestModule) -> Iterator[Interpreter]:
    with Interpreter(module=guest_module) as started:
        started.execute("import matplotlib.pyplot as plt, math")
        yield started


@pytest.fixture
def plot(plotting: Interpreter) -> Plot:
    """Runs a cell; its pictures are parsed, and hold nothing but what they may."""

    def execute(source: str) -> Shown:
        events: list[Event] = []
        plotting.execute(source, on_event=events.append)
        shown = Shown("", [], [])
        for event in events:
            match event:
                case Stream(_, text):
                    shown.text += text
                case Result(data):
                    shown.text += data["text/plain"] + "\n"
                case Error(name, message):
                    shown.text += f"{name}: {message}\n"
                case Display():
                    shown.displays.append(event)
                    picture = ElementTree.fromstring(event.data["image/svg+xml"])
                    assert {element.tag.removeprefix(SVG) for element in picture.iter()} <= ELEMENTS
                    shown.pictures.append(picture)
        return shown

    return execute


@pytest.fixture
def value(plotting: Interpreter) -> Callable[[str], str]:
    """What an expression is, or the error that it raises."""

    def shown(source: str) -> str:
        events: list[Event] = []
        plotting.execute(source, on_event=events.append)
        plotting.execute("plt.close('all'); plt.rcParams._values = __import__('matplotlib')._defaults()")
        last = next(event for event in events if isinstance(event, (Result, Error)))
        return last.data["text/plain"] if isinstance(last, Result) else f"{last.name}: {last.message}"

    return shown
