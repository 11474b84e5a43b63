"""What a guest may do in the folders of the host that it was given.

Nothing here is remembered from one call to the next: there are no open files, and each path is walked anew, part by
part, below the folder, following no link (O_NOFOLLOW). So no link that somebody makes meanwhile leads out of it.
Only regular files and folders are there; devices, pipes and sockets are not.
"""

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..folders import Folder
from . import _abi
from .wire import encode_fields, parse_fields

# What a folder shows of one folder within; who has more gets an error.
ENTRIES_MAX = 10_000
# What an entry counts against the quota besides its contents, or a million empty files would be free.
ENTRY_BYTES = 256
DEPTH_MAX = 64
NAME_BYTES_MAX = 255

_FOLDER_FLAGS = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
# A pipe without a writer must not make the host wait.
_FILE_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)

# What the guest knows by number; these are Linux's, whatever system this is.
_NUMBERS = {
    errno.ENOENT: 2, errno.EIO: 5, errno.EACCES: 13, errno.EPERM: 13, errno.EBUSY: 16, errno.EEXIST: 17,
    errno.ENOTDIR: 20, errno.EISDIR: 21, errno.EINVAL: 22, errno.EFBIG: 27, errno.ENOSPC: 28, errno.EDQUOT: 28,
    errno.EROFS: 30, errno.ENAMETOOLONG: 22, errno.ENOTEMPTY: 17, errno.ELOOP: 2,
}  # fmt: skip
_OTHER = 5


def _refuse(number: int) -> OSError:
    return OSError(number, os.strerror(number))


class HostFolders:
    """The folders of one sandbox."""

    def __init__(self, folders: tuple[Folder, ...] = ()) -> None:
        self._folders = {folder.name: folder for folder in folders}

    def call(self, operation: int, request: bytes, given: Callable[[], bytes], capacity: int) -> bytes | int:
        """What the guest gets: bytes, or a negative number that says why not.

        request: fields; see wasm/abi.h. given: reads the bytes that are to be written. capacity: how many bytes the
        guest takes. Raises MalformedFrame when the request is none.
        """
        fields = parse_fields(request)
        try:
            if operation == _abi.FOLDER_NAMES:
                return encode_fields(self._folders)
            name, path, extra = [*fields, "", "", ""][:3]
            folder = self._folders.get(name)
            if folder is None:
                raise _refuse(errno.ENOENT)
            return self._at(folder, operation, _parts(path), extra, given, capacity)
        except OSError as error:
            return -_NUMBERS.get(error.errno or 0, _OTHER)

    def _at(
        self, folder: Folder, operation: int, parts: list[str], extra: str, given: Callable[[], bytes], capacity: int
    ) -> bytes:
        if operation == _abi.FOLDER_STAT:
            return _status(folder, parts)
        if operation == _abi.FOLDER_LIST:
            return _listing(folder, parts)
        if operation == _abi.FOLDER_READ:
            return _contents(folder, parts, _offset(extra), capacity)
        if folder.quota_bytes is None:
            raise _refuse(errno.EROFS)
        if not parts:
            raise _refuse(errno.EBUSY)
        with _parent(folder, parts) as parent:
            if operation == _abi.FOLDER_WRITE:
                _write(folder, parent, parts[-1], given())
            elif operation == _abi.FOLDER_MAKE:
                _require_room(folder, 0, ENTRY_BYTES)
                os.mkdir(parts[-1], dir_fd=parent)
            elif operation == _abi.FOLDER_REMOVE:
                _require_file(parent, parts[-1])
                os.unlink(parts[-1], dir_fd=parent)
            elif operation == _abi.FOLDER_REMOVE_FOLDER:
                os.rmdir(parts[-1], dir_fd=parent)
            elif operation == _abi.FOLDER_RENAME:
                _rename(folder, parent, parts[-1], _parts(extra))
            else:
                raise _refuse(errno.EINVAL)
        return b""


def _parts(path: str) -> list[str]:
    """The names of a path, which the guest has made absolute within the folder. Raises OSError for any other."""
    if not path:
        return []
    parts = path.split("/")
    for part in parts:
        if part in ("", ".", "..") or "\0" in part or "\\" in part:
            raise _refuse(errno.EINVAL)
        if len(os.fsencode(part)) > NAME_BYTES_MAX:
            raise _refuse(errno.ENAMETOOLONG)
    if len(parts) > DEPTH_MAX:
        raise _refuse(errno.ENAMETOOLONG)
    return parts


def _offset(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 16):
        raise _refuse(errno.EINVAL)
    return int(text)


@contextmanager
def _opened(folder: Folder, parts: list[str]) -> Iterator[int]:
    """The folder that these parts lead to, as a descriptor."""
    descriptor = os.open(folder.path, _FOLDER_FLAGS & ~getattr(os, "O_NOFOLLOW", 0))  # the owner's own choice
    try:
        for part in parts:
            below = os.open(part, _FOLDER_FLAGS, dir_fd=descriptor)
            os.close(descriptor)
            descriptor = below
        yield descriptor
    finally:
        os.close(descriptor)


def _parent(folder: Folder, parts: list[str]) -> contextlib.AbstractContextManager[int]:
    return _opened(folder, parts[:-1])


def _described(status: os.stat_result) -> tuple[str, str, str]:
    kind = "d" if stat.S_ISDIR(status.st_mode) else "f"
    return kind, str(status.st_size if kind == "f" else 0), str(max(0, status.st_mtime_ns))


def _is_there(status: os.stat_result) -> bool:
    return stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)


def _status(folder: Folder, parts: list[str]) -> bytes:
    if not parts:
        with _opened(folder, []) as descriptor:
            return encode_fields(_described(os.fstat(descriptor)))
    with _parent(folder, parts) as parent:
        status = os.stat(parts[-1], dir_fd=parent, follow_symlinks=False)
    if not _is_there(status):
        raise _refuse(errno.ENOENT)
    return encode_fields(_described(status))


def _entries(descriptor: int) -> Iterator[tuple[str, os.stat_result]]:
    names = os.listdir(descriptor)
    if len(names) > ENTRIES_MAX:
        raise _refuse(errno.EFBIG)
    for name in sorted(names):
        with contextlib.suppress(OSError):  # gone meanwhile
            status = os.stat(name, dir_fd=descriptor, follow_symlinks=False)
            if _is_there(status):
                yield name, status


def _listing(folder: Folder, parts: list[str]) -> bytes:
    with _opened(folder, parts) as descriptor:
        fields: list[str] = []
        for name, status in _entries(descriptor):
            try:
                name.encode()
            except UnicodeEncodeError:  # bytes that are no text
                continue
            fields += (name, *_described(status)[:2])
        return encode_fields(fields)


def _require_file(parent: int, name: str) -> os.stat_result:
    status = os.stat(name, dir_fd=parent, follow_symlinks=False)
    if stat.S_ISDIR(status.st_mode):
        raise _refuse(errno.EISDIR)
    if not stat.S_ISREG(status.st_mode):
        raise _refuse(errno.ENOENT)
    return status


def _contents(folder: Folder, parts: list[str], offset: int, capacity: int) -> bytes:
    if not parts:
        raise _refuse(errno.EISDIR)
    with _parent(folder, parts) as parent:
        _require_file(parent, parts[-1])
        descriptor = os.open(parts[-1], _FILE_FLAGS, dir_fd=parent)
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise _refuse(errno.ENOENT)
            return os.pread(descriptor, min(capacity, _abi.FOLDER_BYTES_MAX), offset)
        finally:
            os.close(descriptor)


def _used(descriptor: int, depth: int = 0) -> int:
    """How much of a quota all that is below a folder takes."""
    if depth > DEPTH_MAX:
        raise _refuse(errno.EFBIG)
    total = 0
    for name, status in _entries(descriptor):
        total += ENTRY_BYTES
        if stat.S_ISREG(status.st_mode):
            total += status.st_size
        else:
            below = os.open(name, _FOLDER_FLAGS, dir_fd=descriptor)
            try:
                total += _used(below, depth + 1)
            finally:
                os.close(below)
    return total


def _require_room(folder: Folder, before: int, after: int) -> None:
    with _opened(folder, []) as top:
        if _used(top) - before + after > (folder.quota_bytes or 0):
            raise _refuse(errno.ENOSPC)


def _write(folder: Folder, parent: int, name: str, data: bytes) -> None:
    """Puts a new file in the place of the old: who reads meanwhile sees one of the two, whole."""
    try:
        before = _require_file(parent, name).st_size + ENTRY_BYTES
    except FileNotFoundError:
        with contextlib.suppress(FileNotFoundError):
            os.stat(name, dir_fd=parent, follow_symlinks=False)
            raise _refuse(errno.EACCES) from None  # a link or a device: not a file that may be replaced
        before = 0
    _require_room(folder, before, len(data) + ENTRY_BYTES)
    partial = f".{secrets.token_hex(8)}.partial"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0)
    descriptor = os.open(partial, flags, 0o644, dir_fd=parent)
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
        os.rename(partial, name, src_dir_fd=parent, dst_dir_fd=parent)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(partial, dir_fd=parent)
        raise


def _rename(folder: Folder, parent: int, name: str, target: list[str]) -> None:
    status = os.stat(name, dir_fd=parent, follow_symlinks=False)
    if not target or not _is_there(status):
        raise _refuse(errno.EBUSY if not target else errno.ENOENT)
    with _parent(folder, target) as other:
        with contextlib.suppress(FileNotFoundError):
            if not _is_there(os.stat(target[-1], dir_fd=other, follow_symlinks=False)):
                raise _refuse(errno.EACCES)
        os.rename(name, target[-1], src_dir_fd=parent, dst_dir_fd=other)
