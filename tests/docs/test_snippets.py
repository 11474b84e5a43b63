"""What README and docs show is what happens: their snippets are run, and their output is compared."""

import contextlib
import io
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from micropython_wasm_kernel import Interpreter, Limits
from micropython_wasm_kernel.cell_syntax import transformed
from micropython_wasm_kernel.errors import CheckpointError, UsageError
from micropython_wasm_kernel.events import ClearOutput, Display, Error, Event, Result, Stream
from micropython_wasm_kernel.magics import Magics, split

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]

# Commands of `console` blocks, which are not run here: they change the reader's environment, or wait for a person.
CONSOLE_COMMANDS = {"$ make dist", "$ pip install", "$ jupyter lab"}


def page_id(path: Path) -> str:
    return str(path.relative_to(ROOT))


every_page = pytest.mark.parametrize("page", PAGES, ids=page_id)


def unmeasured(text: str) -> str:
    """`text` without the seconds that a machine measured, which are a little different each time."""
    return re.sub(r"\b(used|took) \d+\.\d\d s\b", r"\1 # s", text)


def shown(event: Event) -> str:
    """An event as a reader of a notebook sees it, without the traceback's upper lines."""
    match event:
        case Stream(_, text):
            return text
        case Result(data) | Display(data):
            return f"{data['text/plain']}\n"
        case ClearOutput():
            return ""
        case Error(name, message):
            return f"{name}: {message}\n" if message else f"{name}\n"


@every_page
def test_every_snippet_is_of_a_kind_that_is_checked(page: Path, read_snippets: Any) -> None:
    for snippet in read_snippets(page):
        assert snippet.language in {"python", "sh", "console", "text"}, f"line {snippet.line}"
        if snippet.language == "console":
            for line in snippet.source.splitlines():
                assert any(line.startswith(command) for command in CONSOLE_COMMANDS), line


@every_page
def test_python_snippets_print_what_stands_below_them(page: Path, read_snippets: Any) -> None:
    names: dict[str, Any] = {"__name__": "__snippets__"}
    for snippet in read_snippets(page):
        if snippet.language != "python" or snippet.options:
            continue
        printed = io.StringIO()
        code = compile("\n" * (snippet.line - 1) + snippet.source, str(page), "exec")
        with contextlib.redirect_stdout(printed):
            exec(code, names)
        assert unmeasured(printed.getvalue()) == unmeasured(snippet.output or ""), f"{page.name}, line {snippet.line}"


@every_page
def test_cells_show_what_stands_below_them(page: Path, read_snippets: Any) -> None:
    """A `python cell` runs in the sandbox, in one notebook for the page; limits after `cell` start another one."""
    interpreter: Interpreter | None = None
    count = 0
    magics = Magics()
    for snippet in read_snippets(page):
        if snippet.language != "python" or not snippet.options:
            continue
        word, *limits = snippet.options
        assert word == "cell"
        if interpreter is None or limits:
            values = {name: json.loads(value) for name, value in (limit.split("=") for limit in limits)}
            if interpreter is not None:
                interpreter.close()
            interpreter = Interpreter(Limits(**values))
            count = 0
        events: list[Event] = []
        lines, rest = split(snippet.source)
        try:
            events += [Stream("stdout", magics.run(interpreter, line)) for line in lines]
            if rest.strip():
                count += 1
                ran = interpreter.execute(
                    transformed(rest), name=f"<cell {count}>", count=count, on_event=events.append
                )
                magics.account(ran.usage)
        except (CheckpointError, UsageError) as refused:
            events.append(Error("UsageError", str(refused)))
        text = "".join(map(shown, events))
        assert unmeasured(text) == unmeasured(snippet.output or ""), f"{page.name}, line {snippet.line}"
    if interpreter is not None:
        interpreter.close()


@every_page
def test_shell_snippets_run(page: Path, read_snippets: Any, shell_folder: tuple[Path, dict[str, str]]) -> None:
    place, environment = shell_folder
    for snippet in read_snippets(page):
        if snippet.language != "sh":
            continue
        ran = subprocess.run(
            ["sh", "-eu", "-c", snippet.source], cwd=place, env=environment, capture_output=True, text=True
        )
        assert ran.returncode == 0, f"{page.name}, line {snippet.line}:\n{ran.stdout}{ran.stderr}"


def test_the_readme_runs_an_untrusted_notebook_and_makes_a_kernel(
    read_snippets: Any, shell_folder: tuple[Path, dict[str, str]]
) -> None:
    test_shell_snippets_run(ROOT / "README.md", read_snippets, shell_folder)
    place, _ = shell_folder
    assert ">42<" in re.sub(r"\s", "", (place / "untrusted.html").read_text(encoding="utf-8"))
    spec = json.loads((place.parent / "data/kernels/student/kernel.json").read_text(encoding="utf-8"))
    assert spec["display_name"] == "Student"
    assert spec["argv"][-2:] == ["--cpu-s=2", "--memory=64MiB"]


def test_a_snippet_that_does_something_else_is_noticed(tmp_path: Path, read_snippets: Any) -> None:
    page = tmp_path / "page.md"
    page.write_text("# A page\n\n```python\nprint(1)\n```\n\n```text\n2\n```\n\n```python cell\n1 / 0\n```\n")
    first, second = read_snippets(page)
    assert (first.source, first.output, first.line) == ("print(1)\n", "2\n", 4)
    assert (second.options, second.output, second.line) == (("cell",), None, 12)
    with pytest.raises(AssertionError, match=r"page\.md, line 4"):
        test_python_snippets_print_what_stands_below_them(page, read_snippets)
    with pytest.raises(AssertionError, match=r"page\.md, line 12"):
        test_cells_show_what_stands_below_them(page, read_snippets)
