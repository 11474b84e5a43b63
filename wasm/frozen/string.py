"""Constants of characters, templates with $names, and str.format as a class."""

__all__ = [
    "ascii_letters",
    "ascii_lowercase",
    "ascii_uppercase",
    "capwords",
    "digits",
    "hexdigits",
    "octdigits",
    "printable",
    "punctuation",
    "whitespace",
    "Formatter",
    "Template",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Each word with a capital first letter; runs of blanks become one unless a separator is given."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


class _Both:
    # The names of the keywords first, then those of the mapping.
    def __init__(self, first, then):
        self._first = first
        self._then = then

    def __getitem__(self, key):
        if key in self._first:
            return self._first[key]
        return self._then[key]


class Template:
    """Text with $name and ${name} to fill in."""

    delimiter = "$"
    idpattern = "[_a-z][_a-z0-9]*"
    braceidpattern = None
    flags = 2

    def __init__(self, template):
        self.template = template

    def _name_end(self, at, pattern):
        # Where the name ends that begins there; `at` itself if none does.
        text = self.template
        if pattern != Template.idpattern:
            import re

            found = re.compile("(?:" + pattern + ")", self.flags).match(text[at:])
            return at + len(found.group(0)) if found else at
        end = at
        while end < len(text) and (text[end] in ascii_letters or text[end] == "_" or text[end] in digits and end > at):
            end += 1
        return end

    def _parts(self):
        # Yields (text before, kind, name, text of the place, where it is); kinds: escaped, name, invalid, end.
        text = self.template
        mark = self.delimiter
        size = len(mark)
        done = 0
        while True:
            at = text.find(mark, done)
            if at < 0:
                yield text[done:], "end", None, "", len(text)
                return
            before = text[done:at]
            start = at + size
            done = start
            kind = "invalid"
            name = None
            if text.startswith(mark, start):
                done = start + size
                kind = "escaped"
            elif text.startswith("{", start):
                end = self._name_end(start + 1, self.braceidpattern or self.idpattern)
                if end > start + 1 and text.startswith("}", end):
                    kind = "name"
                    name = text[start + 1 : end]
                    done = end + 1
            else:
                end = self._name_end(start, self.idpattern)
                if end > start:
                    kind = "name"
                    name = text[start:end]
                    done = end
            yield before, kind, name, text[at:done], at

    def _mapping(self, args, kws):
        if len(args) > 1:
            raise TypeError("Template.substitute() takes from 1 to 2 positional arguments but %d were given" % (len(args) + 1))
        if not args:
            return kws
        return _Both(kws, args[0]) if kws else args[0]

    def substitute(self, *args, **kws):
        """The text with all names filled in; KeyError for one that is missing."""
        mapping = self._mapping(args, kws)
        found = []
        for before, kind, name, place, at in self._parts():
            found.append(before)
            if kind == "escaped":
                found.append(self.delimiter)
            elif kind == "name":
                found.append(str(mapping[name]))
            elif kind == "invalid":
                lines = self.template[:at].splitlines(True)
                line = len(lines) or 1
                column = at + 1 if line == 1 else at - len("".join(lines[:-1])) + 1
                if lines and lines[-1].endswith("\n"):
                    line += 1
                    column = 1
                raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column))
        return "".join(found)

    def safe_substitute(self, *args, **kws):
        """The text with those names filled in that are there."""
        mapping = self._mapping(args, kws)
        found = []
        for before, kind, name, place, at in self._parts():
            found.append(before)
            if kind == "escaped":
                place = self.delimiter
            elif kind == "name":
                try:
                    place = str(mapping[name])
                except KeyError:
                    pass
            found.append(place)
        return "".join(found)

    def is_valid(self):
        """Whether substitute() would find no invalid place."""
        return all(kind != "invalid" for before, kind, name, place, at in self._parts())

    def get_identifiers(self):
        """The names in the text, each once, in order."""
        found = []
        for before, kind, name, place, at in self._parts():
            if kind == "name" and name not in found:
                found.append(name)
            elif kind == "invalid":
                continue
        return found


def _split_field(field):
    # "a.b[0]" as "a" and [(True, "b"), (False, 0)].
    end = 0
    while end < len(field) and field[end] not in ".[":
        end += 1
    first = field[:end]
    rest = []
    while end < len(field):
        begin = end + 1
        if field[end] == ".":
            end = begin
            while end < len(field) and field[end] not in ".[":
                end += 1
            name = field[begin:end]
            if not name:
                raise ValueError("Empty attribute in format string")
            rest.append((True, name))
        elif field[end] == "[":
            end = field.find("]", begin)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = field[begin:end]
            if not key:
                raise ValueError("Empty attribute in format string")
            rest.append((False, int(key) if key.isdigit() else key))
            end += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return int(first) if first.isdigit() else first, rest


class Formatter:
    """What str.format does, in parts that a subclass can change."""

    def format(self, format_string, *args, **kwargs):
        """The text with its fields filled in."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """The same, with the arguments as a tuple and a dict."""
        used = set()
        text, auto = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return text

    def _vformat(self, format_string, args, kwargs, used, depth, auto):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        found = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                found.append(literal)
            if field is None:
                continue
            if field == "":
                if auto is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field = str(auto)
                auto += 1
            elif field.isdigit():
                if auto:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto = False
            obj, key = self.get_field(field, args, kwargs)
            used.add(key)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            found.append(self.format_field(obj, spec))
        return "".join(found), auto

    def get_value(self, key, args, kwargs):
        """The argument of that number or name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called with the numbers and names that the text used; does nothing."""

    def format_field(self, value, format_spec):
        """The text of a value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """The value as !s, !r or !a makes it."""
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

    def get_field(self, field_name, args, kwargs):
        """The value of a field such as "0.name[1]", and the number or name it begins with."""
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first

    def parse(self, format_string):
        """Yields (text, field, form, conversion) for each part; the field is None after the last."""
        text = format_string
        at = 0
        literal = ""
        while at < len(text):
            char = text[at]
            if char != "{" and char != "}":
                end = at + 1
                while end < len(text) and text[end] != "{" and text[end] != "}":
                    end += 1
                literal += text[at:end]
                at = end
                continue
            if text[at + 1 : at + 2] == char:
                yield literal + char, None, None, None
                literal = ""
                at += 2
                continue
            if char == "}":
                raise ValueError("Single '}' encountered in format string")
            begin = at = at + 1
            if at == len(text):
                raise ValueError("Single '{' encountered in format string")
            depth = 1
            bracket = False
            mark = -1
            while at < len(text):
                char = text[at]
                if char == "{":
                    if mark < 0:
                        raise ValueError("unexpected '{' in field name")
                    depth += 1
                elif char == "}":
                    depth -= 1
                    if not depth:
                        break
                elif char == "[":
                    bracket = True
                elif char == "]":
                    bracket = False
                elif char in "!:" and mark < 0 and not bracket:
                    mark = at
                at += 1
            if depth:
                raise ValueError("expected '}' before end of string")
            field = text[begin:at] if mark < 0 else text[begin:mark]
            spec = ""
            conversion = None
            if mark >= 0:
                rest = text[mark + 1 : at]
                if text[mark] == ":":
                    spec = rest
                else:
                    if not rest:
                        raise ValueError("unmatched '{' in format spec" if at < len(text) else "end of string while looking for conversion specifier")
                    conversion = rest[0]
                    if len(rest) > 1:
                        if rest[1] != ":":
                            raise ValueError("expected ':' after conversion specifier")
                        spec = rest[2:]
            yield literal, field, spec, conversion
            literal = ""
            at += 1
        if literal:
            yield literal, None, None, None
