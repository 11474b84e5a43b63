"""The snippets of README and docs, and where they run."""

import os
import re
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

ROOT = Path(__file__).resolve().parents[2]

# A fence, and the one of its output when that is the next thing in the file.
_FENCE = re.compile(
    r"^```(?P<info>[^\n`]+)\n(?P<source>.*?)^```$(?:\n\n```text\n(?P<output>.*?)^```$)?", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True)
class Snippet:
    """A fenced block: its language, the words after it, its source, the output that is shown below it, its line."""

    language: str
    options: tuple[str, ...]
    source: str
    output: str | None
    line: int


def snippets_of(path: Path) -> list[Snippet]:
    """The fenced blocks of a file in order; a block of output belongs to the one above it."""
    text = path.read_text(encoding="utf-8")
    found = []
    for fence in _FENCE.finditer(text):
        language, *options = fence["info"].split()
        line = text.count("\n", 0, fence.start()) + 2
        found.append(Snippet(language, tuple(options), fence["source"], fence["output"], line))
    return found


@pytest.fixture
def read_snippets():
    """The reader above, for tests: a fixture, since test modules cannot import this one."""
    return snippets_of


@pytest.fixture(scope="session")
def shell_folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A folder to run shell snippets in, with a notebook to run, and the environment for them.

    `python` and `jupyter` are those of the tests. `make` only says what it would do, for this project. Jupyter has a
    home of its own, which is where `install --user` writes.
    """
    folder = tmp_path_factory.mktemp("shell")
    commands = folder / "commands"
    commands.mkdir()
    make = commands / "make"
    make.write_text(f'#!/bin/sh\nPATH=${{PATH#*:}} exec make --dry-run --directory="{ROOT}" "$@"\n')
    make.chmod(make.stat().st_mode | stat.S_IXUSR)
    place = folder / "place"
    place.mkdir()
    nbformat.write(new_notebook(cells=[new_code_cell("6 * 7")]), place / "untrusted.ipynb")
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([str(commands), str(Path(sys.executable).parent), os.environ["PATH"]]),
        "JUPYTER_DATA_DIR": str(folder / "data"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTER_PATH": str(folder / "prefix/share/jupyter"),
        "JUPYTER_PLATFORM_DIRS": "1",
        "IPYTHONDIR": str(folder / "ipython"),
    }
    install = [sys.executable, "-P", "-m", "micropython_wasm_kernel", "install", "--prefix", str(folder / "prefix")]
    subprocess.run(install, env=environment, check=True, capture_output=True)
    return place, environment
