"""Files that are compressed, as gzip has them."""

import zlib
from io import BytesIO as _BytesIO

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

READ = "rb"
WRITE = "wb"
_open = open


class BadGzipFile(OSError):
    """A file that is none of gzip's."""

    __module__ = "gzip"


def compress(data, compresslevel=9, *, mtime=None):
    """The data compressed, with the head of a file."""
    packed = zlib.compress(data, compresslevel, -15)
    if mtime is None:
        from time import time

        mtime = int(time())
    head = b"\x1f\x8b\x08\x00" + int(mtime).to_bytes(4, "little") + b"\x02\xff"
    return head + packed + zlib.crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")


def decompress(data):
    """The data of a file, which may be several files one after the other."""
    parts = []
    data = bytes(data)
    while data:
        if data[:2] != b"\x1f\x8b":
            raise BadGzipFile("Not a gzipped file (" + repr(data[:2]) + ")")
        if len(data) < 18:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        flags = data[3]
        at = 10
        if flags & 4:
            at += 2 + int.from_bytes(data[at : at + 2], "little")
        for bit in (8, 16):
            if flags & bit:
                at = data.index(b"\0", at) + 1
        if flags & 2:
            at += 2
        unpacker = zlib.decompressobj(-15)
        found = unpacker.decompress(data[at:])
        if not unpacker.eof:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        rest = unpacker.unused_data
        if int.from_bytes(rest[:4], "little") != zlib.crc32(found):
            raise BadGzipFile("CRC check failed")
        parts.append(found)
        data = rest[8:].lstrip(b"\0")
    return b"".join(parts)


class _Lines:
    # What can be left with its block, and gone through by lines.
    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __iter__(self):
        while True:
            line = self.readline()
            if not line:
                return
            yield line


class GzipFile(_Lines):
    """A compressed file that is read or written as if it were none."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        mode = (mode or "rb").replace("b", "").replace("t", "")
        if mode not in ("r", "w", "a", "x"):
            raise ValueError("Invalid mode: " + repr(mode))
        self.name = filename or ""
        self.mode = 1 if mode == "r" else 2
        self._own = None
        if fileobj is None:
            fileobj = self._own = _open(filename, mode + "b")
        self.fileobj = fileobj
        self._level = compresslevel
        self._mtime = mtime
        self.closed = False
        self._data = _BytesIO(decompress(fileobj.read()) if mode == "r" else b"")

    def _check(self, reads):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if reads != (self.mode == 1):
            raise OSError(9, "read() on write-only GzipFile object" if reads else "write() on read-only GzipFile object")

    def read(self, size=-1):
        """Bytes, decompressed."""
        self._check(True)
        return self._data.read() if size is None or size < 0 else self._data.read(size)

    def readline(self, size=-1):
        """A line of bytes."""
        self._check(True)
        return self._data.readline()

    def readlines(self):
        """All lines."""
        return list(self)

    def readable(self):
        """Whether it is read."""
        return self.mode == 1

    def writable(self):
        """Whether it is written."""
        return self.mode == 2

    def seekable(self):
        """Whether one can go back: True."""
        return True

    def seek(self, offset, whence=0):
        """Goes to a place."""
        return self._data.seek(offset, whence)

    def tell(self):
        """The place."""
        return self._data.tell()

    def write(self, data):
        """Writes bytes, compressed."""
        self._check(False)
        self._data.write(data)
        return len(data)

    def flush(self):
        """Does nothing: what was written is compressed at the end."""

    def close(self):
        """Ends the file."""
        if self.closed:
            return
        self.closed = True
        if self.mode == 2:
            self.fileobj.write(compress(self._data.getvalue(), self._level, mtime=self._mtime))
        if self._own is not None:
            self._own.close()


class _Text(_Lines):
    """Lines of text in a compressed file."""

    def __init__(self, file, encoding, errors, newline):
        self._file = file
        self._encoding = encoding or "utf-8"
        self._errors = errors or "strict"
        self._newline = newline
        self.closed = False
        if file.readable():
            from io import StringIO

            text = file.read().decode(self._encoding, self._errors)
            if newline is None:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
            self._text = StringIO(text)
            self.read = self._text.read
            self.readline = self._text.readline

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not " + type(text).__name__)
        data = text.replace("\n", self._newline) if self._newline else text
        self._file.write(data.encode(self._encoding, self._errors))
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def readlines(self):
        return list(self)

    def close(self):
        self.closed = True
        self._file.close()


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    """Opens a compressed file; with t in its mode, for text."""
    if "t" in mode and "b" in mode:
        raise ValueError("Invalid mode: " + repr(mode))
    if "t" not in mode and (encoding is not None or errors is not None or newline is not None):
        name = "encoding" if encoding is not None else "errors" if errors is not None else "newline"
        raise ValueError("Argument '" + name + "' not supported in binary mode")
    if hasattr(filename, "read") or hasattr(filename, "write"):
        file = GzipFile(None, mode.replace("t", ""), compresslevel, filename)
    else:
        file = GzipFile(filename, mode.replace("t", ""), compresslevel)
    return _Text(file, encoding, errors, newline) if "t" in mode else file
