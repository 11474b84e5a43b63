"""Context managers made of generators, and some that are ready to use."""

import sys

__all__ = [
    "asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
    "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
    "redirect_stderr", "suppress", "aclosing", "AsyncContextDecorator", "chdir",
]  # fmt: skip


def _copy_names(wrapper, function):
    for name in ("__module__", "__name__", "__qualname__", "__doc__", "__dict__", "__annotations__"):
        try:
            value = getattr(function, name)
            if name == "__dict__":
                for key in value:
                    setattr(wrapper, key, value[key])
            else:
                setattr(wrapper, name, value)
        except (AttributeError, TypeError):
            pass
    try:
        wrapper.__wrapped__ = function
    except (AttributeError, TypeError):
        pass
    return wrapper


class AbstractContextManager:
    """A base for context managers: entering gives the object itself."""

    def __enter__(self):
        """Give the object itself."""
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        """Let any exception go on."""
        return None


class AbstractAsyncContextManager:
    """A base for asynchronous context managers: entering gives the object itself."""

    async def __aenter__(self):
        """Give the object itself."""
        return self

    async def __aexit__(self, exc_type, exc_value, traceback):
        """Let any exception go on."""
        return None


class ContextDecorator:
    """A base for context managers that can also decorate a function, which then runs inside of them."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        """Decorate a function: each call runs inside of the context."""

        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return _copy_names(inner, func)


class AsyncContextDecorator:
    """A base for asynchronous context managers that can also decorate a coroutine function."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        """Decorate a coroutine function: each call runs inside of the context."""

        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return _copy_names(inner, func)


class _Made:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func = func
        self.args = args
        self.kwds = kwds
        doc = getattr(func, "__doc__", None)
        if doc is not None:
            self.__doc__ = doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)


def _is_ours(exc, value, stop):
    # What the generator made of the exception that was thrown into it: the same one, or one that says so.
    return exc is value or (isinstance(exc, RuntimeError) and isinstance(value, stop) and exc.__cause__ is value)


class _GeneratorContextManager(_Made, AbstractContextManager, ContextDecorator):
    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as exc:
            return exc is not value
        except BaseException as exc:
            if not _is_ours(exc, value, StopIteration):
                raise
            exc.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_Made, AbstractAsyncContextManager, AsyncContextDecorator):
    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await self.gen.__anext__()
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await self.gen.__anext__()
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as exc:
            return exc is not value
        except BaseException as exc:
            if not _is_ours(exc, value, (StopIteration, StopAsyncIteration)):
                raise
            exc.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """Make a function that returns context managers of a generator function, which yields once."""

    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return _copy_names(helper, func)


def asynccontextmanager(func):
    """Make a function that returns asynchronous context managers of an asynchronous generator function."""

    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return _copy_names(helper, func)


class closing(AbstractContextManager):
    """Calls close() of a thing at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Awaits aclose() of a thing at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class nullcontext(AbstractContextManager):
    """Does nothing; entering gives the value that it was made with."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class suppress(AbstractContextManager):
    """Ends the block quietly when one of these exceptions is raised in it."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Sends what is printed in the block to another stream."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Sends what is written to sys.stderr in the block to another stream."""

    _stream = "stderr"


class chdir(AbstractContextManager):
    """Works in another folder during the block."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os

        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os

        os.chdir(self._old_cwd.pop())


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
        result = await begin(cm)
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
            await callback(*args, **kwds)

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
                leaving.heed(found if is_sync else await found)
            except BaseException as new:
                leaving.fail(new)
        return leaving.end()
