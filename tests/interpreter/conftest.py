"""What the tests of the interpreter share: it always runs the real guest."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from micropython_wasm_kernel import Interpreter, Limits
from micropython_wasm_kernel.events import Error, Event, Outcome, Result, Stream


@dataclass
class Run:
    """A cell that ran: its outcome, and its events in order."""

    outcome: Outcome
    events: list[Event] = field(default_factory=list)

    def text(self, name: str) -> str:
        """All that it wrote to one stream."""
        return "".join(event.text for event in self.events if isinstance(event, Stream) and event.name == name)


@pytest.fixture
def run() -> Callable[..., Run]:
    """Runs a cell in an interpreter and keeps its events."""

    def run_cell(interpreter: Interpreter, source: str, **options: Any) -> Run:
        events: list[Event] = []
        return Run(interpreter.execute(source, on_event=events.append, **options), events)

    return run_cell


@pytest.fixture
def value(run: Callable[..., Run]) -> Callable[[Interpreter, str], str]:
    """The result of an expression, or the name of the exception that it raises."""

    def shown(interpreter: Interpreter, source: str) -> str:
        last = run(interpreter, source).events[-1]
        if isinstance(last, Result):
            return last.data["text/plain"]
        assert isinstance(last, Error)
        return last.name

    return shown


@pytest.fixture
def start() -> Iterator[Callable[..., Interpreter]]:
    """Starts interpreters with limits given by name, and closes them after the test."""
    started: list[Interpreter] = []

    def start_one(*, read_line: Any = None, **limits: Any) -> Interpreter:
        started.append(Interpreter(Limits(**limits), read_line=read_line))
        return started[-1]

    yield start_one
    for interpreter in started:
        interpreter.close()
