"""Copies of objects: copy() of the object alone, deepcopy() of all that it holds as well."""

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    """An object cannot be copied."""


error = Error

_ATOMS = {
    type(None), int, float, bool, complex, str, bytes, type, range, type(Ellipsis), type(NotImplemented), type(len), slice,
    type(lambda: None), property,
}


def _reduced(x, cls):
    import copyreg

    function = copyreg.dispatch_table.get(cls)
    if function is not None:
        return function(x)
    return x.__reduce_ex__(4)


def copy(x):
    """A new object of the same type that holds the same objects."""
    cls = type(x)
    if cls in _ATOMS or cls in (tuple, frozenset) or isinstance(x, type):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    if _is_plain(cls):
        made = object.__new__(cls)
        made.__dict__.update(x.__dict__)
        return made
    if type(cls) is not type and cls.__module__ == "builtins":
        return x
    reduced = _reduced(x, cls)
    return x if isinstance(reduced, str) else _made(x, None, *reduced)


_plain = {}


def _is_plain(cls):
    # Whether an instance is nothing but its attributes.
    found = _plain.get(cls)
    if found is None:
        found = cls.__reduce_ex__ is object.__reduce_ex__ and cls.__reduce__ is object.__reduce__ and not hasattr(
            cls, "__setstate__") and getattr(cls, "__getstate__", None) is object.__getstate__ and not hasattr(
            cls, "__getnewargs__") and not hasattr(cls, "__getnewargs_ex__")
        if found:
            for base in cls.__mro__[:-1]:
                if base.__module__ == "builtins" or "__slots__" in base.__dict__ and base.__dict__["__slots__"] != () \
                        or "__new__" in base.__dict__ or "__setattr__" in base.__dict__:
                    found = False
        _plain[cls] = found
    return found


def deepcopy(x, memo=None, _nil=[]):
    """A new object of the same type that holds copies of the objects; each is copied once."""
    cls = type(x)
    if cls in _ATOMS:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    found = memo.get(key, _nil)
    if found is not _nil:
        return found
    if cls is list:
        made = memo[key] = []
        for item in x:
            made.append(deepcopy(item, memo))
    elif cls is dict:
        made = memo[key] = {}
        for name, value in x.items():
            made[deepcopy(name, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if key in memo:
            return memo[key]
        made = x
        for item, copied in zip(x, items):
            if item is not copied:
                made = tuple(items)
                break
    elif cls is set or cls is frozenset:
        made = cls([deepcopy(item, memo) for item in x])
    elif isinstance(x, type):
        return x
    elif cls is bytearray:
        made = bytearray(x)
    elif hasattr(cls, "__deepcopy__"):
        made = x.__deepcopy__(memo)
    elif cls.__name__ == "method" and cls.__module__ == "builtins":
        made = cls(x.__func__, deepcopy(x.__self__, memo))
    elif _is_plain(cls):
        made = memo[key] = object.__new__(cls)
        attributes = made.__dict__
        for name, value in x.__dict__.items():
            attributes[name] = deepcopy(value, memo)
    else:
        reduced = _reduced(x, cls)
        made = x if isinstance(reduced, str) else _made(x, memo, *reduced)
    if made is not x:
        memo[key] = made
        memo.setdefault(id(memo), []).append(x)
    return made


def _made(x, memo, function, args, state=None, items=None, pairs=None, *more):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    made = function(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state:
                made.__dict__.update(state)
            if slots:
                for name, value in slots.items():
                    setattr(made, name, value)
    if items is not None:
        for item in items:
            made.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for name, value in pairs:
            if deep:
                name, value = deepcopy(name, memo), deepcopy(value, memo)
            made[name] = value
    return made
