"""Bytes as hexadecimal digits or base 64, and back; checksums."""

import _binascii

__all__ = [
    "a2b_base64", "a2b_hex", "a2b_uu", "b2a_base64", "b2a_hex", "b2a_uu", "crc32", "crc_hqx", "hexlify", "unhexlify",
    "Error", "Incomplete",
]


class Error(ValueError):
    """Text that cannot be read."""

    __module__ = "binascii"


class Incomplete(Exception):
    """Text that ends too early."""

    __module__ = "binascii"


def _ascii(data):
    if isinstance(data, str):
        try:
            return data.encode("ascii")
        except UnicodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    return _buffer(data, "argument should be bytes, buffer or ASCII string, not '{}'")


def _buffer(data, message="a bytes-like object is required, not '{}'"):
    try:
        if isinstance(data, str):
            raise TypeError
        memoryview(data)
    except TypeError:
        raise TypeError(message.format(type(data).__name__)) from None
    return data


def b2a_base64(data, *, newline=True):
    """Bytes in base 64, with a line end."""
    return _binascii.encode(_buffer(data), newline)


def a2b_base64(data, *, strict_mode=False):
    """The bytes of base 64. What is no sign of it is passed over, or an error with strict_mode."""
    found = _binascii.decode(_ascii(data), strict_mode)
    if isinstance(found, bytes):
        return found
    if isinstance(found, int):
        found = (
            "Invalid base64-encoded string: number of data characters ({}) cannot be 1 more than a multiple of 4"
        ).format(found)
    raise Error(found)


def hexlify(data, sep=None, bytes_per_sep=1):
    """Bytes as hexadecimal digits, with a separator after every so many bytes, counted from the end."""
    text = bytes(_buffer(data)).hex() if len(data) else ""
    if sep is None:
        return text.encode()
    if isinstance(sep, str):
        sep = sep.encode()
    if len(sep) != 1:
        raise ValueError("sep must be length 1.")
    if bytes_per_sep == 0:
        return text.encode()
    width = 2 * abs(bytes_per_sep)
    begin = len(text) % width if bytes_per_sep > 0 else 0
    parts = [text[:begin]] if begin else []
    parts += [text[i : i + width] for i in range(begin, len(text), width)]
    return sep.join([part.encode() for part in parts])


b2a_hex = hexlify


def unhexlify(hexstr):
    """The bytes of hexadecimal digits."""
    found = _binascii.unhexlify(_ascii(hexstr))
    if isinstance(found, str):
        raise Error(found)
    return found


a2b_hex = unhexlify


def crc32(data, crc=0):
    """The checksum CRC-32; crc is that of what came before."""
    return _binascii.crc32(_buffer(data), crc)


def crc_hqx(data, crc):
    """The checksum CRC-CCITT; crc is that of what came before."""
    crc &= 0xFFFF
    for byte in bytes(_buffer(data)):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021) & 0xFFFF if crc & 0x8000 else crc << 1
    return crc


def b2a_uu(data, *, backtick=False):
    """A line of at most 45 bytes, uuencoded."""
    data = bytes(_buffer(data))
    if len(data) > 45:
        raise Error("At most 45 bytes at once")
    zero = 96 if backtick else 32
    out = bytearray((len(data) + 32 if data else zero,))
    for i in range(0, len(data), 3):
        n = int.from_bytes((data[i : i + 3] + bytes(2))[:3], "big")
        for shift in (18, 12, 6, 0):
            six = n >> shift & 63
            out.append(six + 32 if six else zero)
    return bytes(out) + b"\n"


def a2b_uu(data):
    """The bytes of a line that is uuencoded."""
    data = bytes(_ascii(data))
    count = data[0] - 32 & 63
    out = bytearray()
    n = have = 0
    for c in data[1:]:
        if c in b"\r\n":
            break
        if not 32 <= c <= 96:
            raise Error("Illegal char")
        n = n << 6 | (c - 32 & 63)
        have += 1
        if have == 4:
            out += n.to_bytes(3, "big")
            n = have = 0
    if have:
        out += (n << 6 * (4 - have)).to_bytes(3, "big")
    if len(out) < count:
        out += bytes(count - len(out))
    if any(out[count:]):
        raise Error("Trailing garbage")
    return bytes(out[:count])
