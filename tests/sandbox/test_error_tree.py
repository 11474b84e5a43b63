"""Nothing but our own tree comes out of the sandbox."""

import inspect

import pytest
import wasmtime

from micropython_wasm_kernel import errors
from micropython_wasm_kernel.errors import GuestTrapped, HostCallFailed, Interrupted, MpkError, SandboxError
from micropython_wasm_kernel.sandbox.traps import as_sandbox_error

OURS = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, BaseException)]
FOREIGN = [
    kind
    for _, kind in inspect.getmembers(wasmtime, inspect.isclass)
    if issubclass(kind, BaseException) and kind.__module__.startswith("wasmtime")
]


def test_every_class_is_drawn_in_the_docstring_below_its_parent() -> None:
    assert errors.__doc__ is not None
    drawing = [line for line in errors.__doc__.splitlines() if "─ " in line]
    drawn = {line.split("─ ")[1].split()[0]: line.index("─") // 3 for line in drawing}
    assert set(drawn) == {kind.__name__ for kind in OURS} - {"MpkError"}
    depths = {kind.__name__: len([base for base in kind.__mro__ if base in OURS]) - 1 for kind in OURS}
    least = min(drawn.values())
    assert all(depths[name] == depth - least + 1 for name, depth in drawn.items())


def test_the_walk_finds_the_exceptions_of_wasmtime() -> None:
    assert {"Trap", "WasmtimeError", "ExitTrap"} <= {kind.__name__ for kind in FOREIGN}


@pytest.mark.parametrize("kind", FOREIGN, ids=lambda kind: kind.__name__)
def test_every_exception_of_wasmtime_becomes_one_of_ours(kind: type[BaseException]) -> None:
    ours = as_sandbox_error(kind("unknown reason"))
    assert type(ours) is GuestTrapped
    assert str(ours) == "the guest was ended: unknown reason"


@pytest.mark.parametrize("kind", [OSError, MemoryError, SystemExit, GeneratorExit, RecursionError])
def test_every_other_exception_becomes_a_failure_of_the_host(kind: type[BaseException]) -> None:
    ours = as_sandbox_error(kind())
    assert type(ours) is HostCallFailed
    assert str(ours) == f"the host failed while the guest called it: {kind.__name__}"


def test_a_signal_between_our_lines_is_an_interrupt() -> None:
    assert type(as_sandbox_error(KeyboardInterrupt())) is Interrupted


def test_an_error_of_ours_stays_what_it_is() -> None:
    error = SandboxError("x")
    assert as_sandbox_error(error) is error
    assert issubclass(SandboxError, MpkError)


@pytest.mark.parametrize("code", list(wasmtime.TrapCode), ids=lambda code: code.name)
def test_every_trap_code_has_an_error(code: wasmtime.TrapCode, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wasmtime.Trap, "trap_code", property(lambda self: code))
    expected = {"OUT_OF_FUEL": "LimitExceeded", "INTERRUPT": "Interrupted"}.get(code.name, "GuestTrapped")
    assert type(as_sandbox_error(wasmtime.Trap("x"))).__name__ == expected


def test_a_trap_code_that_is_not_known_yet_is_a_trap(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_: wasmtime.Trap) -> None:
        raise ValueError("99 is not a valid TrapCode")

    monkeypatch.setattr(wasmtime.Trap, "trap_code", property(unknown))
    ours = as_sandbox_error(wasmtime.Trap("a new reason\nand its backtrace"))
    assert (type(ours), str(ours)) == (GuestTrapped, "the guest was ended: a new reason")
