"""What a cell shows, through the output policy, to the front ends. The one way out for what comes from the guest."""

import secrets
from collections.abc import Callable, Mapping

from . import messages
from .events import ClearOutput, Display, Error, Event, Result, Stream
from .messages import Content
from .policy import Filtered, Policy

Send = Callable[[str, Content], None]
"""(message type, content): publishes a message on iopub."""

DISPLAY_IDS_MAX = 10_000
"""How many displays are remembered for updates; the oldest is forgotten first."""


class Publisher:
    """Sends the events of cells. One for the life of a kernel.

    Programs name displays as they like. Front ends get names of the kernel's own, so that a cell can update what this
    kernel has shown and nothing else, and a name cannot be more than a name.
    """

    def __init__(self, policy: Policy, send: Send) -> None:
        self._policy = policy
        self._send = send
        self._prefix = secrets.token_hex(8)
        self._display_ids: dict[str, str] = {}
        self._displays = 0
        self._noted: set[str] = set()

    def begin_cell(self) -> None:
        """What is left out of the displays of the next cell is said again."""
        self._noted.clear()

    def publish(self, count: int, event: Event) -> None:
        """Sends one event of the cell with that execution count; not an Error, which is the outcome's as well."""
        match event:
            case Stream():
                self._send("stream", messages.stream(event))
            case ClearOutput():
                self._send("clear_output", {"wait": event.wait})
            case Result():
                shown = self._filtered(event.data)
                if shown.data:
                    self._send("execute_result", messages.execute_result(shown, count))
            case Display():
                self._display(event)
            case Error():
                pass

    def value(self, data: Mapping[str, str]) -> Content:
        """The content of one user expression, from what its value is. What is left out of it is not said."""
        return messages.user_value(self._policy.bundle(data))

    def _display(self, event: Display) -> None:
        known = self._display_ids.get(event.display_id)
        if event.update and known is None:
            return
        shown = self._filtered(event.data, event.width, event.height)
        if not shown.data:
            return
        if event.update:
            self._send("update_display_data", messages.display_data(shown, known))
        else:
            self._send("display_data", messages.display_data(shown, self._new_id(event.display_id)))

    def _filtered(self, data: Mapping[str, str], width: int = 0, height: int = 0) -> Filtered:
        shown = self._policy.bundle(data, width=width, height=height)
        for note in shown.notes:
            if note not in self._noted:
                self._noted.add(note)
                self._send("stream", messages.stream(Stream("stderr", f"{note}\n")))
        return shown

    def _new_id(self, name: str) -> str | None:
        """The name that the front ends get for a display that a program calls `name`: the same for the same name."""
        if not name:
            return None
        if name not in self._display_ids:
            if len(self._display_ids) >= DISPLAY_IDS_MAX:
                del self._display_ids[next(iter(self._display_ids))]
            self._displays += 1
            self._display_ids[name] = f"{self._prefix}-{self._displays}"
        return self._display_ids[name]
