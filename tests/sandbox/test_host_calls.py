"""What the host gives a guest, and what happens when the host itself fails."""

import ctypes
import struct
import threading
from typing import Any

import pytest

from micropython_wasm_kernel.errors import HostCallFailed, LimitExceeded, SandboxError
from micropython_wasm_kernel.limits import GRACE_FUEL_MIN, Limits
from micropython_wasm_kernel.sandbox import _abi
from micropython_wasm_kernel.sandbox.host import Host
from micropython_wasm_kernel.sandbox.imports import (
    CALL_FUEL,
    DRAIN_INTERVAL_NS,
    DRAINED_BYTE_FUEL,
    PIECE_FUEL,
    RANDOM_BYTE_FUEL,
)
from micropython_wasm_kernel.sandbox.wire import Output

# Drains what the import left at 2048 as a stdout frame whose header the data segment holds in front of it.
SHOW = "(drop (call $drain (i32.const 2040) (i32.const {total}))) (local.get $i)"


class FixedHost(Host):
    """Time and chance under the test's control."""

    def __init__(self) -> None:
        self.waits_ns: list[int] = []

    def clock_ns(self, which: int) -> int | None:
        return {_abi.CLOCK_WALL: 2**62, _abi.CLOCK_MONOTONIC: 7}.get(which)

    def random_bytes(self, count: int) -> bytes:
        return bytes(range(count))

    def wait(self, interrupted: threading.Event, duration_ns: int) -> None:
        self.waits_ns.append(duration_ns)


def shown(guest: Any, call: str, length: int) -> str:
    """A guest that makes a call and shows `length` bytes of memory at 2048; the call's answer is its status."""
    header = bytes(2040 - 1024) + struct.pack("<II", _abi.FRAME_STDOUT, length)
    text: str = guest.text(data=header, execute=f"(local.set $i {call}) {SHOW.format(total=8 + length)}")
    return text


def asking(guest: Any, capacity: int = 100, show: int = 4) -> str:
    """A guest that asks for a line with the prompt "? ", hidden, and shows the first bytes of what it got."""
    request = guest.frame(_abi.FRAME_INPUT, guest.fields(b"? ", b"1"))
    header = request.ljust(2040 - 1024, b"\0") + struct.pack("<II", _abi.FRAME_STDOUT, show)
    text: str = guest.text(
        data=header,
        execute=f"""
            (drop (call $drain (i32.const 1024) (i32.const {len(request)})))
            (local.set $i (call $read_line (i32.const 2048) (i32.const {capacity})))
            (drop (call $drain (i32.const 2040) (i32.const {8 + show})))
            (i32.lt_s (local.get $i) (i32.const 0))""",
    )
    return text


def test_random_bytes_come_from_the_host(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(shown(guest, "(call $random (i32.const 2048) (i32.const 5))", 5), host=FixedHost())
    assert sandbox.turn("mpk_exec", b"", recorder) == 0
    assert recorder.frames == [Output("stdout", b"\0\1\2\3\4")]


def test_the_real_host_gives_other_random_bytes_each_time(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(shown(guest, "(call $random (i32.const 2048) (i32.const 16))", 16))
    for _ in range(2):
        assert sandbox.turn("mpk_exec", b"", recorder) == 0
    first, second = (frame.data for frame in recorder.frames)
    assert first != second != bytes(16)


@pytest.mark.parametrize(
    ("which", "expected"), [(_abi.CLOCK_WALL, 2**62), (_abi.CLOCK_MONOTONIC, 7), (_abi.CLOCK_CPU, -1), (99, -1)]
)
def test_clocks_come_from_the_host(guest: Any, make_sandbox: Any, recorder: Any, which: int, expected: int) -> None:
    execute = f"(i64.ne (call $clock (i32.const {which})) (i64.const {expected}))"
    assert make_sandbox(guest.text(execute=execute), host=FixedHost()).turn("mpk_exec", b"", recorder) == 0


@pytest.mark.parametrize("which", [_abi.CLOCK_WALL, _abi.CLOCK_MONOTONIC, _abi.CLOCK_CPU])
def test_the_real_host_has_all_clocks(guest: Any, make_sandbox: Any, recorder: Any, which: int) -> None:
    execute = f"(i64.le_s (call $clock (i32.const {which})) (i64.const 0))"
    assert make_sandbox(guest.text(execute=execute)).turn("mpk_exec", b"", recorder) == 0


def test_a_sleep_is_the_hosts(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    host = FixedHost()
    sandbox = make_sandbox(guest.text(execute="(call $sleep (i64.const 60000000000))"), host=host)
    assert sandbox.turn("mpk_exec", b"", recorder) == 0
    assert host.waits_ns == [60_000_000_000]


@pytest.mark.parametrize(
    ("duration_ns", "flushes", "ticks"), [(DRAIN_INTERVAL_NS - 1, 0, 1), (DRAIN_INTERVAL_NS, 1, 0), (-1, 0, 1)]
)
def test_what_was_sent_does_not_wait_for_the_end_of_a_long_sleep_and_for_many_short_ones(
    guest: Any, make_sandbox: Any, recorder: Any, duration_ns: int, flushes: int, ticks: int
) -> None:
    sandbox = make_sandbox(guest.text(execute=f"(call $sleep (i64.const {duration_ns}))"), host=FixedHost())
    assert sandbox.turn("mpk_exec", b"", recorder) == 0
    assert (recorder.flushes, recorder.ticks) == (flushes, ticks)


def test_what_was_sent_does_not_wait_for_a_line_of_input(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    recorder.lines = ["abcd"]
    assert make_sandbox(asking(guest)).turn("mpk_exec", b"", recorder) == 0
    assert recorder.flushes == 1


def test_a_line_of_input_is_written_and_its_length_told(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    recorder.lines = ["héy"]
    assert make_sandbox(asking(guest)).turn("mpk_exec", b"", recorder) == 0
    assert recorder.prompts == [("? ", True)]
    assert recorder.frames == [Output("stdout", "héy".encode())]


def test_input_that_is_refused_leaves_the_guest_running(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(asking(guest))
    assert sandbox.turn("mpk_exec", b"", recorder) == 1
    assert sandbox.turn("mpk_exec", b"", None) == 1


def test_a_line_longer_than_the_guest_has_room_for_is_refused(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    recorder.lines = ["12345", "1234"]
    sandbox = make_sandbox(asking(guest, capacity=4))
    assert sandbox.turn("mpk_exec", b"", recorder) == 1
    assert sandbox.turn("mpk_exec", b"", recorder) == 0
    assert [frame.data for frame in recorder.frames] == [bytes(4), b"1234"]


def test_stop_pressed_instead_of_an_answer_interrupts_once(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    request = guest.frame(_abi.FRAME_INPUT, guest.fields(b"", b"0"))
    execute = f"""
        (drop (call $drain (i32.const 1024) (i32.const {len(request)})))
        (local.set $i (call $read_line (i32.const 2048) (i32.const 10)))
        (if (i32.ne (local.get $i) (i32.const {_abi.IMPORT_INTERRUPTED})) (then (return (i32.const 1))))
        (i32.and (call $poll) (i32.const 2))"""
    sandbox = make_sandbox(guest.text(data=request, execute=execute))

    def stop_instead(prompt: str, hidden: bool) -> str:
        sandbox.interrupt()
        raise KeyboardInterrupt

    recorder.read_line = stop_instead
    assert sandbox.turn("mpk_exec", b"", recorder) == 0


class FailingSink:
    """A sink that raises `error` for whatever the guest sends or asks."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def on_frames(self, frames: list[Any]) -> None:
        raise self.error

    def flush(self) -> None:
        raise self.error

    def tick(self) -> None:
        raise self.error

    def read_line(self, prompt: str, hidden: bool) -> str:
        raise self.error


class FailingHost(Host):
    """A host whose every function raises."""

    def clock_ns(self, which: int) -> int | None:
        raise OSError("clock")

    def random_bytes(self, count: int) -> bytes:
        raise OSError("random")

    def wait(self, interrupted: threading.Event, duration_ns: int) -> None:
        raise OSError("wait")


@pytest.mark.parametrize(
    ("error", "shown_as"),
    [(ValueError("no"), "ValueError: no"), (SystemExit(3), "SystemExit: 3"), (GeneratorExit(), "GeneratorExit: ")],
)
def test_a_sink_that_fails_ends_the_guest_with_its_cause(
    guest: Any, make_sandbox: Any, error: BaseException, shown_as: str
) -> None:
    sandbox = make_sandbox(guest.sending(guest.frame(1, b"x")))
    with pytest.raises(HostCallFailed) as caught:
        sandbox.turn("mpk_exec", b"", FailingSink(error))
    assert str(caught.value) == f"the host failed while the guest called it: {shown_as}"
    assert caught.value.__cause__ is error
    with pytest.raises(SandboxError, match=r"^this instance is gone"):
        sandbox.turn("mpk_exec", b"", None)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        ("(drop (call $clock (i32.const 0)))", "clock"),
        ("(drop (call $random (i32.const 2048) (i32.const 4)))", "random"),
        ("(drop (call $sleep (i64.const 1)))", "wait"),
    ],
)
def test_a_host_that_fails_ends_the_guest_even_if_it_goes_on(
    guest: Any, make_sandbox: Any, recorder: Any, call: str, name: str
) -> None:
    execute = f"{call} (loop $again (br $again)) (i32.const 0)"
    sandbox = make_sandbox(guest.text(execute=execute), host=FailingHost())
    with pytest.raises(HostCallFailed) as caught:
        sandbox.turn("mpk_exec", b"", recorder)
    assert str(caught.value) == f"the host failed while the guest called it: OSError: {name}"
    assert isinstance(caught.value.__cause__, OSError)


def test_a_random_source_of_wrong_length_is_not_copied(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    class Generous(Host):
        def random_bytes(self, count: int) -> bytes:
            return bytes(count + 1)

    text = guest.text(execute="(call $random (i32.const 2048) (i32.const 4))")
    with pytest.raises(HostCallFailed) as caught:
        make_sandbox(text, host=Generous()).turn("mpk_exec", b"", recorder)
    assert str(caught.value) == (
        "the host failed while the guest called it: ValueError: the random source gave 5 bytes instead of 4"
    )


def test_ctrl_c_in_a_sink_interrupts_the_guest_and_keeps_it(guest: Any, make_sandbox: Any) -> None:
    data = guest.frame(1, b"x")
    execute = f"""
        (if (call $drain (i32.const 1024) (i32.const {len(data)})) (then (return (i32.const 1))))
        (i32.and (call $poll) (i32.const 2))"""
    sandbox = make_sandbox(guest.text(data=data, execute=execute))
    assert sandbox.turn("mpk_exec", b"", FailingSink(KeyboardInterrupt())) == _abi.POLL_INTERRUPT
    assert sandbox.turn("mpk_exec", b"", None) == 0


def test_what_the_host_does_for_a_guest_is_charged(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    data = guest.frame(1, bytes(1000))
    sandbox = make_sandbox(guest.sending(data))
    assert sandbox.turn("mpk_exec", b"", recorder) == 0
    charge = CALL_FUEL + PIECE_FUEL + len(data) * DRAINED_BYTE_FUEL
    assert charge < sandbox.use.fuel < charge + 100


def test_each_piece_of_a_drain_is_charged(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    data = guest.frame(_abi.FRAME_ANSWER, guest.fields(b"", b"", b"")) + guest.frame(1, b"") * 4
    sandbox = make_sandbox(guest.sending(data))
    assert sandbox.turn("mpk_exec", b"", recorder) == 0
    charge = CALL_FUEL + 8 * PIECE_FUEL + len(data) * DRAINED_BYTE_FUEL
    assert charge < sandbox.use.fuel < charge + 100


def test_random_bytes_cost_their_fuel_and_end_with_it(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    asked: list[int] = []

    class Counting(Host):
        def random_bytes(self, count: int) -> bytes:
            asked.append(count)
            return bytes(count)

    execute = """
        (drop (memory.grow (i32.const 200)))
        (drop (call $random (i32.const 65536) (i32.const 13000000)))
        (loop $again (br_if $again (i32.const 1)))
        (i32.const 0)"""
    sandbox = make_sandbox(guest.text(execute=execute), limits=Limits(fuel=1_000_000), host=Counting())
    with pytest.raises(LimitExceeded, match=r"^the guest did not end when it had reached the limit fuel$"):
        sandbox.turn("mpk_exec", b"", recorder)
    affordable = (1_000_000 + GRACE_FUEL_MIN) // (CALL_FUEL + 1024 * 1024 * RANDOM_BYTE_FUEL)
    assert asked == [1024 * 1024] * affordable


def test_a_flood_of_host_calls_runs_out_of_fuel(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    execute = "(loop $again (drop (call $clock (i32.const 1))) (br $again)) (i32.const 0)"
    sandbox = make_sandbox(guest.text(execute=execute), limits=Limits(fuel=1_000_000))
    with pytest.raises(LimitExceeded, match=r"^the guest did not end when it had reached the limit fuel$"):
        sandbox.turn("mpk_exec", b"", recorder)


def test_a_nudge_and_an_interrupt_have_the_guest_poll_at_its_next_step(guest: Any, make_sandbox: Any) -> None:
    sandbox, countdown = make_sandbox(guest.text()), ctypes.c_int32(1000)
    sandbox._calls.bind_countdown(countdown)
    sandbox.nudge()
    assert countdown.value == 0
    countdown.value = 1000
    sandbox.interrupt()
    assert countdown.value == 0
    sandbox._calls.bind_countdown(None)
    countdown.value = 1000
    sandbox.nudge()
    assert countdown.value == 1000


@pytest.mark.parametrize(("calls", "countdown_after"), [(10, 1000), (11, 0)])
def test_a_guest_that_called_too_often_polls_at_its_next_step(
    guest: Any, make_sandbox: Any, calls: int, countdown_after: int
) -> None:
    execute = """
        (loop $again
            (drop (call $clock (i32.const 1)))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br_if $again (i32.lt_u (local.get $i) (i32.load8_u (i32.const 32768)))))
        (i32.const 0)"""
    sandbox, countdown = make_sandbox(guest.text(execute=execute), limits=Limits(host_calls=10)), ctypes.c_int32(1000)
    sandbox._calls.bind_countdown(countdown)
    assert sandbox.turn("mpk_exec", bytes([calls]), None) == 0
    assert countdown.value == countdown_after


def test_a_request_larger_than_the_inbox_is_reserved_for_alone(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    # Small requests go to 32768, larger ones to 40960; exec shows the first byte of the latter.
    reserve = "(select (i32.const 40960) (i32.const 32768) (i32.gt_s (local.get 0) (i32.const 16384)))"
    text = guest.text(reserve=reserve, execute="(i32.load8_u (i32.const 40960))")
    sandbox = make_sandbox(text)
    assert sandbox.turn("mpk_exec", b"\1small", recorder) == 0
    assert sandbox.turn("mpk_exec", b"\2" + bytes(20_000), recorder) == 2
    assert sandbox.turn("mpk_exec", b"\1small again", recorder) == 2  # so the large one can be freed


def test_a_request_without_room_is_bad_and_loses_nothing(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    reserve = "(select (i32.const 0) (i32.const 32768) (i32.gt_s (local.get 0) (i32.const 16384)))"
    sandbox = make_sandbox(guest.text(reserve=reserve, execute="(i32.load8_u (i32.const 32768))"))
    assert sandbox.turn("mpk_exec", bytes(20_000), recorder) == _abi.TURN_BAD
    assert sandbox.turn("mpk_exec", bytes(_abi.INBOX_BYTES_MAX + 1), recorder) == _abi.TURN_BAD
    assert sandbox.turn("mpk_exec", b"\2", recorder) == 2
