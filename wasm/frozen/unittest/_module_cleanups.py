"""What is to be undone when all tests of a module have run."""

__name__ = "unittest.case"  # what is defined here is of the public module: in reprs and pickles

from unittest import util

_module_cleanups = []


def addModuleCleanup(function, *args, **kwargs):
    """Register a function to be called after the tests of the module."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enter a context manager, which is left after the tests of the module."""
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    """Call what was registered for the end of the module, last first."""
    failed = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as exc:
            failed.append(exc)
    if failed:
        raise failed[0]


def _enter(cm, add):
    cls = type(cm)
    try:
        enter = cls.__enter__
        leave = cls.__exit__
    except AttributeError:
        name = util.strclass(cls)
        raise TypeError("'" + name + "' object does not support the context manager protocol") from None
    value = enter(cm)
    add(leave, cm, None, None, None)
    return value
