"""What is known of functions, classes and modules: their parameters, members, docstrings and sources."""

import sys
from inspect._kinds import (
    CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_ITERABLE_COROUTINE, CO_NESTED, CO_NEWLOCALS, CO_NOFREE,
    CO_OPTIMIZED, CO_VARARGS, CO_VARKEYWORDS, isabstract, isasyncgen, isasyncgenfunction, isawaitable, isbuiltin,
    isclass, iscode, iscoroutine, iscoroutinefunction, isdatadescriptor, isframe, isfunction, isgenerator,
    isgeneratorfunction, isgetsetdescriptor, ismemberdescriptor, ismethod, ismethoddescriptor, ismodule, isroutine,
    istraceback,
)
from inspect._members import classify_class_attrs, getattr_static, getmembers, getmembers_static, getmro, unwrap
from inspect._sources import (
    ClassFoundException, cleandoc, EndOfBlock, getcomments, getdoc, getfile, getmodule, getmodulename, getsource,
    getsourcefile, getsourcelines, indentsize,
)
from inspect._parameters import _ParameterKind, BoundArguments, formatannotation, Parameter
from inspect._signatures import get_annotations, getcallargs, getfullargspec, Signature, signature

# ---- generators and frames

GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"


def getgeneratorstate(generator):
    """Where a generator is: at its start, running, waiting or done."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_SUSPENDED if generator.gi_suspended else GEN_CREATED


class _FrameInfo(tuple):
    """What stack() says of one frame."""

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])



_FrameInfo.__name__ = _FrameInfo.__qualname__ = "FrameInfo"


def currentframe():
    """The frame of the caller, or None."""
    found = getattr(sys, "_getframe", None)
    return found(1) if found else None


def stack(context=1):
    """The frames of the calls that are running, the caller first."""
    found = []
    frame = sys._getframe(1)
    while frame is not None:
        found.append(_FrameInfo((frame, frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, None, None)))
        frame = frame.f_back
    return found


def getframeinfo(frame, context=1):
    """Where a frame is."""
    return _FrameInfo((frame, frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, None, None))


def getclosurevars(func):
    """The variables of outer functions, the globals and the builtins that a function uses: those of outer functions here."""
    from collections import namedtuple

    names = func.__code__.co_freevars
    found = dict(zip(names, [cell.cell_contents for cell in func.__closure__ or ()]))
    return namedtuple("ClosureVars", "nonlocals globals builtins unbound")(found, {}, {}, set())


def getclasstree(classes, unique=False):
    """Classes in nested lists, those that derive from a class below it."""
    children, roots = {}, []
    for cls in classes:
        for base in cls.__bases__ or ():
            children.setdefault(base, [])
            if cls not in children[base]:
                children[base].append(cls)
            if unique and base in classes:
                break
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
    for base in children:
        if base not in classes:
            roots.append(base)
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    """The nested lists of getclasstree()."""
    found = []
    for cls in sorted(classes, key=lambda one: (one.__module__, one.__name__)):
        found.append((cls, cls.__bases__))
        if cls in children:
            found.append(walktree(children[cls], children, cls))
    return found
