"""In, Out, _ and their kind."""

from micropython_wasm_kernel import Interpreter

from .conftest import Cell


def test_results_are_kept_by_number_and_by_underscores(cell: Cell) -> None:
    cell("'one'")
    cell("2.5")
    cell("[3]")
    assert cell("_, __, ___, _1, _2, _3, Out[1], sorted(Out)") == [
        "Out: ([3], 2.5, 'one', 'one', 2.5, [3], 'one', [1, 2, 3])"
    ]


def test_sources_are_kept_by_number(cell: Cell) -> None:
    cell("a = 1")
    cell("b = 2")
    cell("c = 3")
    assert cell("_i, _ii, _iii, _i1, In") == [
        "Out: ('c = 3',\n 'b = 2',\n 'a = 1',\n 'a = 1',\n ['', 'a = 1', 'b = 2', 'c = 3', '_i, _ii, _iii, _i1, In'])"
    ]


def test_a_new_notebook_has_empty_results_and_sources(cell: Cell) -> None:
    assert cell("_, __, ___, _i, _ii, _iii") == ["Out: ('', '', '', '', '', '')"]
    cell("%reset out")
    assert cell("_, __, ___") == ["Out: ('', '', '')"]


def test_the_history_has_the_other_names_of_ipython_too(cell: Cell) -> None:
    assert cell("_ih is In, _oh is Out, _dh") == ["Out: (True, True, ['/'])"]
    cell("%mkdir data\n%cd data")
    assert cell("_dh") == ["Out: ['/', '/data']"]


def test_code_that_is_no_cell_of_the_history_has_none() -> None:
    with Interpreter() as interpreter:
        outcome = interpreter.execute("_ih")
    assert outcome.error is not None
    assert (outcome.error.name, outcome.error.message) == ("NameError", "name '_ih' is not defined")


def test_none_and_what_a_semicolon_hides_are_not_kept(cell: Cell) -> None:
    cell("7")
    cell("None")
    cell("8;")
    assert cell("_, sorted(Out)") == ["Out: (7, [1])"]


def test_a_programs_own_underscore_is_its_own(cell: Cell) -> None:
    cell("5")
    cell("for _ in range(3): pass")
    assert cell("_") == ["Out: 2"]
    assert cell("del _; _") == ["Out: 5"]  # the last result before it


def test_with_an_underscore_of_the_program_the_others_stay_as_they_are(cell: Cell) -> None:
    cell("'before'")
    cell("for _ in range(3): pass")
    cell("7")
    cell("8")
    assert cell("_, __, ___, _4") == ["Out: (2, '', '', 8)"]
    cell("del _")
    cell("9")
    assert cell("_, __") == ["Out: (9, 'before')"]


def test_the_history_is_no_variable_of_the_program(cell: Cell) -> None:
    cell("1")
    assert cell("sorted(name for name in globals() if name != '__name__')") == ["Out: []"]


def test_out_does_not_keep_itself(cell: Cell) -> None:
    cell("1")
    assert cell("Out") == ["Out: {1: 1}"]
    assert cell("Out") == ["Out: {1: 1}"]


def test_after_a_thousand_results_the_oldest_are_let_go(cell: Cell) -> None:
    cell("import _shell")
    cell("for i in range(2, 1002): _shell._keep(i, i)")
    assert cell("len(Out), min(Out), '_2' in dir(__import__('builtins'))") == ["Out: (1000, 2, True)"]
    assert cell("len(Out), min(Out), '_2' in dir(__import__('builtins'))") == ["Out: (801, 3, False)"]


def test_a_very_long_cell_is_not_kept(cell: Cell) -> None:
    cell("x = '" + "y" * 300000 + "'")
    assert cell("_i") == ["Out: '# a cell that is too long to be kept'"]


def test_a_value_whose_repr_fails_is_kept_nevertheless(cell: Cell) -> None:
    assert cell("class A:\n    x = 1\n    def __repr__(self): raise ValueError('no')\nA()") == ["ValueError: no"]
    assert cell("_.x") == ["Out: 1"]
