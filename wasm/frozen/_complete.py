"""What could stand at the cursor. Nothing of the program's own runs for it: no property, no __getattr__, no __dir__."""

import _scan
import _scopes
import _signatures
from _candidates import Candidates
from _scan import chain, is_identifier, is_primary_end, name_start, open_brace, prefix_start, scan, skip_blanks
from _scopes import parts
from _values import Resolver
from builtins import bool, chr, len, set

# Magics whose line is code, and those whose line names a file.
CODE_MAGICS = ("time", "timeit", "prun", "pinfo", "pinfo2", "psearch", "xdel", "del")
PATH_MAGICS = ("run", "load", "cd", "cat", "pycat", "ls", "mkdir", "rm", "rmdir", "writefile", "file")
CODE_CELLS = ("time", "timeit", "capture", "prun")


def complete(before, after):
    """[number of characters that a match replaces, then text, type and signature of each match], as texts."""
    data = _scan.cut(before.encode())
    return _Cursor(after).complete(data).answer()


def cell_magic(data):
    """What of the data is Python, without the first line of a `%%` magic; and that line when it is all that counts."""
    text = data.lstrip()
    if not text.startswith(b"%%"):
        return data, None
    line, end, rest = text.partition(b"\n")
    if not end:
        return data, text
    return (rest if line[2:].strip().split(b" ")[0].decode() in CODE_CELLS else None), None


def given(between, after):
    """The arguments of a call that are there: how many by position (-1: not known), and the names of the others."""
    count = 0
    names = set()
    for part in parts(between.decode())[:-1]:
        name, equals, value = part.partition("=")
        if part.startswith("*"):
            count = -1
        elif equals and not value.startswith("=") and is_identifier(name.strip()):
            names.add(name.strip())
        elif count >= 0:
            count += 1
    for part in after.split("\n", 1)[0].split(")", 1)[0].split(","):
        name, equals, _ = part.partition("=")
        if equals:
            names.add(name.strip())
    return count, names


def _is_whole_number(root):
    """Behind its digits a dot is the point of a fraction."""
    kind, text = root[1]
    return kind == "number" and not root[2] and "." not in text


class _Cursor:
    def __init__(self, after):
        self.after = after
        self.resolver = Resolver({})

    def complete(self, data):
        data, magic = cell_magic(data)
        if magic is not None:
            return self.magic(magic)
        return Candidates("") if data is None else self.code(data)

    def code(self, data, names=None):
        """`names` are those of the cell, when the data is only a part of it."""
        start = name_start(data, len(data))
        state = scan(data[:start])
        prefix = data[start:].decode()
        found = Candidates(prefix)
        if state.comment:
            return found
        if state.magic >= 0:
            return self.magic(data[state.magic :])
        if state.string >= 0:
            return self.string(data, state, names)
        number = prefix and "0" <= prefix[0] <= "9"
        if number and not state.opened:
            return found
        statement = data[state.lines[-1] : start]
        if self.imports(statement, found):
            return found
        self.resolver.names = names = _scopes.bindings(state) if names is None else names
        deep = bool(state.opened)
        end = skip_blanks(data, start, deep)
        if end and data[end - 1] == 46:
            root = chain(state, end - 1, deep)
            if root is not None and not (data[end - 2] > 32 and _is_whole_number(root)):
                found.members(self.resolver, self.resolver.chain(root))
            return found
        words = statement.split()
        if words and words[-1] in (b"def", b"class", b"as"):
            return found  # a name of one's own
        if deep and data[state.opened[-1]] != 123:
            self.in_brackets(data, state, start, found)
        if not number:
            found.names(names)
        return found

    def subject(self, data, state):
        """What stands before the innermost bracket: its root and steps, or None."""
        opened = state.opened[-1]
        deep = len(state.opened) > 1
        end = skip_blanks(data, opened, deep)
        if not is_primary_end(state, end):
            return None
        return chain(state, end, deep)

    def in_brackets(self, data, state, start, found):
        """Keyword arguments of the call that the cursor is in, or keys of what is subscripted."""
        root = self.subject(data, state)
        if root is None:
            return
        opened = state.opened[-1]
        between = data[opened + 1 : start]
        value = self.resolver.chain(root)
        if data[opened] == 91:
            if not between.strip() or between.strip() == b"-":
                found.keys(value, "", self.after)
            return
        if between.rstrip()[-1:] not in (b"", b","):
            return
        takes = None
        if value is not None:
            takes = _signatures.call_parameters(value)
        elif root[1][0] == "name" and not root[2]:
            binding = self.resolver.names.get(root[1][1])
            takes = binding[2] if binding is not None and binding[0] == "def" else None
        if takes:
            count, names = given(between, self.after)
            found.arguments(takes, count, names)

    def imports(self, statement, found):
        """Whether the statement is an import; then its candidates are found."""
        text = statement.decode().lstrip()
        words = text.replace("(", " ").split()
        if not words or words[0] not in ("import", "from") or text == words[0]:
            return False
        if words[0] == "import":
            part = text[6:].split(",")[-1]
            self.module_part(part, "as", found)
            return True
        module, imports, rest = text[4:].partition(" import")
        if not imports:
            self.module_part(module, "import", found)
            return True
        module = module.strip()
        part = rest.replace("(", " ").split(",")[-1]
        if part.strip():
            found.words(("as",))
            return True
        value = self.resolver.module(module)
        if value is not None:
            found.members(self.resolver, value)
        else:
            found.source_names(module)
        found.modules(module + ".")
        return True

    def module_part(self, part, word, found):
        name = part.strip()
        if not name or name[-1] == ".":
            found.modules(name)
        elif part[-1] in " \t" and len(part.split()) == 1:
            found.words((word,))

    def string(self, data, state, names):
        """In a string: expressions in the braces of an f-string, keys, and paths."""
        found = Candidates("")
        start = prefix_start(data, state.string)
        letters = data[start : state.string].decode().lower()
        content = data[state.body :]
        if "f" in letters:
            brace = open_brace(content)
            if brace < 0:
                return found
            content = content[brace + 1 :]
            if not scan(content).opened and b":" in content:
                return found  # a format
            return self.code(content, _scopes.bindings(scan(data[:start])) if names is None else names)
        if state.body - state.string == 3:
            return found
        text = content.decode()
        if state.opened and data[state.opened[-1]] == 91 and not data[state.opened[-1] + 1 : start].strip():
            root = self.subject(data, state)
            if root is not None:
                self.resolver.names = _scopes.bindings(scan(data[:start])) if names is None else names
                found.keys(self.resolver.chain(root), letters + chr(data[state.string]) + text, self.after)
                return found
        if not letters:
            found.paths(text, bool(state.opened), self.after)
        return found

    def magic(self, line):
        text = line.decode()
        if text[0] == "!":
            return Candidates("")
        if text[0] == "?":
            return self.code(line.lstrip(b"?").lstrip())
        marks = "%%" if text.startswith("%%") else "%"
        name, blank, rest = text[len(marks) :].partition(" ")
        if not blank:
            found = Candidates(text)
            found.magics(marks)
            if text == "%":
                found.magics("%%")
            return found
        if name in PATH_MAGICS:
            found = Candidates("")
            found.paths(rest.split(" ")[-1], True, "")
            return found
        return self.code(rest.lstrip().encode()) if name in CODE_MAGICS else Candidates("")
