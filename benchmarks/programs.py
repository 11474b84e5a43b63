"""The programs of MicroPython's tests/perf_bench in the guest, in native MicroPython and in CPython."""

import argparse
import math
import subprocess
import sys
from collections.abc import Callable
from typing import NamedTuple

import native

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import Event, Stream
from micropython_wasm_kernel.limits import Limits
from micropython_wasm_kernel.sandbox.module import GuestModule

# What upstream chooses each program's parameters by: a processor of 1000 MHz and 1000 KiB of memory. With the next
# size the ratios are the same, and two programs take seconds.
SIZES = (1000, 1000)
# Programs that need .mpy files or machine code have no counterpart in the guest.
LEFT_OUT = ("core_import_mpy", "viper_")
LIMITS = Limits(cpu_s=600.0)


class Measured(NamedTuple):
    """What a program prints: its time without its preparation, and the result, which must be the same everywhere."""

    seconds: float
    result: str


Runner = Callable[[str], Measured]


def scripts(only: str) -> dict[str, str]:
    """The programs by name, each with the frame that runs and times it."""
    folder = native.source() / "tests" / "perf_bench"
    frame = (folder / "benchrun.py").read_text(encoding="utf-8")
    found = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*_*.py"))}
    chosen = {name: text for name, text in found.items() if not name.startswith(LEFT_OUT) and only in name}
    return {name: f"{text}\n{frame}\nbm_run{SIZES}\n" for name, text in chosen.items()}


def in_guest(module: GuestModule) -> Runner:
    """Runs a script as a cell of a new interpreter, with the limits that a notebook has."""

    def run(script: str) -> Measured:
        events: list[Event] = []
        with Interpreter(LIMITS, module=module) as interpreter:
            outcome = interpreter.execute(script, on_event=events.append)
        if outcome.error is not None:
            raise RuntimeError(f"the program failed in the guest: {outcome.error}")
        return _parsed("".join(event.text for event in events if isinstance(event, Stream)))

    return run


def in_process(*command: str) -> Runner:
    """Runs a script in a process of its own, on its standard input."""

    def run(script: str) -> Measured:
        result = subprocess.run(command, input=script, capture_output=True, text=True, check=True)
        return _parsed(result.stdout)

    return run


def _parsed(printed: str) -> Measured:
    microseconds, rest = printed.strip().split(" ", 1)
    return Measured(int(microseconds) / 1e6, rest)


def measure(options: argparse.Namespace) -> dict[str, object]:
    """Runs every program everywhere, checks that the results agree, prints a table and returns its figures."""
    runners = {
        "native": in_process(str(native.micropython())),
        "guest": in_guest(GuestModule.load()),
        "CPython": in_process(sys.executable, "-"),
    }
    print("{:18} {:>10} {:>10} {:>10} {:>8} {:>8}".format("seconds", *runners, "guest x", "CPython x"))
    best: dict[str, dict[str, float]] = {}
    for name, script in scripts(options.only).items():
        times: dict[str, list[float]] = {where: [] for where in runners}
        results: dict[str, set[str]] = {where: set() for where in runners}
        for _ in range(options.repetitions):
            for where, run in runners.items():
                measured = run(script)
                times[where].append(measured.seconds)
                results[where].add(measured.result)
        if results["guest"] != results["native"]:
            raise RuntimeError(f"{name}: the guest computes {results['guest']}, native MicroPython {results['native']}")
        best[name] = {where: min(values) for where, values in times.items()}
        print(_row(name, best[name]), flush=True)
    means = {where: _geometric_mean([row[where] / row["native"] for row in best.values()]) for where in runners}
    print("{:18} {:>32} {:>8.2f} {:>8.2f}".format("geometric mean", "", means["guest"], means["CPython"]))
    return {"seconds": best, "geometric_mean_of_ratios": means, "repetitions": options.repetitions}


def _row(name: str, seconds: dict[str, float]) -> str:
    ratios = (seconds["guest"] / seconds["native"], seconds["CPython"] / seconds["native"])
    return "{:18} {:>10.4f} {:>10.4f} {:>10.4f} {:>8.2f} {:>8.2f}".format(name, *seconds.values(), *ratios)


def _geometric_mean(values: list[float]) -> float:
    return math.exp(sum(math.log(value) for value in values) / len(values))
