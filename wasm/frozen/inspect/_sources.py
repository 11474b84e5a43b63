"""Docstrings, files and sources."""

__name__ = "inspect"  # what is defined here is of the public module: in reprs and pickles

import sys
from inspect._kinds import isclass, isfunction, ismethod, ismodule
from inspect._members import unwrap


class EndOfBlock(Exception):
    """The end of a block of source."""


class ClassFoundException(Exception):
    """A class was found."""


def getmodulename(path):
    """The name of the module in a file."""
    name = path.rsplit("/", 1)[-1]
    return name[:-3] if name.endswith(".py") else None


def getmodule(object, _filename=None):
    """The module that an object is of, or None."""
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


# ---- texts


def cleandoc(doc):
    """A docstring without the indentation of its lines."""
    lines = doc.expandtabs().split("\n")
    margin = None
    for line in lines[1:]:
        text = line.lstrip()
        if text and (margin is None or len(line) - len(text) < margin):
            margin = len(line) - len(text)
    lines = [lines[0].lstrip()] + [line[margin or 0:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    """The docstring of an object without its indentation; a method may have that of the class it derives from."""
    doc = getattr(object, "__doc__", None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(object):
    if isclass(object):
        for base in object.__mro__[1:-1]:
            if base.__doc__ is not None:
                return base.__doc__
        return None
    owner = None
    if ismethod(object):
        owner = object.__self__ if isclass(object.__self__) else type(object.__self__)
    elif isfunction(object):
        owner = sys.modules.get(object.__module__)
        for part in object.__qualname__.split(".")[:-1]:
            owner = getattr(owner, part, None)
    if isclass(owner):
        for base in owner.__mro__:
            doc = getattr(getattr(base, object.__name__, None), "__doc__", None)
            if doc is not None:
                return doc
    return None


def _source_module():
    from _own import own

    return own("_source")


def getfile(object):
    """The name of the file, or of the cell, that an object was written in."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError("{!r} is a built-in module".format(object))
    if isclass(object):
        if object.__module__ == "builtins":
            raise TypeError("{!r} is a built-in class".format(object))
        at = _source_module().place(object)
        if at is None:
            raise OSError("source code not available")
        return at[0]
    function = unwrap(object.__func__ if ismethod(object) else object)
    if isfunction(function):
        return function.__code__.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got {}".format(
        type(object).__name__))


def getsourcefile(object):
    """The same as getfile()."""
    return getfile(object)


def getsource(object):
    """The text of a function, a class or a module that was written in a cell or in a file here."""
    if isclass(object) and object.__module__ == "builtins":
        raise TypeError("{!r} is a built-in class".format(object))
    if not (isclass(object) or ismodule(object)):
        object = unwrap(object)
        if not (isfunction(object) or ismethod(object)):
            raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got {}".format(
                type(object).__name__))
    text = _source_module().source(object)
    if text is None:
        raise OSError("could not get source code")
    return text + "\n"


def getsourcelines(object):
    """The lines of the source, and the number of the first."""
    lines = getsource(object).split("\n")[:-1]
    at = None if ismodule(object) else _source_module().place(object)
    return [line + "\n" for line in lines], at[1] if at else 0


def getcomments(object):
    """Comments above an object: they are not kept."""
    return None


def indentsize(line):
    """The indentation of a line."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())
