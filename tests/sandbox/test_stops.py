"""The ways a turn ends before its time: fuel, epoch, traps, interrupts."""

import gc
import threading
import time
import weakref
from typing import Any

import pytest
import wasmtime

from micropython_wasm_kernel.errors import (
    GuestTrapped,
    InterpreterUnavailable,
    Interrupted,
    LimitExceeded,
    SandboxError,
)
from micropython_wasm_kernel.limits import GRACE_FUEL_MIN, Limits
from micropython_wasm_kernel.sandbox import _abi
from micropython_wasm_kernel.sandbox.instance import Sandbox
from micropython_wasm_kernel.sandbox.meter import NOTICES
from micropython_wasm_kernel.sandbox.module import GuestModule

NO_FUEL = "the guest did not end when it had reached the limit fuel"
NOT_HEEDED = Interrupted("the guest was ended because it did not heed an interrupt")
FOREVER = "(loop $again (br $again)) (i32.const 0)"
# Polls until the answer has one of the bits in the request's first byte, and returns the sum of answers in its status.
UNTIL_BIT = """
    (loop $again
        (local.set $i (call $poll))
        (br_if $again (i32.eqz (i32.and (local.get $i) (i32.load8_u (i32.const 32768))))))
    (i32.const 0)"""


def in_a_moment(action: Any, delay_s: float = 0.05) -> threading.Timer:
    timer = threading.Timer(delay_s, action)
    timer.start()
    return timer


def ended(sandbox: Any, kind: type[SandboxError], recorder: Any) -> str:
    with pytest.raises(kind) as caught:
        sandbox.turn("mpk_exec", b"", recorder)
    assert type(caught.value) is kind
    with pytest.raises(SandboxError, match=r"^this instance is gone and cannot be used again: "):
        sandbox.turn("mpk_exec", b"", recorder)
    return str(caught.value)


def test_a_guest_that_never_polls_runs_out_of_fuel(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    limits = Limits(fuel=1_000_000)
    sandbox = make_sandbox(guest.text(execute=FOREVER), limits=limits)
    assert ended(sandbox, LimitExceeded, recorder) == NO_FUEL
    assert sandbox.use.fuel == 1_000_000 + GRACE_FUEL_MIN


def test_every_turn_has_the_whole_budget(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    # Counts to 20 million: about 100 M fuel, most of the budget with its grace.
    count = """
        (loop $again
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br_if $again (i32.lt_u (local.get $i) (i32.const 20000000))))
        (i32.const 0)"""
    sandbox = make_sandbox(guest.text(execute=count), limits=Limits(fuel=10_000_000 + GRACE_FUEL_MIN))
    used = []
    for _ in range(3):
        assert sandbox.turn("mpk_exec", b"", recorder) == 0
        used.append(sandbox.use.fuel)
    assert used[0] == used[1] == used[2] > 2 * GRACE_FUEL_MIN / 3


def test_a_guest_that_does_not_heed_is_ended_by_its_epoch(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(guest.text(execute=FOREVER))
    in_a_moment(sandbox.interrupt, 0.02)
    in_a_moment(lambda: sandbox.kill(NOT_HEEDED))
    assert ended(sandbox, Interrupted, recorder) == str(NOT_HEEDED)


def test_a_kill_between_turns_hits_no_later_turn(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(guest.text())
    sandbox.kill(NOT_HEEDED)
    assert sandbox.turn("mpk_exec", b"", recorder) == 0
    sandbox.kill(NOT_HEEDED)
    assert sandbox.turn("mpk_exec", b"", recorder) == 0


def test_a_kill_ends_one_sandbox_only(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    victim, bystander = (make_sandbox(guest.text(execute=FOREVER), limits=Limits(fuel=200_000_000)) for _ in range(2))
    in_a_moment(lambda: victim.kill(NOT_HEEDED))
    outcome: list[str] = []

    def run() -> None:
        outcome.append(ended(bystander, LimitExceeded, recorder))

    other = threading.Thread(target=run)
    other.start()
    assert ended(victim, Interrupted, recorder) == str(NOT_HEEDED)
    other.join()
    assert outcome == [NO_FUEL]


@pytest.mark.parametrize(
    ("execute", "message"),
    [
        ("(unreachable)", "the guest was ended: it gave up (unreachable code)"),
        ("(i32.load (i32.const -4))", "the guest was ended: an access outside its memory"),
        ("(i32.div_u (i32.const 1) (local.get $i))", "the guest was ended: integer division by zero"),
        ("(call $deep (i32.const 1))", "the guest was ended: the call stack is exhausted"),
        ("(throw $tag)", "the guest was ended: thrown Wasm exception"),
    ],
)
def test_a_trap_loses_the_instance(guest: Any, make_sandbox: Any, recorder: Any, execute: str, message: str) -> None:
    more = """
        (tag $tag)
        (func $deep (param i32) (result i32)
            (i32.add (i32.const 1) (call $deep (i32.add (local.get 0) (i32.const 1)))))"""
    sandbox = make_sandbox(guest.text(execute=execute, more=more))
    assert ended(sandbox, GuestTrapped, recorder) == message


def test_exceptions_inside_the_guest_work(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    execute = """
        (block $caught (result i32)
            (try_table (result i32) (catch $tag $caught)
                (throw $tag (i32.const 2))))"""
    sandbox = make_sandbox(guest.text(execute=execute, more="(tag $tag (param i32))"))
    assert sandbox.turn("mpk_exec", b"", recorder) == _abi.TURN_EXIT


def test_memory_grows_to_its_limit_and_no_further(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    # 63 more pages make 4 MiB, the limit; then one more is refused with -1.
    execute = """
        (if (i32.ne (memory.grow (i32.const 63)) (i32.const 1)) (then (return (i32.const 1))))
        (if (i32.ne (memory.grow (i32.const 1)) (i32.const -1)) (then (return (i32.const 2))))
        (i32.const 0)"""
    sandbox = make_sandbox(guest.text(execute=execute), limits=Limits(memory_bytes=4 * 1024 * 1024))
    assert sandbox.memory_bytes == 65536
    assert sandbox.turn("mpk_exec", b"", recorder) == 0
    assert sandbox.memory_bytes == 4 * 1024 * 1024


def test_an_interrupt_is_answered_once(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    count = """
        (loop $again
            (local.set $i (i32.add (local.get $i) (i32.shr_u (i32.and (call $poll) (i32.const 2)) (i32.const 1))))
            (local.set $j (i32.add (local.get $j) (i32.const 1)))
            (br_if $again (i32.lt_u (local.get $j) (i32.const 10000))))
        (local.get $i)"""
    sandbox = make_sandbox(guest.text(execute=count))
    in_a_moment(sandbox.interrupt, 0.005)
    assert sandbox.turn("mpk_exec", b"", recorder) == 1
    assert sandbox.turn("mpk_exec", b"", recorder) == 0


def test_an_interrupt_between_turns_hits_the_next_one_once(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(guest.text(execute="(i32.eqz (i32.eqz (i32.and (call $poll) (i32.const 2))))"))
    sandbox.interrupt()
    assert sandbox.turn("mpk_exec", b"", recorder) == 1
    assert sandbox.turn("mpk_exec", b"", recorder) == 0


def test_an_interrupt_between_turns_can_be_forgotten(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(guest.text(execute="(i32.eqz (i32.eqz (i32.and (call $poll) (i32.const 2))))"))
    sandbox.interrupt()
    sandbox.forget_interrupt()
    assert sandbox.turn("mpk_exec", b"", recorder) == 0


def test_the_budget_is_signalled_when_only_the_grace_is_left(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    limits = Limits(fuel=10_000_000)
    sandbox = make_sandbox(guest.text(execute=UNTIL_BIT), limits=limits)
    assert sandbox.limit_reached is None
    assert sandbox.turn("mpk_exec", bytes([_abi.POLL_BUDGET]), recorder) == 0
    assert sandbox.limit_reached == "fuel"
    assert 10_000_000 < sandbox.use.fuel < 10_100_000


def test_the_budget_is_signalled_again_for_each_part_of_the_grace(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    # Goes on after every signal, until the trap.
    execute = """
        (loop $again
            (if (i32.and (call $poll) (i32.const 4))
                (then (drop (call $drain (i32.const 1024) (i32.const 9)))))
            (br $again))
        (i32.const 0)"""
    sandbox = make_sandbox(guest.text(execute=execute, data=guest.frame(1, b"!")), limits=Limits(fuel=1_000_000))
    assert ended(sandbox, LimitExceeded, recorder) == NO_FUEL
    assert [frame.data for frame in recorder.frames] == [b"!"] * NOTICES


def test_a_drain_is_asked_for_every_50_ms(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(guest.text(execute=UNTIL_BIT))
    started_s = time.monotonic()
    assert sandbox.turn("mpk_exec", bytes([_abi.POLL_DRAIN]), recorder) == 0
    assert 0.05 <= time.monotonic() - started_s < 1.0
    assert recorder.ticks == 1


def test_a_sleep_ends_when_it_is_over(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(guest.text(execute="(call $sleep (i64.const 30000000))"))
    started_s = time.monotonic()
    assert sandbox.turn("mpk_exec", b"", recorder) == 0
    assert 0.03 <= time.monotonic() - started_s < 1.0


@pytest.mark.parametrize("duration_ns", [0, -1, -(2**63)])
def test_a_sleep_of_no_time_returns_at_once(guest: Any, make_sandbox: Any, recorder: Any, duration_ns: int) -> None:
    sandbox = make_sandbox(guest.text(execute=f"(call $sleep (i64.const {duration_ns}))"))
    assert sandbox.turn("mpk_exec", b"", recorder) == 0


def test_an_interrupt_ends_a_sleep_of_centuries(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(guest.text(execute="(call $sleep (i64.const 0x7fffffffffffffff))"))
    in_a_moment(sandbox.interrupt)
    started_s = time.monotonic()
    assert sandbox.turn("mpk_exec", b"", recorder) == _abi.POLL_INTERRUPT
    assert time.monotonic() - started_s < 1.0


def test_a_second_thread_is_told_that_a_turn_runs(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(guest.text(execute="(drop (call $sleep (i64.const 10000000000))) (i32.const 0)"))
    messages: list[str] = []

    def enter() -> None:
        for call in (lambda: sandbox.turn("mpk_exec", b"", None), sandbox.take_image):
            try:
                call()
            except InterpreterUnavailable as exc:
                messages.append(str(exc))
        sandbox.interrupt()

    in_a_moment(enter)
    assert sandbox.turn("mpk_exec", b"", recorder) == 0
    assert messages == [
        "a turn runs in this sandbox already; wait for it to end",
        "a turn runs in this sandbox; its memory is not at rest",
    ]


def test_a_closed_sandbox_refuses_turns(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    sandbox = make_sandbox(guest.text())
    sandbox.close()
    sandbox.close()
    with pytest.raises(SandboxError) as caught:
        sandbox.turn("mpk_exec", b"", recorder)
    assert str(caught.value) == "this instance is gone and cannot be used again: it was closed"


def test_a_sandbox_that_is_forgotten_is_freed(guest: Any) -> None:
    module = GuestModule(bytes(wasmtime.wat2wasm(guest.text())))
    sandbox = Sandbox(module, Limits())
    calls = weakref.ref(sandbox._calls)
    assert sandbox.turn("mpk_exec", b"", None) == 0
    del sandbox
    gc.collect()
    assert calls() is None


def test_a_thread_with_a_small_stack_is_refused_before_it_can_crash(guest: Any, make_sandbox: Any) -> None:
    from micropython_wasm_kernel.errors import ConfigurationError

    sandbox = make_sandbox(guest.text())
    messages: list[str] = []

    def run() -> None:
        try:
            sandbox.turn("mpk_exec", b"", None)
        except ConfigurationError as exc:
            messages.append(str(exc))

    before = threading.stack_size(256 * 1024)
    try:
        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
    finally:
        threading.stack_size(before)
    assert messages == [
        "this thread has a stack of 262144 bytes, and a guest needs 2621440; "
        "raise it with threading.stack_size before the thread starts"
    ]
    assert sandbox.turn("mpk_exec", b"", None) == 0
