"""An error as the lines of a traceback, as those who know IPython expect them.

All text in them is the guest's. It is cleaned here, a line at a time: names and places cannot hold line ends or
colours, and what a message colours ends with its line, so that nothing that a program says can pass for another part.
"""

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from .events import Error, TracebackEntry
from .excerpts import LINE_CHARS_MAX, excerpt, single_line
from .policy import clean_text

Sources = Callable[[str], Sequence[str]]
"""The name of a cell -> the lines of its source; none where it is not known."""

ENTRIES_MAX = 100
"""Most entries shown of one exception: the outermost and the innermost half of them."""

ENTRIES_READ_MAX = 1_000
"""Most entries looked at of one exception. The guest sends fewer, unless it is damaged."""

CHAIN_MAX = 8
"""Most exceptions shown that led to one another: the last of them."""

SIMILAR_MAX = 5
"""Most places named where calls that are alike are skipped; the others are counted."""

_WIDTH = 75
_NUMBER_WIDTH = 7
_HEAD = "Traceback (most recent call last)"
_LINKS = {
    "cause": "\nThe above exception was the direct cause of the following exception:\n",
    "context": "\nDuring handling of the above exception, another exception occurred:\n",
}

_NAMED_CELLS = {"<cell>": "Cell", "<silent>": "Silent cell"}
_CELL = re.compile(r"<cell ([0-9]{1,9})>")
_SGR = re.compile(r"\x1b\[[0-9;]*m")
_BREAKING = re.compile("[\t\n\b\r\x85\u2028\u2029]")
_MOVING = re.compile("[\b\r]")

_RED, _GREEN, _BLUE, _CYAN = 31, 32, 34, 36
_RESET = "\x1b[0m"


def lines(error: Error, sources: Sources) -> list[str]:
    """The `traceback` of a Jupyter `error` message: its parts, which are shown with a line end between them."""
    chain = [error]
    while chain[-1].chained is not None and len(chain) < CHAIN_MAX:
        chain.append(chain[-1].chained.error)
    sources = functools.cache(sources)
    shown: list[str] = []
    if any(_calls_and_place(link)[0] for link in chain):
        shown.append(_coloured(_RED, "-" * _WIDTH))
    for link in reversed(chain):
        if link is not chain[-1] and link.chained is not None:
            shown.append(_LINKS[link.chained.kind])
        shown += _exception(link, sources)
    return shown


def plain(error: Error, sources: Mapping[str, str] = MappingProxyType({})) -> str:
    """The same as one text without colours, for a log or a terminal. `sources` are those of cells, by their names."""
    return _SGR.sub("", "\n".join(lines(error, lambda name: sources.get(name, "").split("\n"))))


def _exception(error: Error, sources: Sources) -> Iterator[str]:
    name = one_line(error.name)
    calls, place = _calls_and_place(error)
    if calls:
        yield f"{_coloured(_RED, name)}{_HEAD.rjust(max(len(_HEAD) + 1, _WIDTH - len(name)))}"
        yield from _folded(calls, sources)
    if place is not None:
        yield _syntax(place, error.column, sources)
    yield f"{_coloured(_RED, name)}: {message_text(error.message)}"


def _calls_and_place(error: Error) -> tuple[Sequence[TracebackEntry], TracebackEntry | None]:
    """The calls to show, and the place of a SyntaxError, which is no call."""
    entries = error.traceback
    if not entries:
        return (), None
    last = entries[-1]
    if error.name == "UsageError" and _is_machinery(last):  # a magic says how it is used: no place in the cell is wrong
        return (), None
    # The compiler names the function that it is in: nothing was called. Its own error is the only entry of a cell.
    if last.file and (not last.function or (len(entries) == 1 and error.name in ("SyntaxError", "IndentationError"))):
        return _visible(entries[:-1]), last
    return _visible(entries), None


def _visible(entries: Sequence[TracebackEntry]) -> Sequence[TracebackEntry]:
    return [entry for entry in entries if not _is_machinery(entry)] or entries


def _is_machinery(entry: TracebackEntry) -> bool:
    """Whether it is in one of the kernel's own frozen modules, whose names begin so and which have no source."""
    return entry.file.startswith(("_", "IPython/", "matplotlib/")) and not entry.source


def _placed(entry: TracebackEntry, sources: Sources) -> TracebackEntry:
    """The entry, without its line where that is not known: in frozen modules all is said to be in the first."""
    is_unknown = entry.line == 1 and entry.file and not entry.file.startswith("<") and not entry.source
    return replace(entry, line=0) if is_unknown and not any(sources(entry.file)[:1]) else entry


@dataclass(slots=True)
class _Skipped:
    """Calls in a row that are not shown: those like ones that are, and the number of the others."""

    similar: Counter[TracebackEntry] = field(default_factory=Counter)
    others: int = 0

    def frames(self) -> int:
        return self.similar.total() + self.others


def _folded(entries: Sequence[TracebackEntry], sources: Sources) -> Iterator[str]:
    """The entries; of one that is there more than three times, the first two and the last, as IPython does it."""
    if len(entries) > ENTRIES_READ_MAX:
        half = ENTRIES_READ_MAX // 2
        entries = [*entries[:half], TracebackEntry("", len(entries) - 2 * half, ""), *entries[-half:]]
    entries = [_placed(entry, sources) for entry in entries]
    totals = Counter(entries)
    seen: Counter[TracebackEntry] = Counter()
    groups: list[TracebackEntry | _Skipped] = []
    for entry in entries:
        seen[entry] += 1
        left_out = not entry.file and not entry.function  # the guest says how many it left out of a long traceback
        if not left_out and (totals[entry] <= 3 or seen[entry] in (1, 2, totals[entry])):
            groups.append(entry)
            continue
        last = groups[-1] if groups else None
        if not isinstance(last, _Skipped):
            last = _Skipped()
            groups.append(last)
        if left_out:
            last.others += entry.line
        else:
            last.similar[entry] += 1
    if len(groups) > ENTRIES_MAX:
        half = ENTRIES_MAX // 2
        middle = groups[half:-half]
        others = sum(group.frames() if isinstance(group, _Skipped) else 1 for group in middle)
        groups[half:-half] = [_Skipped(others=others)]
    for group in groups:
        yield _skipped(group) if isinstance(group, _Skipped) else _call(group, sources)


def _skipped(group: _Skipped) -> str:
    if not group.similar:
        words = f"skipping {group.others} frames"
    else:
        most = sorted(group.similar.items(), key=lambda item: (-item[1], item[0].function))[:SIMILAR_MAX]
        parts = [
            f"{one_line(entry.function)}{f' at line {entry.line}' if entry.line else ''}"
            f" ({count} time{'s' if count > 1 else ''})"
            for entry, count in most
        ]
        rest = group.frames() - sum(count for _, count in most)
        words = f"skipping similar frames: {', '.join(parts)}" + (f", and {rest} more" if rest else "")
    return f"    {_coloured(_RED, f'[... {words}]')}\n"


def _call(entry: TracebackEntry, sources: Sources) -> str:
    found = excerpt(*_source(entry, sources), entry.line, entry.function)
    place = _place(entry)
    if entry.function not in ("", "<module>"):
        parameters = "" if found.parameters is None else _coloured(_BLUE, f"({one_line(found.parameters)})")
        place += f", in {_coloured(_CYAN, one_line(entry.function))}{parameters}"
    shown = [place]
    for number, text in found.lines:
        if number == entry.line:
            # "----> 12 ", as wide as a number alone
            digits = len(str(number))
            arrow = "-" * max(0, _NUMBER_WIDTH - digits - 2) + "> "
            shown.append(f"{_coloured(_GREEN, arrow + str(number))} {one_line(text)}")
        else:
            shown.append(f"{_coloured(_GREEN, str(number).rjust(_NUMBER_WIDTH))} {one_line(text)}")
    return "\n".join(shown) + "\n"


def _syntax(entry: TracebackEntry, column: int, sources: Sources) -> str:
    text, caret = single_line(*_source(entry, sources), entry.line, column)
    shown = [f"  {_place(entry)}"]
    if text:
        shown.append(f"    {_coloured(_RED, one_line(text))}")
        if caret:
            shown.append(f"{' ' * (3 + caret)}^")
    return "\n".join(shown)


def _source(entry: TracebackEntry, sources: Sources) -> tuple[Sequence[str], int]:
    """The lines that are known round a place, and the number of the first."""
    if entry.source:
        return entry.source.split("\n"), max(1, entry.line - 2)
    return sources(entry.file), 1


def _place(entry: TracebackEntry) -> str:
    numbered = _CELL.fullmatch(entry.file)
    line = f", line {entry.line}" if entry.line else ""
    if numbered:
        return _coloured(_CYAN, "Cell ") + _coloured(_GREEN, f"In[{numbered[1]}]{line}")
    if entry.file in _NAMED_CELLS:
        return _coloured(_CYAN, _NAMED_CELLS[entry.file]) + _coloured(_GREEN, line)
    return _coloured(_CYAN, "File ") + _coloured(
        _GREEN, one_line(entry.file) + (f":{entry.line}" if entry.line else "")
    )


def one_line(text: str) -> str:
    """`text` without colours and line ends, and not longer than a name or a line of source has to be."""
    return _BREAKING.sub(" ", _SGR.sub("", clean_text(text[:LINE_CHARS_MAX])))


def message_text(text: str) -> str:
    """`text` with its lines and colours, none of which outlasts its line or moves back over what stands there."""
    cleaned = _MOVING.sub("", clean_text(text))
    if "\x1b" not in cleaned:
        return cleaned
    return "\n".join(line + _RESET if "\x1b" in line else line for line in cleaned.split("\n"))


def _coloured(colour: int, text: str) -> str:
    return f"\x1b[{colour}m{text}\x1b[39m" if text else ""
