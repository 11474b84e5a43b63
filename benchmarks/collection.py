"""What collecting garbage costs: the policy of wasm/port/heap.c, against never collecting, and against others.

The others are made by gc.threshold: a collection after so many bytes allocated, whatever lives.
"""

import argparse
import time

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.limits import MIB, Limits
from micropython_wasm_kernel.sandbox.module import GuestModule

# Enough that the run without collections does not fill it.
LIMITS = Limits(memory_bytes=1536 * MIB, cpu_s=600.0)

# What is run before, and what is measured. Each allocates some hundred megabytes.
PROGRAMS = {
    "short-lived lists": ("", "for i in range(1000000): x = [i, i, i]"),
    "floats": ("", "x = 0.0\nfor i in range(4000000): x = x * 0.5 + 1.0"),
    "strings": ("", "for i in range(600000): x = 'number %d' % i"),
    "beside 4 MB of tuples": ("kept = [(i, i) for i in range(85000)]", "for i in range(1000000): x = [i, i, i]"),
    "beside 40 MB of tuples": ("kept = [(i, i) for i in range(850000)]", "for i in range(1000000): x = [i, i, i]"),
    "beside 40 MB of bytes": ("kept = bytearray(40000000)", "for i in range(1000000): x = [i, i, i]"),
    "a list that grows": ("", "x = []\nfor i in range(1500000): x.append((i, i))"),
    "a tree": (
        "def tree(n): return (tree(n - 1), tree(n - 1)) if n else None",
        "for i in range(8): x = tree(16)",
    ),
    "a queue": ("", "x = [None] * 5000\nfor i in range(1200000): x[i % 5000] = [i, str(i)]"),
    "buffers of 100 kB": ("", "for i in range(3000): x = bytearray(100000)"),
}
POLICIES = {
    "as it is": "",
    "never": "gc.disable()",
    "each 64 KiB": "gc.threshold(65536)",
    "each 1 MiB": "gc.threshold(1048576)",
    "each 8 MiB": "gc.threshold(8388608)",
}


def measure(options: argparse.Namespace) -> dict[str, object]:
    """Runs every program under every policy, prints a table and returns its figures."""
    module = GuestModule.load()
    print(
        "{:24} {:>10}{} {:>9}".format(
            "seconds", "as it is", "".join(f"{name:>12}" for name in list(POLICIES)[1:]), "memory"
        )
    )
    figures: dict[str, object] = {}
    for name, (before, source) in PROGRAMS.items():
        seconds: dict[str, list[float]] = {policy: [] for policy in POLICIES}
        memory_bytes: dict[str, int] = {}
        for _ in range(max(1, options.repetitions // 2)):
            for policy, setting in POLICIES.items():
                took, memory_bytes[policy] = _run(module, f"import gc\n{setting}\n{before}", source)
                seconds[policy].append(took)
        best = {policy: min(values) for policy, values in seconds.items()}
        figures[name] = {"seconds": best, "memory_bytes": memory_bytes}
        others = "".join(f"{best[policy]:>12.3f}" for policy in list(POLICIES)[1:])
        print(f"{name:24} {best['as it is']:>10.3f}{others} {memory_bytes['as it is'] // MIB:>6} MiB", flush=True)
    return figures


def _run(module: GuestModule, before: str, source: str) -> tuple[float, int]:
    with Interpreter(LIMITS, module=module) as interpreter:
        outcome = interpreter.execute(before)
        assert outcome.error is None, outcome.error
        started = time.perf_counter()
        outcome = interpreter.execute(source)
        took = time.perf_counter() - started
        assert outcome.error is None, outcome.error
        return took, outcome.usage.memory_bytes
