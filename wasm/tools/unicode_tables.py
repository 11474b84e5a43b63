"""Writes wasm/port/unicode_kinds.h and unicode_cases.h: what str must know of each character, as ranges of equal ones.

    python3.11 wasm/tools/unicode_tables.py

The headers are committed, so that the guest is the same whichever Python builds it; this has to run again only for a
new version of Unicode. The data are taken from the Python that runs it, which must have that version.
"""

import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

VERSION = "14.0.0"
PORT = Path(__file__).parents[1] / "port"
CATEGORIES = "Cn Lu Ll Lt Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Lm Lo Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So"
UPPER, LOWER, TITLE, FOLD = range(4)


def flags(c: str) -> int:
    cased = (c + "a").title()[-1] == "a"
    ignorable = ("A" + c + "\u03a3").lower()[-1] == "\u03c2" and (c + "\u03a3").lower()[-1] != "\u03c2"
    return sum(
        bit << place
        for place, bit in enumerate(
            (
                c.isupper(),
                c.islower(),
                c.isspace(),
                c.isdigit(),
                c.isnumeric(),
                c.isidentifier(),
                ("a" + c).isidentifier(),
                cased,
                ignorable,
            )
        )
    )


def classes() -> tuple[list[tuple[int, int]], list[int]]:
    """The different characters there are, and for each range its start with the number of its class."""
    known: dict[tuple[int, int], int] = {}
    ranges = []
    last = None
    for code in range(0x110000):
        c = chr(code)
        key = (CATEGORIES.split().index(unicodedata.category(c)), flags(c))
        if key != last:
            ranges.append(code << 8 | known.setdefault(key, len(known)))
            last = key
    assert len(known) < 256
    return list(known), ranges


def mapped(c: str, kind: int) -> str:
    return (c.upper, c.lower, c.title, c.casefold)[kind]()


def runs(kind: int) -> Iterator[tuple[int, int, int, int]]:
    """First and last of a run, its step, and what is added to each character of it."""
    found: list[list[int]] = []
    for code in range(0x110000):
        to = mapped(chr(code), kind)
        if kind > LOWER and to == mapped(chr(code), kind - 2):
            continue  # title is told where it is not upper, fold where it is not lower
        if len(to) != 1 or (ord(to) == code and kind <= LOWER):
            continue
        delta = ord(to) - code
        for run in reversed(found[-2:]):
            step = code - run[1]
            if run[3] == delta and (step == run[2] or (run[0] == run[1] and step in (1, 2))):
                run[1], run[2] = code, step
                break
        else:
            found.append([code, code, 0, delta])
    for first, last, step, delta in found:
        yield first, last, step or 1, delta


def special(kind: int) -> Iterator[list[int]]:
    for code in range(0x110000):
        to = mapped(chr(code), kind)
        if len(to) > 1 and not (kind > LOWER and to == mapped(chr(code), kind - 2)):
            yield [code, *map(ord, to), *[0] * (3 - len(to))]


def lines(values: list[str], width: int = 116) -> str:
    text, line = "", "   "
    for value in values:
        if len(line) + len(value) + 2 > width:
            text += line + "\n"
            line = "   "
        line += f" {value},"
    return text + line + "\n"


def main() -> None:
    if unicodedata.unidata_version != VERSION:
        sys.exit(f"this Python has Unicode {unicodedata.unidata_version}, not {VERSION}")
    kinds, ranges = classes()
    head = f"// Written by wasm/tools/unicode_tables.py, from Unicode {VERSION}.\n\n"
    text = head + "// Category and flags of each class of characters.\n"
    text += "static const uint16_t character_classes[] = {\n" + lines([hex(c | f << 5) for c, f in kinds]) + "};\n\n"
    text += "// Where each range of characters of one class begins, and the number of the class.\n"
    text += "static const uint32_t character_ranges[] = {\n" + lines([hex(r) for r in ranges]) + "};\n"
    (PORT / "unicode_kinds.h").write_text(text)
    text = head
    for kind, name in enumerate(("upper", "lower", "title", "fold")):
        text += f"static const case_run_t {name}_runs[] = {{\n"
        text += lines([f"{{ {a:#x}, {b - a:#x}, {step}, {delta} }}" for a, b, step, delta in runs(kind)]) + "};\n\n"
        rows = list(special(kind))
        text += f"static const uint16_t {name}_special[][4] = {{\n"
        text += lines(["{ " + ", ".join(map(hex, row)) + " }" for row in rows] or ["{ 0 }"]) + "};\n\n"
    (PORT / "unicode_cases.h").write_text(text.rstrip("\n") + "\n")


if __name__ == "__main__":
    main()
