"""Files of saved states: any bytes are a state of bounded size or are refused."""

import gzip
import hashlib
import struct
import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

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

from .conftest import examples
from .frames import is_text

MODULE = hashlib.sha256(b"module").digest()
MEMORY_BYTES_MAX = 6 * CHUNK_BYTES
MEMORY_BYTES = range(CHUNK_BYTES, MEMORY_BYTES_MAX + 1)
HEADER_BYTES = 56

CHUNK = st.one_of(
    st.just(ZEROS),
    st.binary(min_size=1, max_size=40).map(lambda start: start.ljust(CHUNK_BYTES, start[-1:])),
    st.binary(min_size=1, max_size=4).map(lambda seed: hashlib.shake_128(seed).digest(CHUNK_BYTES)),
)
IMAGE = st.builds(
    lambda stack_pointer, chunks: Image(MODULE, stack_pointer, tuple(chunks)),
    st.integers(-(2**31), 2**31 - 1),
    st.lists(CHUNK, min_size=1, max_size=MEMORY_BYTES_MAX // CHUNK_BYTES),
)


def compressed(data: bytes) -> bytes:
    return gzip.compress(data, compresslevel=1, mtime=0)


def header(stack_pointer: int, count: int, form: int = FORM_VERSION, abi: int = _abi.ABI_VERSION) -> bytes:
    return struct.pack("<8sII32sII", MAGIC, form, abi, MODULE, stack_pointer, count)


# Compressed bytes that are fewer or more than whole chunks, are bare, have a name and a comment, or break off.
BODY = st.one_of(
    st.binary(max_size=40),
    st.integers(0, 6).map(lambda count: compressed(bytes(count * CHUNK_BYTES))),
    st.builds(
        lambda size, byte: compressed(bytes([byte]) * size), st.integers(0, MEMORY_BYTES_MAX), st.integers(0, 255)
    ),
    st.binary(max_size=40).map(lambda data: b"\x1f\x8b\x08" + data),
    st.binary(max_size=40).map(lambda data: b"\x1f\x8b\x08\x18\0\0\0\0\0\0name\0comment\0" + data),
    st.integers(1, 30).map(lambda size: compressed(bytes(CHUNK_BYTES))[:-size]),
)
NUMBER = st.one_of(st.integers(0, 8), st.sampled_from([2**16, 2**31 - 1, 2**31, 2**32 - 1]))
MADE_UP = st.builds(
    lambda stack_pointer, count, form, abi, data: header(stack_pointer, count, form, abi) + data,
    NUMBER,
    NUMBER,
    st.sampled_from([FORM_VERSION] * 5 + [0, 2**32 - 1]),
    st.sampled_from([_abi.ABI_VERSION] * 5 + [0, 2**32 - 1]),
    st.lists(BODY, max_size=3).map(b"".join),
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    data = bytearray(encode_image(draw(IMAGE)))
    for _ in range(draw(st.integers(1, 3))):
        # The header, the start and the end of the compressed part are worth more changes than what lies between.
        at = draw(st.one_of(st.integers(0, HEADER_BYTES + 10), st.integers(0, len(data)), st.just(len(data) - 2)))
        at = max(0, min(at, len(data) - 1))
        match draw(st.sampled_from(["flip", "cut", "end", "insert", "overwrite"])):
            case "flip" if data:
                data[at] ^= 1 << draw(st.integers(0, 7))
            case "cut":
                del data[at : at + draw(st.integers(1, 100))]
            case "end":
                del data[at:]
            case "insert":
                data[at:at] = draw(st.binary(min_size=1, max_size=8))
            case "overwrite":
                data[at : at + 4] = draw(NUMBER).to_bytes(4, "little")
    return bytes(data)


def decoded(data: bytes) -> Image | None:
    """The image in `data`, judged, or None when it was refused."""
    try:
        image = decode_image(data, MODULE, MEMORY_BYTES)
    except CheckpointError as error:
        assert is_text(str(error)) and len(str(error)) < 300
        return None
    assert image.module_sha256 == MODULE
    assert -(2**31) <= image.stack_pointer < 2**31
    assert image.memory_bytes in MEMORY_BYTES
    assert all(type(chunk) is bytes and len(chunk) == CHUNK_BYTES for chunk in image.chunks)
    assert all((chunk is ZEROS) == (chunk == ZEROS) for chunk in image.chunks)
    assert image.changed_bytes == CHUNK_BYTES * sum(chunk is not ZEROS for chunk in image.chunks)
    return image


@examples(200)
@given(st.one_of(st.binary(max_size=80), MADE_UP, mutated()))
def test_any_file_is_a_state_or_refused(data: bytes) -> None:
    decoded(data)


@examples(60)
@given(IMAGE)
def test_a_state_comes_out_as_it_was_saved(image: Image) -> None:
    data = encode_image(image)
    assert len(data) <= encoded_bytes_max(image.memory_bytes)
    read = decoded(data)
    assert read is not None
    assert (read.stack_pointer, read.chunks) == (image.stack_pointer, image.chunks)


@examples(60)
@given(IMAGE, st.data())
def test_a_file_of_which_a_byte_changed_is_refused_or_holds_the_same_memory(image: Image, data: st.DataObject) -> None:
    whole = bytearray(encode_image(image))
    at = data.draw(st.integers(0, len(whole) - 1))
    changed_by = data.draw(st.integers(1, 255))
    whole[at] ^= changed_by
    read = decoded(bytes(whole))
    if read is not None:
        assert read.chunks == image.chunks
        # Of the header the stack pointer alone may be anything.
        assert read.stack_pointer == image.stack_pointer or 48 <= at < 52


def test_a_file_that_grows_beyond_all_bounds_is_refused_in_little_memory() -> None:
    bomb = header(0, 6) + compressed(bytes(200 * 1024 * 1024))
    tracemalloc.start()
    try:
        assert decoded(bomb) is None
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak_bytes < 4 * (len(bomb) + MEMORY_BYTES_MAX)
