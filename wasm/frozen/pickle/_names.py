"""Mistakes, and what is found by its name."""

__name__ = "pickle"  # what is defined here is of the public module: in reprs and pickles

import sys as _sys

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


class PickleError(Exception):
    """A value that cannot be pickled, or bytes that are no pickle."""

    __module__ = "_pickle"


class PicklingError(PickleError):
    """A value that cannot be pickled."""

    __module__ = "_pickle"


class UnpicklingError(PickleError):
    """Bytes that are no pickle."""

    __module__ = "_pickle"


# The builtin functions and classes are found by their names there.
def _module_of(obj, name):
    module = getattr(obj, "__module__", None)
    if isinstance(module, str) and module and module != "builtins":
        return module
    import builtins

    if getattr(builtins, name, None) is obj:
        return "builtins"
    for module in ("collections", "__main__"):
        if module in _sys.modules and getattr(_sys.modules[module], name, None) is obj:
            return module
    return "__main__"


def _found(module, name):
    obj = __import__(module, None, None, ("*",))
    for part in name.split("."):
        obj = getattr(obj, part)
    return obj


def _defined(cls, name):
    """What a class or its bases in Python define under that name; object's own does not count."""
    found = getattr(cls, name, None)
    return None if found is None or found is getattr(object, name, None) else found
