"""Notebooks run by the tools that people run them with."""

import json
import subprocess
import sys

import nbclient
import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook


def notebook(*sources):
    spec = {"name": "micropython-wasm", "display_name": "MicroPython (sandboxed)", "language": "python"}
    return new_notebook(cells=[new_code_cell(source) for source in sources], metadata={"kernelspec": spec})


def test_nbclient_runs_a_notebook():
    ran = nbclient.NotebookClient(notebook("x = 20", "print(x)\nx * 2.5"), timeout=30).execute()
    assert [cell.execution_count for cell in ran.cells] == [1, 2]
    assert ran.cells[1].outputs == [
        {"output_type": "stream", "name": "stdout", "text": "20\n"},
        {"output_type": "execute_result", "metadata": {}, "data": {"text/plain": "50.0"}, "execution_count": 2},
    ]
    assert ran.metadata.language_info.name == "python"


def test_nbclient_stops_at_an_error_and_shows_it():
    broken = notebook("fine = 1", "1 / 0", "print('not reached')")
    with pytest.raises(nbclient.exceptions.CellExecutionError, match=r"ZeroDivisionError\x1b\[39m: division by zero"):
        nbclient.NotebookClient(broken, timeout=30).execute()
    assert broken.cells[1].outputs[0].ename == "ZeroDivisionError"
    assert broken.cells[2].outputs == []


def test_nbclient_goes_on_after_an_error_if_so_asked():
    ran = nbclient.NotebookClient(notebook("kept = 1", "1 / 0", "kept"), timeout=30, allow_errors=True).execute()
    assert ran.cells[2].outputs[0].data == {"text/plain": "1"}


def test_a_cell_that_is_too_slow_for_nbclient_is_interrupted():
    slow = notebook("kept = 1\nwhile True: pass", "kept")
    client = nbclient.NotebookClient(slow, timeout=1, interrupt_on_timeout=True, allow_errors=True)
    ran = client.execute()
    assert ran.cells[0].outputs[-1].ename == "KeyboardInterrupt"
    assert ran.cells[1].outputs[0].data == {"text/plain": "1"}


def test_nbconvert_executes_a_notebook(tmp_path, environment):
    nbformat.write(notebook("print('from', 'the sandbox')", "2 ** 100"), tmp_path / "in.ipynb")
    command = ["nbconvert", "--to=notebook", "--execute", "--output=out", "in.ipynb"]
    subprocess.run([sys.executable, "-P", "-m", *command], cwd=tmp_path, env=environment, check=True)
    cells = json.loads((tmp_path / "out.ipynb").read_text())["cells"]
    assert cells[0]["outputs"][0]["text"] == ["from the sandbox\n"]
    assert cells[1]["outputs"][0]["data"]["text/plain"] == ["1267650600228229401496703205376"]
