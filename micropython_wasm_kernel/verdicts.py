"""The sentences that a user reads when a limit, and not the program, ended a cell."""

from .errors import FuelExhausted, HostCallFailed, Interrupted, SandboxError
from .events import Error
from .limits import Limits

# What the state is after a rollback, by where it came from.
FROM_BEFORE = "from before the cell"
FROM_CHECKPOINT = "from the last checkpoint"
FROM_NOTHING = "of a fresh start, without any variables"


def budget_spent(error: Error, limits: Limits) -> Error:
    """`error`, the guest's BudgetExceeded, with a message that says which limit it was and how to raise it."""
    message = f"the cell used its {_cpu_limit(limits)}; raise the limit {_cpu_option(limits)} to allow more"
    return Error(error.name, message, error.traceback)


def rolled_back(failure: SandboxError, limits: Limits, state: str) -> Error:
    """The error of a cell whose instance was lost. `state` is one of the FROM_* above."""
    if isinstance(failure, FuelExhausted):
        reason = f"The cell did not stop when it had used its {_cpu_limit(limits)}"
    elif isinstance(failure, Interrupted):
        reason = f"The cell did not stop within {limits.interrupt_grace_s:g} s of being interrupted"
    elif isinstance(failure, HostCallFailed):
        reason = f"The cell was stopped because {failure}"
    else:
        reason = f"The cell broke its interpreter ({failure})"
    advice = ""
    if isinstance(failure, FuelExhausted):
        advice = f"; raise the limit {_cpu_option(limits)} to allow more"
    return Error(type(failure).__name__, f"{reason}, and the notebook continues with the state {state}{advice}.")


def no_room(source_bytes: int) -> Error:
    """The error of a cell that could not even be handed to the guest."""
    return Error("MemoryError", f"there is no room for the {source_bytes} bytes of this cell; shorten it")


def _cpu_limit(limits: Limits) -> str:
    if limits.fuel is not None:
        return f"budget of {limits.fuel:,} fuel"
    return f"CPU budget of {limits.cpu_s:g} s"


def _cpu_option(limits: Limits) -> str:
    return "cpu_s" if limits.fuel is None else "fuel"
