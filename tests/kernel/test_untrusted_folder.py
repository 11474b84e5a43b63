"""A kernel starts in the folder of the notebook. No file there is ever run on the host, whatever it is called."""

import ast
import subprocess
import sys

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

# Modules that are imported if they happen to be there, or late, or by the machinery that starts Python.
OPTIONAL = """
    appnope argcomplete antigravity cython debugpy faulthandler gevent ipykernel_launcher micropython_wasm_kernel
    msgpack nest_asyncio nh3 orjson pdb psutil pycurl resource runpy simplejson sitecustomize timeit tracemalloc trio
    usercustomize uvloop yaml
"""
NBCONVERT = [sys.executable, "-P", "-m", "nbconvert", "--to=notebook", "--execute", "--allow-errors", "--output=out"]


def modules_of_a_kernel():
    """The top-level names of all modules that a running kernel has imported."""
    code = "import sys, micropython_wasm_kernel.app, micropython_wasm_kernel.install; print(*sys.modules)"
    listed = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True).stdout
    return {name.partition(".")[0] for name in listed.split()} - {"__main__"}


class Traps:
    """Files that leave a mark when Python runs them."""

    def __init__(self, folder, names):
        self._marks = folder / "marks.txt"
        # The kernel's configuration, and that of ipykernel's application, are looked for elsewhere.
        for name in {*names, "micropython_wasm_kernel_config", "ipython_kernel_config"}:
            mark = f"marks.write(repr(({name!r}, sys.orig_argv)) + chr(10))"
            trap = f"import sys\nwith open({str(self._marks)!r}, 'a') as marks:\n    {mark}\n"
            (folder / f"{name}.py").write_text(trap)

    def sprung(self):
        """(module, command line of the process that ran it) for each file that was run."""
        if not self._marks.exists():
            return []
        return [ast.literal_eval(line) for line in self._marks.read_text().splitlines()]


@pytest.fixture
def folder(tmp_path):
    spec = {"name": "micropython-wasm", "display_name": "MicroPython (sandboxed)", "language": "python"}
    cells = [new_code_cell("import json\nprint(json.dumps([1]))"), new_code_cell("1 / 0"), new_code_cell("6 * 7")]
    folder = tmp_path / "untrusted"
    folder.mkdir()
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": spec}), folder / "notebook.ipynb")
    return folder


def assert_that_all_ran(folder):
    outputs = [cell.outputs[0] for cell in nbformat.read(folder / "out.ipynb", as_version=4).cells]
    assert (outputs[0].text, outputs[1].ename, outputs[2].data["text/plain"]) == ("[1]\n", "ZeroDivisionError", "42")


def test_no_file_beside_the_notebook_is_run_by_nbconvert_or_its_kernel(folder, tmp_path, environment):
    names = modules_of_a_kernel() | set(OPTIONAL.split())
    assert {"ipykernel", "wasmtime", "zmq", "traitlets", "asyncio", "json", "micropython_wasm_kernel"} <= names
    traps = Traps(folder, names)
    subprocess.run([*NBCONVERT, folder / "notebook.ipynb"], cwd=tmp_path, env=environment, check=True)
    assert traps.sprung() == []
    assert_that_all_ran(folder)


def test_no_file_beside_the_notebook_is_run_by_the_kernel_when_nbconvert_runs_there(folder, environment):
    # nbconvert itself looks for some modules in the folder that it runs in, which no kernel can prevent; of those it
    # only needs the ones below to be what they are.
    names = (modules_of_a_kernel() | set(OPTIONAL.split())) - {"argcomplete"}
    traps = Traps(folder, names)
    subprocess.run([*NBCONVERT, "notebook.ipynb"], cwd=folder, env=environment, check=True)
    assert [mark for mark in traps.sprung() if "nbconvert" not in mark[1]] == []
    assert_that_all_ran(folder)


def test_the_traps_of_these_tests_do_work(folder, environment):
    traps = Traps(folder, ["zmq"])
    command = [sys.executable, "-c", "import zmq"]
    subprocess.run(command, cwd=folder, env=environment, check=True)
    assert traps.sprung() == [("zmq", command)]


def test_every_request_leaves_the_files_alone_also_those_that_import_late(folder, start_kernel):
    traps = Traps(folder, modules_of_a_kernel() | set(OPTIONAL.split()))
    kernel = start_kernel(cwd=str(folder))
    kernel.run("1 / 0")
    kernel.is_complete("1")
    kernel.client.complete("pri", reply=True, timeout=10)
    kernel.client.inspect("print", reply=True, timeout=10)
    kernel.client.history(reply=True, timeout=10)
    kernel.client.comm_info(reply=True, timeout=10)
    for kind in ("usage_request", "debug_request", "create_subshell_request", "interrupt_request", "connect_request"):
        kernel.reply_to(kernel.request(kind, {}, "control"), "control")
    kernel.reply_to(kernel.request("shutdown_request", {"restart": False}, "control"), "control")
    assert kernel.ends_within(2)
    assert traps.sprung() == []


def test_without_the_kernelspecs_protection_the_process_protects_itself(folder, start_kernel, environment):
    # What Python imports before our first line is out of our hands then; all that is not Python's own comes later.
    names = (modules_of_a_kernel() | set(OPTIONAL.split())) - set(sys.stdlib_module_names) - {"micropython_wasm_kernel"}
    assert {"ipykernel", "wasmtime", "zmq", "traitlets", "psutil"} <= names
    traps = Traps(folder, names)
    environment.pop("PYTHONSAFEPATH", None)
    kernel = start_kernel(cwd=str(folder), env=environment, spec_env={})
    assert kernel.run("6 * 7").result() == "42"
    kernel.reply_to(kernel.request("usage_request", {}, "control"), "control")
    assert traps.sprung() == []
