"""Abstract base classes of what has one method, or is gone through."""

__name__ = "collections.abc"  # what is defined here is of the public module: in reprs and pickles

from abc import ABCMeta as _ABCMeta, abstractmethod as _abstractmethod

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
