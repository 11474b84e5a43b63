"""The sentences that a user reads when a limit, and not the program, ended a cell."""

from .errors import HostCallFailed, Interrupted, LimitExceeded, SandboxError
from .events import Error, Usage
from .limits import Limits

UNDONE = "what it did to variables and files is undone"


def budget_spent(error: Error, limit: str, usage: Usage, limits: Limits) -> Error:
    """`error`, the guest's BudgetExceeded, with a message that names the limit, and says how to raise it."""
    used = {
        "cpu_s": f"used {usage.cpu_s:.2f} s of CPU",
        "wall_s": f"took {usage.wall_s:.2f} s",
        "fuel": f"used {usage.fuel:,} fuel",
        "host_calls": f"called out of the sandbox {usage.host_calls:,} times",
    }[limit]
    return Error(
        error.name,
        f"the cell {used}, and its limit is {_amount(limit, limits)}; raise the limit {limit} to allow more",
        error.traceback,
    )


def rolled_back(failure: SandboxError, limits: Limits, continues_with: str = "") -> Error:
    """The error of a cell whose instance was lost, and with it what the cell did.

    continues_with: what the state is when that before the cell was lost as well.
    """
    advice = ""
    if isinstance(failure, LimitExceeded):
        limit = failure.limit
        reason = f"The cell did not stop at its limit of {_amount(limit, limits)}"
        advice = f"; raise the limit {limit} to allow more"
    elif isinstance(failure, Interrupted):
        reason = f"The cell did not stop within {limits.grace_s:g} s of being interrupted"
    elif isinstance(failure, HostCallFailed):
        reason = f"The cell was stopped because {failure}"
    else:
        reason = f"The cell broke its interpreter ({failure})"
    if continues_with:
        advice += f"; the state before it was broken too, so that the notebook continues with {continues_with}"
    return Error(type(failure).__name__, f"{reason}, so {UNDONE}{advice}.")


def no_room(source_bytes: int) -> Error:
    """The error of a cell that could not even be handed to the guest."""
    return Error("MemoryError", f"there is no room for the {source_bytes:,} bytes of this cell; shorten it")


def _amount(limit: str, limits: Limits) -> str:
    return {
        "cpu_s": f"{limits.cpu_s:g} s of CPU",
        "wall_s": f"{limits.wall_s:g} s" if limits.wall_s is not None else "",
        "fuel": f"{limits.fuel:,} fuel" if limits.fuel is not None else "",
        "host_calls": f"{limits.host_calls:,} calls",
    }[limit]
