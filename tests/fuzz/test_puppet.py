"""A guest that does anything it can: a turn ends with a status or with a loss, and the host takes no harm."""

import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micropython_wasm_kernel.errors import HostCallFailed, InterpreterUnavailable, MalformedFrame, SandboxError
from micropython_wasm_kernel.events import Result
from micropython_wasm_kernel.sandbox import _abi
from micropython_wasm_kernel.sandbox.imports import InputRefused
from micropython_wasm_kernel.sandbox.instance import Sandbox
from micropython_wasm_kernel.sandbox.module import GuestModule
from micropython_wasm_kernel.sandbox.wire import FRAMES_MAX, Output

from .conftest import (
    INBOX,
    LIMITS,
    MISDEEDS,
    OPERATIONS,
    Operation,
    VirtualHost,
    Watch,
    data_at,
    examples,
    lost_or_status,
    request_of,
)
from .frames import fields_of, frame_of

# A turn has fuel for some milliseconds, and what the host does for it is paid for with that.
TURN_S_MAX = 10.0
# Parsed, a drain of the smallest frames and fields there are takes up to 15 times its bytes.
DRAIN_COPIES_MAX = 20
MEASURED_BYTES = 256 * 1024

# ---- strategies ----------------------------------------------------------------------------------------------------

EDGES = [
    0,
    1,
    7,
    8,
    65535,
    65536,
    INBOX,
    5 * 65536,
    16 * 2**20,
    _abi.DRAIN_BYTES_MAX,
    _abi.LINE_BYTES_MAX,
    2**31,
    2**32,
]
ANY_NUMBER = st.one_of(
    st.integers(0, 100),
    st.sampled_from([edge + off for edge in EDGES for off in (-8, -1, 0, 1, 8)]),
    st.sampled_from([-1, -8, -(2**31), 2**63 - 1, -(2**63), 10**9, 10**6]),
    st.integers(-(2**63), 2**63 - 1),
).map(lambda number: number if number < 2**63 else number - 2**64)

ANY_OPERATION = st.tuples(st.sampled_from(list(OPERATIONS)), st.booleans(), ANY_NUMBER, ANY_NUMBER, ANY_NUMBER)


def operation(name: str, first: Any = ANY_NUMBER, second: Any = ANY_NUMBER) -> st.SearchStrategy[Operation]:
    """`name` with numbers that get further than any would."""
    return st.tuples(st.just(name), st.booleans(), first, second, ANY_NUMBER)


SMALL = st.integers(0, 200)
OPERATION = st.one_of(
    ANY_OPERATION,
    operation("drain", SMALL, SMALL),
    operation("read_line", SMALL, SMALL),
    operation("random", st.integers(0, INBOX), st.integers(0, 2**22)),
    operation("sleep", st.integers(0, 10**12)),
    operation("grow", st.integers(0, 300)),
    operation("fill", st.integers(0, INBOX), st.integers(0, INBOX)),
    operation("spin", st.integers(0, 2**27)),
    operation("recurse", st.integers(0, 2**17)),
    operation("throw_and_catch", st.integers(0, 1000)),
    operation("again", st.integers(0, 4), st.integers(0, 300)),
    operation("end", st.integers(-1, 5)),
    operation("reserve_with", st.sampled_from([number for number, name in enumerate(MISDEEDS, 1) if name != "spin"])),
)

INPUT = frame_of(_abi.FRAME_INPUT, fields_of([b"? ", b"1"]))
FRAME = st.one_of(
    st.sampled_from([INPUT, frame_of(_abi.FRAME_ANSWER, fields_of([b"1", b"  "]))]),
    st.builds(frame_of, st.sampled_from([1, 2]), st.binary(max_size=30)),
    st.builds(frame_of, st.integers(0, 7), st.lists(st.binary(max_size=9), max_size=6).map(fields_of)),
    st.binary(max_size=30),
)


@st.composite
def scripts(draw: st.DrawFn) -> tuple[list[Operation], bytes]:
    """A script, with data behind it that some of its drains are of, and at times more than the first inbox holds."""
    drawn = draw(st.lists(st.one_of(OPERATION, st.just("drain data")), max_size=10))
    frames = draw(st.lists(FRAME, min_size=1, max_size=4))
    operations: list[Operation] = []
    for entry in drawn:
        if isinstance(entry, str):
            first = draw(st.integers(0, len(frames) - 1))
            last = draw(st.integers(first, len(frames) - 1))
            start = data_at(len(drawn)) + sum(map(len, frames[:first]))
            length = sum(map(len, frames[first : last + 1])) + draw(st.sampled_from([0] * 8 + [-1, 1, 8]))
            operations.append(("drain", True, start, length, 0))
        else:
            operations.append(entry)
    padding = draw(st.sampled_from([0] * 8 + [16 * 1024, 40_000]))
    return operations, b"".join(frames) + bytes(padding)


def failures() -> st.SearchStrategy[BaseException]:
    # Made anew each time: an exception that was raised holds on to where.
    kinds = [ValueError, KeyboardInterrupt, SystemExit, MemoryError, OverflowError, RecursionError, StopIteration]
    kinds += [GeneratorExit, InputRefused, InterpreterUnavailable]
    return st.sampled_from(kinds).map(lambda kind: kind("made up"))


SINK_REPLY = st.one_of(st.none(), st.none(), failures())
LINE_REPLY = st.one_of(
    st.text(st.characters(), max_size=9), st.sampled_from(["x" * 70_000, "\ud800", b"bytes", 5, "\0"]), failures()
)
HOST_REPLY = st.one_of(
    st.none(),
    st.none(),
    st.sampled_from([0, -1, 2**63 - 1, 2**63, -(2**63), 2**70, 1.5, "text", b"", b"1234567", bytes(2**20 + 1), [1]]),
    failures(),
)
FUNCTION = st.sampled_from(["mpk_exec", "mpk_exec", "mpk_is_complete", "mpk_complete", "mpk_evaluate"])

# ---- properties ----------------------------------------------------------------------------------------------------


def plays_well(module: GuestModule) -> None:
    """A fresh instance, whatever became of the one before, does what it is told."""
    sandbox, sink = Sandbox(module, LIMITS), Watch()
    data = frame_of(1, b"well")
    assert sandbox.turn("mpk_exec", request_of([("drain", True, data_at(1), len(data), 0)], data), sink) == 0
    assert sink.frames == [Output("stdout", b"well")]
    sandbox.close()


@examples(200)
@given(
    turns=st.lists(st.tuples(FUNCTION, scripts(), st.lists(SINK_REPLY), st.lists(LINE_REPLY)), min_size=1, max_size=3),
    host_replies=st.lists(HOST_REPLY, max_size=6),
    interrupted=st.booleans(),
)
def test_a_guest_that_does_anything_ends_with_a_status_or_is_lost(
    puppet: GuestModule, drained: Callable[[], int], turns: list[Any], host_replies: list[Any], interrupted: bool
) -> None:
    drained()
    host = VirtualHost(host_replies)
    sandbox = Sandbox(puppet, LIMITS, host=host)
    for function, script, frame_replies, line_replies in turns:
        sink = Watch(frame_replies, line_replies)
        if interrupted:
            sandbox.interrupt()
        started_s = time.thread_time()
        end = lost_or_status(sandbox, function, request_of(*script), sink)
        assert time.thread_time() - started_s < TURN_S_MAX
        assert host.longest_wait_ns <= (LIMITS.wall_s or 0) * 1e9
        assert sink.faults == []
        assert sink.received_bytes <= drained()
        assert sandbox.memory_bytes <= LIMITS.memory_bytes
        if isinstance(end, SandboxError):
            break
        image = sandbox.take_image()
        sandbox.close()
        sandbox = Sandbox.from_image(image, puppet, LIMITS, host=host)
    sandbox.close()
    plays_well(puppet)


SMALL_FRAMES = [
    frame_of(1, b""),
    frame_of(1, b"xy"),
    frame_of(_abi.FRAME_RESULT, fields_of([b"a/b", b""])),
    frame_of(_abi.FRAME_DISPLAY, fields_of([b"", b"0", b"", b"", b"a/b", b""])),
    frame_of(_abi.FRAME_CLEAR, fields_of([b"1"])),
    frame_of(_abi.FRAME_ERROR, fields_of([b"0", b"", b"", b"0", b"0"])),
    frame_of(_abi.FRAME_ERROR, fields_of([b"0", b"", b"", b"0", b"4000", *[b"", b"1", b"", b""] * 4_000])),
    frame_of(_abi.FRAME_ANSWER, b""),
    frame_of(_abi.FRAME_ANSWER, fields_of([b"\xff\xff"] * 16_384)),
    frame_of(_abi.FRAME_ANSWER, fields_of([b"\xff" * 200_000 + "\U0001f600".encode()])),
]


@pytest.mark.parametrize("frame", SMALL_FRAMES, ids=range(len(SMALL_FRAMES)))
def test_a_drain_takes_memory_in_proportion(puppet: GuestModule, frame: bytes) -> None:
    data = frame * min(MEASURED_BYTES // len(frame), FRAMES_MAX)
    sandbox, sink = Sandbox(puppet, replace(LIMITS, fuel=10**10)), Watch(keep=False)
    assert sandbox.turn("mpk_exec", request_of([("grow", False, 30, 0, 0)]), None) == 0
    request = request_of([("drain", True, data_at(1), len(data), 0)], data)
    tracemalloc.start()
    try:
        assert sandbox.turn("mpk_exec", request, sink) == 0
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
        sandbox.close()
    assert peak_bytes < DRAIN_COPIES_MAX * len(data)


LENGTH = st.one_of(ANY_NUMBER, st.sampled_from([0, 3, 4, 5, _abi.DRAIN_BYTES_MAX, _abi.DRAIN_BYTES_MAX + 1]))


@examples(150)
@given(ANY_NUMBER, LENGTH, st.sampled_from(["drain", "read_line", "random"]))
def test_what_a_guest_names_is_inside_its_memory_and_no_longer_than_agreed(
    puppet: GuestModule, address: int, length: int, name: str
) -> None:
    address, length = ((number + 2**31) % 2**32 - 2**31 for number in (address, length))
    script: list[Operation] = [
        ("drain", True, data_at(4), len(INPUT), 0),
        ("grow", False, 200, 0, 0),
        (name, False, address, length, 0),
        ("end_with_last", False, 0, 0, 0),
    ]
    sandbox = Sandbox(puppet, replace(LIMITS, fuel=10**9), host=VirtualHost())
    end = lost_or_status(sandbox, "mpk_exec", request_of(script, INPUT), Watch(line_replies=["line"]))
    if name == "drain" and not 0 <= length <= _abi.DRAIN_BYTES_MAX:
        assert str(end) == f"a drain of {length} bytes is not one of 0 to {_abi.DRAIN_BYTES_MAX}"
    elif address < 0 or length < 0 or address + length > sandbox.memory_bytes:
        assert str(end).startswith(f"the guest named {length} bytes at {address}, outside its")
    elif name == "read_line":
        told = 4 if length >= 4 else _abi.IMPORT_REFUSED
        assert str(end) == f"the guest ended a turn with the status {told}"
    elif name == "random":
        assert end == _abi.TURN_OK
    sandbox.close()


@pytest.mark.parametrize("misdeed", MISDEEDS)
def test_a_guest_that_misbehaves_when_asked_for_room_is_lost_or_goes_on(puppet: GuestModule, misdeed: str) -> None:
    host = VirtualHost()
    sandbox = Sandbox(puppet, LIMITS, host=host)
    script = request_of([("reserve_with", False, list(MISDEEDS).index(misdeed) + 1, 0, 0)])
    assert sandbox.turn("mpk_exec", script, None) == 0
    end = lost_or_status(sandbox, "mpk_exec", request_of([], bytes(20_000)), Watch())
    assert isinstance(end, SandboxError) or misdeed == "sleep"
    assert host.longest_wait_ns <= (LIMITS.wall_s or 0) * 1e9
    sandbox.close()


def test_a_guest_whose_call_failed_reaches_nobody_any_more(puppet: GuestModule) -> None:
    data = frame_of(1, b"too late")
    host, sink = VirtualHost(), Watch()
    sandbox = Sandbox(puppet, LIMITS, host=host)
    script = request_of([("fail_and_go_on", True, data_at(1), len(data), 0)], data)
    assert type(lost_or_status(sandbox, "mpk_exec", script, sink)) is MalformedFrame
    assert sink.frames == []
    assert host.longest_wait_ns == 0


def test_each_operation_of_the_puppet_does_what_it_says(puppet: GuestModule) -> None:
    data = INPUT + frame_of(_abi.FRAME_RESULT, fields_of([b"a/b", b"5"]))
    start = data_at(8)
    script: list[Operation] = [
        ("drain", True, start + len(INPUT), len(data) - len(INPUT), 0),
        ("grow", False, 2, 0, 0),
        ("fill", False, 7 * 65536 - 1, 1, 0),
        ("throw_and_catch", False, 3, 5, 0),
        ("recurse", False, 100, 0, 0),
        ("again", False, 0, 2, 0),
        ("load", True, start, 0, 0),
        ("end_with_last", False, 0, 0, 0),
    ]
    sandbox, sink = Sandbox(puppet, LIMITS), Watch()
    end = lost_or_status(sandbox, "mpk_exec", request_of(script, data), sink)
    assert str(end) == "the guest ended a turn with the status 5"
    assert sink.frames == [Result({"a/b": "5"})] * 3


def test_what_a_host_cannot_give_as_a_number_ends_the_guest(puppet: GuestModule) -> None:
    sandbox = Sandbox(puppet, LIMITS, host=VirtualHost(["text"]))
    end = lost_or_status(sandbox, "mpk_exec", request_of([("clock", False, 0, 0, 0)]), Watch())
    assert type(end) is HostCallFailed
