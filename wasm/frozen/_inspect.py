"""What is known of the object under the cursor. Nothing of the program's own runs for it."""

import _scan
import _scopes
import _source
from _own import apart, own
from _scan import KEYWORDS, chain, is_name, is_primary_end, name_start, scan, skip_blanks
from _signatures import lookup, parameters_of, short, signature, written
from _values import (
    BOUND, LIVE, MADE, MISSING, MODULE, NATIVE_FUNCTIONS, SELF, SOURCE, Resolver, is_function, key_of, static,
)  # fmt: skip
from builtins import (
    bool, bytearray, bytes, dict, frozenset, len, list, max, min, ord, print, property, range, set, str, tuple, type,
)  # fmt: skip

LABEL = "\x1b[1;31m", "\x1b[0m"
TEXT_MAX = 20000
NAME_BYTES_MAX = 10000
MEMBERS_MAX = 200


def inspect(before, after, detail):
    """[] or ["text/plain", text]."""
    if type(detail) is str:
        detail = detail == "1"
    end = 0
    while end < len(after) and end < 200 and is_name(ord(after[end])):
        end += 1
    data = _scan.cut((before + after[:end]).encode())
    found = _at(data, None, detail)
    return [] if found is None else ["text/plain", found]


def text(name, detail=0):
    """What `name?` and `name??` show, or None when there is no such name."""
    return apart(_text, name, detail)


def _text(name, detail):
    name = name.strip()
    if name[:1] == "%" or name in KEYWORDS:
        return _written_help(name)
    resolver = Resolver({})
    value = resolver.expression(name)
    if value is not None:
        return _shown(value, name, bool(detail))
    data = name.encode()
    root = chain(scan(data), len(data), False) if len(data) <= NAME_BYTES_MAX else None
    return _property(resolver, root) if root is not None and root[0] == 0 else None


def _written_help(key):
    found = lookup(key)
    if found is None and key[:1] == "%":
        magics = own("_magics")
        name = key.lstrip("%")
        found = (magics.CELL if key[:2] == "%%" else magics.LINE).get(name, (None, None))[1]
    return None if found is None else _sections([("Docstring", found)])


def _at(data, names, detail):
    state = scan(data)
    if state.comment:
        return None
    if state.magic >= 0:
        line = data[state.magic :].decode()
        word = line.split(" ", 1)[0]
        if line[0] == "%" and (" " not in line):
            return _written_help(word) or _written_help(word.replace("%%", "%"))
        return None if line[0] == "!" else _at(line[len(word) :].encode(), names, detail)
    if state.string >= 0:
        return _in_string(data, state, names, detail)
    if names is None:
        names = _scopes.bindings(state)
    resolver = Resolver(names)
    deep = bool(state.opened)
    end = skip_blanks(data, len(data), deep)
    start = name_start(data, end)
    if start < end:
        found = _expression(resolver, data, chain(state, end, deep), end, detail)
        if found is not None:
            return found
        word = data[start:end].decode()
        if word in KEYWORDS:
            found = _written_help(word)
            if found is not None:
                return found
    elif end - 1 in state.pairs and data[end - 1] == 41:
        opened = state.pairs[end - 1]
        end = skip_blanks(data, opened, deep)
        if is_primary_end(state, end):
            return _expression(resolver, data, chain(state, end, deep), end, detail)
    for level in range(len(state.opened) - 1, max(-1, len(state.opened) - 20), -1):
        opened = state.opened[level]
        end = skip_blanks(data, opened, level > 0)
        if data[opened] == 40 and is_primary_end(state, end):
            found = _expression(resolver, data, chain(state, end, level > 0), end, detail)
            if found is not None:
                return found
    return None


def _in_string(data, state, names, detail):
    start = _scan.prefix_start(data, state.string)
    if b"f" not in data[start : state.string].lower():
        return None
    content = data[state.body :]
    brace = _scan.open_brace(content)
    if brace < 0:
        return None
    if names is None:
        names = _scopes.bindings(scan(data[:start]))
    return _at(content[brace + 1 :], names, detail)


def _expression(resolver, data, root, end, detail):
    if root is None:
        return None
    shown = data[root[0] : end].decode()
    if root[1][0] == "name" and not root[2]:
        binding = resolver.names.get(root[1][1])
        if binding is not None and binding[0] == "def":
            return _sections([("Signature", shown + written(binding[2])), ("Type", "function")])
    value = resolver.chain(root)
    if value is not None:
        return _shown(value, shown, detail)
    return _property(resolver, root)


def _property(resolver, root):
    """An attribute that is computed: that it is, and no more."""
    steps = root[2]
    if not steps or steps[-1][0] != "attribute":
        return None
    holder = resolver.chain((root[0], root[1], steps[:-1]))
    if holder is None or holder.kind not in (LIVE, MADE):
        return None
    stored = static(holder.what, steps[-1][1])
    if stored is MISSING:
        return None
    return _sections([("Type", "property" if type(stored) is property else "descriptor")])


def _sections(sections):
    """Titles and bodies as IPython lays them out."""
    width = max([len(title) for title, _ in sections]) + 1
    lines = []
    for title, body in sections:
        body = body.strip("\n")
        if len(body) > TEXT_MAX:
            body = body[:TEXT_MAX] + "..."
        head = LABEL[0] + title + ":" + LABEL[1]
        if "\n" in body:
            lines.append(head + "\n" + body)
        else:
            lines.append(head + " " * (width - len(title) - 1) + " " + body)
    return "\n".join(lines)


def docstring(obj):
    """The docstring of a function, a class or a module, without the indentation of the code; "" of one in C."""
    if type(obj) in NATIVE_FUNCTIONS or type(obj) is type and "__module__" not in obj.__dict__:
        return ""  # its __doc__ is made of the help texts, and has no signature
    found = static(obj, "__doc__")
    if type(found) is not str:
        return ""
    lines = found.split("\n")
    indents = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    indent = min(indents) if indents else 0
    lines = [lines[0].strip()] + [line[indent:].rstrip() for line in lines[1:]]
    return "\n".join(lines).strip("\n")


def helped(obj, key):
    """The signature and the text that are written for a native object."""
    found = lookup(key or key_of(obj))
    if found is None:
        return "", ""
    head, _, body = found.partition("\n")
    at = head.find("(")
    return (head[at:] if at >= 0 else ""), body.strip("\n")


def about(obj, key=""):
    """The signature and the help of a function or a class."""
    sign, doc = signature(obj), docstring(obj)
    at = _source.place(obj)
    if not doc and (at is None or not _source.is_program(at[0])):
        written_sign, doc = helped(obj, key)
        sign = written_sign or sign
    return sign, doc


def _shown(value, name, detail):
    kind, obj = value.kind, value.what
    if kind == SOURCE:
        init = obj[2].get("__init__")
        takes = written(init[2][1:]) if init is not None and init[0] == "def" else "()"
        return _sections([("Init signature", name + takes), ("Type", "type")])
    if kind == SELF:
        return _sections([("Type", obj[1])])
    if kind == MADE:
        return _instance(MISSING, obj, name, detail)
    if type(obj) is type:
        return _class(obj, name, value.key, detail)
    if is_function(obj):
        return _function(obj, name, value.key, detail)
    if type(obj) is MODULE:
        return _module(obj, value.key, detail)
    return _instance(obj, type(obj), name, detail, value.key if obj is None else "")


def _document(sections, obj, doc, detail):
    """The docstring, or in detail the source where it is known."""
    found = _source.source(obj) if detail else None
    if found:
        sections.append(("Source", found))
    else:
        sections.append(("Docstring", doc or "<no docstring>"))


def _file(sections, obj):
    at = _source.place(obj)
    if at is not None and _source.is_program(at[0]):
        sections.append(("File", at[0]))


def _function(obj, name, key, detail):
    sections = []
    sign, doc = about(obj, key)
    if sign:
        sections.append(("Signature", name + sign))
    _document(sections, obj, doc, detail)
    _file(sections, obj)
    sections.append(("Type", _type_of(obj)))
    return _sections(sections)


def _type_of(obj):
    return "method" if type(obj) is BOUND else "function"


def _class(obj, name, key, detail):
    sections = []
    sign, doc = about(obj, key)
    if sign or not key:
        sections.append(("Init signature", name + (sign or "()")))
    _document(sections, obj, doc, detail)
    _init(sections, obj)
    _file(sections, obj)
    sections.append(("Type", "type"))
    return _sections(sections)


def _init(sections, cls):
    init = static(cls, "__init__")
    if init is not MISSING and is_function(init):
        doc = docstring(init)
        if doc:
            sections.append(("Init docstring", doc))


def _module(obj, key, detail):
    sections = [("Type", "module")]
    file = static(obj, "__file__")
    if type(file) is str and _source.is_program(file):
        sections.append(("File", file))
    doc = docstring(obj)
    if not doc:
        doc = lookup(key or key_of(obj)) or ""
    _document(sections, obj, doc, detail)
    return _sections(sections)


def _instance(obj, cls, name, detail, key=""):
    sections = []
    call = static(cls, "__call__")
    if call is not MISSING and is_function(call):
        takes = parameters_of(call, 1)
        if takes is not None:
            sections.append(("Signature", name + written(takes)))
        else:
            call = MISSING
    sections.append(("Type", cls.__name__))
    if obj is not MISSING:
        shown = obj if cls is str else short(obj)
        if shown is not None:
            sections.append(("String form", shown[:500] + ("..." if len(shown) > 500 else "")))
        if cls in (str, list, tuple, dict, set, frozenset, bytes, bytearray, range):
            sections.append(("Length", "%d" % len(obj)))
    doc = docstring(cls)
    if not doc:
        sign, doc = helped(cls, key)
        doc = doc if not sign else cls.__name__ + sign + "\n\n" + doc
    _document(sections, cls, doc, detail)
    _init(sections, cls)
    if call is not MISSING:
        doc = docstring(call)
        if doc:
            sections.append(("Call docstring", doc))
    return _sections(sections)


def help(*args):
    """The builtin `help`."""
    print(apart(_page, args))


def _page(args):
    return own("_pages").page(*args)
