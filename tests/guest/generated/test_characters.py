"""What str says of characters, one by one: of all where they are many of a kind, of some elsewhere."""

import random
import unicodedata

import pytest

from .conftest import Same

KINDS = (
    *("isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "isspace", "isprintable", "isidentifier", "isupper"),
    *("islower", "istitle", "upper", "lower", "title", "casefold", "capitalize", "swapcase"),
)

# The kinds of each character as bits, and what it becomes where that is another.
OF = """
def of(first, end):
    found = []
    for c in map(chr, range(first, end)):
        all = [getattr(c, kind)() for kind in KINDS]
        found.append(sum(bit << i for i, bit in enumerate(all[:11])))
        found += [text for text in all[11:] if text != c]
    return found
"""


@pytest.mark.skipif(unicodedata.unidata_version != "14.0.0", reason="the guest has the Unicode of Python 3.11")
def test_characters_are_of_the_same_kinds_and_cases_as_in_cpython(same: Same) -> None:
    setup = f"KINDS = {KINDS}\n{OF}"
    blocks = [
        *range(0, 0x2000, 64),
        *range(0x1E00, 0x2200, 64),
        0x2C00,
        0xA640,
        0xAB40,
        0xFB00,
        0xFF00,
        0x10400,
        0x1E900,
    ]
    blocks += random.Random(1).sample(range(0x2000, 0x110000, 64), 60)
    same(setup, [f"of({first}, {first + 64})" for first in blocks])


def test_words_change_their_case_as_in_cpython(same: Same) -> None:
    source = random.Random(2)
    letters = "aB \u0391\u03a3\u03c3\u03c2'\u0345\xdf\u01c5\u02b01-.\u0130\ufb01"
    words = ["".join(source.choice(letters) for _ in range(source.randint(1, 9))) for _ in range(300)]
    same("", [f"[s.{kind}() for s in {words!a}]" for kind in KINDS])
