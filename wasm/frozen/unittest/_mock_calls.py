"""Records of calls, and what is equal to all."""

__name__ = "unittest.mock"  # what is defined here is of the public module: in reprs and pickles


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel." + self.name


class _Sentinel:
    def __init__(self):
        self._known = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError(name)
        if name not in self._known:
            self._known[name] = _SentinelObject(name)
        return self._known[name]


sentinel = _Sentinel()
"Objects that are nothing but themselves: sentinel.name is always the same one."
DEFAULT = sentinel.DEFAULT
"What side_effect returns to let the return value be what it is."


class _ANY:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()
"Is equal to everything."


def _call_text(name, args, kwargs):
    parts = [repr(arg) for arg in args] + ["%s=%r" % item for item in kwargs.items()]
    return name + "(" + ", ".join(parts) + ")"


def _taken_apart(parts, name=""):
    # Name, arguments by position and by name of a call that may lack any of them; None if it is not one.
    if len(parts) == 3:
        return tuple(parts)
    args, kwargs = (), {}
    if len(parts) == 2:
        first, second = parts
        if not isinstance(first, str):
            args, kwargs = first, second
        else:
            name = first
            if isinstance(second, tuple):
                args = second
            else:
                kwargs = second
    elif len(parts) == 1:
        (only,) = parts
        if isinstance(only, str):
            name = only
        elif isinstance(only, tuple):
            args = only
        else:
            kwargs = only
    elif parts:
        return None
    return name, args, kwargs


class _Call(tuple):
    # (name, args, kwargs) of a call; equal to those that leave out the name, or what is empty.
    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        name, args, kwargs = _taken_apart(value, name) or (name, (), {})
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            parts = _taken_apart(other)
        except TypeError:
            return NotImplemented
        if len(self) == 2:
            name, (args, kwargs) = "", self
        else:
            name, args, kwargs = self
        mine = getattr(self, "_mock_parent", None)
        theirs = getattr(other, "_mock_parent", None)
        if mine and theirs and mine != theirs:
            return False
        if parts is None or (name and parts[0] != name):
            return False
        return parts[1:] == (args, kwargs)

    def __ne__(self, other):
        return not self == other

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        name = self._mock_name + "()"
        return _Call((self._mock_name, args, kwargs), name=name, parent=self)

    def __getattr__(self, attr):
        if attr.startswith("_mock_"):
            raise AttributeError(attr)
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=self._mock_name + "." + attr, parent=self, from_kall=False)

    def _parts(self):
        return tuple(self) if len(self) == 2 else tuple(self)[1:]

    @property
    def args(self):
        """The arguments by position."""
        return self._parts()[0]

    @property
    def kwargs(self):
        """The arguments by keyword."""
        return self._parts()[1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return name if name == "call" or name.startswith("call") else "call." + name
        if len(self) == 2:
            name, (args, kwargs) = "call", self
        else:
            name, args, kwargs = self
            if not name:
                name = "call"
            elif not name.startswith("()"):
                name = "call." + name
            else:
                name = "call" + name
        return _call_text(name, args, kwargs)

    def call_list(self):
        """The calls that led here, one after the other."""
        found = []
        at = self
        while at is not None:
            if at._mock_from_kall:
                found.append(at)
            at = at._mock_parent
        return _CallList(reversed(found))


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return any([value == other for other in self])
        n = len(value)
        return any([list(self[i : i + n]) == value for i in range(len(self) - n + 1)])

    def __repr__(self):
        text = "[" + ", ".join([repr(one) for one in self]) + "]"
        return text if len(text) <= 80 else "[" + ",\n ".join([repr(one) for one in self]) + "]"


call = _Call(from_kall=False)
"Makes the record of a call: call(1, a=2) is equal to that of such a call."
