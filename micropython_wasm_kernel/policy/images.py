"""Raster images: bytes that are what their type says, of a size that a reader can unpack."""

import base64
import binascii
import struct
from collections.abc import Iterator

from .refused import Refused

IMAGE_BYTES_MAX = 4 * 1024 * 1024
SIDE_PIXELS_MAX = 16_384
PIXELS_MAX = 40_000_000
"""A front end unpacks an image to four bytes a pixel, however few bytes it came in."""

CHUNKS_MAX = 20_000

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_CHUNK_BYTES = 12  # length, type and checksum
# Frames say how large the picture is; the other markers of the range are tables.
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})


def decoded(text: str) -> bytes:
    """The bytes of `text`, base64 by the letter: newlines at the ends are the only thing that is forgiven."""
    stripped = text.strip("\r\n")
    if len(stripped) > IMAGE_BYTES_MAX * 4 // 3 + 4:
        raise Refused(f"larger than {IMAGE_BYTES_MAX // 1024 // 1024} MiB")
    try:
        return base64.b64decode(stripped, validate=True)
    except (binascii.Error, ValueError):
        raise Refused("not base64") from None


def encoded(data: bytes) -> str:
    """`data` in the one spelling of base64 that every reader takes for the same."""
    return base64.b64encode(data).decode("ascii")


def checked(mime: str, text: str) -> tuple[str, int]:
    """An image given in base64, in canonical base64, with the number of its pixels."""
    data = decoded(text)
    if len(data) > IMAGE_BYTES_MAX:
        raise Refused(f"larger than {IMAGE_BYTES_MAX // 1024 // 1024} MiB")
    try:
        sizes = list(_READERS[mime](data))
    except (struct.error, IndexError):
        sizes = []
    if not sizes or min(min(size) for size in sizes) < 1:
        raise Refused("its bytes are not what its type says")
    if max(max(size) for size in sizes) > SIDE_PIXELS_MAX or max(w * h for w, h in sizes) > PIXELS_MAX:
        raise Refused(f"larger than {SIDE_PIXELS_MAX} pixels on a side, or than {PIXELS_MAX // 1_000_000} megapixels")
    return encoded(data), max(w * h for w, h in sizes)


def _png(data: bytes) -> Iterator[tuple[int, int]]:
    """The size, when the chunks lead from the header to the end, and nothing follows: no page behind the picture."""
    if not data.startswith(_PNG) or data[12:16] != b"IHDR":
        return
    position, count = len(_PNG), 0
    while position + _PNG_CHUNK_BYTES <= len(data) and count < CHUNKS_MAX:
        (length,) = struct.unpack_from(">I", data, position)
        kind = data[position + 4 : position + 8]
        position, count = position + _PNG_CHUNK_BYTES + length, count + 1
        if kind == b"IEND" and position == len(data):
            yield struct.unpack_from(">II", data, 16)
            return


def _jpeg(data: bytes) -> Iterator[tuple[int, int]]:
    """The sizes of all frames before the first scan."""
    if not data.startswith(b"\xff\xd8"):
        return
    position = 2
    for _ in range(CHUNKS_MAX):
        if data[position] != 0xFF:
            return
        marker = data[position + 1]
        if marker == 0xFF or marker in _JPEG_ALONE:  # fill bytes, or a marker without a body
            position += 1 if marker == 0xFF else 2
            continue
        if marker in (0xD9, 0xDA):
            return
        (length,) = struct.unpack_from(">H", data, position + 2)
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", data, position + 5)
            yield width, height
        position += 2 + max(length, 2)


def _gif(data: bytes) -> Iterator[tuple[int, int]]:
    """The size of the screen; a block has to follow, and the end has to be there."""
    if data[:6] in (b"GIF87a", b"GIF89a") and data[-1] == 0x3B:
        flags = data[10]
        first = 13 + (3 << ((flags & 7) + 1) if flags & 0x80 else 0)
        if data[first] in (0x21, 0x2C):
            yield struct.unpack_from("<HH", data, 6)


def _webp(data: bytes) -> Iterator[tuple[int, int]]:
    """The size out of the first chunk, which is one of three."""
    (length,) = struct.unpack_from("<I", data, 4)
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or length + 8 not in (len(data), len(data) - 1):
        return
    kind = data[12:16]
    if kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", data, 26)
        yield width & 0x3FFF, height & 0x3FFF
    elif kind == b"VP8L" and data[20] == 0x2F:
        (bits,) = struct.unpack_from("<I", data, 21)
        yield (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    elif kind == b"VP8X":
        width, height = (int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27))
        yield width, height


_READERS = {"image/png": _png, "image/jpeg": _jpeg, "image/gif": _gif, "image/webp": _webp}
TYPES = frozenset(_READERS)
