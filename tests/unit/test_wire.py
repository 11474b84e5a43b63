import struct

import pytest

from micropython_wasm_kernel.errors import MalformedFrame
from micropython_wasm_kernel.events import Error, Result, TracebackEntry
from micropython_wasm_kernel.sandbox import _abi
from micropython_wasm_kernel.sandbox.wire import (
    FIELDS_MAX,
    FRAMES_MAX,
    Answer,
    InputRequest,
    Output,
    encode_fields,
    encode_u32s,
    parse_completeness,
    parse_frames,
    pieces,
)


def frame(kind: int, payload: bytes) -> bytes:
    return struct.pack("<II", kind, len(payload)) + payload


def fields(*values: bytes) -> bytes:
    return b"".join(struct.pack("<I", len(value)) + value for value in values)


def refusal(data: bytes) -> str:
    with pytest.raises(MalformedFrame) as caught:
        parse_frames(data)
    return str(caught.value)


def test_fields_are_lengths_and_utf8() -> None:
    assert encode_fields(("<cell 1>", "é")) == b"\x08\0\0\0<cell 1>\x02\0\0\0\xc3\xa9"


def test_a_lone_surrogate_in_source_is_left_to_the_guest() -> None:
    assert encode_fields(("\ud800",)) == b"\x03\0\0\0\xed\xa0\x80"


def test_u32_values_are_little_endian() -> None:
    assert encode_u32s((1, 2**31)) == b"\x01\0\0\0\0\0\0\x80"


def test_an_empty_drain_has_no_frames() -> None:
    assert parse_frames(b"") == []


def test_frames_keep_their_order() -> None:
    data = frame(1, b"a") + frame(2, b"b") + frame(1, b"")
    assert parse_frames(data) == [Output("stdout", b"a"), Output("stderr", b"b"), Output("stdout", b"")]


def test_output_need_not_be_utf8() -> None:
    assert parse_frames(frame(1, b"\xff\xc3")) == [Output("stdout", b"\xff\xc3")]


def test_a_result_is_pairs() -> None:
    data = frame(_abi.FRAME_RESULT, fields(b"text/plain", b"2", b"image/svg+xml", b"<svg/>"))
    assert parse_frames(data) == [Result({"text/plain": "2", "image/svg+xml": "<svg/>"})]


def test_an_error_has_its_entries_outermost_first() -> None:
    payload = fields(b"ValueError", b"no", b"<cell 1>", b"3", b"<module>", b"<cell 1>", b"1", b"f")
    expected = Error(
        "ValueError", "no", (TracebackEntry("<cell 1>", 3, "<module>"), TracebackEntry("<cell 1>", 1, "f"))
    )
    assert parse_frames(frame(_abi.FRAME_ERROR, payload)) == [expected]


def test_text_that_is_not_utf8_keeps_the_frame() -> None:
    assert parse_frames(frame(_abi.FRAME_ERROR, fields(b"E", b"\xed\xa0\x80!"))) == [Error("E", "\ufffd\ufffd\ufffd!")]


@pytest.mark.parametrize(("hidden", "expected"), [(b"0", False), (b"1", True)])
def test_an_input_request_says_whether_to_hide(hidden: bytes, expected: bool) -> None:
    assert parse_frames(frame(_abi.FRAME_INPUT, fields(b"name? ", hidden))) == [InputRequest("name? ", expected)]


def test_an_answer_is_its_fields() -> None:
    assert parse_frames(frame(_abi.FRAME_ANSWER, fields(b"1", b"    "))) == [Answer(("1", "    "))]


def test_a_frame_longer_than_the_drain_is_refused() -> None:
    assert refusal(struct.pack("<II", 1, 5) + b"1234") == "a frame of 5 bytes exceeds the 4 left of its drain"


def test_a_frame_longer_than_any_may_be_is_refused() -> None:
    assert refusal(struct.pack("<II", 1, 0xFFFFFFFF)) == "a frame of 4294967295 bytes exceeds the 4194304 it may have"


def test_half_a_header_is_refused() -> None:
    assert refusal(frame(1, b"x") + b"\x01\0\0") == "the last 3 bytes of a drain are no frame"


@pytest.mark.parametrize("kind", [0, 7, 0xFFFFFFFF])
def test_an_unknown_kind_is_refused(kind: int) -> None:
    assert refusal(frame(kind, b"")) == f"there is no frame kind {kind}"


def test_a_drain_of_endless_empty_frames_is_refused() -> None:
    assert len(parse_frames(frame(1, b"") * FRAMES_MAX)) == FRAMES_MAX
    assert refusal(frame(1, b"") * (FRAMES_MAX + 1)) == f"a drain has more than {FRAMES_MAX} frames"


def test_the_pieces_of_a_drain_are_its_frames_and_their_fields() -> None:
    assert pieces([]) == 0
    assert pieces([Output("stdout", b"x"), InputRequest("? ", False)]) == 2
    assert pieces([Result({"text/plain": "1", "text/html": "1"})]) == 1 + 4
    assert pieces([Error("E", "m", (TracebackEntry("f", 1, "g"),) * 3)]) == 1 + 2 + 9
    assert pieces([Answer(("a", "b", "c"))] * 2) == 2 * (1 + 3)


def test_a_field_longer_than_the_payload_is_refused() -> None:
    assert refusal(frame(_abi.FRAME_ANSWER, struct.pack("<I", 9) + b"12345678")) == (
        "a field of 9 bytes exceeds the 8 left of its payload"
    )


def test_half_a_field_length_is_refused() -> None:
    assert refusal(frame(_abi.FRAME_ANSWER, b"\0\0")) == "the last 2 bytes of a payload are no field"


def test_a_payload_of_endless_empty_fields_is_refused() -> None:
    assert refusal(frame(_abi.FRAME_ANSWER, bytes(4 * (FIELDS_MAX + 1)))) == "a payload has more than 16384 fields"


@pytest.mark.parametrize("count", [0, 1, 3, 65])
def test_a_result_that_is_not_pairs_is_refused(count: int) -> None:
    payload = fields(*[b"a/b"] * count)
    assert refusal(frame(_abi.FRAME_RESULT, payload)) == f"a result of {count} fields is not 1 to 32 pairs"


def test_a_mime_type_twice_is_refused() -> None:
    payload = fields(b"text/plain", b"1", b"text/plain", b"2")
    assert refusal(frame(_abi.FRAME_RESULT, payload)) == "a result has text/plain twice"


@pytest.mark.parametrize("mime_type", [b"plain", b"a/b/c", b"text/pl ain", b"text/\n", b"//x"])
def test_what_is_no_mime_type_is_refused(mime_type: bytes) -> None:
    payload = fields(mime_type, b"1")
    assert refusal(frame(_abi.FRAME_RESULT, payload)) == f"{mime_type.decode()!r} is no mime type"


@pytest.mark.parametrize("mime_type", [b"a/", b"text/" + b"x" * 124, b"text/\xc3\xa9"])
def test_a_mime_type_of_odd_size_or_letters_is_refused(mime_type: bytes) -> None:
    payload = fields(mime_type, b"1")
    assert refusal(frame(_abi.FRAME_RESULT, payload)) == f"a mime type of {len(mime_type)} bytes is not one"


@pytest.mark.parametrize("count", [0, 1, 3, 4, 6])
def test_an_error_with_a_broken_entry_is_refused(count: int) -> None:
    assert refusal(frame(_abi.FRAME_ERROR, fields(*[b"1"] * count))) == (
        f"an error of {count} fields is not a name, a message and entries of three"
    )


@pytest.mark.parametrize("number", [b"", b"-1", b"1e5", b"0x1", b"1234567890", "\u0661".encode(), b" 1"])
def test_a_line_number_that_is_none_is_refused(number: bytes) -> None:
    payload = fields(b"E", b"", b"f", number, b"g")
    assert refusal(frame(_abi.FRAME_ERROR, payload)) == "a line number is not one"


@pytest.mark.parametrize("payload", [fields(b"? "), fields(b"? ", b"2"), fields(b"? ", b""), fields(b"? ", b"0", b"")])
def test_an_input_request_of_another_form_is_refused(payload: bytes) -> None:
    assert refusal(frame(_abi.FRAME_INPUT, payload)) == "an input request is not a prompt and 0 or 1"


@pytest.mark.parametrize(("number", "status"), [("0", "complete"), ("1", "incomplete"), ("2", "invalid")])
def test_completeness_is_a_status_and_blanks(number: str, status: str) -> None:
    assert parse_completeness(Answer((number, " \t"))) == (status, " \t")


@pytest.mark.parametrize("answer", [(), ("0",), ("3", ""), ("00", ""), ("0", "", "")])
def test_another_answer_to_completeness_is_refused(answer: tuple[str, ...]) -> None:
    with pytest.raises(MalformedFrame, match=r"^the answer of is_complete is not a known status and an indentation$"):
        parse_completeness(Answer(answer))


@pytest.mark.parametrize("indent", ["x", "\n", " " * 1001])
def test_an_indentation_that_is_not_blanks_is_refused(indent: str) -> None:
    with pytest.raises(MalformedFrame, match=r"^the indentation in the answer of is_complete is not blanks$"):
        parse_completeness(Answer(("1", indent)))


def test_every_cut_and_every_changed_byte_is_parsed_or_refused() -> None:
    good = frame(1, b"ab") + frame(_abi.FRAME_RESULT, fields(b"text/plain", b"2")) + frame(4, fields(b"E", b"m"))
    variants = [good[:end] for end in range(len(good))]
    variants += [good[:at] + bytes([value]) + good[at + 1 :] for at in range(len(good)) for value in (0, 1, 127, 255)]
    refused = 0
    for data in variants:
        try:
            parse_frames(data)
        except MalformedFrame:
            refused += 1
    assert 0 < refused < len(variants)
