"""Magics in a notebook: going back, limits, and what a cell used."""

import re
import time

import pytest

NOTHING = "Line magic function `%nothing` not found; %lsmagic lists what there is."
NO_COMMANDS = "there is no shell in the sandbox, and the kernel runs no commands outside of it"
STUBBORN = "while True:\n    try:\n        while True: pass\n    except BaseException: pass"
UNDONE = "The last cell is undone: variables, imports and files are as they were before it.\n"


def metadata_of(kernel, code, **options):
    return kernel.reply_to(kernel.send(code, stop_on_error=False, **options))["metadata"]


def refused(ran):
    """The sentence of a magic that was refused, after a look at everything round it."""
    sentence = ran.reply["evalue"]
    assert (ran.reply["status"], ran.reply["ename"]) == ("error", "UsageError")
    assert ran.traceback() == [f"UsageError: {sentence}"]
    assert ran.kinds() == ["busy", "execute_input", "error", "idle"]
    return sentence


def test_undo_takes_the_last_cell_back_and_shows_a_sentence(kernel_client):
    kernel_client.run("x = 1\nwith open('f', 'w') as f:\n    _ = f.write('one')")
    kernel_client.run("x = 2\nimport json\nwith open('f', 'w') as f:\n    _ = f.write('two')")
    ran = kernel_client.run("%undo")
    assert ran.kinds() == ["busy", "execute_input", "stream", "idle"]
    assert ran.text() == UNDONE
    assert ran.reply["status"] == "ok"
    assert kernel_client.run("x, open('f').read()").result() == "(1, 'one')"


def test_undo_at_the_very_start_is_refused(start_kernel):
    kernel = start_kernel()
    nothing = "there is no cell to undo, or its state was too large to be kept"
    assert refused(kernel.run("%undo")) == nothing
    kernel.run("x = 1")
    assert kernel.run("%undo").text() == UNDONE
    assert refused(kernel.run("%undo")) == nothing
    assert kernel.run("x").reply["ename"] == "NameError"


def test_magics_count_as_cells_and_do_nothing_to_undo(kernel_client):
    before = kernel_client.run("x = 1").reply["execution_count"]
    kernel_client.run("x = 2")
    kernel_client.run("%limits")
    kernel_client.run("%fuel")
    assert kernel_client.run("%undo").reply["execution_count"] == before + 4
    assert kernel_client.run("x").result() == "1"


def test_a_checkpoint_is_restored_by_its_name_and_a_restore_undone(kernel_client):
    kernel_client.run("x = ['kept']")
    assert kernel_client.run("%checkpoint clean").text() == (
        "The state is kept as clean until the kernel ends; %restore clean returns to it.\n"
    )
    kernel_client.run("x.append('later')")
    restored = "The state is that of clean again: variables, imports and files. %undo takes this back.\n"
    assert kernel_client.run("%restore clean").text() == restored
    assert kernel_client.run("%restore clean\nx").result() == "['kept']"
    kernel_client.run("%undo")
    kernel_client.run("%undo")
    kernel_client.run("%undo")
    assert kernel_client.run("x").result() == "['kept', 'later']"


def test_without_a_name_a_checkpoint_is_the_default_one(kernel_client):
    kernel_client.run("x = 'default'")
    assert kernel_client.run("%checkpoint").text().startswith("The state is kept as default until ")
    kernel_client.run("x = 2")
    assert kernel_client.run("%restore\nx").result() == "'default'"


def test_magics_come_first_and_then_the_code_below_them(kernel_client):
    kernel_client.run("x = 1")
    kernel_client.run("x = 2")
    ran = kernel_client.run("# go back\n%undo\n\n%checkpoint here\nprint('x is', x)\nx")
    kept = "The state is kept as here until the kernel ends; %restore here returns to it.\n"
    assert ran.kinds() == ["busy", "execute_input", "stream", "stream", "execute_result", "idle"]
    assert ran.text() == f"{UNDONE}{kept}x is 1\n"
    assert ran.result() == "1"


def test_below_magics_a_traceback_names_the_lines_of_the_whole_cell(kernel_client):
    ran = kernel_client.run("%limits\n\n%fuel\n# a comment\ndef f():\n    1 / 0\nf()")
    count = ran.reply["execution_count"]
    assert ran.traceback()[2:-2] == [
        f"Cell In[{count}], line 7",
        "      5 def f():",
        "      6     1 / 0",
        "----> 7 f()",
        "",
        f"Cell In[{count}], line 6, in f()",
        "      5 def f():",
        "----> 6     1 / 0",
    ]


def test_a_magic_that_is_refused_keeps_the_rest_of_its_cell_from_running(kernel_client):
    kernel_client.run("x = 1")
    unknown = kernel_client.run("%nothing\nx = 2")
    assert (unknown.reply["ename"], unknown.reply["evalue"]) == ("UsageError", NOTHING)
    unknown = kernel_client.run("%%nothing\nx = 2")
    assert unknown.reply["evalue"] == "Cell magic `%%nothing` not found; %lsmagic lists what there is."
    assert kernel_client.run("!ls\nx = 2").reply["evalue"] == NO_COMMANDS
    assert refused(kernel_client.run("%undo 3\nx = 2")) == "%undo takes nothing after it"
    assert refused(kernel_client.run("%restore none\nx = 2")).startswith("there is no checkpoint called none; ")
    assert kernel_client.run("x").result() == "1"


def test_what_came_before_a_magic_that_is_refused_is_done_and_shown(kernel_client):
    ran = kernel_client.run("%checkpoint before\n%nothing")
    assert ran.text().startswith("The state is kept as before until ")
    assert (ran.reply["ename"], ran.reply["evalue"]) == (
        "UsageError",
        NOTHING,
    )


def test_only_the_top_of_a_cell_has_magics_and_nothing_that_runs_can_call_them(kernel_client):
    kernel_client.run("x = 1")
    kernel_client.run("x = 2")
    ran = kernel_client.run("print('%undo')\ntext = '''\n%undo\n'''\nx = 7\\\n% 4\nx")
    assert (ran.text(), ran.result()) == ("%undo\n", "3")
    assert kernel_client.run("exec('%undo')").reply["ename"] == "SyntaxError"
    assert kernel_client.run("x").result() == "3"


def test_a_shown_name_cannot_act_on_the_terminal(kernel_client):
    sentence = refused(kernel_client.run("%checkpoint \x1b]0;title\x07x"))
    assert "\x1b" not in sentence and "\x07" not in sentence


def test_a_magic_of_the_kernel_in_the_wrong_place_says_where_it_belongs(kernel_client):
    ran = kernel_client.run("x = 1\n%undo")
    assert (ran.reply["ename"], ran.reply["evalue"]) == ("UsageError", "%undo must stand at the top of the cell.")
    assert kernel_client.run("x").result() == "1"


def test_limits_shows_what_the_last_cell_used_and_the_limits(start_kernel):
    kernel = start_kernel("--cpu-s=2.5", "--wall-s=None", "--output=64KiB")
    kernel.run("print('x' * 99)")
    lines = kernel.run("%limits").text().splitlines()
    assert lines[0] == "limit                     last cell           at most"
    table = {line[:17].strip(): (line[17:35].strip(), line[35:].strip()) for line in lines[1:]}
    assert re.fullmatch(r"0\.\d{3} s", table["cpu_s"][0])
    assert table["cpu_s"][1] == "2.50 s"
    assert table["wall_s"][1] == "-"
    assert table["output_bytes"] == ("100 B", "64 KiB")
    assert table["output_messages"] == ("1", "1,000")
    assert len(table) == 14


def test_fuel_adds_up_over_the_cells_and_magics_cost_none(start_kernel):
    kernel = start_kernel("--cpu-s=2.5")
    usages = []
    for code in ("x = 1", "sum(range(10000))"):
        usages.append(metadata_of(kernel, code)["micropython_wasm"]["usage"])
    for _ in range(2):
        text = kernel.run("%fuel").text()
        assert text == (
            f"last cell: {usages[1]['fuel']:,} fuel, {usages[1]['cpu_s']:.3f} s of CPU\n"
            f"all cells: {usages[0]['fuel'] + usages[1]['fuel']:,} fuel, "
            f"{usages[0]['cpu_s'] + usages[1]['cpu_s']:.3f} s of CPU\n"
            "a cell may use 2.5 s of CPU\n"
        )


def test_a_reply_has_what_its_cell_used_and_the_limits_in_its_metadata(start_kernel):
    kernel = start_kernel("--cpu-s=0.2", "--grace-s=0.1", "--wall-s=None")
    made = metadata_of(kernel, "print('12345')")["micropython_wasm"]
    assert sorted(made) == ["limits", "usage"]
    assert sorted(made["usage"]) == [
        "cpu_s",
        "display_bytes",
        "fuel",
        "host_calls",
        "input_requests",
        "memory_bytes",
        "output_bytes",
        "output_messages",
        "wall_s",
    ]
    assert (made["usage"]["output_bytes"], made["usage"]["output_messages"]) == (6, 1)
    assert (made["limits"]["cpu_s"], made["limits"]["wall_s"], made["limits"]["output_bytes"]) == (0.2, None, 2**20)
    for code in ("1 / 0", "while True: pass", STUBBORN):
        assert metadata_of(kernel, code)["micropython_wasm"]["usage"]["fuel"] > 0
    assert metadata_of(kernel, "x = 1", silent=True)["micropython_wasm"]["usage"]["fuel"] > 0
    for code in ("%limits", "%fuel 7"):
        assert "micropython_wasm" not in metadata_of(kernel, code)


@pytest.mark.parametrize(
    ("code", "reply"),
    [
        ("%undo", {"status": "complete"}),
        ("%checkpoint a\n\n", {"status": "complete"}),
        ("%nothing\n!ls", {"status": "complete"}),
        ("%limits\nx = 1", {"status": "complete"}),
        ("%limits\nfor i in range(3):", {"status": "incomplete", "indent": "    "}),
        ("%limits\nx = = 1", {"status": "invalid"}),
        ("%limits\n%%time\nx = 1", {"status": "incomplete", "indent": ""}),
        ("%%time\nx = 1\n", {"status": "complete"}),
        ("x = 1\n%time y", {"status": "complete"}),
    ],
)
def test_whether_a_cell_with_magics_is_complete_is_told_by_the_code_below_them(kernel_client, code, reply):
    assert kernel_client.is_complete(code) == reply


def test_a_silent_cell_obeys_magics_and_shows_nothing(kernel_client):
    before = kernel_client.run("x = 1").reply["execution_count"]
    kernel_client.run("x = 2")
    ran = kernel_client.run("%undo\ny = x", silent=True)
    assert ran.kinds() == ["busy", "idle"]
    assert (ran.reply["status"], ran.reply["execution_count"]) == ("ok", before + 1)
    refused_silently = kernel_client.run("%nothing", silent=True)
    assert refused_silently.kinds() == ["busy", "idle"]
    assert refused_silently.reply["evalue"] == NOTHING
    assert kernel_client.run("x, y").result() == "(1, 1)"


def test_a_magic_behind_an_error_is_aborted_with_the_rest_of_the_queue(kernel_client):
    kernel_client.run("x = 1")
    failing = kernel_client.send("import time; time.sleep(0.3)\nx = 2\nraise ValueError")
    waiting = kernel_client.send("%undo")
    assert kernel_client.collect(failing).reply["status"] == "error"
    assert kernel_client.collect(waiting).reply == {"status": "aborted"}
    assert kernel_client.run("x").result() == "2"


def test_undo_after_a_hard_stop_takes_the_cell_before_it(start_kernel):
    kernel = start_kernel("--cpu-s=0.2", "--grace-s=0.1")
    for code in ("x = 1", "x = 2"):
        kernel.run(code)
    assert kernel.run(f"x = 3\n{STUBBORN}").reply["ename"] == "LimitExceeded"
    assert kernel.run("%undo\nx").result() == "1"


def test_stop_leaves_the_magics_that_are_left_and_the_code_below_them(start_kernel, tmp_path):
    kernel = start_kernel(f"--checkpoints={tmp_path}", "--memory=256MiB")
    kernel.run("ran = False\nimport os\nx = [os.urandom(1_000_000) for _ in range(40)]")
    lines = "\n".join(f"%checkpoint c{number}" for number in range(10))
    message_id = kernel.send(f"{lines}\nran = True")
    kernel.wait_until(message_id, "execute_input")
    time.sleep(0.3)  # the first of them takes about a second
    kernel.manager.interrupt_kernel()
    assert kernel.collect(message_id).reply["ename"] == "KeyboardInterrupt"
    assert kernel.run("ran").result() == "False"
    assert len(list(tmp_path.glob("*.mpkimage"))) < 10


def test_the_guests_magics_work_in_a_notebook_and_are_no_part_of_tracebacks(kernel_client):
    assert kernel_client.run("%%writefile a.py\nz = 7").text() == "Writing a.py\n"
    assert kernel_client.run("%run a.py\nn = %who_ls int\nn[-1:]").result() == "['z']"
    ran = kernel_client.run("%%time\n\n1 / 0")
    assert ran.reply["ename"] == "ZeroDivisionError"
    shown = "\n".join(ran.traceback())
    assert "----> 3 1 / 0" in shown
    assert "_magic" not in shown
    assert "_ipython" not in shown
    assert kernel_client.run("%nothing").traceback() == [f"UsageError: {NOTHING}"]
