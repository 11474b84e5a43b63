"""Encodings by name."""

from builtins import open as _open

__all__ = [
    "encode",
    "decode",
    "lookup",
    "open",
    "getencoder",
    "getdecoder",
    "BOM",
    "BOM_UTF8",
    "BOM_UTF16",
    "BOM_UTF16_LE",
    "BOM_UTF16_BE",
    "BOM_UTF32",
    "BOM_UTF32_LE",
    "BOM_UTF32_BE",
]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32 = BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"


def _rot13(text):
    found = []
    for char in text:
        if "a" <= char <= "z":
            char = chr((ord(char) - 84) % 26 + 97)
        elif "A" <= char <= "Z":
            char = chr((ord(char) - 52) % 26 + 65)
        found.append(char)
    return "".join(found)


def _clean(encoding):
    return encoding.lower().replace("-", "_").replace(" ", "_")


def encode(obj, encoding='utf-8', errors='strict'):
    """A text as bytes; rot13, hex and base64 change texts and bytes as they do."""
    name = _clean(encoding)
    if name in ("rot13", "rot_13"):
        return _rot13(obj)
    if name in ("hex", "hex_codec"):
        return bytes(obj).hex().encode()
    if name in ("base64", "base64_codec", "base_64"):
        import binascii

        parts = [binascii.b2a_base64(obj[i : i + 57]) for i in range(0, len(obj), 57)]
        return b"".join(parts)
    if name == "unicode_escape":
        return ascii("'\"" + obj)[4:-1].replace("\\'", "'").encode()
    if not isinstance(obj, str):
        raise TypeError("utf_8_encode() argument 1 must be str, not " + type(obj).__name__)
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    """Bytes as text; rot13, hex and base64 change texts and bytes back."""
    name = _clean(encoding)
    if name in ("rot13", "rot_13"):
        return _rot13(obj)
    if name in ("hex", "hex_codec"):
        return bytes.fromhex(bytes(obj).decode())
    if name in ("base64", "base64_codec", "base_64"):
        import binascii

        return binascii.a2b_base64(obj)
    if name == "unicode_escape":
        from ast import literal_eval

        text = bytes(obj).decode("latin-1") if not isinstance(obj, str) else obj
        return literal_eval('"' + text.replace('\\"', '"').replace('"', '\\"').replace("\n", "\\n") + '"')
    return bytes(obj).decode(encoding, errors)


class CodecInfo:
    """What lookup() tells of an encoding."""

    def __init__(self, encode, decode, name):
        self.encode = encode
        self.decode = decode
        self.name = name

    def __repr__(self):
        return "<codecs.CodecInfo object for encoding %s at 0x%x>" % (self.name, id(self))


_NAMES = {"utf8": "utf-8", "utf_8": "utf-8", "u8": "utf-8", "latin1": "iso8859-1", "latin_1": "iso8859-1", "us_ascii": "ascii"}


def lookup(encoding):
    """The encoding of that name; LookupError where there is none."""
    name = _clean(encoding)
    if name not in ("rot13", "rot_13", "hex", "hex_codec", "base64", "base64_codec", "unicode_escape"):
        "".encode(encoding)

    def encoder(obj, errors="strict"):
        return encode(obj, encoding, errors), len(obj)

    def decoder(obj, errors="strict"):
        return decode(obj, encoding, errors), len(obj)

    return CodecInfo(encoder, decoder, _NAMES.get(name, name.replace("_", "-")))


def getencoder(encoding):
    """The function that encodes to it; it gives the bytes and how much was encoded."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """The function that decodes from it; it gives the text and how much was decoded."""
    return lookup(encoding).decode


class IncrementalDecoder:
    """Decodes bytes that come in pieces: what is left of a character waits for the next piece."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.reset()

    def reset(self):
        """Forgets what waits."""
        self._waiting = b""

    def decode(self, input, final=False):
        """The text of a piece."""
        data = self._waiting + bytes(input)
        for kept in range(0 if final else 4):
            cut = len(data) - kept
            try:
                text = data[:cut].decode(self.encoding, self.errors if kept else "strict")
            except UnicodeDecodeError:
                continue
            self._waiting = data[cut:]
            return text
        self._waiting = b""
        return data.decode(self.encoding, self.errors)


class IncrementalEncoder:
    """Encodes texts that come in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def reset(self):
        """Does nothing: each piece is a whole."""

    def encode(self, input, final=False):
        """The bytes of a piece."""
        return input.encode(self.encoding, self.errors)


def _incremental(base, encoding):
    "".encode(encoding)
    return type(base.__name__, (base,), {"encoding": encoding})


def getincrementaldecoder(encoding):
    """The class of incremental decoders of an encoding."""
    return _incremental(IncrementalDecoder, encoding)


def getincrementalencoder(encoding):
    """The class of incremental encoders of an encoding."""
    return _incremental(IncrementalEncoder, encoding)


def iterdecode(iterator, encoding, errors="strict"):
    """The texts of pieces of bytes."""
    decoder = getincrementaldecoder(encoding)(errors)
    for piece in iterator:
        text = decoder.decode(piece)
        if text:
            yield text
    text = decoder.decode(b"", True)
    if text:
        yield text


def iterencode(iterator, encoding, errors="strict"):
    """The bytes of pieces of text."""
    for piece in iterator:
        data = piece.encode(encoding, errors)
        if data:
            yield data


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """Opens a file of text in an encoding."""
    if encoding is None or "b" in mode:
        return _open(filename, mode)
    return _open(filename, mode, encoding=encoding, errors=errors)
