"""Checksums with a key (RFC 2104): who does not know it can neither make nor check one."""

import hashlib as _hashlib
from secrets import compare_digest

__all__ = ["HMAC", "new", "digest", "compare_digest"]


class HMAC:
    """A checksum with a key."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError("key: expected bytes or bytearray, but got '" + type(key).__name__ + "'")
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        if isinstance(digestmod, str):
            self._make = lambda: _hashlib.new(digestmod)
        elif callable(digestmod):
            self._make = digestmod
        else:
            self._make = digestmod.new
        self._inner = self._make()
        self._outer = self._make()
        self.digest_size = self._inner.digest_size
        self.block_size = self._inner.block_size
        self.name = "hmac-" + self._inner.name
        if len(key) > self.block_size:
            short = self._make()
            short.update(key)
            key = short.digest()
        key = bytes(key) + bytes(self.block_size - len(key))
        self._inner.update(bytes([byte ^ 0x36 for byte in key]))
        self._outer.update(bytes([byte ^ 0x5C for byte in key]))
        if msg is not None:
            self.update(msg)

    def update(self, msg):
        """Adds bytes."""
        self._inner.update(msg)

    def copy(self):
        """Another one with the same key and bytes so far."""
        made = object.__new__(HMAC)
        made._make = self._make
        made._inner = self._inner.copy()
        made._outer = self._outer.copy()
        made.digest_size = self.digest_size
        made.block_size = self.block_size
        made.name = self.name
        return made

    def digest(self):
        """The checksum as bytes."""
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        """The checksum as hexadecimal digits."""
        return self.digest().hex()


def new(key, msg=None, digestmod=''):
    """A checksum with a key; digestmod: the hash function or its name."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The checksum of one message."""
    return HMAC(key, msg, digest).digest()
