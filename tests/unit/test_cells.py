"""The sources of cells, kept for tracebacks within bounds."""

from micropython_wasm_kernel.cells import (
    LINE_CHARS,
    SOURCE_CHARS_MAX,
    SOURCES_CHARS_MAX,
    SOURCES_MAX,
    CellSources,
)


def test_the_lines_of_a_cell_are_found_by_its_name():
    sources = CellSources()
    sources.add("<cell 1>", "a\nb")
    assert list(sources.lines("<cell 1>")) == ["a", "b"]
    assert list(sources.lines("<cell 2>")) == []


def test_lines_end_where_the_guest_ends_them():
    sources = CellSources()
    sources.add("<cell 1>", "a\r\nb\rc\n\nd\x0c\u2028e")
    assert list(sources.lines("<cell 1>")) == ["a", "b", "c", "", "d\x0c\u2028e"]


def test_the_last_cell_of_a_name_is_kept():
    sources = CellSources()
    sources.add("<silent>", "one")
    sources.add("<silent>", "uno\ndue")
    assert list(sources.lines("<silent>")) == ["uno", "due"]


def test_the_oldest_cells_are_forgotten_when_there_are_too_many():
    sources = CellSources()
    for number in range(SOURCES_MAX + 1):
        sources.add(f"<cell {number}>", "x")
    assert list(sources.lines("<cell 0>")) == []
    assert list(sources.lines("<cell 1>")) == list(sources.lines(f"<cell {SOURCES_MAX}>")) == ["x"]


def test_the_oldest_cells_are_forgotten_when_they_are_too_long():
    sources = CellSources()
    fitting = SOURCES_CHARS_MAX // SOURCE_CHARS_MAX
    for number in range(fitting + 1):
        sources.add(f"<cell {number}>", "x" * (SOURCE_CHARS_MAX - LINE_CHARS))
    kept = [number for number in range(fitting + 1) if sources.lines(f"<cell {number}>")]
    assert kept == list(range(1, fitting + 1))


def test_a_cell_that_is_too_long_or_has_too_many_lines_is_not_kept_nor_is_the_one_before_it():
    sources = CellSources()
    lines = SOURCE_CHARS_MAX // (LINE_CHARS + 1)
    for source in ("x" * SOURCE_CHARS_MAX, "\n" * lines, "\r" * lines):
        sources.add("<cell 1>", "short")
        sources.add("<cell 1>", source)
        assert list(sources.lines("<cell 1>")) == []
    sources.add("<cell 1>", "\n" * (lines - 1))
    assert len(sources.lines("<cell 1>")) == lines
