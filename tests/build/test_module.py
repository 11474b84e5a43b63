"""The built module, guest.wasm."""

import hashlib
from pathlib import Path

from wasmtime import FuncType

from micropython_wasm_kernel.sandbox.module import GUEST_PATH, GuestModule

from .conftest import sections

ROOT = Path(__file__).resolve().parents[2]

Signature = tuple[tuple[str, ...], tuple[str, ...]]

# All that the guest can ask of the world. A function that is added here widens the sandbox: it needs a reason.
IMPORTS: dict[str, Signature] = {
    "clock": (("i32",), ("i64",)),
    "drain": (("i32", "i32"), ("i32",)),
    # Answers nothing but an empty list unless the sandbox was given folders of the host.
    "folder": (("i32", "i32", "i32", "i32", "i32"), ("i32",)),
    "poll": ((), ("i32",)),
    "random": (("i32", "i32"), ("i32",)),
    "read_line": (("i32", "i32"), ("i32",)),
    "sleep": (("i64",), ("i32",)),
}
IMPORTS_MAX = 12

EXPORTS: dict[str, Signature] = {
    "_initialize": ((), ()),
    "mpk_abi": ((), ("i64",)),
    "mpk_exec": (("i32",), ("i32",)),
    "mpk_init": (("i32",), ("i32",)),
    "mpk_is_complete": (("i32",), ("i32",)),
    "mpk_evaluate": (("i32",), ("i32",)),
    "mpk_complete": (("i32",), ("i32",)),
    "mpk_inspect": (("i32",), ("i32",)),
    "mpk_reserve": (("i32",), ("i32",)),
    "mpk_shared": ((), ("i32",)),
}

MODULE_BYTES_MAX = 2_000_000


def signature(function: object) -> Signature:
    assert isinstance(function, FuncType)
    return tuple(map(str, function.params)), tuple(map(str, function.results))


def test_the_guest_imports_these_functions_and_no_others(guest_module: GuestModule) -> None:
    imports = list(guest_module.module.imports)
    assert {item.module for item in imports} == {"mpk"}
    assert {item.name: signature(item.type) for item in imports} == IMPORTS
    assert len(imports) == len(IMPORTS) <= IMPORTS_MAX


def test_the_guest_exports_these_and_no_others(guest_module: GuestModule) -> None:
    exports = {item.name: item.type for item in guest_module.module.exports}
    functions = {name: signature(kind) for name, kind in exports.items() if isinstance(kind, FuncType)}
    assert functions == EXPORTS
    assert sorted(exports.keys() - functions.keys()) == ["__stack_pointer", "memory"]


def test_the_recorded_hash_is_that_of_the_module() -> None:
    recorded = (ROOT / "wasm" / "guest.sha256").read_text(encoding="utf-8")
    assert recorded == f"{hashlib.sha256(GUEST_PATH.read_bytes()).hexdigest()}  guest.wasm\n"


def test_the_module_names_no_place_of_the_machine_that_built_it() -> None:
    module = GUEST_PATH.read_bytes()
    assert str(ROOT).encode() not in module
    assert str(Path.home()).encode() + b"/" not in module
    assert b"site-packages" not in module
    assert b"MicroPython v1.25.0 on 2025-04-15" in module


def test_the_module_carries_no_names_and_no_tool_versions() -> None:
    """Custom sections (0), by the binary format: what is left of them after stripping is nothing."""
    found = sections(GUEST_PATH.read_bytes())
    assert {1, 2, 3, 6, 7, 10, 11} <= found
    assert 0 not in found


def test_the_module_is_below_two_megabytes() -> None:
    assert GUEST_PATH.stat().st_size < MODULE_BYTES_MAX
