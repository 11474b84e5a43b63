"""The guest's linear memory, by address. Every access is checked against its present size."""

import ctypes
import sys

from wasmtime import Memory, Store

from ..errors import MalformedFrame
from .image import CHUNK_BYTES, ZEROS

# As a function of the C library it lets other threads run.
_memcmp = (ctypes.CDLL("msvcrt") if sys.platform == "win32" else ctypes.CDLL(None)).memcmp
_memcmp.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
_memcmp.restype = ctypes.c_int


class LinearMemory:
    """Reads and writes of the memory of one live instance. All addresses and lengths come from the guest.

    The memory's own address is asked for once: engine.py sets it up so that it never moves.
    """

    def __init__(self, store: Store, memory: Memory) -> None:
        self._store = store
        self._memory = memory
        self._base = ctypes.addressof(memory.data_ptr(store).contents)
        self._constant = range(0)  # chunks

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

    def countdown(self, address: int) -> ctypes.c_int32:
        """The i32 at `address`, to be written to while the guest runs. It is gone when the store is closed.

        Raises MalformedFrame when it does not lie inside the memory.
        """
        self.require(address, 4)
        return ctypes.c_int32.from_address(self._base + address)

    def set_constants(self, begin: int, end: int) -> None:
        """Says that the bytes from `begin` to `end` are the same in each instance of the module, at any time.

        Whole chunks of them are in no image: they read as ZEROS, and are not written. Raises MalformedFrame when they
        do not lie inside the memory.
        """
        self.require(begin, end - begin)
        self._constant = range(-(-begin // CHUNK_BYTES), end // CHUNK_BYTES)

    def chunks(self, start: int, like: tuple[bytes, ...]) -> tuple[tuple[bytes, ...], int]:
        """The whole memory in chunks, and how many bytes of them are not in `like` at the same place.

        Chunks that are equal to those of `like` are taken from there, and those that are zeros, constant, or below the
        address `start`, are ZEROS.
        """
        count = self.size_bytes() // CHUNK_BYTES
        dead = min(max(0, start) // CHUNK_BYTES, count)
        found = [ZEROS] * dead + list(like[dead:count])
        found += [ZEROS] * (count - len(found))
        changed = 0
        for index in range(dead, count):
            if index in self._constant:
                found[index] = ZEROS
                continue
            address = self._base + index * CHUNK_BYTES
            # Comparing in C, without a copy; the copy is made of the few that differ.
            if _memcmp(address, found[index], CHUNK_BYTES):
                chunk = ctypes.string_at(address, CHUNK_BYTES)
                if chunk == ZEROS:
                    chunk = ZEROS
                else:
                    changed += CHUNK_BYTES
                found[index] = chunk
        return tuple(found), changed

    def restore(self, chunks: tuple[bytes, ...]) -> None:
        """Makes a fresh memory what `chunks` says. Raises wasmtime's error when it may not be so large."""
        fresh_bytes = self.size_bytes()
        self.grow_to(len(chunks) * CHUNK_BYTES)
        for index, chunk in enumerate(chunks):
            address = index * CHUNK_BYTES
            # What has just been added is zeros already, and stays untouched memory of the host.
            if index not in self._constant and (chunk is not ZEROS or address < fresh_bytes):
                self.write(address, chunk)

    def revert(self, start: int, chunks: tuple[bytes, ...]) -> None:
        """Makes the memory what `chunks` says from the address `start` on; what was added since then is zeros."""
        count = self.size_bytes() // CHUNK_BYTES
        for index in range(min(max(0, start) // CHUNK_BYTES, count), count):
            address = self._base + index * CHUNK_BYTES
            chunk = chunks[index] if index < len(chunks) else ZEROS
            if index not in self._constant and _memcmp(address, chunk, CHUNK_BYTES):
                ctypes.memmove(address, chunk, CHUNK_BYTES)

    def grow_to(self, size_bytes: int) -> None:
        """Makes the memory `size_bytes` large, a whole number of pages. Raises wasmtime's error when it may not be."""
        missing = size_bytes - self.size_bytes()
        if missing > 0:
            self._memory.grow(self._store, missing // CHUNK_BYTES)
