"""What the host touches from outside of a turn: the count until the next poll, and frames that wait to be drained."""

import struct
import threading
from typing import Any

import pytest

from micropython_wasm_kernel.errors import GuestTrapped, MalformedFrame
from micropython_wasm_kernel.events import ClearOutput, Display
from micropython_wasm_kernel.sandbox.wire import Output

# Where the shared part lies in these guests: the count, the number of bytes that wait, where constants begin and end,
# the bytes.
AT = 1024


def lost_with(guest: Any, make_sandbox: Any, recorder: Any, waiting: bytes, length: int | None = None) -> list[Any]:
    """The frames that come out of a guest that traps while these bytes wait."""
    data = struct.pack("<iIII", 100, len(waiting) if length is None else length, 0, 0) + waiting
    sandbox = make_sandbox(guest.text(data=data, shared=f"(i32.const {AT})", execute="(unreachable)"))
    with pytest.raises(GuestTrapped):
        sandbox.turn("mpk_exec", b"", recorder)
    return recorder.frames


def test_what_a_lost_guest_had_written_is_not_lost(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    waiting = guest.frame(1, b"last ") + guest.frame(2, b"words")
    assert lost_with(guest, make_sandbox, recorder, waiting) == [Output("stdout", b"last "), Output("stderr", b"words")]


def test_a_lost_guest_has_no_result(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    waiting = (
        guest.frame(3, guest.fields(b"text/plain", b"2"))
        + guest.frame(4, guest.fields(b"0", b"E", b"", b"0", b"0"))
        + guest.frame(1, b"x")
        + guest.frame(7, guest.fields(b"", b"0", b"", b"", b"text/plain", b"3"))
        + guest.frame(8, guest.fields(b"1"))
    )
    shown = [Output("stdout", b"x"), Display({"text/plain": "3"}), ClearOutput(wait=True)]
    assert lost_with(guest, make_sandbox, recorder, waiting) == shown


@pytest.mark.parametrize("length", [1, 7, 65536, 2**31 - 1, 2**32 - 1])
def test_bytes_that_are_no_frames_are_left(guest: Any, make_sandbox: Any, recorder: Any, length: int) -> None:
    assert lost_with(guest, make_sandbox, recorder, b"\xff" * 64, length) == []


@pytest.mark.parametrize("address", [65536 - 12, 65536, -8, 2**31 - 1])
def test_a_shared_part_outside_the_memory_is_refused(guest: Any, make_sandbox: Any, address: int) -> None:
    with pytest.raises(
        MalformedFrame, match=f"the guest named 16 bytes at {address}, outside its 65536 bytes of memory"
    ):
        make_sandbox(guest.text(shared=f"(i32.const {address})"))


def test_stop_has_a_guest_ask_at_once_however_slow_its_steps_are(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    # It waits for the count to become 0, as a guest does whose next step is far away, and then asks.
    waits = f"""
        (i32.store (i32.const {AT}) (i32.const 1000000))
        (loop $again (br_if $again (i32.ne (i32.load (i32.const {AT})) (i32.const 0))))
        (i32.sub (i32.and (call $poll) (i32.const 2)) (i32.const 2))"""
    sandbox = make_sandbox(guest.text(shared=f"(i32.const {AT})", execute=waits))
    stop = threading.Timer(0.1, sandbox.interrupt)
    stop.start()
    assert sandbox.turn("mpk_exec", b"", recorder) == 0
    stop.join()


def test_a_nudge_after_the_end_touches_no_memory(guest: Any, make_sandbox: Any) -> None:
    sandbox = make_sandbox(guest.text(shared=f"(i32.const {AT})"))
    sandbox.close()
    sandbox.nudge()
