"""HTML that may leave the sandbox: an allow-list of elements and attributes, and nothing that runs or asks for more."""

import re
from dataclasses import dataclass

import nh3

from . import formulas, images, markup, svg
from .refused import Refused
from .text import clean_text, cleaned

HTML_CHARS_MAX = 4 * 1024 * 1024
"""Most characters of the result, in which text may have grown by escapes."""

SIGNS_MAX = 30_000
"""Most dollars and backslashes: front ends look for formulas at each."""

SVG_TYPE = "image/svg+xml"
ATTRIBUTE_CHARS_MAX = 1000
URL_CHARS_MAX = 2048

_NUMBERS = {
    "width": images.SIDE_PIXELS_MAX,
    "height": images.SIDE_PIXELS_MAX,
    "colspan": 1000,
    "rowspan": 1000,
    "span": 1000,
    "start": 10**9,
    "value": 10**9,
}
_WORDS = {
    "align": frozenset({"left", "right", "center", "justify"}),
    "scope": frozenset({"row", "col", "rowgroup", "colgroup"}),
    "type": frozenset({"1", "a", "A", "i", "I"}),
    "open": frozenset({""}),
}
_LINK = ' target="_blank" rel="noopener noreferrer nofollow">'
"""The end of the tag of each link: the page that it leads to must not reach, or replace, the one that it is on."""

_URL = re.compile(r"(?:https?://|mailto:)[^\s\"'<>\\`\x00-\x20\x7f-\x9f\u202a-\u202e\u2066-\u2069]+", re.IGNORECASE)
_DATA_URL = re.compile(r"data:(image/(?:png|jpeg|gif|webp|svg\+xml));base64,", re.IGNORECASE)
_TAG = re.compile(r"(<[^>]*>)")
_SGR = re.compile("\x1b\\[[0-9;]*m|\x08")
_BRACKETS = str.maketrans("<>", "\u2039\u203a")


@dataclass
class _Spent:
    """What all images of one page take together."""

    pixels: int = 0
    elements: int = 0

    def add(self, pixels: int, elements: int = 0) -> None:
        if self.pixels + pixels > images.PIXELS_MAX or self.elements + elements > svg.ELEMENTS_MAX:
            raise Refused("its images are too large together")
        self.pixels += pixels
        self.elements += elements


def checked(html: str) -> str:
    """`html` without all that is not allowed; it is as harmless in a page that trusts it as in one that does not."""
    spent = _Spent()

    def attribute(tag: str, name: str, value: str) -> str | None:
        return _attribute(name, markup.original(value), spent)

    sanitized = nh3.clean(
        markup.tidied(cleaned(html, markup.HTML_CHARS_MAX)),
        tags=set(markup.TAGS),
        clean_content_tags={"script", "style"},
        attributes={tag: set(names) for tag, names in markup.ATTRIBUTES.items()},
        attribute_filter=attribute,
        strip_comments=True,
        link_rel=None,
        url_schemes={"https", "http", "mailto", "data"},
        url_relative="deny",
        generic_attribute_prefixes=set(),
    )
    # No attribute has a < or a > (see _plain), so what lies between tags is text.
    parts = _TAG.split(sanitized)
    texts = [_SGR.sub("", clean_text(markup.escaped_again(part))) for part in parts[::2]]
    if sum(text.count("\\") + text.count("$") for text in texts) > SIGNS_MAX:
        raise Refused(f"more than {SIGNS_MAX} signs of LaTeX")
    parts[::2] = map(formulas.broken, texts)
    # Here and not by the sanitizer, which puts attributes of its own in any order: output must be the same each time.
    parts[1::2] = [part[:-1] + _LINK if part.startswith(("<a ", "<a>")) else part for part in parts[1::2]]
    left = "".join(parts).strip()
    if not left and html.strip():
        raise Refused("nothing in it may be shown")
    if len(left) > HTML_CHARS_MAX:
        raise Refused(f"more than {HTML_CHARS_MAX} characters")
    return left


def image(mime: str, base64_text: str, *, width: int = 0, height: int = 0) -> str:
    """HTML of nothing but an image, whose data has been checked."""
    size = "".join(f' {name}="{value}"' for name, value in (("width", width), ("height", height)) if value)
    return f'<img src="data:{mime};base64,{base64_text}"{size}>'


def _attribute(name: str, value: str, spent: _Spent) -> str | None:
    """The value that an attribute may have, or None for no such attribute. The sanitizer asks for those on the list."""
    if name in _NUMBERS:
        return (
            value if value.isascii() and value.isdigit() and len(value) < 10 and int(value) <= _NUMBERS[name] else None
        )
    if name in _WORDS:
        return next((word for word in (value, value.lower()) if word in _WORDS[name]), None)
    if name == "href":
        return value if len(value) <= URL_CHARS_MAX and _URL.fullmatch(value) else None
    if name == "src":
        return _source(value, spent)
    if name in ("title", "alt"):
        return _plain(value)
    return None


def _source(value: str, spent: _Spent) -> str | None:
    url = _DATA_URL.match(value)
    if url is None:
        return None
    mime, text = url[1].lower(), value[url.end() :]
    try:
        if mime == SVG_TYPE:
            data, pixels, elements = svg.checked(images.decoded(text))
            spent.add(pixels, elements)
            return f"data:{mime};base64,{images.encoded(data)}"
        text, pixels = images.checked(mime, text)
        spent.add(pixels)
    except Refused:
        return None
    return f"data:{mime};base64,{text}"


def _plain(value: str) -> str:
    """Text for an attribute, in which nothing looks like a tag, for those who look for tags by patterns."""
    return _SGR.sub("", clean_text(value[:ATTRIBUTE_CHARS_MAX])).translate(_BRACKETS)
