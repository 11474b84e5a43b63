"""The kernel without a process: what it does when its interpreter, or the moment, is an awkward one."""

import asyncio
import logging
from dataclasses import dataclass, field

import pytest
from jupyter_client.session import Session

from micropython_wasm_kernel import report
from micropython_wasm_kernel.errors import GuestModuleError
from micropython_wasm_kernel.events import Completeness, Completion, Error, Match, Outcome, Result, Stream, Usage, Value
from micropython_wasm_kernel.kernel import MicroPythonKernel, Sandboxed
from micropython_wasm_kernel.limits import Limits

USAGE = Usage(fuel=1, memory_bytes=1)


class Published:
    """In the place of the iopub socket."""

    def __init__(self):
        self.frames = []

    def send_multipart(self, frames, *args, **options):
        self.frames.append(frames)

    def send(self, *args, **options):
        raise AssertionError("messages have several parts")


class Loop:
    """In the place of the event loop."""

    def __init__(self):
        self.due = []

    def call_later(self, delay_s, call):
        self.due.append(call)


@dataclass
class ScriptedInterpreter:
    """In the place of the interpreter: does what the test says."""

    limits: Limits = field(default_factory=Limits)
    outcome: Outcome = field(default_factory=lambda: Outcome("ok", None, None, USAGE))
    calls: list = field(default_factory=list)
    on_checkpoint: object = None
    on_execute: object = None

    def execute(self, source, *, name, count, on_event, read_line, stopped):
        self.calls.append(("execute", source, name, count))
        if self.on_execute is not None:
            self.on_execute(on_event)
        return self.outcome

    def checkpoint(self):
        self.calls.append("checkpoint")
        if self.on_checkpoint is not None:
            self.on_checkpoint()

    def interrupt(self):
        self.calls.append("interrupt")

    def is_complete(self, source):
        return Completeness("complete")

    def evaluate(self, expression, *, stopped):
        self.calls.append(("evaluate", expression))
        return Value({"text/plain": expression.upper()}) if expression else Value({}, Error("SyntaxError", "nothing"))

    def complete(self, before, after):
        self.calls.append(("complete", before, after))
        return Completion(1, (Match("äöü", "function", "(x)"), Match("\x1b]0;x\x07b", "instance")))

    def inspect(self, before, after, *, detail):
        self.calls.append(("inspect", before, after, detail))
        return {"text/plain": "\x1b[31mhelp\x1b[0m\x1b[2J", "text/html": "<script>"} if before else {}

    def close(self):
        self.calls.append("close")


@pytest.fixture
def make_kernel():
    """A kernel round a scripted interpreter, and a function that runs a cell in it as the base class would."""
    made = []

    def make(open_interpreter):
        kernel = MicroPythonKernel(
            lambda: Sandboxed(open_interpreter()),
            session=Session(key=b"test"),
            iopub_socket=Published(),
            log=logging.getLogger("test"),
        )
        kernel.io_loop = Loop()
        made.append(kernel)

        def run(code, silent=False, **options):
            kernel.set_parent([b"client"], kernel.session.msg("execute_request", {"code": code}))
            if not silent:
                kernel.execution_count += 1
            return asyncio.run(kernel.do_execute(code, silent, **options))

        return kernel, run

    yield make
    for kernel in made:
        kernel.close()


def test_a_cell_runs_under_its_number_after_the_state_was_kept_and_is_kept_later(make_kernel):
    interpreter = ScriptedInterpreter()
    kernel, run = make_kernel(lambda: interpreter)
    assert run("x = 1") == {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}}
    assert interpreter.calls == ["checkpoint", ("execute", "x = 1", "<cell 1>", 1)]
    (later,) = kernel.io_loop.due
    later()
    assert interpreter.calls[2:] == ["checkpoint"]


def test_stop_between_the_request_and_the_start_of_the_cell_stops_it(make_kernel):
    interpreter = ScriptedInterpreter()
    kernel, run = make_kernel(lambda: interpreter)
    interpreter.on_checkpoint = kernel.interrupt
    reply = run("while True: pass")
    assert (reply["status"], reply["ename"], reply["traceback"]) == (
        "error",
        "KeyboardInterrupt",
        ["\x1b[31mKeyboardInterrupt\x1b[39m: "],
    )
    assert interpreter.calls == ["checkpoint", "interrupt"]
    interpreter.on_checkpoint = None
    assert run("x = 1")["status"] == "ok"


def test_stop_before_the_request_or_after_the_cell_stops_nothing(make_kernel):
    interpreter = ScriptedInterpreter()
    kernel, run = make_kernel(lambda: interpreter)
    kernel.interrupt()
    assert run("x = 1")["status"] == "ok"
    kernel.interrupt()
    assert run("x = 2")["status"] == "ok"


def test_a_memory_image_that_cannot_be_taken_keeps_no_cell_from_running(make_kernel, caplog):
    def fail():
        raise MemoryError

    interpreter = ScriptedInterpreter(on_checkpoint=fail)
    _, run = make_kernel(lambda: interpreter)
    assert run("x = 1")["status"] == "ok"
    assert "The memory image could not be taken." in caplog.text


def test_a_bug_in_the_interpreter_is_a_reply_and_tells_nothing_of_the_host(make_kernel, caplog):
    def fail(on_event):
        raise RuntimeError("/home/user/secret")

    _, run = make_kernel(lambda: ScriptedInterpreter(on_execute=fail))
    reply = run("x = 1")
    assert (reply["status"], reply["ename"]) == ("error", "KernelError")
    assert reply["evalue"] == "The kernel itself failed (RuntimeError); its log has the details."
    assert "/home/user/secret" in caplog.text


def test_an_interpreter_that_cannot_be_had_is_asked_for_again_by_the_next_cell(make_kernel):
    answers = [GuestModuleError("it is missing; run `make wasm`"), ScriptedInterpreter()]

    def open_interpreter():
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    _, run = make_kernel(open_interpreter)
    refused = run("x = 1")
    assert (refused["ename"], refused["evalue"]) == ("GuestModuleError", "it is missing; run `make wasm`")
    assert run("x = 1")["status"] == "ok"


def test_no_cell_starts_in_a_kernel_that_ends(make_kernel):
    interpreter = ScriptedInterpreter()
    kernel, run = make_kernel(lambda: interpreter)
    kernel.ending.set()
    assert run("x = 1")["ename"] == "KernelEnding"
    assert interpreter.calls == []


def test_a_silent_cell_publishes_nothing_whatever_it_does(make_kernel):
    for outcome in (
        Outcome("ok", None, Result({"text/plain": "1"}), USAGE),
        Outcome("error", Error("ValueError", "m"), None, USAGE),
        Outcome("exit", Error("SystemExit", "0"), None, USAGE),
    ):
        interpreter = ScriptedInterpreter(
            outcome=outcome, on_execute=lambda on_event: on_event and on_event(Stream("stdout", "x"))
        )
        kernel, run = make_kernel(lambda interpreter=interpreter: interpreter)
        run("x", silent=True)
        assert kernel.iopub_socket.frames == []
        assert interpreter.calls[-1] == ("execute", "x", "<silent>", None)


def test_what_a_cell_used_is_in_the_metadata_of_its_own_reply_only(make_kernel):
    interpreter = ScriptedInterpreter(outcome=Outcome("ok", None, None, Usage(fuel=77)))
    kernel, run = make_kernel(lambda: interpreter)
    run("x = 1")
    metadata = kernel.finish_metadata({}, {"other": 1}, {})
    assert metadata == {"other": 1} | report.metadata(Usage(fuel=77), interpreter.limits)
    assert kernel.finish_metadata({}, {}, {}) == {}


def test_a_cell_that_never_ran_has_no_use_in_its_metadata(make_kernel):
    def fail(on_event):
        raise RuntimeError

    kernel, run = make_kernel(lambda: ScriptedInterpreter(on_execute=fail))
    assert run("x = 1")["ename"] == "KernelError"
    assert kernel.finish_metadata({}, {}, {}) == {}


def test_magics_are_answered_without_the_guest_and_the_rest_keeps_its_line_numbers(make_kernel):
    interpreter = ScriptedInterpreter()
    _, run = make_kernel(lambda: interpreter)
    assert run("%limits")["status"] == "ok"
    assert interpreter.calls == ["checkpoint"]
    assert run("%fuel\n\nx = 1")["status"] == "ok"
    assert interpreter.calls[1:] == ["checkpoint", ("execute", "\n\nx = 1", "<cell 2>", 2)]


def test_a_magic_that_is_refused_keeps_the_code_below_it_from_running(make_kernel):
    interpreter = ScriptedInterpreter()
    _, run = make_kernel(lambda: interpreter)
    reply = run("%fuel 7\nx = 1")
    assert (reply["status"], reply["ename"]) == ("error", "UsageError")
    assert interpreter.calls == ["checkpoint"]


def test_a_cell_of_magics_alone_is_complete_without_asking_the_guest(make_kernel):
    def unavailable():
        raise GuestModuleError("it is missing")

    kernel, _ = make_kernel(unavailable)
    assert asyncio.run(kernel.do_is_complete("%undo\n\n")) == {"status": "complete"}
    assert asyncio.run(kernel.do_is_complete("%undo\nx")) == {"status": "unknown"}


def test_the_values_of_user_expressions_come_with_the_reply_of_a_cell_that_ended_well(make_kernel):
    interpreter = ScriptedInterpreter()
    _, run = make_kernel(lambda: interpreter)
    values = run("x = 1", user_expressions={"a": "one", "b": ""})["user_expressions"]
    assert values == {
        "a": {"status": "ok", "data": {"text/plain": "ONE"}, "metadata": {}},
        "b": {
            "status": "error",
            "ename": "SyntaxError",
            "evalue": "nothing",
            "traceback": ["\x1b[31mSyntaxError\x1b[39m: nothing"],
        },
    }
    interpreter.outcome = Outcome("error", Error("ValueError", "m"), None, USAGE)
    assert run("x", user_expressions={"a": "one"})["user_expressions"] == {}
    assert interpreter.calls.count(("evaluate", "one")) == 1


def test_at_most_a_hundred_user_expressions_are_evaluated(make_kernel):
    interpreter = ScriptedInterpreter()
    _, run = make_kernel(lambda: interpreter)
    assert len(run("x", user_expressions={str(n): "e" for n in range(1000)})["user_expressions"]) == 100


def test_a_completion_says_what_it_replaces_and_nothing_in_it_acts(make_kernel):
    interpreter = ScriptedInterpreter()
    kernel, _ = make_kernel(lambda: interpreter)
    reply = asyncio.run(kernel.do_complete("x = ä(1)", 5))
    assert interpreter.calls == [("complete", "x = ä", "(1)")]
    assert (reply["matches"], reply["cursor_start"], reply["cursor_end"]) == (["äöü", "b"], 4, 5)
    assert reply["metadata"]["_jupyter_types_experimental"] == [
        {"start": 4, "end": 5, "text": "äöü", "type": "function", "signature": "(x)"},
        {"start": 4, "end": 5, "text": "b", "type": "instance", "signature": ""},
    ]


@pytest.mark.parametrize(("cursor", "before"), [(None, "abc"), (-5, ""), (99, "abc"), (2, "ab")])
def test_a_cursor_outside_of_the_code_is_at_its_end(make_kernel, cursor, before):
    interpreter = ScriptedInterpreter()
    kernel, _ = make_kernel(lambda: interpreter)
    asyncio.run(kernel.do_complete("abc", cursor))
    assert interpreter.calls[0][1] == before


def test_help_is_text_and_nothing_in_it_acts(make_kernel):
    interpreter = ScriptedInterpreter()
    kernel, _ = make_kernel(lambda: interpreter)
    assert asyncio.run(kernel.do_inspect("len(x)", 3, 1)) == {
        "status": "ok",
        "found": True,
        "data": {"text/plain": "\x1b[31mhelp\x1b[0m"},
        "metadata": {},
    }
    assert interpreter.calls == [("inspect", "len", "(x)", True)]
    nothing = {"status": "ok", "found": False, "data": {}, "metadata": {}}
    assert asyncio.run(kernel.do_inspect("", 0)) == nothing


def test_without_an_interpreter_there_is_nothing_to_complete_and_no_help(make_kernel):
    def unavailable():
        raise GuestModuleError("it is missing")

    kernel, _ = make_kernel(unavailable)
    assert asyncio.run(kernel.do_complete("pri", 3))["matches"] == []
    assert asyncio.run(kernel.do_inspect("print", 3))["found"] is False


def test_only_cells_of_the_history_are_numbered_and_remembered(make_kernel):
    interpreter = ScriptedInterpreter(outcome=Outcome("ok", None, Result({"text/plain": "1"}), USAGE))
    kernel, run = make_kernel(lambda: interpreter)
    run("a")
    run("b", store_history=False)
    run("c", silent=True)
    run("d")
    counts = [call[3] for call in interpreter.calls if call[0] == "execute"]
    assert counts == [1, None, None, 2]
    reply = asyncio.run(kernel.do_history("tail", True, True, n=9))
    assert reply == {"status": "ok", "history": [(0, 1, ("a", "1")), (0, 2, ("d", "1"))]}


def test_a_cell_without_a_number_does_not_take_the_place_of_the_next(make_kernel):
    interpreter = ScriptedInterpreter()
    _, run = make_kernel(lambda: interpreter)
    run("a", store_history=False)
    run("b")
    assert [call[2] for call in interpreter.calls if call[0] == "execute"] == ["<cell>", "<cell 1>"]


def test_requests_of_a_client_that_is_broken_are_answered(make_kernel):
    kernel, _ = make_kernel(ScriptedInterpreter)
    assert asyncio.run(kernel.do_complete("abc", "1"))["matches"] == []
    assert asyncio.run(kernel.do_complete(5, 1))["matches"] == []
    assert asyncio.run(kernel.do_inspect("abc", "1"))["found"] is False
    assert asyncio.run(kernel.do_history()) == {"status": "ok", "history": []}
    assert asyncio.run(kernel.do_history("tail", True, True, n="many")) == {"status": "ok", "history": []}


def test_what_a_hidden_answer_is_for_is_said_by_the_kernel(make_kernel, monkeypatch):
    asked = []
    interpreter = ScriptedInterpreter()
    kernel, _ = make_kernel(lambda: interpreter)
    monkeypatch.setattr(kernel._stdin, "ask", lambda prompt, hidden, **_: asked.append((prompt, hidden)))
    kernel._read_line("Your Jupyter password: ", True)
    kernel._read_line("name: ", False)
    assert asked == [("[asked by the notebook] Your Jupyter password: ", True), ("name: ", False)]
