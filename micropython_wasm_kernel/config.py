"""The options of the kernel: the only traits of this project.

They come from the command line (which is where a kernelspec puts them) and from the config files
`micropython_wasm_kernel_config.py` or `.json` in Jupyter's config folders. A notebook has no way to reach them.
"""

import re
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

from traitlets import Enum, Float, HasTraits, Integer, List, TraitError, TraitType, Unicode
from traitlets.config import Configurable

from .errors import ConfigurationError
from .folders import Folder
from .limits import Limits
from .policy import Mode, Policy

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
            found = re.fullmatch(r"\s*(-?\d{1,15}(?:\.\d{1,15})?)\s*([KMG]?)(?:i?B)?\s*", value, re.IGNORECASE)
            if found:
                return int(float(found[1]) * _UNITS[found[2].upper()])
        self.error(obj, value)

    def from_string(self, s: str) -> int:
        """The value of a command line option."""
        return self.validate(None, s)


class SandboxOptions(Configurable):
    """What a cell may use: the fields of `Limits`. What may leave the sandbox, and where checkpoints are kept."""

    cpu_s = Float(_DEFAULTS.cpu_s, help="CPU time that a cell may use, in seconds.").tag(config=True)
    fuel = Integer(
        _DEFAULTS.fuel,
        allow_none=True,
        help="WebAssembly instructions that a cell may use. Takes the place of cpu_s, and is the same on any machine.",
    ).tag(config=True)
    wall_s = Float(
        _DEFAULTS.wall_s,
        allow_none=True,
        help="Seconds on the clock that a cell may take, sleep included, waits for input not; None for no limit.",
    ).tag(config=True)
    grace_s = Float(
        _DEFAULTS.grace_s,
        help="Seconds that a cell has to end by itself when it was told to stop, by the stop button or a limit; "
        "after that it is ended and what it did is undone.",
    ).tag(config=True)
    memory_bytes = Bytes(
        _DEFAULTS.memory_bytes, help="Memory of the interpreter: everything the notebook holds, its files included."
    ).tag(config=True)
    output_bytes = Bytes(_DEFAULTS.output_bytes, help="Output that is shown of a cell; the rest is dropped.").tag(
        config=True
    )
    output_messages = Integer(
        _DEFAULTS.output_messages, help="Messages that the output of a cell may come in; the rest is dropped."
    ).tag(config=True)
    display_bytes = Bytes(
        _DEFAULTS.display_bytes, help="Size of all displays of a cell: images, HTML; the rest is dropped."
    ).tag(config=True)
    result_bytes = Bytes(
        _DEFAULTS.result_bytes,
        help="Size of one result or display, or of the message of one exception; the rest is cut.",
    ).tag(config=True)
    files_bytes = Bytes(_DEFAULTS.files_bytes, help="Size of all files in the private filesystem.").tag(config=True)
    files_count = Integer(_DEFAULTS.files_count, help="Number of files and folders in it.").tag(config=True)
    input_requests = Integer(_DEFAULTS.input_requests, help="How often a cell may ask for input.").tag(config=True)
    host_calls = Integer(
        _DEFAULTS.host_calls,
        help="How often a cell may call out of the sandbox: for the time, to sleep, for random numbers, for input.",
    ).tag(config=True)
    images_bytes = Bytes(
        _DEFAULTS.images_bytes, help="Memory of the host for the states that %undo and %restore go back to."
    ).tag(config=True)

    output_policy = Enum(
        get_args(Mode),
        "safe",
        help="What of its displays leaves the sandbox. text: plain text only. safe: images, and HTML without anything "
        "that acts. trusted: everything, also scripts, which act in the name of the user; for notebooks of your own.",
    ).tag(config=True)

    folders = List(
        Unicode(),
        help="Folders of this machine that notebooks may see, each as NAME=PATH, which may only be read as /NAME, or "
        "NAME=PATH:SIZE, which may be written up to a size such as 10MiB.",
    ).tag(config=True)

    checkpoint_folder = Unicode(
        help="Folder for the files of %checkpoint, so that %restore works after a restart too. Without it there are "
        "no files. Notebooks that share a folder share the names in it."
    ).tag(config=True)

    def limits(self) -> Limits:
        """The limits that these options ask for. Raises ConfigurationError when they make no sense."""
        return Limits(**{field.name: getattr(self, field.name) for field in fields(Limits)})

    def policy(self) -> Policy:
        """The output policy that these options ask for."""
        return Policy(self.output_policy)

    def host_folders(self) -> tuple[Folder, ...]:
        """The folders of the host that these options ask for. Raises ConfigurationError for one that cannot be."""
        return tuple(_folder(text) for text in self.folders)

    def folder(self) -> Path | None:
        """The folder for checkpoints, if one is asked for. Raises ConfigurationError when there is no such folder."""
        if not self.checkpoint_folder:
            return None
        folder = Path(self.checkpoint_folder).expanduser()
        # A relative one would be in the folder of the notebook, and its author's.
        if not folder.is_absolute() or not folder.is_dir():
            raise ConfigurationError(
                f"checkpoint_folder must be the full path of a folder that exists, not {self.checkpoint_folder!r}"
            )
        return folder


def _folder(text: str) -> Folder:
    name, equals, rest = text.partition("=")
    path, colon, size = rest.rpartition(":")
    quota = re.fullmatch(r"\d[\d.]{0,15}[KMGkmg]?i?B?", size) if colon else None
    if not equals:
        raise ConfigurationError(f"a folder is given as NAME=PATH, or NAME=PATH:SIZE to write to it, not as {text!r}")
    place = Path(path if quota else rest).expanduser()
    return Folder(name, place, Bytes().from_string(size) if quota else None)


ALIASES: dict[str, str] = {
    "cpu-s": "SandboxOptions.cpu_s",
    "fuel": "SandboxOptions.fuel",
    "wall-s": "SandboxOptions.wall_s",
    "grace-s": "SandboxOptions.grace_s",
    "memory": "SandboxOptions.memory_bytes",
    "output": "SandboxOptions.output_bytes",
    "output-messages": "SandboxOptions.output_messages",
    "displays": "SandboxOptions.display_bytes",
    "result": "SandboxOptions.result_bytes",
    "files": "SandboxOptions.files_bytes",
    "files-count": "SandboxOptions.files_count",
    "input-requests": "SandboxOptions.input_requests",
    "host-calls": "SandboxOptions.host_calls",
    "images": "SandboxOptions.images_bytes",
    "output-policy": "SandboxOptions.output_policy",
    "folder": "SandboxOptions.folders",
    "checkpoints": "SandboxOptions.checkpoint_folder",
}
"""Short names on the command line: `--cpu-s=5` for `--SandboxOptions.cpu_s=5`."""


def options_of(parent: Configurable) -> SandboxOptions:
    """The options that the configuration of the application `parent` asks for.

    Raises ConfigurationError, in one sentence, for a value of the wrong type.
    """
    try:
        return SandboxOptions(parent=parent)
    except (TraitError, ValueError) as wrong:
        raise ConfigurationError(f"An option of the sandbox has a wrong value: {wrong}") from wrong
