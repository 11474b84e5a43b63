"""Magics of the kernel: lines at the top of a cell, such as %undo, that speak to the host and not to the sandbox.

They are read here, from the source that the user sends; what runs inside the sandbox cannot call them. All other
magics are the guest's: cell_syntax.py.
"""

import os
from collections.abc import Callable
from pathlib import Path

from . import report
from .errors import CheckpointError, UsageError
from .events import Usage
from .history import NAMES_MAX, require_name
from .interpreter import Interpreter

DEFAULT_NAME = "default"
FILE_SUFFIX = ".mpkimage"
LINES_MAX = 10

ARGUMENTS = {"%checkpoint": 1, "%restore": 1, "%undo": 0, "%limits": 0, "%fuel": 0}
"""The kernel's magics, and how many arguments each takes at most."""


def split(source: str) -> tuple[list[str], str]:
    """The kernel's magics at the top of a cell, and the rest of it, in which blank lines stand for them.

    Empty lines and comments may stand between them.
    """
    lines = source.split("\n")
    magics: list[str] = []
    top = 0
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if text.startswith("%") and text.split(None, 1)[0] in ARGUMENTS:
            magics.append(text)
            top = number
        elif text and not text.startswith("#"):
            break
    return magics, "\n".join([""] * top + lines[top:])


class Magics:
    """The magics of one kernel, and the account of what its cells used.

    folder: where checkpoints are kept as files, for later kernels; without one they end with this kernel.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._last = Usage()
        self._total = Usage()

    def account(self, usage: Usage) -> None:
        """Counts what a cell used."""
        self._last = usage
        self._total = report.added(self._total, usage)

    def run_all(
        self, interpreter: Interpreter, lines: list[str], said: list[str], is_stopped: Callable[[], bool]
    ) -> None:
        """Does what the magic lines of a cell say, and appends to `said` the text to show for each.

        Raises UsageError and CheckpointError as `run` does; those before were done. When stop was pressed, the rest
        is left.
        """
        if len(lines) > LINES_MAX:
            raise UsageError(f"a cell has {LINES_MAX} magics at most, not {len(lines):,}")
        for line in lines:
            if is_stopped():
                return
            said.append(self.run(interpreter, line))

    def run(self, interpreter: Interpreter, line: str) -> str:
        """Does what one magic line says and returns the text to show.

        Raises UsageError and CheckpointError with a sentence for the user; then nothing happened.
        """
        name, *arguments = line.split()
        most = ARGUMENTS[name]
        if len(arguments) > most:
            takes = "takes a name and nothing else" if most else "takes nothing after it"
            raise UsageError(f"{name} {takes}")
        if name == "%limits":
            return report.limits_table(self._last, interpreter.limits)
        if name == "%fuel":
            return report.fuel_text(self._last, self._total, interpreter.limits)
        if name == "%undo":
            interpreter.undo()
            return "The last cell is undone: variables, imports and files are as they were before it.\n"
        checkpoint = require_name(arguments[0]) if arguments else DEFAULT_NAME
        return self._keep(interpreter, checkpoint) if name == "%checkpoint" else self._go_to(interpreter, checkpoint)

    def _keep(self, interpreter: Interpreter, name: str) -> str:
        if self._folder is None:
            interpreter.checkpoint(name)
            return f"The state is kept as {name} until the kernel ends; %restore {name} returns to it.\n"
        # What a save that was cut short has left behind counts as well.
        if len({*self._files(self._folder), name}) > NAMES_MAX:
            raise CheckpointError(
                f"there are {NAMES_MAX} checkpoints in the folder already; use one of their names again"
            )
        interpreter.save(self._path(self._folder, name))
        return f"The state is kept as {name}, also when the kernel ends; %restore {name} returns to it.\n"

    def _go_to(self, interpreter: Interpreter, name: str) -> str:
        if self._folder is None:
            interpreter.restore(name)
        else:
            names = self._files(self._folder)
            if name not in names:
                known = f"the names are: {', '.join(names)}" if names else "there is none yet"
                raise CheckpointError(f"there is no checkpoint called {name} in the folder; {known}")
            interpreter.load(self._path(self._folder, name))
        return f"The state is that of {name} again: variables, imports and files. %undo takes this back.\n"

    @staticmethod
    def _files(folder: Path) -> list[str]:
        """The names of the checkpoints in a folder, and of what is being written there."""
        try:
            files = os.listdir(folder)
        except OSError as exc:
            raise CheckpointError(f"the folder for checkpoints cannot be read ({exc.strerror})") from exc
        return sorted(file.removesuffix(FILE_SUFFIX) for file in files if FILE_SUFFIX in file)

    @staticmethod
    def _path(folder: Path, name: str) -> Path:
        return folder / f"{name}{FILE_SUFFIX}"  # a name has neither dots nor slashes
