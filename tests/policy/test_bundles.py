"""Bundles as wholes, and the kinds that are not HTML: images, SVG, LaTeX, JSON."""

import base64
import struct
import zlib
from typing import Any

import pytest

from micropython_wasm_kernel.policy import Filtered, Policy

NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


def png(width: int = 2, height: int = 3, tail: bytes = b"") -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"") + tail


def jpeg(width: int, height: int) -> bytes:
    table = b"\xff\xe0\x00\x04\xff\xc0"  # a segment with what looks like a frame in it
    return (
        b"\xff\xd8"
        + table
        + b"\xff\xff\xc2"
        + struct.pack(">HBHH", 8, 8, height, width)
        + b"\x01\xff\xda\0\x02\xff\xd9"
    )


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\x80\0\0" + b"\0" * 6 + b"\x2c\x3b"


def webp(kind: bytes, body: bytes) -> bytes:
    data = b"WEBP" + kind + struct.pack("<I", len(body)) + body
    return b"RIFF" + struct.pack("<I", len(data)) + data


WEBP_LOSSLESS = webp(b"VP8L", b"\x2f" + struct.pack("<I", 99 | 49 << 14))
WEBP_LOSSY = webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 100, 50))
WEBP_EXTENDED = webp(b"VP8X", b"\0\0\0\0" + (99).to_bytes(3, "little") + (49).to_bytes(3, "little"))


def text_of(data: bytes) -> str:
    return base64.b64encode(data).decode()


def safe(**data: str) -> Filtered:
    mimes = {"plain": "text/plain", "html": "text/html", "markdown": "text/markdown", "svg": "image/svg+xml"}
    mimes |= {"png": "image/png", "latex": "text/latex", "json": "application/json"}
    return Policy("safe").bundle({mimes[name]: text for name, text in data.items()})


@pytest.mark.parametrize(
    ("mime", "data"),
    [
        ("image/png", png()),
        ("image/png", png(10_000, 4_000)),
        ("image/jpeg", jpeg(100, 50)),
        ("image/gif", gif(100, 50)),
        ("image/webp", WEBP_LOSSLESS),
        ("image/webp", WEBP_LOSSY),
        ("image/webp", WEBP_EXTENDED),
    ],
)
def test_an_image_leaves_with_the_size_that_it_is_shown_at(mime: str, data: bytes) -> None:
    filtered = Policy().bundle({mime: text_of(data) + "\n"}, width=40, height=30)
    assert filtered == Filtered({mime: text_of(data)}, {mime: {"width": 40, "height": 30}})


@pytest.mark.parametrize(
    ("mime", "data"),
    [
        ("image/png", png(tail=b"x")),
        ("image/png", png()[:-1]),
        ("image/png", png(0, 3)),
        ("image/png", png()[:12] + b"IDAT" + png()[16:]),
        ("image/jpeg", b"\xff\xd8\xff\xd9"),
        ("image/jpeg", b"\xff\xd8\xff\xe0\xff\xff" + b"x" * 20),
        ("image/jpeg", b"\xff\xd8"),
        ("image/jpeg", png()),
        ("image/gif", gif(1, 1)[:-1]),
        ("image/gif", b"GIF87a"),
        ("image/webp", WEBP_LOSSY + b"xx"),
        ("image/webp", webp(b"ALPH", b"x" * 20)),
        ("image/webp", b""),
    ],
)
def test_an_image_that_is_not_what_its_type_says_is_left_out(mime: str, data: bytes) -> None:
    name = {"image/png": "PNG", "image/jpeg": "JPEG", "image/gif": "GIF", "image/webp": "WebP"}[mime]
    note = f"[{name} image left out: its bytes are not what its type says]"
    assert Policy().bundle({mime: text_of(data)}) == Filtered(notes=(note,))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (text_of(png(16_385, 1)), "larger than 16384 pixels on a side, or than 40 megapixels"),
        (text_of(png(10_000, 4_001)), "larger than 16384 pixels on a side, or than 40 megapixels"),
        (text_of(png(tail=b"x" * 4_194_304)), "larger than 4 MiB"),
        (text_of(png())[:-1], "not base64"),
        (text_of(png()).replace("A", " A", 1), "not base64"),
        (text_of(png()) + "é", "not base64"),
    ],
)
def test_an_image_that_cannot_be_shown_is_left_out(text: str, reason: str) -> None:
    assert safe(png=text) == Filtered(notes=(f"[PNG image left out: {reason}]",))


def test_images_in_html_are_checked_and_written_anew() -> None:
    data = text_of(png())
    html = f'<img src="data:image/png;base64,{data}" width="4" alt="x">'
    assert safe(html=html.replace(data, data + "&#10;").replace("data:image", "DATA:IMAGE")).data == {"text/html": html}
    assert safe(html=html.replace("png", "gif")).data == {"text/html": '<img alt="x" width="4">'}
    drawing = text_of(f"<svg {NAMESPACE}/>".encode())
    html = f'<img src="data:image/svg+xml;base64,{drawing}">'
    assert safe(html=html).data == {"text/html": html}


def test_images_of_one_page_are_counted_together() -> None:
    image = f'<img src="data:image/png;base64,{text_of(png(5_000, 4_000))}">'
    assert safe(html=image * 3).data == {"text/html": image * 2 + "<img>"}


def drawing_in(filtered: Filtered) -> str:
    start, end = '<img src="data:image/svg+xml;base64,', '">'
    html = filtered.data["text/html"]
    assert html.startswith(start) and html.endswith(end)
    return base64.b64decode(html[len(start) : -len(end)]).decode()


@pytest.mark.parametrize(
    "svg",
    [
        f'<svg {NAMESPACE} width="9"><g fill="url(#a)"><path d="M0 0"/></g></svg>',
        f'<?xml version="1.0"?>\n<!-- żółw --><svg {NAMESPACE}><title>x</title><style>g {{ fill: red }}</style></svg>',
        f'<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:text>a</s:text></s:svg><!-- {NAMESPACE} -->',
        f'<svg {NAMESPACE}><linearGradient href="#a"/><image href="data:image/png;base64,{text_of(png())}"/></svg>',
        f'<svg {NAMESPACE}><clipPath id="c"><path/></clipPath><g clip-path="url( #c )"/></svg>',
    ],
)
def test_a_drawing_leaves_as_an_image_in_html(svg: str) -> None:
    assert drawing_in(safe(svg=svg)) == svg


def test_a_drawing_for_use_in_html_gets_the_namespace_that_an_image_needs() -> None:
    assert (
        drawing_in(safe(svg='<!-- x --><svg width="9"><g/></svg>'))
        == f'<!-- x --><svg {NAMESPACE} width="9"><g/></svg>'
    )


def test_a_drawing_has_the_size_that_it_is_shown_at() -> None:
    filtered = Policy().bundle({"image/svg+xml": f"<svg {NAMESPACE}/>"}, width=99_999, height=30)
    assert filtered.data["text/html"].endswith('" width="16384" height="30">')
    assert filtered.metadata == {}


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("<use/>", "it has an element that is not on the list of those that only draw"),
        ("<x:g xmlns:x='y'/>", "it has an element that is not on the list of those that only draw"),
        ("<g ONload='x'/>", "it has an event handler"),
        ("<image href='x.png'/>", "it refers to something outside of it"),
        ("<g fill='url(x.svg#a)'/>", "it refers to something outside of it, or to a clip path inside of one"),
        ("<g style='fill:u\\72l(x)'/>", "it refers to something outside of it, or to a clip path inside of one"),
        (
            "<clipPath><g clip-path='url(#c)'/></clipPath>",
            "it refers to something outside of it, or to a clip path inside of one",
        ),
        ("<style>a{fill:ur<![CDATA[l(]]>#a)}</style>", "its style sheet refers to something"),
        ("<style>@im<!-- -->port 'x'</style>", "its style sheet refers to something"),
        ("<g>" * 100 + "</g>" * 100, "nested deeper than 100 elements"),
        ("<g/>" * 50_000, "more than 50000 elements"),
        ("<clipPath>" + "<path/>" * 200 + "</clipPath>", "more than 200 elements in clip paths"),
        ("<marker/>", "it has an element that is not on the list of those that only draw"),
        (
            "<clipPath id='c'>" + "<path/>" * 100 + "</clipPath>" + "<path clip-path='url(#c)'/>" * 500,
            "too many things that name clip paths",
        ),
        (
            f"<image href='data:image/png;base64,{base64.b64encode(png(5000, 5000)).decode()}'/>" * 2,
            "its images are too large together",
        ),
        ("<g>", "it is not well-formed XML"),
        ("&nbsp;", "it is not well-formed XML"),
        (" " * 2_097_152, "larger than 2 MiB"),
    ],
)
def test_a_drawing_that_does_more_than_draw_is_left_out(inside: str, reason: str) -> None:
    assert safe(svg=f"<svg {NAMESPACE}>{inside}</svg>") == Filtered(notes=(f"[SVG left out: {reason}]",))


@pytest.mark.parametrize(
    ("latex", "left"),
    [
        (r"$\frac{a}{b} \begin{cases}x\\y\end{cases}$", r"$\frac{a}{b} \begin{cases}x\\y\end{cases}$"),
        ("$a<b$", "$a< b$"),
        ("$" + "{" * 50 + "}" * 50 + "$", "$" + "{" * 50 + "}" * 50 + "$"),
    ],
)
def test_latex_of_mathematics_leaves(latex: str, left: str) -> None:
    assert safe(latex=latex) == Filtered({"text/latex": left})


@pytest.mark.parametrize(
    ("latex", "reason"),
    [
        (r"$\href{x}{y}$", "it has a command that is not on the list of mathematical ones"),
        (r"$\begin{tabular}\end{tabular}$", "it has a command that is not on the list of mathematical ones"),
        ("$" + r"\left(" * 51, "nested deeper than 50 groups"),
        ("x" * 16_385, "more than 16384 characters"),
    ],
)
def test_other_latex_is_left_out(latex: str, reason: str) -> None:
    assert safe(latex=latex) == Filtered(notes=(f"[LaTeX left out: {reason}]",))


def test_json_leaves_as_a_value_with_clean_text() -> None:
    filtered = safe(json='{"a\\u0007": [1, 2.5, true, null, "\\ud800\\u202e<b>"]}')
    assert filtered == Filtered({"application/json": {"a": [1, 2.5, True, None, "\ufffd\\u202e<b>"]}})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[" * 101 + "1" + "]" * 101, "nested deeper than 100 values"),
        ("[" * 9_999, "nested deeper than 100 values"),
        ("[" + "1," * 100_000 + "1]", "more than 100000 values"),
        ("1" + " " * 1_048_576, "more than 1048576 characters"),
        ("NaN", "it is not JSON"),
        ("1e999", "it is not JSON"),
        ("{", "it is not JSON"),
        ('[{"__proto__": 1}]', "it has a key __proto__"),
    ],
)
def test_json_that_a_reader_cannot_take_is_left_out(text: str, reason: str) -> None:
    assert safe(json=text) == Filtered(notes=(f"[JSON left out: {reason}]",))


def test_html_by_the_author_goes_before_markdown_and_that_before_a_drawing() -> None:
    svg = f"<svg {NAMESPACE}/>"
    assert safe(html="<b>h</b>", markdown="*m*", svg=svg, plain="p").data == {
        "text/plain": "p",
        "text/html": "<b>h</b>",
    }
    assert safe(markdown="*m*", svg=svg).data == {"text/html": "<p><em>m</em></p>"}
    assert safe(html="<script>1</script>", markdown="*m*") == Filtered(
        {"text/html": "<p><em>m</em></p>"}, {}, ("[HTML left out: nothing in it may be shown]",)
    )


def test_a_kind_that_is_not_shown_gets_a_note_only_when_there_is_nothing_else() -> None:
    script = {"application/javascript": "x"}
    note = "[application/javascript left out: it is not of a kind that is shown]"
    assert Policy().bundle(script) == Filtered(notes=(note,))
    assert Policy().bundle({**script, "text/plain": "\x1b[2Jx"}) == Filtered({"text/plain": "x"})


def test_the_name_of_a_kind_in_a_note_is_no_way_out_either() -> None:
    assert Policy().bundle({"text/\x1b]0;x\x07\n": "x"}).notes == (
        "[display left out: it is not of a kind that is shown]",
    )


def test_nothing_and_blank_html_leave_nothing_and_no_note() -> None:
    assert Policy().bundle({}) == safe(html=" \n") == Filtered()


def test_text_mode_lets_plain_text_out_and_nothing_else() -> None:
    policy = Policy("text")
    assert policy.bundle({"text/plain": "x\x07", "text/html": "<b>x</b>"}) == Filtered({"text/plain": "x"})
    assert policy.bundle({"text/html": "<b>x</b>"}) == Filtered(notes=("[HTML left out: only plain text is shown]",))


def test_trusted_mode_lets_everything_out_in_the_form_that_the_protocol_wants() -> None:
    data = {
        "text/html": "<script>1</script>\ud800",
        "text/plain": "x",
        "image/svg+xml": "<svg/>",
        "image/png": text_of(png()) + "\n",
        "application/vnd.vega.v5+json": '{"a": ["\\ud800\\u0007"]}',
        "application/json": "not JSON",
    }
    assert Policy("trusted").bundle(data, width=2) == Filtered(
        {
            "text/html": "<script>1</script>\ufffd",
            "text/plain": "x",
            "image/svg+xml": "<svg/>",
            "image/png": text_of(png()),
            "application/vnd.vega.v5+json": {"a": ["\ufffd\x07"]},
        },
        {"image/png": {"width": 2}},
        ("[JSON left out: it is not JSON]",),
    )


def test_a_mistake_in_a_check_lets_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr("nh3.clean", fail)
    assert safe(html="<b>x</b>", plain="y") == Filtered(
        {"text/plain": "y"}, {}, ("[HTML left out: it cannot be read]",)
    )


def test_what_is_not_text_is_no_representation() -> None:
    odd: Any = {"text/html": b"<b>", 3: "x", "text/plain": None}
    assert Policy().bundle(odd) == Filtered()
