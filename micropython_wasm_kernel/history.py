"""The states that an interpreter can go back to: the one before each of the last cells, and those with a name.

All are memory images that share what did not change from one to the next, so that a state costs what its cell changed.
"""

import re

from .errors import CheckpointError
from .sandbox.image import CHUNK_BYTES, ZEROS, Image

# Cells that can be undone one after the other, as far as the limit on memory allows.
UNDO_CELLS_MAX = 20
NAMES_MAX = 32
NAME_CHARS_MAX = 64
_NAME = re.compile(f"[A-Za-z0-9][A-Za-z0-9_-]{{0,{NAME_CHARS_MAX - 1}}}")


def require_name(name: str) -> str:
    """`name`, when it can be that of a checkpoint. Raises CheckpointError otherwise."""
    if not _NAME.fullmatch(name):
        raise CheckpointError(
            f"the name of a checkpoint is 1 to {NAME_CHARS_MAX} letters, digits, - and _ of ASCII, a letter or a digit "
            f"first, not {name[:80]!r}"
        )
    return name


class History:
    """Images, oldest first; the newest is what a cell that has to be ended hard is rolled back to.

    The newest alone is always kept. The others, with and without a name, have `images_bytes` of memory; for more, the
    oldest without a name are forgotten.
    """

    def __init__(self, images_bytes: int) -> None:
        self._images_bytes = images_bytes
        self._images: list[Image] = []
        self._named: dict[str, Image] = {}
        self._named_bytes = 0

    @property
    def newest(self) -> Image | None:
        """The last image; None before the first."""
        return self._images[-1] if self._images else None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the checkpoints, oldest first."""
        return tuple(self._named)

    def add(self, image: Image) -> None:
        """Makes `image` the newest."""
        self._images.append(image)
        self._forget()

    def undo(self) -> Image:
        """Forgets the newest image and returns the one before it, which is the newest then.

        Raises CheckpointError when there is none.
        """
        if len(self._images) < 2:
            raise CheckpointError("there is no cell to undo, or its state was too large to be kept")
        self._images.pop()
        return self._images[-1]

    def drop_newest(self) -> None:
        """Forgets the newest image, which cannot be used."""
        self._images.pop()

    def keep(self, name: str) -> Image:
        """Gives the newest image a name; an older one of that name loses it. Raises CheckpointError, keeping it all."""
        require_name(name)
        image = self._images[-1]
        named = {key: value for key, value in self._named.items() if key != name} | {name: image}
        if len(named) > NAMES_MAX:
            raise CheckpointError(f"there are {NAMES_MAX} checkpoints already; use one of their names again")
        # An object that several images share counts once.
        chunks = {id(chunk) for kept in named.values() for chunk in kept.chunks if chunk is not ZEROS}
        named_bytes = len(chunks) * CHUNK_BYTES
        if named_bytes > self._images_bytes:
            raise CheckpointError(
                f"the checkpoints would take {named_bytes:,} bytes of memory, and the limit images_bytes is "
                f"{self._images_bytes:,}; use the name of an earlier one again"
            )
        self._named, self._named_bytes = named, named_bytes
        self._forget()
        return image

    def named(self, name: str) -> Image:
        """The image called `name`. Raises CheckpointError when there is none."""
        if name not in self._named:
            known = f"the names are: {', '.join(self._named)}" if self._named else "there is none yet"
            raise CheckpointError(f"there is no checkpoint called {require_name(name)}; {known}")
        return self._named[name]

    def _forget(self) -> None:
        # Each image added what it changed, so the sum without the oldest is what they take beyond one whole state.
        room = self._images_bytes - self._named_bytes
        taken = sum(image.changed_bytes for image in self._images[1:])
        while len(self._images) > 1 and (taken > room or len(self._images) > UNDO_CELLS_MAX + 1):
            taken -= self._images[1].changed_bytes
            del self._images[0]
