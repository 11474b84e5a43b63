"""Reads the text of XML."""

__name__ = "xml.etree.ElementTree"  # what is defined here is of the public module: in reprs and pickles

from xml.etree._element import Comment, Element, ProcessingInstruction

_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


class ParseError(SyntaxError):
    """Text that is no XML."""

    __module__ = "xml.etree.ElementTree"


class TreeBuilder:
    """Makes a tree of what a parser finds."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False):
        self._make = element_factory or Element
        self._comments = insert_comments
        self._pis = insert_pis
        self._open = []
        self._text = []
        self._last = self._root = None
        self._behind = False

    def _flush(self):
        if self._text:
            if self._last is not None:
                text = "".join(self._text)
                if self._behind:
                    self._last.tail = text
                else:
                    self._last.text = text
            self._text = []

    def data(self, data):
        """Text."""
        self._text.append(data)

    def start(self, tag, attrs):
        """A node begins."""
        self._flush()
        self._last = made = self._make(tag, attrs)
        if self._open:
            self._open[-1].append(made)
        elif self._root is None:
            self._root = made
        self._open.append(made)
        self._behind = False
        return made

    def end(self, tag):
        """A node ends."""
        self._flush()
        self._last = self._open.pop()
        self._behind = True
        return self._last

    def _single(self, made, keep):
        if keep:
            self._flush()
            if self._open:
                self._open[-1].append(made)
            self._last = made
            self._behind = True
        return made

    def comment(self, text):
        """A comment."""
        return self._single(Comment(text), self._comments)

    def pi(self, target, text=None):
        """An instruction."""
        return self._single(ProcessingInstruction(target, text), self._pis)

    def close(self):
        """The tree."""
        return self._root


class XMLParser:
    """Reads XML text in parts."""

    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self._encoding = encoding
        self._parts = []
        self._events = None

    def feed(self, data):
        """Takes a part of the text."""
        self._parts.append(data)

    def close(self):
        """The tree, when all was read."""
        if self._parts and isinstance(self._parts[0], (bytes, bytearray)):
            data = b"".join([bytes(part) for part in self._parts])
            text = data.decode(self._encoding or _encoding(data))
        else:
            text = "".join(self._parts)
        self._parts = []
        _Reader(text.replace("\r\n", "\n").replace("\r", "\n"), self.target, self._events).read()
        return self.target.close()


def _encoding(data):
    if data[:3] == b"\xef\xbb\xbf":
        return "utf-8-sig"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    head = data[:100]
    at = head.find(b"encoding=")
    if head[:5] == b"<?xml" and 0 <= at < head.find(b"?>"):
        quote = head[at + 9 : at + 10]
        return head[at + 10 : head.find(quote, at + 10)].decode()
    return "utf-8"


class _Reader:
    def __init__(self, text, target, events):
        self.text = text[1:] if text[:1] == "\ufeff" else text
        self.target = target
        self.events = events
        self.at = 0
        self.spaces = [{"xml": "http://www.w3.org/XML/1998/namespace"}]
        self.entities = _ENTITIES

    def wrong(self, what, at, code=4):
        line = self.text.count("\n", 0, at) + 1
        column = at - self.text.rfind("\n", 0, at) - 1
        error = ParseError("{}: line {}, column {}".format(what, line, column))
        error.code = code
        error.position = line, column
        raise error

    def until(self, end, what='not well-formed (invalid token)'):
        at = self.text.find(end, self.at)
        if at < 0:
            self.wrong("unclosed token", self.at, 5)
        found = self.text[self.at : at]
        self.at = at + len(end)
        return found

    def read(self):
        text, target = self.text, self.target
        tags = []
        had_root = False
        while self.at < len(text):
            begin = self.at
            at = text.find("<", begin)
            at = len(text) if at < 0 else at
            if at > begin:
                data = text[begin:at]
                if tags:
                    if "]]>" in data:
                        self.wrong("not well-formed (invalid token)", begin + data.index("]]>"))
                    target.data(self.filled(data, begin))
                elif data.strip():
                    start = begin + len(data) - len(data.lstrip())
                    if had_root:
                        self.wrong("junk after document element", start, 9)
                    self.wrong("syntax error", start, 2)
                self.at = at
                continue
            self.at += 1
            if text.startswith("!--", self.at):
                self.at += 3
                found = self.until("-->")
                if hasattr(target, "comment"):
                    target.comment(found)
            elif text.startswith("![CDATA[", self.at):
                self.at += 8
                target.data(self.until("]]>"))
            elif text.startswith("?", self.at):
                self.at += 1
                name, _, rest = self.until("?>").partition(" ")
                if name != "xml" and hasattr(target, "pi"):
                    target.pi(name, rest.strip() or None)
                elif name == "xml" and begin:
                    self.wrong("XML or text declaration not at start of entity", begin, 30)
            elif text.startswith("!DOCTYPE", self.at):
                self.doctype()
            elif text.startswith("/", self.at):
                self.at += 1
                name = self.until(">").rstrip()
                if not tags or tags[-1][0] != name:
                    if not tags:
                        self.wrong("not well-formed (invalid token)", begin + 1)
                    self.wrong("mismatched tag", begin + 2, 7)
                tag = tags.pop()[1]
                self.ended(tag)
            else:
                if had_root and not tags:
                    self.wrong("junk after document element", begin, 9)
                had_root = True
                self.element(tags, begin)
        if not had_root:
            self.wrong("no element found", len(text), 3)
        if tags:
            self.wrong("no element found", len(text), 3)

    def ended(self, tag):
        self.spaces.pop()
        made = self.target.end(tag)
        if self.events is not None:
            self.events("end", made)

    def doctype(self):
        depth = 0
        begin = self.at
        while self.at < len(self.text):
            c = self.text[self.at]
            self.at += 1
            if c == "[":
                depth += 1
            elif c == "]":
                depth -= 1
            elif c == ">" and depth == 0:
                break
        import re

        for name, _, value in re.findall(r"<!ENTITY\s+([\w.-]+)\s+(['\"])(.*?)\2\s*>", self.text[begin : self.at], re.S):
            self.entities = dict(self.entities)
            self.entities[name] = value

    def name(self):
        found = _name_pattern().match(self.text, self.at)
        if not found:
            self.wrong("not well-formed (invalid token)", self.at)
        self.at = found.end()
        return found.group()

    def blanks(self):
        while self.at < len(self.text) and self.text[self.at] in " \t\n":
            self.at += 1

    def element(self, tags, begin):
        text = self.text
        name = self.name()
        attributes = []
        spaces = self.spaces[-1]
        while True:
            here = self.at
            self.blanks()
            if self.at >= len(text):
                self.wrong("unclosed token", begin, 5)
            c = text[self.at]
            if c == ">" or c == "/":
                break
            if here == self.at:
                self.wrong("not well-formed (invalid token)", self.at)
            start = self.at
            key = self.name()
            self.blanks()
            if text[self.at : self.at + 1] != "=":
                self.wrong("not well-formed (invalid token)", self.at)
            self.at += 1
            self.blanks()
            quote = text[self.at : self.at + 1]
            if quote not in ("'", '"') or not quote:
                self.wrong("not well-formed (invalid token)", self.at)
            self.at += 1
            place = self.at
            value = self.until(quote)
            if "<" in value:
                self.wrong("not well-formed (invalid token)", place + value.index("<"))
            value = self.filled(value.replace("\n", " ").replace("\t", " "), place)
            if key == "xmlns" or key.startswith("xmlns:"):
                if spaces is self.spaces[-1]:
                    spaces = dict(spaces)
                spaces[key[6:]] = value
                if self.events is not None:
                    self.events("start-ns", (key[6:], value))
            else:
                if any(key == one for one, _, _ in attributes):
                    self.wrong("duplicate attribute", start, 8)
                attributes.append((key, value, start))
        self.spaces.append(spaces)
        tag = self.qualified(name, begin + 1, True)
        found = dict([(self.qualified(key, at, False), value) for key, value, at in attributes])
        made = self.target.start(tag, found)
        if self.events is not None:
            self.events("start", made)
        if text[self.at] == "/":
            if text[self.at + 1 : self.at + 2] != ">":
                self.wrong("not well-formed (invalid token)", self.at + 1)
            self.at += 2
            self.ended(tag)
        else:
            self.at += 1
            tags.append((name, tag))

    def qualified(self, name, at, is_tag):
        prefix, colon, rest = name.partition(":")
        spaces = self.spaces[-1]
        if not colon:
            space = spaces.get("") if is_tag else None
            return "{" + space + "}" + name if space else name
        if prefix not in spaces:
            self.wrong("unbound prefix", at - is_tag, 27)
        return "{" + spaces[prefix] + "}" + rest

    def filled(self, text, begin):
        if "&" not in text:
            return text
        parts = []
        i = 0
        while True:
            at = text.find("&", i)
            if at < 0:
                parts.append(text[i:])
                return "".join(parts)
            parts.append(text[i:at])
            end = text.find(";", at)
            name = text[at + 1 : end]
            if end < 0 or not name or " " in name or "&" in name:
                self.wrong("not well-formed (invalid token)", begin + at + 1)
            if name[0] == "#":
                try:
                    parts.append(chr(int(name[2:], 16) if name[1:2] == "x" else int(name[1:])))
                except ValueError:
                    self.wrong("not well-formed (invalid token)", begin + at + 2)
            elif name in self.entities:
                parts.append(self.entities[name])
            else:
                self.wrong("undefined entity", begin + at, 11)
            i = end + 1


_pattern = None


def _name_pattern():
    global _pattern
    if _pattern is None:
        import re

        _pattern = re.compile(r"[^\W\d][\w.:-]*")
    return _pattern
