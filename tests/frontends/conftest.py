"""Programs of others that run notebooks or talk to the kernel in a terminal."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

WAIT_S = 20.0
TMUX = shutil.which("tmux")
COLUMNS, LINES = 120, 40


@pytest.fixture(scope="session", autouse=True)
def jupyter_home_for_all(jupyter_home: Path) -> None:
    """All programs here find the kernel, and nothing else of the machine's Jupyter."""


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Jupyter's programs look for templates and settings, and put their files."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def settled(text: str) -> str:
    """What a screen shows, without the room to the right of lines and below them."""
    return "\n".join(line.rstrip() for line in text.split("\n")).rstrip()


class Console:
    """`jupyter console` in a terminal of a fixed size, and what a person types there and sees."""

    def __init__(self, folder: Path, *options: str) -> None:
        # A socket in a folder of the test, and no settings: no tmux of the machine takes part.
        self._tmux = [str(TMUX), "-S", str(folder / "tmux"), "-f", os.devnull]
        command = [sys.executable, "-P", "-m", "jupyter_console", "--kernel=micropython-wasm", *options]
        size = ["-x", str(COLUMNS), "-y", str(LINES)]
        environment = {**os.environ, "TERM": "xterm-256color"}
        subprocess.run(
            [*self._tmux, "new-session", "-d", *size, *command, ";", "set-option", "remain-on-exit", "on"],
            env=environment,
            check=True,
        )

    def tell(self, *words: str) -> str:
        """The answer of tmux."""
        told = subprocess.run([*self._tmux, *words], capture_output=True, text=True, check=True)
        return told.stdout

    def screen(self) -> str:
        """All that was written, from the first line, and what is written now."""
        return settled(self.tell("capture-pane", "-p", "-S", "-"))

    def keys(self, *names: str) -> None:
        """Presses keys by their tmux names, such as Enter, Tab, C-c and Up."""
        self.tell("send-keys", *names)

    def write(self, text: str) -> None:
        self.tell("send-keys", "-l", text)

    def enter(self, source: str) -> None:
        """Types a cell, line by line; below a block comes the blank line that ends it."""
        self.number = self.at_prompt()
        for line in source.split("\n"):
            self.write(line)
            self.keys("Enter")

    def run(self, source: str) -> str:
        """Types a cell and returns what is written below its last line until the console asks for the next one."""
        self.enter(source)
        return self.shown()

    def shown(self) -> str:
        """What the cell that was entered last has written, once the console asks for the next one."""
        self.wait(rf"^In \[{self.number + 1}\]:\Z")
        told = self.screen().rpartition(f"In [{self.number}]: ")[2].rpartition("\n\n")[0]
        return re.sub(r"\A.*\n( +\.\.\.:.*(\n|\Z))*", "", told)

    def at_prompt(self) -> int:
        """Waits until the console asks for a cell; its number."""
        return int(self.wait(r"^In \[(\d+)\]:\Z")[1])

    def wait(self, pattern: str) -> re.Match[str]:
        """Waits until the screen has what the expression matches, and returns the match."""
        end = time.monotonic() + WAIT_S
        while time.monotonic() < end:
            screen = self.screen()
            if found := re.search(pattern, screen, re.MULTILINE):
                return found
            time.sleep(0.05)
        raise AssertionError(f"the console does not show {pattern!r}, but:\n{screen}")

    @property
    def title(self) -> str:
        return self.tell("display-message", "-p", "#{pane_title}").rstrip("\n")

    @property
    def ended(self) -> bool:
        return self.tell("display-message", "-p", "#{pane_dead}").strip() == "1"

    def kernel(self) -> psutil.Process:
        """The process of the kernel."""
        console = psutil.Process(int(self.tell("display-message", "-p", "#{pane_pid}")))
        (found,) = [child for child in console.children(recursive=True) if "micropython_wasm_kernel" in child.cmdline()]
        return found

    def close(self) -> None:
        kernel = None
        with suppress(psutil.Error, ValueError, subprocess.CalledProcessError):
            kernel = self.kernel()
        subprocess.run([*self._tmux, "kill-server"], capture_output=True)
        if kernel is not None:
            with suppress(psutil.Error):
                kernel.kill()


@pytest.fixture(scope="module")
def start_console(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Console]]:
    """Starts consoles that end with the module."""
    if TMUX is None:
        pytest.skip("needs the Debian package tmux")
    started: list[Console] = []

    def start(*options: str) -> Console:
        console = Console(tmp_path_factory.mktemp("tmux"), *options)
        started.append(console)
        return console

    yield start
    for console in started:
        console.close()
