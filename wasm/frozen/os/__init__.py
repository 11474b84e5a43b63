"""The sandbox's own filesystem; nothing of the host's. There are no processes and no users."""

from uos import *
from uos import (
    chdir as _chdir,
    listdir as _listdir,
    mkdir as _mkdir,
    remove as _remove,
    rename as _rename,
    rmdir as _rmdir,
    stat as _stat,
    statvfs as _statvfs,
)
from builtins import open as _open
from os import path
from os import path as _p
from os._processes import (
    cpu_count, _exit, get_terminal_size, getegid, geteuid, getgid, getlogin, getpid, getppid, getuid, isatty, kill,
    popen, strerror, system, times, times_result,
)
from os._descriptors import (
    close, fdopen, _file, lseek, O_APPEND, O_CREAT, O_EXCL, O_RDONLY, O_RDWR, O_TRUNC, O_WRONLY, open, read, SEEK_CUR,
    SEEK_END, SEEK_SET, write,
)
from os._folders import DirEntry, scandir, walk

name = "posix"
linesep = "\n"
curdir = "."
pardir = ".."
extsep = "."
altsep = None
pathsep = ":"
devnull = "/dev/null"
defpath = "/bin:/usr/bin"
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4

error = OSError


class _Environ(dict):
    def __setitem__(self, key, value):
        for text in (key, value):
            if not isinstance(text, str):
                raise TypeError("str expected, not " + type(text).__name__)
        super().__setitem__(key, value)

    def __repr__(self):
        return "environ({" + ", ".join(["{!r}: {!r}".format(key, self[key]) for key in self]) + "})"

    def copy(self):
        return dict(self)


environ = _Environ()
for _key, _value in ("HOME", "/"), ("USER", "user"), ("LANG", "C.UTF-8"), ("PATH", defpath):
    environ[_key] = _value

_FIELDS = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime")


class stat_result(tuple):
    """What stat() tells of a file: st_mode, st_size, st_mtime and others."""

    def __getattr__(self, name):
        if name in _FIELDS:
            value = self[_FIELDS.index(name)]
            return self.st_mtime_ns / 1000000000 if name.endswith("time") else value
        if name in ("st_atime_ns", "st_ctime_ns"):
            return self.st_mtime_ns
        raise AttributeError("'os.stat_result' object has no attribute '{}'".format(name))

    def __repr__(self):
        return "os.stat_result(" + ", ".join(["{}={}".format(*pair) for pair in zip(_FIELDS, self)]) + ")"


class terminal_size(tuple):
    """How many characters fit in a line of a terminal, and how many lines in the terminal."""

    __slots__ = ()

    @property
    def columns(self):
        """The characters of a line."""
        return self[0]

    @property
    def lines(self):
        """The lines."""
        return self[1]

    def __repr__(self):
        return "os.terminal_size(columns={!r}, lines={!r})".format(self[0], self[1])


class PathLike:
    """The base of classes of paths: what has a method __fspath__ counts as one."""

    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, "__fspath__")

    @classmethod
    def __class_getitem__(cls, item):
        return cls


def getenv(key, default=None):
    """A variable of the environment, or the default."""
    if not isinstance(key, str):
        raise TypeError("str expected, not " + type(key).__name__)
    return environ.get(key, default)


def putenv(key, value):
    """Sets a variable of the environment."""
    environ[key] = value


def unsetenv(key):
    """Takes a variable out of the environment."""
    environ.pop(key, None)


def fspath(path):
    """A path as str or bytes: what __fspath__() of an object gives."""
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(type(path), "__fspath__"):
        text = path.__fspath__()
        if isinstance(text, (str, bytes)):
            return text
        raise TypeError(
            "expected {}.__fspath__() to return str or bytes, not {}".format(type(path).__name__, type(text).__name__)
        )
    raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)


def fsencode(filename):
    """A path as bytes."""
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    """A path as str."""
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


def _path(value, function, argument="path"):
    if isinstance(value, str):
        return value
    try:
        return fsdecode(value)
    except TypeError:
        raise TypeError(
            "{}: {} should be string, bytes or os.PathLike, not {}".format(function, argument, type(value).__name__)
        ) from None


def listdir(path="."):
    """The names of what is in a folder."""
    if path is None:
        path = "."
    if isinstance(path, bytes):
        return [name.encode() for name in _listdir(path.decode())]
    if not isinstance(path, str):
        try:
            path = fspath(path)
        except TypeError:
            raise TypeError(
                "listdir: path should be string, bytes, os.PathLike, integer or None, not " + type(path).__name__
            ) from None
    return _listdir(path)


def getcwdb():
    """The current folder, as bytes."""
    return getcwd().encode()


def mkdir(path, mode=511, *, dir_fd=None):
    """Makes a folder in one that is there. Raises FileExistsError."""
    _mkdir(_path(path, "mkdir"))


def chdir(path):
    """Goes to another folder: paths that do not begin with / are taken from there."""
    _chdir(_path(path, "chdir"))


def remove(path, *, dir_fd=None):
    """Removes a file."""
    _remove(_path(path, "remove"))


def unlink(path, *, dir_fd=None):
    """Removes a file."""
    _remove(_path(path, "unlink"))


def rmdir(path, *, dir_fd=None):
    """Removes a folder that is empty."""
    _rmdir(_path(path, "rmdir"))


def _move(src, dst):
    try:
        _rename(src, dst)
    except OSError as e:
        if len(e.args) < 2:
            raise
        e = OSError(e.args[0], e.args[1], src, None, dst)
        raise e from None


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Moves a file or folder to another path; a file that is there is replaced."""
    _move(_path(src, "rename", "src"), _path(dst, "rename", "dst"))


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Moves a file or folder to another path; a file that is there is replaced."""
    _move(_path(src, "replace", "src"), _path(dst, "replace", "dst"))


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """What is known of a file: st_size, st_mtime and others."""
    if isinstance(path, int):
        path = _file(path).name
    found = list(_stat(_path(path, "stat")))
    found[0] |= 0o755 if found[0] & 0o40000 else 0o644
    status = stat_result(found[:10])
    status.st_mtime_ns = found[10]
    return status


fstat = stat


def lstat(path, *, dir_fd=None):
    """The same as stat(): there are no links."""
    return stat(path)


def statvfs(path):
    """How much room there is: a tuple, whose first and fourth number give the bytes that are free."""
    return _statvfs(_path(path, "statvfs"))


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Whether a file is there; what is there can be read and written."""
    return _p.exists(path)


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    """Does nothing to a file that is there: there are no permissions."""
    stat(path)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Makes now the time when a file was changed."""
    if not _p.isdir(path):
        with _open(path, "r+b") as file:
            file.truncate(file.seek(0, 2))


def truncate(path, length):
    """Cuts a file at a size, or makes it longer."""
    with _open(path, "r+b") as file:
        file.truncate(length)


def makedirs(name, mode=511, exist_ok=False):
    """Makes a folder, and those on the way to it."""
    name = fspath(name)
    head, tail = _p.split(name)
    if not tail:
        head, tail = _p.split(head)
    if head and tail and not _p.exists(head):
        makedirs(head, mode, exist_ok=exist_ok)
        if tail == ".":
            return
    try:
        mkdir(name)
    except OSError:
        if not exist_ok or not _p.isdir(name):
            raise


def removedirs(name):
    """Removes an empty folder, and those above it that are empty then."""
    rmdir(name)
    head, tail = _p.split(fspath(name))
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = _p.split(head)


def renames(old, new):
    """Moves a file or folder, and makes the folders on the way."""
    head, tail = _p.split(new)
    if head and tail and not _p.exists(head):
        makedirs(head)
    rename(old, new)


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    """Raises OSError: there are no links."""
    raise OSError(1, "Operation not permitted", src)


link = symlink


def readlink(path, *, dir_fd=None):
    """Raises OSError: there are no links."""
    stat(path)
    raise OSError(22, "Invalid argument", path)
