"""What a cell may use. A notebook can never raise its own limits: they come from whoever starts the interpreter."""

from dataclasses import dataclass

from .errors import ConfigurationError

# WebAssembly instructions per second of CPU, as wasmtime counts them in MicroPython's loops: 15 to 20 G were
# measured. The lower end, so that a budget in seconds is not exceeded on the clock by more than a slow machine is slow.
FUEL_PER_SECOND = 15_000_000_000

# A guest asks about every millisecond whether to go on. The grace must span several such questions, or the hard
# stop would come before the soft one had its chance.
GRACE_FUEL_MIN = 100_000_000

MIB = 1024 * 1024
# Addresses are signed 32-bit integers at the border (wasm/abi.h), so memory ends at 2 GiB.
MEMORY_BYTES_MAX = 2048 * MIB
MEMORY_BYTES_MIN = 4 * MIB
FUEL_MAX = 2**62
SECONDS_MAX = 1e8


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one interpreter. Raises ConfigurationError for a value that makes no sense.

    cpu_s: seconds of CPU that a cell may use before BudgetExceeded is raised in it.
    fuel: the same in WebAssembly instructions; when given, it is used instead of `cpu_s`.
    memory_bytes: how large the guest's memory may grow; beyond it a cell gets MemoryError.
    output_bytes: how much text a cell may write to its streams; the rest is dropped, with a note.
    result_bytes: how much one result, or the message of one exception, may hold; the rest is cut, with a note.
    files_bytes, files_count: the size of the guest's own filesystem, which is part of its memory.
    interrupt_grace_s: how long after an interrupt a cell may go on before it is stopped hard and rolled back.
    input_requests: how often a cell may ask for input.
    """

    cpu_s: float = 10.0
    fuel: int | None = None
    memory_bytes: int = 256 * MIB
    output_bytes: int = 8 * MIB
    result_bytes: int = MIB
    files_bytes: int = 32 * MIB
    files_count: int = 4096
    interrupt_grace_s: float = 1.0
    input_requests: int = 100

    def __post_init__(self) -> None:
        _require_number("cpu_s", self.cpu_s, 0.001, SECONDS_MAX)
        if self.fuel is not None:
            _require_integer("fuel", self.fuel, 1_000_000, FUEL_MAX)
        _require_integer("memory_bytes", self.memory_bytes, MEMORY_BYTES_MIN, MEMORY_BYTES_MAX)
        _require_integer("output_bytes", self.output_bytes, 0, 1024 * MIB)
        _require_integer("result_bytes", self.result_bytes, 0, 1024 * MIB)
        _require_integer("files_bytes", self.files_bytes, 0, MEMORY_BYTES_MAX)
        _require_integer("files_count", self.files_count, 0, 1_000_000)
        _require_number("interrupt_grace_s", self.interrupt_grace_s, 0.0, SECONDS_MAX)
        _require_integer("input_requests", self.input_requests, 0, 1_000_000)

    def fuel_per_cell(self) -> int:
        """The soft budget of a cell, in fuel."""
        return self.fuel if self.fuel is not None else int(self.cpu_s * FUEL_PER_SECOND)

    def grace_fuel(self) -> int:
        """What a cell gets on top of its budget to end by itself: a quarter of it, but at most a second's worth."""
        return max(GRACE_FUEL_MIN, min(FUEL_PER_SECOND, self.fuel_per_cell() // 4))


def _require_integer(name: str, value: object, least: int, most: int) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ConfigurationError(f"{name} must be a whole number from {least} to {most}, not {value!r}")


def _require_number(name: str, value: object, least: float, most: float) -> None:
    # `not least <= value` also refuses NaN.
    if not isinstance(value, int | float) or isinstance(value, bool) or not least <= value <= most:
        raise ConfigurationError(f"{name} must be a number from {least:g} to {most:g}, not {value!r}")
