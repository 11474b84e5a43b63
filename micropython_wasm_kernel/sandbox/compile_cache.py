"""Machine code of the guest, kept between processes: compiling takes 2.5 s, loading 3 ms.

Whoever can write an entry can run code in this process, so an entry is used only out of a folder that belongs to this
user and that nobody else can enter. The checksum in front of an entry finds damage, not malice; it is one that takes
little of a start.
"""

import contextlib
import functools
import hashlib
import mmap
import os
import platform
import stat
import sys
import tempfile
import zlib
from collections.abc import Iterator
from io import FileIO
from pathlib import Path

CACHE_FOLDER_VARIABLE = "MICROPYTHON_WASM_CACHE"
ENTRIES_KEPT = 4
ENTRY_BYTES_MAX = 64 * 1024 * 1024

_CHECKSUM_BYTES = 4
_SUFFIX = ".cwasm"


def default_folder() -> Path:
    """Where entries are kept: $MICROPYTHON_WASM_CACHE, or a folder of our own where the platform keeps caches."""
    if chosen := os.environ.get(CACHE_FOLDER_VARIABLE):
        return Path(chosen)
    name = "micropython-wasm-kernel"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / name
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / name
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / name


def entry_key(wasm_sha256: bytes, wasmtime_version: str, settings: object) -> str:
    """The name of the entry for a module compiled here: it changes with all that the machine code depends on."""
    parts = (wasm_sha256.hex(), wasmtime_version, platform.machine(), _cpu_flags(), repr(settings))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@functools.cache
def _cpu_flags() -> str:
    # A home folder may be shared by machines of different age; code for the newer one would end an older one's process.
    with contextlib.suppress(OSError), open("/proc/cpuinfo", encoding="ascii", errors="replace") as lines:
        for line in lines:
            if line.startswith(("flags", "Features")):
                return line
    return platform.processor()


class CompileCache:
    """The entries in one folder. A folder that is not safely ours is as good as none: nothing is read or written.

    No method raises for what is wrong with the folder or an entry.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, key: str) -> bytes | None:
        """The machine code kept under `key`, or None when there is none that is whole and ours."""
        with self._opened(key) as file:
            if file is None:
                return None
            try:
                checksum, code = file.read(_CHECKSUM_BYTES), file.read()
            except OSError:
                return None
        return code if code and _checksum(code) == checksum else None

    @contextlib.contextmanager
    def copied(self, key: str) -> Iterator[str | None]:
        """The path of a copy of what `read` gives, in memory and for this process alone; None where that cannot be.

        Code in a file is mapped and not read, which takes a third of the time. But who maps the entry itself is ended
        by a signal when somebody cuts it short, or takes it away on another machine.
        """
        with contextlib.ExitStack() as stack:
            yield self._copy(key, stack)

    def _copy(self, key: str, stack: contextlib.ExitStack) -> str | None:
        if sys.platform != "linux":
            return None
        file = stack.enter_context(self._opened(key))
        if file is None:
            return None
        try:
            checksum = file.read(_CHECKSUM_BYTES)
            copy = os.memfd_create("micropython-wasm")
            stack.callback(os.close, copy)
            at = _CHECKSUM_BYTES
            while sent := os.sendfile(copy, file.fileno(), at, ENTRY_BYTES_MAX):
                at += sent
            with mmap.mmap(copy, 0, access=mmap.ACCESS_READ) as code:
                whole = _checksum(code) == checksum
        except (OSError, ValueError):  # ValueError: there is nothing to map
            return None
        return f"/proc/self/fd/{copy}" if whole else None

    @contextlib.contextmanager
    def _opened(self, key: str) -> Iterator[FileIO | None]:
        """The file of an entry, or None when there is none that is ours."""
        if not self._is_ours():
            yield None
            return
        try:
            # Not following links, and not blocking should the entry be a pipe.
            flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
            descriptor = os.open(self._path(key), flags | getattr(os, "O_BINARY", 0))
        except OSError:
            yield None
            return
        with os.fdopen(descriptor, "rb", buffering=0) as file:
            status = os.fstat(descriptor)
            is_ours = stat.S_ISREG(status.st_mode) and _private(status) and status.st_size <= ENTRY_BYTES_MAX
            yield file if is_ours else None

    def write(self, key: str, code: bytes) -> bool:
        """Keeps `code` under `key`, replacing what is there in one step. False when it could not be kept."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not self._is_ours():
                return False
            descriptor, temporary = tempfile.mkstemp(dir=self._folder, suffix=".new")  # 0600, and never an old file
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(_checksum(code))
                    file.write(code)
                os.replace(temporary, self._path(key))
            except BaseException:
                with contextlib.suppress(OSError):
                    os.unlink(temporary)
                raise
            self._remove_oldest()
        except OSError:
            return False
        return True

    def _path(self, key: str) -> Path:
        return self._folder / (key + _SUFFIX)

    def _is_ours(self) -> bool:
        try:
            status = os.lstat(self._folder)
        except OSError:
            return False
        return stat.S_ISDIR(status.st_mode) and _private(status, folder=True)

    def _remove_oldest(self) -> None:
        entries = sorted(self._folder.glob("*" + _SUFFIX), key=lambda path: path.lstat().st_mtime, reverse=True)
        for path in entries[ENTRIES_KEPT:]:
            path.unlink()


def _checksum(code: bytes | mmap.mmap) -> bytes:
    return zlib.crc32(code).to_bytes(_CHECKSUM_BYTES, "little")


def _private(status: os.stat_result, *, folder: bool = False) -> bool:
    if sys.platform == "win32":
        return True  # the profile folder's access list protects it; there are no modes
    forbidden = 0o077 if folder else 0o022
    return status.st_uid == os.geteuid() and not status.st_mode & forbidden
