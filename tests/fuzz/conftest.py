"""What the fuzz tests share: how many examples they try, an encoder of their own, and a guest that plays scripts.

MPK_FUZZ_EXAMPLES=100 tries a hundred times as many examples as usual, and other ones each time.
"""

import os
import struct
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import hypothesis
import pytest
import wasmtime

from micropython_wasm_kernel import errors
from micropython_wasm_kernel.limits import MIB, Limits
from micropython_wasm_kernel.sandbox import _abi, imports
from micropython_wasm_kernel.sandbox.host import Host
from micropython_wasm_kernel.sandbox.imports import InputRefused
from micropython_wasm_kernel.sandbox.instance import Sandbox
from micropython_wasm_kernel.sandbox.module import GuestModule
from micropython_wasm_kernel.sandbox.wire import Frame, InputRequest

from .frames import fault_of, is_text, least_bytes

MULTIPLIER = max(1, int(os.environ.get("MPK_FUZZ_EXAMPLES", "1")))
STATUSES = (_abi.TURN_OK, _abi.TURN_ERROR, _abi.TURN_EXIT, _abi.TURN_BAD)
# How an instance may be lost. SandboxError itself is kept for the turns after that.
LOSSES = (
    errors.LimitExceeded,
    errors.Interrupted,
    errors.GuestTrapped,
    errors.MalformedFrame,
    errors.HostCallFailed,
)
# The least budget there is; the grace on top of it is a hundred times as much.
LIMITS = Limits(fuel=1_000_000, memory_bytes=16 * MIB)


def examples(count: int) -> hypothesis.settings:
    """Settings for a test of `count` examples: the same ones in every run, unless more were asked for."""
    return hypothesis.settings(
        max_examples=count * MULTIPLIER,
        derandomize=MULTIPLIER == 1,
        database=None,
        deadline=None,
        # Fixtures here are read only, and a shared machine may be slow to make an example.
        suppress_health_check=[
            hypothesis.HealthCheck.function_scoped_fixture,
            hypothesis.HealthCheck.too_slow,
            hypothesis.HealthCheck.data_too_large,
        ],
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long runs take as long as they were asked to."""
    if MULTIPLIER > 1:
        for item in items:
            if item.path.parent.name == "fuzz":
                item.add_marker(pytest.mark.timeout(0))


# ---- the other side of the border ----------------------------------------------------------------------------------


class Replies:
    """Answers in the order they were drawn: an exception among them is raised. Then, the usual one for ever."""

    def __init__(self, drawn: Sequence[object]) -> None:
        self._drawn = list(drawn)

    def next(self, usual: Any) -> Any:
        reply = self._drawn.pop(0) if self._drawn else None
        if isinstance(reply, BaseException):
            raise reply
        return usual if reply is None else reply


@dataclass
class Watch:
    """A sink that judges what it receives, and fails as drawn. What is wrong with a frame is kept in `faults`."""

    frame_replies: Sequence[object] = ()
    line_replies: Sequence[object] = ()
    keep: bool = True
    frames: list[Frame] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    received_bytes: int = 0

    def __post_init__(self) -> None:
        self._on_frames = Replies(self.frame_replies)
        self._on_line = Replies(self.line_replies)

    def on_frames(self, frames: list[Frame]) -> None:
        for frame in frames if self.keep else ():
            self.faults += filter(None, [fault_of(frame)])
            self.received_bytes += least_bytes(frame)
            if isinstance(frame, InputRequest):
                self.faults.append("an input request reached on_frames")
        if self.keep:
            self.frames += frames
        self._on_frames.next(None)

    def read_line(self, prompt: str, hidden: bool) -> Any:
        if not is_text(prompt) or type(hidden) is not bool:
            self.faults.append(f"a request for input of {prompt!r}, {hidden!r}")
        reply = self._on_line.next(InputRefused)
        if reply is InputRefused:
            raise InputRefused
        return reply

    def flush(self) -> None:
        self._on_frames.next(None)


class VirtualHost(Host):
    """A host whose waits take no time, and which answers as drawn."""

    def __init__(self, replies: Sequence[object] = ()) -> None:
        self._replies = Replies(replies)
        self._now_ns = 0
        self.longest_wait_ns = 0

    def clock_ns(self, which: int) -> Any:
        self._now_ns += 1
        return self._replies.next(self._now_ns if which in (0, 1, 2) else None)

    def random_bytes(self, count: int) -> Any:
        return self._replies.next(bytes(count))

    def wait(self, interrupted: threading.Event, duration_ns: int) -> None:
        self.longest_wait_ns = max(self.longest_wait_ns, duration_ns)
        self._now_ns += duration_ns
        self._replies.next(None)


def lost_or_status(sandbox: Sandbox, function: str, request: bytes, sink: Any) -> int | errors.SandboxError:
    """What a turn came to: its status, or how the instance was lost. Whatever else happens fails the test."""
    try:
        status = sandbox.turn(function, request, sink)
    except errors.SandboxError as error:
        assert type(error) in LOSSES
        assert is_text(str(error))
        for refused in (lambda: sandbox.turn("mpk_exec", b"", None), sandbox.take_image):
            with pytest.raises(errors.SandboxError, match=r"^this instance is gone") as caught:
                refused()
            assert type(caught.value) is errors.SandboxError
        return error
    assert status in STATUSES
    return status


@pytest.fixture
def drained() -> Iterator[Callable[[], int]]:
    """Tells how many bytes guests drained since it was last asked."""
    lengths: list[int] = []
    parse = imports.parse_frames

    def counted(data: bytes) -> list[Frame]:
        lengths.append(len(data))
        return parse(data)

    def total() -> int:
        sum_of_lengths = sum(lengths)
        lengths.clear()
        return sum_of_lengths

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(imports, "parse_frames", counted)
        yield total


# ---- the puppet: a guest whose cells are lists of operations -------------------------------------------------------

# What each operation does with its three numbers; $A, $B and $C are their lower halves.
OPERATIONS = {
    "end": "(return $A)",
    "end_with_last": "(return (i32.wrap_i64 (global.get $last)))",
    "drain": "(global.set $last (i64.extend_i32_s (call $drain $A $B)))",
    "poll": "(global.set $last (i64.extend_i32_s (call $poll)))",
    "read_line": "(global.set $last (i64.extend_i32_s (call $read_line $A $B)))",
    "clock": "(global.set $last (call $clock $A))",
    "sleep": "(global.set $last (i64.extend_i32_s (call $sleep (local.get $a))))",
    "folder": """(global.set $last (i64.extend_i32_s
        (call $folder (i32.and $C (i32.const 15)) $A $B $A (i32.and $C (i32.const 1048575)))))""",
    "random": "(global.set $last (i64.extend_i32_s (call $random $A $B)))",
    "fill": "(memory.fill $A $C $B)",
    "store": "(i64.store $A (local.get $b))",
    "load": "(global.set $last (i64.load $A))",
    "grow": "(global.set $last (i64.extend_i32_s (memory.grow $A)))",
    "grow_table": "(global.set $last (i64.extend_i32_s (table.grow $table (ref.null func) $A)))",
    "call_table": "(call_indirect (type $nothing) $A)",
    "divide": "(global.set $last (i64.div_s (local.get $a) (local.get $b)))",
    "spin": "(loop $spin (br_if $spin (i64.gt_u (local.tee $a (i64.sub (local.get $a) (i64.const 1))) (i64.const 0))))",
    "recurse": "(global.set $last (call $recurse (local.get $a)))",
    "unreachable": "unreachable",
    "throw": "(throw $thrown (local.get $a))",
    "throw_and_catch": """(loop $throw
        (global.set $last (block $caught (result i64)
            (try_table (result i64) (catch $thrown $caught) (throw $thrown (local.get $b)))))
        (br_if $throw (i64.gt_u (local.tee $a (i64.sub (local.get $a) (i64.const 1))) (i64.const 0))))""",
    # With no loop and no function entered between, where the guest would find that it has no fuel.
    "fail_and_go_on": """(drop (call $drain (i32.const -1) (i32.const 8)))
        (global.set $last (i64.extend_i32_s (call $drain $A $B)))
        (drop (call $sleep (i64.const 0x7fffffffffffffff)))
        (drop (call $random (i32.const 0) (i32.const 1000)))""",
    "move_stack": "(global.set $stack_pointer $A)",
    "reserve_at": "(global.set $answer $A)",
    # What the next mpk_reserve does besides: one of MISDEEDS, from 1 on.
    "reserve_with": "(global.set $misdeed $A)",
    # From the operation $A once more, at most $B times in all.
    "again": """(if (i32.lt_s (local.get $rounds) $B) (then
        (local.set $rounds (i32.add (local.get $rounds) (i32.const 1)))
        (local.set $at (i32.mul $A (i32.const 32)))
        (br $next)))""",
}
MISDEEDS = {
    "trap": "unreachable",
    "spin": "(loop $spin (br $spin))",
    "sleep": "(drop (call $sleep (i64.const 0x7fffffffffffffff)))",
    "drain": "(drop (call $drain (i32.const -1) (i32.const 8)))",
    "ask": "(drop (call $read_line (i32.const 0) (i32.const 8)))",
}
OPERATION_BYTES = 32
INBOX = 65536


def puppet_text() -> str:
    chosen = ""
    for number, body in enumerate(OPERATIONS.values()):
        for name in "abc":
            body = body.replace(f"${name.upper()}", f"(i32.wrap_i64 (local.get ${name}))")
        chosen += f"(if (i32.eq (local.get $operation) (i32.const {number})) (then {body}))\n"
    misdeeds = "\n".join(
        f"(if (i32.eq (global.get $misdeed) (i32.const {number})) (then {body}))"
        for number, body in enumerate(MISDEEDS.values(), 1)
    )
    declared = "\n".join(
        f'(import "mpk" "{name}" (func ${name} (param {" ".join(parameters)}) (result {" ".join(results)})))'
        for name, (parameters, results) in _abi.IMPORTS.items()
    )
    here = "(i32.add (global.get $inbox) (local.get $at))"
    return f"""(module
        {declared}
        (type $nothing (func))
        (tag $thrown (param i64))
        (memory (export "memory") 5)
        (table $table 1 funcref)
        (global $stack_pointer (export "__stack_pointer") (mut i32) (i32.const 1024))
        (global $inbox (mut i32) (i32.const {INBOX}))
        (global $answer (mut i32) (i32.const {INBOX}))
        (global $misdeed (mut i32) (i32.const 0))
        (global $last (mut i64) (i64.const 0))
        (func (export "mpk_abi") (result i64) (i64.const {_abi.ABI_VERSION << 32 | _abi.ABI_LAYOUT_HASH}))
        (func (export "mpk_reserve") (param i32) (result i32)
            {misdeeds}
            (global.set $inbox (global.get $answer)) (global.get $answer))
        (func (export "mpk_shared") (result i32) (i32.const 0))
        (func (export "mpk_init") (param i32) (result i32) (i32.const 0))
        (func $recurse (param $left i64) (result i64)
            (if (result i64) (i64.eqz (local.get $left))
                (then (i64.extend_i32_s (call $poll)))
                (else (i64.add (i64.const 1) (call $recurse (i64.sub (local.get $left) (i64.const 1)))))))
        (func $play (param $length i32) (result i32)
            (local $at i32) (local $operation i32) (local $rounds i32) (local $a i64) (local $b i64) (local $c i64)
            (loop $next
                (if (i32.gt_u (i32.add (local.get $at) (i32.const {OPERATION_BYTES})) (local.get $length))
                    (then (return (i32.const 0))))
                (local.set $operation (i32.load {here}))
                (local.set $a (i64.load offset=8 {here}))
                (local.set $b (i64.load offset=16 {here}))
                (local.set $c (i64.load offset=24 {here}))
                (if (i32.load offset=4 {here})
                    (then (local.set $a (i64.add (local.get $a) (i64.extend_i32_u (global.get $inbox))))))
                {chosen}
                (local.set $at (i32.add (local.get $at) (i32.const {OPERATION_BYTES})))
                (br $next))
            unreachable)
        (func (export "mpk_exec") (param i32) (result i32) (call $play (local.get 0)))
        (func (export "mpk_is_complete") (param i32) (result i32) (call $play (local.get 0)))
        (func (export "mpk_evaluate") (param i32) (result i32) (call $play (local.get 0)))
        (func (export "mpk_complete") (param i32) (result i32) (call $play (local.get 0)))
        (func (export "mpk_inspect") (param i32) (result i32) (call $play (local.get 0))))"""


# An operation, whether its first number counts from where the request lies, and its numbers.
Operation = tuple[str, bool, int, int, int]


def request_of(operations: Sequence[Operation], data: bytes = b"") -> bytes:
    """A request that has the puppet do `operations`, and then end well. `data` lies after them, at `data_at`."""
    script = b"".join(
        struct.pack("<IIqqq", list(OPERATIONS).index(name), near, a, b, c)
        for name, near, a, b, c in [*operations, ("end", False, 0, 0, 0)]
    )
    return script + data


def data_at(operations: int) -> int:
    """Where the data of a request of so many operations lies, from its start."""
    return OPERATION_BYTES * (operations + 1)


@pytest.fixture(scope="session")
def puppet() -> GuestModule:
    return GuestModule(bytes(wasmtime.wat2wasm(puppet_text())))
