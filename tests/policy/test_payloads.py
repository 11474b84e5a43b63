"""Every payload of tests/payloads through the policy; what is left is read by another parser, against another list."""

import base64
import json
import random
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from micropython_wasm_kernel.policy import Policy

PAYLOADS = json.loads((Path(__file__).parents[1] / "payloads/payloads.json").read_text(encoding="utf-8"))
TYPES_THAT_MAY_LEAVE = {
    *("text/plain", "text/html", "text/latex", "application/json"),
    *("image/png", "image/jpeg", "image/gif", "image/webp"),
}
ELEMENT_WORDS = """
    a abbr b bdi blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3
    h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td
    tfoot th thead tr tt u ul var
"""
ELEMENTS = set(ELEMENT_WORDS.split())
ATTRIBUTES = {
    "href": r"(?i:https?://|mailto:)[^\s\"'<>\\]+",
    "src": r"data:image/(png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}",
    **dict.fromkeys(("width", "height", "colspan", "rowspan", "span", "start", "value"), r"[0-9]{1,9}"),
    **dict.fromkeys(("title", "alt"), r"[^<>]*"),
    "align": "left|right|center|justify",
    "scope": "row|col|rowgroup|colgroup",
    "type": "[1aAiI]",
    "open": "",
    "rel": "noopener noreferrer nofollow",
    "target": "_blank",
}
ACTIVE_COMMANDS = re.compile(
    r"\\(href|url|class|style|cssId|data|require|(g|e|x)?def|let|(re)?newcommand|unicode|bbox|mmlToken|includegraphics"
    r"|tooltip|texttip|toggle|mathtip|csname|input|write|html\w*|Rule|rule|hspace|kern|raise|lower|llap|rlap|smash)"
    r"(?![a-zA-Z])|\\(begin|end)(?!\{[a-zA-Z]+\*?\})"
)
CONTROLS = re.compile("[\x00-\x07\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


PIECE_WORDS = """
    <a href= <img src= <b <table <td <tr <p <svg <math <style <script <template <noscript <select <title </a </b
    </table </td </p </svg </math </style </script </template </noscript </select </title <!-- --> <![CDATA[ ]]> <? > >
    > > /> " ' = ` / & ; &lt; &#60; &quot; javascript:x https://e.org data:image/png;base64, onerror=x title=' alt="
    style=x class=x $ \\ \\\\ \\href{x} \\begin{ } \\( <wbr> <br> ``` * [x]( ) | |- x
"""
PIECES = [*PIECE_WORDS.split(), " ", "\n", "\n\n", "\x1b", "\x00", "\u202e"]


class Page(HTMLParser):
    """Asserts that HTML has nothing in it that is not allowed; `runs` is its text as MathJax sees it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.runs = [""]
        self.feed(html)
        self.close()
        for run in self.runs:
            assert not ACTIVE_COMMANDS.search(run), run

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ELEMENTS
        assert len({name for name, _ in attrs}) == len(attrs)
        for name, value in attrs:
            assert re.fullmatch(ATTRIBUTES[name], value or "") is not None, (name, value)
        values = dict(attrs)
        if tag == "a":
            assert values["rel"] == "noopener noreferrer nofollow" and values["target"] == "_blank"
        if "src" in values:
            check_data_url(values["src"] or "")
        self.runs.append("")

    def handle_endtag(self, tag: str) -> None:
        assert tag in ELEMENTS
        self.runs.append("")

    def handle_data(self, data: str) -> None:
        self.runs[-1] += data

    def unexpected(self, data: str) -> None:
        raise AssertionError(data)

    handle_comment = handle_decl = handle_pi = unknown_decl = unexpected


def check_data_url(url: str) -> None:
    mime, data = re.fullmatch(r"data:([^;]+);base64,(.+)", url).groups()  # type: ignore[union-attr]
    check_image(mime, data)


def check_image(mime: str, text: str) -> None:
    data = base64.b64decode(text, validate=True)
    assert base64.b64encode(data).decode() == text
    if mime == "image/svg+xml":
        root = ElementTree.fromstring(data)
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert not re.search(rb"<!(?!--)|<\?xml-", data)
        for element in root.iter():
            if isinstance(element.tag, str):
                assert not re.search("(?i)script|use$|foreignobject|animate|}set$|}a$", element.tag)
            for name, value in element.attrib.items():
                assert not name.startswith("on") and not re.search("(?i)script:|^https?:|url\\( *h", value)
    else:
        assert data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"GIF8", b"RIFF"))


def check(data: dict[str, Any]) -> None:
    assert set(data) <= TYPES_THAT_MAY_LEAVE
    for mime, value in data.items():
        if mime == "application/json":
            text = json.dumps(value, ensure_ascii=False, allow_nan=False)
            assert not CONTROLS.search(text)
            continue
        if mime.startswith("image/"):
            check_image(mime, value)
        if mime == "text/html":
            Page(value)
            assert "\x1b" not in value
        if mime == "text/latex":
            assert not ACTIVE_COMMANDS.search(value)
            assert not re.search(r"<[a-zA-Z/!?]", value)
        value.encode("utf-8")
        assert not CONTROLS.search(re.sub("\x1b\\[[0-9;]{0,32}m", "", value))


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: payload["name"])
def test_nothing_of_a_payload_is_left_that_could_act(payload: dict[str, Any]) -> None:
    filtered = Policy("safe").bundle({payload["mime"]: payload["data"]})
    check(filtered.data)
    if "clean" in payload:
        assert list(filtered.data.values()) == ([] if payload["clean"] is None else [payload["clean"]])


def test_a_payload_that_leaves_nothing_leaves_a_note() -> None:
    for payload in PAYLOADS:
        filtered = Policy("safe").bundle({payload["mime"]: payload["data"]})
        assert len(filtered.notes) == (not filtered.data), payload["name"]
        assert all(re.fullmatch(r"\[[A-Za-z0-9 .+/-]+ left out: [a-zA-Z0-9 _,<>-]+\]", note) for note in filtered.notes)


def test_only_plain_text_of_a_payload_leaves_in_text_mode() -> None:
    for payload in PAYLOADS:
        assert set(Policy("text").bundle({payload["mime"]: payload["data"]}).data) <= {"text/plain"}


def test_payloads_inside_of_each_other_leave_nothing_that_could_act() -> None:
    source = random.Random(3)
    pages = [
        payload["data"] for payload in PAYLOADS if payload["mime"] in ("text/html", "text/markdown", "image/svg+xml")
    ]
    for _ in range(60):
        outer, inner = source.choice(pages), source.choice(pages)
        at = source.randrange(len(outer) + 1)
        mixed = outer[:at] + inner[source.randrange(len(inner)) :] + outer[at:]
        check(Policy("safe").bundle({source.choice(["text/html", "text/markdown"]): mixed}).data)


def test_pieces_of_markup_in_any_order_leave_nothing_that_could_act() -> None:
    source = random.Random(4)
    for _ in range(200):
        mixed = "".join(source.choices(PIECES, k=source.randrange(4, 30)))
        check(Policy("safe").bundle({source.choice(["text/html", "text/markdown", "text/latex"]): mixed}).data)


def test_there_are_payloads_of_all_kinds_with_names_of_their_own() -> None:
    names = [payload["name"] for payload in PAYLOADS]
    assert len(set(names)) == len(names) >= 80
    assert {
        "text/html",
        "text/markdown",
        "text/latex",
        "text/plain",
        "image/svg+xml",
        "image/png",
        "application/json",
    } <= {payload["mime"] for payload in PAYLOADS}
