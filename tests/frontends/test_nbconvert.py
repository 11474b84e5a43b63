"""Notebooks run and exported by nbconvert, as people call it."""

import json
import re
import subprocess
import sys
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

SPEC = {"name": "micropython-wasm", "display_name": "MicroPython (sandboxed)", "language": "python"}


def write(folder: Path, *sources: str) -> None:
    cells = [new_markdown_cell("# A title"), *map(new_code_cell, sources)]
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": SPEC}), folder / "in.ipynb")


def convert(*options: str) -> tuple[int, str]:
    """The exit status, and what was said without its colours."""
    command = [sys.executable, "-P", "-m", "nbconvert", "in.ipynb", *options]
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60)
    return ran.returncode, re.sub(r"\x1b\[[0-9;]*m", "", ran.stdout)


def exported(folder: Path, *options: str, extension: str) -> str:
    status, said = convert(*options)
    assert status == 0, said
    return (folder / f"in.{extension}").read_text(encoding="utf-8")


def test_a_page_has_the_plots_the_tables_and_the_displays(in_an_empty_folder: Path) -> None:
    write(
        in_an_empty_folder,
        "import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.title('A wave');",
        "from tables import table\ntable([('Ada', 1815)], columns=['name', 'born'])",
        "from IPython.display import Markdown, Math, display\ndisplay(Markdown('*slanted*'))\nMath(r'\\sqrt{2}')",
        "print('\\x1b[31mred\\x1b[0m <i>text</i>')",
        "from IPython.display import HTML\nHTML('<script>evil()</script><b onclick=evil()>bold</b>')",
    )
    page = exported(in_an_empty_folder, "--execute", "--to=html", extension="html")
    outputs = page[page.index("A title") :]
    assert len(re.findall(r'<img [^>]*src="data:image/svg\+xml;base64,[A-Za-z0-9+/=]{1000,}"', outputs)) == 1
    assert re.search(r"<th[^>]*>born</th>", outputs) and re.search(r"<td[^>]*>Ada</td>", outputs)
    assert "<em>slanted</em>" in outputs
    assert r"\sqrt{2}" in outputs
    assert '<span class="ansi-red-fg">red</span> &lt;i&gt;text&lt;/i&gt;' in outputs
    assert "<b>bold</b>" in outputs
    # What stands in the sources of the cells is text.
    assert re.findall(r"<[^>]*evil", outputs) == []


def test_a_notebook_is_run_in_place(in_an_empty_folder: Path) -> None:
    write(in_an_empty_folder, "x = 20", "x + 1")
    exported(in_an_empty_folder, "--execute", "--to=notebook", "--inplace", extension="ipynb")
    ran = nbformat.read("in.ipynb", as_version=4)
    nbformat.validate(ran)
    assert ran.cells[2].outputs[0].data == {"text/plain": "21"}
    assert ran.metadata.kernelspec == SPEC
    assert ran.metadata.language_info.nbconvert_exporter == "python"


def test_an_error_ends_the_conversion_unless_errors_are_allowed(in_an_empty_folder: Path) -> None:
    write(in_an_empty_folder, "1 / 0", "print('after')")
    status, said = convert("--execute", "--to=markdown")
    assert status == 1
    assert "\nZeroDivisionError: division by zero\n" in said
    text = exported(in_an_empty_folder, "--execute", "--to=markdown", "--allow-errors", extension="md")
    assert "    ZeroDivisionError: division by zero\n" in text
    assert text.rstrip().endswith("    after")


def test_markdown_has_the_results_and_a_picture(in_an_empty_folder: Path) -> None:
    write(in_an_empty_folder, "6 * 7", "import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.show()")
    text = exported(in_an_empty_folder, "--execute", "--to=markdown", extension="md")
    assert "# A title\n" in text
    assert "```python\n6 * 7\n```\n\n\n\n\n    42\n" in text
    assert '<img src="data:image/svg+xml;base64,' in text


def test_a_script_has_the_magics_as_calls(in_an_empty_folder: Path) -> None:
    write(in_an_empty_folder, "%time x = 1", "x?")
    # The suffix is that of the language, which is in the notebook once it has run.
    exported(in_an_empty_folder, "--execute", "--to=notebook", "--inplace", extension="ipynb")
    script = exported(in_an_empty_folder, "--to=script", extension="py")
    assert "get_ipython().run_line_magic('time', 'x = 1')\n" in script
    assert "get_ipython().run_line_magic('pinfo', 'x')\n" in script


def test_slow_cells_end_by_the_timeout_that_nbconvert_was_given(in_an_empty_folder: Path) -> None:
    write(in_an_empty_folder, "kept = 1\nwhile True: pass", "kept")
    options = ["--ExecutePreprocessor.timeout=1", "--ExecutePreprocessor.interrupt_on_timeout=True", "--allow-errors"]
    exported(in_an_empty_folder, "--execute", "--to=notebook", "--inplace", *options, extension="ipynb")
    cells = json.loads((in_an_empty_folder / "in.ipynb").read_text(encoding="utf-8"))["cells"]
    assert cells[1]["outputs"][-1]["ename"] == "KeyboardInterrupt"
    assert cells[2]["outputs"][0]["data"] == {"text/plain": ["1"]}


def test_a_notebook_that_asks_for_input_fails_with_a_sentence(in_an_empty_folder: Path) -> None:
    write(in_an_empty_folder, "input('Name? ')")
    status, said = convert("--execute", "--to=html")
    assert status == 1
    assert "\nEOFError: input() is not available: this front end does not take input\n" in said
