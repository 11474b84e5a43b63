"""The sources of the cells that ran, so that a traceback can show the lines it names."""

import re
from collections.abc import Sequence

SOURCES_CHARS_MAX = 4_000_000
"""Most characters of source kept, and as many more for their lines; the oldest cells are forgotten first."""

SOURCES_MAX = 2_000
"""Most cells kept."""

SOURCE_CHARS_MAX = 1_000_000
"""Longest source that is kept, counted like `SOURCES_CHARS_MAX`."""

LINE_CHARS = 60
"""What a line counts besides its characters: it is an object while a traceback is made."""

_LINE_END = re.compile("\r\n?|\n")  # all that MicroPython counts as one


class CellSources:
    """Sources by cell name. One notebook's worth, bounded by `SOURCES_CHARS_MAX` and `SOURCES_MAX`."""

    def __init__(self) -> None:
        self._sources: dict[str, tuple[str, int]] = {}
        self._chars = 0

    def add(self, name: str, source: str) -> None:
        """Keeps the source of the cell called `name`, in place of an earlier one of that name."""
        self._forget(name)
        chars = len(source) + LINE_CHARS * (source.count("\n") + source.count("\r") + 1)
        if chars > SOURCE_CHARS_MAX:
            return
        self._sources[name] = source, chars
        self._chars += chars
        while self._chars > SOURCES_CHARS_MAX or len(self._sources) > SOURCES_MAX:
            self._forget(next(iter(self._sources)))

    def lines(self, name: str) -> Sequence[str]:
        """The lines of the cell called `name`; none where it is not known."""
        return _LINE_END.split(self._sources[name][0]) if name in self._sources else ()

    def _forget(self, name: str) -> None:
        _, chars = self._sources.pop(name, ("", 0))
        self._chars -= chars
