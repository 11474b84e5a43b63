"""States in files: saved by one interpreter, loaded by another one, and refused when they are not what they were."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from micropython_wasm_kernel.errors import CheckpointError

MIB = 1024 * 1024
DAMAGED = "this saved state is damaged: it is not whole, or its checksum is wrong"
OTHER_VERSION = "this state was saved with another version of micropython-wasm-kernel; read it with that version"


def refusal(call: Callable[..., None], *arguments: Any) -> str:
    with pytest.raises(CheckpointError) as caught:
        call(*arguments)
    return str(caught.value)


def test_another_process_goes_on_with_a_state_from_a_file(start: Any, run: Any, tmp_path: Path) -> None:
    interpreter = start()
    run(interpreter, "import math\ndef area(r):\n    return math.pi * r * r\nr = 2")
    run(interpreter, "with open('f', 'w') as f:\n    _ = f.write('é')")
    interpreter.save(tmp_path / "state")
    script = (
        "import sys\n"
        "from micropython_wasm_kernel import Interpreter\n"
        "with Interpreter() as interpreter:\n"
        "    interpreter.load(sys.argv[1])\n"
        "    source = 'print(round(area(r), 2), open(\"f\").read().encode())'\n"
        "    interpreter.execute(source, on_event=lambda event: print(event.text))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, tmp_path / "state"], capture_output=True, text=True, env=dict(os.environ)
    )
    assert (done.stdout.strip(), done.stderr) == ("12.57 b'\\xc3\\xa9'", "")


def test_a_state_in_a_file_is_loaded_and_undone(start: Any, run: Any, value: Any, tmp_path: Path) -> None:
    first, second = start(), start()
    run(first, "x = 'saved'\nwith open('f', 'w') as f:\n    _ = f.write('file')")
    first.save(str(tmp_path / "state"))
    run(first, "x = 'changed later'")
    run(second, "x = 'own'")
    second.load(str(tmp_path / "state"))
    assert value(second, "x, open('f').read()") == "('saved', 'file')"
    second.undo()
    second.undo()
    assert value(second, "x") == "'own'"


def test_a_state_can_be_saved_under_a_name_that_is_taken_and_leaves_nothing_else(
    start: Any, run: Any, value: Any, tmp_path: Path
) -> None:
    interpreter = start()
    for n in (1, 2):
        run(interpreter, f"x = {n}")
        interpreter.save(tmp_path / "state")
    run(interpreter, "x = 3")
    interpreter.load(tmp_path / "state")
    assert value(interpreter, "x") == "2"
    assert [path.name for path in tmp_path.iterdir()] == ["state"]


def test_a_state_that_cannot_be_written_leaves_the_old_file_and_nothing_else(
    start: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    interpreter = start()
    (tmp_path / "state").write_bytes(b"old")
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", full)
        sentence = refusal(interpreter.save, tmp_path / "state")
    assert sentence == f"the state cannot be written to {str(tmp_path / 'state')!r} (No space left on device)"
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("state", b"old")]


@pytest.mark.parametrize("name", ["none/state", "folder"])
def test_a_place_that_cannot_be_written_to_is_told(start: Any, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    sentence = refusal(start().save, tmp_path / name)
    assert sentence.startswith(f"the state cannot be written to {str(tmp_path / name)!r} (")
    assert [path.name for path in tmp_path.rglob("*")] == ["folder"]


def test_a_file_that_cannot_be_read_is_told(start: Any, tmp_path: Path) -> None:
    interpreter = start()
    assert refusal(interpreter.load, tmp_path / "none") == (
        f"the state in {str(tmp_path / 'none')!r} cannot be read (No such file or directory)"
    )
    assert refusal(interpreter.load, tmp_path).startswith(f"the state in {str(tmp_path)!r} cannot be read (")
    assert refusal(interpreter.load, "a\0b") == "the state in 'a\\x00b' cannot be read (embedded null byte)"
    assert refusal(interpreter.save, "a\0b") == "the state cannot be written to 'a\\x00b' (embedded null byte)"


def test_a_file_that_is_damaged_or_of_another_module_changes_nothing(
    start: Any, run: Any, value: Any, tmp_path: Path
) -> None:
    interpreter, path = start(), tmp_path / "state"
    run(interpreter, "x = 1")
    interpreter.save(path)
    run(interpreter, "x = 2")
    saved = path.read_bytes()
    for data, sentence in (
        (b"", "this is not a saved state of a MicroPython sandbox"),
        (saved[:16] + bytes(32) + saved[48:], OTHER_VERSION),
        (saved[:-9], DAMAGED),
        (saved[:-5] + bytes([saved[-5] ^ 1]) + saved[-4:], DAMAGED),
    ):
        path.write_bytes(data)
        assert refusal(interpreter.load, path) == sentence
    assert value(interpreter, "x") == "2"
    interpreter.undo()
    interpreter.undo()
    assert value(interpreter, "x") == "1"


def test_a_state_that_is_too_large_for_the_limits_is_refused(start: Any, run: Any, value: Any, tmp_path: Path) -> None:
    large, small = start(memory_bytes=64 * MIB), start(memory_bytes=16 * MIB)
    needed = run(large, "x = bytearray(20_000_000)").outcome.usage.memory_bytes
    large.save(tmp_path / "state")
    run(small, "x = 'small'")
    assert refusal(small.load, tmp_path / "state") == (
        f"this state needs {needed:,} bytes of memory, and the limit memory_bytes is 16,777,216"
    )
    assert value(small, "x") == "'small'"


def test_a_file_that_is_far_too_large_is_not_even_read(start: Any, tmp_path: Path) -> None:
    path = tmp_path / "sparse"
    with path.open("wb") as file:
        file.truncate(8 * MIB)
    assert refusal(start(memory_bytes=4 * MIB).load, path) == (
        f"the state in {str(path)!r} is larger than the limit memory_bytes allows"
    )


def test_the_limits_of_a_loaded_state_are_those_of_its_new_interpreter(
    start: Any, run: Any, value: Any, tmp_path: Path
) -> None:
    first, second = start(memory_bytes=64 * MIB), start(memory_bytes=16 * MIB, files_bytes=1000)
    run(first, "x = 1")
    first.save(tmp_path / "state")
    second.load(tmp_path / "state")
    assert value(second, "bytearray(20_000_000)") == "MemoryError"
    assert value(second, "open('f', 'w').write('x' * 2000)") == "OSError"
    assert value(second, "x") == "1"
