"""Stopping the turn that runs: first as KeyboardInterrupt in the guest, then, if it goes on, by ending the guest."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


class Turn:
    """A turn that can be stopped. `ctrl_c` tells whether Ctrl-C was pressed while it ran."""

    def __init__(self, soft: Callable[[], None], hard: Callable[[], None]) -> None:
        self.soft = soft
        self.hard = hard
        self.ctrl_c = False


class StopButton:
    """One per interpreter. `press` may be called from any thread, at any time; it only ever hits a turn that runs."""

    def __init__(self, grace_s: float) -> None:
        self._grace_s = grace_s
        # Re-entrant, since a signal handler may press while the thread that it interrupted starts or ends a turn.
        self._lock = threading.RLock()
        self._turn: Turn | None = None
        self._timer: threading.Timer | None = None

    def press(self) -> None:
        """Interrupts the turn that runs. When it still runs after the grace, it is ended. Idle: does nothing."""
        with self._lock:
            if self._turn is None:
                return
            self._turn.soft()
            if self._timer is None:
                self._timer = threading.Timer(self._grace_s, self._end, args=(self._turn,))
                self._timer.daemon = True
                self._timer.start()

    @contextmanager
    def armed(self, soft: Callable[[], None], hard: Callable[[], None]) -> Iterator[Turn]:
        """While inside, `press` calls `soft`, and `hard` after the grace. Used by the thread that runs the turn.

        On the main thread of a program that has Python's own SIGINT handler, Ctrl-C presses the button too instead
        of raising KeyboardInterrupt at once, which could get lost between the guest and the host: the caller raises
        it when the turn is over. A program with a handler of its own keeps it.
        """
        turn = Turn(soft, hard)

        def on_ctrl_c(_number: int, _frame: FrameType | None) -> None:
            turn.ctrl_c = True
            self.press()

        default = signal.default_int_handler
        is_main = threading.current_thread() is threading.main_thread()
        replaced = is_main and signal.getsignal(signal.SIGINT) is default
        try:
            with self._lock:
                self._turn = turn
            if replaced:
                signal.signal(signal.SIGINT, on_ctrl_c)
            yield turn
        finally:
            if replaced:
                signal.signal(signal.SIGINT, default)
            with self._lock:
                self._turn = None
                timer, self._timer = self._timer, None
            if timer is not None:
                timer.cancel()

    def _end(self, turn: Turn) -> None:
        with self._lock:
            # A turn that started since was not interrupted.
            if self._turn is turn:
                turn.hard()
