"""Whoever has a part in guest.wasm is named in LICENSES, which goes into the wheel."""

import re
from pathlib import Path

import pytest

from .conftest import sections

ROOT = Path(__file__).resolve().parents[2]
LICENSES = ROOT / "LICENSES"
OBJECTS = ROOT / "build" / "wasm" / "objects"
SOURCE = ROOT / "build" / "wasm" / "source"

CODE, DATA = 10, 11  # sections of an object file

# Libraries within MicroPython's source, and the file that has their terms. A new one needs its file first.
LIBRARIES = {
    "lib/uzlib": "uzlib.txt",
}


@pytest.fixture(scope="module")
def linked() -> list[Path]:
    """The files of MicroPython's source, headers included, behind each object that has anything in it."""
    files: set[Path] = set((SOURCE / "extmod" / "asyncio").glob("*.py"))  # frozen
    for dependencies in OBJECTS.rglob("*.P"):
        if sections(dependencies.with_suffix(".o").read_bytes()) & {CODE, DATA}:
            words = dependencies.read_text(encoding="utf-8").replace("\\\n", " ").split()
            files |= {Path(word) for word in words if word.startswith(f"{SOURCE}/") and not word.endswith(":")}
    return sorted(files)


def test_the_list_of_linked_files_is_not_empty(linked: list[Path]) -> None:
    names = {path.relative_to(SOURCE).as_posix() for path in linked}
    assert {"py/vm.c", "extmod/moddeflate.c", "extmod/asyncio/core.py"} <= names
    assert "extmod/moductypes.c" not in names


def test_every_holder_of_a_copyright_in_micropython_is_named(linked: list[Path]) -> None:
    named = (LICENSES / "MicroPython.txt").read_text(encoding="utf-8")
    for path in linked:
        name = path.relative_to(SOURCE).as_posix()
        if name.startswith("lib/"):
            continue
        for line in re.findall(r"Copyright \(c\) (.*)", path.read_text(encoding="utf-8"), flags=re.IGNORECASE):
            holder = re.sub(r"^[\d, -]+", "", line).strip(" */")
            assert f" {holder}\n" in named, f"{name}: {line}"


def test_every_library_in_micropython_has_its_terms(linked: list[Path]) -> None:
    names = [path.relative_to(SOURCE).as_posix() for path in linked]
    used = {"/".join(name.split("/")[:2]) for name in names if name.startswith("lib/")}
    assert used == set(LIBRARIES)
    for path in linked:
        name = path.relative_to(SOURCE).as_posix()
        if name.startswith("lib/"):
            terms = (LICENSES / LIBRARIES["/".join(name.split("/")[:2])]).read_text(encoding="utf-8")
            for line in re.findall(r"Copyright (?:\(c\) )?\d.*", path.read_text(encoding="utf-8")):
                assert line.strip(" */") in terms, f"{name}: {line}"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("MicroPython.txt", "Permission is hereby granted, free of charge"),
        ("musl.txt", "Copyright © 2005-2020 Rich Felker, et al."),
        ("uzlib.txt", "This notice may not be removed or altered from"),
        ("wasi-libc.txt", "Permission is hereby granted, free of charge"),
        ("zig.txt", "Copyright (c) Zig contributors"),
    ],
)
def test_terms_are_complete(name: str, words: str) -> None:
    assert words in (LICENSES / name).read_text(encoding="utf-8")


def test_a_new_file_of_terms_is_listed_here() -> None:
    known = {*LIBRARIES.values(), "MicroPython.txt", "musl.txt", "wasi-libc.txt", "zig.txt"}
    assert {path.name for path in LICENSES.iterdir()} == known
