"""HTML of any kind -> HTML that is cheap to parse: allowed elements only, closed in order, nowhere deep.

The sanitizer after it parses what it is given as a browser does, and what a browser does with bad HTML can take time
in the square of its length: deep nesting, elements that are never closed and so opened again in each paragraph, text in
tables that is moved out of them, references to characters. What is made here has none of this. It is not the guard of
what may leave, only of what that costs: the sanitizer reads it anew and trusts nothing.
"""

import re
from html import unescape

from .refused import Refused

HTML_CHARS_MAX = 1_500_000
TAGS_MAX = 30_000
ATTRIBUTES_MAX = 20_000
"""Most allowed attributes, and three for each link: the sanitizer asks about each."""

IGNORED_MAX = 50_000
"""Most attributes that are not allowed."""

DEPTH_MAX = 100

REFERENCES_MAX = 30_000
"""Most ampersands."""

VOID = frozenset({"br", "hr", "img", "col"})
TABLE_PARTS = frozenset({"caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th"})
_TAG_WORDS = """
    a abbr b bdi blockquote cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 i ins kbd li
    mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tt u ul var
"""
TAGS = frozenset(_TAG_WORDS.split()) | VOID | TABLE_PARTS

ATTRIBUTES: dict[str, frozenset[str]] = {
    "a": frozenset({"href", "title"}),
    "abbr": frozenset({"title"}),
    "col": frozenset({"span"}),
    "colgroup": frozenset({"span"}),
    "details": frozenset({"open"}),
    "img": frozenset({"src", "alt", "title", "width", "height"}),
    "li": frozenset({"value"}),
    "ol": frozenset({"start", "type"}),
    "td": frozenset({"colspan", "rowspan", "align"}),
    "th": frozenset({"colspan", "rowspan", "align", "scope"}),
    "tr": frozenset({"align"}),
}

# What stands in these is not text for readers. Without an end tag, the rest of the page is in them.
_SAME = {
    **dict.fromkeys(("address", "article", "aside", "center", "footer", "header", "main", "nav", "section"), "div"),
    "acronym": "abbr",
    "strike": "s",
}
"""Elements that are others of the list by another name, to a reader."""

_UNREAD_WORDS = """
    applet audio canvas iframe math noembed noframes noscript object plaintext script select style svg template
    textarea title video xmp
"""
UNREAD = frozenset(_UNREAD_WORDS.split())

_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_IN_TABLE = frozenset({"table", "colgroup", "tr"}) | _GROUPS
"""Elements that hold parts of a table only."""

_CELLS = frozenset({"td", "th", "caption", "table"})
"""Nothing inside of these ends what is outside."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = (
    frozenset({"blockquote", "details", "div", "dl", "figcaption", "figure", "hr", "ol", "p", "pre", "summary", "ul"})
    | frozenset({"table", "li", "dd", "dt"})
    | _HEADINGS
)
"""Elements that a paragraph ends before."""

_LISTS = _CELLS | {"ul", "ol", "dl", "blockquote", "details", "figure"}

_AMPERSAND, _LESS, _QUOTE, _SPACE_THAT_STAYS = "\ufdd0\ufdd1\ufdd2\ufdd3"
_MEANINGS = {_AMPERSAND: "&", _LESS: "<", _QUOTE: '"', _SPACE_THAT_STAYS: "\xa0"}
_ESCAPES = {**_MEANINGS, _AMPERSAND: "&amp;", _LESS: "&lt;", _SPACE_THAT_STAYS: "&nbsp;"}
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31})(;?)")

_KNOWN_CHARS_MAX = 200
_SPACE = " \t\n\r\f"
_TOKEN = re.compile(r"<!--|<[!?]|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*)|</")
_ATTRIBUTE = re.compile(
    r"[\s/]*+(?P<name>[^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?P<value>\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?)?"
)
_TAG_END = re.compile(r"[\s/]*+>")
_COMMENT_END = re.compile(r"--!?>")


class _Tree:
    """The elements that are open, and what has been written."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self._open: list[str] = []

    def text(self, text: str) -> None:
        if text:
            if self._open and self._open[-1] in _IN_TABLE and text.strip(_SPACE):
                self._enter_cell()
            self.written.append(text)

    def start(self, name: str, attributes: str) -> None:
        if name in TABLE_PARTS:
            if not self._enter_table_part(name):
                return
        else:
            if self._open and self._open[-1] in _IN_TABLE:
                self._enter_cell()
            if name in _BLOCKS:
                self._close_one_of({"p"}, _CELLS)
            if name in _HEADINGS and self._open and self._open[-1] in _HEADINGS:
                self._pop()
            elif name == "li":
                self._close_one_of({"li"}, _LISTS)
            elif name in ("dt", "dd"):
                self._close_one_of({"dt", "dd"}, _LISTS)
            elif name == "a":
                self._close_one_of({"a"}, _CELLS)
        self._push(name, attributes)

    def end(self, name: str) -> None:
        self._close_one_of({name}, {"table"} if name in TABLE_PARTS or name == "table" else _CELLS)

    def finish(self) -> str:
        while self._open:
            self._pop()
        return "".join(self.written)

    def _push(self, name: str, attributes: str = "") -> None:
        self.written.append(f"<{name}{attributes}>")
        if name not in VOID:
            self._open.append(name)
            if len(self._open) > DEPTH_MAX:
                raise Refused(f"nested deeper than {DEPTH_MAX} elements")

    def _pop(self) -> None:
        self.written.append(f"</{self._open.pop()}>")

    def _close_one_of(self, names: set[str], scope: frozenset[str] | set[str]) -> None:
        """Closes the innermost of these that is open, and all in it, unless an element of `scope` is around that."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index] in names:
                while len(self._open) > index:
                    self._pop()
                return
            if self._open[index] in scope:
                return

    def _enter_cell(self) -> None:
        self._enter_table_part("td")
        self._push("td")

    def _enter_table_part(self, name: str) -> bool:
        """Closes and opens what has to be, for a part of a table to be where it belongs. Not in a table: False."""
        if "table" not in self._open:
            return False
        around = {"td": {"tr"}, "th": {"tr"}, "tr": _GROUPS, "col": {"colgroup"}}.get(name, set())
        stops = {"table"} | around | (_GROUPS if name in ("td", "th") else set())
        while self._open[-1] not in stops:
            self._pop()
        if name in ("td", "th") and self._open[-1] != "tr":
            self._push("tr")
        elif name == "col" and self._open[-1] != "colgroup":
            self._push("colgroup")
        return True


def _escaped(text: str, *, in_attribute: bool = False) -> str:
    """`text` without references to characters, and with stand-ins for those that mean something in HTML.

    The sanitizer copies all of a text at each reference in it, and again at each that it writes. The stand-ins are no
    characters of Unicode, and no reference leads to them.
    """
    if "&" in text:  # an address has parts such as &copy=2, which browsers read as they are
        text = _REFERENCE.sub(lambda found: found[0] if in_attribute and not found[1] else unescape(found[0]), text)
    for stand_in in _MEANINGS:  # in strings of all of Unicode this is ten times as fast as translate
        text = text.replace(stand_in, "")
    for stand_in, meant in _MEANINGS.items():
        text = text.replace(meant, stand_in)
    return text


def original(text: str) -> str:
    """What an attribute of tidied HTML stands for."""
    for stand_in, meant in _MEANINGS.items():
        text = text.replace(stand_in, meant)
    return text


def escaped_again(text: str) -> str:
    """A text of tidied HTML that has passed the sanitizer, in HTML."""
    for stand_in, escape in _ESCAPES.items():
        text = text.replace(stand_in, escape)
    return text


def tidied(html: str) -> str:
    """`html` with all elements closed in order, without those that are not on the list. Linear in its length."""
    if html.count("<") > TAGS_MAX:
        raise Refused(f"more than {TAGS_MAX} tags")
    if html.count("&") > REFERENCES_MAX:
        raise Refused(f"more than {REFERENCES_MAX} references to characters")
    tree, attributes, position = _Tree(), _Attributes(html), 0
    while (token := _TOKEN.search(html, position)) is not None:
        tree.text(_escaped(html[position : token.start()]))
        if token["name"] is None:
            position = _after_comment(html, token)
            continue
        name = token["name"].lower()
        name = _SAME.get(name, name)
        tag = attributes.read(name, token.end())
        if tag is None:  # it never ends, so the rest of the page is in it
            return tree.finish()
        text, position, empty = tag
        if name in TAGS:
            if token["end"]:
                tree.end(name)
            else:
                tree.start(name, text)
        elif name in UNREAD and not token["end"] and not (empty and name in ("svg", "math")):
            end = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE | re.ASCII).search(html, position)
            if end is None:
                return tree.finish()
            position = end.start()
    tree.text(_escaped(html[position:]))
    return tree.finish()


def _after_comment(html: str, token: re.Match[str]) -> int:
    if token[0] == "<!--":
        if html.startswith((">", "->"), token.end()):
            return html.index(">", token.end()) + 1
        end = _COMMENT_END.search(html, token.end())
        return end.end() if end else len(html)
    return html.find(">", token.end()) + 1 or len(html)


class _Attributes:
    """Reads the rest of tags, and counts what is in them."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._known: dict[tuple[str, str], tuple[str, bool, int]] = {}
        self._kept = 0
        self._ignored = 0

    def read(self, tag: str, position: int) -> tuple[str, int, bool] | None:
        """The allowed attributes from `position` on, as text; the place behind the tag; whether it ends with a /."""
        end = self._html.find(">", position)
        if end < 0:
            return None
        # Most tags of a large table are the same. What was read up to the first > is the same wherever it stands.
        key = (tag, self._html[position : min(end, position + _KNOWN_CHARS_MAX)])
        if key in self._known:
            text, empty, count = self._known[key]
            self._count(count)
            return text, end + 1, empty
        read = self._parsed(tag, position)
        if read is None:
            return None
        text, after, empty, count = read
        self._count(count)
        if after == end + 1 and end < position + _KNOWN_CHARS_MAX:
            self._known[key] = text, empty, count
        return text, after, empty

    def _count(self, kept: int) -> None:
        self._kept += kept
        if self._kept > ATTRIBUTES_MAX or self._ignored > IGNORED_MAX:
            raise Refused("too many attributes")

    def _parsed(self, tag: str, position: int) -> tuple[str, int, bool, int] | None:
        html, allowed = self._html, ATTRIBUTES.get(tag, frozenset())
        kept: dict[str, str] = {}
        while (end := _TAG_END.match(html, position)) is None:
            attribute = _ATTRIBUTE.match(html, position)
            if attribute is None or (
                attribute[0].rstrip().endswith("=") and html.startswith(('"', "'"), attribute.end())
            ):
                return None  # a quote that never ends
            position = attribute.end()
            name = attribute["name"].lower()
            if name in allowed and name not in kept:
                value = attribute["value"] or ""
                value = value[1:-1] if value[:1] in ('"', "'") else value
                kept[name] = _escaped(value, in_attribute=True)
            else:
                self._ignored += 1
                self._count(0)
        text = "".join(f' {name}="{value}"' for name, value in kept.items())
        return text, end.end(), "/" in end[0], len(kept) + (3 if tag == "a" else 0)
