"""Stacks of what is to be left together."""

__name__ = "contextlib"  # what is defined here is of the public module: in reprs and pickles

import sys
from contextlib._bases import _awaiting, AbstractAsyncContextManager, AbstractContextManager


def _no_manager(cls, kind, missing):
    name = getattr(cls, "__module__", "builtins") + "." + getattr(cls, "__qualname__", cls.__name__)
    return TypeError("'" + name + "' object does not support the " + kind + " protocol" + missing)


class _Stack:
    def __init__(self):
        self._exit_callbacks = []

    def pop_all(self):
        """Move everything to a new stack, and return that."""
        other = type(self)()
        other._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = []
        return other

    def _method(self, cm, enter, leave, kind):
        cls = type(cm)
        try:
            begin = getattr(cls, enter)
            end = getattr(cls, leave)
        except AttributeError:
            raise _no_manager(cls, kind, "") from None
        return begin, end

    def push(self, exit):
        """Register a context manager's __exit__, or a function with the same arguments; return what was given."""
        end = getattr(type(exit), "__exit__", None)
        if end is None:
            self._exit_callbacks.append((True, exit))
        else:
            self._exit_callbacks.append((True, lambda *details: end(exit, *details)))
        return exit

    def enter_context(self, cm):
        """Enter a context manager, which is left when the stack is; return what entering gives."""
        begin, end = self._method(cm, "__enter__", "__exit__", "context manager")
        result = begin(cm)
        self._exit_callbacks.append((True, lambda *details: end(cm, *details)))
        return result

    def callback(self, callback, *args, **kwds):
        """Register a function to be called at the end with these arguments; return the function."""

        def run(exc_type, exc, tb):
            callback(*args, **kwds)

        self._exit_callbacks.append((True, run))
        return callback


class _Leaving:
    # What there is to handle as a stack is left: the exception of the block, or a later one of a callback.
    def __init__(self, exc):
        self._exc = exc
        self._received = exc is not None
        self._outside = sys.exc_info()[1]
        self._suppressed = False
        self._pending = False

    def details(self):
        exc = self._exc
        return (None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)

    def heed(self, found):
        if found:
            self._suppressed = True
            self._pending = False
            self._exc = None

    def fail(self, new):
        if self._exc is not None:
            self._link(new)
        self._exc = new
        self._pending = True

    def _link(self, new):
        # The context of an exception of a callback is the one that was handled then, not the one outside of the stack.
        old = self._exc
        last = new
        for _ in range(1000):
            context = last.__context__
            if context is None or context is old:
                return
            if context is self._outside:
                break
            last = context
        if last is not old:
            last.__context__ = old

    def end(self):
        if self._pending:
            exc = self._exc
            fixed = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = fixed
                raise
        return self._received and self._suppressed


class ExitStack(_Stack, AbstractContextManager):
    """A stack of context managers and functions that are left, last first, at the end of the block."""

    def close(self):
        """Leave everything now."""
        self.__exit__(None, None, None)

    def __exit__(self, *details):
        leaving = _Leaving(details[1])
        while self._exit_callbacks:
            _, callback = self._exit_callbacks.pop()
            try:
                leaving.heed(callback(*leaving.details()))
            except BaseException as new:
                leaving.fail(new)
        return leaving.end()


class AsyncExitStack(_Stack, AbstractAsyncContextManager):
    """A stack of asynchronous and ordinary context managers and functions, left last first."""

    async def enter_async_context(self, cm):
        """Enter an asynchronous context manager, which is left when the stack is."""
        begin, end = self._method(cm, "__aenter__", "__aexit__", "asynchronous context manager")
        result = await _awaiting(begin(cm))
        self._exit_callbacks.append((False, lambda *details: end(cm, *details)))
        return result

    def push_async_exit(self, exit):
        """Register an asynchronous context manager's __aexit__, or a coroutine function like it."""
        end = getattr(type(exit), "__aexit__", None)
        if end is None:
            self._exit_callbacks.append((False, exit))
        else:
            self._exit_callbacks.append((False, lambda *details: end(exit, *details)))
        return exit

    def push_async_callback(self, callback, *args, **kwds):
        """Register a coroutine function to be awaited at the end with these arguments."""

        async def run(exc_type, exc, tb):
            await _awaiting(callback(*args, **kwds))

        self._exit_callbacks.append((False, run))
        return callback

    async def aclose(self):
        """Leave everything now."""
        await self.__aexit__(None, None, None)

    async def __aexit__(self, *details):
        leaving = _Leaving(details[1])
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                found = callback(*leaving.details())
                leaving.heed(found if is_sync else await _awaiting(found))
            except BaseException as new:
                leaving.fail(new)
        return leaving.end()
