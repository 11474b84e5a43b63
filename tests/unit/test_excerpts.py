"""Lines of source round a place, and the parameters of its function."""

import pytest

from micropython_wasm_kernel.excerpts import SEARCH_LINES_MAX, excerpt, single_line


def texts(source, line, function="<module>"):
    return [text for _, text in excerpt(source.split("\n"), 1, line, function).lines]


def parameters(head, function="f"):
    lines = [*head.split("\n"), "    return 1"]
    return excerpt(lines, 1, len(lines), function).parameters


def test_two_lines_before_and_after_are_shown_but_no_blank_ones():
    found = excerpt(["a", "", "b", "  ", "c", "", "d", "", "", "e", "f"], 1, 5, "<module>")
    assert found.lines == ((1, "a"), (3, "b"), (5, "c"), (7, "d"), (10, "e"))


def test_lines_of_a_file_have_the_numbers_of_the_file():
    assert excerpt(["a", "b", "c"], 41, 42, "<module>").lines == ((41, "a"), (42, "b"), (43, "c"))


@pytest.mark.parametrize("line", [-1, 0, 3, 4, 10**9])
def test_a_line_that_is_not_there_or_blank_has_no_context(line):
    assert excerpt(["a", "b", " "], 1, line, "<module>").lines == ()


def test_a_function_shows_only_its_own_lines_without_their_indentation():
    source = "x = 1\nclass C:\n    def f(self):\n        return 1\n\n    def g(self):\n        pass"
    assert texts(source, 4, "f") == ["def f(self):", "    return 1"]
    assert texts("def f():\n    a\n    b\n    c\n    d\n    e", 4, "f") == ["a", "b", "c", "d", "e"]


def test_a_function_whose_head_is_not_known_ends_where_the_indentation_does():
    assert texts("    a\n    b\nc", 2, "f") == ["a", "b"]


def test_an_outer_function_of_the_same_name_is_not_the_innermost():
    source = "def f(x):\n    def f(y):\n        return y\n    return f(x)"
    assert excerpt(source.split("\n"), 1, 4, "f").parameters == "x"
    assert excerpt(source.split("\n"), 1, 3, "f").parameters == "y"


@pytest.mark.parametrize("function", ["<lambda>", "<listcomp>", "<genexpr>"])
def test_of_a_comprehension_and_a_lambda_the_one_line_is_shown(function):
    assert texts("a\n    b\nc", 2, function) == ["b"]


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("def f():", ""),
        ("def f(x):", "x"),
        ("async def f(x, y):", "x, y"),
        ("def f(x, *rest, y, **more):", "x, y, *rest, **more"),
        ("def f(x: int, y: dict[str, int] = {'a': (1, 2)}, z=g(1)[0]) -> None:", "x, y, z"),
        ("def f(x=',)\\'', y='''(''', *, z=\"#\"):", "x, y, z"),
        ("def f(\n    x,  # (\n    y,\n):", "x, y"),
        ("def f(x", None),
        ("def f(x='", None),
        ("def f(x, " + "y" * 1000 + "):", None),
        ("def other(x):", None),
        ("# def f(x):", None),
    ],
)
def test_parameters_are_read_from_the_source(head, names):
    assert parameters(head) == names


def test_a_head_that_begins_far_to_the_right_is_read():
    assert excerpt([" " * 310 + "def f(x): return 1 / 0"], 1, 1, "f").parameters == "x"
    assert excerpt([" " * 490 + "def f(x,", " " * 600 + "y): return 1 / 0"], 1, 1, "f").parameters is None


def test_lines_that_nearly_are_heads_are_read_once():
    nearly = [" " * 400 + "def" + " " * 90] * (2 * SEARCH_LINES_MAX)
    for line in range(1, len(nearly), 20):
        assert excerpt(nearly, 1, line, "f").parameters is None


def test_the_search_for_a_head_ends():
    far = ["def f(x):", *["    a"] * SEARCH_LINES_MAX]
    assert excerpt(far, 1, len(far), "f").parameters is None
    assert excerpt(far, 1, len(far) - 1, "f").parameters == "x"


def test_the_search_for_lines_that_are_not_blank_ends():
    far = ["a", *[""] * SEARCH_LINES_MAX, "b", *[""] * SEARCH_LINES_MAX, "c"]
    assert excerpt(far, 1, SEARCH_LINES_MAX + 2, "<module>").lines == ((SEARCH_LINES_MAX + 2, "b"),)


def test_a_single_line_has_its_column_counted_from_where_it_begins():
    assert single_line(["    x = = 1  "], 1, 1, 9) == ("x = = 1", 5)
    assert single_line(["\tx\t= = 1"], 1, 1, 6) == ("x\t= = 1", 5)
    assert single_line(["x"], 1, 2, 1) == ("", 0)


def test_type_parameters_are_none_of_the_parameters():
    assert parameters("def f[T: (int, str), *Ts](a, *b):") == "a, *b"
    assert parameters("async def f[T](x: T = d[0], /, y=(1, 2)):") == "x, y"
