"""Plain text: nothing in it may act in a terminal or a page that shows it."""

import re
from collections.abc import Mapping

from .refused import Refused

SGR_PARAMETER_CHARS_MAX = 32

CONTROLS_MAX = 50_000
"""Most control characters, and such, in what is not plain text: none is needed there, and each takes time."""

# Nearly all text has nothing of this kind, and is passed on as it is.
_SUSPECT = re.compile("[\x00-\x07\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

# Ways to start something that a terminal obeys. Each alternative ends where it could start again, so the time is
# linear in the text whatever it holds.
_SEQUENCE = re.compile(
    rf"""
      (?P<colour> \x1b\[ [0-9;]{{0,{SGR_PARAMETER_CHARS_MAX}}} m )       # the one that is harmless: SGR
    | (?: \x1b\[ | \x9b ) [0-?]{{0,256}} [\ -/]{{0,16}} [@-~]            # any other control sequence
    | (?: \x1b[\]PX^_] | [\x90\x98\x9d-\x9f] ) [^\x07\x1b\x90\x98\x9c-\x9f]*
          (?: \x07 | \x9c | \x1b\\ )                                     # strings: titles, links, the clipboard
    | \x1b [\ -/]{{1,16}} [0-~]                                          # character sets
    | (?P<bidi> [\u202a-\u202e\u2066-\u2069] )                           # text that shows in another order
    | (?P<surrogate> [\ud800-\udfff] )                                   # cannot be sent as UTF-8
    | [\x00-\x07\x0b\x0c\x0e-\x1f\x7f-\x9f]                              # what is left of any of them
    """,
    re.VERBOSE,
)


def _replacement(match: re.Match[str]) -> str:
    if match["colour"]:
        return match[0]
    if match["bidi"]:
        return f"\\u{ord(match[0]):04x}"
    return "\ufffd" if match["surrogate"] else ""


def clean_text(text: str) -> str:
    """`text` without anything that a terminal or a page would obey, except SGR colours and \\n \\t \\r \\b.

    Control sequences and control characters are removed; characters that change the direction of text are shown as
    escapes, so that what is read is what is there. Never raises.
    """
    return _SEQUENCE.sub(_replacement, text) if _SUSPECT.search(text) else text


def cleaned(text: str, chars_max: int) -> str:
    """Clean text of a kind that has limits."""
    if len(text) > chars_max:
        raise Refused(f"more than {chars_max} characters")
    if _SUSPECT.subn("", text, CONTROLS_MAX + 1)[1] > CONTROLS_MAX:
        raise Refused(f"more than {CONTROLS_MAX} control characters")
    return clean_text(text)


def filter_bundle(data: Mapping[str, str]) -> dict[str, str]:
    """The representations in `data` that may leave: plain text, cleaned. Never raises."""
    text = data.get("text/plain")
    return {"text/plain": clean_text(text)} if isinstance(text, str) else {}
