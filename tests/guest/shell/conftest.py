"""Cells of a notebook in the built guest, with what they show in short."""

from collections.abc import Callable, Iterator

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.cell_syntax import transformed
from micropython_wasm_kernel.events import ClearOutput, Display, Error, Event, Result, Stream

Cell = Callable[[str], list[str]]


def in_short(event: Event) -> str:
    """What an event shows: text as it is, representations as "mime: data"."""
    match event:
        case Stream():
            return event.text if event.name == "stdout" else f"stderr: {event.text}"
        case Result():
            return "Out: " + _data(event.data)
        case Display():
            size = f" {event.width}x{event.height}" if event.width or event.height else ""
            place = f" {'update of ' if event.update else 'as '}{event.display_id}" if event.display_id else ""
            return f"display{place}{size}: {_data(event.data)}"
        case ClearOutput():
            return f"clear, wait={event.wait}"
        case Error():
            return f"{event.name}: {event.message}"


def _data(data: dict[str, str]) -> str:
    if list(data) == ["text/plain"]:
        return data["text/plain"]
    return ", ".join(f"{mime}: {data[mime]}" for mime in sorted(data))


@pytest.fixture
def cell() -> Iterator[Cell]:
    """Runs the next cell of a notebook and returns all that it shows, in order."""
    interpreter = Interpreter()
    count = 0

    def run(source: str) -> list[str]:
        nonlocal count
        count += 1
        events: list[Event] = []
        interpreter.execute(transformed(source), name=f"<cell {count}>", count=count, on_event=events.append)
        return [in_short(event) for event in events]

    yield run
    interpreter.close()
