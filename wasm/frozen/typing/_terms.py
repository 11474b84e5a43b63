"""What types are made of: checks and texts of them, names for types that are not there yet or stand for others."""

__name__ = "typing"  # what is defined here is of the public module: in reprs and pickles

import typing

_NoneType = type(None)
_GenericTypes = (type(list[int]), type(int | str))


def _repr(value):
    if isinstance(value, type) and not isinstance(value, _GenericTypes):
        if value.__module__ == "builtins":
            return value.__qualname__
        return value.__module__ + "." + value.__qualname__
    if value is ...:
        return "..."
    if isinstance(value, list):
        return "[" + ", ".join([_repr(item) for item in value]) + "]"
    if type(value) is type(_repr):
        return value.__name__
    return repr(value)


def _checked(value, what="Parameters to generic types must be types.", module=None):
    if value is None:
        return _NoneType
    if isinstance(value, str):
        return ForwardRef(value, module=module)
    if isinstance(value, tuple):
        raise TypeError("{} Got {!r:.100}.".format(what, value))
    return value


def _tuple(params):
    return params if isinstance(params, tuple) else (params,)


def _parameters(args):
    found = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            more = (arg,)
        elif isinstance(arg, (list, tuple)):
            more = _parameters(arg)
        elif isinstance(arg, type):
            continue
        else:
            more = getattr(arg, "__parameters__", ())
        for one in more:
            if one not in found:
                found.append(one)
    return tuple(found)


def _unique(args):
    found = []
    for arg in args:
        if arg not in found:
            found.append(arg)
    return tuple(found)


class _Typing:
    """What all that is no class has: | with others, and its name."""

    def __or__(self, other):
        return typing.Union[self, other]

    def __ror__(self, other):
        return typing.Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass {!r}".format(self))


class ForwardRef(_Typing):
    """A type that is named before it is there."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError("Forward reference must be a string -- got {!r}".format(arg))
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __repr__(self):
        module = "" if self.__forward_module__ is None else ", module={!r}".format(self.__forward_module__)
        return "ForwardRef({!r}{})".format(self.__forward_arg__, module)

    def __eq__(self, other):
        return (isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash(self.__forward_arg__)


def _caller():
    return "__main__"


class TypeVar(_Typing):
    """A name that stands for a type."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__bound__ = None if bound is None else _checked(bound, "Bound must be a type.")
        self.__constraints__ = tuple([_checked(one) for one in constraints])
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)
        self.__module__ = _caller()

    def __repr__(self):
        return ("" if self.__infer_variance__ else "+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __typing_subst__(self, arg):
        return arg

    def __hash__(self):
        return id(self) >> 4

    def __eq__(self, other):
        return self is other


class ParamSpecArgs:
    """The positional arguments that a ParamSpec stands for."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return self.__origin__.__name__ + "." + ("args" if type(self) is ParamSpecArgs else "kwargs")

    def __eq__(self, other):
        return type(self) is type(other) and self.__origin__ is other.__origin__


class ParamSpecKwargs(ParamSpecArgs):
    """The keyword arguments that a ParamSpec stands for."""


class ParamSpec(TypeVar):
    """A name that stands for the parameters of a function."""

    @property
    def args(self):
        """Its positional arguments."""
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        """Its keyword arguments."""
        return ParamSpecKwargs(self)


class TypeVarTuple(_Typing):
    """A name that stands for any number of types."""

    def __init__(self, name):
        self.__name__ = name
        self.__module__ = _caller()

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield typing.Unpack[self]

    def __typing_subst__(self, arg):
        return arg


AnyStr = TypeVar("AnyStr", bytes, str)
"Stands for str or for bytes."
