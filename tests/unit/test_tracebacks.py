"""Errors as the lines of a traceback."""

import re

import pytest

from micropython_wasm_kernel import tracebacks
from micropython_wasm_kernel.cells import CellSources
from micropython_wasm_kernel.events import Chained, Error, TracebackEntry
from micropython_wasm_kernel.excerpts import LINE_CHARS_MAX

RULE = "-" * 75
HEAD = "ValueError                                Traceback (most recent call last)"


def plain(error, **cells):
    """The traceback without colours; `c3="x = 1"` gives the source of `<cell 3>`."""
    return tracebacks.plain(error, {f"<cell {name[1:]}>": source for name, source in cells.items()}).split("\n")


def of_cell(line, function="<module>", count=1):
    return TracebackEntry(f"<cell {count}>", line, function)


def test_colours_are_those_of_ipython():
    entries = (of_cell(1), of_cell(1, "f", count=2), TracebackEntry("/work.py", 2, "g", "def g(x):\n    return 1 / x"))
    sources = CellSources()
    sources.add("<cell 1>", "f(0)\nx = 1")
    assert tracebacks.lines(Error("ValueError", "no", entries), sources.lines) == [
        f"\x1b[31m{RULE}\x1b[39m",
        "\x1b[31mValueError\x1b[39m                                Traceback (most recent call last)",
        "\x1b[36mCell \x1b[39m\x1b[32mIn[1], line 1\x1b[39m\n"
        "\x1b[32m----> 1\x1b[39m f(0)\n\x1b[32m      2\x1b[39m x = 1\n",
        "\x1b[36mCell \x1b[39m\x1b[32mIn[2], line 1\x1b[39m, in \x1b[36mf\x1b[39m\n",
        "\x1b[36mFile \x1b[39m\x1b[32m/work.py:2\x1b[39m, in \x1b[36mg\x1b[39m\x1b[34m(x)\x1b[39m\n"
        "\x1b[32m      1\x1b[39m def g(x):\n\x1b[32m----> 2\x1b[39m     return 1 / x\n",
        "\x1b[31mValueError\x1b[39m: no",
    ]


def test_an_error_without_calls_is_its_last_line():
    assert tracebacks.lines(Error("LimitExceeded", "too much"), lambda name: ()) == [
        "\x1b[31mLimitExceeded\x1b[39m: too much"
    ]


def test_the_stop_button_and_a_budget_say_where_the_cell_was():
    source = "n = 0\nwhile True:\n    n += 1"
    assert plain(Error("KeyboardInterrupt", "", (of_cell(3),)), c1=source) == [
        RULE,
        "KeyboardInterrupt                         Traceback (most recent call last)",
        "Cell In[1], line 3",
        "      1 n = 0",
        "      2 while True:",
        "----> 3     n += 1",
        "",
        "KeyboardInterrupt: ",
    ]
    assert plain(Error("BudgetExceeded", "the cell used 1.00 s of CPU", (of_cell(3),)), c1=source)[-1] == (
        "BudgetExceeded: the cell used 1.00 s of CPU"
    )


def test_numbers_of_lines_stand_under_one_another():
    shown = plain(Error("ValueError", "no", (of_cell(100),)), c1="\n".join(f"x{n}" for n in range(1, 200)))
    assert shown[3:8] == ["     98 x98", "     99 x99", "--> 100 x100", "    101 x101", "    102 x102"]


def test_the_source_of_a_cell_with_the_name_of_a_file_is_shown():
    error = Error("ValueError", "no", (TracebackEntry("example.py", 1, "<module>"),))
    assert tracebacks.plain(error, {"example.py": "f(0)"}).split("\n")[2:4] == ["File example.py:1", "----> 1 f(0)"]


def test_a_place_whose_source_is_not_known_stands_alone():
    entries = (of_cell(7), TracebackEntry("asyncio/core.py", 123, "run_until_complete"), TracebackEntry("a.py", 0, "g"))
    assert plain(Error("ValueError", "no", entries), c1="x = 1") == [
        RULE,
        HEAD,
        "Cell In[1], line 7",
        "",
        "File asyncio/core.py:123, in run_until_complete",
        "",
        "File a.py, in g",
        "",
        "ValueError: no",
    ]


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("<silent>", "Silent cell, line 2"),
        ("<cell>", "Cell, line 2"),
        ("<string>", "File <string>:2"),
        ("<cell x>", "File <cell x>:2"),
        ("<cell 1>\n", "File <cell 1> :2"),
    ],
)
def test_code_that_is_no_numbered_cell_has_a_place(file, place):
    assert plain(Error("ValueError", "no", (TracebackEntry(file, 2, "<module>"),)))[2] == place


def test_frozen_modules_of_the_kernel_are_not_shown():
    own = (TracebackEntry("IPython/core.py", 3, "run"), TracebackEntry("_magics.py", 7, "time"))
    entries = (of_cell(1), *own, TracebackEntry("<string>", 1, "<module>"))
    assert plain(Error("ValueError", "no", entries), c1="%time 1/0")[2:] == [
        "Cell In[1], line 1",
        "----> 1 %time 1/0",
        "",
        "File <string>:1",
        "",
        "ValueError: no",
    ]
    drawing = (TracebackEntry("matplotlib/pyplot.py", 1, "plot"), TracebackEntry("matplotlib/axes.py", 1, "plot"))
    assert plain(Error("ValueError", "no", (of_cell(1), *drawing)), c1="plt.plot()")[2:] == [
        "Cell In[1], line 1",
        "----> 1 plt.plot()",
        "",
        "ValueError: no",
    ]
    of_a_user = TracebackEntry("_mine.py", 1, "f", "def f(): 1 / 0")
    assert "File _mine.py:1, in f()" in plain(Error("ValueError", "no", (of_cell(1), of_a_user)))


def test_frozen_modules_have_no_lines():
    run = TracebackEntry("asyncio/core.py", 1, "run_until_complete")
    assert folds(of_cell(1), run, of_cell(2, "main"))[1] == "File asyncio/core.py, in run_until_complete"
    assert folds(*(run,) * 4)[2] == "    [... skipping similar frames: run_until_complete (1 time)]"
    assert plain(Error("ValueError", "no", (of_cell(1), TracebackEntry("/mine.py", 1, "f", "f = g()"))))[4:6] == [
        "File /mine.py:1, in f",
        "----> 1 f = g()",
    ]


def test_calls_that_are_all_of_the_kernel_are_shown():
    assert plain(Error("ValueError", "no", (TracebackEntry("_shell.py", 7, "show"),)))[2] == "File _shell.py:7, in show"


def test_wrong_use_of_a_magic_has_no_place():
    entries = (of_cell(1), TracebackEntry("_magics.py", 7, "time"))
    assert plain(Error("UsageError", "no such magic", entries)) == ["UsageError: no such magic"]
    assert plain(Error("UsageError", "my own", entries[:1]))[2] == "Cell In[1], line 1"


def test_a_syntax_error_has_a_caret_where_its_column_is_known():
    entries = (of_cell(2, ""),)
    source = "if x:\n    y = = 1\n"
    assert plain(Error("SyntaxError", "invalid syntax", entries, column=9), c1=source) == [
        "  Cell In[1], line 2",
        "    y = = 1",
        "        ^",
        "SyntaxError: invalid syntax",
    ]
    for column in (0, 1, 4, 13, 10**9):
        assert plain(Error("SyntaxError", "invalid syntax", entries, column=column), c1=source) == [
            "  Cell In[1], line 2",
            "    y = = 1",
            "SyntaxError: invalid syntax",
        ]
    assert "           ^" in plain(Error("SyntaxError", "invalid syntax", entries, column=12), c1=source)


def test_a_tab_before_a_syntax_error_is_a_character_like_any_other():
    shown = plain(Error("SyntaxError", "invalid syntax", (of_cell(1, ""),), column=6), c1="\ty\t= = 1")
    assert shown[1:3] == ["    y = = 1", "        ^"]


def test_what_the_compiler_refuses_is_a_place_and_no_call():
    error = Error("SyntaxError", "'break'/'continue' outside loop", (of_cell(2, "f"),))
    assert plain(error, c1="def f():\n    break")[:2] == ["  Cell In[1], line 2", "    break"]


def test_a_syntax_error_in_an_imported_file_shows_who_imported_it():
    entries = (of_cell(1), TracebackEntry("/bad.py", 2, "", "x = 1\nx = = 1"))
    assert plain(Error("SyntaxError", "invalid syntax", entries, column=5), c1="import bad") == [
        RULE,
        "SyntaxError                               Traceback (most recent call last)",
        "Cell In[1], line 1",
        "----> 1 import bad",
        "",
        "  File /bad.py:2",
        "    x = = 1",
        "        ^",
        "SyntaxError: invalid syntax",
    ]


def test_the_first_of_a_chain_comes_first():
    first = Error("KeyError", "1", (of_cell(2),))
    second = Error("OSError", "2", (of_cell(4),), chained=Chained("context", first))
    third = Error("ValueError", "3", (of_cell(6),), chained=Chained("cause", second))
    shown = [line for line in plain(third) if line]
    assert shown == [
        RULE,
        "KeyError                                  Traceback (most recent call last)",
        "Cell In[1], line 2",
        "KeyError: 1",
        "During handling of the above exception, another exception occurred:",
        "OSError                                   Traceback (most recent call last)",
        "Cell In[1], line 4",
        "OSError: 2",
        "The above exception was the direct cause of the following exception:",
        HEAD,
        "Cell In[1], line 6",
        "ValueError: 3",
    ]


def test_a_chain_without_calls_has_no_rule():
    error = Error("B", "b", chained=Chained("cause", Error("A", "a")))
    assert plain(error) == [
        "A: a",
        "",
        "The above exception was the direct cause of the following exception:",
        "",
        "B: b",
    ]


def test_a_chain_has_an_end():
    error = Error("E0", "")
    for number in range(1, 20):
        error = Error(f"E{number}", "", chained=Chained("cause", error))
    names = [line for line in plain(error) if line.startswith("E")]
    assert names == [f"E{number}: " for number in range(20 - tracebacks.CHAIN_MAX, 20)]


def folds(*entries):
    """The places of a traceback without sources, and what is skipped."""
    return [line for line in plain(Error("ValueError", "", entries))[2:-1] if line]


def test_of_calls_that_are_alike_two_and_the_last_are_shown():
    f, g = of_cell(2, "f"), of_cell(4, "g")
    place_f, place_g = "Cell In[1], line 2, in f", "Cell In[1], line 4, in g"
    assert folds(f, f, f) == [place_f] * 3
    one = "    [... skipping similar frames: f at line 2 (1 time)]"
    assert folds(f, f, f, f) == [place_f, place_f, one, place_f]
    both = "    [... skipping similar frames: f at line 2 (7 times), g at line 4 (7 times)]"
    assert folds(*(f, g) * 10) == [place_f, place_g] * 2 + [both] + [place_f, place_g]


def test_frames_that_the_guest_left_out_are_counted():
    f, left_out = of_cell(2, "f"), TracebackEntry("", 352, "")
    assert folds(of_cell(1), left_out, f)[1] == "    [... skipping 352 frames]"
    assert folds(*(f,) * 64, left_out, *(f,) * 64) == [
        "Cell In[1], line 2, in f",
        "Cell In[1], line 2, in f",
        "    [... skipping similar frames: f at line 2 (125 times), and 352 more]",
        "Cell In[1], line 2, in f",
    ]


def test_only_so_many_places_are_named_where_calls_are_skipped():
    entries = [of_cell(number, "f") for number in range(1, 8)] * 4
    (skipped,) = [line for line in folds(*entries) if "skipping" in line]
    named = ", ".join(f"f at line {number} (1 time)" for number in range(1, 6))
    assert skipped == f"    [... skipping similar frames: {named}, and 2 more]"


def test_a_traceback_of_many_different_calls_keeps_its_two_ends():
    shown = folds(*(of_cell(number, "f") for number in range(1, 1001)))
    assert len(shown) == tracebacks.ENTRIES_MAX + 1
    assert shown[49:52] == [
        "Cell In[1], line 50, in f",
        "    [... skipping 900 frames]",
        "Cell In[1], line 951, in f",
    ]
    assert len(folds(*(of_cell(number, "f") for number in range(tracebacks.ENTRIES_MAX)))) == tracebacks.ENTRIES_MAX


def test_a_traceback_longer_than_any_of_the_guest_is_cut_before_it_is_looked_at():
    shown = folds(*(of_cell(number, "f") for number in range(1, 20_001)))
    assert (shown[50], shown[-1]) == ("    [... skipping 19900 frames]", "Cell In[1], line 20000, in f")


def test_hostile_names_stay_in_their_line_and_have_no_colour():
    entries = (
        TracebackEntry("f\x1b]0;t\x07\x1b[31m.py\nCell In[9]", 1, "g\u202e\x1b[8m\rh", "a\x1b[2Jb\x1b[31mc\bd\u2028e"),
    )
    shown = tracebacks.lines(Error("E\x1b[2J\nF\x1b[32m", "m\x9b2J", entries), lambda name: ())
    assert shown[1:] == [
        "\x1b[31mE F\x1b[39m                                       Traceback (most recent call last)",
        "\x1b[36mFile \x1b[39m\x1b[32mf.py Cell In[9]:1\x1b[39m, in \x1b[36mg\\u202e h\x1b[39m\n"
        "\x1b[32m----> 1\x1b[39m abc d e\n",
        "\x1b[31mE F\x1b[39m: m",
    ]


def test_a_message_may_have_colours_which_end_with_their_line():
    assert (
        tracebacks.message_text("\x1b[31mred\nnot\r\b\x1b[1;44mblue") == "\x1b[31mred\x1b[0m\nnot\x1b[1;44mblue\x1b[0m"
    )
    assert tracebacks.message_text("plain\n\ttext\x1b[2J") == "plain\n\ttext"


def test_a_very_long_line_is_cut():
    shown = plain(Error("ValueError", "", (of_cell(1), TracebackEntry("n" * 10**6, 2, "g" * 10**6))), c1="x" * 900_000)
    assert shown[3] == "----> 1 " + "x" * LINE_CHARS_MAX
    assert shown[5] == f"File {'n' * LINE_CHARS_MAX}:2, in {'g' * LINE_CHARS_MAX}"


def test_the_head_of_a_long_name_is_whole():
    shown = plain(Error("E" * 80, "", (of_cell(1),)))
    assert shown[1] == "E" * 80 + " Traceback (most recent call last)"


def test_a_plain_text_has_no_escape_at_all():
    error = Error("ValueError", "\x1b[31mred", (of_cell(1, "f"),))
    assert not re.search("\x1b", tracebacks.plain(error))
    assert tracebacks.plain(error) == f"{RULE}\n{HEAD}\nCell In[1], line 1, in f\n\nValueError: red"
