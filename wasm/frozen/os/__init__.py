"""The sandbox's own filesystem; nothing of the host's. There are no processes and no users."""

from _collections import _namedtuple
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
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 0o100, 0o200, 0o1000, 0o2000

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


times_result = _namedtuple("times_result", ("user", "system", "children_user", "children_system", "elapsed"))


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


class DirEntry:
    """What scandir() gives for each file and folder."""

    def __init__(self, folder, name):
        self.name = name
        self.path = _p.join(folder, name)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return "<DirEntry {!r}>".format(self.name)

    def inode(self):
        """A number of the file."""
        return stat(self.path).st_ino

    def is_dir(self, *, follow_symlinks=True):
        """Whether it is a folder."""
        return _p.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        """Whether it is a file."""
        return _p.isfile(self.path)

    def is_symlink(self):
        """False: there are no links."""
        return False

    def stat(self, *, follow_symlinks=True):
        """What os.stat() tells of it."""
        return stat(self.path)


class _Scan:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path="."):
    """An iterator of what is in a folder, as objects with a name, a path and is_dir()."""
    folder = "." if path is None else fspath(path)
    return _Scan([DirEntry(folder, name) for name in listdir(folder)])


def walk(top, topdown=True, onerror=None, followlinks=False):
    """For each folder from `top` on: its path, the names of its folders, and the names of its files."""
    top = fspath(top)
    try:
        entries = list(scandir(top))
    except OSError as e:
        if onerror is not None:
            onerror(e)
        return
    folders = [entry.name for entry in entries if entry.is_dir()]
    files = [entry.name for entry in entries if not entry.is_dir()]
    if topdown:
        yield top, folders, files
    for folder in folders:
        yield from walk(_p.join(top, folder), topdown, onerror)
    if not topdown:
        yield top, folders, files


# ---- numbers of files, as mkstemp() and some programs use them

_files = {}


def _file(fd):
    if fd not in _files:
        raise OSError(9, "Bad file descriptor")
    return _files[fd]


def open(path, flags, mode=511, *, dir_fd=None):
    """Opens a file and gives a number for it, which read(), write() and close() take."""
    path = fspath(path)
    there = _p.exists(path)
    if there and flags & O_EXCL and flags & O_CREAT:
        raise FileExistsError(17, "File exists", path)
    if not there and flags & O_CREAT or flags & O_TRUNC:
        _open(path, "wb").close()
    writes = "ab+" if flags & O_APPEND else "r+b"
    file = _open(path, writes if flags & 3 else "rb")
    number = 3
    while number in _files:
        number += 1
    _files[number] = file
    return number


def read(fd, length):
    """Bytes of a file that open() gave a number for."""
    return _file(fd).read(length)


def write(fd, data):
    """Writes bytes to a file that open() gave a number for; 1 and 2 are what is shown."""
    if fd in (1, 2) and fd not in _files:
        import sys

        return (sys.stdout if fd == 1 else sys.stderr).buffer.write(data)
    return _file(fd).write(data)


def lseek(fd, position, whence):
    """Goes to another place in a file that open() gave a number for."""
    return _file(fd).seek(position, whence)


def close(fd):
    """Closes a file that open() gave a number for."""
    _file(fd).close()
    del _files[fd]


def fdopen(fd, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True):
    """The file that open() gave a number for, as an object."""
    file = _file(fd)
    del _files[fd]
    name = file.name
    file.close()
    return _open(name, mode.replace("w", "r+") if "+" not in mode else mode.replace("w", "r"), -1, encoding, errors)



# ---- what there is none of


def getpid():
    """1: there is one process."""
    return 1


def getppid():
    """0: nothing started it."""
    return 0


def getuid():
    """1000: there is one user."""
    return 1000


geteuid = getgid = getegid = getuid


def cpu_count():
    """1: programs run one at a time."""
    return 1


def getlogin():
    """'user'."""
    return "user"


def get_terminal_size(fd=1):
    """Raises OSError: a notebook is no terminal. shutil.get_terminal_size() gives 80 columns."""
    raise OSError(25, "Inappropriate ioctl for device")


def isatty(fd):
    """False: there is no terminal."""
    return False


def strerror(code):
    """What the number of an error means."""
    from _mpk import errno_text

    text = errno_text(code)
    return text if text != "Unknown error" else "Unknown error {}".format(code)


def system(command):
    """Raises OSError: there are no other programs in the sandbox. What clears a terminal does nothing."""
    if command in ("clear", "cls"):
        return 0
    raise OSError("{!r} cannot be run: there are no other programs in this sandbox".format(command))


def popen(cmd, mode="r", buffering=-1):
    """Raises OSError: there are no other programs in the sandbox."""
    system(cmd)


def kill(pid, signal):
    """Raises OSError: there are no other processes."""
    raise OSError(1, "Operation not permitted")


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    """Raises OSError: there are no links."""
    raise OSError(1, "Operation not permitted", src)


link = symlink


def readlink(path, *, dir_fd=None):
    """Raises OSError: there are no links."""
    stat(path)
    raise OSError(22, "Invalid argument", path)


def times():
    """How long the program has run, in seconds."""
    from time import process_time

    return times_result(process_time(), 0.0, 0.0, 0.0, process_time())


def _exit(status):
    raise SystemExit(status)
