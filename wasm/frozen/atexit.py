"""Functions for the end of a program; a notebook has none, and they are not called."""

_functions = []


def register(func, *args, **kwargs):
    """Keeps a function, and gives it."""
    _functions.append((func, args, kwargs))
    return func


def unregister(func):
    """Forgets a function."""
    _functions[:] = [entry for entry in _functions if entry[0] != func]
