"""One WebAssembly instance of the guest, from its start to its loss."""

import contextlib
import threading

from wasmtime import Func, Global, Instance, Memory, Store, WasmtimeError

from ..errors import ConfigurationError, GuestModuleError, InterpreterUnavailable, MalformedFrame, SandboxError
from ..limits import Limits
from . import _abi
from .engine import require_native_stack
from .host import Host
from .image import Image
from .imports import HostCalls, TurnSink
from .memory import LinearMemory
from .module import INITIALIZE, MEMORY, STACK_POINTER, GuestModule, require_abi
from .traps import as_sandbox_error
from .wire import encode_u32s

# What a guest may use to start, and to answer where its inbox is: ten times what it needs.
SERVICE_FUEL = 2_000_000_000
TABLE_ELEMENTS_MAX = 65_536
# The first inbox. Nearly all cells fit, so the guest is asked once.
INBOX_BYTES_MIN = 16 * 1024

_STATUSES = (_abi.TURN_OK, _abi.TURN_ERROR, _abi.TURN_EXIT, _abi.TURN_BAD)


class Sandbox:
    """A started guest. It belongs to the thread that is in a turn; only `interrupt` and `kill` come from others.

    After any SandboxError out of `turn` the instance is gone and every further turn is refused with another one:
    WebAssembly leaves a trapped instance callable, with a state that nobody answers for.
    """

    def __init__(self, module: GuestModule, limits: Limits, *, host: Host | None = None) -> None:
        """Instantiates and starts the guest.

        Raises GuestModuleError when the module is not ours, ConfigurationError when it cannot start within `limits`,
        and SandboxError when it fails as it starts.
        """
        self._instantiate(module, limits, host or Host())
        try:
            initialize = self._exports.get(INITIALIZE)
            if isinstance(initialize, Func):
                self._enter_for_service()
                self._call(initialize)
            self._require_abi()
            request = encode_u32s((limits.memory_bytes, limits.files_bytes, limits.files_count))
            status = self.turn("mpk_init", request, None, SERVICE_FUEL)
            if status != _abi.TURN_OK:
                raise ConfigurationError(f"the guest cannot start with memory_bytes={limits.memory_bytes}; raise it")
        except BaseException:
            self.close()
            raise

    @classmethod
    def from_image(cls, image: Image, module: GuestModule, limits: Limits, *, host: Host | None = None) -> "Sandbox":
        """A new instance in the state that `image` was taken in. Raises GuestModuleError for another module's image."""
        if image.module_sha256 != module.sha256:
            raise GuestModuleError("the memory image was taken from another guest module; start without it")
        sandbox = cls.__new__(cls)
        sandbox._instantiate(module, limits, host or Host())
        try:
            sandbox._require_abi()
            sandbox._memory.grow_to(len(image.memory))
            sandbox._memory.write(0, image.memory)
            sandbox._stack_pointer.set_value(sandbox._store, image.stack_pointer)
        except WasmtimeError as exc:
            sandbox.close()
            raise as_sandbox_error(exc) from exc
        except BaseException:
            sandbox.close()
            raise
        return sandbox

    def _instantiate(self, module: GuestModule, limits: Limits, host: Host) -> None:
        if module.memory_bytes_min > limits.memory_bytes:
            raise ConfigurationError(f"memory_bytes must be at least {module.memory_bytes_min} for this guest")
        require_native_stack()
        self._module = module
        self._limits = limits
        self._entered = threading.Lock()
        self._running = False
        self._lost: str | None = None
        self._inbox_address = 0
        self._inbox_bytes = 0
        self._fuel_given = SERVICE_FUEL
        self._fuel_used = 0
        self._memory_bytes = 0
        self._store = store = Store(module.engine)
        store.set_limits(
            memory_size=limits.memory_bytes, table_elements=TABLE_ELEMENTS_MAX, instances=1, tables=1, memories=1
        )
        self._calls = HostCalls(store, host)
        self._enter_for_service()
        try:
            instance = Instance(store, module.module, self._calls.functions(module.import_names))
        except BaseException as exc:
            store.close()
            raise as_sandbox_error(exc) from exc
        self._exports = dict(instance.exports(store))
        memory, stack_pointer = self._exports[MEMORY], self._exports[STACK_POINTER]
        assert isinstance(memory, Memory) and isinstance(stack_pointer, Global)
        self._stack_pointer = stack_pointer
        self._functions = {name: export for name, export in self._exports.items() if isinstance(export, Func)}
        self._memory = LinearMemory(store, memory)
        self._calls.bind(self._memory)

    def turn(self, function: str, request: bytes, sink: TurnSink | None, fuel: int | None = None) -> int:
        """Runs one turn function of wasm/abi.h on `request` and returns its TURN_* status.

        `fuel` is the soft budget, the cell's by default; the grace of the limits comes on top. `sink` receives what
        the guest sends. A request that the guest has no room for is answered with TURN_BAD, and nothing ran.

        Raises InterpreterUnavailable when a turn runs already, and SandboxError when the instance is lost or was
        lost before.
        """
        if not self._entered.acquire(blocking=False):
            raise InterpreterUnavailable("a turn runs in this sandbox already; wait for it to end")
        try:
            if self._lost is not None:
                raise SandboxError(f"this instance is gone and cannot be used again: {self._lost}")
            require_native_stack()
            grace_fuel = self._limits.grace_fuel()
            self._calls.begin_turn(sink, grace_fuel)
            self._store.set_epoch_deadline(1)
            self._running = True
            if len(request) > self._inbox_bytes and not self._reserve(len(request)):
                return _abi.TURN_BAD
            self._memory.write(self._inbox_address, request)
            self._fuel_given = (self._limits.fuel_per_cell() if fuel is None else fuel) + grace_fuel
            self._store.set_fuel(self._fuel_given)
            status = self._call(self._functions[function], len(request))
            if status not in _STATUSES:
                raise self._lose(MalformedFrame(f"the guest ended a turn with the status {status}"))
            return status
        finally:
            self._running = False
            self._calls.end_turn()
            self._entered.release()

    def interrupt(self) -> None:
        """Asks the turn that runs to raise KeyboardInterrupt in the guest. From any thread; never blocks.

        Between two turns it hits the next one, which may be just about to begin, unless `forget_interrupt` is called.
        """
        self._calls.interrupt()

    def forget_interrupt(self) -> None:
        """Takes back an interrupt that came after the last turn had ended. Called before a turn can be interrupted."""
        self._calls.forget_interrupt()

    def kill(self) -> None:
        """Ends the turn that runs, if any, with the next thing it does: it raises Interrupted. From any thread."""
        if self._running:
            self._module.engine.increment_epoch()

    @property
    def fuel_used(self) -> int:
        """Fuel of the last turn so far. 0 before the first."""
        return self._fuel_used if self._lost is not None else self._measured_fuel()

    @property
    def memory_bytes(self) -> int:
        """The size of the guest's memory now, or when it was lost."""
        return self._memory_bytes if self._lost is not None else self._memory.size_bytes()

    @property
    def budget_signalled(self) -> bool:
        """Whether the last turn was told that its soft budget is spent."""
        return self._calls.budget_signalled

    def take_image(self) -> Image:
        """The state as it is now, between two turns. Raises InterpreterUnavailable or SandboxError as `turn` does."""
        if not self._entered.acquire(blocking=False):
            raise InterpreterUnavailable("a turn runs in this sandbox; its memory is not at rest")
        try:
            if self._lost is not None:
                raise SandboxError(f"this instance is gone, and its memory with it: {self._lost}")
            memory = self._memory.read(0, self._memory.size_bytes())
            return Image(self._module.sha256, self._stack_pointer.value(self._store), memory)
        finally:
            self._entered.release()

    def close(self) -> None:
        """Frees the instance. Further turns are refused; a second close does nothing."""
        if self._lost is None:
            self._lose(SandboxError("it was closed"))

    def __del__(self) -> None:
        # wasmtime keeps the imports, and they the store, in a table of the process until the store is closed.
        if hasattr(self, "_memory"):
            self.close()

    # ---- inside --------------------------------------------------------------------------------------------------

    def _require_abi(self) -> None:
        self._enter_for_service()
        require_abi(self._call(self._functions["mpk_abi"]))

    def _enter_for_service(self) -> None:
        self._calls.begin_turn(None, 0)
        self._store.set_epoch_deadline(1)
        self._store.set_fuel(SERVICE_FUEL)

    def _reserve(self, length: int) -> bool:
        if length > _abi.INBOX_BYTES_MAX:
            return False
        wanted = max(length, INBOX_BYTES_MIN)
        self._fuel_given = SERVICE_FUEL
        self._store.set_fuel(SERVICE_FUEL)
        # The guest may give the old one up before it finds that there is no room for the new one.
        self._inbox_bytes = 0
        address = self._call(self._functions["mpk_reserve"], wanted)
        if address == 0:
            return False
        try:
            self._memory.require(address, wanted)
        except MalformedFrame as exc:
            raise self._lose(exc) from None
        self._inbox_address, self._inbox_bytes = address, wanted
        return True

    def _call(self, function: Func, *arguments: int) -> int:
        # The result of a function that has none, and is not used then, is 0.
        try:
            result = function(self._store, *arguments)
        except BaseException as exc:
            if self._calls.failure is not None:
                raise self._lose(self._calls.failure) from self._calls.failure.__cause__
            raise self._lose(as_sandbox_error(exc)) from exc
        if self._calls.failure is not None:
            raise self._lose(self._calls.failure) from self._calls.failure.__cause__
        return result if isinstance(result, int) else 0

    def _lose(self, error: SandboxError) -> SandboxError:
        with contextlib.suppress(WasmtimeError):
            self._fuel_used = self._measured_fuel()
        self._memory_bytes = self._memory.size_bytes()
        self._lost = str(error)
        self._exports.clear()
        self._functions.clear()
        self._store.close()
        return error

    def _measured_fuel(self) -> int:
        return max(0, self._fuel_given - self._store.get_fuel())
