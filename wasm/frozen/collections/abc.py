"""Abstract base classes of containers: to derive classes from, and to ask with isinstance() what an object can do."""

from abc import ABCMeta as _ABCMeta, abstractmethod as _abstractmethod

__all__ = [
    "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable", "Iterator",
    "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet", "Mapping",
    "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString",
]  # fmt: skip

_GenericAlias = type(list[int])


def _has(cls, *names):
    for name in names:
        if name == "__hash__" and cls.__hash__ is None:
            return NotImplemented
        for base in cls.__mro__:
            members = base.__dict__
            if name in members:
                if members[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


def _hook(*names):
    def __subclasshook__(cls, C):
        # A class that has the methods need not derive from this one; what derives from this one is another matter.
        return _has(C, *names) if cls.__dict__.get("_names") is names else NotImplemented

    return names, classmethod(__subclasshook__)


class Hashable(metaclass=_ABCMeta):
    """What has a __hash__()."""

    __slots__ = ()
    _names, __subclasshook__ = _hook("__hash__")

    @_abstractmethod
    def __hash__(self):
        return 0


class Awaitable(metaclass=_ABCMeta):
    """What can be waited for with await."""

    __slots__ = ()
    _names, __subclasshook__ = _hook("__await__")
    __class_getitem__ = classmethod(_GenericAlias)

    @_abstractmethod
    def __await__(self):
        yield


class Coroutine(Awaitable):
    """What an async function gives."""

    __slots__ = ()
    _names, __subclasshook__ = _hook("__await__", "send", "throw", "close")

    @_abstractmethod
    def send(self, value):
        """Go on, with a value for the await."""
        raise StopIteration

    @_abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Go on with an exception."""
        raise typ if val is None else val

    def close(self):
        """End it."""
        _close(self)


def _close(generator):
    try:
        generator.throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        pass
    else:
        raise RuntimeError("%s ignored GeneratorExit" % ("generator" if isinstance(generator, Generator) else "coroutine"))


class AsyncIterable(metaclass=_ABCMeta):
    """What async for goes through."""

    __slots__ = ()
    _names, __subclasshook__ = _hook("__aiter__")
    __class_getitem__ = classmethod(_GenericAlias)

    @_abstractmethod
    def __aiter__(self):
        return AsyncIterator()


class AsyncIterator(AsyncIterable):
    """What gives the items to async for."""

    __slots__ = ()
    _names, __subclasshook__ = _hook("__anext__", "__aiter__")

    @_abstractmethod
    async def __anext__(self):
        raise StopAsyncIteration

    def __aiter__(self):
        return self


class AsyncGenerator(AsyncIterator):
    """What an async function with yield gives."""

    __slots__ = ()
    _names, __subclasshook__ = _hook("__aiter__", "__anext__", "asend", "athrow", "aclose")

    async def __anext__(self):
        return await self.asend(None)

    @_abstractmethod
    async def asend(self, value):
        """Go on, with a value for the yield."""
        raise StopAsyncIteration

    @_abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        """Go on with an exception."""
        raise typ if val is None else val

    async def aclose(self):
        """End it."""
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            pass
        else:
            raise RuntimeError("asynchronous generator ignored GeneratorExit")


class Iterable(metaclass=_ABCMeta):
    """What has an __iter__(), so that a loop can go through it."""

    __slots__ = ()
    _names, __subclasshook__ = _hook("__iter__")
    __class_getitem__ = classmethod(_GenericAlias)

    @_abstractmethod
    def __iter__(self):
        while False:
            yield None


class Iterator(Iterable):
    """What gives one item after the other, with __next__()."""

    __slots__ = ()
    _names, __subclasshook__ = _hook("__iter__", "__next__")

    @_abstractmethod
    def __next__(self):
        """The next item; raises StopIteration when there is none."""
        raise StopIteration

    def __iter__(self):
        return self


class Reversible(Iterable):
    """What reversed() can go through backwards."""

    __slots__ = ()
    _names, __subclasshook__ = _hook("__reversed__", "__iter__")

    @_abstractmethod
    def __reversed__(self):
        while False:
            yield None


class Generator(Iterator):
    """What a function with yield gives."""

    __slots__ = ()
    _names, __subclasshook__ = _hook("__iter__", "__next__", "send", "throw", "close")

    def __next__(self):
        return self.send(None)

    @_abstractmethod
    def send(self, value):
        """Go on, with a value for the yield."""
        raise StopIteration

    @_abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Go on with an exception."""
        raise typ if val is None else val

    def close(self):
        """End it."""
        _close(self)


class Sized(metaclass=_ABCMeta):
    """What has a length."""

    __slots__ = ()
    _names, __subclasshook__ = _hook("__len__")

    @_abstractmethod
    def __len__(self):
        return 0


class Container(metaclass=_ABCMeta):
    """What can be asked with in."""

    __slots__ = ()
    _names, __subclasshook__ = _hook("__contains__")
    __class_getitem__ = classmethod(_GenericAlias)

    @_abstractmethod
    def __contains__(self, x):
        return False


class Collection(Sized, Iterable, Container):
    """What has a length, can be gone through and asked with in."""

    __slots__ = ()
    _names, __subclasshook__ = _hook("__len__", "__iter__", "__contains__")


class _CallableAlias(_GenericAlias):
    def __repr__(self):
        *params, result = self.__args__
        if len(params) == 1 and params[0] is ...:
            first = "..."
        else:
            first = "[%s]" % ", ".join([_name_of(param) for param in params])
        return "collections.abc.Callable[%s, %s]" % (first, _name_of(result))


def _name_of(value):
    if isinstance(value, type) and not isinstance(value, _GenericAlias):
        return value.__qualname__ if value.__module__ == "builtins" else value.__module__ + "." + value.__qualname__
    return "..." if value is ... else repr(value)


class Callable(metaclass=_ABCMeta):
    """What can be called."""

    __slots__ = ()
    _names, __subclasshook__ = _hook("__call__")

    @_abstractmethod
    def __call__(self, *args, **kwds):
        return False

    @classmethod
    def __class_getitem__(cls, item):
        if not isinstance(item, tuple) or len(item) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        params, result = item
        args = tuple(params) + (result,) if isinstance(params, (list, tuple)) else (params, result)
        try:
            return _CallableAlias(cls, args)
        except TypeError:
            return _GenericAlias(cls, args)


class Set(Collection):
    """Sets: __contains__(), __iter__() and __len__() are to be written, the operators are here."""

    __slots__ = ()

    def __le__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) <= len(other) and all(item in other for item in self)

    def __lt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) < len(other) and self.__le__(other)

    def __gt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) > len(other) and self.__ge__(other)

    def __ge__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) >= len(other) and all(item in self for item in other)

    def __eq__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) == len(other) and self.__le__(other)

    __hash__ = None

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def __and__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(value for value in other if value in self)

    __rand__ = __and__

    def isdisjoint(self, other):
        """Whether no item is in both."""
        for value in other:
            if value in self:
                return False
        return True

    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(value for both in (self, other) for value in both)

    __ror__ = __or__

    def __sub__(self, other):
        if not isinstance(other, Set):
            if not isinstance(other, Iterable):
                return NotImplemented
            other = self._from_iterable(other)
        return self._from_iterable(value for value in self if value not in other)

    def __rsub__(self, other):
        if not isinstance(other, Set):
            if not isinstance(other, Iterable):
                return NotImplemented
            other = self._from_iterable(other)
        return self._from_iterable(value for value in other if value not in self)

    def __xor__(self, other):
        if not isinstance(other, Set):
            if not isinstance(other, Iterable):
                return NotImplemented
            other = self._from_iterable(other)
        return (self - other) | (other - self)

    __rxor__ = __xor__

    def _hash(self):
        return hash(frozenset(self))


class MutableSet(Set):
    """Sets that change: add() and discard() are to be written, too."""

    __slots__ = ()

    @_abstractmethod
    def add(self, value):
        """Add an item."""
        raise NotImplementedError

    @_abstractmethod
    def discard(self, value):
        """Take an item out, if it is there."""
        raise NotImplementedError

    def remove(self, value):
        """Take an item out; raises KeyError when it is not there."""
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        """Take any item out, and return it."""
        for value in self:
            self.discard(value)
            return value
        raise KeyError

    def clear(self):
        """Take all items out."""
        try:
            while True:
                self.pop()
        except KeyError:
            pass

    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self

    def __iand__(self, it):
        for value in self - it:
            self.discard(value)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
        else:
            if not isinstance(it, Set):
                it = self._from_iterable(it)
            for value in it:
                if value in self:
                    self.discard(value)
                else:
                    self.add(value)
        return self

    def __isub__(self, it):
        if it is self:
            self.clear()
        else:
            for value in it:
                self.discard(value)
        return self


class Mapping(Collection):
    """Mappings: __getitem__(), __iter__() and __len__() are to be written, the rest is here."""

    __slots__ = ()

    @_abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        """The value of the key, or the default."""
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        """A view of the keys."""
        return KeysView(self)

    def items(self):
        """A view of the pairs of keys and values."""
        return ItemsView(self)

    def values(self):
        """A view of the values."""
        return ValuesView(self)

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None
    __reversed__ = None


_MISSING = object()


class MutableMapping(Mapping):
    """Mappings that change: __setitem__() and __delitem__() are to be written, too."""

    __slots__ = ()

    @_abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @_abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, default=_MISSING):
        """Take a key out, and return its value, or the default when it is not there."""
        try:
            value = self[key]
        except KeyError:
            if default is _MISSING:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        """Take out a pair of a key and a value, and return it."""
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def clear(self):
        """Take all keys out."""
        try:
            while True:
                self.popitem()
        except KeyError:
            pass

    def update(self, other=(), **kwds):
        """Take over the items of a mapping or of pairs, and of keywords."""
        if isinstance(other, Mapping):
            for key in other:
                self[key] = other[key]
        elif hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def setdefault(self, key, default=None):
        """The value of the key, which becomes the default when it is not there."""
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default


class MappingView(Sized):
    """A view of a mapping."""

    __slots__ = ("_mapping",)
    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, self._mapping)


class KeysView(MappingView, Set):
    """The keys of a mapping."""

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return iter(self._mapping)


class ItemsView(MappingView, Set):
    """The pairs of keys and values of a mapping."""

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, item):
        key, value = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return found is value or found == value

    def __iter__(self):
        for key in self._mapping:
            yield (key, self._mapping[key])


class ValuesView(MappingView, Collection):
    """The values of a mapping."""

    __slots__ = ()

    def __contains__(self, value):
        for key in self._mapping:
            found = self._mapping[key]
            if found is value or found == value:
                return True
        return False

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]


class Sequence(Reversible, Collection):
    """Sequences: __getitem__() and __len__() are to be written, the rest is here."""

    __slots__ = ()

    @_abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        i = 0
        try:
            while True:
                yield self[i]
                i += 1
        except IndexError:
            return

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __reversed__(self):
        for i in reversed(range(len(self))):
            yield self[i]

    def index(self, value, start=0, stop=None):
        """The first position of an equal item; raises ValueError when there is none."""
        if start is not None and start < 0:
            start = max(len(self) + start, 0)
        if stop is not None and stop < 0:
            stop += len(self)
        i = start
        while stop is None or i < stop:
            try:
                item = self[i]
            except IndexError:
                break
            if item is value or item == value:
                return i
            i += 1
        raise ValueError

    def count(self, value):
        """How many items are equal."""
        return sum(1 for item in self if item is value or item == value)


class ByteString(Sequence):
    """bytes and bytearray."""

    __slots__ = ()


class MutableSequence(Sequence):
    """Sequences that change: __setitem__(), __delitem__() and insert() are to be written, too."""

    __slots__ = ()

    @_abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @_abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @_abstractmethod
    def insert(self, index, value):
        """Add an item before a position."""
        raise IndexError

    def append(self, value):
        """Add an item at the end."""
        self.insert(len(self), value)

    def clear(self):
        """Take all items out."""
        try:
            while True:
                self.pop()
        except IndexError:
            pass

    def reverse(self):
        """Turn the order round."""
        n = len(self)
        for i in range(n // 2):
            self[i], self[n - i - 1] = self[n - i - 1], self[i]

    def extend(self, values):
        """Add the items of an iterable at the end."""
        if values is self:
            values = list(values)
        for value in values:
            self.append(value)

    def pop(self, index=-1):
        """Take the item at a position out, and return it."""
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        """Take the first equal item out; raises ValueError when there is none."""
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self


def _register():
    from _collections import deque

    def function():
        yield

    for abstract, names in (
        (Sequence, (tuple, str, range, memoryview, bytes, bytearray)),
        (MutableSequence, (list, deque, bytearray)),
        (ByteString, (bytes, bytearray)),
        (Set, (frozenset, set)),
        (MutableSet, (set,)),
        (MutableMapping, (dict,)),
        (KeysView, (type({}.keys()),)),
        (ItemsView, (type({}.items()),)),
        (ValuesView, (type({}.values()),)),
        (Generator, (type(function()),)),
        (Iterator, (map, filter, zip, enumerate, reversed)),
        (Iterator, [type(iter(empty)) for empty in ([], (), "", b"", {}, set(), range(0))]),
        (Iterator, (type(iter({}.items())), type(iter({}.values())))),
        (Callable, (type(function), type(len), type([].append), type(_GenericAlias))),
    ):
        for name in names:
            abstract.register(name)


_register()
del _register
