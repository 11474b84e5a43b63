"""The classes of mocks."""

__name__ = "unittest.mock"  # what is defined here is of the public module: in reprs and pickles

from unittest._mock_calls import _Call, _call_text, _CallList, DEFAULT
from unittest._mock_state import (
    _adopt, _Base, _calls_text, _field, _forget, _full_name, _is_exception, _MISSING, _prepared, _record, _result,
    _setup, _shown, _spec_names, _store,
)
from unittest._mock_specials import _set_special, _Specials, _SUPPORTED

_OWN = (
    "return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls",
    "name", "parent",
)  # fmt: skip
_ASSERTIONS = ("assert", "assret", "asert", "aseert", "assrt")


class NonCallableMock(_Base):
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
        return _shown(self)

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
        made = self.__dict__["_mock"].fields["mock_calls"]
        name = self.__dict__["_mock"].name or "mock"
        missing = _missing(calls, any_order, made, "Calls not found.\nExpected: %s\n  Actual: %s")
        if missing:
            raise AssertionError(
                "%r does not contain all of %r in its call list, found %r instead" % (name, missing, made)
            )


def _missing(calls, any_order, made, out_of_order):
    expected = [one if isinstance(one, _Call) else _Call(one) for one in calls]
    if not any_order:
        if expected not in made:
            raise AssertionError(out_of_order % (_CallList(expected), made))
        return ()
    left = list(made)
    missing = []
    for one in expected:
        for i, other in enumerate(left):
            if one == other:
                del left[i]
                break
        else:
            missing.append(one)
    return tuple(missing)


def _class_of(mock):
    return mock.__dict__["_mock"].spec_class or type(mock)


# What isinstance() asks for.
setattr(NonCallableMock, "__class__", property(_class_of))


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
        state = self.__dict__["_mock"]
        if state.signature is not None:
            state.signature.bind(*((None,) + args if state.is_bound else args), **kwargs)
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
                value = await (value.__await__() if hasattr(value, "__await__") else value)
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

    def assert_any_await(self, *args, **kwargs):
        """One of the awaits had these arguments."""
        if _Call((args, kwargs), two=True) not in list(self.await_args_list):
            name = self.__dict__["_mock"].name or "mock"
            raise AssertionError("%s await not found" % _call_text(name, args, kwargs))

    def assert_has_awaits(self, calls, any_order=False):
        """These were awaited, one after the other, or in any order."""
        form = "Awaits not found.\nExpected: %s\nActual: %s"
        missing = _missing(calls, any_order, self.await_args_list, form)
        if missing:
            raise AssertionError("%r not all found in await list" % (missing,))

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
