"""Magics: what counts as one, what each says, and what is refused; without a guest."""

from dataclasses import dataclass, field

import pytest

from micropython_wasm_kernel import report
from micropython_wasm_kernel.errors import CheckpointError, UsageError
from micropython_wasm_kernel.events import Usage
from micropython_wasm_kernel.history import NAMES_MAX
from micropython_wasm_kernel.limits import Limits
from micropython_wasm_kernel.magics import Magics, split


@dataclass
class NotedInterpreter:
    """Writes down what it is asked for. `save` makes the file, since magics count them."""

    limits: Limits = field(default_factory=Limits)
    checkpoints: tuple = ()
    calls: list = field(default_factory=list)

    def checkpoint(self, name):
        self.calls.append(("checkpoint", name))

    def restore(self, name):
        self.calls.append(("restore", name))

    def undo(self):
        self.calls.append(("undo",))

    def save(self, path):
        self.calls.append(("save", path))
        path.write_bytes(b"")

    def load(self, path):
        self.calls.append(("load", path))


@pytest.fixture
def interpreter():
    return NotedInterpreter()


def refusal(kind, line, interpreter, magics=None):
    with pytest.raises(kind) as caught:
        (magics or Magics()).run(interpreter, line)
    assert interpreter.calls == []
    return str(caught.value)


@pytest.mark.parametrize(
    ("source", "magics", "rest"),
    [
        ("", [], ""),
        ("x = 1", [], "x = 1"),
        ("%undo", ["%undo"], ""),
        ("%undo\nx = 1", ["%undo"], "\nx = 1"),
        ("  %undo  \nx = 1\n", ["%undo"], "\nx = 1\n"),
        ("%checkpoint a\n%limits\nx = 1", ["%checkpoint a", "%limits"], "\n\nx = 1"),
        ("\n# first\n\n%undo\n# then\nx = 1", ["%undo"], "\n\n\n\n# then\nx = 1"),
        ("# only\n# comments\n", [], "# only\n# comments\n"),
        ("x = 1\n%undo", [], "x = 1\n%undo"),
        ("'''\n%undo\n'''", [], "'''\n%undo\n'''"),
        ("x = 7 \\\n% 4", [], "x = 7 \\\n% 4"),
        ("!ls\nx = 1", [], "!ls\nx = 1"),
        ("%%time\nx = 1", [], "%%time\nx = 1"),
        ("%limits\n%%time\nx = 1", ["%limits"], "\n%%time\nx = 1"),
        ("%time x\n%undo", [], "%time x\n%undo"),
        ("%undo?", [], "%undo?"),
        ("%undo()\nx", [], "%undo()\nx"),
        ("%Undo", [], "%Undo"),
        ("%", [], "%"),
        ("\t%fuel\r\nx = 1", ["%fuel"], "\nx = 1"),
        ("?x", [], "?x"),
    ],
)
def test_only_lines_at_the_top_are_magics_and_the_others_keep_their_numbers(source, magics, rest):
    assert split(source) == (magics, rest)
    assert rest.count("\n") == source.count("\n")


def test_a_cell_of_a_hundred_thousand_magics_is_split_in_linear_time():
    magics, rest = split("%fuel\n" * 100_000 + "x")
    assert (len(magics), rest.count("\n")) == (100_000, 100_000)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("%undo 2", "%undo takes nothing after it"),
        ("%limits all", "%limits takes nothing after it"),
        ("%fuel x y", "%fuel takes nothing after it"),
        ("%checkpoint a b", "%checkpoint takes a name and nothing else"),
        ("%restore a b", "%restore takes a name and nothing else"),
    ],
)
def test_a_magic_with_too_much_after_it_is_refused(line, sentence, interpreter):
    assert refusal(UsageError, line, interpreter) == sentence


@pytest.mark.parametrize("magic", ["%checkpoint", "%restore"])
@pytest.mark.parametrize("name", ["../up", "a.b", "a/b", "ä", "x" * 65, "."])
def test_a_name_that_could_be_a_path_is_refused_before_anything_happens(magic, name, interpreter, tmp_path):
    rule = "1 to 64 letters, digits, - and _ of ASCII, a letter or a digit first"
    sentence = f"the name of a checkpoint is {rule}, not {name!r}"
    assert refusal(CheckpointError, f"{magic} {name}", interpreter, Magics(tmp_path)) == sentence
    assert list(tmp_path.iterdir()) == []


def test_undo_says_what_is_undone(interpreter):
    assert Magics().run(interpreter, "%undo") == (
        "The last cell is undone: variables, imports and files are as they were before it.\n"
    )
    assert interpreter.calls == [("undo",)]


@pytest.mark.parametrize(("line", "name"), [("%checkpoint", "default"), ("%checkpoint  clean ", "clean")])
def test_checkpoint_keeps_the_state_until_the_kernel_ends(line, name, interpreter):
    assert Magics().run(interpreter, line) == (
        f"The state is kept as {name} until the kernel ends; %restore {name} returns to it.\n"
    )
    assert interpreter.calls == [("checkpoint", name)]


@pytest.mark.parametrize(("line", "name"), [("%restore", "default"), ("%restore clean", "clean")])
def test_restore_goes_to_the_state_of_that_name(line, name, interpreter):
    assert Magics().run(interpreter, line) == (
        f"The state is that of {name} again: variables, imports and files. %undo takes this back.\n"
    )
    assert interpreter.calls == [("restore", name)]


def test_with_a_folder_checkpoint_writes_a_file(interpreter, tmp_path):
    assert Magics(tmp_path).run(interpreter, "%checkpoint clean") == (
        "The state is kept as clean, also when the kernel ends; %restore clean returns to it.\n"
    )
    assert interpreter.calls == [("save", tmp_path / "clean.mpkimage")]


def test_with_a_folder_restore_reads_the_file(interpreter, tmp_path):
    (tmp_path / "old.mpkimage").write_bytes(b"")
    magics = Magics(tmp_path)
    magics.run(interpreter, "%restore old")
    assert interpreter.calls == [("load", tmp_path / "old.mpkimage")]
    with pytest.raises(CheckpointError) as caught:
        magics.run(interpreter, "%restore none")
    assert str(caught.value) == "there is no checkpoint called none in the folder; the names are: old"


def test_a_folder_that_went_away_is_told_without_its_path(interpreter, tmp_path):
    for line in ("%checkpoint a", "%restore a"):
        with pytest.raises(CheckpointError) as caught:
            Magics(tmp_path / "gone").run(interpreter, line)
        assert str(caught.value) == "the folder for checkpoints cannot be read (No such file or directory)"


def test_stop_leaves_the_magics_that_are_left(interpreter):
    said = []
    Magics().run_all(interpreter, ["%fuel"] * 3, said, lambda: len(said) == 2)
    assert len(said) == 2


def test_a_full_folder_takes_no_new_name_but_a_known_one(interpreter, tmp_path):
    for number in range(NAMES_MAX):
        (tmp_path / f"n{number}.mpkimage").write_bytes(b"")
    (tmp_path / "unrelated.txt").write_bytes(b"")
    with pytest.raises(CheckpointError) as caught:
        Magics(tmp_path).run(interpreter, "%checkpoint more")
    assert str(caught.value) == ("there are 32 checkpoints in the folder already; use one of their names again")
    assert not (tmp_path / "more.mpkimage").exists()
    assert Magics(tmp_path).run(interpreter, "%checkpoint n3").startswith("The state is kept as n3, also ")


def test_limits_and_fuel_tell_of_the_last_cell_and_of_all(interpreter):
    magics, first, second = Magics(), Usage(fuel=100, cpu_s=1.0), Usage(fuel=20, cpu_s=0.5)
    magics.account(first)
    magics.account(second)
    assert magics.run(interpreter, "%limits") == report.limits_table(second, interpreter.limits)
    assert magics.run(interpreter, "%fuel") == (
        "last cell: 20 fuel, 0.500 s of CPU\nall cells: 120 fuel, 1.500 s of CPU\na cell may use 10 s of CPU\n"
    )
    assert interpreter.calls == []


def test_before_the_first_cell_nothing_was_used(interpreter):
    assert Magics().run(interpreter, "%fuel") == (
        "last cell: 0 fuel, 0.000 s of CPU\nall cells: 0 fuel, 0.000 s of CPU\na cell may use 10 s of CPU\n"
    )
