"""The one place where exceptions of wasmtime, and any others that end a turn, become ours."""

from wasmtime import Trap, TrapCode, WasmtimeError

from ..errors import GuestTrapped, HostCallFailed, Interrupted, LimitExceeded, SandboxError

_REASONS = {
    TrapCode.STACK_OVERFLOW: "the call stack is exhausted",
    TrapCode.MEMORY_OUT_OF_BOUNDS: "an access outside its memory",
    TrapCode.UNREACHABLE: "it gave up (unreachable code)",
}


def as_sandbox_error(exception: BaseException) -> SandboxError:
    """The error of our tree for whatever ended a call into the guest. The caller chains `exception` as its cause."""
    if isinstance(exception, SandboxError):
        return exception
    if isinstance(exception, Trap):
        return _from_trap(exception)
    if isinstance(exception, WasmtimeError):
        return GuestTrapped(f"the guest was ended: {_reason(str(exception))}")
    if isinstance(exception, KeyboardInterrupt):
        # A signal that arrived between two of our own lines.
        return Interrupted("the guest was ended by an interrupt")
    return HostCallFailed(f"the host failed while the guest called it: {type(exception).__name__}")


def _from_trap(trap: Trap) -> SandboxError:
    try:
        code = trap.trap_code
    except ValueError:  # a code that is newer than the Python package
        code = None
    if code is TrapCode.OUT_OF_FUEL:
        return LimitExceeded("fuel")
    if code is TrapCode.INTERRUPT:
        return Interrupted("the guest was ended because it did not heed an interrupt")
    if code is None:
        return GuestTrapped(f"the guest was ended: {_reason(trap.message)}")
    return GuestTrapped(f"the guest was ended: {_REASONS.get(code, code.name.lower().replace('_', ' '))}")


def _reason(text: str) -> str:
    # A backtrace comes first, and then, after these words, the reason.
    before, _, after = text.partition("Caused by:")
    return (after or before).strip().partition("\n")[0] or "no reason given"
