"""Numbers and texts as bytes, in the way of C structures. Native sizes are those of Linux on 64-bit machines."""

from ustruct import pack_into as _pack_float, unpack_from as _unpack_float

__all__ = ["Struct", "calcsize", "error", "iter_unpack", "pack", "pack_into", "unpack", "unpack_from"]


class error(Exception):
    """A value, a format or a buffer that do not fit together."""


_STANDARD = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "e": 2, "f": 4, "d": 8}
_NAMES = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}
_cache = {}


def _compile(format):
    """The fields of a format: (code, offset, size of one, count), then the whole size, and whether it is big-endian."""
    if isinstance(format, bytes):
        format = format.decode("ascii")
    if not isinstance(format, str):
        raise TypeError("Struct() argument 1 must be a str or bytes object, not %s" % type(format).__name__)
    if format in _cache:
        return _cache[format]
    at = 0
    native = True
    big = False
    if format[:1] in ("@", "=", "<", ">", "!"):
        native = format[0] == "@"
        big = format[0] in ">!"
        at = 1
    fields = []
    offset = values = 0
    end = len(format)
    while at < end:
        code = format[at]
        at += 1
        if code.isspace():
            continue
        count = 1
        counted = False
        if "0" <= code <= "9":
            start = at - 1
            while at < end and "0" <= format[at] <= "9":
                at += 1
            if at == end:
                raise error("repeat count given without format specifier")
            count = int(format[start:at])
            counted = True
            code = format[at]
            at += 1
        if code in "xsp?c":
            size = 1
        elif code in _STANDARD:
            size = _STANDARD[code]
            if native and code in "lL":
                size = 8
        elif native and code in "nNP":
            size = 8
        else:
            raise error("bad char in struct format")
        if native and size > 1:
            offset = (offset + size - 1) // size * size
        if code == "x":
            pass
        elif code in "sp":
            fields.append((code, offset, count, 1))
            values += 1
        elif count:
            fields.append((code, offset, size, count))
            values += count
        offset += size * count
        if offset > 0x3FFFFFFF:
            raise error("total struct size too long")
    compiled = fields, offset, values, big, native
    if len(_cache) > 50:
        _cache.clear()
    _cache[format] = compiled
    return compiled


def _index(value):
    if isinstance(value, int):
        return int(value)
    try:
        return value.__index__()
    except AttributeError:
        raise error("required argument is not an integer")


def _bounds(code, low, high, big):
    if code in _NAMES and (not big or code in "bB"):
        raise error("%s format requires %d <= number <= %d" % (_NAMES[code], low, high))
    raise error("'%s' format requires %d <= number <= %d" % (code, low, high))


def _put(buffer, at, code, size, big, native, value):
    if code in "fde":
        if isinstance(value, (str, bytes)) or not hasattr(value, "__float__") and not hasattr(value, "__index__"):
            raise error("required argument is not a float")
        value = float(value)
        if code != "d" and not native or code == "e":
            limit = 65520.0 if code == "e" else float("3.4028235677973366e38")
            if limit <= abs(value) < float("inf"):
                raise OverflowError("float too large to pack with %s format" % code)
        if code == "e":
            buffer[at : at + 2] = _half(value).to_bytes(2, "big" if big else "little")
        else:
            _pack_float((">" if big else "<") + code, buffer, at, value)
        return
    if code == "?":
        buffer[at] = 1 if value else 0
        return
    if code == "c":
        if not isinstance(value, bytes) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        buffer[at] = value[0]
        return
    value = _index(value)
    signed = code in "bhilqn"
    low = -(1 << size * 8 - 1) if signed else 0
    high = (1 << size * 8 - signed) - 1
    if code == "P":
        value &= high
    elif not low <= value <= high:
        if code in "qQ" and big:
            raise error("int too large to convert")
        if code in "nNqQ" or (native and code in "lL") or (value < 0 and code in "IL") or (big and value < 0 and code == "H"):
            raise error("argument out of range")
        if not -(1 << 63) <= value < 1 << 63:
            raise error("argument out of range")
        _bounds(code, low, high, big)
    buffer[at : at + size] = (value & ((1 << size * 8) - 1)).to_bytes(size, "big" if big else "little")


def _half(value):
    """The bits of a float of 16 bits, rounded to the nearest, halves to even."""
    from math import copysign, frexp

    sign = 0x8000 if copysign(1.0, value) < 0 else 0
    if value != value:
        return sign | 0x7E00
    value = abs(value)
    if value == float("inf"):
        return sign | 0x7C00
    fraction, exponent = frexp(value)
    if value == 0 or exponent < -13:
        return sign | round(value * 16777216.0)
    return sign + (exponent + 13 << 10) + round(fraction * 2048.0)


def _get(buffer, at, code, size, big):
    if code == "c":
        return bytes(buffer[at : at + 1])
    if code == "?":
        return buffer[at] != 0
    if code in "fd":
        return _unpack_float((">" if big else "<") + code, buffer, at)[0]
    value = int.from_bytes(buffer[at : at + size], "big" if big else "little")
    if code == "e":
        sign = -1.0 if value & 0x8000 else 1.0
        exponent = value >> 10 & 31
        fraction = value & 1023
        if exponent == 31:
            return sign * float("nan" if fraction else "inf")
        if exponent == 0:
            return sign * fraction / 16777216.0
        return sign * (1024 + fraction) * 2.0 ** (exponent - 25)
    if code in "bhilqn" and value >> size * 8 - 1:
        value -= 1 << size * 8
    return value


def _fill(compiled, buffer, offset, values):
    fields, total, expected, big, native = compiled
    i = 0
    for code, at, size, count in fields:
        at += offset
        if code in "sp":
            value = values[i]
            i += 1
            if not isinstance(value, (bytes, bytearray)):
                raise error("argument for '%s' must be a bytes object" % code)
            value = bytes(value)
            if code == "p":
                if not size:
                    continue
                value = value[: min(size - 1, 255)]
                value = bytes([len(value)]) + value
            value = value[:size]
            buffer[at : at + len(value)] = value
        else:
            for _ in range(count):
                _put(buffer, at, code, size, big, native, values[i])
                at += size
                i += 1


def _read(compiled, buffer, offset):
    fields, total, expected, big, native = compiled
    result = []
    for code, at, size, count in fields:
        at += offset
        if code in "sp":
            value = bytes(buffer[at : at + size])
            if code == "p":
                value = value[1 : 1 + min(value[0], size - 1)] if size else b""
            result.append(value)
        else:
            for _ in range(count):
                result.append(_get(buffer, at, code, size, big))
                at += size
    return tuple(result)


def _bytes_of(buffer):
    """What can be read like bytes."""
    if isinstance(buffer, (bytes, bytearray)):
        return buffer
    if isinstance(buffer, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(memoryview(buffer))


class Struct:
    """A format that is read once and used often."""

    def __init__(self, format):
        self._compiled = _compile(format)
        self.format = format.decode() if isinstance(format, bytes) else format
        self.size = self._compiled[1]

    def pack(self, *values):
        """The values as bytes."""
        compiled = self._compiled
        if len(values) != compiled[2]:
            raise error("pack expected %d items for packing (got %d)" % (compiled[2], len(values)))
        buffer = bytearray(compiled[1])
        _fill(compiled, buffer, 0, values)
        return bytes(buffer)

    def pack_into(self, buffer, offset, *values):
        """Writes the values into a buffer, from an offset on."""
        compiled = self._compiled
        if len(values) != compiled[2]:
            raise error("pack_into expected %d items for packing (got %d)" % (compiled[2], len(values)))
        size = len(buffer)
        if offset < 0:
            if offset + size < 0:
                raise error("offset %d out of range for %d-byte buffer" % (offset, size))
            if offset + compiled[1] > 0:
                raise error("no space to pack %d bytes at offset %d" % (compiled[1], offset))
            offset += size
        if size - offset < compiled[1]:
            raise error(
                "pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d"
                " (actual buffer size is %d)" % (compiled[1] + offset, compiled[1], offset, size)
            )
        part = bytearray(compiled[1])
        _fill(compiled, part, 0, values)
        buffer[offset : offset + compiled[1]] = part

    def unpack(self, buffer):
        """A tuple of the values that the bytes stand for."""
        data = _bytes_of(buffer)
        if len(data) != self.size:
            raise error("unpack requires a buffer of %d bytes" % self.size)
        return _read(self._compiled, data, 0)

    def unpack_from(self, buffer, offset=0):
        """A tuple of the values that the bytes from an offset on stand for."""
        data = _bytes_of(buffer)
        size = len(data)
        if offset < 0:
            if offset + self.size > 0:
                raise error("not enough data to unpack %d bytes" % self.size)
            if offset + size < 0:
                raise error("offset %d out of range for %d-byte buffer" % (offset, size))
            offset += size
        if size - offset < self.size:
            raise error(
                "unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d"
                " (actual buffer size is %d)" % (self.size + offset, self.size, offset, size)
            )
        return _read(self._compiled, data, offset)

    def iter_unpack(self, buffer):
        """Goes through the tuples of a buffer that holds several."""
        if not self.size:
            raise error("cannot iteratively unpack with a struct of length 0")
        data = _bytes_of(buffer)
        if len(data) % self.size:
            raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % self.size)
        return iter([_read(self._compiled, data, at) for at in range(0, len(data), self.size)])


def calcsize(format):
    """How many bytes a format takes."""
    return _compile(format)[1]


def pack(format, *values):
    """The values as bytes."""
    return Struct(format).pack(*values)


def pack_into(format, buffer, offset, *values):
    """Writes the values into a buffer, from an offset on."""
    Struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer):
    """A tuple of the values that the bytes stand for."""
    return Struct(format).unpack(buffer)


def unpack_from(format, buffer, offset=0):
    """A tuple of the values that the bytes from an offset on stand for."""
    return Struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer):
    """Goes through the tuples of a buffer that holds several."""
    return Struct(format).iter_unpack(buffer)
