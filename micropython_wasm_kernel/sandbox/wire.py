"""The bytes that cross the border: requests into the guest, frames out of it. The form is defined in wasm/abi.h.

A guest whose memory was corrupted can send anything, so lengths, counts and numbers are checked here, once; what
leaves this module is well-formed. Text is the exception: a program can build a string that is not UTF-8 (of lone
surrogates, say) and raise or show it, and must not lose its state for that, so such bytes become U+FFFD.
"""

import struct
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, TypeAlias

from ..errors import MalformedFrame
from ..events import Error, Result, StreamName, TracebackEntry
from . import _abi

FIELDS_MAX = 16_384  # fields of one frame
# Frames of one drain. A guest that writes to its streams by turns, a byte at a time, sends some 7,000.
FRAMES_MAX = 16_384
MIME_TYPES_MAX = 32
MIME_TYPE_BYTES_MAX = 128
LINE_NUMBER_DIGITS_MAX = 9

_U32 = struct.Struct("<I")
_HEADER = struct.Struct("<II")
_STREAMS: dict[int, StreamName] = {_abi.FRAME_STDOUT: "stdout", _abi.FRAME_STDERR: "stderr"}


class Output(NamedTuple):
    """Bytes that the guest wrote to a stream: perhaps split within a character."""

    stream: StreamName
    data: bytes


class InputRequest(NamedTuple):
    """The guest is about to wait for a line."""

    prompt: str
    hidden: bool


class Answer(NamedTuple):
    """What a turn function other than exec answers."""

    fields: tuple[str, ...]


Frame: TypeAlias = Output | Result | Error | InputRequest | Answer


def encode_fields(texts: Iterable[str]) -> bytes:
    """A request made of fields."""
    parts: list[bytes] = []
    for text in texts:
        # Lone surrogates, which JSON may hold, are for the guest to judge, as all source is.
        data = text.encode("utf-8", "surrogatepass")
        parts += (_U32.pack(len(data)), data)
    return b"".join(parts)


def encode_u32s(values: Sequence[int]) -> bytes:
    """A request made of u32 values."""
    return struct.pack(f"<{len(values)}I", *values)


def parse_frames(data: bytes) -> list[Frame]:
    """The frames of one drain. Raises MalformedFrame when `data` is not whole frames of known kinds."""
    frames: list[Frame] = []
    position, end = 0, len(data)
    while position < end:
        if end - position < _abi.FRAME_HEADER_BYTES:
            raise MalformedFrame(f"the last {end - position} bytes of a drain are no frame")
        if len(frames) == FRAMES_MAX:
            raise MalformedFrame(f"a drain has more than {FRAMES_MAX} frames")
        kind, length = _HEADER.unpack_from(data, position)
        position += _abi.FRAME_HEADER_BYTES
        if length > _abi.FRAME_BYTES_MAX:
            raise MalformedFrame(f"a frame of {length} bytes exceeds the {_abi.FRAME_BYTES_MAX} it may have")
        if length > end - position:
            raise MalformedFrame(f"a frame of {length} bytes exceeds the {end - position} left of its drain")
        payload = data[position : position + length]
        position += length
        stream = _STREAMS.get(kind)
        frames.append(_parse(kind, payload) if stream is None else Output(stream, payload))
    return frames


def pieces(frames: Sequence[Frame]) -> int:
    """Of how many frames and fields they are made, which is what parsing them cost, beside their bytes."""
    count = len(frames)
    for frame in frames:
        if isinstance(frame, Result):
            count += 2 * len(frame.data)
        elif isinstance(frame, Error):
            count += 2 + 3 * len(frame.traceback)
        elif isinstance(frame, Answer):
            count += len(frame.fields)
    return count


def _parse(kind: int, payload: bytes) -> Frame:
    if kind == _abi.FRAME_RESULT:
        return _parse_result(_split_fields(payload))
    if kind == _abi.FRAME_ERROR:
        return _parse_error(_split_fields(payload))
    if kind == _abi.FRAME_INPUT:
        return _parse_input(_split_fields(payload))
    if kind == _abi.FRAME_ANSWER:
        return Answer(tuple(_text(field) for field in _split_fields(payload)))
    raise MalformedFrame(f"there is no frame kind {kind}")


def _split_fields(payload: bytes) -> list[bytes]:
    fields: list[bytes] = []
    position, end = 0, len(payload)
    while position < end:
        if end - position < _U32.size:
            raise MalformedFrame(f"the last {end - position} bytes of a payload are no field")
        (length,) = _U32.unpack_from(payload, position)
        position += _U32.size
        if length > end - position:
            raise MalformedFrame(f"a field of {length} bytes exceeds the {end - position} left of its payload")
        if len(fields) == FIELDS_MAX:
            raise MalformedFrame(f"a payload has more than {FIELDS_MAX} fields")
        fields.append(payload[position : position + length])
        position += length
    return fields


def _parse_result(fields: list[bytes]) -> Result:
    if not fields or len(fields) % 2 or len(fields) > 2 * MIME_TYPES_MAX:
        raise MalformedFrame(f"a result of {len(fields)} fields is not 1 to {MIME_TYPES_MAX} pairs")
    data: dict[str, str] = {}
    for position in range(0, len(fields), 2):
        mime_type = _mime_type(fields[position])
        if mime_type in data:
            raise MalformedFrame(f"a result has {mime_type} twice")
        data[mime_type] = _text(fields[position + 1])
    return Result(data)


def _parse_error(fields: list[bytes]) -> Error:
    if len(fields) < 2 or len(fields) % 3 != 2:
        raise MalformedFrame(f"an error of {len(fields)} fields is not a name, a message and entries of three")
    entries = tuple(
        TracebackEntry(_text(fields[at]), _line_number(fields[at + 1]), _text(fields[at + 2]))
        for at in range(2, len(fields), 3)
    )
    return Error(_text(fields[0]), _text(fields[1]), entries)


def _parse_input(fields: list[bytes]) -> InputRequest:
    if len(fields) != 2 or fields[1] not in (b"0", b"1"):
        raise MalformedFrame("an input request is not a prompt and 0 or 1")
    return InputRequest(_text(fields[0]), fields[1] == b"1")


Status: TypeAlias = Literal["complete", "incomplete", "invalid"]
_COMPLETENESS: dict[str, Status] = {
    str(_abi.COMPLETENESS_COMPLETE): "complete",
    str(_abi.COMPLETENESS_INCOMPLETE): "incomplete",
    str(_abi.COMPLETENESS_INVALID): "invalid",
}
INDENT_CHARS_MAX = 1000


def parse_completeness(answer: Answer) -> tuple[Status, str]:
    """The answer of mpk_is_complete: a status and an indentation. Raises MalformedFrame when it is anything else."""
    fields = answer.fields
    if len(fields) != 2 or fields[0] not in _COMPLETENESS:
        raise MalformedFrame("the answer of is_complete is not a known status and an indentation")
    if len(fields[1]) > INDENT_CHARS_MAX or fields[1].strip(" \t"):
        raise MalformedFrame("the indentation in the answer of is_complete is not blanks")
    return _COMPLETENESS[fields[0]], fields[1]


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _mime_type(data: bytes) -> str:
    if not 3 <= len(data) <= MIME_TYPE_BYTES_MAX or not data.isascii():
        raise MalformedFrame(f"a mime type of {len(data)} bytes is not one")
    text = data.decode("ascii")
    if text.count("/") != 1 or not text.replace("/", "").replace("+", "").replace(".", "").replace("-", "").isalnum():
        raise MalformedFrame(f"{text!r} is no mime type")
    return text


def _line_number(data: bytes) -> int:
    # isdigit of bytes is ASCII only, and the length bounds the work of int().
    if len(data) > LINE_NUMBER_DIGITS_MAX or not data.isdigit():
        raise MalformedFrame("a line number is not one")
    return int(data)
