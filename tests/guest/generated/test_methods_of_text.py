"""Methods of str, bytes and bytearray, with arguments of all kinds."""

import random

from .conftest import Same

LETTERS = "abcABC  \t\n.,-_01éßİǅ²½漢😀"
BYTES = b"abAB \t\n.,-01\x00\xff"
NO_ARGUMENT = (
    "upper", "lower", "title", "capitalize", "swapcase", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines",
    "isalpha", "isdigit", "isalnum", "isspace", "istitle", "islower", "isupper", "isascii", "expandtabs",
)  # fmt: skip
ONE_ARGUMENT = (
    "find", "rfind", "index", "rindex", "count", "startswith", "endswith", "split", "rsplit", "partition", "rpartition",
    "strip", "lstrip", "rstrip", "removeprefix", "removesuffix", "join",
)  # fmt: skip


def text(source: random.Random, most: int = 12) -> str:
    return "".join(source.choice(LETTERS) for _ in range(source.randint(0, most)))


def data(source: random.Random, most: int = 12) -> bytes:
    return bytes(source.choice(BYTES) for _ in range(source.randint(0, most)))


def calls(source: random.Random, whole: object, part: object, other: object) -> list[str]:
    bound = source.choice(("", f", {source.randint(-8, 8)}", f", {source.randint(-8, 8)}, {source.randint(-8, 8)}"))
    kind = source.choice(("find", "rfind", "index", "rindex", "count", "startswith", "endswith"))
    fill = part[:1] if isinstance(part, str | bytes) else part
    return [
        f"({whole!r}).{source.choice(NO_ARGUMENT)}()",
        f"({whole!r}).{source.choice(ONE_ARGUMENT[:-1])}({part!r})",
        f"({whole!r}).{kind}({part!r}{bound})",
        f"({whole!r}).{source.choice(('split', 'rsplit'))}({source.choice((None, part))!r}, {source.randint(-1, 3)})",
        f"({whole!r}).splitlines({source.choice((True, False))})",
        f"({whole!r}).replace({part!r}, {other!r}, {source.randint(-1, 3)})",
        f"({whole!r}).{source.choice(('center', 'ljust', 'rjust'))}({source.randint(-2, 20)}, {fill!r})",
        f"({whole!r}).zfill({source.randint(-2, 20)})",
        f"({whole!r}).expandtabs({source.randint(-1, 9)})",
        f"({part!r}).join([{whole!r}, {other!r}])",
        f"{part!r} in {whole!r}, {whole!r} < {other!r}, {whole!r} * {source.randint(-1, 3)}, {whole!r} + {other!r}",
        f"({whole!r})[{source.randint(-9, 9)}:{source.randint(-9, 9)}:{source.choice((-3, -2, -1, 1, 2, 3))}]",
        f"({whole!r})[{source.randint(-9, 9)}]",
    ]


def test_methods_of_str_are_those_of_cpython(same: Same) -> None:
    source = random.Random(21)
    expressions = []
    for _ in range(90):
        whole = text(source)
        start = source.randint(0, len(whole))
        part = source.choice((whole[start : start + 2], text(source, 2)))
        expressions += calls(source, whole, part, text(source, 5))
        name = source.choice(("casefold", "isdecimal", "isnumeric", "isidentifier", "isprintable", "encode"))
        expressions.append(f"({whole!r}).{name}(), repr({whole!r}), ascii({whole!r}), len({whole!r}), list({whole!r})")
        expressions.append(
            f"({whole!r}).translate(str.maketrans({{{part[:1] or 'a'!r}: {source.choice(('x', None, 66))!r}}}))"
        )
    same("", expressions)


def test_methods_of_bytes_are_those_of_cpython(same: Same) -> None:
    source = random.Random(22)
    expressions = []
    for _ in range(80):
        whole = data(source)
        start = source.randint(0, len(whole))
        part = source.choice((whole[start : start + 2], data(source, 2)))
        mutable = source.choice((False, True))
        made = calls(source, bytearray(whole) if mutable else whole, part, data(source, 5))
        expressions += made
        expressions.append(f"({whole!r}).hex({source.choice(('', repr('-'), repr(':') + ', 2'))}), list({whole!r})")
        expressions.append(f"({whole!r}).translate(bytes(range(255, -1, -1)), {part!r})")
        expressions.append(f"({whole!r}).decode('{source.choice(('utf-8', 'latin-1', 'ascii'))}', 'replace')")
        expressions.append(f"int.from_bytes({whole!r}, '{source.choice(('big', 'little'))}', signed={mutable})")
    same("", expressions)
