"""What a cell did, as the contents of Jupyter messages.

Pure functions from events (`events.py`) to the `content` dictionaries of the Jupyter messaging protocol, version 5.
Every text of the guest passes the output policy here, so that the kernel has nothing else to send.
"""

from collections.abc import Mapping
from typing import Any

from . import tracebacks
from .events import Completeness, Completion, Error, Stream
from .policy import Filtered, clean_text
from .tracebacks import Sources, message_text, one_line

Content = dict[str, Any]


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
    return {"status": "error", **error(event, lambda name: ())}


def error(event: Error, sources: Sources) -> Content:
    """The content of an `error` message; `sources` gives the lines of cells, for the traceback."""
    return {
        "ename": one_line(event.name),
        "evalue": message_text(event.message),
        "traceback": tracebacks.lines(event, sources),
    }


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
