"""Paths as texts: what can be told of them without a look at files."""

__name__ = "pathlib"  # what is defined here is of the public module: in reprs and pickles

import os
from fnmatch import fnmatchcase as _matches_name


class PurePath(os.PathLike):
    """A path by which nothing is asked of the filesystem."""

    _windows = False

    def __new__(cls, *args, **keywords):
        if cls is PurePath:
            cls = PurePosixPath
        made = object.__new__(cls)
        made._fill(args)
        return made

    def __init__(self, *args, **keywords):
        pass

    def _fill(self, args):
        drive = root = ""
        parts = []
        for arg in args:
            if isinstance(arg, PurePath) and arg._windows == self._windows:
                found = arg._drive, arg._root, arg._tail
            else:
                text = os.fspath(arg)
                if not isinstance(text, str):
                    raise TypeError(
                        "argument should be a str object or an os.PathLike object returning str, not "
                        + repr(type(arg))
                    )
                found = self._parsed(text)
            if found[1]:
                drive, root, parts = found[0] or drive, found[1], list(found[2])
            elif found[0] and found[0].lower() != drive.lower():
                drive, root, parts = found[0], "", list(found[2])
            else:
                drive = found[0] or drive
                parts.extend(found[2])
        self._set(drive, root, parts)

    def _set(self, drive, root, tail):
        self._drive = drive
        self._root = root
        self._tail = tail
        self._text = None

    def _made(self, drive, root, tail):
        made = object.__new__(type(self))
        made._set(drive, root, tail)
        return made

    def _parsed(self, text):
        drive = root = ""
        sep = "/"
        if self._windows:
            sep = "\\"
            text = text.replace("/", sep)
            if text[1:2] == ":":
                drive, text = text[:2], text[2:]
            elif text[:2] == "\\\\" and text[2:3] != "\\":
                at = text.find(sep, 2)
                at = text.find(sep, at + 1) if at > 0 else -1
                drive = text if at < 0 else text[:at]
                text = sep if at < 0 else text[at:]
            if text[:1] == sep:
                root = sep
        elif text[:1] == sep:
            root = sep * 2 if text[:2] == sep * 2 and text[2:3] != sep else sep
        return drive, root, [part for part in text.split(sep) if part and part != "."]

    def __str__(self):
        if self._text is None:
            self._text = self._drive + self._root + ("\\" if self._windows else "/").join(self._tail) or "."
        return self._text

    def __fspath__(self):
        return str(self)

    def __repr__(self):
        return "{}({!r})".format(type(self).__name__, self.as_posix())

    def __bytes__(self):
        return str(self).encode()

    def _key(self):
        if self._windows:
            return [self._drive.lower(), self._root] + [part.lower() for part in self._tail]
        return [self._drive, self._root] + self._tail

    def _comparable(self, other):
        return isinstance(other, PurePath) and other._windows == self._windows

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __ne__(self, other):
        return self._key() != other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(tuple(self._key()))

    def __truediv__(self, other):
        try:
            return type(self)(self, other)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, other):
        try:
            return type(self)(other, self)
        except TypeError:
            return NotImplemented

    def __reduce__(self):
        return type(self), (str(self),)

    @classmethod
    def __class_getitem__(cls, item):
        return cls

    def as_posix(self):
        """The path with / between its parts."""
        return str(self).replace("\\", "/") if self._windows else str(self)

    def as_uri(self):
        """The path as a file: address."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        text = self.as_posix()
        safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/"
        quoted = "".join([chr(b) if chr(b) in safe or chr(b) == ":" and self._windows else "%{:02X}".format(b) for b in text.encode()])
        return "file://" + ("/" if self._windows and not self._drive.startswith("\\\\") else "") + quoted

    @property
    def drive(self):
        """The letter of the drive with its colon; empty where there are no drives."""
        return self._drive

    @property
    def root(self):
        """The / at the beginning, or ''."""
        return self._root

    @property
    def anchor(self):
        """Drive and root."""
        return self._drive + self._root

    @property
    def parts(self):
        """The names that the path is made of, as a tuple."""
        return tuple(([self.anchor] if self.anchor else []) + self._tail)

    @property
    def name(self):
        """The last part."""
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        """What the name ends with, from its last dot on."""
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self):
        """All such endings, as a list."""
        name = self.name
        if name.endswith("."):
            return []
        return ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The name without its suffix."""
        suffix = self.suffix
        return self.name[: -len(suffix)] if suffix else self.name

    @property
    def parent(self):
        """The folder that it is in."""
        return self._made(self._drive, self._root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        """The folders that it is in, the nearest first."""
        return _Parents(self)

    def is_absolute(self):
        """Whether it begins at the root."""
        return bool(self._root) and (not self._windows or bool(self._drive))

    def is_reserved(self):
        """False: no names are reserved."""
        return False

    def joinpath(self, *pathsegments):
        """This path with others behind it."""
        return type(self)(self, *pathsegments)

    def with_segments(self, *pathsegments):
        """A path of the same class."""
        return type(self)(*pathsegments)

    def with_name(self, name):
        """The path with another name."""
        if not self.name:
            raise ValueError("{!r} has an empty name".format(self))
        if not name or "/" in name or self._windows and "\\" in name or name == ".":
            raise ValueError("Invalid name {!r}".format(name))
        return self._made(self._drive, self._root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        """The path with another name and the same suffix."""
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """The path with another suffix, or with none."""
        if "/" in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError("Invalid suffix {!r}".format(suffix))
        if not self.name:
            raise ValueError("{!r} has an empty name".format(self))
        return self.with_name(self.stem + suffix)

    def _start_of(self, other):
        mine, start = self._key(), other._key()
        return mine[: len(start)] == start

    def relative_to(self, other, *_deprecated, walk_up=False):
        """The path as it is from another one on. Raises ValueError where it is not below that."""
        other = type(self)(other, *_deprecated)
        up = 0
        base = other
        while walk_up and not self._start_of(base) and base._tail and base._tail[-1] != "..":
            base = base.parent
            up += 1
        if not self._start_of(base) or self.anchor and not other.anchor:
            raise ValueError(
                "{!r} is not in the subpath of {!r} OR one path is relative and the other is absolute.".format(
                    str(self), str(other)
                )
            )
        return self._made("", "", [".."] * up + self._tail[len(base._tail) :])

    def is_relative_to(self, other, *_deprecated):
        """Whether it is below another one."""
        other = type(self)(other, *_deprecated)
        return self._start_of(other) and not (self.anchor and not other.anchor)

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether its end matches a pattern; all of it, where the pattern begins at the root."""
        pattern = type(self)(path_pattern)
        wanted, mine = pattern.parts, self.parts
        if not wanted:
            raise ValueError("empty pattern")
        if len(wanted) > len(mine) or pattern.anchor and len(wanted) != len(mine):
            return False
        if self._windows:
            wanted, mine = [part.lower() for part in wanted], [part.lower() for part in mine]
        return all(_matches_name(one, other) for one, other in zip(reversed(mine), reversed(wanted)))


class _Parents:
    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._tail)

    def __getitem__(self, index):
        count = len(self)
        if isinstance(index, slice):
            return tuple([self[i] for i in list(range(count))[index]])
        if index >= count or index < -count:
            raise IndexError(index)
        if index < 0:
            index += count
        path = self._path
        return path._made(path._drive, path._root, path._tail[: count - index - 1])

    def __iter__(self):
        for index in range(len(self)):
            yield self[index]

    def __repr__(self):
        return "<{}.parents>".format(type(self._path).__name__)


class PurePosixPath(PurePath):
    """A path with / between its parts."""


class PureWindowsPath(PurePath):
    """A path of Windows, with drives, and \\ between its parts."""

    _windows = True
