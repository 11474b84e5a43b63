"""The parsers of what a guest sends: on any bytes they give well-formed values or MalformedFrame."""

import contextlib
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from micropython_wasm_kernel.errors import MalformedFrame
from micropython_wasm_kernel.events import Chained, ClearOutput, Display, Error, Result, TracebackEntry
from micropython_wasm_kernel.sandbox import _abi
from micropython_wasm_kernel.sandbox.wire import (
    INDENT_CHARS_MAX,
    Answer,
    Frame,
    InputRequest,
    Output,
    encode_fields,
    encode_u32s,
    parse_completeness,
    parse_frames,
)

from .conftest import examples
from .frames import encoded, fault_of, fields_of, frame_of, is_text, least_bytes, u32

# ---- strategies ----------------------------------------------------------------------------------------------------

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
MIME_TYPE = st.sampled_from(["text/plain", "text/html", "image/svg+xml", "application/vnd.x-y.z+json", "a/b"])
LINE_NUMBER = st.one_of(st.integers(0, 10**9 - 1), st.sampled_from([0, 1, 10**9 - 1]))
ENTRIES = st.lists(st.builds(TracebackEntry, TEXT, LINE_NUMBER, TEXT, TEXT), max_size=4).map(tuple)
ERRORS = st.recursive(
    st.builds(Error, TEXT, TEXT, ENTRIES, LINE_NUMBER),
    lambda errors: st.builds(
        Error, TEXT, TEXT, ENTRIES, LINE_NUMBER, st.builds(Chained, st.sampled_from(["cause", "context"]), errors)
    ),
    max_leaves=5,
)
FRAMES: st.SearchStrategy[Frame] = st.one_of(
    st.builds(Output, st.sampled_from(["stdout", "stderr"]), st.binary(max_size=40)),
    st.builds(Result, st.dictionaries(MIME_TYPE, TEXT, min_size=1)),
    st.builds(Display, st.dictionaries(MIME_TYPE, TEXT), TEXT, st.booleans(), LINE_NUMBER, LINE_NUMBER),
    st.builds(ClearOutput, st.booleans()),
    ERRORS,
    st.builds(InputRequest, TEXT, st.booleans()),
    st.builds(Answer, st.lists(TEXT, max_size=6).map(tuple)),
)
DRAIN = st.lists(FRAMES, max_size=6)

# What a length or a kind may be overwritten with: limits of the border, and what goes wrong in sums and signs.
NUMBERS = st.one_of(
    st.integers(0, 40),
    st.sampled_from(
        [
            value + off
            for value in (2**7, 2**8, 2**15, 2**16, 2**31, 2**32, _abi.FRAME_BYTES_MAX, _abi.DRAIN_BYTES_MAX)
            for off in (-8, -4, -1, 0, 1)
        ]
    ),
)
# Fields that nearly are what a frame wants.
FIELD = st.one_of(
    TEXT.map(str.encode),
    st.binary(max_size=20),
    st.sampled_from([b"", b"0", b"1", b"2", b"00", b"-1", b"+1", b"1_0", b" 1", b"999999999", b"1000000000", b"\xb2"]),
    st.sampled_from([b"a/b", b"text/plain", b"/", b"//", b"a/", b"a/\xc3\xa9", b"a/\0", b"a/b\n", b"a/" + b"b" * 126]),
    st.sampled_from([b"a/" + b"b" * 127, b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xf0\x9f\x98", "\u0663".encode()]),
)
NAME = st.sampled_from(
    [b"a/b", b"a/b", b"c/d", b"text", b"/", b"//", b"a/b/c", b"a/" + b"b" * 127, b"a/\xc3\xa9", b"a/ b"]
)
LINE = st.sampled_from([b"1", b"007", b"0", b"", b"-1", b"+1", b"1_0", b" 1", b"999999999", b"1000000000", b"\xb2"])
NEARLY = st.one_of(
    st.builds(frame_of, st.integers(0, 9), st.lists(FIELD, max_size=12).map(fields_of)),
    st.lists(st.tuples(NAME, FIELD), max_size=4).map(
        lambda pairs: frame_of(3, fields_of([f for pair in pairs for f in pair]))
    ),
    st.tuples(FIELD, LINE, LINE, LINE, st.lists(st.tuples(NAME, FIELD), max_size=2)).map(
        lambda parts: frame_of(7, fields_of([*parts[:4], *(f for pair in parts[4] for f in pair)]))
    ),
    st.tuples(LINE, LINE, LINE, st.lists(st.tuples(FIELD, LINE, FIELD, FIELD), max_size=3)).map(
        lambda parts: frame_of(
            4, fields_of([parts[0], b"E", b"", *parts[1:3], *(f for entry in parts[3] for f in entry)])
        )
    ),
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Valid frames after a few changes: bits flipped, bytes cut, parts moved, lengths overwritten."""
    data = bytearray(b"".join(map(encoded, draw(DRAIN))))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        to = draw(st.integers(at, len(data)))
        match draw(st.sampled_from(["flip", "cut", "keep", "repeat", "insert", "overwrite", "number"])):
            case "flip" if data:
                data[at] ^= 1 << draw(st.integers(0, 7))
            case "cut":
                del data[at:to]
            case "keep":
                data = data[at:to]
            case "repeat":
                data[at:at] = data[at:to] * draw(st.integers(1, 5))
            case "insert":
                data[at:at] = draw(st.one_of(st.binary(max_size=12), NEARLY, NUMBERS.map(u32)))
            case "overwrite":
                data[at:to] = draw(st.binary(max_size=12))
            case "number":
                # Headers and lengths start most often where a frame does.
                at = draw(st.sampled_from([0, 4, 8, at]))
                data[at : at + 4] = u32(draw(NUMBERS))
    return bytes(data)


ANY_BYTES = st.one_of(
    st.binary(max_size=200),
    mutated(),
    st.lists(NEARLY, max_size=4).map(b"".join),
    st.lists(NUMBERS.map(u32)).map(b"".join),
)

# ---- properties ----------------------------------------------------------------------------------------------------


def parsed(data: bytes) -> list[Frame] | None:
    """The frames of `data`, judged, or None when it was refused."""
    try:
        frames = parse_frames(data)
    except MalformedFrame as error:
        assert type(error) is MalformedFrame
        assert is_text(str(error))
        # What is wrong is told without repeating what the guest sent.
        assert len(str(error)) < 400
        return None
    assert type(frames) is list
    for frame in frames:
        assert fault_of(frame) is None
    assert sum(map(least_bytes, frames)) <= len(data)
    again = b"".join(map(encoded, frames))
    assert parse_frames(again) == frames
    # Nothing is left out: what was not UTF-8, zeros before a number, and what is no mime type, are all that may differ.
    if b"\xef\xbf\xbd" not in again and not any(isinstance(frame, Error | Result | Display) for frame in frames):
        assert again == data
    return frames


@examples(600)
@given(ANY_BYTES)
def test_any_bytes_are_frames_or_refused(data: bytes) -> None:
    parsed(data)


@examples(300)
@given(DRAIN)
def test_frames_come_out_as_they_were_sent(frames: list[Frame]) -> None:
    assert parsed(b"".join(map(encoded, frames))) == frames


@examples(300)
@given(DRAIN, st.data())
def test_a_drain_that_ends_early_is_refused_or_loses_whole_frames(frames: list[Frame], data: st.DataObject) -> None:
    whole = b"".join(map(encoded, frames))
    cut = data.draw(st.integers(0, len(whole)))
    remaining = parsed(whole[:cut])
    assert remaining is None or remaining == frames[: len(remaining)]
    ends = [sum(len(encoded(frame)) for frame in frames[:count]) for count in range(len(frames) + 1)]
    assert (remaining is not None) == (cut in ends)


@examples(300)
@given(ANY_BYTES, ANY_BYTES)
def test_two_drains_are_parsed_as_one(first: bytes, second: bytes) -> None:
    apart = [parsed(first), parsed(second)]
    together = parsed(first + second)
    if apart[0] is not None and apart[1] is not None:
        assert together == apart[0] + apart[1]


def calls_made(function: Callable[[], Any]) -> int:
    """How many functions, of Python and of C, were called meanwhile: the work done, on any machine."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        function()
    finally:
        sys.setprofile(before)
    return count


@examples(300)
@given(st.one_of(ANY_BYTES, st.builds(lambda data, times: data * times, NEARLY, st.integers(1, 60))))
def test_the_work_is_proportional_to_the_bytes(data: bytes) -> None:
    assert calls_made(lambda: parsed_only(data)) <= 50 + 6 * len(data)


def parsed_only(data: bytes) -> None:
    with contextlib.suppress(MalformedFrame):
        parse_frames(data)


STATUS = st.sampled_from(["0", "1", "2", "3", "00", "", " 1", "\u0661"])
INDENT = st.one_of(st.sampled_from(["", " \t ", "\n", "\u2003", " " * 1000, " " * 1001, "\t" * 5000]), st.text(" \tx"))


@examples(300)
@given(st.one_of(st.tuples(STATUS, INDENT).map(list), st.lists(st.one_of(STATUS, INDENT), max_size=3)))
def test_any_answer_to_completeness_is_understood_or_refused(fields: list[str]) -> None:
    try:
        status, indent = parse_completeness(Answer(tuple(fields)))
    except MalformedFrame as error:
        assert type(error) is MalformedFrame
        return
    assert fields == [str(["complete", "incomplete", "invalid"].index(status)), indent]
    assert set(indent) <= {" ", "\t"} and len(indent) <= INDENT_CHARS_MAX


@examples(200)
@given(st.lists(st.text()))
def test_a_request_holds_its_fields(texts: list[str]) -> None:
    assert encode_fields(texts) == fields_of([text.encode("utf-8", "surrogatepass") for text in texts])


@examples(100)
@given(st.lists(st.integers(0, 2**32 - 1)))
def test_a_request_holds_its_numbers(values: list[int]) -> None:
    assert encode_u32s(values) == b"".join(map(u32, values))
