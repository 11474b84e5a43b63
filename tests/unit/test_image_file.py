"""A saved state is read back as it was, or refused: whatever the bytes are."""

import random
import struct
import tracemalloc
import zlib

import pytest

from micropython_wasm_kernel.errors import CheckpointError
from micropython_wasm_kernel.sandbox import _abi
from micropython_wasm_kernel.sandbox.image import CHUNK_BYTES, ZEROS, Image
from micropython_wasm_kernel.sandbox.image_file import (
    FORM_VERSION,
    MAGIC,
    decode_image,
    encode_image,
    encoded_bytes_max,
)

MODULE = bytes(range(32))
ROOM = range(CHUNK_BYTES, 4 * CHUNK_BYTES + 1)
HEADER_BYTES = 56

NOT_ONE = "this is not a saved state of a MicroPython sandbox"
OTHER_VERSION = "this state was saved with another version of micropython-wasm-kernel; read it with that version"
DAMAGED = "this saved state is damaged: it is not whole, or its checksum is wrong"

# Text that compresses, but not to nothing: so that a flipped bit can fall anywhere in real codes.
TEXTURE = b"".join(b"%d:%x;" % (n, n * n * 7919) for n in range(9000))[:CHUNK_BYTES]
IMAGE = Image(MODULE, 65536, (TEXTURE, ZEROS, TEXTURE[::-1]), CHUNK_BYTES)
SAVED = encode_image(IMAGE)


def header(
    *,
    magic: bytes = MAGIC,
    form: int = FORM_VERSION,
    abi: int = _abi.ABI_VERSION,
    module: bytes = MODULE,
    stack_pointer: int = 1024,
    count: int = 1,
) -> bytes:
    return struct.pack("<8sII32sII", magic, form, abi, module, stack_pointer, count)


def refusal(data: bytes, module: bytes = MODULE, room: range = ROOM) -> str:
    with pytest.raises(CheckpointError) as caught:
        decode_image(data, module, room)
    return str(caught.value)


def test_what_was_saved_is_read_back():
    image = decode_image(SAVED, MODULE, ROOM)
    assert (image.module_sha256, image.stack_pointer, image.chunks) == (MODULE, 65536, IMAGE.chunks)
    assert image.memory_bytes == 3 * CHUNK_BYTES


def test_chunks_of_zeros_share_one_object_and_are_not_counted_as_changed():
    image = decode_image(SAVED, MODULE, ROOM)
    assert image.chunks[1] is ZEROS
    assert image.changed_bytes == 2 * CHUNK_BYTES


@pytest.mark.parametrize("stack_pointer", [0, 1, 2**31 - 1, -1, -(2**31)])
def test_every_stack_pointer_survives_also_one_that_looks_negative(stack_pointer):
    image = Image(MODULE, stack_pointer, (ZEROS,))
    assert decode_image(encode_image(image), MODULE, ROOM).stack_pointer == stack_pointer


def test_the_form_is_the_one_that_is_written_down():
    assert SAVED[:HEADER_BYTES] == header(stack_pointer=65536, count=3)
    assert zlib.decompress(SAVED[HEADER_BYTES:]) == b"".join(IMAGE.chunks)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"magic": b"MPKIMAGF"}, NOT_ONE),
        ({"magic": b"\0" * 8}, NOT_ONE),
        ({"form": FORM_VERSION + 1}, OTHER_VERSION),
        ({"form": 0}, OTHER_VERSION),
        ({"abi": _abi.ABI_VERSION + 1}, OTHER_VERSION),
        ({"abi": 2**32 - 1}, OTHER_VERSION),
        ({"module": b"\0" * 32}, OTHER_VERSION),
        ({"count": 0}, DAMAGED),
        ({"count": 2}, DAMAGED),
        ({"count": 5}, "this state needs 327,680 bytes of memory, and the limit memory_bytes is 262,144"),
        (
            {"count": 2**32 - 1},
            f"this state needs {(2**32 - 1) * CHUNK_BYTES:,} bytes of memory, and the limit memory_bytes is 262,144",
        ),
    ],
)
def test_a_header_that_is_wrong_in_one_field_is_refused_for_it(wrong, sentence):
    body = zlib.compress(TEXTURE)
    assert decode_image(header() + body, MODULE, ROOM).chunks == (TEXTURE,)
    assert refusal(header(**wrong) + body) == sentence


def test_a_state_of_another_guest_module_is_refused():
    assert refusal(SAVED, module=b"\1" * 32) == OTHER_VERSION


def test_a_state_that_needs_exactly_the_memory_there_is_fits():
    three = 3 * CHUNK_BYTES
    assert decode_image(SAVED, MODULE, range(three, three + 1)).memory_bytes == three
    assert refusal(SAVED, room=range(0, three)) == (
        "this state needs 196,608 bytes of memory, and the limit memory_bytes is 196,607"
    )


def test_a_state_with_less_memory_than_a_guest_starts_with_is_none():
    assert refusal(SAVED, room=range(3 * CHUNK_BYTES + 1, 100 * CHUNK_BYTES)) == DAMAGED
    assert refusal(header(count=0) + zlib.compress(b"")) == DAMAGED


def test_a_file_that_ends_within_its_header_is_not_one():
    assert {refusal(SAVED[:length]) for length in range(HEADER_BYTES)} == {NOT_ONE}


def test_a_file_that_ends_anywhere_else_is_damaged():
    lengths = [HEADER_BYTES, HEADER_BYTES + 1, *range(HEADER_BYTES + 2, len(SAVED), 997), *range(-8, 0)]
    for length in lengths:
        assert refusal(SAVED[:length]) == DAMAGED, length


@pytest.mark.parametrize(
    "body",
    [
        zlib.compress(TEXTURE[:-1]),
        zlib.compress(TEXTURE + b"x"),
        zlib.compress(TEXTURE) + b"x",
        zlib.compress(TEXTURE) + zlib.compress(TEXTURE),
        zlib.compress(TEXTURE)[:-4] + bytes(4),
        zlib.compress(TEXTURE)[:-1],
        zlib.compress(b""),
        b"not zlib at all",
        b"",
    ],
)
def test_a_body_that_is_not_one_chunk_and_no_more_is_damaged(body):
    assert refusal(header(count=1) + body) == DAMAGED


def test_bytes_behind_the_stream_are_damage_also_where_it_ends_with_a_slice():
    # Noise does not compress, so one byte more of it makes the stream about one byte longer.
    noise = random.Random(1).randbytes(CHUNK_BYTES)
    bodies = (zlib.compress(noise[:n] + bytes(CHUNK_BYTES - n), 1) for n in range(65_440, 65_500))
    body = next(body for body in bodies if len(body) == CHUNK_BYTES)
    assert decode_image(header(count=1) + body, MODULE, ROOM).memory_bytes == CHUNK_BYTES
    assert refusal(header(count=1) + body + b"x") == DAMAGED


def test_a_byte_of_the_memory_that_is_another_is_found():
    for place in range(HEADER_BYTES + 10, len(SAVED) - 8, 1499):
        damaged = bytearray(SAVED)
        damaged[place] ^= 0xFF
        assert refusal(bytes(damaged)) == DAMAGED, place


@pytest.mark.parametrize("count", [1, 7])
def test_memory_that_does_not_compress_stays_below_what_a_file_may_have(count):
    noise = tuple(random.Random(n).randbytes(CHUNK_BYTES) for n in range(count))
    assert len(encode_image(Image(MODULE, 0, noise))) <= encoded_bytes_max(count * CHUNK_BYTES)


def test_a_file_that_unpacks_to_a_gigabyte_costs_no_memory():
    # After a full flush the packed form of a block depends on none before it, so it can be repeated.
    compressor = zlib.compressobj()
    first, block = (compressor.compress(bytes(2**20)) + compressor.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    body = first + block * 1023
    assert len(body) < 2 * 2**20
    bomb = header(count=1) + body
    tracemalloc.start()
    try:
        assert refusal(bomb) == DAMAGED
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * 2**20
