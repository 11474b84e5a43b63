"""What annotations are written with. Nothing of it is checked when a program runs."""
import sys

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


def _checked(value, what="Parameters to generic types must be types."):
    if value is None:
        return _NoneType
    if isinstance(value, str):
        return ForwardRef(value)
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


def _form(value):
    return value._origin if isinstance(value, _GenericAlias) else None


def _unique(args):
    found = []
    for arg in args:
        if arg not in found:
            found.append(arg)
    return tuple(found)


class _Typing:
    """What all that is no class has: | with others, and its name."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass {!r}".format(self))


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
        if self._origin is Generic:
            if Protocol in bases:
                return ()
            for base in bases[bases.index(self) + 1:]:
                if isinstance(base, _GenericAlias) and base is not self or isinstance(base, type) and issubclass(base, Generic):
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
        return found if Generic in bases else found + (Generic,)

    def __getattr__(self, name):
        if name[:2] == "__" or name in ("_of", "_name"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


List = _Alias("List", list, 1)
"In annotations: list, with the types of what is in it in brackets."
Dict = _Alias("Dict", dict, 2)
"In annotations: dict, with the types of what is in it in brackets."
Set = _Alias("Set", set, 1)
"In annotations: set, with the types of what is in it in brackets."
FrozenSet = _Alias("FrozenSet", frozenset, 1)
"In annotations: frozenset, with the types of what is in it in brackets."
Tuple = _Alias("Tuple", tuple)
"In annotations: tuple, with the types of what is in it in brackets."
Type = _Alias("Type", type, 1)
"In annotations: type, with the types of what is in it in brackets."
DefaultDict = _Alias("DefaultDict", "collections.defaultdict", 2)
"In annotations: collections.defaultdict, with the types of what is in it in brackets."
OrderedDict = _Alias("OrderedDict", "collections.OrderedDict", 2)
"In annotations: collections.OrderedDict, with the types of what is in it in brackets."
Counter = _Alias("Counter", "collections.Counter", 1)
"In annotations: collections.Counter, with the types of what is in it in brackets."
ChainMap = _Alias("ChainMap", "collections.ChainMap", 2)
"In annotations: collections.ChainMap, with the types of what is in it in brackets."
Deque = _Alias("Deque", "collections.deque", 1)
"In annotations: collections.deque, with the types of what is in it in brackets."
Pattern = _Alias("Pattern", "re.Pattern", 1)
"In annotations: re.Pattern, with the types of what is in it in brackets."
Match = _Alias("Match", "re.Match", 1)
"In annotations: re.Match, with the types of what is in it in brackets."
ContextManager = _Alias("ContextManager", "contextlib.AbstractContextManager", 1)
"In annotations: contextlib.AbstractContextManager, with the types of what is in it in brackets."
AsyncContextManager = _Alias("AsyncContextManager", "contextlib.AbstractAsyncContextManager", 1)
"In annotations: contextlib.AbstractAsyncContextManager, with the types of what is in it in brackets."
AbstractSet = _Alias("AbstractSet", "collections.abc.Set", 1)
"In annotations: collections.abc.Set, with the types of what is in it in brackets."
Callable = _Alias("Callable", "collections.abc.Callable")
"In annotations: collections.abc.Callable, with the types of what is in it in brackets."
Hashable = _Alias("Hashable", "collections.abc.Hashable", 0)
"In annotations: collections.abc.Hashable, with the types of what is in it in brackets."
Sized = _Alias("Sized", "collections.abc.Sized", 0)
"In annotations: collections.abc.Sized, with the types of what is in it in brackets."
ByteString = _Alias("ByteString", "collections.abc.ByteString", 0)
"In annotations: collections.abc.ByteString, with the types of what is in it in brackets."
Iterable = _Alias("Iterable", "collections.abc.Iterable", 1)
"In annotations: collections.abc.Iterable, with the types of what is in it in brackets."
Iterator = _Alias("Iterator", "collections.abc.Iterator", 1)
"In annotations: collections.abc.Iterator, with the types of what is in it in brackets."
Reversible = _Alias("Reversible", "collections.abc.Reversible", 1)
"In annotations: collections.abc.Reversible, with the types of what is in it in brackets."
Container = _Alias("Container", "collections.abc.Container", 1)
"In annotations: collections.abc.Container, with the types of what is in it in brackets."
Collection = _Alias("Collection", "collections.abc.Collection", 1)
"In annotations: collections.abc.Collection, with the types of what is in it in brackets."
Sequence = _Alias("Sequence", "collections.abc.Sequence", 1)
"In annotations: collections.abc.Sequence, with the types of what is in it in brackets."
MutableSequence = _Alias("MutableSequence", "collections.abc.MutableSequence", 1)
"In annotations: collections.abc.MutableSequence, with the types of what is in it in brackets."
MutableSet = _Alias("MutableSet", "collections.abc.MutableSet", 1)
"In annotations: collections.abc.MutableSet, with the types of what is in it in brackets."
Mapping = _Alias("Mapping", "collections.abc.Mapping", 2)
"In annotations: collections.abc.Mapping, with the types of what is in it in brackets."
MutableMapping = _Alias("MutableMapping", "collections.abc.MutableMapping", 2)
"In annotations: collections.abc.MutableMapping, with the types of what is in it in brackets."
MappingView = _Alias("MappingView", "collections.abc.MappingView", 1)
"In annotations: collections.abc.MappingView, with the types of what is in it in brackets."
KeysView = _Alias("KeysView", "collections.abc.KeysView", 1)
"In annotations: collections.abc.KeysView, with the types of what is in it in brackets."
ItemsView = _Alias("ItemsView", "collections.abc.ItemsView", 2)
"In annotations: collections.abc.ItemsView, with the types of what is in it in brackets."
ValuesView = _Alias("ValuesView", "collections.abc.ValuesView", 1)
"In annotations: collections.abc.ValuesView, with the types of what is in it in brackets."
Generator = _Alias("Generator", "collections.abc.Generator", 3)
"In annotations: collections.abc.Generator, with the types of what is in it in brackets."
Awaitable = _Alias("Awaitable", "collections.abc.Awaitable", 1)
"In annotations: collections.abc.Awaitable, with the types of what is in it in brackets."
Coroutine = _Alias("Coroutine", "collections.abc.Coroutine", 3)
"In annotations: collections.abc.Coroutine, with the types of what is in it in brackets."
AsyncIterable = _Alias("AsyncIterable", "collections.abc.AsyncIterable", 1)
"In annotations: collections.abc.AsyncIterable, with the types of what is in it in brackets."
AsyncIterator = _Alias("AsyncIterator", "collections.abc.AsyncIterator", 1)
"In annotations: collections.abc.AsyncIterator, with the types of what is in it in brackets."
AsyncGenerator = _Alias("AsyncGenerator", "collections.abc.AsyncGenerator", 2)
"In annotations: collections.abc.AsyncGenerator, with the types of what is in it in brackets."


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


class ForwardRef(_Typing):
    """A type that is named before it is there."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError("Forward reference must be a string -- got {!r}".format(arg))
        self.__forward_arg__ = arg

    def __repr__(self):
        return "ForwardRef({!r})".format(self.__forward_arg__)

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

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
        yield _UnpackedTuple(Unpack, (self,), "Unpack")

    def __typing_subst__(self, arg):
        return arg


class _UnpackedTuple(_GenericAlias):
    def __repr__(self):
        return "*" + repr(self.__args__[0])


AnyStr = TypeVar("AnyStr", bytes, str)
"Stands for str or for bytes."


class Generic:
    """Classes that derive from Generic[T] take the types that T stands for in brackets."""

    __slots__ = ()

    def __class_getitem__(cls, params):
        params = _tuple(params)
        if not params and cls is not Tuple:
            raise TypeError("Parameter list to {}[...] cannot be empty".format(cls.__qualname__))
        params = tuple([param if isinstance(param, list) else _checked(param) for param in params])
        if cls is Generic or cls is Protocol:
            flat = []
            for param in params:
                flat.append(param.__args__[0] if isinstance(param, _UnpackedTuple) else param)
            if not all(isinstance(param, (TypeVar, TypeVarTuple)) for param in flat):
                raise TypeError("Parameters to {}[...] must all be type variables or parameter specification variables.".format(
                    cls.__name__))
            if len(set(flat)) != len(flat):
                raise TypeError("Parameters to {}[...] must all be unique".format(cls.__name__))
            return _GenericAlias(cls, params, cls.__name__)
        expected = getattr(cls, "__parameters__", ())
        if not expected:
            raise TypeError("{!r} is not a generic class".format(cls))
        if not any(isinstance(one, (ParamSpec, TypeVarTuple)) for one in expected) and len(params) != len(expected):
            raise TypeError("Too {} arguments for {!r}; actual {}, expected {}".format(
                "many" if len(params) > len(expected) else "few", cls, len(params), len(expected)))
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__")
        if bases is None:
            if Generic in cls.__bases__ and cls.__name__ != "Protocol":
                raise TypeError("Cannot inherit from plain Generic")
            parameters = ()
        else:
            parameters = None
            for base in bases:
                if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, globals().get("Protocol")):
                    parameters = base.__parameters__
            if parameters is None:
                parameters = _parameters(bases)
        cls.__parameters__ = parameters


_NOT_MEMBERS = (
    "__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__ __subclasshook__ __weakref__ "
    "__class_getitem__ __match_args__ __orig_bases__ __parameters__ _is_protocol _is_runtime_protocol _abc_impl __hash__ "
    "__static_attributes__ __type_params__ __qualname__ __init_subclass__"
).split()


def _members_of(cls):
    names = []
    for base in cls.__mro__[:-1]:
        if base is Generic or base.__name__ == "Protocol" and base.__module__ == "typing":
            continue
        for name in list(base.__dict__) + list(base.__dict__.get("__annotations__", ())):
            if name not in _NOT_MEMBERS and name not in names:
                names.append(name)
    return names


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


from abc import ABCMeta as _ABCMeta


class _ProtocolMeta(_ABCMeta):
    def __instancecheck__(cls, instance):
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if type.__instancecheck__(cls, instance):
            return True
        for name in _members_of(cls):
            if not hasattr(instance, name):
                return False
            if getattr(instance, name) is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if not getattr(cls, "_is_protocol", False):
            return super().__subclasscheck__(other)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if type.__subclasscheck__(cls, other):
            return True
        for name in _members_of(cls):
            if not callable(getattr(cls, name, None)):
                raise TypeError("Protocols with non-method members don't support issubclass()")
            if getattr(other, name, None) is None:
                return False
        return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Classes that derive from it say which methods and attributes an object must have to count as theirs."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol:
            if "__init__" not in cls.__dict__:
                cls.__init__ = _no_init
        elif cls.__init__ is _no_init:
            cls.__init__ = object.__init__


def runtime_checkable(cls):
    """A class decorator: isinstance() with this protocol looks whether an object has all of its members."""
    if not getattr(cls, "_is_protocol", False):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got {!r}".format(cls))
    cls._is_runtime_protocol = True
    return cls


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


# ---- classes by annotations


def _named_tuple(name, types, defaults, module):
    from collections import namedtuple

    fields = list(types)
    try:
        made = namedtuple(name, fields, defaults=defaults, module=module)
        made.__annotations__ = types
        return made
    except TypeError:
        base = namedtuple(name, fields)
    values = dict(zip(fields[len(fields) - len(defaults):], defaults))
    namespace = {"__slots__": (), "__module__": module, "_fields": tuple(fields), "_field_defaults": values,
                 "__annotations__": types, "__doc__": "{}({})".format(name, ", ".join(fields))}

    def __new__(cls, *args, **kwargs):
        for field in fields[len(args):]:
            if field in values and field not in kwargs:
                kwargs[field] = values[field]
        return base.__new__(cls, *args, **kwargs)

    if values:
        namespace["__new__"] = __new__
    return type(name, (base,), namespace)


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        types = ns.get("__annotations__", {})
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError("Non-default namedtuple field {} cannot follow default field{} {}".format(
                    name, "s" if len(defaults) > 1 else "", ", ".join(defaults)))
        made = _named_tuple(typename, types, tuple([ns[name] for name in defaults]), ns["__module__"])
        if "__doc__" in ns and ns["__doc__"]:
            made.__doc__ = ns["__doc__"]
        made.__qualname__ = ns.get("__qualname__", typename)
        for key in ns:
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make", "_replace", "_asdict", "_source"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__module__", "__qualname__", "__annotations__", "__doc__", "__classcell__", "__orig_bases__") and key not in types:
                setattr(made, key, ns[key])
        return made


class _NamedTupleForm:
    """Makes a class of tuples whose items have names: class P(NamedTuple), with annotated variables as the fields."""

    def __call__(self, typename, fields=None, **kwargs):
        pairs = kwargs.items() if fields is None else fields
        types = {}
        for name, kind in pairs:
            types[name] = _checked(kind)
        return _named_tuple(typename, types, (), _caller())

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return "<function NamedTuple at " + hex(id(self)) + ">"


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple = _NamedTupleForm()
"Tuples whose items have names: class P(NamedTuple), with annotated variables as the fields."


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        made = type.__new__(cls, name, (dict,), ns)
        annotations = {}
        required, optional = set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required.update(base.__dict__.get("__required_keys__", ()))
            optional.update(base.__dict__.get("__optional_keys__", ()))
        own = {}
        for key, kind in ns.get("__annotations__", {}).items():
            kind = own[key] = _checked(kind)
            form = get_origin(kind)
            if form is Annotated:
                form = get_origin(kind.__origin__)
            (required if form is Required or form is not NotRequired and total else optional).add(key)
        annotations.update(own)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __init__(cls, name, bases, ns, total=True):
        pass

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


class _TypedDictForm:
    """Makes a class that says which keys a dictionary has: class D(TypedDict), with annotated variables as the keys."""

    def __call__(self, typename, fields=None, *, total=True, **kwargs):
        return _TypedDictMeta(typename, (), {"__annotations__": dict(kwargs if fields is None else fields),
                                             "__module__": _caller()}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return "<function TypedDict at " + hex(id(self)) + ">"


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict = _TypedDictForm()
"Which keys a dictionary has: class D(TypedDict), with annotated variables as the keys."


def is_typeddict(tp):
    """Whether it is a class made by TypedDict."""
    return isinstance(tp, type) and type(tp) is _TypedDictMeta and tp is not _TypedDict


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


def get_origin(tp):
    """The generic type without its arguments: list of List[int]; None of what has none."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, _GenericTypes[1]):
        import types

        return types.UnionType
    if isinstance(tp, (_GenericAlias, _Alias, _GenericTypes[0], ParamSpecArgs)):
        return tp.__origin__
    return Generic if tp is Generic else None


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


def _evaluated(value, global_names, local_names, include_extras):
    if value is None:
        return _NoneType
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        return _evaluated(eval(value, global_names, local_names), global_names, local_names, include_extras)
    if isinstance(value, _AnnotatedAlias) and not include_extras:
        return _evaluated(value.__origin__, global_names, local_names, include_extras)
    if isinstance(value, _GenericAlias) and not isinstance(value, (_LiteralAlias, _AnnotatedAlias)):
        if not include_extras and value.__origin__ in (Required, NotRequired):
            return _evaluated(value.__args__[0], global_names, local_names, include_extras)
        args = tuple([_evaluated(arg, global_names, local_names, include_extras) if arg is not ... else arg for arg in value.__args__])
        return value if args == value.__args__ else value._with(args)
    if isinstance(value, _GenericTypes[0]):
        args = tuple([_evaluated(arg, global_names, local_names, include_extras) if arg is not ... else arg for arg in value.__args__])
        return value if args == value.__args__ else _GenericTypes[0](value.__origin__, args)
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class, module or function, with the types for what is written as text."""
    found = {}
    if getattr(obj, "__no_type_check__", False):
        return found
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            module = sys.modules.get(base.__module__)
            names = (module.__dict__ if module else {}) if globalns is None else globalns
            for key, value in base.__dict__.get("__annotations__", {}).items():
                found[key] = _evaluated(value, names, {name: value for name, value in base.__dict__.items()} if localns is None else localns, include_extras)
        return found
    if globalns is None:
        function = obj
        while hasattr(function, "__wrapped__"):
            function = function.__wrapped__
        globalns = getattr(function, "__globals__", None) or (obj.__dict__ if isinstance(obj, type(sys)) else {})
    annotations = getattr(obj, "__annotations__", None)
    if annotations is None:
        raise TypeError("{!r} is not a module, class, method, or function.".format(obj))
    for key, value in annotations.items():
        found[key] = _evaluated(value, globalns, globalns if localns is None else localns, include_extras)
    return found
