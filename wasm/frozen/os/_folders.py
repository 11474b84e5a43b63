"""Going through folders."""

__name__ = "os"  # what is defined here is of the public module: in reprs and pickles

import os


class DirEntry:
    """What scandir() gives for each file and folder."""

    def __init__(self, folder, name):
        self.name = name
        self.path = os.path.join(folder, name)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return "<DirEntry {!r}>".format(self.name)

    def inode(self):
        """A number of the file."""
        return os.stat(self.path).st_ino

    def is_dir(self, *, follow_symlinks=True):
        """Whether it is a folder."""
        return os.path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        """Whether it is a file."""
        return os.path.isfile(self.path)

    def is_symlink(self):
        """False: there are no links."""
        return False

    def stat(self, *, follow_symlinks=True):
        """What os.stat() tells of it."""
        return os.stat(self.path)


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
    folder = "." if path is None else os.fspath(path)
    return _Scan([DirEntry(folder, name) for name in os.listdir(folder)])


def walk(top, topdown=True, onerror=None, followlinks=False):
    """For each folder from `top` on: its path, the names of its folders, and the names of its files."""
    top = os.fspath(top)
    try:
        entries = list(os.scandir(top))
    except OSError as e:
        if onerror is not None:
            onerror(e)
        return
    folders = [entry.name for entry in entries if entry.is_dir()]
    files = [entry.name for entry in entries if not entry.is_dir()]
    if topdown:
        yield top, folders, files
    for folder in folders:
        yield from walk(os.path.join(top, folder), topdown, onerror)
    if not topdown:
        yield top, folders, files
