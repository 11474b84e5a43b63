"""What was run in a kernel, for front ends that ask: `history_request` of the Jupyter messaging protocol.

It holds the one session of this process, whose number is 0 in requests and in answers; there are no earlier ones.
"""

import re
from collections.abc import Iterable
from typing import TypeAlias

from .policy import clean_text

ENTRIES_MAX = 2_000
"""Most cells kept; the oldest are forgotten first."""

CHARS_MAX = 4_000_000
"""Most characters of source and output kept, in all."""

OUTPUT_CHARS_MAX = 20_000
"""Longest text of a result that is kept with its cell."""

PATTERN_CHARS_MAX = 100
"""Longest pattern. The time of a search is its length times that of all sources, at worst."""

TAIL = 10
"""How many cells `tail` gives when a front end does not say."""

Entry: TypeAlias = tuple[int, int, str | tuple[str, str | None]]
"""Session, number, and the source; or source and output."""


class InputHistory:
    """The sources of cells by their number, bounded by `ENTRIES_MAX` and `CHARS_MAX`."""

    def __init__(self) -> None:
        self._cells: dict[int, tuple[str, str | None]] = {}
        self._chars = 0

    def add(self, count: int, source: str, output: str | None) -> None:
        """Keeps a cell that ran, and the text of its result, which is the guest's."""
        self._forget(count)
        if output is not None:
            output = clean_text(output) if len(output) <= OUTPUT_CHARS_MAX else None
        self._cells[count] = source, output
        self._chars += len(source) + len(output or "")
        while self._chars > CHARS_MAX or len(self._cells) > ENTRIES_MAX:
            self._forget(next(iter(self._cells)))

    def reply(
        self,
        hist_access_type: str,
        output: bool,
        raw: bool,
        session: int = 0,
        start: int = 1,
        stop: int | None = None,
        n: int | None = None,
        pattern: str | None = None,
        unique: bool = False,
    ) -> list[Entry]:
        """The `history` of a `history_reply`, oldest first; the parameters are the fields of the request.

        Sources are given as they were sent, whether `raw` or not. Like IPython, `range` takes numbers below zero from
        the end, and a `stop` of zero as none. Raises TypeError for values of other types.
        """
        if hist_access_type == "range":
            counts: Iterable[int] = self._range(start, stop) if session == 0 else ()
        elif hist_access_type == "tail":
            counts = _last(list(self._cells), TAIL if n is None else n)
        elif hist_access_type == "search":
            counts = self._search("*" if pattern is None else pattern, unique)
            counts = counts if n is None else _last(counts, n)
        else:
            counts = ()
        return [(0, count, self._cells[count] if output else self._cells[count][0]) for count in counts]

    def _range(self, start: int, stop: int | None) -> list[int]:
        end = max(self._cells, default=0) + 1
        first = start + end if start < 0 else start
        last = end if not stop else stop + end if stop < 0 else stop
        return [count for count in self._cells if first <= count < last]

    def _search(self, pattern: str, unique: bool) -> list[int]:
        glob = _Glob(pattern)
        found = [count for count, (source, _) in self._cells.items() if glob.matches(source)]
        if not unique:
            return found
        latest = {self._cells[count][0]: count for count in found}
        return [count for count in found if latest[self._cells[count][0]] == count]

    def _forget(self, count: int) -> None:
        source, output = self._cells.pop(count, ("", None))
        self._chars -= len(source) + len(output or "")


class _Glob:
    """A pattern in which `*` stands for any text and `?` for one character. It has to match all of a text.

    One regular expression for all of it may take time without end. Here each part between two stars is looked for once,
    from where the one before it was found.
    """

    def __init__(self, pattern: str) -> None:
        self._none = len(pattern) > PATTERN_CHARS_MAX
        parts = [] if self._none else pattern.split("*")
        self._lengths = [len(part) for part in parts]
        self._parts = [re.compile(re.escape(part).replace(r"\?", "."), re.DOTALL) for part in parts]

    def matches(self, text: str) -> bool:
        if self._none:
            return False
        if len(self._parts) == 1:
            return self._parts[0].fullmatch(text) is not None
        first, *middle, last = self._parts
        found = first.match(text)
        for part in middle:
            if found is None:
                return False
            found = part.search(text, found.end())
        if found is None:
            return False
        start = len(text) - self._lengths[-1]
        return start >= found.end() and last.fullmatch(text, start) is not None


def _last(counts: list[int], n: int) -> list[int]:
    return counts[-n:] if n > 0 else []
