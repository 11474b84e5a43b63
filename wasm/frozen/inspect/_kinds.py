"""What kind of object something is."""

__name__ = "inspect"  # what is defined here is of the public module: in reprs and pickles

import sys

_empty = type("_empty", (), {"__doc__": "Stands for what is not there."})
_function = type(lambda: None)
_generator = type((lambda: (yield))())

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512


class _Bound:
    def method(self):
        pass


_method = type(_Bound().method)


# ---- what an object is


def ismodule(object):
    """Whether it is a module."""
    return isinstance(object, type(sys))


def isclass(object):
    """Whether it is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether it is a method, written in Python, that is bound to an object."""
    return isinstance(object, _method)


def isfunction(object):
    """Whether it is a function written in Python."""
    return isinstance(object, _function)


def isbuiltin(object):
    """Whether it is a function that is not written in Python, or such a method that is bound to an object."""
    return isinstance(object, type(len))


def isroutine(object):
    """Whether it is any function or method."""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def ismethoddescriptor(object):
    """Whether it is a method of a builtin class."""
    return type(object).__name__ in ("method_descriptor", "wrapper_descriptor")


def isdatadescriptor(object):
    """Whether it is a descriptor that says what storing does, as a property."""
    return not isclass(object) and not ismethod(object) and not isfunction(object) and (
        hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")
        or type(object).__name__ in ("member_descriptor", "getset_descriptor"))


def ismemberdescriptor(object):
    """Whether it is the descriptor of a name in __slots__."""
    return type(object).__name__ == "member_descriptor"


def isgetsetdescriptor(object):
    """Whether it is a descriptor like that of __dict__."""
    return type(object).__name__ == "getset_descriptor"


def _flagged(object, flag):
    while ismethod(object):
        object = object.__func__
    return isfunction(object) and bool(object.__code__.co_flags & flag)


def isgeneratorfunction(object):
    """Whether it is a function with yield in it."""
    return _flagged(object, CO_GENERATOR)


def iscoroutinefunction(object):
    """Whether it is a function that is written with async def."""
    return _flagged(object, CO_COROUTINE)


def isasyncgenfunction(object):
    """Whether it is an async function with yield in it."""
    return _flagged(object, CO_ASYNC_GENERATOR)


def isgenerator(object):
    """Whether it is a generator."""
    return isinstance(object, _generator) and not type(object).__name__.startswith(("coroutine", "async"))


def iscoroutine(object):
    """Whether it is what a coroutine function gives."""
    return type(object).__name__ == "coroutine"


def isasyncgen(object):
    """Whether it is an asynchronous generator."""
    return type(object).__name__ == "async_generator"


def isawaitable(object):
    """Whether it can be awaited."""
    return iscoroutine(object) or hasattr(type(object), "__await__")


def istraceback(object):
    """Whether it is a traceback."""
    return type(object).__name__ == "traceback"


def isframe(object):
    """Whether it is a frame."""
    return type(object).__name__ == "frame"


def iscode(object):
    """Whether it is a code object."""
    return type(object).__name__ == "code"


def isabstract(object):
    """Whether it is a class with abstract methods."""
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", ()))
