"""What one cell sends, from frames to events: text decoded, output limited, order kept."""

import codecs
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol

from .errors import MalformedFrame
from .events import Chained, ClearOutput, Display, Error, Event, Result, Stream, StreamName, TracebackEntry
from .limits import Limits
from .output_buffer import OutputBuffer, Shown
from .sandbox.imports import InputRefused as InputRefused
from .sandbox.wire import Answer, Frame, Output

OnEvent = Callable[[Event], None]

# Of an exception, and of a file and a function in its traceback.
NAME_BYTES_MAX = 1024
# Of the lines of a file round the one that a traceback names.
SOURCE_BYTES_MAX = 8192


class ReadLine(Protocol):
    """Asks the user for one line. Called on the thread of the cell, while the cell waits."""

    def __call__(self, prompt: str, hidden: bool) -> str:
        """The line, without its newline; `hidden` says that what is typed must not show.

        Raises InputRefused when there is no input to be had, KeyboardInterrupt when the user pressed stop instead.
        """


class CellOutput:
    """Receives the frames of one turn and calls `on_event`, on the thread of the turn.

    A callback that raises is not called again; the cell is interrupted, and what was raised is kept in
    `callback_error` for the caller, since it must not pass through the guest.
    """

    def __init__(
        self, limits: Limits, on_event: OnEvent | None, read_line: ReadLine | None, interrupt: Callable[[], None]
    ) -> None:
        self._limits = limits
        self._on_event = on_event
        self._read_line = read_line
        self._interrupt = interrupt
        decoder = codecs.getincrementaldecoder("utf-8")
        self._decoders: dict[StreamName, codecs.IncrementalDecoder] = {
            "stdout": decoder("replace"),
            "stderr": decoder("replace"),
        }
        self._buffer = OutputBuffer()
        self._dropped_bytes = 0
        self._dropped_by = ""
        self.output_bytes = 0
        self.output_messages = 0
        self.display_bytes = 0
        self.input_requests = 0
        self.result: Result | None = None
        self.error: Error | None = None
        self.answer: Answer | None = None
        self.callback_error: BaseException | None = None

    def on_frames(self, frames: list[Frame]) -> None:
        """Takes the frames of one drain."""
        for frame in frames:
            if isinstance(frame, Output):
                self._take_output(frame.stream, frame.data)
            elif isinstance(frame, Result):
                _require_first(self.result, "result")
                self.result = Result(self.cut_bundle(frame.data))
                self.flush()
                self._emit(self.result)
            elif isinstance(frame, Display | ClearOutput):
                self._take_display(frame)
            elif isinstance(frame, Error):
                _require_first(self.error, "exception")
                self.error = self.cut_error(frame)
            elif isinstance(frame, Answer):
                _require_first(self.answer, "answer")
                self.answer = frame
            else:
                raise MalformedFrame("an input request came where the guest does not wait for input")
        self.tick()

    def tick(self) -> None:
        """Sends what was gathered when it has waited long enough."""
        if self._buffer.is_due:
            self.flush()

    def flush(self) -> None:
        """Sends what was gathered, in order."""
        for event in self._buffer.take():
            self.output_messages += 1
            if self.output_messages <= self._limits.output_messages:
                self._send(event)
            else:
                self._drop(
                    len(event.text.encode("utf-8", "replace")) if isinstance(event, Stream) else 0, "output_messages"
                )

    def read_line(self, prompt: str, hidden: bool) -> str:
        """Asks the user, within the limit on requests. Raises InputRefused when there is no answer."""
        if self._read_line is None or self.callback_error is not None:
            raise InputRefused
        self.input_requests += 1
        if self.input_requests > self._limits.input_requests:
            if self.input_requests == self._limits.input_requests + 1:
                self._note(f"input refused: the limit input_requests is {self._limits.input_requests:,}")
            raise InputRefused
        try:
            return self._read_line(prompt, hidden).removesuffix("\n")
        except (InputRefused, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._keep(exc)
            raise InputRefused from None

    def finish(self) -> None:
        """Sends what is left of each stream, and the note on what a limit kept back."""
        for name in self._decoders:
            self._gather(name, self._decoders[name].decode(b"", final=True))
        self.flush()
        if self._dropped_by:
            limit = f"{self._dropped_by} is {getattr(self._limits, self._dropped_by):,}"
            self._note(f"output truncated: {self._dropped_bytes:,} more bytes; the limit {limit}")

    def send_error(self, error: Error) -> None:
        """Sends the exception that ended the cell; the last event of a cell."""
        self._emit(error)

    def _take_output(self, name: StreamName, data: bytes) -> None:
        room = max(0, self._limits.output_bytes - self.output_bytes)
        self.output_bytes += len(data)
        if len(data) > room:
            self._drop(len(data) - room, "output_bytes")
            data = data[:room]
        self._gather(name, self._decoders[name].decode(data))

    def _take_display(self, event: Display | ClearOutput) -> None:
        if isinstance(event, Display):
            event = replace(event, data=self.cut_bundle(event.data))
        self._buffer.add(event)

    def _gather(self, name: StreamName, text: str) -> None:
        if text:
            self._buffer.add(Stream(name, text))
            self.tick()

    def _send(self, event: Shown) -> None:
        if isinstance(event, Display):
            count = sum(map(len, event.data.values()))
            self.display_bytes += count
            if self.display_bytes > self._limits.display_bytes:
                self._drop(count, "display_bytes")
                return
        self._emit(event)

    def _drop(self, count: int, limit: str) -> None:
        self._dropped_bytes += count
        self._dropped_by = self._dropped_by or limit

    def _note(self, text: str) -> None:
        self._emit(Stream("stderr", f"[{text}]\n"))

    def cut_bundle(self, bundle: Mapping[str, str]) -> dict[str, str]:
        """What the limit on one result leaves of its representations."""
        # Text is still of use when its end is missing; data of any other type is not.
        room = self._limits.result_bytes
        data: dict[str, str] = {}
        for mime_type, value in bundle.items():
            if mime_type == "text/plain":
                data[mime_type] = _cut(value, room)
            elif len(value) <= room:
                room -= len(value)
                data[mime_type] = value
        return data

    def cut_error(self, error: Error) -> Error:
        """The same for an exception, and for those that led to it."""
        entries = tuple(
            TracebackEntry(
                _cut(entry.file, NAME_BYTES_MAX),
                entry.line,
                _cut(entry.function, NAME_BYTES_MAX),
                _cut(entry.source, SOURCE_BYTES_MAX),
            )
            for entry in error.traceback
        )
        chained = error.chained  # the wire bounds their number
        if chained is not None:
            chained = Chained(chained.kind, self.cut_error(chained.error))
        name, message = _cut(error.name, NAME_BYTES_MAX), _cut(error.message, self._limits.result_bytes)
        return Error(name, message, entries, error.column, chained)

    def _emit(self, event: Event) -> None:
        if self._on_event is None or self.callback_error is not None:
            return
        try:
            self._on_event(event)
        except BaseException as exc:
            self._keep(exc)

    def _keep(self, exc: BaseException) -> None:
        self.callback_error = exc
        self._interrupt()


def _require_first(earlier: object, what: str) -> None:
    if earlier is not None:
        raise MalformedFrame(f"the guest sent a second {what} in one turn")


def _cut(text: str, bytes_max: int) -> str:
    if 4 * len(text) <= bytes_max:
        return text
    data = text.encode("utf-8", "replace")
    if len(data) <= bytes_max:
        return text
    return f"{data[:bytes_max].decode('utf-8', 'ignore')}[truncated: {len(data) - bytes_max} more bytes]"
