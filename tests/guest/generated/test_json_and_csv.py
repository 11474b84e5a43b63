"""Values as JSON, text that is JSON or nearly so, and tables."""

import json
import random

from .conftest import Same


def value(source: random.Random, depth: int) -> object:
    kind = source.randrange(9 if depth else 6)
    if kind < 2:
        return source.choice((None, True, False, 0, -1, 12345678901234567890, 1.5, -0.0, 1e100, 3e-7))
    if kind < 4:
        return "".join(source.choice('ab"\\\n\té€😀/ \x7f') for _ in range(source.randrange(6)))
    if kind < 6:
        return source.randrange(-1000, 1000)
    if kind < 7:
        return tuple(value(source, depth - 1) for _ in range(source.randrange(3)))
    if kind < 8:
        return [value(source, depth - 1) for _ in range(source.randrange(4))]
    keys = ("a", "b", 1, 2.5, None, "é")
    return {source.choice(keys): value(source, depth - 1) for _ in range(source.randrange(4))}


def test_json_is_written_as_in_cpython(same: Same) -> None:
    source = random.Random(1)
    options = (
        "",
        ", indent=2",
        ", indent='\\t'",
        ", ensure_ascii=False",
        ", separators=(',', ':')",
        ", sort_keys=True",
    )
    same("import json\n", [f"json.dumps({value(source, 3)!r}{source.choice(options)})" for _ in range(600)])


def test_json_is_read_as_in_cpython(same: Same) -> None:
    source = random.Random(2)
    texts = []
    for _ in range(800):
        text = list(json.dumps(value(source, 3), indent=source.choice((None, 1)), ensure_ascii=source.random() < 0.5))
        for _ in range(source.choice((0, 1, 1, 2))):
            text[source.randrange(len(text))] = source.choice(
                ("", '"', "{", "}", "[", "]", ",", ":", "1", "\\", "e", ".", " ")
            )
            text = text or [" "]
        texts.append("".join(text))
    same("import json\n", [f"json.loads({text!r})" for text in texts])


def test_tables_are_read_and_written_as_in_cpython(same: Same) -> None:
    source = random.Random(3)
    options = ("", ", delimiter=';'", ", quotechar=\"'\"", ", skipinitialspace=True", ", escapechar='\\\\'",
               ", quoting=csv.QUOTE_NONE", ", doublequote=False, escapechar='\\\\'", ", strict=True")  # fmt: skip
    expressions = []
    for _ in range(500):
        text = "".join(source.choice('ab,,;""\' \\\n') for _ in range(source.randrange(12)))
        expressions.append(f"list(csv.reader(io.StringIO({text!r}){source.choice(options)}))")
        row = [
            source.choice(("a", "", 'b"c', "d,e", "f\ng", 1, 2.5, None, "'", "\\", " x"))
            for _ in range(source.randrange(4))
        ]
        expressions.append(f"written({row!r}{source.choice((*options, ', quoting=csv.QUOTE_ALL', ', quoting=2'))})")
    setup = "import csv, io\ndef written(row, **options):\n"
    setup += "    out = io.StringIO()\n    csv.writer(out, **options).writerow(row)\n    return out.getvalue()\n"
    same(setup, expressions)
