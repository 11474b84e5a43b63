"""What a turn may use: when the guest is told, how often, and when it is ended. With clocks that the test moves."""

from collections.abc import Callable
from typing import Any

import pytest
from wasmtime import Store

from micropython_wasm_kernel.errors import LimitExceeded
from micropython_wasm_kernel.limits import Budget
from micropython_wasm_kernel.sandbox import meter as meter_module
from micropython_wasm_kernel.sandbox.engine import new_engine
from micropython_wasm_kernel.sandbox.meter import GRACE_CALLS, NOTICES, Meter, Use

PLENTY = 10**12


class PlainClocks:
    """In the place of the module time, without clocks of single threads: CPU and wall time are what the test says."""

    def __init__(self) -> None:
        self.cpu_s = 5.0
        self.wall_s = 1000.0

    def thread_time_ns(self) -> int:
        return round(self.cpu_s * 1e9)

    def monotonic_ns(self) -> int:
        return round(self.wall_s * 1e9)


class Clocks(PlainClocks):
    """The same, with clocks of single threads, as Linux has them."""

    def pthread_getcpuclockid(self, thread: int) -> int:
        return 1

    def clock_gettime_ns(self, clock: int) -> int:
        return self.thread_time_ns()


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Clocks:
    standing = Clocks()
    monkeypatch.setattr(meter_module, "time", standing)
    return standing


@pytest.fixture
def begin(clocks: Clocks) -> Callable[..., Meter]:
    """Begins a turn with a budget given by name."""

    def start(*, fuel: int = PLENTY, grace_fuel: int = 4000, grace_s: float = 0.4, **limits: Any) -> Meter:
        meter = Meter(Store(new_engine()))
        meter.begin(Budget(fuel=fuel, grace_fuel=grace_fuel, grace_s=grace_s, **limits))
        return meter

    return start


def test_a_turn_within_its_limits_is_told_nothing(begin: Any, clocks: Clocks) -> None:
    meter = begin(cpu_s=1.0, wall_s=2.0, host_calls=3)
    clocks.cpu_s += 0.999
    clocks.wall_s += 1.999
    for _ in range(3):
        meter.count_call()
    assert not meter.is_due(PLENTY)
    assert meter.reached is None


def test_without_limits_nothing_ends_a_turn_but_its_fuel(begin: Any, clocks: Clocks) -> None:
    meter = begin()
    clocks.cpu_s += 1e6
    clocks.wall_s += 1e6
    for _ in range(10_000):
        meter.count_call()
    assert not meter.is_due(PLENTY)
    assert meter.hard_stop() > 1e6


@pytest.mark.parametrize("limit", ["cpu_s", "wall_s"])
def test_a_limit_in_seconds_is_told_when_it_is_reached_and_then_each_half_of_the_grace(
    begin: Any, clocks: Clocks, limit: str
) -> None:
    meter = begin(grace_s=0.4, **{limit: 1.0})
    notices = []
    for step in range(200):
        if meter.is_due(PLENTY):
            notices.append(step)
        setattr(clocks, limit, getattr(clocks, limit) + 0.01)
    assert notices[:3] == [100, 120, 140]
    assert meter.reached == limit


def test_without_any_grace_the_notices_are_a_millisecond_apart(begin: Any, clocks: Clocks) -> None:
    meter = begin(grace_s=0.0, cpu_s=1.0)
    clocks.cpu_s += 1.0
    assert meter.is_due(PLENTY)
    clocks.cpu_s += 0.0009
    assert not meter.is_due(PLENTY)
    clocks.cpu_s += 0.0002
    assert meter.is_due(PLENTY)


def test_fuel_is_told_when_only_the_grace_is_left_and_then_each_half_of_it(begin: Any) -> None:
    meter = begin(fuel=1000, grace_fuel=400)
    notices = [left for left in range(1400, -1, -1) if meter.is_due(left)]
    assert notices == [399, 199]
    assert len(notices) == NOTICES
    assert meter.reached == "fuel"


def test_fuel_that_came_along_with_seconds_is_told_as_those_seconds(begin: Any) -> None:
    meter = begin(fuel=1000, grace_fuel=400, cpu_s=1.0)
    assert meter.is_due(399)
    assert meter.reached == "cpu_s"


def test_calls_are_told_above_their_limit_and_then_each_half_of_the_grace(begin: Any) -> None:
    meter = begin(host_calls=10)
    notices = []
    for call in range(1, 10 + GRACE_CALLS + 1):
        meter.count_call()
        if meter.is_due(PLENTY):
            notices.append(call)
    assert notices == [11, 11 + GRACE_CALLS // 2]
    assert len(notices) == NOTICES
    assert meter.reached == "host_calls"


def test_calls_beyond_their_grace_end_the_guest(begin: Any) -> None:
    meter = begin(host_calls=10)
    for _ in range(10 + GRACE_CALLS):
        meter.count_call()
    with pytest.raises(LimitExceeded) as caught:
        meter.count_call()
    assert caught.value.limit == "host_calls"


def test_the_limit_that_was_reached_first_is_the_one_that_is_named(begin: Any, clocks: Clocks) -> None:
    meter = begin(cpu_s=1.0, wall_s=2.0)
    clocks.wall_s += 2.0
    assert meter.is_due(PLENTY)
    clocks.cpu_s += 5.0
    assert meter.is_due(PLENTY)
    assert meter.reached == "wall_s"


def test_a_new_turn_begins_with_everything(begin: Any, clocks: Clocks) -> None:
    meter = begin(cpu_s=1.0, wall_s=1.0, host_calls=0)
    clocks.cpu_s += 2.0
    clocks.wall_s += 2.0
    meter.count_call()
    assert meter.is_due(PLENTY)
    meter.begin(Budget(fuel=7000, grace_fuel=0, grace_s=0.0, cpu_s=1.0, wall_s=1.0, host_calls=0))
    assert not meter.is_due(PLENTY)
    assert (meter.reached, meter.use()) == (None, Use(0, 0.0, 0.0, 0))
    assert meter.hard_stop() == 1.0


def test_a_sleep_may_last_until_the_guest_is_to_be_told_something(begin: Any, clocks: Clocks) -> None:
    meter = begin(wall_s=3.0, grace_s=0.4)
    assert meter.sleepable_ns() == 3_000_000_000
    clocks.wall_s += 2.5
    assert meter.sleepable_ns() == 500_000_000
    clocks.wall_s += 0.5
    assert meter.sleepable_ns() == 0
    assert meter.is_due(PLENTY)
    assert meter.sleepable_ns() == 200_000_000  # half of the grace, until it is told again
    clocks.wall_s += 9.0
    assert meter.sleepable_ns() == 0


def test_without_a_limit_on_the_clock_a_sleep_may_last_for_years(begin: Any) -> None:
    assert begin().sleepable_ns() > 365 * 86400 * 10**9


def test_time_that_a_person_takes_to_answer_is_not_counted(begin: Any, clocks: Clocks) -> None:
    meter = begin(wall_s=2.0, grace_s=0.5)
    clocks.wall_s += 1.0
    meter.pause()
    clocks.wall_s += 100.0
    assert meter.hard_stop() == 1.5
    meter.go_on()
    assert not meter.is_due(PLENTY)
    assert (meter.hard_stop(), meter.sleepable_ns(), meter.use().wall_s) == (1.5, 1_000_000_000, 1.0)
    meter.go_on()  # without a pause it does nothing
    clocks.wall_s += 1.0
    assert meter.is_due(PLENTY)
    assert meter.use().wall_s == 2.0


def test_several_questions_are_all_not_counted(begin: Any, clocks: Clocks) -> None:
    meter = begin(wall_s=2.0)
    for _ in range(10):
        clocks.wall_s += 0.1
        meter.pause()
        clocks.wall_s += 50.0
        meter.go_on()
    assert meter.use().wall_s == pytest.approx(1.0)
    assert not meter.is_due(PLENTY)


def test_the_hard_stop_comes_a_grace_after_the_limit_that_is_nearest(begin: Any, clocks: Clocks) -> None:
    meter = begin(cpu_s=1.0, wall_s=5.0, grace_s=0.5)
    assert meter.hard_stop() == 1.5
    clocks.cpu_s += 1.25
    assert meter.hard_stop() == 0.25
    clocks.wall_s += 5.375
    assert meter.hard_stop() == 0.125
    clocks.cpu_s += 0.25
    stop = meter.hard_stop()
    assert isinstance(stop, LimitExceeded)
    assert stop.limit == "cpu_s"


def test_the_soft_stop_comes_with_the_limit_that_is_nearest(begin: Any, clocks: Clocks) -> None:
    meter = begin(cpu_s=1.0, wall_s=5.0, grace_s=0.5)
    assert meter.soft_stop() == 1.0
    clocks.wall_s += 4.5
    assert meter.soft_stop() == 0.5
    clocks.cpu_s += 1.0
    assert meter.soft_stop() == 0.0
    clocks.cpu_s += 0.25
    assert meter.soft_stop() == -0.25
    assert meter.hard_stop() == 0.25


def test_what_no_clock_shows_is_known_without_asking_one(begin: Any) -> None:
    meter = begin(fuel=1000, grace_fuel=400, host_calls=1)
    assert not meter.is_notice_due(400)
    assert meter.is_notice_due(399)
    meter.count_call()
    assert not meter.is_notice_due(400)
    meter.count_call()
    assert meter.is_notice_due(400)
    assert meter.is_due(PLENTY)
    assert not meter.is_notice_due(400)


def test_the_hard_stop_on_the_clock_names_it(begin: Any, clocks: Clocks) -> None:
    meter = begin(wall_s=1.0, grace_s=0.0)
    clocks.wall_s += 1.0
    stop = meter.hard_stop()
    assert isinstance(stop, LimitExceeded)
    assert (stop.limit, str(stop)) == ("wall_s", "the guest did not end when it had reached the limit wall_s")


def test_what_was_used_is_told_in_all_its_units(begin: Any, clocks: Clocks) -> None:
    meter = begin(fuel=1000, grace_fuel=500)
    assert meter.charge(300) == 1200
    clocks.cpu_s += 0.25
    clocks.wall_s += 0.5
    meter.count_call()
    assert meter.use() == Use(fuel=300, cpu_s=0.25, wall_s=0.5, host_calls=1)


def test_more_than_all_the_fuel_cannot_be_charged(begin: Any) -> None:
    meter = begin(fuel=1000, grace_fuel=500)
    assert meter.charge(10**9) == 0
    assert meter.use().fuel == 1500


def test_where_no_thread_reads_the_clock_of_another_the_time_since_it_was_seen_counts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clocks = PlainClocks()
    monkeypatch.setattr(meter_module, "time", clocks)
    meter = Meter(Store(new_engine()))
    meter.begin(Budget(fuel=PLENTY, grace_fuel=4000, grace_s=0.5, cpu_s=1.0))
    clocks.wall_s += 0.75  # perhaps it used all of it
    assert meter.soft_stop() == 0.25
    clocks.cpu_s += 0.25  # it used so much, and asks whether to go on
    assert not meter.is_due(PLENTY)
    assert meter.soft_stop() == 0.75
    meter.see(waits=True)
    clocks.wall_s += 100.0  # it sleeps
    assert meter.soft_stop() == 0.75
    meter.pause()
    clocks.wall_s += 100.0
    meter.go_on()
    assert meter.soft_stop() == 0.75
    clocks.wall_s += 0.75 + 0.5
    stop = meter.hard_stop()
    assert isinstance(stop, LimitExceeded) and stop.limit == "cpu_s"
