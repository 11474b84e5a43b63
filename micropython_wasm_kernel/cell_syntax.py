"""What notebooks add to Python: lines that begin with % or !, and ? for help, written as calls that the guest has.

    %time f(x)     get_ipython().run_line_magic('time', 'f(x)')
    %%time         get_ipython().run_cell_magic('time', '', 'the rest of the cell')
    !ls            get_ipython().system('ls')
    n = %who_ls    n = get_ipython().run_line_magic('who_ls', '')
    obj?           get_ipython().show_help('obj', 0)

Such a line begins a statement. Within a string or a bracket, or after a backslash, it is what it is in Python. What
is written fits on the same lines, so that tracebacks point to what the user sees. The guest alone runs all this.

What was copied as a whole from a block or from a prompt runs too: what stands before its lines is taken away.
"""

import re
import textwrap
from typing import Literal

SCANNED_MAX = 1 << 18
"""Longer cells, in characters, are taken as plain Python: people write no magics in them, and scanning takes time."""

TARGET_MAX = 200
"""The longest name that ? asks about."""

PYTHON_BODIES = frozenset({"time", "timeit", "capture"})
"""The magics of whole cells whose cells are Python, and may have magics themselves."""

_FIRST_LINE = re.compile(r"(?:[ \t\r\f]*\n)*+(?P<indent>[ \t]*+)(?P<prompt>>>>|In \[[0-9]{1,9}\]: )?")
_PROMPT = re.compile(r"^[ \t]*+(?:\.{3,}: ?|In \[[0-9]{1,9}\]: |(?:>>>|\.\.\.) ?)", re.MULTILINE)

# Whether there is anything to do at all: most cells are plain Python and are read no further.
_ANY = re.compile(r"^[ \t]*[%!?]|\?[ \t\r]*$|=[ \t]*(?:%[A-Za-z_]|![^=])", re.MULTILINE)

_CELL_MAGIC = re.compile(r"\s*?^%%(?P<name>[A-Za-z_]\w*)(?P<help>\?{1,2})?[ \t]*(?P<rest>[^\r\n]*)\r?\n?", re.MULTILINE)

# Every alternative takes what it matches for good, or is bounded by the end of its line, so that scanning is linear.
# In the braces of an f-string its own quotes may stand.
_TOKEN = re.compile(
    r"""
    (?P<string>
        (?<=[fF])(?<!\w[fF])(?:
            '(?!'')(?:[^'\\\n{]++|\\(?:\r\n|.)|\{\{|\{(?:[^{}\n]{1,200}+|\{[^{}\n]{0,200}+\}){0,20}+\}|\{)*+'?
          | "(?!"")(?:[^"\\\n{]++|\\(?:\r\n|.)|\{\{|\{(?:[^{}\n]{1,200}+|\{[^{}\n]{0,200}+\}){0,20}+\}|\{)*+"?
        )
      | '''(?:[^'\\]++|\\.|'(?!''))*+(?:''')?
      | \"\"\"(?:[^"\\]++|\\.|"(?!""))*+(?:\"\"\")?
      | '(?:[^'\\\n]++|\\(?:\r\n|.))*+'?
      | "(?:[^"\\\n]++|\\(?:\r\n|.))*+"?
    )
    | (?P<comment> \#[^\r\n]*+ )
    | (?P<open> [(\[{]++ )
    | (?P<close> [)\]}]++ )
    | (?P<line> (?:\A|(?<=\n)) [ \t]*+ (?P<mark> %{1,2}(?=[A-Za-z_]) | ! | \? ) )
    | (?P<assign> (?<![=!<>+\-*/%&|^@:~]) = [ \t]*+ (?= %[A-Za-z_] | ![^=\n] ) )
    | (?P<help> (?<!\?) \?{1,2} (?= [ \t\r]*+ (?:\n|\Z) ) )
    """,
    re.VERBOSE | re.DOTALL,
)

# It starts only where a name can, and gives nothing back, so that a line is read once.
_TARGET = re.compile(r"(?<![\w*])%{0,2}(?!\d)[\w*]++(?:\.(?!\d)[\w*]++|\[-?[0-9]++\])*+\Z")
_TARGET_CHARACTERS = re.compile(r"[\w*.\[\]%-]+\Z")


def bare(source: str) -> str:
    """The source without the indentation of all its lines, and without prompts when its first line has one."""
    first = _FIRST_LINE.match(source)
    if first is None or len(source) > SCANNED_MAX:
        return source
    if first["indent"]:
        source = textwrap.dedent(source)
    if first["prompt"]:
        source = textwrap.dedent(_PROMPT.sub("", source))
    return source


def transformed(source: str) -> str:
    """The source as plain Python; the very same text when there is nothing of the kind in it. Never raises."""
    source = bare(source)
    if not _CELL_MAGIC.match(source) and (len(source) > SCANNED_MAX or not _ANY.search(source)):
        return source
    return _cell(source, nested=False)


def completeness(source: str) -> Literal["complete", "incomplete"] | None:
    """Whether a cell with a magic of the whole cell is complete: a blank line ends it. None for any other cell."""
    found = _CELL_MAGIC.match(source)
    if not found:
        return None
    if found["help"] or (not source[source.rfind("\n") + 1 :].strip() and "\n" in source[found.start("name") :]):
        return "complete"
    return "incomplete"


def _cell(source: str, nested: bool) -> str:
    found = _CELL_MAGIC.match(source)
    if not found:
        return _lines(source)
    line = source.count("\n", 0, found.start("name")) + 1
    name, body = found["name"], source[found.end() :]
    if name in PYTHON_BODIES:
        body = bare(body)
    if found["help"]:
        return "\n" * (line - 1) + _help_call(f"%%{name}", found["help"])
    if name in PYTHON_BODIES and _ANY.search(body):
        # A second one within is the end of it: each level doubles the backslashes of what it quotes.
        body = _lines(body) if nested else _cell(body, nested=True)
    if body and not body.endswith("\n"):
        body += "\n"
    # The guest shifts the body's line numbers by the fourth argument.
    place = f", {line}" if line > 1 else ""
    return "\n" * (line - 1) + f"get_ipython().run_cell_magic({name!r}, {found['rest'].rstrip()!r}, {body!r}{place})\n"


def _lines(source: str) -> str:
    """The source with each such line in it rewritten."""
    if len(source) > SCANNED_MAX:
        return source
    pieces: list[str] = []
    done = 0  # up to where the source is in pieces
    position = 0
    depth = 0
    comment_end = -1
    while found := _TOKEN.search(source, position):
        kind, position = found.lastgroup, found.end()
        if kind == "open":
            depth += position - found.start()
        elif kind == "close":
            depth = max(0, depth - (position - found.start()))
        elif kind == "comment":
            comment_end = position
        elif kind == "string" or depth:
            continue
        elif kind == "line":
            if _continues(source, found.start(), comment_end):
                continue
            start = found.start("mark")
            end, text = _joined(source, start)
            pieces += [source[done:start], _line_call(text), "\n" * source.count("\n", start, end)]
            done = position = end
        elif kind == "assign":
            end, text = _joined(source, position)
            pieces += [source[done:position], _value_call(text), "\n" * source.count("\n", position, end)]
            done = position = end
        else:
            start = source.rfind("\n", 0, found.start()) + 1
            target = _target(source[max(start, done, found.start() - TARGET_MAX) : found.start()])
            if target and start >= done and not _continues(source, start, comment_end):
                start += len(source[start:position]) - len(source[start:position].lstrip(" \t"))
                pieces += [source[done:start], _help_call(target, found[0])]
                done = position
    pieces.append(source[done:])
    return "".join(pieces)


def _continues(source: str, line_start: int, comment_end: int) -> bool:
    """Whether a backslash at the end of the line before makes this one a part of it."""
    end = line_start - 1
    if end != comment_end and source.endswith("\r", 0, max(end, 0)):
        end -= 1
    return end > 0 and source[end - 1] == "\\" and end != comment_end


def _joined(source: str, start: int) -> tuple[int, str]:
    """The text from there to the end of its line and where that is; a backslash at the end adds the next line."""
    parts: list[str] = []
    while True:
        end = source.find("\n", start)
        end = len(source) if end < 0 else end
        part = source[start:end].rstrip("\r")
        if not part.endswith("\\") or end == len(source):
            parts.append(part.rstrip())
            return end, " ".join(parts)
        parts.append(part[:-1])
        start = end + 1


def _target(text: str) -> str | None:
    """The name at the end of a line, of which ? asks."""
    found = _TARGET_CHARACTERS.search(text.rstrip()[-TARGET_MAX:])
    whole = _TARGET.search(found[0]) if found else None
    return whole[0] if whole else None


def _line_call(text: str) -> str:
    """The call for a line that begins with %, ! or ?."""
    if text.startswith("?"):
        marks = "??" if text.startswith("??") else "?"
        target = text.strip("?").strip()
        return _help_call(target, marks) if target else "get_ipython().show_usage()"
    if text.startswith("%") and text.endswith("?"):
        asked = _target(text.rstrip("?"))
        if asked:
            return _help_call(asked, "??" if text.endswith("??") else "?")
    if text.startswith("!!"):
        return f"get_ipython().getoutput({text[2:]!r})"
    if text.startswith("!"):
        return f"get_ipython().system({text[1:]!r})"
    return _value_call(text)


def _value_call(text: str) -> str:
    """The call for %name and its arguments, or for the output of a command."""
    if text.startswith("!"):
        return f"get_ipython().getoutput({text[1:]!r})"
    name, _, arguments = text[1:].partition(" ")
    return f"get_ipython().run_line_magic({name!r}, {arguments.strip()!r})"


def _help_call(target: str, marks: str) -> str:
    return f"get_ipython().show_help({target!r}, {len(marks) - 1})"
