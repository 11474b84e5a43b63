"""Files and folders as a whole: copies, moves, removals."""

import os
from collections import namedtuple as _namedtuple


class Error(OSError):
    """What goes wrong when more than one file is copied."""


class SameFileError(Error):
    """A file was to be copied to itself."""


class SpecialFileError(OSError):
    """For programs that name it; there are only files and folders."""


class ReadError(OSError):
    """An archive cannot be read."""


_usage = _namedtuple("usage", ("total", "used", "free"))


def copyfileobj(fsrc, fdst, length=0):
    """Copies what an open file has to another one."""
    length = length or 65536
    while True:
        piece = fsrc.read(length)
        if not piece:
            return
        fdst.write(piece)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copies a file to a path. Gives the path."""
    if os.path.exists(dst) and os.path.exists(src) and os.path.samefile(src, dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    with open(src, "rb") as source, open(dst, "wb") as target:
        copyfileobj(source, target)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Does nothing: there are no permissions."""


def copystat(src, dst, *, follow_symlinks=True):
    """Does nothing: there are no permissions, and a time of change is not kept."""


def copy(src, dst, *, follow_symlinks=True):
    """Copies a file to a path or into a folder. Gives the path of the copy."""
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    return copyfile(src, dst)


copy2 = copy


def ignore_patterns(*patterns):
    """What copytree() takes as ignore: the names that match one of the patterns."""
    from fnmatch import filter

    def ignored(path, names):
        found = []
        for pattern in patterns:
            found.extend(filter(names, pattern))
        return set(found)

    return ignored


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copies a folder with all that is in it. Gives the path of the copy."""
    names = os.listdir(src)
    left_out = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        if name in left_out:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        if os.path.isdir(source):
            copytree(source, target, symlinks, ignore, copy_function, dirs_exist_ok=dirs_exist_ok)
        else:
            copy_function(source, target)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Removes a folder with all that is in it."""
    try:
        for name in os.listdir(path):
            inner = os.path.join(path, name)
            if os.path.isdir(inner):
                rmtree(inner, ignore_errors, onerror, onexc=onexc)
            else:
                os.unlink(inner)
        os.rmdir(path)
    except OSError as error:
        if onexc is not None:
            onexc(os.rmdir, path, error)
        elif onerror is not None:
            onerror(os.rmdir, path, (type(error), error, None))
        elif not ignore_errors:
            raise


def move(src, dst, copy_function=copy2):
    """Moves a file or folder to a path or into a folder. Gives the new path."""
    target = dst
    if os.path.isdir(dst):
        if os.path.samefile(src, dst):
            os.rename(src, dst)
            return dst
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(target):
            raise Error("Destination path '{}' already exists".format(target))
    try:
        os.rename(src, target)
    except OSError as error:
        if error.errno != 18:
            raise
        # A folder of the host is a filesystem of its own.
        if os.path.isdir(src):
            copytree(src, target, copy_function=copy_function)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


def which(cmd, mode=1, path=None):
    """None: there are no other programs."""
    return None


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None, logger=None):
    """Packs a folder into a file, and gives its path: of the formats there is 'zip'."""
    from zipfile import ZIP_DEFLATED, ZipFile

    if format != "zip":
        raise ValueError("unknown archive format {!r}".format(format))
    path = os.path.abspath(os.fspath(base_name)) + ".zip"
    root = "." if root_dir is None else os.fspath(root_dir)
    start = os.path.normpath(os.path.join(root, base_dir or "."))
    with ZipFile(path, "w", ZIP_DEFLATED) as file:
        for folder, folders, names in os.walk(start):
            for name in sorted(folders) + sorted(names):
                found = os.path.join(folder, name)
                if os.path.abspath(found) != path:
                    file.write(found, os.path.relpath(found, root))
    return path


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpacks an archive, which make_archive() made, into a folder."""
    from zipfile import ZipFile

    filename = os.fspath(filename)
    if format not in (None, "zip"):
        raise ValueError("Unknown unpack format {!r}".format(format))
    if format is None and not filename.endswith(".zip"):
        raise ReadError("Unknown archive format {!r}".format(filename))
    with ZipFile(filename) as file:
        file.extractall("." if extract_dir is None else os.fspath(extract_dir))


def get_archive_formats():
    """The formats that make_archive() knows, with a text for each."""
    return [("zip", "ZIP file")]


def disk_usage(path):
    """How many bytes files may take, how many they take, and how many are left."""
    numbers = os.statvfs(path)
    return _usage(numbers[2], numbers[2] - numbers[3], numbers[3])


def chown(path, user=None, group=None):
    """Does nothing: there are no owners."""


def get_terminal_size(fallback=(80, 24)):
    """The columns and lines of a terminal: the fallback, or what COLUMNS and LINES of the environment say."""
    found = []
    for name, otherwise in zip(("COLUMNS", "LINES"), fallback):
        try:
            found.append(int(os.environ[name]) or otherwise)
        except (KeyError, ValueError):
            found.append(otherwise)
    return os.terminal_size(found)
