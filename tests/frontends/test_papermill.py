"""Notebooks run by papermill, with parameters."""

from pathlib import Path

import nbformat
import papermill
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from papermill.exceptions import PapermillExecutionError

SPEC = {"name": "micropython-wasm", "display_name": "MicroPython (sandboxed)", "language": "python"}


def write(path: Path, *cells: nbformat.NotebookNode, spec: dict[str, str] = SPEC) -> None:
    metadata = {"kernelspec": spec, "language_info": {"name": "python"}}
    nbformat.write(new_notebook(cells=cells, metadata=metadata), path)


def run(source: str = "in.ipynb", **options: object) -> nbformat.NotebookNode:
    return papermill.execute_notebook(source, "out.ipynb", progress_bar=False, **options)


def parameters(source: str) -> nbformat.NotebookNode:
    return new_code_cell(source, metadata={"tags": ["parameters"]})


def test_the_parameters_are_those_that_papermill_was_given(in_an_empty_folder: Path) -> None:
    write(
        in_an_empty_folder / "in.ipynb",
        parameters("name = 'nobody'\nfactor = 1.5\nflags = None\nkept = 'default'"),
        new_code_cell("print(name, factor, flags['deep'][1], kept)\nfactor * 2"),
    )
    given = {"name": 'Ada\'s "pen" \n', "factor": 2.25, "flags": {"deep": [None, True]}}
    ran = run(parameters=given)
    assert [cell.metadata.tags for cell in ran.cells] == [["parameters"], ["injected-parameters"], []]
    assert [cell.execution_count for cell in ran.cells] == [1, 2, 3]
    assert ran.cells[2].outputs[0].text == 'Ada\'s "pen" \n 2.25 True default\n'
    assert ran.cells[2].outputs[1].data == {"text/plain": "4.5"}
    assert nbformat.read("out.ipynb", as_version=4).cells[2].outputs == ran.cells[2].outputs


def test_the_report_is_in_the_metadata(in_an_empty_folder: Path) -> None:
    write(in_an_empty_folder / "in.ipynb", parameters("n = 1"), new_code_cell("n + 1"))
    ran = run(parameters={"n": 41})
    told = ran.metadata.papermill
    assert (told.parameters, told.exception, told.input_path) == ({"n": 41}, None, "in.ipynb")
    assert [cell.metadata.papermill.status for cell in ran.cells] == ["completed"] * 3
    assert ran.metadata.language_info.file_extension == ".py"


def test_parameters_can_be_listed_without_running_anything(in_an_empty_folder: Path) -> None:
    write(in_an_empty_folder / "in.ipynb", parameters("n: int = 1  # how many\nname = 'x'"))
    told = papermill.inspect_notebook("in.ipynb")
    assert told["n"] == {"name": "n", "inferred_type_name": "int", "default": "1", "help": "how many"}
    assert told["name"]["default"] == "'x'"


def test_a_failing_notebook_raises_with_the_traceback_and_the_rest_is_not_run(in_an_empty_folder: Path) -> None:
    sources = ["def half(n):\n    return n / 0\n\nhalf(1)", "print('not reached')"]
    write(in_an_empty_folder / "in.ipynb", *map(new_code_cell, sources))
    with pytest.raises(PapermillExecutionError) as raised:
        run()
    assert (raised.value.ename, raised.value.evalue, raised.value.exec_count) == (
        "ZeroDivisionError",
        "division by zero",
        1,
    )
    assert "Cell In[1], line 2, in half(n)\n" in str(raised.value)
    stored = nbformat.read("out.ipynb", as_version=4)
    assert stored.metadata.papermill.exception is True
    failed, after = stored.cells[-2:]
    assert (failed.outputs[0].ename, failed.metadata.papermill.status) == ("ZeroDivisionError", "failed")
    assert (after.outputs, after.execution_count, after.metadata.papermill.status) == ([], None, "pending")


def test_the_kernel_is_the_one_that_papermill_was_told(in_an_empty_folder: Path) -> None:
    """A notebook that asks for a kernel with the machine's files does not get it, though its metadata stay."""
    other = {"name": "python3", "display_name": "Python 3", "language": "python"}
    write(
        in_an_empty_folder / "in.ipynb", parameters("a = 1"), new_code_cell("import sys; sys.platform, a"), spec=other
    )
    ran = run(kernel_name="micropython-wasm", parameters={"a": 2})
    assert ran.cells[-1].outputs[0].data == {"text/plain": "('wasm', 2)"}
    assert ran.metadata.kernelspec.name == "python3"


def test_plots_and_displays_are_stored(in_an_empty_folder: Path) -> None:
    plot = "import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.show()"
    update = "shown = display('begun', display_id=True)\nshown.update('done')"
    write(in_an_empty_folder / "in.ipynb", new_code_cell(plot), new_code_cell(update))
    picture, text = run().cells
    assert '<img src="data:image/svg+xml;base64,' in picture.outputs[0].data["text/html"]
    assert [output.data for output in text.outputs] == [{"text/plain": "'done'"}]


def test_output_is_logged_as_it_comes(in_an_empty_folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    write(in_an_empty_folder / "in.ipynb", new_code_cell("print('to the log')"))
    with caplog.at_level("INFO", logger="papermill"):
        run(log_output=True)
    assert "to the log\n" in [record.getMessage() for record in caplog.records]


def test_a_cell_beyond_its_time_fails_the_notebook(in_an_empty_folder: Path) -> None:
    write(in_an_empty_folder / "in.ipynb", new_code_cell("while True: pass"))
    with pytest.raises(PapermillExecutionError, match=r"BudgetExceeded.*its limit is 0\.3 s of CPU"):
        run(extra_arguments=["--cpu-s=0.3"])
