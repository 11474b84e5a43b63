"""How values of each type are written: functions of the value, the printer, and whether it lies within itself."""

import _mpk
from _own import own


async def _coroutine():
    pass


def _generator():
    yield


def _closure(x):
    return lambda: x


_FUNCTIONS = {type(_closure), type(_generator), type(_coroutine), type(_closure(0))}
_GENERATOR = type(_generator())
SCALARS = {int, float, str, bool, bytes, type(None), type(Ellipsis), type(NotImplemented), range}


def _list(obj, p, cycle):
    p.text("[...]") if cycle else p._sequence(obj, "[", "]")


def _tuple(obj, p, cycle):
    p.text("(...)") if cycle else p._sequence(obj, "(", ",)" if len(obj) == 1 else ")")


def _set(obj, p, cycle, open="{", close="}"):
    if cycle:
        p.text(open + "..." + close)
    elif not obj:
        p.text(type(obj).__name__ + "()")
    else:
        items = list(obj)
        if len(items) < p.max_seq_length:
            try:
                items = sorted(items)
            except Exception:
                items = sorted(items, key=str)
        p._sequence(items, open, close)


def _frozenset(obj, p, cycle):
    _set(obj, p, cycle, "frozenset({", "})")


def _dict(obj, p, cycle):
    p.text("{...}") if cycle else p._dictionary(obj.items(), "{", "}")


def _ordered(obj, p, cycle):
    name = type(obj).__name__
    p.text(name + "(...)") if cycle else p.call(name, [list(obj.items())] if obj else ())


def _defaultdict(obj, p, cycle):
    p.text(type(obj).__name__ + "(...)") if cycle else p.call(type(obj).__name__, [obj.default_factory, dict(obj)])


def _counter(obj, p, cycle):
    name = type(obj).__name__
    if cycle:
        p.text(name + "(...)")
    elif not obj:
        p.text(name + "()")
    else:
        with p.group(len(name) + 1, name + "(", ")"):
            p._dictionary(obj.most_common(), "{", "}")


def _deque(obj, p, cycle):
    name = type(obj).__name__
    limit = getattr(obj, "maxlen", None)
    limits = (("maxlen", limit),) if limit is not None else ()
    p.text(name + "(...)") if cycle else p.call(name, [list(obj)], limits)


def _mapping(obj, p, cycle):
    with p.group(13, "mappingproxy(", ")"):
        p.pretty(dict(obj))


def _namespace(obj, p, cycle):
    p.text("namespace(...)") if cycle else p.call("namespace", (), sorted(obj.__dict__.items()))


def _exception(obj, p, cycle):
    p.text("...") if cycle else p.call(type_text(type(obj)), obj.args)


def _type(obj, p, cycle):
    p.text(type_text(obj))


def _function(obj, p, cycle):
    p.text("<function " + function_text(obj) + ">")


def _builtin(obj, p, cycle):
    (_plain if obj.__name__[:2] == "__" else _function)(obj, p, cycle)


def _generator_or_function(obj, p, cycle):
    # A generator, and a function that makes one, have types of the same name.
    (_plain if repr(obj).startswith("<generator object") else _function)(obj, p, cycle)


def _plain(obj, p, cycle):
    text = p._repr(obj)
    if text.startswith("<" + type(obj).__name__ + " object at 0x"):
        return _default(obj, p, cycle)
    lines = text.split("\n")
    with p.group():
        for number, line in enumerate(lines):
            if number:
                p.break_()
            p.text(line)


def _default(obj, p, cycle):
    with p.group(1, "<", ">"):
        p.pretty(type(obj))  # which a metaclass may show in its own way
        p.text(" at 0x%x" % id(obj))
        if cycle:
            p.text(" ...")


def type_text(kind):
    """A class as a notebook shows it: with its module, unless it is built in."""
    module = getattr(kind, "__module__", None)
    name = getattr(kind, "__qualname__", kind.__name__)
    return module + "." + name if isinstance(module, str) and module != "builtins" else name


def signature_text(function):
    """The arguments of a function written in Python, in brackets; None for any other."""
    found = _mpk.signature(function)
    if found is None:
        return None
    names, positional, keyword_only, has_args, has_kwargs, defaults, keyword_defaults = found
    parts = []
    first_default = positional - len(defaults)
    for i in range(positional):
        parts.append(names[i] if i < first_default else names[i] + "=" + repr(defaults[i - first_default]))
    if has_args or keyword_only:
        parts.append("*args" if has_args else "*")
    for name in names[positional : positional + keyword_only]:
        parts.append(name + "=" + repr(keyword_defaults[name]) if name in keyword_defaults else name)
    if has_kwargs:
        parts.append("**kwargs")
    return "(" + ", ".join(parts) + ")"


def full_signature(function):
    """The arguments of a function written in Python as they are declared, in brackets; "" where that fails."""
    try:
        return str(own("inspect").signature(function))
    except Exception:
        return signature_text(function) or ""


def function_text(function):
    """A function with its module and its arguments, as far as they are known."""
    name = getattr(function, "__qualname__", function.__name__)
    module = getattr(function, "__module__", None)
    if isinstance(module, str) and module != "builtins":
        name = module + "." + name
    return name + full_signature(function)


_FLAGS = (2, "IGNORECASE"), (4, "LOCALE"), (8, "MULTILINE"), (16, "DOTALL"), (32, "UNICODE"), (64, "VERBOSE")


def _pattern(obj, p, cycle):
    with p.group(11, "re.compile(", ")"):
        p.text("r" + repr(obj.pattern).replace("\\\\", "\\"))
        flags = "|".join(["re." + name for bit, name in _FLAGS if obj.flags & bit])
        if flags:
            p.text(",")
            p.breakable()
            p.text(flags)


_PRINTERS = {
    list: _list,
    tuple: _tuple,
    dict: _dict,
    set: _set,
    frozenset: _frozenset,
    type: _type,
    BaseException: _exception,
    int: _plain,
    float: _plain,
    str: _plain,
    bytes: _plain,
    _GENERATOR: _generator_or_function,
}
_PRINTERS[type(len)] = _builtin
for _kind in _FUNCTIONS:
    _PRINTERS[_kind] = _function

_BY_NAME = {
    "OrderedDict": _ordered,
    "defaultdict": _defaultdict,
    "Counter": _counter,
    "deque": _deque,
    "SimpleNamespace": _namespace,
    "mappingproxy": _mapping,
    "Pattern": _pattern,
}
_OF_MODULES = (None, "builtins", "collections", "types", "re")


def printer_for(kind):
    return _PRINTERS.get(kind) or _search(kind) or _default


def _search(kind):
    """What prints objects of a class: the first that it, or a class that it derives from, brings along."""
    known = _PRINTERS.get(kind)
    if known:
        return known
    module = getattr(kind, "__module__", None)
    if module in _OF_MODULES and kind.__name__ in _BY_NAME:
        return _BY_NAME[kind.__name__]
    names = kind.__dict__
    if "__module__" not in names:  # it is of C
        if issubclass(kind, BaseException):
            return _exception
        return None if kind is object else _plain
    if "_repr_pretty_" in names:
        return names["_repr_pretty_"]
    if "__repr__" in names or "_make" in names and "_fields" in names:  # a named tuple writes its own, in C
        return _plain
    for base in kind.__bases__:
        found = _search(base)
        if found:
            return found
    return None


def for_type(kind, printer):
    """Has `printer(obj, p, cycle)` write the objects of a class. Returns what did before."""
    before = _PRINTERS.get(kind)
    if printer is not None:
        import _shell

        _PRINTERS[kind] = printer
        SCALARS.discard(kind)
        _shell._scalars.discard(kind)
    return before
