"""Stopping the turn that runs: softly, as an exception in the guest; and hard, by ending the guest.

The guest ends itself softly: it asks about a thousand times a second whether to go on. A thread watches. When a limit
is reached it has the guest ask at once; and when the grace is over it ends a guest that still goes on. The thread waits
for the earliest moment at which a limit can be reached, so a turn that is over before costs it nothing, and it goes
away when nothing runs any more.
"""

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Protocol

from .errors import Interrupted, LimitExceeded, SandboxError

# How long the watching thread stays when no turn runs.
IDLE_S = 10.0
# A turn that is to end may be in a call of the host just then; when to try again.
AGAIN_S = 0.05


class Stoppable(Protocol):
    """What is stopped: a sandbox."""

    def interrupt(self) -> None:
        """Asks the turn that runs to raise KeyboardInterrupt in the guest. Never blocks."""

    def kill(self, reason: SandboxError) -> None:
        """Ends the turn that runs with `reason`. Never blocks."""

    def nudge(self) -> None:
        """Has the guest ask at once whether to go on, however slow its steps are. Never blocks."""

    def soft_stop(self) -> float:
        """In how many seconds the turn that runs reaches a limit, at the earliest; not above 0 when it has."""

    def hard_stop(self) -> LimitExceeded | float:
        """Why the turn that runs is to be killed now, or in how many seconds to ask again."""


class Turn:
    """A turn that can be stopped. `ctrl_c` tells whether Ctrl-C was pressed while it ran."""

    def __init__(self, target: Stoppable) -> None:
        self.target = target
        self.pressed_at_s: float | None = None
        self.ctrl_c = False


class StopButton:
    """One per interpreter. `press` may be called from any thread, at any time; it only ever hits a turn that runs."""

    def __init__(self, grace_s: float) -> None:
        self._grace_s = grace_s
        # Re-entrant, since a signal handler may press while the thread that it interrupted starts or ends a turn.
        self._changed = threading.Condition(threading.RLock())
        self._turn: Turn | None = None
        self._watcher: threading.Thread | None = None
        self._wakes_at_s = 0.0
        self._closed = False

    def press(self) -> None:
        """Interrupts the turn that runs. When it still runs after the grace, it is ended. Idle: does nothing."""
        with self._changed:
            turn = self._turn
            if turn is None:
                return
            turn.target.interrupt()
            if turn.pressed_at_s is None:
                turn.pressed_at_s = time.monotonic()
                self._watch_from(turn.pressed_at_s + self._grace_s)

    @contextmanager
    def armed(self, target: Stoppable, limit_s: float) -> Iterator[Turn]:
        """While inside, `target` is stopped by `press`, and by its limits, the first of which takes `limit_s` seconds.

        Used by the thread that runs the turn. On the main thread of a program that has Python's own SIGINT handler,
        Ctrl-C presses the button too instead of raising KeyboardInterrupt at once, which could get lost between the
        guest and the host: the caller raises it when the turn is over. A program with a handler of its own keeps it.
        """
        turn = Turn(target)

        def on_ctrl_c(_number: int, _frame: FrameType | None) -> None:
            turn.ctrl_c = True
            self.press()

        default = signal.default_int_handler
        is_main = threading.current_thread() is threading.main_thread()
        replaced = is_main and signal.getsignal(signal.SIGINT) is default
        try:
            with self._changed:
                self._turn = turn
                self._watch_from(time.monotonic() + limit_s)
            if replaced:
                signal.signal(signal.SIGINT, on_ctrl_c)
            yield turn
        finally:
            if replaced:
                signal.signal(signal.SIGINT, default)
            with self._changed:
                self._turn = None

    def close(self) -> None:
        """Lets the watching thread go, if there is one. For when no turn runs."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def _watch_from(self, due_s: float) -> None:
        if self._watcher is None:
            self._wakes_at_s = 0.0
            self._watcher = threading.Thread(target=self._watch, name="stop", daemon=True)
            self._watcher.start()
        elif due_s < self._wakes_at_s:
            self._changed.notify()

    def _watch(self) -> None:
        with self._changed:
            while True:
                turn = self._turn
                wait_s = IDLE_S if turn is None else min(IDLE_S, self._look_at(turn))
                self._wakes_at_s = time.monotonic() + wait_s
                notified = self._changed.wait(wait_s)
                if self._turn is None and (self._closed or (turn is None and not notified)):
                    self._watcher = None
                    return

    def _look_at(self, turn: Turn) -> float:
        """Ends the turn when it is time to; in how many seconds to look again."""
        due = turn.target.hard_stop()
        if isinstance(due, LimitExceeded):
            turn.target.kill(due)
            return AGAIN_S
        soft_s = turn.target.soft_stop()
        if soft_s <= 0:
            turn.target.nudge()
            soft_s = AGAIN_S
        if turn.pressed_at_s is not None:
            due = min(due, turn.pressed_at_s + self._grace_s - time.monotonic())
            if due <= 0:
                turn.target.kill(Interrupted("the guest was ended because it did not heed an interrupt"))
                return AGAIN_S
        return min(due, soft_s)
