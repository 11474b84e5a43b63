"""The whole state of a guest between two turns, as bytes: what a rolled-back cell leaves untouched."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Image:
    """Everything mutable in an instance of the module `module_sha256`: its linear memory and its stack pointer.

    Between turns there is no more to it: nothing of the guest is on the native stack, and the module has no other
    mutable global (a test of the built module pins that).
    """

    module_sha256: bytes
    stack_pointer: int
    memory: bytes = field(repr=False)
