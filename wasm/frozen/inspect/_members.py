"""Members of objects and classes."""

__name__ = "inspect"  # what is defined here is of the public module: in reprs and pickles

from inspect._kinds import isclass, isroutine


# ---- members


def getmembers(object, predicate=None):
    """(name, value) of all attributes, sorted by the names; with a predicate those for which it is true."""
    names = list(dir(object))
    if isclass(object):
        for name in ("__dict__", "__weakref__", "__class__"):
            if name not in names and hasattr(object, name):
                names.append(name)
    return _members_of(object, names, getattr, predicate)


def getmembers_static(object, predicate=None):
    """The same as getmembers(), without running properties and the like."""
    return _members_of(object, dir(object), getattr_static, predicate)


def _members_of(object, names, get, predicate):
    found = []
    for name in sorted(names):
        try:
            value = get(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


_missing = object()


def getattr_static(obj, attr, default=_missing):
    """An attribute as it is stored, without running properties and the like."""
    own = getattr(obj, "__dict__", {})
    if not isclass(obj) and attr in own:
        return own[attr]
    for cls in (obj if isclass(obj) else type(obj)).__mro__:
        if attr in cls.__dict__:
            return cls.__dict__[attr]
    if default is _missing:
        raise AttributeError(attr)
    return default


class _Attribute(tuple):
    """What classify_class_attrs() says of one attribute."""

    name = property(lambda self: self[0])
    kind = property(lambda self: self[1])
    defining_class = property(lambda self: self[2])
    object = property(lambda self: self[3])

    def __repr__(self):
        return "Attribute(name={!r}, kind={!r}, defining_class={!r}, object={!r})".format(*self)



_Attribute.__name__ = _Attribute.__qualname__ = "Attribute"


def classify_class_attrs(cls):
    """What the attributes of a class are: methods, properties, data."""
    found = []
    for name in dir(cls):
        for base in cls.__mro__:
            if name in base.__dict__:
                value = base.__dict__[name]
                kind = ("static method" if isinstance(value, staticmethod) else "class method" if isinstance(value, classmethod)
                        else "property" if isinstance(value, property) else "method" if isroutine(value) else "data")
                found.append(_Attribute((name, kind, base, value)))
                break
    return found


def getmro(cls):
    """The classes that attributes are looked for in, in their order."""
    return cls.__mro__


def unwrap(func, *, stop=None):
    """What a decorated function wraps."""
    seen = set()
    while hasattr(func, "__wrapped__") and not (stop and stop(func)):
        if id(func) in seen:
            raise ValueError("wrapper loop when unwrapping {!r}".format(func))
        seen.add(id(func))
        func = func.__wrapped__
    return func
