"""Locks, conditions, semaphores, events and barriers of threads that are none."""

__name__ = "threading"  # what is defined here is of the public module: in reprs and pickles


class ThreadError(RuntimeError):
    """A lock is not used as it can be."""


def _forever(what):
    raise RuntimeError("{} would wait forever: there are no other threads in this sandbox".format(what))


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
