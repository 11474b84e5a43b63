"""Types with others in brackets, and the words that take them."""

__name__ = "typing"  # what is defined here is of the public module: in reprs and pickles

import sys
import typing
from typing._terms import (
    _checked, _GenericTypes, _NoneType, _parameters, ParamSpec, ParamSpecArgs, _repr, _tuple, TypeVar, TypeVarTuple,
    _Typing, _unique,
)

_UnionType = type(int | str)


def _form(value):
    return value._origin if isinstance(value, _GenericAlias) else None


class _SpecialForm(_Typing):
    def __init__(self, name, make=None):
        self._name = name
        self._make = make

    def __repr__(self):
        return "typing." + self._name

    def __call__(self, *args, **kwargs):
        raise TypeError("Cannot instantiate {!r}".format(self))

    def __getitem__(self, params):
        if self._make is None:
            raise TypeError("{!r} is not subscriptable".format(self))
        return self._make(self, params)

    def __instancecheck__(self, obj):
        raise TypeError("{!r} cannot be used with isinstance()".format(self))

    def __subclasscheck__(self, cls):
        raise TypeError("{!r} cannot be used with issubclass()".format(self))

    def __reduce__(self):
        return self._name

    def __hash__(self):
        return hash(self._name)

    def __eq__(self, other):
        return self is other


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls, *args, **kwargs)


class _GenericAlias(_Typing):
    """A generic type with its arguments."""

    def __init__(self, origin, args, name=None):
        self._origin = origin
        self.__args__ = args
        self._name = name
        self.__parameters__ = _parameters(args)

    @property
    def __origin__(self):
        return self._origin.__origin__ if isinstance(self._origin, _Alias) else self._origin

    def __repr__(self):
        name = "typing." + self._name if self._name else _repr(self.__origin__)
        return name + "[" + (", ".join([_repr(arg) for arg in self.__args__]) if self.__args__ else "()") + "]"

    def __eq__(self, other):
        if self._origin is Union and type(other) is _UnionType:
            return set(self.__args__) == set(other.__args__)
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        if self._origin is Union or self._origin is Literal:
            return self._origin is other._origin and set(self.__args__) == set(other.__args__)
        return self._origin == other._origin and self.__args__ == other.__args__

    def __hash__(self):
        if self._origin is Union or self._origin is Literal:
            return hash(frozenset(self.__args__))
        return hash((self._origin, self.__args__))

    def __call__(self, *args, **kwargs):
        if self._origin is Union or isinstance(self._origin, _SpecialForm):
            raise TypeError("Cannot instantiate {!r}".format(self._origin))
        if isinstance(self._origin, _Alias):
            return self._origin(*args, **kwargs)
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    def __getattr__(self, name):
        if name[:2] != "__" and "_origin" in self.__dict__:
            return getattr(self.__origin__, name)
        raise AttributeError("{!r} object has no attribute {!r}".format(type(self).__name__, name))

    def __mro_entries__(self, bases):
        if isinstance(self._origin, _SpecialForm):
            return super().__mro_entries__(bases)
        if self._origin is typing.Generic:
            if typing.Protocol in bases:
                return ()
            for base in bases[bases.index(self) + 1:]:
                if isinstance(base, _GenericAlias) and base is not self or isinstance(base, type) and issubclass(base, typing.Generic):
                    return ()
        return (self.__origin__,)

    def __getitem__(self, params):
        if not self.__parameters__:
            raise TypeError("{!r} is not a generic class".format(self))
        params = tuple([_checked(param) if not isinstance(param, list) else param for param in _tuple(params)])
        if len(params) != len(self.__parameters__) and not any(isinstance(p, (TypeVarTuple, ParamSpec)) for p in self.__parameters__):
            raise TypeError("Too {} arguments for {!r}; actual {}, expected {}".format(
                "many" if len(params) > len(self.__parameters__) else "few", self, len(params), len(self.__parameters__)))
        return self._with(tuple(_substitute(self.__args__, dict(zip(self.__parameters__, params)))))

    def _with(self, args):
        if self._origin is Union:
            return Union[args]
        if self._name == "Callable" and args and not isinstance(self, _CallableAlias):
            return _CallableAlias(self._origin, args, "Callable")
        return type(self)(self._origin, args, self._name)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        if self._origin is Union:
            return any(issubclass(cls, arg) for arg in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __iter__(self):
        yield _GenericAlias(Unpack, (self,), "Unpack")


def _substitute(args, values):
    found = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            value = values.get(arg, arg)
            if isinstance(value, list):
                found.extend(value)
            else:
                found.append(value)
        elif isinstance(arg, type):
            found.append(arg)
        elif getattr(arg, "__parameters__", ()):
            found.append(arg[tuple([values.get(one, one) for one in arg.__parameters__])])
        else:
            found.append(arg)
    return found


class _CallableAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec) or _form(args[0]) is Concatenate):
            return "typing.Callable[{}, {}]".format(_repr(args[0]), _repr(args[1]))
        return "typing.Callable[[" + ", ".join([_repr(arg) for arg in args[:-1]]) + "], " + _repr(args[-1]) + "]"


class _Alias(_Typing):
    """A name of typing for a class that is elsewhere, looked for when it is needed."""

    def __init__(self, name, origin, count=-1):
        self._name = name
        self._of = origin
        self._count = count

    @property
    def __origin__(self):
        if isinstance(self._of, str):
            module, _, name = self._of.rpartition(".")
            __import__(module)
            self._of = getattr(sys.modules[module], name)
        return self._of

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, params):
        if self._name == "Tuple":
            if params == ():
                return _GenericAlias(tuple, (), "Tuple")
        elif self._name == "Callable":
            if not isinstance(params, tuple) or len(params) != 2:
                raise TypeError("Callable must be used as Callable[[arg, ...], result].")
            args, result = params
            if isinstance(args, list):
                args = tuple([_checked(arg) for arg in args])
            else:
                args = (args,)
            return _CallableAlias(self, args + (_checked(result),), "Callable")
        params = _tuple(params)
        if self._count >= 0 and len(params) != self._count:
            raise TypeError("Too {} arguments for {!r}; actual {}, expected {}".format(
                "many" if len(params) > self._count else "few", self, len(params), self._count))
        return _GenericAlias(self, tuple([_checked(param) for param in params]), self._name)

    def __call__(self, *args, **kwargs):
        if self._name in ("List", "Dict", "Set", "FrozenSet", "Tuple", "Type", "Callable"):
            raise TypeError("Type {} cannot be instantiated; use {}() instead".format(self._name, self.__origin__.__name__))
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        found = (self.__origin__,)
        return found if typing.Generic in bases else found + (typing.Generic,)

    def __getattr__(self, name):
        if name[:2] == "__" or name in ("_of", "_name"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


def _make_union(form, params):
    if params == ():
        raise TypeError("Cannot take a Union of no types.")
    flat = []
    for param in _tuple(params):
        param = _checked(param, "Union[arg, ...]: each arg must be a type.")
        if _form(param) is Union or isinstance(param, _GenericTypes[1]):
            flat.extend(param.__args__)
        else:
            flat.append(param)
    flat = _unique(flat)
    return flat[0] if len(flat) == 1 else _UnionAlias(Union, flat)


class _UnionAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _NoneType in args:
            return "typing.Optional[" + _repr(args[0] if args[1] is _NoneType else args[1]) + "]"
        return "typing.Union[" + ", ".join([_repr(arg) for arg in args]) + "]"


def _make_optional(form, param):
    if isinstance(param, tuple):
        _checked(param, "typing.Optional requires a single type.")
    return Union[param, None]


def _make_literal(form, params):
    flat = []
    for param in _tuple(params):
        flat.extend(param.__args__ if _form(param) is Literal else (param,))
    found = []
    for one in flat:
        if not any(type(one) is type(other) and one == other for other in found):
            found.append(one)
    return _LiteralAlias(Literal, tuple(found), "Literal")


class _LiteralAlias(_GenericAlias):
    def __repr__(self):
        return "typing.Literal[" + ", ".join([repr(arg) for arg in self.__args__]) + "]"


def _make_one(form, param):
    if isinstance(param, tuple):
        raise TypeError("{!r} accepts only a single type.".format(form))
    return _GenericAlias(form, (_checked(param),), form._name)


def _make_many(form, params):
    return _GenericAlias(form, tuple([_checked(param) for param in _tuple(params)]), form._name)


def _make_annotated(form, params):
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    return _AnnotatedAlias(_checked(params[0]), params[1:])


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), "Annotated")
        self.__metadata__ = metadata

    def __repr__(self):
        return "typing.Annotated[" + ", ".join([_repr(self.__origin__)] + [repr(one) for one in self.__metadata__]) + "]"

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __eq__(self, other):
        return isinstance(other, _AnnotatedAlias) and self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


Union = _SpecialForm("Union", _make_union)
"Any of several types."
Optional = _SpecialForm("Optional", _make_optional)
"A type, or None."
Literal = _SpecialForm("Literal", _make_literal)
"One of the values in brackets."
Annotated = _SpecialForm("Annotated", _make_annotated)
"A type and more that is said of it."
ClassVar = _SpecialForm("ClassVar", _make_one)
"A variable of the class, not of its instances."
Final = _SpecialForm("Final", _make_one)
"A name that is bound once."
TypeGuard = _SpecialForm("TypeGuard", _make_one)
"What a function returns that tells whether its argument is of the type."
Required = _SpecialForm("Required", _make_one)
"A key of a TypedDict that must be there."
NotRequired = _SpecialForm("NotRequired", _make_one)
"A key of a TypedDict that may be missing."
Unpack = _SpecialForm("Unpack", lambda form, param: _UnpackedTuple(form, (param,), "Unpack"))
"The types within a tuple of types."
Concatenate = _SpecialForm("Concatenate", _make_many)
"Parameters before those of a ParamSpec."
NoReturn = _SpecialForm("NoReturn")
"What a function returns that never returns."
Never = _SpecialForm("Never")
"No value at all."
Self = _SpecialForm("Self")
"The class that a method is of."
LiteralString = _SpecialForm("LiteralString")
"Text that is written in the program."
TypeAlias = _SpecialForm("TypeAlias")
"The annotation of a name for a type."


class _UnpackedTuple(_GenericAlias):
    def __repr__(self):
        return "*" + repr(self.__args__[0])


def get_origin(tp):
    """The generic type without its arguments: list of List[int]; None of what has none."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, _GenericTypes[1]):
        import types

        return types.UnionType
    if isinstance(tp, (_GenericAlias, _Alias, _GenericTypes[0], ParamSpecArgs)):
        return tp.__origin__
    return typing.Generic if tp is typing.Generic else None


def get_args(tp):
    """The arguments of a generic type: (int,) of List[int]; () of what has none."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias,) + _GenericTypes):
        args = tp.__args__
        if isinstance(tp, _CallableAlias) and not (len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec))):
            args = (list(args[:-1]), args[-1])
        return args
    return ()
