"""Text in lines, and values in bytes."""

import random

from .conftest import Same

WORDS = (
    "a",
    "the",
    "word",
    "well-known",
    "extraordinarily",
    "it's",
    "e.g.",
    "--",
    "(so)",
    "3.5",
    "end.",
    "Next",
    "tab\t",
    "a\nb",
)
CODES = {"b": 8, "B": 8, "h": 16, "H": 16, "i": 32, "I": 32, "q": 64, "Q": 64}


def test_texts_are_wrapped_as_in_cpython(same: Same) -> None:
    source = random.Random(41)
    expressions = []
    for _ in range(250):
        joined = "".join(
            source.choice(WORDS) + source.choice((" ", " ", "  ", "-", ". ")) for _ in range(source.randint(0, 14))
        )
        options = [f"width={source.randint(3, 30)}"]
        for name in ("break_long_words", "break_on_hyphens", "drop_whitespace", "expand_tabs", "replace_whitespace",
                     "fix_sentence_endings"):  # fmt: skip
            if source.random() < 0.2:
                options.append(f"{name}={source.choice((True, False))}")
        if source.random() < 0.2:
            options.append(
                f"initial_indent={source.choice(('* ', '  '))!r}, subsequent_indent={source.choice(('  ', '> '))!r}"
            )
        if source.random() < 0.2:
            options.append(f"max_lines={source.randint(1, 3)}, placeholder={source.choice((' [...]', '~'))!r}")
        expressions.append(f"textwrap.wrap({joined!r}, {', '.join(options)})")
        expressions.append(f"textwrap.shorten({joined!r}, {source.randint(6, 40)})")
        lines = "\n".join(" " * source.choice((0, 2, 4, 4)) + source.choice(WORDS) for _ in range(4))
        expressions.append(f"textwrap.dedent({lines!r}), textwrap.indent({lines!r}, '> ')")
    same("import textwrap", expressions)


def test_values_are_packed_as_in_cpython(same: Same) -> None:
    source = random.Random(42)
    expressions = []
    for _ in range(300):
        order = source.choice("<>=!")
        codes, values = "", []
        for _ in range(source.randint(1, 4)):
            code = source.choice([*CODES, "f", "d", "?", "3s", "c", "x", "e"])
            codes += code
            if code in CODES:
                values.append(repr(source.getrandbits(CODES[code]) - (source.choice((0, 1)) << (CODES[code] - 1))))
            elif code in "fde":
                values.append(repr(round(source.uniform(-100, 100), source.randint(0, 5))))
            elif code != "x":
                values.append({"?": "True", "3s": repr(source.choice((b"ab", b"abcd"))), "c": "b'z'"}[code])
        call = f"struct.pack({order + codes!r}, {', '.join(values)})"
        expressions.append(f"{call}, struct.calcsize({order + codes!r})")
        raw = bytes(source.getrandbits(8) for _ in range(source.randint(0, 12)))
        expressions.append(f"struct.unpack({order + source.choice('bBhHiIqQ') * source.randint(1, 3)!r}, {raw!r})")
        expressions.append(f"struct.unpack({order + source.choice(('f', 'd', 'e'))!r}, {raw[:8]!r})")
    same("import struct", expressions)


def test_bytes_become_text_as_in_cpython(same: Same) -> None:
    source = random.Random(43)
    expressions = []
    for _ in range(150):
        raw = bytes(source.getrandbits(8) for _ in range(source.randint(0, 20)))
        for name in ("b64", "b32", "b16", "b85", "a85", "urlsafe_b64", "b32hex"):
            coded = f"base64.{name}encode({raw!r})"
            expressions.append(f"{coded}, base64.{name}decode({coded})")
        loose = "".join(source.choice("QUJDabc+/=-_ \n") for _ in range(source.randint(0, 9)))
        expressions.append(f"base64.b64decode({loose!r})")
        expressions.append(
            f"binascii.hexlify({raw!r}, '-', {source.randint(1, 4)}), binascii.crc32({raw!r}), zlib.adler32({raw!r})"
        )
        expressions.append(f"hashlib.{source.choice(('md5', 'sha1', 'sha256', 'sha512'))}({raw!r}).hexdigest()")
    same("import base64, binascii, hashlib, zlib", expressions)
