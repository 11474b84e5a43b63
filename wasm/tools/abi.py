"""Reads wasm/abi.h, the one definition of the border, and writes what both sides are built from.

    python wasm/tools/abi.py                  writes micropython_wasm_kernel/sandbox/_abi.py
    python wasm/tools/abi.py --check          exits 1 and shows the difference when that file is not current
    python wasm/tools/abi.py --c-header PATH  writes the C header with the layout hash and the functions

The layout hash is the first 32 bits of the SHA-256 over all constants and signatures, in a fixed order: two sides
that were built from different definitions have different hashes, and the host refuses the guest at load.
"""

import argparse
import difflib
import hashlib
import re
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DEFINITION = ROOT / "wasm" / "abi.h"
PYTHON_CONSTANTS = ROOT / "micropython_wasm_kernel" / "sandbox" / "_abi.py"

PREFIX = "MPK_"
C_TYPES = {"i32": "int32_t", "i64": "int64_t"}

_GUARD = re.compile(r"#(?:ifndef MPK_ABI_H|define MPK_ABI_H|endif)")
_CONSTANT = re.compile(r"#define (MPK_[A-Z0-9_]+) \((-?[0-9]+)\)")
_LIST = re.compile(r"#define MPK_(IMPORTS|EXPORTS)\(X\)((?: X\([a-z0-9_, ]+\))+)")
_FUNCTION = re.compile(r"X\(([a-z0-9_, ]+)\)")


class DefinitionError(Exception):
    """abi.h holds something that is not one of the forms it allows itself."""


@dataclass(frozen=True)
class Function:
    """A function that crosses the border: its name, the type of its result, the types of its parameters."""

    name: str
    result: str
    parameters: tuple[str, ...]


@dataclass(frozen=True)
class Definition:
    """What abi.h says: constants by their full name, and the functions in the order of the file."""

    constants: dict[str, int]
    imports: tuple[Function, ...]
    exports: tuple[Function, ...]

    def normalised(self) -> str:
        """One line per constant and function, sorted: what the layout hash is taken over."""
        lines = [f"constant {name} {value}" for name, value in self.constants.items()]
        for direction, functions in (("import", self.imports), ("export", self.exports)):
            lines += [f"{direction} {f.name} {f.result} {' '.join(f.parameters)}".rstrip() for f in functions]
        return "\n".join(sorted(lines)) + "\n"

    def layout_hash(self) -> int:
        return int.from_bytes(hashlib.sha256(self.normalised().encode()).digest()[:4], "big")


def parse(text: str) -> Definition:
    """Reads the text of abi.h. Raises DefinitionError on any line that it does not understand."""
    constants: dict[str, int] = {}
    functions: dict[str, tuple[Function, ...]] = {}
    joined = re.sub(r"\\\n", " ", text)
    for raw_line in joined.splitlines():
        line = " ".join(raw_line.split("//")[0].split())
        if not line or _GUARD.fullmatch(line):
            continue
        if constant := _CONSTANT.fullmatch(line):
            name, value = constant.groups()
            if name in constants:
                raise DefinitionError(f"{name} is defined twice")
            constants[name] = int(value)
        elif listed := _LIST.fullmatch(line):
            functions[listed[1]] = tuple(_function(entry) for entry in _FUNCTION.findall(listed[2]))
        else:
            raise DefinitionError(f"not a form that abi.h may use: {line}")
    if "MPK_ABI_VERSION" not in constants or set(functions) != {"IMPORTS", "EXPORTS"}:
        raise DefinitionError("MPK_ABI_VERSION, MPK_IMPORTS and MPK_EXPORTS must all be defined")
    return Definition(constants, functions["IMPORTS"], functions["EXPORTS"])


def _function(entry: str) -> Function:
    name, *types = [part.strip() for part in entry.split(",")]
    if not types or not set(types) <= set(C_TYPES):
        raise DefinitionError(f"X({entry}) must be a name, a result type and parameter types, all i32 or i64")
    return Function(name, types[0], tuple(types[1:]))


def python_constants(definition: Definition) -> str:
    """The text of _abi.py."""
    lines = [
        '"""The border to the guest, as constants. Generated from wasm/abi.h by wasm/tools/abi.py; do not edit."""',
        "",
        *(f"{name.removeprefix(PREFIX)} = {value}" for name, value in definition.constants.items()),
        "",
        f"ABI_LAYOUT_HASH = 0x{definition.layout_hash():08X}",
        "",
        "# name: (parameter types, result types)",
        "Signature = tuple[tuple[str, ...], tuple[str, ...]]",
    ]
    for title, functions in (("IMPORTS", definition.imports), ("EXPORTS", definition.exports)):
        lines.append(f"{title}: dict[str, Signature] = {{")
        lines += [f'    "{f.name}": ({_tuple(f.parameters)}, {_tuple((f.result,))}),' for f in functions]
        lines.append("}")
    return "\n".join(lines) + "\n"


def _tuple(names: tuple[str, ...]) -> str:
    quoted = ", ".join(f'"{name}"' for name in names)
    return f"({quoted},)" if len(names) == 1 else f"({quoted})"


def c_header(definition: Definition) -> str:
    """The text of the header that the guest is compiled with, next to abi.h."""
    lines = [
        "// Generated from wasm/abi.h by wasm/tools/abi.py; do not edit.",
        "#ifndef MPK_ABI_LAYOUT_H",
        "#define MPK_ABI_LAYOUT_H",
        "",
        "#include <stdint.h>",
        "",
        f"#define MPK_ABI_LAYOUT_HASH (0x{definition.layout_hash():08x}u)",
        "",
    ]
    for f in definition.imports:
        attributes = f'__attribute__((import_module("mpk"), import_name("{f.name}")))'
        lines += [attributes, f"extern {_prototype(f'mpk_host_{f.name}', f)}"]
    lines.append("")
    for f in definition.exports:
        lines += [f'__attribute__((export_name("{f.name}")))', _prototype(f.name, f)]
    return "\n".join([*lines, "", "#endif", ""])


def _prototype(name: str, function: Function) -> str:
    parameters = ", ".join(C_TYPES[parameter] for parameter in function.parameters) or "void"
    return f"{C_TYPES[function.result]} {name}({parameters});"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Generates what both sides of wasm/abi.h are built from.")
    parser.add_argument("--check", action="store_true", help="compare _abi.py instead of writing it")
    parser.add_argument("--c-header", type=Path, metavar="PATH", help="write the C header there, and nothing else")
    options = parser.parse_args(arguments)
    definition = parse(DEFINITION.read_text(encoding="utf-8"))
    if options.c_header is not None:
        options.c_header.parent.mkdir(parents=True, exist_ok=True)
        options.c_header.write_text(c_header(definition), encoding="utf-8")
        return 0
    wanted = python_constants(definition)
    if not options.check:
        PYTHON_CONSTANTS.write_text(wanted, encoding="utf-8")
        return 0
    present = PYTHON_CONSTANTS.read_text(encoding="utf-8") if PYTHON_CONSTANTS.exists() else ""
    name = str(PYTHON_CONSTANTS.relative_to(ROOT))
    difference = difflib.unified_diff(present.splitlines(True), wanted.splitlines(True), name, "wasm/abi.h")
    sys.stdout.writelines(difference)
    return 0 if present == wanted else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
