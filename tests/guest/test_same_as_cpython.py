"""Programs that print the same in the guest as in CPython, to the letter."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import Event, Stream

PROGRAMS = sorted((Path(__file__).parent / "same_as_cpython").glob("*.py"))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_a_program_prints_what_it_prints_in_cpython(program: Path) -> None:
    environment = {**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    expected = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", str(program)],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    printed: list[str] = []

    def on_event(event: Event) -> None:
        if isinstance(event, Stream):
            printed.append(event.text)

    interpreter = Interpreter()
    try:
        outcome = interpreter.execute(program.read_text(encoding="utf-8"), on_event=on_event)
    finally:
        interpreter.close()
    assert outcome.error is None
    assert "".join(printed).splitlines() == expected.stdout.splitlines()
