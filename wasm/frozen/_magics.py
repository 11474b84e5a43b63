"""Magics: which there are, where they are, and a sentence for those that are not there."""

import sys


class UsageError(Exception):
    """A magic does not exist, or not like this; the message says what there is."""


NO_COMMANDS = "there is no shell in the sandbox, and the kernel runs no commands outside of it"
_NO_INSTALL = "nothing can be installed: there is no network, and modules in C would not run in the sandbox"
_NO_LANGUAGE = "the sandbox runs Python and nothing else"
_NO_SCRIPT = "scripts in a page could act as the user, outside of the sandbox; they are not shown"
_NO_DEBUGGER = "there is no debugger in the sandbox; the traceback and print() tell where a program is"
_NO_PROFILER = "there is no profiler in the sandbox; %timeit measures a statement, %fuel what a cell used"

# name: (module, what it does). A line magic is the function line_NAME there, one of a whole cell cell_NAME.
LINE = {
    "cat": ("_magic_files", "%cat FILE: prints a file of the sandbox"),
    "cd": ("_magic_files", "%cd FOLDER: goes to a folder of the sandbox"),
    "config": ("_magic_names", "%config: settings of InlineBackend are accepted, and change nothing"),
    "history": ("_magic_names", "%history [-n] [FIRST-LAST]: prints the cells that were run; -n with their numbers"),
    "load": ("_magic_files", "%load FILE: prints a file of the sandbox, to be copied into a cell"),
    "ls": ("_magic_files", "%ls [FOLDER]: lists a folder of the sandbox"),
    "lsmagic": ("_magic_names", "%lsmagic: lists the magics"),
    "matplotlib": ("_magic_names", "%matplotlib [inline]: figures are always shown inline"),
    "mkdir": ("_magic_files", "%mkdir FOLDER: makes a folder in the sandbox"),
    "pinfo": ("_magic_names", "%pinfo NAME: tells about an object, as NAME? does"),
    "pinfo2": ("_magic_names", "%pinfo2 NAME: tells more, as NAME?? does"),
    "pprint": ("_magic_names", "%pprint: switches the breaking of long results off and on"),
    "precision": ("_magic_names", "%precision [DIGITS or FORMAT]: how floats are shown; nothing goes back to all digits"),
    "psearch": ("_magic_names", "%psearch PATTERN: lists the names that match, * for any characters"),
    "pwd": ("_magic_files", "%pwd: the current folder of the sandbox"),
    "pycat": ("_magic_files", "%pycat FILE: prints a file of the sandbox"),
    "reset": ("_magic_names", "%reset [-f] [-s] [in] [out]: forgets all variables; it never asks"),
    "reset_selective": ("_magic_names", "%reset_selective [-f] PATTERN: forgets the variables that match; it never asks"),
    "rm": ("_magic_files", "%rm FILE...: removes files of the sandbox"),
    "run": ("_magic_files", "%run [-i] FILE [ARGUMENTS]: runs a program of the sandbox's files, with the notebook's names"),
    "time": ("_magic_time", "%time STATEMENT: runs it, and says how long that took"),
    "timeit": ("_magic_time", "%timeit [-n LOOPS] [-r RUNS] [-p DIGITS] [-q] [-o] STATEMENT: runs it often"),
    "who": ("_magic_names", "%who [TYPE...]: lists the variables"),
    "who_ls": ("_magic_names", "%who_ls [TYPE...]: the variables, as a list"),
    "whos": ("_magic_names", "%whos [TYPE...]: lists the variables with their types and values"),
    "xdel": ("_magic_names", "%xdel NAME: forgets a variable, in the history as well"),
}
CELL = {
    "capture": ("_magic_cells", "%%capture [--no-stdout] [--no-stderr] [--no-display] [NAME]: keeps what the cell shows"),
    "file": ("_magic_files", "%%file [-a] FILE: the same as %%writefile"),
    "html": ("_magic_cells", "%%html: shows the cell as HTML"),
    "latex": ("_magic_cells", "%%latex: shows the cell as LaTeX"),
    "markdown": ("_magic_cells", "%%markdown: shows the cell as Markdown"),
    "svg": ("_magic_cells", "%%svg: shows the cell as a drawing"),
    "time": ("_magic_time", "%%time: runs the cell, and says how long that took"),
    "timeit": ("_magic_time", "%%timeit [options of %timeit] [SETUP]: runs the cell often"),
    "writefile": ("_magic_files", "%%writefile [-a] FILE: writes the cell to a file of the sandbox; -a adds to it"),
}
KERNEL = ("checkpoint", "fuel", "limits", "restore", "undo")

# Refused: a program that goes on without them would not do what it says.
_REFUSED = {
    "pip": _NO_INSTALL, "conda": _NO_INSTALL, "mamba": _NO_INSTALL, "micromamba": _NO_INSTALL, "uv": _NO_INSTALL,
    "system": NO_COMMANDS, "sx": NO_COMMANDS, "sc": NO_COMMANDS, "bash": NO_COMMANDS, "sh": NO_COMMANDS,
    "script": NO_COMMANDS, "cmd": NO_COMMANDS, "!": NO_COMMANDS,
    "perl": _NO_LANGUAGE, "ruby": _NO_LANGUAGE, "pypy": _NO_LANGUAGE, "python": _NO_LANGUAGE, "python2": _NO_LANGUAGE,
    "python3": _NO_LANGUAGE, "cython": _NO_LANGUAGE, "R": _NO_LANGUAGE, "sql": _NO_LANGUAGE,
    "javascript": _NO_SCRIPT, "js": _NO_SCRIPT,
    "env": "the sandbox has no environment variables, and the kernel's are out of reach",
    "set_env": "the sandbox has no environment variables, and the kernel's are out of reach",
    "debug": _NO_DEBUGGER, "pdb": _NO_DEBUGGER,
    "prun": _NO_PROFILER, "lprun": _NO_PROFILER, "mprun": _NO_PROFILER, "memit": _NO_PROFILER,
    "edit": "the sandbox has no editor; %load prints a file, and %%writefile writes one",
    "save": "the sandbox's files are its own; %%writefile writes one, and the notebook keeps the cells",
    "pylab": "import what you need by its name: import matplotlib.pyplot as plt",
    "macro": "macros are not there; a function does the same",
    "store": "%checkpoint keeps the state of the notebook",
    "rerun": "run the cell again, or write a function",
    "recall": "%history prints the cells that were run",
}  # fmt: skip

# Said, and passed over: the cell does the same without.
_NEEDLESS = {
    "load_ext": "there are no extensions here; the cell goes on without",
    "reload_ext": "there are no extensions here; the cell goes on without",
    "unload_ext": "there are no extensions here; the cell goes on without",
    "autoreload": "modules are not reloaded here; restart the kernel to import one anew",
    "autosave": "the notebook is saved by the front end, not by the kernel",
    "automagic": "a magic always begins with %",
    "alias": "there are no commands to give a name to",
    "alias_magic": "magics have no other names here",
    "autocall": "calls are written with brackets here",
    "colors": "the front end chooses the colours",
    "xmode": "tracebacks have one form here",
    "gui": "there are no windows in the sandbox",
    "logstart": "the kernel keeps no log of the cells",
    "logstop": "the kernel keeps no log of the cells",
}


def names(marks):
    """The magics of lines or, for %%, of whole cells."""
    return list(CELL if marks == "%%" else LINE)


def run_line(name, line):
    name = name[:80]
    if name in LINE:
        return getattr(__import__(LINE[name][0]), "line_" + name)(line)
    if name in _NEEDLESS:
        sys.stderr.write("%{}: {}.\n".format(name, _NEEDLESS[name]))
        return None
    if name == "magic":
        name = "lsmagic"
        return run_line(name, "")
    if name in KERNEL:
        raise UsageError("%{} must stand at the top of the cell.".format(name))
    if name.startswith("%"):
        if name[1:] in CELL or name[1:] in _REFUSED:
            raise UsageError("%{} must stand in the first line of the cell.".format(name))
        raise UsageError("Cell magic `%{}` not found; %lsmagic lists what there is.".format(name))
    _refuse(name, "%" + name)
    also = " (But cell magic `%%{}` exists.)".format(name) if name in CELL else ""
    raise UsageError("Line magic function `%{}` not found; %lsmagic lists what there is.{}".format(name, also))


def run_cell(name, line, cell, first_line=1):
    name = name[:80]
    if name in CELL:
        return getattr(__import__(CELL[name][0]), "cell_" + name)(line, cell, first_line)
    _refuse(name, "%%" + name)
    also = " (But line magic `%{}` exists.)".format(name) if name in LINE else ""
    raise UsageError("Cell magic `%%{}` not found; %lsmagic lists what there is.{}".format(name, also))


def _refuse(name, written):
    if name in _REFUSED:
        raise UsageError("{}: {}.".format(written, _REFUSED[name]))


def options_of(line, flags, valued=""):
    """(dict of one-letter options, the rest of the line). Options in `valued` are followed by a value."""
    found = {}
    line = line.strip()
    while line.startswith("-") and len(line) > 1:
        letter = line[1]
        if letter == "-" and (len(line) == 2 or line[2] == " "):
            return found, line[2:].strip()
        if letter in valued:
            rest = line[2:].lstrip()
            value, _, line = rest.partition(" ")
            try:
                found[letter] = int(value)
            except ValueError:
                raise UsageError("-{} takes a number, not {!r}.".format(letter, value)) from None
        elif letter in flags:
            found[letter] = True
            line = "-" + line[2:] if len(line) > 2 and line[2] != " " else line[2:]
        else:
            raise UsageError("option -{} not recognized ( allowed: {!r} )".format(letter, flags + valued))
        line = line.strip()
    return found, line


def one_name(line, what):
    """The name that a magic takes, without quotes round it."""
    name = line.strip()
    if len(name) > 1 and name[0] == name[-1] and name[0] in "'\"":
        name = name[1:-1]
    if not name:
        raise UsageError("{} is missing.".format(what))
    return name
