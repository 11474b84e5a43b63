"""Which modules are refused before anything of them runs, and what the real one is made of."""

import re
from pathlib import Path
from typing import Any

import pytest
import wasmtime

from micropython_wasm_kernel.errors import ConfigurationError, GuestModuleError, GuestTrapped
from micropython_wasm_kernel.limits import Limits
from micropython_wasm_kernel.sandbox import _abi, engine
from micropython_wasm_kernel.sandbox.instance import Sandbox
from micropython_wasm_kernel.sandbox.module import GUEST_PATH, GuestModule

ADVICE = "; run `make wasm` in a source tree, or reinstall the package"


def refusal(text: str) -> str:
    with pytest.raises(GuestModuleError) as caught:
        GuestModule(bytes(wasmtime.wat2wasm(text)))
    return str(caught.value).removesuffix(ADVICE)


def test_an_extra_import_of_ours_is_refused(guest: Any) -> None:
    text = guest.text().replace("(module", '(module (import "mpk" "open" (func (param i32) (result i32)))', 1)
    assert refusal(text) == "the guest module imports mpk.open"


def test_an_import_from_elsewhere_is_refused(guest: Any) -> None:
    wasi = '(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))'
    assert refusal(guest.text().replace("(module", wasi, 1)) == (
        "the guest module imports wasi_snapshot_preview1.proc_exit"
    )


@pytest.mark.parametrize("kind", ["(memory 1)", "(global i32)", "(table 1 funcref)"])
def test_an_import_that_is_not_a_function_is_refused(kind: str) -> None:
    assert refusal(f'(module (import "mpk" "poll" {kind}))') == "the guest module's import poll is not a function"


def test_an_import_of_another_signature_is_refused(guest: Any) -> None:
    text = guest.text(imports='(import "mpk" "sleep" (func (param i32) (result i32)))')
    assert refusal(text) == "the guest module's import sleep has the type (i32) -> i32, not (i64) -> i32"


def test_a_missing_export_is_refused(guest: Any) -> None:
    text = re.sub(r'\(export "mpk_(exec|init)"\)', "", guest.text())
    assert refusal(text) == "the guest module does not export mpk_exec, mpk_init"


def test_an_extra_export_is_refused(guest: Any) -> None:
    text = guest.text(more='(func (export "mpk_debug"))')
    assert refusal(text) == "the guest module also exports mpk_debug"


def test_an_export_of_another_signature_is_refused(guest: Any) -> None:
    text = guest.text().replace(
        '(func (export "mpk_init") (param i32)', '(func (export "mpk_init") (param i32) (param i32)'
    )
    assert refusal(text) == "the guest module's export mpk_init has the type (i32, i32) -> i32, not (i32) -> i32"


@pytest.mark.parametrize("kind", ["i32 (i32.const 0)", "(mut i64) (i64.const 0)"])
def test_a_stack_pointer_of_another_kind_is_refused(guest: Any, kind: str) -> None:
    text = guest.text().replace("(mut i32) (i32.const 1024)", kind)
    assert refusal(text) == "the guest module's __stack_pointer is not a mutable i32"


def test_what_is_not_webassembly_is_refused() -> None:
    with pytest.raises(GuestModuleError) as caught:
        GuestModule(b"not wasm")
    assert str(caught.value).startswith("the guest module cannot be compiled (")
    assert str(caught.value).endswith(ADVICE)


@pytest.mark.parametrize(
    "instruction",
    [
        "(func (drop (v128.const i64x2 0 0)))",
        "(memory $two 1)",
        "(func (return_call 0))",
        "(type (struct (field i32)))",
        "(memory $shared 1 1 shared)",
    ],
)
def test_proposals_that_the_guest_does_not_need_are_off(guest: Any, instruction: str) -> None:
    assert refusal(guest.text(more=instruction)).startswith("the guest module cannot be compiled (")


def test_a_missing_module_says_how_to_get_it(tmp_path: Path) -> None:
    path = tmp_path / "guest.wasm"
    with pytest.raises(GuestModuleError) as caught:
        GuestModule.load(path)
    assert str(caught.value) == f"the guest module {path} cannot be read (No such file or directory){ADVICE}"


def test_another_version_of_the_border_is_refused(guest: Any, make_sandbox: Any) -> None:
    with pytest.raises(GuestModuleError) as caught:
        make_sandbox(guest.text(abi=1 << 32 | _abi.ABI_LAYOUT_HASH))
    assert str(caught.value) == f"the guest module speaks version 1 of the border, this package 3{ADVICE}"


def test_another_layout_of_the_border_is_refused(guest: Any, make_sandbox: Any) -> None:
    with pytest.raises(GuestModuleError) as caught:
        make_sandbox(guest.text(abi=_abi.ABI_VERSION << 32 | 0xFFFFFFFF))
    ours = f"{_abi.ABI_LAYOUT_HASH:#010x}"
    assert str(caught.value) == (
        f"the guest module was built from another definition of the border (0xffffffff, not {ours}){ADVICE}"
    )


def test_a_guest_that_cannot_start_within_its_memory_says_so(guest: Any, make_sandbox: Any) -> None:
    with pytest.raises(ConfigurationError) as caught:
        make_sandbox(guest.text(init="(i32.const 1)"))
    assert str(caught.value) == "the guest cannot start with memory_bytes=268435456; raise it"


def test_a_guest_larger_than_its_memory_limit_is_not_started(guest: Any, make_sandbox: Any) -> None:
    text = guest.text().replace('"memory") 1)', '"memory") 100)')
    with pytest.raises(ConfigurationError) as caught:
        make_sandbox(text, limits=Limits(memory_bytes=4 * 1024 * 1024))
    assert str(caught.value) == "memory_bytes must be at least 6553600 for this guest"


def test_a_guest_that_traps_as_it_starts_is_an_error_of_ours(guest: Any, make_sandbox: Any) -> None:
    with pytest.raises(GuestTrapped, match=r"^the guest was ended: it gave up \(unreachable code\)$"):
        make_sandbox(guest.text(more='(func (export "_initialize") (unreachable))'))
    with pytest.raises(GuestTrapped, match=r"^the guest was ended: it gave up \(unreachable code\)$"):
        make_sandbox(guest.text(more="(func $start (unreachable)) (start $start)"))


def test_initialize_runs_before_init(guest: Any, make_sandbox: Any) -> None:
    more = '(func (export "_initialize") (i32.store8 (i32.const 9) (i32.const 1)))'
    make_sandbox(guest.text(init="(i32.eqz (i32.load8_u (i32.const 9)))", more=more))


def test_init_gets_its_limits(guest: Any, make_sandbox: Any, recorder: Any) -> None:
    init = """
        (if (i32.ne (local.get 0) (i32.const 12)) (then (return (i32.const 1))))
        (if (i32.ne (i32.load (i32.const 32768)) (i32.const 8388608)) (then (return (i32.const 1))))
        (if (i32.ne (i32.load (i32.const 32772)) (i32.const 1000)) (then (return (i32.const 1))))
        (i32.ne (i32.load (i32.const 32776)) (i32.const 7))"""
    make_sandbox(guest.text(init=init), limits=Limits(memory_bytes=8388608, files_bytes=1000, files_count=7))


def test_a_setting_that_wasmtime_does_not_have_is_never_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(engine.SETTINGS, "wasm_future", False)
    with pytest.raises(GuestModuleError) as caught:
        engine.new_engine()
    installed = engine.wasmtime_version()
    assert str(caught.value) == (
        f"wasmtime {installed} has no setting wasm_future; install wasmtime>=50.0.1 that has it"
    )


def test_an_old_wasmtime_is_warned_of_once(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(engine, "_warned", False)
    monkeypatch.setattr(engine, "wasmtime_version", lambda: "49.0.1")
    engine.new_engine()
    engine.new_engine()
    assert [record.getMessage() for record in caplog.records] == [
        "wasmtime 49.0.1 has known security holes; install wasmtime>=50.0.1"
    ]


def test_the_installed_wasmtime_is_no_reason_to_warn(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(engine, "_warned", False)
    engine.new_engine()
    assert caplog.records == []


def mutable_globals(wasm: bytes) -> int:
    """How many mutable globals a module defines, out of its global section (6), by the binary format."""

    def number(position: int) -> tuple[int, int]:
        value = shift = 0
        while True:
            byte = wasm[position]
            position += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value, position

    position, found = 8, 0
    while position < len(wasm):
        section = wasm[position]
        size, position = number(position + 1)
        if section == 6:
            count, at = number(position)
            for _ in range(count):
                found += wasm[at + 1]
                assert wasm[at + 2] in (0x41, 0x42), "an initial value that is no constant"
                at = number(at + 3)[1]  # LEB128 ends alike, signed or not
                assert wasm[at] == 0x0B
                at += 1
        position += size
    return found


def test_the_reader_of_globals_counts_mutable_ones() -> None:
    text = "(module (global i32 (i32.const 300)) (global (mut i64) (i64.const -300)) (global (mut i32) (i32.const 1)))"
    assert mutable_globals(bytes(wasmtime.wat2wasm(text))) == 2


def test_an_image_of_the_real_guest_is_whole() -> None:
    """Linear memory and the stack pointer are all that changes in it: an image would miss any other mutable global."""
    assert mutable_globals(GUEST_PATH.read_bytes()) == 1


def test_the_real_guest_imports_nothing_but_our_functions(guest_module: GuestModule) -> None:
    assert set(guest_module.import_names) <= set(_abi.IMPORTS)
    assert {item.module for item in guest_module.module.imports} == {"mpk"}


def test_the_real_guest_starts(sandbox: Sandbox) -> None:
    assert sandbox.memory_bytes >= 1024 * 1024
