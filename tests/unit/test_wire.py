import struct

import pytest

from micropython_wasm_kernel.errors import MalformedFrame
from micropython_wasm_kernel.events import Chained, ClearOutput, Display, Error, Match, Result, TracebackEntry
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
    parse_completion,
    parse_frames,
    parse_inspection,
    parse_value,
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


def test_a_display_is_a_name_a_mode_a_size_and_pairs() -> None:
    new = fields(b"", b"0", b"", b"", b"text/plain", b"2")
    update = fields(b"plot", b"1", b"640", b"480", b"image/svg+xml", b"<svg/>", b"text/plain", b"<Figure>")
    assert parse_frames(frame(_abi.FRAME_DISPLAY, new) + frame(_abi.FRAME_DISPLAY, update)) == [
        Display({"text/plain": "2"}),
        Display({"image/svg+xml": "<svg/>", "text/plain": "<Figure>"}, "plot", True, 640, 480),
    ]


@pytest.mark.parametrize(("payload", "sentence"), [
    (fields(b"", b"0", b""), "a display does not begin with its id, what it does, and a size"),
    (fields(b"x" * 257, b"0", b"", b""), "a display does not begin with its id, what it does, and a size"),
    (fields(b"", b"2", b"", b""), "a display is neither new nor an update"),
    (fields(b"", b"", b"", b""), "a display is neither new nor an update"),
    (fields(b"", b"0", b"1 onload=x", b""), "a number is not one"),
    (fields(b"", b"0", b"", b"-1"), "a number is not one"),
    (fields(b"", b"0", b"", b"", b"text/plain"), "a bundle of 1 fields is not pairs"),
])  # fmt: skip
def test_a_display_of_another_form_is_refused(payload: bytes, sentence: str) -> None:
    assert refusal(frame(_abi.FRAME_DISPLAY, payload)) == sentence


@pytest.mark.parametrize(("wait", "expected"), [(b"0", False), (b"1", True)])
def test_output_is_cleared_at_once_or_when_the_next_comes(wait: bytes, expected: bool) -> None:
    assert parse_frames(frame(_abi.FRAME_CLEAR, fields(wait))) == [ClearOutput(expected)]


@pytest.mark.parametrize("payload", [b"", fields(b"2"), fields(b"0", b"0")])
def test_a_clear_of_another_form_is_refused(payload: bytes) -> None:
    assert refusal(frame(_abi.FRAME_CLEAR, payload)) == "what says yes or no is neither 1 nor 0"


def exception(link: bytes, name: bytes, *entries: bytes, message: bytes = b"", column: bytes = b"0") -> bytes:
    return fields(link, name, message, column, str(len(entries) // 4).encode(), *entries)


def test_an_error_has_its_entries_outermost_first() -> None:
    entries = (b"<cell 1>", b"3", b"<module>", b"", b"/a.py", b"1", b"f", b"x = 1\ny = 2")
    expected = Error(
        "ValueError",
        "no",
        (TracebackEntry("<cell 1>", 3, "<module>"), TracebackEntry("/a.py", 1, "f", "x = 1\ny = 2")),
        column=7,
    )
    payload = exception(b"0", b"ValueError", *entries, message=b"no", column=b"7")
    assert parse_frames(frame(_abi.FRAME_ERROR, payload)) == [expected]


def test_an_error_has_the_exceptions_that_led_to_it() -> None:
    payload = exception(b"0", b"C") + exception(b"1", b"B", b"f", b"1", b"g", b"") + exception(b"2", b"A")
    first = Error("A", "")
    second = Error("B", "", (TracebackEntry("f", 1, "g"),), chained=Chained("context", first))
    assert parse_frames(frame(_abi.FRAME_ERROR, payload)) == [Error("C", "", chained=Chained("cause", second))]


@pytest.mark.parametrize(("payload", "sentence"), [
    (exception(b"1", b"E"), "an exception has the link 1"),
    (exception(b"0", b"E") + exception(b"0", b"E"), "an exception has the link 0"),
    (exception(b"0", b"E") + exception(b"3", b"E"), "an exception has the link 3"),
    (exception(b"0", b"E") + exception(b"1", b"E") * 8, "a chain has more than 8 exceptions"),
    (fields(b"0", b"E", b"", b"0", b"1"), "a traceback of 1 entries exceeds its frame"),
    (fields(b"0", b"E", b"", b"0", b"999999999"), "a traceback of 999999999 entries exceeds its frame"),
])  # fmt: skip
def test_a_chain_of_another_form_is_refused(payload: bytes, sentence: str) -> None:
    assert refusal(frame(_abi.FRAME_ERROR, payload)) == sentence


def test_text_that_is_not_utf8_keeps_the_frame() -> None:
    assert parse_frames(frame(_abi.FRAME_ERROR, exception(b"0", b"E", message=b"\xed\xa0\x80!"))) == [
        Error("E", "\ufffd\ufffd\ufffd!")
    ]


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


@pytest.mark.parametrize("kind", [0, 9, 0xFFFFFFFF])
def test_an_unknown_kind_is_refused(kind: int) -> None:
    assert refusal(frame(kind, b"")) == f"there is no frame kind {kind}"


def test_a_drain_of_endless_empty_frames_is_refused() -> None:
    assert len(parse_frames(frame(1, b"") * FRAMES_MAX)) == FRAMES_MAX
    assert refusal(frame(1, b"") * (FRAMES_MAX + 1)) == f"a drain has more than {FRAMES_MAX} frames"


def test_the_pieces_of_a_drain_are_its_frames_and_their_fields() -> None:
    assert pieces([]) == 0
    assert pieces([Output("stdout", b"x"), InputRequest("? ", False)]) == 2
    assert pieces([Result({"text/plain": "1", "text/html": "1"})]) == 1 + 4
    assert pieces([Display({"text/plain": "1"}), ClearOutput()]) == 1 + 2 + 1
    error = Error("E", "m", (TracebackEntry("f", 1, "g"),) * 3)
    assert pieces([error]) == 1 + 5 + 12
    assert pieces([Error("E", "m", chained=Chained("cause", error))]) == 1 + 5 + 5 + 12
    assert pieces([Answer(("a", "b", "c"))] * 2) == 2 * (1 + 3)


def test_a_field_longer_than_the_payload_is_refused() -> None:
    assert refusal(frame(_abi.FRAME_ANSWER, struct.pack("<I", 9) + b"12345678")) == (
        "a field of 9 bytes exceeds the 8 left of its payload"
    )


def test_half_a_field_length_is_refused() -> None:
    assert refusal(frame(_abi.FRAME_ANSWER, b"\0\0")) == "the last 2 bytes of a payload are no field"


def test_a_payload_of_endless_empty_fields_is_refused() -> None:
    assert refusal(frame(_abi.FRAME_ANSWER, bytes(4 * (FIELDS_MAX + 1)))) == "a payload has more than 16384 fields"


@pytest.mark.parametrize("count", [1, 3, 65])
def test_a_result_that_is_not_pairs_is_refused(count: int) -> None:
    payload = fields(*[b"a/b"] * count)
    assert refusal(frame(_abi.FRAME_RESULT, payload)) == f"a bundle of {count} fields is not pairs"


@pytest.mark.parametrize("mime_type", [
    b"", b"plain", b"a/", b"/b", b"a/b/c", b"text/pl ain", b"text/\n", b"//x", b"text/.", b"text/\xc3\xa9",
    b"text/" + b"x" * 124, b"text/html; charset=utf-8", b'text/"', b"\xff/b",
])  # fmt: skip
def test_what_is_no_mime_type_is_left_out(mime_type: bytes) -> None:
    payload = fields(mime_type, b"1", b"text/plain", b"2")
    assert parse_frames(frame(_abi.FRAME_RESULT, payload)) == [Result({"text/plain": "2"})]


def test_of_too_many_mime_types_the_first_are_taken() -> None:
    payload = fields(*(value for n in range(40) for value in (f"a/b{n}".encode(), b"x")))
    assert parse_frames(frame(_abi.FRAME_RESULT, payload)) == [Result({f"a/b{n}": "x" for n in range(32)})]


@pytest.mark.parametrize("count", [0, 1, 3, 4])
def test_an_error_that_is_too_short_is_refused(count: int) -> None:
    assert refusal(frame(_abi.FRAME_ERROR, fields(*[b"0"] * count))) == (
        "an exception is not a link, a name, a message, a column and a number of entries"
    )


@pytest.mark.parametrize("number", [b"", b"-1", b"1e5", b"0x1", b"1234567890", "\u0661".encode(), b" 1"])
def test_a_number_that_is_none_is_refused(number: bytes) -> None:
    for payload in (exception(b"0", b"E", b"f", number, b"g", b""), exception(b"0", b"E", column=number)):
        assert refusal(frame(_abi.FRAME_ERROR, payload)) == "a number is not one"


@pytest.mark.parametrize(("payload", "sentence"), [
    (fields(b"? "), "an input request is not a prompt and whether to hide what is typed"),
    (fields(b"? ", b"0", b""), "an input request is not a prompt and whether to hide what is typed"),
    (fields(b"? ", b"2"), "what says yes or no is neither 1 nor 0"),
    (fields(b"? ", b""), "what says yes or no is neither 1 nor 0"),
])  # fmt: skip
def test_an_input_request_of_another_form_is_refused(payload: bytes, sentence: str) -> None:
    assert refusal(frame(_abi.FRAME_INPUT, payload)) == sentence


def test_a_value_is_pairs_or_an_exception() -> None:
    assert parse_value(Answer(("0", "text/plain", "2"))) == {"text/plain": "2"}
    assert parse_value(Answer(("1", "NameError", "x"))) == Error("NameError", "x")


@pytest.mark.parametrize("answer", [(), ("2",), ("1", "E"), ("1", "E", "m", "x"), ("",)])
def test_another_answer_to_evaluate_is_refused(answer: tuple[str, ...]) -> None:
    with pytest.raises(MalformedFrame, match=r"^the answer of evaluate is neither a value nor an exception$"):
        parse_value(Answer(answer))


def test_a_completion_is_a_number_and_matches() -> None:
    assert parse_completion(Answer(("0",))) == (0, ())
    answer = Answer(("2", "print", "function", "(*args)", "pow", "function", ""))
    assert parse_completion(answer) == (2, (Match("print", "function", "(*args)"), Match("pow", "function")))


@pytest.mark.parametrize(("answer", "sentence"), [
    ((), "the answer of complete is not a number, and matches of three fields"),
    (("0", "a", "b"), "the answer of complete is not a number, and matches of three fields"),
    (("x",), "a number is not one"),
    (("-1",), "a number is not one"),
    (("\u0661",), "a number is not one"),
])  # fmt: skip
def test_another_answer_to_complete_is_refused(answer: tuple[str, ...], sentence: str) -> None:
    with pytest.raises(MalformedFrame) as caught:
        parse_completion(Answer(answer))
    assert str(caught.value) == sentence


def test_an_inspection_is_pairs_or_nothing() -> None:
    assert parse_inspection(Answer(())) == {}
    assert parse_inspection(Answer(("text/plain", "help"))) == {"text/plain": "help"}


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
    good = (
        frame(1, b"ab")
        + frame(_abi.FRAME_RESULT, fields(b"text/plain", b"2"))
        + frame(4, exception(b"0", b"E", message=b"m"))
    )
    variants = [good[:end] for end in range(len(good))]
    variants += [good[:at] + bytes([value]) + good[at + 1 :] for at in range(len(good)) for value in (0, 1, 127, 255)]
    refused = 0
    for data in variants:
        try:
            parse_frames(data)
        except MalformedFrame:
            refused += 1
    assert 0 < refused < len(variants)
