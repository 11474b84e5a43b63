"""Guests written in WebAssembly text: each honours the ABI except where its test has it lie."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

import pytest
import wasmtime

from micropython_wasm_kernel.limits import Limits
from micropython_wasm_kernel.sandbox import _abi
from micropython_wasm_kernel.sandbox.host import Host
from micropython_wasm_kernel.sandbox.image import Image
from micropython_wasm_kernel.sandbox.imports import InputRefused
from micropython_wasm_kernel.sandbox.instance import Sandbox
from micropython_wasm_kernel.sandbox.module import GuestModule
from micropython_wasm_kernel.sandbox.wire import Frame

ABI_ANSWER = _abi.ABI_VERSION << 32 | _abi.ABI_LAYOUT_HASH

IMPORTS = "\n".join(
    f'(import "mpk" "{name}" (func ${name} (param {" ".join(parameters)}) (result {" ".join(results)})))'
    for name, (parameters, results) in _abi.IMPORTS.items()
)


def guest_text(
    *,
    execute: str = "(i32.const 0)",
    is_complete: str = "(i32.const 0)",
    evaluate: str = "(i32.const 0)",
    complete: str = "(i32.const 0)",
    inspect: str = "(i32.const 0)",
    init: str = "(i32.const 0)",
    reserve: str = "(i32.const 32768)",
    shared: str = "(i32.const 0)",
    abi: int = ABI_ANSWER,
    imports: str = IMPORTS,
    more: str = "",
    data: bytes = b"",
) -> str:
    """The text of a guest. `data` lies at address 1024, the inbox at 32768; memory is one page, 65536 bytes."""
    literal = "".join(f"\\{byte:02x}" for byte in data)
    return f"""(module
        {imports}
        (memory (export "memory") 1)
        (global $stack_pointer (export "__stack_pointer") (mut i32) (i32.const 1024))
        (data (i32.const 1024) "{literal}")
        (func (export "mpk_abi") (result i64) (i64.const {abi}))
        (func (export "mpk_reserve") (param i32) (result i32) {reserve})
        (func (export "mpk_shared") (result i32) {shared})
        (func (export "mpk_init") (param i32) (result i32) {init})
        (func (export "mpk_exec") (param $length i32) (result i32) (local $i i32) (local $j i32) {execute})
        (func (export "mpk_is_complete") (param i32) (result i32) {is_complete})
        (func (export "mpk_evaluate") (param i32) (result i32) {evaluate})
        (func (export "mpk_complete") (param i32) (result i32) {complete})
        (func (export "mpk_inspect") (param i32) (result i32) {inspect})
        {more})"""


def frame(kind: int, payload: bytes) -> bytes:
    return struct.pack("<II", kind, len(payload)) + payload


def fields(*values: bytes) -> bytes:
    return b"".join(struct.pack("<I", len(value)) + value for value in values)


@dataclass
class Recorder:
    """A sink that keeps what it receives. `lines` answers read_line; an exception among them is raised."""

    frames: list[Frame] = field(default_factory=list)
    lines: list[str | BaseException] = field(default_factory=list)
    prompts: list[tuple[str, bool]] = field(default_factory=list)
    flushes: int = 0
    ticks: int = 0

    def on_frames(self, frames: list[Frame]) -> None:
        self.frames += frames

    def flush(self) -> None:
        self.flushes += 1

    def tick(self) -> None:
        self.ticks += 1

    def read_line(self, prompt: str, hidden: bool) -> str:
        self.prompts.append((prompt, hidden))
        if not self.lines:
            raise InputRefused
        line = self.lines.pop(0)
        if isinstance(line, BaseException):
            raise line
        return line


class MakeSandbox(Protocol):
    def __call__(
        self, text: str, *, limits: Limits | None = None, host: Host | None = None, image: Image | None = None
    ) -> Sandbox: ...


@pytest.fixture
def make_sandbox() -> Iterator[MakeSandbox]:
    """Starts a sandbox of a guest given as WebAssembly text, and closes it after the test."""
    started: list[Sandbox] = []

    def make(
        text: str, *, limits: Limits | None = None, host: Host | None = None, image: Image | None = None
    ) -> Sandbox:
        limits = limits or Limits()
        module = GuestModule(bytes(wasmtime.wat2wasm(text)))
        if image is None:
            started.append(Sandbox(module, limits, host=host))
        else:
            started.append(Sandbox.from_image(image, module, limits, host=host))
        return started[-1]

    yield make
    for sandbox in started:
        sandbox.close()


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


class GuestText:
    """The builders above, for tests: a fixture, since test modules cannot import this one."""

    text = staticmethod(guest_text)
    frame = staticmethod(frame)
    fields = staticmethod(fields)

    def sending(self, data: bytes, status: int = 0) -> str:
        """A guest whose exec drains `data` once."""
        drain = f"(drop (call $drain (i32.const 1024) (i32.const {len(data)}))) (i32.const {status})"
        return guest_text(data=data, execute=drain)


@pytest.fixture
def guest() -> GuestText:
    return GuestText()
