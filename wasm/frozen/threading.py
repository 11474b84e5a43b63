"""Threads that are none: start() runs what a thread is to do, to its end. What would wait for another one is an error."""

import sys
from time import sleep as _sleep

TIMEOUT_MAX = 4294967.0


class ThreadError(RuntimeError):
    """A lock is not used as it can be."""


_count = 0
_running = []
_alive = []


def _forever(what):
    raise RuntimeError("{} would wait forever: there are no other threads in this sandbox".format(what))


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


class Lock:
    """A lock. There is nobody to wait for: taking it twice is an error."""

    _kind = "lock"

    def __init__(self):
        self._taken = 0

    def acquire(self, blocking=True, timeout=-1):
        """Takes the lock. False where it is taken and this is not to wait."""
        if self._taken:
            if blocking and timeout < 0:
                _forever("acquire() of a lock that is taken")
            return False
        self._taken = 1
        return True

    def release(self):
        """Gives the lock back."""
        if not self._taken:
            raise RuntimeError("release unlocked lock")
        self._taken -= 1

    def locked(self):
        """Whether it is taken."""
        return bool(self._taken)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()

    def __repr__(self):
        return "<{} _thread.{} object at {:#x}>".format("locked" if self._taken else "unlocked", self._kind, id(self))


class RLock(Lock):
    """A lock that can be taken again by who has it."""

    _kind = "RLock"

    def acquire(self, blocking=True, timeout=-1):
        """Takes the lock."""
        self._taken += 1
        return True

    def release(self):
        """Gives the lock back, once."""
        if not self._taken:
            raise RuntimeError("cannot release un-acquired lock")
        self._taken -= 1


class Condition:
    """A lock with something to wait for."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exception):
        return self._lock.__exit__(*exception)

    def wait(self, timeout=None):
        """False, or an error where it would wait forever: there is nobody who could notify it."""
        if timeout is None:
            _forever("wait()")
        return False

    def wait_for(self, predicate, timeout=None):
        """What the predicate gives, where that is true."""
        found = predicate()
        if not found and timeout is None:
            _forever("wait_for()")
        return found

    def notify(self, n=1):
        """Does nothing: nobody waits."""

    def notify_all(self):
        """Does nothing: nobody waits."""


class Semaphore:
    """A lock that several can take."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = self._first = value

    def acquire(self, blocking=True, timeout=None):
        """Takes one. False where there is none and this is not to wait."""
        if not self._value:
            if blocking and timeout is None:
                _forever("acquire() of a semaphore at 0")
            return False
        self._value -= 1
        return True

    def release(self, n=1):
        """Gives one back."""
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore to which no more is given back than was taken."""

    def release(self, n=1):
        """Gives one back."""
        if self._value + n > self._first:
            raise ValueError("Semaphore released too many times")
        self._value += n


class Event:
    """Something that happens, or did not happen yet."""

    def __init__(self):
        self._set = False

    def is_set(self):
        """Whether it happened."""
        return self._set

    isSet = is_set

    def set(self):
        """Says that it happened."""
        self._set = True

    def clear(self):
        """Says that it did not happen yet."""
        self._set = False

    def wait(self, timeout=None):
        """Whether it happened; an error where it would wait forever."""
        if not self._set and timeout is None:
            _forever("wait() for an event")
        return self._set


class BrokenBarrierError(RuntimeError):
    """A barrier was left."""


class Barrier:
    """Where threads wait for each other; for one, there is nothing to wait for."""

    def __init__(self, parties, action=None, timeout=None):
        self.parties = parties
        self.n_waiting = 0
        self.broken = False
        self._action = action

    def wait(self, timeout=None):
        """0 for a barrier of one; an error where it would wait forever."""
        if self.parties > 1:
            _forever("wait() at a barrier")
        if self._action is not None:
            self._action()
        return 0

    def reset(self):
        """Does nothing."""

    def abort(self):
        """Breaks it."""
        self.broken = True


class local:
    """An object with attributes of a thread; there is one."""
