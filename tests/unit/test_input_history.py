"""What a front end is told of the cells that ran."""

import pytest

from micropython_wasm_kernel.input_history import (
    CHARS_MAX,
    ENTRIES_MAX,
    OUTPUT_CHARS_MAX,
    PATTERN_CHARS_MAX,
    TAIL,
    InputHistory,
)


def history_of(*sources):
    history = InputHistory()
    for count, source in enumerate(sources, 1):
        history.add(count, source, None)
    return history


def counts(history, kind, **options):
    return [count for _, count, _ in history.reply(kind, False, True, **options)]


def found(pattern, *sources):
    return [source for _, _, source in history_of(*sources).reply("search", False, True, pattern=pattern)]


def test_an_entry_has_its_session_its_number_and_its_source():
    history = InputHistory()
    history.add(1, "x = 1", None)
    history.add(2, "x", "1")
    assert history.reply("tail", False, True, n=2) == [(0, 1, "x = 1"), (0, 2, "x")]
    assert history.reply("tail", True, False, n=2) == [(0, 1, ("x = 1", None)), (0, 2, ("x", "1"))]


def test_output_is_cleaned_and_left_out_when_it_is_long():
    history = InputHistory()
    history.add(1, "a", "\x1b[2Jx\x1b[31m")
    history.add(2, "b", "x" * (OUTPUT_CHARS_MAX + 1))
    history.add(3, "c", "x" * OUTPUT_CHARS_MAX)
    outputs = [value[1] for _, _, value in history.reply("tail", True, True)]
    assert outputs == ["x\x1b[31m", None, "x" * OUTPUT_CHARS_MAX]


def test_tail_gives_the_last_cells_the_oldest_first():
    history = history_of(*"abcdefghijklmno")
    assert counts(history, "tail", n=3) == [13, 14, 15]
    assert counts(history, "tail", n=99) == list(range(1, 16))
    assert counts(history, "tail") == list(range(16 - TAIL, 16))
    assert counts(history, "tail", n=0) == counts(history, "tail", n=-1) == []


@pytest.mark.parametrize(
    ("start", "stop", "numbers"),
    [
        (0, None, [1, 2, 3, 4]),
        (2, 3, [2]),
        (2, 0, [2, 3, 4]),
        (3, 99, [3, 4]),
        (-2, None, [3, 4]),
        (1, -1, [1, 2, 3]),
        (3, 2, []),
        (-99, 2, [1]),
    ],
)
def test_a_range_is_that_of_ipython(start, stop, numbers):
    assert counts(history_of(*"abcd"), "range", start=start, stop=stop) == numbers


def test_numbers_of_cells_that_are_not_there_are_passed_over():
    history = InputHistory()
    for count in (2, 5, 9):
        history.add(count, "x", None)
    assert counts(history, "range", start=1, stop=6) == [2, 5]
    assert counts(history, "range", start=-1) == [9]


def test_there_is_no_earlier_session():
    history = history_of(*"abcd")
    assert counts(history, "range", session=-1) == counts(history, "range", session=1) == []


def test_an_empty_history_and_an_unknown_question_have_no_answer():
    assert [counts(InputHistory(), kind) for kind in ("tail", "range", "search")] == [[], [], []]
    assert counts(history_of("a"), "all") == []


def test_a_search_finds_all_cells_that_match_in_whole():
    assert found("print*", "print(1)", "x", "print(\n2)", "a = print") == ["print(1)", "print(\n2)"]
    assert found("*print*", "print(1)", "a = print") == ["print(1)", "a = print"]
    assert found("?", "x", "xy", "", "\n") == ["x", "\n"]
    assert found("a*b*a", "aba", "ab", "ba", "abba", "aa") == ["aba", "abba"]
    assert found("aa*aa", "aaa", "aaaa") == ["aaaa"]
    assert found("[x]", "x", "[x]") == ["[x]"]
    assert found(None, "a", "") == ["a", ""]


def test_a_search_gives_the_last_that_were_found():
    history = history_of("a1", "b", "a2", "a3")
    assert counts(history, "search", pattern="a*", n=2) == [3, 4]
    assert counts(history, "search", pattern="a*", n=0) == []


def test_of_equal_cells_a_unique_search_gives_the_last():
    history = history_of("a", "b", "a", "c", "b")
    assert counts(history, "search", pattern="*", unique=True) == [3, 4, 5]
    assert counts(history, "search", pattern="*", unique=True, n=1) == [5]


def test_a_pattern_that_is_too_long_finds_nothing():
    assert found("*" * PATTERN_CHARS_MAX, "x") == ["x"]
    assert found("*" * (PATTERN_CHARS_MAX + 1), "x") == []


def test_a_pattern_with_many_ways_to_match_comes_to_an_end():
    assert found("*a" * 49 + "*b", "a" * 100_000) == []
    assert found("*a?" * 33, "a" * 100_000) == ["a" * 100_000]


def test_the_oldest_cells_are_forgotten_when_there_are_too_many():
    history = history_of(*["x"] * (ENTRIES_MAX + 5))
    assert counts(history, "range") == list(range(6, ENTRIES_MAX + 6))


def test_the_oldest_cells_are_forgotten_when_they_are_too_long():
    half = CHARS_MAX // 2
    assert counts(history_of("a" * half, "b" * half, "c"), "range") == [2, 3]
    assert counts(history_of("a", "b" * (CHARS_MAX + 1)), "range") == []


def test_a_number_that_is_used_again_has_the_last_cell():
    history = history_of("a" * CHARS_MAX)
    history.add(1, "b", None)
    history.add(2, "c" * (CHARS_MAX - 1), None)
    assert counts(history, "range") == [1, 2]
    assert history.reply("range", False, True, stop=2) == [(0, 1, "b")]


@pytest.mark.parametrize("options", [{"start": "1"}, {"stop": "x"}, {"pattern": 5}, {"n": "3"}])
def test_values_of_other_types_are_refused(options):
    kind = "search" if "pattern" in options else "tail" if "n" in options else "range"
    with pytest.raises(TypeError):
        history_of("a").reply(kind, False, True, **options)
