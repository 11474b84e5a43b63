"""Writes wasm/frozen/_unicode_data.py: what the module unicodedata tells of characters, compressed.

    python3.11 wasm/tools/unicode_data.py

Like the headers that unicode_tables.py writes, the file is committed, so that the guest is the same
whichever Python builds it. Names are those of the blocks below only; names of all characters would take four times as
much room.
"""

import sys
import unicodedata
import zlib
from collections.abc import Callable
from pathlib import Path

VERSION = "14.0.0"
TARGET = Path(__file__).parents[1] / "frozen" / "_unicode_data.py"
# First and last character of the blocks whose names are kept.
NAMED = (
    *((0x20, 0x5FF), (0x1E00, 0x1FFF), (0x2000, 0x27FF), (0x3000, 0x30FF), (0xFB00, 0xFB06)),
    *((0xFE00, 0xFE0F), (0xFF00, 0xFFFD), (0x1F300, 0x1FAFF)),
)


def runs(value: Callable[[str], str]) -> str:
    """Where each run of characters of one value begins, as the difference from the one before, and the value."""
    found = []
    last, begin = None, 0
    for code in range(0x110000):
        now = value(chr(code))
        if now != last:
            found.append(f"{code - begin:x} {now}")
            last, begin = now, code
    return ";".join(found)


def decompositions() -> str:
    """The decomposition of each character that has one; an = before those that are composed again."""
    found = []
    for code in range(0x110000):
        c = chr(code)
        parts = unicodedata.decomposition(c)
        if parts and not 0xAC00 <= code <= 0xD7A3:
            composed = (
                parts[0] != "<" and " " in parts and unicodedata.normalize("NFC", unicodedata.normalize("NFD", c)) == c
            )
            found.append(f"{code:x}{'=' if composed else ':'}{parts}")
    return ";".join(found)


def numbers() -> str:
    """The numeric value of each character that has one and is no decimal digit."""
    found = []
    for code in range(0x110000):
        value = unicodedata.numeric(chr(code), None)
        if value is None or unicodedata.decimal(chr(code), None) is not None:
            continue
        digit = unicodedata.digit(chr(code), None)
        top = next(n for n in range(1, 1000) if (value * n).is_integer())
        found.append(f"{code:x} {'d' if digit is not None else ''}{int(value * top)}" + (f"/{top}" if top > 1 else ""))
    return ";".join(found)


def names() -> str:
    return "\n".join(unicodedata.name(chr(code), "") for first, last in NAMED for code in range(first, last + 1))


def main() -> None:
    if unicodedata.unidata_version != VERSION:
        sys.exit(f"this Python has Unicode {unicodedata.unidata_version}, not {VERSION}")
    parts = {
        "CATEGORY": runs(unicodedata.category),
        "BIDIRECTIONAL": runs(unicodedata.bidirectional),
        "COMBINING": runs(lambda c: str(unicodedata.combining(c))),
        "WIDTH": runs(unicodedata.east_asian_width),
        "MIRRORED": runs(lambda c: str(unicodedata.mirrored(c))),
        "DECOMPOSITIONS": decompositions(),
        "NUMBERS": numbers(),
        "NAMES": names(),
    }
    text = f'"""Written by wasm/tools/unicode_data.py, from Unicode {VERSION}; each part is compressed by zlib."""\n\n'
    text += f"BLOCKS = {NAMED}\n"
    for name, part in parts.items():
        data = zlib.compress(part.encode(), 9)
        print(name, len(part), len(data))
        text += f"{name} = (\n"
        text += "".join(f"    {data[i : i + 400]!r}\n" for i in range(0, len(data), 400)) + ")\n"
    TARGET.write_text(text)


if __name__ == "__main__":
    main()
