"""The guest's linear memory, by address. Every access is checked against its present size."""

import ctypes

from wasmtime import Memory, Store

from ..errors import MalformedFrame
from .module import PAGE_BYTES


class LinearMemory:
    """Reads and writes of the memory of one live instance. All addresses and lengths come from the guest.

    The memory's own address is asked for once: engine.py sets it up so that it never moves.
    """

    def __init__(self, store: Store, memory: Memory) -> None:
        self._store = store
        self._memory = memory
        self._base = ctypes.addressof(memory.data_ptr(store).contents)

    def size_bytes(self) -> int:
        return self._memory.data_len(self._store)

    def read(self, address: int, length: int) -> bytes:
        """A copy of `length` bytes. Raises MalformedFrame when they do not lie inside the memory."""
        self.require(address, length)
        return ctypes.string_at(self._base + address, length)

    def write(self, address: int, data: bytes) -> None:
        """Copies `data` in. Raises MalformedFrame when it does not fit inside the memory."""
        self.require(address, len(data))
        ctypes.memmove(self._base + address, data, len(data))

    def require(self, address: int, length: int) -> None:
        """Raises MalformedFrame unless `length` bytes at `address` lie inside the memory."""
        if address < 0 or length < 0 or address + length > self.size_bytes():
            raise MalformedFrame(
                f"the guest named {length} bytes at {address}, outside its {self.size_bytes()} bytes of memory"
            )

    def grow_to(self, size_bytes: int) -> None:
        """Makes the memory `size_bytes` large, a whole number of pages. Raises wasmtime's error when it may not be."""
        missing = size_bytes - self.size_bytes()
        if missing > 0:
            self._memory.grow(self._store, missing // PAGE_BYTES)
