"""How objects are taken apart to be copied, and how their classes say so."""

__all__ = ["constructor", "pickle"]

dispatch_table = {}
"The functions that take objects apart, by their types."


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Registers the function that takes objects of a type apart."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function


def constructor(object):
    """Looks whether the object can be called."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _slotnames(cls):
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name not in ("__dict__", "__weakref__"):
                names.append("_" + base.__name__.lstrip("_") + name if name[:2] == "__" and name[-2:] != "__" else name)
    return names


def _getstate(obj):
    state = getattr(obj, "__dict__", None)
    slots = {name: getattr(obj, name) for name in _slotnames(type(obj)) if hasattr(obj, name)}
    return (state, slots) if slots else state


def _reduce(obj, protocol):
    cls = type(obj)
    own = cls.__reduce__
    if own is not object.__reduce__:
        return obj.__reduce__()
    if isinstance(obj, BaseException):
        state = obj.__dict__
        return (cls, obj.args, state) if state else (cls, obj.args)
    state = obj.__getstate__()
    if isinstance(obj, (set, frozenset)) and cls not in (set, frozenset):
        return cls, (list(obj),), state
    function, args = __newobj__, (cls,)
    if hasattr(obj, "__getnewargs_ex__"):
        function, args = __newobj_ex__, (cls,) + tuple(obj.__getnewargs_ex__())
    elif isinstance(obj, tuple):
        items = tuple([item for item in obj])
        args += items if hasattr(obj, "_fields") else (items,)
    elif hasattr(obj, "__getnewargs__"):
        args += tuple(obj.__getnewargs__())
    elif cls.__module__ == "builtins" and not isinstance(obj, (list, dict)):
        raise TypeError("cannot pickle {!r} object".format(cls.__name__))
    return (function, args, state, iter(obj) if isinstance(obj, list) else None,
            iter(obj.items()) if isinstance(obj, dict) else None)
