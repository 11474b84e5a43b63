"""References to objects. In this sandbox they keep the object alive: it never goes away while it is referred to."""

__all__ = ["CallableProxyType", "ProxyType", "ProxyTypes", "ReferenceType", "WeakKeyDictionary", "WeakMethod", "WeakSet",
           "WeakValueDictionary", "finalize", "getweakrefcount", "getweakrefs", "proxy", "ref"]

_ATOMS = (int, float, complex, str, bytes, tuple, list, dict, bool, type(None), type(Ellipsis))


def _check(obj):
    if type(obj) in _ATOMS:
        raise TypeError("cannot create weak reference to {!r} object".format(type(obj).__name__))


class ref:
    """Gives the object when it is called."""

    __slots__ = ("_object", "__callback__")

    def __init__(self, obj, callback=None):
        _check(obj)
        self._object = obj
        self.__callback__ = callback

    def __call__(self):
        return self._object

    def __hash__(self):
        return hash(self._object)

    def __eq__(self, other):
        return isinstance(other, ref) and self._object == other._object

    def __repr__(self):
        return "<weakref at {:#x}; to {!r} at {:#x}>".format(id(self), type(self._object).__name__, id(self._object))


ReferenceType = ref


class WeakMethod(ref):
    """A reference to a method of an object."""


def proxy(obj, callback=None):
    """An object that can be used for the other: here it is that object."""
    _check(obj)
    return obj


ProxyType = CallableProxyType = type(None)
"The type of proxies; there are none here."
ProxyTypes = (ProxyType, CallableProxyType)
"The types of proxies."


def getweakrefcount(obj):
    """How many references there are to an object: none is counted here."""
    return 0


def getweakrefs(obj):
    """The references to an object: none is known here."""
    return []


class WeakValueDictionary(dict):
    """A dictionary; here its values stay."""

    def __repr__(self):
        return "<WeakValueDictionary at {:#x}>".format(id(self))

    def copy(self):
        """A dictionary with the same items."""
        return WeakValueDictionary(self)

    def valuerefs(self):
        """References to the values."""
        return [ref(value) for value in self.values()]


class WeakKeyDictionary(dict):
    """A dictionary; here its keys stay."""

    def __repr__(self):
        return "<WeakKeyDictionary at {:#x}>".format(id(self))

    def copy(self):
        """A dictionary with the same items."""
        return WeakKeyDictionary(self)

    def keyrefs(self):
        """References to the keys."""
        return [ref(key) for key in self]


class WeakSet(set):
    """A set; here its items stay."""

    def __repr__(self):
        return "{" + ", ".join([repr(item) for item in self]) + "}"


class finalize:
    """A function that can be called once, when an object is done with; here the program itself must call it."""

    def __init__(self, obj, func, *args, **kwargs):
        self._call = (obj, func, args, kwargs)
        self.atexit = True

    @property
    def alive(self):
        """Whether it was not called yet."""
        return self._call is not None

    def __call__(self, _=None):
        if self._call is not None:
            obj, func, args, kwargs = self._call
            self._call = None
            return func(*args, **kwargs)

    def detach(self):
        """Gives what it would do, and does nothing any more."""
        call, self._call = self._call, None
        return call

    def peek(self):
        """Gives what it would do."""
        return self._call
