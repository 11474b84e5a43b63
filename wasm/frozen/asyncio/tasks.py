"""Waiting for several tasks, groups of them, and futures."""

from . import core
from .event import Event as _Event

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


class InvalidStateError(Exception):
    """A future has no result yet, or has one already."""


class Future:
    """A result that is not there yet."""

    def __init__(self, *, loop=None):
        self._event = _Event()
        self._result = None
        self._exception = None
        self._cancelled = False
        self._callbacks = []

    def done(self):
        """Whether it has a result, or was cancelled."""
        return self._event.is_set()

    def cancelled(self):
        """Whether it was cancelled."""
        return self._cancelled

    def _finish(self):
        self._event.set()
        callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            callback(self)

    def cancel(self, msg=None):
        """Let those who wait for it be cancelled."""
        if self.done():
            return False
        self._cancelled = True
        self._exception = core.CancelledError()
        self._finish()
        return True

    def _require_open(self):
        if self.done():
            raise InvalidStateError("invalid state")

    def set_result(self, result):
        """Give it its result."""
        self._require_open()
        self._result = result
        self._finish()

    def set_exception(self, exception):
        """Let an exception be its result."""
        self._require_open()
        self._exception = exception() if isinstance(exception, type) else exception
        self._finish()

    def result(self):
        """The result, or raise the exception."""
        if not self.done():
            raise InvalidStateError("Result is not set.")
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        """The exception, or None."""
        if not self.done():
            raise InvalidStateError("Exception is not set.")
        if self._cancelled:
            raise self._exception
        return self._exception

    def add_done_callback(self, fn):
        """Call a function with the future when it is done."""
        if self.done():
            fn(self)
        else:
            self._callbacks.append(fn)

    def remove_done_callback(self, fn):
        """Do not call that function."""
        before = len(self._callbacks)
        self._callbacks = [callback for callback in self._callbacks if callback != fn]
        return before - len(self._callbacks)

    def __iter__(self):
        if not self.done():
            yield from self._event.wait()
        return self.result()

    __await__ = __iter__

    def __repr__(self):
        if not self.done():
            return "<Future pending>"
        if self._cancelled:
            return "<Future cancelled>"
        if self._exception is not None:
            return "<Future finished exception=%r>" % (self._exception,)
        return "<Future finished result=%r>" % (self._result,)


def isfuture(obj):
    """Whether it is a future or a task."""
    return isinstance(obj, (Future, core.Task))


def iscoroutine(obj):
    """Whether it is a coroutine object."""
    return hasattr(obj, "send") and hasattr(obj, "throw")


def iscoroutinefunction(func):
    """Whether it is an async function."""
    flags = getattr(getattr(func, "__code__", None), "co_flags", 0)
    return bool(flags & 0x80) or bool(flags & 0x20) and func.__module__.startswith("asyncio")


def ensure_future(obj, *, loop=None):
    """The future itself, or a task for a coroutine."""
    return obj if isfuture(obj) else core.create_task(obj)


async def _finished(aw):
    try:
        await aw
    except BaseException:
        pass


async def _watch(task, report):
    await _finished(task)
    report(task)


async def wait(aws, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for tasks; give those that are done and those that are not, as two sets."""
    tasks = []
    for aw in aws:
        if iscoroutine(aw):
            raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
        if aw not in tasks:
            tasks.append(aw)
    if not tasks:
        raise ValueError("Set of Tasks/Futures is empty.")
    enough = _Event()

    def report(task):
        failed = not task.cancelled() and task.exception() is not None
        if return_when == FIRST_COMPLETED or all([t.done() for t in tasks]) or (return_when == FIRST_EXCEPTION and failed):
            enough.set()

    watchers = [core.create_task(_watch(task, report)) for task in tasks]
    try:
        if timeout is None:
            await enough.wait()
        else:
            from .funcs import wait_for

            try:
                await wait_for(enough.wait(), timeout)
            except core.TimeoutError:
                pass
    finally:
        for watcher, task in zip(watchers, tasks):
            if not task.done():
                _stop_waiting(watcher)
    return {t for t in tasks if t.done()}, {t for t in tasks if not t.done()}


def _stop_waiting(watcher):
    # Cancelling a task that waits for another would cancel that one.
    waited = watcher.data
    if isinstance(waited, core.Task) and isinstance(waited.state, core.TaskQueue):
        waited.state.remove(watcher)
        if waited.state.peek() is None:
            waited.state = True
        watcher.data = None
    elif not watcher.done():
        watcher.cancel()


def as_completed(aws, *, timeout=None):
    """Awaitables for the results of several, in the order in which they come."""
    from .queues import Queue

    queue = Queue()
    tasks = [ensure_future(aw) for aw in aws]
    for task in tasks:
        core.create_task(_watch(task, queue.put_nowait))

    async def following():
        if timeout is None:
            return (await queue.get()).result()
        from .funcs import wait_for

        return (await wait_for(queue.get(), timeout)).result()

    for _ in tasks:
        yield following()


def shield(arg):
    """Wait for a task that goes on when this waiting is cancelled."""
    inner = ensure_future(arg)
    outer = Future()

    def report(task):
        if not outer.done():
            error = core.CancelledError() if task.cancelled() else task.exception()
            if error is not None:
                outer.set_exception(error)
            else:
                outer.set_result(task.result())

    core.create_task(_watch(inner, report))
    return outer


async def to_thread(func, *args, **kwargs):
    """What a function returns; it is called here, as there are no threads."""
    await core.sleep(0)
    return func(*args, **kwargs)


class TaskGroup:
    """Tasks that are all waited for at the end of the block; when one fails, the others are cancelled."""

    def __init__(self):
        self._tasks = []
        self._errors = []
        self._open = False
        self._changed = _Event()

    async def __aenter__(self):
        self._open = True
        return self

    def create_task(self, coro, *, name=None, context=None):
        """Start a task of the group."""
        if not self._open:
            raise RuntimeError("TaskGroup " + repr(self) + " has not been entered")
        task = core.create_task(coro)
        if name is not None:
            task.set_name(name)
        self._tasks.append(task)
        core.create_task(_watch(task, self._done))
        return task

    def _done(self, task):
        if not task.cancelled() and task.exception() is not None:
            self._errors.append(task.exception())
        self._changed.set()

    def _cancel(self):
        for task in self._tasks:
            if not task.done():
                task.cancel()

    async def __aexit__(self, kind, exc, tb):
        if exc is not None:
            self._cancel()
        cancelled = False
        while any([not task.done() for task in self._tasks]):
            self._changed.clear()
            if self._errors and not cancelled:
                cancelled = True
                self._cancel()
            try:
                await self._changed.wait()
            except core.CancelledError as error:
                exc = error
                self._cancel()
        for _ in range(2):  # until those that watch have told
            await core.sleep(0)
        self._open = False
        if exc is not None and isinstance(exc, core.CancelledError) and not self._errors:
            raise exc
        if exc is not None and not isinstance(exc, core.CancelledError):
            self._errors.append(exc)
        if self._errors:
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None


class Timeout:
    """The end of a block after a time."""

    def __init__(self, when):
        self._when = when
        self._expired = False
        self._task = None
        self._timer = None

    async def _expire(self):
        await core.sleep_ms(round((self._when - core.Loop.time()) * 1000))
        self._expired = True
        self._task.cancel()

    def when(self):
        """When it ends, by the loop's clock, or None."""
        return self._when

    def reschedule(self, when):
        """Let it end at another time, or not at all."""
        if self._task is None:
            raise RuntimeError("Timeout has not been entered")
        if self._expired:
            raise RuntimeError("Cannot change state of expired Timeout")
        self._stop()
        self._when = when
        if when is not None:
            self._timer = core.create_task(self._expire())

    def _stop(self):
        if self._timer is not None and not self._timer.done():
            self._timer.cancel()
        self._timer = None

    def expired(self):
        """Whether the time was over."""
        return self._expired

    async def __aenter__(self):
        self._task = core.cur_task
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, exc, tb):
        if self._expired:
            if kind is not None and issubclass(kind, core.CancelledError):
                raise TimeoutError from exc
            return False
        self._stop()
        return False


def timeout(delay):
    """A context in which everything is cancelled after a time; then it raises TimeoutError."""
    return Timeout(None if delay is None else core.Loop.time() + delay)


def timeout_at(when):
    """The same with the time at which it ends, by the loop's clock."""
    return Timeout(when)
