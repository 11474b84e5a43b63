"""Programs of our own, in the built guest."""

from collections.abc import Callable

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import Error, Event, Outcome, Stream
from micropython_wasm_kernel.limits import Limits
from micropython_wasm_kernel.sandbox.module import GuestModule

Run = Callable[[Interpreter, str], tuple[Outcome, str]]


@pytest.fixture
def interpreter_with(guest_module: GuestModule, request: pytest.FixtureRequest) -> Callable[[Limits], Interpreter]:
    """Starts an interpreter with limits of the test's own; its input answers with the prompt."""

    def start(limits: Limits) -> Interpreter:
        started = Interpreter(limits, module=guest_module, read_line=lambda prompt, hidden: f"answer to {prompt}")
        request.addfinalizer(started.close)
        return started

    return start


@pytest.fixture
def run() -> Run:
    """Runs a cell and returns how it ended and all that it wrote, with the error at the end."""

    def execute(interpreter: Interpreter, source: str) -> tuple[Outcome, str]:
        events: list[Event] = []
        outcome = interpreter.execute(source, on_event=events.append)
        texts = [event.text for event in events if isinstance(event, Stream)]
        texts += [f"{event.name}: {event.message}" for event in events if isinstance(event, Error)]
        return outcome, "".join(texts)

    return execute
