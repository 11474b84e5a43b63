"""What the kernel's process takes while a cell does its worst to fill it."""

import threading
import time
from collections.abc import Callable

import psutil
import pytest

from .conftest import AbusedKernel, Ran, StartKernel

MIB = 2**20
GROWTH_MAX = 20 * MIB


@pytest.fixture(scope="module")
def kernel(start_kernel: StartKernel) -> AbusedKernel:
    """A kernel with the limits that a user has who sets none, but for the time of a cell."""
    started = start_kernel("--cpu-s=5", "--grace-s=0.5")
    # What is loaded and grown at the first use is not what is measured.
    for _ in range(3):
        started.run("for n in range(10000): print(n)\nn")
    return started


def peak_growth(kernel: AbusedKernel, run: Callable[[], Ran]) -> tuple[Ran, int]:
    """What `run` returns, and by how many bytes the process was larger meanwhile than before, at most."""
    before = peak = kernel.process.memory_info().rss
    over = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not over.wait(0.005):
            peak = max(peak, kernel.process.memory_info().rss)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        ran = run()
    finally:
        over.set()
        watcher.join()
    return ran, max(peak, kernel.process.memory_info().rss) - before


@pytest.mark.slow
@pytest.mark.parametrize(
    "source",
    [
        "while True: print('flood')",
        "while True: print('x' * 100000)",
        "import sys\nwhile True:\n    print('a')\n    print('b', file=sys.stderr)",
        "import sys\nwhile True: sys.stdout.write('\\x1b[2J')",
    ],
    ids=["lines", "giants", "streams in turn", "escapes"],
)
def test_a_cell_that_prints_for_ever_does_not_fill_the_host(kernel: AbusedKernel, source: str) -> None:
    ran, growth = peak_growth(kernel, lambda: kernel.run(source))
    assert ran.reply["ename"] == "BudgetExceeded"
    assert len(ran.text("stdout")) + len(ran.text("stderr")) < 1.1 * MIB
    assert growth < GROWTH_MAX
    assert kernel.run("6 * 7").result() == "42"


@pytest.mark.slow
def test_a_reader_that_does_not_read_does_not_fill_the_host(kernel: AbusedKernel) -> None:
    def run() -> Ran:
        request = kernel.send("while True: print('flood')")
        time.sleep(6)  # nobody takes anything from the socket meanwhile
        return kernel.collect(request)

    ran, growth = peak_growth(kernel, run)
    assert ran.reply["ename"] == "BudgetExceeded"
    assert growth < GROWTH_MAX


def test_a_lost_instance_gives_its_memory_back(kernel: AbusedKernel) -> None:
    swallows = (
        "while True:\n    try:\n        while True: kept.append(bytearray(100000))\n    except BaseException: pass"
    )
    kernel.run("kept = []")
    process: psutil.Process = kernel.process
    before = process.memory_info().rss
    for _ in range(3):
        request = kernel.send(f"print('runs')\n{swallows}")
        kernel.wait_for_text(request)
        kernel.press_stop()
        assert kernel.collect(request).reply["ename"] in ("Interrupted", "KeyboardInterrupt")
        kernel.wait_for_presses()
        assert kernel.run("kept = []\n6 * 7").result() == "42"
    # The instance that took its place, and the image of it, may be as large as the cell made them.
    assert process.memory_info().rss - before < 2.5 * 256 * MIB
