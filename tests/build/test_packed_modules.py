"""Frozen modules that lie in the guest deflated."""

import re
import zlib
from pathlib import Path

from micropython_wasm_kernel import Interpreter
from micropython_wasm_kernel.events import Event, Stream

from .conftest import load

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "wasm" / "frozen"
WORK = ROOT / "build" / "wasm"

TOOL = load(ROOT / "wasm" / "tools" / "modulepack.py")


def entries() -> list[tuple[str, int, int, int]]:
    """Of each packed module its path, where it begins, and its bytes, packed and not."""
    header = (WORK / "headers" / "packed_modules.h").read_text(encoding="utf-8")
    found = re.findall(r'\{ "([^"]+)", (\d+), (\d+), (\d+) \}', header)
    return [(path, int(at), int(packed), int(size)) for path, at, packed, size in found]


def table(name: str) -> bytes:
    header = (WORK / "headers" / "packed_modules.h").read_text(encoding="utf-8")
    return bytes(int(byte) for byte in re.findall(r"\d+(?=,)", header.split(f"{name}[] = {{")[1].split("};")[0]))


def test_every_packed_module_is_in_the_header_once() -> None:
    assert [entry[0] for entry in entries()] == [
        path.relative_to(FROZEN).as_posix() for path in TOOL.packed_modules(FROZEN)
    ]


def test_what_is_packed_is_what_was_compiled() -> None:
    names, data = table("packed_names"), table("packed_data")
    assert 1000 < len(names) <= TOOL.NAMES_BYTES_MAX
    for path, at, packed, size in entries():
        compiled = (WORK / "packed" / f"{path.replace('/', '.')}.mpy").read_bytes()
        assert len(compiled) == size
        assert zlib.decompressobj(wbits=-15, zdict=names).decompress(data[at : at + packed]) == compiled


def test_every_name_that_is_not_packed_is_a_module() -> None:
    names = {path.stem for path in FROZEN.iterdir()} | {"asyncio"}
    assert names >= TOOL.RESIDENT


def test_every_packed_module_can_be_imported() -> None:
    names = [entry[0].removesuffix(".py").removesuffix("/__init__").replace("/", ".") for entry in entries()]
    source = f"for name in {names}: __import__(name)\nprint('imported')"
    events: list[Event] = []
    with Interpreter() as interpreter:
        outcome = interpreter.execute(source, on_event=events.append)
    assert outcome.error is None
    text = "".join(event.text for event in events if isinstance(event, Stream))
    assert text.endswith("imported\n")
