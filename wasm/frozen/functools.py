"""Functions that take or give functions: caches, partial calls, dispatch on types."""

from _functools import cmp_to_key, lru_cache as _cached, partial, reduce

__all__ = [
    "update_wrapper",
    "wraps",
    "WRAPPER_ASSIGNMENTS",
    "WRAPPER_UPDATES",
    "total_ordering",
    "cache",
    "cmp_to_key",
    "lru_cache",
    "reduce",
    "partial",
    "partialmethod",
    "singledispatch",
    "singledispatchmethod",
    "cached_property",
]

_ASSIGNED = WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=_ASSIGNED, updated=('__dict__',)):
    """Makes a function that stands for another look like it: its name, docstring and attributes. Gives the wrapper."""
    for name in assigned:
        try:
            setattr(wrapper, name, getattr(wrapped, name))
        except AttributeError:
            pass
    for name in updated:
        values = getattr(wrapped, name, None)
        if values:
            try:
                getattr(wrapper, name).update(values)
            except (AttributeError, TypeError):
                for key in values:
                    setattr(wrapper, key, values[key])
    try:
        wrapper.__wrapped__ = wrapped
    except AttributeError:
        pass
    return wrapper


def wraps(wrapped, assigned=_ASSIGNED, updated=('__dict__',)):
    """A decorator for a function that stands for `wrapped`: it gets its name, docstring and attributes."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


_CacheInfo = None


def _cache_info(*numbers):
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple

        _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])
    return _CacheInfo(*numbers)


def lru_cache(maxsize=128, typed=False):
    """A decorator that remembers what a function gave for its last `maxsize` different arguments; None: for all."""
    if callable(maxsize) and isinstance(typed, bool):
        return _remembering(maxsize, 128, typed)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        return _remembering(user_function, maxsize, typed)

    return decorating_function


def _remembering(function, maxsize, typed):
    if maxsize is not None and maxsize < 0:
        maxsize = 0
    return update_wrapper(_cached(function, maxsize, typed, _cache_info), function)


def cache(user_function):
    """Remembers all that a function ever gave: lru_cache(maxsize=None)."""
    return _remembering(user_function, None, False)


# For each comparison that a class may define: how each other one follows from it. The three letters say whether the
# answer is turned round, and whether equality is another way for it to be true, or stops it.
_FOLLOWS = {
    "__lt__": (("__gt__", True, False), ("__le__", False, True), ("__ge__", True, None)),
    "__le__": (("__ge__", True, True), ("__lt__", False, False), ("__gt__", True, None)),
    "__gt__": (("__lt__", True, False), ("__ge__", False, True), ("__le__", True, None)),
    "__ge__": (("__le__", True, True), ("__gt__", False, False), ("__lt__", True, None)),
}


def _follows(root, name, turned, equal):
    strict = root in ("__lt__", "__gt__")

    def compare(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        if equal is None:
            return not answer
        if strict:
            if turned:
                return not answer and self != other
            return answer or self == other
        if turned:
            return not answer or self == other
        return answer and self != other

    try:
        compare.__name__ = name
    except AttributeError:
        pass
    return compare


def total_ordering(cls):
    """A class decorator: all comparisons follow from == and one of <, <=, >, >=."""
    roots = [name for name in _FOLLOWS if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if name in roots][0]
    for name, turned, equal in _FOLLOWS[root]:
        if name not in roots:
            setattr(cls, name, _follows(root, name, turned, equal))
    return cls


class partialmethod:
    """A method that calls another with some arguments given already."""

    def __init__(self, func, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("{!r} is not callable or a descriptor".format(func))
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = dict(func.keywords, **keywords)
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        given = [repr(self.func)] + [repr(arg) for arg in self.args]
        given += ["{}={!r}".format(key, self.keywords[key]) for key in self.keywords]
        return "functools.partialmethod(" + ", ".join(given) + ")"

    def __get__(self, obj, cls=None):
        func = self.func
        if isinstance(func, (staticmethod, classmethod)) or not callable(func):
            return partial(_bound(func, obj, cls), *self.args, **self.keywords)
        if obj is None:
            return self._unbound
        return partial(func, obj, *self.args, **self.keywords)

    def _unbound(self, obj, *args, **keywords):
        return self.func(obj, *(self.args + args), **dict(self.keywords, **keywords))


def _bound(method, obj, cls):
    # What a class gives for a method of it, for any kind of method.
    if hasattr(method, "__get__"):
        return method.__get__(obj, cls)
    holder = type("holder", (), {"method": method})
    return getattr(holder if obj is None else holder(), "method")


def _bases(cls):
    if cls is bool:
        return (bool, int, object)
    mro = getattr(cls, "__mro__", None)
    if mro is not None:
        return mro
    found = [cls]
    for base in cls.__bases__:
        for one in _bases(base):
            if one in found:
                found.remove(one)
            found.append(one)
    if object in found:
        found.remove(object)
    found.append(object)
    return found


def _find(cls, registry):
    bases = _bases(cls)
    found = None
    for base in bases:
        if base in registry:
            found = base
            break
    # Abstract classes are no bases of what is registered with them.
    others = [one for one in registry if one not in bases and issubclass(cls, one)]
    for one in others:
        if found is None or found is object or issubclass(one, found):
            found = one
        elif found in others and not issubclass(found, one):
            raise RuntimeError("Ambiguous dispatch: {} or {}".format(found, one))
    return registry.get(found)


def _annotated(func):
    annotations = getattr(func, "__annotations__", None)
    if not annotations:
        raise TypeError(
            "Invalid first argument to `register()`: {!r}. Use either `@register(some_class)` or plain `@register` on"
            " an annotated function.".format(func)
        )
    name = next(iter(annotations))
    return name, annotations[name]


def _union(cls):
    # The classes of `int | str` or Union[int, str]; None where it is neither.
    classes = getattr(cls, "__args__", None)
    if classes and ("Union" in type(cls).__name__ or "Union" in repr(getattr(cls, "__origin__", ""))):
        return classes
    return None


def singledispatch(func):
    """A function that others can be registered with, each for a type of the first argument."""
    registry = {}
    known = {}
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        if cls not in known:
            known[cls] = registry[cls] if cls in registry else _find(cls, registry)
        return known[cls]

    def register(cls, func=None):
        classes = (cls,) if isinstance(cls, type) else _union(cls)
        if func is None:
            if classes:
                return lambda function: register(cls, function)
            func = cls
            argument, cls = _annotated(func)
            if isinstance(cls, str):
                cls = eval(cls, getattr(func, "__globals__", globals()))
            classes = (cls,) if isinstance(cls, type) else _union(cls)
            if not classes:
                raise TypeError("Invalid annotation for {!r}. {!r} is not a class.".format(argument, cls))
        elif not classes:
            raise TypeError(
                "Invalid first argument to `register()`. {!r} is not a class or union type.".format(cls)
            )
        for one in classes:
            registry[one] = func
        known.clear()
        return func

    registry[object] = func
    return update_wrapper(_Dispatcher(name, dispatch, register, registry, known.clear), func)


class _Dispatcher:
    def __init__(self, name, dispatch, register, registry, clear):
        self._name = name
        self.dispatch = dispatch
        self.register = register
        self.registry = registry
        self._clear_cache = clear

    def __call__(self, *args, **keywords):
        if not args:
            raise TypeError(self._name + " requires at least 1 positional argument")
        return self.dispatch(type(args[0]))(*args, **keywords)

    def __get__(self, obj, cls=None):
        return self if obj is None else partial(self, obj)

    def __repr__(self):
        return "<function {} at {:#x}>".format(self._name, id(self))


class singledispatchmethod:
    """A method that others can be registered with, each for a type of the first argument after self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("{!r} is not callable or a descriptor".format(func))
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Registers a method for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **keywords):
            found = self.dispatcher.dispatch(type(args[0]))
            if isinstance(found, (staticmethod, classmethod)):
                return _bound(found, obj, cls)(*args, **keywords)
            if obj is None:
                return found(*args, **keywords)
            return found(obj, *args, **keywords)

        try:
            method.register = self.register
        except AttributeError:
            pass
        return update_wrapper(method, self.func)


class cached_property:
    """A property that is worked out once for an object, and then is an attribute of it."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = getattr(func, "__doc__", None)

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names ({!r} and {!r}).".format(
                    self.attrname, name
                )
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            for cls in _bases(type(instance)):
                for name, value in getattr(cls, "__dict__", {}).items():
                    if value is self:
                        self.attrname = name
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        value = self.func(instance)
        setattr(instance, self.attrname, value)
        return value
