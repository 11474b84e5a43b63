"""The stop button: a running cell ends soon, and the state is kept."""

import os
import signal
import sys
import time

import pytest

ENDLESS = "n = 0\nprint('running')\nwhile True:\n    n += 1"


def start_endless(kernel, code=ENDLESS):
    message_id = kernel.send(code)
    kernel.wait_until(message_id, "stream")
    return message_id


def test_stop_ends_an_endless_loop_and_keeps_the_state(kernel_client):
    message_id = start_endless(kernel_client)
    pressed_s = time.monotonic()
    kernel_client.manager.interrupt_kernel()
    ran = kernel_client.collect(message_id)
    assert time.monotonic() - pressed_s < 0.5
    assert (ran.reply["status"], ran.reply["ename"], ran.reply["evalue"]) == ("error", "KeyboardInterrupt", "")
    shown = ran.traceback()
    assert shown[1] == "KeyboardInterrupt                         Traceback (most recent call last)"
    assert shown[2].startswith(f"Cell In[{ran.reply['execution_count']}], line ")
    assert shown[-1] == "KeyboardInterrupt: "
    assert kernel_client.run("n > 0").result() == "True"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for another process")
def test_a_bare_sigint_stops_a_cell_as_well(kernel_client):
    message_id = start_endless(kernel_client)
    os.kill(kernel_client.pid, signal.SIGINT)
    assert kernel_client.collect(message_id).reply["ename"] == "KeyboardInterrupt"
    assert kernel_client.run("n > 0").result() == "True"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for another process")
def test_sigint_in_idle_hits_neither_the_kernel_nor_the_next_cell(kernel_client):
    for _ in range(5):
        os.kill(kernel_client.pid, signal.SIGINT)
    time.sleep(0.5)  # nothing tells when a signal has arrived; one that arrives during the cell is meant for it
    assert kernel_client.run("sum(range(100000))").result() == "4999950000"


def test_stop_in_idle_does_not_hit_the_next_cell(kernel_client):
    for _ in range(5):
        kernel_client.reply_to(kernel_client.request("interrupt_request", {}, channel="control"), channel="control")
    assert kernel_client.run("sum(range(100000))").result() == "4999950000"


def test_stop_hits_a_cell_that_has_only_just_begun(start_kernel):
    kernel = start_kernel()
    kernel.run("filled = [bytearray(1000000) for _ in range(150)]")  # its memory image takes a while
    for delay_s in (0.0, 0.005, 0.01, 0.02, 0.04, 0.08):
        kernel.send("filled[0][0] = 1")
        message_id = kernel.send("while True: pass")
        kernel.wait_until(message_id, "execute_input")
        time.sleep(delay_s)
        kernel.manager.interrupt_kernel()
        assert kernel.collect(message_id, timeout_s=2).reply["ename"] == "KeyboardInterrupt"


def test_stop_ends_a_sleep(kernel_client):
    message_id = start_endless(kernel_client, "import time\nprint('asleep')\ntime.sleep(60)")
    kernel_client.manager.interrupt_kernel()
    assert kernel_client.collect(message_id, timeout_s=2).reply["ename"] == "KeyboardInterrupt"


def test_stop_aborts_the_cells_that_wait(kernel_client):
    message_id = start_endless(kernel_client)
    waiting = kernel_client.send("print('ran')")
    time.sleep(0.1)  # it must have arrived: what comes later is a new wish
    kernel_client.manager.interrupt_kernel()
    assert kernel_client.collect(message_id).reply["ename"] == "KeyboardInterrupt"
    assert kernel_client.collect(waiting).reply == {"status": "aborted"}


def test_a_cell_that_does_not_heed_the_stop_is_ended_and_rolled_back(start_kernel):
    kernel = start_kernel("--grace-s=0.2")
    kernel.run("kept = 1")
    message_id = start_endless(
        kernel,
        "kept = 2\nprint('running')\nwhile True:\n    try:\n        while True: pass\n    except BaseException: pass",
    )
    kernel.manager.interrupt_kernel()
    ran = kernel.collect(message_id, timeout_s=3)
    assert (ran.reply["status"], ran.reply["ename"], ran.reply["evalue"]) == (
        "error",
        "Interrupted",
        "The cell did not stop within 0.2 s of being interrupted, so what it did to variables and files is undone.",
    )
    assert kernel.run("kept").result() == "1"


def test_the_control_channel_is_answered_while_a_cell_runs(kernel_client):
    message_id = start_endless(kernel_client)
    asked = kernel_client.request("kernel_info_request", {}, "control")
    assert kernel_client.reply_to(asked, "control", timeout_s=2)["content"]["status"] == "ok"
    kernel_client.manager.interrupt_kernel()
    assert kernel_client.collect(message_id).reply["ename"] == "KeyboardInterrupt"


@pytest.mark.parametrize(
    ("code", "within_s"),
    [
        ("while True:\n    n += 1", 0.5),
        ("def f():\n    return [str(i) for i in range(100)]\nwhile True:\n    n = len(f())", 0.5),
        ("while True:\n    time.sleep(0.001)", 0.5),
        ("x = 7 ** 600_000\nx = x ** 15", 2.0),
        ("x = bytes(20_000_000)\nwhile True:\n    x == bytes(20_000_000)", 2.0),
        ("x = sorted([3, 1, 2] * 3_000_000)", 2.0),
    ],
)
def test_stop_ends_a_loop_of_any_kind_soon_and_the_next_cell_runs(kernel_client, code, within_s):
    kernel_client.run("kept = [1]; n = 0")
    shown = "import time\nprint('running')\ntime.sleep(0.1)"
    message_id = start_endless(kernel_client, f"{shown}\n{code}\nwhile True:\n    pass")
    time.sleep(0.25)  # until it is in the loop
    pressed_s = time.monotonic()
    kernel_client.manager.interrupt_kernel()
    ran = kernel_client.collect(message_id)
    assert time.monotonic() - pressed_s < within_s
    assert ran.reply["ename"] in ("KeyboardInterrupt", "Interrupted")
    assert kernel_client.run("kept").result() == "[1]"
