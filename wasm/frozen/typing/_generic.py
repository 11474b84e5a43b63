"""Classes that take types in brackets, and protocols."""

__name__ = "typing"  # what is defined here is of the public module: in reprs and pickles

from abc import ABCMeta as _ABCMeta
from typing._terms import _checked, _parameters, ParamSpec, _tuple, TypeVar, TypeVarTuple
from typing._forms import _GenericAlias, _UnpackedTuple
from typing._aliases import Tuple


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
