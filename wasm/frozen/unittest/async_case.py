"""Cases whose tests are coroutine functions."""

from . import case


class IsolatedAsyncioTestCase(case.TestCase):
    """A case with an event loop of its own, which runs those of its methods that are coroutine functions."""

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._loop = None

    async def asyncSetUp(self):
        """Before each test, after setUp()."""

    async def asyncTearDown(self):
        """After each test, before tearDown()."""

    def addAsyncCleanup(self, func, *args, **kwargs):
        """Register a coroutine function to be awaited after tearDown()."""
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enter an asynchronous context manager, which is left after the test."""
        cls = type(cm)
        try:
            enter, leave = cls.__aenter__, cls.__aexit__
        except AttributeError:
            name = cls.__module__ + "." + cls.__qualname__
            raise TypeError(
                "'" + name + "' object does not support the asynchronous context manager protocol"
            ) from None
        result = enter(cm)
        result = await (result.__await__() if hasattr(result, "__await__") else result)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return result

    def _awaited(self, value):
        if hasattr(value, "send") or hasattr(value, "__await__"):
            return self._loop.run_until_complete(value)
        return value

    def _callSetUp(self):
        self.setUp()
        self._awaited(self.asyncSetUp())

    def _callTestMethod(self, method):
        self._returned(method, self._awaited(method()))

    def _callTearDown(self):
        self._awaited(self.asyncTearDown())
        self.tearDown()

    def _callCleanup(self, function, args, kwargs):
        self._awaited(function(*args, **kwargs))

    def run(self, result=None):
        """Run the test in a new event loop."""
        import asyncio

        self._loop = asyncio.new_event_loop()
        try:
            return super().run(result)
        finally:
            self._loop.close()
            self._loop = None

    def debug(self):
        """Run the test without a result."""
        import asyncio

        self._loop = asyncio.new_event_loop()
        try:
            super().debug()
        finally:
            self._loop.close()
            self._loop = None
