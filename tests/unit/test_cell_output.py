"""From frames to events: what is gathered, in which order it is sent, and what a limit keeps back."""

import pytest

from micropython_wasm_kernel.cell_output import CellOutput, InputRefused
from micropython_wasm_kernel.errors import MalformedFrame
from micropython_wasm_kernel.events import Chained, ClearOutput, Display, Error, Result, Stream, TracebackEntry
from micropython_wasm_kernel.limits import Limits
from micropython_wasm_kernel.output_buffer import GATHER_CHARS, GATHER_S
from micropython_wasm_kernel.sandbox.wire import Answer, InputRequest, Output

ONE = Result({"text/plain": "1"})


def out(data, stream="stdout"):
    return Output(stream, data)


def test_text_waits_until_the_end_of_the_cell_or_for_50_ms(gather, clock):
    output, events = gather()
    output.on_frames([out(b"a")])
    clock.now_s += GATHER_S - 0.001
    output.on_frames([out(b"b")])
    assert events == []
    clock.now_s += 0.002
    output.on_frames([out(b"c")])
    assert events == [Stream("stdout", "abc")]
    output.on_frames([out(b"d")])
    output.finish()
    assert events == [Stream("stdout", "abc"), Stream("stdout", "d")]


def test_text_is_sent_after_50_ms_also_when_nothing_comes_after_it(gather, clock):
    output, events = gather()
    output.on_frames([out(b"a")])
    clock.now_s += GATHER_S - 0.001
    output.tick()
    assert events == []
    clock.now_s += 0.002
    output.tick()
    assert events == [Stream("stdout", "a")]
    clock.now_s += 1.0
    output.tick()
    assert (len(events), output.output_messages) == (1, 1)


def test_the_50_ms_count_from_the_last_time_that_something_was_sent(gather, clock):
    output, events = gather()
    clock.now_s += 1.0
    output.on_frames([out(b"a")])
    clock.now_s += GATHER_S / 2
    output.on_frames([out(b"b")])
    assert events == [Stream("stdout", "a")]


def test_a_lot_of_text_does_not_wait(gather):
    output, events = gather()
    output.on_frames([out(b"x" * (GATHER_CHARS - 1))])
    assert events == []
    output.on_frames([out(b"yz")])
    assert events == [Stream("stdout", "x" * (GATHER_CHARS - 1) + "yz")]


def test_a_guest_that_goes_to_sleep_has_its_text_sent(gather):
    output, events = gather()
    output.on_frames([out(b"working...")])
    output.flush()
    assert events == [Stream("stdout", "working...")]
    output.flush()
    assert len(events) == 1


def test_text_of_one_stream_is_joined_and_the_order_of_both_is_kept(gather):
    output, events = gather()
    output.on_frames([out(b"1"), out(b"2"), out(b"e", "stderr"), out(b"3")])
    output.on_frames([out(b"4"), out(b"f", "stderr")])
    output.finish()
    assert events == [Stream("stdout", "12"), Stream("stderr", "e"), Stream("stdout", "34"), Stream("stderr", "f")]
    assert output.output_messages == 4


def test_a_result_comes_behind_the_text_before_it_and_in_front_of_that_after_it(gather):
    output, events = gather()
    output.on_frames([out(b"before"), ONE, out(b"after")])
    assert events == [Stream("stdout", "before"), ONE]
    output.finish()
    assert events == [Stream("stdout", "before"), ONE, Stream("stdout", "after")]
    assert output.result is ONE or output.result == ONE


def shown(text, name="", *, update=False):
    return Display({"text/plain": text}, name, update)


def test_a_display_keeps_its_place_among_the_text(gather):
    output, events = gather()
    output.on_frames([out(b"1"), shown("a"), out(b"2"), out(b"3")])
    assert events == []
    output.finish()
    assert events == [Stream("stdout", "1"), shown("a"), Stream("stdout", "23")]
    assert (output.output_messages, output.display_bytes, output.output_bytes) == (3, 1, 3)


def test_what_is_cleared_before_it_was_seen_is_not_sent(gather):
    output, events = gather()
    for n in range(1000):
        output.on_frames([ClearOutput(wait=True), out(f"{n}\n".encode()), shown(f"plot {n}")])
    output.finish()
    assert events == [ClearOutput(wait=True), Stream("stdout", "999\n"), shown("plot 999")]
    assert output.output_messages == 3


def test_what_was_seen_for_50_ms_is_cleared(gather, clock):
    output, events = gather()
    output.on_frames([out(b"a")])
    clock.now_s += 2 * GATHER_S
    output.tick()
    output.on_frames([ClearOutput()])
    output.finish()
    assert events == [Stream("stdout", "a"), ClearOutput()]


def test_an_update_of_another_cells_display_survives_a_clear(gather):
    output, events = gather()
    output.on_frames([shown("1", "bar", update=True), shown("2", "own"), ClearOutput()])
    output.finish()
    assert events == [shown("1", "bar", update=True), ClearOutput()]


def test_of_many_updates_at_once_the_last_is_sent(gather):
    output, events = gather()
    output.on_frames(
        [shown("0", "bar"), *(shown(str(n), "bar", update=True) for n in range(9)), shown("x", "other", update=True)]
    )
    output.finish()
    assert events == [shown("0", "bar"), shown("8", "bar", update=True), shown("x", "other", update=True)]


def test_displays_above_the_limit_are_dropped_and_told(gather):
    output, events = gather(display_bytes=10)
    output.on_frames([shown("12345"), shown("123456"), shown("x")])
    output.finish()
    note = "[output truncated: 7 more bytes; the limit display_bytes is 10]\n"
    assert events == [shown("12345"), Stream("stderr", note)]
    assert output.display_bytes == 12


def test_a_display_that_is_too_large_loses_all_but_the_begin_of_its_text(gather):
    output, events = gather(result_bytes=8)
    output.on_frames([Display({"text/plain": "x" * 10, "text/html": "<b>x</b>!", "text/latex": "$x$"})])
    output.finish()
    assert events == [Display({"text/plain": "xxxxxxxx[truncated: 2 more bytes]", "text/latex": "$x$"})]


def test_displays_above_the_number_of_messages_are_told(gather):
    output, events = gather(output_messages=1)
    output.on_frames([shown("1"), shown("2"), ClearOutput()])
    output.on_frames([shown("3"), shown("4")])
    output.finish()
    note = "[output truncated: 0 more bytes; the limit output_messages is 1]\n"
    assert events == [ClearOutput(), Stream("stderr", note)]


def test_each_exception_of_a_chain_is_cut(gather):
    output, _ = gather(result_bytes=3)
    entry = TracebackEntry("f" * 2000, 1, "g", "s" * 10_000)
    output.on_frames([Error("E", "long", (entry,), 4, Chained("cause", Error("E" * 2000, "longer")))])
    chained = Error("E" * 1024 + "[truncated: 976 more bytes]", "lon[truncated: 3 more bytes]")
    entry = TracebackEntry(
        "f" * 1024 + "[truncated: 976 more bytes]", 1, "g", "s" * 8192 + "[truncated: 1808 more bytes]"
    )
    assert output.error == Error("E", "lon[truncated: 1 more bytes]", (entry,), 4, Chained("cause", chained))


def test_an_error_is_sent_only_when_the_caller_says_so(gather):
    output, events = gather()
    output.on_frames([out(b"text"), Error("ValueError", "no")])
    output.finish()
    assert (events, output.error) == ([Stream("stdout", "text")], Error("ValueError", "no"))
    output.send_error(Error("Other", "x"))
    assert events[1:] == [Error("Other", "x")]


def test_an_answer_is_kept_and_not_sent(gather):
    output, events = gather()
    output.on_frames([Answer(("0", ""))])
    output.finish()
    assert (output.answer, events) == (Answer(("0", "")), [])


def test_an_input_request_among_the_frames_is_a_broken_protocol(gather):
    output, _ = gather()
    with pytest.raises(MalformedFrame) as caught:
        output.on_frames([InputRequest("? ", False)])
    assert str(caught.value) == "an input request came where the guest does not wait for input"


def test_a_character_that_is_split_waits_for_its_rest_also_behind_the_other_stream(gather):
    output, events = gather()
    output.on_frames([out(b"\xc3"), out(b"\xe2\x82", "stderr"), out(b"\xa9"), out(b"\xac", "stderr")])
    output.finish()
    assert events == [Stream("stdout", "é"), Stream("stderr", "€")]


def test_a_character_that_never_ends_is_shown_as_damaged(gather):
    output, events = gather()
    output.on_frames([out(b"a\xc3"), out(b"b\xe2", "stderr")])
    output.finish()
    assert events == [Stream("stdout", "a"), Stream("stderr", "b"), Stream("stdout", "�"), Stream("stderr", "�")]


def test_half_a_character_alone_is_no_message(gather):
    output, events = gather()
    output.on_frames([out(b"\xc3")])
    output.flush()
    assert (events, output.output_messages) == ([], 0)


def test_bytes_above_the_limit_are_counted_and_told(gather):
    output, events = gather(output_bytes=5)
    output.on_frames([out(b"123"), out(b"4567"), out(b"89", "stderr")])
    output.finish()
    assert events == [
        Stream("stdout", "12345"),
        Stream("stderr", "[output truncated: 4 more bytes; the limit output_bytes is 5]\n"),
    ]
    assert output.output_bytes == 9


def test_a_flood_above_the_limit_is_never_kept(gather):
    output, events = gather(output_bytes=10)
    for _ in range(1000):
        output.on_frames([out(b"x" * 10_000)])
    output.finish()
    assert events == [
        Stream("stdout", "x" * 10),
        Stream("stderr", "[output truncated: 9,999,990 more bytes; the limit output_bytes is 10]\n"),
    ]


def test_output_of_exactly_the_limits_has_no_note(gather):
    output, events = gather(output_bytes=4, output_messages=2)
    output.on_frames([out(b"12"), out(b"34", "stderr")])
    output.finish()
    assert events == [Stream("stdout", "12"), Stream("stderr", "34")]


def test_messages_above_the_limit_are_counted_in_bytes_and_told(gather):
    output, events = gather(output_messages=2)
    for n in range(5):
        output.on_frames([out(f"é{n}".encode(), "stdout" if n % 2 else "stderr")])
    output.finish()
    assert events == [
        Stream("stderr", "é0"),
        Stream("stdout", "é1"),
        Stream("stderr", "[output truncated: 9 more bytes; the limit output_messages is 2]\n"),
    ]
    assert (output.output_messages, output.output_bytes) == (5, 15)


def test_a_cell_that_is_slow_to_write_has_its_messages_counted_too(gather, clock):
    output, events = gather(output_messages=3)
    for _ in range(5):
        clock.now_s += 1.0
        output.on_frames([out(b"tick\n")])
    output.finish()
    assert events[:3] == [Stream("stdout", "tick\n")] * 3
    assert events[3:] == [Stream("stderr", "[output truncated: 10 more bytes; the limit output_messages is 3]\n")]


def test_when_both_limits_keep_something_back_the_note_names_the_first(gather):
    output, events = gather(output_bytes=1500, output_messages=1)
    output.on_frames([out(b"a"), out(b"b", "stderr")])
    output.flush()
    output.on_frames([out(b"c" * 1498)])
    output.flush()
    output.on_frames([out(b"d" * 502)])
    output.finish()
    assert events == [
        Stream("stdout", "a"),
        Stream("stderr", "[output truncated: 2,001 more bytes; the limit output_messages is 1]\n"),
    ]


def test_no_output_at_all_may_be_the_limit_and_results_still_come(gather):
    output, events = gather(output_bytes=0, output_messages=0)
    output.on_frames([out(b"abc"), ONE])
    output.finish()
    assert events == [ONE, Stream("stderr", "[output truncated: 3 more bytes; the limit output_bytes is 0]\n")]


def test_a_result_is_cut_as_text_and_dropped_as_anything_else(gather):
    output, events = gather(result_bytes=4)
    output.on_frames([Result({"text/plain": "ééé", "image/png": "12345", "text/html": "123"})])
    assert events == [Result({"text/plain": "éé[truncated: 2 more bytes]", "text/html": "123"})]


def test_the_message_of_an_exception_is_cut_and_its_name_and_place_are_not(gather):
    output, _ = gather(result_bytes=3)
    output.on_frames([Error("ValueError", "12345")])
    assert output.error == Error("ValueError", "123[truncated: 2 more bytes]")


def test_the_names_in_an_exception_are_cut_at_a_kilobyte(gather):
    output, _ = gather()
    long, cut = "é" * 600, "é" * 512 + "[truncated: 176 more bytes]"
    output.on_frames([Error(long, "m", (TracebackEntry(long, 7, long),))])
    assert output.error == Error(cut, "m", (TracebackEntry(cut, 7, cut),))


@pytest.mark.parametrize(("frame", "what"), [(ONE, "result"), (Error("E", ""), "exception"), (Answer(()), "answer")])
def test_the_second_of_what_a_turn_has_once_is_a_broken_protocol(gather, frame, what):
    output, events = gather()
    output.on_frames([frame])
    with pytest.raises(MalformedFrame) as caught:
        output.on_frames([frame])
    assert str(caught.value) == f"the guest sent a second {what} in one turn"
    assert len(events) <= 1


def test_input_is_counted_and_refused_above_its_limit_with_one_note(gather):
    output, events = gather(lambda prompt, hidden: f"{prompt}{hidden}\n", input_requests=2)
    assert [output.read_line("a", False), output.read_line("b", True)] == ["aFalse", "bTrue"]
    for _ in range(3):
        with pytest.raises(InputRefused):
            output.read_line("c", False)
    assert events == [Stream("stderr", "[input refused: the limit input_requests is 2]\n")]
    assert output.input_requests == 5


def test_without_a_reader_input_is_refused_and_not_counted(gather):
    output, events = gather()
    with pytest.raises(InputRefused):
        output.read_line("a", False)
    assert (events, output.input_requests) == ([], 0)


def test_a_reader_that_fails_is_kept_for_the_caller_and_not_asked_again():
    interrupts, asked = [], []

    def read_line(prompt, hidden):
        asked.append(prompt)
        raise LookupError(prompt)

    output = CellOutput(Limits(), None, read_line, lambda: interrupts.append(1))
    for _ in range(2):
        with pytest.raises(InputRefused):
            output.read_line("x", False)
    assert isinstance(output.callback_error, LookupError)
    assert (asked, interrupts) == (["x"], [1])


def test_a_callback_that_raises_is_not_called_again_and_interrupts_the_cell():
    calls, interrupts = [], []

    def on_event(event):
        calls.append(event)
        raise OSError("closed")

    output = CellOutput(Limits(), on_event, None, lambda: interrupts.append(1))
    output.on_frames([ONE, out(b"x")])
    output.finish()
    output.send_error(Error("E", ""))
    assert (calls, interrupts, str(output.callback_error)) == ([ONE], [1], "closed")


def test_ctrl_c_in_a_callback_is_kept_as_any_exception_is():
    def on_event(event):
        raise KeyboardInterrupt

    pressed = []
    output = CellOutput(Limits(), on_event, None, lambda: pressed.append(1))
    output.on_frames([ONE])
    assert isinstance(output.callback_error, KeyboardInterrupt)
    assert pressed == [1]


def test_without_anyone_who_listens_everything_is_counted_all_the_same(clock):
    output = CellOutput(Limits(output_bytes=2), None, None, lambda: None)
    output.on_frames([out(b"abc"), ONE])
    output.finish()
    assert (output.output_bytes, output.output_messages, output.result) == (3, 1, ONE)
