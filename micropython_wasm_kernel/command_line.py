"""The options on the command line of the kernel, where a kernelspec puts them, and of the `install` command."""

import argparse
import re
import textwrap
from collections.abc import Iterator
from typing import Any, NamedTuple

from traitlets import List
from traitlets.config import Config
from traitlets.config.loader import DeferredConfigString

from .config import ALIASES, SandboxOptions

# A trait of a configurable class, in the form that every Jupyter program takes: --Session.key=abc
_TRAIT = re.compile(r"--([A-Za-z]\w*)\.([A-Za-z]\w*)=(.*)", re.DOTALL)


class KernelOptions(NamedTuple):
    """What the command line of a kernel asks for."""

    connection_file: str
    config: Config
    unknown: list[str]


def add_limits(parser: argparse.ArgumentParser, title: str) -> None:
    """Adds an option for each limit to `parser`, as a group called `title`."""
    group = parser.add_argument_group(title)
    for alias, target in ALIASES.items():
        trait = SandboxOptions.class_traits()[target.partition(".")[2]]
        # An option that is a list is given once for each of its items.
        action = "append" if isinstance(trait, List) else "store"
        group.add_argument(
            f"--{alias}", dest=target, action=action, metavar="VALUE", help=trait.help.replace("%", "%%")
        )


def limits_in(asked: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """The limits that were `asked` for: pairs of the option's name, without dashes, and its text."""
    for alias, target in ALIASES.items():
        given = vars(asked)[target]
        for text in given if isinstance(given, list) else [given]:
            if text is not None:
                yield alias, text


def all_help() -> str:
    """Every option in full: its names, its default, what it does, and the places to set it. Ends in a newline."""
    lines = [
        "Options of the sandbox: on the command line of the kernel, where a kernelspec puts them, as --cpu-s=5; or in",
        "micropython_wasm_kernel_config.py in one of Jupyter's config folders, as c.SandboxOptions.cpu_s = 5.",
    ]
    for alias, target in ALIASES.items():
        trait = SandboxOptions.class_traits()[target.partition(".")[2]]
        lines += ["", f"--{alias}=VALUE  ({target})  default: {trait.default_value!r}"]
        lines += textwrap.wrap(trait.help, width=110, initial_indent="    ", subsequent_indent="    ")
    return "\n".join(lines) + "\n"


class _AllHelp(argparse.Action):
    def __init__(self, **options: Any) -> None:
        super().__init__(nargs=0, **options)

    def __call__(self, parser: argparse.ArgumentParser, *_unused: object) -> None:
        print(all_help(), end="")
        parser.exit()


def kernel_options(argv: list[str]) -> KernelOptions:
    """Reads the command line of a kernel. An option that nobody knows keeps no kernel from starting."""
    parser = argparse.ArgumentParser(
        prog="python -m micropython_wasm_kernel",
        description="Runs the MicroPython (sandboxed) kernel. Front ends start it by its kernelspec; "
        "`python -m micropython_wasm_kernel install` makes one. Any other option of the form --Class.trait=VALUE "
        "configures the Jupyter libraries.",
        allow_abbrev=False,
    )
    parser.add_argument("--help-all", action=_AllHelp, help="show every option in full, with its default, and exit")
    parser.add_argument("-f", dest="connection_file", metavar="FILE", default="", help="the connection file")
    add_limits(parser, "limits of a cell")
    asked, others = parser.parse_known_args(argv)
    config = Config()
    unknown = []
    for other in others:
        match = _TRAIT.fullmatch(other)
        if match:
            config[match[1]][match[2]] = DeferredConfigString(match[3])
        else:
            unknown.append(other)
    for alias, text in limits_in(asked):
        name, _, trait = ALIASES[alias].partition(".")
        if isinstance(SandboxOptions.class_traits()[trait], List):
            config[name][trait] = [*config[name].get(trait, []), text]
        else:
            config[name][trait] = DeferredConfigString(text)
    return KernelOptions(asked.connection_file, config, unknown)
