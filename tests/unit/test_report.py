"""What cells used, as text and as metadata."""

import json
from dataclasses import asdict

import pytest

from micropython_wasm_kernel import report
from micropython_wasm_kernel.events import Usage
from micropython_wasm_kernel.limits import Limits

USAGE = Usage(
    fuel=1_234_567,
    cpu_s=0.0123,
    wall_s=1.5,
    memory_bytes=2_162_688,
    output_bytes=12,
    output_messages=1,
    display_bytes=2048,
    input_requests=2,
    host_calls=3000,
)


def test_the_table_names_every_limit_with_its_use_and_its_amount():
    assert report.limits_table(USAGE, Limits()) == (
        "limit                     last cell           at most\n"
        "cpu_s                       0.012 s              10 s\n"
        "fuel                      1,234,567                 -\n"
        "wall_s                       1.50 s             300 s\n"
        "grace_s                                           1 s\n"
        "memory_bytes                2.1 MiB           256 MiB\n"
        "output_bytes                   12 B             1 MiB\n"
        "output_messages                   1             1,000\n"
        "display_bytes                 2 KiB            16 MiB\n"
        "result_bytes                                    1 MiB\n"
        "files_bytes                                    32 MiB\n"
        "files_count                                     4,096\n"
        "input_requests                    2               100\n"
        "host_calls                    3,000        10,000,000\n"
        "images_bytes                                  256 MiB\n"
    )


def test_the_table_of_a_kernel_with_fuel_says_that_it_takes_the_place_of_seconds():
    limits = Limits(fuel=5_000_000, wall_s=None, memory_bytes=5_000_000, images_bytes=2**40, output_bytes=0)
    assert report.limits_table(Usage(), limits) == (
        "limit                     last cell           at most\n"
        "cpu_s                       0.000 s              10 s\n"
        "fuel                              0         5,000,000\n"
        "wall_s                      0.000 s                 -\n"
        "grace_s                                           1 s\n"
        "memory_bytes                    0 B           4.8 MiB\n"
        "output_bytes                    0 B               0 B\n"
        "output_messages                   0             1,000\n"
        "display_bytes                   0 B            16 MiB\n"
        "result_bytes                                    1 MiB\n"
        "files_bytes                                    32 MiB\n"
        "files_count                                     4,096\n"
        "input_requests                    0               100\n"
        "host_calls                        0        10,000,000\n"
        "images_bytes                                 1024 GiB\n"
        "The limit fuel takes the place of cpu_s.\n"
    )


def test_fuel_is_told_of_the_last_cell_and_of_all():
    total = Usage(fuel=10_000_000, cpu_s=1.25)
    assert report.fuel_text(USAGE, total, Limits(cpu_s=2.5)) == (
        "last cell: 1,234,567 fuel, 0.012 s of CPU\n"
        "all cells: 10,000,000 fuel, 1.250 s of CPU\n"
        "a cell may use 2.5 s of CPU\n"
    )
    assert report.fuel_text(USAGE, total, Limits(fuel=5_000_000)).endswith("\na cell may use 5,000,000 fuel\n")


def test_the_use_of_several_cells_is_added_but_memory_is_that_of_the_last():
    assert report.added(USAGE, Usage(1, 1.0, 1.0, 4_000_000, 1, 1, 1, 1, 1)) == Usage(
        fuel=1_234_568,
        cpu_s=1.0123,
        wall_s=2.5,
        memory_bytes=4_000_000,
        output_bytes=13,
        output_messages=2,
        display_bytes=2049,
        input_requests=3,
        host_calls=3001,
    )


def test_metadata_is_plain_json_with_every_number():
    limits = Limits(wall_s=None)
    made = report.metadata(USAGE, limits)
    assert made == {"micropython_wasm": {"usage": asdict(USAGE), "limits": asdict(limits)}}
    assert json.loads(json.dumps(made)) == made


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("cpu_s", 0.0004, "0.000 s"),
        ("cpu_s", 0.9996, "1.000 s"),
        ("cpu_s", 1.0, "1 s"),
        ("cpu_s", 90.5, "90.50 s"),
        ("wall_s", 1e6, "1e+06 s"),
        ("output_bytes", 1023, "1023 B"),
        ("output_bytes", 1024, "1 KiB"),
        ("output_bytes", 1536, "1.5 KiB"),
        ("output_bytes", 2**20 - 1, "1024.0 KiB"),
        ("output_bytes", 5 * 2**30, "5 GiB"),
        ("files_count", 1_000_000, "1,000,000"),
    ],
)
def test_each_number_is_shown_in_a_form_that_a_person_reads(name, value, shown):
    limits = Limits(files_bytes=0)
    object.__setattr__(limits, name, value)  # the table shows what it is given
    line = next(line for line in report.limits_table(Usage(), limits).splitlines() if line.startswith(f"{name} "))
    assert line[35:].strip() == shown
