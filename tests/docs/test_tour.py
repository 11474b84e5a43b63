"""examples/tour.ipynb: it runs as it says, with the default limits and with those of `make demo`."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).resolve().parents[2]
TOUR = ROOT / "examples/tour.ipynb"


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tour as `make demo` runs it."""
    folder = tmp_path_factory.mktemp("tour")
    environment = os.environ | {
        "JUPYTER_PATH": str(folder / "share/jupyter"),
        "JUPYTER_DATA_DIR": str(folder / "data"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTER_PLATFORM_DIRS": "1",
        "IPYTHONDIR": str(folder / "ipython"),
    }
    install = ["-P", "-m", "micropython_wasm_kernel", "install", "--prefix", str(folder)]
    subprocess.run([sys.executable, *install], env=environment, check=True, capture_output=True)
    options = re.findall(r"--ExecutePreprocessor\.\w+=(?:'[^']*'|\S+)", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert [option.partition("=")[0] for option in options] == [
        "--ExecutePreprocessor.kernel_name",
        "--ExecutePreprocessor.extra_arguments",
    ]
    convert = ["-m", "nbconvert", "--to", "notebook", "--execute", f"--output-dir={folder}", str(TOUR)]
    unquoted = [option.replace("'", "") for option in options]
    converted = subprocess.run([sys.executable, *convert, *unquoted], env=environment, capture_output=True, text=True)
    assert converted.returncode == 0, converted.stderr
    return folder / TOUR.name


def shown(path: Path, start: str) -> str:
    """All that the one cell showed whose source starts so."""
    (cell,) = [cell for cell in nbformat.read(path, as_version=4).cells if cell.source.startswith(start)]
    parts = []
    for output in cell.outputs:
        if output.output_type == "error":
            parts.append(f"{output.ename}: {output.evalue}\n")
        else:
            parts.append(output.text if output.output_type == "stream" else f"{output.data['text/plain']}\n")
    return "".join(parts)


def html(ran: Path, source: str) -> str:
    """The HTML that the cell beginning with `source` shows."""
    (cell,) = [cell for cell in nbformat.read(ran, 4).cells if cell.source.startswith(source)]
    (found,) = [output.data["text/html"] for output in cell.outputs if "text/html" in output.get("data", {})]
    return found


def test_the_tour_is_stored_without_outputs() -> None:
    notebook = nbformat.read(TOUR, as_version=4)
    assert all(cell.outputs == [] and cell.execution_count is None for cell in notebook.cells if "outputs" in cell)
    assert notebook.metadata.kernelspec.name == "micropython-wasm"
    assert json.loads(TOUR.read_text(encoding="utf-8"))["nbformat"] == 4


def test_every_cell_of_the_tour_ends_as_it_says(ran: Path) -> None:
    outline = subprocess.run(
        [sys.executable, ROOT / "examples/outline.py", ran], capture_output=True, text=True, check=False
    )
    assert outline.returncode == 0, outline.stdout
    assert re.search(r"BudgetExceeded: the cell used 2\.\d\d s of CPU, and its limit is 2 s of CPU;", outline.stdout)


def test_the_outline_tells_of_a_cell_that_ended_otherwise(ran: Path, tmp_path: Path) -> None:
    notebook = nbformat.read(ran, as_version=4)
    failing = next(cell for cell in notebook.cells if "raises-exception" in cell.metadata.get("tags", []))
    del failing.metadata["tags"]
    nbformat.write(notebook, tmp_path / "changed.ipynb")
    outline = subprocess.run(
        [sys.executable, ROOT / "examples/outline.py", tmp_path / "changed.ipynb"], capture_output=True, text=True
    )
    assert outline.returncode == 1
    assert "ZeroDivisionError: division by zero   <- this cell should have gone well\n" in outline.stdout


def test_the_tour_computes_what_is_right(ran: Path) -> None:
    primes = [n for n in range(2, 200_000) if all(n % d for d in range(2, int(n**0.5) + 1))]
    assert shown(ran, "def primes_below").splitlines() == [
        f"{len(primes)} primes below 200000; the last of them is {primes[-1]}",
        str(primes[:12]),
    ]
    assert shown(ran, "def makes_a_mersenne_prime").splitlines() == [
        "exponents: 2 3 5 7 13 17 19 31 61 89 107 127 521 607",
        f"the largest of these primes has {len(str(2**607 - 1))} digits",
    ]
    assert shown(ran, "class Fraction") == "9304682830147/2329089562800\n"
    assert shown(ran, "def queens").startswith("92 solutions; the first:\n♛ · · · · · · ·\n· · · · ♛ · · ·\n")


def test_the_tour_is_refused_everything_that_it_tries(ran: Path) -> None:
    lines = shown(ran, "attempts = [").splitlines()
    assert len(lines) == 9
    assert not any(line.endswith("DONE") for line in lines)
    missing = "[Errno 2] No such file or directory: '/etc/passwd'"
    assert shown(ran, 'open("/etc/passwd")') == f"FileNotFoundError: {missing}\n"


def test_the_tour_shows_what_cannot_act(ran: Path) -> None:
    assert shown(ran, "class Page") == "plain, and \x1b[31mred\x1b[0m\na page\n"
    assert html(ran, "class Page") == "<b>bold text</b>"


def test_the_tour_has_a_plot_a_table_and_a_time(ran: Path) -> None:
    assert html(ran, "import matplotlib").startswith('<img src="data:image/svg+xml;base64,')
    assert '<td align="right">2</td>' in html(ran, "from tables import table")
    assert re.search(r"^Wall time: [\d.]+ [µm]?s$", shown(ran, "%time"), re.MULTILINE)


def test_the_tour_goes_on_after_every_limit(ran: Path) -> None:
    assert re.fullmatch(
        r"the loop turned more than \d+ million times; 17984 primes are still here\n", shown(ran, 'print("the loop')
    )
    assert shown(ran, "primes = []\n") == (
        "LimitExceeded: The cell did not stop at its limit of 2 s of CPU, so what it did to variables and files is "
        "undone; raise the limit cpu_s to allow more.\n"
    )
    assert shown(ran, "len(primes)") == "17984\n"
    assert shown(ran, "hoard = []").startswith("full after ")
    assert shown(ran, "def down").count("RecursionError: maximum recursion depth exceeded\n") == 4
    assert shown(ran, "for n in range(300)").endswith(" more bytes; the limit output_bytes is 4,096]\n")
    assert shown(ran, 'print("Still here') == "Still here, with 17984 primes and the files ['data', 'roman.py']\n"


def test_the_tour_takes_a_cell_back_and_shows_what_was_used(ran: Path) -> None:
    assert shown(ran, "%undo") == "The last cell is undone: variables, imports and files are as they were before it.\n"
    last = "17984 primes again, and the files ['data', 'roman.py']\n"
    assert shown(ran, "print(len(primes)") == last
    assert re.search(rf"^output_bytes +{len(last)} B +4 KiB$", shown(ran, "%limits"), re.MULTILINE)
