"""The guest's magics, by what they show."""

import re

import pytest

from .conftest import Cell


def test_time_says_how_long_a_statement_took_and_gives_its_value(cell: Cell) -> None:
    text, result = cell("%time sum(range(10))")
    amount = r"\d+(\.\d+)? (s|ms|µs|ns)"
    assert re.fullmatch(rf"CPU times: user {amount}, sys: 0 ns, total: {amount}\nWall time: {amount}\n", text), text
    assert result == "Out: 45"


def test_time_of_a_cell_gives_the_value_of_its_last_line(cell: Cell) -> None:
    assert cell("%%time\nx = 2\nx + 1")[1:] == ["Out: 3"]
    assert len(cell("%%time\nx + 1;")) == 1
    assert cell("x") == ["Out: 2"]
    assert cell("%time y = 5")[1:] == []
    assert cell("y") == ["Out: 5"]


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.0, "0 ns"),
        (1.5e-9, "1.5 ns"),
        (1.23456e-6, "1.23 µs"),
        (0.0123, "12.3 ms"),
        (1.0, "1 s"),
        (59.94, "59.9 s"),
        (61.0, "1min 1s"),
        (90061.0, "1d 1h 1min 1s"),
    ],
)
def test_durations_read_as_in_ipython(cell: Cell, seconds: float, text: str) -> None:
    assert cell(f"import _magic_time\nprint(_magic_time.duration({seconds}))") == [f"{text}\n"]


def test_timeit_says_what_a_loop_takes(cell: Cell) -> None:
    amount = r"\d+(\.\d+)? (s|ms|µs|ns)"
    (text,) = cell("%timeit -n 3 -r2 pass")
    expected = rf"{amount} ± {amount} per loop \(mean ± std\. dev\. of 2 runs, 3 loops each\)\n"
    assert re.search(expected, text), text
    (text,) = cell("%timeit pass")
    assert re.search(r"of [1-7] runs?, 10*(,000)* loops? each\)\n", text), text


def test_timeit_runs_a_setup_once_and_gives_its_result_when_asked(cell: Cell) -> None:
    cell("count = [0]")
    assert cell("t = %timeit -q -o -n 4 -r 1 count[0] += 1") == []
    assert cell("count, t.loops, t.repeat, len(t.all_runs)") == ["Out: ([4], 4, 1, 1)"]
    assert cell("%%timeit -q -n 2 -r 3 count[0] = 10\ncount[0] += 1\ncount[0] += 1") == []
    assert cell("count") == ["Out: [14]"]


def test_timeit_refuses_what_it_cannot_run(cell: Cell) -> None:
    assert cell("%timeit") == ["UsageError: %timeit takes a statement: %timeit sum(range(1000))"]
    assert cell("%timeit -n x pass") == ["UsageError: -n takes a number, not 'x'."]
    assert cell("%timeit -n 0 pass") == ["UsageError: -n takes a number from 1 on."]
    assert cell("%timeit -z pass") == ["UsageError: option -z not recognized ( allowed: 'qoctnrp' )"]
    assert cell("%timeit 1 +")[0].startswith("SyntaxError: ")


def test_who_lists_the_variables(cell: Cell) -> None:
    assert cell("%who") == ["Interactive namespace is empty.\n"]
    cell("b = 1\na = 'x'\n_c = 2\nd = [1, 2]")
    assert cell("%who") == ["a\t b\t d\t \n"]
    assert cell("%who int float") == ["b\t \n"]
    assert cell("%who set") == ["No variables match your requested type.\n"]
    assert cell("%who_ls") == ["Out: ['a', 'b', 'd']"]
    assert cell("%whos") == [
        "Variable   Type    Data/Info\n"
        "----------------------------\n"
        "a          str     x\n"
        "b          int     1\n"
        "d          list    n=2\n"
    ]


def test_whos_leaves_out_the_middle_of_what_is_long(cell: Cell) -> None:
    cell("text = 'a' * 30 + '\\n' + 'b' * 30")
    assert cell("%whos")[0].split("\n")[2] == f"text       str     {'a' * 25}<...>{'b' * 25}"


def test_reset_forgets_variables_and_history(cell: Cell) -> None:
    cell("a = 1; b = 2\n3")
    assert cell("%reset_selective ^a") == []
    assert cell("%who_ls") == ["Out: ['b']"]
    assert cell("%reset -s") == []
    assert cell("%who_ls") == ["Out: []"]
    assert cell("sorted(Out)") == ["Out: [1, 3, 5]"]
    assert cell("%reset out") == ["Flushing output cache (4 entries)\n"]
    assert cell("sorted(Out)") == ["Out: []"]
    assert cell("%reset -f in") == ["Flushing input history\n"]
    assert cell("In[1]") == ["Out: ''"]
    assert cell("%reset elephants") == ["UsageError: %reset takes -f, -s, in and out, not elephants."]


def test_xdel_forgets_a_value_everywhere(cell: Cell) -> None:
    cell("a = [1]\na")
    assert cell("%xdel a") == []
    assert cell("sorted(Out), 'a' in globals()") == ["Out: ([], False)"]
    assert cell("%xdel a") == ["NameError: name 'a' is not defined"]


def test_lsmagic_lists_all_magics(cell: Cell) -> None:
    (text,) = cell("%lsmagic")
    assert text.startswith("Available line magics:\n%cat  %cd  %config  %history  %load  ")
    assert "\n\nAvailable cell magics:\n%%capture  %%file  %%html  " in text
    assert text.endswith(
        "\n\nAt the top of a cell, magics of the kernel:\n%checkpoint  %fuel  %limits  %restore  %undo\n"
    )


def test_precision_and_pprint_change_how_values_look(cell: Cell) -> None:
    assert cell("%precision 2") == ["Out: '%.2f'"]
    assert cell("3.14159") == ["Out: 3.14"]
    assert cell("[3.14159, {'a': 2.0}]") == ["Out: [3.14, {'a': 2.00}]"]
    assert cell("%precision %.1e") == ["Out: '%.1e'"]
    assert cell("314.159") == ["Out: 3.1e+02"]
    assert cell("%precision") == ["Out: '%r'"]
    assert cell("3.14159") == ["Out: 3.14159"]
    sentence = "UsageError: %precision takes a number of digits, or a format such as %.3e."
    assert cell("%precision many") == [sentence]
    assert cell("%precision %d%d") == [sentence]
    assert cell("%pprint") == ["Pretty printing has been turned OFF\n"]
    assert cell("['x' * 50] * 2") == [f"Out: {['x' * 50] * 2}"]
    assert cell("%pprint") == ["Pretty printing has been turned ON\n"]


def test_history_prints_the_cells(cell: Cell) -> None:
    cell("a = 1")
    cell("b = 2\nc = 3")
    assert cell("%history 1-2") == ["a = 1\nb = 2\nc = 3\n"]
    assert cell("%history -n 2") == ["   2: b = 2\nc = 3\n"]
    assert cell("%history x") == ["UsageError: %history takes numbers of cells, such as 2-5."]


def test_files_are_those_of_the_sandbox(cell: Cell) -> None:
    assert cell("%%writefile a.py\nprint('run', __name__)\nz = 1") == ["Writing a.py\n"]
    assert cell("%%writefile -a a.py\nz = 2") == ["Appending to a.py\n"]
    assert cell("%cat a.py") == ["print('run', __name__)\nz = 1\nz = 2\n"]
    assert cell("%run a.py") == ["run __main__\n"]
    assert cell("%run a") == ["run __main__\n"]
    assert cell("z") == ["Out: 2"]
    assert cell("%%file a.py\nimport sys\nprint(sys.argv)\nsys.exit(1)") == ["Overwriting a.py\n"]
    assert cell("%run -i a.py x y") == ["['a.py', 'x', 'y']\n"]
    assert cell("%load a.py")[0].startswith("This kernel never writes into a notebook's cells; this is the file")
    assert cell("%mkdir d") == []
    assert cell("%ls") == ["a.py\nd/\n"]
    assert cell("%cd d") == ["/d\n"]
    assert cell("%pwd") == ["Out: '/d'"]
    assert cell("%cd") == ["/\n"]
    assert cell("%rm a.py") == []
    assert cell("%ls") == ["d/\n"]
    assert cell("%cat a.py") == ["UsageError: File `'a.py'` not found in the sandbox."]
    assert cell("%run") == ["UsageError: %run takes the name of a program in the sandbox's files."]
    assert cell("%%writefile\nx") == ["UsageError: A file is missing."]


def test_whole_cells_are_shown_in_other_forms(cell: Cell) -> None:
    assert cell("%%html\n<b>b</b>") == ["display: text/html: <b>b</b>\n"]
    assert cell("%%markdown\n*m*") == ["display: text/markdown: *m*\n"]
    assert cell("%%latex\n$l$") == ["display: text/latex: $l$\n"]
    assert cell("%%svg\n<svg/>") == ["display: image/svg+xml: <svg/>\n"]


def test_what_a_cell_shows_is_captured(cell: Cell) -> None:
    assert cell("%%capture c\nimport sys\nprint('o')\nsys.stderr.write('e')\ndisplay(1)\n2") == []
    assert cell("c.stdout, c.stderr, len(c.outputs)") == ["Out: ('o\\n', 'e', 2)"]
    assert cell("c.show()") == ["o\n", "stderr: e", "display: 1", "display: 2"]
    assert cell("%%capture\n1 / 0") == ["ZeroDivisionError: division by zero"]
    assert cell("print('back'); display(3)") == ["back\n", "display: 3"]
    assert cell("%%capture --no-stdout c\nprint('o')") == ["o\n"]
    assert cell("%%capture a b\n1") == [
        "UsageError: %%capture takes --no-stdout, --no-stderr, --no-display and a name."
    ]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("!ls", "there is no shell in the sandbox, and the kernel runs no commands outside of it"),
        ("x = !ls", "there is no shell in the sandbox, and the kernel runs no commands outside of it"),
        ("%%bash\nls", "%%bash: there is no shell in the sandbox, and the kernel runs no commands outside of it."),
        (
            "%pip install numpy",
            "%pip: nothing can be installed: there is no network, and modules in C would not run in the sandbox.",
        ),
        (
            "%%javascript\nalert(1)",
            "%%javascript: scripts in a page could act as the user, outside of the sandbox; they are not shown.",
        ),
        ("%env HOME", "%env: the sandbox has no environment variables, and the kernel's are out of reach."),
        ("%debug", "%debug: there is no debugger in the sandbox; the traceback and print() tell where a program is."),
        ("x = 1\n%undo", "%undo must stand at the top of the cell."),
        ("x = 1\n%%time", "%%time must stand in the first line of the cell."),
        ("%nothing", "Line magic function `%nothing` not found; %lsmagic lists what there is."),
        (
            "%html",
            "Line magic function `%html` not found; %lsmagic lists what there is. (But cell magic `%%html` exists.)",
        ),
        ("%%who\nx", "Cell magic `%%who` not found; %lsmagic lists what there is. (But line magic `%who` exists.)"),
    ],
)
def test_what_is_not_there_is_explained_in_a_sentence(cell: Cell, source: str, message: str) -> None:
    assert cell(source) == [f"UsageError: {message}"]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("%matplotlib inline", []),
        ("%matplotlib", []),
        ("%config InlineBackend.figure_format = 'svg'", []),
        ("%matplotlib widget", ["stderr: %matplotlib: there is no backend widget here; figures are shown inline.\n"]),
        ("%load_ext autoreload", ["stderr: %load_ext: there are no extensions here; the cell goes on without.\n"]),
        (
            "%autoreload 2",
            ["stderr: %autoreload: modules are not reloaded here; restart the kernel to import one anew.\n"],
        ),
    ],
)
def test_what_needs_not_be_there_is_passed_over(cell: Cell, source: str, said: list[str]) -> None:
    assert cell(f"{source}\n5") == [*said, "Out: 5"]


def test_a_question_mark_tells_about_an_object(cell: Cell) -> None:
    cell("def double(x):\n    '''Twice x.'''\n    return 2 * x")
    (text,) = cell("double?")
    assert text.startswith("display: ")
    assert "double(x)" in text
    assert "Twice x." in text
    assert "return 2 * x" not in text
    assert cell("%pinfo double") == [text]
    assert cell("nothing?") == ["Object `nothing` not found.\n"]
    assert cell("%time?") == [
        "%time STATEMENT: runs it, and says how long that took\n%%time: runs the cell, and says how long that took\n"
    ]
    assert cell("%undo?") == ["%undo is the kernel's; it stands at the top of a cell.\n"]


def test_names_are_found_by_a_pattern(cell: Cell) -> None:
    cell("first = fist = 1")
    assert cell("fi*st?") == ["first\nfist\n"]
    assert cell("*Interrupt?") == ["KeyboardInterrupt\n"]


def test_names_of_an_object_are_found_by_a_pattern(cell: Cell) -> None:
    assert cell("str.u*?") == ["str.upper\n"]
    assert cell("%psearch str.u*") == ["str.upper\n"]
    cell("class str:\n    def undo(self): pass")
    assert cell("str.u*?") == ["str.undo\n"]
    assert cell("nothing.u*?") == ["UsageError: the part before the last dot must be a variable."]


def test_the_lines_of_a_timed_cell_have_their_numbers(cell: Cell) -> None:
    shown = cell("\n%%time\nimport sys\ntry:\n    1 / 0\nexcept Exception as e:\n    sys.print_exception(e)")
    assert '  File "<cell 1>", line 5, in <module>\n' in shown[0]
