"""What a turn uses, against its budget: CPU, time on the clock, fuel, and calls out of the sandbox.

Two sides look at it. The thread of the turn asks `is_due` whenever the guest asks whether to go on, and so ends it
softly. A watching thread asks `hard_stop` when it may be time to end a guest that never asks.
"""

import threading
import time
from collections.abc import Callable
from typing import NamedTuple

from wasmtime import Store

from ..errors import LimitExceeded
from ..limits import SECONDS_MAX, Budget

# The guest is told that a limit is reached, and when it goes on, once more after half of its grace: a program that
# cleans up has the first half for it.
NOTICES = 2
# A grace in calls, for the limit that is a number of them.
GRACE_CALLS = 1000

_NS = 1_000_000_000
_NEVER = int(SECONDS_MAX * 2) * _NS


class Use(NamedTuple):
    """What a turn used. `wall_s` is without the time that it waited for input."""

    fuel: int
    cpu_s: float
    wall_s: float
    host_calls: int


NOTHING_USED = Use(0, 0.0, 0.0, 0)


class _Ends(NamedTuple):
    """When a turn is to end: on the CPU clock of its thread, which `read_cpu` reads, and on the monotonic one."""

    read_cpu: Callable[[], int]
    cpu_ns: int
    wall_ns: int
    grace_ns: int


class _SeenClock:
    """The CPU time of a thread as it was last seen by itself, and since then the time that went by, which is no less.

    For systems on which no thread can read the CPU clock of another one. `see` is called whenever the guest asks
    whether to go on, and round what it waits for.
    """

    def __init__(self) -> None:
        self.see()

    def see(self, waits: bool = False) -> None:
        """Reads the clock, on the thread itself; `waits` says that it uses no CPU until the next time."""
        self._seen = (time.thread_time_ns(), None if waits else time.monotonic_ns())

    def __call__(self) -> int:
        cpu_ns, since = self._seen
        return cpu_ns if since is None else cpu_ns + time.monotonic_ns() - since


def _thread_clock() -> Callable[[], int]:
    """The CPU clock of the calling thread, in nanoseconds, for another thread to read while this one lives."""
    if hasattr(time, "pthread_getcpuclockid"):
        clock = time.pthread_getcpuclockid(threading.get_ident())
        return lambda: time.clock_gettime_ns(clock)
    return _SeenClock()


class Meter:
    """Measures the turns of one instance, one after the other."""

    reached: str | None  # the limit that the guest was told it has reached, by its name in Limits; the first one
    calls: int

    def __init__(self, store: Store) -> None:
        self._store = store
        self._given = 0
        self.begin(Budget(fuel=0, grace_fuel=0, grace_s=0.0))

    def begin(self, budget: Budget) -> None:
        """Starts a turn on the calling thread, and gives the guest its fuel."""
        self._budget = budget
        grace_ns = int(budget.grace_s * _NS)
        self._step_ns = max(1_000_000, grace_ns // NOTICES)
        self._fuel_step = max(1, budget.grace_fuel // NOTICES)
        self._fuel_mark = budget.grace_fuel
        self._cpu_mark = _NEVER if budget.cpu_s is None else int(budget.cpu_s * _NS)
        self._wall_mark = _NEVER if budget.wall_s is None else int(budget.wall_s * _NS)
        self._calls_mark = _NEVER if budget.host_calls is None else budget.host_calls
        self._calls_end = self._calls_mark + GRACE_CALLS
        self.reached = None
        self.calls = 0
        self._paused_at: int | None = None
        self._taken = 0
        self._given = budget.fuel + budget.grace_fuel
        self._store.set_fuel(self._given)
        read_cpu = _thread_clock()
        self._cpu_began = time.thread_time_ns()
        self._wall_began = time.monotonic_ns()
        # In one piece, since another thread may look just then.
        self._ends = _Ends(read_cpu, read_cpu() + self._cpu_mark, self._wall_began + self._wall_mark, grace_ns)

    # ---- for the thread of the turn ------------------------------------------------------------------------------

    def charge(self, fuel: int) -> int:
        """Takes `fuel` for work of the host, and returns what is left."""
        left = max(0, self._store.get_fuel() - fuel)
        self._store.set_fuel(left)
        return left

    def take_all(self) -> None:
        """Ends the guest at once: it has no fuel left. What is taken so was not used."""
        self._taken += self.charge(0)
        self._store.set_fuel(0)

    def count_call(self) -> None:
        """Counts a call out of the sandbox. Raises LimitExceeded when the guest has not heeded that limit."""
        self.calls += 1
        if self.calls > self._calls_end:
            raise LimitExceeded("host_calls")

    def see(self, waits: bool = False) -> None:
        """Called when the guest begins to wait, and when it goes on."""
        if isinstance(self._ends.read_cpu, _SeenClock):
            self._ends.read_cpu.see(waits)

    def is_due(self, fuel_left: int) -> bool:
        """Whether the guest is to be told now that a limit is reached. `reached` says which."""
        self.see()
        if fuel_left < self._fuel_mark:
            self._fuel_mark -= self._fuel_step
            # Limited in seconds, it only has fuel as well: that it used it all is a matter of those seconds.
            return self._reach("fuel" if self._budget.cpu_s is None else "cpu_s")
        used = time.thread_time_ns() - self._cpu_began
        if used >= self._cpu_mark:
            self._cpu_mark = used + self._step_ns
            return self._reach("cpu_s")
        used = time.monotonic_ns() - self._wall_began
        if used >= self._wall_mark:
            self._wall_mark = used + self._step_ns
            return self._reach("wall_s")
        if self.calls > self._calls_mark:
            self._calls_mark += GRACE_CALLS // NOTICES
            return self._reach("host_calls")
        return False

    def is_notice_due(self, fuel_left: int) -> bool:
        """Whether `is_due` has something to tell that no clock shows: too little fuel, too many calls."""
        return fuel_left < self._fuel_mark or self.calls > self._calls_mark

    def sleepable_ns(self) -> int:
        """How long the guest may sleep until it has to be told something."""
        return max(0, self._wall_mark - (time.monotonic_ns() - self._wall_began))

    def pause(self) -> None:
        """The guest waits for a person from here on: the clock stands still until `go_on`."""
        self._paused_at = time.monotonic_ns()
        self.see(waits=True)

    def go_on(self) -> None:
        """Ends `pause`."""
        self.see()
        if self._paused_at is not None:
            paused_ns = time.monotonic_ns() - self._paused_at
            self._wall_began += paused_ns
            self._ends = self._ends._replace(wall_ns=self._ends.wall_ns + paused_ns)
            self._paused_at = None

    def use(self) -> Use:
        """What the turn used so far, or in all when it is over."""
        wall_ns = time.monotonic_ns() - self._wall_began
        cpu_ns = time.thread_time_ns() - self._cpu_began
        fuel = max(0, self._given - self._taken - self._store.get_fuel())
        return Use(fuel, cpu_ns / _NS, wall_ns / _NS, self.calls)

    # ---- for another thread --------------------------------------------------------------------------------------

    def soft_stop(self) -> float:
        """In how many seconds the turn reaches its first limit at the earliest; not above 0 when it has."""
        return self._left_ns()[0] / _NS

    def hard_stop(self) -> LimitExceeded | float:
        """The reason to end the guest now, or in how many seconds to ask again. Only while the turn runs."""
        left_ns, limit = self._left_ns()
        left_ns += self._ends.grace_ns
        return LimitExceeded(limit) if left_ns <= 0 else left_ns / _NS

    def _left_ns(self) -> tuple[int, str]:
        ends = self._ends
        cpu_ns = ends.cpu_ns - ends.read_cpu()
        wall_ns = ends.wall_ns - (self._paused_at or time.monotonic_ns())
        return (cpu_ns, "cpu_s") if cpu_ns <= wall_ns else (wall_ns, "wall_s")

    def _reach(self, limit: str) -> bool:
        self.reached = self.reached or limit
        return True
