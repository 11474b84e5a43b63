"""What a cell sends back: replies, their order, counts, and what happens to the cells that wait behind it."""

import re

import pytest

RULE = "-" * 75


def test_a_small_cell_is_answered_in_the_right_order(kernel_client):
    ran = kernel_client.run("print('hello'); 6 * 7")
    assert ran.kinds() == ["busy", "execute_input", "stream", "execute_result", "idle"]
    assert ran.text() == "hello\n"
    assert ran.result() == "42"
    count = ran.reply["execution_count"]
    assert ran.reply == {"status": "ok", "execution_count": count, "payload": [], "user_expressions": {}}


def test_state_lasts_from_cell_to_cell_and_counts_go_up_by_one(kernel_client):
    first = kernel_client.run("kept = [1, 2]")
    second = kernel_client.run("kept.append(3); kept")
    assert second.result() == "[1, 2, 3]"
    assert second.reply["execution_count"] == first.reply["execution_count"] + 1
    assert second.messages[1] == (
        "execute_input",
        {"code": "kept.append(3); kept", "execution_count": second.reply["execution_count"]},
    )


def test_a_cell_without_a_final_expression_has_no_result(kernel_client):
    assert kernel_client.run("1 + 1\nx = 5").kinds() == ["busy", "execute_input", "idle"]


def test_none_is_no_result(kernel_client):
    assert kernel_client.run("None").kinds() == ["busy", "execute_input", "idle"]


def test_stderr_is_a_stream_of_its_own(kernel_client):
    ran = kernel_client.run("import sys\nprint('out')\nprint('err', file=sys.stderr)")
    assert (ran.text("stdout"), ran.text("stderr")) == ("out\n", "err\n")


def test_an_error_names_the_cell_the_line_and_its_source(kernel_client):
    defined = kernel_client.run("def divide(a):\n    return a / 0")
    failed = kernel_client.run("x = 1\ndivide(x)")
    first, second = defined.reply["execution_count"], failed.reply["execution_count"]
    assert failed.kinds() == ["busy", "execute_input", "error", "idle"]
    error = {name: failed.reply[name] for name in ("ename", "evalue", "traceback")}
    assert failed.messages[2] == ("error", error)
    assert failed.reply == {
        "status": "error",
        **error,
        "execution_count": second,
        "payload": [],
        "user_expressions": {},
    }
    assert (error["ename"], error["evalue"]) == ("ZeroDivisionError", "division by zero")
    assert failed.traceback() == [
        RULE,
        "ZeroDivisionError                         Traceback (most recent call last)",
        f"Cell In[{second}], line 2",
        "      1 x = 1",
        "----> 2 divide(x)",
        "",
        f"Cell In[{first}], line 2, in divide(a)",
        "      1 def divide(a):",
        "----> 2     return a / 0",
        "",
        "ZeroDivisionError: division by zero",
    ]
    assert error["traceback"][-1] == "\x1b[31mZeroDivisionError\x1b[39m: division by zero"


def test_an_exception_that_another_one_led_to_shows_both(kernel_client):
    cell = "try:\n    {}['x']\nexcept KeyError as error:\n    raise ValueError('no') from error"
    failed = kernel_client.run(cell)
    place = f"Cell In[{failed.reply['execution_count']}], line"
    assert (failed.reply["ename"], failed.reply["evalue"]) == ("ValueError", "no")
    assert failed.traceback() == [
        RULE,
        "KeyError                                  Traceback (most recent call last)",
        f"{place} 2",
        "      1 try:",
        "----> 2     {}['x']",
        "      3 except KeyError as error:",
        "      4     raise ValueError('no') from error",
        "",
        "KeyError: 'x'",
        "",
        "The above exception was the direct cause of the following exception:",
        "",
        "ValueError                                Traceback (most recent call last)",
        f"{place} 4",
        "      2     {}['x']",
        "      3 except KeyError as error:",
        "----> 4     raise ValueError('no') from error",
        "",
        "ValueError: no",
    ]


def test_an_error_in_a_file_of_the_sandbox_shows_its_lines(kernel_client):
    text = "x = 1\ndef g(a):\n    y = a\n    return y / 0\nz = 2\n"
    kernel_client.run(f"with open('shown.py', 'w') as file:\n    file.write({text!r})")
    failed = kernel_client.run("import shown\nshown.g(1)")
    assert failed.traceback()[-6:] == [
        "File shown.py:4, in g(a)",
        "      2 def g(a):",
        "      3     y = a",
        "----> 4     return y / 0",
        "",
        "ZeroDivisionError: division by zero",
    ]


def test_a_syntax_error_shows_the_line_and_no_calls(kernel_client):
    failed = kernel_client.run("x = 1\nif x:\n    x = = 2")
    assert failed.traceback() == [
        f"  Cell In[{failed.reply['execution_count']}], line 3",
        "    x = = 2",
        "        ^",
        "SyntaxError: invalid syntax",
    ]


def test_endless_recursion_is_shown_in_a_few_lines(kernel_client):
    failed = kernel_client.run("def deeper(n):\n    return deeper(n + 1)\ndeeper(0)")
    assert failed.reply["evalue"] == "maximum recursion depth exceeded"
    place = f"Cell In[{failed.reply['execution_count']}], line"
    shown = failed.traceback()
    call = [f"{place} 2, in deeper(n)", "      1 def deeper(n):", "----> 2     return deeper(n + 1)", ""]
    module = [f"{place} 3", "      1 def deeper(n):", "      2     return deeper(n + 1)", "----> 3 deeper(0)", ""]
    assert shown[2:15] == [*module, *call, *call]
    assert re.fullmatch(
        r"    \[\.\.\. skipping similar frames: deeper at line 2 \(\d+ times\), and \d+ more\]", shown[15]
    )
    assert shown[17:-1] == call


def test_what_was_defined_before_an_error_stays(kernel_client):
    kernel_client.run("early = 7\nraise ValueError('late')")
    assert kernel_client.run("early").result() == "7"


@pytest.mark.parametrize("call", ["sys.exit()", "sys.exit(0)", "sys.exit(None)", "raise SystemExit"])
def test_a_clean_exit_ends_the_cell_with_a_note(kernel_client, call):
    ran = kernel_client.run(f"import sys\nbefore = 1\n{call}\nprint('not reached')")
    assert ran.reply["status"] == "ok"
    assert ran.kinds() == ["busy", "execute_input", "stream", "idle"]
    assert ran.text("stderr") == "The cell ended itself (SystemExit). The kernel goes on, with all variables.\n"
    assert kernel_client.run("before").result() == "1"


def test_an_exit_with_a_message_is_an_error_so_that_run_all_stops(kernel_client):
    ran = kernel_client.run("import sys\nsys.exit('stop here')")
    assert (ran.reply["status"], ran.reply["ename"], ran.reply["evalue"]) == ("error", "SystemExit", "stop here")


def test_the_cells_behind_an_error_are_aborted(kernel_client):
    failing = kernel_client.send("import time; time.sleep(0.3)\nraise ValueError")
    waiting = [kernel_client.send("ran = True") for _ in range(3)]
    assert kernel_client.collect(failing).reply["status"] == "error"
    for message_id in waiting:
        aborted = kernel_client.collect(message_id)
        assert aborted.reply == {"status": "aborted"}
        assert aborted.kinds() == ["busy", "idle"]
    assert kernel_client.run("1 + 1").result() == "2"


def test_the_cells_behind_an_error_run_if_so_asked(kernel_client):
    failing = kernel_client.send("import time; time.sleep(0.3)\nraise ValueError", stop_on_error=False)
    waiting = kernel_client.send("'ran'")
    assert kernel_client.collect(failing).reply["status"] == "error"
    assert kernel_client.collect(waiting).result() == "'ran'"


def test_a_silent_cell_runs_unseen_and_uncounted(kernel_client):
    before = kernel_client.run("0").reply["execution_count"]
    ran = kernel_client.run("print('unseen'); quiet = 3; quiet", silent=True)
    assert ran.kinds() == ["busy", "idle"]
    assert ran.reply == {"status": "ok", "execution_count": before, "payload": [], "user_expressions": {}}
    after = kernel_client.run("quiet")
    assert (after.result(), after.reply["execution_count"]) == ("3", before + 1)


def test_a_silent_error_is_told_in_the_reply_only(kernel_client):
    ran = kernel_client.run("1 / 0", silent=True)
    assert ran.kinds() == ["busy", "idle"]
    assert ran.traceback() == [
        RULE,
        "ZeroDivisionError                         Traceback (most recent call last)",
        "Silent cell, line 1",
        "----> 1 1 / 0",
        "",
        "ZeroDivisionError: division by zero",
    ]


def test_a_cell_that_is_not_for_history_is_seen_but_not_counted(kernel_client):
    before = kernel_client.run("0").reply["execution_count"]
    ran = kernel_client.run("'seen'", store_history=False)
    assert (ran.result(), ran.reply["execution_count"]) == ("'seen'", before + 1)
    assert kernel_client.run("0").reply["execution_count"] == before + 1


def test_terminal_sequences_do_not_get_out(kernel_client):
    ran = kernel_client.run(r"print('\x1b]0;title\x07\x1b[31mred\x1b[0m')" + "\n" + r"raise ValueError('\x1b[2Jgone')")
    assert ran.text() == "\x1b[31mred\x1b[0m\n"
    assert ran.reply["evalue"] == "gone"
    assert ran.reply["traceback"][-1] == "\x1b[31mValueError\x1b[39m: gone"


def test_a_lot_of_output_comes_in_few_messages_and_complete(kernel_client):
    ran = kernel_client.run("for i in range(20000):\n    print(i)")
    assert ran.text() == "".join(f"{i}\n" for i in range(20000))
    assert ran.kinds().count("stream") < 200


def test_output_is_seen_while_the_cell_runs(kernel_client):
    message_id = kernel_client.send("print('now')\nimport time\ntime.sleep(1)\nprint('later')")
    assert kernel_client.wait_until(message_id, "stream")["content"]["text"] == "now\n"
    assert kernel_client.client.shell_channel.socket.poll(0) == 0  # there is no reply yet
    assert kernel_client.collect(message_id).text() == "later\n"


def test_only_the_state_of_the_lost_cell_is_lost_even_with_cells_in_a_queue(start_kernel):
    kernel = start_kernel("--cpu-s=0.2", "--grace-s=0.1")
    hostile = "mine = 'half'\nwhile True:\n    try:\n        while True: pass\n    except BaseException: pass"
    ids = [kernel.send(code) for code in ("a = 1", "b = 2", hostile)]
    lost = [kernel.collect(message_id) for message_id in ids][-1]
    assert (lost.reply["ename"], lost.reply["evalue"]) == (
        "LimitExceeded",
        "The cell did not stop at its limit of 0.2 s of CPU, so what it did to variables and files is undone; "
        "raise the limit cpu_s to allow more.",
    )
    assert kernel.run("a, b").result() == "(1, 2)"
    assert kernel.run("mine").reply["ename"] == "NameError"


def test_is_complete_tells_the_indentation(kernel_client):
    assert kernel_client.is_complete("x = 1") == {"status": "complete"}
    assert kernel_client.is_complete("for i in range(3):\n    if i:") == {"status": "incomplete", "indent": " " * 8}
    assert kernel_client.is_complete("x = = 1") == {"status": "invalid"}
