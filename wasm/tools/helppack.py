"""Packs all help into one frozen module: what is written by hand in wasm/frozen/_help_*.py, and what docstrings say.

Help is a quarter of all constants of the guest, so it is stored by byte pairs (P. Gage, "A New Algorithm for Data
Compression", 1994): the pair of bytes that is most frequent gets a byte of its own that no text holds, and so on, as long
as there are such bytes. Any part of it can be read without the rest. No library's compressor would do: the module must be
the same whatever machine builds it.
"""

import re
from collections import Counter
from pathlib import Path

from helptexts import entries_of_docstrings

NAME = "_help_texts"
_KEY = re.compile(r"%%?\w+|[\w.-]+|\S+")
_MARK = 1  # between two parts; in no pair


def help_module(frozen: Path) -> str:
    """The source of the module with all help for what is in a folder of frozen modules. What is written wins."""
    entries = {**entries_of_docstrings(frozen), **written_entries(frozen)}
    parts: dict[str, str] = {}
    for key, text in entries.items():
        root = key.split(".")[0] or key
        parts[root] = parts.get(root, "\n") + f"= {key}{text}"
    pairs, packed = pack([text.encode("ascii", "backslashreplace") for text in parts.values()])
    index, at = "\n", 0
    for root, text in zip(parts, packed, strict=True):
        index += f"{root} {at} {at + len(text)}\n"
        at += len(text)
    return (
        '"""All help, packed by pairs of bytes; made by the build."""\n\n'
        f"PAIRS = {pairs!r}\nINDEX = {index.encode()!r}\nTEXTS = {b''.join(packed)!r}\n"
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


def pack(texts: list[bytes]) -> tuple[bytes, list[bytes]]:
    """Triples of a byte and the two that it stands for, in the order in which they came, and the packed texts."""
    data = bytes([_MARK]).join(texts)
    free = [code for code in range(255, _MARK, -1) if code not in data]
    triples = b""
    while free:
        counts = Counter(zip(data, data[1:], strict=False))
        frequent = sorted(((count, pair) for pair, count in counts.items() if _MARK not in pair), reverse=True)
        # Counting takes most of the time, so several at once, as long as they are about as frequent.
        for count, pair in frequent[:6]:
            if free and count * 4 > frequent[0][0] * 3 and (found := data.count(bytes(pair))) * 4 > frequent[0][0] * 3:
                assert found > 1
                code = bytes([free.pop()])
                triples += code + bytes(pair)
                data = data.replace(bytes(pair), code)
        if frequent[0][0] < 4:
            break
    return triples, data.split(bytes([_MARK]))
