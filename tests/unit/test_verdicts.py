"""The sentences of a cell that a limit ended."""

import pytest

from micropython_wasm_kernel import verdicts
from micropython_wasm_kernel.errors import (
    GuestTrapped,
    HostCallFailed,
    Interrupted,
    LimitExceeded,
    MalformedFrame,
    SandboxError,
)
from micropython_wasm_kernel.events import Error, TracebackEntry, Usage
from micropython_wasm_kernel.limits import Limits

LIMITS = Limits(cpu_s=2.5, wall_s=60, fuel=5_000_000, grace_s=0.5, host_calls=10_000)
USAGE = Usage(fuel=5_000_321, cpu_s=2.504, wall_s=60.01, host_calls=10_001)
ENTRIES = (TracebackEntry("<cell 1>", 1, "<module>"),)


@pytest.mark.parametrize(
    ("limit", "sentence"),
    [
        ("cpu_s", "the cell used 2.50 s of CPU, and its limit is 2.5 s of CPU; raise the limit cpu_s to allow more"),
        ("wall_s", "the cell took 60.01 s, and its limit is 60 s; raise the limit wall_s to allow more"),
        ("fuel", "the cell used 5,000,321 fuel, and its limit is 5,000,000 fuel; raise the limit fuel to allow more"),
        (
            "host_calls",
            "the cell called out of the sandbox 10,001 times, and its limit is 10,000 calls; "
            "raise the limit host_calls to allow more",
        ),
    ],
)
def test_a_spent_budget_names_what_was_used_and_the_limit(limit, sentence):
    error = verdicts.budget_spent(Error("BudgetExceeded", "", ENTRIES), limit, USAGE, LIMITS)
    assert error == Error("BudgetExceeded", sentence, ENTRIES)


@pytest.mark.parametrize(
    ("limit", "amount"),
    [("cpu_s", "2.5 s of CPU"), ("wall_s", "60 s"), ("fuel", "5,000,000 fuel"), ("host_calls", "10,000 calls")],
)
def test_a_hard_stop_names_the_limit_and_what_is_undone(limit, amount):
    assert verdicts.rolled_back(LimitExceeded(limit), LIMITS) == Error(
        "LimitExceeded",
        f"The cell did not stop at its limit of {amount}, so what it did to variables and files is undone; "
        f"raise the limit {limit} to allow more.",
    )


@pytest.mark.parametrize(
    ("failure", "sentence"),
    [
        (
            Interrupted("x"),
            "The cell did not stop within 0.5 s of being interrupted, so what it did to variables and files is undone.",
        ),
        (
            HostCallFailed("the host failed while the guest called it: OSError: x"),
            "The cell was stopped because the host failed while the guest called it: OSError: x, so what it did to "
            "variables and files is undone.",
        ),
        (
            GuestTrapped("the guest was ended: the call stack is exhausted"),
            "The cell broke its interpreter (the guest was ended: the call stack is exhausted), so what it did to "
            "variables and files is undone.",
        ),
        (
            MalformedFrame("there is no frame kind 9"),
            "The cell broke its interpreter (there is no frame kind 9), so what it did to variables and files is "
            "undone.",
        ),
        (
            SandboxError("x"),
            "The cell broke its interpreter (x), so what it did to variables and files is undone.",
        ),
    ],
)
def test_any_other_loss_says_what_happened_and_what_is_undone(failure, sentence):
    assert verdicts.rolled_back(failure, LIMITS) == Error(type(failure).__name__, sentence)


def test_a_state_that_was_broken_before_the_cell_is_told_as_well():
    further = "; the state before it was broken too, so that the notebook continues with an earlier one."
    assert verdicts.rolled_back(LimitExceeded("wall_s"), LIMITS, continues_with="an earlier one").message == (
        "The cell did not stop at its limit of 60 s, so what it did to variables and files is undone; "
        f"raise the limit wall_s to allow more{further}"
    )
    assert verdicts.rolled_back(SandboxError("x"), LIMITS, continues_with="an earlier one").message == (
        f"The cell broke its interpreter (x), so what it did to variables and files is undone{further}"
    )


def test_a_cell_without_room_is_told_its_size():
    sentence = "there is no room for the 17,000 bytes of this cell; shorten it"
    assert verdicts.no_room(17_000) == Error("MemoryError", sentence)
