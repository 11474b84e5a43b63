"""The options of the kernel: the only traits of this project.

They come from the command line (which is where a kernelspec puts them) and from the config files
`micropython_wasm_kernel_config.py` or `.json` in Jupyter's config folders. A notebook has no way to reach them.
"""

import re
from typing import Any

from traitlets import Float, HasTraits, Integer, TraitError, TraitType
from traitlets.config import Configurable

from .errors import ConfigurationError
from .limits import Limits

_DEFAULTS = Limits()

_UNITS = {"": 1, "K": 2**10, "M": 2**20, "G": 2**30}


class Bytes(TraitType[int, int | str]):
    """A number of bytes: an integer, or a text such as `64MiB`, `64 MB`, `1.5G` (K, M and G count in 1024s)."""

    info_text = "a number of bytes, such as 67108864 or 64MiB"
    default_value = 0

    def validate(self, obj: HasTraits | None, value: Any) -> int:
        """`value` as an integer. Raises TraitError for anything else."""
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if isinstance(value, str):
            found = re.fullmatch(r"\s*(-?\d+(?:\.\d+)?)\s*([KMG]?)(?:i?B)?\s*", value, re.IGNORECASE)
            if found:
                return int(float(found[1]) * _UNITS[found[2].upper()])
        self.error(obj, value)

    def from_string(self, s: str) -> int:
        """The value of a command line option."""
        return self.validate(None, s)


class SandboxOptions(Configurable):
    """What a cell may use. Each trait is the field of `Limits` of the same name."""

    cpu_s = Float(_DEFAULTS.cpu_s, help="CPU time that a cell may use, in seconds.").tag(config=True)
    fuel = Integer(
        _DEFAULTS.fuel,
        allow_none=True,
        help="WebAssembly instructions that a cell may use. Takes the place of cpu_s, and is the same on any machine.",
    ).tag(config=True)
    memory_bytes = Bytes(
        _DEFAULTS.memory_bytes, help="Memory of the interpreter: everything the notebook holds, its files included."
    ).tag(config=True)
    output_bytes = Bytes(_DEFAULTS.output_bytes, help="Output that is shown of a cell; the rest is dropped.").tag(
        config=True
    )
    result_bytes = Bytes(
        _DEFAULTS.result_bytes, help="Size of one result, or of the message of one exception; the rest is cut."
    ).tag(config=True)
    files_bytes = Bytes(_DEFAULTS.files_bytes, help="Size of all files in the private filesystem.").tag(config=True)
    files_count = Integer(_DEFAULTS.files_count, help="Number of files and folders in it.").tag(config=True)
    interrupt_grace_s = Float(
        _DEFAULTS.interrupt_grace_s,
        help="Seconds after the stop button until a cell that does not heed it is stopped the hard way.",
    ).tag(config=True)
    input_requests = Integer(_DEFAULTS.input_requests, help="How often a cell may ask for input.").tag(config=True)

    def limits(self) -> Limits:
        """The limits that these options ask for. Raises ConfigurationError when they make no sense."""
        return Limits(**{name: getattr(self, name) for name in self.trait_names(config=True)})


ALIASES: dict[str, str] = {
    "cpu-s": "SandboxOptions.cpu_s",
    "fuel": "SandboxOptions.fuel",
    "memory": "SandboxOptions.memory_bytes",
    "output": "SandboxOptions.output_bytes",
    "result": "SandboxOptions.result_bytes",
    "files": "SandboxOptions.files_bytes",
    "files-count": "SandboxOptions.files_count",
    "interrupt-grace-s": "SandboxOptions.interrupt_grace_s",
    "input-requests": "SandboxOptions.input_requests",
}
"""Short names on the command line: `--cpu-s=5` for `--SandboxOptions.cpu_s=5`."""


def limits_of(parent: Configurable) -> Limits:
    """The limits that the configuration of the application `parent` asks for.

    Raises ConfigurationError, in one sentence, for a value of the wrong type as well as for one out of range.
    """
    try:
        options = SandboxOptions(parent=parent)
    except (TraitError, ValueError) as wrong:
        raise ConfigurationError(f"An option of the sandbox has a wrong value: {wrong}") from wrong
    return options.limits()
