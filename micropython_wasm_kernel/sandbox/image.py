"""The whole state of a guest between two turns, as bytes: what a rolled-back cell leaves untouched."""

from dataclasses import dataclass, field, replace

# The unit in which an image shares what did not change with the one before it: a page of WebAssembly.
CHUNK_BYTES = 65536
ZEROS = bytes(CHUNK_BYTES)


@dataclass(frozen=True, slots=True)
class Image:
    """Everything mutable in an instance of the module `module_sha256`: its linear memory and its stack pointer.

    Between turns there is no more to it: nothing of the guest is on the native stack, and the module has no other
    mutable global (a test of the built module pins that). The module's constants are left out: each instance has them.
    `chunks` are CHUNK_BYTES each; those that equal the ones of the image before it are the same objects, and those of
    zeros are `ZEROS`, so that many images cost little more than one. `changed_bytes` is what this one added.
    """

    module_sha256: bytes
    stack_pointer: int
    chunks: tuple[bytes, ...] = field(repr=False)
    changed_bytes: int = 0

    def seen_after(self, other: "Image") -> "Image":
        """The same, with `changed_bytes` as what it adds to `other`."""
        kept = {id(chunk) for chunk in other.chunks}
        added = sum(chunk is not ZEROS and id(chunk) not in kept for chunk in self.chunks)
        return replace(self, changed_bytes=added * CHUNK_BYTES)

    @property
    def memory_bytes(self) -> int:
        """The size of the linear memory."""
        return len(self.chunks) * CHUNK_BYTES
