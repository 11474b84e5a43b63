"""The lines of source round the place that an entry of a traceback names, and the parameters of its function.

The source is the guest's, and hostile: no parser of Python sees it here, each search is bounded, each line is cut.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LINE_CHARS_MAX = 500
"""Most characters shown of a line: a line of data in a cell may be very long, and stand in many entries."""

CONTEXT_LINES = 2
"""How many lines are shown before a place, and how many after it. Blank ones are passed over."""

SEARCH_LINES_MAX = 200
"""How far a search goes: back to the `def` of a function, or on to a line that is not blank."""

_HEAD_CHARS_MAX = 300
_TAB_COLUMNS = 8

_DEFINITION = re.compile(r"\s*+(?:async\s++)?+def\s++(\w++)\s*+(?:\[[^\n]{0,200}?\]\s*+)?\(")
_HEAD_TOKEN = re.compile(r"""\#[^\n]* | '(?:[^'\\\n]|\\.)*' | "(?:[^"\\\n]|\\.)*" | \*{0,2}\w+ | [()\[\]{},]""", re.X)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Lines by number, in order; `parameters` are names like `x, *rest`, or None where they are not known."""

    lines: tuple[tuple[int, str], ...]
    parameters: str | None = None


def excerpt(source: Sequence[str], first: int, line: int, function: str) -> Excerpt:
    """What is shown of `source`, whose first line has the number `first`, for a place in it.

    In a function only its own lines are shown, and the indentation that all shown lines have is taken away. Of a
    lambda or a comprehension, which has a name in angle brackets, it is the one line.
    """
    if not (0 <= line - first < len(source) and source[line - first].strip()):
        return Excerpt(())
    here = line - first
    start = None
    shown = [here]
    if function == "<module>" or not function.startswith("<"):
        if function != "<module>":
            start = _definition(source, here, function)
        shown = [*_before(source, here, start), here, *_after(source, here, start, function == "<module>")]
    texts = [_shown(source[index]) for index in shown]
    common = min((_indent(text) for text in texts if text), default=0)
    lines = tuple((first + index, text[common:]) for index, text in zip(shown, texts, strict=True))
    return Excerpt(lines, None if start is None else _parameters(source, start))


def single_line(source: Sequence[str], first: int, line: int, column: int) -> tuple[str, int]:
    """One line without its indentation, and where in it `column` is, in characters from 1; 0 where it is not known.

    The line is "" where it is not known.
    """
    if not 0 <= line - first < len(source):
        return "", 0
    text = source[line - first][:LINE_CHARS_MAX].rstrip()
    column -= _indent(text)
    stripped = text.lstrip()
    return stripped, column if 1 <= column <= len(stripped) + 1 else 0


def _shown(line: str) -> str:
    return line[:LINE_CHARS_MAX].expandtabs(_TAB_COLUMNS)[:LINE_CHARS_MAX].rstrip()


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _definition(source: Sequence[str], here: int, function: str) -> int | None:
    indent = _indent(_shown(source[here]))
    for index in range(here, max(-1, here - SEARCH_LINES_MAX), -1):
        line = source[index][:LINE_CHARS_MAX]
        match = _DEFINITION.match(line) if "def" in line else None
        if match and match[1] == function and (index == here or _indent(_shown(line)) < indent):
            return index
    return None


def _before(source: Sequence[str], here: int, start: int | None) -> list[int]:
    stop = max(start or 0, here - SEARCH_LINES_MAX)
    return list(_filled(source, range(here - 1, stop - 1, -1)))[::-1]


def _after(source: Sequence[str], here: int, start: int | None, outside: bool) -> Iterator[int]:
    outer = 0 if start is None else _indent(_shown(source[start]))
    for index in _filled(source, range(here + 1, min(len(source), here + SEARCH_LINES_MAX))):
        if not outside and _indent(_shown(source[index])) <= outer:
            return
        yield index


def _filled(source: Sequence[str], indices: range) -> Iterator[int]:
    found = 0
    for index in indices:
        if source[index][:LINE_CHARS_MAX].strip():
            yield index
            found += 1
            if found == CONTEXT_LINES:
                return


def _parameters(source: Sequence[str], start: int) -> str | None:
    """The names between the brackets of a `def`, without annotations and defaults; None when it does not end."""
    head = "\n".join(line[:LINE_CHARS_MAX] for line in source[start : start + 10])
    definition = _DEFINITION.match(head)
    if definition is None:
        return None
    opening = definition.end()
    names: list[str] = []
    depth, due = 0, True
    for match in _HEAD_TOKEN.finditer(head[opening : opening + _HEAD_CHARS_MAX]):
        token = match[0]
        if token in "([{":
            depth += 1
        elif token in ")]}":
            depth -= 1
            if depth < 0:
                return ", ".join(sorted(names, key=lambda name: name.count("*")))  # as IPython has them
        elif depth == 0 and token == ",":
            due = True
        elif depth == 0 and due and token[0] not in "#'\"":
            names.append(token)
            due = False
    return None
