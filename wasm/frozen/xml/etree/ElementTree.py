"""Trees of XML: read, made and written."""

from xml.etree._element import Comment, Element, iselement, PI, ProcessingInstruction, QName, SubElement
from xml.etree._reader import ParseError, TreeBuilder, XMLParser
from xml.etree._writer import _indent, register_namespace, tostring, tostringlist

__all__ = [
    "Comment", "dump", "Element", "ElementTree", "fromstring", "fromstringlist", "indent", "iselement", "iterparse",
    "parse", "ParseError", "PI", "ProcessingInstruction", "QName", "SubElement", "tostring", "tostringlist",
    "TreeBuilder", "XML", "XMLID", "XMLParser", "register_namespace",
]


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
