"""What context managers derive from."""

__name__ = "contextlib"  # what is defined here is of the public module: in reprs and pickles


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


def _awaiting(it):
    # What is frozen awaits as generators do, and a coroutine of a program is not iterable.
    return it.__await__() if hasattr(it, "__await__") else it


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
            context = self._recreate_cm()
            await _awaiting(context.__aenter__())
            try:
                result = await _awaiting(func(*args, **kwds))
            except BaseException as error:
                if not await _awaiting(context.__aexit__(type(error), error, error.__traceback__)):
                    raise
                return None
            await _awaiting(context.__aexit__(None, None, None))
            return result

        return _copy_names(inner, func)
