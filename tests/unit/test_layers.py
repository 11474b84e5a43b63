"""The layers of the design, enforced on what each module imports."""

import ast
import functools
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "micropython_wasm_kernel"
NAME = PACKAGE.name

EVERYWHERE = {"errors", "events", "folders", "limits"}
INTERPRETER = {"interpreter", "cell_output", "output_buffer", "history", "stops", "verdicts"}

# What each part may import of the others, besides itself and EVERYWHERE. A module that is not named here may import
# nothing of the package but EVERYWHERE, until its place in the design is written down here.
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "events": set(),
    "folders": set(),
    "limits": set(),
    "policy": set(),
    "excerpts": set(),
    "tracebacks": {"policy", "excerpts"},
    "messages": {"policy", "tracebacks"},
    "config": {"policy"},
    "sandbox": set(),
    **{module: {"sandbox", *INTERPRETER} for module in INTERPRETER},
    "cells": set(),
    "sigint": set(),
    "stdin": {"policy"},
    "restricted": {"messages"},
    "report": set(),
    "magics": {"interpreter", "history", "report"},
    "publisher": {"messages", "policy"},
    "cell_syntax": set(),
    "input_history": {"policy"},
    "kernel": {
        *("interpreter", "messages", "publisher", "policy", "cells", "cell_syntax", "input_history"),
        *("magics", "report", "stdin", "restricted"),
    },
    "command_line": {"config"},
    "app": {"kernel", "interpreter", "magics", "config", "command_line", "sigint"},
    "install": {"config", "command_line"},
    "__main__": {"app", "install"},
    "__init__": {"interpreter"},
}

FOREIGN = {
    "wasmtime": {"sandbox"},
    "ipykernel": {"restricted", "app"},
    "zmq": {"restricted", "stdin", "app"},
    "nh3": {"policy"},
    "markdown_it": {"policy"},
    "traitlets": {"config", "command_line", "install", "restricted", "app"},
}

MODULES = sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    """The part of the package that a file belongs to: a folder, or a module at the top."""
    relative = path.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


@functools.cache
def imported_modules(path: Path) -> set[str]:
    """Absolute names of all that a file imports, inside functions as well; for our own, modules only."""
    package = [NAME, *path.relative_to(PACKAGE).parts[:-1]]
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            if module.split(".")[0] == NAME:
                # `from . import x` imports a module, `from .x import y` a name out of one.
                children = {f"{module}.{alias.name}" for alias in node.names if is_module(f"{module}.{alias.name}")}
                names |= children or {module}
            else:
                names.add(module)
    return names


def is_module(name: str) -> bool:
    path = PACKAGE.joinpath(*name.split(".")[1:])
    return path.with_suffix(".py").exists() or path.is_dir()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_lies_below_it(path: Path) -> None:
    part = part_of(path)
    allowed = {part, *EVERYWHERE, *ALLOWED.get(part, set())}
    for name in imported_modules(path):
        if name == NAME or not name.startswith(f"{NAME}."):
            continue
        inside = name.removeprefix(f"{NAME}.")
        assert inside.split(".")[0] in allowed or inside in allowed, f"{part} may not import {inside}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_foreign_package_is_imported_only_where_it_belongs(path: Path) -> None:
    for name in imported_modules(path):
        owners = FOREIGN.get(name.split(".")[0])
        assert owners is None or part_of(path) in owners, f"{part_of(path)} may not import {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_file_is_longer_than_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_the_walk_sees_modules_and_names() -> None:
    found = imported_modules(PACKAGE / "interpreter.py")
    assert {f"{NAME}.verdicts", f"{NAME}.sandbox._abi", f"{NAME}.sandbox.instance", "threading"} <= found


def test_importing_the_package_loads_neither_wasmtime_nor_jupyter() -> None:
    code = (
        "import sys, micropython_wasm_kernel as m; assert m.__version__; "
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'wasmtime', 'ipykernel', 'zmq', 'traitlets'}))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent
    )
    assert result.stdout == "[]\n"


def test_the_package_has_only_the_names_that_it_names() -> None:
    import micropython_wasm_kernel

    with pytest.raises(AttributeError, match="has no attribute 'Session'"):
        _ = micropython_wasm_kernel.Session
