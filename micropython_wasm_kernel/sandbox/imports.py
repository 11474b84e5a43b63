"""The functions that the guest calls: the whole of its access to the world.

None of them raises into the guest: an exception that crosses WebAssembly frames leaves the guest's stack as it was, and
wasmtime hands it over in a variable that two threads share. What goes wrong is kept in `failure`, the guest's fuel is
taken so that it ends at once, and the turn raises it.
"""

import ctypes
import threading
import time
from collections.abc import Callable
from typing import Protocol

from wasmtime import Func, FuncType, Store, ValType

from ..errors import HostCallFailed, MalformedFrame, SandboxError
from . import _abi
from .host import Host
from .host_folders import HostFolders
from .memory import LinearMemory
from .meter import Meter
from .wire import Frame, InputRequest, parse_frames, pieces

# How long text may wait in the guest before the host asks for it.
DRAIN_INTERVAL_NS = 50_000_000
# Random bytes are made and paid for in parts, so that a request for all of memory ends when the fuel does.
RANDOM_CHUNK_BYTES = 1024 * 1024

# What the host does for a guest costs CPU as well, which wasmtime does not count, so it is charged as fuel: 5 us for a
# call, 2 ns for a byte out (copying, decoding), 1 us for each frame and field that it is made of, 3 ns for a random
# byte.
CALL_FUEL = 75_000
PIECE_FUEL = 15_000
DRAINED_BYTE_FUEL = 30
RANDOM_BYTE_FUEL = 45
# 100 us for what a file system is asked, and 1 ns for a byte of a file.
FOLDER_FUEL = 1_500_000
FOLDER_BYTE_FUEL = 15
INTERRUPTED_ERRNO = 4

_TYPES = {"i32": ValType.i32, "i64": ValType.i64}


class InputRefused(Exception):
    """Raised by `TurnSink.read_line` when there is no input to be had; the guest is told so, and goes on."""


class TurnSink(Protocol):
    """Who receives what a turn sends. Called on the thread of the turn, while the guest waits."""

    def on_frames(self, frames: list[Frame]) -> None:
        """Takes the frames of one drain, in order. Input requests are not among them."""

    def tick(self) -> None:
        """Called every 50 ms at least while the guest runs, and before each sleep: what was sent must not wait."""

    def flush(self) -> None:
        """The guest is about to wait for a while: what it sent must not wait at all."""

    def read_line(self, prompt: str, hidden: bool) -> str:
        """One line without its newline, of at most LINE_BYTES_MAX bytes. Raises InputRefused when there is none.

        KeyboardInterrupt out of it means that the user pressed stop instead.
        """


class HostCalls:
    """The imports of one instance, and the state of the turn that runs in it."""

    failure: SandboxError | None

    def __init__(self, store: Store, host: Host, folders: HostFolders, meter: Meter) -> None:
        self._store = store
        self._host = host
        self._folders = folders
        self._meter = meter
        self._memory: LinearMemory | None = None
        self._sink: TurnSink | None = None
        self._input: InputRequest | None = None
        self._interrupt_due = False
        self._woken = threading.Event()
        self._drained_at_ns = 0
        self._countdown: ctypes.c_int32 | None = None
        self._countdown_lock = threading.Lock()
        self.failure = None

    def functions(self, names: tuple[str, ...]) -> list[Func]:
        """The imports in the order of `names`, bound to the store."""
        functions = []
        for name in names:
            parameters, results = _abi.IMPORTS[name]
            kind = FuncType([_TYPES[t]() for t in parameters], [_TYPES[t]() for t in results])
            functions.append(Func(self._store, kind, getattr(self, name)))
        return functions

    def bind(self, memory: LinearMemory) -> None:
        """Gives the imports the memory that they work on; called once, before the guest first runs."""
        self._memory = memory

    def bind_countdown(self, countdown: ctypes.c_int32 | None) -> None:
        """Gives them the guest's count of steps until it polls, in its memory; None before that memory goes away."""
        with self._countdown_lock:
            self._countdown = countdown

    def nudge(self) -> None:
        """Has the guest poll at its next step. Called from any thread.

        The store may get lost between a load and a store of the guest's own; then the poll comes in its time.
        """
        with self._countdown_lock:
            if self._countdown is not None:
                self._countdown.value = 0

    def begin_turn(self, sink: TurnSink | None) -> None:
        """Called before the guest is entered."""
        self._sink = sink
        self._input = None
        self._drained_at_ns = time.monotonic_ns()
        self.failure = None

    def end_turn(self) -> None:
        """Called when the guest was left. Lets go of the sink, which knows who called."""
        self._sink = None
        self._input = None

    def interrupt(self) -> None:
        """Has the next poll, or a sleep that goes on now, answer INTERRUPT. Called from any thread."""
        self._interrupt_due = True
        self._woken.set()
        self.nudge()

    def wake(self) -> None:
        """Ends a sleep that goes on now, for a guest that is to be ended. Called from any thread."""
        self._woken.set()

    def forget_interrupt(self) -> None:
        """Takes back an interrupt that no turn has heeded yet."""
        self._interrupt_due = False
        self._woken.clear()

    # ---- what the guest calls ------------------------------------------------------------------------------------

    def drain(self, address: int, length: int) -> int:
        def call() -> int:
            if not 0 <= length <= _abi.DRAIN_BYTES_MAX:
                raise MalformedFrame(f"a drain of {length} bytes is not one of 0 to {_abi.DRAIN_BYTES_MAX}")
            self._meter.charge(CALL_FUEL + length * DRAINED_BYTE_FUEL)
            frames = parse_frames(self._bound().read(address, length))
            self._meter.charge(PIECE_FUEL * pieces(frames))
            for position, frame in enumerate(frames):
                if isinstance(frame, InputRequest):
                    if self._input is not None or position != len(frames) - 1:
                        raise MalformedFrame("an input request is not the last frame before the input")
                    self._input = frame
            if self._input is not None:
                frames = [frame for frame in frames if frame is not self._input]
            self._drained_at_ns = time.monotonic_ns()
            if frames and self._sink is not None:
                self._sink.on_frames(frames)
            return _abi.IMPORT_OK

        return self._guarded(call, _abi.IMPORT_OK)

    def poll(self) -> int:
        # Asked a thousand times a second, so it is kept short.
        if self.failure is not None:
            return _abi.IMPORT_FAILED
        try:
            bits = 0
            if self._interrupt_due:
                self.forget_interrupt()
                bits = _abi.POLL_INTERRUPT
            now = time.monotonic_ns()
            if now - self._drained_at_ns >= DRAIN_INTERVAL_NS:
                self._drained_at_ns = now
                bits |= _abi.POLL_DRAIN
                if self._sink is not None:
                    self._sink.tick()
            if self._meter.is_due(self._meter.charge(CALL_FUEL)):
                bits |= _abi.POLL_BUDGET
            return bits
        except KeyboardInterrupt:
            return _abi.POLL_INTERRUPT
        except BaseException as exc:
            return self._fail(exc)

    def read_line(self, address: int, capacity: int) -> int:
        def call() -> int:
            self._call_out()
            request, self._input = self._input, None
            memory = self._bound()
            memory.require(address, capacity)
            if request is None:
                raise MalformedFrame("the guest waits for input that it did not request")
            if self._sink is None:
                return _abi.IMPORT_REFUSED
            self._sink.flush()
            self._meter.pause()
            try:
                line = self._sink.read_line(request.prompt, request.hidden)
            except InputRefused:
                return _abi.IMPORT_REFUSED
            finally:
                self._meter.go_on()
            data = line.encode("utf-8", "surrogatepass")
            if len(data) > min(capacity, _abi.LINE_BYTES_MAX):
                return _abi.IMPORT_REFUSED
            memory.write(address, data)
            return len(data)

        return self._guarded(call, _abi.IMPORT_INTERRUPTED)

    def clock(self, which: int) -> int:
        def call() -> int:
            self._call_out()
            now = self._host.clock_ns(which)
            return _abi.IMPORT_REFUSED if now is None else now

        return self._guarded(call, 0)

    def sleep(self, duration_ns: int) -> int:
        def call() -> int:
            left = self._call_out()
            sleepable_ns = min(duration_ns, self._meter.sleepable_ns())
            if self._sink is not None:
                if sleepable_ns >= DRAIN_INTERVAL_NS:
                    self._sink.flush()
                else:
                    self._sink.tick()
            if sleepable_ns > 0 and not self._interrupt_due:
                self._meter.see(waits=True)
                self._host.wait(self._woken, sleepable_ns)
            bits = 0
            if self._interrupt_due:
                self.forget_interrupt()
                bits = _abi.POLL_INTERRUPT
            return bits | _abi.POLL_BUDGET if self._meter.is_due(left) else bits

        return self._guarded(call, _abi.POLL_INTERRUPT)

    def random(self, address: int, length: int) -> int:
        def call() -> int:
            self._call_out()
            memory = self._bound()
            memory.require(address, length)
            for start in range(0, length, RANDOM_CHUNK_BYTES):
                count = min(RANDOM_CHUNK_BYTES, length - start)
                if self._meter.charge(count * RANDOM_BYTE_FUEL) == 0:
                    break  # the guest ends before it sees them
                data = self._host.random_bytes(count)
                if len(data) != count:
                    raise ValueError(f"the random source gave {len(data)} bytes instead of {count}")
                memory.write(address + start, data)
            return _abi.IMPORT_OK

        return self._guarded(call, _abi.IMPORT_OK)

    def folder(self, operation: int, address: int, length: int, buffer: int, capacity: int) -> int:
        def call() -> int:
            self._call_out()
            memory = self._bound()
            if not 0 <= length <= _abi.FOLDER_REQUEST_BYTES_MAX or not 0 <= capacity <= _abi.FOLDER_BYTES_MAX:
                raise MalformedFrame(f"a request of {length} bytes for {capacity} is too large")
            memory.require(buffer, capacity)
            self._meter.charge(FOLDER_FUEL + capacity * FOLDER_BYTE_FUEL)
            request = memory.read(address, length)
            answer = self._folders.call(operation, request, lambda: memory.read(buffer, capacity), capacity)
            if isinstance(answer, int):
                return answer
            if len(answer) <= capacity:
                memory.write(buffer, answer)
            return len(answer)

        return self._guarded(call, -INTERRUPTED_ERRNO)

    # ---- what they have in common --------------------------------------------------------------------------------

    def _bound(self) -> LinearMemory:
        if self._memory is None:
            raise MalformedFrame("the guest called the host before it was ready")
        return self._memory

    def _call_out(self) -> int:
        self._meter.count_call()
        left = self._meter.charge(CALL_FUEL)
        if self._meter.is_notice_due(left):
            self.nudge()  # a loop of calls has few steps of its own
        return left

    def _guarded(self, call: Callable[[], int], when_interrupted: int) -> int:
        if self.failure is not None:
            return _abi.IMPORT_FAILED  # it has no fuel left, but has not come to where that is noticed
        try:
            return call()
        except KeyboardInterrupt:
            # A signal that arrived in one of our lines, or stop pressed instead of an answer: the same to the guest,
            # which is told now if it can be, else at its next poll.
            if when_interrupted in (_abi.POLL_INTERRUPT, _abi.IMPORT_INTERRUPTED):
                self.forget_interrupt()
            else:
                self.interrupt()
            return when_interrupted
        except BaseException as exc:
            return self._fail(exc)

    def _fail(self, exc: BaseException) -> int:
        if self.failure is None:
            if isinstance(exc, SandboxError):
                self.failure = exc
            else:
                self.failure = HostCallFailed(f"the host failed while the guest called it: {type(exc).__name__}: {exc}")
                self.failure.__cause__ = exc
        self._meter.take_all()
        return _abi.IMPORT_FAILED
