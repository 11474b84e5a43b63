"""A MicroPython interpreter in a sandbox, by cells. The one place that recovers when an instance is lost."""

import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Literal, TypeVar

from . import verdicts
from .cell_output import CellOutput, OnEvent, ReadLine
from .cell_output import InputRefused as InputRefused
from .errors import CheckpointError, ConfigurationError, InterpreterUnavailable, MalformedFrame, SandboxError
from .events import Completeness, Completion, Error, Outcome, Usage, Value
from .folders import Folder, require_different
from .history import History
from .limits import Limits
from .sandbox import _abi, wire
from .sandbox.host import Host
from .sandbox.image import Image
from .sandbox.image_file import read_image, write_image
from .sandbox.instance import Sandbox
from .sandbox.module import GuestModule
from .sandbox.wire import Answer
from .stops import StopButton

# Of CPU for a question; a front end asks at every Enter and every Tab, and the answer is to be there at once.
QUESTION_CPU_S = 1.0

Parsed = TypeVar("Parsed")

_STATUSES: dict[int, Literal["ok", "error", "exit"]] = {
    _abi.TURN_OK: "ok",
    _abi.TURN_ERROR: "error",
    _abi.TURN_EXIT: "exit",
}


class Interpreter:
    """One MicroPython interpreter whose state lasts from cell to cell, whatever a cell does.

    One turn at a time: a call while another runs, also out of a callback, raises InterpreterUnavailable and changes
    nothing. `interrupt` alone is meant for other threads. Use it as a context manager, or call `close`.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        read_line: ReadLine | None = None,
        host: Host | None = None,
        module: GuestModule | None = None,
        folders: Sequence[Folder] = (),
    ) -> None:
        """Starts the guest.

        read_line: answers the input() of cells; without it, input is refused.
        host: clocks and random numbers; the real ones by default.
        module: another guest than the one of this package. A module serves one interpreter at a time.
        folders: those of the host that it may see; none by default.

        Raises GuestModuleError when the guest is missing or not ours, ConfigurationError when it cannot start within
        the limits.
        """
        self._limits = limits if limits is not None else Limits()
        self._read_line = read_line
        self._host, self._folders = host, require_different(folders)
        self._module = module if module is not None else GuestModule.load()
        self._stop = StopButton(self._limits.grace_s)
        self._entered = threading.Lock()
        self._history = History(self._limits.images_bytes)
        # Whether the state may be another than that of the newest image.
        self._changed = True
        self._amended = False  # whether that is what an evaluation did after a cell, which is undone with the cell
        self._closed = False
        self._sandbox: Sandbox | None = self._new_sandbox()

    @property
    def limits(self) -> Limits:
        """The limits that it was started with."""
        return self._limits

    def execute(
        self,
        source: str,
        *,
        name: str = "<cell>",
        count: int | None = None,
        on_event: OnEvent | None = None,
        read_line: ReadLine | None = None,
        stopped: threading.Event | None = None,
    ) -> Outcome:
        """Runs one cell and returns how it ended. Never raises for anything that a cell does.

        name: what tracebacks call the cell.
        count: its number in the history, under which `In` and `Out` have it; without one they do not.
        on_event: receives Stream, Result and Error as they happen, in order, on this thread. When it raises, the cell
            is interrupted and the exception is raised from here once the cell has ended.
        read_line: used instead of the interpreter's own for this cell.
        stopped: when it is set as the cell begins, the cell is interrupted: for a stop that came before.

        Raises InterpreterUnavailable when it is closed or busy, ConfigurationError when the thread's stack is too
        small, and KeyboardInterrupt after the cell has ended when Ctrl-C was pressed on the main thread of a program
        that did not say what Ctrl-C shall do.
        """
        output = CellOutput(self._limits, on_event, read_line or self._read_line, self._stop.press)
        fields = (name, source, "" if count is None else str(count))
        with self._turn() as sandbox:
            outcome = self._run(sandbox, "mpk_exec", fields, output, stopped)
            if outcome.error is not None and outcome.status == "error":
                output.send_error(outcome.error)
        if output.callback_error is not None:
            raise output.callback_error
        return outcome

    def evaluate(
        self, expression: str, *, on_event: OnEvent | None = None, stopped: threading.Event | None = None
    ) -> Value:
        """What `expression` is, in the state that the cells left. It may change it, as a cell may.

        Takes and raises what `execute` does; what went wrong in the sandbox is in the value's `error`.
        """
        output = CellOutput(self._limits, on_event, None, self._stop.press)
        with self._turn() as sandbox:
            outcome = self._run(sandbox, "mpk_evaluate", (expression,), output, stopped)
            self._amended = self._changed and self._history.newest is not None
        if output.callback_error is not None:
            raise output.callback_error
        value = wire.parse_value(output.answer) if output.answer is not None else {}
        if isinstance(value, Error):
            return Value({}, output.cut_error(value))
        return Value({} if outcome.error is not None else output.cut_bundle(value), outcome.error)

    # ---- questions, which change nothing -------------------------------------------------------------------------

    def is_complete(self, source: str) -> Completeness:
        """Whether `source` is a whole cell, for a front end that asks at Enter. Runs none of it.

        "unknown" when the guest cannot tell. Raises InterpreterUnavailable when it is closed or busy.
        """
        found = self._ask("mpk_is_complete", (source,), wire.parse_completeness)
        return Completeness(*found) if found is not None else Completeness("unknown")

    def complete(self, before: str, after: str = "") -> Completion:
        """The ways to go on at a cursor between two texts. Runs no code of the cells.

        None are found when the guest takes too long. Raises InterpreterUnavailable when it is closed or busy.
        """
        found = self._ask("mpk_complete", (before, after), wire.parse_completion)
        replaces, matches = found if found is not None else (0, ())
        return Completion(min(replaces, len(before)), matches)

    def inspect(self, before: str, after: str = "", *, detail: bool = False) -> Mapping[str, str]:
        """Help on what a cursor between two texts is at, by mime type; empty when there is none. `detail`: with source.

        Runs no code of the cells. Raises InterpreterUnavailable when it is closed or busy.
        """
        return self._ask("mpk_inspect", (before, after, "1" if detail else "0"), wire.parse_inspection) or {}

    def interrupt(self) -> None:
        """Stops the cell that runs: KeyboardInterrupt in it, and if it goes on, its end and a rollback.

        From any thread, but not from a signal handler. When no cell runs it does nothing, also when one is just
        about to; it never hits a later cell.
        """
        self._stop.press()

    # ---- states to go back to ------------------------------------------------------------------------------------

    def checkpoint(self, name: str | None = None) -> None:
        """Takes the memory image that a rollback returns to, if the state changed since the last one.

        It is taken before each cell anyway; in an idle moment it costs no cell its time. With a `name` the state is
        kept until `restore(name)`, and until another one gets that name.

        Raises CheckpointError when there is no room for another one with a name, or the name is not one, and
        InterpreterUnavailable when it is closed or busy.
        """
        with self._turn():
            if name is not None:
                self._history.keep(name)

    @property
    def checkpoints(self) -> tuple[str, ...]:
        """The names of the states that are kept, oldest first."""
        return self._history.names

    def restore(self, name: str) -> None:
        """Makes the state the one that is kept under `name`: variables, imports and files. `undo` takes it back.

        Raises CheckpointError when there is none, and InterpreterUnavailable when it is closed or busy.
        """
        with self._turn():
            self._go_to(self._history.named(name))

    def undo(self) -> None:
        """Takes the last cell back, or the last `restore` or `load`. Call it again for the one before.

        Raises CheckpointError when there is nothing to undo, and InterpreterUnavailable when it is closed or busy.
        """
        with self._turn():
            image = self._history.undo()
            try:
                self._replace(image)
            except BaseException:
                self._changed = True  # the newest image is that of another state than the present one
                raise

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes the state to a file of the host, at once or not at all; for `load` in another process.

        Raises CheckpointError when it cannot be written, and InterpreterUnavailable when it is closed or busy.
        """
        with self._turn():
            assert self._history.newest is not None
            write_image(self._history.newest, path)

    def load(self, path: str | os.PathLike[str]) -> None:
        """Makes the state the one in a file that `save` wrote. The file need not be trusted. `undo` takes it back.

        Raises CheckpointError when it cannot be read, is damaged or of another version, or is too large for the
        limits, and InterpreterUnavailable when it is closed or busy.
        """
        memory_bytes = range(self._module.memory_bytes_min, self._limits.memory_bytes + 1)
        image = read_image(path, self._module.sha256, memory_bytes)
        with self._turn():
            self._go_to(image)

    def close(self) -> None:
        """Frees the guest. A second close does nothing. Raises InterpreterUnavailable while a cell runs."""
        if not self._entered.acquire(blocking=False):
            raise InterpreterUnavailable("a cell runs in this interpreter; interrupt it first")
        try:
            self._closed = True
            self._stop.close()
            sandbox, self._sandbox = self._sandbox, None
            self._history = History(self._limits.images_bytes)
            if sandbox is not None:
                sandbox.close()
        finally:
            self._entered.release()

    def __enter__(self) -> "Interpreter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _turn(self) -> Iterator[Sandbox]:
        with self._stop.holding_ctrl_c() as ctrl_c:
            if not self._entered.acquire(blocking=False):
                raise InterpreterUnavailable("a cell runs in this interpreter already; wait for it, or use another one")
            try:
                if self._closed:
                    raise InterpreterUnavailable("this interpreter is closed")
                if self._sandbox is None or self._sandbox.is_lost:  # the last recovery was itself cut short
                    self._recover()
                assert self._sandbox is not None
                self._settle(self._sandbox)
                self._sandbox.forget_interrupt()
                yield self._sandbox
            finally:
                self._entered.release()
        if ctrl_c.pressed:
            raise KeyboardInterrupt

    def _settle(self, sandbox: Sandbox) -> None:
        """Sees to it that the newest image is the present state."""
        if self._changed:
            image = sandbox.take_image(self._history.newest)
            if self._amended:
                self._history.drop_newest()
            self._history.add(image)
            self._changed = self._amended = False

    def _run(
        self,
        sandbox: Sandbox,
        function: str,
        fields: tuple[str, ...],
        output: CellOutput,
        stopped: threading.Event | None,
    ) -> Outcome:
        """A turn that may do all that a cell may."""
        request = wire.encode_fields(fields)
        budget = self._limits.budget()
        self._changed = True  # whatever happens from here on
        with self._stop.armed(sandbox, budget.watched_from_s):
            try:
                if stopped is not None and stopped.is_set():
                    self._stop.press()
                status = sandbox.turn(function, request, output, budget)
                failure = self._unexplained(status, output)
                if output.answer is not None:
                    wire.parse_value(output.answer)  # malformed, it is the end of the instance as well
            except SandboxError as exc:
                status, failure = _abi.TURN_ERROR, exc
        output.finish()
        usage = _usage(sandbox, output)
        error: Error | None = None
        if failure is not None:
            error = verdicts.rolled_back(failure, self._limits, continues_with=self._recover())
        elif status == _abi.TURN_BAD:
            status, error = _abi.TURN_ERROR, verdicts.no_room(len(request))
        else:
            error = output.error if status != _abi.TURN_OK else None
            if error is not None and error.name == "BudgetExceeded" and sandbox.limit_reached is not None:
                error = verdicts.budget_spent(error, sandbox.limit_reached, usage, self._limits)
        return Outcome(_STATUSES[status], error, output.result, usage, failure is not None)

    def _ask(self, function: str, fields: tuple[str, ...], parse: Callable[[Answer], Parsed]) -> Parsed | None:
        """A turn that leaves everything as it was. None when the guest had no answer, or not in time."""
        with self._turn() as sandbox:
            output = CellOutput(self._limits, None, None, self._stop.press)
            budget = self._limits.budget(QUESTION_CPU_S)
            assert self._history.newest is not None
            with self._stop.armed(sandbox, budget.watched_from_s):
                try:
                    status = sandbox.turn(function, wire.encode_fields(fields), output, budget)
                    # One that was told to stop may have taken that for a part of the answer.
                    is_answered = status == _abi.TURN_OK and sandbox.limit_reached is None
                    answer = parse(_answer(output)) if is_answered else None
                    sandbox.go_back(self._history.newest)
                except SandboxError:
                    self._recover()
                    return None
        return answer

    def _unexplained(self, status: int, output: CellOutput) -> SandboxError | None:
        if status in (_abi.TURN_ERROR, _abi.TURN_EXIT) and output.error is None:
            return MalformedFrame("the guest reported an exception and did not say which")
        return None

    def _recover(self) -> str:
        """Replaces the lost instance by one with the state of the newest image, which is that before the turn.

        Returns a word for the state when it had to go further back, else nothing: a cell that broke the guest's
        memory without being noticed leaves an image that does not run.
        """
        lost, self._sandbox = self._sandbox, None
        if lost is not None:
            lost.close()
        continues_with = ""
        while (image := self._history.newest) is not None:
            for _ in range(2):  # the second time in case that it was the host that had no memory just then
                try:
                    self._sandbox = self._started(image)
                except (SandboxError, ConfigurationError):
                    continue
                self._changed = False
                return continues_with
            self._history.drop_newest()
            continues_with = "an earlier one"
        self._sandbox = self._new_sandbox()
        self._changed = True
        return "an empty one"

    def _new_sandbox(self) -> Sandbox:
        return Sandbox(self._module, self._limits, host=self._host, folders=self._folders)

    def _go_to(self, image: Image) -> None:
        self._replace(image)
        newest = self._history.newest
        self._history.add(image.seen_after(newest) if newest is not None else image)

    def _replace(self, image: Image) -> None:
        # The old instance goes when the new one stands: should there be no memory for it, nothing is lost.
        try:
            old, self._sandbox = self._sandbox, self._started(image)
        except (ConfigurationError, SandboxError) as exc:
            raise CheckpointError(f"this state is damaged: no guest runs with it ({exc})") from exc
        if old is not None:
            old.close()

    def _started(self, image: Image) -> Sandbox:
        return Sandbox.from_image(image, self._module, self._limits, host=self._host, folders=self._folders)


def _answer(output: CellOutput) -> Answer:
    if output.answer is None:
        raise MalformedFrame("the guest did not answer")
    return output.answer


def _usage(sandbox: Sandbox, output: CellOutput) -> Usage:
    use = sandbox.use
    return Usage(
        fuel=use.fuel,
        cpu_s=use.cpu_s,
        wall_s=use.wall_s,
        memory_bytes=sandbox.memory_bytes,
        output_bytes=output.output_bytes,
        output_messages=output.output_messages,
        display_bytes=output.display_bytes,
        input_requests=output.input_requests,
        host_calls=use.host_calls,
    )
