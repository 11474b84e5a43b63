"""Text in JSON, from values and to values: dict, list, str, int, float, bool, None."""

import _json

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


class JSONDecodeError(ValueError):
    """Text that is no JSON: what is wrong (msg), the text (doc), and where (pos, lineno, colno)."""

    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        super().__init__("{}: line {} column {} (char {})".format(msg, self.lineno, self.colno, pos))


_json.setup(JSONDecodeError)


class JSONDecoder:
    """Reads JSON; the hooks say what is made of objects and numbers."""

    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
        object_pairs_hook=None
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def _read(self, s, idx):
        return _json.read(
            s, idx, self.object_hook, self.object_pairs_hook, self.parse_float, self.parse_int, self.parse_constant,
            self.strict
        )

    def decode(self, s):
        """The value of JSON text."""
        value, _, end = self._read(s, 0)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The value that begins at idx, and where the text goes on behind it."""
        if s[idx : idx + 1] in " \t\n\r":
            raise JSONDecodeError("Expecting value", s, idx)
        return self._read(s, idx)[:2]


class JSONEncoder:
    """Writes JSON. A class of one's own gives it another default()."""

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
        separators=None, default=None
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What to write for a value that JSON does not know; raises TypeError."""
        raise TypeError("Object of type " + type(o).__name__ + " is not JSON serializable")

    def encode(self, o):
        """The value as JSON text."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return _json.write(
            o, self.default, self.ensure_ascii, indent, self.item_separator, self.key_separator, self.sort_keys,
            self.skipkeys, self.allow_nan, self.check_circular
        )

    def iterencode(self, o, _one_shot=False):
        """The value as JSON text, in parts."""
        yield self.encode(o)


def _no(o):
    JSONEncoder.default(None, o)


def dumps(
    obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
    separators=None, default=None, sort_keys=False, **kw
):
    """A value as JSON. indent: as many blanks for each level, on lines; separators: what stands between items and
    after keys; default: called for values that JSON does not know."""
    if cls is not None or kw:
        return (cls or JSONEncoder)(
            skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
            indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw
        ).encode(obj)
    if separators is None:
        between, behind_key = (", " if indent is None else ","), ": "
    else:
        between, behind_key = separators
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return _json.write(
        obj, default or _no, ensure_ascii, indent, between, behind_key, sort_keys, skipkeys, allow_nan, check_circular
    )


def dump(
    obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
    separators=None, default=None, sort_keys=False, **kw
):
    """Writes a value as JSON to a file; see dumps."""
    fp.write(
        dumps(
            obj, skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
            cls=cls, indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw
        )
    )


def loads(
    s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None,
    **kw
):
    """The value of JSON in text or bytes. The hooks are called with what was read, and give what stands for it."""
    if isinstance(s, str):
        if s[:1] == "\ufeff":
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s[3:].decode() if s[:3] == b"\xef\xbb\xbf" else s.decode()
    else:
        raise TypeError("the JSON object must be str, bytes or bytearray, not " + type(s).__name__)
    if object_hook is not None:
        kw["object_hook"] = object_hook
    if object_pairs_hook is not None:
        kw["object_pairs_hook"] = object_pairs_hook
    if parse_float is not None:
        kw["parse_float"] = parse_float
    if parse_int is not None:
        kw["parse_int"] = parse_int
    if parse_constant is not None:
        kw["parse_constant"] = parse_constant
    return (cls or JSONDecoder)(**kw).decode(s)


def load(
    fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None,
    **kw
):
    """The value of JSON in a file; see loads."""
    return loads(
        fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
        parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw
    )
