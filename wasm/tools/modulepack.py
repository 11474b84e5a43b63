"""Frozen modules that lie in the guest deflated, and are inflated when they are imported.

Frozen bytecode runs where it lies, without a step at import, but takes room whether it is imported or not. So what the
notebook itself uses and what most programs import stays so. All else, three quarters of the library, takes half the
room in this form, and a few milliseconds at its first import.
"""

import re
import subprocess
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# Modules and packages that are not packed: the notebook's own, then those that most programs import.
RESIDENT = {
    "_candidates", "_complete", "_display", "_display_objects", "_groups", "_help", "_inspect", "_ipython",
    "_magic_cells", "_magic_files", "_magic_names", "_magic_time", "_magics", "_modules", "_own", "_pages", "_pretty",
    "_pretty_values", "_scan", "_scopes", "_shell", "_signatures", "_source", "_sys", "_values",
    "__future__", "_random_algorithms", "abc", "asyncio", "bisect", "collections", "copy", "errno", "functools", "gc",
    "heapq", "importlib", "json", "keyword", "os", "posixpath", "random", "re", "stat", "string", "struct", "time",
    "types", "warnings",
}  # fmt: skip
# Where a line of a table of bytes ends.
BYTES_A_LINE = 64
# More names than these make the modules no smaller than the table of them is.
NAMES_BYTES_MAX = 4096


def packed_modules(frozen: Path) -> list[Path]:
    """The files below the folder of frozen modules that are packed."""
    found = []
    for top in sorted(frozen.iterdir()):
        if top.name == "manifest.py" or top.stem.startswith("_help_") or top.stem in RESIDENT:
            continue
        if top.suffix == ".py":
            found.append(top)
        elif (top / "__init__.py").exists():
            found += sorted(top.rglob("*.py"))
    return found


def shared_names(modules: list[bytes]) -> bytes:
    """The names that most modules have, which each of them would repeat: with their lengths, as bytecode has them."""
    found: Counter[bytes] = Counter()
    for module in modules:
        found.update(set(re.findall(rb"[\x06-\x40][A-Za-z_][\w.]{2,30}\0", module)))
    names = b""
    for name in sorted(found, key=lambda name: ((found[name] - 1) * len(name), name), reverse=True):
        if len(names) + len(name) <= NAMES_BYTES_MAX:
            # What is closer to the module takes fewer bits to refer to.
            names = name + names
    return names


def table_of_bytes(name: str, data: bytes) -> list[str]:
    """The lines of an array in C."""
    lines = (data[at : at + BYTES_A_LINE] for at in range(0, len(data), BYTES_A_LINE))
    return [f"static const byte {name}[] = {{", *("".join(f"{byte}," for byte in line) for line in lines), "};"]


def pack_modules(modules: list[Path], frozen: Path, work: Path, mpy_cross: Path, node: Path, pako: Path) -> str:
    """The C header that wasm/port/packed.c includes.

    Args:
        modules: the files to pack.
        frozen: the folder of frozen modules, which they lie in.
        work: an empty folder for what is in between.
        mpy_cross: the compiler of frozen modules.
        node: Node.
        pako: the folder of the npm package `pako`.

    Raises:
        subprocess.CalledProcessError: a module does not compile; what the compiler said is in `stderr`.
    """
    names = [path.relative_to(frozen).as_posix() for path in modules]
    compiled = [work / f"{name.replace('/', '.')}.mpy" for name in names]

    def compile_module(name: str, made: Path) -> None:
        # -O2: without asserts.
        command: list[Path | str] = [mpy_cross, "-O2", "-s", name, "-o", made, frozen / name]
        subprocess.run(command, check=True, capture_output=True, text=True)

    with ThreadPoolExecutor() as pool:
        list(pool.map(compile_module, names, compiled))
    names_of_all = work / "names"
    names_of_all.write_bytes(shared_names([made.read_bytes() for made in compiled]))
    deflate: list[Path | str] = [node, Path(__file__).with_name("deflate.mjs"), pako, names_of_all, *compiled]
    subprocess.run(deflate, check=True, capture_output=True, text=True)
    entries, data = [], b""
    for name, made in zip(names, compiled, strict=True):
        packed = made.with_name(f"{made.name}.deflate").read_bytes()
        entries.append(f'    {{ "{name}", {len(data)}, {len(packed)}, {made.stat().st_size} }},')
        data += packed
    text = ["// Made by wasm/tools/modulepack.py.", "static const packed_t packed[] = {", *entries, "};"]
    text += table_of_bytes("packed_names", names_of_all.read_bytes()) + table_of_bytes("packed_data", data)
    return "\n".join(text) + "\n"
