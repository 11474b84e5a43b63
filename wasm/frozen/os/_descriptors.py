"""Files by numbers, as mkstemp() and some programs use them."""

__name__ = "os"  # what is defined here is of the public module: in reprs and pickles

from builtins import open as _open
import os

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 0o100, 0o200, 0o1000, 0o2000

_files = {}


def _file(fd):
    if fd not in _files:
        raise OSError(9, "Bad file descriptor")
    return _files[fd]


def open(path, flags, mode=511, *, dir_fd=None):
    """Opens a file and gives a number for it, which read(), write() and close() take."""
    path = os.fspath(path)
    there = os.path.exists(path)
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
