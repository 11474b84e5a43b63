"""Magic lines become calls, on the same lines; all else stays as it is."""

import pytest

from micropython_wasm_kernel.cell_syntax import SCANNED_MAX, completeness, transformed

WHO = "get_ipython().run_line_magic('who', '')"


@pytest.mark.parametrize(
    "source",
    [
        "# a comment\n  x",
        "  # a comment\nx",
        "  s = '''\na'''",
        "def f():\n    '''\n    >>> f()\n    '''",
        "s = '''\n>>> f()\n... x'''",
        "x = [\n...\n]",
        "...",
        "In[1]: x",
        "  x\n\ty",
        "  x" * (SCANNED_MAX // 2),
    ],
)
def test_only_what_was_copied_as_a_whole_is_moved(source):
    assert transformed(source) == source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("%who", WHO),
        ("%time f(x)  ", "get_ipython().run_line_magic('time', 'f(x)')"),
        ("if x:\n    %who\ny", f"if x:\n    {WHO}\ny"),
        ("\t%who", WHO),
        ("  x = 1\n  if x:\n      y", "x = 1\nif x:\n    y"),
        ("\n\n\tx\n\n\ty", "\n\nx\n\ny"),
        ("    %%time\n    x", "get_ipython().run_cell_magic('time', '', 'x\\n')\n"),
        ("%%time\n  x", "get_ipython().run_cell_magic('time', '', 'x\\n')\n"),
        (">>> x", "x"),
        (">>> for x in y:\n...     x\n...\n>>> y", "for x in y:\n    x\n\ny"),
        ("  >>> x\n  1\n  >>>y", "x\n1\ny"),
        (">>> %who", WHO),
        ("In [12]: for x in y:\n   ....:     ...\n   ....:", "for x in y:\n    ...\n"),
        ("n = %who_ls int", "n = get_ipython().run_line_magic('who_ls', 'int')"),
        ("a.b[0] =%who", f"a.b[0] ={WHO}"),
        ("%%nothing", "get_ipython().run_cell_magic('nothing', '', '')\n"),
        ("x\n%%time", "x\nget_ipython().run_line_magic('%time', '')"),
        ("!ls -l", "get_ipython().system('ls -l')"),
        ("!!ls", "get_ipython().getoutput('ls')"),
        ("files = !ls", "files = get_ipython().getoutput('ls')"),
        ("%run a \\\n  b\nx", "get_ipython().run_line_magic('run', 'a    b')\n\nx"),
        ("%who\r\nx", f"{WHO}\nx"),
        ("%echo '\\n' \"ü\u2028\"", "get_ipython().run_line_magic('echo', '\\'\\\\n\\' \"ü\\u2028\"')"),
        ("len?", "get_ipython().show_help('len', 0)"),
        ("len??", "get_ipython().show_help('len', 1)"),
        ("?len", "get_ipython().show_help('len', 0)"),
        ("?? len", "get_ipython().show_help('len', 1)"),
        ("?", "get_ipython().show_usage()"),
        ("%timeit?", "get_ipython().show_help('%timeit', 0)"),
        ("%%timeit??", "get_ipython().show_help('%%timeit', 1)"),
        ("a = b.c[-1]?", "get_ipython().show_help('b.c[-1]', 0)"),
        ("  os.*dir*?\nx", "  get_ipython().show_help('os.*dir*', 0)\nx"),
        ("s = '''\n'''\n%who", f"s = '''\n'''\n{WHO}"),
        ("s = 'it\\'s' # '\n%who", f"s = 'it\\'s' # '\n{WHO}"),
        ("# ends in \\\n%who", f"# ends in \\\n{WHO}"),
        ('f"{d["("]}"\n%who', 'f"{d["("]}"\n' + WHO),
        ("x = f'{d['(']:{n}}' + 'it'\n%who", "x = f'{d['(']:{n}}' + 'it'\n" + WHO),
        ("f(1,\n  2)\n%who", f"f(1,\n  2)\n{WHO}"),
    ],
)
def test_a_line_becomes_a_call(source: str, expected: str) -> None:
    assert transformed(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "",
        "x = 1",
        "x = 7 \\\n%who",
        "f(\n%who\n)",
        "f(x\n!=y)",
        "s = '''\n%who\n!ls\nlen?\n'''",
        's = """\n\\"""\n%who\n"""',
        "s = 'a?'",
        "x = 5 %a",
        "# really?",
        "x = 'why' # why?",
        "a != b",
        "assert 'x = %d' == y",
        "f(x?)",
        "%",
        "% who",
        "x = '%who",
        "5?",
        "# c\rs = '''\n%time x\n'''\nprint(len(s))",
        "s = 'abc\\\r\ndef'; t = '''\r\n%time x\r\n'''\r\n",
        's = "abc\\\r\ndef"; t = """\r\n%time x\r\n"""\r\n',
    ],
)
def test_what_is_no_magic_stays_the_same(source: str) -> None:
    assert transformed(source) is source or transformed(source) == source


def test_the_lines_of_a_cell_keep_their_numbers() -> None:
    source = "a\n%who\n%run b \\\n c\n\nn = !ls \\\n -l\nlen?\nz"
    assert [line for line in transformed(source).split("\n")][-1] == "z"
    assert transformed(source).count("\n") == source.count("\n")


def test_a_cell_magic_takes_the_rest_of_the_cell_as_it_is() -> None:
    source = "%%html  <a>\n<b>'\\n'</b>\n%who\n"
    assert transformed(source) == ("get_ipython().run_cell_magic('html', '<a>', \"<b>'\\\\n'</b>\\n%who\\n\")\n")


def test_a_cell_magic_below_blank_lines_says_which_line_it_is_on() -> None:
    assert transformed("\n\n%%time\nx") == "\n\nget_ipython().run_cell_magic('time', '', 'x\\n', 3)\n"


def test_magics_within_a_cell_of_python_are_rewritten_too() -> None:
    call = "get_ipython().run_line_magic(\\'who\\', \\'\\')"
    assert transformed("%%time\n%who") == f"get_ipython().run_cell_magic('time', '', \"{call}\\n\")\n".replace(
        "\\'", "'"
    )


def test_cell_magics_within_cell_magics_end_at_the_second() -> None:
    assert "run_line_magic" in transformed("%%time\n%%time\n%%time\nx")
    assert len(transformed("%%time\n" * 1000)) < 100_000


def test_a_cell_magic_is_complete_when_a_blank_line_ends_it() -> None:
    assert completeness("%%time") == "incomplete"
    assert completeness("%%time\nx = 1") == "incomplete"
    assert completeness("%%time\nx = 1\n") == "complete"
    assert completeness("%%time\nx = 1\n  ") == "complete"
    assert completeness("%%time?") == "complete"
    assert completeness("x = 1") is None
    assert completeness("%time x") is None


@pytest.mark.parametrize("unit", ["%who\n", "(", "'''", "\n", "?\n"])
def test_what_no_person_can_have_typed_is_left_alone(unit: str) -> None:
    source = unit * ((SCANNED_MAX + 10) // len(unit) + 1)
    assert transformed(source) is source
