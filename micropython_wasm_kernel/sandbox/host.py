"""What the guest gets from the world besides its request: time, and randomness. Passed in, so it can be replaced."""

import os
import threading
import time

from . import _abi


class Host:
    """The real clocks and the system's random numbers. Subclass it for a run that gives the same every time.

    Its methods are called while the guest waits for them, on the thread of the turn.
    """

    def clock_ns(self, which: int) -> int | None:
        """Nanoseconds of the clock `which` (a CLOCK_* of the ABI), or None when there is no such clock."""
        if which == _abi.CLOCK_MONOTONIC:
            return time.monotonic_ns()
        if which == _abi.CLOCK_WALL:
            return time.time_ns()
        if which == _abi.CLOCK_CPU:
            return time.process_time_ns()
        return None

    def random_bytes(self, count: int) -> bytes:
        """`count` random bytes, fit for keys."""
        return os.urandom(count)

    def wait(self, interrupted: threading.Event, duration_ns: int) -> None:
        """Returns after `duration_ns`, or as soon as `interrupted` is set."""
        interrupted.wait(min(duration_ns / 1e9, threading.TIMEOUT_MAX))
