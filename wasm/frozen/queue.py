"""Queues. There is one thread here: what would wait for another one is an error."""

from heapq import heappop as _heappop, heappush as _heappush

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Empty(Exception):
    """There is nothing in the queue."""


class Full(Exception):
    """There is no room in the queue."""


class Queue:
    """A queue: what was put in first comes out first."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self._init(maxsize)

    def _init(self, maxsize):
        from collections import deque

        try:
            self.queue = deque()
        except TypeError:
            self.queue = deque((), 1 << 20)

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        """How many things are in it."""
        return self._qsize()

    def empty(self):
        """Whether nothing is in it."""
        return not self._qsize()

    def full(self):
        """Whether there is no room."""
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Puts something in. Raises Full where there is no room, and RuntimeError where it would wait forever."""
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if self.full():
            if block and timeout is None:
                raise RuntimeError("put() to a full queue would wait forever: there is no other thread to take something out")
            raise Full
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        """Takes something out. Raises Empty where there is nothing, and RuntimeError where it would wait forever."""
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._qsize():
            if block and timeout is None:
                raise RuntimeError("get() from an empty queue would wait forever: there is no other thread to put something in")
            raise Empty
        return self._get()

    def put_nowait(self, item):
        """Puts something in, or raises Full."""
        self.put(item, False)

    def get_nowait(self):
        """Takes something out, or raises Empty."""
        return self.get(False)

    def task_done(self):
        """Says that what was taken out is done."""
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self):
        """Returns when all is done. Raises RuntimeError where it would wait forever."""
        if self.unfinished_tasks:
            raise RuntimeError("join() would wait forever: there is no other thread to do what is left")


class PriorityQueue(Queue):
    """A queue out of which the smallest comes first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        _heappush(self.queue, item)

    def _get(self):
        return _heappop(self.queue)


class LifoQueue(Queue):
    """A stack: what was put in last comes out first."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue(Queue):
    """A queue without a bound."""

    def __init__(self):
        super().__init__()
