"""Magics about files. They are those of the sandbox, as everything is that runs in it."""

import os
import sys

import _magics
import _mpk
import _shell


def _read(name):
    try:
        with open(name) as file:
            return file.read()
    except OSError:
        raise _magics.UsageError("File `{!r}` not found in the sandbox.".format(name)) from None


def line_run(line):
    _, rest = _magics.options_of(line, "i")
    words = rest.split()
    if not words:
        raise _magics.UsageError("%run takes the name of a program in the sandbox's files.")
    name = _magics.one_name(words[0], "A file")
    try:
        os.stat(name)
    except OSError:
        if not name.endswith(".py"):
            name += ".py"
    text = _read(name)
    before = list(sys.argv)
    sys.argv[:] = [name] + words[1:]
    try:
        _mpk.run_cell(text, name)
    except SystemExit:
        pass  # the program's end, not the notebook's
    finally:
        sys.argv[:] = before


def line_load(line):
    text = _read(_magics.one_name(line, "A file"))
    print("This kernel never writes into a notebook's cells; this is the file, to be copied into one.\n")
    print(text)


def line_cat(line):
    print(_read(_magics.one_name(line, "A file")), end="")


line_pycat = line_cat


def line_pwd(line):
    return os.getcwd()


def line_cd(line):
    name = line.strip()
    try:
        os.chdir(_magics.one_name(name, "A folder") if name and name != "~" else "/")
    except OSError:
        raise _magics.UsageError("there is no folder {} in the sandbox.".format(name)) from None
    _shell.folders.append(os.getcwd())
    print(os.getcwd())


def line_ls(line):
    words = [word for word in line.split() if not word.startswith("-")]
    folder = words[0] if words else "."
    try:
        entries = sorted(os.ilistdir(folder))
    except OSError:
        raise _magics.UsageError("there is no folder {} in the sandbox.".format(folder)) from None
    for entry in entries:
        print(entry[0] + ("/" if entry[1] & 0x4000 else ""))


def line_mkdir(line):
    _, rest = _magics.options_of(line, "p")
    try:
        os.mkdir(_magics.one_name(rest, "A folder"))
    except OSError as error:
        if not (error.errno == 17 and rest != line.strip()):
            raise


def line_rm(line):
    _, rest = _magics.options_of(line, "f")
    _magics.one_name(rest, "A file")
    for name in rest.split():
        os.remove(name)


def cell_writefile(line, cell, first_line):
    options, rest = _magics.options_of(line, "a")
    name = _magics.one_name(rest, "A file")
    exists = True
    try:
        os.stat(name)
    except OSError:
        exists = False
    print(("Appending to " if options else "Overwriting " if exists else "Writing ") + name)
    with open(name, "a" if options else "w") as file:
        file.write(cell)


cell_file = cell_writefile
