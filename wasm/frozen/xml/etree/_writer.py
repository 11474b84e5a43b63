"""Writes nodes as text."""

__name__ = "xml.etree.ElementTree"  # what is defined here is of the public module: in reprs and pickles

from xml.etree._element import Comment, PI, QName

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
