"""What one cell sends, from frames to events: text decoded, output limited, order kept."""

import codecs
from collections.abc import Callable
from typing import Protocol

from .errors import MalformedFrame
from .events import Error, Event, Result, Stream, StreamName
from .limits import Limits
from .sandbox.imports import InputRefused as InputRefused
from .sandbox.wire import Answer, Frame, Output

OnEvent = Callable[[Event], None]


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
        self._decoders = {"stdout": decoder("replace"), "stderr": decoder("replace")}
        self._requests_left = limits.input_requests
        self.output_bytes = 0
        self.result: Result | None = None
        self.error: Error | None = None
        self.answer: Answer | None = None
        self.callback_error: BaseException | None = None

    def on_frames(self, frames: list[Frame]) -> None:
        """Takes the frames of one drain. Consecutive output to one stream becomes one event."""
        position = 0
        while position < len(frames):
            frame = frames[position]
            position += 1
            if isinstance(frame, Output):
                parts = [frame.data]
                while position < len(frames):
                    following = frames[position]
                    if not isinstance(following, Output) or following.stream != frame.stream:
                        break
                    parts.append(following.data)
                    position += 1
                self._take_output(frame.stream, b"".join(parts))
            elif isinstance(frame, Result):
                self.result = self._cut_result(frame)
                self._emit(self.result)
            elif isinstance(frame, Error):
                self.error = self._cut_error(frame)
            elif isinstance(frame, Answer):
                self.answer = frame
            else:
                raise MalformedFrame("an input request came where the guest does not wait for input")

    def read_line(self, prompt: str, hidden: bool) -> str:
        """Asks the user, within the limit on requests. Raises InputRefused when there is no answer."""
        if self._read_line is None or self.callback_error is not None:
            raise InputRefused
        if self._requests_left <= 0:
            self._note(f"input refused: a cell may ask {self._limits.input_requests} times")
            raise InputRefused
        self._requests_left -= 1
        try:
            return self._read_line(prompt, hidden).removesuffix("\n")
        except (InputRefused, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._keep(exc)
            raise InputRefused from None

    def finish(self) -> None:
        """Sends what is left of each stream, and the note on what the limit kept back."""
        dropped = self.output_bytes - self._limits.output_bytes
        for name in ("stdout", "stderr"):
            self._send(name, self._decoders[name].decode(b"", final=True))
        if dropped > 0:
            self._note(f"output truncated: {dropped} more bytes")

    def send_error(self, error: Error) -> None:
        """Sends the exception that ended the cell; the last event of a cell."""
        self._emit(error)

    def _take_output(self, name: StreamName, data: bytes) -> None:
        room = self._limits.output_bytes - self.output_bytes
        self.output_bytes += len(data)
        if room > 0:
            self._send(name, self._decoders[name].decode(data if len(data) <= room else data[:room]))

    def _send(self, name: StreamName, text: str) -> None:
        if text:
            self._emit(Stream(name, text))

    def _note(self, text: str) -> None:
        self._emit(Stream("stderr", f"[{text}]\n"))

    def _cut_result(self, result: Result) -> Result:
        # Text is still of use when its end is missing; data of any other type is not.
        room = self._limits.result_bytes
        data: dict[str, str] = {}
        for mime_type, value in result.data.items():
            if mime_type == "text/plain":
                data[mime_type] = _cut(value, room)
            elif len(value) <= room:
                room -= len(value)
                data[mime_type] = value
        return Result(data)

    def _cut_error(self, error: Error) -> Error:
        return Error(error.name, _cut(error.message, self._limits.result_bytes), error.traceback)

    def _emit(self, event: Event) -> None:
        if self._on_event is None or self.callback_error is not None:
            return
        try:
            self._on_event(event)
        except KeyboardInterrupt:
            raise  # the imports tell the guest, which ends the cell
        except BaseException as exc:
            self._keep(exc)

    def _keep(self, exc: BaseException) -> None:
        self.callback_error = exc
        self._interrupt()


def _cut(text: str, bytes_max: int) -> str:
    if 4 * len(text) <= bytes_max:
        return text
    data = text.encode("utf-8", "replace")
    if len(data) <= bytes_max:
        return text
    return f"{data[:bytes_max].decode('utf-8', 'ignore')}[truncated: {len(data) - bytes_max} more bytes]"
