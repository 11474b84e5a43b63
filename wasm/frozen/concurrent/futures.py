"""Functions that are called when they are submitted, and what came of it."""

from collections import namedtuple as _namedtuple

__all__ = [
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "ALL_COMPLETED",
    "CancelledError",
    "TimeoutError",
    "InvalidStateError",
    "BrokenExecutor",
    "Future",
    "Executor",
    "wait",
    "as_completed",
    "ThreadPoolExecutor",
    "ProcessPoolExecutor",
]

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

from builtins import TimeoutError  # noqa: E402


class CancelledError(Exception):
    """The future was cancelled."""


class InvalidStateError(Exception):
    """The future has a result already."""


class BrokenExecutor(RuntimeError):
    """For programs that name it; it is never raised."""


class Future:
    """What came of a call."""

    def __init__(self):
        self._state = "PENDING"
        self._result = self._exception = None
        self._callbacks = []

    def __repr__(self):
        about = "<{} at {:#x} state={}".format(type(self).__name__, id(self), self._state.lower())
        if self._state == "FINISHED":
            found = self._result if self._exception is None else self._exception
            about += (" returned " if self._exception is None else " raised ") + type(found).__name__
        return about + ">"

    def cancel(self):
        """False for what is done; else it is not done any more."""
        if self._state == "FINISHED":
            return False
        self._state = "CANCELLED"
        self._call()
        return True

    def cancelled(self):
        """Whether it was cancelled."""
        return self._state == "CANCELLED"

    def running(self):
        """False: what was submitted is done."""
        return False

    def done(self):
        """Whether it is done or was cancelled."""
        return self._state != "PENDING"

    def _check(self):
        if self._state == "CANCELLED":
            raise CancelledError()
        if self._state == "PENDING":
            raise TimeoutError()

    def result(self, timeout=None):
        """What the call gave; what it raised is raised."""
        self._check()
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        """What the call raised, or None."""
        self._check()
        return self._exception

    def add_done_callback(self, fn):
        """Calls a function with the future when it is done."""
        if self.done():
            fn(self)
        else:
            self._callbacks.append(fn)

    def _call(self):
        for callback in self._callbacks:
            callback(self)

    def set_result(self, result):
        """Makes it done, with a result."""
        if self.done():
            raise InvalidStateError("{}: {!r}".format(self._state, self))
        self._result = result
        self._state = "FINISHED"
        self._call()

    def set_exception(self, exception):
        """Makes it done, with an exception."""
        if self.done():
            raise InvalidStateError("{}: {!r}".format(self._state, self))
        self._exception = exception
        self._state = "FINISHED"
        self._call()

    def set_running_or_notify_cancel(self):
        """Whether it was not cancelled."""
        return self._state != "CANCELLED"


class Executor:
    """Calls functions."""

    _closed = False

    def submit(self, fn, *args, **kwargs):
        """Calls a function, and gives a future of what came of it."""
        if self._closed:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = Future()
        try:
            result = fn(*args, **kwargs)
        except Exception as error:
            future.set_exception(error)
        else:
            future.set_result(result)
        return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """What a function gives for each of the arguments, as an iterator."""
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return (future.result() for future in futures)

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more functions."""
        self._closed = True

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.shutdown()
        return False


class ThreadPoolExecutor(Executor):
    """Calls functions when they are submitted, one after the other."""

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._max_workers = max_workers or 5
        if initializer is not None:
            initializer(*initargs)


class ProcessPoolExecutor(ThreadPoolExecutor):
    """Calls functions when they are submitted, one after the other, in the same process."""


DoneAndNotDoneFutures = _namedtuple("DoneAndNotDoneFutures", ("done", "not_done"))


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """The futures that are done, and those that are not, as sets."""
    fs = set(fs)
    done = {future for future in fs if future.done()}
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """The futures, as they are done."""
    for future in fs:
        yield future
