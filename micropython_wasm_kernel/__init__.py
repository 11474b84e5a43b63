"""A sandboxed MicroPython for Jupyter, and for programs that embed it.

    from micropython_wasm_kernel import Interpreter, Limits

    with Interpreter(Limits(cpu_s=2)) as interpreter:
        outcome = interpreter.execute("print(1 + 1)", on_event=print)

Importing this package is cheap: what needs WebAssembly is imported at its first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .folders import Folder as Folder
    from .interpreter import Interpreter as Interpreter
    from .limits import Limits as Limits

__version__ = "0.1.0"
__all__ = ["Folder", "Interpreter", "Limits", "__version__"]

_HOMES = {"Folder": ".folders", "Interpreter": ".interpreter", "Limits": ".limits"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name], __name__), name)
