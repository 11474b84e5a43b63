"""Notebooks run by nbclient, as programs use it."""

import asyncio

import nbclient
import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

SPEC = {"name": "micropython-wasm", "display_name": "MicroPython (sandboxed)", "language": "python"}


def notebook(*cells: str | nbformat.NotebookNode) -> nbformat.NotebookNode:
    made = [new_code_cell(cell) if isinstance(cell, str) else cell for cell in cells]
    return new_notebook(cells=made, metadata={"kernelspec": SPEC})


def run(*cells: str | nbformat.NotebookNode, **options: object) -> nbformat.NotebookNode:
    return NotebookClient(notebook(*cells), timeout=30, **options).execute()


def tagged(source: str, *tags: str) -> nbformat.NotebookNode:
    return new_code_cell(source, metadata={"tags": list(tags)})


def test_a_cell_that_is_to_raise_may_and_one_that_is_not_may_not() -> None:
    ran = run(tagged("1 / 0", "raises-exception"), "'went on'")
    assert ran.cells[0].outputs[0].ename == "ZeroDivisionError"
    assert ran.cells[1].outputs[0].data == {"text/plain": "'went on'"}
    with pytest.raises(CellExecutionError, match="NameError"):
        run(tagged("1 / 0", "raises-exception"), "no_such_name")


def test_some_errors_can_be_allowed_by_name() -> None:
    ran = run("1 / 0", "'went on'", allow_error_names=["ZeroDivisionError"])
    assert ran.cells[1].outputs[0].data == {"text/plain": "'went on'"}


def test_a_cell_can_be_skipped_and_text_is_none() -> None:
    ran = run("x = 1", tagged("x = 2", "skip-execution"), new_markdown_cell("x = 3"), "x")
    assert ran.cells[3].outputs[0].data == {"text/plain": "1"}
    assert ran.cells[1].execution_count is None


def test_input_is_refused_in_a_sentence() -> None:
    told = "EOFError.*: input\\(\\) is not available: this front end does not take input"
    with pytest.raises(CellExecutionError, match=told):
        run("input('Name? ')")


def test_a_display_is_updated_in_the_cell_that_showed_it() -> None:
    ran = run("bar = display('0 %', display_id=True)", "bar.update('100 %')\n'end'")
    assert ran.cells[0].outputs[0].data == {"text/plain": "'100 %'"}
    assert [output.output_type for output in ran.cells[1].outputs] == ["execute_result"]


def test_output_can_be_cleared() -> None:
    ran = run("from IPython.display import clear_output\nprint('before')\nclear_output()\nprint('after')")
    assert [output.text for output in ran.cells[0].outputs] == ["after\n"]


def test_a_program_can_await_a_notebook_and_run_two_at_once() -> None:
    async def both() -> list[nbformat.NotebookNode]:
        clients = [NotebookClient(notebook(f"x = {n}", "x * 2"), timeout=30) for n in (1, 2)]
        return await asyncio.gather(*(client.async_execute() for client in clients))

    results = [ran.cells[1].outputs[0].data["text/plain"] for ran in asyncio.run(both())]
    assert results == ["2", "4"]


def test_a_kernel_that_is_kept_runs_more_cells() -> None:
    client = NotebookClient(notebook("x = 20", "x += 1\nx"), timeout=30)
    with client.setup_kernel():
        told = []
        for index in (0, 1, 1):
            cell = client.execute_cell(client.nb.cells[index], index)
            told.append((cell.execution_count, [output.data["text/plain"] for output in cell.outputs]))
    assert told == [(1, []), (2, ["21"]), (3, ["22"])]


def test_a_cell_that_takes_too_long_ends_the_run() -> None:
    client = NotebookClient(notebook("while True: pass"), timeout=1)
    told = r"^A cell timed out while it was being executed, after 1 seconds\."
    with pytest.raises(nbclient.exceptions.CellTimeoutError, match=told):
        client.execute()
    assert client.km is None


def test_the_time_of_each_cell_is_recorded() -> None:
    ran = run("1")
    assert sorted(ran.cells[0].metadata.execution) == [
        "iopub.execute_input",
        "iopub.status.busy",
        "iopub.status.idle",
        "shell.execute_reply",
    ]


def test_hooks_are_told_what_a_cell_showed() -> None:
    told: list[str] = []
    run(
        "print('x')\n1 / 0",
        allow_errors=True,
        on_cell_error=lambda cell, cell_index, execute_reply: told.append(execute_reply["content"]["ename"]),
    )
    assert told == ["ZeroDivisionError"]
