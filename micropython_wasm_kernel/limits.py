"""What a cell may use. A notebook can never raise its own limits: they come from whoever starts the interpreter."""

from dataclasses import dataclass

from .errors import ConfigurationError

# Limits in seconds are measured on the clock of the thread that runs the cell. Fuel, which WebAssembly counts, ends a
# guest even when nobody looks at a clock, so a cell that is limited in seconds gets fuel too: more than any code can
# use in that time. Programs were measured at 2 to 20 G per second, copies in the processor's caches at some 100 G.
FUEL_PER_SECOND_MAX = 1_000_000_000_000

# A guest asks about every millisecond whether to go on. The grace must span several such questions, or the hard
# stop would come before the soft one had its chance.
GRACE_FUEL_MIN = 100_000_000
GRACE_FUEL_MAX = 15_000_000_000

MIB = 1024 * 1024
# Addresses are signed 32-bit integers at the border (wasm/abi.h), so memory ends at 2 GiB.
MEMORY_BYTES_MAX = 2048 * MIB
MEMORY_BYTES_MIN = 4 * MIB
FUEL_MAX = 2**62
SECONDS_MAX = 1e8
CALLS_MAX = 2**62


@dataclass(frozen=True, slots=True)
class Budget:
    """What one turn may use before the guest is told to end, and how much more until it is ended.

    A limit that is None is not kept. `fuel` counts instructions, the seconds are of CPU and of the clock.
    """

    fuel: int
    grace_fuel: int
    grace_s: float
    cpu_s: float | None = None
    wall_s: float | None = None
    host_calls: int | None = None

    @property
    def watched_from_s(self) -> float:
        """When the first of the limits that are measured in seconds can be reached."""
        return min((limit for limit in (self.cpu_s, self.wall_s) if limit is not None), default=SECONDS_MAX)


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one interpreter. Raises ConfigurationError for a value that makes no sense.

    cpu_s: seconds of CPU that a cell may use before BudgetExceeded is raised in it.
    fuel: the same in WebAssembly instructions; when given, it is used instead of `cpu_s`.
    wall_s: seconds on the clock that a cell may take, sleep included, waits for input not; None for no limit.
    grace_s: how long a cell that was told to stop may go on before it is stopped hard and rolled back.
    memory_bytes: how large the guest's memory may grow; beyond it a cell gets MemoryError.
    output_bytes: how much text a cell may write to its streams; the rest is dropped, with a note.
    output_messages: in how many pieces all output may come: text of one stream within 50 ms is one, a display is one.
    display_bytes: how much all displays of a cell may hold, images and HTML; what is beyond is dropped, with a note.
    result_bytes: how much a result, a display or the message of an exception may hold; the rest is cut, with a note.
    files_bytes, files_count: the size of the guest's own filesystem, which is part of its memory.
    input_requests: how often a cell may ask for input.
    host_calls: how often a cell may call out of the sandbox: for the time, to sleep, for random numbers.
    images_bytes: host memory for the states that `undo` and named checkpoints go back to.
    """

    cpu_s: float = 10.0
    fuel: int | None = None
    wall_s: float | None = 300.0
    grace_s: float = 1.0
    memory_bytes: int = 256 * MIB
    output_bytes: int = MIB
    output_messages: int = 1000
    display_bytes: int = 16 * MIB
    result_bytes: int = MIB
    files_bytes: int = 32 * MIB
    files_count: int = 4096
    input_requests: int = 100
    host_calls: int = 10_000_000
    images_bytes: int = 256 * MIB

    def __post_init__(self) -> None:
        _require_number("cpu_s", self.cpu_s, 0.001, SECONDS_MAX)
        if self.fuel is not None:
            _require_integer("fuel", self.fuel, 1_000_000, FUEL_MAX)
        if self.wall_s is not None:
            _require_number("wall_s", self.wall_s, 0.001, SECONDS_MAX)
        _require_number("grace_s", self.grace_s, 0.0, SECONDS_MAX)
        _require_integer("memory_bytes", self.memory_bytes, MEMORY_BYTES_MIN, MEMORY_BYTES_MAX)
        _require_integer("output_bytes", self.output_bytes, 0, 1024 * MIB)
        _require_integer("output_messages", self.output_messages, 0, 10_000)
        _require_integer("display_bytes", self.display_bytes, 0, 1024 * MIB)
        _require_integer("result_bytes", self.result_bytes, 0, 1024 * MIB)
        _require_integer("files_bytes", self.files_bytes, 0, MEMORY_BYTES_MAX)
        _require_integer("files_count", self.files_count, 0, 1_000_000)
        _require_integer("input_requests", self.input_requests, 0, 1_000_000)
        _require_integer("host_calls", self.host_calls, 0, CALLS_MAX)
        _require_integer("images_bytes", self.images_bytes, 0, 2**40)

    def budget(self, cpu_s_max: float = SECONDS_MAX) -> Budget:
        """What a cell may use; or a service for one, such as telling whether source is complete, in `cpu_s_max`."""
        cpu_s = min(self.cpu_s, cpu_s_max)
        fuel = min(FUEL_MAX, int(cpu_s * FUEL_PER_SECOND_MAX))
        if self.fuel is not None:
            fuel = min(self.fuel, int(cpu_s_max * FUEL_PER_SECOND_MAX))
        return Budget(
            fuel=fuel,
            grace_fuel=max(GRACE_FUEL_MIN, min(GRACE_FUEL_MAX, fuel // 4)),
            grace_s=self.grace_s,
            cpu_s=cpu_s if self.fuel is None else None,
            wall_s=self.wall_s,
            host_calls=self.host_calls,
        )


def _require_integer(name: str, value: object, least: int, most: int) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ConfigurationError(f"{name} must be a whole number from {least} to {most}, not {value!r}")


def _require_number(name: str, value: object, least: float, most: float) -> None:
    # `not least <= value` also refuses NaN.
    if not isinstance(value, int | float) or isinstance(value, bool) or not least <= value <= most:
        raise ConfigurationError(f"{name} must be a number from {least:g} to {most:g}, not {value!r}")
