"""What two Pythons make of the same expressions: this one, and the one in the guest."""

from collections.abc import Callable, Iterable, Iterator

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import Event, Stream

Same = Callable[[str, Iterable[str]], None]

PROGRAM = """
def _line_of(source, names):
    try:
        return repr(eval(source, names))
    except Exception as error:
        return type(error).__name__ + ": " + repr(str(error))

for _source in _sources:
    print(_line_of(_source, globals()))
"""


@pytest.fixture(scope="module")
def interpreter() -> Iterator[Interpreter]:
    with Interpreter() as interpreter:
        yield interpreter


@pytest.fixture
def same(interpreter: Interpreter) -> Same:
    """`same(setup, expressions)` asserts that each expression is the same in both, or raises the same error.

    setup: statements that run first, such as imports.
    """

    def check(setup: str, expressions: Iterable[str]) -> None:
        sources = list(expressions)
        assert sources
        expected: list[str] = []
        names = {"print": expected.append, "_sources": sources}
        exec(setup + PROGRAM, names)
        printed: list[str] = []

        def on_event(event: Event) -> None:
            if isinstance(event, Stream):
                printed.append(event.text)

        outcome = interpreter.execute(f"_sources = {sources!r}\n{setup}{PROGRAM}", on_event=on_event)
        assert outcome.error is None, outcome.error
        found = "".join(printed).splitlines()
        assert len(found) == len(sources)
        wrong = [
            f"{source}\n    CPython: {one}\n    guest:   {other}"
            for source, one, other in zip(sources, expected, found, strict=True)
            if one != other
        ]
        assert not wrong, f"{len(wrong)} of {len(sources)} differ:\n" + "\n".join(wrong[:20])

    return check
