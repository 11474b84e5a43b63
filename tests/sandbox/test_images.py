"""Memory images: an instance made from one is where the other was."""

import struct
from typing import Any

import pytest

from micropython_wasm_kernel.errors import (
    ConfigurationError,
    GuestModuleError,
    GuestTrapped,
    LimitExceeded,
    MalformedFrame,
    SandboxError,
)
from micropython_wasm_kernel.limits import Limits
from micropython_wasm_kernel.sandbox.image import CHUNK_BYTES, ZEROS, Image
from micropython_wasm_kernel.sandbox.wire import encode_fields

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


@pytest.mark.parametrize(("request_bytes", "kind"), [(b"\1", GuestTrapped), (b"\2", LimitExceeded)])
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
    large = Image(image.module_sha256, image.stack_pointer, (ZEROS,) * 128)
    with pytest.raises(ConfigurationError) as caught:
        make_sandbox(text, limits=Limits(memory_bytes=4 * 1024 * 1024), image=large)
    assert str(caught.value) == "memory_bytes must be at least 8388608 for this memory image"


def test_the_memory_of_an_image_is_not_in_its_repr(guest: Any, make_sandbox: Any) -> None:
    image = make_sandbox(guest.text()).take_image()
    assert (len(image.chunks), image.memory_bytes) == (1, CHUNK_BYTES)
    assert "chunks" not in repr(image)


# Five pages; each byte of a request is the number of a page to write to, and 255 clears page 4.
WRITER = """
    (drop (memory.grow (i32.sub (i32.const 5) (memory.size))))
    (block $end
        (loop $again
            (br_if $end (i32.ge_u (local.get $i) (local.get $length)))
            (local.set $j (i32.load8_u (i32.add (i32.const 32768) (local.get $i))))
            (if (i32.eq (local.get $j) (i32.const 255))
                (then (i32.store8 (i32.const 262144) (i32.const 0)))
                (else (i32.store8 (i32.mul (local.get $j) (i32.const 65536)) (i32.const 7))))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br $again)))
    (i32.const 0)"""


def written(sandbox: Any, *pages: int) -> Any:
    assert sandbox.turn("mpk_exec", bytes(pages), None) == 0
    return sandbox


def shared(first: Image, second: Image) -> list[bool]:
    """For each chunk of `second`, whether it is the very object that `first` has there."""
    return [earlier is later for earlier, later in zip(first.chunks, second.chunks, strict=True)]


def test_an_image_shares_with_the_one_before_it_all_chunks_that_did_not_change(guest: Any, make_sandbox: Any) -> None:
    # Page 0 holds the inbox, so it changes with every request.
    sandbox = make_sandbox(guest.text(execute=WRITER))
    first = written(sandbox, 1, 2, 3).take_image()
    second = written(sandbox, 4).take_image(first)
    assert shared(first, second) == [False, True, True, True, False]
    assert second.changed_bytes == 2 * CHUNK_BYTES
    assert sandbox.take_image(second).chunks == second.chunks
    assert shared(second, sandbox.take_image(second)) == [True] * 5
    assert sandbox.take_image(second).changed_bytes == 0


def test_a_chunk_that_changes_back_is_compared_by_value(guest: Any, make_sandbox: Any) -> None:
    sandbox = make_sandbox(guest.text(execute=WRITER))
    first = written(sandbox, 3).take_image()
    second = written(sandbox, 3).take_image(first)
    assert shared(first, second)[1:] == [True] * 4
    assert second.changed_bytes in (0, CHUNK_BYTES)  # the inbox


def test_chunks_of_zeros_are_one_object_and_cost_nothing(guest: Any, make_sandbox: Any) -> None:
    sandbox = make_sandbox(guest.text(execute=WRITER))
    image = written(sandbox, 4).take_image()
    assert [chunk is ZEROS for chunk in image.chunks] == [False, True, True, True, False]
    assert image.changed_bytes == 2 * CHUNK_BYTES
    cleared = written(sandbox, 255).take_image(image)
    assert cleared.chunks[4] is ZEROS
    assert cleared.changed_bytes == CHUNK_BYTES


def test_an_image_may_be_compared_with_a_larger_and_a_smaller_one(guest: Any, make_sandbox: Any) -> None:
    text = guest.text(execute=WRITER)
    small = make_sandbox(text).take_image()
    large = written(make_sandbox(text), 1, 4).take_image()
    assert written(make_sandbox(text), 1, 4).take_image(small).chunks == large.chunks
    assert make_sandbox(text).take_image(large).chunks == small.chunks


def test_what_lies_below_the_stack_pointer_is_left_out_by_whole_chunks(guest: Any, make_sandbox: Any) -> None:
    # The stack pointer stands in page 2: pages 0 and 1 are of calls that ended.
    text = guest.text(execute=WRITER).replace("(mut i32) (i32.const 1024)", "(mut i32) (i32.const 131080)")
    sandbox = written(make_sandbox(text), 0, 1, 2, 3)
    image = sandbox.take_image()
    assert image.stack_pointer == 131080
    assert [chunk is ZEROS for chunk in image.chunks] == [True, True, False, False, True]
    assert image.changed_bytes == 2 * CHUNK_BYTES
    assert make_sandbox(text, image=image).take_image().chunks == image.chunks


def test_a_restored_instance_has_zeros_where_the_image_has_them(guest: Any, make_sandbox: Any) -> None:
    text = guest.text(execute=WRITER, data=b"data of a fresh start")
    fresh = make_sandbox(text).take_image()
    assert b"data of a fresh start" in fresh.chunks[0]
    restored = make_sandbox(text, image=Image(fresh.module_sha256, 1024, (ZEROS, ZEROS))).take_image()
    assert b"data" not in restored.chunks[0]
    assert restored.chunks[1] is ZEROS


def test_an_instance_that_cannot_take_its_limits_on_is_refused(guest: Any, make_sandbox: Any) -> None:
    # It starts once, and refuses what a second mpk_init asks for.
    init = "(i32.load8_u (i32.const 9)) (i32.store8 (i32.const 9) (i32.const 3))"
    text = guest.text(init=init)
    image = make_sandbox(text).take_image()
    with pytest.raises(ConfigurationError) as caught:
        make_sandbox(text, image=image)
    assert str(caught.value) == "the guest cannot start with memory_bytes=268435456; raise it"


def test_an_instance_goes_back_to_its_image_in_place(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(guest.text(execute=COUNTER, more=FRAME_AT_0))
    fresh = sandbox.take_image()
    assert sandbox.turn("mpk_exec", b"", recorder) == 0
    image = sandbox.take_image()
    for _ in range(3):
        assert sandbox.turn("mpk_exec", b"", recorder) == 0
        sandbox.go_back(image)
        assert sandbox.take_image(image).changed_bytes == 0
    assert counts(recorder) == [1, 2, 2, 2]
    sandbox.go_back(fresh)  # what was added since then is zeros, as it was when it was added
    again = sandbox.take_image()
    assert (again.stack_pointer, again.chunks[1:]) == (1024, (ZEROS, ZEROS))


def test_an_inbox_that_an_instance_got_since_then_is_asked_for_anew(
    guest: Any, make_sandbox: Any, recorder: Any
) -> None:
    # It gives another inbox each time: at 32768, then at 40960, and counts in memory.
    reserve = """(i32.store (i32.const 8) (i32.add (i32.load (i32.const 8)) (i32.const 1)))
        (select (i32.const 32768) (i32.const 40960) (i32.eq (i32.load (i32.const 8)) (i32.const 1)))"""
    # Its status is whether the request is where it gave the inbox last.
    execute = """(i32.ne (i32.load8_u (select (i32.const 32768) (i32.const 40960)
        (i32.eq (i32.load (i32.const 8)) (i32.const 1)))) (i32.const 7))"""
    sandbox = make_sandbox(guest.text(execute=execute, reserve=reserve))
    image = sandbox.take_image()
    for _ in range(2):
        assert sandbox.turn("mpk_exec", b"\7", recorder) == 0
        sandbox.go_back(image)


def test_an_instance_that_is_lost_does_not_go_back(guest: Any, make_sandbox: Any) -> None:
    sandbox = make_sandbox(guest.text(execute="(unreachable)"))
    image = sandbox.take_image()
    with pytest.raises(GuestTrapped):
        sandbox.turn("mpk_exec", b"", None)
    with pytest.raises(SandboxError, match=r"^this instance is gone, and its memory with it: "):
        sandbox.go_back(image)


# Its constants are the second page of three. A turn counts in the first byte of each page, and tells the sum.
CONSTANT_PAGE = """
    (if (i32.eq (memory.size) (i32.const 1)) (then (drop (memory.grow (i32.const 2)))))
    (i32.store8 (i32.const 65535) (i32.add (i32.load8_u (i32.const 65535)) (i32.const 1)))
    (i32.store8 (i32.const 65536) (i32.add (i32.load8_u (i32.const 65536)) (i32.const 1)))
    (i32.store8 (i32.const 131072) (i32.add (i32.load8_u (i32.const 131072)) (i32.const 1)))
    (i32.store8 (i32.const 9) (i32.add (i32.load8_u (i32.const 65535))
        (i32.add (i32.load8_u (i32.const 65536)) (i32.load8_u (i32.const 131072)))))
    (drop (call $drain (i32.const 0) (i32.const 10)))
    (i32.const 0)"""
SHARED_AT_1024 = "(if (i32.eq (memory.size) (i32.const 1)) (then (drop (memory.grow (i32.const 2))))) (i32.const 1024)"


def test_constants_are_in_no_image_and_stay_what_they_are(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    data = struct.pack("<iIII", 100, 0, 65000, 140000)
    text = guest.text(execute=CONSTANT_PAGE, shared=SHARED_AT_1024, data=data, more=FRAME_AT_0)
    first = make_sandbox(text)
    for _ in range(3):
        assert first.turn("mpk_exec", b"", recorder) == 0
    image = first.take_image()
    assert image.chunks[1] is ZEROS and image.chunks[0] is not ZEROS and image.chunks[2] is not ZEROS
    assert first.turn("mpk_exec", b"", recorder) == 0
    first.go_back(image)
    assert first.turn("mpk_exec", b"", recorder) == 0
    second = make_sandbox(text, image=image)
    assert second.turn("mpk_exec", b"", recorder) == 0
    # In a new instance the page is what the module has there; where it goes back in place, it was never looked at.
    assert counts(recorder) == [3, 6, 9, 12, 4 + 5 + 4, 4 + 1 + 4]


@pytest.mark.parametrize(("begin", "end"), [(8, 4), (0, 65537), (2**32 - 1, 2**32 - 1)])
def test_constants_outside_of_the_memory_are_refused(guest: Any, make_sandbox: Any, begin: int, end: int) -> None:
    text = guest.text(shared="(i32.const 1024)", data=struct.pack("<iIII", 100, 0, begin, end))
    with pytest.raises(MalformedFrame, match=r"^the guest named -?[0-9]+ bytes at [0-9]+, outside its 65536 bytes"):
        make_sandbox(text)


def test_nothing_that_a_program_does_changes_a_constant_of_the_guest(sandbox: Any) -> None:
    constant = sandbox._memory._constant
    assert len(constant) >= 4

    def constants() -> bytes:
        return sandbox._memory.read(constant.start * CHUNK_BYTES, len(constant) * CHUNK_BYTES)

    before = constants()
    for source in (
        "import gc, sys, os, re, json, math, random, time, asyncio, builtins",
        "import IPython.display, matplotlib.pyplot as plt",
        "for name in sorted(dir(builtins)): getattr(builtins, name)",
        "class A(Exception): pass\ntry:\n    try: raise A from KeyError()\n    finally: 1 // 0\nexcept A: pass",
        "x = [str(n) for n in range(10000)]\ndel x\ngc.collect()\nplt.plot([1, 2])\nplt.show()",
        "builtins.len = len\nsys.modules.clear()\nos.mkdir('/d')\nopen('/d/f', 'w').write('x' * 100000)",
        "def f(): return f()\nf()",
        "bytearray(10**9)",
    ):
        sandbox.turn("mpk_exec", encode_fields(("<cell>", source, "1")), None)
        sandbox.turn("mpk_complete", encode_fields(("mat", "")), None)
    assert constants() == before
