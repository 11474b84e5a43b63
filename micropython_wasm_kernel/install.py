"""`python -m micropython_wasm_kernel install`: makes a kernelspec for this Python, with the limits one asks for.

The wheel brings a kernelspec with the default limits. This command adds others beside it, such as a kernel for students
next to one with more room for grading:

    python -m micropython_wasm_kernel install --sys-prefix --name=student --display-name="Student" --cpu-s=2
"""

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from traitlets import TraitError

from .command_line import add_limits, limits_in
from .config import ALIASES, SandboxOptions
from .errors import ConfigurationError

NAME = "micropython-wasm"


def install(argv: list[str]) -> int:
    """Installs a kernelspec as the options `argv` say and returns the process's exit status.

    What is wrong with them is said in one sentence on stderr. Raises SystemExit, as argparse does, for options that it
    does not know and for `--help`.
    """
    asked = _parser().parse_args(argv)
    try:
        options = _limit_options(asked)
        with tempfile.TemporaryDirectory() as folder:
            spec = Path(folder) / "kernelspec"
            shutil.copytree(kernelspec_folder(), spec)
            _adapt(spec / "kernel.json", asked, options)
            prefix = sys.prefix if asked.sys_prefix else asked.prefix
            place = KernelSpecManager().install_kernel_spec(str(spec), asked.name, user=asked.user, prefix=prefix)
    except OSError as refused:
        print(
            f"The kernelspec cannot be written ({refused}); choose a place with --user, --sys-prefix or --prefix.",
            file=sys.stderr,
        )
    except ValueError as wrong:  # of ours, ConfigurationError; of jupyter_client's, a kernel name it cannot use
        print(wrong, file=sys.stderr)
    else:
        print(f"Installed the kernel {asked.name} in {place}")
        return 0
    return 1


def kernelspec_folder() -> Path:
    """The folder with kernel.json and the logos: in the package when it was installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    return next(folder for folder in (package / "kernelspec", package.parent / "kernelspec") if folder.is_dir())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m micropython_wasm_kernel install",
        description="Installs a kernelspec for this Python. Without a place it is for all users of the machine.",
        allow_abbrev=False,
    )
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--user", action="store_true", help="for the current user")
    place.add_argument("--sys-prefix", action="store_true", help=f"in this Python's own environment, {sys.prefix}")
    place.add_argument("--prefix", metavar="FOLDER", help="in FOLDER/share/jupyter/kernels")
    parser.add_argument("--name", default=NAME, help="what the kernel is called by programs (default: %(default)s)")
    parser.add_argument("--display-name", help="what people see")
    add_limits(parser, "limits of a cell, written into the kernelspec")
    return parser


def _limit_options(asked: argparse.Namespace) -> list[str]:
    """The limits `asked` for, as options for the kernel. Raises ConfigurationError for one that it would refuse."""
    options = SandboxOptions()
    # The kernel starts in another folder than this command.
    texts = [(alias, _absolute(alias, text)) for alias, text in limits_in(asked)]
    for alias, text in texts:
        name = ALIASES[alias].partition(".")[2]
        trait = options.traits()[name]
        try:
            setattr(options, name, [*options.folders, text] if alias == "folder" else trait.from_string(text))
        except (TraitError, ValueError) as wrong:
            raise ConfigurationError(f"--{alias} must be {trait.info()}, not {text!r}.") from wrong
    options.limits()
    options.folder()
    options.host_folders()
    return [f"--{alias}={text}" for alias, text in texts]


def _absolute(alias: str, text: str) -> str:
    if alias == "checkpoints":
        return str(Path(text).expanduser().absolute())
    name, equals, path = text.partition("=")
    if alias == "folder" and equals and path:
        return f"{name}={Path(path).expanduser().absolute()}"
    return text


def _adapt(kernel_json: Path, asked: argparse.Namespace, options: list[str]) -> None:
    """Makes the spec start this very Python, and say and limit what was `asked` for."""
    spec = json.loads(kernel_json.read_text(encoding="utf-8"))
    spec["argv"] = [sys.executable, *spec["argv"][1:], *options]
    if asked.display_name:
        spec["display_name"] = asked.display_name
    elif asked.name != NAME:
        spec["display_name"] = f"MicroPython ({asked.name})"
    kernel_json.write_text(json.dumps(spec, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
