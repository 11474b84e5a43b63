"""What it costs that a cell can be stopped and undone, on the programs of MicroPython's tests/perf_bench.

The guest as it is shipped, against the same guest without one thing: without asking the host whether to go on (built
for this), without counting fuel, without epochs, without any of these. And memory images, whose time is that of taking
them after the program, against the program's own.
"""

import argparse
import math
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import programs
from wasmtime import Store

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.sandbox import engine
from micropython_wasm_kernel.sandbox.module import GUEST_PATH, GuestModule

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "wasm-without-polls"
FUEL_WHERE_NONE_IS_COUNTED = 2**62


def measure(options: argparse.Namespace) -> dict[str, object]:
    """Measures every program in every variant, interleaved, prints a table of costs and returns the figures."""
    shipped = GUEST_PATH.read_bytes()
    silent = _guest_without_polls()
    variants = {
        "shipped": _runner(shipped, {}),
        "no polls": _runner(silent, {}),
        "no fuel": _runner(shipped, {"consume_fuel": False}),
        "no epochs": _runner(shipped, {"epoch_interruption": False}),
        "none of them": _runner(silent, {"consume_fuel": False, "epoch_interruption": False}),
    }
    costs = [f"with {name.removeprefix('no ')}" for name in variants if name.startswith("no ")] + ["with all", "images"]
    print("{:18} {:>9}  ".format("seconds", "shipped") + "".join(f"{cost:>13}" for cost in costs))
    ratios: dict[str, list[float]] = {cost: [] for cost in costs}
    seconds: dict[str, dict[str, float]] = {}
    for name, script in programs.scripts(options.only).items():
        runs: dict[str, list[tuple[float, float]]] = {variant: [] for variant in variants}
        for _ in range(options.repetitions):
            for variant, run in variants.items():
                runs[variant].append(run(script))
        best = {variant: min(program for program, _ in times) for variant, times in runs.items()}
        image = min(image for _, image in runs["shipped"])
        seconds[name] = best | {"image": image}
        without = [best["shipped"] / best[variant] for variant in list(variants)[1:]]
        row = dict(zip(costs, [*without, (best["shipped"] + image) / best["shipped"]], strict=True))
        for cost, ratio in row.items():
            ratios[cost].append(ratio)
        shown = "".join(f"{100 * (ratio - 1):>+12.1f}%" for ratio in row.values())
        print(f"{name:18} {best['shipped']:>9.4f}  {shown}", flush=True)
    means = {cost: math.exp(sum(map(math.log, values)) / len(values)) for cost, values in ratios.items()}
    shown = "".join(f"{100 * (mean - 1):>+12.1f}%" for mean in means.values())
    print("{:18} {:>9}  {}".format("geometric mean", "", shown))
    return {"seconds": seconds, "ratios": means}


def _runner(wasm: bytes, settings: dict[str, bool]):  # type: ignore[no-untyped-def]
    """Runs a script and returns the seconds of its cell, and of the memory image after it."""
    with _settings(settings):
        module = GuestModule(wasm)

    def run(script: str) -> tuple[float, float]:
        with _settings(settings), Interpreter(programs.LIMITS, module=module) as interpreter:
            interpreter.checkpoint()
            started = time.perf_counter()
            outcome = interpreter.execute(script)
            ended = time.perf_counter()
            interpreter.checkpoint()
            imaged = time.perf_counter()
        if outcome.error is not None:
            raise RuntimeError(f"the program failed in the guest: {outcome.error}")
        return ended - started, imaged - ended

    return run


@contextmanager
def _settings(changed: dict[str, bool]) -> Iterator[None]:
    """Other settings of wasmtime than the package allows, while a guest is made or runs with them."""
    kept = dict(engine.SETTINGS)
    methods = Store.set_fuel, Store.get_fuel
    engine.SETTINGS.update(changed)
    if not engine.SETTINGS["consume_fuel"]:
        Store.set_fuel = lambda store, fuel: None  # type: ignore[method-assign]
        Store.get_fuel = lambda store: FUEL_WHERE_NONE_IS_COUNTED  # type: ignore[method-assign]
    try:
        yield
    finally:
        engine.SETTINGS.update(kept)
        Store.set_fuel, Store.get_fuel = methods  # type: ignore[method-assign]


def _guest_without_polls() -> bytes:
    """The guest, built from the same source, but never asking the host whether to go on."""
    sys.path.insert(0, str(ROOT / "wasm"))
    import build

    os.environ["CFLAGS_EXTRA"] = "-DMPK_WITHOUT_POLLS"
    try:
        source = build.edited_source(build.micropython_source(ROOT / "build" / "wasm" / "downloads"), WORK)
        return build.optimise(build.compile_guest(source, WORK), WORK).read_bytes()
    finally:
        del os.environ["CFLAGS_EXTRA"]
