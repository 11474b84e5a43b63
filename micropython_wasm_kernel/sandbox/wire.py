"""The bytes that cross the border: requests into the guest, frames out of it. The form is defined in wasm/abi.h.

A guest whose memory was corrupted can send anything, so lengths, counts and numbers are checked here, once; what
leaves this module is well-formed. Text is the exception: a program can build a string that is not UTF-8 (of lone
surrogates, say) and raise or show it, and must not lose its state for that, so such bytes become U+FFFD.
"""

import re
import struct
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple, TypeAlias

from ..errors import MalformedFrame
from ..events import Chained, ClearOutput, Display, Error, Match, Result, StreamName, TracebackEntry
from . import _abi

FIELDS_MAX = 16_384  # fields of one frame
# Frames of one drain. A guest that writes to its streams by turns, a byte at a time, sends some 7,000.
FRAMES_MAX = 16_384
MIME_TYPES_MAX = 32
MIME_TYPE_BYTES_MAX = 128
# Of line numbers, columns, counts and sizes in pixels.
NUMBER_DIGITS_MAX = 9
DISPLAY_ID_BYTES_MAX = 256

_MIME_TYPE = re.compile("[A-Za-z0-9]+/[A-Za-z0-9][A-Za-z0-9.+_-]*")
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


Frame: TypeAlias = Output | Result | Display | ClearOutput | Error | InputRequest | Answer


def encode_fields(texts: Iterable[str]) -> bytes:
    """A request made of fields."""
    parts: list[bytes] = []
    for text in texts:
        # Lone surrogates, which JSON may hold, are for the guest to judge, as all source is.
        data = text.encode("utf-8", "surrogatepass")
        parts += (_U32.pack(len(data)), data)
    return b"".join(parts)


def parse_fields(request: bytes) -> list[str]:
    """The fields of a request of the guest's own. Raises MalformedFrame when it is none."""
    return [_text(field) for field in _split_fields(request)]


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
        if isinstance(frame, Result | Display):
            count += 2 * len(frame.data)
        elif isinstance(frame, Error):
            error: Error | None = frame
            while error is not None:
                count += 5 + 4 * len(error.traceback)
                error = error.chained.error if error.chained is not None else None
        elif isinstance(frame, Answer):
            count += len(frame.fields)
    return count


def _parse(kind: int, payload: bytes) -> Frame:
    if kind == _abi.FRAME_RESULT:
        return Result(_parse_bundle(_split_fields(payload)))
    if kind == _abi.FRAME_DISPLAY:
        return _parse_display(_split_fields(payload))
    if kind == _abi.FRAME_CLEAR:
        return ClearOutput(_parse_flag(_split_fields(payload)))
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


def _parse_bundle(fields: Sequence[bytes | str]) -> dict[str, str]:
    """Representations by mime type, out of fields in pairs.

    A program names the types as it likes: what is none, and what is beyond MIME_TYPES_MAX, is left out.
    """
    if len(fields) % 2:
        raise MalformedFrame(f"a bundle of {len(fields)} fields is not pairs")
    data: dict[str, str] = {}
    for position in range(0, len(fields), 2):
        mime_type = _mime_type(fields[position])
        if mime_type is not None and len(data) < MIME_TYPES_MAX:
            data[mime_type] = _text(fields[position + 1])
    return data


def _parse_display(fields: list[bytes]) -> Display:
    if len(fields) < 4 or len(fields[0]) > DISPLAY_ID_BYTES_MAX:
        raise MalformedFrame("a display does not begin with its id, what it does, and a size")
    width, height = (_number(field) if field else 0 for field in fields[2:4])
    modes = {str(_abi.DISPLAY_NEW).encode(): False, str(_abi.DISPLAY_UPDATE).encode(): True}
    if fields[1] not in modes:
        raise MalformedFrame("a display is neither new nor an update")
    return Display(_parse_bundle(fields[4:]), _text(fields[0]), modes[fields[1]], width, height)


_LINKS: dict[int, Literal["cause", "context"]] = {_abi.LINK_CAUSE: "cause", _abi.LINK_CONTEXT: "context"}


def _parse_error(fields: list[bytes]) -> Error:
    """The exceptions of a chain, from the last one to be raised to the first."""
    chain: list[tuple[int, Error]] = []
    position = 0
    while position < len(fields) or not chain:
        if len(chain) == _abi.CHAIN_MAX:
            raise MalformedFrame(f"a chain has more than {_abi.CHAIN_MAX} exceptions")
        if len(fields) - position < 5:
            raise MalformedFrame("an exception is not a link, a name, a message, a column and a number of entries")
        link, column, count = (_number(fields[position + at]) for at in (0, 3, 4))
        if link not in _LINKS if chain else link != _abi.LINK_NONE:
            raise MalformedFrame(f"an exception has the link {link}")
        name, message = _text(fields[position + 1]), _text(fields[position + 2])
        position += 5
        if count > (len(fields) - position) // 4:
            raise MalformedFrame(f"a traceback of {count} entries exceeds its frame")
        entries = tuple(_parse_entry(fields[at : at + 4]) for at in range(position, position + 4 * count, 4))
        position += 4 * count
        chain.append((link, Error(name, message, entries, column)))
    link, error = chain.pop()
    while chain:
        next_link, later = chain.pop()
        error = replace(later, chained=Chained(_LINKS[link], error))
        link = next_link
    return error


def _parse_entry(fields: list[bytes]) -> TracebackEntry:
    return TracebackEntry(_text(fields[0]), _number(fields[1]), _text(fields[2]), _text(fields[3]))


def _parse_input(fields: list[bytes]) -> InputRequest:
    if len(fields) != 2:
        raise MalformedFrame("an input request is not a prompt and whether to hide what is typed")
    return InputRequest(_text(fields[0]), _parse_flag(fields[1:]))


def _parse_flag(fields: list[bytes]) -> bool:
    if len(fields) != 1 or fields[0] not in (b"0", b"1"):
        raise MalformedFrame("what says yes or no is neither 1 nor 0")
    return fields[0] == b"1"


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


def parse_value(answer: Answer) -> dict[str, str] | Error:
    """The answer of mpk_evaluate: representations, or an exception. Raises MalformedFrame when it is neither."""
    fields = answer.fields
    if fields and fields[0] == str(_abi.ANSWER_VALUE):
        return _parse_bundle(fields[1:])
    if len(fields) == 3 and fields[0] == str(_abi.ANSWER_ERROR):
        return Error(fields[1], fields[2])
    raise MalformedFrame("the answer of evaluate is neither a value nor an exception")


def parse_completion(answer: Answer) -> tuple[int, tuple[Match, ...]]:
    """The answer of mpk_complete: how many characters a match replaces, and matches. Raises MalformedFrame."""
    fields = answer.fields
    if len(fields) % 3 != 1:
        raise MalformedFrame("the answer of complete is not a number, and matches of three fields")
    matches = tuple(Match(*fields[at : at + 3]) for at in range(1, len(fields), 3))
    return _number(fields[0]), matches


def parse_inspection(answer: Answer) -> dict[str, str]:
    """The answer of mpk_inspect: representations; none when it found nothing. Raises MalformedFrame."""
    return _parse_bundle(answer.fields) if answer.fields else {}


def _text(data: bytes | str) -> str:
    return data if isinstance(data, str) else data.decode("utf-8", "replace")


def _mime_type(data: bytes | str) -> str | None:
    if len(data) > MIME_TYPE_BYTES_MAX:
        return None
    text = _text(data)
    return text if _MIME_TYPE.fullmatch(text) else None


def _number(data: bytes | str) -> int:
    # The length bounds the work of int(), which would also take digits of other scripts.
    if len(data) > NUMBER_DIGITS_MAX or not data.isascii() or not data.isdigit():
        raise MalformedFrame("a number is not one")
    return int(data)
