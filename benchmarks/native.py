"""MicroPython's own unix port, built from the same source: what the guest is measured against."""

import os
import subprocess
import sys
from pathlib import Path

from fetch import micropython_source

ROOT = Path(__file__).resolve().parents[1]

# What needs libraries or other source, and has no part in the programs. The compiler and its options are upstream's.
OPTIONS = ("VARIANT=standard", "MICROPY_PY_FFI=0", "MICROPY_PY_SSL=0", "MICROPY_PY_BTREE=0", "FROZEN_MANIFEST=")


def source() -> Path:
    """The root of the MicroPython source."""
    return micropython_source(ROOT / "build" / "wasm" / "downloads")


def micropython() -> Path:
    """The executable, built when it is not up to date. Raises CalledProcessError when it cannot be built."""
    build = ROOT / "build" / "native"
    build.mkdir(parents=True, exist_ok=True)
    print("building native MicroPython (once)" if not (build / "micropython").exists() else "", end="", flush=True)
    subprocess.run(
        [
            "make",
            "--silent",
            f"--jobs={os.cpu_count() or 1}",
            "-C",
            str(source() / "ports" / "unix"),
            f"BUILD={build}",
            f"PYTHON={sys.executable}",
            *OPTIONS,
        ],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    print("\r" + " " * 40 + "\r", end="")
    return build / "micropython"
