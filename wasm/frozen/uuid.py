"""Identifiers that are unique in the world (RFC 4122)."""

__all__ = [
    "UUID", "SafeUUID", "uuid1", "uuid3", "uuid4", "uuid5", "getnode", "NAMESPACE_DNS", "NAMESPACE_URL",
    "NAMESPACE_OID", "NAMESPACE_X500", "RESERVED_NCS", "RFC_4122", "RESERVED_MICROSOFT", "RESERVED_FUTURE",
]

RESERVED_NCS = "reserved for NCS compatibility"
RFC_4122 = "specified in RFC 4122"
RESERVED_MICROSOFT = "reserved for Microsoft compatibility"
RESERVED_FUTURE = "reserved for future definition"


class SafeUUID:
    """Whether an identifier was made so that no other process could make the same."""

    safe = 0
    unsafe = -1
    unknown = None


class UUID:
    """An identifier of 128 bits."""

    def __init__(
        self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=None
    ):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        if hex is not None:
            hex = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
            if len(hex) != 32:
                raise ValueError("badly formed hexadecimal UUID string")
            int = _int(hex, 16)
        if bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            bytes = _swapped(bytes_le)
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            int = _int.from_bytes(bytes, "big")
        if fields is not None:
            if len(fields) != 6:
                raise ValueError("fields is not a 6-tuple")
            int = 0
            for k, (value, bits) in enumerate(zip(fields, (32, 16, 16, 8, 8, 48))):
                if not 0 <= value < 1 << bits:
                    raise ValueError("field " + str(k + 1) + " out of range (need a " + str(bits) + "-bit value)")
                int = int << bits | value
        if not 0 <= int < 1 << 128:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            int = int & ~(0xC000 << 48) | 0x8000 << 48
            int = int & ~(0xF000 << 64) | version << 76
        self.__dict__["_value"] = int
        self.__dict__["is_safe"] = is_safe

    @property
    def int(self):
        """It as a number."""
        return self._value

    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")

    def __eq__(self, other):
        return self._value == other._value if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self._value < other._value if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self._value > other._value if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self._value <= other._value if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self._value >= other._value if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self._value)

    def __int__(self):
        return self._value

    def __repr__(self):
        return type(self).__name__ + "('" + str(self) + "')"

    def __str__(self):
        h = self.hex
        return "-".join([h[:8], h[8:12], h[12:16], h[16:20], h[20:]])

    @property
    def hex(self):
        """It as 32 hexadecimal digits."""
        return "%032x" % self._value

    @property
    def bytes(self):
        """It as 16 bytes."""
        return self._value.to_bytes(16, "big")

    @property
    def bytes_le(self):
        """It as 16 bytes, the first fields with their lowest byte first."""
        return _swapped(self.bytes)

    @property
    def fields(self):
        """Its six fields."""
        return (
            self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low, self.node
        )

    @property
    def time_low(self):
        """The first 32 bits."""
        return self._value >> 96

    @property
    def time_mid(self):
        """The next 16 bits."""
        return self._value >> 80 & 0xFFFF

    @property
    def time_hi_version(self):
        """The next 16 bits."""
        return self._value >> 64 & 0xFFFF

    @property
    def clock_seq_hi_variant(self):
        """The next 8 bits."""
        return self._value >> 56 & 0xFF

    @property
    def clock_seq_low(self):
        """The next 8 bits."""
        return self._value >> 48 & 0xFF

    @property
    def time(self):
        """The time in it, in units of 100 ns since 1582."""
        return (self.time_hi_version & 0x0FFF) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        """The number of the clock."""
        return (self.clock_seq_hi_variant & 0x3F) << 8 | self.clock_seq_low

    @property
    def node(self):
        """The last 48 bits."""
        return self._value & 0xFFFFFFFFFFFF

    @property
    def urn(self):
        """It as a name of the form urn:uuid:..."""
        return "urn:uuid:" + str(self)

    @property
    def variant(self):
        """Which layout it has."""
        top = self._value >> 61 & 7
        return RESERVED_NCS if top < 4 else RFC_4122 if top < 6 else RESERVED_MICROSOFT if top == 6 else RESERVED_FUTURE

    @property
    def version(self):
        """How it was made: 1 to 5, or None."""
        return self._value >> 76 & 0xF if self.variant == RFC_4122 else None


def _swapped(b):
    """With the first three fields the other way round."""
    return bytes((b[3], b[2], b[1], b[0], b[5], b[4], b[7], b[6])) + b[8:]


_int = int
_node = None
_last_time = 0


def getnode():
    """A number that stands for this machine: random, as a sandbox has no address of hardware."""
    global _node
    if _node is None:
        from os import urandom

        _node = int.from_bytes(urandom(6), "big") | 1 << 40
    return _node


def uuid1(node=None, clock_seq=None):
    """An identifier of the time and this machine."""
    global _last_time
    import time
    from random import SystemRandom

    now = max(time.time_ns() // 100 + 0x01B21DD213814000, _last_time + 1)
    _last_time = now
    if clock_seq is None:
        clock_seq = SystemRandom().getrandbits(14)
    fields = (
        now & 0xFFFFFFFF, now >> 32 & 0xFFFF, now >> 48 & 0x0FFF, clock_seq >> 8 & 0x3F, clock_seq & 0xFF,
        getnode() if node is None else node,
    )
    return UUID(fields=fields, version=1)


def _named(namespace, name, function, version):
    import hashlib

    if isinstance(name, str):
        name = name.encode()
    return UUID(bytes=getattr(hashlib, function)(namespace.bytes + name).digest()[:16], version=version)


def uuid3(namespace, name):
    """An identifier of a name, by MD5."""
    return _named(namespace, name, "md5", 3)


def uuid4():
    """A random identifier."""
    from os import urandom

    return UUID(bytes=urandom(16), version=4)


def uuid5(namespace, name):
    """An identifier of a name, by SHA-1."""
    return _named(namespace, name, "sha1", 5)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
