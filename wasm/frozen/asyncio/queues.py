"""Queues between tasks."""

from . import core
from .event import Event as _Event


class QueueEmpty(Exception):
    """There is nothing in the queue."""


class QueueFull(Exception):
    """There is no room in the queue."""


class Queue:
    """Passes things from task to task, first in, first out; with maxsize, put() waits while it is full."""

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = []
        self._putters = []
        self._unfinished = 0
        self._finished = _Event()
        self._finished.set()
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop(0)

    def _put(self, item):
        self._queue.append(item)

    def _wake(self, waiters):
        while waiters:
            event = waiters.pop(0)
            if not event.is_set():
                event.set()
                break

    async def _wait(self, waiters):
        event = _Event()
        waiters.append(event)
        try:
            await event.wait()
        except BaseException:
            if event in waiters:
                waiters.remove(event)
            raise

    def __str__(self):
        text = "<%s maxsize=%r" % (type(self).__name__, self._maxsize)
        if self._queue:
            text += " _queue=%r" % self._queue
        if self._getters:
            text += " _getters[%d]" % len(self._getters)
        if self._putters:
            text += " _putters[%d]" % len(self._putters)
        if self._unfinished:
            text += " tasks=%d" % self._unfinished
        return text + ">"

    def __repr__(self):
        return str(self).replace(" ", " at %#x " % id(self), 1)

    @property
    def maxsize(self):
        """How many things it holds at most; 0 for any number."""
        return self._maxsize

    def qsize(self):
        """How many things it holds."""
        return len(self._queue)

    def empty(self):
        """Whether it holds nothing."""
        return not self._queue

    def full(self):
        """Whether it has no room."""
        return 0 < self._maxsize <= self.qsize()

    async def put(self, item):
        """Put something in, once there is room."""
        while self.full():
            await self._wait(self._putters)
        self.put_nowait(item)

    def put_nowait(self, item):
        """Put something in, or raise QueueFull."""
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished += 1
        self._finished.clear()
        self._wake(self._getters)

    async def get(self):
        """Take the next thing out, once there is one."""
        while self.empty():
            await self._wait(self._getters)
        return self.get_nowait()

    def get_nowait(self):
        """Take the next thing out, or raise QueueEmpty."""
        if self.empty():
            raise QueueEmpty
        item = self._get()
        self._wake(self._putters)
        return item

    def task_done(self):
        """Say that one thing that was taken out is dealt with."""
        if self._unfinished <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished -= 1
        if not self._unfinished:
            self._finished.set()

    async def join(self):
        """Wait until everything is dealt with."""
        if self._unfinished:
            await self._finished.wait()


class PriorityQueue(Queue):
    """A queue that gives the least thing first."""

    def _get(self):
        from heapq import heappop

        return heappop(self._queue)

    def _put(self, item):
        from heapq import heappush

        heappush(self._queue, item)


class LifoQueue(Queue):
    """A queue that gives the last thing first."""

    def _get(self):
        return self._queue.pop()


class Semaphore:
    """Lets a number of tasks in at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._value = value
        self._waiters = []

    def locked(self):
        """Whether acquire() would wait."""
        return self._value == 0

    async def acquire(self):
        """Go in, once there is room."""
        while self._value <= 0:
            event = _Event()
            self._waiters.append(event)
            try:
                await event.wait()
            except BaseException:
                if event in self._waiters:
                    self._waiters.remove(event)
                raise
        self._value -= 1
        return True

    def release(self):
        """Go out."""
        self._value += 1
        if self._waiters:
            self._waiters.pop(0).set()

    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that is not released more often than it was acquired."""

    def __init__(self, value=1):
        self._bound = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class Condition:
    """A lock whose holder can wait until another task says that something has changed."""

    def __init__(self, lock=None):
        if lock is None:
            from .lock import Lock

            lock = Lock()
        self._lock = lock
        self._waiters = []

    def locked(self):
        """Whether the lock is taken."""
        return self._lock.locked()

    async def acquire(self):
        """Take the lock."""
        await self._lock.acquire()
        return True

    def release(self):
        """Give the lock back."""
        self._lock.release()

    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, exc_type, exc, tb):
        self.release()

    async def wait(self):
        """Give the lock back until notify(), then take it again."""
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        event = _Event()
        self._waiters.append(event)
        self.release()
        try:
            await event.wait()
        finally:
            if event in self._waiters:
                self._waiters.remove(event)
            await self.acquire()
        return True

    async def wait_for(self, predicate):
        """Wait until the predicate holds."""
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake up to n tasks that wait."""
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        while n > 0 and self._waiters:
            self._waiters.pop(0).set()
            n -= 1

    def notify_all(self):
        """Wake all tasks that wait."""
        self.notify(len(self._waiters))
