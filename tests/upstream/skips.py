"""The tests that prove nothing about this guest, by skips.toml."""

import fnmatch
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .suite import names

SKIPS = Path(__file__).with_name("skips.toml")


@dataclass(frozen=True)
class Skip:
    """Why a test is skipped. `by_itself`: it prints SKIP; otherwise it runs, and cannot pass."""

    reason: str
    by_itself: bool


@cache
def patterns() -> tuple[tuple[str, Skip], ...]:
    """The patterns of skips.toml, in its order."""
    listed = tomllib.loads(SKIPS.read_text(encoding="utf-8"))
    assert set(listed) == {"by_itself", "cannot_pass"}
    return tuple(
        (pattern, Skip(group["reason"], kind == "by_itself"))
        for kind, groups in listed.items()
        for group in groups
        for pattern in group["tests"]
    )


def skips_of(name: str) -> list[Skip]:
    """The entries that a test falls under."""
    return [skip for pattern, skip in patterns() if fnmatch.fnmatchcase(name, pattern)]


def unmatched_patterns() -> list[str]:
    """Patterns that no test falls under."""
    return [pattern for pattern, _ in patterns() if not fnmatch.filter(names(), pattern)]
