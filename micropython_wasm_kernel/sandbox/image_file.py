"""A memory image as bytes to keep: written to a file by one process, read by another one later.

The form, all integers little-endian: the magic bytes, u32 form version, u32 ABI version, 32 bytes sha256 of the guest
module, u32 stack pointer, u32 number of chunks, then to the end zlib of the chunks, which has a checksum. What is in a
file is not believed: it becomes the memory of a guest, which is hostile anyway, and its size is bounded.
"""

import contextlib
import os
import struct
import tempfile
import zlib
from pathlib import Path

from ..errors import CheckpointError
from . import _abi
from .image import CHUNK_BYTES, ZEROS, Image

MAGIC = b"MPKIMAGE"
FORM_VERSION = 1
_DAMAGED = "this saved state is damaged: it is not whole, or its checksum is wrong"
_SLICE_BYTES = 65536
_HEADER = struct.Struct("<8sII32sII")


def encoded_bytes_max(memory_bytes_max: int) -> int:
    """How long the form of an image with so much memory can be: what does not compress grows a little."""
    return memory_bytes_max + memory_bytes_max // 100 + 65536


def write_image(image: Image, path: str | os.PathLike[str]) -> None:
    """Writes `image` to a file that only its owner may read; at once, or not at all.

    Raises CheckpointError when it cannot be written.
    """
    target = Path(path)
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".mpkimage-part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(encode_image(image))
                file.flush()
                os.fsync(handle)
            os.replace(temporary, target)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            raise
    except (OSError, ValueError) as exc:
        raise CheckpointError(f"the state cannot be written to {str(target)!r} ({_reason(exc)})") from exc


def read_image(path: str | os.PathLike[str], module_sha256: bytes, memory_bytes: range) -> Image:
    """The image in a file, with as much memory as `memory_bytes` allows.

    Raises CheckpointError when it cannot be read, is too large, and as `decode_image` does.
    """
    most = encoded_bytes_max(memory_bytes.stop - 1)
    try:
        with open(path, "rb") as file:
            data = file.read(most + 1)
    except (OSError, ValueError) as exc:
        raise CheckpointError(f"the state in {str(path)!r} cannot be read ({_reason(exc)})") from exc
    if len(data) > most:
        raise CheckpointError(f"the state in {str(path)!r} is larger than the limit memory_bytes allows")
    return decode_image(data, module_sha256, memory_bytes)


def _reason(exc: Exception) -> str:
    return getattr(exc, "strerror", None) or str(exc)


def encode_image(image: Image) -> bytes:
    """`image` in the form above."""
    header = _HEADER.pack(
        MAGIC,
        FORM_VERSION,
        _abi.ABI_VERSION,
        image.module_sha256,
        image.stack_pointer & 0xFFFFFFFF,
        len(image.chunks),
    )
    compressor = zlib.compressobj(level=1)
    return b"".join([header, *map(compressor.compress, image.chunks), compressor.flush()])


def decode_image(data: bytes, module_sha256: bytes, memory_bytes: range) -> Image:
    """The image in `data`, with as much memory as `memory_bytes` allows.

    Raises CheckpointError when it is not one, not of this guest module, damaged, or too large.
    """
    if len(data) < _HEADER.size or not data.startswith(MAGIC):
        raise CheckpointError("this is not a saved state of a MicroPython sandbox")
    _, form_version, abi_version, sha256, stack_pointer, count = _HEADER.unpack_from(data)
    if form_version != FORM_VERSION or abi_version != _abi.ABI_VERSION or sha256 != module_sha256:
        raise CheckpointError(
            "this state was saved with another version of micropython-wasm-kernel; read it with that version"
        )
    if count * CHUNK_BYTES >= memory_bytes.stop:
        raise CheckpointError(
            f"this state needs {count * CHUNK_BYTES:,} bytes of memory, and the limit memory_bytes is "
            f"{memory_bytes.stop - 1:,}"
        )
    if count * CHUNK_BYTES < memory_bytes.start:
        raise CheckpointError(_DAMAGED)
    try:
        chunks = _inflated(data, _HEADER.size, count)
    except zlib.error as exc:
        raise CheckpointError(_DAMAGED) from exc
    if len(chunks) != count:
        raise CheckpointError(_DAMAGED)
    signed = stack_pointer - 2**32 if stack_pointer >= 2**31 else stack_pointer
    return Image(module_sha256, signed, tuple(chunks), sum(chunk is not ZEROS for chunk in chunks) * CHUNK_BYTES)


def _inflated(data: bytes, position: int, count: int) -> list[bytes]:
    """`count` chunks out of the zlib stream at `position`; less or more when the stream is not one of so many.

    The stream is fed in slices: what is left of its input is copied for each chunk.
    """
    decompressor = zlib.decompressobj()
    chunks: list[bytes] = []
    chunk = bytearray()
    pending = b""
    while len(chunks) <= count and not decompressor.eof:
        if not pending:
            pending = data[position : position + _SLICE_BYTES]
            position += _SLICE_BYTES
            if not pending:
                return []  # the end is missing, and with it the checksum
        chunk += decompressor.decompress(pending, CHUNK_BYTES - len(chunk))
        pending = decompressor.unconsumed_tail
        if len(chunk) == CHUNK_BYTES:
            chunks.append(ZEROS if chunk == ZEROS else bytes(chunk))
            chunk.clear()
    return [] if chunk or decompressor.unused_data or position < len(data) else chunks
