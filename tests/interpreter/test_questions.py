"""Evaluation, completion and inspection: what a question may change, and how it ends."""

import threading
from typing import Any

import pytest

from micropython_wasm_kernel.errors import CheckpointError, InterpreterUnavailable, SandboxError
from micropython_wasm_kernel.events import Completion, Error, Stream, Value
from micropython_wasm_kernel.sandbox.instance import Sandbox
from micropython_wasm_kernel.sandbox.wire import Answer


def test_an_expression_has_a_value_or_an_exception(start: Any, run: Any) -> None:
    interpreter = start()
    run(interpreter, "x = [1, 2]")
    assert interpreter.evaluate("x + [3]") == Value({"text/plain": "[1, 2, 3]"})
    assert interpreter.evaluate("None") == Value({"text/plain": "None"})
    assert interpreter.evaluate("1 / 0") == Value({}, Error("ZeroDivisionError", "division by zero"))
    assert interpreter.evaluate("x = 3").error.name == "SyntaxError"


def test_what_an_expression_prints_is_an_event(start: Any) -> None:
    events: list[Any] = []
    assert start().evaluate("print('hi')", on_event=events.append).data == {"text/plain": "None"}
    assert events == [Stream("stdout", "hi\n")]


def test_an_expression_that_takes_too_long_is_stopped_and_the_state_stays(start: Any, run: Any, value: Any) -> None:
    interpreter = start(cpu_s=0.1, grace_s=0.1)
    run(interpreter, "x = 1\ndef spin():\n    while True: pass")
    stopped = interpreter.evaluate("spin()").error
    assert stopped.name == "BudgetExceeded"
    run(
        interpreter,
        "def stay():\n    while True:\n        try:\n            spin()\n        except BaseException: pass",
    )
    assert interpreter.evaluate("stay()").error.name == "LimitExceeded"
    assert value(interpreter, "x") == "1"


def test_an_evaluation_is_undone_with_the_cell_before_it(start: Any, run: Any, value: Any) -> None:
    interpreter = start()
    run(interpreter, "x = [1]")
    run(interpreter, "x.append(2)")
    for n in range(3, 30):
        interpreter.evaluate(f"x.append({n})")
    interpreter.undo()
    assert value(interpreter, "x") == "[1]"


def test_an_evaluation_that_nothing_came_before_leaves_nothing_to_undo(start: Any) -> None:
    interpreter = start()
    interpreter.evaluate("globals().update(x=1)")
    with pytest.raises(CheckpointError):
        interpreter.undo()


@pytest.mark.parametrize("ask", [
    lambda interpreter: interpreter.is_complete("a_new_name = 1"),
    lambda interpreter: interpreter.complete("import os\nos.pa"),
    lambda interpreter: interpreter.complete("from asyncio import "),
    lambda interpreter: interpreter.inspect("x.append"),
    lambda interpreter: interpreter.inspect("x", detail=True),
])  # fmt: skip
def test_a_question_leaves_everything_as_it_was(
    start: Any, run: Any, monkeypatch: pytest.MonkeyPatch, ask: Any
) -> None:
    interpreter = start()
    run(interpreter, "x = [1]")
    interpreter.checkpoint()
    sandbox, image = interpreter._sandbox, interpreter._history.newest
    ask(interpreter)
    assert interpreter._sandbox is sandbox
    assert sandbox.take_image(image).chunks == image.chunks


def test_a_question_is_answered_when_memory_is_full(start: Any, run: Any, value: Any) -> None:
    interpreter = start(memory_bytes=8 * 1024 * 1024)
    run(interpreter, "kept = []\nwhile True: kept.append(bytes(100))")
    assert isinstance(interpreter.complete("kep"), Completion)
    assert value(interpreter, "len(kept) > 1000") == "True"


@pytest.mark.parametrize("answer", [Answer(("x",)), Answer(("1", "a")), None])
def test_a_guest_that_answers_nonsense_is_replaced(
    start: Any, run: Any, value: Any, monkeypatch: pytest.MonkeyPatch, answer: Answer | None
) -> None:
    interpreter = start()
    run(interpreter, "x = 1")
    turn = Sandbox.turn

    def lying(sandbox: Sandbox, function: str, request: bytes, sink: Any, *budget: Any) -> int:
        if function != "mpk_complete":
            return turn(sandbox, function, request, sink, *budget)
        if answer is not None:
            sink.on_frames([answer])
        return 0

    monkeypatch.setattr(Sandbox, "turn", lying)
    lost = interpreter._sandbox
    assert interpreter.complete("pri") == Completion(0)
    assert (interpreter._sandbox is lost, value(interpreter, "x")) == (False, "1")


def test_a_question_whose_guest_is_lost_is_not_answered(
    start: Any, run: Any, value: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    interpreter = start()
    run(interpreter, "x = 1")
    turn = Sandbox.turn

    def broken(sandbox: Sandbox, function: str, *arguments: Any) -> int:
        if function in ("mpk_complete", "mpk_inspect"):
            raise SandboxError("lost")
        return turn(sandbox, function, *arguments)

    monkeypatch.setattr(Sandbox, "turn", broken)
    assert interpreter.complete("pri") == Completion(0)
    assert interpreter.inspect("print") == {}
    assert value(interpreter, "x") == "1"


def test_no_question_is_answered_while_a_cell_runs(start: Any) -> None:
    interpreter = start()
    refused: list[str] = []

    def ask(_: object) -> None:
        for question in (interpreter.complete, interpreter.inspect, interpreter.evaluate):
            with pytest.raises(InterpreterUnavailable) as caught:
                question("x")
            refused.append(str(caught.value))

    interpreter.execute("print(1)", on_event=ask)
    assert refused == ["a cell runs in this interpreter already; wait for it, or use another one"] * 3


def test_stop_before_an_evaluation_stops_it(start: Any, run: Any) -> None:
    interpreter = start()
    run(interpreter, "def spin():\n    while True: pass")
    stopped = threading.Event()
    stopped.set()
    assert interpreter.evaluate("spin()", stopped=stopped).error.name == "KeyboardInterrupt"


def test_an_evaluation_after_which_nothing_was_left_costs_no_later_cell(
    start: Any, run: Any, value: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    interpreter = start(cpu_s=0.1, grace_s=0.1)
    run(
        interpreter,
        "def stay():\n    while True:\n        try:\n            while True: pass\n        except BaseException: pass",
    )

    def unusable(image: object) -> Sandbox:
        raise SandboxError("damaged")

    with monkeypatch.context() as broken:
        broken.setattr(interpreter, "_started", unusable)
        assert "continues with an empty one" in interpreter.evaluate("stay()").error.message
    assert value(interpreter, "1 + 1") == "2"
    assert value(interpreter, "stay") == "NameError"
