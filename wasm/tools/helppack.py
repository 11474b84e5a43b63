"""Packs all help into one frozen module: what is written by hand in wasm/frozen/_help_*.py, and what docstrings say.

Help is a quarter of all constants of the guest, so it is stored by pairs (P. Gage, "A New Algorithm for Data
Compression", 1994): the pair of symbols that is most frequent becomes a symbol, and so on. At first the symbols are
characters. The most frequent of those made so get a byte that no text holds, the others two bytes, the first of which
is one of a few. Any part can be read without the rest. No library's compressor would do: the module must be the same
whatever machine builds it.
"""

import re
from collections import Counter
from pathlib import Path

from helptexts import entries_of_docstrings

NAME = "_help_texts"
_KEY = re.compile(r"%%?\w+|[\w.-]+|\S+")
_MARK = "\1"  # between two parts; in no pair
SYMBOLS = 1400
FIRST = 256  # the first symbol that is not a character
LONG = 5  # bytes that begin a code of two


def help_module(frozen: Path) -> str:
    """The source of the module with all help for what is in a folder of frozen modules. What is written wins."""
    entries = {**entries_of_docstrings(frozen), **written_entries(frozen)}
    parts: dict[str, str] = {}
    for key, text in entries.items():
        root = key.split(".")[0] or key
        below = key.removeprefix(root)
        parts[root] = parts.get(root, "\n") + f"= {below}{text}".encode("ascii", "backslashreplace").decode()
    tables, packed = pack(list(parts.values()))
    index, at = "\n", 0
    for root, part in zip(parts, packed, strict=True):
        index += f"{root} {at} {at + len(part)}\n"
        at += len(part)
    return (
        '"""All help, packed; made by the build."""\n\n'
        f"TABLES = {tables!r}\nINDEX = {index.encode()!r}\nTEXTS = {b''.join(packed)!r}\n"
    )


def written_entries(frozen: Path) -> dict[str, str]:
    """What follows each key in the files of help that is written by hand."""
    found: dict[str, str] = {}
    for path in sorted(frozen.glob("_help_*.py")):
        text = path.read_text(encoding="utf-8").split('rb"""', 1)[1].rsplit('"""', 1)[0]
        for entry in text.split("\n= ")[1:]:
            match = _KEY.match(entry)
            assert match is not None, entry
            found[match[0]] = entry[match.end() :].rstrip("\n") + "\n"
    return found


def pack(texts: list[str]) -> tuple[bytes, list[bytes]]:
    """The tables that `unpack` in wasm/port/modmpk.c takes, and the packed texts, which are ASCII.

    The tables: a byte n; the codes of one byte, n of them; LONG bytes that begin codes of two; then in 16 bits each,
    first byte low: the symbol of each code, and the two symbols that each of them stands for, which came before it.
    """
    data = _MARK.join(texts)
    free = [code for code in range(255, ord(_MARK), -1) if chr(code) not in data]
    short, long = free[LONG:], free[:LONG]
    pairs = _pairs(data, min(SYMBOLS, len(short) + 256 * LONG))
    data = pairs.pop()
    counts = Counter(data + "".join(pairs))
    order = sorted(range(len(pairs)), key=lambda symbol: (-counts[chr(FIRST + symbol)], symbol))
    codes: dict[str, bytes] = {}
    for rank, symbol in enumerate(order):
        beyond = rank - len(short)
        code = bytes([short[rank]]) if beyond < 0 else bytes([long[beyond // 256], beyond % 256])
        codes[chr(FIRST + symbol)] = code
    tables = bytes([len(short), *short, *long])
    tables += b"".join((FIRST + symbol).to_bytes(2, "little") for symbol in order)
    tables += b"".join(ord(one).to_bytes(2, "little") for pair in pairs for one in pair)
    return tables, [b"".join(codes.get(one) or one.encode() for one in text) for text in data.split(_MARK)]


def _pairs(data: str, most: int) -> list[str]:
    """The pairs that became symbols, in order, and what is then left of the text."""
    pairs: list[str] = []
    while len(pairs) < most:
        counts = Counter(map("".join, zip(data, data[1:])))  # noqa: B905, RUF007 - one is shorter; it is the fastest way
        frequent = sorted(((count, pair) for pair, count in counts.items() if _MARK not in pair), reverse=True)[:40]
        # Counting takes most of the time, so several at once, as long as they are about as frequent. A pair of the same
        # character twice was counted more often than it can be replaced.
        before = len(pairs)
        least = max(3, frequent[0][0] * 2 // 3 if frequent else 0)
        for _, pair in frequent:
            if len(pairs) < most and data.count(pair) > least:
                data = data.replace(pair, chr(FIRST + len(pairs)))
                pairs.append(pair)
            elif pair[0] == pair[1]:
                least = min(least, max(3, data.count(pair) // 2))
        if len(pairs) == before:
            break
    return [*pairs, data]
