"""The names that a cell binds before the cursor, which has not run yet.

A binding is a tuple: ("module", name), ("member", module, name), ("def", name, parameters, is a method),
("class", name, members, bases), ("self", class binding), ("parameter",), ("value", expression) or ("name",).
"""

from _scan import KEYWORDS, is_identifier, is_name, name_end
from builtins import bool, enumerate, len, max, min, ord, range

# More statements than this are not read, only the last ones; and of each one no more than this.
STATEMENTS_MAX = 2000
STATEMENT_BYTES_MAX = 2000
# What these bind is known as soon as their colon is there.
_HEADS = ("def", "class", "for", "with", "async")


class _Scope:
    def __init__(self, indent, names, cls=None, me=None):
        self.indent = indent  # of its head: lines that are not further in are outside
        self.names = names
        self.cls = cls  # the binding of the class whose body it is
        self.me = me  # how its methods' first parameter is called, and the class


def _words(text):
    """The identifiers of a target such as `a, (b, *c)`; none when it is anything else."""
    for mark in "()[]*":
        text = text.replace(mark, " ")
    names = [part.strip() for part in text.split(",")]
    names = [name for name in names if name]
    for name in names:
        if not is_identifier(name):
            return []
    return names


def parts(text):
    """What commas separate that stand in no brackets and no strings."""
    found = []
    depth, start, quote = 0, 0, 0
    data = text.encode()
    for i, byte in enumerate(data):
        if quote:
            if byte == quote:
                quote = 0
        elif byte in b"'\"":
            quote = byte
        elif byte in b"([{":
            depth += 1
        elif byte in b")]}":
            depth -= 1
        elif byte == 44 and depth == 0:
            found.append(data[start:i].decode().strip())
            start = i + 1
    found.append(data[start:].decode().strip())
    return found


def parameters(text):
    """The parameters of a def or a lambda as (name, default or None, stars), with the text of each default."""
    found = []
    for part in parts(text):
        name, equals, default = part.partition("=")
        name = name.split(":", 1)[0].strip()
        stars = len(name) - len(name.lstrip("*"))
        name = name.lstrip("*")
        if is_identifier(name) or (stars == 1 and not name):
            found.append((name, default.strip() if equals else None, stars))
    return found


def _statements(state):
    """The statements, as (indentation, text on one line)."""
    data = state.data
    starts = state.lines
    indent = 0
    found = []
    first = max(0, len(starts) - STATEMENTS_MAX)
    for i in range(first, len(starts)):
        start = starts[i]
        end = starts[i + 1] - 1 if i + 1 < len(starts) else len(data)
        line = data[start : min(end, start + STATEMENT_BYTES_MAX)]
        text = line.lstrip()
        if not text or text[0] in b"#'\"\n%!?":
            continue
        if start == 0 or data[start - 1] != 59:  # after a semicolon it is as far in as what is before
            indent = len(line) - len(text)
        found.append((indent, _joined(text)))
    return found


def _joined(line):
    while line and 128 <= line[-1]:
        line = line[:-1]  # it may have been cut within a character
    text = line.decode().replace("\n", " ").strip()
    comment = text.find("#")
    if comment >= 0:
        code = text[:comment]
        if code.count("'") % 2 == 0 and code.count('"') % 2 == 0:
            return code.strip()
    return text


def bindings(state):
    """The names that are bound in the scope at the end of the data: name -> binding."""
    scopes = [_Scope(-1, {})]
    statements = _statements(state)
    last = len(statements) - 1
    data = state.data
    blank = not state.opened and not data[data.rfind(b"\n") + 1 :].strip()
    for i, (indent, text) in enumerate(statements):
        while len(scopes) > 1 and indent <= scopes[-1].indent:
            scopes.pop()
        if i < last or blank or (":" in text and text.split(None, 1)[0] in _HEADS):
            _read(scopes, indent, text)
        else:
            _read_inner(scopes[-1].names, text)
    if blank:
        indent = len(data) - data.rfind(b"\n") - 1
        while len(scopes) > 1 and indent <= scopes[-1].indent:
            scopes.pop()
    names = {}
    for scope in scopes:
        if scope.cls is None or scope is scopes[-1]:
            names.update(scope.names)
    return names


def _read(scopes, indent, text):
    names = scopes[-1].names
    end = 0
    while end < len(text) and (is_name(ord(text[end])) or text[end] == "@"):
        end += 1
    word, rest = text[:end], text[end:].strip()
    if word == "async":
        return _read(scopes, indent, rest)
    if word == "def":
        _read_def(scopes, indent, rest)
    elif word == "class":
        _read_class(scopes, indent, rest)
    elif word == "import":
        for part in rest.split(","):
            module, _, name = part.partition(" as ")
            module, name = module.strip(), name.strip()
            if name:
                names[name] = "module", module
            elif module:
                name = module.split(".", 1)[0]
                names[name] = "module", name
    elif word == "from":
        module, _, rest = rest.partition(" import ")
        for part in rest.strip("() ").split(","):
            member, _, name = part.partition(" as ")
            member, name = member.strip(), name.strip()
            if is_identifier(member):
                names[name or member] = "member", module.strip(), member
    elif word == "for":
        for name in _words(rest.partition(" in ")[0]):
            names[name] = ("name",)
    elif word in ("with", "except"):
        parts = rest.split(" as ")
        for part in parts[1:]:
            name = part.strip()[: name_end(part.strip().encode(), 0)]
            if is_identifier(name):
                names[name] = ("name",)
    elif word == "case":
        _read_pattern(names, rest)
    elif word == "type" and is_name(ord(rest[:1] or " ")):
        name = _without_type_parameters(rest)[0].partition("=")[0].strip()
        if is_identifier(name):
            names[name] = ("name",)
    elif word not in ("return", "assert", "del", "global", "nonlocal", "raise"):
        _read_assignment(scopes, text)
    _read_inner(names, text)


def _without_type_parameters(rest):
    """A name and what follows, without the type parameters in brackets; and the names of those."""
    start = name_end(rest.encode(), 0)
    name = rest.encode()[:start].decode()
    behind = rest[len(name) :].lstrip()
    found = []
    if behind[:1] == "[":
        depth = 0
        for i, letter in enumerate(behind):
            if letter in "([{":
                depth += 1
            elif letter in ")]}":
                depth -= 1
                if depth == 0:
                    found = [part.split(":", 1)[0].strip("* ") for part in parts(behind[1:i])]
                    behind = behind[i + 1 :]
                    break
    return name + behind, [one for one in found if is_identifier(one)]


def _read_def(scopes, indent, rest):
    rest, types = _without_type_parameters(rest)
    name, _, inside = rest.partition("(")
    name = name.strip()
    scope = scopes[-1]
    closed = inside.rfind(")")
    found = parameters(inside[:closed] if closed >= 0 else inside)
    if is_identifier(name):
        scope.names[name] = "def", name, found, scope.cls is not None
    inner = _Scope(indent, {}, me=scope.me)
    for one in types:
        inner.names[one] = ("name",)
    for position, (parameter, _, _) in enumerate(found):
        inner.names[parameter] = ("parameter",)
        if position == 0 and scope.cls is not None and parameter:
            inner.names[parameter] = "self", scope.cls
            inner.me = parameter, scope.cls
    scopes.append(inner)


def _read_class(scopes, indent, rest):
    rest, types = _without_type_parameters(rest)
    end = name_end(rest.encode(), 0)
    name = rest.encode()[:end].decode()
    bases = rest[len(name) :].strip().rstrip(":").strip("() ")
    members = {}
    binding = "class", name, members, bases
    if is_identifier(name):
        scopes[-1].names[name] = binding
    scopes.append(_Scope(indent, members, cls=binding))


def _read_pattern(names, text):
    """The names in a pattern that stand alone: not before a bracket, a dot or =, and not after a dot."""
    data = text.encode()
    i, quote = 0, 0
    while i < len(data):
        byte = data[i]
        if quote:
            quote = 0 if byte == quote else quote
        elif byte in b"'\"":
            quote = byte
        elif is_name(byte):
            end = name_end(data, i)
            word = data[i:end].decode()
            if word == "if":
                break
            leads = data[end : end + 1] in (b"(", b".", b"=") or (i and data[i - 1] == 46)
            if is_identifier(word) and word not in KEYWORDS and word != "_" and not leads:
                names[word] = ("name",)
            i = end
            continue
        i += 1


def _read_assignment(scopes, text):
    scope = scopes[-1]
    targets = []
    while True:
        equals = text.find("=")
        target = text[:equals].strip()
        if equals < 0 or not target or text[equals + 1 : equals + 2] == "=" or target[-1] in "!<>+-*/%&|^@:":
            break
        if not _is_target(scope, target):
            break
        targets.append(target.split(":", 1)[0].strip())
        text = text[equals + 1 :]
    value = "value", text.strip()
    for target in targets:
        if "." in target:
            members = scope.me[1][2]
            name = target.split(".")[1]
            if name not in members:
                members[name] = value
        elif is_identifier(target):
            scope.names[target] = value
        else:
            for name in _words(target):
                scope.names[name] = ("name",)


def _is_target(scope, target):
    target = target.split(":", 1)[0].strip()
    if "." in target:
        me, _, name = target.partition(".")
        return scope.me is not None and me == scope.me[0] and is_identifier(name)
    return bool(_words(target))


def _read_inner(names, text):
    """Names that are bound within expressions: `:=`, `lambda` and comprehensions."""
    if ":=" in text:
        for part in text.split(":=")[:-1]:
            part = part.strip()
            data = part.encode()
            start = len(data)
            while start and is_name(data[start - 1]):
                start -= 1
            name = data[start:].decode()
            if is_identifier(name):
                names[name] = ("name",)
    if "lambda" in text:
        for part in text.split("lambda ")[1:]:
            for name, _, _ in parameters(part.partition(":")[0]):
                names[name] = ("parameter",)
    if " for " in text:
        for part in text.split(" for ")[1:]:
            for name in _words(part.partition(" in ")[0]):
                names[name] = ("name",)
