"""MicroPython's own tests, in the built guest. A guest that traps fails its test, whatever skips.toml says."""

import pytest

from . import suite
from .guest import ScriptRunner
from .skips import patterns, skips_of, unmatched_patterns
from .tally import TALLY

SKIPPED_BY_ITSELF = b"SKIP\n"


@pytest.mark.parametrize("name", suite.names())
def test_a_file_of_the_suite_prints_what_it_must(name: str, scripts: ScriptRunner) -> None:
    skips = skips_of(name)
    output = scripts.run(name)
    if output == SKIPPED_BY_ITSELF:
        assert skips and skips[0].by_itself, f"{name} skips itself, and skips.toml does not say why"
        TALLY.count(name, "by itself")
        pytest.skip(skips[0].reason)
    expected = suite.expected_output(name)
    if skips:
        assert not skips[0].by_itself, f"{name} no longer skips itself; take it out of skips.toml"
        assert not suite.is_as_expected(output, expected), f"{name} passes; take it out of skips.toml"
        TALLY.count(name, "cannot pass")
        pytest.skip(skips[0].reason)
    if not suite.is_as_expected(output, expected):
        assert output.decode(errors="replace") == expected.decode(errors="replace")
    TALLY.count(name, "passed")


def test_every_skip_is_of_a_test_that_is_there() -> None:
    assert unmatched_patterns() == []


def test_no_test_is_skipped_for_two_reasons() -> None:
    assert [name for name in suite.names() if len(skips_of(name)) > 1] == []


def test_every_skip_has_a_reason() -> None:
    assert [pattern for pattern, skip in patterns() if len(skip.reason.split()) < 3] == []


def test_every_folder_has_tests() -> None:
    assert {name.partition("/")[0] for name in suite.names()} == set(suite.FOLDERS)
