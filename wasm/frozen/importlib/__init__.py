"""Imports modules by their names."""

import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

from builtins import __import__  # noqa: E402


def import_module(name, package=None):
    """The module of that name; one that begins with a dot is taken from the package."""
    level = len(name) - len(name.lstrip("."))
    if level:
        if not package:
            raise TypeError(
                "the 'package' argument is required to perform a relative import for {!r}".format(name)
            )
        parts = package.split(".")
        if level > len(parts):
            raise ImportError("attempted relative import beyond top-level package")
        base = ".".join(parts[: len(parts) - level + 1])
        name = base + "." + name[level:] if name[level:] else base
    __import__(name)
    return sys.modules[name] if name in sys.modules else __import__(name, None, None, ("*",))


def reload(module):
    """Reads the file of a module again, into the same module."""
    if type(module) is not type(sys):
        raise TypeError("reload() argument must be a module")
    name = module.__name__
    if name not in sys.modules and getattr(module, "__file__", None):
        raise ImportError("module {} not in sys.modules".format(name))
    path = getattr(module, "__file__", None)
    if path and path.startswith("/"):
        with open(path) as file:
            source = file.read()
        exec(compile(source, path, "exec"), module.__dict__)
    return module


def invalidate_caches():
    """Does nothing: files are looked for anew each time."""
