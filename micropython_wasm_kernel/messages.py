"""What a cell did, as the contents of Jupyter messages.

Pure functions from events (`events.py`) to the `content` dictionaries of the Jupyter messaging protocol, version 5.
Every text of the guest passes the output policy here, so that the kernel has nothing else to send.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from typing import Any

from .events import Completeness, Completion, Error, Stream, TracebackEntry
from .policy import Filtered, clean_text

Content = dict[str, Any]

SourceLine = Callable[[str, int], str | None]
"""(file, line number from 1) -> that line of a cell's source, or None where it is not known."""

SOURCE_LINE_CHARS_MAX = 500
"""Most characters shown of a source line: a line of data in a cell may be very long, and stand in many frames."""

TRACEBACK_ENTRIES_MAX = 100
"""Most different frames shown of one traceback: the outermost and the innermost half of them."""

REPEATS_SHOWN = 3
"""How often one and the same frame is shown before CPython, and so we, only count it."""


def stream(event: Stream) -> Content:
    """The content of a `stream` message."""
    return {"name": event.name, "text": clean_text(event.text)}


def execute_result(shown: Filtered, execution_count: int) -> Content:
    """The content of an `execute_result` message."""
    return {"data": shown.data, "metadata": shown.metadata, "execution_count": execution_count}


def display_data(shown: Filtered, display_id: str | None) -> Content:
    """The content of a `display_data` or `update_display_data` message."""
    transient = {"display_id": display_id} if display_id is not None else {}
    return {"data": shown.data, "metadata": shown.metadata, "transient": transient}


def user_value(shown: Filtered) -> Content:
    """The content for one of the `user_expressions` of an `execute_reply`."""
    return {"status": "ok", "data": shown.data, "metadata": shown.metadata}


def user_error(event: Error) -> Content:
    """The same for one that raised an exception."""
    name, message = clean_text(event.name), clean_text(event.message)
    return {"status": "error", "ename": name, "evalue": message, "traceback": [f"{name}: {message}"]}


def error(event: Error, source_line: SourceLine) -> Content:
    """The content of an `error` message, its traceback in the lines that CPython would print."""
    name = clean_text(event.name)
    message = clean_text(event.message)
    return {"ename": name, "evalue": message, "traceback": list(_traceback(event, name, message, source_line))}


def ok_reply(execution_count: int, user_expressions: Content | None = None) -> Content:
    """The content of an `execute_reply` for a cell that ended well.

    The payload is always empty: a front end would obey it.
    """
    return {
        "status": "ok",
        "execution_count": execution_count,
        "payload": [],
        "user_expressions": user_expressions or {},
    }


def error_reply(error_content: Content, execution_count: int) -> Content:
    """The content of an `execute_reply` for a cell that ended with the given `error` content."""
    return {
        "status": "error",
        **error_content,
        "execution_count": execution_count,
        "payload": [],
        "user_expressions": {},
    }


def is_clean_exit(event: Error) -> bool:
    """Whether a SystemExit is one that reports success: `sys.exit()`, `sys.exit(None)` and `sys.exit(0)`."""
    return event.message in ("", "0", "None")


def exit_note() -> Content:
    """The content of the `stream` message for a cell that ended itself with success."""
    return {"name": "stderr", "text": "The cell ended itself (SystemExit). The kernel goes on, with all variables.\n"}


def is_complete_reply(completeness: Completeness) -> Content:
    """The content of an `is_complete_reply`; the indentation goes only with incomplete code."""
    content: Content = {"status": completeness.status}
    if completeness.status == "incomplete":
        content["indent"] = clean_text(completeness.indent)
    return content


def complete_reply(completion: Completion, cursor_pos: int) -> Content:
    """The content of a `complete_reply`. Types and signatures are where IPython has them, and JupyterLab looks."""
    start = cursor_pos - completion.replaces
    matches = [(clean_text(match.text), match) for match in completion.matches]
    types = [
        {
            "start": start,
            "end": cursor_pos,
            "text": text,
            "type": clean_text(match.kind),
            "signature": clean_text(match.signature),
        }
        for text, match in matches
    ]
    return {
        "status": "ok",
        "matches": [text for text, _ in matches],
        "cursor_start": start,
        "cursor_end": cursor_pos,
        "metadata": {"_jupyter_types_experimental": types},
    }


def inspect_reply(data: Mapping[str, str]) -> Content:
    """The content of an `inspect_reply`: text, since it is shown by what trusts it."""
    text = clean_text(data.get("text/plain", ""))
    return {"status": "ok", "found": bool(text), "data": {"text/plain": text} if text else {}, "metadata": {}}


def _traceback(event: Error, name: str, message: str, source_line: SourceLine) -> Iterator[str]:
    if event.traceback:
        # CPython gives an error in the source of the cell itself no such head: nothing was called.
        if len(event.traceback) > 1 or event.traceback[0].function:
            yield "Traceback (most recent call last):"
        yield from _frames(event.traceback, source_line)
    yield f"{name}: {message}" if message else name


def _frames(entries: tuple[TracebackEntry, ...], source_line: SourceLine) -> Iterator[str]:
    runs = [(entry, sum(1 for _ in same)) for entry, same in groupby(entries)]
    half = TRACEBACK_ENTRIES_MAX // 2
    left_out = range(half, len(runs) - half)
    for index, (entry, count) in enumerate(runs):
        if index in left_out:
            if index == left_out.start:
                yield f"  [{len(left_out)} more frames]"
            continue
        for _ in range(min(count, REPEATS_SHOWN)):
            yield from _frame(entry, source_line)
        if count > REPEATS_SHOWN:
            times = count - REPEATS_SHOWN
            yield f"  [Previous line repeated {times} more time{'s' if times > 1 else ''}]"


def _frame(entry: TracebackEntry, source_line: SourceLine) -> Iterator[str]:
    if not entry.file and not entry.function:  # the guest's own way to say how many it left out of a long traceback
        yield f"  [{entry.line} more frames]"
        return
    place = f'  File "{entry.file}", line {entry.line}'
    yield clean_text(f"{place}, in {entry.function}" if entry.function else place)
    line = source_line(entry.file, entry.line)
    if line is not None and line.strip():
        yield clean_text(f"    {line.strip()[:SOURCE_LINE_CHARS_MAX]}")
