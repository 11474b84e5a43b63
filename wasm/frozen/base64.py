"""Bytes as text of a few signs: base 16, 32, 64 and 85."""

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
    "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode",
    "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]

_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


def _bytes(s):
    if isinstance(s, str):
        if not all(ord(c) < 128 for c in s):
            raise ValueError("string argument should contain only ASCII characters")
        return s.encode()
    return bytes(binascii._buffer(s, "argument should be a bytes-like object or ASCII string, not '{}'"))


def _only_bytes(s):
    return bytes(binascii._buffer(s))


def _changed(s, old, new):
    """With two signs in place of two others."""
    return s.replace(old[:1], new[:1]).replace(old[1:], new[1:])


def b64encode(s, altchars=None):
    """Bytes in base 64; altchars: two signs in place of + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    return encoded if altchars is None else _changed(encoded, b"+/", altchars)


def b64decode(s, altchars=None, validate=False):
    """The bytes of base 64. What is no sign of it is passed over, or an error with validate."""
    s = _bytes(s)
    if altchars is not None:
        s = _changed(s, _bytes(altchars), b"+/")
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Bytes in base 64."""
    return b64encode(s)


def standard_b64decode(s):
    """The bytes of base 64."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Bytes in base 64 with - and _, which may stand in an address."""
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    """The bytes of base 64 with - and _."""
    return b64decode(s, b"-_")


def _b32encode(s, alphabet):
    s = _only_bytes(s)
    out = bytearray()
    for i in range(0, len(s), 5):
        part = s[i : i + 5]
        n = int.from_bytes(part + bytes(5 - len(part)), "big")
        signs = bytes([alphabet[n >> shift & 31] for shift in range(35, -1, -5)])
        used = (len(part) * 8 + 4) // 5
        out += signs[:used] + b"=" * (8 - used)
    return bytes(out)


def _b32decode(s, alphabet, casefold, map01):
    s = _bytes(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        s = s.replace(b"0", b"O").replace(b"1", _bytes(map01))
    if casefold:
        s = s.upper()
    whole = len(s)
    s = s.rstrip(b"=")
    padding = whole - len(s)
    out = bytearray()
    for i in range(0, len(s), 8):
        part = s[i : i + 8]
        n = 0
        for c in part:
            at = alphabet.find(bytes((c,)))
            if at < 0:
                raise binascii.Error("Non-base32 digit found")
            n = n << 5 | at
        out += (n << 5 * (8 - len(part))).to_bytes(5, "big")
    if padding not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if padding and out:
        out = out[: -((padding * 5 + 7) // 8)]
    return bytes(out)


def b32encode(s):
    """Bytes in base 32."""
    return _b32encode(s, _B32)


def b32decode(s, casefold=False, map01=None):
    """The bytes of base 32. casefold: small letters too; map01: the letter that 1 stands for."""
    return _b32decode(s, _B32, casefold, map01)


def b32hexencode(s):
    """Bytes in base 32 with digits first."""
    return _b32encode(s, _B32_HEX)


def b32hexdecode(s, casefold=False):
    """The bytes of base 32 with digits first."""
    return _b32decode(s, _B32_HEX, casefold, None)


def b16encode(s):
    """Bytes as hexadecimal digits, in capitals."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes of hexadecimal digits."""
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if not all(c in b"0123456789ABCDEF" for c in s):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def _encode_85(s, sign, pad, zero, blanks):
    """Groups of four bytes as five signs; zero and blanks: what stands for four of those, or None."""
    s = _only_bytes(s)
    padding = -len(s) % 4
    s += bytes(padding)
    parts = []
    for i in range(0, len(s), 4):
        n = int.from_bytes(s[i : i + 4], "big")
        if n == 0 and zero:
            parts.append(zero)
        elif n == 0x20202020 and blanks:
            parts.append(blanks)
        else:
            digits = []
            for _ in range(5):
                n, digit = divmod(n, 85)
                digits.append(sign(digit))
            parts.append(bytes(digits[::-1]))
    if padding and not pad:
        if parts[-1] == zero:
            parts[-1] = bytes((sign(0),)) * 5
        parts[-1] = parts[-1][:-padding]
    return b"".join(parts)


def b85encode(b, pad=False):
    """Bytes in base 85, as git and Mercurial have it."""
    return _encode_85(b, lambda digit: _B85[digit], pad, None, None)


def b85decode(b):
    """The bytes of base 85."""
    b = _bytes(b)
    out = bytearray()
    padding = -len(b) % 5
    whole = b + b"~" * padding
    for i in range(0, len(whole), 5):
        n = 0
        for k in range(i, i + 5):
            digit = _B85.find(whole[k : k + 1])
            if digit < 0:
                raise ValueError("bad base85 character at position " + str(k))
            n = n * 85 + digit
        if n > 0xFFFFFFFF:
            raise ValueError("base85 overflow in hunk starting at byte " + str(i))
        out += n.to_bytes(4, "big")
    return bytes(out[: len(out) - padding])


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Bytes in Ascii85."""
    text = _encode_85(b, lambda digit: digit + 33, pad, b"z", b"y" if foldspaces else None)
    if adobe:
        text = b"<~" + text
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [text[i : i + wrapcol] for i in range(0, len(text), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        text = b"\n".join(lines)
    return text + b"~>" if adobe else text


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\x0b'):
    """The bytes of Ascii85."""
    b = _bytes(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out = bytearray()
    group = []
    for c in b + b"u" * 4:
        if 33 <= c <= 117:
            group.append(c)
            if len(group) == 5:
                n = 0
                for digit in group:
                    n = n * 85 + digit - 33
                if n > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                out += n.to_bytes(4, "big")
                group.clear()
        elif c == 122:
            if group:
                raise ValueError("z inside Ascii85 5-tuple")
            out += bytes(4)
        elif foldspaces and c == 121:
            if group:
                raise ValueError("y inside Ascii85 5-tuple")
            out += b"    "
        elif c not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: " + chr(c))
    padding = 4 - len(group)
    return bytes(out[: len(out) - padding]) if padding else bytes(out)


def encodebytes(s):
    """Bytes in base 64, in lines of 76 signs."""
    s = _only_bytes_like(s)
    return b"".join([binascii.b2a_base64(s[i : i + 57]) for i in range(0, len(s), 57)])


def decodebytes(s):
    """The bytes of base 64 in lines."""
    return binascii.a2b_base64(_only_bytes_like(s))


def _only_bytes_like(s):
    return bytes(binascii._buffer(s, "expected bytes-like object, not {}"))


def encode(input, output):
    """Writes a file of bytes to another one in base 64."""
    output.write(encodebytes(input.read()))


def decode(input, output):
    """Writes a file in base 64 to another one as bytes."""
    output.write(decodebytes(input.read()))
