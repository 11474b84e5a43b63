"""Where functions and classes were written, and their text."""

import _mpk
import _modules
import builtins
from _scan import scan
from _values import MISSING, MODULE, is_function, static
from builtins import Exception, enumerate, int, len, list, min, str, type

SOURCE_BYTES_MAX = 100000


def place(obj):
    """(file, line) of a function or a class, or None. The line of a class is that of one of its methods."""
    if type(obj) is type:
        found = None
        for name in _mpk.names(obj)[:200]:
            stored = static(obj, name)
            if stored is not MISSING and is_function(stored):
                at = _mpk.place(stored)
                if at is not None and (found is None or at[0] == found[0] and at[1] < found[1]):
                    found = at
        return found
    return _mpk.place(obj)


def is_program(file):
    """Whether it is a cell, or a file of the sandbox: not one that is frozen."""
    return file[:1] == "<" or _modules.kind_of(file) == "file"


def history():
    """The sources of the cells that ran, under their numbers."""
    try:
        cells = builtins.In
    except Exception:
        return []
    return cells if type(cells) is list else []


def text_of(file):
    """The text of a cell or of a file in the sandbox."""
    if file.startswith("<"):
        digits = file[6:-1]
        cells = history()
        if file.startswith("<cell ") and digits.isdigit() and int(digits) < len(cells):
            text = cells[int(digits)]
            return text if type(text) is str else ""
        return ""
    return _modules.read(file)


def source(obj):
    """The text of a function, a class or a module that was written in the sandbox; None when it is not known."""
    if type(obj) is MODULE:
        file = static(obj, "__file__")
        return _modules.read(file) or None if type(file) is str else None
    at = place(obj)
    if type(obj) is type:
        name = obj.__name__
        for text in [text_of(at[0])] if at else reversed_texts():
            found = block(text, ("class " + name,), at[1] if at else 0)
            if found:
                return found
        return None
    if at is None:
        return None
    name = obj.__name__  # of functions and bound methods alone, which have it from C
    heads = ("def " + name, "async def " + name) if name[:1] != "<" else ()
    return block(text_of(at[0]), heads, at[1])


def reversed_texts():
    cells = history()
    return [text for text in cells[: -min(len(cells), 200) - 1 : -1] if type(text) is str]


def begins(text, heads):
    for head in heads:
        if text.startswith(head) and text[len(head) : len(head) + 1] in ("(", ":", " ", "["):
            return True
    return False


def block(text, heads, line):
    """The statement that begins with one of the heads, at the line or before it, with all that it contains."""
    data = text.encode()
    if not text or len(data) > SOURCE_BYTES_MAX:
        return None
    statements = []  # (line, start, indentation, first characters)
    number = 1
    position = 0
    for start in scan(data).lines:
        number += data[position:start].count(b"\n")
        position = start
        head = data[start : start + 300].split(b"\n", 1)[0]
        shown = head.strip()
        while shown and 128 <= shown[-1]:
            shown = shown[:-1]
        statements.append((number, start, len(head) - len(head.lstrip()), shown.decode()))
    chosen = -1
    for i, (number, _, _, head) in enumerate(statements):
        if line and number > line and (chosen >= 0 or not heads):
            break
        if not heads or begins(head, heads):
            chosen = i
    if chosen < 0:
        return None
    indent = statements[chosen][2]
    first = chosen
    while heads and first > 0 and statements[first - 1][3][:1] == "@" and statements[first - 1][2] == indent:
        first -= 1
    end = len(data)
    for number, start, further, head in statements[chosen + 1 :]:
        if head and head[0] != "#" and further <= indent:
            end = start
            break
    return without_comments_below(data[statements[first][1] : end].decode(), indent)


def without_comments_below(text, indent):
    lines = text.rstrip().split("\n")
    while len(lines) > 1:
        last = lines[-1]
        if last.strip() and not (last.lstrip()[0] == "#" and len(last) - len(last.lstrip()) <= indent):
            break
        lines.pop()
    return "\n".join([line[indent:] if not line[:indent].strip() else line for line in lines])
