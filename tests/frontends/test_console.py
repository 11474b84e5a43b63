"""`jupyter console` in a terminal: what is typed there, and what the screen then shows."""

from collections.abc import Callable
from typing import Any

import psutil
import pytest

Start = Callable[..., Any]


@pytest.fixture(scope="module")
def shared_console(start_console: Start) -> Any:
    """One console for the tests of this module: they share its variables."""
    console = start_console()
    console.at_prompt()
    return console


@pytest.fixture
def console(shared_console: Any) -> Any:
    """The console of the module, with nothing typed and an empty screen."""
    shared_console.keys("C-c")
    shared_console.keys("C-l")
    shared_console.at_prompt()
    shared_console.tell("clear-history")
    return shared_console


def test_it_says_what_runs_and_asks_for_the_first_cell(start_console: Start) -> None:
    console = start_console()
    assert console.at_prompt() == 1
    assert "MicroPython in a WebAssembly sandbox (micropython-wasm-kernel " in console.screen()


def test_a_result_is_shown_behind_its_number(console: Any) -> None:
    told = console.run("6 * 7")
    assert told == f"Out[{console.number}]: 42"
    assert console.run("print('printed'); _ + 1") == f"printed\nOut[{console.number}]: 43"


def test_a_block_goes_on_until_a_blank_line(console: Any) -> None:
    console.enter("def half(n):")
    console.wait(r"^ +\.\.\.:\Z")
    # The console indents the second line.
    console.write("return n / 2")
    console.keys("Enter")
    console.wait(r"\.\.\.:     return n / 2\n +\.\.\.:\Z")
    console.keys("Enter")
    assert console.shown() == ""
    assert console.run("half(5)") == f"Out[{console.number}]: 2.5"


def test_an_open_bracket_goes_on_to_the_next_line(console: Any) -> None:
    assert console.run("sum([1,\n2])") == f"Out[{console.number}]: 3"


def test_an_error_shows_the_traceback(console: Any) -> None:
    told = console.run("[1, 2][5]")
    assert told == (
        f"{'-' * 75}\n"
        "IndexError                                Traceback (most recent call last)\n"
        f"Cell In[{console.number}], line 1\n"
        "----> 1 [1, 2][5]\n"
        "\n"
        "IndexError: list index out of range"
    )


def test_a_mistake_in_the_source_is_shown_where_it_is(console: Any) -> None:
    told = console.run("x = 1 +* 2")
    assert told.splitlines()[0] == f"  Cell In[{console.number}], line 1"
    assert told.splitlines()[-1] == "SyntaxError: invalid syntax"


def test_tab_completes_a_name_and_lists_attributes(console: Any) -> None:
    console.run("a_long_name_of_mine = 5")
    console.write("a_long_n")
    console.keys("Tab")
    console.wait(r"^In \[\d+\]: a_long_name_of_mine\Z")
    console.keys("Enter")
    console.wait(r"Out\[\d+\]: 5")
    console.at_prompt()
    console.write("'text'.st")
    console.keys("Tab")
    console.wait(r"^ +startswith\n +strip\Z")


def test_a_question_mark_shows_help(console: Any) -> None:
    console.run("def area(width, height=1): 'The area of a rectangle.'\n")
    assert console.run("area?") == (
        "Signature: area(width, height=1)\n"
        "Docstring: The area of a rectangle.\n"
        f"File:      <cell {console.number - 1}>\n"
        "Type:      function"
    )


def test_a_magic_runs(console: Any) -> None:
    console.run("magical = [1, 2]")
    assert console.run("%who list") == "magical"


def test_input_asks_below_the_cell_and_gets_the_answer(console: Any) -> None:
    console.enter("name = input('Your name? ')")
    console.wait(r"^Your name\?\Z")
    console.write("Ada")
    console.keys("Enter")
    assert console.shown() == "Your name? Ada"
    assert console.run("name") == f"Out[{console.number}]: 'Ada'"


def test_a_password_is_typed_unseen(console: Any) -> None:
    console.enter("import getpass; len(getpass.getpass())")
    console.wait(r"^\[asked by the notebook\] Password:\Z")
    console.write("secret")
    console.keys("Enter")
    assert console.shown() == f"[asked by the notebook] Password:\nOut[{console.number}]: 6"


def test_ctrl_c_stops_a_loop_and_the_variables_stay(console: Any) -> None:
    console.run("kept = [1, 2]")
    console.enter("print('started')\\\n\nwhile True: pass\n")
    console.wait("^started$")
    console.keys("C-c")
    assert console.shown().endswith("\n----> 3 while True: pass\n\nKeyboardInterrupt:")
    assert console.run("kept") == f"Out[{console.number}]: [1, 2]"


def test_up_brings_back_the_cells_before(console: Any) -> None:
    console.run("'the one before'")
    console.run("'the last one'")
    console.keys("Up")
    console.wait(r"^In \[\d+\]: 'the last one'\Z")
    console.keys("Up")
    console.wait(r"^In \[\d+\]: 'the one before'\Z")
    console.keys("Enter")
    console.wait(r"\]: 'the one before'\n\nIn \[\d+\]:\Z")


def test_escape_sequences_do_not_reach_the_terminal(console: Any) -> None:
    before = console.title
    told = console.run(r"print('\x1b]0;evil\x07one\x1b[2J\x1b[H\x9b2Jtwo'); '\x1b]0;worse\x07'")
    assert told == f"onetwo\nOut[{console.number}]: '\\x1b]0;worse\\x07'"
    assert console.title == before


def test_an_image_and_a_page_are_told_in_words(console: Any) -> None:
    assert console.run("from IPython.display import HTML, display; display(HTML('<b>x</b>'))") == (
        "<IPython.core.display.HTML object>"
    )


def test_the_end_of_the_console_ends_the_kernel(start_console: Start) -> None:
    console = start_console()
    console.at_prompt()
    kernel = console.kernel()
    console.keys("C-d")
    console.wait(r"Do you really want to exit")
    console.write("y")
    console.keys("Enter")
    _, alive = psutil.wait_procs([kernel], timeout=20)
    assert alive == []
    console.wait("^Shutting down kernel$")
