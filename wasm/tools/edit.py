"""Applies the scripted edits of wasm/edits to a copy of the MicroPython source.

An edit file says in prose what it changes and why, then, for one or more files of the source:

    file: py/compile.c
    <<<<
    lines as they are
    ====
    lines as they shall be
    >>>>

Each block of old lines must occur exactly once in its file, so that an edit never lands in the wrong place or, after
a new release of MicroPython, nowhere.
"""

from dataclasses import dataclass
from pathlib import Path


class EditError(Exception):
    """An edit file is malformed, or does not fit the source."""


@dataclass(frozen=True)
class Edit:
    """One replacement: `old` by `new` in `file`, a path relative to the root of the source."""

    origin: str
    file: str
    old: str
    new: str


def read_edits(path: Path) -> list[Edit]:
    """The edits of one file, in order.

    Raises:
        EditError: the file is not of the form above.
    """
    edits: list[Edit] = []
    file = ""
    block: dict[str, list[str]] = {}
    part = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        origin = f"{path.name}:{number}"
        if part == "":
            if line.startswith("file: "):
                file = line.removeprefix("file: ").strip()
            elif line == "<<<<":
                if not file:
                    raise EditError(f"{origin}: say which file first, with a line `file: PATH`")
                block, part = {"old": [], "new": []}, "old"
        elif line == "====" and part == "old":
            part = "new"
        elif line == ">>>>" and part == "new":
            old, new = ("".join(f"{text}\n" for text in block[name]) for name in ("old", "new"))
            edits.append(Edit(origin, file, old, new))
            part = ""
        else:
            block[part].append(line)
    if part:
        raise EditError(f"{path.name}: the last block has no end; close it with a line `>>>>`")
    return edits


def apply_edits(edits: list[Edit], source: Path) -> None:
    """Changes the files below `source` in place.

    Raises:
        EditError: the old lines of an edit occur not once but never or several times.
    """
    for edit in edits:
        path = source / edit.file
        text = path.read_text(encoding="utf-8")
        occurrences = text.count(edit.old)
        if occurrences != 1:
            raise EditError(
                f"{edit.origin}: the old lines occur {occurrences} times in {edit.file}, not once; "
                "give more lines around them, or check the version of the source"
            )
        path.write_text(text.replace(edit.old, edit.new), encoding="utf-8")
