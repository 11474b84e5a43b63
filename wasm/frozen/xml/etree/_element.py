"""The nodes of a tree."""

__name__ = "xml.etree.ElementTree"  # what is defined here is of the public module: in reprs and pickles

from xml.etree._paths import _find


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
