"""Going back: undo, and checkpoints with names."""

from collections.abc import Callable
from typing import Any

import pytest

from micropython_wasm_kernel.errors import CheckpointError

SWALLOWS_ALL = "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass"
NOTHING_TO_UNDO = "there is no cell to undo, or its state was too large to be kept"


def refusal(call: Callable[..., None], *arguments: Any) -> str:
    with pytest.raises(CheckpointError) as caught:
        call(*arguments)
    return str(caught.value)


# ---- undo --------------------------------------------------------------------------------------------------------


def test_undo_takes_variables_imports_and_files_back(start: Any, run: Any, value: Any) -> None:
    interpreter = start()
    run(interpreter, "x = [1]\nwith open('f', 'w') as f:\n    _ = f.write('one')")
    run(
        interpreter,
        "x.append(2)\nimport json\nwith open('f', 'w') as f:\n    _ = f.write('two')\nopen('g', 'w').close()",
    )
    interpreter.undo()
    assert value(interpreter, "x, open('f').read(), 'json' in globals()") == "([1], 'one', False)"
    assert value(interpreter, "open('g')") == "FileNotFoundError"


def test_undo_goes_back_cell_by_cell_to_the_very_start(start: Any, run: Any, value: Any) -> None:
    interpreter = start()
    for n in range(5):
        run(interpreter, f"x = {n}")
    for expected in ("3", "2", "1"):
        interpreter.undo()
        assert value(interpreter, "x") == expected
        interpreter.undo()  # the cell that looked
    interpreter.undo()
    interpreter.undo()
    assert refusal(interpreter.undo) == NOTHING_TO_UNDO
    assert value(interpreter, "x") == "NameError"


def test_at_the_very_start_there_is_nothing_to_undo(start: Any, value: Any) -> None:
    interpreter = start()
    assert refusal(interpreter.undo) == NOTHING_TO_UNDO
    assert value(interpreter, "1 + 1") == "2"


def test_undo_takes_back_a_cell_that_failed(start: Any, run: Any, value: Any) -> None:
    interpreter = start()
    run(interpreter, "x = 1")
    run(interpreter, "x = 2\n1 / 0")
    interpreter.undo()
    assert value(interpreter, "x") == "1"


def test_undo_after_a_cell_that_was_undone_already_takes_the_one_before_it(start: Any, run: Any, value: Any) -> None:
    interpreter = start(cpu_s=0.05, grace_s=0.05)
    run(interpreter, "x = 1")
    run(interpreter, "x = 2")
    assert run(interpreter, f"x = 3\n{SWALLOWS_ALL}").outcome.rolled_back
    interpreter.undo()
    assert value(interpreter, "x") == "1"


def test_a_question_about_source_is_nothing_to_undo(start: Any, run: Any, value: Any) -> None:
    interpreter = start()
    run(interpreter, "x = 1")
    run(interpreter, "x = 2")
    interpreter.is_complete("x = 3")
    interpreter.checkpoint()
    interpreter.checkpoint("name")
    interpreter.undo()
    assert value(interpreter, "x") == "1"


def test_cells_go_on_after_an_undo_and_can_be_undone_themselves(start: Any, run: Any, value: Any) -> None:
    interpreter = start()
    for source in ("x = 1", "x = 2"):
        run(interpreter, source)
    interpreter.undo()
    run(interpreter, "x += 10")
    assert value(interpreter, "x") == "11"
    interpreter.undo()
    interpreter.undo()
    assert value(interpreter, "x") == "1"


def test_cells_of_a_large_notebook_that_change_little_can_all_be_undone(start: Any, run: Any, value: Any) -> None:
    interpreter = start(images_bytes=10 * 1024 * 1024)
    run(interpreter, "x = bytearray(b'x' * 4_000_000)")
    for n in range(8):
        run(interpreter, f"n = {n}")
    for _ in range(7):
        interpreter.undo()
    assert value(interpreter, "n, len(x), x[-1]") == "(0, 4000000, 120)"


def test_states_too_large_to_be_kept_cannot_be_undone_but_the_last_cell_is_still_safe(
    start: Any, run: Any, value: Any
) -> None:
    interpreter = start(cpu_s=0.05, grace_s=0.05, images_bytes=0)
    run(interpreter, "x = 1")
    assert refusal(interpreter.undo) == NOTHING_TO_UNDO
    assert run(interpreter, f"x = 2\n{SWALLOWS_ALL}").outcome.rolled_back
    assert value(interpreter, "x") == "1"


# ---- checkpoints with a name -------------------------------------------------------------------------------------


def test_a_checkpoint_is_returned_to_by_its_name_and_as_often_as_one_likes(start: Any, run: Any, value: Any) -> None:
    interpreter = start()
    run(interpreter, "x = [1]\nwith open('f', 'w') as f:\n    _ = f.write('one')")
    interpreter.checkpoint("clean")
    for _ in range(3):
        run(interpreter, "x.append(2)\nwith open('f', 'w') as f:\n    _ = f.write('two')")
        interpreter.restore("clean")
        assert value(interpreter, "x, open('f').read()") == "([1], 'one')"


def test_several_checkpoints_are_kept_side_by_side(start: Any, run: Any, value: Any) -> None:
    interpreter = start()
    for name in ("a", "b", "c"):
        run(interpreter, f"x = '{name}'")
        interpreter.checkpoint(name)
    assert interpreter.checkpoints == ("a", "b", "c")
    for name in ("b", "a", "c"):
        interpreter.restore(name)
        assert value(interpreter, "x") == f"'{name}'"


def test_undo_takes_a_restore_back(start: Any, run: Any, value: Any) -> None:
    interpreter = start()
    run(interpreter, "x = 1")
    interpreter.checkpoint("one")
    run(interpreter, "x = 2")
    interpreter.restore("one")
    interpreter.undo()
    assert value(interpreter, "x") == "2"


def test_a_cell_after_a_restore_is_undone_to_the_restored_state(start: Any, run: Any, value: Any) -> None:
    interpreter = start(cpu_s=0.05, grace_s=0.05)
    run(interpreter, "x = 1")
    interpreter.checkpoint("one")
    run(interpreter, "x = 2")
    interpreter.restore("one")
    assert run(interpreter, f"x = 3\n{SWALLOWS_ALL}").outcome.rolled_back
    assert value(interpreter, "x") == "1"


def test_a_checkpoint_of_the_very_start_is_an_empty_notebook(start: Any, run: Any, value: Any) -> None:
    interpreter = start()
    interpreter.checkpoint("empty")
    run(interpreter, "x = 1")
    interpreter.restore("empty")
    assert value(interpreter, "x") == "NameError"


def test_what_cannot_be_kept_or_found_is_told_and_changes_nothing(start: Any, run: Any, value: Any) -> None:
    interpreter = start(images_bytes=0)
    run(interpreter, "x = 1")
    assert refusal(interpreter.restore, "none") == "there is no checkpoint called none; there is none yet"
    assert refusal(interpreter.restore, "a b").startswith("the name of a checkpoint is 1 to 64 letters, ")
    assert refusal(interpreter.checkpoint, "../x").startswith("the name of a checkpoint is 1 to 64 letters, ")
    assert refusal(interpreter.checkpoint, "large").endswith(
        " bytes of memory, and the limit images_bytes is 0; use the name of an earlier one again"
    )
    assert (interpreter.checkpoints, value(interpreter, "x")) == ((), "1")


def test_a_restore_that_is_refused_is_nothing_to_undo(start: Any, run: Any, value: Any) -> None:
    interpreter = start()
    for source in ("x = 1", "x = 2"):
        run(interpreter, source)
    refusal(interpreter.restore, "none")
    interpreter.undo()
    assert value(interpreter, "x") == "1"
