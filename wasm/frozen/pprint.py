"""Lays out nested data over several lines where it does not fit on one."""

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(
    object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False
):
    """Prints data over as many lines as it needs."""
    printer = PrettyPrinter(
        stream=stream,
        indent=indent,
        width=width,
        depth=depth,
        compact=compact,
        sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    )
    printer.pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """The text that pprint() prints, without the last line end."""
    return PrettyPrinter(
        indent=indent,
        width=width,
        depth=depth,
        compact=compact,
        sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """As pprint(), with dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """As repr(), with a note where data is inside of itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Whether eval() could make the data from its text."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Whether the data is inside of itself."""
    return PrettyPrinter().isrecursive(object)


class _Key:
    # Compares as its value does; by type and identity where that does not compare.
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


class _Pair:
    # An item of a dict, by its key and then its value.
    def __init__(self, item):
        self.key = _Key(item[0])
        self.value = _Key(item[1])

    def __lt__(self, other):
        if self.key < other.key:
            return True
        return not other.key < self.key and self.value < other.value


def _recursion(object):
    return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))


_BUILTIN = (dict, list, tuple, set, frozenset, str, bytes, bytearray)


def _kind(object):
    # The builtin class whose __repr__ the object has, or the name of another that has a layout of its own.
    cls = type(object)
    if cls in _BUILTIN:
        return cls
    name = cls.__name__
    module = getattr(cls, "__module__", "")
    if name in ("OrderedDict", "defaultdict", "Counter", "ChainMap", "deque", "UserDict", "UserList", "UserString"):
        import collections

        if getattr(collections, name, None) is cls:
            return name
    if name in ("mappingproxy", "SimpleNamespace"):
        import types

        if cls in (getattr(types, "MappingProxyType", None), getattr(types, "SimpleNamespace", None)):
            return name
    for base in _BUILTIN:
        if isinstance(object, base):
            return base if getattr(cls, "__repr__", None) is base.__repr__ else None
    return None


class PrettyPrinter:
    """Lays out data; the arguments are those of pprint()."""

    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False
    ):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Prints the data."""
        text = self.pformat(object)
        if self._stream is None:
            print(text)
        else:
            self._stream.write(text)
            self._stream.write("\n")

    def pformat(self, object):
        """The text of the data."""
        out = []
        self._format(object, out, 0, 0, {}, 0)
        return "".join(out)

    def isrecursive(self, object):
        """Whether the data is inside of itself."""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Whether eval() could make the data from its text."""
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """The text of an object on one line, whether it is readable, and whether it is inside of itself."""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, out, indent, allowance, context, level):
        key = id(object)
        if key in context:
            out.append(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            context[key] = 1
            done = self._format_long(object, out, indent, allowance, context, level + 1)
            del context[key]
            if done:
                return
        out.append(text)

    def _format_long(self, object, out, indent, allowance, context, level):
        kind = _kind(object)
        if kind is None:
            return self._format_dataclass(object, out, indent, allowance, context, level)
        name = type(object).__name__
        inner = indent + len(name) + 1
        if kind is dict:
            self._format_dict(object, out, indent, allowance, context, level)
        elif kind is list:
            self._format_between(object, out, "[", "]", indent, allowance, context, level)
        elif kind is tuple:
            self._format_between(object, out, "(", ",)" if len(object) == 1 else ")", indent, allowance, context, level)
        elif kind is set or kind is frozenset:
            if not object:
                return False
            items = sorted(object, key=_Key)
            if kind is set and type(object) is set:
                self._format_between(items, out, "{", "}", indent, allowance, context, level)
            else:
                self._format_between(items, out, name + "({", "})", inner, allowance, context, level)
        elif kind is str:
            self._format_str(object, out, indent, allowance, level)
        elif kind is bytes:
            self._format_bytes(object, out, indent, allowance, level)
        elif kind is bytearray:
            out.append("bytearray(")
            self._format_bytes(bytes(object), out, indent + 10, allowance + 1, level + 1)
            out.append(")")
        elif kind == "OrderedDict":
            if not object:
                return False
            out.append(name + "(")
            self._format(list(object.items()), out, inner, allowance + 1, context, level)
            out.append(")")
        elif kind == "defaultdict":
            factory = self._repr(object.default_factory, context, level)
            out.append("%s(%s,\n%s" % (name, factory, " " * inner))
            self._format_dict(object, out, inner, allowance + 1, context, level)
            out.append(")")
        elif kind == "Counter":
            if not object:
                return False
            out.append(name + "({" + " " * (self._indent_per_level - 1))
            self._format_pairs(object.most_common(), out, inner, allowance + 2, context, level)
            out.append("})")
        elif kind == "ChainMap":
            out.append(name + "(")
            for i, part in enumerate(object.maps):
                is_last = i == len(object.maps) - 1
                self._format(part, out, inner, allowance + 1 if is_last else 1, context, level)
                out.append(")" if is_last else ",\n" + " " * inner)
        elif kind == "deque":
            out.append(name + "([")
            if object.maxlen is None:
                self._format_items(object, out, inner, allowance + 2, context, level)
                out.append("])")
            else:
                self._format_items(object, out, inner, 2, context, level)
                out.append("],\n%smaxlen=%s)" % (" " * inner, self._repr(object.maxlen, context, level)))
        elif kind == "mappingproxy":
            out.append("mappingproxy(")
            self._format(object.copy(), out, indent + 13, allowance + 1, context, level)
            out.append(")")
        elif kind == "SimpleNamespace":
            out.append("namespace(")
            self._format_fields(list(vars(object).items()), out, indent + 10, allowance, context, level)
            out.append(")")
        else:
            self._format(object.data, out, indent, allowance, context, level - 1)
        return True

    def _format_dataclass(self, object, out, indent, allowance, context, level):
        cls = type(object)
        fields = getattr(cls, "__dataclass_fields__", None)
        if fields is None or not getattr(getattr(cls, "__dataclass_params__", None), "repr", True):
            return False
        if isinstance(object, type) or "__repr__" not in cls.__dict__:
            return False
        if getattr(cls.__repr__, "__module__", None) != "dataclasses":
            return False
        name = cls.__name__
        items = [(name, getattr(object, name)) for name, field in fields.items() if field.repr]
        out.append(name + "(")
        self._format_fields(items, out, indent + len(name) + 1, allowance, context, level)
        out.append(")")
        return True

    def _format_fields(self, items, out, indent, allowance, context, level):
        for i, (key, value) in enumerate(items):
            is_last = i == len(items) - 1
            out.append(key + "=")
            if id(value) in context:
                out.append("...")
            else:
                self._format(value, out, indent + len(key) + 1, allowance if is_last else 1, context, level)
            if not is_last:
                out.append(",\n" + " " * indent)

    def _format_dict(self, object, out, indent, allowance, context, level):
        out.append("{" + " " * (self._indent_per_level - 1))
        if object:
            items = object.items()
            items = sorted(items, key=_Pair) if self._sort_dicts else list(items)
            self._format_pairs(items, out, indent, allowance + 1, context, level)
        out.append("}")

    def _format_pairs(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        for i, (key, value) in enumerate(items):
            is_last = i == len(items) - 1
            text = self._repr(key, context, level)
            out.append(text + ": ")
            self._format(value, out, indent + len(text) + 2, allowance if is_last else 1, context, level)
            if not is_last:
                out.append(",\n" + " " * indent)

    def _format_between(self, items, out, left, right, indent, allowance, context, level):
        out.append(left)
        self._format_items(items, out, indent, allowance + len(right), context, level)
        out.append(right)

    def _format_items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            out.append(" " * (self._indent_per_level - 1))
        separator = ""
        line_end = ",\n" + " " * indent
        width = most = self._width - indent + 1
        left = len(items)
        for item in items:
            left -= 1
            if not left:
                most -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if width < size:
                    width = most
                    if separator:
                        separator = line_end
                if width >= size:
                    width -= size
                    out.append(separator + text)
                    separator = ", "
                    continue
            out.append(separator)
            separator = line_end
            self._format(item, out, indent, 1 if left else allowance, context, level)

    def _format_str(self, object, out, indent, allowance, level):
        from _pprint_texts import lines_of_text

        if level == 1:
            indent += 1
            allowance += 1
        found = lines_of_text(object, self._width - indent, allowance)
        if len(found) < 2:
            out.append(repr(object))
            return
        text = ("\n" + " " * indent).join(found)
        out.append("(" + text + ")" if level == 1 else text)

    def _format_bytes(self, object, out, indent, allowance, level):
        from _pprint_texts import lines_of_bytes

        if len(object) <= 4:
            out.append(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        text = ("\n" + " " * indent).join(lines_of_bytes(object, self._width - indent, allowance))
        out.append("(" + text + ")" if level == 1 else text)

    def _safe_repr(self, object, context, maxlevels, level):
        cls = type(object)
        if cls is str or cls is float or cls is bool or object is None:
            return repr(object), True, False
        if cls is int:
            return ("{:_d}".format(object) if self._underscore_numbers else repr(object)), True, False
        kind = _kind(object)
        if kind is not dict and kind is not list and kind is not tuple:
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if not object:
            return ("{}" if kind is dict else "[]" if kind is list else "()"), True, False
        key = id(object)
        left, right = ("{", "}") if kind is dict else ("[", "]") if kind is list else ("(", ")")
        if kind is tuple and len(object) == 1:
            right = ",)"
        if maxlevels and level >= maxlevels:
            return left + "..." + right, False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable = True
        recursive = False
        parts = []
        if kind is dict:
            items = object.items()
            for item in sorted(items, key=_Pair) if self._sort_dicts else items:
                first = self.format(item[0], context, maxlevels, level + 1)
                second = self.format(item[1], context, maxlevels, level + 1)
                parts.append(first[0] + ": " + second[0])
                readable = readable and first[1] and second[1]
                recursive = recursive or first[2] or second[2]
        else:
            for item in object:
                text, is_readable, is_recursive = self.format(item, context, maxlevels, level + 1)
                parts.append(text)
                readable = readable and is_readable
                recursive = recursive or is_recursive
        del context[key]
        return left + ", ".join(parts) + right, readable, recursive
