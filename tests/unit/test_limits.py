import math
from typing import Any

import pytest

from micropython_wasm_kernel.errors import ConfigurationError, MpkError
from micropython_wasm_kernel.limits import (
    FUEL_PER_SECOND_MAX,
    GRACE_FUEL_MAX,
    GRACE_FUEL_MIN,
    SECONDS_MAX,
    Budget,
    Limits,
)


def test_seconds_are_measured_and_fuel_comes_along_for_the_fastest_code() -> None:
    assert Limits(cpu_s=2).budget() == Budget(
        fuel=2 * FUEL_PER_SECOND_MAX,
        grace_fuel=GRACE_FUEL_MAX,
        grace_s=1.0,
        cpu_s=2,
        wall_s=300.0,
        host_calls=10_000_000,
    )


def test_fuel_given_is_used_instead_of_seconds() -> None:
    budget = Limits(cpu_s=2, fuel=5_000_000_000).budget()
    assert (budget.fuel, budget.cpu_s) == (5_000_000_000, None)


def test_the_other_limits_of_a_turn_are_taken_as_they_are() -> None:
    budget = Limits(wall_s=None, grace_s=0.25, host_calls=7).budget()
    assert (budget.wall_s, budget.grace_s, budget.host_calls) == (None, 0.25, 7)


def test_a_service_for_a_cell_has_less_time_but_never_more_than_the_cell() -> None:
    assert Limits(cpu_s=10).budget(1.0).cpu_s == 1.0
    assert Limits(cpu_s=10).budget(1.0).fuel == FUEL_PER_SECOND_MAX
    assert Limits(cpu_s=0.5).budget(1.0).cpu_s == 0.5
    assert Limits(fuel=2**60).budget(1.0).fuel == FUEL_PER_SECOND_MAX
    assert Limits(fuel=5_000_000).budget(1.0).fuel == 5_000_000


@pytest.mark.parametrize(
    ("fuel", "grace"),
    [
        (1_000_000, GRACE_FUEL_MIN),
        (4_000_000_000, 1_000_000_000),
        (2**62, GRACE_FUEL_MAX),
    ],
)
def test_the_grace_is_a_quarter_but_spans_several_polls_and_has_a_bound(fuel: int, grace: int) -> None:
    assert Limits(fuel=fuel).budget().grace_fuel == grace


@pytest.mark.parametrize("limits", [Limits(fuel=2**62), Limits(cpu_s=SECONDS_MAX)])
def test_the_largest_budget_fits_in_the_counter_of_the_engine(limits: Limits) -> None:
    budget = limits.budget()
    assert budget.fuel + budget.grace_fuel < 2**63


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        ({"cpu_s": 0}, "cpu_s must be a number from 0.001 to 1e+08, not 0"),
        ({"cpu_s": math.nan}, "cpu_s must be a number from 0.001 to 1e+08, not nan"),
        ({"cpu_s": math.inf}, "cpu_s must be a number from 0.001 to 1e+08, not inf"),
        ({"cpu_s": "1"}, "cpu_s must be a number from 0.001 to 1e+08, not '1'"),
        ({"cpu_s": True}, "cpu_s must be a number from 0.001 to 1e+08, not True"),
        ({"cpu_s": None}, "cpu_s must be a number from 0.001 to 1e+08, not None"),
        ({"wall_s": 0.0}, "wall_s must be a number from 0.001 to 1e+08, not 0.0"),
        ({"wall_s": math.nan}, "wall_s must be a number from 0.001 to 1e+08, not nan"),
        ({"wall_s": 1e9}, "wall_s must be a number from 0.001 to 1e+08, not 1000000000.0"),
        ({"wall_s": False}, "wall_s must be a number from 0.001 to 1e+08, not False"),
        ({"grace_s": -0.5}, "grace_s must be a number from 0 to 1e+08, not -0.5"),
        ({"grace_s": math.nan}, "grace_s must be a number from 0 to 1e+08, not nan"),
        ({"grace_s": None}, "grace_s must be a number from 0 to 1e+08, not None"),
        ({"fuel": 0}, "fuel must be a whole number from 1000000 to 4611686018427387904, not 0"),
        ({"fuel": 1.5e9}, "fuel must be a whole number from 1000000 to 4611686018427387904, not 1500000000.0"),
        ({"memory_bytes": 1024}, "memory_bytes must be a whole number from 4194304 to 2147483648, not 1024"),
        ({"memory_bytes": 2**32}, "memory_bytes must be a whole number from 4194304 to 2147483648, not 4294967296"),
        ({"output_bytes": -1}, "output_bytes must be a whole number from 0 to 1073741824, not -1"),
        ({"output_messages": -1}, "output_messages must be a whole number from 0 to 10000, not -1"),
        ({"output_messages": 1.5}, "output_messages must be a whole number from 0 to 10000, not 1.5"),
        ({"result_bytes": -1}, "result_bytes must be a whole number from 0 to 1073741824, not -1"),
        ({"files_bytes": -1}, "files_bytes must be a whole number from 0 to 2147483648, not -1"),
        ({"files_count": True}, "files_count must be a whole number from 0 to 1000000, not True"),
        ({"input_requests": None}, "input_requests must be a whole number from 0 to 1000000, not None"),
        ({"host_calls": -1}, "host_calls must be a whole number from 0 to 4611686018427387904, not -1"),
        ({"host_calls": 2**63}, f"host_calls must be a whole number from 0 to {2**62}, not {2**63}"),
        ({"images_bytes": -1}, "images_bytes must be a whole number from 0 to 1099511627776, not -1"),
        ({"images_bytes": "1G"}, "images_bytes must be a whole number from 0 to 1099511627776, not '1G'"),
    ],
)
def test_a_limit_that_makes_no_sense_is_refused(limits: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Limits(**limits)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "limits",
    [
        {"wall_s": None},
        {"fuel": None},
        {"grace_s": 0},
        {"output_messages": 0},
        {"host_calls": 0},
        {"images_bytes": 0},
        {"cpu_s": 0.001, "wall_s": 0.001},
        {"memory_bytes": 2**31, "images_bytes": 2**40, "host_calls": 2**62, "fuel": 2**62},
    ],
)
def test_the_ends_of_each_range_are_limits_too(limits: dict[str, Any]) -> None:
    made = Limits(**limits)
    assert {name: getattr(made, name) for name in limits} == limits


def test_a_refused_limit_is_a_value_error_too() -> None:
    assert issubclass(ConfigurationError, ValueError) and issubclass(ConfigurationError, MpkError)
