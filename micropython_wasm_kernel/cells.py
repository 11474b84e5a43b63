"""The sources of the cells that ran, so that a traceback can show the lines it names."""

SOURCES_CHARS_MAX = 4_000_000
"""Most characters of source kept; the oldest cells are forgotten first."""

SOURCES_MAX = 2_000
"""Most cells kept."""


class CellSources:
    """Sources by cell name. One notebook's worth, bounded by `SOURCES_CHARS_MAX` and `SOURCES_MAX`."""

    def __init__(self) -> None:
        self._sources: dict[str, str] = {}
        self._chars = 0

    def add(self, name: str, source: str) -> None:
        """Keeps the source of the cell called `name`, in place of an earlier one of that name."""
        self._forget(name)
        self._sources[name] = source
        self._chars += len(source)
        while (self._chars > SOURCES_CHARS_MAX and len(self._sources) > 1) or len(self._sources) > SOURCES_MAX:
            self._forget(next(iter(self._sources)))

    def line(self, name: str, number: int) -> str | None:
        """Line `number`, counted from 1, of the cell called `name`; None where there is no such line."""
        lines = self._sources.get(name, "").split("\n")
        return lines[number - 1] if 1 <= number <= len(lines) and name in self._sources else None

    def _forget(self, name: str) -> None:
        self._chars -= len(self._sources.pop(name, ""))
