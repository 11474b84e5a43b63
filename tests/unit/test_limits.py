import math
from typing import Any

import pytest

from micropython_wasm_kernel.errors import ConfigurationError, MpkError
from micropython_wasm_kernel.limits import FUEL_PER_SECOND, GRACE_FUEL_MIN, Limits


def test_seconds_become_fuel() -> None:
    assert Limits(cpu_s=2).fuel_per_cell() == 2 * FUEL_PER_SECOND


def test_fuel_given_is_used_instead_of_seconds() -> None:
    assert Limits(cpu_s=2, fuel=5_000_000_000).fuel_per_cell() == 5_000_000_000


@pytest.mark.parametrize(
    ("fuel", "grace"),
    [
        (1_000_000, GRACE_FUEL_MIN),
        (4_000_000_000, 1_000_000_000),
        (40 * FUEL_PER_SECOND, FUEL_PER_SECOND),
    ],
)
def test_the_grace_is_a_quarter_but_spans_several_polls_and_at_most_a_second(fuel: int, grace: int) -> None:
    assert Limits(fuel=fuel).grace_fuel() == grace


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        ({"cpu_s": 0}, "cpu_s must be a number from 0.001 to 1e+08, not 0"),
        ({"cpu_s": math.nan}, "cpu_s must be a number from 0.001 to 1e+08, not nan"),
        ({"cpu_s": math.inf}, "cpu_s must be a number from 0.001 to 1e+08, not inf"),
        ({"cpu_s": "1"}, "cpu_s must be a number from 0.001 to 1e+08, not '1'"),
        ({"cpu_s": True}, "cpu_s must be a number from 0.001 to 1e+08, not True"),
        ({"fuel": 0}, "fuel must be a whole number from 1000000 to 4611686018427387904, not 0"),
        ({"fuel": 1.5e9}, "fuel must be a whole number from 1000000 to 4611686018427387904, not 1500000000.0"),
        ({"memory_bytes": 1024}, "memory_bytes must be a whole number from 4194304 to 2147483648, not 1024"),
        ({"memory_bytes": 2**32}, "memory_bytes must be a whole number from 4194304 to 2147483648, not 4294967296"),
        ({"output_bytes": -1}, "output_bytes must be a whole number from 0 to 1073741824, not -1"),
        ({"result_bytes": -1}, "result_bytes must be a whole number from 0 to 1073741824, not -1"),
        ({"files_bytes": -1}, "files_bytes must be a whole number from 0 to 2147483648, not -1"),
        ({"files_count": True}, "files_count must be a whole number from 0 to 1000000, not True"),
        ({"interrupt_grace_s": -0.5}, "interrupt_grace_s must be a number from 0 to 1e+08, not -0.5"),
        ({"input_requests": None}, "input_requests must be a whole number from 0 to 1000000, not None"),
    ],
)
def test_a_limit_that_makes_no_sense_is_refused(limits: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Limits(**limits)
    assert str(caught.value) == message


def test_a_refused_limit_is_a_value_error_too() -> None:
    assert issubclass(ConfigurationError, ValueError) and issubclass(ConfigurationError, MpkError)
