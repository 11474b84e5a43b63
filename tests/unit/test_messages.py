"""Events to Jupyter message contents."""

from micropython_wasm_kernel import messages
from micropython_wasm_kernel.cells import SOURCES_CHARS_MAX, CellSources
from micropython_wasm_kernel.events import Completeness, Error, Result, Stream, TracebackEntry


def no_source(file, line):
    return None


def test_a_stream_is_cleaned():
    assert messages.stream(Stream("stderr", "a\x07\x1b[1mb")) == {"name": "stderr", "text": "a\x1b[1mb"}


def test_a_result_has_its_plain_text_and_no_metadata():
    content = messages.execute_result(Result({"text/plain": "1\x00"}), 3)
    assert content == {"data": {"text/plain": "1"}, "metadata": {}, "execution_count": 3}


def test_a_result_of_which_nothing_may_leave_is_no_message():
    assert messages.execute_result(Result({"application/javascript": "alert(1)"}), 3) is None


def test_an_error_without_calls_is_its_last_line():
    content = messages.error(Error("FuelExhausted", "too much"), no_source)
    assert content == {"ename": "FuelExhausted", "evalue": "too much", "traceback": ["FuelExhausted: too much"]}


def test_an_error_without_a_message_has_no_colon():
    assert messages.error(Error("KeyboardInterrupt", ""), no_source)["traceback"] == ["KeyboardInterrupt"]


def test_lines_are_those_of_cpython():
    entries = (TracebackEntry("<cell 1>", 4, "<module>"), TracebackEntry("lib.py", 2, "f"))
    sources = CellSources()
    sources.add("<cell 1>", "a\nb\nc\n    f(1)  \n")
    assert messages.error(Error("E", "m", entries), sources.line)["traceback"] == [
        "Traceback (most recent call last):",
        '  File "<cell 1>", line 4, in <module>',
        "    f(1)",
        '  File "lib.py", line 2, in f',
        "E: m",
    ]


def test_a_syntax_error_has_a_place_but_no_calls():
    entries = (TracebackEntry("<cell 1>", 1, ""),)
    content = messages.error(Error("SyntaxError", "invalid syntax", entries), lambda file, line: "x = = 1")
    assert content["traceback"] == ['  File "<cell 1>", line 1', "    x = = 1", "SyntaxError: invalid syntax"]


def test_one_frame_repeated_is_counted_as_cpython_counts_it():
    entry = TracebackEntry("<cell 1>", 2, "f")
    assert messages.error(Error("E", "", (entry,) * 4), no_source)["traceback"][1:] == [
        '  File "<cell 1>", line 2, in f',
        '  File "<cell 1>", line 2, in f',
        '  File "<cell 1>", line 2, in f',
        "  [Previous line repeated 1 more time]",
        "E",
    ]
    lines = messages.error(Error("E", "", (entry,) * 1000), no_source)["traceback"]
    assert lines[-2:] == ["  [Previous line repeated 997 more times]", "E"]


def test_a_syntax_error_in_an_imported_module_shows_who_imported_it():
    entries = (TracebackEntry("<cell 1>", 3, "<module>"), TracebackEntry("lib.py", 2, ""))
    assert messages.error(Error("SyntaxError", "invalid syntax", entries), no_source)["traceback"] == [
        "Traceback (most recent call last):",
        '  File "<cell 1>", line 3, in <module>',
        '  File "lib.py", line 2',
        "SyntaxError: invalid syntax",
    ]


def test_frames_that_the_guest_left_out_are_counted():
    entries = (TracebackEntry("a.py", 1, "f"), TracebackEntry("", 352, ""), TracebackEntry("a.py", 1, "g"))
    assert messages.error(Error("E", "", entries), no_source)["traceback"][1:] == [
        '  File "a.py", line 1, in f',
        "  [352 more frames]",
        '  File "a.py", line 1, in g',
        "E",
    ]


def test_a_traceback_of_many_different_frames_keeps_its_two_ends():
    entries = tuple(TracebackEntry("f.py", number, "f") for number in range(1, 1001))
    lines = messages.error(Error("E", "", entries), no_source)["traceback"]
    assert len(lines) == 1 + messages.TRACEBACK_ENTRIES_MAX + 1 + 1
    assert lines[1] == '  File "f.py", line 1, in f'
    assert lines[50:52] == ['  File "f.py", line 50, in f', "  [900 more frames]"]
    assert lines[-2] == '  File "f.py", line 1000, in f'


def test_a_traceback_of_just_the_most_frames_is_whole():
    entries = tuple(TracebackEntry("f.py", number, "f") for number in range(messages.TRACEBACK_ENTRIES_MAX))
    lines = messages.error(Error("E", "", entries), no_source)["traceback"]
    assert len(lines) == 1 + messages.TRACEBACK_ENTRIES_MAX + 1
    assert not any("more frames" in line for line in lines)


def test_hostile_names_act_on_no_terminal():
    event = Error("E\x1b[2J", "m\x9b2J", (TracebackEntry("f\x1b]0;t\x07.py", 1, "g\u202e"),))
    assert messages.error(event, lambda file, line: "\x1bc  x") == {
        "ename": "E",
        "evalue": "m",
        "traceback": ["Traceback (most recent call last):", '  File "f.py", line 1, in g\\u202e', "    c  x", "E: m"],
    }


def test_a_very_long_source_line_is_cut():
    lines = messages.error(Error("E", "", (TracebackEntry("f", 1, "f"),)), lambda file, line: "x" * 10**6)["traceback"]
    assert lines[2] == "    " + "x" * messages.SOURCE_LINE_CHARS_MAX


def test_replies_have_all_fields_of_the_protocol():
    assert messages.ok_reply(4) == {"status": "ok", "execution_count": 4, "payload": [], "user_expressions": {}}
    assert messages.error_reply({"ename": "E", "evalue": "", "traceback": ["E"]}, 5) == {
        "status": "error",
        "ename": "E",
        "evalue": "",
        "traceback": ["E"],
        "execution_count": 5,
        "payload": [],
        "user_expressions": {},
    }


def test_only_incomplete_code_has_an_indentation():
    assert messages.is_complete_reply(Completeness("complete")) == {"status": "complete"}
    assert messages.is_complete_reply(Completeness("incomplete", "  ")) == {"status": "incomplete", "indent": "  "}
    assert messages.is_complete_reply(Completeness("invalid")) == {"status": "invalid"}


def test_an_exit_is_clean_when_it_reports_success():
    assert [messages.is_clean_exit(Error("SystemExit", code)) for code in ("", "0", "None")] == [True] * 3
    assert [messages.is_clean_exit(Error("SystemExit", code)) for code in ("1", "no", "0.0")] == [False] * 3


def test_sources_know_the_lines_of_the_last_cell_of_a_name():
    sources = CellSources()
    sources.add("<silent>", "one")
    sources.add("<silent>", "uno\ndue")
    assert [sources.line("<silent>", number) for number in (-1, 0, 1, 2, 3)] == [None, None, "uno", "due", None]
    assert sources.line("<cell 1>", 1) is None


def test_sources_forget_the_oldest_cells_first():
    sources = CellSources()
    for name in ("a", "b", "c"):
        sources.add(name, name * (SOURCES_CHARS_MAX // 2))
    assert sources.line("a", 1) is None
    assert sources.line("b", 1) is not None
    assert sources.line("c", 1) is not None
