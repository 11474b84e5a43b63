"""The limits of a turn, on guests that poll, sleep, ask and call, with the real clocks."""

import threading
import time
from typing import Any

import pytest

from micropython_wasm_kernel.errors import LimitExceeded, SandboxError
from micropython_wasm_kernel.limits import Limits
from micropython_wasm_kernel.sandbox import _abi
from micropython_wasm_kernel.sandbox.imports import CALL_FUEL
from micropython_wasm_kernel.sandbox.meter import GRACE_CALLS, NOTICES

FOREVER = "(loop $again (br $again)) (i32.const 0)"
# Polls until it is told that a limit is reached.
UNTIL_TOLD = """
    (loop $again (br_if $again (i32.eqz (i32.and (call $poll) (i32.const 4)))))
    (i32.const 0)"""
# Sleeps for ten seconds at a time, as often as the first byte of the request says; the status is the last answer.
SLEEPS = """
    (loop $again
        (local.set $j (call $sleep (i64.const 10000000000)))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br_if $again (i32.lt_u (local.get $i) (i32.load8_u (i32.const 32768)))))
    (i32.shr_u (local.get $j) (i32.const 1))"""


def lost(sandbox: Any, request: bytes = b"") -> str:
    with pytest.raises(LimitExceeded) as caught:
        sandbox.turn("mpk_exec", request, None)
    return caught.value.limit


@pytest.mark.parametrize("limit", ["cpu_s", "wall_s"])
def test_a_guest_that_polls_is_told_that_a_limit_in_seconds_is_reached(
    guest: Any, make_sandbox: Any, limit: str
) -> None:
    sandbox = make_sandbox(guest.text(execute=UNTIL_TOLD), limits=Limits(**{limit: 0.05}))
    assert sandbox.turn("mpk_exec", b"", None) == 0
    assert sandbox.limit_reached == limit
    assert 0.05 <= getattr(sandbox.use, limit) < 1.0


def test_a_guest_that_polls_is_told_that_it_called_too_often(guest: Any, make_sandbox: Any) -> None:
    execute = """
        (loop $again
            (drop (call $clock (i32.const 1)))
            (br_if $again (i32.eqz (i32.and (call $poll) (i32.const 4)))))
        (i32.const 0)"""
    sandbox = make_sandbox(guest.text(execute=execute), limits=Limits(host_calls=10))
    assert sandbox.turn("mpk_exec", b"", None) == 0
    assert (sandbox.limit_reached, sandbox.use.host_calls) == ("host_calls", 11)


def test_a_guest_that_calls_and_never_polls_is_ended_a_grace_later(guest: Any, make_sandbox: Any) -> None:
    execute = "(loop $again (drop (call $clock (i32.const 1))) (br $again)) (i32.const 0)"
    sandbox = make_sandbox(guest.text(execute=execute), limits=Limits(host_calls=10))
    assert lost(sandbox) == "host_calls"
    assert sandbox.use.host_calls == 10 + GRACE_CALLS + 1


def test_polls_and_drains_are_no_calls_out_of_the_sandbox(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    execute = """
        (drop (call $poll))
        (drop (call $drain (i32.const 1024) (i32.const 9)))
        (drop (call $clock (i32.const 0)))
        (drop (call $random (i32.const 2048) (i32.const 4)))
        (drop (call $sleep (i64.const 0)))
        (i32.const 0)"""
    sandbox = make_sandbox(guest.text(execute=execute, data=guest.frame(1, b"!")))
    assert sandbox.turn("mpk_exec", b"", recorder) == 0
    assert sandbox.use.host_calls == 3


def test_what_a_call_costs_is_still_known_after_it_ended_the_guest(guest: Any, make_sandbox: Any) -> None:
    execute = "(loop $again (drop (call $clock (i32.const 1))) (br $again)) (i32.const 0)"
    sandbox = make_sandbox(guest.text(execute=execute), limits=Limits(host_calls=10))
    assert lost(sandbox) == "host_calls"
    calls = 10 + GRACE_CALLS + 1
    assert calls - 1 <= sandbox.use.fuel / CALL_FUEL < calls * 1.01


def test_a_guest_that_never_polls_is_out_of_seconds_when_it_is_out_of_their_fuel(guest: Any, make_sandbox: Any) -> None:
    # Nobody watches here, so the fuel that goes with the seconds ends it.
    sandbox = make_sandbox(guest.text(execute=FOREVER), limits=Limits(cpu_s=0.001))
    assert lost(sandbox) == "cpu_s"
    budget = Limits(cpu_s=0.001).budget()
    assert sandbox.use.fuel == budget.fuel + budget.grace_fuel


def test_a_sleep_is_cut_short_by_the_limit_on_the_clock_and_told_so(guest: Any, make_sandbox: Any) -> None:
    sandbox = make_sandbox(guest.text(execute=SLEEPS), limits=Limits(wall_s=0.05))
    assert sandbox.turn("mpk_exec", b"\1", None) == _abi.POLL_BUDGET >> 1
    assert sandbox.limit_reached == "wall_s"
    assert 0.05 <= sandbox.use.wall_s < 2.0
    assert sandbox.use.cpu_s < 0.05


def test_a_guest_that_sleeps_on_is_told_again_in_each_part_of_the_grace(guest: Any, make_sandbox: Any) -> None:
    sandbox = make_sandbox(guest.text(execute=SLEEPS), limits=Limits(wall_s=0.02, grace_s=0.08))
    assert sandbox.turn("mpk_exec", bytes([NOTICES]), None) == _abi.POLL_BUDGET >> 1
    assert 0.06 <= sandbox.use.wall_s < 2.0


def test_a_sleep_within_the_limit_is_told_nothing(guest: Any, make_sandbox: Any) -> None:
    sandbox = make_sandbox(guest.text(execute="(call $sleep (i64.const 20000000))"), limits=Limits(wall_s=10))
    assert sandbox.turn("mpk_exec", b"", None) == 0
    assert sandbox.limit_reached is None


def test_the_time_that_an_answer_takes_is_not_counted(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    request = guest.frame(_abi.FRAME_INPUT, guest.fields(b"", b"0"))
    execute = f"""
        (drop (call $drain (i32.const 1024) (i32.const {len(request)})))
        (drop (call $read_line (i32.const 2048) (i32.const 10)))
        (i32.and (call $poll) (i32.const 4))"""
    stops: list[Any] = []

    def answer_slowly(prompt: str, hidden: bool) -> str:
        time.sleep(0.15)
        stops.append(sandbox.hard_stop())
        return "x"

    recorder.read_line = answer_slowly
    sandbox = make_sandbox(guest.text(data=request, execute=execute), limits=Limits(wall_s=0.1, grace_s=0.0))
    assert sandbox.turn("mpk_exec", b"", recorder) == 0
    assert isinstance(stops[0], float)
    assert sandbox.use.wall_s < 0.1


def test_a_guest_that_sleeps_is_killed_at_once_and_for_the_reason_given(guest: Any, make_sandbox: Any) -> None:
    execute = f"(drop (call $sleep (i64.const 5000000000))) {FOREVER}"
    sandbox = make_sandbox(guest.text(execute=execute), limits=Limits(wall_s=None))
    reason = LimitExceeded("wall_s")
    threading.Timer(0.05, lambda: sandbox.kill(reason)).start()
    started_s = time.monotonic()
    with pytest.raises(SandboxError) as caught:
        sandbox.turn("mpk_exec", b"", None)
    assert caught.value is reason
    assert time.monotonic() - started_s < 2.0


def test_the_reason_of_a_kill_is_that_of_its_own_turn(guest: Any, make_sandbox: Any) -> None:
    sandbox = make_sandbox(guest.text(execute=FOREVER), limits=Limits(fuel=1_000_000))
    sandbox.kill(LimitExceeded("wall_s"))
    assert lost(sandbox) == "fuel"


def test_a_guest_at_rest_is_asked_about_again_in_a_moment(guest: Any, make_sandbox: Any) -> None:
    sandbox = make_sandbox(guest.text(), limits=Limits(cpu_s=0.001, wall_s=0.001, grace_s=0.0))
    time.sleep(0.002)
    assert sandbox.hard_stop() == 0.1
    assert sandbox.turn("mpk_exec", b"", None) == 0
    time.sleep(0.002)
    assert sandbox.hard_stop() == 0.1


def test_another_thread_sees_when_the_guest_is_to_be_ended(guest: Any, make_sandbox: Any) -> None:
    sandbox = make_sandbox(guest.text(execute=FOREVER), limits=Limits(cpu_s=0.05, grace_s=0.05))
    seen: list[float | LimitExceeded] = []

    def watch() -> None:
        while True:
            seen.append(sandbox.hard_stop())
            if isinstance(seen[-1], LimitExceeded):
                sandbox.kill(seen[-1])
                return
            time.sleep(0.005)

    watcher = threading.Thread(target=watch)
    watcher.start()
    assert lost(sandbox) == "cpu_s"
    watcher.join()
    assert all(isinstance(left_s, float) and 0 < left_s <= 0.1 for left_s in seen[:-1])
    assert 0.1 <= sandbox.use.cpu_s < 1.0
