"""The modules and the files that a program could name."""

import sys

import _mpk
import uos
from _own import own, program_path
from _scan import is_identifier, is_name
from builtins import Exception, OSError, UnicodeError, len, list, open, ord, set, str, type


def _shipped():
    """The modules in C of the guest itself, and those that are frozen, by their names; private ones left out."""
    native, paths = _mpk.modules()
    frozen = [path.replace("/__init__", "").replace("/", ".") for path in paths]
    return (
        [name for name in native if name[:1] != "_"],
        [name for name in frozen if name[:1] != "_" and "._" not in name and name != "uasyncio"],
    )


NATIVE, FROZEN = _shipped()
MODULE = type(sys)
SOURCE_BYTES_MAX = 200000
ENTRIES_MAX = 5000


def entries(folder):
    """The names in a folder, as (name, is a folder)."""
    found = []
    try:
        for entry in uos.ilistdir(folder):
            found.append((entry[0], entry[1] == 0x4000))
            if len(found) >= ENTRIES_MAX:
                break
    except OSError:
        pass
    return found


def folders():
    """Those that modules are imported from."""
    path = program_path()
    if type(path) is not list:
        return []
    return [folder for folder in path[:50] if type(folder) is str and not folder.startswith(".frozen")]


def kind_of(path):
    try:
        return "folder" if uos.stat(path)[0] == 0x4000 else "file"
    except OSError:
        return ""


def file_of(name):
    """The file of a module, or the folder of a package without one, in the sandbox's filesystem; else None."""
    relative = name.replace(".", "/")
    for folder in folders():
        path = (folder.rstrip("/") + "/" if folder else "") + relative
        if kind_of(path) == "folder":
            path += "/__init__.py"
            return path
        if kind_of(path + ".py") == "file":
            return path + ".py"
    return None


def load(name):
    """A module that is loaded, or that is the guest's own; nothing of the program's runs for it."""
    module = sys.modules.get(name)
    if type(module) is MODULE:
        return module
    if name not in NATIVE and name not in FROZEN or file_of(name.split(".")[0]) is not None:
        return None
    try:
        module = own(name)
    except Exception:
        return None
    return module if type(module) is MODULE else None


def read(path):
    """The text of a file; the beginning of a very long one, and "" when it cannot be read."""
    try:
        with open(path, "rb") as file:
            data = file.read(SOURCE_BYTES_MAX)
        return data.decode()
    except (OSError, UnicodeError):
        return ""


def modules(prefix):
    """The modules whose names can follow `import`, after the dots that are there: name -> type."""
    package, _, _ = prefix.rpartition(".")
    found = set()
    if not package:
        for name in NATIVE + FROZEN:
            found.add(name.split(".")[0])
        for folder in folders():
            _add_modules(found, folder)
        return found
    for name in NATIVE + FROZEN:
        if name.startswith(package + "."):
            found.add(name[len(package) + 1 :].split(".")[0])
    path = file_of(package)
    if path is not None and path.endswith("/__init__.py"):
        _add_modules(found, path[: -len("/__init__.py")])
    return found


def _add_modules(found, folder):
    for name, is_folder in entries(folder):
        if not is_folder:
            if not name.endswith(".py"):
                continue
            name = name[:-3]
        if is_identifier(name) and name != "__init__":
            found.add(name)


def source_names(name):
    """What a module of the sandbox's filesystem defines at its outermost level, read from its text: name -> type."""
    path = file_of(name)
    found = {}
    if path is None:
        return found
    for line in read(path).split("\n"):
        if not line or not (is_name(ord(line[0])) or line[0] == "@"):
            continue
        if line.startswith("async def "):
            line = line[6:]
        word, _, rest = line.partition(" ")
        if word in ("def", "class"):
            end = 0
            while end < len(rest) and is_name(ord(rest[end])):
                end += 1
            if rest[:end]:
                found[rest[:end]] = "function" if word == "def" else "class"
            continue
        target, equals, value = line.partition("=")
        target = target.split(":", 1)[0].strip()
        if equals and not value.startswith("=") and is_identifier(target):
            found[target] = "instance"
    return found
