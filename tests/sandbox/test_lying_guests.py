"""Guests that break the protocol: every lie is found, and the instance is never used again."""

import struct
from typing import Any

import pytest

from micropython_wasm_kernel.errors import MalformedFrame, SandboxError
from micropython_wasm_kernel.events import Result
from micropython_wasm_kernel.sandbox.wire import Output


def loss(sandbox: Any, recorder: Any, kind: type[SandboxError] = MalformedFrame) -> str:
    """The message of the error that a turn ends in, after checking that the instance is refused from then on."""
    with pytest.raises(kind) as caught:
        sandbox.turn("mpk_exec", b"request", recorder)
    assert type(caught.value) is kind
    with pytest.raises(SandboxError) as refused:
        sandbox.turn("mpk_exec", b"", recorder)
    assert type(refused.value) is SandboxError
    assert str(refused.value) == f"this instance is gone and cannot be used again: {caught.value}"
    return str(caught.value)


def test_an_honest_guest_is_believed(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    data = guest.frame(1, b"hi") + guest.frame(3, guest.fields(b"text/plain", b"2"))
    sandbox = make_sandbox(guest.sending(data))
    assert sandbox.turn("mpk_exec", b"request", recorder) == 0
    assert recorder.frames == [Output("stdout", b"hi"), Result({"text/plain": "2"})]
    assert sandbox.turn("mpk_exec", b"request", recorder) == 0


def test_a_bad_frame_kind_is_found(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(guest.sending(guest.frame(99, b"")))
    assert loss(sandbox, recorder) == "there is no frame kind 99"


def test_a_frame_longer_than_its_drain_is_found(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(guest.sending(struct.pack("<II", 1, 1000)))
    assert loss(sandbox, recorder) == "a frame of 1000 bytes exceeds the 0 left of its drain"


def test_a_field_longer_than_its_payload_is_found(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(guest.sending(guest.frame(4, struct.pack("<I", 500))))
    assert loss(sandbox, recorder) == "a field of 500 bytes exceeds the 0 left of its payload"


@pytest.mark.parametrize(
    ("address", "length", "message"),
    [
        (65536, 1, "the guest named 1 bytes at 65536, outside its 65536 bytes of memory"),
        (65530, 8, "the guest named 8 bytes at 65530, outside its 65536 bytes of memory"),
        (-8, 8, "the guest named 8 bytes at -8, outside its 65536 bytes of memory"),
        (2**31 - 1, 4, "the guest named 4 bytes at 2147483647, outside its 65536 bytes of memory"),
        (1024, -1, "a drain of -1 bytes is not one of 0 to 4259840"),
        (0, 4259841, "a drain of 4259841 bytes is not one of 0 to 4259840"),
    ],
)
def test_a_drain_outside_the_memory_is_found(
    guest: Any, make_sandbox: Any, recorder: Any, address: int, length: int, message: str
) -> None:
    text = guest.text(execute=f"(call $drain (i32.const {address}) (i32.const {length}))")
    assert loss(make_sandbox(text), recorder) == message


def test_random_bytes_outside_the_memory_are_not_written(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    text = guest.text(execute="(call $random (i32.const 65500) (i32.const 100))")
    assert loss(make_sandbox(text), recorder) == (
        "the guest named 100 bytes at 65500, outside its 65536 bytes of memory"
    )


def test_random_bytes_of_negative_length_are_refused(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    text = guest.text(execute="(call $random (i32.const 100) (i32.const -100))")
    assert loss(make_sandbox(text), recorder) == (
        "the guest named -100 bytes at 100, outside its 65536 bytes of memory"
    )


def test_a_line_outside_the_memory_is_not_asked_for(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    request = guest.frame(5, guest.fields(b"? ", b"0"))
    text = guest.text(
        data=request,
        execute=f"(drop (call $drain (i32.const 1024) (i32.const {len(request)})))"
        " (call $read_line (i32.const 65000) (i32.const 1000))",
    )
    assert loss(make_sandbox(text), recorder) == (
        "the guest named 1000 bytes at 65000, outside its 65536 bytes of memory"
    )
    assert recorder.prompts == []


def test_input_that_was_not_requested_is_refused(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    text = guest.text(execute="(call $read_line (i32.const 1024) (i32.const 10))")
    assert loss(make_sandbox(text), recorder) == "the guest waits for input that it did not request"


def test_an_input_request_before_another_frame_is_refused(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    request = guest.frame(5, guest.fields(b"? ", b"0"))
    sandbox = make_sandbox(guest.sending(request + guest.frame(1, b"x")))
    assert loss(sandbox, recorder) == "an input request is not the last frame before the input"


@pytest.mark.parametrize("status", [-1, 4, 2**31 - 1])
def test_a_status_that_is_none_is_found(guest: Any, make_sandbox: Any, recorder: Any, status: int) -> None:
    sandbox = make_sandbox(guest.text(execute=f"(i32.const {status})"))
    assert loss(sandbox, recorder) == f"the guest ended a turn with the status {status}"


@pytest.mark.parametrize("address", [-1, 65530, 65536])
def test_an_inbox_outside_the_memory_is_found(guest: Any, make_sandbox: Any, recorder: Any, address: int) -> None:
    reserve = f"(select (i32.const {address}) (i32.const 32768) (i32.gt_s (local.get 0) (i32.const 16384)))"
    sandbox = make_sandbox(guest.text(reserve=reserve))
    with pytest.raises(MalformedFrame) as caught:
        sandbox.turn("mpk_exec", bytes(20_000), recorder)
    assert str(caught.value) == f"the guest named 20000 bytes at {address}, outside its 65536 bytes of memory"


def test_a_lie_ends_the_guest_at_once(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    forever = "(drop (call $drain (i32.const -1) (i32.const 8))) (loop $again (br $again)) (i32.const 0)"
    sandbox = make_sandbox(guest.text(execute=forever))
    assert loss(sandbox, recorder) == "the guest named 8 bytes at -1, outside its 65536 bytes of memory"
    assert sandbox.use.fuel > 0


def test_frames_before_a_lie_in_the_same_drain_are_not_shown(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(guest.sending(guest.frame(1, b"shown?") + guest.frame(99, b"")))
    assert loss(sandbox, recorder) == "there is no frame kind 99"
    assert recorder.frames == []
