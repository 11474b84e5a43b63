"""What the builtin `help` prints of a class of the program's, in the form that CPython has for it."""

import sys
from _inspect import docstring
from _pretty_values import full_signature
from _source import is_program
from _values import is_function
from builtins import classmethod, getattr, isinstance, len, list, property, repr, staticmethod, str, type

LINE_MAX = 70
HIDDEN = {"__module__", "__doc__", "__qualname__", "__name__", "__slots__", "__path__", "__file__"}
FOR_SLOTS = {
    "__dict__": "the attributes that an object has of its own",
    "__weakref__": "where weak references to an object are kept",
}
GROUPS = (
    "Methods",
    "Class methods",
    "Static methods",
    "Readonly properties",
    "Data descriptors",
    "Data and other attributes",
)


def is_of_program(cls):
    """Whether a class is made by the program, rather than by the library."""
    module = getattr(cls, "__module__", None)
    if module == "__main__":
        return True
    file = getattr(sys.modules.get(module), "__file__", None) if type(module) is str else None
    return type(file) is str and is_program(file)


def page(obj):
    """The text of a class, or of an object of it."""
    cls = obj if isinstance(obj, type) else type(obj)
    if cls is obj:
        head = "Help on class %s in module %s:\n\n" % (cls.__qualname__, cls.__module__)
    else:
        head = "Help on %s in module %s object:\n\n" % (cls.__name__, cls.__module__)
    bases = ", ".join([_named(base, cls) for base in cls.__bases__])
    return head + "class " + cls.__name__ + "(" + bases + ")\n" + _indented("\n".join(_lines(cls)).rstrip(), " |  ")


def _named(kind, beside):
    module = kind.__module__
    return kind.__qualname__ if module == beside.__module__ else "%s.%s" % (module, kind.__qualname__)


def _indented(text, margin):
    return "".join([margin + line + "\n" for line in text.split("\n")])


def _lines(cls):
    lines = []
    takes = full_signature(cls)
    if takes and takes != "()":
        lines += [cls.__name__ + takes, ""]
    doc = docstring(cls)
    if doc:
        lines += doc.split("\n") + [""]
    order = list(cls.__mro__)
    if len(order) > 2:
        lines += ["Method resolution order:"] + ["    " + _named(kind, cls) for kind in order] + [""]
    seen = set()
    is_first = True
    for kind in order:
        if kind is object:
            break
        where = "defined here" if kind is cls else "inherited from " + _named(kind, cls)
        found = [[] for _ in GROUPS]
        for name in _names(kind, seen):
            stored = kind.__dict__[name]
            found[_group(stored, name)] += _member(cls, kind, name, stored)
        for title, members in zip(GROUPS, found):
            if members:
                if not is_first:
                    lines.append("-" * LINE_MAX)
                is_first = False
                lines += [title + " " + where + ":", ""] + members
    return lines


def _names(kind, seen):
    names = []
    for name in kind.__dict__:
        is_special = name[:2] == "__" == name[-2:] and name not in HIDDEN
        if name not in seen and (is_special or name[:1] != "_"):
            names.append(name)
        seen.add(name)
    return sorted(names)


def _group(stored, name):
    kind = type(stored)
    if kind is classmethod or name in ("__init_subclass__", "__class_getitem__"):
        return 1
    if kind is staticmethod or name == "__new__":
        return 2
    if kind is property:
        return 3 if stored.fset is None and stored.fdel is None else 4
    if kind.__name__ in ("getset_descriptor", "member_descriptor") or "__set__" in dir(kind):
        return 4
    return 0 if is_function(stored) else 5


def _member(cls, kind, name, stored):
    group = _group(stored, name)
    if group < 3:
        function = stored.__func__ if type(stored) in (classmethod, staticmethod) else stored
        takes = full_signature(getattr(cls, name) if group == 1 else function)
        if group == 1:
            takes += " from " + _named(type(cls), cls)
        real = getattr(function, "__name__", name)
        title = name + takes if real == name else "%s = %s%s" % (name, real, takes)
        doc = docstring(function) or _doc_of_base(kind, name)
        if real != name and cls.__dict__.get(real) is stored:
            doc = ""  # stands with the name that it was defined with
    elif group < 5:
        title = name
        doc = FOR_SLOTS.get(name) or docstring(stored.fget if type(stored) is property else stored)
        if type(stored) is property and stored.__doc__:
            doc = docstring(stored)
    else:
        text = repr(stored)
        title = name + " = " + text
        if len(title) > LINE_MAX:
            title = title[:LINE_MAX] + "..."
        doc = docstring(stored) if isinstance(stored, type) else ""
    return [title] + (["    " + line for line in doc.split("\n")] if doc else []) + [""]


def _doc_of_base(kind, name):
    for base in kind.__mro__[1:]:
        stored = base.__dict__.get(name) if base is not object else None
        if stored is not None:
            doc = docstring(getattr(stored, "__func__", stored))
            if doc:
                return doc
    return ""
