"""Every exception that the project raises. A Python exception in a cell is not one: it is an `events.Error`.

MpkError
├─ ConfigurationError      a limit or an option is wrong: says what, and what to do
├─ GuestModuleError        the guest module is missing, corrupt, or not the one that this version belongs to
├─ InterpreterUnavailable  it is closed, or a turn runs in it already; nothing was lost
├─ CheckpointError         a state cannot be kept, found or read: says why; nothing was lost
├─ UsageError              a magic is unknown or used wrongly: says how to use it
└─ SandboxError            the instance is lost and is never used again; `interpreter.py` alone recovers
   ├─ LimitExceeded        ended: it went on after a limit was reached, beyond the grace
   ├─ Interrupted          ended: stop was pressed, and the guest did not heed it
   ├─ GuestTrapped         any other trap: memory fault, unreachable code, call stack exhausted
   ├─ MalformedFrame       the guest broke the protocol of wasm/abi.h
   └─ HostCallFailed       one of our own functions failed while the guest called it; the cause is chained
"""


class MpkError(Exception):
    """The root of the tree."""


class ConfigurationError(MpkError, ValueError):
    """A limit or an option is wrong. The message says which, and what it may be."""


class GuestModuleError(MpkError):
    """The guest module cannot be used. The message says why, and how to get one that can."""


class InterpreterUnavailable(MpkError, RuntimeError):
    """The interpreter is closed, or a turn runs in it already. Its state is untouched."""


class CheckpointError(MpkError):
    """A state cannot be kept, found or read. The message says why, and what to do; the present state is untouched."""


class UsageError(MpkError):
    """A magic is unknown, or used in a way that it does not have. The message says what there is."""


class SandboxError(MpkError):
    """The instance is lost. It refuses every further turn."""


class LimitExceeded(SandboxError):
    """The guest reached a limit, was told, and went on beyond the grace. `limit` is the name of it in `Limits`."""

    def __init__(self, limit: str) -> None:
        super().__init__(f"the guest did not end when it had reached the limit {limit}")
        self.limit = limit


class Interrupted(SandboxError):
    """Stop was pressed, the guest did not heed it in time, and it was ended."""


class GuestTrapped(SandboxError):
    """WebAssembly ended the guest: a memory fault, unreachable code, an exhausted call stack."""


class MalformedFrame(SandboxError):
    """What the guest sent, or asked for, breaks the protocol."""


class HostCallFailed(SandboxError):
    """A function that the guest called in the host failed; `__cause__` tells how."""
