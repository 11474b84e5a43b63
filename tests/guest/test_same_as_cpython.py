"""Programs that print the same in the guest as in CPython, to the letter.

One whose first line is `# Python 3.12` is of newer syntax than the CPython that runs here: what that prints stands at
its end, in lines that begin with `#> `.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import Event, Stream

PROGRAMS = sorted((Path(__file__).parent / "same_as_cpython").glob("*.py"))


def expected_output(program: Path) -> str:
    source = program.read_text(encoding="utf-8")
    if source.startswith("# Python 3.12\n") and sys.version_info < (3, 12):
        return "".join(line[3:] for line in source.splitlines(keepends=True) if line.startswith("#> "))
    run = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", str(program)],
        env={**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return run.stdout


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_a_program_prints_what_it_prints_in_cpython(program: Path) -> None:
    expected = expected_output(program)
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
    assert "".join(printed).splitlines() == expected.splitlines()
