"""Coming back from a lost instance, also when the state to come back to is itself broken."""

from typing import Any

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.errors import CheckpointError, SandboxError
from micropython_wasm_kernel.events import Result
from micropython_wasm_kernel.sandbox.image import Image
from micropython_wasm_kernel.sandbox.instance import Sandbox

SWALLOWS_ALL = "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass"
UNDONE = (
    "The cell did not stop at its limit of 0.05 s of CPU, so what it did to variables and files is undone; "
    "raise the limit cpu_s to allow more"
)


@pytest.fixture
def interpreter(start: Any) -> Any:
    """One whose hard stops are quick."""
    return start(cpu_s=0.05, grace_s=0.05)


@pytest.fixture
def break_image(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Has an image refuse to run, as one does whose guest broke its own memory and was not noticed."""
    broken: list[Image] = []
    from_image = Sandbox.from_image

    def refuse(image: Image, *arguments: Any, **options: Any) -> Sandbox:
        if any(image is one for one in broken):
            raise SandboxError("the guest was ended: it gave up (unreachable code)")
        return from_image(image, *arguments, **options)

    monkeypatch.setattr(Sandbox, "from_image", refuse)
    return broken.append


def newest(interpreter: Interpreter) -> Image:
    image = interpreter._history.newest
    assert image is not None
    return image


def test_when_the_state_before_a_lost_cell_is_broken_the_one_before_it_is_taken_and_told(
    interpreter: Interpreter, run: Any, break_image: Any
) -> None:
    for source in ("x = 1", "x = 2"):
        run(interpreter, source)
    interpreter.checkpoint()
    break_image(newest(interpreter))
    cell = run(interpreter, f"x = 3\n{SWALLOWS_ALL}")
    assert cell.outcome.rolled_back
    assert cell.outcome.error.message == (
        f"{UNDONE}; the state before it was broken too, so that the notebook continues with an earlier one."
    )
    assert run(interpreter, "x").events == [Result({"text/plain": "1"})]
    assert run(interpreter, f"x = 4\n{SWALLOWS_ALL}").outcome.error.message == f"{UNDONE}."


def test_when_no_state_runs_any_more_the_notebook_goes_on_with_an_empty_one(
    interpreter: Interpreter, run: Any, break_image: Any
) -> None:
    interpreter.checkpoint()
    break_image(newest(interpreter))
    for source in ("x = 1", "x = 2"):
        run(interpreter, source)
        interpreter.checkpoint()
        break_image(newest(interpreter))
    assert run(interpreter, SWALLOWS_ALL).outcome.rolled_back
    assert run(interpreter, "x").outcome.error.name == "NameError"
    run(interpreter, "x = 5")
    assert run(interpreter, f"x = 6\n{SWALLOWS_ALL}").outcome.rolled_back
    assert run(interpreter, "x").events == [Result({"text/plain": "5"})]


def test_named_checkpoints_are_still_there_when_a_state_was_broken(
    interpreter: Interpreter, run: Any, break_image: Any
) -> None:
    run(interpreter, "x = 'named'")
    interpreter.checkpoint("good")
    run(interpreter, "x = 2")
    interpreter.checkpoint()
    break_image(newest(interpreter))
    assert run(interpreter, SWALLOWS_ALL).outcome.rolled_back
    interpreter.restore("good")
    assert run(interpreter, "x").events == [Result({"text/plain": "'named'"})]


@pytest.mark.parametrize("way", ["undo", "restore"])
def test_going_back_to_a_broken_state_is_refused_and_the_present_one_stays(
    interpreter: Interpreter, run: Any, break_image: Any, way: str
) -> None:
    run(interpreter, "x = 1")
    interpreter.checkpoint("broken")
    break_image(newest(interpreter))
    run(interpreter, "x = 2")
    with pytest.raises(CheckpointError):
        interpreter.undo() if way == "undo" else interpreter.restore("broken")
    assert run(interpreter, "x").events == [Result({"text/plain": "2"})]
    assert run(interpreter, f"x = 3\n{SWALLOWS_ALL}").outcome.rolled_back
    assert run(interpreter, "x").events == [Result({"text/plain": "2"})]


def test_a_guest_that_is_lost_while_source_is_checked_is_replaced(
    interpreter: Interpreter, run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(interpreter, "x = 1")
    turn = Sandbox.turn

    def broken(sandbox: Sandbox, function: str, *arguments: Any) -> int:
        if function == "mpk_is_complete":
            raise SandboxError("lost")
        return turn(sandbox, function, *arguments)

    monkeypatch.setattr(Sandbox, "turn", broken)
    assert interpreter.is_complete("x").status == "unknown"
    assert run(interpreter, "x").events == [Result({"text/plain": "1"})]
