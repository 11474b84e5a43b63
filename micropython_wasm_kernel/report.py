"""What cells used of their limits: for people as text, for programs as metadata of a reply."""

from dataclasses import asdict, fields
from typing import Any

from .events import Usage
from .limits import Limits

_MEASURED = {field.name for field in fields(Usage)}
_COLUMNS = "{:<17}{:>18}{:>18}"


def limits_table(usage: Usage, limits: Limits) -> str:
    """Each limit, what the last cell used of it where that is measured, and how much there is. Ends in a newline."""
    lines = [_COLUMNS.format("limit", "last cell", "at most")]
    for field in fields(Limits):
        used = _shown(field.name, getattr(usage, field.name)) if field.name in _MEASURED else ""
        lines.append(_COLUMNS.format(field.name, used, _shown(field.name, getattr(limits, field.name))))
    if limits.fuel is not None:
        lines.append("The limit fuel takes the place of cpu_s.")
    return "\n".join(lines) + "\n"


def fuel_text(usage: Usage, total: Usage, limits: Limits) -> str:
    """The fuel and CPU time of the last cell and of all cells. Ends in a newline."""
    budget = f"{limits.fuel:,} fuel" if limits.fuel is not None else f"{limits.cpu_s:g} s of CPU"
    return (
        f"last cell: {usage.fuel:,} fuel, {usage.cpu_s:.3f} s of CPU\n"
        f"all cells: {total.fuel:,} fuel, {total.cpu_s:.3f} s of CPU\n"
        f"a cell may use {budget}\n"
    )


def metadata(usage: Usage, limits: Limits) -> dict[str, Any]:
    """The metadata of an execute_reply: what the cell used, and its limits."""
    return {"micropython_wasm": {"usage": asdict(usage), "limits": asdict(limits)}}


def added(total: Usage, usage: Usage) -> Usage:
    """The use of several cells, of which `usage` was the last."""
    sums = {name: getattr(total, name) + getattr(usage, name) for name in _MEASURED - {"memory_bytes"}}
    return Usage(memory_bytes=usage.memory_bytes, **sums)


def _shown(name: str, value: float | None) -> str:
    if value is None:
        return "-"
    if name.endswith("_s"):
        return f"{value:.3f} s" if value < 1 else f"{value:g} s" if value == int(value) else f"{value:.2f} s"
    if name.endswith("_bytes"):
        for unit in ("B", "KiB", "MiB", "GiB"):
            if value < 1024 or unit == "GiB":
                return f"{value:g} {unit}" if value == int(value) else f"{value:.1f} {unit}"
            value /= 1024
    return f"{value:,}"
