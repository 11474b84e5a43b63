"""What crossing into the guest costs: a small cell, a start, an interrupt, a memory image."""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.limits import MIB, Limits
from micropython_wasm_kernel.sandbox.compile_cache import CACHE_FOLDER_VARIABLE
from micropython_wasm_kernel.sandbox.image import Image
from micropython_wasm_kernel.sandbox.instance import Sandbox
from micropython_wasm_kernel.sandbox.module import GuestModule
from micropython_wasm_kernel.sandbox.wire import encode_fields

ROOT = Path(__file__).resolve().parents[1]
CELLS = {"1 + 1": "1 + 1", "print('hello')": "print('hello')", "f(3)": "f(3)", "a class of 20 lines": ""}
CELLS["a class of 20 lines"] = "class C:\n" + "".join(f"    def m{i}(self): return {i}\n" for i in range(20))
# What a cell is in the middle of when stop is pressed.
RUNNING = {
    "a loop": "while True: pass",
    "sleep": "import time\ntime.sleep(30)",
    "sort": "while True: sorted([(i * 7919) % 100003 for i in range(100000)])",
    "a large product": "x = 3 ** 20000\nwhile True: x * x",
    "printing": "while True: print('line')",
}
START = """
import time
started = time.perf_counter()
from micropython_wasm_kernel import Interpreter
imported = time.perf_counter()
interpreter = Interpreter()
ready = time.perf_counter()
interpreter.execute("1")
print(imported - started, ready - imported, time.perf_counter() - ready)
"""


def measure(options: argparse.Namespace) -> dict[str, object]:
    """Measures and prints everything, and returns the figures in seconds."""
    module = GuestModule.load()
    return {
        "cell_s": _cells(module, options.repetitions),
        "start_s": _starts(options.repetitions),
        "interrupt_s": _interrupts(module, options.repetitions),
        "image_s": _images(module, options.repetitions),
    }


def _cells(module: GuestModule, repetitions: int) -> dict[str, dict[str, float]]:
    print("{:24} {:>12} {:>16}".format("a small cell, us", "in the guest", "exec in CPython"))
    figures = {}
    with Interpreter(module=module) as interpreter:
        interpreter.execute("def f(n): return n * n")
        names: dict[str, object] = {"f": lambda n: n * n, "print": lambda text: None}
        for name, source in CELLS.items():
            guest = _least(partial(interpreter.execute, source), 400, repetitions)
            own = _least(partial(_execute_here, source, names), 400, repetitions)
            figures[name] = {"guest": guest, "cpython": own}
            print(f"{name:24} {guest * 1e6:>12.1f} {own * 1e6:>16.1f}", flush=True)
    return figures


def _execute_here(source: str, names: dict[str, object]) -> None:
    exec(compile(source, "<cell>", "exec"), names)


def _least(call: Callable[[], object], count: int, repetitions: int) -> float:
    """The median of a run of calls; the least of several runs."""
    medians = []
    for _ in range(repetitions):
        times = []
        for _ in range(count):
            started = time.perf_counter()
            call()
            times.append(time.perf_counter() - started)
        medians.append(statistics.median(times))
    return min(medians)


def _starts(repetitions: int) -> dict[str, dict[str, float]]:
    print("\n{:24} {:>10} {:>18} {:>12}".format("a start, ms", "import", "load, init, ready", "first cell"))
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        environment = {CACHE_FOLDER_VARIABLE: f"{folder}/cache", "PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
        for name in ("the first ever", "every later one"):
            runs = []
            for _ in range(repetitions if name == "every later one" else 1):
                result = subprocess.run(
                    [sys.executable, "-c", START], env=environment, capture_output=True, text=True, check=True
                )
                runs.append([float(value) for value in result.stdout.split()])
            least = [min(column) for column in zip(*runs, strict=True)]
            figures[name] = dict(zip(("import", "load_init_ready", "first_cell"), least, strict=True))
            print("{:24} {:>10.1f} {:>18.1f} {:>12.2f}".format(name, *(value * 1e3 for value in least)), flush=True)
        shutil.rmtree(f"{folder}/cache", ignore_errors=True)
    return figures


def _interrupts(module: GuestModule, repetitions: int) -> dict[str, dict[str, float]]:
    print("\n{:24} {:>10} {:>10} {:>12}".format("from stop to end, ms", "median", "worst", "state kept"))
    figures = {}
    for name, source in RUNNING.items():
        with Interpreter(Limits(cpu_s=60.0), module=module) as interpreter:
            # At a different point of the loop each time.
            ends = [_interrupted(interpreter, source, 0.1 + turn * 0.0007) for turn in range(3 * repetitions)]
        waits = [wait for wait, _ in ends]
        kept = all(kept for _, kept in ends)
        figures[name] = {"median": statistics.median(waits), "worst": max(waits), "state_kept": float(kept)}
        shown = (statistics.median(waits) * 1e3, max(waits) * 1e3, "yes" if kept else "no")
        print("{:24} {:>10.2f} {:>10.2f} {:>12}".format(name, *shown), flush=True)
    return figures


def _interrupted(interpreter: Interpreter, source: str, after_s: float) -> tuple[float, bool]:
    """Runs a cell, stops it, and returns how long that took and whether the state was kept."""
    pressed: list[float] = []

    def stop() -> None:
        pressed.append(time.perf_counter())
        interpreter.interrupt()

    threading.Timer(after_s, stop).start()
    outcome = interpreter.execute(source)
    return time.perf_counter() - pressed[0], not outcome.rolled_back


def _images(module: GuestModule, repetitions: int) -> dict[str, dict[str, float]]:
    print("\n{:24} {:>10} {:>12} {:>12} {:>14}".format("an image, ms", "first", "the next", "put back", "a new guest"))
    limits = Limits(memory_bytes=512 * MIB)
    new = _least(lambda: Sandbox(module, limits).close(), 5, repetitions)
    figures = {}
    for size in (0, 8, 32, 128):
        sandbox = Sandbox(module, limits)
        sandbox.turn(
            "mpk_exec", encode_fields(("<cell>", f"x = bytes(range(256)) * ({size} * 1000000 // 256)", "")), None
        )
        image = sandbox.take_image()
        taken = _least(sandbox.take_image, 3, repetitions)
        sandbox.turn("mpk_exec", encode_fields(("<cell>", "y = 1", "")), None)
        again = _least(partial(sandbox.take_image, image), 3, repetitions)
        sandbox.close()
        restored = _least(partial(_put_back, image, module, limits), 3, repetitions)
        name = f"{size} MB in use" if size else "a fresh guest"
        figures[name] = {"taken": taken, "again": again, "restored": restored, "new": new}
        shown = "{:>10.2f} {:>12.2f} {:>12.2f} {:>14.2f}".format(*(value * 1e3 for value in figures[name].values()))
        print(f"{name:24} {shown}", flush=True)
    return figures


def _put_back(image: Image, module: GuestModule, limits: Limits) -> None:
    Sandbox.from_image(image, module, limits).close()
