"""The cache of machine code: whoever can write an entry runs code here, so what is not safely ours is not read."""

import os
import stat
import sys
import zlib
from pathlib import Path
from typing import Any

import pytest
import wasmtime

from micropython_wasm_kernel.sandbox import module as module_file
from micropython_wasm_kernel.sandbox.compile_cache import ENTRIES_KEPT, CompileCache, default_folder, entry_key
from micropython_wasm_kernel.sandbox.module import GuestModule

KEY = "k" * 64

pytestmark = pytest.mark.usefixtures("nothing_kept_in_memory")


@pytest.fixture
def nothing_kept_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module_file, "_unsaved_code", {})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "a" / "cache"


@pytest.fixture
def wasm(guest: Any) -> bytes:
    return bytes(wasmtime.wat2wasm(guest.text()))


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The modules that were compiled, as opposed to loaded."""
    compiled: list[bytes] = []

    class Counting(wasmtime.Module):
        def __init__(self, engine: wasmtime.Engine, wasm: bytes) -> None:
            compiled.append(wasm)
            super().__init__(engine, wasm)

    monkeypatch.setattr(module_file, "Module", Counting)
    return compiled


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_an_entry_comes_back_as_it_was_kept(folder: Path) -> None:
    cache = CompileCache(folder)
    assert cache.read(KEY) is None
    assert cache.write(KEY, b"code")
    assert cache.read(KEY) == b"code"
    assert cache.read("another") is None
    assert (folder / f"{KEY}.cwasm").read_bytes() == zlib.crc32(b"code").to_bytes(4, "little") + b"code"


def test_folder_and_entries_are_the_users_alone(folder: Path) -> None:
    assert CompileCache(folder).write(KEY, b"code")
    assert mode(folder) == 0o700
    assert [mode(path) for path in folder.iterdir()] == [0o600]


@pytest.mark.parametrize("wrong", [0o701, 0o710, 0o720, 0o707, 0o777])
def test_a_folder_that_others_can_enter_is_not_used(folder: Path, wrong: int) -> None:
    cache = CompileCache(folder)
    assert cache.write(KEY, b"code")
    folder.chmod(wrong)
    assert cache.read(KEY) is None
    assert not cache.write("another", b"code")
    assert [path.name for path in folder.iterdir()] == [f"{KEY}.cwasm"]


def test_a_folder_of_another_user_is_not_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = CompileCache(folder)
    assert cache.write(KEY, b"code")
    someone_else = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: someone_else)
    assert cache.read(KEY) is None
    assert not cache.write(KEY, b"evil")


def test_a_link_to_a_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    assert CompileCache(folder).write(KEY, b"code")
    link = tmp_path / "link"
    link.symlink_to(folder)
    assert CompileCache(link).read(KEY) is None
    assert not CompileCache(link).write(KEY, b"code")


def test_a_link_in_the_place_of_an_entry_is_not_followed(folder: Path, tmp_path: Path) -> None:
    cache = CompileCache(folder)
    assert cache.write("other", b"code")
    elsewhere = tmp_path / "elsewhere"
    (folder / "other.cwasm").rename(elsewhere)
    (folder / f"{KEY}.cwasm").symlink_to(elsewhere)
    assert cache.read(KEY) is None
    assert cache.write(KEY, b"new")
    assert cache.read(KEY) == b"new"
    assert elsewhere.read_bytes().endswith(b"code")


@pytest.mark.parametrize("wrong", [0o620, 0o602, 0o666])
def test_an_entry_that_others_can_write_is_not_used(folder: Path, wrong: int) -> None:
    cache = CompileCache(folder)
    assert cache.write(KEY, b"code")
    (folder / f"{KEY}.cwasm").chmod(wrong)
    assert cache.read(KEY) is None


@pytest.mark.timeout(10)
def test_a_pipe_in_the_place_of_an_entry_does_not_block(folder: Path) -> None:
    cache = CompileCache(folder)
    assert cache.write("other", b"code")
    os.mkfifo(folder / f"{KEY}.cwasm", 0o600)
    assert cache.read(KEY) is None


def test_a_file_in_the_place_of_the_folder_is_no_cache(tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_bytes(b"")
    assert CompileCache(place).read(KEY) is None
    assert not CompileCache(place).write(KEY, b"code")


@pytest.mark.parametrize("damage", [b"", b"x", bytes(32), bytes(40)])
def test_a_damaged_entry_is_ignored_and_replaced(folder: Path, damage: bytes) -> None:
    cache = CompileCache(folder)
    assert cache.write(KEY, b"code")
    (folder / f"{KEY}.cwasm").write_bytes(damage)
    assert cache.read(KEY) is None
    assert cache.write(KEY, b"code")
    assert cache.read(KEY) == b"code"


def test_old_entries_are_removed(folder: Path) -> None:
    cache = CompileCache(folder)
    for age in range(ENTRIES_KEPT + 3):
        assert cache.write(str(age), b"code")
        os.utime(folder / f"{age}.cwasm", (age, age))
    assert cache.write("newest", b"code")
    kept = sorted(path.stem for path in folder.iterdir())
    assert kept == sorted([*(str(age) for age in range(4, ENTRIES_KEPT + 3)), "newest"])


def test_the_key_changes_with_all_that_the_code_depends_on(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = {
        entry_key(b"a", "50.0.1", {"x": 1}),
        entry_key(b"b", "50.0.1", {"x": 1}),
        entry_key(b"a", "50.0.2", {"x": 1}),
        entry_key(b"a", "50.0.1", {"x": 2}),
    }
    assert len(keys) == 4
    monkeypatch.setattr("micropython_wasm_kernel.sandbox.compile_cache._cpu_flags", lambda: "flags: none")
    assert entry_key(b"a", "50.0.1", {"x": 1}) not in keys


def test_a_module_is_compiled_once(folder: Path, wasm: bytes, compilations: list[bytes]) -> None:
    for _ in range(3):
        assert GuestModule(wasm, CompileCache(folder)).memory_bytes_min == 65536
    assert compilations == [wasm]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the code is read")
def test_loaded_code_is_a_copy_that_no_change_of_the_entry_reaches(
    folder: Path, wasm: bytes, compilations: list[bytes]
) -> None:
    cache = CompileCache(folder)
    GuestModule(wasm, cache)
    module = GuestModule(wasm, cache)
    (entry,) = folder.iterdir()
    os.truncate(entry, 0)
    assert bytes(module.module.serialize())[:4] == b"\x7fELF"
    assert compilations == [wasm]


def test_where_no_copy_can_be_made_the_code_is_read(
    folder: Path, wasm: bytes, compilations: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(name: str) -> int:
        raise OSError("not permitted")

    monkeypatch.setattr(os, "memfd_create", refused, raising=False)
    cache = CompileCache(folder)
    GuestModule(wasm, cache)
    GuestModule(wasm, cache)
    assert compilations == [wasm]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the code is read")
@pytest.mark.parametrize("damage", [b"", b"abc", b"\0" * 4, b"\0" * 100])
def test_a_damaged_entry_is_not_copied(folder: Path, damage: bytes) -> None:
    cache = CompileCache(folder)
    assert cache.write(KEY, b"code")
    with cache.copied(KEY) as path:
        assert path is not None and Path(path).read_bytes() == b"code"
    assert not Path(path).exists()
    (folder / f"{KEY}.cwasm").write_bytes(damage)
    with cache.copied(KEY) as path:
        assert path is None


def test_code_that_wasmtime_refuses_is_compiled_anew_and_replaced(
    folder: Path, wasm: bytes, compilations: list[bytes]
) -> None:
    GuestModule(wasm, CompileCache(folder))
    (entry,) = folder.iterdir()
    good = entry.read_bytes()
    junk = b"\x7fELF whatever"
    entry.write_bytes(zlib.crc32(junk).to_bytes(4, "little") + junk)
    GuestModule(wasm, CompileCache(folder))
    assert compilations == [wasm, wasm]
    assert len(entry.read_bytes()) == len(good)
    GuestModule(wasm, CompileCache(folder))
    assert compilations == [wasm, wasm]


def test_cached_code_of_another_module_is_verified_like_any(guest: Any, folder: Path, wasm: bytes) -> None:
    from micropython_wasm_kernel.errors import GuestModuleError

    GuestModule(wasm, CompileCache(folder))
    (entry,) = folder.iterdir()
    evil = bytes(wasmtime.wat2wasm(guest.text(more='(func (export "evil"))')))
    with pytest.raises(GuestModuleError, match=r"also exports evil"):
        GuestModule(evil, CompileCache(folder))
    newest = max(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)
    assert newest != entry
    entry.write_bytes(newest.read_bytes())
    with pytest.raises(GuestModuleError, match=r"also exports evil"):
        GuestModule(wasm, CompileCache(folder))


def test_without_a_usable_folder_a_process_compiles_once(
    tmp_path: Path, wasm: bytes, compilations: list[bytes]
) -> None:
    place = tmp_path / "file"
    place.write_bytes(b"")
    for _ in range(3):
        GuestModule(wasm, CompileCache(place))
    assert compilations == [wasm]


def test_the_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MICROPYTHON_WASM_CACHE", str(tmp_path))
    assert default_folder() == tmp_path


def test_the_folder_is_ours_below_the_users_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("MICROPYTHON_WASM_CACHE")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_folder() == tmp_path / "micropython-wasm-kernel"
