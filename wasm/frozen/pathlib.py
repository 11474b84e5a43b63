"""Paths of files as objects."""

import os
from fnmatch import fnmatchcase as _matches_name
from _pure_paths import PurePath, PurePosixPath, PureWindowsPath

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class Path(PurePath):
    """A path of a file or folder, with what can be done with that."""

    def __new__(cls, *args, **keywords):
        if cls is Path:
            cls = PosixPath
        elif cls is WindowsPath:
            raise NotImplementedError("cannot instantiate 'WindowsPath' on your system")
        return PurePath.__new__(cls, *args)

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
