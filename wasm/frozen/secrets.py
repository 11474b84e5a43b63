"""Random numbers that nobody can foresee: for passwords and the like."""

from random import SystemRandom

__all__ = ["choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex", "token_urlsafe", "compare_digest"]

DEFAULT_ENTROPY = 32
_source = SystemRandom()


def choice(seq):
    """One of the items."""
    return _source.choice(seq)


def randbits(k):
    """A number of k random bits."""
    return _source.getrandbits(k)


def randbelow(exclusive_upper_bound):
    """A number from 0 up to but not that one."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _source.randrange(exclusive_upper_bound)


def token_bytes(nbytes=None):
    """Random bytes, 32 when nothing is said."""
    from os import urandom

    return urandom(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """Random bytes as hexadecimal digits."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """Random bytes as letters and digits that may stand in an address."""
    import base64

    return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode()


def compare_digest(a, b):
    """Whether two are equal, in a time that does not tell where they differ."""
    if isinstance(a, str) != isinstance(b, str):
        raise TypeError("unsupported operand types(s) or combination of types: '{}' and '{}'".format(
            type(a).__name__, type(b).__name__
        ))
    if isinstance(a, str):
        a, b = a.encode(), b.encode()
        if len(a) > 0 and max(a) > 127 or len(b) > 0 and max(b) > 127:
            raise TypeError("comparing strings with non-ASCII characters is not supported")
    different = len(a) ^ len(b)
    for x, y in zip(a, b):
        different |= x ^ y
    return different == 0
