"""The Makefile: what a person meets first."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAKE = shutil.which("make") or "make"

TARGETS = ["help", "demo", "test", "compat", "wasm", "wasm-record", "bench", "dist", "lint", "clean"]


def run_make(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs make on a copy of the Makefile in a folder that is otherwise empty, but for the project's description."""
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    # Not as a part of the make that may be running these tests.
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        [MAKE, *words], cwd=folder, env=environment or inherited, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("words", [(), ("help",)])
def test_make_alone_prints_every_target_with_a_line_on_it(tmp_path: Path, words: tuple[str, ...]) -> None:
    ran = run_make(tmp_path, *words)
    assert re.findall(r"^make (\S+) +\S.*$", ran.stdout, flags=re.MULTILINE) == TARGETS
    assert len(ran.stdout.splitlines()) == len(TARGETS)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Makefile", "pyproject.toml"]


def commands(folder: Path, **scripts: str) -> str:
    """A PATH with a shell's own tools and these scripts, and no other program."""
    place = folder / "commands"
    place.mkdir()
    for name in ("sh", "mkdir", "touch"):
        (place / name).symlink_to(shutil.which(name) or name)
    for name, text in scripts.items():
        script = place / name.replace("_", ".")
        script.write_text(f"#!/bin/sh\n{text}\n")
        script.chmod(0o755)
    return str(place)


def test_a_machine_without_python_is_told_what_to_do(tmp_path: Path) -> None:
    # One that is too old, or lacks venv, is as good as none; so is a name that leads nowhere.
    path = commands(tmp_path, python3="exit 1", python3_12="echo not found >&2; exit 127")
    ran = run_make(tmp_path, "wasm", PATH=path)
    assert ran.returncode == 2
    assert ran.stderr.splitlines()[0] == (
        "There is no Python 3.11 or later with venv and pip: "
        "install one (Debian: python3 and python3-venv), or say where it is with PYTHON=..."
    )
    assert not (tmp_path / ".venv").exists()


def test_a_chosen_python_that_will_not_do_is_not_replaced_by_another(tmp_path: Path) -> None:
    path = commands(tmp_path, python3="exit 0")
    ran = run_make(tmp_path, "wasm", "PYTHON=/nowhere/python", PATH=path)
    assert ran.stderr.splitlines()[0].startswith(
        "PYTHON=/nowhere/python is not Python 3.11 or later with venv and pip: "
    )


def test_the_first_python_that_works_is_taken(tmp_path: Path) -> None:
    """The newest by name, if it runs at all; each script stands for a Python, and notes what it is asked to do."""
    log = tmp_path / "log"
    works = f'echo "$0 $*" >> {log}'
    path = commands(tmp_path, python3_13="exit 127", python3_12=works, python3=works)
    run_make(tmp_path, ".venv/done/python", PATH=path)
    assert (tmp_path / ".venv" / "done" / "python").exists()
    assert log.read_text().splitlines()[-1] == f"{path}/python3.12 -m venv --clear .venv"
    assert "python3 " not in log.read_text()
