"""What the compiler calls for type parameters, `def f[T]()` and `class C[T]`, and for `type` statements."""
import typing
from typing._terms import _checked, _GenericTypes, _Typing


class _TypeVar(typing.TypeVar):
    """A parameter of a function, class or alias, whose bound is computed when it is asked for."""

    def __init__(self, name, kind, lazy):
        self.__name__ = name
        self.__covariant__ = self.__contravariant__ = False
        self.__infer_variance__ = True
        self._is_constraints = kind == 3
        self._lazy = lazy

    def _value(self):
        if self._lazy is not None:
            value = self._lazy()
            self._computed = tuple(value) if self._is_constraints else _checked(value)
            self._lazy = None
        return self._computed

    _computed = None

    @property
    def __bound__(self):
        return None if self._is_constraints else self._value()

    @property
    def __constraints__(self):
        return self._value() if self._is_constraints else ()

    def __repr__(self):
        return self.__name__


class _ParamSpec(typing.ParamSpec):
    def __repr__(self):
        return self.__name__


for _class, _name in ((_TypeVar, "TypeVar"), (_ParamSpec, "ParamSpec")):
    _class.__name__ = _class.__qualname__ = _name
    _class.__module__ = "typing"


def parameter(name, kind=0, lazy=None):
    """The object of one parameter: 0 a type, 1 types (*Ts), 2 parameters (**P), 3 one of several types."""
    if kind == 1:
        return typing.TypeVarTuple(name)
    if kind == 2:
        return _ParamSpec(name, infer_variance=True)
    return _TypeVar(name, kind, lazy)


def generic_base(parameters):
    """The base that a class with type parameters has besides those that are written."""
    return typing.Generic[tuple([next(iter(p)) if isinstance(p, typing.TypeVarTuple) else p for p in parameters])]


def alias(name, parameters, lazy):
    """What a type statement binds its name to."""
    return TypeAliasType(name, None, type_params=parameters, _lazy=lazy)


class TypeAliasType(_Typing):
    """A name for a type, made by a `type` statement, that is computed when it is asked for."""

    def __init__(self, name, value, *, type_params=(), _lazy=None):
        self.__name__ = name
        self.__type_params__ = type_params
        self.__module__ = "__main__"
        self._lazy = _lazy
        self._value = value

    @property
    def __value__(self):
        """The type that it is a name of."""
        if self._lazy is not None:
            self._value = self._lazy()
            self._lazy = None
        return self._value

    @property
    def __parameters__(self):
        """Its type parameters, those that stand for several types with a star."""
        return tuple([next(iter(p)) if isinstance(p, typing.TypeVarTuple) else p for p in self.__type_params__])

    def __repr__(self):
        return self.__name__

    def __getitem__(self, params):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return _GenericTypes[0](self, params)

    def __or__(self, other):
        return typing.Union[self, other]

    def __hash__(self):
        return id(self) >> 4

    def __eq__(self, other):
        return self is other


TypeAliasType.__module__ = "typing"
