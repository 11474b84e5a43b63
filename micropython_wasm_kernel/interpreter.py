"""A MicroPython interpreter in a sandbox, by cells. The one place that recovers when an instance is lost."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Literal

from . import verdicts
from .cell_output import CellOutput, OnEvent, ReadLine
from .cell_output import InputRefused as InputRefused
from .errors import CheckpointError, ConfigurationError, InterpreterUnavailable, MalformedFrame, SandboxError
from .events import Completeness, Error, Outcome, Usage
from .history import History
from .limits import SECONDS_MAX, Budget, Limits
from .sandbox import _abi
from .sandbox.host import Host
from .sandbox.image import Image
from .sandbox.image_file import read_image, write_image
from .sandbox.instance import Sandbox
from .sandbox.module import GuestModule
from .sandbox.wire import encode_fields, parse_completeness
from .stops import StopButton

# Parsing a cell takes well under a second; a front end asks at every Enter.
COMPLETENESS_CPU_S = 1.0

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
    ) -> None:
        """Starts the guest.

        read_line: answers the input() of cells; without it, input is refused.
        host: clocks and random numbers; the real ones by default.
        module: another guest than the one of this package. A module serves one interpreter at a time.

        Raises GuestModuleError when the guest is missing or not ours, ConfigurationError when it cannot start within
        the limits.
        """
        self._limits = limits if limits is not None else Limits()
        self._read_line = read_line
        self._host = host
        self._module = module if module is not None else GuestModule.load()
        self._stop = StopButton(self._limits.grace_s)
        self._entered = threading.Lock()
        self._history = History(self._limits.images_bytes)
        # Whether the state may be another than that of the newest image.
        self._changed = True
        self._closed = False
        self._sandbox: Sandbox | None = Sandbox(self._module, self._limits, host=self._host)

    @property
    def limits(self) -> Limits:
        """The limits that it was started with."""
        return self._limits

    def execute(
        self,
        source: str,
        *,
        name: str = "<cell>",
        on_event: OnEvent | None = None,
        read_line: ReadLine | None = None,
        stopped: threading.Event | None = None,
    ) -> Outcome:
        """Runs one cell and returns how it ended. Never raises for anything that a cell does.

        name: what tracebacks call the cell.
        on_event: receives Stream, Result and Error as they happen, in order, on this thread. When it raises, the cell
            is interrupted and the exception is raised from here once the cell has ended.
        read_line: used instead of the interpreter's own for this cell.
        stopped: when it is set as the cell begins, the cell is interrupted: for a stop that came before.

        Raises InterpreterUnavailable when it is closed or busy, ConfigurationError when the thread's stack is too
        small, and KeyboardInterrupt after the cell has ended when Ctrl-C was pressed on the main thread of a program
        that did not say what Ctrl-C shall do.
        """
        with self._turn() as sandbox:
            output = CellOutput(self._limits, on_event, read_line or self._read_line, self._stop.press)
            request = encode_fields((name, source))
            budget = self._limits.budget()
            self._changed = True  # whatever happens from here on
            with self._stop.armed(sandbox, _watched_from_s(budget)):
                try:
                    if stopped is not None and stopped.is_set():
                        self._stop.press()
                    status = sandbox.turn("mpk_exec", request, output, budget)
                    failure = self._unexplained(status, output)
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
            if error is not None and status == _abi.TURN_ERROR:
                output.send_error(error)
        if output.callback_error is not None:
            raise output.callback_error
        return Outcome(_STATUSES[status], error, output.result, usage, failure is not None)

    def is_complete(self, source: str) -> Completeness:
        """Whether `source` is a whole cell, for a front end that asks at Enter. Runs none of it.

        "unknown" when the guest cannot tell. Raises InterpreterUnavailable when it is closed or busy.
        """
        with self._turn() as sandbox:
            output = CellOutput(self._limits, None, None, self._stop.press)
            budget = self._limits.budget(COMPLETENESS_CPU_S)
            answer = Completeness("unknown")
            with self._stop.armed(sandbox, _watched_from_s(budget)):
                try:
                    status = sandbox.turn("mpk_is_complete", encode_fields((source,)), output, budget)
                    if status == _abi.TURN_OK:
                        if output.answer is None:
                            raise MalformedFrame("the guest did not answer is_complete")
                        answer = Completeness(*parse_completeness(output.answer))
                    if sandbox.limit_reached is not None:
                        answer = Completeness("unknown")  # it took the notice for a fault in the source
                except SandboxError:
                    self._recover()
        return answer

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
            self._history.add(sandbox.take_image(self._history.newest))
            self._changed = False

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
        self._sandbox = Sandbox(self._module, self._limits, host=self._host)
        self._changed = True
        return "an empty one"

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
        return Sandbox.from_image(image, self._module, self._limits, host=self._host)


def _watched_from_s(budget: Budget) -> float:
    """When the first of the limits that are measured in seconds can be reached."""
    return min((limit for limit in (budget.cpu_s, budget.wall_s) if limit is not None), default=SECONDS_MAX)


def _usage(sandbox: Sandbox, output: CellOutput) -> Usage:
    use = sandbox.use
    return Usage(
        fuel=use.fuel,
        cpu_s=use.cpu_s,
        wall_s=use.wall_s,
        memory_bytes=sandbox.memory_bytes,
        output_bytes=output.output_bytes,
        output_messages=output.output_messages,
        input_requests=output.input_requests,
        host_calls=use.host_calls,
    )
