"""Folders of the host that a sandbox is given: by configuration only, never by what runs in it."""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .errors import ConfigurationError

# Every step of a path is opened below the one before, following no link; that takes these.
SUPPORTED = {os.open, os.stat, os.mkdir, os.unlink, os.rmdir, os.rename} <= os.supports_dir_fd and hasattr(
    os, "O_NOFOLLOW"
)


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of the host, and where the sandbox sees it. Raises ConfigurationError for one that cannot be.

    name: it is the folder `/name` there.
    path: the full path of the host's folder.
    quota_bytes: how much its files may hold in all when the sandbox writes to it; None when it may only read.
    """

    name: str
    path: Path
    quota_bytes: int | None = None

    def __post_init__(self) -> None:
        if not SUPPORTED:
            raise ConfigurationError("folders of the host need an operating system such as Linux or macOS")
        if not re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}", self.name):
            raise ConfigurationError(
                f"the name of a folder must be of letters, digits, '_', '-' and '.', not {self.name!r}"
            )
        # A relative one would be in the folder of the notebook, and its author's.
        if not self.path.is_absolute() or not self.path.is_dir():
            raise ConfigurationError(f"a folder must be the full path of one that exists, not {str(self.path)!r}")
        if self.quota_bytes is not None and self.quota_bytes < 0:
            raise ConfigurationError(f"the quota of a folder must be a number of bytes, not {self.quota_bytes}")


def require_different(folders: Sequence[Folder]) -> tuple[Folder, ...]:
    """These folders. Raises ConfigurationError when two have the same name."""
    names = [folder.name for folder in folders]
    if len(set(names)) != len(names):
        raise ConfigurationError(f"two folders have the same name: {', '.join(sorted(names))}")
    return tuple(folders)
