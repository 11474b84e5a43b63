"""Events to Jupyter message contents."""

from micropython_wasm_kernel import messages
from micropython_wasm_kernel.cells import CellSources
from micropython_wasm_kernel.events import Completeness, Error, Stream, TracebackEntry
from micropython_wasm_kernel.policy import Filtered


def no_source(name):
    return ()


def test_a_stream_is_cleaned():
    assert messages.stream(Stream("stderr", "a\x07\x1b[1mb")) == {"name": "stderr", "text": "a\x1b[1mb"}


def test_a_result_has_what_may_leave_and_its_number():
    content = messages.execute_result(Filtered({"text/plain": "1"}), 3)
    assert content == {"data": {"text/plain": "1"}, "metadata": {}, "execution_count": 3}


def test_a_display_has_its_name_where_it_is_not_saved():
    shown = Filtered({"image/png": "AAAA"}, {"image/png": {"width": 3}})
    assert messages.display_data(shown, "k-1") == {
        "data": {"image/png": "AAAA"},
        "metadata": {"image/png": {"width": 3}},
        "transient": {"display_id": "k-1"},
    }
    assert messages.display_data(shown, None)["transient"] == {}


def test_an_error_has_its_name_its_message_and_the_lines_of_its_traceback():
    sources = CellSources()
    sources.add("<cell 1>", "a\nf(1)")
    event = Error("ValueError", "no", (TracebackEntry("<cell 1>", 2, "<module>"),))
    assert messages.error(event, sources.lines) == {
        "ename": "ValueError",
        "evalue": "no",
        "traceback": [
            f"\x1b[31m{'-' * 75}\x1b[39m",
            "\x1b[31mValueError\x1b[39m                                Traceback (most recent call last)",
            "\x1b[36mCell \x1b[39m\x1b[32mIn[1], line 2\x1b[39m\n"
            "\x1b[32m      1\x1b[39m a\n\x1b[32m----> 2\x1b[39m f(1)\n",
            "\x1b[31mValueError\x1b[39m: no",
        ],
    }


def test_hostile_names_and_messages_act_on_no_terminal():
    assert messages.error(Error("E\x1b[2J\nF", "m\x9b2J\r\n\x1b[31mn"), no_source) == {
        "ename": "E F",
        "evalue": "m\n\x1b[31mn\x1b[0m",
        "traceback": ["\x1b[31mE F\x1b[39m: m\n\x1b[31mn\x1b[0m"],
    }


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
