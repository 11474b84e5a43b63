"""A bundle of representations -> those of them that may leave, by the mode that whoever starts the kernel chose."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Literal, TypeAlias

from . import formulas, images, json_value, markdown, sanitize, svg
from .refused import Refused
from .text import clean_text

Mode: TypeAlias = Literal["text", "safe", "trusted"]

_NAMES = {
    "text/html": "HTML",
    "text/markdown": "Markdown",
    "image/svg+xml": "SVG",
    "text/latex": "LaTeX",
    "application/json": "JSON",
    "image/png": "PNG image",
    "image/jpeg": "JPEG image",
    "image/gif": "GIF image",
    "image/webp": "WebP image",
}
_MIME = re.compile(r"[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,60}", re.IGNORECASE)
_JSON_MIME = re.compile(r"application/(?:[a-zA-Z0-9.+-]+\+)?json")
_SURROGATE = re.compile("[\ud800-\udfff]")
_MIMES_MAX = 100


@dataclass(frozen=True, slots=True)
class Filtered:
    """What is left of a bundle: for the `data` and `metadata` of a message, and what to tell the reader besides."""

    data: dict[str, Any] = field(default_factory=dict)
    metadata: dict[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


class Policy:
    """What may leave the sandbox, of what a program shows.

    text: plain text. safe: also images, and HTML, Markdown, SVG, LaTeX and JSON that cannot act. trusted: everything.
    """

    def __init__(self, mode: Mode = "safe") -> None:
        self.mode = mode

    def bundle(self, data: Mapping[str, str], *, width: int = 0, height: int = 0) -> Filtered:
        """What may leave of `data`, representations by mime type. `width` and `height` are pixels, 0 unknown.

        The kernel calls it for each result and display. It never raises, and takes less than a second whatever the
        data is.
        """
        texts = {mime: text for mime, text in data.items() if isinstance(mime, str) and isinstance(text, str)}
        size = {
            name: min(value, images.SIDE_PIXELS_MAX)
            for name, value in (("width", width), ("height", height))
            if isinstance(value, int) and value > 0
        }
        notes: list[str] = []
        left: dict[str, Any] = {}
        if "text/plain" in texts:
            left["text/plain"] = clean_text(texts["text/plain"])
        if self.mode == "safe":
            left |= _safe(texts, size, notes)
        elif self.mode == "trusted":
            left |= _trusted(texts, notes)
        if not left and not notes:
            unknown = [mime for mime in texts if self.mode == "text" or mime not in _NAMES]
            notes += [_note(mime, _not_shown(self.mode)) for mime in unknown[:1]]
        metadata = {mime: dict(size) for mime in left if mime in images.TYPES and size}
        return Filtered(left, metadata, tuple(notes))


def _not_shown(mode: Mode) -> str:
    return "only plain text is shown" if mode == "text" else "it is not of a kind that is shown"


def _safe(texts: Mapping[str, str], size: Mapping[str, int], notes: list[str]) -> dict[str, Any]:
    left: dict[str, Any] = {}

    def keep(mime: str, shown_as: str, check: Callable[[str], Any]) -> None:
        if mime in texts and shown_as not in left:
            value = _checked(mime, partial(check, texts[mime]), notes)
            if value is not None and value != "":
                left[shown_as] = value

    def drawing(text: str) -> str:
        drawn, pixels, _ = svg.checked(text)
        if pixels > images.PIXELS_MAX:
            raise Refused("its images are too large together")
        return sanitize.image("image/svg+xml", images.encoded(drawn), **size)

    # HTML by the author is better than what is made into HTML here.
    keep("text/html", "text/html", sanitize.checked)
    keep("text/markdown", "text/html", lambda text: sanitize.checked(markdown.rendered(text)))
    keep("image/svg+xml", "text/html", drawing)
    for mime in sorted(images.TYPES):
        keep(mime, mime, partial(_image, mime))
    keep("text/latex", "text/latex", formulas.checked)
    keep("application/json", "application/json", json_value.checked)
    return left


def _trusted(texts: Mapping[str, str], notes: list[str]) -> dict[str, Any]:
    """Everything, in the form that the protocol wants: JSON as objects, images as base64, no half characters."""
    left: dict[str, Any] = {}
    for mime, text in list(texts.items())[:_MIMES_MAX]:
        if mime == "text/plain" or _SURROGATE.search(mime):
            continue
        if mime in images.TYPES:
            value = _checked(mime, partial(_image, mime, text), notes)
        elif _JSON_MIME.fullmatch(mime):
            value = _checked(mime, partial(json_value.sendable, text), notes)
        else:
            value = _SURROGATE.sub("\ufffd", text)
        if value is not None:
            left[mime] = value
    return left


def _image(mime: str, text: str) -> str:
    return images.checked(mime, text)[0]


def _checked(mime: str, check: Callable[[], Any], notes: list[str]) -> Any:
    """What `check` lets through, or None and a note."""
    try:
        return check()
    except Refused as refusal:
        notes.append(_note(mime, str(refusal)))
    except Exception:  # a mistake in the policy or in a library must let nothing out, and must not end the kernel
        notes.append(_note(mime, "it cannot be read"))
    return None


def _note(mime: str, reason: str) -> str:
    name = _NAMES.get(mime) or (mime if _MIME.fullmatch(mime) else "display")
    return f"[{name} left out: {reason}]"
