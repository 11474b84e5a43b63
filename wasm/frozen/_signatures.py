"""Signatures, and short texts of values that run nothing of the program's own."""

import _mpk
from _own import apart, own
from _scopes import parameters
from _values import LIVE, MISSING, PLAIN, SOURCE, is_function, key_of, static
from builtins import Exception, dict, enumerate, int, len, list, range, repr, set, str, tuple, type

TEXT_MAX = 500

_help = None


def lookup(key):
    """The help text under a key, or None."""
    global _help
    if not key:
        return None
    try:
        if _help is None:
            _help = ()
            _help = own("_help")
        return apart(_help.lookup, key)
    except Exception:
        return None


def short(value, depth=2, limit=40):
    """The repr of a plain value or of a container of such; None for anything else."""
    kind = type(value)
    if kind in PLAIN:
        if kind is str and len(value) > TEXT_MAX:
            return repr(value[:TEXT_MAX]) + "..."
        if kind is int and not -(1 << 200) < value < 1 << 200:
            return None
        return repr(value)
    if kind not in (list, tuple, dict, set) or depth == 0 or len(value) > 1000:
        return None
    parts = []
    size = 0
    for item in value:
        text = short(item, depth - 1)
        if kind is dict and text is not None:
            key = text
            text = short(value[item], depth - 1)
            text = None if text is None else key + ": " + text
        if text is None:
            return None
        parts.append(text)
        size += len(text)
        if size > TEXT_MAX:
            parts.append("...")
            break
    inside = ", ".join(parts)
    if kind is list:
        return "[" + inside + "]"
    if kind is tuple:
        return "(" + inside + ("," if len(value) == 1 else "") + ")"
    if kind is set and not value:
        return "set()"
    return "{" + inside + "}"


def _default(value):
    text = short(value)
    return "..." if text is None or len(text) > 60 else text


def parameters_of(function, skip=0):
    """The parameters of a function written in Python, as (name, default or None, stars); None for others."""
    found = _mpk.signature(function)
    if found is None:
        return None
    names, positional, keyword_only, star, stars, defaults, keyword_defaults = found
    defaults = defaults or ()
    keyword_defaults = keyword_defaults or {}
    result = []
    first_default = positional - len(defaults)
    for i in range(positional):
        result.append((names[i], None if i < first_default else _default(defaults[i - first_default]), 0))
    result = result[skip:]
    if star or keyword_only:
        result.append((star or "", None, 1))
    for name in names[positional : positional + keyword_only]:
        result.append((name, _default(keyword_defaults[name]) if name in keyword_defaults else None, 0))
    if stars:
        result.append((stars, None, 2))
    return result


def written(found):
    """Parameters as they are written in a def."""
    parts = []
    for name, default, stars in found:
        parts.append("*" * stars + name + ("" if default is None else "=" + default))
    return "(" + ", ".join(parts) + ")"


def help_signature(key):
    """The signature that a help text begins with."""
    text = lookup(key)
    if text is None:
        return ""
    line = text.split("\n", 1)[0]
    at = line.find("(")
    return line[at:] if at >= 0 else ""


def _from_help(key):
    text = help_signature(key)
    if not text:
        return None
    end = text.rfind(")")
    text = text[1:end]
    slash = text.find("/")
    found = parameters(text.replace("/,", "").replace(", /", ""))
    if slash >= 0:
        before = len(parameters(text[:slash]))
        found = [("", None, 0) if i < before else takes for i, takes in enumerate(found)]
    return found


def call_parameters(value):
    """What a call of the value takes, as parameters_of; without names what takes no keyword. None when not known."""
    if value.kind == SOURCE:
        binding = value.what[2].get("__init__")
        return binding[2][1:] if binding is not None and binding[0] == "def" else None
    if value.kind != LIVE:
        return None
    obj = value.what
    if type(obj) is type:
        init = static(obj, "__init__")
        if init is not MISSING and is_function(init):
            found = parameters_of(init, 1)
            if found is not None:
                return found
        return _from_help(value.key or key_of(obj))
    if is_function(obj):
        found = parameters_of(obj)
        return found if found is not None else _from_help(value.key or key_of(obj))
    call = static(type(obj), "__call__")
    if call is not MISSING and is_function(call):
        return parameters_of(call, 1)
    return None


def signature(obj, key="", skip=0):
    """"(a, b=2)" for what can be called, else ""."""
    if type(obj) is type:
        init = static(obj, "__init__")
        if init is not MISSING and is_function(init):
            found = parameters_of(init, 1)
            if found is not None:
                return written(found)
        return help_signature(key)
    if is_function(obj):
        found = parameters_of(obj, skip)
        return written(found) if found is not None else help_signature(key)
    return ""
