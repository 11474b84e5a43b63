"""MicroPython's own test suite, as the pinned source brings it: which files there are, and what each must print."""

import hashlib
import importlib.util
import os
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("basics", "float", "micropython", "unicode", "extmod", "io", "import", "stress")

# Where the suite lies in the guest's filesystem. Tests print paths of their own, so CPython's are made to match.
GUEST_TESTS = "/tests"

# CPython is asked once for what a file prints; the answers are kept as long as nothing that they depend on changes.
EXPECTED_CACHE = ROOT / "build" / "upstream"
CPYTHON_TIMEOUT_S = 60

# What .exp files record of MicroPython's own texts where this guest says something else.
OTHER_TEXTS = Path(__file__).with_name("other_texts.toml")

# In a .exp file a line like this stands for any number of lines.
ANY_LINES = b"########"


@cache
def _other_texts() -> dict[str, list[tuple[str, str]]]:
    """What OTHER_TEXTS says that is told in other words, by test."""
    texts: dict[str, list[tuple[str, str]]] = {}
    for entry in tomllib.loads(OTHER_TEXTS.read_text(encoding="utf-8"))["texts"]:
        assert set(entry) == {"reason", "tests", "replace"}
        for name in entry["tests"]:
            texts.setdefault(name, []).extend((old, new) for old, new in entry["replace"])
    return texts


@cache
def tests_folder() -> Path:
    """The folder `tests` of the MicroPython source that the guest is built from."""
    path = ROOT / "wasm" / "tools" / "fetch.py"
    spec = importlib.util.spec_from_file_location("tool_fetch", path)
    assert spec is not None and spec.loader is not None
    fetch = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(fetch)
    source: Path = fetch.micropython_source(ROOT / "build" / "wasm" / "downloads")
    return source.resolve() / "tests"


@cache
def names() -> tuple[str, ...]:
    """Every test file of FOLDERS, as folder/file.py."""
    root = tests_folder()
    return tuple(f"{folder}/{path.name}" for folder in FOLDERS for path in sorted((root / folder).glob("*.py")))


@cache
def files_beside(folder: str) -> tuple[Path, ...]:
    """What the tests of a folder read or import besides themselves, relative to the folder; parents come first."""
    root = tests_folder() / folder
    found = (path.relative_to(root) for path in sorted(root.rglob("*")) if "__pycache__" not in path.parts)
    # Only in this folder do tests import one another.
    return tuple(path for path in found if len(path.parts) > 1 or (root / path).is_dir() or folder == "import")


def expected_output(name: str) -> bytes:
    """What the test must print: its .exp file, or what CPython prints."""
    test = tests_folder() / name
    written = test.with_name(test.name + ".exp")
    if not written.is_file():
        return _cpython_output(name).replace(b"\r\n", b"\n")
    output = written.read_text(encoding="utf-8", errors="surrogateescape")
    for old, new in _other_texts().get(name, ()):
        assert old in output, f"{name} does not record {old!r} any more; take it out of {OTHER_TEXTS.name}"
        output = output.replace(old, new)
    return output.encode(errors="surrogateescape")


def is_as_expected(output: bytes, expected: bytes) -> bool:
    """Whether a test printed what it must."""
    if output == expected:
        return True
    parts = [b"(?:.*\n)*?" if line == ANY_LINES else re.escape(line) + b"\n" for line in expected.splitlines()]
    return ANY_LINES in expected.splitlines() and re.fullmatch(b"".join(parts), output) is not None


@cache
def _hash_of_files_beside(folder: str) -> bytes:
    digest = hashlib.sha256()
    for path in files_beside(folder):
        source = tests_folder() / folder / path
        digest.update(f"{path.as_posix()}\n".encode() + (source.read_bytes() if source.is_file() else b""))
    return digest.digest()


def _cpython_output(name: str) -> bytes:
    folder = tests_folder()
    test = folder / name
    key = hashlib.sha256(f"{sys.version}\n{folder}\n{name}\n".encode())
    key.update(_hash_of_files_beside(test.parent.name) + test.read_bytes())
    kept = EXPECTED_CACHE / key.hexdigest()
    if not kept.is_file():
        environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
        result = subprocess.run(
            [sys.executable, "-BS", str(test)],
            cwd=test.parent,
            env={**environment, "PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=CPYTHON_TIMEOUT_S,
            check=False,
        )
        output = result.stdout.replace(str(folder).encode(), GUEST_TESTS.encode())
        if result.returncode != 0:
            return b"CPython failed:\n" + output
        EXPECTED_CACHE.mkdir(parents=True, exist_ok=True)
        partial = kept.with_suffix(f".{os.getpid()}")
        partial.write_bytes(output)
        partial.replace(kept)
    return kept.read_bytes()
