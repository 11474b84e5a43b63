"""Compression, as in gzip and zip files."""

import _binascii
from binascii import _buffer

__all__ = [
    "adler32", "compress", "compressobj", "crc32", "decompress", "decompressobj", "error", "DEFLATED", "MAX_WBITS",
    "DEF_MEM_LEVEL", "DEF_BUF_SIZE", "Z_BEST_COMPRESSION", "Z_BEST_SPEED", "Z_DEFAULT_COMPRESSION",
    "Z_DEFAULT_STRATEGY", "Z_NO_COMPRESSION", "Z_FINISH", "Z_NO_FLUSH", "Z_SYNC_FLUSH", "Z_FULL_FLUSH",
]

DEFLATED = 8
MAX_WBITS = 15
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
Z_NO_COMPRESSION = 0
Z_BEST_SPEED = 1
Z_BEST_COMPRESSION = 9
Z_DEFAULT_COMPRESSION = -1
Z_DEFAULT_STRATEGY = 0
Z_NO_FLUSH = 0
Z_SYNC_FLUSH = 2
Z_FULL_FLUSH = 3
Z_FINISH = 4
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.2.13"


class error(Exception):
    """Bytes that are not compressed data."""

    __module__ = "zlib"


def crc32(data, value=0):
    """The checksum CRC-32; value is that of what came before."""
    return _binascii.crc32(_buffer(data), value)


def adler32(data, value=1):
    """The checksum Adler-32; value is that of what came before."""
    return _binascii.adler32(_buffer(data), value)


_ZLIB, _RAW, _GZIP = 0, 1, 2


def _format(wbits, data=b""):
    """How wbits says that data is wrapped."""
    if 8 <= wbits <= 15:
        return _ZLIB
    if -15 <= wbits <= -8:
        return _RAW
    if 24 <= wbits <= 31:
        return _GZIP
    if wbits == 0 or 40 <= wbits <= 47:
        return _GZIP if data[:2] == b"\x1f\x8b" else _ZLIB
    raise ValueError("Invalid initialization option")


def _pack(data):
    import deflate
    from io import BytesIO

    if not len(data):
        return b"\x03\x00"
    out = BytesIO()
    packer = deflate.DeflateIO(out, deflate.RAW, 10)
    packer.write(data)
    packer.close()
    return out.getvalue()


def compress(data, level=-1, wbits=15):
    """The data compressed."""
    if not -1 <= level <= 9:
        raise error("Bad compression level")
    kind = _format(wbits)
    packed = _pack(_buffer(data))
    if kind == _ZLIB:
        return b"\x78\x9c" + packed + adler32(data).to_bytes(4, "big")
    if kind == _GZIP:
        ends = crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")
        return b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03" + packed + ends
    return packed


def _truncated():
    return error("Error -5 while decompressing data: incomplete or truncated stream")


def _wrong(what):
    return error("Error -3 while decompressing data: " + what)


def _unpack(data, wbits):
    """What is in compressed data, and how much of it that took."""
    import deflate
    from io import BytesIO

    kind = _format(wbits, data)
    begin = 0
    if kind == _ZLIB:
        begin = 2
        if len(data) >= 2 and (data[0] & 15 != 8 or (data[0] << 8 | data[1]) % 31):
            raise _wrong("incorrect header check")
    elif kind == _GZIP:
        begin = 10
        if data[:2] != b"\x1f\x8b"[: len(data)]:
            raise _wrong("incorrect header check")
        flags = data[3] if len(data) > 3 else 0
        if flags & 4:
            begin += 2 + int.from_bytes(data[begin : begin + 2], "little")
        for bit in (8, 16):
            if flags & bit:
                begin = data.find(b"\0", begin) + 1
        begin += flags & 2
    if begin >= len(data):
        raise _truncated()
    source = BytesIO(data)
    source.seek(begin)
    try:
        found = deflate.DeflateIO(source, deflate.RAW, 15).read()
    except EOFError:
        raise _truncated() from None
    except OSError:
        raise _wrong("invalid stored block lengths" if data[begin] & 6 == 0 else "invalid block type") from None
    end = source.tell()
    rest = data[end : end + 8]
    if kind == _ZLIB:
        end += 4
        if len(rest) < 4:
            raise _truncated()
        if int.from_bytes(rest[:4], "big") != adler32(found):
            raise _wrong("incorrect data check")
    elif kind == _GZIP:
        end += 8
        if len(rest) < 8:
            raise _truncated()
        if int.from_bytes(rest[:4], "little") != crc32(found):
            raise _wrong("incorrect data check")
    return found, end


def decompress(data, wbits=15, bufsize=16384):
    """The data that was compressed."""
    data = bytes(_buffer(data))
    if not data:
        raise error("Error -5 while decompressing data: incomplete or truncated stream")
    return _unpack(data, wbits)[0]


class _Compress:
    def __init__(self, level, wbits):
        self._parts = []
        self._level = level
        self._wbits = wbits

    def compress(self, data):
        self._parts.append(bytes(_buffer(data)))
        return b""

    def flush(self, mode=4):
        if mode != Z_FINISH:
            return b""
        data = b"".join(self._parts)
        self._parts = []
        return compress(data, self._level, self._wbits)

    def copy(self):
        made = _Compress(self._level, self._wbits)
        made._parts = list(self._parts)
        return made


class _Decompress:
    def __init__(self, wbits):
        self._wbits = wbits
        self._data = b""
        self._given = 0
        self.unused_data = self.unconsumed_tail = b""
        self.eof = False

    def decompress(self, data, max_length=0):
        self._data += bytes(_buffer(data))
        if self.eof:
            self.unused_data += bytes(data)
            return b""
        try:
            found, used = _unpack(self._data, self._wbits)
        except error as e:
            if "truncated" in str(e):
                return b""
            raise
        self.eof = True
        self.unused_data = self._data[used:]
        return found

    def flush(self, length=16384):
        return b""


def compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None):
    """What compresses data that comes in parts."""
    return _Compress(level, wbits)


def decompressobj(wbits=15, zdict=b''):
    """What decompresses data that comes in parts."""
    return _Decompress(wbits)
