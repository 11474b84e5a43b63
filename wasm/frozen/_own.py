"""Imports modules of the guest itself, whatever a program did to builtins and to the ways of importing.

This one is imported before any program runs, so what it takes from builtins is what belongs there. The modules that it
imports take what they use from builtins as well, and so depend on nothing that a program can replace.
"""

import sys

import __main__ as main
import _mpk
import builtins
from builtins import __import__, delattr, setattr

_originals = builtins.__dict__
_static = _mpk.static


def own(name):
    """The module of that name, not a file of the program's that is called the same."""
    path = sys.path
    replaced = []
    sys.path = [".frozen"]
    try:
        for builtin, original in _originals.items():
            now = _static(builtins, builtin)
            if now is not original:
                replaced.append((builtin, now))
                delattr(builtins, builtin)
        return __import__(name, None, None, ("name",))
    finally:
        for builtin, now in replaced:
            setattr(builtins, builtin, now)
        sys.path = path
