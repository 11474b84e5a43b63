"""Calls functions at given times."""

import time as _time
from collections import namedtuple as _namedtuple
from heapq import heapify as _heapify, heappop as _heappop, heappush as _heappush

__all__ = ["scheduler"]


class Event(_namedtuple("Event", ("time", "priority", "sequence", "action", "argument", "kwargs"))):
    """What is to be called, and when."""


class scheduler:
    """Keeps what is to be called, in the order of its time and priority."""

    def __init__(self, timefunc=_time.monotonic, delayfunc=_time.sleep):
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._queue = []
        self._count = 0

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        """Has a function called at a time."""
        self._count += 1
        event = Event(time, priority, self._count, action, argument, kwargs or {})
        _heappush(self._queue, (time, priority, self._count, event))
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        """Has a function called after some seconds."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Takes an event out. Raises ValueError where it is not there."""
        for entry in self._queue:
            if entry[3] is event:
                self._queue.remove(entry)
                _heapify(self._queue)
                return
        raise ValueError("list.remove(x): x not in list")

    def empty(self):
        """Whether nothing is left."""
        return not self._queue

    @property
    def queue(self):
        """The events that are left, in their order."""
        return [entry[3] for entry in sorted(self._queue)]

    def run(self, blocking=True):
        """Calls what is there, waiting for its time; without blocking, what is due, and gives how long the next takes."""
        while self._queue:
            time, _, _, event = self._queue[0]
            now = self.timefunc()
            if time > now:
                if not blocking:
                    return time - now
                self.delayfunc(time - now)
                continue
            _heappop(self._queue)
            event.action(*event.argument, **event.kwargs)
            self.delayfunc(0)
