"""Output of a cell that waits a moment, so that it leaves in few pieces."""

import time
from collections.abc import Iterable

from .events import ClearOutput, Display, Stream, StreamName

# Output waits for so long, or until there is so much of it, and is then sent in as few pieces as its order allows.
GATHER_S = 0.05
GATHER_CHARS = 64 * 1024

Shown = Stream | Display | ClearOutput


class OutputBuffer:
    """Gathers text, displays and clears, in order.

    What would be seen for less than GATHER_S is not sent at all: what is cleared, and what is updated again. An
    animation costs a client no more than its eyes can follow, however fast the program draws.
    """

    def __init__(self) -> None:
        self._waiting: list[Shown] = []
        self._waiting_chars = 0
        self._taken_at_s = time.monotonic()

    def add(self, event: Shown) -> None:
        """Adds output behind what waits."""
        if isinstance(event, ClearOutput):
            # Updates may be of displays of other cells.
            self._keep(kept for kept in self._waiting if isinstance(kept, Display) and kept.update)
        elif isinstance(event, Display) and event.update:
            self._keep(kept for kept in self._waiting if not _is_replaced(kept, event))
        self._waiting.append(event)
        self._waiting_chars += _chars(event)

    @property
    def is_due(self) -> bool:
        """Whether something has waited long enough, or there is enough of it."""
        if not self._waiting:
            return False
        return self._waiting_chars >= GATHER_CHARS or time.monotonic() - self._taken_at_s >= GATHER_S

    def take(self) -> list[Shown]:
        """All that waits, in as few pieces as its order allows."""
        waiting, self._waiting, self._waiting_chars = self._waiting, [], 0
        self._taken_at_s = time.monotonic()
        taken: list[Shown] = []
        position = 0
        while position < len(waiting):
            event = waiting[position]
            position += 1
            if isinstance(event, Stream):
                parts = [event.text]
                while position < len(waiting) and _is_text_of(waiting[position], event.name):
                    parts.append(waiting[position].text)  # type: ignore[union-attr]
                    position += 1
                event = Stream(event.name, "".join(parts))
            taken.append(event)
        return taken

    def _keep(self, events: Iterable[Shown]) -> None:
        self._waiting = list(events)
        self._waiting_chars = sum(map(_chars, self._waiting))


def _is_replaced(event: Shown, by: Display) -> bool:
    return isinstance(event, Display) and event.update and event.display_id == by.display_id


def _is_text_of(event: Shown, name: StreamName) -> bool:
    return isinstance(event, Stream) and event.name == name


def _chars(event: Shown) -> int:
    if isinstance(event, Stream):
        return len(event.text)
    return sum(map(len, event.data.values())) if isinstance(event, Display) else 0
