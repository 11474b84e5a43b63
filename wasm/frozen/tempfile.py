"""Files and folders with names of their own, which are removed when they are done with."""

import io
import os

__all__ = [
    "NamedTemporaryFile",
    "TemporaryFile",
    "SpooledTemporaryFile",
    "TemporaryDirectory",
    "mkstemp",
    "mkdtemp",
    "mktemp",
    "TMP_MAX",
    "gettempprefix",
    "tempdir",
    "gettempdir",
    "gettempprefixb",
    "gettempdirb",
]

TMP_MAX = 10000
tempdir = None


def gettempdir():
    """The folder that they are in: /tmp."""
    folder = tempdir or "/tmp"
    os.path.isdir(folder)
    return folder


def gettempdirb():
    """The folder that they are in, as bytes."""
    return gettempdir().encode()


def gettempprefix():
    """What their names begin with: 'tmp'."""
    return "tmp"


def gettempprefixb():
    """What their names begin with, as bytes."""
    return b"tmp"


def mktemp(suffix="", prefix="tmp", dir=None):
    """A path where there is no file."""
    letters = "abcdefghijklmnopqrstuvwxyz0123456789_"
    folder = gettempdir() if dir is None else os.fspath(dir)
    while True:
        name = "".join([letters[byte % 37] for byte in os.urandom(8)])
        path = os.path.join(folder, (prefix or "") + name + (suffix or ""))
        if not os.path.exists(path):
            return os.path.abspath(path)


def _path(suffix, prefix, dir):
    return mktemp(suffix or "", "tmp" if prefix is None else prefix, dir)


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Makes a file. Gives its number, for os.fdopen(), and its path."""
    path = _path(suffix, prefix, dir)
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL), path


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Makes a folder. Gives its path."""
    path = _path(suffix, prefix, dir)
    os.mkdir(path)
    return path


class _TemporaryFileWrapper:
    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *exception):
        self.close()

    def __iter__(self):
        for line in self.file:
            yield line

    def close(self):
        if not self.file.closed:
            self.file.close()
            if self.delete and os.path.exists(self.name):
                os.unlink(self.name)


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None, delete_on_close=True):
    """A file that is removed when it is closed; its path is in its name."""
    path = _path(suffix, prefix, dir)
    return _TemporaryFileWrapper(open(path, mode, buffering, encoding, errors, newline), path, delete)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """A file without a name."""
    path = _path(suffix, prefix, dir)
    file = open(path, mode, buffering, encoding, errors, newline)
    os.unlink(path)
    return file


class SpooledTemporaryFile:
    """A file in memory."""

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
        self._file = io.BytesIO() if "b" in mode else io.StringIO(newline="\n" if newline is None else newline)
        self.mode = mode

    def __getattr__(self, name):
        return getattr(self._file, name)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def rollover(self):
        """Does nothing: files are in memory."""


class TemporaryDirectory:
    """A folder that is removed with all that is in it, at the end of a with statement or by cleanup()."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._delete = delete

    def __repr__(self):
        return "<TemporaryDirectory {!r}>".format(self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, *exception):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Removes the folder."""
        if os.path.exists(self.name):
            from shutil import rmtree

            rmtree(self.name)
