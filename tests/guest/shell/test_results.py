"""Results read as they do in IPython, whose printer is asked for the same values."""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import Event, Result

FOLDER = Path(__file__).parent
NAMES = (FOLDER / "names.py").read_text(encoding="utf-8")
VALUES = (FOLDER / "values.txt").read_text(encoding="utf-8").splitlines()

pretty = pytest.importorskip("IPython.lib.pretty").pretty


@pytest.fixture(scope="module")
def interpreter() -> Iterator[Interpreter]:
    started = Interpreter()
    started.execute(NAMES, count=1)
    yield started
    started.close()


@pytest.fixture(scope="module")
def names() -> dict[str, Any]:
    module = ModuleType("__main__")
    exec(NAMES, module.__dict__)
    return module.__dict__


@pytest.mark.parametrize("expression", VALUES)
def test_a_result_reads_as_in_ipython(interpreter: Interpreter, names: dict[str, Any], expression: str) -> None:
    shown: list[str] = []

    def on_event(event: Event) -> None:
        assert isinstance(event, Result)
        shown.append(event.data["text/plain"])

    outcome = interpreter.execute(f"({expression})", count=2, on_event=on_event)
    assert outcome.error is None
    assert shown == ([pretty(eval(expression, names))] if expression != "None" else [])


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("Plain()", "<__main__.Plain at 0x"),
        ("[Plain()]", "[<__main__.Plain at 0x"),
        ("Told()", "<<Meta Told> at 0x"),
        ("Plain.Inner()", "<__main__.Plain.Inner at 0x"),
        ("object()", "<object at 0x"),
        ("map(str, [])", "<map at 0x"),
        ("zip()", "<zip at 0x"),
        ("(x for x in ())", "<generator object <genexpr> at 0x"),
    ],
)
def test_an_object_without_a_repr_is_told_by_its_class(interpreter: Interpreter, expression: str, text: str) -> None:
    shown: list[Event] = []
    classes = """
class Plain:
    class Inner: pass
class Meta(type):
    def __repr__(cls): return f'<Meta {cls.__name__}>'
class Told(metaclass=Meta): pass
"""
    interpreter.execute(classes, count=2)
    outcome = interpreter.execute(expression, count=3, on_event=shown.append)
    assert outcome.error is None
    (result,) = shown
    assert isinstance(result, Result) and result.data["text/plain"].startswith(text)
