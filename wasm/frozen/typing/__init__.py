"""What annotations are written with. Nothing of it is checked when a program runs."""

import sys
from typing._terms import (
    AnyStr, _caller, ForwardRef, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVar, TypeVarTuple, _Typing,
)
from typing._forms import (
    _Alias, _AnnotatedAlias, _CallableAlias, _GenericAlias, _LiteralAlias, _SpecialForm, _UnionAlias, _UnpackedTuple,
    Annotated, Any, ClassVar, Concatenate, Final, get_args, get_origin, Literal, LiteralString, Never, NoReturn,
    NotRequired, Optional, Required, Self, TypeAlias, TypeGuard, Union, Unpack,
)
from typing._aliases import (
    AbstractSet, AsyncContextManager, AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, ByteString, Callable,
    ChainMap, Collection, Container, ContextManager, Coroutine, Counter, DefaultDict, Deque, Dict, FrozenSet,
    Generator, Hashable, ItemsView, Iterable, Iterator, KeysView, List, Mapping, MappingView, Match, MutableMapping,
    MutableSequence, MutableSet, OrderedDict, Pattern, Reversible, Sequence, Set, Sized, Tuple, Type, ValuesView,
)
from typing._generic import Generic, Protocol, runtime_checkable
from typing._annotated import is_typeddict, NamedTuple, TypedDict
from typing._hints import get_type_hints

__all__ = [
    "AbstractSet", "Annotated", "Any", "AnyStr", "AsyncContextManager", "AsyncGenerator", "AsyncIterable", "AsyncIterator",
    "Awaitable", "BinaryIO", "ByteString", "Callable", "ChainMap", "ClassVar", "Collection", "Concatenate", "Container",
    "ContextManager", "Coroutine", "Counter", "DefaultDict", "Deque", "Dict", "Final", "ForwardRef", "FrozenSet",
    "Generator", "Generic", "Hashable", "IO", "ItemsView", "Iterable", "Iterator", "KeysView", "List", "Literal",
    "LiteralString", "Mapping", "MappingView", "Match", "MutableMapping", "MutableSequence", "MutableSet", "NamedTuple",
    "Never", "NewType", "NoReturn", "NotRequired", "Optional", "OrderedDict", "ParamSpec", "ParamSpecArgs",
    "ParamSpecKwargs", "Pattern", "Protocol", "Required", "Reversible", "Self", "Sequence", "Set", "Sized",
    "TYPE_CHECKING",
    "Text", "TextIO", "Tuple", "Type", "TypeAlias", "TypeGuard", "TypeVar", "TypeVarTuple", "TypedDict", "Union", "Unpack",
    "ValuesView", "assert_never", "assert_type", "cast", "clear_overloads", "dataclass_transform", "final", "get_args",
    "get_origin", "get_overloads", "get_type_hints", "is_typeddict", "no_type_check", "no_type_check_decorator", "overload",
    "reveal_type", "runtime_checkable", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex",
    "SupportsInt", "SupportsRound",
]

TYPE_CHECKING = False
Text = str

_SUPPORTS = {
    "SupportsInt": "__int__", "SupportsFloat": "__float__", "SupportsComplex": "__complex__", "SupportsBytes": "__bytes__",
    "SupportsIndex": "__index__", "SupportsAbs": "__abs__", "SupportsRound": "__round__",
}


def __dir__():
    return [name for name in globals() if name != "Text"]


def __getattr__(name):
    if name == "TypeAliasType":
        from _type_parameters import TypeAliasType

        return TypeAliasType
    if name in _SUPPORTS:
        def method(self):
            pass

        made = type(Protocol)(name, (Protocol,), {"__slots__": (), _SUPPORTS[name]: method, "__module__": "typing"})
        if name in ("SupportsAbs", "SupportsRound"):
            made.__parameters__ = (TypeVar("T_co", covariant=True),)
        globals()[name] = runtime_checkable(made)
        return made
    raise AttributeError("module 'typing' has no attribute {!r}".format(name))


class IO(Generic[AnyStr]):
    """The type of open files."""


class TextIO(IO[str]):
    """The type of files that are open as text."""


class BinaryIO(IO[bytes]):
    """The type of files that are open as bytes."""


class NewType(_Typing):
    """A type that is another one when the program runs: calling it gives its argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = _caller()

    def __call__(self, x):
        return x

    def __repr__(self):
        return self.__module__ + "." + self.__qualname__


# ---- functions


def cast(typ, val):
    """Gives the value, which a checker of types takes for one of the type."""
    return val


def assert_type(val, typ):
    """Gives the value; a checker of types looks whether it is of the type."""
    return val


def reveal_type(obj):
    """Writes the type of the object to the error stream and gives the object."""
    print("Runtime type is {!r}".format(type(obj).__name__), file=sys.stderr)
    return obj


def assert_never(arg):
    """Is never reached in a program whose types are right."""
    raise AssertionError("Expected code to be unreachable, but got: {!r:.100}".format(arg))


def _mark(name):
    def decorator(f):
        try:
            setattr(f, name, True)
        except (AttributeError, TypeError):
            pass
        return f

    return decorator


def final(f):
    """A decorator: not to be overridden or derived from. Nothing checks it."""
    return _mark("__final__")(f)


def override(f):
    """A decorator: overrides a method of a base class. Nothing checks it."""
    return _mark("__override__")(f)


def no_type_check(arg):
    """A decorator: its annotations are not types."""
    return _mark("__no_type_check__")(arg)


def no_type_check_decorator(decorator):
    """A decorator of decorators: annotations of what is decorated are not types."""
    return lambda *args, **kwargs: no_type_check(decorator(*args, **kwargs))


def dataclass_transform(**kwargs):
    """A decorator: what it decorates makes classes like @dataclass does. Nothing checks it."""
    def decorator(f):
        try:
            f.__dataclass_transform__ = kwargs
        except (AttributeError, TypeError):
            pass
        return f

    return decorator


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should "
        "always be followed by an implementation that is not @overload-ed.")


def overload(func):
    """A decorator: one of several signatures of the function that follows. It can not be called."""
    _overloads.setdefault((func.__module__, func.__qualname__), []).append(func)
    return _overload_dummy


def get_overloads(func):
    """The functions of that name that were decorated with overload."""
    return list(_overloads.get((func.__module__, func.__qualname__), ()))


def clear_overloads():
    """Forgets the functions that were decorated with overload."""
    _overloads.clear()
