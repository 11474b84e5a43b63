"""tables.table() of every kind of rows, as text and as HTML."""

import pytest

from .conftest import Cell


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("[{'b': 1, 'a': 'x'}, {'a': 'long', 'b': 22.5}]", "a     b\n----  ----\nx        1\nlong  22.5"),
        ("[{'a': 1}, {'b': 2}]", "a  b\n-  -\n1\n   2"),
        ("[(1, 'x'), (22, 'y')]", " 1  x\n22  y"),
        ("[(1, 'x')], ['n', 's']", "n  s\n-  -\n1  x"),
        ("[{'a': 1, 'b': 2}], ['b']", "b\n-\n2"),
        ("{'a': [1, 2], 'b': ['x']}", "a  b\n-  -\n1  x\n2"),
        ("{'one': 1, 'two': 2}", "one  1\ntwo  2"),
        ("[Point(1, 2), Point(3, 4)]", "x  y\n-  -\n1  2\n3  4"),
        ("[Thing('n')]", "name\n----\nn"),
        ("[1, 'a', None]", "   1\na\nNone"),
        ("[]", ""),
        ("[], None, 'nothing'", "nothing"),
        ("['a\\nb', 'c' * 400]", "a b\n" + "c" * 299 + "…"),
    ],
)
def test_a_table_as_text(cell: Cell, expression: str, text: str) -> None:
    cell("import tables\nfrom collections import namedtuple\nPoint = namedtuple('Point', 'x y')")
    cell("class Thing:\n    def __init__(self, name): self.name = name")
    assert cell(f"print(tables.table({expression}))") == [f"{text}\n"]


def test_a_star_imports_the_one_function(cell: Cell) -> None:
    cell("from tables import *")
    assert cell("sorted(name for name in globals() if name[0] != '_')") == ["Out: ['table']"]
    assert cell("type(table([]))") == ["Out: tables.Table"]


def test_a_property_is_a_column_and_what_it_raises_is_told(cell: Cell) -> None:
    cell("import tables\nclass R:\n    def __init__(self): self.n = 2\n    @property\n    def double(self): return 4")
    cell("class S(R):\n    @property\n    def bad(self): raise AttributeError('no such file')")
    shown = cell("print(tables.table([R()], columns=['n', 'double', 'x']))")
    assert shown == ["n  double  x\n-  ------  -\n2       4\n"]
    assert cell("tables.table([S()], columns=['n', 'bad'])") == ["AttributeError: no such file"]


def test_a_table_as_html(cell: Cell) -> None:
    cell("import tables")
    (shown,) = cell("tables.table([{'<a>': 1, 'b': '<script>'}], caption='a & b')")
    assert shown == (
        "Out: text/html: <table>\n<caption>a &amp; b</caption>\n"
        "<thead><tr><th>&lt;a&gt;</th><th>b</th></tr></thead>\n<tbody>\n"
        '<tr><td align="right">1</td><td>&lt;script&gt;</td></tr>\n</tbody></table>, '
        "text/plain: a & b\n<a>  b\n---  --------\n  1  <script>"
    )


def test_of_many_rows_those_at_both_ends_are_shown(cell: Cell) -> None:
    cell("import tables\nt = tables.table([(i,) for i in range(1000)])")
    lines = cell("print(t)")[0].split("\n")
    assert lines[28:33] == [" 28", " 29", "… 940 more rows", "970", "971"]
    assert cell("t._repr_html_().count('<tr>')") == ["Out: 61"]
    assert cell("'<tr><td colspan=\"1\">… 940 more rows</td></tr>' in t._repr_html_()") == ["Out: True"]
