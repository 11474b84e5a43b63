"""SVG: drawings that stay what they are in an image, and that a reader can draw in the time of their elements."""

import re
from xml.parsers import expat

from . import images
from .refused import Refused

SVG_BYTES_MAX = 2 * 1024 * 1024
ELEMENTS_MAX = 50_000
DEPTH_MAX = 100
SHARED_ELEMENTS_MAX = 200
"""Most elements inside of clip paths, which are drawn once for each thing that names them."""

_NAMESPACE = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"

# What draws. Not here: <use>, <pattern>, <marker>, <mask> and filters, by which few elements can stand for millions;
# scripts, HTML and links, which act once somebody opens the image by itself.
_ELEMENT_WORDS = """
    svg g defs title desc path rect circle ellipse line polyline polygon text tspan image linearGradient radialGradient
    stop clipPath style switch
"""
_ELEMENTS = frozenset(_ELEMENT_WORDS.split())
_REFERENCE = re.compile(r"url\s*\(|var\s*\(|\\", re.IGNORECASE)
_FOREIGN_REFERENCE = re.compile(r"url\s*\((?!\s*[\"']?#)|\\|@import", re.IGNORECASE)
_OWN_REFERENCE = re.compile(r"url\s*\(", re.IGNORECASE)
_DATA_IMAGE = re.compile(r"data:(image/(?:png|jpeg|gif|webp));base64,")


class _Checks:
    """Called by the parser for each thing in a drawing."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self._parser = parser
        self._open: list[str] = []
        self._shared_elements = 0
        self._references = 0
        self.elements = 0
        self.pixels = 0
        self.namespace_at = -1
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        if not self._open:
            if local != "svg" or namespace not in ("", _NAMESPACE):
                raise Refused("it is not an SVG drawing")
            if not namespace:
                self.namespace_at = self._parser.CurrentByteIndex + len("<svg")
        if local not in _ELEMENTS or namespace not in ("", _NAMESPACE):
            raise Refused("it has an element that is not on the list of those that only draw")
        self._open.append(local)
        self.elements += 1
        if len(self._open) > DEPTH_MAX:
            raise Refused(f"nested deeper than {DEPTH_MAX} elements")
        if self.elements > ELEMENTS_MAX:
            raise Refused(f"more than {ELEMENTS_MAX} elements")
        shared = "clipPath" in self._open
        self._shared_elements += shared
        if self._shared_elements > SHARED_ELEMENTS_MAX:
            raise Refused(f"more than {SHARED_ELEMENTS_MAX} elements in clip paths")
        for key, value in attributes.items():
            self._attribute(local, key.rpartition(" ")[2], value, shared)

    def _attribute(self, element: str, name: str, value: str, shared: bool) -> None:
        if name.lower().startswith("on"):
            raise Refused("it has an event handler")
        if name == "href":
            image = _DATA_IMAGE.match(value) if element == "image" else None
            if image is not None:
                self.pixels += images.checked(image[1], value[image.end() :])[1]
            elif element == "image" or not value.startswith("#"):
                raise Refused("it refers to something outside of it")
        elif (_REFERENCE if shared else _FOREIGN_REFERENCE).search(value):
            raise Refused("it refers to something outside of it, or to a clip path inside of one")
        elif _OWN_REFERENCE.search(value):
            self._references += 1

    def finish(self) -> None:
        """What can be judged only of the whole drawing."""
        if self._shared_elements * self._references > ELEMENTS_MAX:
            raise Refused("too many things that name clip paths")

    def _text(self, text: str) -> None:
        # Parts of a style sheet may come in pieces, none of which is split here: see buffer_text.
        if "style" in self._open and (_REFERENCE.search(text) or "@" in text):
            raise Refused("its style sheet refers to something")

    def _end(self, name: str) -> None:
        self._open.pop()

    def _doctype(self, *_: object) -> None:
        raise Refused("it has a document type, which may hold entities")

    def _instruction(self, *_: object) -> None:
        raise Refused("it has a processing instruction")


def checked(text: str | bytes) -> tuple[bytes, int, int]:
    """The bytes of a drawing that may be shown as an image; the pixels of images in it, and its elements."""
    data = text.encode("utf-8", "replace") if isinstance(text, str) else text
    if len(data) > SVG_BYTES_MAX:
        raise Refused(f"larger than {SVG_BYTES_MAX // 1024 // 1024} MiB")
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True
    parser.buffer_size = SVG_BYTES_MAX
    checks = _Checks(parser)
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError):
        raise Refused("it is not well-formed XML") from None
    checks.finish()
    at = checks.namespace_at
    if at >= 0:  # written for use inside of HTML, where SVG needs no namespace
        data = data[:at] + f' xmlns="{_NAMESPACE}"'.encode() + data[at:]
    return data, checks.pixels, checks.elements
