"""Runs one file of the suite in the guest, as MicroPython's command line runs a script."""

from dataclasses import dataclass, field

from micropython_wasm_kernel.events import Error
from micropython_wasm_kernel.limits import MIB, Limits
from micropython_wasm_kernel.sandbox import _abi
from micropython_wasm_kernel.sandbox.image import Image
from micropython_wasm_kernel.sandbox.imports import InputRefused
from micropython_wasm_kernel.sandbox.instance import Sandbox
from micropython_wasm_kernel.sandbox.module import GuestModule
from micropython_wasm_kernel.sandbox.wire import Frame, Output, encode_fields

from .suite import GUEST_TESTS, files_beside, tests_folder

# Some tests fill the memory, which takes seconds with the default limit; the time of a test is that of upstream's.
LIMITS = Limits(cpu_s=30.0, memory_bytes=64 * MIB)


@dataclass
class Printed:
    """A sink that joins stdout and stderr, as the expected outputs have them."""

    output: bytearray = field(default_factory=bytearray)
    error: Error | None = None

    def on_frames(self, frames: list[Frame]) -> None:
        for frame in frames:
            if isinstance(frame, Output):
                self.output += frame.data
            elif isinstance(frame, Error):
                self.error = frame

    def tick(self) -> None:
        pass  # nobody watches while it runs

    flush = tick

    def read_line(self, prompt: str, hidden: bool) -> str:
        raise InputRefused


class ScriptRunner:
    """Runs each test in a guest as it is after its start, with the files that the tests of its folder need."""

    def __init__(self, module: GuestModule) -> None:
        self._module = module
        self._images: dict[str, Image] = {}

    def run(self, name: str, prelude: str = "") -> bytes:
        """What the test prints, with the error that ended it, if any, at the end. Raises SandboxError for a trap.

        prelude: source that is run before the test.
        """
        folder = name.partition("/")[0]
        script = f"{GUEST_TESTS}/{name}"
        source = (tests_folder() / name).read_text(encoding="utf-8")
        sandbox = Sandbox.from_image(self._image(folder), self._module, LIMITS)
        try:
            self._cell(sandbox, "prepare", _write(script, source.encode()) + _AS_SCRIPT.format(script) + prelude)
            status, printed = self._turn(sandbox, script, source)
        finally:
            sandbox.close()
        if status == _abi.TURN_ERROR:
            printed.output += f"Ended by {printed.error}\n".encode()
        return bytes(printed.output)

    def _image(self, folder: str) -> Image:
        if folder not in self._images:
            here = f"{GUEST_TESTS}/{folder}"
            sandbox = Sandbox(self._module, LIMITS)
            try:
                self._cell(sandbox, "folders", f"import os\nos.mkdir({GUEST_TESTS!r})\nos.mkdir({here!r})\n")
                for path in files_beside(folder):
                    source = tests_folder() / folder / path
                    place = f"{here}/{path.as_posix()}"
                    is_file = source.is_file()
                    self._cell(
                        sandbox, place, _write(place, source.read_bytes()) if is_file else f"os.mkdir({place!r})"
                    )
                self._cell(sandbox, "last", f"import sys\nos.chdir({here!r})\nsys.modules.clear()\ndel os, sys\n")
                self._images[folder] = sandbox.take_image()
            finally:
                sandbox.close()
        return self._images[folder]

    def _cell(self, sandbox: Sandbox, name: str, source: str) -> None:
        status, printed = self._turn(sandbox, name, source)
        assert status == _abi.TURN_OK, printed.error

    def _turn(self, sandbox: Sandbox, name: str, source: str) -> tuple[int, Printed]:
        printed = Printed()
        return sandbox.turn("mpk_exec", encode_fields((name, source, "")), printed), printed


# What the command line does before it runs a script.
_AS_SCRIPT = """
import sys
__file__ = {0!r}
sys.argv.append(__file__)
sys.path[0] = __file__.rsplit("/", 1)[0]
del sys
"""


def _write(path: str, data: bytes) -> str:
    return f"with open({path!r}, 'wb') as file: file.write({data!r})\ndel file\n"
