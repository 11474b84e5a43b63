"""Trees of XML: read, made and written."""


__all__ = [
    "Comment", "dump", "Element", "ElementTree", "fromstring", "fromstringlist", "indent", "iselement", "iterparse",
    "parse", "ParseError", "PI", "ProcessingInstruction", "QName", "SubElement", "tostring", "tostringlist",
    "TreeBuilder", "XML", "XMLID", "XMLParser", "register_namespace",
]


class ParseError(SyntaxError):
    """Text that is no XML."""

    __module__ = "xml.etree.ElementTree"


class QName:
    """A name with a namespace."""

    def __init__(self, text_or_uri, tag=None):
        self.text = "{" + text_or_uri + "}" + tag if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return "<QName " + repr(self.text) + ">"

    def __eq__(self, other):
        return self.text == (other.text if isinstance(other, QName) else other)

    def __hash__(self):
        return hash(self.text)


class Element:
    """A node: its tag, its attributes, the text in it and behind it, and the nodes below."""

    tag = None
    attrib = None
    text = None
    tail = None

    def __init__(self, tag, attrib=None, **extra):
        if attrib is not None and not isinstance(attrib, dict):
            raise TypeError("attrib must be dict, not " + type(attrib).__name__)
        self.tag = tag
        self.attrib = dict(attrib or {})
        self.attrib.update(extra)
        self._children = []

    def __repr__(self):
        return "<Element %r at %#x>" % (self.tag, id(self))

    def makeelement(self, tag, attrib):
        """Another element."""
        return type(self)(tag, attrib)

    def __copy__(self):
        made = self.makeelement(self.tag, self.attrib)
        made.text = self.text
        made.tail = self.tail
        made._children = list(self._children)
        return made

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        return len(self._children) != 0

    def __getitem__(self, index):
        return self._children[index]

    def __setitem__(self, index, element):
        self._children[index] = element

    def __delitem__(self, index):
        del self._children[index]

    def __iter__(self):
        return iter(self._children)

    def append(self, subelement):
        """Adds a node below, at the end."""
        if not isinstance(subelement, Element):
            raise TypeError("append() argument must be xml.etree.ElementTree.Element, not " + type(subelement).__name__)
        self._children.append(subelement)

    def extend(self, elements):
        """Adds several nodes."""
        for element in elements:
            self.append(element)

    def insert(self, index, subelement):
        """Adds a node at a place."""
        self._children.insert(index, subelement)

    def remove(self, subelement):
        """Removes a node below."""
        for i, child in enumerate(self._children):
            if child is subelement:
                del self._children[i]
                return
        raise ValueError("list.remove(x): x not in list")

    def find(self, path, namespaces=None):
        """The first node at a path, or None."""
        for found in self.iterfind(path, namespaces):
            return found
        return None

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first node at a path."""
        found = self.find(path, namespaces)
        return default if found is None else found.text or ""

    def findall(self, path, namespaces=None):
        """All nodes at a path."""
        return list(self.iterfind(path, namespaces))

    def iterfind(self, path, namespaces=None):
        """All nodes at a path, one after the other."""
        return iter(_find(self, path, namespaces))

    def clear(self):
        """Removes everything but the tag."""
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        """The value of an attribute."""
        return self.attrib.get(key, default)

    def set(self, key, value):
        """Sets an attribute."""
        self.attrib[key] = value

    def keys(self):
        """The names of the attributes."""
        return list(self.attrib.keys())

    def items(self):
        """The attributes with their values."""
        return list(self.attrib.items())

    def iter(self, tag=None):
        """This node and all below with a tag, in the order of the text."""
        if tag is None or tag == "*" or self.tag == tag:
            yield self
        waiting = [iter(self._children)]
        while waiting:
            child = next(waiting[-1], None)
            if child is None:
                waiting.pop()
                continue
            if tag is None or tag == "*" or child.tag == tag:
                yield child
            waiting.append(iter(child._children))

    def itertext(self):
        """The text of this node and all below."""
        if self.text:
            yield self.text
        for child in self:
            for text in child.itertext():
                yield text
            if child.tail:
                yield child.tail


def SubElement(parent, tag, attrib=None, **extra):
    """A new node below another."""
    made = parent.makeelement(tag, attrib or {})
    made.attrib.update(extra)
    parent.append(made)
    return made


def Comment(text=None):
    """A node that is a comment."""
    made = Element(Comment)
    made.text = text
    return made


def ProcessingInstruction(target, text=None):
    """A node that is an instruction."""
    made = Element(ProcessingInstruction)
    made.text = target + (" " + text if text else "")
    return made


PI = ProcessingInstruction


def iselement(element):
    """Whether it is a node."""
    return hasattr(element, "tag")


# ---- paths

_steps = {}


def _tokens(path, namespaces):
    """The steps of a path: an axis or tag, and conditions."""
    import re

    if path not in _steps:
        if len(_steps) > 50:
            _steps.clear()
        _steps[path] = re.findall(
            r"('[^']*'|\"[^\"]*\")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]\(\)@=])|((?:\{[^}]+\})?[^/\[\]\(\)@!=\s]+)|\s+", path
        )
    found = []
    for quoted, sign, tag in _steps[path]:
        if tag and tag[0] != "{" and namespaces:
            prefix, colon, name = tag.partition(":")
            if colon:
                if prefix not in namespaces:
                    raise SyntaxError("prefix %r not found in prefix map" % prefix)
                tag = "{" + namespaces[prefix] + "}" + name
            elif "" in namespaces and not (found and found[-1] == ("@", "")):
                tag = "{" + namespaces[""] + "}" + tag
        elif tag and tag[0] != "{" and ":" in tag:
            raise SyntaxError("prefix %r not found in prefix map" % tag.partition(":")[0])
        if quoted or sign or tag:
            found.append(("", quoted) if quoted else (sign, tag))
    return found


def _find(element, path, namespaces):
    if path[-1:] == "/":
        path += "*"
    if path[:1] == "/":
        raise SyntaxError("cannot use absolute path on element")
    tokens = _tokens(path, namespaces)
    nodes = [element]
    parents = None
    i = 0
    while i < len(tokens):
        sign, tag = tokens[i]
        i += 1
        if sign == "/":
            continue
        if sign == ".":
            pass
        elif sign == "..":
            if parents is None:
                parents = dict([(id(child), parent) for parent in element.iter() for child in parent])
            above = []
            for node in nodes:
                parent = parents.get(id(node))
                if parent is not None and not any(parent is one for one in above):
                    above.append(parent)
            nodes = above
        elif sign == "//":
            if i >= len(tokens):
                raise SyntaxError("invalid path")
            sign, tag = tokens[i]
            i += 1
            if sign not in ("", "*"):
                raise SyntaxError("invalid descendant")
            nodes = [one for node in nodes for one in node.iter(tag or "*") if one is not node]
        elif sign == "*" or (tag and sign == ""):
            nodes = [child for node in nodes for child in node if _fits(child.tag, tag)]
        elif sign == "[":
            end = i
            while end < len(tokens) and tokens[end][0] != "]":
                end += 1
            if end == len(tokens):
                raise SyntaxError("invalid predicate")
            if parents is None:
                parents = dict([(id(child), parent) for parent in element.iter() for child in parent])
            nodes = _filtered(nodes, tokens[i:end], parents)
            i = end + 1
        else:
            raise SyntaxError("invalid path")
    return nodes


def _fits(tag, wanted):
    if not wanted:
        return True
    if wanted[:4] == "{*}":
        return isinstance(tag, str) and tag.rpartition("}")[2] == wanted[3:]
    if wanted[-2:] == "}*":
        return isinstance(tag, str) and tag.startswith(wanted[:-1])
    return tag == wanted


def _filtered(nodes, tokens, parents):
    signs = "".join([sign or ("'" if tag[0] in "'\"" else "-") for sign, tag in tokens])
    values = [tag[1:-1] if tag[:1] in ("'", '"') else tag for _, tag in tokens]
    if signs == "@-":
        return [node for node in nodes if node.get(values[1]) is not None]
    if signs == "@-='":
        return [node for node in nodes if node.get(values[1]) == values[3]]
    if signs == "@-!='":
        return [node for node in nodes if node.get(values[1]) not in (None, values[3])]
    if signs == "-" and not values[0].lstrip("-").isdigit():
        return [node for node in nodes if node.find(values[0]) is not None]
    if signs == "-='":
        return [node for node in nodes if any("".join(one.itertext()) == values[2] for one in node.findall(values[0]))]
    if signs == "-!='":
        return [node for node in nodes if any("".join(one.itertext()) != values[2] for one in node.findall(values[0]))]
    if signs == ".='":
        return [node for node in nodes if "".join(node.itertext()) == values[2]]
    if signs == ".!='":
        return [node for node in nodes if "".join(node.itertext()) != values[2]]
    if signs == "-" or signs.startswith("-()"):
        if signs == "-":
            index = int(values[0]) - 1
            if index < 0:
                raise SyntaxError("XPath position >= 1 expected")
        else:
            if values[0] != "last":
                raise SyntaxError("unsupported function")
            index = -1
            if len(values) > 2:
                index = int(values[-1]) - 1
                if index > -2:
                    raise SyntaxError("XPath offset from last() must be negative")
        found = []
        for node in nodes:
            parent = parents.get(id(node))
            same = [] if parent is None else [child for child in parent if child.tag == node.tag]
            if -len(same) <= index < len(same) and same[index] is node:
                found.append(node)
        return found
    raise SyntaxError("invalid predicate")


# ---- reading

_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


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


def XML(text, parser=None):
    """The tree of XML text."""
    parser = parser or XMLParser()
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    """The tree of XML text, and its nodes by their id."""
    tree = XML(text, parser)
    return tree, dict([(node.get("id"), node) for node in tree.iter() if node.get("id")])


def fromstringlist(sequence, parser=None):
    """The tree of XML text that is in parts."""
    parser = parser or XMLParser()
    for text in sequence:
        parser.feed(text)
    return parser.close()


def parse(source, parser=None):
    """The tree of a file."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def iterparse(source, events=None, parser=None):
    """What a file has, as pairs of an event and a node."""
    wanted = ("end",) if events is None else events
    found = []
    parser = XMLParser()
    parser._events = lambda event, node: found.append((event, node)) if event in wanted else None
    parser.feed(_contents(source))
    parser.close()
    return iter(found)


def _contents(source):
    if hasattr(source, "read"):
        return source.read()
    with open(source, "rb") as f:
        return f.read()


class ElementTree:
    """A whole document."""

    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """The node at the top."""
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        """Reads a file."""
        self._root = XML(_contents(source), parser)
        return self._root

    def iter(self, tag=None):
        """All nodes with a tag."""
        return self._root.iter(tag)

    def find(self, path, namespaces=None):
        """The first node at a path, or None."""
        return self._root.find("." + path if path[:1] == "/" else path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first node at a path."""
        return self._root.findtext("." + path if path[:1] == "/" else path, default, namespaces)

    def findall(self, path, namespaces=None):
        """All nodes at a path."""
        return self._root.findall("." + path if path[:1] == "/" else path, namespaces)

    def iterfind(self, path, namespaces=None):
        """All nodes at a path, one after the other."""
        return self._root.iterfind("." + path if path[:1] == "/" else path, namespaces)

    def write(
        self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
        short_empty_elements=True
    ):
        """Writes the document to a file."""
        data = tostring(
            self._root, encoding, method, xml_declaration=xml_declaration, default_namespace=default_namespace,
            short_empty_elements=short_empty_elements
        )
        if hasattr(file_or_filename, "write"):
            file_or_filename.write(data)
            return
        with open(file_or_filename, "w" if isinstance(data, str) else "wb") as f:
            f.write(data)


# ---- writing

_prefixes = {
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_EMPTY_IN_HTML = (
    "area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "isindex", "link", "meta",
    "param", "source", "track", "wbr",
)


def register_namespace(prefix, uri):
    """What a namespace is written as."""
    if prefix[:2] == "ns" and prefix[2:].isdigit():
        raise ValueError("Prefix format reserved for internal use")
    for known, value in list(_prefixes.items()):
        if known == uri or value == prefix:
            del _prefixes[known]
    _prefixes[uri] = prefix


def _not_text(value):
    raise TypeError("cannot serialize %r (type %s)" % (value, type(value).__name__))


def _escaped(text):
    if not isinstance(text, str):
        _not_text(text)
    if "&" in text:
        text = text.replace("&", "&amp;")
    return text.replace("<", "&lt;").replace(">", "&gt;")


def _escaped_value(text):
    text = _escaped(text)
    for c, entity in ('"', "&quot;"), ("\r", "&#13;"), ("\n", "&#10;"), ("\t", "&#09;"):
        text = text.replace(c, entity)
    return text


class _Names:
    """How the names of a document are written."""

    def __init__(self, root, default):
        self.default = default
        self.used = {default: ""} if default else {}
        self.known = {}
        for node in root.iter():
            for name in [node.tag] + list(node.attrib) + [v for v in node.attrib.values() if isinstance(v, QName)]:
                if isinstance(name, QName):
                    name = name.text
                if isinstance(name, str):
                    self.of(name)
                elif name is not None and name is not Comment and name is not PI:
                    _not_text(name)
            if isinstance(node.text, QName):
                self.of(node.text.text)

    def of(self, name):
        if name in self.known:
            return self.known[name]
        found = name
        if name[:1] == "{":
            uri, _, tag = name[1:].rpartition("}")
            prefix = self.used.get(uri)
            if prefix is None:
                prefix = _prefixes.get(uri)
                if prefix is None:
                    prefix = "ns" + str(len(self.used))
                if prefix != "xml":
                    self.used[uri] = prefix
            found = prefix + ":" + tag if prefix else tag
        elif self.default:
            raise ValueError("cannot use non-qualified names with default_namespace option")
        self.known[name] = found
        return found


def _write(out, node, names, method, short, is_root):
    tag = node.tag
    if tag is Comment:
        out.append("<!--" + node.text + "-->")
    elif tag is PI:
        out.append("<?" + node.text + "?>")
    elif tag is None:
        if node.text:
            out.append(_escaped(node.text))
        for child in node:
            _write(out, child, names, method, short, False)
    else:
        tag = names.of(tag.text if isinstance(tag, QName) else tag)
        out.append("<" + tag)
        for key, value in node.items():
            key = names.of(key.text if isinstance(key, QName) else key)
            if isinstance(value, QName):
                value = names.of(value.text)
            elif method == "html":
                value = _escaped(value).replace("&lt;", "<").replace('"', "&quot;")
            else:
                value = _escaped_value(value)
            out.append(" " + key + '="' + value + '"')
        if is_root:
            for uri, prefix in sorted(names.used.items(), key=lambda pair: pair[1]):
                out.append(" xmlns" + (":" + prefix if prefix else "") + '="' + _escaped_value(uri) + '"')
        text = node.text
        if method == "html":
            out.append(">")
            if text:
                out.append(text if tag.lower() in ("script", "style") else _escaped(text))
            for child in node:
                _write(out, child, names, method, short, False)
            if tag.lower() not in _EMPTY_IN_HTML:
                out.append("</" + tag + ">")
        elif text or len(node) or not short:
            out.append(">")
            if text:
                out.append(names.of(text.text) if isinstance(text, QName) else _escaped(text))
            for child in node:
                _write(out, child, names, method, short, False)
            out.append("</" + tag + ">")
        else:
            out.append(" />")
    if node.tail:
        out.append(_escaped(node.tail))


def tostring(
    element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True
):
    """A tree as bytes, or as text when the encoding is "unicode"."""
    if method not in (None, "xml", "html", "text"):
        raise ValueError("unknown method " + repr(method))
    out = []
    code = (encoding or "us-ascii").lower()
    if method == "text":
        out = list(element.itertext()) + ([element.tail] if element.tail else [])
    else:
        if xml_declaration or (xml_declaration is None and code not in ("utf-8", "us-ascii", "unicode")):
            name = "utf-8" if code == "unicode" else encoding or "us-ascii"
            out.append("<?xml version='1.0' encoding='" + name + "'?>\n")
        _write(out, element, _Names(element, default_namespace), method, short_empty_elements, True)
    text = "".join(out)
    if code == "unicode":
        return text
    if code in ("us-ascii", "ascii"):
        return "".join([c if ord(c) < 128 else "&#{};".format(ord(c)) for c in text]).encode()
    return text.encode(encoding)


def tostringlist(
    element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True
):
    """A tree as a list of bytes or text."""
    return [
        tostring(
            element, encoding, method, xml_declaration=xml_declaration, default_namespace=default_namespace,
            short_empty_elements=short_empty_elements
        )
    ]


def dump(elem):
    """Prints a tree."""
    if isinstance(elem, ElementTree):
        elem = elem.getroot()
    text = tostring(elem, "unicode")
    print(text, end="" if text.endswith("\n") else "\n")


def indent(tree, space='  ', level=0):
    """Puts every node on a line of its own."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError("Initial indentation level must be >= 0, got " + str(level))
    if len(tree):
        _indent(tree, space, level)


def _indent(node, space, level):
    outer = "\n" + level * space
    inner = outer + space
    if not node.text or not node.text.strip():
        node.text = inner
    for child in node:
        if len(child):
            _indent(child, space, level + 1)
        if not child.tail or not child.tail.strip():
            child.tail = inner
    if not child.tail.strip():
        child.tail = outer
