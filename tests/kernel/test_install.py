"""`python -m micropython_wasm_kernel install`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from micropython_wasm_kernel.config import ALIASES

LOGOS = {"logo-32x32.png", "logo-64x64.png", "logo-svg.svg"}


@pytest.fixture
def install(tmp_path, environment):
    """Runs the command in an empty home."""
    environment |= {"HOME": str(tmp_path), "JUPYTER_DATA_DIR": str(tmp_path / "user")}

    def run(*options):
        command = [sys.executable, "-P", "-m", "micropython_wasm_kernel", "install", *options]
        return subprocess.run(command, capture_output=True, text=True, env=environment)

    return run


def spec_in(folder):
    return json.loads((folder / "kernel.json").read_text(encoding="utf-8"))


def test_a_prefix_gets_the_kernel_under_its_own_name(install, tmp_path):
    done = install("--prefix", str(tmp_path))
    folder = tmp_path / "share/jupyter/kernels/micropython-wasm"
    assert (done.returncode, done.stdout) == (0, f"Installed the kernel micropython-wasm in {folder}\n")
    assert {path.name for path in folder.iterdir()} == {"kernel.json", *LOGOS}
    assert spec_in(folder) == {
        "argv": [sys.executable, "-m", "micropython_wasm_kernel", "-f", "{connection_file}"],
        "env": {"PYTHONSAFEPATH": "1"},
        "display_name": "MicroPython (sandboxed)",
        "language": "python",
        "interrupt_mode": "message",
        "metadata": {"debugger": False, "supported_encryption": ["curve"]},
    }


def test_user_installs_in_the_users_own_folder(install, tmp_path):
    assert install("--user").returncode == 0
    assert spec_in(tmp_path / "user/kernels/micropython-wasm")["display_name"] == "MicroPython (sandboxed)"


def test_sys_prefix_installs_in_the_environment_of_this_python(install):
    done = install("--sys-prefix", "--name", "micropython-wasm-test-of-sys-prefix")
    folder = Path(sys.prefix) / "share/jupyter/kernels/micropython-wasm-test-of-sys-prefix"
    try:
        assert (done.returncode, spec_in(folder)["argv"][0]) == (0, sys.executable)
    finally:
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()


def test_a_student_kernel_beside_a_grader_kernel(install, tmp_path):
    place = ["--prefix", str(tmp_path)]
    install(*place, "--name=student", "--display-name=Für Schüler", "--cpu-s=2", "--memory=64MiB", "--output", "100K")
    install(*place, "--name=grader", "--fuel=30000000000", "--input-requests=0", "--wall-s=None")
    student = spec_in(tmp_path / "share/jupyter/kernels/student")
    grader = spec_in(tmp_path / "share/jupyter/kernels/grader")
    assert student["display_name"] == "Für Schüler"
    assert student["argv"][4:] == ["{connection_file}", "--cpu-s=2", "--memory=64MiB", "--output=100K"]
    assert grader["display_name"] == "MicroPython (grader)"
    assert grader["argv"][4:] == ["{connection_file}", "--fuel=30000000000", "--wall-s=None", "--input-requests=0"]


def test_limits_in_the_spec_are_those_of_the_kernel(install, tmp_path, start_kernel, monkeypatch):
    from jupyter_client.manager import start_new_kernel

    assert install("--prefix", str(tmp_path), "--name=small", "--output=1000").returncode == 0
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "share/jupyter"))
    manager, client = start_new_kernel(kernel_name="small")
    seen = []
    client.execute_interactive("print('x' * 5000)", timeout=10, output_hook=seen.append)
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    manager.cleanup_resources()
    assert "".join(m["content"]["text"] for m in seen if m["content"].get("name") == "stdout") == "x" * 1000


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--cpu-s=0"], "cpu_s must be a number from 0.001 to 1e+08, not 0.0"),
        (["--cpu-s=soon"], "--cpu-s must be a float, not 'soon'."),
        (["--memory=lots"], "--memory must be a number of bytes, such as 67108864 or 64MiB, not 'lots'."),
        (["--memory=3G"], "memory_bytes must be a whole number from 4194304 to 2147483648, not 3221225472"),
        (["--fuel=1.5"], "--fuel must be an int, not '1.5'."),
        (["--wall-s=0"], "wall_s must be a number from 0.001 to 1e+08, not 0.0"),
        (["--grace-s=None"], "--grace-s must be a float, not 'None'."),
        (
            ["--checkpoints=/no/such/folder"],
            "checkpoint_folder must be the full path of a folder that exists, not '/no/such/folder'",
        ),
    ],
)
def test_a_wrong_limit_is_refused_in_one_sentence(install, tmp_path, options, sentence):
    done = install("--prefix", str(tmp_path), *options)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{sentence}\n")
    assert not (tmp_path / "share").exists()


def test_a_name_that_jupyter_cannot_use_is_refused_in_one_sentence(install, tmp_path):
    done = install("--prefix", str(tmp_path), "--name=with space")
    assert done.returncode == 1
    assert done.stderr.startswith("Invalid kernel name 'with space'.")
    assert done.stderr.count("\n") == 1


def test_a_place_that_cannot_be_written_is_told_in_one_sentence(install, tmp_path):
    (tmp_path / "file").write_text("in the way")
    done = install("--prefix", str(tmp_path / "file"))
    assert done.returncode == 1
    assert done.stderr.startswith("The kernelspec cannot be written (")
    assert done.stderr.endswith("; choose a place with --user, --sys-prefix or --prefix.\n")
    assert done.stderr.count("\n") == 1


def test_two_places_at_once_are_refused(install):
    done = install("--user", "--sys-prefix")
    assert done.returncode == 2
    assert "not allowed with argument" in done.stderr


def test_an_option_that_does_not_exist_is_refused(install):
    done = install("--cpu=3")
    assert done.returncode == 2
    assert "unrecognized arguments: --cpu=3" in done.stderr


def test_help_names_every_limit(install):
    done = install("--help")
    assert done.returncode == 0
    for option in ALIASES:
        assert f"--{option} VALUE" in done.stdout
