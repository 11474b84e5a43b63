"""Start and end of the kernel process."""

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jupyter_client import BlockingKernelClient

import micropython_wasm_kernel

STUBBORN = "print('running')\nwhile True:\n    try:\n        while True: pass\n    except BaseException: pass"
PACKAGE = Path(micropython_wasm_kernel.__file__).parent


def shut_down(kernel, restart=False):
    asked = kernel.request("shutdown_request", {"restart": restart}, "control")
    reply = kernel.reply_to(asked, "control", timeout_s=2)
    assert reply["content"] == {"status": "ok", "restart": restart}
    return asked


def test_shutdown_in_idle_is_announced_and_quick(start_kernel):
    kernel = start_kernel()
    kernel.run("1")
    asked = shut_down(kernel)
    announced = kernel.wait_until(asked, "shutdown_reply", timeout_s=2)
    assert announced["content"] == {"status": "ok", "restart": False}
    assert kernel.ends_within(1)
    assert kernel.manager.provisioner.process.returncode == 0


@pytest.mark.parametrize("code", ["print('running')\nwhile True: pass", STUBBORN])
def test_shutdown_while_a_cell_runs_takes_at_most_a_second(start_kernel, code):
    kernel = start_kernel()
    kernel.wait_until(kernel.send(code), "stream")
    shut_down(kernel, restart=True)
    assert kernel.ends_within(1.2)
    assert kernel.manager.provisioner.process.returncode == 0


def test_shutdown_ends_a_wait_for_input(start_kernel):
    kernel = start_kernel()
    kernel.send("input('?')", allow_stdin=True)
    kernel.client.get_stdin_msg(timeout=10)
    shut_down(kernel)
    assert kernel.ends_within(1)


def test_shutdown_does_not_start_the_cells_that_wait(start_kernel):
    kernel = start_kernel()
    running = kernel.send("print('running')\nwhile True: pass")
    kernel.wait_until(running, "stream")
    for _ in range(20):
        kernel.send("while True: pass", stop_on_error=False)
    shut_down(kernel)
    assert kernel.ends_within(1.2)


def test_a_restart_gives_a_fresh_kernel_also_while_a_cell_runs(start_kernel):
    kernel = start_kernel()
    kernel.run("old = 1")
    kernel.wait_until(kernel.send("print('running')\nwhile True: pass"), "stream")
    started_s = time.monotonic()
    kernel.manager.restart_kernel(now=False)
    kernel.client.wait_for_ready(timeout=20)
    assert time.monotonic() - started_s < 5
    ran = kernel.run("old")
    assert (ran.reply["ename"], ran.reply["execution_count"]) == ("NameError", 1)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows passes a handle of the parent instead of its number")
def test_a_kernel_ends_when_the_process_that_started_it_dies(environment, tmp_path):
    script = (
        "import sys, time\n"
        "from jupyter_client import KernelManager\n"
        "manager = KernelManager(kernel_name='micropython-wasm')\n"
        "manager.start_kernel()\n"
        "client = manager.client(); client.start_channels(); client.wait_for_ready(timeout=20)\n"
        "print(manager.provisioner.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, env=environment) as parent:
        pid = int(parent.stdout.readline())
        parent.kill()
    end = time.monotonic() + 5
    while time.monotonic() < end and is_running(pid):
        time.sleep(0.05)
    assert not is_running(pid)


def is_running(pid):
    import psutil

    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


@pytest.mark.parametrize(
    "options",
    [
        ["--no-such-flag"],
        ["--no-such-option=3"],
        ["--NoSuchClass.option=3"],
        ["--SandboxOptions.no_such_option=3"],
        ["--HistoryManager.enabled=False"],
        ["-x"],
        ["a-word"],
    ],
)
def test_an_option_that_nobody_knows_does_not_keep_the_kernel_from_starting(start_kernel, options):
    assert start_kernel(*options).run("6 * 7").result() == "42"


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("--cpu-s=-1", "cpu_s must be a number from 0.001 to 1e+08, not -1.0"),
        ("--memory=1KiB", "memory_bytes must be a whole number from 4194304 to 2147483648, not 1024"),
        ("--wall-s=0", "wall_s must be a number from 0.001 to 1e+08, not 0.0"),
        ("--output-messages=-1", "output_messages must be a whole number from 0 to 10000, not -1"),
        (
            "--cpu-s=soon",
            "An option of the sandbox has a wrong value: The 'cpu_s' trait of a SandboxOptions instance expected a "
            "float, not the str 'soon'.",
        ),
        (
            "--memory=lots",
            "An option of the sandbox has a wrong value: The 'memory_bytes' trait of a SandboxOptions instance "
            "expected a number of bytes, such as 67108864 or 64MiB, not the str 'lots'.",
        ),
    ],
)
def test_a_wrong_limit_is_told_by_every_cell_and_nothing_runs(start_kernel, option, sentence):
    kernel = start_kernel(option)
    for _ in range(2):
        ran = kernel.run("print('ran')")
        assert ran.kinds() == ["busy", "execute_input", "error", "idle"]
        assert (ran.reply["ename"], ran.reply["evalue"]) == ("ConfigurationError", sentence)
        assert ran.traceback() == [f"ConfigurationError: {sentence}"]
    assert kernel.is_complete("1") == {"status": "unknown"}


def test_without_its_guest_module_the_kernel_starts_and_every_cell_says_what_to_do(start_kernel, environment, tmp_path):
    shutil.copytree(PACKAGE, tmp_path / PACKAGE.name, ignore=shutil.ignore_patterns("guest.wasm", "__pycache__"))
    kernel = start_kernel(env=environment | {"PYTHONPATH": str(tmp_path)})
    for _ in range(2):
        ran = kernel.run("print('ran')")
        assert ran.kinds() == ["busy", "execute_input", "error", "idle"]
        assert ran.reply["ename"] == "GuestModuleError"
        assert "make wasm" in ran.reply["evalue"]
        assert "\n" not in ran.reply["evalue"]
    # Once it is there, no restart is needed.
    shutil.copy(PACKAGE / "sandbox/guest.wasm", tmp_path / PACKAGE.name / "sandbox")
    assert kernel.run("6 * 7").result() == "42"


def test_the_limits_of_the_command_line_are_those_of_the_cells(start_kernel):
    kernel = start_kernel("--cpu-s=0.2", "--output=1000")
    started_s = time.monotonic()
    assert kernel.run("while True: pass").reply["ename"] == "BudgetExceeded"
    assert time.monotonic() - started_s < 3
    assert kernel.run("print('x' * 5000)").text().startswith("x" * 1000)
    assert len(kernel.run("print('x' * 5000)").text()) == 1000


def test_the_config_file_is_read_and_the_command_line_wins(start_kernel, jupyter_home, environment):
    folder = jupyter_home / "with-config"
    folder.mkdir()
    config = folder / "micropython_wasm_kernel_config.py"
    config.write_text("c.SandboxOptions.output_bytes = '1K'\nc.SandboxOptions.files_count = 7\n")
    environment["JUPYTER_CONFIG_DIR"] = str(folder)
    code = "print('x' * 5000)"
    assert len(start_kernel(env=environment).run(code).text()) == 1024
    assert len(start_kernel("--output=2000", env=environment).run(code).text()) == 2000


def test_the_connection_can_be_encrypted(start_kernel):
    kernel = start_kernel(transport_encryption="required")
    assert kernel.manager.curve_secretkey is not None
    assert kernel.run("6 * 7").result() == "42"
    assert kernel.client.is_alive()


def test_a_kernel_started_by_hand_says_how_to_connect(environment, jupyter_home):
    command = [sys.executable, "-P", "-m", "micropython_wasm_kernel"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        line = process.stdout.readline()
        assert line.startswith("To connect to this kernel: jupyter console --existing ")
        path = Path(line.split()[-1])
        assert path.stat().st_mode & 0o77 == 0
        client = BlockingKernelClient(connection_file=str(path))
        client.load_connection_file()
        client.start_channels()
        client.wait_for_ready(timeout=20)
        assert client.execute("1", reply=True, timeout=10)["content"]["status"] == "ok"
        client.shutdown(reply=True, timeout=10)
        assert process.wait(timeout=5) == 0
        client.stop_channels()
    assert not path.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM")
def test_sigterm_ends_the_process(start_kernel):
    kernel = start_kernel()
    kernel.manager.provisioner.process.send_signal(signal.SIGTERM)
    assert kernel.ends_within(1)
