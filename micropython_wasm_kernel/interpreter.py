"""A MicroPython interpreter in a sandbox, by cells. The one place that recovers when an instance is lost."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Literal

from . import verdicts
from .cell_output import CellOutput, OnEvent, ReadLine
from .cell_output import InputRefused as InputRefused
from .errors import InterpreterUnavailable, MalformedFrame, SandboxError
from .events import Completeness, Error, Outcome, Usage
from .interrupts import StopButton
from .limits import FUEL_PER_SECOND, Limits
from .sandbox import _abi
from .sandbox.host import Host
from .sandbox.image import Image
from .sandbox.instance import Sandbox
from .sandbox.module import GuestModule
from .sandbox.wire import encode_fields, parse_completeness

# Parsing a cell takes well under a second; a front end asks at every Enter.
COMPLETENESS_FUEL_MAX = FUEL_PER_SECOND

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
        self._stop = StopButton(self._limits.interrupt_grace_s)
        self._entered = threading.Lock()
        self._image: Image | None = None
        # Whether a cell ran since the image was taken, or since the start when there is none.
        self._changed = False
        self._closed = False
        self._sandbox: Sandbox | None = Sandbox(self._module, self._limits, host=self._host)

    @property
    def limits(self) -> Limits:
        """The limits that it was started with."""
        return self._limits

    def execute(
        self, source: str, *, name: str = "<cell>", on_event: OnEvent | None = None, read_line: ReadLine | None = None
    ) -> Outcome:
        """Runs one cell and returns how it ended. Never raises for anything that a cell does.

        name: what tracebacks call the cell.
        on_event: receives Stream, Result and Error as they happen, in order, on this thread. When it raises, the cell
            is interrupted and the exception is raised from here once the cell has ended.
        read_line: used instead of the interpreter's own for this cell.

        Raises InterpreterUnavailable when it is closed or busy, and KeyboardInterrupt after the cell has ended when
        Ctrl-C was pressed on the main thread of a program that did not say what Ctrl-C shall do.
        """
        with self._turn() as sandbox:
            output = CellOutput(self._limits, on_event, read_line or self._read_line, sandbox.interrupt)
            request = encode_fields((name, source))
            started_s = time.perf_counter()
            with self._stop.armed(sandbox.interrupt, sandbox.kill) as turn:
                try:
                    status = sandbox.turn("mpk_exec", request, output)
                    failure = self._unexplained(status, output)
                except SandboxError as exc:
                    status, failure = _abi.TURN_ERROR, exc
            wall_s = time.perf_counter() - started_s
            usage = Usage(sandbox.fuel_used, wall_s, sandbox.memory_bytes, output.output_bytes)
            error: Error | None = None
            if failure is not None:
                error = verdicts.rolled_back(failure, self._limits, self._recover())
            elif status == _abi.TURN_BAD:
                status, error = _abi.TURN_ERROR, verdicts.no_room(len(request))
            else:
                self._changed = True
                error = output.error if status != _abi.TURN_OK else None
                if error is not None and error.name == "BudgetExceeded" and sandbox.budget_signalled:
                    error = verdicts.budget_spent(error, self._limits)
            output.finish()
            if error is not None and status == _abi.TURN_ERROR:
                output.send_error(error)
        if output.callback_error is not None:
            raise output.callback_error
        if turn.ctrl_c:
            raise KeyboardInterrupt
        return Outcome(_STATUSES[status], error, output.result, usage, failure is not None)

    def is_complete(self, source: str) -> Completeness:
        """Whether `source` is a whole cell, for a front end that asks at Enter. Runs none of it.

        "unknown" when the guest cannot tell. Raises InterpreterUnavailable when it is closed or busy.
        """
        with self._turn() as sandbox:
            output = CellOutput(self._limits, None, None, sandbox.interrupt)
            fuel = min(COMPLETENESS_FUEL_MAX, self._limits.fuel_per_cell())
            answer = Completeness("unknown")
            with self._stop.armed(sandbox.interrupt, sandbox.kill) as turn:
                try:
                    status = sandbox.turn("mpk_is_complete", encode_fields((source,)), output, fuel)
                    if status == _abi.TURN_OK:
                        if output.answer is None:
                            raise MalformedFrame("the guest did not answer is_complete")
                        answer = Completeness(*parse_completeness(output.answer))
                except SandboxError:
                    self._recover()
        if turn.ctrl_c:
            raise KeyboardInterrupt
        return answer

    def interrupt(self) -> None:
        """Stops the cell that runs: KeyboardInterrupt in it, and if it goes on, its end and a rollback.

        From any thread. When no cell runs it does nothing; it never hits a later cell.
        """
        self._stop.press()

    def checkpoint(self) -> None:
        """Takes the memory image that a later rollback returns to. Called when idle, after the reply to a cell.

        Raises InterpreterUnavailable when it is closed or busy.
        """
        with self._turn() as sandbox:
            if self._changed or self._image is None:
                self._image = sandbox.take_image()
                self._changed = False

    def close(self) -> None:
        """Frees the guest. A second close does nothing. Raises InterpreterUnavailable while a cell runs."""
        if not self._entered.acquire(blocking=False):
            raise InterpreterUnavailable("a cell runs in this interpreter; interrupt it first")
        try:
            self._closed = True
            sandbox, self._sandbox, self._image = self._sandbox, None, None
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
        if not self._entered.acquire(blocking=False):
            raise InterpreterUnavailable("a cell runs in this interpreter already; wait for it, or use another one")
        try:
            if self._closed:
                raise InterpreterUnavailable("this interpreter is closed")
            if self._sandbox is None:  # the last recovery was itself cut short
                self._recover()
            assert self._sandbox is not None
            self._sandbox.forget_interrupt()
            yield self._sandbox
        finally:
            self._entered.release()

    def _unexplained(self, status: int, output: CellOutput) -> SandboxError | None:
        if status in (_abi.TURN_ERROR, _abi.TURN_EXIT) and output.error is None:
            return MalformedFrame("the guest reported an exception and did not say which")
        return None

    def _recover(self) -> str:
        """Replaces the lost instance by one with the state of the last image, and says which state that is."""
        lost, self._sandbox = self._sandbox, None
        if lost is not None:
            lost.close()
        if self._image is not None:
            self._sandbox = Sandbox.from_image(self._image, self._module, self._limits, host=self._host)
            state = verdicts.FROM_CHECKPOINT if self._changed else verdicts.FROM_BEFORE
        else:
            self._sandbox = Sandbox(self._module, self._limits, host=self._host)
            state = verdicts.FROM_NOTHING if self._changed else verdicts.FROM_BEFORE
        self._changed = False
        return state
