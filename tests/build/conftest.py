"""The tools of wasm/, which are scripts and not a package."""

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def load(path: Path) -> ModuleType:
    """The script at `path` as a module of its own, loaded anew."""
    spec = importlib.util.spec_from_file_location(f"tool_{path.stem}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def sections(data: bytes) -> set[int]:
    """The kinds of sections in a WebAssembly file, which must end where its last section does."""
    position, found = 8, set()
    while position < len(data):
        found.add(data[position])
        position += 1
        size = shift = 0
        while True:
            byte, position = data[position], position + 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        position += size
    assert position == len(data)
    return found


@pytest.fixture
def load_tool() -> Callable[[Path], ModuleType]:
    return load


@pytest.fixture(scope="session")
def edit() -> ModuleType:
    return load(ROOT / "wasm" / "tools" / "edit.py")


@pytest.fixture
def fetch(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The tool with nothing set that says where the source is."""
    monkeypatch.delenv("MICROPYTHON_SRC", raising=False)
    return load(ROOT / "wasm" / "tools" / "fetch.py")
