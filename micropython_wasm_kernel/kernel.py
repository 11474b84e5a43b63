"""The Jupyter kernel: requests in, messages out, one interpreter between them.

Threads: the main thread runs the shell channel, and it alone enters the guest. The control thread answers interrupt,
shutdown and kernel_info while a cell runs.
"""

import os
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from . import __version__, cell_syntax, magics, messages, report
from .cells import CellSources
from .errors import CheckpointError, ConfigurationError, GuestModuleError, UsageError
from .events import Completeness, Completion, Error, Outcome, Stream, Usage
from .input_history import InputHistory
from .interpreter import InputRefused, Interpreter
from .magics import Magics
from .messages import Content
from .policy import Policy
from .publisher import Publisher
from .restricted import RestrictedKernel
from .stdin import EndOfInput, StdinChannel

CHECKPOINT_DELAY_S = 0.005
"""How long after a cell its memory image is taken: the last messages of the cell go out first."""

SHUTDOWN_WITHIN_S = 0.7
"""When the process ends after a shutdown request, whatever a cell does. The reply to the request goes out before."""

SILENT_CELL = "<silent>"
"""The file name of code that a front end runs for itself."""

UNNUMBERED_CELL = "<cell>"
"""The file name of a cell that is no part of the history: its number is that of the next one."""

USER_EXPRESSIONS_MAX = 100
"""Most expressions that a front end gets the values of after a cell."""

HIDDEN_PROMPT = "[asked by the notebook] "
"""In front of the prompt where what is typed does not show, lest it looks like Jupyter asking for its password."""


@dataclass
class Sandboxed:
    """What a kernel runs cells with: an interpreter, the magics that speak to the kernel, and what may get out."""

    interpreter: Interpreter
    magics: Magics = field(default_factory=Magics)
    policy: Policy = field(default_factory=Policy)


class MicroPythonKernel(RestrictedKernel):
    """The kernel of one notebook."""

    implementation = "micropython-wasm-kernel"
    implementation_version = __version__
    banner = f"MicroPython in a WebAssembly sandbox (micropython-wasm-kernel {__version__})"
    language_info = {  # noqa: RUF012 - the base class declares it so
        # "python" is the name that highlighting, exporters and papermill know. The version is that of sys.version_info.
        "name": "python",
        "version": "3.12.0",
        "mimetype": "text/x-python",
        "file_extension": ".py",
        "codemirror_mode": {"name": "python", "version": 3},
        "pygments_lexer": "python3",
        "nbconvert_exporter": "python",
    }

    def __init__(self, open_sandbox: Callable[[], Sandboxed], **traits: Any) -> None:
        """A kernel whose interpreter comes from `open_sandbox`, in the first idle moment or for the first cell.

        It may raise GuestModuleError or ConfigurationError; each cell then answers with that, and tries again.
        """
        super().__init__(**traits)
        self._open_sandbox = open_sandbox
        self._interpreter: Interpreter | None = None
        self._magics = Magics()
        self._publisher = Publisher(Policy(), self._send)
        self._inputs = InputHistory()
        self._usage: Usage | None = None  # of the cell whose reply is next
        self._stdin = StdinChannel(self.session, self.stdin_socket, self.log.warning)
        self._sources = CellSources()
        self._cell_due = False  # from before the front end is told that a cell runs, until it ended
        self._stopped = threading.Event()
        self.ending = threading.Event()

    def start(self) -> None:
        """Begins to answer requests. The interpreter is made once the first of them, kernel_info, is answered."""
        super().start()
        self.io_loop.call_later(CHECKPOINT_DELAY_S, self._open_in_idle)

    def close(self) -> None:
        """Lets the interpreter go. For the main thread, after the event loop."""
        self._stdin.close()
        if self._interpreter is not None:
            self._interpreter.close()

    def interrupt(self) -> None:
        """Stops the running cell, if there is one, or its wait for input. Any thread may call it."""
        if self._cell_due:
            self._stopped.set()
        if self._interpreter is not None:
            self._interpreter.interrupt()
        self._stdin.interrupt()

    # ---- requests of the shell channel, in the main thread ----

    def set_parent(self, ident: list[bytes], parent: Content, channel: str = "shell") -> None:
        """Called for every request before anything is sent for it: from here on, stop means the cell in it."""
        if channel == "shell" and parent["header"]["msg_type"] == "execute_request":
            self._stopped.clear()
            self._cell_due = True
        super().set_parent(ident, parent, channel)

    async def do_execute(
        self,
        code: str,
        silent: bool,
        store_history: bool = True,
        user_expressions: object = None,
        allow_stdin: bool = False,
        *,
        cell_meta: object = None,
        cell_id: str | None = None,
    ) -> Content:
        """Runs a cell and returns the content of its execute_reply. Never raises: there would be no reply at all."""
        count = self.execution_count
        if not silent and not store_history:
            self.execution_count -= 1  # the base class has counted it already
        try:
            content = self._run(code, count, silent, store_history and not silent, allow_stdin)
            if content["status"] == "ok" and isinstance(user_expressions, Mapping) and user_expressions:
                content["user_expressions"] = self._values(user_expressions)
            return content
        except (GuestModuleError, ConfigurationError) as unusable:
            return self._failed(Error(type(unusable).__name__, str(unusable)), count, silent)
        except (UsageError, CheckpointError) as refused:
            return self._failed(Error("UsageError", str(refused)), count, silent)
        except Exception as bug:
            self.log.exception("The kernel failed while it ran a cell.")
            message = f"The kernel itself failed ({type(bug).__name__}); its log has the details."
            return self._failed(Error("KernelError", message), count, silent)
        finally:
            self._cell_due = False

    def finish_metadata(self, parent: Content, metadata: Content, reply_content: Content) -> Content:
        """Adds to an execute_reply what its cell used, and of how much."""
        usage, self._usage = self._usage, None
        if usage is not None and self._interpreter is not None:
            metadata |= report.metadata(usage, self._interpreter.limits)
        return metadata

    async def do_is_complete(self, code: str) -> Content:
        """Whether `code` is a whole cell; "unknown" when there is no interpreter to ask. Never raises."""
        try:
            lines, rest = magics.split(code)
            if lines and not rest.strip():
                return {"status": "complete"}
            status = cell_syntax.completeness(rest)
            if status is not None:
                return messages.is_complete_reply(Completeness(status))
            source = cell_syntax.transformed(rest)
            return messages.is_complete_reply(self._ready().is_complete(source))
        except Exception as failure:
            self.log.warning("Cannot tell whether code is complete: %s", failure)
            return {"status": "unknown"}

    async def do_complete(self, code: str, cursor_pos: int | None) -> Content:
        """The ways to go on at a cursor; none when there is no interpreter to ask. Never raises."""
        completion, cursor = Completion(0), 0
        try:
            cursor = len(code) if cursor_pos is None else min(max(cursor_pos, 0), len(code))
            completion = self._ready().complete(code[:cursor], code[cursor:])
        except Exception as failure:
            self.log.warning("Cannot complete code: %s", failure)
        return messages.complete_reply(completion, cursor)

    async def do_inspect(
        self, code: str, cursor_pos: int | None, detail_level: int = 0, omit_sections: object = ()
    ) -> Content:
        """Help on what a cursor is at; none when there is no interpreter to ask. Never raises."""
        found: Mapping[str, str] = {}
        try:
            cursor = len(code) if cursor_pos is None else min(max(cursor_pos, 0), len(code))
            found = self._ready().inspect(code[:cursor], code[cursor:], detail=detail_level != 0)
        except Exception as failure:
            self.log.warning("Cannot inspect code: %s", failure)
        return messages.inspect_reply(found)

    async def do_history(
        self, hist_access_type: str = "", output: bool = False, raw: bool = True, *arguments: Any, **options: Any
    ) -> Content:
        """What was run in this kernel. Never raises."""
        try:
            entries = self._inputs.reply(hist_access_type, output, raw, *arguments, **options)
        except Exception as failure:
            self.log.warning("Cannot look up the history: %s", failure)
            entries = []
        return {"status": "ok", "history": entries}

    def _run(self, code: str, count: int, silent: bool, store_history: bool, allow_stdin: bool) -> Content:
        if self.ending.is_set():
            return self._failed(Error("KernelEnding", "The kernel is shutting down."), count, silent)
        interpreter = self._ready()
        self._checkpoint()  # of what the cell before left, if there was no idle moment since
        if self._stopped.is_set():  # meanwhile: these take their time when the memory is large
            return self._failed(Error("KeyboardInterrupt", ""), count, silent)
        lines, rest = magics.split(code)
        if lines:
            said: list[str] = []
            try:
                self._magics.run_all(interpreter, lines, said, self._stopped.is_set)
            finally:
                if said and not silent:
                    self._send("stream", messages.stream(Stream("stdout", "".join(said))))
            if self._stopped.is_set():
                return self._failed(Error("KeyboardInterrupt", ""), count, silent)
            if not rest.strip():
                return messages.ok_reply(count)
        name = SILENT_CELL if silent else f"<cell {count}>" if store_history else UNNUMBERED_CELL
        self._sources.add(name, cell_syntax.bare(code))
        self._publisher.begin_cell()
        outcome = interpreter.execute(
            cell_syntax.transformed(rest),
            name=name,
            count=count if store_history else None,
            on_event=None if silent else partial(self._publisher.publish, count),
            read_line=self._read_line if allow_stdin else None,
            stopped=self._stopped,
        )
        if store_history:
            self._inputs.add(count, code, outcome.result.data.get("text/plain") if outcome.result else None)
        self.io_loop.call_later(CHECKPOINT_DELAY_S, self._checkpoint)
        self._usage = outcome.usage
        self._magics.account(outcome.usage)
        return self._reply(outcome, count, silent)

    def _reply(self, outcome: Outcome, count: int, silent: bool) -> Content:
        if outcome.error is None:
            return messages.ok_reply(count)
        if outcome.status == "exit" and messages.is_clean_exit(outcome.error):
            if not silent:
                self._send("stream", messages.exit_note())
            return messages.ok_reply(count)
        return self._failed(outcome.error, count, silent)

    def _failed(self, error: Error, count: int, silent: bool) -> Content:
        content = messages.error(error, self._sources.lines)
        if not silent:
            self._send("error", content)
        return messages.error_reply(content, count)

    def _values(self, expressions: Mapping[str, str]) -> Content:
        """The values of a front end's expressions, by the names that it gave them."""
        values: Content = {}
        for name, expression in list(expressions.items())[:USER_EXPRESSIONS_MAX]:
            value = self._ready().evaluate(str(expression), stopped=self._stopped)
            values[name] = (
                self._publisher.value(value.data) if value.error is None else messages.user_error(value.error)
            )
        return values

    def _send(self, kind: str, content: Content) -> None:
        self.send_response(self.iopub_socket, kind, content, channel="shell")

    def _read_line(self, prompt: str, hidden: bool) -> str:
        try:
            return self._stdin.ask(
                HIDDEN_PROMPT + prompt if hidden else prompt,
                hidden,
                parent=self.get_parent("shell"),
                client=self._get_shell_context_var(self._shell_parent_ident),  # type: ignore[arg-type]
            )
        except EndOfInput:
            raise InputRefused from None

    # ---- the interpreter ----

    def _ready(self) -> Interpreter:
        if self._interpreter is None:
            sandboxed = self._open_sandbox()
            self._interpreter, self._magics = sandboxed.interpreter, sandboxed.magics
            self._publisher = Publisher(sandboxed.policy, self._send)
        return self._interpreter

    def _open_in_idle(self) -> None:
        try:
            self._ready()
            self._checkpoint()
        except (GuestModuleError, ConfigurationError) as unusable:
            self.log.error("%s", unusable)

    def _checkpoint(self) -> None:
        """Takes the memory image that a lost cell goes back to, unless nothing ran since the last one. Never raises.

        The interpreter would take it before the next cell; here it costs that cell no time.
        """
        try:
            if self._interpreter is not None:
                self._interpreter.checkpoint()
        except Exception:
            self.log.exception("The memory image could not be taken.")

    # ---- requests of the control channel, in its thread ----

    async def interrupt_request(self, stream: Any, ident: list[bytes], parent: Content) -> None:
        """Stops the running cell; without one it does nothing, so that it can never hit a later cell."""
        self.interrupt()
        self.session.send(stream, "interrupt_reply", {"status": "ok"}, parent, ident=ident)

    async def do_shutdown(self, restart: bool) -> Content:
        """Ends the running cell and, soon after, the process; the base class stops the event loops."""
        self.ending.set()
        self.interrupt()
        # A cell that does not heed the interrupt keeps the main thread, and with it the orderly way out.
        last_resort = threading.Timer(SHUTDOWN_WITHIN_S, os._exit, [0])
        last_resort.daemon = True
        last_resort.start()
        return {"status": "ok", "restart": restart}
