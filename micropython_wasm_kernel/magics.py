"""Magics: lines at the top of a cell that begin with % and speak to the kernel, not to the sandbox.

They are read here, on the host, from the source that the user sends; what runs inside the sandbox cannot call them.
"""

from pathlib import Path
from typing import ClassVar

from . import report
from .errors import CheckpointError, UsageError
from .events import Usage
from .history import NAMES_MAX, require_name
from .interpreter import Interpreter

DEFAULT_NAME = "default"
FILE_SUFFIX = ".mpkimage"
LINES_MAX = 100


def split(source: str) -> tuple[list[str], str]:
    """The magic lines at the top of a cell, and the rest of it, in which blank lines stand for them.

    Empty lines and comments may stand between magics. A line with `!` in front counts as one, to be explained.
    """
    lines = source.split("\n")
    magics: list[str] = []
    top = 0
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if text.startswith(("%", "!")):
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

    def run_all(self, interpreter: Interpreter, lines: list[str], said: list[str]) -> None:
        """Does what the magic lines of a cell say, and appends to `said` the text to show for each.

        Raises UsageError and CheckpointError as `run` does; those before were done.
        """
        if len(lines) > LINES_MAX:
            raise UsageError(f"a cell has {LINES_MAX} magics at most, not {len(lines):,}")
        said.extend(self.run(interpreter, line) for line in lines)

    def run(self, interpreter: Interpreter, line: str) -> str:
        """Does what one magic line says and returns the text to show.

        Raises UsageError and CheckpointError with a sentence for the user; then nothing happened.
        """
        if line.startswith("!"):
            raise UsageError("there is no shell in the sandbox, and this kernel runs no commands outside of it")
        words = line.split()
        name, arguments = words[0], words[1:]
        most = self._ARGUMENTS.get(name)
        if most is None:
            raise UsageError(f"there is no magic {name[:80]} here; there are {', '.join(sorted(self._ARGUMENTS))}")
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

    _ARGUMENTS: ClassVar[dict[str, int]] = {"%checkpoint": 1, "%restore": 1, "%undo": 0, "%limits": 0, "%fuel": 0}

    def _keep(self, interpreter: Interpreter, name: str) -> str:
        interpreter.checkpoint(name)
        if self._folder is None:
            return f"The state is kept as {name} until the kernel ends; %restore {name} returns to it.\n"
        path = self._path(self._folder, name)
        files = [file for file in self._folder.glob(f"*{FILE_SUFFIX}") if file != path]
        if len(files) >= NAMES_MAX:
            raise CheckpointError(
                f"there are {NAMES_MAX} checkpoints in the folder already; use one of their names again"
            )
        interpreter.save(path)
        return f"The state is kept as {name}, also when the kernel ends; %restore {name} returns to it.\n"

    def _go_to(self, interpreter: Interpreter, name: str) -> str:
        if (
            name not in interpreter.checkpoints
            and self._folder is not None
            and self._path(self._folder, name).is_file()
        ):
            interpreter.load(self._path(self._folder, name))
        else:
            interpreter.restore(name)
        return f"The state is that of {name} again: variables, imports and files. %undo takes this back.\n"

    @staticmethod
    def _path(folder: Path, name: str) -> Path:
        return folder / f"{name}{FILE_SUFFIX}"  # a name has neither dots nor slashes
