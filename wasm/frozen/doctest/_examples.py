"""Examples, and how they are found in a text."""

__name__ = "doctest"  # what is defined here is of the public module: in reprs and pickles

from doctest._flags import OPTIONFLAGS_BY_NAME

_TRACEBACKS = ("Traceback (most recent call last):", "Traceback (innermost last):")


class Example:
    """A piece of source, and what it should print or raise."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want if not want or want.endswith("\n") else want + "\n"
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith("\n") else exc_msg + "\n"
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _items(self):
        return (self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._items() == other._items()

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring, and the names that they see."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        assert not isinstance(examples, str), "DocTest no longer accepts str; use DocTestParser instead"
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        n = len(self.examples)
        shown = "no examples" if n == 0 else "1 example" if n == 1 else "%d examples" % n
        return "<%s %s from %s:%s (%s)>" % (self.__class__.__name__, self.name, self.filename, self.lineno, shown)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._key() == other._key() and self.examples == other.examples

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def _key(self):
        return (self.name, self.filename or "", self.lineno or 0)

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return self._key() < other._key()


def _is_blank_or_comment(source):
    text = source.strip(" ")
    return not text or (text[0] == "#" and "\n" not in text.rstrip("\n")) or text == "\n"


def _indentation(line):
    return len(line) - len(line.lstrip(" "))


class DocTestParser:
    """Finds the examples in a text."""

    def parse(self, string, name="<string>"):
        """The examples, and the texts between them."""
        lines = (string.expandtabs() if "\t" in string else string).split("\n")
        indents = [_indentation(line) for line in lines if line.strip()]
        least = min(indents) if indents else 0
        if least:
            lines = [line[least:] for line in lines]
        output = []
        text = []
        at = 0
        while at < len(lines):
            line = lines[at]
            indent = _indentation(line)
            if not line.startswith(">>>", indent):
                text.append(line + "\n" if at < len(lines) - 1 else line)
                at += 1
                continue
            output.append("".join(text))
            text = []
            first = at
            at += 1
            while at < len(lines) and lines[at].lstrip(" ").startswith("..."):
                at += 1
            source_lines = lines[first:at]
            begin = at
            while at < len(lines) and lines[at].strip(" ") and not lines[at].lstrip(" ").startswith(">>>"):
                at += 1
            example = self._example(source_lines, lines[begin:at], indent, name, first)
            if example is not None:
                output.append(example)
        output.append("".join(text))
        return output

    def _example(self, source_lines, want_lines, indent, name, lineno):
        margin = " " * indent
        for i, line in enumerate(source_lines):
            if i and not line.startswith(margin + "."):
                self._inconsistent(lineno + i - 1, name, line)
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                raise ValueError(
                    "line %r of the docstring for %s lacks blank after %s: %r"
                    % (lineno + i + 1, name, line[indent : indent + 3], line)
                )
        source = "\n".join([line[indent + 4 :] for line in source_lines])
        for i, line in enumerate(want_lines):
            if not line.startswith(margin):
                self._inconsistent(lineno + len(source_lines) + i, name, line)
        want = "\n".join([line[indent:] for line in want_lines])
        options = self._options(source, name, lineno)
        if _is_blank_or_comment(source):
            return None
        return Example(source, want, self._message(want), lineno, indent, options)

    def _inconsistent(self, lineno, name, line):
        raise ValueError(
            "line %r of the docstring for %s has inconsistent leading whitespace: %r" % (lineno + 1, name, line)
        )

    def _message(self, want):
        lines = want.split("\n")
        if lines[0].rstrip() not in _TRACEBACKS:
            return None
        for i in range(1, len(lines)):
            if lines[i][:1].isalpha() or lines[i][:1].isdigit() or lines[i][:1] == "_":
                return "\n".join(lines[i:])
        return None

    def _options(self, source, name, lineno):
        options = {}
        for line in source.split("\n"):
            at = line.rfind("#")
            if at < 0:
                continue
            comment = line[at + 1 :].lstrip()
            if not comment.startswith("doctest:") or "'" in comment or '"' in comment:
                continue
            for word in comment[8:].replace(",", " ").split():
                if word[0] not in "+-" or word[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(
                        "line %r of the doctest for %s has an invalid option: %r" % (lineno + 1, name, word)
                    )
                options[OPTIONFLAGS_BY_NAME[word[1:]]] = word[0] == "+"
        if options and _is_blank_or_comment(source):
            raise ValueError(
                "line %r of the doctest for %s has an option directive on a line with no example: %r"
                % (lineno, name, source)
            )
        return options

    def get_doctest(self, string, globs, name, filename, lineno):
        """The examples of a text as a DocTest."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        """The examples of a text."""
        return [part for part in self.parse(string, name) if isinstance(part, Example)]


def _indent(text, n=4):
    margin = " " * n
    return "".join([margin + line if line != "\n" else line for line in text.splitlines(True)])
