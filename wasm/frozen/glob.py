"""Paths of files that match a pattern."""

import os
from fnmatch import fnmatchcase as _matches_name

__all__ = ["escape", "glob", "iglob"]


def has_magic(s):
    """Whether a text has characters that stand for others."""
    if isinstance(s, bytes):
        s = s.decode("latin-1")
    return "*" in s or "?" in s or "[" in s


def escape(pathname):
    """The pattern that matches just this path."""
    return "".join(["[" + letter + "]" if letter in "*?[" else letter for letter in pathname])


def _names(folder, hidden):
    try:
        names = os.listdir(folder or ".")
    except OSError:
        return []
    return [name for name in names if hidden or not name.startswith(".")]


def _below(folder, found, hidden):
    # All that is in a folder and its folders, as paths from `found` on.
    for name in _names(folder, hidden):
        path = os.path.join(found, name)
        yield path
        inner = os.path.join(folder, name)
        if os.path.isdir(inner):
            yield from _below(inner, path, hidden)


def _matches(root, found, parts, recursive, hidden):
    # What matches the parts, below `found`, which is a path as it will be given, from the folder `root` on.
    part = parts[0]
    rest = parts[1:]
    folder = os.path.join(root, found)
    if part == "**" and recursive:
        if rest:
            yield from _matches(root, found, rest, recursive, hidden)
            for path in _below(folder, found, hidden):
                if os.path.isdir(os.path.join(root, path)):
                    yield from _matches(root, path, rest, recursive, hidden)
        else:
            if not found or os.path.isdir(folder):
                yield os.path.join(found, "")
            yield from _below(folder, found, hidden)
    elif not has_magic(part):
        path = os.path.join(found, part)
        there = os.path.join(root, path)
        if rest:
            if os.path.isdir(there):
                yield from _matches(root, path, rest, recursive, hidden)
        elif os.path.isdir(folder or ".") if not part else os.path.lexists(there):
            yield path
    else:
        for name in _names(folder, hidden or part.startswith(".")):
            if _matches_name(name, part):
                path = os.path.join(found, name)
                if not rest:
                    yield path
                elif os.path.isdir(os.path.join(root, path)):
                    yield from _matches(root, path, rest, recursive, hidden)


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """An iterator of the paths that match a pattern."""
    pathname = os.fspath(pathname)
    as_bytes = isinstance(pathname, bytes)
    if as_bytes:
        pathname = pathname.decode()
    root = "" if root_dir is None else os.fsdecode(root_dir)
    start = pathname[: len(pathname) - len(pathname.lstrip("/"))]
    parts = [part for part in pathname[len(start) :].split("/")]
    parts = [part for i, part in enumerate(parts) if part or i == len(parts) - 1]
    if parts == [""]:
        found = [start] if start else []
    else:
        found = _matches(root, start, parts, recursive, include_hidden)
    for path in found:
        if path:
            yield path.encode() if as_bytes else path


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that match a pattern, as a list: * and ? stand for other characters, and with recursive=True ** for
    any folders."""
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))
