"""The edits of MicroPython's source: each lands exactly where it says, or the build ends with the reason."""

from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]

EDIT = """Why it is made.

file: py/one.c
<<<<
old line
====
new line
another
>>>>
<<<<
to be removed
====
>>>>
file: py/two.c
<<<<
x
====
y
>>>>
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "some.edit"
    path.write_text(text)
    return path


def source_tree(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        path = tmp_path / "source" / "py" / f"{name}.c"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "source"


def test_edits_are_read_in_order_with_where_they_stand(edit: ModuleType, tmp_path: Path) -> None:
    read = edit.read_edits(written(tmp_path, EDIT))
    assert [(e.origin, e.file, e.old, e.new) for e in read] == [
        ("some.edit:9", "py/one.c", "old line\n", "new line\nanother\n"),
        ("some.edit:13", "py/one.c", "to be removed\n", ""),
        ("some.edit:19", "py/two.c", "x\n", "y\n"),
    ]


def test_edits_change_their_files_and_nothing_else(edit: ModuleType, tmp_path: Path) -> None:
    source = source_tree(tmp_path, one="a\nold line\nto be removed\nb\n", two="x\n", three="x\n")
    edit.apply_edits(edit.read_edits(written(tmp_path, EDIT)), source)
    assert (source / "py/one.c").read_text() == "a\nnew line\nanother\nb\n"
    assert (source / "py/two.c").read_text() == "y\n"
    assert (source / "py/three.c").read_text() == "x\n"


@pytest.mark.parametrize(("text", "times"), [("a\nb\n", 0), ("old line\nb\nold line\n", 2)])
def test_lines_that_do_not_occur_once_are_refused(edit: ModuleType, tmp_path: Path, text: str, times: int) -> None:
    source = source_tree(tmp_path, one=text)
    with pytest.raises(edit.EditError) as caught:
        edit.apply_edits(edit.read_edits(written(tmp_path, EDIT)), source)
    assert str(caught.value) == (
        f"some.edit:9: the old lines occur {times} times in py/one.c, not once; "
        "give more lines around them, or check the version of the source"
    )
    assert (source / "py/one.c").read_text() == text


def test_a_block_without_a_file_is_refused(edit: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(edit.EditError) as caught:
        edit.read_edits(written(tmp_path, "Why.\n\n<<<<\nold\n====\nnew\n>>>>\n"))
    assert str(caught.value) == "some.edit:3: say which file first, with a line `file: PATH`"


@pytest.mark.parametrize("text", ["file: a.c\n<<<<\nold\n====\nnew\n", "file: a.c\n<<<<\nold\n"])
def test_a_block_without_an_end_is_refused(edit: ModuleType, tmp_path: Path, text: str) -> None:
    with pytest.raises(edit.EditError) as caught:
        edit.read_edits(written(tmp_path, text))
    assert str(caught.value) == "some.edit: the last block has no end; close it with a line `>>>>`"


def test_every_edit_of_the_project_says_why() -> None:
    files = sorted((ROOT / "wasm" / "edits").rglob("*.edit"))
    assert files
    for path in files:
        reason = path.read_text(encoding="utf-8").partition("\nfile: ")[0]
        assert len(reason) > 80, path.name
