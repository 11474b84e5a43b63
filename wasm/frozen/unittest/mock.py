"""Objects that stand in for others in tests, and remember how they were used."""

import sys

__all__ = [
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock",
    "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal",
]  # fmt: skip

FILTER_DIR = True
"Whether dir() of a mock shows only what is useful."
_MISSING = object()


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


class _Call(tuple):
    # (name, args, kwargs) of a call; equal to those that leave out the name, or what is empty.
    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args = ()
        kwargs = {}
        if len(value) == 3:
            name, args, kwargs = value
        elif len(value) == 2:
            first, second = value
            if isinstance(first, str):
                name = first
                if isinstance(second, tuple):
                    args = second
                else:
                    kwargs = second
            else:
                args, kwargs = first, second
        elif len(value) == 1:
            (only,) = value
            if isinstance(only, str):
                name = only
            elif isinstance(only, tuple):
                args = only
            else:
                kwargs = only
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            n = len(other)
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
        other_name, other_args, other_kwargs = "", (), {}
        if n == 3:
            other_name, other_args, other_kwargs = other
        elif n == 2:
            first, second = other
            if isinstance(first, str):
                other_name = first
                if isinstance(second, tuple):
                    other_args = second
                else:
                    other_kwargs = second
            elif isinstance(first, tuple):
                other_args = first
                other_kwargs = second
            else:
                return False
        elif n == 1:
            (only,) = other
            if isinstance(only, tuple):
                other_args = only
            elif isinstance(only, str):
                other_name = only
            else:
                other_kwargs = only
        elif n:
            return False
        if name and other_name != name:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

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


class InvalidSpecError(Exception):
    """A mock cannot be the specification of another."""


def _spec_names(spec):
    if isinstance(spec, (list, tuple, set)):
        return list(spec)
    return dir(spec)


_OWN = (
    "return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls",
    "name", "parent",
)  # fmt: skip
_ASSERTIONS = ("assert", "assret", "asert", "aseert", "assrt")


def _is_exception(value):
    return isinstance(value, BaseException) or (isinstance(value, type) and issubclass(value, BaseException))


class NonCallableMock:
    """A stand-in that has every attribute, and cannot be called."""

    _mock_kind = "NonCallableMock"

    def __init__(
        self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _new_name="", _new_parent=None,
        unsafe=False, **kwargs
    ):  # fmt: skip
        _setup(self, spec, wraps, name, spec_set, parent, _new_name, _new_parent, unsafe)
        if kwargs:
            self.configure_mock(**kwargs)

    def configure_mock(self, **kwargs):
        """Set attributes, of children by dotted names as well."""
        for name in sorted(kwargs, key=lambda name: name.count(".")):
            target = self
            parts = name.split(".")
            for part in parts[:-1]:
                target = getattr(target, part)
            setattr(target, parts[-1], kwargs[name])

    def attach_mock(self, mock, attribute):
        """Make another mock an attribute, whose calls are recorded here too."""
        state = mock.__dict__["_mock"]
        state.parent = state.new_parent = None
        state.name = ""
        state.new_name = None
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        """Allow only the attributes of a specification."""
        state = self.__dict__["_mock"]
        state.spec = spec
        state.names = _spec_names(spec)
        state.is_set = spec_set

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget the calls."""
        visited = [] if visited is None else visited
        if any([self is other for other in visited]):
            return
        visited.append(self)
        state = self.__dict__["_mock"]
        _forget(state)
        if return_value:
            state.return_value = DEFAULT
        if side_effect:
            state.side_effect = None
        for child in state.children.values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        if isinstance(state.return_value, NonCallableMock) and state.return_value is not self:
            state.return_value.reset_mock(visited)

    def _get_child_mock(self, **kw):
        cls = type(self)
        if cls is NonCallableMagicMock:
            cls = MagicMock
        elif cls is NonCallableMock:
            cls = Mock
        elif issubclass(cls, AsyncMock) and kw.get("_new_name") == "()":
            cls = MagicMock
        return cls(**kw)

    def __getattr__(self, name):
        state = self.__dict__.get("_mock")
        if state is None or name == "_mock":
            raise AttributeError(name)
        if name in state.fields:
            return _field(self, state, name)
        if name in state.children:
            found = state.children[name]
            if found is _MISSING:
                raise AttributeError(name)
            return found
        if state.names is not None:
            if name not in state.names or (name[:2] == "__" and name not in _SUPPORTED):
                raise AttributeError("Mock object has no attribute '%s'" % name)
        elif name[:2] == "__" and name[-2:] == "__":
            raise AttributeError(name)
        if not state.unsafe and (state.names is None or name not in state.names) and name.startswith(_ASSERTIONS):
            raise AttributeError(
                "'%s' is not a valid assertion. Use a spec for the mock if '%s' is meant to be an attribute." % (name, name)
            )
        if state.sealed:
            raise AttributeError("Cannot set " + _full_name(self) + "." + name)
        wraps = None if state.wraps is None else getattr(state.wraps, name)
        child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
        state.children[name] = child
        return child

    def __setattr__(self, name, value):
        state = self.__dict__.get("_mock")
        if state is None or name == "__dict__":
            object.__setattr__(self, name, value)
            return
        if name in ("return_value", "side_effect"):
            _store(self, state, name, value)
            return
        if name in state.fields:
            state.fields[name] = value
            return
        if name == "__class__":
            state.spec_class = value
            return
        if state.is_set and state.names is not None and name not in state.names:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in _SUPPORTED:
            _set_special(self, name, value)
            return
        if _adopt(self, value, name, name):
            state.children[name] = value
            return
        state.children.pop(name, None)
        if state.sealed and name not in self.__dict__:
            raise AttributeError("Cannot set " + _full_name(self) + "." + name)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        state = self.__dict__["_mock"]
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif state.children.get(name) is _MISSING:
            raise AttributeError(name)
        state.children[name] = _MISSING

    def __dir__(self):
        state = self.__dict__["_mock"]
        names = state.names or []
        return sorted(set([n for n in list(names) + list(self.__dict__) + list(state.children) if n != "_mock"]))

    def __repr__(self):
        state = self.__dict__["_mock"]
        name = _full_name(self)
        shown = "" if name in ("mock", "mock.") else " name=%r" % name
        spec = ""
        if state.spec_class is not None:
            spec = " spec%s=%r" % ("_set" if state.is_set else "", state.spec_class.__name__)
        return "<%s%s%s id='%s'>" % (type(self).__name__, shown, spec, id(self))

    def assert_not_called(self):
        """Was never called."""
        state = self.__dict__["_mock"]
        if state.fields["call_count"]:
            raise AssertionError(
                "Expected '%s' to not have been called. Called %s times.%s"
                % (state.name or "mock", state.fields["call_count"], _calls_text(state))
            )

    def assert_called(self):
        """Was called at least once."""
        state = self.__dict__["_mock"]
        if not state.fields["call_count"]:
            raise AssertionError("Expected '%s' to have been called." % (state.name or "mock"))

    def assert_called_once(self):
        """Was called once."""
        state = self.__dict__["_mock"]
        if state.fields["call_count"] != 1:
            raise AssertionError(
                "Expected '%s' to have been called once. Called %s times.%s"
                % (state.name or "mock", state.fields["call_count"], _calls_text(state))
            )

    def assert_called_with(self, *args, **kwargs):
        """The last call had these arguments."""
        state = self.__dict__["_mock"]
        expected = _Call((args, kwargs), two=True)
        actual = state.fields["call_args"]
        name = state.name or "mock"
        if actual is None:
            raise AssertionError(
                "expected call not found.\nExpected: %s\n  Actual: not called." % _call_text(name, args, kwargs)
            )
        if expected != actual:
            raise AssertionError(
                "expected call not found.\nExpected: %s\n  Actual: %s"
                % (_call_text(name, args, kwargs), _call_text(name, actual[0], actual[1]))
            )

    def assert_called_once_with(self, *args, **kwargs):
        """Was called once, with these arguments."""
        state = self.__dict__["_mock"]
        if state.fields["call_count"] != 1:
            raise AssertionError(
                "Expected '%s' to be called once. Called %s times.%s"
                % (state.name or "mock", state.fields["call_count"], _calls_text(state))
            )
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, *args, **kwargs):
        """One of the calls had these arguments."""
        state = self.__dict__["_mock"]
        expected = _Call((args, kwargs), two=True)
        if not any([expected == one for one in state.fields["call_args_list"]]):
            raise AssertionError("%s call not found" % _call_text(state.name or "mock", args, kwargs))

    def assert_has_calls(self, calls, any_order=False):
        """These calls were made, one after the other, or in any order."""
        state = self.__dict__["_mock"]
        made = state.fields["mock_calls"]
        expected = [one if isinstance(one, _Call) else _Call(one) for one in calls]
        if not any_order:
            if expected not in made:
                raise AssertionError("Calls not found.\nExpected: %s\n  Actual: %s" % (_CallList(expected), made))
            return
        left = list(made)
        missing = []
        for one in expected:
            for i, other in enumerate(left):
                if one == other:
                    del left[i]
                    break
            else:
                missing.append(one)
        if missing:
            raise AssertionError(
                "%r does not contain all of %r in its call list, found %r instead"
                % (state.name or "mock", tuple(missing), made)
            )


class _State:
    is_magic = False


def _setup(mock, spec, wraps, name, spec_set, parent, new_name, new_parent, unsafe):
    state = _State()
    state.spec = spec if spec is not None else spec_set
    state.is_set = spec_set is not None
    state.spec_class = None
    state.names = None
    if state.spec is not None:
        if isinstance(state.spec, NonCallableMock):
            raise InvalidSpecError("Cannot spec a Mock object. [object=%r]" % (state.spec,))
        state.names = _spec_names(state.spec)
        if not isinstance(state.spec, (list, tuple, set)):
            state.spec_class = state.spec if isinstance(state.spec, type) else type(state.spec)
    state.wraps = wraps
    state.name = name
    state.new_name = new_name
    state.parent = parent
    state.new_parent = new_parent if new_parent is not None else parent
    state.unsafe = unsafe
    state.sealed = False
    state.children = {}
    state.return_value = DEFAULT
    state.side_effect = None
    state.special = {}
    state.fields = {"return_value": None, "side_effect": None}
    _forget(state)
    object.__setattr__(mock, "_mock", state)


def _forget(state):
    state.fields.update({
        "called": False, "call_count": 0, "call_args": None, "call_args_list": _CallList(), "mock_calls": _CallList(),
        "method_calls": _CallList(),
    })  # fmt: skip


def _field(mock, state, name):
    if name == "side_effect":
        return state.side_effect
    if name == "return_value":
        if state.return_value is DEFAULT:
            state.return_value = mock._get_child_mock(parent=mock, name="()", _new_name="()", _new_parent=mock)
            state.return_value.__dict__["_mock"].name = "()"
        return state.return_value
    return state.fields[name]


def _store(mock, state, name, value):
    if name == "return_value":
        state.return_value = value
        _adopt(mock, value, None, "()")
    else:
        state.side_effect = _prepared(value)


def _prepared(effect):
    if effect is None or _is_exception(effect) or callable(effect):
        return effect
    return iter(effect)


def _adopt(mock, value, name, new_name):
    # A mock without a name or a parent becomes a child.
    if not isinstance(value, NonCallableMock):
        return False
    state = value.__dict__["_mock"]
    if state.name or state.new_name or state.parent is not None or state.new_parent is not None:
        return False
    at = mock
    while at is not None:
        if at is value:
            return False
        at = at.__dict__["_mock"].new_parent
    if new_name:
        state.new_parent = mock
        state.new_name = new_name
    if name:
        state.parent = mock
        state.name = name
    return True


def _full_name(mock):
    state = mock.__dict__["_mock"]
    parts = [state.new_name] if state.new_name else []
    dot = "" if state.new_name == "()" else "."
    at = state.new_parent
    name = state.name
    root = mock
    while at is not None:
        root = at
        other = at.__dict__["_mock"]
        if other.new_parent is None and not other.new_name:
            break
        parts.append((other.new_name or "") + dot)
        dot = "" if other.new_name == "()" else "."
        at = other.new_parent
    first = root.__dict__["_mock"].name if root is not mock else None
    if root is mock:
        return str(name) if name and not state.new_name else (state.new_name or "mock")
    head = (first or "mock") + dot
    return head + "".join(reversed(parts))


def _calls_text(state):
    made = state.fields["mock_calls"]
    return "\nCalls: %s." % (made,) if made else ""


def _record(mock, args, kwargs):
    state = mock.__dict__["_mock"]
    fields = state.fields
    fields["called"] = True
    fields["call_count"] += 1
    pair = _Call((args, kwargs), two=True)
    fields["call_args"] = pair
    fields["call_args_list"].append(pair)
    fields["mock_calls"].append(_Call(("", args, kwargs)))
    is_method = bool(state.parent is not None)
    method_name = state.name
    name = state.new_name
    called = name == "()"
    at = state.new_parent
    while at is not None:
        other = at.__dict__["_mock"]
        if is_method:
            other.fields["method_calls"].append(_Call((method_name, args, kwargs)))
            is_method = other.parent is not None
            if is_method:
                method_name = (other.name or "") + "." + method_name
        other.fields["mock_calls"].append(_Call((name, args, kwargs)))
        if other.new_name:
            dot = "" if called else "."
            called = other.new_name == "()"
            name = other.new_name + dot + name
        at = other.new_parent


def _result(mock, args, kwargs):
    state = mock.__dict__["_mock"]
    effect = state.side_effect
    if effect is not None:
        if _is_exception(effect):
            raise effect
        if not callable(effect):
            value = next(effect)
            if _is_exception(value):
                raise value
        else:
            value = effect(*args, **kwargs)
        if value is not DEFAULT:
            return value
    if state.return_value is not DEFAULT:
        return state.return_value
    if state.wraps is not None:
        return state.wraps(*args, **kwargs)
    return _field(mock, state, "return_value")


# What the special methods of a MagicMock answer; where there is nothing here, a new MagicMock.
_ANSWERS = {
    "__len__": 0, "__contains__": False, "__bool__": True, "__int__": 1, "__float__": 1.0, "__complex__": 1j,
    "__index__": 1, "__exit__": False, "__hash__": None, "__str__": None, "__iter__": None, "__sizeof__": None,
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented,
    "__eq__": None, "__ne__": None,
}  # fmt: skip
_PLAIN = (
    "__getitem__", "__setitem__", "__delitem__", "__enter__", "__reversed__", "__round__", "__trunc__", "__floor__",
    "__ceil__", "__neg__", "__pos__", "__abs__", "__invert__", "__divmod__", "__fspath__", "__format__", "__call__",
    "__missing__", "__next__", "__await__", "__aenter__", "__aexit__", "__aiter__", "__anext__", "__rdivmod__",
)  # fmt: skip
_NUMERIC = (
    "add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "lshift", "rshift", "and", "xor", "or", "pow",
)
_SUPPORTED = set(_ANSWERS) | set(_PLAIN)
for _name in _NUMERIC:
    _SUPPORTED |= {"__%s__" % _name, "__r%s__" % _name, "__i%s__" % _name}
_WITHOUT_ANSWER = set(["__r%s__" % _name for _name in _NUMERIC] + ["__i%s__" % _name for _name in _NUMERIC])
_NOT_AT_FIRST = _WITHOUT_ANSWER | {
    "__call__", "__missing__", "__next__", "__await__", "__aenter__", "__aexit__", "__aiter__", "__anext__",
    "__reversed__", "__format__", "__fspath__", "__rdivmod__",
}  # fmt: skip


def _set_special(mock, name, value):
    state = mock.__dict__["_mock"]
    state.special[name] = value
    if _adopt(mock, value, name, name):
        state.children[name] = value


class _Special:
    # Stands for a special method in the classes of mocks.
    def __init__(self, name):
        self.name = name

    def __get__(self, mock, cls=None):
        if mock is None:
            return self
        name = self.name
        state = mock.__dict__["_mock"]
        given = state.special.get(name, _MISSING)
        if given is not _MISSING:
            if isinstance(given, NonCallableMock) or not callable(given):
                return given
            return lambda *args, **kwargs: given(mock, *args, **kwargs)
        if not state.is_magic or (state.names is not None and name not in state.names):
            return lambda *args: _refused(mock, name, args)
        return state.children.get(name) or _special_child(mock, state, name)


def _special_child(mock, state, name):
    child = MagicMock(name=name, parent=mock, _new_name=name, _new_parent=mock)
    state.children[name] = child
    answer = _ANSWERS.get(name, _MISSING)
    if name == "__iter__":
        given = child.__dict__["_mock"]
        child.side_effect = lambda: iter(() if given.return_value is DEFAULT else given.return_value)
    elif name == "__str__":
        child.side_effect = lambda: NonCallableMock.__repr__(mock)
    elif name == "__hash__":
        child.side_effect = lambda: id(mock)
    elif name == "__eq__":
        child.side_effect = lambda other: True if other is mock else NotImplemented
    elif name == "__ne__":
        child.side_effect = lambda other: False if other is mock else NotImplemented
    elif answer is not _MISSING and answer is not None:
        child.return_value = answer
    return child


_TEXTS = {
    "__getitem__": "'%s' object is not subscriptable", "__len__": "object of type '%s' has no len()",
    "__iter__": "'%s' object is not iterable", "__contains__": "argument of type '%s' is not iterable",
    "__setitem__": "'%s' object does not support item assignment",
    "__delitem__": "'%s' object does not support item deletion",
    "__enter__": "'%s' object does not support the context manager protocol",
}  # fmt: skip


def _refused(mock, name, args):
    if name in ("__eq__",):
        return args[0] is mock or NotImplemented
    if name == "__ne__":
        return args[0] is not mock
    if name == "__bool__":
        return True
    if name == "__hash__":
        return id(mock)
    if name == "__str__":
        return NonCallableMock.__repr__(mock)
    if name in _TEXTS:
        raise TypeError(_TEXTS[name] % type(mock).__name__)
    return NotImplemented


class _Specials:
    pass


for _name in sorted(_SUPPORTED - _NOT_AT_FIRST):
    setattr(_Specials, _name, _Special(_name))


class Mock(NonCallableMock, _Specials):
    """A stand-in that has every attribute and can be called, and remembers how it was."""

    def __init__(
        self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
        _new_name="", _new_parent=None, unsafe=False, **kwargs
    ):  # fmt: skip
        _setup(self, spec, wraps, name, spec_set, parent, _new_name, _new_parent, unsafe)
        state = self.__dict__["_mock"]
        if return_value is not DEFAULT:
            _store(self, state, "return_value", return_value)
        state.side_effect = _prepared(side_effect)
        self._mock_prepare()
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_prepare(self):
        pass

    def __call__(self, *args, **kwargs):
        _record(self, args, kwargs)
        return _result(self, args, kwargs)


class NonCallableMagicMock(NonCallableMock, _Specials):
    """A stand-in with special methods, which cannot be called."""

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)

    def _mock_prepare(self):
        self.__dict__["_mock"].is_magic = True


class MagicMock(Mock):
    """A stand-in that can be called, and has special methods: it can be indexed, iterated, compared, entered."""

    def _mock_prepare(self):
        self.__dict__["_mock"].is_magic = True


class PropertyMock(Mock):
    """Stands in for a property of a class: getting calls it without arguments, setting with the value."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


class AsyncMock(MagicMock):
    """A stand-in whose calls are to be awaited."""

    def _mock_prepare(self):
        state = self.__dict__["_mock"]
        state.is_magic = True
        state.fields["await_count"] = 0
        state.fields["await_args"] = None
        state.fields["await_args_list"] = _CallList()

    def __call__(self, *args, **kwargs):
        _record(self, args, kwargs)
        return self._awaited(args, kwargs)

    async def _awaited(self, args, kwargs):
        fields = self.__dict__["_mock"].fields
        pair = _Call((args, kwargs), two=True)
        fields["await_count"] += 1
        fields["await_args"] = pair
        fields["await_args_list"].append(pair)
        state = self.__dict__["_mock"]
        effect = state.side_effect
        if effect is not None and not _is_exception(effect) and callable(effect):
            value = effect(*args, **kwargs)
            if hasattr(value, "send"):
                value = await value
            return value if value is not DEFAULT else _field(self, state, "return_value")
        try:
            return _result(self, args, kwargs)
        except StopIteration:
            raise StopAsyncIteration from None

    def assert_awaited(self):
        """Was awaited at least once."""
        if not self.await_count:
            raise AssertionError("Expected %s to have been awaited." % (self.__dict__["_mock"].name or "mock"))

    def assert_awaited_once(self):
        """Was awaited once."""
        if self.await_count != 1:
            name = self.__dict__["_mock"].name or "mock"
            raise AssertionError("Expected %s to have been awaited once. Awaited %s times." % (name, self.await_count))

    def assert_awaited_with(self, *args, **kwargs):
        """The last await had these arguments."""
        name = self.__dict__["_mock"].name or "mock"
        expected = _Call((args, kwargs), two=True)
        if self.await_args is None:
            raise AssertionError("Expected await: %s\nNot awaited" % _call_text(name, args, kwargs))
        if self.await_args != expected:
            actual = _call_text(name, self.await_args[0], self.await_args[1])
            raise AssertionError(
                "expected await not found.\nExpected: %s\n  Actual: %s" % (_call_text(name, args, kwargs), actual)
            )

    def assert_awaited_once_with(self, *args, **kwargs):
        """Was awaited once, with these arguments."""
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_not_awaited(self):
        """Was never awaited."""
        if self.await_count:
            name = self.__dict__["_mock"].name or "mock"
            raise AssertionError("Expected %s to not have been awaited. Awaited %s times." % (name, self.await_count))


def seal(mock):
    """Let a mock have no further attributes."""
    mock.__dict__["_mock"].sealed = True
    for child in mock.__dict__["_mock"].children.values():
        if isinstance(child, NonCallableMock) and not child.__dict__["_mock"].sealed:
            seal(child)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, **kwargs):
    """A mock that has only the attributes of an object, and what they have."""
    options = {"spec_set": spec} if spec_set else {"spec": spec}
    options.update(kwargs)
    if _name is not None:
        options["name"] = _name
    is_class = isinstance(spec, type)
    mock = (MagicMock if callable(spec) else NonCallableMagicMock)(**options)
    if is_class and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, True, _name="()")
    return mock


def mock_open(mock=None, read_data=""):
    """A mock of open(), which gives a mock of a file with this text."""
    lines = read_data.splitlines(True)
    joined = read_data[:0].join
    handle = MagicMock()
    state = [iter(lines)]

    def read(n=-1, *args):
        if n is None or n < 0:
            return joined(list(state[0]))
        text = joined(list(state[0]))
        state[0] = iter(text[n:].splitlines(True))
        return text[:n]

    def readline(*args):
        return next(state[0], read_data[:0])

    handle.read.side_effect = read
    handle.readline.side_effect = readline
    handle.readlines.side_effect = lambda *args: list(state[0])
    handle.write.return_value = None
    handle.__enter__.return_value = handle
    handle.__iter__.side_effect = lambda: state[0]
    handle.__next__ = lambda self: next(state[0])

    def opened(*args, **kwargs):
        state[0] = iter(lines)
        return DEFAULT

    if mock is None:
        mock = MagicMock(name="open")
    mock.side_effect = opened
    mock.return_value = handle
    return mock


def _imported(target):
    parts = target.split(".")
    found = __import__(parts[0])
    path = parts[0]
    for part in parts[1:]:
        path += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(path)
            found = getattr(found, part)
    return found


def _own_dict(target):
    try:
        return target.__dict__
    except AttributeError:
        return {}


_active = []


class _Started:
    # What can be begun and ended without a block.
    def start(self):
        """Replace it until stop()."""
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        """Put back what was replaced."""
        if self in _active:
            _active.remove(self)
            return self.__exit__(None, None, None)
        return None


class _patch(_Started):
    # Replaces an attribute for the time of a block or of a function.
    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.spec = spec
        self.create = create
        self.spec_set = spec_set
        self.autospec = autospec
        self.new_callable = new_callable
        self.kwargs = kwargs
        self.attribute_name = None
        self.additional = []

    def copy(self):
        other = _patch(
            self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
            self.new_callable, self.kwargs,
        )  # fmt: skip
        other.attribute_name = self.attribute_name
        other.additional = [one.copy() for one in self.additional]
        return other

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX):
                    value = getattr(func, name)
                    if callable(value):
                        setattr(func, name, self.copy()(value))
            return func
        patcher = self

        def patched(*args, **keywords):
            with patcher.copy() as new:
                if patcher.attribute_name is not None:
                    keywords.update(new)
                elif patcher.new is DEFAULT:
                    args += (new,)
                return func(*args, **keywords)

        from contextlib._bases import _copy_names

        return _copy_names(patched, func)

    def _original(self):
        name = self.attribute
        own = _own_dict(self.target)
        if name in own:
            return own[name], True
        original = getattr(self.target, name, DEFAULT)
        import builtins

        if original is DEFAULT and isinstance(self.target, type(sys)) and hasattr(builtins, name):
            self.create = True
            return getattr(builtins, name), False
        if original is DEFAULT and not self.create:
            raise AttributeError("%s does not have the attribute %r" % (self.target, name))
        return original, False

    def __enter__(self):
        self.target = self.getter()
        original, local = self._original()
        new = self.new
        if new is DEFAULT and self.autospec is None:
            options = {}
            spec, spec_set = self.spec, self.spec_set
            if spec is True:
                spec = original
            if spec_set is True:
                spec_set = original
            if spec is not None:
                options["spec"] = spec
            if spec_set is not None:
                options["spec_set"] = spec_set
            cls = self.new_callable
            if cls is None:
                cls = AsyncMock if _is_coroutine_function(original) else MagicMock
            if isinstance(cls, type) and issubclass(cls, NonCallableMock):
                options["name"] = self.attribute
            options.update(self.kwargs)
            new = cls(**options)
        elif self.autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            spec = original if self.autospec is True else self.autospec
            new = create_autospec(spec, bool(self.spec_set), _name=self.attribute, **self.kwargs)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.kept = original
        self.local = local
        setattr(self.target, self.attribute, new)
        if self.attribute_name is not None:
            found = {self.attribute_name: new}
            self.entered = []
            for one in self.additional:
                found.update(one.__enter__())
                self.entered.append(one)
            return found
        return new

    def __exit__(self, *exc_info):
        for one in reversed(getattr(self, "entered", [])):
            one.__exit__(*exc_info)
        if self.local or self.kept is DEFAULT:
            if self.kept is DEFAULT:
                delattr(self.target, self.attribute)
            else:
                setattr(self.target, self.attribute, self.kept)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.kept)
        return False


def _is_coroutine_function(function):
    try:
        from asyncio import iscoroutinefunction

        return iscoroutinefunction(function)
    except ImportError:
        return False


def _split(target):
    if not isinstance(target, str) or "." not in target:
        raise TypeError("Need a valid target to patch. You supplied: %r" % (target,))
    at = target.rindex(".")
    return (lambda: _imported(target[:at])), target[at + 1 :]


class _Patch:
    TEST_PREFIX = "test"

    def __call__(
        self, target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
        unsafe=False, **kwargs
    ):  # fmt: skip
        getter, attribute = _split(target)
        return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)

    def object(
        self, target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
        new_callable=None, *, unsafe=False, **kwargs
    ):  # fmt: skip
        """Replace an attribute of an object."""
        if isinstance(target, str):
            raise TypeError("%r must be the actual object to be patched, not a str" % target)
        return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)

    def multiple(self, target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
        """Replace several attributes of an object."""
        getter = (lambda: _imported(target)) if isinstance(target, str) else (lambda: target)
        if not kwargs:
            raise ValueError("Must supply at least one keyword argument with patch.multiple")
        patches = []
        for name, new in kwargs.items():
            one = _patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
            one.attribute_name = name
            patches.append(one)
        patches[0].additional = patches[1:]
        return patches[0]

    def dict(self, in_dict, values=(), clear=False, **kwargs):
        """Change a dictionary for the time of a block or a function."""
        return _patch_dict(in_dict, values, clear, kwargs)

    def stopall(self):
        """Put back everything that start() replaced."""
        for one in reversed(list(_active)):
            one.stop()


class _patch_dict(_Started):
    def __init__(self, in_dict, values, clear, kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _imported(self.in_dict)
        self.kept = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *exc_info):
        self.in_dict.clear()
        self.in_dict.update(self.kept)
        return False

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                value = getattr(func, name)
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(func, name, _patch_dict(self.in_dict, self.values, self.clear, {})(value))
            return func

        def patched(*args, **keywords):
            with self:
                return func(*args, **keywords)

        from contextlib._bases import _copy_names

        return _copy_names(patched, func)


patch = _Patch()
"Replaces what a dotted name stands for, for the time of a block or of a function."
