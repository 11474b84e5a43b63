"""The guest module: loaded, compiled or taken from the cache, and refused unless it is exactly what we expect."""

import contextlib
import hashlib
from pathlib import Path

from wasmtime import FuncType, GlobalType, MemoryType, Module, WasmtimeError

from ..errors import GuestModuleError
from . import _abi
from .compile_cache import CompileCache, default_folder, entry_key
from .engine import SETTINGS, new_engine, wasmtime_version

GUEST_PATH = Path(__file__).with_name("guest.wasm")
IMPORT_MODULE = "mpk"
MEMORY = "memory"
STACK_POINTER = "__stack_pointer"
INITIALIZE = "_initialize"
PAGE_BYTES = 65536

_ADVICE = "run `make wasm` in a source tree, or reinstall the package"

# Code that could not be kept on disk, so that a second interpreter in this process need not compile again.
_unsaved_code: dict[str, bytes] = {}


class GuestModule:
    """A verified module in an engine of its own, ready to be instantiated any number of times, one after the other.

    `sha256` names the module: a memory image belongs to it alone. `memory_bytes_min` is what an instance starts with.
    """

    def __init__(self, wasm: bytes, cache: CompileCache | None = None) -> None:
        """Compiles or loads `wasm` and verifies it. Raises GuestModuleError when it is not ours."""
        self.engine = new_engine()
        self.sha256 = hashlib.sha256(wasm).digest()
        key = entry_key(self.sha256, wasmtime_version(), SETTINGS)
        self.module = self._cached(key, cache) or self._compiled(key, wasm, cache)
        self.import_names = self._verified_imports()
        self.memory_bytes_min = self._verified_exports()

    @classmethod
    def load(cls, path: Path = GUEST_PATH) -> "GuestModule":
        """The module in the file at `path`, with the user's compile cache. Raises GuestModuleError."""
        try:
            wasm = path.read_bytes()
        except OSError as exc:
            raise GuestModuleError(f"the guest module {path} cannot be read ({exc.strerror}); {_ADVICE}") from exc
        return cls(wasm, CompileCache(default_folder()))

    def _cached(self, key: str, cache: CompileCache | None) -> Module | None:
        # WasmtimeError: it is of another build of wasmtime; compile, and replace it.
        if cache is not None and key not in _unsaved_code:
            with cache.copied(key) as path, contextlib.suppress(WasmtimeError):
                if path is not None:
                    return Module.deserialize_file(self.engine, path)
        code = _unsaved_code.get(key) or (cache.read(key) if cache else None)
        if code is not None:
            with contextlib.suppress(WasmtimeError):
                return Module.deserialize(self.engine, code)
        return None

    def _compiled(self, key: str, wasm: bytes, cache: CompileCache | None) -> Module:
        try:
            module = Module(self.engine, wasm)
            code = bytes(module.serialize())
        except WasmtimeError as exc:
            reason = " ".join(str(exc).split())
            raise GuestModuleError(f"the guest module cannot be compiled ({reason}); {_ADVICE}") from exc
        if cache is not None and not cache.write(key, code):
            _unsaved_code[key] = code
        return module

    def _verified_imports(self) -> tuple[str, ...]:
        names = []
        for item in self.module.imports:
            if item.module != IMPORT_MODULE or item.name not in _abi.IMPORTS:
                raise GuestModuleError(f"the guest module imports {item.module}.{item.name}; {_ADVICE}")
            _require_signature(f"import {item.name}", item.type, _abi.IMPORTS[item.name])
            names.append(item.name)
        return tuple(names)

    def _verified_exports(self) -> int:
        exports = {item.name: item.type for item in self.module.exports}
        expected = {*_abi.EXPORTS, MEMORY, STACK_POINTER}
        if missing := sorted(expected - set(exports)):
            raise GuestModuleError(f"the guest module does not export {', '.join(missing)}; {_ADVICE}")
        if extra := sorted(set(exports) - expected - {INITIALIZE}):
            raise GuestModuleError(f"the guest module also exports {', '.join(extra)}; {_ADVICE}")
        for name, signature in _abi.EXPORTS.items():
            _require_signature(f"export {name}", exports[name], signature)
        if INITIALIZE in exports:
            _require_signature(f"export {INITIALIZE}", exports[INITIALIZE], ((), ()))
        stack_pointer = exports[STACK_POINTER]
        if (
            not isinstance(stack_pointer, GlobalType)
            or str(stack_pointer.content) != "i32"
            or not stack_pointer.mutable
        ):
            raise GuestModuleError(f"the guest module's {STACK_POINTER} is not a mutable i32; {_ADVICE}")
        memory = exports[MEMORY]
        if not isinstance(memory, MemoryType):
            raise GuestModuleError(f"the guest module's {MEMORY} is not one; {_ADVICE}")
        return memory.limits.min * PAGE_BYTES


def _require_signature(what: str, found: object, signature: _abi.Signature) -> None:
    parameters, results = signature
    if not isinstance(found, FuncType):
        raise GuestModuleError(f"the guest module's {what} is not a function; {_ADVICE}")
    actual = (tuple(map(str, found.params)), tuple(map(str, found.results)))
    if actual != signature:
        raise GuestModuleError(
            f"the guest module's {what} has the type {_shown(*actual)}, not {_shown(parameters, results)}; {_ADVICE}"
        )


def _shown(parameters: tuple[str, ...], results: tuple[str, ...]) -> str:
    return f"({', '.join(parameters)}) -> {', '.join(results) or 'nothing'}"


def require_abi(answer: int) -> None:
    """Checks what mpk_abi answered: version << 32 | layout hash. Raises GuestModuleError when it is not ours."""
    version, layout_hash = answer >> 32, answer & 0xFFFFFFFF
    if version != _abi.ABI_VERSION:
        raise GuestModuleError(
            f"the guest module speaks version {version} of the border, this package {_abi.ABI_VERSION}; {_ADVICE}"
        )
    if layout_hash != _abi.ABI_LAYOUT_HASH:
        raise GuestModuleError(
            f"the guest module was built from another definition of the border "
            f"({layout_hash:#010x}, not {_abi.ABI_LAYOUT_HASH:#010x}); {_ADVICE}"
        )
