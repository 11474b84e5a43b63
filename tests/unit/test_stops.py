"""The stop button and the watching thread, on a target that notes what happens to it."""

import threading
import time

import pytest

from micropython_wasm_kernel import stops
from micropython_wasm_kernel.errors import Interrupted, LimitExceeded
from micropython_wasm_kernel.limits import SECONDS_MAX
from micropython_wasm_kernel.stops import StopButton

SOON_S = 2.0


class Target:
    """In the place of a sandbox. `due` is what it answers to hard_stop, `soft_due_s` what it answers to soft_stop."""

    def __init__(self, due=0.02, soft_due_s=SECONDS_MAX):
        self.due = due
        self.soft_due_s = soft_due_s
        self.interrupts = 0
        self.nudges = 0
        self.asked = 0
        self.reasons = []
        self.killed = threading.Event()

    def interrupt(self):
        self.interrupts += 1

    def nudge(self):
        self.nudges += 1

    def kill(self, reason):
        self.reasons.append(reason)
        self.killed.set()

    def hard_stop(self):
        self.asked += 1
        return self.due

    def soft_stop(self):
        return self.soft_due_s


def wait_until(condition):
    end_s = time.monotonic() + SOON_S
    while not condition() and time.monotonic() < end_s:
        time.sleep(0.002)
    return condition()


class Watchers:
    """The watching threads that were started since."""

    def __init__(self):
        self.before = set(threading.enumerate())

    def count(self):
        return sum(thread.name == "stop" for thread in set(threading.enumerate()) - self.before)

    def are_gone_soon(self):
        return wait_until(lambda: self.count() == 0)


@pytest.fixture(autouse=True)
def watchers(monkeypatch):
    """Watchers that go away soon, and are waited for."""
    monkeypatch.setattr(stops, "IDLE_S", 0.01)
    monkeypatch.setattr(stops, "AGAIN_S", 0.005)
    started = Watchers()
    yield started
    assert started.are_gone_soon()


def test_a_press_in_idle_does_nothing_and_starts_no_thread(watchers):
    StopButton(0.0).press()
    assert watchers.count() == 0


def test_a_press_interrupts_the_turn_and_a_turn_that_ends_is_not_killed():
    button, target = StopButton(0.02), Target()
    with button.armed(target, 1000.0):
        button.press()
    time.sleep(0.04)
    assert (target.interrupts, target.reasons) == (1, [])


def test_a_turn_that_goes_on_after_a_press_is_killed_once_the_grace_is_over():
    button, target = StopButton(0.02), Target()
    with button.armed(target, 1000.0):
        pressed_s = time.monotonic()
        button.press()
        assert target.killed.wait(SOON_S)
        assert time.monotonic() - pressed_s >= 0.02
    reason = target.reasons[0]
    assert type(reason) is Interrupted
    assert str(reason) == "the guest was ended because it did not heed an interrupt"


def test_more_presses_interrupt_again_and_do_not_put_the_end_off():
    button, target = StopButton(0.03), Target()
    with button.armed(target, 1000.0):
        pressed_s = time.monotonic()
        while not target.killed.is_set() and time.monotonic() - pressed_s < SOON_S:
            button.press()
            time.sleep(0.002)
        assert target.killed.is_set()
    assert target.interrupts > 2


def test_a_turn_that_is_hard_to_kill_is_killed_again_and_again():
    button, target = StopButton(0.0), Target()
    with button.armed(target, 1000.0):
        button.press()
        assert wait_until(lambda: len(target.reasons) >= 3)


def test_a_turn_at_its_limit_is_killed_with_the_limit_as_the_reason():
    button, target, reason = StopButton(1.0), Target(), LimitExceeded("cpu_s")
    with button.armed(target, 0.01):
        target.due = reason
        assert target.killed.wait(SOON_S)
    assert target.reasons[0] is reason


def test_a_limit_comes_before_a_press_whose_grace_is_not_over():
    button, target, reason = StopButton(1000.0), Target(), LimitExceeded("wall_s")
    with button.armed(target, 1000.0):
        button.press()
        target.due = reason
        assert target.killed.wait(SOON_S)
    assert target.reasons[0] is reason


def test_the_watcher_asks_again_when_the_target_says_so():
    button, target = StopButton(1.0), Target(due=0.005)
    with button.armed(target, 0.0):
        assert wait_until(lambda: target.asked >= 3)
    assert target.reasons == []


def test_a_turn_at_its_limit_is_asked_to_look_again_and_again_but_not_before():
    button, target = StopButton(1.0), Target(due=1000.0, soft_due_s=0.02)
    with button.armed(target, 0.02):
        assert target.nudges == 0
        target.soft_due_s = 0.0
        assert wait_until(lambda: target.nudges >= 3)
    assert target.reasons == []


def test_a_turn_within_its_limits_is_left_alone():
    button, target = StopButton(1.0), Target(due=0.005, soft_due_s=0.005)
    with button.armed(target, 0.005):
        time.sleep(0.03)
    assert (target.nudges, target.interrupts, target.reasons) == (0, 0, [])


def test_a_press_wakes_a_watcher_that_sleeps_for_years():
    button, target = StopButton(0.01), Target(due=SECONDS_MAX)
    with button.armed(target, SECONDS_MAX):
        time.sleep(0.02)
        button.press()
        assert target.killed.wait(SOON_S)


def test_a_press_hits_the_turn_that_runs_and_never_an_earlier_one():
    button, first, second = StopButton(1.0), Target(), Target()
    with button.armed(first, 1000.0):
        pass
    with button.armed(second, 1000.0):
        button.press()
    assert (first.interrupts, second.interrupts) == (0, 1)


def test_a_turn_after_one_that_was_pressed_has_a_grace_of_its_own():
    button, first, second = StopButton(0.02), Target(), Target()
    with button.armed(first, 1000.0):
        button.press()
    with button.armed(second, 1000.0):
        time.sleep(0.05)
    assert (first.reasons, second.reasons, second.interrupts) == ([], [], 0)


def test_many_turns_share_one_watcher_which_goes_away_when_nothing_runs(watchers):
    button = StopButton(1.0)
    for _ in range(50):
        with button.armed(Target(), 1000.0):
            assert watchers.count() == 1
    assert watchers.are_gone_soon()
    with button.armed(Target(), 1000.0):
        assert watchers.count() == 1


def test_a_watcher_goes_away_however_far_the_limits_of_its_turns_are(watchers):
    with StopButton(1.0).armed(Target(due=SECONDS_MAX), SECONDS_MAX):
        time.sleep(0.01)
    assert watchers.are_gone_soon()


def test_a_watcher_goes_away_at_once_when_its_button_is_closed(watchers, monkeypatch):
    monkeypatch.setattr(stops, "IDLE_S", SECONDS_MAX)
    button = StopButton(1.0)
    with button.armed(Target(due=SECONDS_MAX), SECONDS_MAX):
        time.sleep(0.01)
    button.close()
    assert watchers.are_gone_soon()


def test_a_turn_that_raises_is_over_all_the_same():
    button, target = StopButton(1.0), Target()
    with pytest.raises(LookupError), button.armed(target, 1000.0):
        raise LookupError
    button.press()
    assert target.interrupts == 0
