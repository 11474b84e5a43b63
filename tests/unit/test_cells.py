"""The sources of cells, kept for tracebacks within bounds."""

from micropython_wasm_kernel.cells import SOURCES_CHARS_MAX, SOURCES_MAX, CellSources


def test_a_line_of_a_cell_is_found_by_name_and_number():
    sources = CellSources()
    sources.add("<cell 1>", "a\nb")
    assert [sources.line("<cell 1>", number) for number in (0, 1, 2, 3)] == [None, "a", "b", None]
    assert sources.line("<cell 2>", 1) is None


def test_the_oldest_cells_are_forgotten_when_there_are_too_many():
    sources = CellSources()
    for number in range(SOURCES_MAX + 1):
        sources.add(f"<cell {number}>", "x")
    assert sources.line("<cell 0>", 1) is None
    assert sources.line("<cell 1>", 1) == sources.line(f"<cell {SOURCES_MAX}>", 1) == "x"


def test_the_oldest_cells_are_forgotten_when_they_are_too_long_but_not_the_last():
    sources = CellSources()
    sources.add("<cell 1>", "x")
    sources.add("<cell 2>", "y" * (SOURCES_CHARS_MAX + 1))
    assert sources.line("<cell 1>", 1) is None
    assert sources.line("<cell 2>", 1) is not None
