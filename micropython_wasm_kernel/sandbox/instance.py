"""One WebAssembly instance of the guest, from its start to its loss."""

import contextlib
import struct
import threading

from wasmtime import Func, Global, Instance, Memory, Store, WasmtimeError

from ..errors import (
    ConfigurationError,
    GuestModuleError,
    InterpreterUnavailable,
    Interrupted,
    LimitExceeded,
    MalformedFrame,
    SandboxError,
)
from ..events import ClearOutput, Display
from ..folders import Folder
from ..limits import Budget, Limits
from . import _abi
from .engine import require_native_stack
from .host import Host
from .host_folders import HostFolders
from .image import Image
from .imports import HostCalls, TurnSink
from .memory import LinearMemory
from .meter import NOTHING_USED, Meter, Use
from .module import INITIALIZE, MEMORY, STACK_POINTER, GuestModule, require_abi
from .traps import as_sandbox_error
from .wire import Frame, Output, encode_u32s, parse_frames

# What a guest may use to start, and to answer where its inbox is: ten times what it needs.
SERVICE = Budget(fuel=2_000_000_000, grace_fuel=0, grace_s=0.0, cpu_s=5.0, wall_s=10.0, host_calls=1000)
TABLE_ELEMENTS_MAX = 65_536
# The first inbox. Nearly all cells fit, so the guest is asked once.
INBOX_BYTES_MIN = 16 * 1024

# The begin of what mpk_shared gives the address of: steps until the next poll, bytes of frames that wait, where
# constants begin and end.
_SHARED = struct.Struct("<iIII")

# When to look again at a turn that is just about to begin.
STARTING_S = 0.1

_STATUSES = (_abi.TURN_OK, _abi.TURN_ERROR, _abi.TURN_EXIT, _abi.TURN_BAD)


class Sandbox:
    """A started guest. It belongs to the thread that is in a turn; only `interrupt` and `kill` come from others.

    After any SandboxError out of `turn` the instance is gone and every further turn is refused with another one:
    WebAssembly leaves a trapped instance callable, with a state that nobody answers for.
    """

    def __init__(
        self, module: GuestModule, limits: Limits, *, host: Host | None = None, folders: tuple[Folder, ...] = ()
    ) -> None:
        """Instantiates and starts the guest. `folders`: those of the host that it may see.

        Raises GuestModuleError when the module is not ours, ConfigurationError when it cannot start within `limits`,
        and SandboxError when it fails as it starts.
        """
        self._instantiate(module, limits, host or Host(), folders)
        try:
            initialize = self._exports.get(INITIALIZE)
            if isinstance(initialize, Func):
                self._enter(SERVICE, None)
                self._call(initialize)
            self._require_abi()
            self._share()
            self._set_limits()
        except BaseException:
            self.close()
            raise

    @classmethod
    def from_image(
        cls,
        image: Image,
        module: GuestModule,
        limits: Limits,
        *,
        host: Host | None = None,
        folders: tuple[Folder, ...] = (),
    ) -> "Sandbox":
        """A new instance in the state that `image` was taken in, which goes on within `limits`.

        Raises GuestModuleError for another module's image, ConfigurationError when the limits have no room for it,
        and SandboxError when it fails.
        """
        if image.module_sha256 != module.sha256:
            raise GuestModuleError("the memory image was taken from another guest module; start without it")
        if image.memory_bytes > limits.memory_bytes:
            raise ConfigurationError(f"memory_bytes must be at least {image.memory_bytes} for this memory image")
        sandbox = cls.__new__(cls)
        sandbox._instantiate(module, limits, host or Host(), folders)
        try:
            sandbox._require_abi()
            sandbox._share()
            sandbox._memory.restore(image.chunks)
            sandbox._stack_pointer.set_value(sandbox._store, image.stack_pointer)
            sandbox._set_limits()
        except WasmtimeError as exc:
            sandbox.close()
            raise as_sandbox_error(exc) from exc
        except BaseException:
            sandbox.close()
            raise
        return sandbox

    def _instantiate(self, module: GuestModule, limits: Limits, host: Host, folders: tuple[Folder, ...]) -> None:
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
        self._memory_bytes = 0
        self._shared_address = 0
        self._last_output: list[Frame] = []
        self._killed_by: SandboxError | None = None
        self._store = store = Store(module.engine)
        store.set_limits(
            memory_size=limits.memory_bytes, table_elements=TABLE_ELEMENTS_MAX, instances=1, tables=1, memories=1
        )
        self._meter = Meter(store)
        self._use = NOTHING_USED
        self._calls = HostCalls(store, host, HostFolders(folders), self._meter)
        self._enter(SERVICE, None)
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

    def turn(self, function: str, request: bytes, sink: TurnSink | None, budget: Budget | None = None) -> int:
        """Runs one turn function of wasm/abi.h on `request` and returns its TURN_* status.

        `budget` is a cell's by default. `sink` receives what the guest sends. A request that the guest has no room
        for is answered with TURN_BAD, and nothing ran.

        Raises InterpreterUnavailable when a turn runs already, and SandboxError when the instance is lost or was
        lost before.
        """
        if not self._entered.acquire(blocking=False):
            raise InterpreterUnavailable("a turn runs in this sandbox already; wait for it to end")
        try:
            if self._lost is not None:
                raise SandboxError(f"this instance is gone and cannot be used again: {self._lost}")
            require_native_stack()
            self._use = NOTHING_USED
            if len(request) > self._inbox_bytes and not self._reserve(len(request)):
                return _abi.TURN_BAD
            self._memory.write(self._inbox_address, request)
            self._enter(self._limits.budget() if budget is None else budget, sink)
            self._running = True
            try:
                status = self._call(self._functions[function], len(request))
            except SandboxError:
                if sink is not None and self._last_output:
                    sink.on_frames(self._last_output)
                raise
            if status not in _STATUSES:
                raise self._lose(MalformedFrame(f"the guest ended a turn with the status {status}"))
            self._use = self._meter.use()
            return status
        finally:
            self._running = False
            self._calls.end_turn()
            if self._inbox_bytes > INBOX_BYTES_MIN:
                self._inbox_bytes = 0  # asking for the usual one, the guest gives the large one up
            self._entered.release()

    def interrupt(self) -> None:
        """Asks the turn that runs to raise KeyboardInterrupt in the guest. From any thread; never blocks.

        Between two turns it hits the next one, which may be just about to begin, unless `forget_interrupt` is called.
        """
        self._calls.interrupt()

    def forget_interrupt(self) -> None:
        """Takes back an interrupt that came after the last turn had ended. Called before a turn can be interrupted."""
        self._calls.forget_interrupt()

    def nudge(self) -> None:
        """Has the turn that runs ask at once whether to go on. From any thread; never blocks."""
        self._calls.nudge()

    def soft_stop(self) -> float:
        """In how many seconds the turn that runs reaches a limit, at the earliest. From any thread."""
        return self._meter.soft_stop() if self._running else STARTING_S

    def hard_stop(self) -> LimitExceeded | float:
        """Why the turn that runs is to be killed now, or in how many seconds to ask again. From any thread."""
        return self._meter.hard_stop() if self._running else STARTING_S

    def kill(self, reason: SandboxError) -> None:
        """Ends the turn that runs, if any, with the next thing it does: it raises `reason`. From any thread."""
        if self._running:
            self._killed_by = reason
            self._module.engine.increment_epoch()
            self._calls.wake()

    @property
    def use(self) -> Use:
        """What the last turn used."""
        return self._use

    @property
    def is_lost(self) -> bool:
        """Whether it is gone, by an error or by `close`."""
        return self._lost is not None

    @property
    def memory_bytes(self) -> int:
        """The size of the guest's memory now, or when it was lost."""
        return self._memory_bytes if self._lost is not None else self._memory.size_bytes()

    @property
    def limit_reached(self) -> str | None:
        """Which limit the last turn was told it had reached, by its name in `Limits`; the first if it were several."""
        return self._meter.reached

    def take_image(self, like: Image | None = None) -> Image:
        """The state as it is now, between two turns, sharing with `like` what is equal.

        Raises InterpreterUnavailable or SandboxError as `turn` does.
        """
        if not self._entered.acquire(blocking=False):
            raise InterpreterUnavailable("a turn runs in this sandbox; its memory is not at rest")
        try:
            if self._lost is not None:
                raise SandboxError(f"this instance is gone, and its memory with it: {self._lost}")
            stack_pointer = self._stack_pointer.value(self._store)
            # The stack grows downwards from the address that it starts at, so what lies below is of calls that ended.
            chunks, changed_bytes = self._memory.chunks(stack_pointer, like.chunks if like is not None else ())
            return Image(self._module.sha256, stack_pointer, chunks, changed_bytes)
        finally:
            self._entered.release()

    def go_back(self, image: Image) -> None:
        """Makes the state that of `image` again, which was taken of this instance before its last turn.

        Raises InterpreterUnavailable or SandboxError as `turn` does.
        """
        if not self._entered.acquire(blocking=False):
            raise InterpreterUnavailable("a turn runs in this sandbox; its memory is not at rest")
        try:
            if self._lost is not None:
                raise SandboxError(f"this instance is gone, and its memory with it: {self._lost}")
            self._memory.revert(image.stack_pointer, image.chunks)
            self._stack_pointer.set_value(self._store, image.stack_pointer)
            # It may have got another inbox in that turn, and knows nothing of it now.
            self._inbox_bytes = 0
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
        self._enter(SERVICE, None)
        require_abi(self._call(self._functions["mpk_abi"]))

    def _share(self) -> None:
        self._enter(SERVICE, None)
        self._shared_address = address = self._call(self._functions["mpk_shared"])
        if address != 0:
            _, _, begin, end = _SHARED.unpack(self._memory.read(address, _SHARED.size))
            self._memory.set_constants(begin, end)
            self._calls.bind_countdown(self._memory.countdown(address))

    def _undrained(self) -> list[Frame]:
        """What the guest had written to its streams and displayed, and not handed over when it was ended."""
        if self._shared_address == 0:
            return []
        try:
            _, length, *_ = _SHARED.unpack(self._memory.read(self._shared_address, _SHARED.size))
            if length > _abi.DRAIN_BYTES_MAX:
                return []
            frames = parse_frames(self._memory.read(self._shared_address + _SHARED.size, length))
        except MalformedFrame:
            return []  # it is lost for another reason already
        return [frame for frame in frames if isinstance(frame, Output | Display | ClearOutput)]

    def _set_limits(self) -> None:
        limits = self._limits
        request = encode_u32s((limits.memory_bytes, limits.files_bytes, limits.files_count))
        if self.turn("mpk_init", request, None, SERVICE) != _abi.TURN_OK:
            raise ConfigurationError(f"the guest cannot start with memory_bytes={limits.memory_bytes}; raise it")

    def _enter(self, budget: Budget, sink: TurnSink | None) -> None:
        self._budget = budget
        self._killed_by = None
        self._calls.begin_turn(sink)
        self._store.set_epoch_deadline(1)
        self._meter.begin(budget)

    def _reserve(self, length: int) -> bool:
        if length > _abi.INBOX_BYTES_MAX:
            return False
        wanted = max(length, INBOX_BYTES_MIN)
        self._enter(SERVICE, None)
        self._running = True
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
            raise self._lose(self._reason(as_sandbox_error(exc))) from exc
        if self._calls.failure is not None:
            raise self._lose(self._calls.failure) from self._calls.failure.__cause__
        return result if isinstance(result, int) else 0

    def _reason(self, error: SandboxError) -> SandboxError:
        if isinstance(error, Interrupted) and self._killed_by is not None:
            return self._killed_by
        if isinstance(error, LimitExceeded) and error.limit == "fuel" and self._budget.cpu_s is not None:
            return LimitExceeded("cpu_s")  # what its fuel was made of
        return error

    def _lose(self, error: SandboxError) -> SandboxError:
        with contextlib.suppress(WasmtimeError):
            self._use = self._meter.use()
        self._memory_bytes = self._memory.size_bytes()
        self._last_output = self._undrained()
        self._calls.bind_countdown(None)
        self._lost = str(error)
        self._exports.clear()
        self._functions.clear()
        self._store.close()
        return error
