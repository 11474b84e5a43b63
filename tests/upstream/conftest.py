"""One runner for the whole suite, so that each folder's files are written once."""

import pytest

from micropython_wasm_kernel.sandbox.module import GuestModule

from .guest import ScriptRunner
from .tally import TALLY


@pytest.fixture(scope="session")
def scripts(guest_module: GuestModule) -> ScriptRunner:
    return ScriptRunner(guest_module)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if lines := TALLY.lines():
        terminalreporter.section("MicroPython's own tests")
        for line in lines:
            terminalreporter.write_line(line)
