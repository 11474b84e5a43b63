"""Stopping the turn that runs: softly, as an exception in the guest; and hard, by ending the guest.

The guest ends itself softly: it asks about a thousand times a second whether to go on. A thread watches. When a limit
is reached it has the guest ask at once; and when the grace is over it ends a guest that still goes on. The thread waits
for the earliest moment at which a limit can be reached, so a turn that is over before costs it nothing, and it goes
away when nothing runs any more.
"""

import os
import queue
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
# However near a limit is: a guest that sleeps comes no nearer to that on CPU.
LOOK_S_MIN = 0.01


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
    """A turn that can be stopped."""

    def __init__(self, target: Stoppable) -> None:
        self.target = target
        self.pressed_at_s: float | None = None


class CtrlC:
    """Whether Ctrl-C was pressed while it was held back."""

    def __init__(self) -> None:
        self.pressed = False


class StopButton:
    """One per interpreter. `press` may be called from any thread, at any time; it only ever hits a turn that runs.

    From a signal handler it may not: the thread that the handler interrupts may hold any lock. `holding_ctrl_c` is
    the way for Ctrl-C.
    """

    def __init__(self, grace_s: float) -> None:
        self._grace_s = grace_s
        self._ctrl_c: CtrlC | None = None
        self._begin()

    def _begin(self) -> None:
        self._process = os.getpid()
        self._lock = threading.Lock()
        # What wakes the watching thread: True when Ctrl-C was pressed. A SimpleQueue may be put into by a handler.
        self._wakes: queue.SimpleQueue[bool] = queue.SimpleQueue()
        self._wakes_at_s = 0.0
        self._turn: Turn | None = None
        self._watcher: threading.Thread | None = None
        self._closed = False

    def press(self) -> None:
        """Interrupts the turn that runs. When it still runs after the grace, it is ended. Idle: does nothing."""
        with self._lock:
            turn = self._turn
            if turn is None:
                return
            turn.target.interrupt()
            if turn.pressed_at_s is None:
                turn.pressed_at_s = time.monotonic()
                self._watch_from(turn.pressed_at_s + self._grace_s)

    @contextmanager
    def holding_ctrl_c(self) -> Iterator[CtrlC]:
        """While inside, Ctrl-C presses the button and is noted, instead of raising KeyboardInterrupt.

        Raised at any line, it could get lost between the guest and the host, or leave a lock held for ever: the
        caller raises it when all is over. That is on the main thread of a program that has Python's own SIGINT
        handler; a program with a handler of its own keeps it.
        """
        held = CtrlC()
        default = signal.default_int_handler
        if threading.current_thread() is not threading.main_thread() or signal.getsignal(signal.SIGINT) is not default:
            yield held
            return

        def on_ctrl_c(_number: int, _frame: FrameType | None) -> None:
            held.pressed = True
            self._wakes.put(True)

        self._ctrl_c = held
        signal.signal(signal.SIGINT, on_ctrl_c)
        try:
            yield held
        finally:
            self._ctrl_c = None
            signal.signal(signal.SIGINT, default)

    @contextmanager
    def armed(self, target: Stoppable, limit_s: float) -> Iterator[None]:
        """While inside, `target` is stopped by `press`, and by its limits, the first of which takes `limit_s` seconds.

        Used by the thread that runs the turn.
        """
        if self._process != os.getpid():
            self._begin()  # a forked child: no other thread came with it, and their locks are held for ever
        with self._lock:
            self._turn = Turn(target)
            self._watch_from(time.monotonic() + limit_s)
        try:
            if self._ctrl_c is not None and self._ctrl_c.pressed:
                self.press()  # before it was armed
            yield
        finally:
            with self._lock:
                self._turn = None

    def close(self) -> None:
        """Lets the watching thread go, if there is one. For when no turn runs."""
        self._closed = True
        self._wakes.put(False)

    def _watch_from(self, due_s: float) -> None:
        if self._watcher is None or not self._watcher.is_alive():
            watcher = threading.Thread(target=self._watch, name="stop", daemon=True)
            watcher.start()
            self._watcher = watcher  # only now: it may be that no thread could be started
        elif due_s < self._wakes_at_s:
            self._wakes.put(False)

    def _watch(self) -> None:
        while True:
            with self._lock:
                idle = self._turn is None
                if idle and self._closed:
                    self._watcher = None
                    return
                wait_s = IDLE_S if self._turn is None else min(IDLE_S, self._look_at(self._turn))
                self._wakes_at_s = time.monotonic() + wait_s
            try:
                ctrl_c = self._wakes.get(timeout=wait_s)
            except queue.Empty:
                with self._lock:
                    if idle and self._turn is None:
                        self._watcher = None
                        return
            else:
                if ctrl_c:
                    self.press()

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
        return max(LOOK_S_MIN, min(due, soft_s))
