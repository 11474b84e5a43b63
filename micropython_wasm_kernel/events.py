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
    """One line of a traceback. `line` counts from 1; 0 is unknown.

    source: for a file of the guest, its lines from two before to two after `line`; the first is `max(1, line - 2)`.
    """

    file: str
    line: int
    function: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Error:
    """The exception that ended the cell. `traceback` has the outermost call first.

    column: where in the line a SyntaxError is, from 1; 0 is unknown.
    chained: the exception that it links to, which may link to another.
    """

    name: str
    message: str
    traceback: tuple[TracebackEntry, ...] = ()
    column: int = 0
    chained: "Chained | None" = None


@dataclass(frozen=True, slots=True)
class Chained:
    """An exception that led to another: its cause (`raise ... from`), or what was being handled when it was raised."""

    kind: Literal["cause", "context"]
    error: Error


@dataclass(frozen=True, slots=True)
class Display:
    """Something to show, by mime type: text, and images in base64.

    display_id: the name by which a later `Display` with `update` replaces what is shown; empty when it has none.
    width, height: the size that an image is to be shown in, in pixels; 0 is its own.
    """

    data: Mapping[str, str]
    display_id: str = ""
    update: bool = False
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class ClearOutput:
    """What the cell has shown so far goes; with `wait`, when the next output comes."""

    wait: bool = False


Event: TypeAlias = Stream | Result | Display | ClearOutput | Error


@dataclass(frozen=True, slots=True)
class Usage:
    """What a cell used.

    fuel: WebAssembly instructions, and what the host charged for its own work.
    cpu_s: seconds of CPU, of the guest and of the host for it.
    wall_s: seconds on the clock, without those that it waited for input.
    memory_bytes: the size of the guest's memory after it, which is the most it ever was: it never shrinks.
    output_bytes, output_messages: all that it wrote to its streams, also what a limit kept back; the pieces it came in.
    display_bytes: all that it displayed, also what a limit kept back, but not what was replaced before it was seen.
    input_requests, host_calls: how often it asked for input, and called out of the sandbox.
    """

    fuel: int = 0
    cpu_s: float = 0.0
    wall_s: float = 0.0
    memory_bytes: int = 0
    output_bytes: int = 0
    output_messages: int = 0
    display_bytes: int = 0
    input_requests: int = 0
    host_calls: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a cell ended. `rolled_back` says that its instance was lost, and with it what the cell did to the state."""

    status: Literal["ok", "error", "exit"]
    error: Error | None
    result: Result | None
    usage: Usage
    rolled_back: bool = field(default=False)


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression is: representations by mime type, or the exception that it raised."""

    data: Mapping[str, str]
    error: Error | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """One way to go on. `kind` is what it is (function, class, module, keyword, ...), `signature` how it is called."""

    text: str
    kind: str
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Completion:
    """The ways to go on from the cursor; each takes the place of the `replaces` characters before it."""

    replaces: int
    matches: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Completeness:
    """Whether source is a whole cell. `indent` is how the next line would start; it is empty unless incomplete."""

    status: Literal["complete", "incomplete", "invalid", "unknown"]
    indent: str = ""
