"""The text of a value as a notebook shows it: like repr, but what is longer than a line is broken at its commas.

Where a line is too long, the outermost brackets on it are broken first, and all of their commas at once. Programs may
write `_repr_pretty_(self, p, cycle)` and use the printer `p` as they do in IPython.
"""

import _mpk

WIDTH = 79
ITEMS_MAX = 1000

# %precision: how floats are written; %pprint: whether anything is broken.
float_format = None
is_on = True


async def _coroutine():
    pass


def _generator():
    yield


def _closure(x):
    return lambda: x


_FUNCTIONS = {type(_closure), type(_generator), type(_coroutine), type(_closure(0))}
_GENERATOR = type(_generator())
_SCALARS = {int, float, str, bool, bytes, type(None), type(Ellipsis), type(NotImplemented), range}


class _Group:
    def __init__(self, depth):
        self.depth = depth
        self.pending = 0  # how many of its breaks are in the buffer
        self.broken = False


class _Within:
    def __init__(self, printer, indent, close, is_group):
        self.printer, self.indent, self.close, self.is_group = printer, indent, close, is_group

    def __enter__(self):
        return None

    def __exit__(self, *error):
        if self.is_group:
            self.printer.end_group(self.indent, self.close)
        else:
            self.printer.indentation -= self.indent


class RepresentationPrinter:
    """Takes text and places where lines may be broken, and holds back what may still fit on the line."""

    def __init__(self, output=None, verbose=False, max_width=WIDTH, newline="\n", max_seq_length=ITEMS_MAX):
        self._parts = []
        self._write = self._parts.append
        self.output = output
        self.verbose = verbose
        self.max_width = max_width
        self.newline = newline
        self.max_seq_length = max_seq_length
        self.indentation = 0
        self._width = 0  # of the line so far
        self._held = []  # text, and breaks as (separator, indentation, group)
        self._held_width = 0
        root = _Group(0)
        self._groups = [root]
        self._queue = [[root]]  # the groups that may still be broken, by depth
        self._stack = []
        self._in_key = False
        self._repr = _repr_precise if float_format else repr

    def text(self, text):
        if self._held:
            self._held.append(text)
            self._held_width += len(text)
            if self._width + self._held_width > self.max_width:
                self._break_outer()
        else:
            self._write(text)
            self._width += len(text)

    def breakable(self, sep=" "):
        group = self._groups[-1]
        if group.broken:
            self._new_line()
        else:
            group.pending += 1
            self._held.append((sep, self.indentation, group))
            self._held_width += len(sep)
            if self._width + self._held_width > self.max_width:
                self._break_outer()

    def break_(self):
        group = self._next_group()
        if group:
            self._break_group(group)
        self._new_line()

    def begin_group(self, indent=0, open=""):
        if open:
            self.text(open)
        depth = self._groups[-1].depth + 1
        group = _Group(depth)
        self._groups.append(group)
        while depth >= len(self._queue):
            self._queue.append([])
        self._queue[depth].append(group)
        self.indentation += indent

    def end_group(self, dedent=0, close=""):
        self.indentation -= dedent
        group = self._groups.pop()
        if not group.pending:
            self._dequeue(group)
        if close:
            self.text(close)

    def group(self, indent=0, open="", close=""):
        self.begin_group(indent, open)
        return _Within(self, indent, close, True)

    def indent(self, indent):
        self.indentation += indent
        return _Within(self, indent, "", False)

    def flush(self):
        for held in self._held:
            if isinstance(held, tuple):
                held[2].pending -= 1
                held = held[0]
            self._write(held)
        self._width += self._held_width
        self._held.clear()
        self._held_width = 0
        if self.output is not None:
            self.output.write("".join(self._parts))
            self._parts.clear()

    def getvalue(self):
        self.flush()
        return "".join(self._parts)

    def _new_line(self):
        self.flush()
        self._write(self.newline + " " * self.indentation)
        self._width = self.indentation

    def _break_outer(self):
        while self._width + self._held_width > self.max_width:
            group = self._next_group()
            if group is None:
                return
            self._break_group(group)

    def _next_group(self):
        # The outermost with a break that is held back. Those further out that had none so far break from now on.
        for groups in self._queue:
            count = len(groups)
            for i in range(count):
                group = groups[count - 1 - i]
                if group.pending:
                    del groups[i]
                    group.broken = True
                    return group
            for group in groups:
                group.broken = True
            groups.clear()
        return None

    def _break_group(self, group):
        held = self._held
        done = 0
        while done < len(held) and (group.pending or not isinstance(held[done], tuple)):
            item = held[done]
            done += 1
            if isinstance(item, tuple):
                sep, indentation, owner = item
                owner.pending -= 1
                self._held_width -= len(sep)
                if owner.broken:
                    self._write(self.newline + " " * indentation)
                    self._width = indentation
                    continue
                if not owner.pending:
                    self._dequeue(owner)
                item = sep
            else:
                self._held_width -= len(item)
            self._write(item)
            self._width += len(item)
        self._held = held[done:]

    def _dequeue(self, group):
        groups = self._queue[group.depth]
        if group in groups:
            groups.remove(group)

    # ---- values

    def pretty(self, obj):
        kind = type(obj)
        if kind in _SCALARS:
            self.text(self._repr(obj))
            return
        cycle = id(obj) in self._stack
        self._stack.append(id(obj))
        self.begin_group()
        try:
            _printer_for(kind)(obj, self, cycle)
        finally:
            self.end_group()
            self._stack.pop()

    def _all_at_once(self, open, parts, close):
        """Writes brackets round texts that have no breaks in them; False when that has to be decided as they come."""
        if self._held or self._in_key or len(parts) > self.max_seq_length:
            return False
        whole = open + ", ".join(parts) + close
        end = self._width + len(whole)
        if end + 2 * len(self._groups) < self.max_width:  # also when all that is open is closed behind it
            self.text(whole)
            return True
        if end <= self.max_width or len(parts) < 2:
            return False
        for groups in self._queue:
            for group in groups:
                group.broken = True
            groups.clear()
        separator = "," + self.newline + " " * (self.indentation + len(open))
        self._write(open + separator.join(parts) + close)
        self._width = self.indentation + len(open) + len(parts[-1]) + len(close)
        return True

    def _items(self, items, write, open, close):
        self.begin_group(len(open), open)
        done = 0
        for item in items:
            if done:
                self.text(",")
                self.breakable()
                if done >= self.max_seq_length:
                    self.text("...")
                    break
            done += 1
            write(item)
        self.end_group(len(open), close)

    def _sequence(self, items, open, close):
        for item in items:
            if type(item) not in _SCALARS:
                break
        else:
            if len(items) <= self.max_seq_length and self._all_at_once(open, [self._repr(x) for x in items], close):
                return
        self._items(items, self.pretty, open, close)

    def _dictionary(self, items, open, close):
        items = list(items)
        written = self._repr
        for key, value in items:
            if type(key) not in _SCALARS or type(value) not in _SCALARS:
                break
        else:
            if len(items) <= self.max_seq_length and self._all_at_once(
                open, [written(key) + ": " + written(value) for key, value in items], close
            ):
                return
        self._items(items, self._item, open, close)

    def _item(self, item):
        was_in_key, self._in_key = self._in_key, True
        self.pretty(item[0])
        self._in_key = was_in_key
        self.text(": ")
        self.pretty(item[1])

    def call(self, name, args, kwargs=()):
        """name(arguments), broken at its commas."""
        self.begin_group(len(name) + 1, name + "(")
        done = 0
        for argument in args:
            if done:
                self.text(",")
                self.breakable()
            done = 1
            self.pretty(argument)
        for key, argument in kwargs:
            if done:
                self.text(",")
                self.breakable()
            done = 1
            with self.group(len(key) + 1, key + "="):
                self.pretty(argument)
        self.end_group(len(name) + 1, ")")


def _repr_precise(value):
    return float_format % value if type(value) is float else repr(value)


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


def _namespace(obj, p, cycle):
    p.text("namespace(...)") if cycle else p.call("namespace", (), sorted(obj.__dict__.items()))


def _exception(obj, p, cycle):
    p.text("...") if cycle else p.call(type_text(type(obj)), obj.args)


def _type(obj, p, cycle):
    p.text(type_text(obj))


def _function(obj, p, cycle):
    p.text("<function " + function_text(obj) + ">")


def _generator_or_function(obj, p, cycle):
    # A generator, and a function that makes one, have types of the same name.
    (_plain if repr(obj).startswith("<generator object") else _function)(obj, p, cycle)


def _plain(obj, p, cycle):
    lines = p._repr(obj).split("\n")
    with p.group():
        for number, line in enumerate(lines):
            if number:
                p.break_()
            p.text(line)


def _default(obj, p, cycle):
    with p.group(1, "<", ">"):
        p.text(type_text(type(obj)) + " at 0x%x" % id(obj))
        if cycle:
            p.text(" ...")


def type_text(kind):
    """A class as a notebook shows it: with its module, unless it is built in."""
    module = getattr(kind, "__module__", None)
    return module + "." + kind.__name__ if isinstance(module, str) and module != "builtins" else kind.__name__


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


def function_text(function):
    """A function with its module and its arguments, as far as they are known."""
    name = function.__name__
    module = getattr(function, "__globals__", {}).get("__name__")
    if isinstance(module, str) and module != "builtins":
        name = module + "." + name
    return name + (signature_text(function) or "")


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
for _kind in _FUNCTIONS:
    _PRINTERS[_kind] = _function

_BY_NAME = {
    "OrderedDict": _ordered,
    "defaultdict": _defaultdict,
    "Counter": _counter,
    "deque": _deque,
    "SimpleNamespace": _namespace,
}
_OF_MODULES = (None, "collections", "types")


def _printer_for(kind):
    return _PRINTERS.get(kind) or _search(kind) or _default


def _search(kind):
    """What prints objects of a class: the first that it, or a class that it derives from, brings along."""
    known = _PRINTERS.get(kind)
    if known:
        return known
    module = getattr(kind, "__module__", None)
    if module in _OF_MODULES and kind.__name__ in _BY_NAME:
        return _BY_NAME[kind.__name__]
    if module is None:
        if issubclass(kind, BaseException):
            return _exception
        return None if kind is object else _plain
    names = kind.__dict__
    if "_repr_pretty_" in names:
        return names["_repr_pretty_"]
    if "__repr__" in names:
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
        _SCALARS.discard(kind)
        _shell._scalars.discard(kind)
    return before


def pretty(obj, verbose=False, max_width=WIDTH, newline="\n", max_seq_length=ITEMS_MAX):
    if not is_on:
        return repr(obj)
    printer = RepresentationPrinter(None, verbose, max_width, newline, max_seq_length)
    printer.pretty(obj)
    return printer.getvalue()


def pprint(obj, verbose=False, max_width=WIDTH, newline="\n", max_seq_length=ITEMS_MAX):
    print(pretty(obj, verbose, max_width, newline, max_seq_length))
