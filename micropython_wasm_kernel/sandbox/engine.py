"""How wasmtime is set up. Everything that the guest does not need is off: code that is not there has no holes."""

import functools
import logging
import sys
import threading
from importlib.metadata import version

from wasmtime import Config, Engine

from ..errors import ConfigurationError, GuestModuleError

# Older ones have known holes that a guest can reach (49.0.2: collector rooting across exceptions).
WASMTIME_FLOOR = (50, 0, 1)

# Native stack for guest code, of which wasmtime allows 2 MiB with this API. A guest that reaches the end of it traps,
# but one that reaches the end of its thread's stack first takes the process with it; our own functions, which the
# guest calls, need some of that too. The guest's own check, which raises RuntimeError, must come before this wall:
# wasm/edits/stack.edit keeps what the guest uses of it in proportion to what it can see.
WASM_STACK_BYTES = 2048 * 1024
NATIVE_STACK_BYTES_MIN = WASM_STACK_BYTES + 512 * 1024

SETTINGS: dict[str, bool | int | str] = {
    "strategy": "cranelift",
    "cranelift_opt_level": "speed",
    # Compiling on several threads hangs in a forked child; the result is cached, so one thread is no loss.
    "parallel_compilation": False,
    # The two ways to stop a guest that does not cooperate: it runs dry, or its epoch ends.
    "consume_fuel": True,
    "epoch_interruption": True,
    "max_wasm_stack": WASM_STACK_BYTES,
    # The whole address range of a 32-bit memory is reserved, so accesses need no bounds check, and the memory never
    # moves: its address may be kept.
    "memory_may_move": False,
    # setjmp and longjmp in the guest are WebAssembly exceptions. Their references live in wasmtime's collected heap,
    # so gc_support (not the gc proposal) stays on, and reference types with it.
    "wasm_exceptions": True,
    "wasm_bulk_memory": True,
    "wasm_threads": False,
    "shared_memory": False,
    "wasm_tail_call": False,
    "wasm_relaxed_simd": False,
    "wasm_simd": False,
    "wasm_multi_value": False,
    "wasm_multi_memory": False,
    "wasm_memory64": False,
    "wasm_component_model": False,
    "wasm_component_model_map": False,
    "wasm_component_model_implements": False,
    "wasm_function_references": False,
    "wasm_gc": False,
    "wasm_wide_arithmetic": False,
    "wasm_custom_page_sizes": False,
    "wasm_stack_switching": False,
}

_log = logging.getLogger(__name__)
_warned = False


@functools.cache
def wasmtime_version() -> str:
    """The version of the installed wasmtime package, as it calls itself."""
    return version("wasmtime")


def new_engine() -> Engine:
    """An engine of our settings. Raises GuestModuleError when this wasmtime lacks one of them.

    Every interpreter has an engine of its own: ending an epoch stops all guests of an engine.
    """
    _warn_if_old()
    config = Config()
    for name, value in SETTINGS.items():
        # Assigning to a setting that a version does not have would go unnoticed, and leave on what must be off.
        if not isinstance(getattr(Config, name, None), property):
            raise GuestModuleError(
                f"wasmtime {wasmtime_version()} has no setting {name}; install wasmtime>={_floor()} that has it"
            )
        setattr(config, name, value)
    return Engine(config)


def require_native_stack() -> None:
    """Raises ConfigurationError when the calling thread's stack is too small for a guest to run on it safely."""
    if threading.current_thread() is threading.main_thread():
        stack_bytes = _main_stack_bytes()
        advice = "raise it with `ulimit -s`"
    else:
        stack_bytes = threading.stack_size()  # 0: the platform's own size, which is large enough
        advice = "raise it with threading.stack_size before the thread starts"
    if 0 < stack_bytes < NATIVE_STACK_BYTES_MIN:
        raise ConfigurationError(
            f"this thread has a stack of {stack_bytes} bytes, and a guest needs {NATIVE_STACK_BYTES_MIN}; {advice}"
        )


def _main_stack_bytes() -> int:
    if sys.platform == "win32":
        return 0  # fixed in python.exe
    import resource

    soft, _ = resource.getrlimit(resource.RLIMIT_STACK)
    return 0 if soft == resource.RLIM_INFINITY else soft


def _warn_if_old() -> None:
    global _warned
    if _warned:
        return
    _warned = True
    found = wasmtime_version()
    numbers = tuple(int(part) for part in found.split(".")[:3] if part.isdigit())
    if numbers < WASMTIME_FLOOR:
        _log.warning("wasmtime %s has known security holes; install wasmtime>=%s", found, _floor())


def _floor() -> str:
    return ".".join(map(str, WASMTIME_FLOOR))
