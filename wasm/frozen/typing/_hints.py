"""The annotations of functions and classes, with the names in them looked up."""

__name__ = "typing"  # what is defined here is of the public module: in reprs and pickles

import sys
from typing._terms import ForwardRef, _GenericTypes, _NoneType
from typing._forms import _AnnotatedAlias, _GenericAlias, _LiteralAlias, NotRequired, Required


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
