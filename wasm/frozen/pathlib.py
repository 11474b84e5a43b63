"""Paths of files as objects."""

import os
from fnmatch import fnmatchcase as _matches_name

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class PurePath(os.PathLike):
    """A path by which nothing is asked of the filesystem."""

    _windows = False

    def __new__(cls, *args, **keywords):
        if cls is PurePath:
            cls = PurePosixPath
        elif cls is Path:
            cls = PosixPath
        elif cls is WindowsPath:
            raise NotImplementedError("cannot instantiate 'WindowsPath' on your system")
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


class Path(PurePath):
    """A path of a file or folder, with what can be done with that."""

    @classmethod
    def cwd(cls):
        """The current folder."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The folder that ~ stands for."""
        return cls(os.path.expanduser("~"))

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        pass

    def expanduser(self):
        """The path with ~ at its beginning replaced."""
        return type(self)(os.path.expanduser(str(self)))

    def absolute(self):
        """The path from the root on."""
        return self if self.is_absolute() else type(self)(os.getcwd(), self)

    def resolve(self, strict=False):
        """The path from the root on, without .. in it."""
        if strict:
            self.stat()
        return type(self)(os.path.abspath(str(self)))

    def stat(self, *, follow_symlinks=True):
        """What os.stat() tells of it."""
        return os.stat(str(self))

    def lstat(self):
        """The same as stat(): there are no links."""
        return os.stat(str(self))

    def exists(self, *, follow_symlinks=True):
        """Whether there is a file or folder."""
        return os.path.exists(str(self))

    def is_dir(self):
        """Whether it is a folder."""
        return os.path.isdir(str(self))

    def is_file(self):
        """Whether it is a file."""
        return os.path.isfile(str(self))

    def is_mount(self):
        """Whether it is the root."""
        return os.path.ismount(str(self))

    def is_symlink(self):
        """False: there are no links."""
        return False

    is_junction = is_socket = is_fifo = is_block_device = is_char_device = is_symlink

    def samefile(self, other_path):
        """Whether another path leads to the same file."""
        return os.path.samefile(str(self), str(other_path))

    def owner(self):
        """'user'."""
        self.stat()
        return "user"

    group = owner

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Opens the file, as open() does."""
        return open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        """All text of the file."""
        with open(self, "r", -1, encoding, errors) as file:
            return file.read()

    def read_bytes(self):
        """All bytes of the file."""
        with open(self, "rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Writes the file anew. Gives how many characters."""
        if not isinstance(data, str):
            raise TypeError("data must be str, not " + type(data).__name__)
        with open(self, "w", -1, encoding, errors, newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        """Writes the file anew. Gives how many bytes."""
        data = memoryview(data)
        with open(self, "wb") as file:
            return file.write(data)

    def touch(self, mode=438, exist_ok=True):
        """Makes an empty file, or makes now the time when it was changed."""
        if not exist_ok:
            open(self, "x").close()
        elif self.exists():
            os.utime(self)
        else:
            open(self, "a").close()

    def mkdir(self, mode=511, parents=False, exist_ok=False):
        """Makes a folder; with parents=True those on the way to it as well."""
        try:
            os.mkdir(str(self))
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def unlink(self, missing_ok=False):
        """Removes the file."""
        try:
            os.unlink(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Removes the folder, which is empty."""
        os.rmdir(str(self))

    def rename(self, target):
        """Moves it to another path, and gives that."""
        os.rename(self, target)
        return type(self)(target)

    def replace(self, target):
        """Moves it to another path, and gives that; what is there is replaced."""
        os.replace(self, target)
        return type(self)(target)

    def chmod(self, mode, *, follow_symlinks=True):
        """Does nothing to a file that is there: there are no permissions."""
        os.chmod(self, mode)

    def symlink_to(self, target, target_is_directory=False):
        """Raises OSError: there are no links."""
        os.symlink(target, self)

    hardlink_to = symlink_to

    def readlink(self):
        """Raises OSError: there are no links."""
        return os.readlink(str(self))

    def iterdir(self):
        """What is in the folder, as paths."""
        for name in os.listdir(str(self)):
            yield self._made(self._drive, self._root, self._tail + [name])

    def _children(self):
        try:
            return list(self.iterdir())
        except OSError:
            return []

    def _folders(self):
        yield self
        for path in self._children():
            if path.is_dir():
                yield from path._folders()

    def _matching(self, parts):
        part, rest = parts[0], parts[1:]
        if part == "**":
            seen = set()
            for folder in self._folders():
                for path in folder._matching(rest) if rest else (folder,):
                    if path not in seen:
                        seen.add(path)
                        yield path
            return
        if part == "..":
            found = [self / part]
        elif "*" in part or "?" in part or "[" in part:
            found = [path for path in self._children() if _matches_name(path.name, part)]
        else:
            found = [path for path in (self / part,) if path.exists()]
        for path in found:
            if not rest:
                yield path
            elif path.is_dir():
                yield from path._matching(rest)

    def glob(self, pattern, *, case_sensitive=None):
        """The paths below it that match a pattern; ** stands for any folders."""
        if not pattern:
            raise ValueError("Unacceptable pattern: {!r}".format(pattern))
        parts = PurePosixPath(pattern)
        if parts.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        for part in parts._tail:
            if "**" in part and part != "**":
                raise ValueError("Invalid pattern: '**' can only be an entire path component")
        yield from self._matching(parts._tail)

    def rglob(self, pattern, *, case_sensitive=None):
        """The paths in it, and in all folders below it, that match a pattern."""
        parts = PurePosixPath(pattern)
        if parts.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        yield from self._matching(["**"] + parts._tail)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """For each folder from here on: its path, the names of its folders, and the names of its files."""
        for folder, folders, files in os.walk(str(self), top_down, on_error):
            yield type(self)(folder), folders, files


class PosixPath(Path, PurePosixPath):
    """What Path() makes here."""


class WindowsPath(Path, PureWindowsPath):
    """Cannot be made here."""
