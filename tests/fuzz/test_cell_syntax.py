"""Sources of the greatest length that magics are looked for in, made of what costs the most to read."""

import pytest

from micropython_wasm_kernel.cell_syntax import SCANNED_MAX, transformed


@pytest.mark.parametrize(
    "unit",
    [
        "(",
        "( ",
        "''",
        "'",
        '"""a',
        "\n",
        "?",
        "?\n",
        "%a\n",
        "=%a ",
        "= ",
        "a",
        "\\\n",
        "\\",
        "#\n",
        " ",
        "x;?",
        "x = !\\\n",
        "*" * 990 + "-?\n",
        "a." * 480 + "-?\n",
    ],
)
def test_the_longest_and_oddest_sources_are_read_to_their_end(unit: str) -> None:
    source = "%who\n" + unit * ((SCANNED_MAX - 10) // len(unit))
    rewritten = transformed(source)
    assert rewritten.startswith("get_ipython().run_line_magic('who', '')\n")
    assert rewritten.count("\n") == source.count("\n")
