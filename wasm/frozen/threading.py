"""Threads that are none: start() runs what a thread is to do, to its end. What would wait for another one is an error."""

import sys
from time import sleep as _sleep
from _thread_locks import (
    Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Lock, RLock, Semaphore, ThreadError,
)

TIMEOUT_MAX = 4294967.0

_count = 0
_running = []
_alive = []


class Thread:
    """What it is to do is done when it is started."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _count
        if group is not None:
            raise AssertionError("group argument must be None for now")
        _count += 1
        if name is None:
            name = "Thread-{}".format(_count)
            if target is not None and getattr(target, "__name__", None):
                name += " ({})".format(target.__name__)
        self._name = str(name)
        self._target = target
        self._args = args
        self._kwargs = kwargs or {}
        self.daemon = bool(daemon)
        self.ident = None
        self._state = "initial"

    def _ready(self):
        if not hasattr(self, "_state"):
            raise RuntimeError("Thread.__init__() not called")

    @property
    def name(self):
        """The name of the thread."""
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def native_id(self):
        """A number of the thread."""
        return self.ident

    def __repr__(self):
        daemon = " daemon" if self.daemon else ""
        number = "" if self.ident is None else " {}".format(self.ident)
        return "<{}({}, {}{}{})>".format(type(self).__name__, self._name, self._state, daemon, number)

    def run(self):
        """Calls the target."""
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Runs it, to its end."""
        self._ready()
        if self._state != "initial":
            raise RuntimeError("threads can only be started once")
        self._state = "started"
        self.ident = 140000000000000 + _count
        _running.append(self)
        _alive.append(self)
        try:
            self.run()
        except SystemExit:
            pass
        except Exception as error:
            excepthook(ExceptHookArgs((type(error), error, getattr(error, "__traceback__", None), self)))
        finally:
            _running.pop()
            _alive.remove(self)
            self._state = "stopped"

    def join(self, timeout=None):
        """Returns: what was started is done."""
        self._ready()
        if self._state == "initial":
            raise RuntimeError("cannot join thread before it is started")
        if self._state == "started":
            raise RuntimeError("cannot join current thread")

    def is_alive(self):
        """Whether it runs."""
        self._ready()
        return self._state == "started"

    def getName(self):
        """The name of the thread."""
        return self._name

    def setName(self, name):
        """Sets the name of the thread."""
        self.name = name

    def isDaemon(self):
        """Whether it was made with daemon=True."""
        return self.daemon

    def setDaemon(self, daemonic):
        """Sets `daemon`."""
        self.daemon = daemonic


class ExceptHookArgs(tuple):
    """What excepthook() takes."""

    @property
    def exc_type(self):
        """The class of the exception."""
        return self[0]

    @property
    def exc_value(self):
        """The exception."""
        return self[1]

    @property
    def exc_traceback(self):
        """Where it was raised."""
        return self[2]

    @property
    def thread(self):
        """The thread that raised it."""
        return self[3]


def excepthook(args):
    """Shows an exception that nobody caught in a thread."""
    print("Exception in thread {}:".format(args.thread.name), file=sys.stderr)
    sys.print_exception(args.exc_value, sys.stderr)


_main = Thread(name="MainThread")
_main._state = "started"
_main.ident = 140000000000000
_count = 0


class Timer(Thread):
    """A thread that waits before it calls a function."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args or []
        self.kwargs = kwargs or {}
        self._cancelled = False

    def cancel(self):
        """Has it not call the function, if it was not started yet."""
        self._cancelled = True

    def run(self):
        """Waits, and calls the function."""
        if not self._cancelled:
            _sleep(self.interval)
            self.function(*self.args, **self.kwargs)


def current_thread():
    """The thread that runs."""
    return _running[-1] if _running else _main


def main_thread():
    """The thread that the notebook runs in."""
    return _main


def enumerate():
    """The threads that run, as a list."""
    return [_main] + _alive


def active_count():
    """How many threads run."""
    return 1 + len(_alive)


def get_ident():
    """The number of the thread that runs."""
    return current_thread().ident


get_native_id = get_ident
currentThread = current_thread
activeCount = active_count


def settrace(func):
    """Does nothing."""


def setprofile(func):
    """Does nothing."""


def stack_size(size=0):
    """0: there are no stacks of their own."""
    return 0


class local:
    """An object with attributes of a thread; there is one."""
