"""Runs the guest's own code as if no program had run before: with the builtins and the modules that belong there.

This module is imported before any program runs, so what it takes from builtins is what belongs there. What it runs
takes each builtin that it uses from there as well, when it is imported: so what is replaced later does not matter.
"""

import sys

import __main__ as main
import _mpk
import builtins
from builtins import __import__, delattr, setattr

# The program's names. Asking the module for them later could compare a key of the program's own with `__dict__`.
program = main.__dict__
_originals = builtins.__dict__
_static = _mpk.static
_is_apart = False
_path = None


def program_path():
    """The folders that the program imports from."""
    return _path if _is_apart else sys.path


def apart(function, *args):
    """Calls it where no file of the program's stands in for a module, and none of its functions for a builtin."""
    global _is_apart, _path
    if _is_apart:
        return function(*args)
    replaced = []
    _path = sys.path
    _is_apart = True
    try:
        sys.path = [".frozen"]
        for builtin, original in _originals.items():
            now = _static(builtins, builtin)
            if now is not original:
                replaced.append((builtin, now))
                delattr(builtins, builtin)
        return function(*args)
    finally:
        for builtin, now in replaced:
            setattr(builtins, builtin, now)
        sys.path = _path
        _path = None
        _is_apart = False


def _imported(name):
    return __import__(name, None, None, ("name",))


def own(name):
    """The module of that name, not a file of the program's that is called the same."""
    return apart(_imported, name)


def ask(name, function, *args):
    """What a function of a module of the guest's own answers."""
    return apart(_asked, name, function, args)


def _asked(name, function, args):
    return _static(_imported(name), function)(*args)
