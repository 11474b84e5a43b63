"""Objects that stand in for others in tests, and remember how they were used."""

from unittest._mock_autospec import create_autospec
from unittest._mock_calls import _Call, _CallList, _SentinelObject, ANY, call, DEFAULT, sentinel
from unittest._mock_state import InvalidSpecError
from unittest._mock_classes import (
    AsyncMock, MagicMock, Mock, NonCallableMagicMock, NonCallableMock, PropertyMock, seal,
)
from unittest._mock_patch import _patch, patch

__all__ = [
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock",
    "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal",
]  # fmt: skip

FILTER_DIR = True
"Whether dir() of a mock shows only what is useful."


def mock_open(mock=None, read_data=""):
    """A mock of open(), which gives a mock of a file with this text."""
    lines = read_data.splitlines(True)
    joined = read_data[:0].join
    handle = MagicMock()
    state = [iter(lines)]

    def read(n=-1, *args):
        if n is None or n < 0:
            return joined(list(state[0]))
        text = joined(list(state[0]))
        state[0] = iter(text[n:].splitlines(True))
        return text[:n]

    def readline(*args):
        return next(state[0], read_data[:0])

    handle.read.side_effect = read
    handle.readline.side_effect = readline
    handle.readlines.side_effect = lambda *args: list(state[0])
    handle.write.return_value = None
    handle.__enter__.return_value = handle
    handle.__iter__.side_effect = lambda: state[0]
    handle.__next__ = lambda self: next(state[0])

    def opened(*args, **kwargs):
        state[0] = iter(lines)
        return DEFAULT

    if mock is None:
        mock = MagicMock(name="open")
    mock.side_effect = opened
    mock.return_value = handle
    return mock
