"""What tests of the output of cells share."""

import pytest


class Clock:
    """In the place of the module time: stands still unless the test moves it."""

    def __init__(self):
        self.now_s = 1000.0

    def monotonic(self):
        return self.now_s


@pytest.fixture
def clock(monkeypatch):
    standing = Clock()
    from micropython_wasm_kernel import output_buffer

    monkeypatch.setattr(output_buffer, "time", standing)
    return standing


@pytest.fixture
def gather(clock):
    """Makes a CellOutput with the given limits; its events are the second of the pair."""

    from micropython_wasm_kernel.cell_output import CellOutput
    from micropython_wasm_kernel.limits import Limits

    def make(read_line=None, **limits):
        events = []
        return CellOutput(Limits(**limits), events.append, read_line, lambda: None), events

    return make
