"""Memory images: an instance made from one is where the other was."""

from typing import Any

import pytest

from micropython_wasm_kernel.errors import FuelExhausted, GuestModuleError, GuestTrapped, SandboxError
from micropython_wasm_kernel.limits import Limits
from micropython_wasm_kernel.sandbox.image import Image

# Counts its turns at address 9, in the stack pointer, and in the first byte of a page that it adds at its first turn.
# Its status tells whether the three agree, and the request's first byte how it ends: 1 traps, 2 goes on for ever.
COUNTER = """
    (if (i32.eq (memory.size) (i32.const 1)) (then (drop (memory.grow (i32.const 2)))))
    (i32.store8 (i32.const 9) (i32.add (i32.load8_u (i32.const 9)) (i32.const 1)))
    (i32.store8 (i32.const 131072) (i32.add (i32.load8_u (i32.const 131072)) (i32.const 1)))
    (global.set $stack_pointer (i32.add (global.get $stack_pointer) (i32.const 1)))
    (if (i32.and (local.get $length) (i32.eq (i32.load8_u (i32.const 32768)) (i32.const 1))) (then (unreachable)))
    (if (i32.and (local.get $length) (i32.eq (i32.load8_u (i32.const 32768)) (i32.const 2)))
        (then (loop $again (br $again))))
    (drop (call $drain (i32.const 0) (i32.const 10)))
    (i32.or
        (i32.ne (i32.load8_u (i32.const 9)) (i32.load8_u (i32.const 131072)))
        (i32.ne (i32.load8_u (i32.const 9)) (i32.sub (global.get $stack_pointer) (i32.const 1024))))"""
# A stdout frame of two bytes at address 0, the second of which is the count.
FRAME_AT_0 = '(data (i32.const 0) "\\01\\00\\00\\00\\02\\00\\00\\00")'


def counts(recorder: Any) -> list[int]:
    return [frame.data[1] for frame in recorder.frames]


def test_an_instance_made_from_an_image_goes_on_where_it_was_taken(
    guest: Any, make_sandbox: Any, recorder: Any
) -> None:
    text = guest.text(execute=COUNTER, more=FRAME_AT_0)
    first = make_sandbox(text)
    assert [first.turn("mpk_exec", b"", recorder) for _ in range(3)] == [0, 0, 0]
    image = first.take_image()
    assert first.turn("mpk_exec", b"", recorder) == 0
    second = make_sandbox(text, image=image)
    assert second.memory_bytes == 3 * 65536
    assert [second.turn("mpk_exec", b"", recorder) for _ in range(2)] == [0, 0]
    assert counts(recorder) == [1, 2, 3, 4, 4, 5]


@pytest.mark.parametrize(("request_bytes", "kind"), [(b"\1", GuestTrapped), (b"\2", FuelExhausted)])
def test_an_image_undoes_a_turn_that_was_lost(
    guest: Any, make_sandbox: Any, recorder: Any, request_bytes: bytes, kind: type[SandboxError]
) -> None:
    text = guest.text(execute=COUNTER, more=FRAME_AT_0)
    limits = Limits(fuel=1_000_000)
    first = make_sandbox(text, limits=limits)
    assert first.turn("mpk_exec", b"", recorder) == 0
    image = first.take_image()
    with pytest.raises(kind):
        first.turn("mpk_exec", request_bytes, recorder)
    with pytest.raises(SandboxError, match=r"^this instance is gone, and its memory with it: "):
        first.take_image()
    second = make_sandbox(text, limits=limits, image=image)
    assert second.turn("mpk_exec", b"", recorder) == 0
    assert counts(recorder) == [1, 2]


def test_an_image_may_be_used_more_than_once(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    text = guest.text(execute=COUNTER, more=FRAME_AT_0)
    image = make_sandbox(text).take_image()
    for _ in range(2):
        assert make_sandbox(text, image=image).turn("mpk_exec", b"", recorder) == 0
    assert counts(recorder) == [1, 1]


def test_an_image_of_another_module_is_refused(guest: Any, make_sandbox: Any) -> None:
    image = make_sandbox(guest.text()).take_image()
    with pytest.raises(GuestModuleError) as caught:
        make_sandbox(guest.text(execute="(i32.const 1)"), image=image)
    assert str(caught.value) == "the memory image was taken from another guest module; start without it"


def test_an_image_larger_than_the_memory_limit_is_refused(guest: Any, make_sandbox: Any) -> None:
    text = guest.text()
    image = make_sandbox(text).take_image()
    large = Image(image.module_sha256, image.stack_pointer, bytes(8 * 1024 * 1024))
    with pytest.raises(SandboxError):
        make_sandbox(text, limits=Limits(memory_bytes=4 * 1024 * 1024), image=large)


def test_the_memory_of_an_image_is_not_in_its_repr(guest: Any, make_sandbox: Any) -> None:
    image = make_sandbox(guest.text()).take_image()
    assert len(image.memory) == 65536
    assert "memory" not in repr(image)
