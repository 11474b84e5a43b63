"""The options of the kernel."""

from dataclasses import asdict, fields

import pytest
from traitlets import TraitError
from traitlets.config import Config, Configurable

from micropython_wasm_kernel.config import ALIASES, Bytes, SandboxOptions, limits_of
from micropython_wasm_kernel.errors import ConfigurationError
from micropython_wasm_kernel.limits import Limits


def test_there_is_an_option_for_every_limit_with_its_default():
    assert set(SandboxOptions.class_trait_names(config=True)) == {field.name for field in fields(Limits)}
    assert SandboxOptions().limits() == Limits()


def test_there_is_a_short_name_for_every_option():
    assert {f"SandboxOptions.{field.name}" for field in fields(Limits)} == set(ALIASES.values())


def test_every_option_says_what_it_is():
    assert all(SandboxOptions.class_traits()[field.name].help for field in fields(Limits))


def test_limits_come_from_the_configuration():
    config = Config({"SandboxOptions": {"cpu_s": 2, "memory_bytes": "64 MiB", "fuel": 5_000_000}})
    limits = limits_of(Configurable(config=config))
    assert asdict(limits) == asdict(Limits()) | {"cpu_s": 2.0, "memory_bytes": 67108864, "fuel": 5_000_000}


@pytest.mark.parametrize("value", [{"cpu_s": "soon"}, {"cpu_s": -1.0}, {"memory_bytes": 1}, {"files_count": 1.5}])
def test_a_wrong_value_is_a_configuration_error(value):
    with pytest.raises(ConfigurationError):
        limits_of(Configurable(config=Config({"SandboxOptions": value})))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("0", 0),
        ("1024", 1024),
        ("64MiB", 67108864),
        ("64 MB", 67108864),
        ("64m", 67108864),
        ("1.5G", 1610612736),
        ("8KiB", 8192),
        ("100 b", 100),
        (" 7 ", 7),
        ("-1", -1),
    ],
)
def test_bytes_are_read_in_the_usual_forms(text, count):
    assert Bytes().from_string(text) == count


@pytest.mark.parametrize("wrong", ["", "MiB", "64XB", "64MiBs", "1e6", "0x10", "64 Mi B", None, 1.5, True])
def test_anything_else_is_no_number_of_bytes(wrong):
    with pytest.raises(TraitError, match="a number of bytes, such as 67108864 or 64MiB"):
        Bytes().validate(None, wrong)
