"""Regular expressions: patterns that text is searched for."""

import _re
from _re import Match, Pattern, compile, findall, finditer, fullmatch, match, purge, search, split, sub, subn

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "template",
    "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE",
    "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag",
]


class error(Exception):
    """A mistake in a pattern: what it is, the pattern, and where in it."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg += " at position " + str(pos)
            newline = "\n" if isinstance(pattern, str) else b"\n"
            before = pattern[:pos]
            self.lineno = before.count(newline) + 1
            self.colno = pos - before.rfind(newline)
            if newline in pattern:
                msg += " (line {}, column {})".format(self.lineno, self.colno)
        super().__init__(msg)


_re._setup(error)


class RegexFlag(int):
    """Flags of patterns, which | puts together."""

    @property
    def value(self):
        """The number."""
        return int(self)

    @property
    def name(self):
        """Its name, without the module's."""
        return repr(self).replace("re.", "")

    def __repr__(self):
        value = int(self)
        names = []
        for name, bit in _NAMES:
            if value & bit:
                names.append("re." + name)
                value &= ~bit
        if value or not names:
            names.append("0x{:x}".format(value) if int(self) else "re.NOFLAG")
        return "|".join(names)

    __str__ = __repr__

    def __format__(self, spec):
        return format(str(self), spec)

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    __ror__ = __or__

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    __rand__ = __and__

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(511 & ~int(self))

    def __contains__(self, other):
        return int(self) & int(other) == int(other)


# In the order in which they are written.
_NAMES = (
    ("ASCII", 256), ("IGNORECASE", 2), ("LOCALE", 4), ("UNICODE", 32), ("MULTILINE", 8), ("DOTALL", 16),
    ("VERBOSE", 64), ("TEMPLATE", 1), ("DEBUG", 128),
)
NOFLAG = RegexFlag(0)
ASCII = A = RegexFlag(256)
IGNORECASE = I = RegexFlag(2)
LOCALE = L = RegexFlag(4)
UNICODE = U = RegexFlag(32)
MULTILINE = M = RegexFlag(8)
DOTALL = S = RegexFlag(16)
VERBOSE = X = RegexFlag(64)
DEBUG = RegexFlag(128)

_SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"


def escape(pattern):
    """The text as a pattern that matches just that text."""
    if isinstance(pattern, str):
        if not any(c in _SPECIAL for c in pattern):
            return pattern if type(pattern) is str else str(pattern)
        return "".join(["\\" + c if c in _SPECIAL else c for c in pattern])
    result = bytearray()
    for c in bytes(pattern):
        if chr(c) in _SPECIAL:
            result.append(92)
        result.append(c)
    return bytes(result)


def template(pattern, flags=0):
    """compile, under an old name."""
    return compile(pattern, flags)
