"""The collector sees every pointer: programs that check every value, with a collection at nearly every allocation.

MicroPython collects when memory runs out, thousands of allocations apart, so a pointer that the collector cannot see
goes unnoticed for long, and then a value changes by itself. gc.threshold makes it collect all the time.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.limits import Limits

from .conftest import Run

FOLDER = Path(__file__).parent / "collector"
PRELUDE = (FOLDER / "junk.py").read_text(encoding="utf-8")
PROGRAMS = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "junk")

# Bytes allocated between collections, and how often a program goes through its checks then: a collection takes tens
# of microseconds at least, and at 1 every allocation is preceded by one.
ROUNDS = {1: 3, 2: 3, 64: 5, 1000: 15, 20011: 30, -1: 30}

LIMITS = Limits(cpu_s=100.0, input_requests=10_000)

TALKATIVE = """
import gc
gc.threshold(1)

def junk():
    for i in range(50): x, y = [i] * 9, str(i) * 5

class Talkative:
    def __init__(self):
        self.parts = [1, 2, 3]
        self.text = "said " + str(len(self.parts))

    def __repr__(self):
        junk()
        return self.text + " " + str(self.parts)

class Wordy(Exception):
    def __init__(self, *args):
        self.words = ["word"] * 3

    def __str__(self):
        junk()
        return str(self.words)
"""


@pytest.mark.parametrize("threshold", ROUNDS)
@pytest.mark.parametrize("program", PROGRAMS)
def test_every_value_is_what_it_must_be(
    program: str, threshold: int, interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    interpreter = interpreter_with(LIMITS)
    assert run(interpreter, PRELUDE)[1] == ""
    source = (FOLDER / f"{program}.py").read_text(encoding="utf-8")
    settings = f"import gc\ngc.threshold({threshold})\nROUNDS = {ROUNDS[threshold]}"
    assert run(interpreter, settings)[1] == ""
    assert run(interpreter, source)[1] == "ok\n"


def test_a_result_and_an_error_live_while_their_own_text_allocates(
    interpreter_with: Callable[[Limits], Interpreter], run: Run
) -> None:
    interpreter = interpreter_with(Limits())
    assert run(interpreter, TALKATIVE)[1] == ""
    for _ in range(3):
        outcome, _text = run(interpreter, "Talkative()")
        assert outcome.result is not None and outcome.result.data["text/plain"] == "said 3 [1, 2, 3]"
        assert run(interpreter, "print(_.parts, _.text, type(_).__name__)")[1] == "[1, 2, 3] said 3 Talkative\n"
        assert run(interpreter, "raise Wordy('x' * 3)")[1] == "Wordy: ['word', 'word', 'word']"
