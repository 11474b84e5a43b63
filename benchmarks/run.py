"""Measures the guest: `python benchmarks/run.py [part...]`, which is what `make bench` runs. Its parts:

    programs    the comparable programs of MicroPython's tests/perf_bench, against native MicroPython and CPython
    border      a small cell, a start, an interrupt, a memory image
    collection  what collecting garbage costs, against never collecting and against other policies
    frontend    replies of the kernel to a front end, beside those of ipykernel
    stopping    what it costs that a cell can be stopped and undone, against the same guest without

Prints tables, and writes all figures to build/benchmarks.json. Repetitions are interleaved and the minimum of each is
taken, so that a busy machine disturbs all alike; still, single figures vary by a tenth or more between runs.
"""

import argparse
import json
import os
import platform
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "wasm" / "tools"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import border
import collection
import frontend
import programs
import stopping

ROOT = Path(__file__).resolve().parents[1]
PARTS = {
    "programs": programs.measure,
    "border": border.measure,
    "collection": collection.measure,
    "frontend": frontend.measure,
    "stopping": stopping.measure,
}


def main() -> int:
    """Runs the parts that were asked for, all by default."""
    parser = argparse.ArgumentParser(description="Measures the guest.")
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="what to measure: everything by default")
    parser.add_argument("--repetitions", type=int, default=5, help="how often everything is measured (5)")
    parser.add_argument("--only", default="", help="programs: only those whose name contains this")
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "benchmarks.json", help="where the figures go")
    options = parser.parse_args()

    figures: dict[str, object] = {"machine": platform.platform(), "processors": os.cpu_count()}
    for name in options.parts or PARTS:
        print(f"\n== {name}", flush=True)
        figures[name] = PARTS[name](options)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(f"\nAll figures are in {options.output}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
