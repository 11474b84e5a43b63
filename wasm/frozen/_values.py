"""What an expression stands for, found without running anything of the program's own.

A value is known in one of four ways: LIVE, the object; MADE, an instance of this class that is not there yet; SOURCE, a
class of the cell that has not run (its binding in _scopes); SELF, an instance of such a class.
"""

import sys

import _mpk
import builtins
from _modules import FROZEN, NATIVE, load
from _own import main
from _scan import VALUES, chain, scan

from builtins import (
    AttributeError, Exception, bool, bytearray, bytes, classmethod, complex, dict, enumerate, float, frozenset, getattr,
    globals, hasattr, int, len, list, object, print, property, range, set, setattr, staticmethod, str, tuple, type,
)  # fmt: skip

LIVE, MADE, SOURCE, SELF = range(4)
DEPTH_MAX = 6
ITEMS_MAX = 10000


def _python():
    pass


def _generator():
    yield


def _around(x):
    def closure():
        return x

    return closure


class _Bound:
    def method(self):
        pass


MODULE = type(sys)
# By numbers of arguments; the last one wraps the methods of a native class.
NATIVE_FUNCTIONS = (type(globals), type(len), type(hasattr), type(setattr), type(print), type(str.upper))
FUNCTIONS = NATIVE_FUNCTIONS + (type(_python), type(_around(1)), type(_Bound().method), type(_generator))
GENERATOR = type(_generator)
BOUND = type(_Bound().method)
SEQUENCES = (list, tuple)
# Where programs take names of the guest's own Python from; then the other modules of it.
_WRITTEN = ["random", "time", "os", "os.path", "tables", "IPython.display", "matplotlib.pyplot"]
NAMES_MAX = 1000
PLAIN = (int, float, complex, str, bytes, bool, type(None), type(...))

# What native functions and methods give, where that is always the same.
RETURNS = {
    "sorted": list, "dir": list, "input": str, "repr": str, "chr": str, "hex": str, "oct": str, "bin": str, "ord": int,
    "len": int, "hash": int, "id": int, "divmod": tuple, "split": list, "rsplit": list, "splitlines": list,
    "partition": tuple, "rpartition": tuple, "encode": bytes, "decode": str, "find": int, "rfind": int, "index": int,
    "rindex": int, "count": int, "getcwd": str, "listdir": list,
}  # fmt: skip
SAME = (
    "upper", "lower", "strip", "lstrip", "rstrip", "replace", "join", "format", "center", "copy", "union",
    "intersection", "difference", "symmetric_difference",
)  # fmt: skip


MISSING = object()


class Value:
    def __init__(self, kind, what, key="", owner=None):
        self.kind = kind
        self.what = what
        self.key = key  # under which _help may know it
        self.owner = owner  # the class that a native method was found in


def static(obj, name):
    """What is stored under a name, or MISSING."""
    try:
        return _mpk.static(obj, name)
    except AttributeError:
        return MISSING


def is_function(obj):
    kind = type(obj)
    if kind is GENERATOR:
        return _mpk.signature(obj) is not None
    return kind in FUNCTIONS


def bound(obj, name, stored):
    """A stored function as `obj.name` gives it. Reading it runs nothing: functions have no hooks of the program's."""
    if type(stored) in (staticmethod, classmethod) or type(stored) in FUNCTIONS:
        try:
            return getattr(obj, name)
        except Exception:
            pass
    return stored


def is_computed(stored):
    """Whether reading it through an instance runs code: a property, or a descriptor of the program's."""
    return type(stored) is property or static(type(stored), "__get__") is not MISSING


def _natives_of(cls):
    """The native classes that a class derives from. Their attributes are what they are: no metaclass has a say."""
    return [base for base in type.mro(cls) if type(base) is type and static(base, "__module__") is MISSING]


def native_owner(cls, name, stored):
    """The native class that a method comes from, for the name of its help."""
    for base in _natives_of(cls):
        name_of = base.__name__
        if builtins.__dict__.get(name_of) is base and static(base, name) is stored:
            return name_of
    return ""


def key_of(obj):
    """Under which name _help may know a function or class that is native, or of a frozen module."""
    if type(obj) is MODULE:
        name = static(obj, "__name__")
        return name if type(name) is str else ""
    if type(obj) is not type and type(obj) not in FUNCTIONS:
        return ""
    if type(obj) in NATIVE_FUNCTIONS:
        return _key_of_native(obj)
    key = _key_in_frozen(obj)
    if key or type(obj) is not type:
        return key
    for name, value in builtins.__dict__.items():
        if value is obj:
            return name
    for module_name in NATIVE + _WRITTEN[:4]:
        if module_name != "builtins":
            module = load(module_name)
            for name in _mpk.names(module) if module is not None else ():
                if name[:1] != "_" and static(module, name) is obj:
                    return module_name + "." + name
    return ""


def _key_of_native(function):
    name = function.__qualname__
    module = function.__module__
    if module is None:  # a method
        owner = getattr(function, "__objclass__", None)
        if owner is None:
            of = function.__self__
            owner = of if type in type.mro(type(of)) else type(of)
        for base in _natives_of(owner):
            if base.__name__ == name.partition(".")[0]:
                module = base.__module__
                break
    return name if module in (None, "builtins") else module.lstrip("_") + "." + name


def _key_in_frozen(obj):
    """The same for what is written in Python. Its module is there already: nothing is imported for it."""
    for module_name in _WRITTEN + FROZEN:
        module = sys.modules.get(module_name)
        if type(module) is MODULE:
            for name in _mpk.names(module)[:NAMES_MAX]:
                if name[:1] != "_" and static(module, name) is obj:
                    return module_name + "." + name
    return ""


def member(value, name):
    """The value of an attribute, or None where that is not known without running code."""
    kind, what = value.kind, value.what
    if kind in (SOURCE, SELF):
        return None
    stored = static(what, name)
    if stored is MISSING:
        return None
    if kind == MADE:
        if is_computed(stored):
            return None
        key = native_owner(what, name, stored)
        return Value(LIVE, stored, key + "." + name if key else "", what)
    if type(what) is MODULE:
        return Value(LIVE, stored, module_name(what) + "." + name)
    if type(what) is type:
        key = native_owner(what, name, stored)
        return Value(LIVE, bound(what, name, stored), key + "." + name if key else "", what)
    cls = type(what)
    if is_computed(stored):
        if type(stored) is property or static(cls, name) is not MISSING:
            return None
    key = native_owner(cls, name, stored)
    return Value(LIVE, bound(what, name, stored), key + "." + name if key else "", cls)


def module_name(module):
    name = static(module, "__name__")
    return name if type(name) is str else ""


class Resolver:
    """Finds values of names and expressions of a cell."""

    def __init__(self, names):
        self.names = names  # what the cell binds, of _scopes
        self.depth = 0

    def name(self, name):
        binding = self.names.get(name)
        if binding is not None:
            value = self.bound_name(binding)
            if value is not None:
                return value
            if binding[0] != "value" and binding[0] != "name":
                return None
        stored = static(main, name)
        if stored is not MISSING:
            return Value(LIVE, stored, key_of(stored) if type(stored) is MODULE else "")
        stored = builtins.__dict__.get(name, MISSING)
        if stored is MISSING:
            stored = static(builtins, name)
        return None if stored is MISSING else Value(LIVE, stored, name)

    def bound_name(self, binding):
        kind = binding[0]
        if kind == "module":
            return self.module(binding[1])
        if kind == "member":
            module = self.module(binding[1])
            if module is not None:
                return member(module, binding[2])
            return self.module(binding[1] + "." + binding[2])
        if kind == "value":
            return self.expression(binding[1])
        if kind == "class":
            return Value(SOURCE, binding)
        if kind == "self":
            return Value(SELF, binding[1])
        return None

    def module(self, name):
        module = load(name)
        return None if module is None else Value(LIVE, module, name)

    def expression(self, text):
        """The value of a whole expression."""
        text = text.strip()
        if self.depth >= DEPTH_MAX or not text or len(text) > 10000:
            return None
        data = text.encode()
        state = scan(data)
        found = chain(state, len(data), False)
        if found is None or found[0] != 0:
            return None
        return self.chain(found)

    def chain(self, found):
        self.depth += 1
        try:
            value = self.root(found[1])
            for step, text in found[2]:
                if value is None:
                    return None
                if step == "attribute":
                    value = self.attribute(value, text)
                elif step == "call":
                    value = self.called(value)
                else:
                    value = self.item(value, text)
            return value
        finally:
            self.depth -= 1

    def root(self, root):
        kind, text = root
        if kind == "name":
            if text in VALUES:
                return Value(LIVE, {"None": None, "True": True, "False": False}[text], text)
            return self.name(text)
        if kind == "number":
            if text[-1] in "jJ":
                return Value(MADE, complex)
            is_float = "." in text or ("e" in text.lower() and text[:2] not in ("0x", "0X"))
            return Value(MADE, float if is_float else int)
        if kind == "string":
            return Value(MADE, bytes if "b" in text.lower() else str)
        inside = text[1:-1].strip()
        if text[0] == "[":
            return Value(MADE, list)
        if text[0] == "{":
            return Value(MADE, dict if not inside or ":" in inside else set)
        if not inside or "," in inside and self.expression(inside) is None:
            return Value(MADE, tuple) if not inside or " for " not in inside else None
        return self.expression(inside)

    def attribute(self, value, name):
        if value.kind in (SOURCE, SELF):
            binding = value.what[2].get(name)
            if binding is None:
                for base in self.bases(value.what):
                    found = self.attribute(Value(MADE if base.kind == LIVE else value.kind, base.what), name)
                    if found is not None:
                        return found
                return None
            return self.bound_name(binding)
        return member(value, name)

    def bases(self, binding):
        found = []
        if self.depth < DEPTH_MAX:
            self.depth += 1
            for base in binding[3].split(",")[:10]:
                value = self.expression(base)
                if value is not None and (value.kind == SOURCE or type(value.what) is type):
                    found.append(value)
            self.depth -= 1
        return found

    def called(self, value):
        """What a call gives; nothing is called for it."""
        if value.kind == SOURCE:
            return Value(SELF, value.what)
        if value.kind != LIVE:
            return None
        if type(value.what) is type:
            return Value(MADE, value.what)
        name = value.key[value.key.rfind(".") + 1 :]
        if value.key and name in SAME and value.owner in (str, bytes, bytearray, list, dict, set, frozenset):
            return Value(MADE, value.owner)
        if value.key and name in RETURNS:
            return Value(MADE, RETURNS[name])
        return None

    def item(self, value, text):
        """An item of an exact list, tuple or dict, under a key that is written out or that a name holds."""
        if value.kind != LIVE:
            return None
        kind = type(value.what)
        key = self.key(text)
        if key is None:
            return None
        if kind in SEQUENCES:
            if type(key) is int and -len(value.what) <= key < len(value.what):
                return Value(LIVE, value.what[key])
        elif kind is dict:
            # Looking it up could compare it with an object of the program's own.
            for n, (stored, item) in enumerate(value.what.items()):
                if type(stored) is type(key) and stored == key:
                    return Value(LIVE, item)
                if n > ITEMS_MAX:
                    break
        return None

    def key(self, text):
        text = text.strip()
        if not text or len(text) > 200:
            return None
        if text[0] in "'\"":
            inside = text[1:-1]
            plain = text[-1] == text[0] and text[0] not in inside and "\\" not in inside
            return inside if plain and len(text) > 1 else None
        digits = text[1:] if text[0] == "-" else text
        if digits.isdigit() and len(digits) < 10:
            return int(text)
        found = self.expression(text)
        if found is not None and found.kind == LIVE and type(found.what) in (int, str):
            return found.what
        return None
