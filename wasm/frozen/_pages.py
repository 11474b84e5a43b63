"""What the builtin `help` prints: the signature, the help, and what there is in a class or a module."""

import _mpk
from _candidates import ordered
from _inspect import about, docstring
from _modules import MODULE, modules
from _own import own
from _pretty_values import full_signature
from _scan import KEYWORDS
from _signatures import lookup
from _source import is_program, place
from _values import LIVE, MADE, MISSING, Resolver, bound, is_function, key_of, native_owner, static
from builtins import classmethod, getattr, isinstance, len, list, max, property, range, staticmethod, str, type

MEMBERS_MAX = 200
SUMMARY_LINES_MAX = 5
INTRODUCTION = (
    "help(object) tells what an object is for: a function, a class, a module or any other value.\n"
    "help('for') does so for a word of the language, help('modules') lists the modules that can be imported.\n"
    "object? shows the same below a cell, object?? with its source."
)


def page(*args):
    """What there is to say of an object, or of what a text names."""
    return text(args[0]) if args else INTRODUCTION


def text(obj):
    if type(obj) is str:
        if obj == "modules":
            return columns(ordered(list(modules(""))))
        found = lookup(obj)
        if found is not None:
            return headed(obj, *found_parts(found)) if obj not in KEYWORDS else found
        value = Resolver({}).expression(obj)
        if value is None:
            return "No help on " + obj[:100] + ". help() tells what it helps with."
        if value.kind != LIVE:
            return text(value.what) if value.kind == MADE else ""
        obj, name, key = value.what, obj, value.key
    else:
        name = key = key_of(obj)
    if is_function(obj):
        if not name:
            name = static(obj, "__name__")
            name = name if type(name) is str else "function"
        at = place(obj)
        if at is not None and is_program(at[0]):
            return of_program(obj)
        return headed(name, *about(obj, key))
    if type(obj) is MODULE:
        key = key_of(obj)
        return joined("module " + key, docstring(obj) or lookup(key) or "", members(obj, key + "."))
    cls = obj if isinstance(obj, type) else type(obj)
    classes = own("_class_pages")
    if classes.is_of_program(cls):
        return classes.page(obj)
    sign, doc = about(cls, "")
    return joined("class " + cls.__name__ + sign, doc, members(cls, None))


def of_program(function):
    """A function of the program's, in the form that CPython has for it."""
    owner = getattr(function, "__self__", None)
    head = "Help on %s %s in module %s:\n\n" % (
        "function" if owner is None else "method", function.__name__, function.__module__)
    takes = full_signature(function)
    head += function.__name__ + (" lambda " + takes[1:-1] if function.__name__ == "<lambda>" else takes)
    if owner is not None:
        head += " method of %s.%s instance" % (type(owner).__module__, type(owner).__qualname__)
    doc = docstring(function)
    return head + "\n" + "".join(["    " + line + "\n" for line in doc.split("\n")] if doc else "")


def found_parts(found):
    head, _, body = found.partition("\n")
    at = head.find("(")
    return (head[at:] if at >= 0 else ""), body.strip("\n")


def headed(name, sign, doc):
    return joined(name + sign, doc, "")


def joined(head, doc, rest):
    lines = [head]
    if doc:
        lines += ["    " + line if line else "" for line in doc.split("\n")]
    if rest:
        lines += ["", rest]
    return "\n".join(lines)


def members(obj, prefix):
    """A line for each public function or class in a class or a module."""
    lines = []
    for name in ordered([name for name in _mpk.names(obj) if name[:1] != "_"])[:MEMBERS_MAX]:
        stored = static(obj, name)
        if type(stored) is property:
            lines.append("    " + name)
            continue
        called = bound(obj, name, stored) if type(stored) in (staticmethod, classmethod) else stored
        if stored is MISSING or not (is_function(called) or type(called) is type):
            continue
        key = prefix + name if prefix is not None else native_owner(obj, name, stored) + "." + name
        sign, doc = about(called, key)
        lines.append("    " + name + sign)
        lines += ["        " + line for line in summary(doc)]
    return "\n".join(lines)


def summary(doc):
    """The lines of the first sentence, which ends with its paragraph or before an example at the latest."""
    lines = []
    for line in doc.split("\n"):
        line = line.strip()
        if not line or line.startswith(">>>"):
            break
        end = line.find(". ")
        while end >= 0 and line[end + 2 :].lstrip()[:1].islower():
            end = line.find(". ", end + 1)  # within a sentence, such as "e.g. this"
        if end >= 0:
            lines.append(line[: end + 1])
            break
        lines.append(line)
        if line[-1] == "." or len(lines) >= SUMMARY_LINES_MAX:
            break
    return lines


def columns(names):
    width = max([len(name) for name in names]) + 2
    lines = []
    each = max(1, 100 // width)
    for start in range(0, len(names), each):
        lines.append("".join([name + " " * (width - len(name)) for name in names[start : start + each]]).rstrip())
    return "\n".join(lines)
