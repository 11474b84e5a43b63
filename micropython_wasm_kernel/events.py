"""What a cell does, as values: the only thing that leaves an `Interpreter`. All text in them is the guest's."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

StreamName: TypeAlias = Literal["stdout", "stderr"]


@dataclass(frozen=True, slots=True)
class Stream:
    """Text that the cell wrote."""

    name: StreamName
    text: str


@dataclass(frozen=True, slots=True)
class Result:
    """The value of the cell's last expression: representations by mime type."""

    data: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TracebackEntry:
    """One line of a traceback. `line` counts from 1; 0 is unknown."""

    file: str
    line: int
    function: str


@dataclass(frozen=True, slots=True)
class Error:
    """The exception that ended the cell. `traceback` has the outermost call first."""

    name: str
    message: str
    traceback: tuple[TracebackEntry, ...] = ()


Event: TypeAlias = Stream | Result | Error


@dataclass(frozen=True, slots=True)
class Usage:
    """What a cell used. `memory_bytes` is the size of the guest's memory after it, which never shrinks.

    `output_bytes` counts all that the cell wrote to its streams, also what the limit kept back.
    """

    fuel: int
    wall_s: float
    memory_bytes: int
    output_bytes: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a cell ended. `rolled_back` says that its instance was lost, and with it what the cell did to the state."""

    status: Literal["ok", "error", "exit"]
    error: Error | None
    result: Result | None
    usage: Usage
    rolled_back: bool = field(default=False)


@dataclass(frozen=True, slots=True)
class Completeness:
    """Whether source is a whole cell. `indent` is how the next line would start; it is empty unless incomplete."""

    status: Literal["complete", "incomplete", "invalid", "unknown"]
    indent: str = ""
